//! The embedded classifier behind the domain's port.

use std::sync::{Arc, PoisonError, RwLock};

use async_trait::async_trait;
use frontdesk_domain::ports::{Classifier, ClassifierError};
use frontdesk_domain::ticket::Subject;
use frontdesk_domain::ticket::priority::Priority;
use frontdesk_domain::ticket::reply::Message;
use frontdesk_domain::triage::{
    Assessment, CategoryName, Confidence, Enquiry, ModelName, Provenance,
};
use thiserror::Error;

use super::memory::Memory;
use super::model::{Model, Verdict};
use super::priority::PriorityRules;
use super::reading::{Embedder, Reading};

/// Assesses tickets with a model trained on this machine.
///
/// Without a model, as on a desk whose categories have no examples yet, it refuses every
/// enquiry, and tickets go to people.
pub struct LocalClassifier {
    current: RwLock<Option<Arc<Named>>>,
    rules: PriorityRules,
    embedder: Option<Arc<dyn Embedder>>,
}

/// A model with the names that leave this crate.
struct Named {
    model: Arc<Model>,
    memory: Memory,
    name: ModelName,
    categories: Vec<CategoryName>,
}

/// What an agent said that a ticket is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What the ticket is about, in the requester's words.
    pub subject: Subject,
    /// The first message.
    pub message: Message,
    /// What it is about.
    pub category: CategoryName,
}

/// The desk's categories have no examples to learn from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the local classifier has not been trained")]
pub struct NotTrained;

/// The model predicts something that is not a category.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("'{0}' cannot be the name of a category")]
pub struct ForeignLabel(pub String);

impl LocalClassifier {
    /// A classifier that has no model yet. With an embedder, models that were trained with
    /// one are heard in full: better answers, some milliseconds each instead of microseconds.
    pub const fn new(rules: PriorityRules, embedder: Option<Arc<dyn Embedder>>) -> Self {
        Self {
            current: RwLock::new(None),
            rules,
            embedder,
        }
    }

    /// Assesses with `model` from now on; enquiries under way end with the one before.
    ///
    /// # Errors
    /// [`ForeignLabel`] when a label of the model cannot be a category's name.
    ///
    /// # Panics
    /// Never: the name of a model is made here.
    pub fn promote(&self, model: Model) -> Result<(), ForeignLabel> {
        let labels = model.labels().iter().map(|label| {
            CategoryName::parse(label.name.as_str()).map_err(|_| ForeignLabel(label.name.clone()))
        });
        let categories = labels.collect::<Result<_, _>>()?;
        let name = ModelName::parse(format!("local {}", model.version()));
        let name = name.expect("a version is sixteen characters");
        self.put(Named {
            model: Arc::new(model),
            memory: Memory::default(),
            name,
            categories,
        });
        Ok(())
    }

    /// Hears what agents said since the model in use was fitted, the latest last, in place of
    /// all that was heard before.
    pub async fn hear(&self, said: Vec<Said>) {
        let Some(named) = self.named() else { return };
        let mut readings = Vec::with_capacity(said.len());
        for word in said {
            let text = whole_text(&word.subject, &word.message);
            readings.push((self.read(&named.model, text).await, word.category));
        }
        let words = readings.iter();
        let words = words.map(|(reading, category)| (reading, category.as_str()));
        let memory = Memory::new(&named.model, words);
        self.put(Named {
            model: named.model.clone(),
            memory,
            name: named.name.clone(),
            categories: named.categories.clone(),
        });
    }

    fn put(&self, named: Named) {
        let mut current = self.current.write().unwrap_or_else(PoisonError::into_inner);
        *current = Some(Arc::new(named));
    }

    async fn read(&self, model: &Model, text: String) -> Reading {
        match &self.embedder {
            Some(embedder) if model.is_joined() => read_in_full(text, embedder.clone()).await,
            Some(_) | None => Reading::lexical(&text),
        }
    }

