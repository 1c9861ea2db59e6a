//! Asking: a new ticket, and what the knowledge base may say already.

use askama::Template;
use frontdesk_domain::retry::{Outcome, Receipt};
use frontdesk_domain::text::EmailAddress;
use frontdesk_domain::ticket::Subject;
use frontdesk_domain::ticket::reply::Message;
use frontdesk_domain::use_cases::{OpenTicketCommand, OpenTicketRefusal};
use poem::handler;
use poem::http::StatusCode;

use super::{Frame, Section};
use crate::answer::{Answer, go_to, page, page_with, to_the_end};
use crate::fields::{Asked, Fields, Sent};
use crate::markdown;
use crate::markup::Markup;
use crate::surroundings::Surroundings;
use crate::trouble::{Trouble, refusal, trouble};
use crate::visitor::{SignedIn, Visitor};

#[derive(Template)]
#[template(path = "new_ticket.html")]
struct NewTicketPage {
    frame: Frame,
    subject: Markup,
    message: Markup,
    requester: Option<Markup>,
    requester_problem: Option<String>,
    department: String,
    departments: Vec<String>,
    subject_problem: Option<String>,
    message_problem: Option<String>,
}

#[handler]
pub(crate) fn new_ticket_page(
    SignedIn { visitor, .. }: SignedIn,
    surroundings: Surroundings,
    Asked(fields): Asked,
) -> Answer {
    page(&form(&visitor, &surroundings, &fields))
}

fn form(visitor: &Visitor, surroundings: &Surroundings, fields: &Fields) -> NewTicketPage {
    let departments = surroundings.use_cases.open_ticket.departments.names();
    let member = visitor.member.as_ref();
    let for_others = member.is_some_and(|member| member.actor.is_staff());
    NewTicketPage {
        frame: Frame::new(visitor, Section::Tickets, visitor.texts().desk.new_ticket),
        subject: Markup::verbatim(fields.text("subject")),
        message: Markup::verbatim(fields.text("message")),
        requester: for_others.then(|| Markup::verbatim(fields.text("requester"))),
        requester_problem: None,
        department: fields.text("department").to_owned(),
        departments: departments.iter().map(ToString::to_string).collect(),
        subject_problem: None,
        message_problem: None,
    }
}

#[handler]
pub(crate) async fn open_ticket(
    SignedIn { visitor, member }: SignedIn,
    surroundings: Surroundings,
    Sent(fields): Sent,
) -> Answer {
    let subject = Subject::parse(fields.text("subject"));
    let message = Message::parse(fields.text("message"));
    let requester = fields
        .filled("requester")
        .map(|text| EmailAddress::parse(text.trim()));
    let requester = requester.transpose();
    let (Ok(subject), Ok(message), Ok(requester)) = (&subject, &message, &requester) else {
        let t = visitor.texts();
        let mut again = form(&visitor, &surroundings, &fields);
        again.subject_problem = subject.err().map(|error| t.text_error(&error));
        again.message_problem = message.err().map(|error| t.text_error(&error));
        again.requester_problem = requester.err().map(|error| t.text_error(&error));
        return page_with(StatusCode::BAD_REQUEST, &again);
    };
    let command = OpenTicketCommand {
        subject: subject.clone(),
        message: message.clone(),
        priority: None,
        department: fields.filled("department").map(str::to_owned),
        requester: requester.clone(),
    };
    let open = surroundings.use_cases.open_ticket.clone();
    let opened =
        to_the_end(async move { open.run(&member.actor, &command, &Receipt::none()).await });
    match opened.await? {
        Ok(Outcome::Done(opened)) => {
            go_to(&format!("/tickets/{}?done=sent", opened.listed.ticket.id()))
        }
        Ok(Outcome::Replayed(_)) => go_to("/tickets"),
        Err(failure) => Err(match refusal(failure)? {
            OpenTicketRefusal::UnknownDepartment(_) => Trouble::NotUnderstood,
            OpenTicketRefusal::ForSomebodyElse | OpenTicketRefusal::RequesterSuspended => {
                Trouble::NotAllowed
            }
        }),
    }
}

#[derive(Template)]
#[template(path = "suggestions.html")]
struct Suggestions {
    title: &'static str,
    passages: Vec<Suggestion>,
}

struct Suggestion {
    title: String,
    section: Option<String>,
    text: Markup,
}

/// What may answer the question before it is asked: a piece of a page for the script.
#[handler]
pub(crate) async fn suggestions(
    SignedIn { visitor, member }: SignedIn,
    surroundings: Surroundings,
    Asked(fields): Asked,
) -> Answer {
    let search = &surroundings.use_cases.search_knowledge;
    let found = search.suggest(&member.actor, fields.text("q")).await;
    let found = found.map_err(trouble(|never| match never {}))?;
    let passages = found.passages.into_iter().map(|passage| Suggestion {
        title: passage.source.title,
        section: passage.source.section,
        text: markdown::shown(&passage.text),
    });
    page(&Suggestions {
        title: visitor.texts().desk.suggestions,
        passages: passages.collect(),
    })
}
