//! Who assesses tickets.

use std::sync::Arc;
use std::time::Duration;

use frontdesk_classifier::llm::{LlmClassifier, LlmSettings, Provider};
use frontdesk_classifier::local::LocalClassifier;
use frontdesk_classifier::local::examples::Examples;
use frontdesk_classifier::local::priority::PriorityRules;
use frontdesk_classifier::local::train::train;
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
    let local = embedded(catalogue)?;
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
fn embedded(catalogue: &Catalogue) -> Result<Arc<dyn Classifier>> {
    let classifier = LocalClassifier::new(PriorityRules::default(), None);
    let examples = Examples::starter().only(|label| catalogue.find(&label.name).is_ok());
    if examples.labels.len() > 1 {
        classifier.promote(train(&examples, None)?)?;
    } else {
        tracing::warn!("no examples for the categories of this desk: people get every ticket");
    }
    Ok(Arc::new(classifier))
}
