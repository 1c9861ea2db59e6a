//! A language model over HTTP as a classifier.
//!
//! What goes out: the desk's own prompt and one enquiry between marks that it cannot forge.
//! What comes back is untrusted: read up to a limit, held to the desk's categories and to
//! the enquiry that was asked about, and its drafted response is taken whole or dropped.
//! Everything has an end: a deadline over all tries, a budget of calls, and a breaker that
//! leaves a failing provider alone and always tries it again.

pub mod answer;
mod archive;
mod breaker;
mod budget;
mod draft;
mod error;
mod prompt;
mod provider;
mod settings;
mod wire;

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use backon::{ExponentialBuilder, Retryable as _};
use frontdesk_domain::knowledge::Citation;
use frontdesk_domain::ports::{Classifier, ClassifierError, IdSource};
use frontdesk_domain::ticket::priority::Priority;
use frontdesk_domain::triage::grounding::{Grounded, grounded};
use frontdesk_domain::triage::{
    Assessment, Catalogue, CategoryName, Confidence, Cost, Enquiry, Fingerprint, ModelName,
    ModelUsage, Price, Provenance, SuggestedResponse,
};
use sha2::{Digest as _, Sha256};
use tokio::sync::Semaphore;
use tokio::time::{Instant, timeout_at};

use answer::Answer;
use breaker::Breaker;
use draft::DraftRules;
use prompt::{Instructions, Prompt};
use provider::{Asking, Reply};
use wire::Wire;

pub use answer::Nonsense;
pub use budget::Budget;
pub use error::{BadJson, LlmError, Wait};
pub use frontdesk_domain::triage::screen::is_suspicious;
pub use prompt::{BadPrompt, PromptTemplate};
pub use provider::{Provider, Tokens};
pub use settings::{AnswerForm, LlmSettings, LlmSettingsError, Recording};
pub use wire::MAX_REPLY_BYTES;

/// So many failures in a row and the provider is left alone.
const FAILURES_IN_A_ROW: u32 = 5;

/// How long it is left alone before one call finds out whether it is back.
const REST: Duration = Duration::from_secs(30);

/// The pause before the second try; it doubles, up to [`LONGEST_PAUSE`], and is stretched by
/// chance so that many do not come back at once.
const FIRST_PAUSE: Duration = Duration::from_millis(200);

/// The longest pause of our own. A provider may ask for more, up to the deadline.
const LONGEST_PAUSE: Duration = Duration::from_secs(2);

/// What a language model thinks of an enquiry.
#[derive(Debug, Clone, PartialEq)]
pub struct Opinion {
    /// The category it chose, one of the desk's.
    pub category: CategoryName,
    /// How urgent it thinks the enquiry is.
    pub priority: Priority,
    /// How certain it says it is. This is not a probability: nobody measured it.
    pub stated: Confidence,
    /// What it would answer, where that may be shown to a customer.
    pub response: Option<SuggestedResponse>,
    /// The passages that this rests on; none where none were given.
    pub citations: Vec<Citation>,
    /// What the provider counted.
    pub tokens: Tokens,
    /// From the question to the answer, tries and pauses included.
    pub latency: Duration,
}

/// Asks a language model.
///
/// As a [`Classifier`] it claims nothing: its confidence is 0, because nobody measured how
/// often the model is right. [`ResilientClassifier`](crate::resilient::ResilientClassifier)
/// sets its opinion beside one whose confidence was measured.
pub struct LlmClassifier {
    catalogue: Catalogue,
    instructions: Instructions,
    /// Of the instructions.
    prompt: Fingerprint,
    drafts: DraftRules,
    asking: Asking,
    wire: Wire,
    recording: Recording,
    ids: Arc<dyn IdSource>,
    name: ModelName,
    deadline: Duration,
    tries: u32,
    calls_per_ticket: u32,
    screen: bool,
    turns: Semaphore,
    breaker: Breaker,
    budget: Arc<Budget>,
    price: Option<Price>,
}

impl LlmClassifier {
    /// A classifier with these settings that sorts into these categories. Nothing is asked
    /// yet: a provider that is away does not keep the desk from starting.
    ///
    /// # Errors
    /// A [`LlmSettingsError`] for settings that could never work.
    pub fn new(
        settings: LlmSettings,
        catalogue: Catalogue,
        ids: Arc<dyn IdSource>,
    ) -> Result<Self, LlmSettingsError> {
        let budget = Budget::new(settings.calls_per_hour, settings.calls_per_day);
        Self::spending(settings, catalogue, ids, Arc::new(budget))
    }

