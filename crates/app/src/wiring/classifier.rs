//! Who assesses tickets.

use std::sync::Arc;
use std::time::Duration;

use frontdesk_classifier::llm::{LlmClassifier, LlmSettings, Provider};
use frontdesk_classifier::local::LocalClassifier;
use frontdesk_classifier::local::examples::{Examples, Label};
use frontdesk_classifier::local::model::Model;
use frontdesk_classifier::local::priority::PriorityRules;
use frontdesk_classifier::local::reading::Embedder;
use frontdesk_classifier::local::semantic::Encoder;
use frontdesk_classifier::local::train::{TrainingError, train};
use frontdesk_classifier::resilient::ResilientClassifier;
use frontdesk_domain::ports::{Classifier, IdSource};
use frontdesk_domain::triage::Catalogue;

use crate::command::Result;
use crate::config::{Config, Llm, LlmProvider};

/// The classifier that the settings ask for: the embedded one, with a language model
/// beside it where there is one.
///
/// # Errors
/// When it cannot be made.
pub fn build(
    config: &Config,
    catalogue: &Catalogue,
    ids: Arc<dyn IdSource>,
) -> Result<Arc<dyn Classifier>> {
    let local = embedded(config)?;
    let Some(settings) = llm_settings(&config.llm) else {
        return Ok(local);
    };
    let llm = Arc::new(LlmClassifier::new(settings, catalogue.clone(), ids)?);
    Ok(Arc::new(ResilientClassifier { llm, local }))
}

fn llm_settings(llm: &Llm) -> Option<LlmSettings> {
    let model = llm.model.as_ref().filter(|model| !model.is_empty())?;
    Some(LlmSettings {
        base_url: llm.base_url.clone().filter(|url| !url.is_empty()),
        api_key: llm
            .api_key
            .as_ref()
            .map(|key| key.expose().to_owned().into()),
        deadline: Duration::from_secs(llm.deadline_seconds.into()),
        tries: llm.tries,
        calls_per_hour: llm.calls_per_hour,
        calls_per_day: llm.calls_per_day,
        calls_at_once: llm.calls_at_once,
        link_hosts: llm.link_hosts.clone(),
        ..LlmSettings::new(provider(llm.provider), model)
    })
}

const fn provider(named: LlmProvider) -> Provider {
    match named {
        LlmProvider::OpenAi => Provider::OpenAi,
        LlmProvider::OpenAiCompatible => Provider::OpenAiCompatible,
        LlmProvider::Anthropic => Provider::Anthropic,
        LlmProvider::Gemini => Provider::Gemini,
        LlmProvider::Ollama => Provider::Ollama,
    }
}

/// The embedded classifier, trained on what comes with Frontdesk for the categories that
/// this desk has. A desk with none of them starts without a model: people get its tickets.
///
/// # Errors
/// When the model cannot be trained.
fn embedded(config: &Config) -> Result<Arc<dyn Classifier>> {
    let embedder = embedder(config)?;
    let ears = embedder
        .as_deref()
        .map(|embedder| embedder as &dyn Embedder);
    let trained = starter(config, ears);
    let shared = embedder.map(|embedder| embedder as Arc<dyn Embedder>);
    let classifier = LocalClassifier::new(PriorityRules::default(), shared);
    match trained {
        Ok(model) => classifier.promote(model)?,
        Err(TrainingError::TooFewLabels) => {
            tracing::warn!("no examples for the categories of this desk: people get every ticket");
        }
        Err(error) => return Err(error.into()),
    }
    Ok(Arc::new(classifier))
}

/// The embedding model, where one is installed.
///
/// # Errors
/// When there is one and it cannot be loaded, or the settings name a directory without one.
pub fn embedder(config: &Config) -> Result<Option<Arc<Encoder>>> {
    let (directory, triage) = (config.triage.model_directory(), &config.triage);
    if triage.model_directory.is_none() && !directory.exists() {
        return Ok(None);
    }
    let failed = |error| format!("triage.model_directory: {}", crate::with_causes(&error));
    Ok(Some(Arc::new(Encoder::load(directory).map_err(failed)?)))
}

/// The model of a desk that nobody has taught anything.
///
/// # Errors
/// [`TrainingError`] when there are too few examples for its categories.
pub fn starter(
    config: &Config,
    embedder: Option<&dyn Embedder>,
) -> std::result::Result<Model, TrainingError> {
    train(&examples(config), embedder)
}

/// What the desk learns from before anybody has taught it anything: its categories, with the
/// messages that come with Frontdesk where it has messages for them.
fn examples(config: &Config) -> Examples {
    let categories = &config.triage.categories;
    let named = |name: &str| categories.iter().find(|category| category.name == name);
    let mut examples = Examples::starter().only(|label| named(&label.name).is_some());
    for category in categories {
        let description = category.description.clone();
        match examples.label(&category.name) {
            Some(at) => {
                if let Some(description) = description {
                    examples.labels[at].description = description;
                }
            }
            None => examples.labels.push(Label {
                name: category.name.clone(),
                description: description.unwrap_or_default(),
                remainder: false,
            }),
        }
    }
    examples
}
