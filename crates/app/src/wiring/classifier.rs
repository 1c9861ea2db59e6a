//! Who assesses tickets.

use std::sync::Arc;
use std::time::Duration;

use frontdesk_classifier::assessors::{DeskAssessors, Languages};
use frontdesk_classifier::llm::{Budget, LlmClassifier, LlmSettings, Provider};
use frontdesk_classifier::local::examples::{Examples, Label};
use frontdesk_classifier::local::reading::{Embedder, Remembering};
use frontdesk_classifier::local::semantic::Encoder;
use frontdesk_classifier::local::{Following, LocalClassifier, LocalLearner, Understanding};
use frontdesk_classifier::resilient::ResilientClassifier;
use frontdesk_domain::ports::{Assessors, Classifier, Learner, LearningQueries, Meanings};
use frontdesk_domain::triage::Catalogue;
use frontdesk_domain::use_cases::Desk;
use frontdesk_domain::use_cases::knowledge::SearchKnowledge;

use crate::command::Result;
use crate::config::{Config, Llm, LlmProvider};

/// The classifier that the settings ask for: the embedded one, as the desk has taught it,
/// with a language model beside it where there is one.
///
/// # Errors
/// When the language model cannot be asked.
pub fn build(
    config: &Config,
    catalogue: &Catalogue,
    desk: &Desk,
    embedder: Option<SharedEmbedder>,
) -> Result<Arc<dyn Classifier>> {
    let local = Arc::new(LocalClassifier::new(config.triage.rules()?, embedder));
    let queries: Arc<dyn LearningQueries> = desk.queries.clone();
    let local: Arc<dyn Classifier> = Arc::new(Following::new(local, queries));
    let Some(Languages { settings, .. }) = languages(&config.llm)? else {
        return Ok(local);
    };
    let ids = Arc::clone(&desk.ids);
    let llm = Arc::new(LlmClassifier::new(settings, catalogue.clone(), ids)?);
    Ok(Arc::new(ResilientClassifier { llm, local }))
}

/// Which language models can be asked; `None` where the settings name none.
///
/// # Errors
/// When there is something wrong with the prompts or the prices.
pub fn languages(llm: &Llm) -> Result<Option<Languages>> {
    let Some(model) = llm.model.as_ref().filter(|model| !model.is_empty()) else {
        return Ok(None);
    };
    let prompts = llm.templates()?;
    let settings = LlmSettings {
        prompt: prompts[0].clone(),
        prices: llm.prices()?,
        base_url: llm.base_url.clone().filter(|url| !url.is_empty()),
        api_key: llm
            .api_key
            .as_ref()
            .map(|key| key.expose().to_owned().into()),
        deadline: Duration::from_secs(llm.deadline_seconds.into()),
        tries: llm.tries,
        calls_per_ticket: llm.calls_per_ticket,
        calls_per_hour: llm.calls_per_hour,
        calls_per_day: llm.calls_per_day,
        calls_at_once: llm.calls_at_once,
        link_hosts: llm.link_hosts.clone(),
        ..LlmSettings::new(provider(llm.provider), model)
    };
    Ok(Some(Languages { settings, prompts }))
}

/// Who puts classifiers together for replays.
///
/// # Errors
/// When there is something wrong with the settings of the language model.
pub fn assessors(
    config: &Config,
    catalogue: &Catalogue,
    desk: &Desk,
    embedder: Option<SharedEmbedder>,
) -> Result<Arc<dyn Assessors>> {
    let calls = config.llm.replay_calls_per_day;
    Ok(Arc::new(DeskAssessors {
        queries: desk.queries.clone(),
        rules: config.triage.rules()?,
        embedder,
        languages: languages(&config.llm)?,
        catalogue: catalogue.clone(),
        ids: Arc::clone(&desk.ids),
        budget: Arc::new(Budget::new(calls, calls)),
    }))
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

/// Who fits models for this desk.
pub fn learner(config: &Config, embedder: Option<SharedEmbedder>) -> Arc<dyn Learner> {
    Arc::new(LocalLearner::new(examples(config), embedder))
}

/// An embedding model that several use.
pub type SharedEmbedder = Arc<dyn Embedder>;

/// The embedding model, where one is installed.
///
/// # Errors
/// When there is one and it cannot be loaded, or the settings name a directory without one.
pub fn embedder(config: &Config) -> Result<Option<SharedEmbedder>> {
    let (directory, triage) = (config.triage.model_directory(), &config.triage);
    if triage.model_directory.is_none() && !directory.exists() {
        return Ok(None);
    }
    let failed = |error| format!("triage.model_directory: {}", crate::with_causes(&error));
    let encoder = Encoder::load(directory).map_err(failed)?;
    // A refit reads every text that agents spoke about, and most of them not for the first time.
    Ok(Some(Arc::new(Remembering::new(encoder))))
}

/// Who searches the knowledge base: by words, and by meaning where there is a model.
pub fn knowledge(
    config: &Config,
    desk: &Desk,
    embedder: Option<SharedEmbedder>,
) -> SearchKnowledge {
    let meanings = embedder.map(|model| Arc::new(Understanding::new(model)) as Arc<dyn Meanings>);
    SearchKnowledge::new(desk.clone(), config.knowledge.ranking(), meanings)
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
