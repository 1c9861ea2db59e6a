//! The forms of the desk, for those who manage them: whether they are open, and the way
//! to their submissions and invites.

use askama::Template;
use frontdesk_domain::form::Form;
use frontdesk_domain::form::visibility::FormStatus;
use frontdesk_domain::id::{FormId, Version};
use frontdesk_domain::page::PageRequest;
use frontdesk_domain::retry::Receipt;
use frontdesk_domain::use_cases::forms::{ChangeFormCommand, ChangeFormRefusal};
use poem::handler;
use poem::http::StatusCode;
use poem::web::Path;

use super::filter::Choice;
use super::{Frame, Section};
use crate::answer::{Answer, go_to, page_with, to_the_end};
use crate::fields::{Asked, Fields, Sent, address};
use crate::surroundings::Surroundings;
use crate::texts::Texts;
use crate::trouble::{Trouble, refusal, trouble};
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "manage_forms.html")]
struct ManageFormsPage {
    frame: Frame,
    rows: Vec<Row>,
    is_first: bool,
    older: Option<String>,
    problem: Option<&'static str>,
}

struct Row {
    id: FormId,
    version: Version,
    slug: String,
    title: String,
    visibility: &'static str,
    questions: usize,
    statuses: Vec<Choice>,
}

fn row(t: &Texts, form: &Form) -> Row {
    let parts = form.parts();
    let choice = |status: FormStatus| Choice {
        value: status.name().to_owned(),
        words: t.form_status(status).to_owned(),
        chosen: status == parts.status,
    };
    Row {
        id: parts.id,
        version: parts.version,
        slug: parts.slug.to_string(),
        title: parts.definition.title().to_string(),
        visibility: t.visibility(parts.definition.settings().visibility),
        questions: parts.definition.questions().len(),
        statuses: FormStatus::ALL.map(choice).into(),
    }
}

async fn shown(
    SignedIn { visitor, member }: &SignedIn,
    surroundings: &Surroundings,
    fields: &Fields,
    problem: Option<&'static str>,
) -> Answer {
    let request: PageRequest<FormId> = fields.page_of_numbers()?;
    let list = &surroundings.use_cases.forms.list;
    let every = Some(FormStatus::ALL.to_vec());
    let found = list.managed(&member.actor, every, request).await;
    let found = found.map_err(trouble(|never| match never {}))?;
    let t = visitor.texts();
    let saved = (fields.get("done") == Some("saved")).then_some(t.frame.saved);
    let page = ManageFormsPage {
        frame: Frame::new(visitor, Section::Reviews, t.manage.title).saying(saved),
        rows: found.items.iter().map(|form| row(t, form)).collect(),
        is_first: request.after.is_none(),
        older: found
            .next
            .map(|next| address("/manage/forms", &[("after", &next.to_string())])),
        problem,
    };
    let status = problem.map_or(StatusCode::OK, |_| StatusCode::CONFLICT);
    page_with(status, &page)
}

#[handler]
pub(crate) async fn manage_forms(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Asked(fields): Asked,
) -> Answer {
    shown(&signed_in, &surroundings, &fields, None).await
}

/// Opens, closes or archives a form.
#[handler]
pub(crate) async fn change_form(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Path(number): Path<i64>,
    Sent(fields): Sent,
) -> Answer {
    let command = ChangeFormCommand {
        form: FormId::new(number).ok_or(Trouble::NotFound)?,
        expected: fields.version()?,
        slug: None,
        status: fields.meant("status", FormStatus::from_name)?,
        edits: std::collections::BTreeMap::new(),
    };
    let change = surroundings.use_cases.forms.change.clone();
    let actor = signed_in.member.actor.clone();
    let changed = to_the_end(async move { change.run(&actor, &command, &Receipt::none()).await });
    match changed.await?.map(|_| ()).map_err(refusal) {
        Ok(()) => go_to("/manage/forms?done=saved"),
        Err(failed) => match failed? {
            ChangeFormRefusal::NotFound => Err(Trouble::NotFound),
            ChangeFormRefusal::Stale => {
                let words = signed_in.visitor.texts().manage.changed_meanwhile;
                shown(&signed_in, &surroundings, &Fields::default(), Some(words)).await
            }
            // Nothing but the status is changed here.
            ChangeFormRefusal::SlugTaken
            | ChangeFormRefusal::Defects(_)
            | ChangeFormRefusal::UnknownDepartment(_) => Err(Trouble::NotUnderstood),
        },
    }
}
