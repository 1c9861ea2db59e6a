//! `[llm]`: a language model over HTTP, beside the embedded classifier.

use serde::{Deserialize, Serialize};

use super::error::{ConfigError, within};
use super::masked::Masked;

/// Whose protocol the endpoint speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LlmProvider {
    /// OpenAI.
    OpenAi,
    /// Any server that speaks OpenAI's chat completions.
    OpenAiCompatible,
    /// Anthropic.
    Anthropic,
    /// Google's Gemini.
    Gemini,
    /// Ollama.
    Ollama,
}

/// `[llm]`: a language model over HTTP. Without `model` the embedded classifier works
/// alone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Llm {
    /// `open_ai`, `open_ai_compatible`, `anthropic`, `gemini` or `ollama`. Default
    /// `open_ai_compatible`.
    pub provider: LlmProvider,
    /// Where the provider is reached, without the last part of the path, such as
    /// `https://api.example.org/v1`. Default the provider's own address, where it has one.
    pub base_url: Option<String>,
    /// The key that the provider asks for.
    pub api_key: Option<Masked>,
    /// The model to ask, as the provider spells it.
    pub model: Option<String>,
    /// Seconds for everything: waiting, all tries, all pauses. Default 20.
    pub deadline_seconds: u32,
    /// Calls for one ticket, the first included. Default 2.
    pub tries: u32,
    /// Calls in any hour. Default 600.
    pub calls_per_hour: u32,
    /// Calls in any day. Default 5,000.
    pub calls_per_day: u32,
    /// Calls at a time; others wait their turn. Default 4.
    pub calls_at_once: u32,
    /// Hosts that a drafted answer may link to. Default none: a draft with a link is
    /// dropped.
    pub link_hosts: Vec<String>,
}

impl Default for Llm {
    fn default() -> Self {
        Self {
            provider: LlmProvider::OpenAiCompatible,
            base_url: None,
            api_key: None,
            model: None,
            deadline_seconds: 20,
            tries: 2,
            calls_per_hour: 600,
            calls_per_day: 5_000,
            calls_at_once: 4,
            link_hosts: Vec::new(),
        }
    }
}

impl Llm {
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        let set = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.is_empty());
        if set(&self.base_url) && !set(&self.model) {
            return Err(ConfigError::invalid(
                "llm.model",
                "must be set together with llm.base_url",
            ));
        }
        let nowhere = self.provider == LlmProvider::OpenAiCompatible && !set(&self.base_url);
        if set(&self.model) && nowhere {
            return Err(ConfigError::invalid(
                "llm.base_url",
                "must be set together with llm.model for this provider",
            ));
        }
        if let Some(url) = self.base_url.as_ref().filter(|url| !url.is_empty())
            && !url.starts_with("http://")
            && !url.starts_with("https://")
        {
            return Err(ConfigError::invalid(
                "llm.base_url",
                "must start with http:// or https://",
            ));
        }
        within("llm.deadline_seconds", self.deadline_seconds, 1, 600)?;
        within("llm.tries", self.tries, 1, 10)?;
        within("llm.calls_per_hour", self.calls_per_hour, 1, 10_000_000)?;
        within("llm.calls_per_day", self.calls_per_day, 1, 100_000_000)?;
        within("llm.calls_at_once", self.calls_at_once, 1, 1_000)
    }
}
