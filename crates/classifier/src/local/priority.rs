//! How urgent a text sounds: visible rules that an operator can edit, and nothing hidden.
//!
//! No accuracy is claimed for priorities. The rules decide nothing but the order of the queue.

use frontdesk_domain::ticket::priority::Priority;
use thiserror::Error;

use super::features::spoken;

/// Points from which on a text is urgent, and high.
const URGENT: i32 = 4;
const HIGH: i32 = 2;
/// Points up to which a text is low.
const LOW: i32 = -2;

/// Phrases and the points each of them gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PriorityRules(Vec<Rule>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Rule {
    points: i32,
    words: Vec<String>,
}

/// A line of the rules makes no sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("line {line}: a rule is written as points, a space and a phrase, such as `+3 outage`")]
pub struct PriorityRulesError {
    /// Which line, from 1.
    pub line: usize,
}

impl PriorityRules {
    /// Reads one rule a line; `#` opens a comment.
    ///
    /// # Errors
    /// [`PriorityRulesError`] names the first line that is no rule.
    pub fn parse(text: &str) -> Result<Self, PriorityRulesError> {
        let lines = (1..).zip(text.lines().map(str::trim));
        let rules = lines.filter(|(_, content)| !content.is_empty() && !content.starts_with('#'));
        let rules = rules.map(|(line, content)| rule(content).ok_or(PriorityRulesError { line }));
        rules.collect::<Result<_, _>>().map(Self)
    }

    /// The priority of a text: the points of every phrase in it together.
    pub fn priority(&self, text: &str) -> Priority {
        let words = spoken(text);
        let found = self
            .0
            .iter()
            .filter(|rule| words.windows(rule.words.len()).any(|run| run == rule.words));
        match found
            .map(|rule| rule.points)
            .fold(0_i32, i32::saturating_add)
        {
            URGENT.. => Priority::Urgent,
            HIGH..URGENT => Priority::High,
            ..=LOW => Priority::Low,
            _ => Priority::Medium,
        }
    }
}

impl Default for PriorityRules {
    /// The rules that come with Frontdesk.
    ///
    /// # Panics
    /// Never: a test reads the rules.
    fn default() -> Self {
        Self::parse(include_str!("../../starter/priority.txt"))
            .expect("the rules are checked by a test")
    }
}

fn rule(content: &str) -> Option<Rule> {
    let (points, phrase) = content.split_once(' ')?;
    let words = spoken(phrase);
    (!words.is_empty()).then_some(())?;
    Some(Rule {
        points: points.parse().ok()?,
        words,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_add_up_to_a_priority() {
        let rules = PriorityRules::parse("+2 as soon as possible\n# why\n\n+2 Outage\n-2 no hurry")
            .unwrap();
        let cases = [
            ("When do you open?", Priority::Medium),
            ("Please answer AS SOON as possible.", Priority::High),
            ("Outage! Fix it as soon as possible", Priority::Urgent),
            ("There is no hurry", Priority::Low),
            ("no hurry, but the outage goes on", Priority::Medium),
            ("soon as possible", Priority::Medium),
            ("outages", Priority::Medium),
        ];
        for (text, priority) in cases {
            assert_eq!(rules.priority(text), priority, "{text}");
        }
    }

    #[test]
    fn the_rules_that_come_along_are_rules() {
        assert_eq!(
            PriorityRules::default().priority("My account was hacked, this is urgent"),
            Priority::Urgent
        );
        assert_eq!(
            PriorityRules::default().priority("What is the price?"),
            Priority::Medium
        );
    }

    #[test]
    fn a_line_that_is_no_rule_is_named() {
        for bad in ["outage", "+x outage", "3", "+3 ", "+3 ..."] {
            assert_eq!(
                PriorityRules::parse(&format!("+1 fine\n{bad}")),
                Err(PriorityRulesError { line: 2 }),
                "{bad}"
            );
        }
    }
}
