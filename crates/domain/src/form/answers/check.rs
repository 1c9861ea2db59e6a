//! Whether one answer fits its question.

use crate::form::date::Date;
use crate::form::pointer::Pointer;
use crate::form::question::{
    COUNTRIES, Choices, DateRules, EMAIL, Format, HowMany, NumberRules, PHONE, QuestionKind,
    TextRules, URL,
};
use crate::form::value::Value;

use super::{AnswerProblem, ProblemKind};

/// White space as ECMA-262 has it, so that a blank text is blank to the schema too.
const fn is_space(character: char) -> bool {
    matches!(
        character,
        '\t'..='\r' | ' ' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{2028}' | '\u{2029}'
            | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\u{feff}'
    )
}

/// Everything that is wrong with an answer by itself.
pub(super) fn problems(
    kind: &QuestionKind,
    answer: &Value,
    at: &Pointer,
    today: Date,
) -> Vec<AnswerProblem> {
    let mut check = Check {
        today,
        problems: Vec::new(),
    };
    check.answer(kind, answer, at);
    check.problems
}

struct Check {
    today: Date,
    problems: Vec<AnswerProblem>,
}

impl Check {
    fn refuse(&mut self, at: &Pointer, kind: ProblemKind) {
        self.problems.push(AnswerProblem {
            pointer: at.clone(),
            kind,
        });
    }

    fn refuse_if(&mut self, wrong: bool, at: &Pointer, kind: ProblemKind) {
        if wrong {
            self.refuse(at, kind);
        }
    }

    fn answer(&mut self, kind: &QuestionKind, answer: &Value, at: &Pointer) {
        match kind {
            QuestionKind::ShortText(rules) | QuestionKind::LongText(rules) => {
                self.text(rules, answer, at);
            }
            QuestionKind::Email => self.formed(&EMAIL, answer, at),
            QuestionKind::Url => self.formed(&URL, answer, at),
            QuestionKind::Phone => self.formed(&PHONE, answer, at),
            QuestionKind::Country => self.country(answer, at),
            QuestionKind::Number(rules) => self.number(rules, answer, at),
            QuestionKind::Date(rules) => self.date(*rules, answer, at),
            QuestionKind::Select(choices) => self.choice(choices, answer, at),
            QuestionKind::MultiSelect(choices, how_many) => {
                self.choices(choices, *how_many, answer, at);
            }
            QuestionKind::Checkbox | QuestionKind::Consent => {
                let is_flag = matches!(answer, Value::Bool(_));
                self.refuse_if(!is_flag, at, wrong_type("true or false"));
            }
            QuestionKind::Rating(scale) => self.number(&scale.rules(), answer, at),
            QuestionKind::Statement => self.refuse(at, ProblemKind::NotAQuestion),
        }
    }

    fn text(&mut self, rules: &TextRules, answer: &Value, at: &Pointer) {
        let Some(text) = self.text_of(answer, at) else {
            return;
        };
        let problems_before = self.problems.len();
        self.readable(text, at);
        self.length(text, rules.min_length, rules.max_length, at);
        // What is not even a text of the right length is not worth matching.
        if let Some(rule) = &rules.pattern
            && self.problems.len() == problems_before
            && !rule.pattern.matches(text)
        {
            let hint = rule.hint.clone();
            self.refuse(at, ProblemKind::Pattern { hint });
        }
    }

