//! `[llm]`: a language model over HTTP, beside the embedded classifier.

use std::path::{Path, PathBuf};
use std::{fs, io};

use frontdesk_classifier::llm::PromptTemplate;
use frontdesk_domain::triage::cost::PriceError;
use frontdesk_domain::triage::replay::PromptName;
use frontdesk_domain::triage::{Currency, Price};
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

/// `[[llm.prices]]`: what the tokens of a model cost.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LlmPrice {
    /// The model, as the provider spells it.
    pub model: String,
    /// For a million tokens that it reads.
    pub input: f64,
    /// For a million tokens that it writes.
    pub output: f64,
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
    /// Calls for one decision, the first included. Default 2.
    pub tries: u32,
    /// Calls for one ticket, whatever its requester adds to it: each decision counts as so
    /// many calls as there are tries. Default 20; beyond, the embedded classifier works
    /// alone on it.
    pub calls_per_ticket: u32,
    /// Calls in any hour. Default 600.
    pub calls_per_hour: u32,
    /// Calls in any day. Default 5,000.
    pub calls_per_day: u32,
    /// Calls at a time; others wait their turn. Default 4.
    pub calls_at_once: u32,
    /// The prompt that the model is given: `triage-v2`, which comes with Frontdesk, or the
    /// name of a file in `prompts`. Default `triage-v2`.
    pub prompt: String,
    /// A folder with prompts of your own, each a file `NAME.md`. They can be tried in
    /// replays before one is used. Default none.
    pub prompts: Option<PathBuf>,
    /// What the tokens of each model cost. Default none: no cost is recorded.
    pub prices: Vec<LlmPrice>,
    /// The currency of the prices: three capital letters. Default `USD`.
    pub currency: String,
    /// Calls in any day that all replays together may make, besides those of the desk.
    /// Default 1,000.
    pub replay_calls_per_day: u32,
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
            calls_per_ticket: 20,
            calls_per_hour: 600,
            calls_per_day: 5_000,
            calls_at_once: 4,
            prompt: PromptTemplate::shipped().name().to_string(),
            prompts: None,
            prices: Vec::new(),
            currency: "USD".to_owned(),
            replay_calls_per_day: 1_000,
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
        let per_ticket = self.calls_per_ticket;
        within("llm.calls_per_ticket", per_ticket, self.tries, 10_000)?;
        within("llm.calls_per_hour", self.calls_per_hour, 1, 10_000_000)?;
        within("llm.calls_per_day", self.calls_per_day, 1, 100_000_000)?;
        within("llm.calls_at_once", self.calls_at_once, 1, 1_000)?;
        let replays = self.replay_calls_per_day;
        within("llm.replay_calls_per_day", replays, 1, 100_000_000)?;
        self.prices().map(drop)
    }

    /// What the tokens of each model cost.
    ///
    /// # Errors
    /// [`ConfigError::Invalid`] when that makes no sense.
    pub fn prices(&self) -> Result<Vec<(String, Price)>, ConfigError> {
        let currency = Currency::parse(&self.currency);
        let currency =
            currency.map_err(|error| ConfigError::invalid("llm.currency", error.to_string()))?;
        let price = |price: &LlmPrice| {
            let LlmPrice {
                model,
                input,
                output,
            } = price;
            let price = Price::per_million(*input, *output, currency);
            let invalid = |error: PriceError| {
                ConfigError::invalid(format!("llm.prices: '{model}'"), error.to_string())
            };
            Ok((model.clone(), price.map_err(invalid)?))
        };
        self.prices.iter().map(price).collect()
    }

    /// Every prompt that there is, the one in force first.
    ///
    /// # Errors
    /// [`ConfigError::Invalid`] when one cannot be read, or the one in force is none of them.
    pub fn templates(&self) -> Result<Vec<PromptTemplate>, ConfigError> {
        let mut templates = vec![PromptTemplate::shipped()];
        if let Some(folder) = &self.prompts {
            templates.extend(prompts_in(folder)?);
        }
        let current = templates
            .iter()
            .position(|template| template.name().as_str() == self.prompt);
        let Some(current) = current else {
            let problem = "must be triage-v2 or the name of a file in llm.prompts";
            return Err(ConfigError::invalid("llm.prompt", problem));
        };
        templates.swap(0, current);
        Ok(templates)
    }
}

/// The prompts in a folder.
fn prompts_in(folder: &Path) -> Result<Vec<PromptTemplate>, ConfigError> {
    let invalid = |path: &Path, problem: String| {
        ConfigError::invalid("llm.prompts", format!("{}: {problem}", path.display()))
    };
    let unreadable = |error: io::Error| invalid(folder, error.to_string());
    let mut prompts = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.extension().is_none_or(|extension| extension != "md") {
            continue;
        }
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let name = PromptName::parse(name).map_err(|error| invalid(&path, error.to_string()))?;
        let text = fs::read_to_string(&path);
        let text = text.map_err(|error| invalid(&path, error.to_string()))?;
        let prompt = PromptTemplate::parse(name, &text);
        prompts.push(prompt.map_err(|error| invalid(&path, error.to_string()))?);
    }
    prompts.sort_by(|one, other| one.name().cmp(other.name()));
    Ok(prompts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prices_are_numbers_in_a_currency() {
        let price = LlmPrice {
            model: "small".to_owned(),
            input: 0.15,
            output: 0.6,
        };
        let mut llm = Llm {
            prices: vec![price],
            ..Llm::default()
        };
        let prices = llm.prices().unwrap();
        assert!((prices[0].1.of(1_000_000, 0).amount() - 0.15).abs() < 1e-12);
        llm.currency = "dollars".to_owned();
        assert!(llm.check().is_err());
        llm.currency = "EUR".to_owned();
        llm.prices[0].output = -1.0;
        assert!(llm.check().is_err());
    }

    #[test]
    fn prompts_of_the_operator_stand_beside_the_shipped_one() {
        let folder = tempfile::tempdir().unwrap();
        let text = "# System\nSort: {categories}\n# User\n{id} {subject} {message} {passages}\n";
        fs::write(folder.path().join("own-1.md"), text).unwrap();
        fs::write(folder.path().join("notes.txt"), "no prompt").unwrap();
        let mut llm = Llm {
            prompts: Some(folder.path().to_owned()),
            ..Llm::default()
        };
        let names = |llm: &Llm| {
            let templates = llm.templates().unwrap();
            let names = templates.iter().map(|one| one.name().to_string());
            names.collect::<Vec<_>>()
        };
        assert_eq!(names(&llm), ["triage-v2", "own-1"]);
        llm.prompt = "own-1".to_owned();
        assert_eq!(names(&llm), ["own-1", "triage-v2"]);
        llm.prompt = "own-2".to_owned();
        assert!(llm.templates().is_err());
        fs::write(folder.path().join("bad.md"), "Sort!").unwrap();
        llm.prompt = "own-1".to_owned();
        assert!(llm.templates().is_err());
    }
}
