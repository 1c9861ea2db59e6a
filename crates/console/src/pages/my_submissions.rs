//! What somebody has sent, what became of it, and changing it when that is asked for.

use askama::Template;
use frontdesk_domain::form::answers::AnswerProblem;
use frontdesk_domain::form::submission::SubmissionStatus;
use frontdesk_domain::id::{SubmissionId, Version};
use frontdesk_domain::page::PageRequest;
use frontdesk_domain::retry::Receipt;
use frontdesk_domain::use_cases::forms::{
    ReviseSubmissionCommand, ReviseSubmissionRefusal, SubmissionNotFound, SubmissionRecord,
};
use poem::handler;
use poem::http::StatusCode;
use poem::web::Path;

use super::question::{Field, Look, Written, fields as questions};
use super::send_form::{leave_out_hidden, responses};
use super::{Frame, Section};
use crate::answer::{Answer, go_to, page, page_with, to_the_end};
use crate::fields::{Asked, Sent, address};
use crate::markup::Markup;
use crate::surroundings::Surroundings;
use crate::trouble::{Trouble, refusal, trouble};
use crate::visitor::{SignedIn, Visitor};

#[derive(Template)]
#[template(path = "my_submissions.html")]
struct MySubmissionsPage {
    frame: Frame,
    rows: Vec<Row>,
    is_first: bool,
    older: Option<String>,
}

struct Row {
    id: SubmissionId,
    form: String,
    status: &'static str,
    waits: bool,
    at: Markup,
}

#[handler]
pub(crate) async fn my_submissions(
    SignedIn { visitor, member }: SignedIn,
    surroundings: Surroundings,
    Asked(fields): Asked,
) -> Answer {
    let request: PageRequest<SubmissionId> = fields.page_of_numbers()?;
    let list = &surroundings.use_cases.forms.submissions;
    let found = list.own(&member.actor, request).await;
    let found = found.map_err(trouble(|never| match never {}))?;
    let t = visitor.texts();
    let rows = found.items.iter().map(|listed| {
        let parts = listed.submission.parts();
        Row {
            id: parts.id,
            form: listed.form_title.clone(),
            status: t.submission_status(parts.status),
            waits: parts.status == SubmissionStatus::ChangesRequested,
            at: visitor.time(parts.created_at),
        }
    });
    page(&MySubmissionsPage {
        frame: Frame::new(&visitor, Section::Submissions, t.frame.my_submissions),
        rows: rows.collect(),
        is_first: request.after.is_none(),
        older: found
            .next
            .map(|next| address("/submissions", &[("after", &next.to_string())])),
    })
}

#[derive(Template)]
#[template(path = "my_submission.html")]
struct MySubmissionPage {
    frame: Frame,
    id: SubmissionId,
    version: Version,
    status: &'static str,
    sent: Markup,
    note: Option<String>,
    ticket: Option<i64>,
    answers: Vec<(String, Option<String>)>,
    fields: Vec<Field>,
    problem: Option<String>,
}

async fn record(
    signed_in: &SignedIn,
    surroundings: &Surroundings,
    number: i64,
) -> Result<SubmissionRecord, Trouble> {
    let id = SubmissionId::new(number).ok_or(Trouble::NotFound)?;
    let list = &surroundings.use_cases.forms.submissions;
    let found = list.own_one(&signed_in.member.actor, id).await;
    found.map_err(trouble(|SubmissionNotFound| Trouble::NotFound))
}

fn shown(
    visitor: &Visitor,
    record: &SubmissionRecord,
    written: &Written,
    problems: &[AnswerProblem],
) -> MySubmissionPage {
    let t = visitor.texts();
    let parts = record.listed.submission.parts();
    let takes_changes = parts.status == SubmissionStatus::ChangesRequested;
    let questions_asked = record.definition.questions().iter();
    MySubmissionPage {
        frame: Frame::new(
            visitor,
            Section::Submissions,
            record.listed.form_title.as_str(),
        ),
        id: parts.id,
        version: parts.version,
        status: t.submission_status(parts.status),
        sent: visitor.time(parts.created_at),
        note: parts.note.as_ref().map(ToString::to_string),
        ticket: parts.ticket.map(frontdesk_domain::id::TicketId::get),
        answers: questions_asked
            .map(|question| (question.label.to_string(), parts.answers.readable(question)))
            .collect(),
        fields: if takes_changes {
            questions(&record.definition, written, problems, t)
        } else {
            Vec::new()
        },
        problem: None,
    }
}

#[handler]
pub(crate) async fn my_submission(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Path(number): Path<i64>,
    Asked(fields): Asked,
) -> Answer {
    let record = record(&signed_in, &surroundings, number).await?;
    let written = Written::before(&record.listed.submission.parts().answers);
    let mut shown = shown(&signed_in.visitor, &record, &written, &[]);
    if fields.get("done") == Some("sent") {
        shown.frame.notice = Some(signed_in.visitor.texts().forms.sent);
    }
    page(&shown)
}

#[handler]
pub(crate) async fn revise(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Path(number): Path<i64>,
    Sent(fields): Sent,
) -> Answer {
    let record = record(&signed_in, &surroundings, number).await?;
    let mut command = ReviseSubmissionCommand {
        submission: record.listed.submission.parts().id,
        expected: fields.version()?,
        responses: responses(&record.definition, &fields),
    };
    let refusal = loop {
        let revise = surroundings.use_cases.forms.revise.clone();
        let (actor, attempt) = (signed_in.member.actor.clone(), command.clone());
        let revised =
            to_the_end(async move { revise.run(&actor, &attempt, &Receipt::none()).await });
        match revised.await?.map(|_| ()).map_err(refusal) {
            Ok(()) => return go_to(&format!("/submissions/{number}?done=sent")),
            Err(failed) => match failed? {
                ReviseSubmissionRefusal::Answers(problems)
                    if leave_out_hidden(&mut command.responses, &problems) => {}
                refusal => break refusal,
            },
        }
    };
    let t = signed_in.visitor.texts();
    let (status, words, problems) = match refusal {
        ReviseSubmissionRefusal::NotFound => return Err(Trouble::NotFound),
        ReviseSubmissionRefusal::Stale => (
            StatusCode::CONFLICT,
            t.forms.changed_meanwhile.to_owned(),
            Vec::new(),
        ),
        ReviseSubmissionRefusal::Step(_) => (
            StatusCode::CONFLICT,
            t.forms.too_late.to_owned(),
            Vec::new(),
        ),
        ReviseSubmissionRefusal::Answers(problems) => {
            (StatusCode::BAD_REQUEST, t.faults(problems.len()), problems)
        }
    };
    let written = Written::sent(&fields);
    let mut again = shown(&signed_in.visitor, &record, &written, &problems);
    again.problem = Some(words);
    page_with(status, &again)
}
