//! Generated answers: made to fit a form, then spoilt a little.

use frontdesk_domain::form::answers::{ProblemKind, answer};
use frontdesk_domain::form::date::Date;
use frontdesk_domain::form::definition::FormDefinition;
use frontdesk_domain::form::question::{Question, QuestionType};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Map, Value, json};

use crate::json::to_responses;

/// How a form is going to be answered.
#[derive(Debug, Clone)]
pub struct AnswerPlan {
    /// Which of the good or odd answers each question gets, in turn.
    choices: Vec<Index>,
    spoils: Vec<(Index, Spoil)>,
}

#[derive(Debug, Clone)]
enum Spoil {
    LeaveOut,
    Answer(Index),
    AnswerWell(Index),
    Unknown,
}

pub fn plan() -> impl Strategy<Value = AnswerPlan> {
    let spoil = prop_oneof![
        Just(Spoil::LeaveOut),
        any::<Index>().prop_map(Spoil::Answer),
        any::<Index>().prop_map(Spoil::AnswerWell),
        Just(Spoil::Unknown),
    ];
    (vec(any::<Index>(), 8), vec((any::<Index>(), spoil), 0..3))
        .prop_map(|(choices, spoils)| AnswerPlan { choices, spoils })
}

impl AnswerPlan {
    pub fn responses(&self, form: &FormDefinition, today: Date) -> Map<String, Value> {
        let mut responses = Map::new();
        for (question, choice) in form.questions().iter().zip(self.choices.iter().cycle()) {
            responses.insert(
                question.id.to_string(),
                choice.get(&candidates(question)).clone(),
            );
        }
        self.mend(form, &mut responses, today);
        for (place, spoil) in &self.spoils {
            let question = place.get(form.questions());
            let id = question.id.to_string();
            match spoil {
                Spoil::LeaveOut => drop(responses.remove(&id)),
                Spoil::Answer(choice) => drop(responses.insert(id, choice.get(&odd()).clone())),
                Spoil::AnswerWell(choice) => {
                    drop(responses.insert(id, choice.get(&candidates(question)).clone()));
                }
                Spoil::Unknown => drop(responses.insert("no/such~question".to_owned(), json!("x"))),
            }
        }
        responses
    }

    /// Does what the problems ask for, a few times: most answers end up good.
    fn mend(&self, form: &FormDefinition, responses: &mut Map<String, Value>, today: Date) {
        for attempt in 0..12 {
            let problems = answer(form, to_responses(responses), today)
                .err()
                .unwrap_or_default();
            for problem in problems {
                let id = problem
                    .pointer
                    .as_str()
                    .split('/')
                    .nth(2)
                    .unwrap_or_default()
                    .to_owned();
                let question = form
                    .questions()
                    .iter()
                    .find(|question| question.id.as_str() == id);
                let good = question.map(candidates).filter(|_| attempt < 10);
                match (problem.kind, good) {
                    (ProblemKind::Hidden | ProblemKind::NotAQuestion, _) | (_, None) => {
                        responses.remove(&id)
                    }
                    (_, Some(good)) => {
                        let choice = self.choices[attempt % self.choices.len()];
                        responses.insert(
                            id,
                            good[(choice.index(good.len()) + attempt) % good.len()].clone(),
                        )
                    }
                };
            }
        }
    }
}

const TEXTS: [&str; 14] = [
    "a",
    "ab",
    "abc",
    "AB-7",
    "AB7",
    "a b",
    "ßé",
    "🚲🚲",
    "aé\u{2028}",
    "abcdef",
    "a\r",
    "é é",
    "\u{85}a",
    "(?:",
];
const EMAILS: [&str; 3] = ["a@b", "Ann.Lee@example.org", "é@ü.example"];
const URLS: [&str; 3] = ["https://example.org", "http://a/é?b#c", "https://[::1]:80"];
const DAYS: [&str; 7] = [
    "2024-02-29",
    "2024-02-28",
    "2024-03-01",
    "2024-03-03",
    "2024-02-26",
    "2000-01-01",
    "9999-12-31",
];
const NUMBERS: [f64; 12] = [
    0.0,
    1.0,
    2.5,
    -0.1,
    0.1,
    0.07,
    1.005,
    -2.0,
    3.15,
    100.0,
    123_456_789_012.345,
    999_999_999_999_999.0,
];

/// Answers of the right type; most of them good, depending on the rules.
fn candidates(question: &Question) -> Vec<Value> {
    let texts = |texts: &[&str]| texts.iter().map(|text| json!(text)).collect();
    match question.kind.question_type() {
        QuestionType::ShortText | QuestionType::LongText => texts(&TEXTS),
        QuestionType::Email => texts(&EMAILS),
        QuestionType::Url => texts(&URLS),
        QuestionType::Phone => texts(&["12345", "+49 (30) 123-456"]),
        QuestionType::Country => texts(&["DE", "FR", "ZW"]),
        QuestionType::Date => texts(&DAYS),
        QuestionType::Number => {
            let whole = [
                json!(0),
                json!(7),
                json!(-3),
                json!(999_999_999_999_999_i64),
            ];
            let decimal = NUMBERS.iter().map(|number| json!(number));
            whole.into_iter().chain(decimal).collect()
        }
        QuestionType::Rating => vec![json!(1), json!(2), json!(2.0), json!(5), json!(10)],
        QuestionType::Select => {
            vec![
                json!("red"),
                json!("green"),
                json!("blue"),
                json!({"other": "pink"}),
            ]
        }
        QuestionType::MultiSelect => vec![
            json!(["axe"]),
            json!(["awl", "axe"]),
            json!(["saw", "awl", "axe"]),
            json!(["saw", {"other": "pen"}]),
        ],
        QuestionType::Checkbox | QuestionType::Consent => vec![json!(true), json!(false)],
        QuestionType::Statement => vec![json!("x")],
    }
}

/// Answers that few questions take.
fn odd() -> Vec<Value> {
    let texts = [
        "",
        " ",
        "\t\u{feff}",
        "\u{0}",
        "a\u{0}b",
        "\u{85}",
        "2023-02-29",
        "2024-2-29",
        "0000-01-01",
        "a@b.",
        "@",
        "de",
        "http://",
        "HTTP://A",
        "javascript:alert(1)",
        "1",
        "true",
        "\u{202e}",
        "12345678901234567890",
    ];
    let others = vec![
        json!(null),
        json!([]),
        json!({}),
        json!(["axe", "axe"]),
        json!([{"other": "a"}, {"other": "b"}]),
        json!(["axe", 1]),
        json!({"other": ""}),
        json!({"other": "x", "more": 1}),
        json!({"other": 1}),
        json!({"Other": "x"}),
        json!([["axe"]]),
        json!(1e15),
        json!(1e16),
        json!(-1e15),
        json!(1e300),
        json!(-0.0),
        json!(0.000_1),
        json!(1e-7),
        json!(0.1 + 0.2),
        json!(11),
        json!(2.25),
        json!(u64::MAX),
        json!(true),
        json!(false),
        json!("x".repeat(70_000)),
        json!(vec!["axe"; 300]),
    ];
    texts.iter().map(|text| json!(text)).chain(others).collect()
}