    /// Which model assesses now.
    pub fn model(&self) -> Option<ModelName> {
        self.named().map(|named| named.name.clone())
    }

    fn named(&self) -> Option<Arc<Named>> {
        self.current
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

#[async_trait]
impl Classifier for LocalClassifier {
    async fn assess(&self, enquiry: &Enquiry) -> Result<Assessment, ClassifierError> {
        let named = self
            .named()
            .ok_or_else(|| ClassifierError::Refused(NotTrained.into()))?;
        let text = whole_text(&enquiry.subject, &enquiry.message);
        let priority = self.rules.priority(&text);
        let reading = self.read(&named.model, text).await;
        let verdict = named.model.assess_with(&named.memory, &reading);
        Ok(named.assessment(&verdict, priority))
    }
}

impl Named {
    fn assessment(&self, verdict: &Verdict, priority: Priority) -> Assessment {
        let shares = self
            .categories
            .iter()
            .cloned()
            .zip(verdict.distribution.iter().map(|share| probability(*share)));
        let mut distribution: Vec<(CategoryName, Confidence)> = shares.collect();
        distribution.sort_by(|(_, a), (_, b)| b.get().total_cmp(&a.get()));
        Assessment {
            category: self.categories[verdict.label].clone(),
            confidence: probability(verdict.confidence),
            distribution,
            priority,
            suggested_response: None,
            citations: Vec::new(),
            model: self.name.clone(),
            provenance: Provenance::default(),
        }
    }
}

/// Reads on a thread of its own kind, since an embedding takes milliseconds. Where it fails the
/// lexical expert judges alone.
async fn read_in_full(text: String, embedder: Arc<dyn Embedder>) -> Reading {
    let reading = tokio::task::spawn_blocking(move || {
        Reading::full(&text, &*embedder).unwrap_or_else(|error| {
            tracing::warn!(
                error = &error as &dyn std::error::Error,
                "a ticket was read without its meaning"
            );
            Reading::lexical(&text)
        })
    });
    reading.await.expect("reading a text does not panic")
}

/// Subject and message, unless the subject only repeats how the message begins.
pub(super) fn whole_text(subject: &Subject, message: &Message) -> String {
    let (subject, message) = (subject.as_str(), message.as_str());
    let beginning = subject.trim_end_matches(['.', '\u{2026}']).trim();
    if message.trim_start().starts_with(beginning) {
        message.to_owned()
    } else {
        format!("{subject}\n{message}")
    }
}

fn probability(share: f64) -> Confidence {
    let share = if share.is_nan() {
        0.0
    } else {
        share.clamp(0.0, 1.0)
    };
    Confidence::new(share).expect("the number was brought between 0.0 and 1.0")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::local::examples::Examples;
    use crate::local::reading::EmbeddingError;
    use crate::local::train::train;
    use frontdesk_domain::testing::text;

    fn enquiry(subject: &str, message: &str) -> Enquiry {
        Enquiry {
            subject: subject.parse().unwrap(),
            message: message.parse().unwrap(),
            passages: Vec::new(),
            decisions_before: 0,
        }
    }

    #[tokio::test]
    async fn without_a_model_every_enquiry_is_refused() {
        let classifier = LocalClassifier::new(PriorityRules::default(), None);
        let answer = classifier.assess(&enquiry("Hello", "Hello")).await;
        assert!(matches!(answer, Err(ClassifierError::Refused(_))));
        assert_eq!(classifier.model(), None);
    }

    #[tokio::test]
    async fn an_assessment_names_every_category_most_likely_first() {
        let classifier = LocalClassifier::new(PriorityRules::default(), None);
        classifier
            .promote(train(&Examples::starter(), None).unwrap())
            .unwrap();
        let said = classifier
            .assess(&enquiry(
                "Urgent",
                "My parcel has not been delivered, where is it?",
            ))
            .await
            .unwrap();
        assert_eq!(said.category.as_str(), "Shipping");
        assert_eq!(said.distribution.len(), 6);
        assert_eq!(said.distribution[0].0, said.category);
        assert!(said.distribution.is_sorted_by(|(_, a), (_, b)| a >= b));
        assert!(
            (said
                .distribution
                .iter()
                .map(|(_, share)| share.get())
                .sum::<f64>()
                - 1.0)
                .abs()
                < 1e-9
        );
        assert_eq!(said.priority, Priority::High);
        assert_eq!(Some(said.model), classifier.model());
    }

    #[tokio::test]
    async fn what_an_agent_said_is_heard_until_a_model_has_learnt_it() {
        let classifier = LocalClassifier::new(PriorityRules::default(), None);
        let model = train(&Examples::starter(), None).unwrap();
        classifier.promote(model.clone()).unwrap();
        let similar = enquiry("A climber", "My harness squeaks at the carabiner");
        let before = classifier.assess(&similar).await.unwrap();
        let other = if before.category.as_str() == "Returns" {
            "Billing"
        } else {
            "Returns"
        };
        let said = Said {
            subject: text("A climber"),
            message: text("The carabiner on my harness squeaks"),
            category: text(other),
        };
        classifier.hear(vec![said]).await;
        let after = classifier.assess(&similar).await.unwrap();
        assert_eq!(after.category.as_str(), other);
        assert_eq!(after.distribution[0].0, after.category);
        assert!(after.confidence.get() <= 0.5, "{after:?}");
        classifier.promote(model).unwrap();
        assert_eq!(classifier.assess(&similar).await.unwrap(), before);
    }

    #[test]
    fn a_subject_that_repeats_the_message_is_not_read_twice() {
        assert_eq!(
            whole_text(&text("Where is\u{2026}"), &text("Where is my order?")),
            "Where is my order?"
        );
        assert_eq!(
            whole_text(&text("Order"), &text("Where is it?")),
            "Order\nWhere is it?"
        );
    }

    #[test]
    fn a_label_that_cannot_be_a_category_is_refused() {
        let mut examples = Examples::starter();
        examples.labels[0].name = "x".repeat(CategoryName::MAX_CHARACTERS + 1);
        let classifier = LocalClassifier::new(PriorityRules::default(), None);
        assert!(classifier.promote(train(&examples, None).unwrap()).is_err());
        assert_eq!(classifier.model(), None);
    }

    /// Coordinates that tell words about parcels from others.
    struct Parcels;

    impl Embedder for Parcels {
        fn embed(&self, text: &str) -> Result<Vec<f32>, EmbeddingError> {
            if text.contains("unreadable") {
                return Err(EmbeddingError("out of order".into()));
            }
            let known = ["parcel", "package", "deliver", "ship", "Consignment"];
            let is_parcel = known.iter().any(|word| text.contains(word));
            Ok(if is_parcel {
                vec![1.0, 0.0]
            } else {
                vec![0.0, 1.0]
            })
        }

        fn fingerprint(&self) -> u64 {
            1
        }
    }

    #[tokio::test]
    async fn an_embedder_is_heard_and_may_fail() {
        let model = train(&Examples::starter(), Some(&Parcels)).unwrap();
        let with = LocalClassifier::new(PriorityRules::default(), Some(Arc::new(Parcels)));
        let without = LocalClassifier::new(PriorityRules::default(), None);
        with.promote(model.clone()).unwrap();
        without.promote(model).unwrap();
        let shipping = async |classifier: &LocalClassifier, message: &str| {
            let said = classifier.assess(&enquiry(message, message)).await.unwrap();
            said.distribution
                .into_iter()
                .find(|(name, _)| name.as_str() == "Shipping")
                .unwrap()
                .1
        };
        let (heard, unheard) = (
            shipping(&with, "Consignment?").await,
            shipping(&without, "Consignment?").await,
        );
        assert!(heard > unheard, "{heard:?} {unheard:?}");
        assert_eq!(
            shipping(&with, "An unreadable parcel").await,
            shipping(&without, "An unreadable parcel").await
        );
    }
}
