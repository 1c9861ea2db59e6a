//! Conditions of questions, as the script reads them.

use std::fmt::Write as _;

use frontdesk_domain::form::condition::{Bound, Condition, Scalar, Test};

/// A condition as the script reads it: JSON, as the API writes conditions.
pub(crate) fn condition_text(condition: &Condition) -> String {
    let mut text = String::new();
    write_condition(condition, &mut text);
    text
}

fn write_condition(condition: &Condition, text: &mut String) {
    match condition {
        Condition::Test(question, test) => {
            text.push_str("{\"question\":");
            write_text(question.as_str(), text);
            let _ = write!(text, ",\"{}\":", test.key());
            write_test(test, text);
            text.push('}');
        }
        Condition::And(parts) => write_parts("and", parts, text),
        Condition::Or(parts) => write_parts("or", parts, text),
        Condition::Not(part) => {
            text.push_str("{\"not\":");
            write_condition(part, text);
            text.push('}');
        }
    }
}

fn write_parts(key: &str, parts: &[Condition], text: &mut String) {
    let _ = write!(text, "{{\"{key}\":[");
    for (place, part) in parts.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        write_condition(part, text);
    }
    text.push_str("]}");
}

fn write_test(test: &Test, text: &mut String) {
    match test {
        Test::Answered => text.push_str("true"),
        Test::Equals(scalar) => write_scalar(scalar, text),
        Test::OneOf(scalars) => {
            text.push('[');
            for (place, scalar) in scalars.iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                write_scalar(scalar, text);
            }
            text.push(']');
        }
        Test::Contains(part) => write_text(part, text),
        Test::GreaterThan(bound) | Test::LessThan(bound) => match bound {
            Bound::Number(number) => text.push_str(number.as_str()),
            Bound::Date(date) => write_text(&date.to_string(), text),
        },
    }
}

fn write_scalar(scalar: &Scalar, text: &mut String) {
    match scalar {
        Scalar::Bool(flag) => text.push_str(if *flag { "true" } else { "false" }),
        Scalar::Number(number) => text.push_str(number.as_str()),
        Scalar::Text(part) => write_text(part, text),
    }
}

fn write_text(part: &str, text: &mut String) {
    text.push('"');
    for letter in part.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            control if control < ' ' => {
                let _ = write!(text, "\\u{:04x}", u32::from(control));
            }
            plain => text.push(plain),
        }
    }
    text.push('"');
}

#[cfg(test)]
mod tests {
    use frontdesk_domain::form::question::QuestionId;

    use super::*;

    #[test]
    fn conditions_are_json_whatever_their_texts_hold() {
        let id = QuestionId::parse("a.b").unwrap();
        let text = Scalar::Text("\"</script>\\\n".to_owned());
        let first = Condition::Test(id.clone(), Test::OneOf(vec![text, Scalar::Bool(true)]));
        let second = Condition::Not(Box::new(Condition::Test(id, Test::Answered)));
        let both = condition_text(&Condition::And(vec![first, second]));
        let expected = r#"{"and":[{"question":"a.b","oneOf":["\"</script>\\\u000a",true]},{"not":{"question":"a.b","answered":true}}]}"#;
        assert_eq!(both, expected);
    }
}
