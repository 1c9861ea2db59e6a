//! The submissions that wait for a review, and deciding about one.

use askama::Template;
use frontdesk_domain::form::review::{ReviewDecision, ReviewNote};
use frontdesk_domain::form::submission::SubmissionStatus;
use frontdesk_domain::id::{FormId, SubmissionId, TicketId, Version};
use frontdesk_domain::page::PageRequest;
use frontdesk_domain::ports::{ListedSubmission, SubmissionFilter};
use frontdesk_domain::retry::Receipt;
use frontdesk_domain::use_cases::forms::{
    ReviewSubmissionCommand, ReviewSubmissionRefusal, SubmissionNotFound, SubmissionRecord,
};
use poem::handler;
use poem::http::StatusCode;
use poem::web::Path;

use super::{Frame, Section};
use crate::answer::{Answer, go_to, page, page_with, to_the_end};
use crate::fields::{Asked, Fields, Sent, address};
use crate::markup::Markup;
use crate::surroundings::Surroundings;
use crate::trouble::{Trouble, refusal, trouble};
use crate::visitor::{SignedIn, Visitor};

#[derive(Template)]
#[template(path = "reviews.html")]
struct ReviewsPage {
    frame: Frame,
    tabs: Vec<(String, &'static str, bool)>,
    words: Markup,
    status: String,
    form: String,
    export_csv: String,
    export_lines: String,
    rows: Vec<Row>,
    is_first: bool,
    first: String,
    older: Option<String>,
}

struct Row {
    id: SubmissionId,
    form: String,
    from: Option<String>,
    status: &'static str,
    at: Markup,
}

/// Stands for submissions in every state.
const EVERY_STATUS: &str = "all";

#[handler]
pub(crate) async fn reviews(
    SignedIn { visitor, member }: SignedIn,
    surroundings: Surroundings,
    Asked(fields): Asked,
) -> Answer {
    let status = fields
        .filled("status")
        .unwrap_or(SubmissionStatus::Pending.name());
    let (form, words) = (fields.text("form"), fields.text("q"));
    let filter = SubmissionFilter {
        form: fields.meant("form", |form| FormId::new(form.parse().ok()?))?,
        status: match status {
            EVERY_STATUS => None,
            name => Some(SubmissionStatus::from_name(name).ok_or(Trouble::NotUnderstood)?),
        },
        submitter: None,
        words: fields.filled("q").map(str::to_owned),
    };
    let request: PageRequest<SubmissionId> = fields.page_of_numbers()?;
    let list = &surroundings.use_cases.forms.submissions;
    let found = list.managed(&member.actor, &filter, request).await;
    let found = found.map_err(trouble(|never| match never {}))?;
    let to = |status: &str, after: &str| {
        let fields = [
            ("status", status),
            ("form", form),
            ("q", words),
            ("after", after),
        ];
        address("/reviews", &fields)
    };
    let export = |kind: &str| {
        let path = format!("/api/admin/applications/exports/submissions.{kind}");
        let status = filter.status.map_or("", SubmissionStatus::name);
        address(&path, &[("status", status), ("form", form), ("q", words)])
    };
    let t = visitor.texts();
    let every = (to(EVERY_STATUS, ""), t.frame.all, status == EVERY_STATUS);
    let states = SubmissionStatus::ALL.into_iter().map(|one| {
        (
            to(one.name(), ""),
            t.submission_status(one),
            one.name() == status,
        )
    });
    page(&ReviewsPage {
        frame: Frame::new(&visitor, Section::Reviews, t.frame.reviews),
        tabs: states.chain([every]).collect(),
        words: Markup::verbatim(words),
        status: status.to_owned(),
        form: form.to_owned(),
        export_csv: export("csv"),
        export_lines: export("jsonl"),
        rows: found
            .items
            .iter()
            .map(|listed| row(&visitor, listed))
            .collect(),
        is_first: request.after.is_none(),
        first: to(status, ""),
        older: found.next.map(|next| to(status, &next.to_string())),
    })
}

fn row(visitor: &Visitor, listed: &ListedSubmission) -> Row {
    let parts = listed.submission.parts();
    Row {
        id: parts.id,
        form: listed.form_title.clone(),
        from: listed
            .submitter
            .as_ref()
            .map(|person| person.name.to_string()),
        status: visitor.texts().submission_status(parts.status),
        at: visitor.time(parts.created_at),
    }
}

#[derive(Template)]
#[template(path = "review.html")]
struct ReviewPage {
    frame: Frame,
    id: SubmissionId,
    version: Version,
    from: Option<String>,
    status: &'static str,
    sent: Markup,
    ticket: Option<TicketId>,
    answers: Vec<(String, Option<String>)>,
    steps: Vec<Step>,
    may_decide: bool,
    may_return: bool,
    note: Markup,
    internal_note: Markup,
    problem: Option<String>,
}

/// One step of the review so far.
struct Step {
    at: Markup,
    to: &'static str,
    note: Option<String>,
    internal_note: Option<String>,
}

async fn record(
    signed_in: &SignedIn,
    surroundings: &Surroundings,
    number: i64,
) -> Result<SubmissionRecord, Trouble> {
    let id = SubmissionId::new(number).ok_or(Trouble::NotFound)?;
    let list = &surroundings.use_cases.forms.submissions;
    let found = list.one(&signed_in.member.actor, id).await;
    found.map_err(trouble(|SubmissionNotFound| Trouble::NotFound))
}

fn shown(visitor: &Visitor, record: &SubmissionRecord, fields: &Fields) -> ReviewPage {
    let t = visitor.texts();
    let parts = record.listed.submission.parts();
    let questions = record.definition.questions().iter();
    let step = |step: &frontdesk_domain::form::review::ReviewStep| Step {
        at: visitor.time(step.at),
        to: t.submission_status(step.to),
        note: step.note.as_ref().map(ToString::to_string),
        internal_note: step.internal_note.as_ref().map(ToString::to_string),
    };
    let (may_decide, may_return) = match parts.status {
        SubmissionStatus::Pending => (true, true),
        SubmissionStatus::ChangesRequested => (true, false),
        SubmissionStatus::Accepted | SubmissionStatus::Rejected | SubmissionStatus::Archived => {
            (false, false)
        }
    };
    ReviewPage {
        frame: Frame::new(visitor, Section::Reviews, record.listed.form_title.as_str()),
        id: parts.id,
        version: parts.version,
        from: record
            .listed
            .submitter
            .as_ref()
            .map(|person| person.name.to_string()),
        status: t.submission_status(parts.status),
        sent: visitor.time(parts.created_at),
        ticket: parts.ticket,
        answers: questions
            .map(|question| (question.label.to_string(), parts.answers.readable(question)))
            .collect(),
        steps: record.steps.iter().map(step).collect(),
        may_decide,
        may_return,
        note: Markup::verbatim(fields.text("note")),
        internal_note: Markup::verbatim(fields.text("internal_note")),
        problem: None,
    }
}

#[handler]
pub(crate) async fn review(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Path(number): Path<i64>,
    Asked(fields): Asked,
) -> Answer {
    let record = record(&signed_in, &surroundings, number).await?;
    let mut shown = shown(&signed_in.visitor, &record, &Fields::default());
    if fields.get("done") == Some("saved") {
        shown.frame.notice = Some(signed_in.visitor.texts().frame.saved);
    }
    page(&shown)
}

#[handler]
pub(crate) async fn decide(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Path(number): Path<i64>,
    Sent(fields): Sent,
) -> Answer {
    let t = signed_in.visitor.texts();
    let note = |name| fields.filled(name).map(ReviewNote::parse).transpose();
    let reviewed = fields.meant("status", SubmissionStatus::from_name)?;
    let decision = note("note").and_then(|visible| {
        Ok(ReviewDecision {
            status: reviewed,
            note: visible,
            internal_note: note("internal_note")?,
        })
    });
    let (status, problem) = match decision {
        Err(error) => (StatusCode::BAD_REQUEST, t.text_error(&error)),
        Ok(decision) => {
            let command = ReviewSubmissionCommand {
                submission: SubmissionId::new(number).ok_or(Trouble::NotFound)?,
                expected: fields.version()?,
                decision,
            };
            match run(&signed_in, &surroundings, command).await? {
                Ok(()) => return go_to(&format!("/reviews/{number}?done=saved")),
                Err(ReviewSubmissionRefusal::NotFound) => return Err(Trouble::NotFound),
                Err(ReviewSubmissionRefusal::Stale) => {
                    (StatusCode::CONFLICT, t.forms.changed_meanwhile.to_owned())
                }
                Err(ReviewSubmissionRefusal::Step(_)) => {
                    (StatusCode::CONFLICT, t.forms.too_late.to_owned())
                }
            }
        }
    };
    let record = record(&signed_in, &surroundings, number).await?;
    let mut again = shown(&signed_in.visitor, &record, &fields);
    again.problem = Some(problem);
    page_with(status, &again)
}

async fn run(
    signed_in: &SignedIn,
    surroundings: &Surroundings,
    command: ReviewSubmissionCommand,
) -> Result<Result<(), ReviewSubmissionRefusal>, Trouble> {
    let reviewer = surroundings.use_cases.forms.review.clone();
    let actor = signed_in.member.actor.clone();
    let reviewed =
        to_the_end(async move { reviewer.run(&actor, &command, &Receipt::none()).await });
    match reviewed.await? {
        Ok(_) => Ok(Ok(())),
        Err(failure) => Ok(Err(refusal(failure)?)),
    }
}
