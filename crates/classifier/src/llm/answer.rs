//! What the model answered, read like anything else that comes from outside.

use frontdesk_domain::ticket::priority::Priority;
use frontdesk_domain::triage::{Catalogue, CategoryName, Confidence};
use serde::Deserialize;
use thiserror::Error;

use super::error::BadJson;
use super::prompt::priority_name;

/// An answer to one enquiry, in the desk's own terms.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// One of the desk's categories.
    pub category: CategoryName,
    /// How urgent it seems.
    pub priority: Priority,
    /// What the model says of its own certainty. Nobody measured it.
    pub stated: Confidence,
    /// What it would answer, as it came; `None` for nothing.
    pub draft: Option<String>,
}

/// Why an answer is not an assessment of the enquiry.
#[derive(Debug, Error)]
pub enum Nonsense {
    /// There is no JSON object in it.
    #[error("there is no JSON object in it")]
    NoObject,
    /// It lacks something, or something has the wrong type.
    #[error("it does not have the form of an answer")]
    Form(#[source] BadJson),
    /// It answers another enquiry, or none.
    #[error("it belongs to another enquiry")]
    AnotherEnquiry,
    /// The desk has no such category.
    #[error("the desk has no such category")]
    Category,
    /// There is no such priority.
    #[error("there is no such priority")]
    Priority,
    /// Certainty is a number from 0.0 to 1.0.
    #[error("its confidence is not from 0.0 to 1.0")]
    Confidence,
}

/// The answer as it is spelled. Keys that are not asked for are passed over; a key that
/// comes twice is an error.
#[derive(Deserialize)]
struct Spelled {
    enquiry: String,
    category: String,
    priority: String,
    confidence: f64,
    response: Option<String>,
}

/// Reads an answer to the enquiry `id`.
pub fn read(text: &str, id: &str, catalogue: &Catalogue) -> Result<Answer, Nonsense> {
    let object = object_in(text).ok_or(Nonsense::NoObject)?;
    let Spelled {
        enquiry,
        category,
        priority,
        confidence,
        response,
    } = serde_json::from_str(object).map_err(|error| Nonsense::Form(error.into()))?;
    if enquiry.trim() != id {
        return Err(Nonsense::AnotherEnquiry);
    }
    let category = catalogue
        .find(category.trim())
        .map_err(|_| Nonsense::Category)?;
    let priority = Priority::ALL
        .into_iter()
        .find(|known| priority_name(*known) == priority.trim())
        .ok_or(Nonsense::Priority)?;
    Ok(Answer {
        category: category.name.clone(),
        priority,
        stated: Confidence::new(confidence).map_err(|_| Nonsense::Confidence)?,
        draft: response.filter(|response| !response.trim().is_empty()),
    })
}

/// The JSON object in a text, without the fence or the thoughts around it.
fn object_in(text: &str) -> Option<&str> {
    let said = text
        .rsplit_once("</think>")
        .map_or(text, |(_thoughts, said)| said);
    said.get(said.find('{')?..=said.rfind('}')?)
}

#[cfg(test)]
mod tests {
    use frontdesk_domain::testing::triage_policy;
    use serde_json::{Value, json};

    use super::*;

    fn good() -> Value {
        json!({"enquiry": "e1", "category": "Billing", "priority": "high", "confidence": 0.9,
            "response": "Which invoice is it?"})
    }

    fn reading(text: &str) -> Result<Answer, Nonsense> {
        read(text, "e1", &triage_policy().catalogue)
    }

    fn changed(key: &str, value: Value) -> Result<Answer, Nonsense> {
        let mut answer = good();
        answer[key] = value;
        reading(&answer.to_string())
    }

    #[test]
    fn an_answer_is_read_in_any_wrapping() {
        let plain = reading(&good().to_string()).unwrap();
        assert_eq!(
            (plain.category.as_str(), plain.priority),
            ("Billing", Priority::High)
        );
        assert_eq!(plain.draft.as_deref(), Some("Which invoice is it?"));
        for wrapped in [
            format!("```json\n{}\n```", good()),
            format!("Here you are:\n{}\nAnything else?", good()),
            format!("<think>{{hm}} Billing?</think>\n{}", good()),
            format!("\u{feff} {}", good()),
        ] {
            assert_eq!(reading(&wrapped).unwrap(), plain, "{wrapped}");
        }
    }

    #[test]
    fn more_than_was_asked_is_passed_over_and_less_is_not_enough() {
        assert!(changed("mood", json!({"deep": [1, 2]})).is_ok());
        for key in ["enquiry", "category", "priority", "confidence"] {
            let mut answer = good();
            answer.as_object_mut().unwrap().remove(key);
            let read = reading(&answer.to_string());
            assert!(matches!(read, Err(Nonsense::Form(_))), "{key}: {read:?}");
        }
        assert_eq!(changed("response", Value::Null).unwrap().draft, None);
        assert_eq!(changed("response", json!(" \n")).unwrap().draft, None);
    }

    #[test]
    fn wrong_values_are_told_apart() {
        let form = |read| matches!(read, Err(Nonsense::Form(_)));
        assert!(form(changed("category", json!(["Billing"]))));
        assert!(form(changed("confidence", json!("0.9"))));
        assert!(form(changed("response", json!({"text": "hi"}))));
        assert!(matches!(
            changed("category", json!("billing")),
            Err(Nonsense::Category)
        ));
        assert!(matches!(
            changed("priority", json!("P1")),
            Err(Nonsense::Priority)
        ));
        for number in [json!(-0.1), json!(1.01), json!(100), json!(1e300)] {
            assert!(matches!(
                changed("confidence", number),
                Err(Nonsense::Confidence)
            ));
        }
        assert!(matches!(
            changed("enquiry", json!("e2")),
            Err(Nonsense::AnotherEnquiry)
        ));
    }

    #[test]
    fn what_is_no_single_object_is_refused() {
        for text in ["", "Billing", "{", "}{", "I cannot help with that."] {
            assert!(reading(text).is_err(), "{text}");
        }
        let (one, deep) = (good(), "{\"a\":".repeat(10_000) + "1" + &"}".repeat(10_000));
        assert!(reading(&format!("{one}\n{one}")).is_err());
        assert!(reading(&format!("[{one},{one}]")).is_err());
        assert!(reading(&deep).is_err(), "nesting has an end");
        let twice = one
            .to_string()
            .replacen('{', "{\"category\":\"Technical\",", 1);
        assert!(
            reading(&twice).is_err(),
            "a key that comes twice is ambiguous"
        );
    }
}
