//! Building a form: its questions beside a preview, with everything that is wrong.
//!
//! The form being built travels with every post, so that nothing half done is stored and
//! every step works without a script.

use askama::Template;
use frontdesk_domain::form::definition::FormDefinition;
use frontdesk_domain::form::draft::Defect;
use frontdesk_domain::form::question::QuestionType;
use frontdesk_domain::form::visibility::Visibility;
use frontdesk_domain::form::{Form, visibility::FormStatus};
use frontdesk_domain::id::{FormId, Version};
use frontdesk_domain::use_cases::forms::FormNotFound;
use poem::handler;
use poem::http::StatusCode;
use poem::web::Path;

use super::filter::Choice;
use super::form_draft::{Building, Step, place};
use super::form_rows::{Row, TESTS};
use super::question::{Field, Look, Written, fields as questions};
use super::save_form::{Saved, save};
use super::{Frame, Section};
use crate::answer::{Answer, go_to, page_with};
use crate::fields::{Asked, Fields, Sent};
use crate::markup::Markup;
use crate::surroundings::Surroundings;
use crate::texts::Texts;
use crate::trouble::{Trouble, trouble};
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "build_form.html")]
struct BuildFormPage {
    frame: Frame,
    action: String,
    version: Option<Version>,
    is_active: bool,
    title: Markup,
    description: Markup,
    visibilities: Vec<Choice>,
    per_user: Markup,
    capacity: Markup,
    departments: Vec<Choice>,
    rows: Vec<RowShown>,
    defects: Vec<DefectShown>,
    problem: Option<&'static str>,
    preview_title: String,
    fields: Vec<Field>,
}

/// A question with what its controls offer.
struct RowShown {
    row: Row,
    label: Markup,
    help: Markup,
    options: Markup,
    kinds: Vec<Choice>,
    tests: Vec<Choice>,
    others: Vec<Choice>,
    is_first: bool,
    is_last: bool,
    problems: Vec<String>,
}

/// What is wrong, with the question where it is.
struct DefectShown {
    /// The question, counted from 1.
    question: Option<usize>,
    pointer: String,
    words: String,
}

/// The form that is changed, and where the page is.
pub(super) struct Place {
    pub form: Option<Form>,
    pub action: String,
}

fn choice(value: &str, words: &str, chosen: &str) -> Choice {
    Choice {
        value: value.to_owned(),
        words: words.to_owned(),
        chosen: value == chosen,
    }
}

fn row_shown(t: &Texts, rows: &[Row], at: usize, defects: &[Defect]) -> RowShown {
    let row = rows[at].clone();
    let of_this = defects.iter().filter(|defect| place(defect) == Some(at));
    let before = rows[..at].iter();
    RowShown {
        label: Markup::verbatim(&row.label),
        help: Markup::verbatim(&row.help),
        options: Markup::verbatim(&row.options),
        kinds: QuestionType::ALL
            .map(|kind| choice(kind.name(), t.question_type(kind), &row.kind))
            .into(),
        tests: TESTS
            .map(|test| choice(test, t.condition_test(test), &row.show_test))
            .into(),
        others: before
            .map(|other| choice(&other.id, &other.id, &row.show_question))
            .collect(),
        is_first: at == 0,
        is_last: at + 1 == rows.len(),
        problems: of_this.map(|defect| said(defect, true)).collect(),
        row,
    }
}

/// What is wrong, in the words of the check, after the name of the field.
fn said(defect: &Defect, in_question: bool) -> String {
    let pointer = defect.pointer.as_str();
    let skipped = if in_question { 3 } else { 1 };
    let field: Vec<&str> = pointer.split('/').skip(skipped).collect();
    match field.join(" ") {
        field if field.is_empty() => defect.to_string(),
        field => format!("{field}: {defect}"),
    }
}

fn defect_shown(defect: &Defect) -> DefectShown {
    let question = place(defect);
    DefectShown {
        question: question.map(|at| at + 1),
        pointer: defect.pointer.as_str().to_owned(),
        words: said(defect, question.is_some()),
    }
}

fn preview(t: &Texts, definition: Option<&FormDefinition>) -> Vec<Field> {
    definition.map_or_else(Vec::new, |definition| {
        questions(definition, &Written::default(), &[], t)
    })
}

