//! How the circumstances of a decision are written in a column: as a JSON object.

use std::time::Duration;

use frontdesk_domain::knowledge::Edition;
use frontdesk_domain::triage::{
    Circumstances, Confidence, Cost, Currency, Fingerprint, Mode, ModelUsage,
};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct Stored {
    mode: String,
    edition: Option<i64>,
    relevance: Option<f64>,
    input: Option<String>,
    usage: Option<StoredUsage>,
    latency_ms: Option<u64>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct StoredUsage {
    prompt: String,
    stated: f64,
    tokens_read: Option<u64>,
    tokens_written: Option<u64>,
    cost: Option<StoredCost>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct StoredCost {
    trillionths: u64,
    currency: String,
}

impl From<Cost> for StoredCost {
    fn from(cost: Cost) -> Self {
        let Cost {
            trillionths,
            currency,
        } = cost;
        Self {
            trillionths,
            currency: currency.to_string(),
        }
    }
}

impl StoredCost {
    pub(crate) fn cost(self) -> Option<Cost> {
        let Self {
            trillionths,
            currency,
        } = self;
        Some(Cost {
            trillionths,
            currency: Currency::parse(&currency).ok()?,
        })
    }
}

pub(crate) fn json_of(circumstances: &Circumstances) -> String {
    let Circumstances {
        mode,
        edition,
        relevance,
        input,
        usage,
        latency,
    } = circumstances;
    let stored = Stored {
        mode: mode.name().to_owned(),
        edition: edition.map(Edition::get),
        relevance: *relevance,
        input: input.map(|input| input.to_string()),
        usage: usage.as_ref().map(StoredUsage::from),
        latency_ms: latency.map(|latency| u64::try_from(latency.as_millis()).unwrap_or(u64::MAX)),
    };
    serde_json::to_string(&stored).expect("text and finite numbers are always JSON")
}

/// The circumstances in a column. Decisions of earlier versions have none.
pub(crate) fn parse(json: Option<&str>) -> Option<Circumstances> {
    let Some(json) = json else {
        return Some(Circumstances::default());
    };
    let Stored {
        mode,
        edition,
        relevance,
        input,
        usage,
        latency_ms,
    } = serde_json::from_str(json).ok()?;
    Some(Circumstances {
        mode: Mode::from_name(&mode)?,
        edition: each(edition, Edition::new).ok()?,
        relevance,
        input: each(input, |hex| Fingerprint::from_hex(&hex)).ok()?,
        usage: each(usage, StoredUsage::usage).ok()?,
        latency: latency_ms.map(Duration::from_millis),
    })
}

/// Nothing where there was nothing.
pub(crate) fn each<T, U>(
    stored: Option<T>,
    read: impl Fn(T) -> Option<U>,
) -> Result<Option<U>, Nonsense> {
    let read = stored.map(|stored| read(stored).ok_or(Nonsense));
    read.transpose()
}

/// What is stored makes no sense.
pub(crate) struct Nonsense;

impl From<&ModelUsage> for StoredUsage {
    fn from(usage: &ModelUsage) -> Self {
        let ModelUsage {
            prompt,
            stated,
            tokens_read,
            tokens_written,
            cost,
        } = *usage;
        Self {
            prompt: prompt.to_string(),
            stated: stated.get(),
            tokens_read,
            tokens_written,
            cost: cost.map(StoredCost::from),
        }
    }
}

impl StoredUsage {
    pub(crate) fn usage(self) -> Option<ModelUsage> {
        let Self {
            prompt,
            stated,
            tokens_read,
            tokens_written,
            cost,
        } = self;
        Some(ModelUsage {
            prompt: Fingerprint::from_hex(&prompt)?,
            stated: Confidence::new(stated).ok()?,
            tokens_read,
            tokens_written,
            cost: each(cost, StoredCost::cost).ok()?,
        })
    }
}
