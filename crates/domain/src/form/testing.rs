//! For tests: forms, invites, answers and submissions with every field set.

use crate::id::{FormId, InviteId, SubmissionId, Version};
use crate::testing::{account_id, at, digest, email, text, ticket_id, uuid};

use super::answers::Answers;
use super::applicant::Submitter;
use super::definition::FormDefinition;
use super::draft::FormDraft;
use super::invite::{Invite, MaxUses};
use super::number::Number;
use super::question::QuestionId;
use super::submission::{NewSubmission, SubmissionParts, SubmissionStatus};
use super::value::Value;
use super::visibility::FormStatus;
use super::{FormParts, NewForm};

/// A form id.
///
/// # Panics
/// When `n` is not positive.
pub const fn form_id(n: i64) -> FormId {
    FormId::new(n).expect("test ids are positive")
}

/// A submission id.
///
/// # Panics
/// When `n` is not positive.
pub const fn submission_id(n: i64) -> SubmissionId {
    SubmissionId::new(n).expect("test ids are positive")
}

/// An invite id.
pub const fn invite_id(n: u64) -> InviteId {
    InviteId::new(uuid(n))
}

/// The definition that a document makes.
///
/// # Panics
/// When there is something wrong with the document.
pub fn definition(document: Value) -> FormDefinition {
    match FormDraft::new(document).check() {
        Ok(definition) => definition,
        Err(defects) => panic!("the test draft has defects: {defects:?}"),
    }
}

/// A draft without defects that uses every setting, every type of question and every test.
pub fn sample_draft() -> Value {
    Value::map([
        ("title", "Builder ✓ application".into()),
        ("description", "Tell us who you are.\r\nBe brief.".into()),
        ("visibility", "public".into()),
        ("maxSubmissionsPerUser", 2_u32.into()),
        ("counted", "pending_and_accepted".into()),
        ("windowSeconds", 86_400_u32.into()),
        ("capacity", 100_u32.into()),
        ("cooldownSeconds", 30_u32.into()),
        ("opensAt", "1970-01-01T00:00:01.000Z".into()),
        ("closesAt", "2100-01-01T00:00:00.000Z".into()),
        ("acceptanceDepartment", "Billing".into()),
        ("questions", Value::List(sample_questions())),
    ])
}

fn sample_questions() -> Vec<Value> {
    let mut questions = vec![
        question("intro", "statement", []),
        sample_name(),
        question(
            "about",
            "long_text",
            [("skipIf", test("name", "contains", "short"))],
        ),
        question("mail", "email", []),
        question(
            "site",
            "url",
            [("requireIf", test("about", "answered", true))],
        ),
        question("phone", "phone", []),
        question("land", "country", []),
        question("terms", "consent", [("required", true.into())]),
    ];
    questions.extend(sample_choices());
    questions.extend(sample_figures());
    questions
}

fn sample_name() -> Value {
    question(
        "name",
        "short_text",
        [
            ("required", true.into()),
            ("help", "As on your passport".into()),
            ("placeholder", "Ann Lee".into()),
            ("minLength", 2_u32.into()),
            ("maxLength", 40_u32.into()),
            ("pattern", r"\w".into()),
            ("patternHint", "Write at least one letter.".into()),
        ],
    )
}

fn sample_choices() -> [Value; 2] {
    let colours = [
        ("options", options(["red", "green", "blue"])),
        ("other", true.into()),
    ];
    let green_or_blue = test("colour", "oneOf", Value::list(["green", "blue"]));
    let show_tools = [
        test("colour", "equals", "red"),
        Value::map([("not", green_or_blue)]),
    ];
    let tools = [
        ("options", options(["axe", "saw", "awl"])),
        ("minChosen", 2_u32.into()),
        ("maxChosen", 2_u32.into()),
        ("showIf", Value::map([("or", Value::list(show_tools))])),
    ];
    [
        question("colour", "select", colours),
        question("tools", "multi_select", tools),
    ]
}

fn sample_figures() -> [Value; 4] {
    let age = [
        ("min", 0_u32.into()),
        ("max", 150_u32.into()),
        ("decimals", 1_u32.into()),
    ];
    let yesterday = Value::map([("daysFromToday", (-1_i64).into())]);
    let born = [("earliest", "1900-01-01".into()), ("latest", yesterday)];
    let grown_up = Value::map([("not", test("age", "lessThan", 18_u32))]);
    let show_mood = [
        test("age", "greaterThan", 17_u32),
        test("born", "lessThan", "2020-01-01"),
    ];
    let mood = [
        ("scale", 7_u32.into()),
        ("showIf", Value::map([("and", Value::list(show_mood))])),
    ];
    [
        question("age", "number", age),
        question("born", "date", born),
        question("adult", "checkbox", [("requireIf", grown_up)]),
        question("mood", "rating", mood),
    ]
}

