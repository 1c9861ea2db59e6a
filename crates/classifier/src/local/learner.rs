//! Fitting models behind the domain's port.

use std::sync::Arc;
use std::thread;

use async_trait::async_trait;
use frontdesk_domain::ports::{Learner, LearnerError};
use frontdesk_domain::triage::{
    CategoryName, Comparison, Confidence, Confirmation, CurvePoint, FittedModel, ModelFacts,
    ModelVersion, Recipe,
};
use tokio::sync::oneshot;

use super::classifier::whole_text;
use super::curve::Point;
use super::examples::Examples;
use super::features::Fingerprint;
use super::file::FORMAT;
use super::learn::{self, Refit, refit};
use super::reading::{Embedder, EmbeddingError};
use super::train::TrainingError;

/// Fits models from the examples that a desk starts with and from what its agents said.
#[derive(Clone)]
pub struct LocalLearner {
    base: Arc<Examples>,
    embedder: Option<Arc<dyn Embedder>>,
    recipe: Recipe,
}

impl LocalLearner {
    /// Learns the labels of `base`. With an embedder, models have a semantic expert; one that
    /// remembers what it embedded makes every refit but the first as fast as without.
    ///
    /// # Panics
    /// Never: the name of a recipe is made here.
    pub fn new(base: Examples, embedder: Option<Arc<dyn Embedder>>) -> Self {
        let mut fingerprint = Fingerprint::default();
        fingerprint.add(FORMAT);
        for label in &base.labels {
            let remainder: &[u8] = if label.remainder { b"*" } else { b"" };
            for part in [
                label.name.as_bytes(),
                label.description.as_bytes(),
                remainder,
            ] {
                fingerprint.add(part);
            }
        }
        for example in &base.texts {
            fingerprint.add(&example.label.to_le_bytes());
            fingerprint.add(example.text.as_bytes());
        }
        if let Some(embedder) = &embedder {
            fingerprint.add(&embedder.fingerprint().to_le_bytes());
        }
        let recipe = Recipe::parse(format!("{:016x}", fingerprint.get()));
        Self {
            base: Arc::new(base),
            embedder,
            recipe: recipe.expect("sixteen characters are a name"),
        }
    }

    fn fit_here(&self, log: &[Confirmation], known: usize) -> Result<FittedModel, LearnerError> {
        let log: Vec<learn::Confirmation> = log.iter().map(learnt).collect();
        let refit = refit(&self.base, &log, known, self.embedder.as_deref());
        let Refit {
            model,
            texts,
            comparison,
        } = refit.map_err(|error| match error {
            TrainingError::TooFewLabels => LearnerError::TooLittle,
            TrainingError::Embedding(EmbeddingError(source)) => LearnerError::Failed(source),
        })?;
        let failed = |error| LearnerError::Failed(Box::new(error));
        let categories = model
            .labels()
            .iter()
            .map(|label| CategoryName::parse(label.name.clone()));
        let version = ModelVersion::parse(model.version()).map_err(failed)?;
        Ok(FittedModel {
            facts: ModelFacts {
                version,
                recipe: self.recipe.clone(),
                categories: categories.collect::<Result<_, _>>().map_err(failed)?,
                texts: texts as u64,
                comparison: comparison.map(compared),
                curve: model.curve().points().iter().map(shown).collect(),
            },
            bytes: model.to_bytes(),
        })
    }
}

#[async_trait]
impl Learner for LocalLearner {
    fn recipe(&self) -> Recipe {
        self.recipe.clone()
    }

    async fn fit(&self, log: Vec<Confirmation>, known: usize) -> Result<FittedModel, LearnerError> {
        let (answer, fitted) = oneshot::channel();
        let learner = self.clone();
        // Not a thread of the runtime: a process that stops waits for none of those, and what
        // is being fitted can be fitted again.
        let begun = thread::Builder::new()
            .name("learner".to_owned())
            .spawn(move || {
                // Nobody may be waiting any more.
                drop(answer.send(learner.fit_here(&log, known)));
            });
        begun.map_err(|error| LearnerError::Failed(Box::new(error)))?;
        fitted
            .await
            .map_err(|gone| LearnerError::Failed(Box::new(gone)))?
    }
}

fn learnt(confirmation: &Confirmation) -> learn::Confirmation {
    learn::Confirmation {
        text: whole_text(&confirmation.subject, &confirmation.message),
        label: confirmation.category.as_str().to_owned(),
        agent: confirmation.agent.to_string(),
        at: confirmation.at.millis(),
    }
}

fn compared(comparison: learn::Comparison) -> Comparison {
    let learn::Comparison {
        held_out,
        current,
        candidate,
    } = comparison;
    Comparison {
        held_out: held_out as u64,
        before: share(current),
        after: share(candidate),
    }
}

fn shown(point: &Point) -> CurvePoint {
    let Point {
        confidence,
        coverage,
        accuracy,
    } = point;
    CurvePoint {
        confidence: share(*confidence),
        coverage: share(*coverage),
        accuracy: share(*accuracy),
    }
}

/// Sums of weights may end a little above one.
fn share(number: f64) -> Confidence {
    Confidence::new(number.clamp(0.0, 1.0)).expect("brought between 0.0 and 1.0")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::local::model::Model;
    use frontdesk_domain::testing::{account_id, at, confirmation_id, text};

    fn said(n: i64, message: &str, category: &str) -> Confirmation {
        Confirmation {
            id: confirmation_id(n),
            subject: text("A question"),
            message: text(message),
            category: text(category),
            agent: account_id(1),
            at: at(n),
        }
    }

    #[tokio::test]
    async fn the_same_log_gives_the_same_bytes_and_another_another_model() {
        let learner = LocalLearner::new(Examples::starter(), None);
        let log = vec![said(1, "The carabiner squeaks", "Returns")];
        let first = learner.fit(log.clone(), 0).await.unwrap();
        let again = LocalLearner::new(Examples::starter(), None)
            .fit(log, 1)
            .await
            .unwrap();
        assert_eq!(first, again);
        let untaught = learner.fit(vec![], 0).await.unwrap();
        assert_ne!(untaught.facts.version, first.facts.version);
        assert_eq!((untaught.facts.texts, first.facts.texts), (240, 241));
        let model = Model::from_bytes(&first.bytes).unwrap();
        assert_eq!(model.version(), first.facts.version.as_str());
        assert_eq!(model.curve().points().len(), first.facts.curve.len());
    }

    #[tokio::test]
    async fn too_little_is_no_model() {
        let base = Examples::starter().only(|label| label.name == "Other");
        let fitted = LocalLearner::new(base, None).fit(vec![], 0).await;
        assert!(matches!(fitted, Err(LearnerError::TooLittle)), "{fitted:?}");
    }

    #[test]
    fn other_examples_are_another_recipe() {
        let recipe = |examples: Examples| LocalLearner::new(examples, None).recipe();
        let mut described = Examples::starter();
        described.labels[0].description.push('!');
        let mut shorter = Examples::starter();
        shorter.texts.pop();
        assert_eq!(recipe(Examples::starter()), recipe(Examples::starter()));
        assert_ne!(recipe(Examples::starter()), recipe(described));
        assert_ne!(recipe(Examples::starter()), recipe(shorter));
    }
}