    /// The same, with calls out of a budget that others spend from too.
    ///
    /// # Errors
    /// A [`LlmSettingsError`] for settings that could never work.
    pub fn spending(
        settings: LlmSettings,
        catalogue: Catalogue,
        ids: Arc<dyn IdSource>,
        budget: Arc<Budget>,
    ) -> Result<Self, LlmSettingsError> {
        settings.check()?;
        let instructions = Instructions::new(&settings.prompt, &catalogue);
        let mut prices = settings.prices.iter();
        let price = prices.find(|(model, _)| *model == settings.model);
        Ok(Self {
            price: price.map(|(_, price)| *price),
            budget,
            prompt: Fingerprint(Sha256::digest(instructions.system()).into()),
            drafts: DraftRules::new(instructions.system(), settings.link_hosts.clone()),
            asking: Asking::new(&settings),
            wire: Wire::new(&settings)?,
            name: name(&settings)?,
            turns: Semaphore::new(settings.calls_at_once as usize),
            breaker: Breaker::new(FAILURES_IN_A_ROW, REST),
            recording: settings.recording,
            deadline: settings.deadline,
            tries: settings.tries,
            calls_per_ticket: settings.calls_per_ticket,
            screen: settings.screen,
            catalogue,
            instructions,
            ids,
        })
    }

    /// A name for everything that the answers depend on besides the enquiry: the provider,
    /// the model, and all that it is told.
    pub fn recipe(&self) -> Fingerprint {
        let parts = [
            self.asking.provider().name(),
            self.asking.model(),
            self.instructions.system(),
            self.instructions.user(),
        ];
        let mut hasher = Sha256::new();
        for part in parts {
            hasher.update(part.len().to_le_bytes());
            hasher.update(part);
        }
        Fingerprint(hasher.finalize().into())
    }

    /// What these tokens cost, where the provider counted them and somebody set a price.
    fn cost(&self, tokens: Tokens) -> Option<Cost> {
        let price = self.price?;
        Some(price.of(tokens.read?, tokens.written?))
    }

    /// Whether another decision fits into what may be spent on the ticket.
    fn fits(&self, enquiry: &Enquiry) -> bool {
        let decisions = u32::try_from(enquiry.decisions_before).unwrap_or(u32::MAX);
        let calls = decisions.saturating_add(1).saturating_mul(self.tries);
        calls <= self.calls_per_ticket
    }

    /// What the model thinks of the enquiry.
    ///
    /// # Errors
    /// A [`LlmError`], within the deadline whatever the provider does.
    pub async fn consult(&self, enquiry: &Enquiry) -> Result<Opinion, LlmError> {
        if self.screen && is_suspicious(enquiry) {
            return Err(LlmError::Suspected);
        }
        if !self.fits(enquiry) {
            return Err(LlmError::BudgetSpent);
        }
        let asked = Instant::now();
        let prompt = self.instructions.ask(enquiry, &*self.ids);
        let Reply { text, tokens } = self.reply(&prompt, asked + self.deadline).await?;
        let latency = asked.elapsed();
        tracing::info!(
            model = %self.name,
            tokens_read = tokens.read,
            tokens_written = tokens.written,
            latency_ms = u64::try_from(latency.as_millis()).unwrap_or(u64::MAX),
            "the language model answered"
        );
        let Answer {
            category,
            priority,
            stated,
            draft,
        } = answer::read(&text, &prompt.id, &self.catalogue)?;
        let drafted = draft.and_then(|draft| self.accept(draft, enquiry, &prompt.id));
        let (response, citations) =
            drafted.map_or((None, Vec::new()), |(text, cited)| (Some(text), cited));
        Ok(Opinion {
            category,
            priority,
            stated,
            response,
            citations,
            tokens,
            latency,
        })
    }

    /// The draft with what it cites, where it may be shown. With passages at hand every
    /// sentence must stand in those that it cites.
    fn accept(
        &self,
        draft: String,
        enquiry: &Enquiry,
        id: &str,
    ) -> Option<(SuggestedResponse, Vec<Citation>)> {
        let read = if enquiry.passages.is_empty() {
            Ok((draft, Vec::new()))
        } else {
            let read = grounded(&draft, &enquiry.passages);
            read.map(|Grounded { text, citations }| (text, citations))
        };
        let (text, citations) = read.inspect_err(|problem| self.dropped(problem)).ok()?;
        let taken = self.drafts.accept(text, enquiry, id);
        let taken = taken.inspect_err(|problem| self.dropped(problem)).ok()?;
        Some((taken, citations))
    }

