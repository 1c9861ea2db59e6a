//! Submissions as rows of a table.

use frontdesk_domain::form::definition::FormDefinition;
use frontdesk_domain::form::question::{Question, QuestionKind};
use frontdesk_domain::form::value::Value;
use frontdesk_domain::ports::ListedSubmission;

use crate::panel::applications::dto::SubmissionSummary;
use crate::types::Text;

/// The columns that every form has.
const FIXED: [&str; 13] = [
    "id",
    "formVersion",
    "status",
    "submitterName",
    "submitterEmail",
    "note",
    "internalNote",
    "reviewer",
    "reviewedAt",
    "ticketId",
    "inviteId",
    "createdAt",
    "updatedAt",
];

/// The questions that have a column.
#[derive(Default)]
pub(super) struct Columns(Vec<Question>);

impl Columns {
    /// Adds the questions of a version that have no column yet.
    pub fn add(&mut self, definition: &FormDefinition) {
        for question in definition.questions() {
            let has_column = self.0.iter().any(|known| known.id == question.id);
            if !has_column && question.kind != QuestionKind::Statement {
                self.0.push(question.clone());
            }
        }
    }

    /// The names of the columns.
    pub fn heading(&self) -> String {
        let answers = self
            .0
            .iter()
            .map(|question| format!("answer.{}", question.id));
        let names = FIXED.into_iter().map(str::to_owned).chain(answers);
        line(names.map(|name| cell(&name)))
    }

    /// The row of a submission.
    pub fn row(&self, listed: &ListedSubmission) -> String {
        let answers = &listed.submission.parts().answers;
        let answers = self
            .0
            .iter()
            .map(|question| match answers.get(&question.id) {
                // A number is no formula, whatever its sign.
                Some(Value::Number(number)) => number.to_string(),
                Some(_) => cell(&answers.readable(question).unwrap_or_default()),
                None => String::new(),
            });
        line(fixed(listed).into_iter().chain(answers))
    }
}

fn fixed(listed: &ListedSubmission) -> [String; FIXED.len()] {
    let summary = SubmissionSummary::from(listed);
    let text = |text: Option<Text<1, 10_000>>| text.map(|Text(text)| cell(&text));
    let submitter = summary.submitter;
    let email = submitter.as_ref().map(|person| &person.email);
    let email = email.or(summary.contact_email.as_ref());
    let instant = |at: Option<crate::types::Instant>| at.map(|at| at.to_string());
    [
        Some(summary.id.0.to_string()),
        Some(summary.form_version.to_string()),
        Some(listed.submission.parts().status.name().to_owned()),
        submitter.as_ref().map(|person| cell(&person.name.0)),
        email.map(|Text(email)| cell(email)),
        text(summary.note),
        text(summary.internal_note),
        summary.reviewer.map(|person| cell(&person.name.0)),
        instant(summary.reviewed_at),
        summary.ticket_id.map(|id| id.0.to_string()),
        summary.invite_id.map(|id| id.0.to_string()),
        Some(summary.created_at.to_string()),
        Some(summary.updated_at.to_string()),
    ]
    .map(Option::unwrap_or_default)
}

fn line(cells: impl Iterator<Item = String>) -> String {
    cells.collect::<Vec<_>>().join(",") + "\r\n"
}

/// What makes a spreadsheet take a cell for a formula, where a cell starts with it; the
/// wide forms are what some of them read as the narrow ones.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A text as a cell: in quotes, and with an apostrophe before what would be a formula.
fn cell(text: &str) -> String {
    let guard = if text.starts_with(FORMULA) { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_none_breaks_its_row() {
        for (text, expected) in [
            ("plain", r#""plain""#),
            ("", r#""""#),
            ("=HYPERLINK(\"http://x\")", r#""'=HYPERLINK(""http://x"")""#),
            ("+1", "\"'+1\""),
            ("-1+1", "\"'-1+1\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            ("\t=1", "\"'\t=1\""),
            ("\r=1", "\"'\r=1\""),
            ("＝1", "\"'＝1\""),
            ("a,b;\"c\"\r\nd", "\"a,b;\"\"c\"\"\r\nd\""),
            ("it's = fine", r#""it's = fine""#),
        ] {
            assert_eq!(cell(text), expected);
        }
    }
}