fn options(values: [&str; 3]) -> Value {
    Value::list(values.map(|value| {
        let label = format!("The {value}");
        Value::map([("value", value.into()), ("label", label.into())])
    }))
}

fn question<const N: usize>(id: &str, question_type: &str, rest: [(&str, Value); N]) -> Value {
    let fixed = [
        ("id", id.into()),
        ("type", question_type.into()),
        ("label", format!("Question {id}?").into()),
    ];
    let entries = fixed.into_iter().chain(rest);
    Value::Map(
        entries
            .map(|(key, value)| (key.to_owned(), value))
            .collect(),
    )
}

fn test(question: &str, key: &str, wanted: impl Into<Value>) -> Value {
    Value::map([("question", question.into()), (key, wanted.into())])
}

/// A form that is about to be stored, with every setting.
pub fn new_form(slug: &str) -> NewForm {
    NewForm {
        slug: text(slug),
        status: FormStatus::Active,
        definition: definition(sample_draft()),
        created_at: at(2_000),
    }
}

/// Every field of a form, set to something that is not its default.
///
/// # Panics
/// Never: the numbers are versions.
pub fn sample_form() -> FormParts {
    let NewForm {
        slug,
        status,
        definition,
        created_at,
    } = new_form("builder-application");
    FormParts {
        id: form_id(1),
        slug,
        status,
        definition_version: Version::new(3).expect("three is a version"),
        definition,
        version: Version::new(5).expect("five is a version"),
        created_at,
        updated_at: at(3_000),
    }
}

/// An invite with every field set but the revocation.
pub fn sample_invite(n: u8, form: FormId) -> Invite {
    Invite {
        id: invite_id(n.into()),
        form,
        label: Some(text("Friends of the house ✓")),
        digest: digest(n),
        email: Some(email("Ann@Example.org")),
        max_uses: MaxUses::default(),
        expires_at: Some(at(99_000)),
        revoked_at: None,
        created_by: account_id(2),
        created_at: at(1_000),
    }
}

/// A number as it is written.
///
/// # Panics
/// When it is none.
pub fn number(text: &str) -> Number {
    Number::parse(text).expect("test numbers are numbers")
}

/// Answers that nobody judged.
pub fn answers<const N: usize>(answers: [(&str, Value); N]) -> Answers {
    Answers::restore(
        answers
            .map(|(id, value)| (text::<QuestionId>(id), value))
            .into(),
    )
}

/// Good answers to the sample form: text of every script, a number that ends in zero, a
/// list, a map.
pub fn sample_answers() -> Answers {
    let other = Value::map([("other", "'; DROP TABLE forms; --".into())]);
    answers([
        ("name", "  Zoë \u{202e} 🚲\r\n ".into()),
        ("terms", true.into()),
        ("colour", other),
        ("tools", Value::list(["saw", "axe"])),
        ("age", number("41.50").into()),
        ("adult", false.into()),
    ])
}

/// A submission that is about to be stored.
pub fn new_submission(form: FormId, submitter: Submitter) -> NewSubmission {
    NewSubmission {
        form,
        definition: Version::FIRST,
        submitter,
        invite: None,
        answers: sample_answers(),
        created_at: at(4_000),
    }
}

/// Every field of a submission, set to something that is not its default.
pub fn sample_submission() -> SubmissionParts {
    let submitter = Submitter::Account(account_id(1));
    let NewSubmission {
        form,
        definition,
        submitter,
        invite: _,
        answers,
        created_at,
    } = new_submission(form_id(1), submitter);
    SubmissionParts {
        id: submission_id(1),
        form,
        definition,
        submitter,
        invite: Some(invite_id(1)),
        answers,
        status: SubmissionStatus::Accepted,
        note: Some(text("Welcome ☂")),
        internal_note: Some(text("Checked twice")),
        reviewer: Some(account_id(2)),
        reviewed_at: Some(at(5_000)),
        ticket: Some(ticket_id(7)),
        version: Version::FIRST.next(),
        created_at,
        updated_at: at(5_000),
    }
}

/// A value as JSON writes it.
///
/// # Panics
/// When the text is no JSON.
#[cfg(test)]
pub fn json(text: &str) -> Value {
    fn value(json: serde_json::Value) -> Value {
        match json {
            serde_json::Value::Null => Value::Null,
            serde_json::Value::Bool(flag) => Value::Bool(flag),
            serde_json::Value::Number(digits) => Value::Number(number(&digits.to_string())),
            serde_json::Value::String(text) => Value::Text(text),
            serde_json::Value::Array(items) => Value::List(items.into_iter().map(value).collect()),
            serde_json::Value::Object(entries) => Value::Map(
                entries
                    .into_iter()
                    .map(|(key, entry)| (key, value(entry)))
                    .collect(),
            ),
        }
    }
    value(serde_json::from_str(text).unwrap())
}
