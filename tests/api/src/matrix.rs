//! Who may call what: every operation × nobody, the customer who owns the ticket or the submission, another customer, an agent, an
//! admin, and an agent's token that may only read; and what none of them may find in the answer.

mod forms;
mod scene;
mod table;

use frontdesk_test_desk::{Answer, Client, Database, on_every_database, on_sqlite};

pub use table::ROWS;

use scene::{Scene, Target};
use table::Row;

/// Everybody who calls, in the order of the columns.
const CALLERS: [Caller; 6] = [
    Caller::Nobody,
    Caller::Owner,
    Caller::Other,
    Caller::Agent,
    Caller::Admin,
    Caller::Reader,
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Caller {
    Nobody,
    Owner,
    Other,
    Agent,
    Admin,
    Reader,
}

async fn everybody_gets_what_is_theirs_and_nothing_else(database: Database) {
    let scene = Scene::set(database).await;
    walk(&scene).await;
}

async fn sessions_reach_as_far_as_tokens(database: Database) {
    let scene = Scene::set(database).await.with_sessions().await;
    walk(&scene).await;
}

/// Walks the whole table, and says everything that is wrong with it at once.
async fn walk(scene: &Scene) {
    let mut wrong = Vec::new();
    for row in ROWS {
        let target = scene.plant().await;
        for (caller, expected) in CALLERS.into_iter().zip(row.statuses) {
            let answer = call(scene, &target, row, caller).await;
            if answer.status() != expected {
                wrong.push(format!(
                    "{} by {caller:?}: {} instead of {expected}",
                    row.operation,
                    answer.status()
                ));
            }
            for canary in scene.forbidden_to(caller) {
                if answer.everything().contains(&canary) {
                    wrong.push(format!("{} tells {caller:?} {canary}", row.operation));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

async fn call(scene: &Scene, target: &Target, row: &Row, caller: Caller) -> Answer {
    let document = scene.desk.document();
    let operation = document
        .operations()
        .iter()
        .find(|operation| operation.id == row.operation);
    let operation = operation.unwrap_or_else(|| panic!("there is no {}", row.operation));
    let path = scene.fill_in(row.path, target);
    let called = document.operation(&operation.method, &path);
    assert_eq!(
        called,
        Some(operation),
        "the table and the document disagree"
    );
    let client: &Client = scene.client(caller);
    let request = client.request(&operation.method, path);
    match row.body {
        Some(body) => {
            let body = scene.fill_in(body, target);
            request.body("application/json", body).await
        }
        None => request.await,
    }
}

/// Without it the walk could pass because there was nothing to be found.
async fn what_is_hidden_is_there_for_the_staff(database: Database) {
    let scene = Scene::set(database).await;
    let ticket = scene.plant().await.ticket;
    let path = format!("/api/tickets/{ticket}");
    let seen = scene.people.agent.client.get(&path).await.is(200);
    let decisions = format!("/api/v1/tickets/{ticket}/decisions");
    let decisions = scene.people.agent.client.get(decisions).await.is(200);
    let articles = scene.people.agent.client.get("/api/v1/knowledge").await;
    let everything = format!(
        "{}{}{}",
        seen.text(),
        decisions.text(),
        articles.is(200).text()
    );
    for canary in scene.hidden_from_customers() {
        assert!(
            everything.contains(&canary) || scene.is_of_the_admin(&canary),
            "{canary} is nowhere: {everything}"
        );
    }
    let theirs = scene.people.owner.client.get(&path).await.is(200).text();
    assert!(theirs.contains("Gus"), "customers see the public name");
}

/// What is not theirs looks like what does not exist, byte for byte but for the id of the request.
async fn foreign_and_absent_are_the_same_to_a_customer(database: Database) {
    let scene = Scene::set(database).await;
    let foreign = scene.plant().await;
    let absent = Target {
        ticket: 987_654,
        submission: 987_654,
        hidden_form: 987_654,
    };
    let without_id = |answer: &Answer| {
        let id = answer.header("x-request-id").expect("an id").to_owned();
        (answer.status(), answer.text().replace(&id, ""))
    };
    let theirs = ["$ticket", "$submission", "$hidden_form"];
    let is_theirs = |row: &&Row| theirs.iter().any(|name| row.path.contains(name));
    for row in ROWS.iter().filter(is_theirs) {
        let one = call(&scene, &foreign, row, Caller::Other).await;
        let two = call(&scene, &absent, row, Caller::Other).await;
        assert_eq!(without_id(&one), without_id(&two), "{}", row.operation);
    }
}

on_every_database!(everybody_gets_what_is_theirs_and_nothing_else);

mod alone {
    use super::{
        foreign_and_absent_are_the_same_to_a_customer, on_sqlite, sessions_reach_as_far_as_tokens,
        what_is_hidden_is_there_for_the_staff,
    };

    on_sqlite!(
        foreign_and_absent_are_the_same_to_a_customer,
        sessions_reach_as_far_as_tokens,
        what_is_hidden_is_there_for_the_staff,
    );
}
