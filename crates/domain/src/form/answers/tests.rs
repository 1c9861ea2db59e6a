use super::*;
use crate::form::testing::{definition, json, sample_answers, sample_draft};

fn responses(text: &str) -> BTreeMap<String, Value> {
    match json(text) {
        Value::Map(entries) => entries,
        other => panic!("{other:?} is no map"),
    }
}

fn form(questions: &str) -> FormDefinition {
    definition(json(&format!(
        r#"{{"title": "T", "questions": {questions}}}"#
    )))
}

/// What is said about these answers on 2026-05-17.
fn problems(form: &FormDefinition, answers: &str) -> Vec<String> {
    let today = Date::parse("2026-05-17").unwrap();
    let found = answer(form, responses(answers), today)
        .err()
        .unwrap_or_default();
    let line = |problem: &AnswerProblem| format!("{} {problem}", problem.pointer);
    found.iter().map(line).collect()
}

#[test]
fn good_answers_are_kept_as_they_were_sent() {
    let sent: BTreeMap<String, Value> = sample_answers()
        .iter()
        .map(|(id, value)| (id.to_string(), value.clone()))
        .collect();
    let kept = answer(&definition(sample_draft()), sent, Date::MIN).unwrap();
    assert_eq!(kept, sample_answers());
    let age = kept
        .get(&QuestionId::parse("age").unwrap())
        .and_then(Value::as_number);
    assert_eq!(
        age.map(ToString::to_string).as_deref(),
        Some("41.50"),
        "digit for digit"
    );
}

#[test]
fn everything_wrong_is_told_at_once() {
    let form = definition(sample_draft());
    let found = problems(
        &form,
        r#"{"intro": "hi", "name": "?", "about": "  ", "mail": "ann@", "site": "ftp://x", "phone": "12",
            "land": "de", "terms": false, "colour": "pink", "age": -1.25, "born": "2026-05-17", "adult": "yes",
            "mood": 3, "a/b": 1}"#,
    );
    assert_eq!(
        found,
        [
            "/responses/intro Please leave this out: it is there to read and takes no answer.",
            "/responses/name Please write at least 2 characters; there are 1.",
            "/responses/about Please write something, or leave the answer out.",
            "/responses/mail Please write an e-mail address, such as ann@example.org.",
            "/responses/site Please write a web address, such as https://example.org.",
            "/responses/phone Please write a telephone number, such as +49 30 123456.",
            "/responses/land Please write a country by its two capital letters, such as DE.",
            "/responses/terms Please agree to this, or do not send the form.",
            "/responses/colour Please choose one of the options.",
            "/responses/age Please choose a number that is at least 0.",
            "/responses/age Please give at most 1 decimal places.",
            "/responses/born Please choose a day that is not after 2026-05-16.",
            "/responses/adult Please send true or false.",
            "/responses/a~1b Please leave this out: the form has no such question.",
        ]
    );
}