fn shown(
    signed_in: &SignedIn,
    surroundings: &Surroundings,
    place: &Place,
    building: &Building,
    told: (StatusCode, Option<&'static str>, Option<&'static str>),
) -> Answer {
    let (t, (status, notice, problem)) = (signed_in.visitor.texts(), told);
    let defects = building.check().err().unwrap_or_default();
    let definition = building.preview();
    let parts = place.form.as_ref().map(Form::parts);
    let written = |key| Markup::verbatim(building.setting(key));
    let visibility = |one: Visibility| {
        choice(
            one.name(),
            t.visibility(one),
            building.setting("visibility"),
        )
    };
    let names = surroundings
        .use_cases
        .open_ticket
        .departments
        .names()
        .iter();
    let department = building.setting("acceptanceDepartment");
    let title = if parts.is_some() {
        t.manage.edit
    } else {
        t.manage.new_form
    };
    let page = BuildFormPage {
        frame: Frame::new(&signed_in.visitor, Section::Reviews, title).saying(notice),
        action: place.action.clone(),
        version: parts.map(|parts| parts.version),
        is_active: parts.is_some_and(|parts| parts.status == FormStatus::Active),
        title: written("title"),
        description: written("description"),
        visibilities: Visibility::ALL.map(visibility).into(),
        per_user: written("maxSubmissionsPerUser"),
        capacity: written("capacity"),
        departments: names
            .map(|name| choice(name.as_str(), name.as_str(), department))
            .collect(),
        rows: (0..building.rows.len())
            .map(|at| row_shown(t, &building.rows, at, &defects))
            .collect(),
        defects: defects.iter().map(defect_shown).collect(),
        problem,
        preview_title: building.setting("title").to_owned(),
        fields: preview(t, definition.as_ref()),
    };
    page_with(status, &page)
}

/// Takes a step of the builder, or stores the form.
async fn built(
    signed_in: &SignedIn,
    surroundings: &Surroundings,
    place: Place,
    building: Building,
    fields: &Fields,
) -> Answer {
    let mut building = building.written(fields);
    let button = fields.text("do");
    let publishes = button == "publish";
    if !publishes && button != "save" {
        building.step(Step::of(button));
        let told = (StatusCode::OK, None, None);
        return shown(signed_in, surroundings, &place, &building, told);
    }
    let expected = fields.version()?;
    let saved = save(
        signed_in,
        surroundings,
        &place,
        &building,
        expected,
        publishes,
    );
    let told = match saved.await? {
        Saved::As(id) => return go_to(&format!("/manage/forms/{id}/edit?done=saved")),
        Saved::Defects => (StatusCode::BAD_REQUEST, None, None),
        Saved::Refused(words) => (StatusCode::CONFLICT, None, Some(words)),
    };
    shown(signed_in, surroundings, &place, &building, told)
}

fn new_place() -> Place {
    Place {
        form: None,
        action: "/manage/forms/new".to_owned(),
    }
}

async fn stored(
    signed_in: &SignedIn,
    surroundings: &Surroundings,
    number: i64,
) -> Result<(Place, Building), Trouble> {
    let id = FormId::new(number).ok_or(Trouble::NotFound)?;
    let read = &surroundings.use_cases.forms.read;
    let form = read.managed(&signed_in.member.actor, id).await;
    let form = form.map_err(trouble(|FormNotFound| Trouble::NotFound))?;
    let building = Building::of(&form.parts().definition);
    let place = Place {
        form: Some(form),
        action: format!("/manage/forms/{id}/edit"),
    };
    Ok((place, building))
}

async fn admit(signed_in: &SignedIn, surroundings: &Surroundings) -> Result<(), Trouble> {
    let list = &surroundings.use_cases.forms.list;
    let admitted = list.may_manage(&signed_in.member.actor).await;
    admitted.map_err(trouble(|never| match never {}))
}

#[handler]
pub(crate) async fn new_form_page(signed_in: SignedIn, surroundings: Surroundings) -> Answer {
    admit(&signed_in, &surroundings).await?;
    let told = (StatusCode::OK, None, None);
    shown(
        &signed_in,
        &surroundings,
        &new_place(),
        &Building::fresh(),
        told,
    )
}

#[handler]
pub(crate) async fn new_form(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Sent(fields): Sent,
) -> Answer {
    admit(&signed_in, &surroundings).await?;
    built(
        &signed_in,
        &surroundings,
        new_place(),
        Building::fresh(),
        &fields,
    )
    .await
}

#[handler]
pub(crate) async fn edit_form_page(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Path(number): Path<i64>,
    Asked(fields): Asked,
) -> Answer {
    let (place, building) = stored(&signed_in, &surroundings, number).await?;
    let saved = signed_in.visitor.texts().frame.saved;
    let notice = (fields.get("done") == Some("saved")).then_some(saved);
    let told = (StatusCode::OK, notice, None);
    shown(&signed_in, &surroundings, &place, &building, told)
}

#[handler]
pub(crate) async fn edit_form(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Path(number): Path<i64>,
    Sent(fields): Sent,
) -> Answer {
    let (place, building) = stored(&signed_in, &surroundings, number).await?;
    built(&signed_in, &surroundings, place, building, &fields).await
}
