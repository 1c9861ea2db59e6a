//! From settings to webhooks.

use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use frontdesk_domain::ports::SigningSecrets;
use frontdesk_domain::use_cases::Desk;
use frontdesk_domain::use_cases::webhooks::{
    ChangeWebhook, CreateWebhook, DeliverEvents, ReadWebhooks, SendEvents,
};
use frontdesk_domain::webhook::DeliverySchedule;
use frontdesk_http::{EventMessages, WebhookUseCases};
use frontdesk_webhooks::{AllowedAddresses, HttpCourier, KeyedSecrets, NoSecrets};

use crate::command::Result;
use crate::config::Config;

use super::secrets as secrets_of_the_system;

/// What HTTP offers.
///
/// # Errors
/// When there should be a key and it cannot be read or made.
pub fn use_cases(config: &Config, desk: &Desk) -> Result<WebhookUseCases> {
    let secrets = secrets(config)?;
    let on = || desk.clone();
    Ok(WebhookUseCases {
        create: CreateWebhook {
            desk: on(),
            secrets: Arc::clone(&secrets),
        },
        change: ChangeWebhook {
            desk: on(),
            secrets,
        },
        read: ReadWebhooks { desk: on() },
        send: SendEvents { desk: on() },
    })
}

/// What the worker does.
///
/// # Errors
/// When the settings make no sense, or there should be a key and it cannot be read or made.
pub fn deliveries(config: &Config, desk: &Desk) -> Result<DeliverEvents> {
    let settings = &config.webhooks;
    let allowed = if settings.allow_private {
        AllowedAddresses::all()
    } else {
        AllowedAddresses::public_and(&settings.allow_networks)
            .map_err(|error| format!("webhooks.allow_networks {error}"))?
    };
    let patience = Duration::from_secs(settings.timeout_seconds.into());
    let rests = settings.rests_seconds.iter();
    let rests = rests.map(|seconds| Duration::from_secs((*seconds).into()));
    Ok(DeliverEvents {
        desk: desk.clone(),
        courier: Arc::new(HttpCourier::new(allowed, patience)?),
        format: Arc::new(EventMessages),
        secrets: secrets(config)?,
        schedule: Arc::new(DeliverySchedule::new(rests.collect())),
    })
}

/// Who makes the secrets: from the key of the settings, or the one beside the database.
fn secrets(config: &Config) -> Result<Arc<dyn SigningSecrets>> {
    let key = match (&config.webhooks.key, config.database.file()) {
        (Some(key), _) => key.expose().as_bytes().to_vec(),
        (None, Some(database)) => {
            let file = key_file(database);
            key_in(&file).map_err(|error| format!("{}: {error}", file.display()))?
        }
        (None, None) => return Ok(Arc::new(NoSecrets)),
    };
    let secrets = KeyedSecrets::new(&key);
    Ok(Arc::new(
        secrets.map_err(|error| format!("the key of webhooks {error}"))?,
    ))
}

/// Where the key is kept when the settings have none.
fn key_file(database: &Path) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push(".webhook-key");
    name.into()
}

/// The key in the file, which is made when it is missing.
fn key_in(file: &Path) -> std::io::Result<Vec<u8>> {
    match std::fs::read(file) {
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        read => return read,
    }
    let key = secrets_of_the_system().generate();
    // Whole or not at all, and only one wins: a link is made in one step, and only once.
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let mut draft = tempfile_in(folder.unwrap_or(Path::new(".")))?;
    draft.0.write_all(key.expose().as_bytes())?;
    draft.0.sync_all()?;
    let linked = std::fs::hard_link(&draft.1, file);
    std::fs::remove_file(&draft.1)?;
    match linked {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error),
        Ok(()) | Err(_) => std::fs::read(file),
    }
}

/// A file that only the owner may read, under a name of its own.
fn tempfile_in(folder: &Path) -> std::io::Result<(std::fs::File, PathBuf)> {
    let path = folder.join(format!(".webhook-key-{}", std::process::id()));
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    Ok((options.open(&path)?, path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_made_once_and_only_for_its_owner() {
        let folder = tempfile::tempdir().unwrap();
        let file = key_file(&folder.path().join("frontdesk.db"));
        let key = key_in(&file).unwrap();
        assert!(key.len() >= KeyedSecrets::SHORTEST);
        assert_eq!(key_in(&file).unwrap(), key);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
        #[cfg(unix)]
        {
            let metadata = std::fs::metadata(&file).unwrap();
            let mode = std::os::unix::fs::PermissionsExt::mode(&metadata.permissions());
            assert_eq!(mode & 0o777, 0o600);
        }
    }
}
