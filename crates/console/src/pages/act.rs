//! What staff do with a ticket: each form carries the version that was seen, and where
//! somebody else was faster, both sides are shown before anything is written.

use frontdesk_domain::account::actor::Actor;
use frontdesk_domain::id::{AccountId, TicketId};
use frontdesk_domain::retry::Receipt;
use frontdesk_domain::ticket::priority::Priority;
use frontdesk_domain::ticket::reply::Message;
use frontdesk_domain::ticket::status::{PanelStatus, TriageStatus};
use frontdesk_domain::use_cases::{
    ChangeTicketCommand, ChangeTicketRefusal, ReplyCommand, ReplyRefusal, ReviseTriageCommand,
    ReviseTriageRefusal, TicketNotFound,
};
use poem::handler;
use poem::http::StatusCode;
use poem::web::Path;

use super::conflict;
use super::queue::priority_code;
use super::staff_ticket::{self, Draft, panel_code};
use super::ticket::ticket_id;
use crate::answer::{Answer, go_to, to_the_end};
use crate::fields::{Fields, Sent};
use crate::markup::Markup;
use crate::surroundings::Surroundings;
use crate::trouble::{Trouble, refusal, trouble};
use crate::visitor::SignedIn;

/// Replies, or adds an internal note.
#[handler]
pub(crate) async fn answer(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Path(number): Path<i64>,
    Sent(fields): Sent,
) -> Answer {
    let id = ticket_id(number)?;
    let t = signed_in.visitor.texts();
    let internal = fields.has("internal");
    let wrong = match Message::parse(fields.text("message")) {
        Err(error) => (StatusCode::BAD_REQUEST, t.text_error(&error)),
        // A note disturbs nobody; a reply should answer what is there.
        Ok(_) if !internal && is_outdated(&signed_in, &surroundings, id, &fields).await? => {
            let action = format!("/tickets/{id}/answer");
            return conflict::shown(&signed_in, &surroundings, id, &action, &fields).await;
        }
        Ok(message) => match send(&signed_in, &surroundings, id, message, internal).await? {
            Ok(()) => {
                let done = if internal { "noted" } else { "replied" };
                return go_to(&format!("/tickets/{id}?done={done}"));
            }
            Err(ReplyRefusal::NotFound) => return Err(Trouble::NotFound),
            Err(ReplyRefusal::StaffOnly(_)) => return Err(Trouble::NotAllowed),
            Err(ReplyRefusal::Closed(_)) => (StatusCode::CONFLICT, t.desk.closed_about.to_owned()),
        },
    };
    again(&signed_in, &surroundings, id, &fields, wrong).await
}

/// Whether the ticket is no longer the one that the form was made for.
async fn is_outdated(
    signed_in: &SignedIn,
    surroundings: &Surroundings,
    id: TicketId,
    fields: &Fields,
) -> Result<bool, Trouble> {
    let read = &surroundings.use_cases.read_ticket;
    let now = read.ticket(&signed_in.member.actor, id).await;
    let now = now.map_err(trouble(|TicketNotFound| Trouble::NotFound))?;
    Ok(fields
        .version()?
        .is_some_and(|version| version != now.ticket.parts().version))
}

async fn send(
    signed_in: &SignedIn,
    surroundings: &Surroundings,
    ticket: TicketId,
    message: Message,
    internal: bool,
) -> Result<Result<(), ReplyRefusal>, Trouble> {
    let command = ReplyCommand {
        ticket,
        message,
        internal,
    };
    let sender = surroundings.use_cases.reply_to_ticket.clone();
    let actor = signed_in.member.actor.clone();
    let replied = to_the_end(async move { sender.run(&actor, &command, &Receipt::none()).await });
    match replied.await? {
        Ok(_) => Ok(Ok(())),
        Err(failure) => refusal(failure).map(Err),
    }
}

/// The ticket again, with what was written and what was wrong.
async fn again(
    signed_in: &SignedIn,
    surroundings: &Surroundings,
    id: TicketId,
    fields: &Fields,
    (status, problem): (StatusCode, String),
) -> Answer {
    let written = Markup::verbatim(fields.text("message"));
    let mut draft = Draft {
        status: Some(status),
        problem: Some(problem),
        ..Draft::default()
    };
    if fields.has("internal") {
        draft.note = written;
    } else {
        draft.reply = written;
    }
    staff_ticket::shown(signed_in, surroundings, id, draft).await
}

