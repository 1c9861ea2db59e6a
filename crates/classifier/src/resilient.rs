//! A language model that may fail, beside a local classifier that does not.

use std::cmp::Ordering;
use std::sync::Arc;

use async_trait::async_trait;
use frontdesk_domain::ports::{Classifier, ClassifierError};
use frontdesk_domain::triage::{Assessment, CategoryName, Confidence, Enquiry, ModelName};

/// The most that is believed of a category that the two do not agree on. It lies below the
/// usual thresholds: what is disputed goes to a person.
const DISPUTED: f64 = 0.5;

/// Asks both classifiers and lets the measured one say how sure the answer is.
///
/// When the language model fails, in whatever way, the local assessment stands as it is: no
/// enquiry stays without one, and the next enquiry asks the model again.
pub struct ResilientClassifier {
    /// Understands more, and may be slow, wrong, absent or talked into something. It ends
    /// within its own deadline.
    pub llm: Arc<dyn Classifier>,
    /// Always there, and its confidence is measured.
    pub local: Arc<dyn Classifier>,
}

#[async_trait]
impl Classifier for ResilientClassifier {
    async fn assess(&self, enquiry: &Enquiry) -> Result<Assessment, ClassifierError> {
        let local = self.local.assess(enquiry).await;
        match (self.llm.assess(enquiry).await, local) {
            (Ok(llm), Ok(local)) => Ok(combine(llm, local)),
            // Without a measure beside it the model's word is worth what it says: nothing.
            (Ok(llm), Err(_)) => Ok(llm),
            (Err(error), local) => {
                tracing::warn!(
                    error = with_causes(&error),
                    "assessed without the language model"
                );
                local.map(|mut local| {
                    local.provenance.provider_failed = true;
                    local
                })
            }
        }
    }
}

/// The error and what caused it, in one line.
fn with_causes(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(error.source(), |cause| cause.source());
    causes.fold(error.to_string(), |line, cause| format!("{line}: {cause}"))
}

/// One assessment out of two.
///
/// - The local distribution counts as much as the local classifier is sure, the model's
///   choice gets the rest; the category is the one with the greatest share.
/// - Where both choose the same, half the local doubt is gone: one of them alone may be
///   wrong, both in the same way is rarer. Where they differ, one half is the most that is
///   believed.
/// - What the model says of its own certainty can lower the confidence and never raise it.
/// - Priority, response and citations come from whoever chose the category, a response from
///   the other only where both chose the same.
pub fn combine(llm: Assessment, local: Assessment) -> Assessment {
    let agreed = llm.category == local.category;
    let distribution = mixed(&llm.category, &local);
    let category = distribution[0].0.clone();
    let confidence = confidence(agreed, stated(&llm), local.confidence);
    let model = joined(&llm.model, &local.model);
    let provenance = llm.provenance.clone();
    let (mut chosen, other) = if category == llm.category {
        (llm, local)
    } else {
        (local, llm)
    };
    if agreed && chosen.suggested_response.is_none() {
        chosen.suggested_response = other.suggested_response;
        chosen.citations = other.citations;
    }
    Assessment {
        confidence,
        distribution,
        model,
        provenance,
        ..chosen
    }
}

/// How sure both together are.
fn confidence(agreed: bool, stated: f64, local: Confidence) -> Confidence {
    let believed = if agreed {
        1.0 - (1.0 - local.get()) / 2.0
    } else {
        DISPUTED
    };
    probability(believed.min(stated))
}

/// What the model says of its own certainty: the share it gives its choice.
fn stated(llm: &Assessment) -> f64 {
    let own = llm
        .distribution
        .iter()
        .find(|(name, _)| *name == llm.category);
    own.map_or(0.0, |(_, share)| share.get())
}

/// The local distribution and the model's choice, by the trust in each, most likely first.
fn mixed(choice: &CategoryName, local: &Assessment) -> Vec<(CategoryName, Confidence)> {
    let trust = local.confidence.get();
    let mut shares: Vec<(CategoryName, f64)> = local
        .distribution
        .iter()
        .map(|(name, share)| (name.clone(), trust * share.get()))
        .collect();
    match shares.iter_mut().find(|(name, _)| name == choice) {
        Some((_, share)) => *share += 1.0 - trust,
        None => shares.push((choice.clone(), 1.0 - trust)),
    }
    shares.sort_by(|(_, one), (_, other)| other.partial_cmp(one).unwrap_or(Ordering::Equal));
    let shares = shares.into_iter();
    shares
        .map(|(name, share)| (name, probability(share)))
        .collect()
}

