//! The dialects that providers speak. Each is one file: what is sent, and how the reply is
//! read.

mod anthropic;
mod gemini;
mod openai;

use reqwest::header::{HeaderMap, HeaderValue};
use secrecy::{ExposeSecret as _, SecretString};
use serde::Deserialize;
use serde_json::Value;

use super::error::LlmError;
use super::prompt::Prompt;
use super::settings::{AnswerForm, LlmSettings, LlmSettingsError};

/// Who is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Provider {
    /// OpenAI.
    OpenAi,
    /// Any server that speaks OpenAI's chat completions: vLLM, llama.cpp, LiteLLM, a
    /// gateway. It has no address of its own.
    OpenAiCompatible,
    /// Anthropic.
    Anthropic,
    /// Google's Gemini.
    Gemini,
    /// Ollama, by its OpenAI-compatible endpoint, which honours the schema. It needs no key.
    Ollama,
}

/// What a provider is sent.
#[derive(Debug)]
pub struct Call {
    /// What follows the base address.
    pub path: String,
    /// The body.
    pub body: Value,
}

/// What a provider replied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The words of the model.
    pub text: String,
    /// What it cost.
    pub tokens: Tokens,
}

/// What a provider counted, where it says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tokens {
    /// Tokens that the model read.
    pub read: Option<u64>,
    /// Tokens that it wrote.
    pub written: Option<u64>,
}

/// What a dialect needs to know besides the prompt.
#[derive(Debug, Clone)]
pub struct Asking {
    provider: Provider,
    model: String,
    form: AnswerForm,
    max_answer_tokens: u32,
}

impl Provider {
    /// Every provider.
    pub const ALL: [Self; 5] = [
        Self::OpenAi,
        Self::OpenAiCompatible,
        Self::Anthropic,
        Self::Gemini,
        Self::Ollama,
    ];

    /// What settings and records call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::OpenAi => "openai",
            Self::OpenAiCompatible => "openai-compatible",
            Self::Anthropic => "anthropic",
            Self::Gemini => "gemini",
            Self::Ollama => "ollama",
        }
    }

    /// The provider of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|provider| provider.name() == name)
    }

    /// Where it is reached unless the settings say otherwise.
    pub(super) const fn default_base_url(self) -> Option<&'static str> {
        match self {
            Self::OpenAi => Some("https://api.openai.com/v1/"),
            Self::OpenAiCompatible => None,
            Self::Anthropic => Some("https://api.anthropic.com/v1/"),
            Self::Gemini => Some("https://generativelanguage.googleapis.com/v1beta/"),
            Self::Ollama => Some("http://127.0.0.1:11434/v1/"),
        }
    }

    /// The headers that every call carries. The key is in a header with every provider, so
    /// that it never stands in an address, and marked so that it is never shown.
    pub(super) fn headers(self, key: Option<&SecretString>) -> Result<HeaderMap, LlmSettingsError> {
        let (name, prefix) = match self {
            Self::OpenAi | Self::OpenAiCompatible | Self::Ollama => ("authorization", "Bearer "),
            Self::Anthropic => ("x-api-key", ""),
            Self::Gemini => ("x-goog-api-key", ""),
        };
        let mut headers = HeaderMap::new();
        if let Some(key) = key {
            let value = format!("{prefix}{}", key.expose_secret());
            let mut value = HeaderValue::from_str(&value).map_err(|_| LlmSettingsError::ApiKey)?;
            value.set_sensitive(true);
            headers.insert(name, value);
        }
        if self == Self::Anthropic {
            let version = HeaderValue::from_static(anthropic::VERSION);
            headers.insert("anthropic-version", version);
        }
        Ok(headers)
    }
}

impl Asking {
    /// What these settings ask for.
    pub fn new(settings: &LlmSettings) -> Self {
        Self {
            provider: settings.provider,
            model: settings.model.clone(),
            form: settings.form,
            max_answer_tokens: settings.max_answer_tokens,
        }
    }

    /// Who is asked.
    pub const fn provider(&self) -> Provider {
        self.provider
    }

    /// Which model is asked.
    pub fn model(&self) -> &str {
        &self.model
    }

    /// The prompt in the provider's dialect.
    pub fn call(&self, prompt: &Prompt<'_>) -> Call {
        match self.provider {
            Provider::OpenAi | Provider::OpenAiCompatible | Provider::Ollama => {
                openai::call(self, prompt)
            }
            Provider::Anthropic => anthropic::call(self, prompt),
            Provider::Gemini => gemini::call(self, prompt),
        }
    }

    /// The reply out of the provider's dialect.
    pub fn read(&self, body: &[u8]) -> Result<Reply, LlmError> {
        match self.provider {
            Provider::OpenAi | Provider::OpenAiCompatible | Provider::Ollama => openai::read(body),
            Provider::Anthropic => anthropic::read(body),
            Provider::Gemini => gemini::read(body),
        }
    }
}

/// A body in the form of the provider's protocol.
fn parsed<'a, T: Deserialize<'a>>(body: &'a [u8]) -> Result<T, LlmError> {
    serde_json::from_slice(body).map_err(|error| LlmError::Unreadable(error.into()))
}

/// A reply with words in it.
fn reply(text: String, tokens: Tokens) -> Result<Reply, LlmError> {
    if text.trim().is_empty() {
        return Err(LlmError::Empty);
    }
    Ok(Reply { text, tokens })
}
