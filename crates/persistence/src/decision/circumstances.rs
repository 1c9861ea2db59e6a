//! How the circumstances of a decision are written in a column: as a JSON object.

use std::time::Duration;

use frontdesk_domain::knowledge::Edition;
use frontdesk_domain::triage::{Circumstances, Confidence, Fingerprint, Mode, ModelUsage};
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
struct StoredUsage {
    prompt: String,
    stated: f64,
    tokens_read: Option<u64>,
    tokens_written: Option<u64>,
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
        input: input.map(hex_of),
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
        edition: each(edition, Edition::new)?,
        relevance,
        input: each(input, |hex| fingerprint_of(&hex))?,
        usage: each(usage, StoredUsage::usage)?,
        latency: latency_ms.map(Duration::from_millis),
    })
}

/// Nothing where there was nothing; `None` where what was there makes no sense.
fn each<T, U>(stored: Option<T>, read: impl Fn(T) -> Option<U>) -> Option<Option<U>> {
    match stored {
        Some(stored) => read(stored).map(Some),
        None => Some(None),
    }
}

impl From<&ModelUsage> for StoredUsage {
    fn from(usage: &ModelUsage) -> Self {
        let ModelUsage {
            prompt,
            stated,
            tokens_read,
            tokens_written,
        } = *usage;
        Self {
            prompt: hex_of(prompt),
            stated: stated.get(),
            tokens_read,
            tokens_written,
        }
    }
}

impl StoredUsage {
    fn usage(self) -> Option<ModelUsage> {
        let Self {
            prompt,
            stated,
            tokens_read,
            tokens_written,
        } = self;
        Some(ModelUsage {
            prompt: fingerprint_of(&prompt)?,
            stated: Confidence::new(stated).ok()?,
            tokens_read,
            tokens_written,
        })
    }
}

fn hex_of(Fingerprint(bytes): Fingerprint) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn fingerprint_of(hex: &str) -> Option<Fingerprint> {
    if hex.len() != 64 || !hex.is_ascii() {
        return None;
    }
    let byte = |at: usize| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).ok();
    let bytes: Option<Vec<u8>> = (0..32).map(byte).collect();
    bytes?.try_into().ok().map(Fingerprint)
}
