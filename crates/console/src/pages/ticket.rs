//! One ticket, and what may be done with it: each form leads back to the ticket.

use frontdesk_domain::id::TicketId;
use frontdesk_domain::retry::Receipt;
use frontdesk_domain::ticket::lifecycle::MoveError;
use frontdesk_domain::ticket::reply::Message;
use frontdesk_domain::ticket::status::PanelStatus;
use frontdesk_domain::use_cases::{
    ChangeTicketCommand, ChangeTicketRefusal, ReplyCommand, ReplyRefusal,
};
use poem::handler;
use poem::http::StatusCode;
use poem::web::Path;

use super::my_ticket::{self, Draft};
use super::staff_ticket;
use crate::answer::{Answer, go_to, to_the_end};
use crate::fields::{Asked, Sent};
use crate::surroundings::Surroundings;
use crate::trouble::{Trouble, refusal};
use crate::visitor::SignedIn;

/// The id in the address; what is no id is no ticket.
pub(crate) fn ticket_id(number: i64) -> Result<TicketId, Trouble> {
    TicketId::new(number).ok_or(Trouble::NotFound)
}

#[handler]
pub(crate) async fn ticket(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Path(number): Path<i64>,
    Asked(fields): Asked,
) -> Answer {
    let (id, done) = (ticket_id(number)?, fields.get("done"));
    if !signed_in.member.actor.is_staff() {
        return my_ticket::shown(&signed_in, &surroundings, id, Draft::done(done)).await;
    }
    let draft = staff_ticket::Draft {
        done: done.map(str::to_owned),
        edits_suggestion: fields.text("edit") == "suggestion",
        ..staff_ticket::Draft::default()
    };
    staff_ticket::shown(&signed_in, &surroundings, id, draft).await
}

#[handler]
pub(crate) async fn reply(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Path(number): Path<i64>,
    Sent(fields): Sent,
) -> Answer {
    let id = ticket_id(number)?;
    let message = match Message::parse(fields.text("message")) {
        Ok(message) => message,
        Err(error) => {
            let problem = signed_in.visitor.texts().text_error(&error);
            let draft = Draft::again(fields.text("message"), problem, StatusCode::BAD_REQUEST);
            return my_ticket::shown(&signed_in, &surroundings, id, draft).await;
        }
    };
    send(&signed_in, &surroundings, id, message, "replied").await
}

/// Asks for a person in words that the AI understands as well as people do.
#[handler]
pub(crate) async fn want_person(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Path(number): Path<i64>,
) -> Answer {
    let words = signed_in.visitor.texts().desk.want_person_message;
    let message = Message::parse(words).map_err(|_| Trouble::Broken)?;
    send(
        &signed_in,
        &surroundings,
        ticket_id(number)?,
        message,
        "person",
    )
    .await
}

async fn send(
    signed_in: &SignedIn,
    surroundings: &Surroundings,
    id: TicketId,
    message: Message,
    done: &str,
) -> Answer {
    let command = ReplyCommand {
        ticket: id,
        message,
        internal: false,
    };
    let written = command.message.to_string();
    let sender = surroundings.use_cases.reply_to_ticket.clone();
    let actor = signed_in.member.actor.clone();
    let replied = to_the_end(async move { sender.run(&actor, &command, &Receipt::none()).await });
    match replied.await?.map(|_| ()).map_err(refusal) {
        Ok(()) => go_to(&format!("/tickets/{id}?done={done}")),
        Err(failed) => match failed? {
            ReplyRefusal::NotFound => Err(Trouble::NotFound),
            ReplyRefusal::StaffOnly(_) => Err(Trouble::NotAllowed),
            ReplyRefusal::Closed(_) => {
                let words = signed_in.visitor.texts().desk.closed_about.to_owned();
                let draft = Draft::again(&written, words, StatusCode::CONFLICT);
                my_ticket::shown(signed_in, surroundings, id, draft).await
            }
        },
    }
}

#[handler]
pub(crate) async fn close(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Path(number): Path<i64>,
) -> Answer {
    move_to(
        &signed_in,
        &surroundings,
        number,
        PanelStatus::Closed,
        "closed",
    )
    .await
}

#[handler]
pub(crate) async fn reopen(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Path(number): Path<i64>,
) -> Answer {
    move_to(
        &signed_in,
        &surroundings,
        number,
        PanelStatus::Open,
        "reopened",
    )
    .await
}

async fn move_to(
    signed_in: &SignedIn,
    surroundings: &Surroundings,
    number: i64,
    status: PanelStatus,
    done: &str,
) -> Answer {
    let id = ticket_id(number)?;
    let command = ChangeTicketCommand {
        ticket: id,
        expected: None,
        status: Some(status),
        priority: None,
        department: None,
        assignee: None,
        ai_enabled: None,
    };
    let change = surroundings.use_cases.change_ticket.clone();
    let actor = signed_in.member.actor.clone();
    let changed = to_the_end(async move { change.run(&actor, &command, &Receipt::none()).await });
    match changed.await?.map(|_| ()).map_err(refusal) {
        Ok(()) => go_to(&format!("/tickets/{id}?done={done}")),
        Err(failed) => match failed? {
            ChangeTicketRefusal::NotFound => Err(Trouble::NotFound),
            ChangeTicketRefusal::StaffOnly(_) => Err(Trouble::NotAllowed),
            ChangeTicketRefusal::Move(MoveError::Illegal { .. } | MoveError::NotAllowed { .. })
            | ChangeTicketRefusal::Stale
            | ChangeTicketRefusal::UnknownDepartment(_)
            | ChangeTicketRefusal::NotAnAgent => {
                let words = signed_in.visitor.texts().desk.already_so.to_owned();
                let draft = Draft::again("", words, StatusCode::CONFLICT);
                my_ticket::shown(signed_in, surroundings, id, draft).await
            }
        },
    }
}
