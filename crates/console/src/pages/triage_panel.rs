//! What the AI found about a ticket, for the staff alone.

use frontdesk_domain::ports::Thread;
use frontdesk_domain::triage::Decision;

use super::thread::Source;
use crate::markdown;
use crate::markup::Markup;
use crate::visitor::Visitor;

/// What triage knows now.
pub(crate) struct Panel {
    pub category: Option<String>,
    pub confidence: Option<Measure>,
    pub threshold: Option<String>,
    pub suggestion: Option<Suggestion>,
    pub reasons: Vec<&'static str>,
    pub sources: Vec<Source>,
    pub model: Option<String>,
    pub others: Vec<(String, String)>,
    pub decided: bool,
}

/// A probability, as words and for a bar.
pub(crate) struct Measure {
    pub words: String,
    pub value: f64,
}

/// The suggested response, to read and to send.
pub(crate) struct Suggestion {
    pub shown: Markup,
    pub verbatim: Markup,
}

impl Panel {
    pub(crate) fn of(visitor: &Visitor, thread: &Thread, last: Option<&Decision>) -> Self {
        let t = visitor.texts();
        let ticket = thread.listed.ticket.parts();
        let measure = |value: f64| Measure {
            words: t.percent(value),
            value,
        };
        let others = last.map(|decision| decision.distribution.as_slice());
        Self {
            category: ticket.category.as_ref().map(ToString::to_string),
            confidence: ticket
                .confidence
                .map(|confidence| measure(confidence.get())),
            threshold: last.map(|decision| t.percent(decision.threshold.get())),
            suggestion: ticket
                .suggested_response
                .as_ref()
                .map(|response| Suggestion {
                    shown: markdown::shown(response.as_str()),
                    verbatim: Markup::verbatim(response.as_str()),
                }),
            reasons: last
                .map(|decision| reasons(visitor, decision))
                .unwrap_or_default(),
            sources: last
                .map(|decision| decision.citations.iter().map(Source::from).collect())
                .unwrap_or_default(),
            model: last.and_then(|decision| decision.model.as_ref().map(ToString::to_string)),
            others: others
                .unwrap_or_default()
                .iter()
                .filter(|(name, _)| Some(name) != ticket.category.as_ref())
                .take(3)
                .map(|(name, confidence)| (name.to_string(), t.percent(confidence.get())))
                .collect(),
            decided: last.is_some(),
        }
    }
}

fn reasons(visitor: &Visitor, decision: &Decision) -> Vec<&'static str> {
    let reasons = decision.reasons.iter();
    reasons
        .map(|reason| visitor.texts().reason(*reason))
        .collect()
}

/// One decision of the past.
pub(crate) struct Event {
    pub at: Markup,
    pub action: &'static str,
    pub category: Option<String>,
    pub confidence: Option<String>,
    pub reasons: Vec<&'static str>,
}

impl Event {
    pub(crate) fn of(visitor: &Visitor, decision: &Decision) -> Self {
        let t = visitor.texts();
        Self {
            at: visitor.time(decision.created_at),
            action: t.action(decision.action),
            category: decision.category.as_ref().map(ToString::to_string),
            confidence: decision
                .confidence
                .map(|confidence| t.percent(confidence.get())),
            reasons: reasons(visitor, decision),
        }
    }
}
