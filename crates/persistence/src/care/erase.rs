//! What becomes of the rows of a person who is erased, table by table.

use async_trait::async_trait;
use frontdesk_domain::form::answers::Answers;
use frontdesk_domain::job::TaskKind;
use frontdesk_domain::ports::{ERASED, ErasedPerson, PersonalData, StoreError};
use frontdesk_domain::retry::KeptAnswer;
use sea_orm::sea_query::{
    CaseStatement, DeleteStatement, Expr, ExprTrait, Func, Query, SelectStatement, SimpleExpr,
    UpdateStatement,
};
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbErr};
use uuid::Uuid;

use crate::error::store_error;
use crate::unit_of_work::SeaOrmUnitOfWork;
use crate::value::answers_json;

use super::catalogue::{Erasure, TEXTS, tables};

/// One statement.
pub(crate) enum Sweep {
    Update(UpdateStatement),
    Delete(DeleteStatement),
}

/// Who is erased, as columns hold it.
pub(crate) struct Person<'a> {
    account: Uuid,
    email: &'a str,
    email_key: String,
    at: i64,
}

#[async_trait]
impl PersonalData for SeaOrmUnitOfWork {
    async fn erase_personal_data(&mut self, person: &ErasedPerson) -> Result<(), StoreError> {
        let ErasedPerson { account, email, at } = person;
        let person = Person {
            account: account.get(),
            email: email.as_str(),
            email_key: email.key(),
            at: at.millis(),
        };
        let mut sweeps = searchable(&person);
        // Children first: parents are found by what is still in them.
        for table in tables().iter().rev() {
            match table.erasure {
                Erasure::Nothing | Erasure::ByUseCase => {}
                Erasure::Swept(swept) => sweeps.extend(swept(&person)),
            }
        }
        for sweep in sweeps {
            run(self.transaction(), sweep).await.map_err(store_error)?;
        }
        Ok(())
    }
}

async fn run(transaction: &DatabaseTransaction, sweep: Sweep) -> Result<(), DbErr> {
    match sweep {
        Sweep::Update(update) => transaction.execute(&update).await.map(drop),
        Sweep::Delete(delete) => transaction.execute(&delete).await.map(drop),
    }
}

/// The tickets of the person.
fn their_tickets(person: &Person<'_>) -> SelectStatement {
    Query::select()
        .column("id")
        .from("tickets")
        .and_where(Expr::col("requester").eq(person.account))
        .to_owned()
}

/// That the row is a submission of the person.
fn is_their_submission(person: &Person<'_>) -> SimpleExpr {
    let by_address = is_their_address("contact", person);
    Expr::col("submitter").eq(person.account).or(by_address)
}

fn their_submissions(person: &Person<'_>) -> SelectStatement {
    Query::select()
        .column("id")
        .from("submissions")
        .and_where(is_their_submission(person))
        .to_owned()
}

/// That the column holds the address, in whatever case it was sent.
fn is_their_address(column: &'static str, person: &Person<'_>) -> SimpleExpr {
    let lower = Expr::expr(Func::lower(Expr::col(column)));
    let exact = Expr::col(column).eq(person.email);
    exact.or(lower.eq(person.email_key.as_str()))
}

fn update(table: &'static str) -> UpdateStatement {
    Query::update().table(table).to_owned()
}

fn delete(table: &'static str, which: SimpleExpr) -> Vec<Sweep> {
    let delete = Query::delete()
        .from_table(table)
        .and_where(which)
        .to_owned();
    vec![Sweep::Delete(delete)]
}

/// What clients have seen of the row is no longer what is there.
fn next_version(update: &mut UpdateStatement, person: &Person<'_>) {
    let later = CaseStatement::new()
        .case(
            Expr::col("updated_at").gte(person.at),
            Expr::col("updated_at").add(1),
        )
        .finally(person.at);
    update
        .value("version", Expr::col("version").add(1))
        .value("updated_at", later);
}

fn nothing() -> Option<String> {
    None
}

pub(super) fn sessions(person: &Person<'_>) -> Vec<Sweep> {
    delete("sessions", Expr::col("account").eq(person.account))
}

pub(super) fn tokens(person: &Person<'_>) -> Vec<Sweep> {
    delete("tokens", Expr::col("account").eq(person.account))
}

pub(super) fn views(person: &Person<'_>) -> Vec<Sweep> {
    delete("saved_views", Expr::col("owner").eq(person.account))
}

/// Nobody can tell from an answer whom it tells of.
pub(super) fn answers(person: &Person<'_>) -> Vec<Sweep> {
    let owner = format!("%{}%", person.account);
    let mut sweeps = delete("idempotency_keys", Expr::col("owner").like(owner));
    let KeptAnswer {
        status,
        headers: _,
        body,
    } = KeptAnswer::erased();
    let mark = update("idempotency_keys")
        .value("status", i32::from(status))
        .value("headers", "[]")
        .value("body", body)
        .and_where(Expr::col("status").is_not_null())
        .to_owned();
    sweeps.push(Sweep::Update(mark));
    sweeps
}