/// Changes what the form names: a field that is not there stays as it is.
#[handler]
pub(crate) async fn change(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Path(number): Path<i64>,
    Sent(fields): Sent,
) -> Answer {
    let id = ticket_id(number)?;
    let command = change_command(id, &signed_in.member.actor, &fields)?;
    let closes = command.status == Some(PanelStatus::Closed) && command.priority.is_none();
    let change = surroundings.use_cases.change_ticket.clone();
    let actor = signed_in.member.actor.clone();
    let changed = to_the_end(async move { change.run(&actor, &command, &Receipt::none()).await });
    match changed.await?.map(|_| ()).map_err(refusal) {
        Ok(()) => go_to(&format!(
            "/tickets/{id}?done={}",
            if closes { "closed" } else { "changed" }
        )),
        Err(failed) => match failed? {
            ChangeTicketRefusal::NotFound => Err(Trouble::NotFound),
            ChangeTicketRefusal::StaffOnly(_) => Err(Trouble::NotAllowed),
            ChangeTicketRefusal::Stale => {
                let action = format!("/tickets/{id}/change");
                conflict::shown(&signed_in, &surroundings, id, &action, &fields).await
            }
            ChangeTicketRefusal::Move(_)
            | ChangeTicketRefusal::UnknownDepartment(_)
            | ChangeTicketRefusal::NotAnAgent => refused(&signed_in, &surroundings, id).await,
        },
    }
}

fn change_command(
    id: TicketId,
    actor: &Actor,
    fields: &Fields,
) -> Result<ChangeTicketCommand, Trouble> {
    let status = fields.filled("status").map(|code| {
        let mut known = PanelStatus::ALL.into_iter();
        known
            .find(|status| panel_code(*status) == code)
            .ok_or(Trouble::NotUnderstood)
    });
    let priority = fields.filled("priority").map(|code| {
        let mut known = Priority::ALL.into_iter();
        known
            .find(|priority| priority_code(*priority) == code)
            .ok_or(Trouble::NotUnderstood)
    });
    Ok(ChangeTicketCommand {
        ticket: id,
        expected: fields.version()?,
        status: status.transpose()?,
        priority: priority.transpose()?,
        department: fields.filled("department").map(str::to_owned),
        assignee: assignee(actor, fields),
        ai_enabled: fields.filled("ai").map(|flag| flag == "on"),
    })
}

#[expect(
    clippy::option_option,
    reason = "left as it is, cleared or set, as the command has it"
)]
fn assignee(actor: &Actor, fields: &Fields) -> Option<Option<AccountId>> {
    match fields.filled("assignee")? {
        "me" => Some(Some(actor.account)),
        "nobody" => Some(None),
        _ => None,
    }
}

/// Corrects the category: the AI learns from it.
#[handler]
pub(crate) async fn correct(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Path(number): Path<i64>,
    Sent(fields): Sent,
) -> Answer {
    let category = fields.filled("category").ok_or(Trouble::NotUnderstood)?;
    let command = ReviseTriageCommand {
        ticket: ticket_id(number)?,
        expected: fields.version()?,
        status: None,
        category: Some(category.to_owned()),
        suggested_response: None,
    };
    revise(&signed_in, &surroundings, command, "category", &fields).await
}

/// Hands the ticket to people; the AI stays out of it from then on.
#[handler]
pub(crate) async fn hand_over(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Path(number): Path<i64>,
    Sent(fields): Sent,
) -> Answer {
    let command = ReviseTriageCommand {
        ticket: ticket_id(number)?,
        expected: fields.version()?,
        status: Some(TriageStatus::PendingAgent),
        category: None,
        suggested_response: None,
    };
    revise(&signed_in, &surroundings, command, "hand-over", &fields).await
}

async fn revise(
    signed_in: &SignedIn,
    surroundings: &Surroundings,
    command: ReviseTriageCommand,
    action: &str,
    fields: &Fields,
) -> Answer {
    let id = command.ticket;
    let done = if command.category.is_some() {
        "corrected"
    } else {
        "handed"
    };
    let revise = surroundings.use_cases.revise_triage.clone();
    let actor = signed_in.member.actor.clone();
    let revised = to_the_end(async move { revise.run(&actor, &command, &Receipt::none()).await });
    match revised.await?.map(|_| ()).map_err(refusal) {
        Ok(()) => go_to(&format!("/tickets/{id}?done={done}")),
        Err(failed) => match failed? {
            ReviseTriageRefusal::NotFound => Err(Trouble::NotFound),
            ReviseTriageRefusal::Stale => {
                let action = format!("/tickets/{id}/{action}");
                conflict::shown(signed_in, surroundings, id, &action, fields).await
            }
            ReviseTriageRefusal::Move(_) | ReviseTriageRefusal::UnknownCategory(_) => {
                refused(signed_in, surroundings, id).await
            }
        },
    }
}

async fn refused(signed_in: &SignedIn, surroundings: &Surroundings, id: TicketId) -> Answer {
    let draft = Draft {
        status: Some(StatusCode::CONFLICT),
        problem: Some(signed_in.visitor.texts().ticket.refused.to_owned()),
        ..Draft::default()
    };
    staff_ticket::shown(signed_in, surroundings, id, draft).await
}
