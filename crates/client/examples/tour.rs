//! The whole way of a ticket, and every kind of refusal: against the desk of
//! `frontdesk serve --demo`, with its address, token, and the e-mail address and password
//! of its admin in the environment.

use std::collections::{BTreeSet, HashMap};
use std::error::Error as StdError;
use std::num::{NonZeroU32, NonZeroU64};

use frontdesk_client::types::{
    Answer, FormAnswers, Login, NewTicket, NewTriageTicket, Problem, ProblemCode, TicketPatch,
    TicketPriority, TicketReply, TicketStatus,
};
use frontdesk_client::{Client, Error, Pages, ResponseValue, Retries, client, reqwest};
use futures_util::TryStreamExt as _;

type Outcome<T> = Result<T, Box<dyn StdError + Send + Sync>>;

#[tokio::main]
async fn main() -> Outcome<()> {
    rustls::crypto::ring::default_provider()
        .install_default()
        .map_err(|_| "a provider of cryptography was there already")?;
    let setting = |name: &str| std::env::var(format!("FRONTDESK_TOUR_{name}"));
    let address = setting("ADDRESS")?;
    sign_in(&address, &setting("EMAIL")?, &setting("PASSWORD")?).await?;
    let desk = client(&address, &setting("TOKEN")?)?;
    let ticket = open(&desk).await?;
    triage(&desk).await?;
    list(&desk, setting("TICKETS")?.parse()?).await?;
    change(&desk, ticket).await?;
    close(&desk, ticket).await?;
    submit(&desk).await?;
    be_refused(&desk).await?;
    println!("the tour is done");
    Ok(())
}

/// A session instead of a token: the cookie stays with the client.
async fn sign_in(address: &str, email: &str, password: &str) -> Outcome<()> {
    let http = reqwest::Client::builder().cookie_store(true).build()?;
    let desk = Client::new_with_client(address, http, Retries::default());
    let login = Login::builder().email(email).password(password);
    let signed_in = desk.login().body(login).send().await?.into_inner().user;
    let me = desk.get_me().send().await?.into_inner();
    assert_eq!((me.id, me.name), (signed_in.id, signed_in.name));
    desk.logout().send().await?;
    let refused = problem(desk.get_me().send().await)?;
    assert_eq!(
        (refused.status, refused.code),
        (401, ProblemCode::Unauthenticated)
    );
    Ok(())
}

async fn open(desk: &Client) -> Outcome<NonZeroU64> {
    let new = NewTicket::builder()
        .subject("The printer is on fire")
        .message("It started this morning. What shall we do?")
        .priority(TicketPriority::High);
    let opened = desk.create_ticket().body(new).send().await?.into_inner();
    let id = opened.ticket.id;
    let reply = TicketReply::builder().message("Step back, please. Somebody is on the way.");
    let replied = desk.reply_to_ticket().id(id).body(reply).send().await?;
    assert!(replied.into_inner().success);
    Ok(id)
}

async fn triage(desk: &Client) -> Outcome<()> {
    let new = NewTriageTicket::builder()
        .user_description("I was charged twice this month, please refund one payment.")
        .requester_email(Some("lee@customer.example".parse()?));
    let ticket = desk
        .open_triage_ticket()
        .body(new)
        .send()
        .await?
        .into_inner();
    assert!(ticket.category.is_some(), "the classifier knows refunds");
    let decisions = desk
        .list_decisions()
        .id(ticket.id)
        .send()
        .await?
        .into_inner();
    assert_eq!(decisions.len(), 1);
    Ok(())
}

/// Every ticket of the desk, page after page, each once.
async fn list(desk: &Client, at_least: usize) -> Outcome<()> {
    let page = NonZeroU32::new(100).ok_or("not zero")?;
    let tickets = Pages::of(|cursor| {
        let list = desk.list_tickets().limit(page);
        match cursor {
            Some(cursor) => list.cursor(cursor),
            None => list,
        }
        .send()
    });
    let ids: Vec<_> = tickets.map_ok(|ticket| ticket.id).try_collect().await?;
    let distinct: BTreeSet<_> = ids.iter().copied().collect();
    assert!(
        ids.len() >= at_least && distinct.len() == ids.len(),
        "{}",
        ids.len()
    );
    Ok(())
}

