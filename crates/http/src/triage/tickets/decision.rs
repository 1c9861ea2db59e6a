//! Decisions as the staff reads them.

use frontdesk_domain::id::{AccountId, DecisionId, ReplyId};
use frontdesk_domain::knowledge::{ArticleId, Citation, Edition};
use frontdesk_domain::triage::{
    Action as DomainAction, CategoryName, Circumstances, Confidence, Cost as DomainCost,
    Decision as DomainDecision, ModelUsage, NewConfirmation, Reason as DomainReason, Trigger,
};
use frontdesk_domain::use_cases::ListedDecision;
use poem_openapi::types::Example;
use poem_openapi::{Enum, Object};

use crate::samples;
use crate::triage::categories::dto::Mode;
use crate::types::{Id, Instant, Text, Uid};

/// What was decided: `answer` (by the AI) or `escalate` (to a person).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[oai(
    rename = "DecisionAction",
    rename_all = "snake_case",
    remote = "DomainAction"
)]
pub(crate) enum Action {
    Answer,
    Escalate,
}

/// Why a person gets a ticket: `below_threshold` (not sure enough), `out_of_scope` (the desk
/// lets the AI answer nothing of this kind), `no_answer` (nothing to answer with), `ungrounded`
/// (the answer does not rest on the knowledge base), `person_handling` (a person is on it, or
/// said that the AI should not), `person_wanted` (the requester asked for a person),
/// `not_waiting` (it no longer waits for an answer), `legal`, `safety`, `payment_dispute`,
/// `account_takeover`, `personal_data`, `injection` (it speaks to the machine), `outage`,
/// `shadow` and `suggest` (the mode of the category), `classifier_failed` (nobody could be
/// asked). `provider_failed` (the language model could not be asked) may stand beside an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[oai(
    rename = "DecisionReason",
    rename_all = "snake_case",
    remote = "DomainReason"
)]
pub(crate) enum Reason {
    BelowThreshold,
    OutOfScope,
    NoAnswer,
    Ungrounded,
    PersonHandling,
    PersonWanted,
    NotWaiting,
    Legal,
    Safety,
    PaymentDispute,
    AccountTakeover,
    PersonalData,
    #[oai(rename = "injection")]
    InjectionSuspected,
    Outage,
    #[oai(rename = "shadow")]
    ShadowMode,
    #[oai(rename = "suggest")]
    SuggestMode,
    ClassifierFailed,
    ProviderFailed,
}

/// What a language model was told and what it used.
#[derive(Debug, Clone, PartialEq, Object)]
#[oai(rename = "DecisionUsage", skip_serializing_if_is_none)]
pub(crate) struct Usage {
    /// SHA-256 of the instructions it was given, in hexadecimal.
    pub prompt_hash: Text<64, 64>,
    /// What it said of its own certainty, from 0 to 1. Nobody measured it.
    #[oai(validator(minimum(value = "0"), maximum(value = "1")))]
    pub stated_confidence: f64,
    /// Tokens it read, where the provider counted them.
    #[oai(validator(minimum(value = "0"), maximum(value = "9007199254740991")))]
    pub tokens_read: Option<u64>,
    /// Tokens it wrote.
    #[oai(validator(minimum(value = "0"), maximum(value = "9007199254740991")))]
    pub tokens_written: Option<u64>,
    /// What they cost; absent where the operator set no price.
    pub cost: Option<Cost>,
}

/// An amount of money.
#[derive(Debug, Clone, PartialEq, Object)]
pub(crate) struct Cost {
    /// How much, in units of the currency.
    #[oai(validator(minimum(value = "0"), maximum(value = "100000000")))]
    pub amount: f64,
    /// Of which currency, by the three letters of ISO 4217.
    pub currency: Text<3, 3>,
}

impl From<DomainCost> for Cost {
    fn from(cost: DomainCost) -> Self {
        Self {
            amount: cost.amount(),
            currency: cost.currency.to_string().into(),
        }
    }
}

/// A category with its share.
#[derive(Debug, Clone, PartialEq, Object)]
pub(crate) struct CategoryShare {
    /// The category.
    pub category: Text<1, 64>,
    /// Its share, from 0 to 1.
    #[oai(validator(minimum(value = "0"), maximum(value = "1")))]
    pub share: f64,
}

/// A passage of the knowledge base that a suggested response rests on.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(skip_serializing_if_is_none)]
pub(crate) struct DecisionCitation {
    /// The id of the article.
    pub article_id: Uid<ArticleId>,
    /// The version that was read.
    #[oai(validator(minimum(value = "1"), maximum(value = "9007199254740991")))]
    pub version: i64,
    /// The title of the article as it was then.
    pub title: Text<1, 255>,
    /// The heading of the section; absent for the text above the first heading.
    pub section: Option<Text<1, 255>>,
}

