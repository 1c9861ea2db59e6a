//! Which language model is asked, where, and how much of it.

use std::path::PathBuf;
use std::time::Duration;

use frontdesk_domain::triage::Price;
use reqwest::Url;
use secrecy::SecretString;
use thiserror::Error;

use super::prompt::PromptTemplate;
use super::provider::Provider;

/// How the model is made to answer in the expected form. The prompt describes the form in
/// any case, and the answer is checked in any case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AnswerForm {
    /// The provider holds the model to a JSON schema with the desk's categories. The
    /// default; some older models and servers refuse such a request.
    #[default]
    Schema,
    /// The provider holds the model to JSON of any kind, where it can.
    Json,
    /// Nothing but the prompt.
    Text,
}

/// Whether answers come from the provider or from files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Recording {
    /// The provider is asked and nothing is kept.
    #[default]
    Off,
    /// The provider is asked, and what it answers is kept in this folder. The files hold
    /// what customers wrote about, in the words of the model.
    Record(PathBuf),
    /// Nobody is asked: answers come from this folder, and a request that was never
    /// recorded fails.
    Replay(PathBuf),
}

/// Everything there is to decide about a language model.
#[derive(Debug, Clone)]
pub struct LlmSettings {
    /// Whose dialect the endpoint speaks.
    pub provider: Provider,
    /// Where the provider is reached, with `http://` or `https://`, without the last part
    /// of the path (`https://api.example.org/v1`). Default: the provider's own address;
    /// [`Provider::OpenAiCompatible`] has none.
    pub base_url: Option<String>,
    /// The key that the provider asks for. Default: none is sent.
    pub api_key: Option<SecretString>,
    /// The model's name, as the provider spells it.
    pub model: String,
    /// What the model is told. Default: the prompt that comes with Frontdesk.
    pub prompt: PromptTemplate,
    /// What the provider asks for the tokens of each model. Default: nobody knows, and no
    /// cost is recorded.
    pub prices: Vec<(String, Price)>,
    /// How the model is held to the form of an answer. Default: by a schema.
    pub form: AnswerForm,
    /// An HTTP or HTTPS proxy for these calls. Default: none; proxy variables of the
    /// environment are not read, so that a local model stays reachable.
    pub proxy: Option<String>,
    /// The time for everything: waiting for a turn, all tries, all pauses. Default 20 s.
    /// Longer helps slow models; keep it below the lease of a job.
    pub deadline: Duration,
    /// Calls for one enquiry, the first included. Default 2.
    pub tries: u32,
    /// Calls for one ticket, whatever its requester adds to it: each decision counts as so
    /// many calls as there are tries. Default 20; beyond, and where it is less than `tries`,
    /// the model is not asked.
    pub calls_per_ticket: u32,
    /// Calls in any 60 minutes. Default 600.
    pub calls_per_hour: u32,
    /// Calls in any 24 hours. Default 5,000.
    pub calls_per_day: u32,
    /// Calls that run at the same time; others wait their turn. Default 4.
    pub calls_at_once: u32,
    /// Tokens that a model may spend on one answer, thinking included. Default 4,096.
    pub max_answer_tokens: u32,
    /// Hosts that a drafted response may link to, by `https://` and letter for letter
    /// (`help.example.org`). Default: none, so that a draft with any link is dropped.
    pub link_hosts: Vec<String>,
    /// Whether enquiries that look like instructions to a machine are kept from the model.
    /// Default true; what the model answers is checked in any case.
    pub screen: bool,
    /// Whether answers are recorded or replayed. Default: neither.
    pub recording: Recording,
}

impl LlmSettings {
    /// The defaults for a model.
    pub fn new(provider: Provider, model: impl Into<String>) -> Self {
        Self {
            provider,
            base_url: None,
            api_key: None,
            model: model.into(),
            prompt: PromptTemplate::shipped(),
            prices: Vec::new(),
            form: AnswerForm::default(),
            proxy: None,
            deadline: Duration::from_secs(20),
            tries: 2,
            calls_per_ticket: 20,
            calls_per_hour: 600,
            calls_per_day: 5_000,
            calls_at_once: 4,
            max_answer_tokens: 4_096,
            link_hosts: Vec::new(),
            screen: true,
            recording: Recording::default(),
        }
    }