pub(super) fn tickets(person: &Person<'_>) -> Vec<Sweep> {
    let mut erase = update("tickets");
    erase
        .value("subject", ERASED)
        .value("message", ERASED)
        .value("suggested_response", nothing())
        .and_where(Expr::col("requester").eq(person.account));
    next_version(&mut erase, person);
    vec![Sweep::Update(erase)]
}

/// What can be searched of theirs. Their tickets are found no more by words.
fn searchable(person: &Person<'_>) -> Vec<Sweep> {
    delete(
        TEXTS,
        Expr::col("ticket").in_subquery(their_tickets(person)),
    )
}

/// What replays made of theirs. How many were replayed stays with the replay.
pub(super) fn replayed_tickets(person: &Person<'_>) -> Vec<Sweep> {
    let theirs = Expr::col("ticket").in_subquery(their_tickets(person));
    delete("replayed_tickets", theirs)
}

/// Everything in their threads, whoever wrote it: it was written to them.
pub(super) fn replies(person: &Person<'_>) -> Vec<Sweep> {
    let erase = update("replies")
        .value("message", ERASED)
        .value("citations", "[]")
        .and_where(Expr::col("ticket").in_subquery(their_tickets(person)))
        .to_owned();
    vec![Sweep::Update(erase)]
}

pub(super) fn decisions(person: &Person<'_>) -> Vec<Sweep> {
    let erase = update("decisions")
        .value("suggested_response", nothing())
        .value("citations", "[]")
        .value("circumstances", nothing())
        .and_where(Expr::col("ticket").in_subquery(their_tickets(person)))
        .to_owned();
    vec![Sweep::Update(erase)]
}

/// What was still to be done for them is not done any more.
pub(super) fn jobs(person: &Person<'_>) -> Vec<Sweep> {
    let theirs = || Expr::col("ticket").in_subquery(their_tickets(person));
    let unfinished = Expr::col("ended_at").is_null();
    let triage = Expr::col("task").eq(TaskKind::Triage.name());
    let mut sweeps = delete("jobs", theirs().and(unfinished).and(triage));
    let erase = update("jobs")
        .value("reason", nothing())
        .and_where(theirs())
        .to_owned();
    sweeps.push(Sweep::Update(erase));
    sweeps
}

/// Nothing is learned from what they wrote any more.
pub(super) fn confirmations(person: &Person<'_>) -> Vec<Sweep> {
    let theirs = Expr::col("ticket").in_subquery(their_tickets(person));
    delete("confirmations", theirs)
}

pub(super) fn invites(person: &Person<'_>) -> Vec<Sweep> {
    let erase = update("invites")
        .value("label", nothing())
        .value("email", format!("{}@erased.invalid", person.account))
        .and_where(is_their_address("email", person))
        .to_owned();
    vec![Sweep::Update(erase)]
}

pub(super) fn submissions(person: &Person<'_>) -> Vec<Sweep> {
    let mut erase = update("submissions");
    erase
        .value("contact", nothing())
        .value("answers", answers_json(&Answers::default()))
        .value("searchable", "")
        .value("note", nothing())
        .value("internal_note", nothing())
        .and_where(is_their_submission(person));
    next_version(&mut erase, person);
    vec![Sweep::Update(erase)]
}

pub(super) fn review_steps(person: &Person<'_>) -> Vec<Sweep> {
    let erase = update("review_steps")
        .value("note", nothing())
        .value("internal_note", nothing())
        .value("replaced", nothing())
        .and_where(Expr::col("submission").in_subquery(their_submissions(person)))
        .to_owned();
    vec![Sweep::Update(erase)]
}

/// The networks they submitted from. The places they took stay taken.
pub(super) fn slots(person: &Person<'_>) -> Vec<Sweep> {
    let theirs = Expr::col("submission").in_subquery(their_submissions(person));
    delete(
        "form_slots",
        theirs.and(Expr::col("holder").like("network:%")),
    )
}

/// That things happened to their account stays; what, and where from, does not.
pub(super) fn audit_entries(person: &Person<'_>) -> Vec<Sweep> {
    let about = update("audit_entries")
        .value("changes", "[]")
        .and_where(Expr::col("subject_kind").eq("account"))
        .and_where(Expr::col("subject").eq(person.account.to_string()))
        .to_owned();
    let by = update("audit_entries")
        .value("address", nothing())
        .value("request", nothing())
        .and_where(Expr::col("actor").eq(person.account))
        .to_owned();
    vec![Sweep::Update(about), Sweep::Update(by)]
}
