//! How a decision is stored.

use frontdesk_domain::id::DecisionId;
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::triage::{
    Action, CategoryName, Confidence, Decision, ModelName, Reason, SuggestedResponse,
};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;

use super::circumstances;
use crate::reading::Reading;
use crate::{citation, trigger};

/// A row of the table of decisions.
#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "decisions")]
#[expect(
    clippy::struct_field_names,
    reason = "columns are called what the domain calls them"
)]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub ticket: i64,
    pub trigger_key: String,
    pub model: Option<String>,
    pub category: Option<String>,
    pub confidence: Option<f64>,
    pub threshold: f64,
    pub distribution: String,
    pub suggested_response: Option<String>,
    pub citations: String,
    pub action: String,
    pub reasons: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub circumstances: Option<String>,
    pub created_at: i64,
}

/// A decision is read by itself.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl From<&Decision> for ActiveModel {
    fn from(decision: &Decision) -> Self {
        let Decision {
            id,
            ticket,
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
        Self {
            id: Set(id.get()),
            ticket: Set(ticket.get()),
            trigger_key: Set(trigger::key_of(*trigger)),
            model: Set(model.clone().map(ModelName::into_string)),
            category: Set(category.clone().map(CategoryName::into_string)),
            confidence: Set(confidence.map(Confidence::get)),
            threshold: Set(threshold.get()),
            distribution: Set(json_of(distribution)),
            suggested_response: Set(suggested_response
                .clone()
                .map(SuggestedResponse::into_string)),
            citations: Set(citation::json_of(citations)),
            action: Set(action_name(*action).to_owned()),
            reasons: Set(names_of(reasons)),
            circumstances: Set(Some(circumstances::json_of(circumstances))),
            created_at: Set(created_at.millis()),
        }
    }
}

impl Model {
    /// The decision of this row.
    pub(crate) fn decision(self) -> Result<Decision, StoreError> {
        let Self {
            id,
            ticket,
            trigger_key,
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
        } = self;
        let row = Reading::new("decisions", id);
        Ok(Decision {
            id: DecisionId::new(id),
            ticket: row.ticket("ticket", ticket)?,
            trigger: row.column("trigger_key", trigger::parse(&trigger_key))?,
            model: row.optional_text("model", model)?,
            category: row.optional_text("category", category)?,
            confidence: row.optional_confidence("confidence", confidence)?,
            threshold: row.confidence("threshold", threshold)?,
            distribution: row.column("distribution", distribution_of(&distribution))?,
            suggested_response: row.optional_text("suggested_response", suggested_response)?,
            citations: row.column("citations", citation::parse(&citations))?,
            action: row.column("action", action_of(&action))?,
            reasons: row.column("reasons", reasons_of(&reasons))?,
            circumstances: row.column(
                "circumstances",
                circumstances::parse(circumstances.as_deref()),
            )?,
            created_at: row.instant("created_at", created_at)?,
        })
    }
}

/// A JSON array of pairs, because the order of an object's members means nothing.
pub(crate) fn json_of(distribution: &[(CategoryName, Confidence)]) -> String {
    let pairs: Vec<(&str, f64)> = distribution
        .iter()
        .map(|(name, share)| (name.as_str(), share.get()))
        .collect();
    serde_json::to_string(&pairs).expect("text and finite numbers are always JSON")
}

pub(crate) fn distribution_of(json: &str) -> Option<Vec<(CategoryName, Confidence)>> {
    let pairs: Vec<(String, f64)> = serde_json::from_str(json).ok()?;
    let pair = |(name, share)| {
        Some((
            CategoryName::parse(name).ok()?,
            Confidence::new(share).ok()?,
        ))
    };
    pairs.into_iter().map(pair).collect()
}

pub(crate) const fn action_name(action: Action) -> &'static str {
    match action {
        Action::Answer => "answer",
        Action::Escalate => "escalate",
    }
}

pub(crate) fn action_of(name: &str) -> Option<Action> {
    [Action::Answer, Action::Escalate]
        .into_iter()
        .find(|action| action_name(*action) == name)
}

const fn reason_name(reason: Reason) -> &'static str {
    match reason {
        Reason::BelowThreshold => "below_threshold",
        Reason::OutOfScope => "out_of_scope",
        Reason::NoAnswer => "no_answer",
        Reason::Ungrounded => "ungrounded",
        Reason::PersonHandling => "person_handling",
        Reason::PersonWanted => "person_wanted",
        Reason::NotWaiting => "not_waiting",
        Reason::Legal => "legal",
        Reason::Safety => "safety",
        Reason::PaymentDispute => "payment_dispute",
        Reason::AccountTakeover => "account_takeover",
        Reason::PersonalData => "personal_data",
        Reason::InjectionSuspected => "injection",
        Reason::Outage => "outage",
        Reason::ShadowMode => "shadow",
        Reason::SuggestMode => "suggest",
        Reason::ClassifierFailed => "classifier_failed",
        Reason::ProviderFailed => "provider_failed",
    }
}

/// Names with spaces between them, in order.
pub(crate) fn names_of(reasons: &[Reason]) -> String {
    let names: Vec<&str> = reasons.iter().map(|reason| reason_name(*reason)).collect();
    names.join(" ")
}

pub(crate) fn reasons_of(names: &str) -> Option<Vec<Reason>> {
    let reason = |name| {
        Reason::ALL
            .into_iter()
            .find(|reason| reason_name(*reason) == name)
    };
    names.split_whitespace().map(reason).collect()
}