/// One decision of the triage policy on a ticket. It is never changed; what agents said of
/// it later stands beside it.
#[derive(Debug, Clone, PartialEq, Object)]
#[oai(example, skip_serializing_if_is_none)]
pub(crate) struct Decision {
    /// The id.
    pub id: Uid<DecisionId>,
    /// The reply of the customer that set it off; absent where the opening did.
    pub reply_id: Option<Id<ReplyId>>,
    /// Who assessed the ticket; absent where nobody could.
    pub model: Option<Text<1, 100>>,
    /// The most likely category; absent where nobody could say.
    pub category: Option<Text<1, 64>>,
    /// How sure that is, from 0 to 1.
    #[oai(validator(minimum(value = "0"), maximum(value = "1")))]
    pub confidence_score: Option<f64>,
    /// What was asked of the confidence.
    #[oai(validator(minimum(value = "0"), maximum(value = "1")))]
    pub threshold: f64,
    /// Every category considered, most likely first.
    #[oai(validator(max_items = 1000))]
    pub distribution: Vec<CategoryShare>,
    /// What would be, or was, answered.
    pub ai_suggested_response: Option<Text<1, 65536>>,
    /// The passages it rests on.
    #[oai(validator(max_items = 50))]
    pub citations: Vec<DecisionCitation>,
    /// What was decided.
    pub action: Action,
    /// Why a person gets the ticket; where the AI answered, at most `provider_failed`.
    #[oai(validator(max_items = 20))]
    pub reasons: Vec<Reason>,
    /// How far the AI might go with the category.
    pub mode: Mode,
    /// The edition of the knowledge base that was searched; absent where none was.
    #[oai(validator(minimum(value = "0"), maximum(value = "9007199254740991")))]
    pub knowledge_edition: Option<i64>,
    /// How well the best passage fitted, from 0 to 1; absent where none did.
    #[oai(validator(minimum(value = "0"), maximum(value = "1")))]
    pub relevance: Option<f64>,
    /// SHA-256 of what was read, in hexadecimal.
    pub input_hash: Option<Text<64, 64>>,
    /// What a language model was told and what it used; absent where none was asked.
    pub usage: Option<Usage>,
    /// From the question to the assessment, in milliseconds.
    #[oai(validator(minimum(value = "0"), maximum(value = "9007199254740991")))]
    pub latency_ms: Option<u64>,
    /// What agents said of the category since: later words come last.
    #[oai(validator(max_items = 1000))]
    pub overrides: Vec<Override>,
    /// When.
    pub created_at: Instant,
}

/// An agent's word on the category that triage decided.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename = "DecisionOverride")]
pub(crate) struct Override {
    /// The category that the agent gave.
    pub category: Text<1, 64>,
    /// Whether it is the one that was decided.
    pub confirms: bool,
    /// The account of the agent.
    pub agent_id: Uid<AccountId>,
    /// When.
    pub created_at: Instant,
}

impl From<ListedDecision> for Decision {
    fn from(listed: ListedDecision) -> Self {
        let ListedDecision { decision, words } = listed;
        let decided = decision.category.clone();
        let overrides = words.into_iter();
        let overrides = overrides.map(|word| Override::new(word, decided.as_ref()));
        let DomainDecision {
            id,
            ticket: _,
            trigger,
            model,
            category,
            confidence,
            threshold,
            distribution,
            suggested_response,
            citations,
            action,
            reasons,
            circumstances,
            created_at,
        } = decision;
        let Circumstances {
            mode,
            edition,
            relevance,
            input,
            usage,
            latency,
        } = circumstances;
        let share = |(category, share): (CategoryName, Confidence)| CategoryShare {
            category: category.into_string().into(),
            share: share.get(),
        };
        Self {
            id: Uid(id),
            reply_id: match trigger {
                Trigger::Opening => None,
                Trigger::Reply(reply) => Some(Id(reply)),
            },
            model: model.map(|model| model.into_string().into()),
            category: category.map(|category| category.into_string().into()),
            confidence_score: confidence.map(Confidence::get),
            threshold: threshold.get(),
            distribution: distribution.into_iter().map(share).collect(),
            ai_suggested_response: suggested_response.map(|text| text.into_string().into()),
            citations: citations.into_iter().map(DecisionCitation::from).collect(),
            action: action.into(),
            reasons: reasons.into_iter().map(Reason::from).collect(),
            mode: mode.into(),
            knowledge_edition: edition.map(Edition::get),
            relevance,
            input_hash: input.map(|input| input.to_string().into()),
            usage: usage.map(Usage::from),
            latency_ms: latency
                .map(|latency| u64::try_from(latency.as_millis()).unwrap_or(u64::MAX)),
            overrides: overrides.collect(),
            created_at: created_at.into(),
        }
    }
}

impl Override {
    fn new(word: NewConfirmation, decided: Option<&CategoryName>) -> Self {
        let NewConfirmation {
            ticket: _,
            category,
            decision: _,
            agent,
            at,
        } = word;
        Self {
            confirms: decided == Some(&category),
            category: category.into_string().into(),
            agent_id: Uid(agent),
            created_at: at.into(),
        }
    }
}

impl From<ModelUsage> for Usage {
    fn from(usage: ModelUsage) -> Self {
        let ModelUsage {
            prompt,
            stated,
            tokens_read,
            tokens_written,
            cost,
        } = usage;
        Self {
            prompt_hash: prompt.to_string().into(),
            stated_confidence: stated.get(),
            tokens_read,
            tokens_written,
            cost: cost.map(Cost::from),
        }
    }
}

impl From<Citation> for DecisionCitation {
    fn from(citation: Citation) -> Self {
        let Citation {
            article,
            version,
            title,
            section,
        } = citation;
        Self {
            article_id: Uid(article),
            version: version.get(),
            title: title.into(),
            section: section.map(Text),
        }
    }
}

impl Example for Decision {
    fn example() -> Self {
        samples::listed_decision().into()
    }
}
