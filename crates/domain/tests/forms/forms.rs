//! Generated forms, and damage to them.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Map, Value, json};

/// A form that is going to be written as a document. Its conditions name questions by
/// chance and are fitted to what stands before them.
#[derive(Debug, Clone)]
pub struct FormPlan(Vec<QuestionPlan>);

#[derive(Debug, Clone)]
struct QuestionPlan {
    rules: Value,
    required: bool,
    conditions: [Option<ConditionPlan>; 3],
}

#[derive(Debug, Clone)]
enum ConditionPlan {
    Test {
        question: Index,
        test: Index,
        wanted: Index,
    },
    And(Vec<ConditionPlan>),
    Or(Vec<ConditionPlan>),
    Not(Box<ConditionPlan>),
}

pub fn form() -> impl Strategy<Value = FormPlan> {
    let conditions = [
        option::weighted(0.3, condition()),
        option::weighted(0.2, condition()),
        option::weighted(0.15, condition()),
    ];
    let question =
        (rules(), any::<bool>(), conditions).prop_map(|(rules, required, conditions)| {
            QuestionPlan {
                rules,
                required,
                conditions,
            }
        });
    vec(question, 1..7).prop_map(FormPlan)
}

fn condition() -> impl Strategy<Value = ConditionPlan> {
    let test =
        any::<(Index, Index, Index)>().prop_map(|(question, test, wanted)| ConditionPlan::Test {
            question,
            test,
            wanted,
        });
    test.prop_recursive(2, 6, 3, |part| {
        prop_oneof![
            vec(part.clone(), 1..3).prop_map(ConditionPlan::And),
            vec(part.clone(), 1..3).prop_map(ConditionPlan::Or),
            part.prop_map(|part| ConditionPlan::Not(Box::new(part))),
        ]
    })
}

fn rules() -> impl Strategy<Value = Value> {
    prop_oneof![
        3 => text_rules(),
        2 => number_rules(),
        2 => date_rules(),
        2 => any::<bool>().prop_map(|other| json!({"type": "select", "options": ["red", "green", "blue"], "other": other})),
        2 => (any::<bool>(), 1_u32..3, 0_u32..3).prop_map(|(other, min, more)| json!({
            "type": "multi_select", "options": ["axe", "saw", "awl"], "other": other,
            "minChosen": min, "maxChosen": (min + more).min(3)})),
        1 => (2..11).prop_map(|scale| json!({"type": "rating", "scale": scale})),
        4 => select(vec!["email", "url", "checkbox", "phone", "country", "consent", "statement"])
            .prop_map(|name| json!({"type": name})),
    ]
}

fn text_rules() -> impl Strategy<Value = Value> {
    let patterns = vec![
        r"^[A-Z]{2}-?\d+$",
        r"\S",
        r"^.{2,4}$",
        "a|b",
        r"^\w+(?:\s\w+)*$",
        "[^a-z]",
        r"^(?:é|ß|🚲)*\W?",
    ];
    let name = select(vec!["short_text", "long_text"]);
    (name, 1..4, 0..6, option::of(select(patterns))).prop_map(|(name, min, more, pattern)| {
        json!({"type": name, "minLength": min, "maxLength": min + more, "pattern": pattern})
    })
}

fn number_rules() -> impl Strategy<Value = Value> {
    let bounds = (-20_i32..20, 0_i32..40, any::<bool>());
    (bounds, option::of(0_u8..4)).prop_map(|((min, more, bounded), decimals)| {
        if bounded {
            let tenth = |n: i32| f64::from(n) / 10.0;
            json!({"type": "number", "min": tenth(min), "max": tenth(min + more), "decimals": decimals})
        } else {
            json!({"type": "number", "decimals": decimals})
        }
    })
}

/// Both ends of one sort are in order; of a form with others nothing would be left.
fn date_rules() -> impl Strategy<Value = Value> {
    let days = ["1999-12-31", "2024-02-28", "2024-02-29", "2024-03-01"];
    let fixed = (0..4_usize, 0..4_usize)
        .prop_map(move |(a, b)| [json!(days[a.min(b)]), json!(days[a.max(b)])]);
    let moving = (-3_i32..4, -3_i32..4)
        .prop_map(|(a, b)| [a.min(b), a.max(b)].map(|days| json!({"daysFromToday": days})));
    (fixed, moving, any::<[Option<bool>; 2]>()).prop_map(|(fixed, moving, ends)| {
        let end = |index: usize| {
            ends[index].map(|is_fixed| {
                if is_fixed {
                    &fixed[index]
                } else {
                    &moving[index]
                }
            })
        };
        json!({"type": "date", "earliest": end(0), "latest": end(1)})
    })
}

impl FormPlan {
    /// A document without defects.
    pub fn document(&self) -> Value {
        let mut questions: Vec<Value> = Vec::new();
        for (index, plan) in self.0.iter().enumerate() {
            let question = plan.document(index, &questions);
            questions.push(question);
        }
        json!({"title": "Generated", "questions": questions})
    }
}