fn probability(number: f64) -> Confidence {
    Confidence::new(number.clamp(0.0, 1.0)).expect("clamped to a probability")
}

/// Both names, the longer one cut where they do not fit.
fn joined(llm: &ModelName, local: &ModelName) -> ModelName {
    const LONGEST: usize = 48;
    let cut = |name: &ModelName| name.as_str().chars().take(LONGEST).collect::<String>();
    ModelName::parse(format!("{} + {}", cut(llm), cut(local))).expect("two short names are a name")
}

#[cfg(test)]
mod tests {
    use frontdesk_domain::testing::{confidence as probability_of, text};
    use frontdesk_domain::ticket::priority::Priority;
    use frontdesk_domain::triage::Provenance;

    use super::*;

    fn assessment(model: &str, confidence: f64, shares: &[(&str, f64)]) -> Assessment {
        let shares = shares
            .iter()
            .map(|(name, share)| (text(name), probability_of(*share)));
        let distribution: Vec<(CategoryName, Confidence)> = shares.collect();
        Assessment {
            category: distribution[0].0.clone(),
            confidence: probability_of(confidence),
            distribution,
            priority: Priority::Medium,
            suggested_response: None,
            citations: Vec::new(),
            model: text(model),
            provenance: Provenance::default(),
        }
    }

    fn llm(category: &str, stated: f64) -> Assessment {
        let mut llm = assessment("far", 0.0, &[(category, stated)]);
        llm.priority = Priority::Urgent;
        llm.suggested_response = Some(text("Which invoice?"));
        llm
    }

    fn local(confidence: f64) -> Assessment {
        let shares = [("Billing", 0.6), ("Technical", 0.3), ("Other", 0.1)];
        assessment("near", confidence, &shares)
    }

    fn close(one: Confidence, other: f64) -> bool {
        (one.get() - other).abs() < 1e-9
    }

    #[test]
    fn agreement_halves_the_doubt() {
        let both = combine(llm("Billing", 0.99), local(0.8));
        assert!(close(both.confidence, 0.9), "{:?}", both.confidence);
        assert_eq!(both.category.as_str(), "Billing");
        assert_eq!(both.priority, Priority::Urgent);
        assert!(both.suggested_response.is_some());
        assert_eq!(both.model.as_str(), "far + near");
    }

    #[test]
    fn a_dispute_is_never_sure_and_goes_by_the_local_certainty() {
        let sure = combine(llm("Technical", 1.0), local(0.95));
        assert!(close(sure.confidence, 0.5));
        assert_eq!(sure.category.as_str(), "Billing");
        assert_eq!(sure.priority, Priority::Medium);
        assert!(
            sure.suggested_response.is_none(),
            "it was written for another category"
        );

        let unsure = combine(llm("Technical", 1.0), local(0.2));
        assert!(close(unsure.confidence, 0.5));
        assert_eq!(unsure.category.as_str(), "Technical");
        assert!(unsure.suggested_response.is_some());
    }

    #[test]
    fn the_models_own_number_lowers_and_never_raises() {
        assert!(close(
            combine(llm("Billing", 0.3), local(0.9)).confidence,
            0.3
        ));
        assert!(close(
            combine(llm("Billing", 1.0), local(0.0)).confidence,
            0.5
        ));
        assert!(close(
            combine(llm("Technical", 0.1), local(0.9)).confidence,
            0.1
        ));
    }

    #[test]
    fn every_share_is_kept_in_order_and_they_still_add_up() {
        for (choice, trust) in [("Other", 0.4), ("Technical", 0.7), ("Billing", 0.0)] {
            let both = combine(llm(choice, 1.0), local(trust));
            let sum: f64 = both.distribution.iter().map(|(_, share)| share.get()).sum();
            assert!((sum - 1.0).abs() < 1e-9, "{choice}: {sum}");
            assert!(both.distribution.is_sorted_by(|one, next| one.1 >= next.1));
            assert_eq!(both.distribution[0].0, both.category);
            assert_eq!(both.distribution.len(), 3);
        }
    }

    #[test]
    fn long_names_are_cut() {
        let mut long = llm("Billing", 1.0);
        long.model = text(&"é".repeat(100));
        let both = combine(long, local(0.5));
        assert!(both.model.as_str().ends_with("é + near"));
    }
}