    fn dropped(&self, problem: &dyn std::fmt::Display) {
        tracing::info!(model = %self.name, %problem, "a drafted response was dropped");
    }

    /// The reply, by as many tries as are allowed and fit before `end`.
    async fn reply(&self, prompt: &Prompt<'_>, end: Instant) -> Result<Reply, LlmError> {
        if let Some(body) = self.recording.replay(&self.asking, prompt).await {
            return self.asking.read(&body?);
        }
        let pauses = ExponentialBuilder::default()
            .with_min_delay(FIRST_PAUSE)
            .with_max_delay(LONGEST_PAUSE)
            .with_max_times(self.tries as usize - 1)
            .with_jitter();
        let try_once = || self.try_once(prompt, end);
        try_once
            .retry(pauses)
            .when(LlmError::is_transient)
            .adjust(|error, pause| {
                let left = end.saturating_duration_since(Instant::now());
                pause
                    .and_then(|pause| longer(pause, error))
                    .filter(|pause| *pause < left)
            })
            .await
    }

    async fn try_once(&self, prompt: &Prompt<'_>, end: Instant) -> Result<Reply, LlmError> {
        let turn = timeout_at(end, self.turns.acquire()).await;
        let turn = turn.map_err(|_| LlmError::TimedOut(self.deadline))?;
        let _turn = turn.expect("the turns are never closed");
        let admission = self.breaker.admit(|| self.budget.spend())?;
        let begun = Instant::now();
        let reply = timeout_at(end, self.call(prompt)).await;
        let reply = reply.unwrap_or(Err(LlmError::TimedOut(self.deadline)));
        match &reply {
            Err(LlmError::TimedOut(_)) if begun.elapsed() < self.deadline / 2 => {
                // Its turn came late: no fair trial, and no verdict on the provider.
            }
            Err(error) if !error.is_about_the_enquiry() => admission.failed(),
            Ok(_) | Err(_) => admission.succeeded(),
        }
        reply
    }

    async fn call(&self, prompt: &Prompt<'_>) -> Result<Reply, LlmError> {
        let body = self.wire.send(&self.asking.call(prompt)).await?;
        let reply = self.asking.read(&body)?;
        self.recording.keep(&self.asking, prompt, &body).await?;
        Ok(reply)
    }
}

/// The pause before another try, as long as the provider asked for; `None` where it asked
/// for something that cannot be understood.
fn longer(pause: Duration, error: &LlmError) -> Option<Duration> {
    match error {
        LlmError::Rejected {
            wait: Wait::AtLeast(asked),
            ..
        } => Some(pause.max(*asked)),
        LlmError::Rejected {
            wait: Wait::Unclear,
            ..
        } => None,
        _ => Some(pause),
    }
}

/// What the records call this model: provider, model and version of the prompt.
fn name(settings: &LlmSettings) -> Result<ModelName, LlmSettingsError> {
    let model: String = settings.model.chars().take(60).collect();
    let prompt: String = settings.prompt.name().as_str().chars().take(20).collect();
    let name = format!("{}/{model} {prompt}", settings.provider.name());
    ModelName::parse(name).map_err(|_| LlmSettingsError::Model)
}

#[async_trait]
impl Classifier for LlmClassifier {
    async fn assess(&self, enquiry: &Enquiry) -> Result<Assessment, ClassifierError> {
        let Opinion {
            category,
            priority,
            stated,
            response,
            citations,
            tokens,
            latency: _,
        } = self.consult(enquiry).await?;
        let usage = ModelUsage {
            prompt: self.prompt,
            stated,
            tokens_read: tokens.read,
            tokens_written: tokens.written,
            cost: self.cost(tokens),
        };
        Ok(Assessment {
            distribution: vec![(category.clone(), stated)],
            confidence: Confidence::new(0.0).expect("zero is a probability"),
            category,
            priority,
            suggested_response: response,
            citations,
            model: self.name.clone(),
            provenance: Provenance {
                usage: Some(usage),
                provider_failed: false,
            },
        })
    }
}
