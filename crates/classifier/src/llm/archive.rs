//! Answers kept in files, so that an evaluation can be repeated without asking anybody.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::error::{BadJson, LlmError};
use super::prompt::{ID_PLACEHOLDER, Prompt};
use super::provider::Asking;
use super::settings::Recording;

/// One recorded reply. What was asked is known by its digest alone.
#[derive(Serialize, Deserialize)]
struct Record {
    provider: String,
    model: String,
    prompt: String,
    /// The body of the reply, with the id of the enquiry replaced.
    body: String,
}

/// The name of a request: the same provider, model, prompt and messages have the same name,
/// whatever id the enquiry got this time.
pub fn name(asking: &Asking, prompt: &Prompt<'_>) -> String {
    let user = prompt.user.replace(&prompt.id, ID_PLACEHOLDER);
    let parts = [
        asking.provider().name(),
        asking.model(),
        prompt.name,
        prompt.system,
        &user,
    ];
    let mut hasher = Sha256::new();
    for part in parts {
        // With its length before it no part can pass for the end of another.
        hasher.update(part.len().to_le_bytes());
        hasher.update(part);
    }
    format!("{:x}", hasher.finalize())
}

impl Recording {
    /// The recorded reply, where replies come from files; `None` where the provider is to be
    /// asked.
    pub(super) async fn replay(
        &self,
        asking: &Asking,
        prompt: &Prompt<'_>,
    ) -> Option<Result<Vec<u8>, LlmError>> {
        match self {
            Self::Replay(folder) => Some(replay(&path(folder, asking, prompt), prompt).await),
            Self::Off | Self::Record(_) => None,
        }
    }

    /// Keeps a reply, where replies are kept.
    pub(super) async fn keep(
        &self,
        asking: &Asking,
        prompt: &Prompt<'_>,
        body: &[u8],
    ) -> Result<(), LlmError> {
        match self {
            Self::Record(folder) => keep(folder, asking, prompt, body)
                .await
                .map_err(LlmError::Recording),
            Self::Off | Self::Replay(_) => Ok(()),
        }
    }
}

fn path(folder: &Path, asking: &Asking, prompt: &Prompt<'_>) -> PathBuf {
    folder.join(name(asking, prompt)).with_extension("json")
}

async fn replay(path: &Path, prompt: &Prompt<'_>) -> Result<Vec<u8>, LlmError> {
    let text = match tokio::fs::read(path).await {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(LlmError::NotRecorded),
        Err(error) => return Err(LlmError::Recording(error)),
    };
    let Record {
        provider: _,
        model: _,
        prompt: _,
        body,
    } = serde_json::from_slice(&text).map_err(|error| unreadable(error.into()))?;
    Ok(body.replace(ID_PLACEHOLDER, &prompt.id).into_bytes())
}

fn unreadable(error: BadJson) -> LlmError {
    LlmError::Recording(io::Error::other(error))
}

async fn keep(folder: &Path, asking: &Asking, prompt: &Prompt<'_>, body: &[u8]) -> io::Result<()> {
    let record = Record {
        provider: asking.provider().name().to_owned(),
        model: asking.model().to_owned(),
        prompt: prompt.name.to_owned(),
        body: String::from_utf8_lossy(body).replace(&prompt.id, ID_PLACEHOLDER),
    };
    let text = serde_json::to_vec_pretty(&record)?;
    tokio::fs::create_dir_all(folder).await?;
    tokio::fs::write(path(folder, asking, prompt), text).await
}
