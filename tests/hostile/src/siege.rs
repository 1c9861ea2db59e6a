//! The corpus against a desk: the same process lives on, nothing is its own fault, nothing is left open.

use std::collections::BTreeMap;
use std::fs;
use std::time::{Duration, Instant};

use frontdesk_test_desk::{
    Client, Credential, Database, Desk, RawAnswer, Setup, Staffed, exchange, on_sqlite,
};
use futures_util::{StreamExt as _, stream};
use serde_json::Value;

use crate::corpus::{Case, Family, Ground, families};

/// How many the corpus must hold at least.
const ENOUGH: usize = 2_000;
/// Connections at a time.
const AT_ONCE: usize = 64;
/// How long one connection may stay open, on a machine that has much else to do.
const PATIENCE: Duration = Duration::from_mins(2);
/// What a request must not find out by hiding in another one.
const HIDDEN: &str = "hidden-request";

/// A desk that does not wait long for what does not come.
async fn besieged(database: Database) -> (Desk, Staffed) {
    let setup = Setup::on(database).without_triage();
    let setup = setup
        .set("HTTP__HEAD_SECONDS", "1")
        .set("HTTP__BODY_SECONDS", "1")
        .set("HTTP__REQUEST_SECONDS", "100")
        .set("ACCOUNTS__PASSWORDS_AT_ONCE", "16");
    let desk = setup.start().await;
    let people = Staffed::at(&desk).await;
    people.owner.opens("A good ticket", "Among bad ones.").await;
    (desk, people)
}

async fn ground(desk: &Desk, people: &Staffed) -> Ground {
    let document = desk.nobody().get("/openapi.json").await.is(200).json();
    let Credential::Bearer(token) = people.admin.client().credential() else {
        panic!("people present tokens");
    };
    Ground::new(&document, desk.address(), token.clone())
}

async fn no_request_harms_the_desk(database: Database) {
    let (desk, people) = besieged(database).await;
    let families = families(&ground(&desk, &people).await);
    let count: usize = families.iter().map(|family| family.cases.len()).sum();
    assert!(count >= ENOUGH, "{count} cases");
    let process = desk.process_id();
    all_connections_used(&people).await;
    let before = settled(process).await;
    let mut wrong = Vec::new();
    for family in &families {
        let began = Instant::now();
        let statuses = send(&desk, family, &mut wrong).await;
        println!(
            "{}: {} in {:?}: {statuses:?}",
            family.name,
            family.cases.len(),
            began.elapsed()
        );
        still_serves(&people, family.name).await;
    }
    println!("{count} requests, {} wrongly answered", wrong.len());
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(desk.process_id(), process);
    nothing_is_left_open(process, before).await;
    nothing_broke(&desk);
}

/// Sends each case of a family; answers how often there was which status.
async fn send(desk: &Desk, family: &Family, wrong: &mut Vec<String>) -> BTreeMap<u16, usize> {
    let sending = family.cases.iter().map(|case| async move {
        let answered = exchange(desk.address(), &case.bytes);
        let answered = tokio::time::timeout(PATIENCE, answered).await;
        (case, answered)
    });
    let mut sending = stream::iter(sending).buffer_unordered(AT_ONCE);
    let mut statuses = BTreeMap::new();
    while let Some((case, answered)) = sending.next().await {
        match answered {
            Ok(answer) => {
                *statuses.entry(answer.status).or_default() += 1;
                wrong.extend(fault(case, &answer));
            }
            Err(_) => wrong.push(format!("{} keeps its connection", case.name)),
        }
    }
    statuses
}

/// What is wrong with an answer, if anything.
fn fault(case: &Case, answer: &RawAnswer) -> Option<String> {
    let RawAnswer { status, head, body } = answer;
    let name = &case.name;
    if *status >= 500 {
        return Some(format!("{name}: {status} {body}"));
    }
    if body.contains(HIDDEN)
        || body.contains("HTTP/1.1 404") && body.contains("nothing at this address")
    {
        return Some(format!("{name} smuggled: {head} {body}"));
    }
    // Refused by the edge, which says who asks for what. What is refused before there is a request has no body.
    let head_in_lower_case = head.to_ascii_lowercase();
    // Outside the API people are told by a page.
    let is_page = head_in_lower_case.contains("content-type: text/html");
    let by_the_edge = *status >= 400 && head_in_lower_case.contains("x-request-id") && !is_page;
    if by_the_edge && !body.is_empty() {
        let first: Option<Value> = serde_json::Deserializer::from_str(body)
            .into_iter()
            .next()?
            .ok();
        let problem = first.unwrap_or_default();
        if problem["status"] != *status {
            return Some(format!("{name}: {head}\n{body}"));
        }
    }
    None
}

/// The corpus is nothing to others: their requests are answered meanwhile and after.
async fn still_serves(people: &Staffed, after: &str) {
    let ticket = people.owner.client.get("/api/tickets/1").await;
    assert_eq!(
        ticket.is(200).json()["subject"],
        "A good ticket",
        "after {after}"
    );
}

/// Opens whatever is opened on demand, connections to the database among it.
async fn all_connections_used(people: &Staffed) {
    // A list is read in place, a search over one of the driver's connections.
    for path in ["/api/tickets", "/api/tickets?q=good"] {
        let read = |client: &Client| client.get(path).send();
        let reading = std::iter::repeat_with(|| read(&people.owner.client)).take(AT_ONCE);
        futures_util::future::join_all(reading).await;
    }
}

/// What a process holds open once our own idle connections are gone.
async fn settled(process: u32) -> Vec<String> {
    let mut before = descriptors(process);
    loop {
        // Longer than the desk lets a connection idle.
        tokio::time::sleep(Duration::from_secs(2)).await;
        let now = descriptors(process);
        if now.len() == before.len() {
            return now;
        }
        before = now;
    }
}

/// The targets of a process's descriptors.
fn descriptors(process: u32) -> Vec<String> {
    let folder = fs::read_dir(format!("/proc/{process}/fd")).expect("the process lives");
    let targets = folder.filter_map(|entry| fs::read_link(entry.ok()?.path()).ok());
    let mut targets: Vec<String> = targets.map(|target| target.display().to_string()).collect();
    targets.sort_unstable();
    targets
}

async fn nothing_is_left_open(process: u32, before: Vec<String>) {
    // Sockets have another number each; how many there are is what counts.
    let kinds = |open: &[String]| {
        let kind = |target: &String| target.split(':').next().unwrap_or_default().to_owned();
        let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
        for target in open {
            *kinds.entry(kind(target)).or_default() += 1;
        }
        kinds
    };
    let (began, before) = (Instant::now(), kinds(&before));
    loop {
        let now = kinds(&descriptors(process));
        let is_back = now
            .iter()
            .all(|(kind, count)| before.get(kind).is_some_and(|before| count <= before));
        if is_back {
            println!(
                "{} descriptors before, {} after",
                before.values().sum::<usize>(),
                now.values().sum::<usize>()
            );
            return;
        }
        assert!(
            began.elapsed() < PATIENCE,
            "{before:#?} before, {now:#?} now"
        );
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

/// Neither a panic nor an error that is the desk's own.
fn nothing_broke(desk: &Desk) {
    let log = desk.log();
    let bad: Vec<&String> = log
        .iter()
        .filter(|line| line.contains(r#""level":"ERROR""#) || line.contains("panicked"))
        .collect();
    assert!(log.len() > ENOUGH / 2, "the log was not read");
    assert!(bad.is_empty(), "{bad:#?}");
}

on_sqlite!(no_request_harms_the_desk);