    fn text_of<'a>(&mut self, answer: &'a Value, at: &Pointer) -> Option<&'a str> {
        let text = answer.as_text();
        self.refuse_if(text.is_none(), at, wrong_type("a text"));
        text
    }

    fn readable(&mut self, text: &str, at: &Pointer) {
        let is_blank = text
            .chars()
            .all(|character| is_space(character) || character == '\0');
        self.refuse_if(is_blank, at, ProblemKind::Blank);
        self.refuse_if(text.contains('\0'), at, ProblemKind::Nul);
    }

    fn length(&mut self, text: &str, min: u32, max: u32, at: &Pointer) {
        let found = text.chars().count();
        self.refuse_if(
            found < min as usize,
            at,
            ProblemKind::TooShort { min, found },
        );
        self.refuse_if(
            found > max as usize,
            at,
            ProblemKind::TooLong { max, found },
        );
    }

    fn formed(&mut self, format: &Format, answer: &Value, at: &Pointer) {
        if let Some(text) = self.text_of(answer, at) {
            let expected = format.example;
            self.refuse_if(
                !format.accepts(text),
                at,
                ProblemKind::Malformed { expected },
            );
        }
    }

    fn country(&mut self, answer: &Value, at: &Pointer) {
        if let Some(text) = self.text_of(answer, at) {
            let expected = "a country by its two capital letters, such as DE";
            let is_known = COUNTRIES.contains(&text);
            self.refuse_if(!is_known, at, ProblemKind::Malformed { expected });
        }
    }

    fn number(&mut self, rules: &NumberRules, answer: &Value, at: &Pointer) {
        let Some(number) = answer.as_number() else {
            return self.refuse(at, wrong_type("a number"));
        };
        let NumberRules { min, max, decimals } = rules;
        self.refuse_if(number < min, at, ProblemKind::TooSmall { min: min.clone() });
        self.refuse_if(number > max, at, ProblemKind::TooGreat { max: max.clone() });
        if let Some(max) = *decimals {
            let kind = match max {
                0 => ProblemKind::NotWhole,
                _ => ProblemKind::TooManyDecimals { max },
            };
            self.refuse_if(!number.has_at_most_decimals(max), at, kind);
        }
    }

    fn date(&mut self, rules: DateRules, answer: &Value, at: &Pointer) {
        let Some(text) = self.text_of(answer, at) else {
            return;
        };
        let Ok(day) = Date::parse(text) else {
            let expected = "a day that exists as YYYY-MM-DD, such as 2026-01-31";
            return self.refuse(at, ProblemKind::Malformed { expected });
        };
        if let Some(earliest) = rules.earliest.map(|bound| bound.day(self.today)) {
            self.refuse_if(day < earliest, at, ProblemKind::TooEarly { earliest });
        }
        if let Some(latest) = rules.latest.map(|bound| bound.day(self.today)) {
            self.refuse_if(day > latest, at, ProblemKind::TooLate { latest });
        }
    }

    fn choice(&mut self, choices: &Choices, answer: &Value, at: &Pointer) {
        match answer {
            Value::Text(value) => self.refuse_if(!choices.has(value), at, ProblemKind::NotAnOption),
            Value::Map(entries) if choices.other => {
                let mut entries = entries.iter();
                match (entries.next(), entries.next()) {
                    (Some((key, text)), None) if key == Choices::OTHER => {
                        self.other(text, &at.key(key));
                    }
                    _ => self.refuse(at, ProblemKind::NotAnOption),
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::List(_) | Value::Map(_) => {
                self.refuse(at, ProblemKind::NotAnOption);
            }
        }
    }

    fn other(&mut self, answer: &Value, at: &Pointer) {
        if let Some(text) = self.text_of(answer, at) {
            self.readable(text, at);
            self.length(text, 1, Choices::OTHER_MAX_LENGTH, at);
        }
    }

    fn choices(&mut self, choices: &Choices, how_many: HowMany, answer: &Value, at: &Pointer) {
        let Value::List(chosen) = answer else {
            return self.refuse(at, wrong_type("a list of options"));
        };
        // A list that is far too long is refused for that; its end need not be looked at.
        for (index, item) in chosen.iter().enumerate().take(Choices::MAX + 2) {
            self.choice(choices, item, &at.index(index));
            // Other than the options, there is one text of the person's own.
            let is_same = |earlier: &Value| {
                earlier == item || matches!((earlier, item), (Value::Map(_), Value::Map(_)))
            };
            let twice = chosen[..index].iter().any(is_same);
            self.refuse_if(twice, &at.index(index), ProblemKind::ChosenTwice);
        }
        let HowMany { min, max } = how_many;
        let (too_few, too_many) = (chosen.len() < min as usize, chosen.len() > max as usize);
        self.refuse_if(too_few, at, ProblemKind::TooFewChosen { min });
        self.refuse_if(too_many, at, ProblemKind::TooManyChosen { max });
    }
}

const fn wrong_type(expected: &'static str) -> ProblemKind {
    ProblemKind::WrongType { expected }
}
