//! Answers as text for people.

use crate::form::definition::FormDefinition;
use crate::form::question::{Question, QuestionKind};
use crate::form::value::Value;

use super::Answers;

/// What saying how many answers are missing takes at most.
const REST_BYTES: usize = 50;

impl Answers {
    /// The answer to one question as plain text, options by their labels and one to a
    /// line; `None` when it was not answered.
    pub fn readable(&self, question: &Question) -> Option<String> {
        let answer = self.get(&question.id)?;
        Some(readable(&question.kind, answer))
    }

    /// Everything in the answers that is a text or a number, one to a line: what a search
    /// over submissions looks through.
    pub fn words(&self) -> String {
        let mut words = String::new();
        for (_, answer) in self.iter() {
            push_words(&mut words, answer);
        }
        words
    }

    /// Every question that was answered with its answer, in the order of the form, as
    /// plain text of at most `max_bytes` bytes. Answers are whole or not there: where they
    /// do not all fit, the text ends by saying how many are missing.
    pub fn transcript(&self, form: &FormDefinition, max_bytes: usize) -> String {
        let questions = form.questions().iter();
        let entry = |question: &Question| {
            let answer = self.readable(question)?;
            Some(format!("{}\n{answer}\n\n", question.label))
        };
        let entries: Vec<String> = questions.filter_map(entry).collect();
        let whole = entries.concat();
        if whole.len() <= max_bytes {
            return whole;
        }
        let mut text = String::new();
        let fits =
            |text: &String, entry: &String| text.len() + entry.len() + REST_BYTES <= max_bytes;
        let mut rest = entries.iter().peekable();
        while let Some(entry) = rest.next_if(|entry| fits(&text, entry)) {
            text.push_str(entry);
        }
        text + &format!("({} more in the submission)", rest.count())
    }
}

fn readable(kind: &QuestionKind, answer: &Value) -> String {
    match answer {
        Value::Null => String::new(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Text(text) => label_of(kind, text).to_owned(),
        Value::List(items) => lines(items.iter().map(|item| readable(kind, item))),
        // A text of the person's own, beside the options.
        Value::Map(entries) => lines(
            entries
                .values()
                .filter_map(Value::as_text)
                .map(str::to_owned),
        ),
    }
}

fn lines(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join("\n")
}

fn push_words(words: &mut String, value: &Value) {
    match value {
        Value::Null | Value::Bool(_) => {}
        Value::Number(number) => push_line(words, number.as_str()),
        Value::Text(text) => push_line(words, text),
        Value::List(items) => items.iter().for_each(|item| push_words(words, item)),
        Value::Map(entries) => entries.values().for_each(|entry| push_words(words, entry)),
    }
}

fn push_line(words: &mut String, line: &str) {
    words.push_str(line);
    words.push('\n');
}

fn label_of<'a>(kind: &'a QuestionKind, text: &'a str) -> &'a str {
    match kind {
        QuestionKind::Select(choices) | QuestionKind::MultiSelect(choices, _) => {
            choices.label_of(text).unwrap_or(text)
        }
        QuestionKind::ShortText(_)
        | QuestionKind::LongText(_)
        | QuestionKind::Email
        | QuestionKind::Url
        | QuestionKind::Number(_)
        | QuestionKind::Date(_)
        | QuestionKind::Checkbox
        | QuestionKind::Rating(_)
        | QuestionKind::Phone
        | QuestionKind::Country
        | QuestionKind::Consent
        | QuestionKind::Statement => text,
    }
}

#[cfg(test)]
mod tests {
    use crate::form::testing::{answers, definition, number, sample_answers, sample_draft};
    use crate::form::value::Value;

    #[test]
    fn every_answer_stands_under_its_question_in_the_order_of_the_form() {
        let form = definition(sample_draft());
        assert_eq!(
            sample_answers().transcript(&form, 10_000),
            "Question name?\n  Zoë \u{202e} 🚲\r\n \n\nQuestion terms?\nyes\n\nQuestion colour?\n\
             '; DROP TABLE forms; --\n\nQuestion tools?\nThe saw\nThe axe\n\nQuestion age?\n41.50\n\n\
             Question adult?\nno\n\n"
        );
    }

    #[test]
    fn a_search_looks_through_texts_and_numbers() {
        assert_eq!(
            sample_answers().words(),
            "41.50\n'; DROP TABLE forms; --\n  Zoë \u{202e} 🚲\r\n \nsaw\naxe\n"
        );
    }

    #[test]
    fn what_does_not_fit_is_counted_and_never_cut() {
        let form = definition(sample_draft());
        let long = answers([
            ("name", "x".repeat(100).into()),
            ("age", Value::from(number("1"))),
            ("adult", true.into()),
        ]);
        let whole = long.transcript(&form, 10_000);
        assert_eq!(long.transcript(&form, whole.len()), whole);
        for room in 60..whole.len() {
            let text = long.transcript(&form, room);
            assert!(
                text.len() <= room && text.ends_with("more in the submission)"),
                "{text}"
            );
        }
        assert_eq!(long.transcript(&form, 60), "(3 more in the submission)");
    }
}
