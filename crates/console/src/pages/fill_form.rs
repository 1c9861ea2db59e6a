//! Filling in a form: public ones and those with an invite need no account.

use std::net::IpAddr;

use askama::Template;
use frontdesk_domain::account::credential::Secret;
use frontdesk_domain::form::admission::Refused;
use frontdesk_domain::form::answers::AnswerProblem;
use frontdesk_domain::form::applicant::ClientNetwork;
use frontdesk_domain::form::slug::Slug;
use frontdesk_domain::retry::{Outcome, Receipt};
use frontdesk_domain::text::EmailAddress;
use frontdesk_domain::use_cases::forms::{
    OfferedForm, SubmitFormCommand, SubmitFormRefusal, Which,
};
use poem::handler;
use poem::http::StatusCode;
use poem::web::{Data, Path};

use super::question::{Field, Look, Written, fields as questions};
use super::refusals::{limit_reached, not_accepting, refused_words};
use super::send_form::{leave_out_hidden, responses};
use super::{Frame, Section};
use crate::answer::{Answer, go_to, page, page_with, to_the_end};
use crate::fields::{Asked, Fields, Sent, address};
use crate::markdown;
use crate::markup::Markup;
use crate::surroundings::Surroundings;
use crate::trouble::{Trouble, refusal};
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "fill_form.html")]
struct FillFormPage {
    frame: Frame,
    slug: String,
    invite: Markup,
    description: Option<Markup>,
    accepting: bool,
    remaining: Option<String>,
    fields: Vec<Field>,
    is_anonymous: bool,
    contact: Markup,
    contact_problem: Option<String>,
    problem: Option<String>,
}

/// The form as it is offered, or the page that says why not.
async fn offered(
    visitor: &Visitor,
    surroundings: &Surroundings,
    slug: &str,
    invite: Option<&Secret>,
) -> Result<OfferedForm, Trouble> {
    let which = Which::Slug(Slug::parse(slug).map_err(|_| Trouble::NotFound)?);
    let actor = visitor.member.as_ref().map(|member| &member.actor);
    let read = surroundings.use_cases.forms.read.run(actor, &which, invite);
    read.await.map_err(|failure| match refusal(failure) {
        Ok(
            Refused::NotFound
            | Refused::NotAccepting(_)
            | Refused::Invite(_)
            | Refused::InviteNeeded,
        ) if visitor.member.is_none() && invite.is_none() => Trouble::SignInNeeded,
        Ok(_) => Trouble::NotFound,
        Err(trouble) => trouble,
    })
}

fn invite_in(fields: &Fields) -> Option<Secret> {
    let token = fields.filled("invite")?;
    Some(Secret::new(token.to_owned()))
}

fn shown(
    visitor: &Visitor,
    offered: &OfferedForm,
    fields: &Fields,
    written: &Written,
    problems: &[AnswerProblem],
) -> FillFormPage {
    let t = visitor.texts();
    let form = offered.form.parts();
    let definition = &form.definition;
    let description = definition.description();
    FillFormPage {
        frame: Frame::new(visitor, Section::Forms, definition.title().as_str()),
        slug: form.slug.to_string(),
        invite: Markup::verbatim(fields.text("invite")),
        description: description.map(|text| markdown::shown(text.as_str())),
        accepting: offered.accepting,
        remaining: offered.remaining.map(|count| t.remaining(count)),
        fields: questions(definition, written, problems, t),
        is_anonymous: visitor.member.is_none(),
        contact: Markup::verbatim(fields.text("contact")),
        contact_problem: None,
        problem: None,
    }
}

#[handler]
pub(crate) async fn form_page(
    visitor: Visitor,
    surroundings: Surroundings,
    Path(slug): Path<String>,
    Asked(fields): Asked,
) -> Answer {
    let invite = invite_in(&fields);
    let offered = offered(&visitor, &surroundings, &slug, invite.as_ref()).await?;
    page(&shown(
        &visitor,
        &offered,
        &fields,
        &Written::default(),
        &[],
    ))
}