impl QuestionPlan {
    fn document(&self, index: usize, earlier: &[Value]) -> Value {
        let mut question = self.rules.clone();
        question["id"] = json!(format!("q.{index}"));
        question["label"] = json!("?");
        let is_statement = question["type"] == "statement";
        question["required"] = json!(self.required && !is_statement);
        let asked: Vec<&Value> = earlier
            .iter()
            .filter(|question| question["type"] != "statement")
            .collect();
        for (key, plan) in ["showIf", "requireIf", "skipIf"]
            .iter()
            .zip(&self.conditions)
        {
            if let Some(plan) = plan
                && !asked.is_empty()
                && !(is_statement && *key == "requireIf")
            {
                question[*key] = plan.document(&asked);
            }
        }
        question
    }
}

impl ConditionPlan {
    fn document(&self, asked: &[&Value]) -> Value {
        let parts =
            |parts: &[Self]| -> Value { parts.iter().map(|part| part.document(asked)).collect() };
        match self {
            Self::And(all) => json!({"and": parts(all)}),
            Self::Or(any) => json!({"or": parts(any)}),
            Self::Not(part) => json!({"not": part.document(asked)}),
            Self::Test {
                question,
                test,
                wanted,
            } => {
                let question = question.get(asked);
                let tests = tests_for(question);
                let (key, choices) = test.get(&tests);
                json!({"question": question["id"], *key: wanted.get(choices)})
            }
        }
    }
}

/// The tests that fit a question, each with some things to want of it.
fn tests_for(question: &Value) -> Vec<(&'static str, Vec<Value>)> {
    let lists = |values: &[Value]| vec![json!(values), json!(values[..1])];
    let equal = |values: Vec<Value>| vec![("oneOf", lists(&values)), ("equals", values)];
    let between = |values: Vec<Value>| vec![("greaterThan", values.clone()), ("lessThan", values)];
    let mut tests = match question["type"].as_str().unwrap_or_default() {
        "number" | "rating" => {
            let numbers = vec![json!(0), json!(1), json!(2.5), json!(-0.1)];
            [equal(numbers.clone()), between(numbers)].concat()
        }
        "date" => {
            let days = vec![
                json!("2024-02-29"),
                json!("2024-02-28"),
                json!("2000-01-01"),
            ];
            [equal(days.clone()), between(days)].concat()
        }
        "select" => equal(vec![json!("red"), json!("blue")]),
        "multi_select" => vec![("contains", vec![json!("axe"), json!("awl")])],
        "checkbox" | "consent" => equal(vec![json!(true), json!(false)]),
        "country" => equal(vec![json!("DE"), json!("FR")]),
        _ => {
            let parts = vec![json!("a"), json!("@"), json!("."), json!("é"), json!("(?:")];
            [
                equal(vec![json!("a"), json!("ab")]),
                vec![("contains", parts)],
            ]
            .concat()
        }
    };
    tests.push(("answered", vec![json!(true)]));
    tests
}

/// Something that is done to a document.
#[derive(Debug, Clone)]
pub struct Damage(Vec<(Index, Value, bool)>);

pub fn damage() -> impl Strategy<Value = Damage> {
    let odd = select(vec![
        json!(null),
        json!(7),
        json!(-1.5),
        json!("x"),
        json!(""),
        json!([]),
        json!({}),
        json!(true),
        json!("q.0"),
        json!({"question": "q.1", "answered": true}),
        json!({"not": {"question": "q.9", "equals": "red"}}),
    ]);
    vec((any::<Index>(), odd, any::<bool>()), 1..6).prop_map(Damage)
}

impl Damage {
    /// Puts odd values in place of others, or beside them under a new key.
    pub fn apply(&self, document: &mut Value) {
        for (place, odd, beside) in &self.0 {
            let mut places = Vec::new();
            collect(document, String::new(), &mut places);
            let place = place.get(&places).clone();
            match document.pointer_mut(&place) {
                Some(Value::Object(entries)) if *beside => {
                    entries.insert("new/key~".to_owned(), odd.clone());
                }
                Some(found) => *found = odd.clone(),
                None => {}
            }
        }
    }
}

fn collect(value: &Value, at: String, places: &mut Vec<String>) {
    let step = |key: &str| format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
    let entries: Map<String, Value> = match value {
        Value::Object(entries) => entries.clone(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(index, item)| (index.to_string(), item.clone()))
            .collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Map::new(),
    };
    for (key, entry) in &entries {
        collect(entry, step(key), places);
    }
    places.push(at);
}

/// Parts of patterns, good and bad.
pub fn pattern_pieces() -> impl Strategy<Value = Vec<&'static str>> {
    let pieces = vec![
        "a", "b", "é", "🚲", "-", " ", "^", "$", ".", "|", "(", "(?:", ")", "*", "+", "?", "{2}",
        "{1,}", "{0,2}", r"\d", r"\D", r"\w", r"\W", r"\s", r"\S", r"\.", r"\(", r"\\", r"\n",
        r"\u00e9", r"\-", r"\b", "[ab]", "[^ab]", "[a-z]", r"[\d-]", r"[^\s\w]", "[-&&~~]", "[",
        "]", "/", "#", "&", "~",
    ];
    vec(select(pieces), 1..8)
}

/// Texts to match.
pub fn texts() -> impl Strategy<Value = Vec<String>> {
    let pieces = vec![
        "a", "b", "ab", "é", "🚲", "-", " ", "\n", "\r", "\u{2028}", "\u{85}", "\u{feff}", "7",
        "٣", ".", "(", "\\", "&", "~", "/", "#", "_", "K", "\u{212a}", "ſ",
    ];
    vec(
        vec(select(pieces), 0..5).prop_map(|pieces| pieces.concat()),
        8,
    )
}
