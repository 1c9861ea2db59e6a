//! The forms that somebody may fill in, signed in or not.

use askama::Template;
use frontdesk_domain::id::FormId;
use frontdesk_domain::page::PageRequest;
use frontdesk_domain::use_cases::forms::OfferedForm;
use poem::handler;

use super::{Frame, Section};
use crate::answer::{Answer, page};
use crate::fields::{Asked, address};
use crate::surroundings::Surroundings;
use crate::trouble::trouble;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "forms.html")]
struct FormsPage {
    frame: Frame,
    rows: Vec<Row>,
    is_first: bool,
    older: Option<String>,
}

struct Row {
    slug: String,
    title: String,
    accepting: bool,
}

#[handler]
pub(crate) async fn forms(
    visitor: Visitor,
    surroundings: Surroundings,
    Asked(fields): Asked,
) -> Answer {
    let request: PageRequest<FormId> = fields.page_of_numbers()?;
    let actor = visitor.member.as_ref().map(|member| &member.actor);
    let found = surroundings
        .use_cases
        .forms
        .list
        .offered(actor, request)
        .await;
    let found = found.map_err(trouble(|never| match never {}))?;
    let older = found
        .next
        .map(|next| address("/forms", &[("after", &next.to_string())]));
    page(&FormsPage {
        frame: Frame::new(&visitor, Section::Forms, visitor.texts().frame.forms),
        rows: found.items.iter().map(row).collect(),
        is_first: request.after.is_none(),
        older,
    })
}

fn row(offered: &OfferedForm) -> Row {
    let form = offered.form.parts();
    Row {
        slug: form.slug.to_string(),
        title: form.definition.title().to_string(),
        accepting: offered.accepting,
    }
}