#[handler]
pub(crate) async fn send_form(
    visitor: Visitor,
    surroundings: Surroundings,
    Path(slug): Path<String>,
    Data(client): Data<&IpAddr>,
    Sent(fields): Sent,
) -> Answer {
    let invite = invite_in(&fields);
    let offered = offered(&visitor, &surroundings, &slug, invite.as_ref()).await?;
    let contact = fields
        .filled("contact")
        .map(|text| EmailAddress::parse(text.trim()));
    let contact = match contact.transpose() {
        Ok(contact) => contact,
        Err(error) => {
            let written = Written::sent(&fields);
            let mut again = shown(&visitor, &offered, &fields, &written, &[]);
            again.contact_problem = Some(visitor.texts().text_error(&error));
            return page_with(StatusCode::BAD_REQUEST, &again);
        }
    };
    let form = offered.form.parts();
    let mut command = SubmitFormCommand {
        which: Which::Id(form.id),
        responses: responses(&form.definition, &fields),
        invite,
        network: ClientNetwork::of(*client),
        contact: contact.filter(|_| visitor.member.is_none()),
    };
    loop {
        let sent = submit(&visitor, &surroundings, command.clone()).await?;
        return match sent {
            Ok(number) => thanks(&visitor, number),
            Err(SubmitFormRefusal::Answers(problems))
                if leave_out_hidden(&mut command.responses, &problems) =>
            {
                continue;
            }
            Err(refusal) => again(&visitor, &offered, &fields, refusal),
        };
    }
}

type Submitted = Result<Option<i64>, SubmitFormRefusal>;

async fn submit(
    visitor: &Visitor,
    surroundings: &Surroundings,
    command: SubmitFormCommand,
) -> Result<Submitted, Trouble> {
    let submit = surroundings.use_cases.forms.submit.clone();
    let actor = visitor.member.as_ref().map(|member| member.actor.clone());
    let submitted =
        to_the_end(async move { submit.run(actor.as_ref(), &command, &Receipt::none()).await });
    Ok(match submitted.await? {
        Ok(Outcome::Done(submission)) => Ok(Some(submission.parts().id.get())),
        Ok(Outcome::Replayed(_)) => Ok(None),
        Err(failure) => Err(refusal(failure)?),
    })
}

fn thanks(visitor: &Visitor, number: Option<i64>) -> Answer {
    let number = number.map(|number| number.to_string()).unwrap_or_default();
    if visitor.member.is_some() {
        return go_to(&format!("/submissions/{number}?done=sent"));
    }
    go_to(&address("/thanks", &[("number", &number)]))
}

/// The form again with everything that was written, and what was wrong.
fn again(
    visitor: &Visitor,
    offered: &OfferedForm,
    fields: &Fields,
    refusal: SubmitFormRefusal,
) -> Answer {
    let t = visitor.texts();
    let written = Written::sent(fields);
    let (status, words, problems) = match refusal {
        SubmitFormRefusal::Answers(problems) => {
            let words = t.faults(problems.len());
            (StatusCode::BAD_REQUEST, words, problems)
        }
        SubmitFormRefusal::Limit(limit) => {
            let (status, words) = limit_reached(t, &limit);
            (status, words.to_owned(), Vec::new())
        }
        SubmitFormRefusal::Refused(Refused::NotFound) => return Err(Trouble::NotFound),
        SubmitFormRefusal::Refused(Refused::NotAccepting(why)) => {
            (StatusCode::CONFLICT, not_accepting(t, &why), Vec::new())
        }
        SubmitFormRefusal::Refused(why @ (Refused::Invite(_) | Refused::InviteNeeded)) => {
            let words = refused_words(t, &why).to_owned();
            (StatusCode::FORBIDDEN, words, Vec::new())
        }
    };
    let mut page = shown(visitor, offered, fields, &written, &problems);
    page.problem = Some(words);
    page_with(status, &page)
}

#[derive(Template)]
#[template(path = "thanks.html")]
struct ThanksPage {
    frame: Frame,
    number: Option<i64>,
}

/// What somebody without an account is told after sending a form.
#[handler]
pub(crate) fn thanks_page(visitor: Visitor, Asked(fields): Asked) -> Answer {
    page(&ThanksPage {
        frame: Frame::new(&visitor, Section::Forms, visitor.texts().forms.sent),
        number: fields.get("number").and_then(|number| number.parse().ok()),
    })
}
