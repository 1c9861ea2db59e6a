//! What is to be replayed, as a document.

use frontdesk_domain::id::{ModelId, TicketId};
use frontdesk_domain::knowledge::Edition;
use frontdesk_domain::time::Timestamp;
use frontdesk_domain::triage::replay::{
    Assessor, LanguageModel, LanguageModelName, PromptName, ReplayPlan,
};
use frontdesk_domain::triage::{CategoryName, Confidence};
use serde::{Deserialize, Serialize};

use crate::decision::circumstances::each;

#[derive(Serialize, Deserialize)]
pub(super) struct StoredPlan {
    local: i64,
    language: Option<StoredLanguage>,
    threshold: Option<f64>,
    thresholds: Vec<(String, f64)>,
    edition: i64,
    opened_from: Option<i64>,
    opened_before: Option<i64>,
    up_to: i64,
    tickets: u32,
}

#[derive(Serialize, Deserialize)]
struct StoredLanguage {
    name: String,
    prompt: String,
}

impl From<&ReplayPlan> for StoredPlan {
    fn from(plan: &ReplayPlan) -> Self {
        let ReplayPlan {
            assessor: Assessor { local, language },
            threshold,
            thresholds,
            edition,
            opened_from,
            opened_before,
            up_to,
            tickets,
        } = plan;
        let thresholds = thresholds.iter();
        let own = |(name, threshold): &(CategoryName, Confidence)| {
            (name.as_str().to_owned(), threshold.get())
        };
        Self {
            local: local.get(),
            language: language.as_ref().map(StoredLanguage::from),
            threshold: threshold.map(Confidence::get),
            thresholds: thresholds.map(own).collect(),
            edition: edition.get(),
            opened_from: opened_from.map(Timestamp::millis),
            opened_before: opened_before.map(Timestamp::millis),
            up_to: up_to.get(),
            tickets: *tickets,
        }
    }
}

impl From<&LanguageModel> for StoredLanguage {
    fn from(model: &LanguageModel) -> Self {
        let LanguageModel { name, prompt } = model;
        Self {
            name: name.as_str().to_owned(),
            prompt: prompt.as_str().to_owned(),
        }
    }
}

impl StoredLanguage {
    fn language(self) -> Option<LanguageModel> {
        let Self { name, prompt } = self;
        Some(LanguageModel {
            name: LanguageModelName::parse(name).ok()?,
            prompt: PromptName::parse(prompt).ok()?,
        })
    }
}

/// The plan in a column; `None` where it makes no sense.
pub(super) fn read(json: &str) -> Option<ReplayPlan> {
    let StoredPlan {
        local,
        language,
        threshold,
        thresholds,
        edition,
        opened_from,
        opened_before,
        up_to,
        tickets,
    } = serde_json::from_str(json).ok()?;
    let own = |(name, threshold): (String, f64)| {
        Some((
            CategoryName::parse(name).ok()?,
            Confidence::new(threshold).ok()?,
        ))
    };
    Some(ReplayPlan {
        assessor: Assessor {
            local: ModelId::new(local)?,
            language: each(language, StoredLanguage::language).ok()?,
        },
        threshold: each(threshold, |number| Confidence::new(number).ok()).ok()?,
        thresholds: thresholds.into_iter().map(own).collect::<Option<_>>()?,
        edition: Edition::new(edition)?,
        opened_from: each(opened_from, Timestamp::from_millis).ok()?,
        opened_before: each(opened_before, Timestamp::from_millis).ok()?,
        up_to: TicketId::new(up_to)?,
        tickets,
    })
}