    /// Refuses settings that could never work.
    pub(super) fn check(&self) -> Result<(), LlmSettingsError> {
        let counts = [
            ("tries", self.tries),
            ("calls_per_ticket", self.calls_per_ticket),
            ("calls_per_hour", self.calls_per_hour),
            ("calls_per_day", self.calls_per_day),
            ("calls_at_once", self.calls_at_once),
            ("max_answer_tokens", self.max_answer_tokens),
        ];
        if let Some((name, _)) = counts.iter().find(|(_, count)| *count == 0) {
            return Err(LlmSettingsError::Zero(name));
        }
        if self.deadline.is_zero() {
            return Err(LlmSettingsError::Zero("deadline"));
        }
        let spelled = |c: char| c.is_ascii_alphanumeric() || "._-/:@+".contains(c);
        let spelled = !self.model.is_empty() && self.model.chars().all(spelled);
        if !spelled || self.model.contains("..") {
            return Err(LlmSettingsError::Model);
        }
        Ok(())
    }

    /// Where the provider is reached, with a slash at the end.
    pub(super) fn base(&self) -> Result<Url, LlmSettingsError> {
        let text = self.base_url.as_deref();
        let text = text
            .or(self.provider.default_base_url())
            .ok_or(LlmSettingsError::NoBaseUrl)?;
        let slash = if text.ends_with('/') { "" } else { "/" };
        let url = Url::parse(&format!("{text}{slash}")).map_err(|_| LlmSettingsError::BaseUrl)?;
        let plain = matches!(url.scheme(), "http" | "https")
            && url.username().is_empty()
            && url.password().is_none()
            && url.query().is_none()
            && url.fragment().is_none();
        if plain {
            Ok(url)
        } else {
            Err(LlmSettingsError::BaseUrl)
        }
    }
}

/// Why no language model can be asked with these settings. Values are never repeated: they
/// may hold secrets.
#[derive(Debug, Error)]
pub enum LlmSettingsError {
    /// An OpenAI-compatible endpoint can be anywhere.
    #[error("base_url must be set for this provider")]
    NoBaseUrl,
    /// Not the address of a provider.
    #[error(
        "base_url must be an http:// or https:// address without user, password, query or fragment"
    )]
    BaseUrl,
    /// Not the name of a model.
    #[error("model must be a name of letters, digits and . _ - / : @ +")]
    Model,
    /// A key that no header can carry.
    #[error("api_key must be printable ASCII")]
    ApiKey,
    /// Not the address of a proxy.
    #[error("proxy must be an http:// or https:// address")]
    Proxy,
    /// A limit of zero would refuse everything.
    #[error("{0} must be greater than zero")]
    Zero(&'static str),
    /// The HTTP client could not be made. HTTPS needs the certificates of the system.
    #[error("the HTTP client could not be made")]
    Client(#[source] reqwest::Error),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(change: impl FnOnce(&mut LlmSettings)) -> LlmSettings {
        let mut settings = LlmSettings::new(Provider::OpenAiCompatible, "llama3.2:3b");
        settings.base_url = Some("http://models.internal:8000/v1".to_owned());
        change(&mut settings);
        settings
    }

    #[test]
    fn an_address_is_a_base_and_nothing_more() {
        assert_eq!(
            with(|_| {}).base().unwrap().as_str(),
            "http://models.internal:8000/v1/"
        );
        for bad in [
            "ftp://models/v1",
            "models/v1",
            "https://key@models/v1",
            "https://models/v1?key=1",
            "https://models/#v1",
        ] {
            let settings = with(|settings| settings.base_url = Some(bad.to_owned()));
            assert!(
                matches!(settings.base(), Err(LlmSettingsError::BaseUrl)),
                "{bad}"
            );
        }
        let nowhere = with(|settings| settings.base_url = None);
        assert!(matches!(nowhere.base(), Err(LlmSettingsError::NoBaseUrl)));
    }

    #[test]
    fn a_model_is_a_name_and_never_a_path_out() {
        assert!(with(|_| {}).check().is_ok());
        for bad in ["", "a b", "../admin", "m?x=1", "m#x", "m%2e"] {
            let settings = with(|settings| settings.model = bad.to_owned());
            assert!(
                matches!(settings.check(), Err(LlmSettingsError::Model)),
                "{bad}"
            );
        }
    }

    #[test]
    fn no_limit_is_zero() {
        let settings = with(|settings| settings.calls_per_day = 0);
        assert!(matches!(
            settings.check(),
            Err(LlmSettingsError::Zero("calls_per_day"))
        ));
        let settings = with(|settings| settings.deadline = Duration::ZERO);
        assert!(matches!(
            settings.check(),
            Err(LlmSettingsError::Zero("deadline"))
        ));
    }

    #[test]
    fn the_key_is_never_shown() {
        let settings = with(|settings| settings.api_key = Some("canary-key".into()));
        assert!(!format!("{settings:?}").contains("canary"));
    }
}