/// Only what nobody changed meanwhile is changed.
async fn change(desk: &Client, ticket: NonZeroU64) -> Outcome<()> {
    let read = desk.get_ticket().id(ticket).send().await?;
    let version = read
        .headers()
        .get("etag")
        .ok_or("tickets have versions")?
        .to_str()?
        .to_owned();
    let urgent = TicketPatch::builder().priority(TicketPriority::Urgent);
    let change = desk
        .update_ticket()
        .id(ticket)
        .if_match(version)
        .body(urgent);
    assert_eq!(
        change.clone().send().await?.priority,
        TicketPriority::Urgent
    );
    let late = TicketPatch::builder().priority(TicketPriority::Low);
    let late = problem(change.body(late).send().await)?;
    assert_eq!(
        (late.status, late.code),
        (412, ProblemCode::PreconditionFailed)
    );
    Ok(())
}

async fn close(desk: &Client, ticket: NonZeroU64) -> Outcome<()> {
    let closed = TicketPatch::builder().status(TicketStatus::Closed);
    desk.update_ticket().id(ticket).body(closed).send().await?;
    let reply = TicketReply::builder().message("One more thing");
    let refused = problem(desk.reply_to_ticket().id(ticket).body(reply).send().await)?;
    assert_eq!(
        (refused.status, refused.code),
        (409, ProblemCode::TicketClosed)
    );
    Ok(())
}

/// Answers are of as many types as questions.
async fn submit(desk: &Client) -> Outcome<()> {
    let forms = desk.list_forms().send().await?.into_inner();
    let form = forms.iter().find(|form| form.slug.as_str() == "build-team");
    let form = form.ok_or("the demonstration has this form")?;
    let text =
        |text: &str| Ok::<_, Box<dyn StdError + Send + Sync>>(Answer::Text(Some(text.parse()?)));
    let mut answers = HashMap::from([
        ("name".to_owned(), text("tour_rs")?),
        ("style".to_owned(), text("houses")?),
        ("hours".to_owned(), Answer::Number(2.5)),
        ("rules".to_owned(), Answer::YesOrNo(true)),
    ]);
    let submission = |answers: &HashMap<String, Answer>| {
        let answers = FormAnswers::builder().responses(answers.clone());
        desk.submit_form().id(form.id).body(answers).send()
    };
    let submitted = submission(&answers).await?.into_inner();
    let mine = desk.get_my_submission().id(submitted.submission_id);
    let mine = mine.send().await?.into_inner();
    assert!(
        matches!(mine.responses.get("hours"), Some(Answer::Number(hours)) if (hours - 2.5).abs() < f64::EPSILON)
    );
    answers.insert("hours".to_owned(), text("many")?);
    let refused = problem(submission(&answers).await)?;
    assert_eq!(
        (refused.status, refused.code),
        (400, ProblemCode::InvalidRequest)
    );
    assert_eq!(refused.errors[0].pointer.as_str(), "/responses/hours");
    Ok(())
}

async fn be_refused(desk: &Client) -> Outcome<()> {
    let lost = NewTicket::builder()
        .subject("Hello")
        .message("Is this the right department?")
        .department(Some("nowhere".parse()?));
    let refused = problem(desk.create_ticket().body(lost).send().await)?;
    assert_eq!(
        (refused.status, refused.code),
        (400, ProblemCode::InvalidRequest)
    );
    assert_eq!(refused.errors[0].pointer.as_str(), "/department");
    let unknown = NonZeroU64::new(4_000_000).ok_or("not zero")?;
    let unknown = problem(desk.get_ticket().id(unknown).send().await)?;
    assert_eq!((unknown.status, unknown.code), (404, ProblemCode::NotFound));
    Ok(())
}

/// The problem that an operation has to end in.
fn problem<T>(answer: Result<ResponseValue<T>, Error<Problem>>) -> Outcome<Problem> {
    match answer {
        Err(Error::ErrorResponse(problem)) => Ok(problem.into_inner()),
        Err(other) => Err(other.into()),
        Ok(_) => Err("this has to be refused".into()),
    }
}