#[test]
fn what_has_to_be_answered_cannot_be_left_out() {
    let form = form(
        r#"[{"id": "a", "type": "checkbox", "label": "?", "required": true},
            {"id": "b", "type": "email", "label": "?", "requireIf": {"question": "a", "equals": true}},
            {"id": "c", "type": "email", "label": "?", "required": true, "showIf": {"question": "a", "equals": false}}]"#,
    );
    let missing = |id: &str| format!("/responses/{id} Please answer this question.");
    assert_eq!(problems(&form, "{}"), [missing("a")]);
    assert_eq!(problems(&form, r#"{"a": true}"#), [missing("b")]);
    assert_eq!(problems(&form, r#"{"a": false}"#), [missing("c")]);
    assert_eq!(problems(&form, r#"{"a": false, "c": "x@y"}"#), [""; 0]);
    assert_eq!(
        problems(&form, r#"{"a": null}"#),
        ["/responses/a Please send true or false."]
    );
    assert_eq!(
        problems(&form, r#"{"a": true, "b": "", "c": "x@y"}"#),
        [
            "/responses/b Please write an e-mail address, such as ann@example.org.",
            "/responses/c Please leave this out: after your other answers this question is not asked.",
        ]
    );
}

#[test]
fn what_is_hidden_counts_as_unanswered_further_on() {
    let form = form(
        r#"[{"id": "a", "type": "checkbox", "label": "?"},
            {"id": "b", "type": "email", "label": "?", "showIf": {"question": "a", "equals": true}},
            {"id": "c", "type": "email", "label": "?", "required": true,
             "skipIf": {"question": "b", "answered": true}}]"#,
    );
    assert_eq!(
        problems(&form, r#"{"a": false, "b": "x@y"}"#),
        [
            "/responses/b Please leave this out: after your other answers this question is not asked.",
            "/responses/c Please answer this question.",
        ]
    );
}

#[test]
fn nothing_is_said_about_what_hangs_on_a_wrong_answer() {
    let form = form(
        r#"[{"id": "a", "type": "select", "label": "?", "options": ["x", "y"]},
            {"id": "b", "type": "email", "label": "?", "required": true, "showIf": {"question": "a", "equals": "x"}},
            {"id": "c", "type": "email", "label": "?", "skipIf": {"question": "b", "answered": true}}]"#,
    );
    let wrong = "/responses/a Please choose one of the options.";
    assert_eq!(problems(&form, r#"{"a": "X"}"#), [wrong]);
    assert_eq!(
        problems(&form, r#"{"a": "X", "b": "x@y", "c": "x@y"}"#),
        [wrong]
    );
    assert_eq!(
        problems(&form, r#"{"a": "X", "b": 1}"#),
        [wrong, "/responses/b Please send a text."],
        "what is wrong by itself is told all the same"
    );
}

#[test]
fn choices_are_options_each_once_and_perhaps_one_more() {
    let form = form(
        r#"[{"id": "m", "type": "multi_select", "label": "?", "options": ["x", "y", "z"], "other": true,
             "minChosen": 2, "maxChosen": 3},
            {"id": "s", "type": "select", "label": "?", "options": ["x"]}]"#,
    );
    assert_eq!(
        problems(&form, r#"{"m": ["z", {"other": "w"}], "s": "x"}"#),
        [""; 0]
    );
    assert_eq!(
        problems(&form, r#"{"m": ["z", "z"]}"#),
        ["/responses/m/1 Please choose each option once."]
    );
    assert_eq!(
        problems(
            &form,
            r#"{"m": [{"other": "v"}, {"other": "w"}, 1, {"other": " ", "x": 1}], "s": {"other": "w"}}"#
        ),
        [
            "/responses/m/1 Please choose each option once.",
            "/responses/m/2 Please choose one of the options.",
            "/responses/m/3 Please choose one of the options.",
            "/responses/m/3 Please choose each option once.",
            "/responses/m Please choose at most 3 of the options.",
            "/responses/s Please choose one of the options.",
        ]
    );
    assert_eq!(
        problems(&form, r#"{"m": [{"other": " "}]}"#),
        [
            "/responses/m/0/other Please write something, or leave the answer out.",
            "/responses/m Please choose at least 2 of the options.",
        ]
    );
    assert_eq!(
        problems(&form, r#"{"m": []}"#),
        ["/responses/m Please choose at least 2 of the options."]
    );
    assert_eq!(
        problems(&form, r#"{"m": "x"}"#),
        ["/responses/m Please send a list of options."]
    );
}

#[test]
fn patterns_are_put_into_the_words_of_the_form() {
    let form = form(
        r#"[{"id": "a", "type": "short_text", "label": "?", "pattern": "^[A-Z]{2}$", "patternHint": "Two capitals."},
            {"id": "b", "type": "long_text", "label": "?", "pattern": "x", "maxLength": 3}]"#,
    );
    assert_eq!(
        problems(&form, r#"{"a": "ab", "b": "yyyy"}"#),
        [
            "/responses/a Two capitals.",
            "/responses/b Please write at most 3 characters; there are 4.",
        ]
    );
    assert_eq!(
        problems(&form, r#"{"a": "AB", "b": "\u0000"}"#).len(),
        2,
        "blank and NUL"
    );
    assert_eq!(
        problems(&form, r#"{"b": "y"}"#),
        ["/responses/b Please write this in the form that is asked for."]
    );
}

#[test]
fn ranges_of_days_move_with_the_day() {
    let form = form(
        r#"[{"id": "d", "type": "date", "label": "?", "earliest": {"daysFromToday": 0}, "latest": "2026-05-20"}]"#,
    );
    let verdict = |day: &str| problems(&form, &format!(r#"{{"d": "{day}"}}"#)).is_empty();
    assert!(
        !verdict("2026-05-16")
            && verdict("2026-05-17")
            && verdict("2026-05-20")
            && !verdict("2026-05-21")
    );
    assert!(!verdict("2026-5-18") && !verdict("2026-02-30"));
}
