//! Passwords, hashed with argon2id on a bounded pool of threads.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash as PhcHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use async_trait::async_trait;
use frontdesk_domain::account::credential::{Password, PasswordHash};
use frontdesk_domain::ports::{HashingError, PasswordHasher};
use tokio::sync::Semaphore;

/// argon2id with the crate's defaults, which are those of OWASP (19 MiB, 2 passes, 1 lane).
///
/// At most `parallel` passwords are hashed at a time, each with 19 MiB of memory; at most
/// eight times as many wait. More than that are told to come back.
#[derive(Debug, Clone)]
pub struct Argon2Hasher {
    turns: Arc<Semaphore>,
    waiting: Arc<AtomicUsize>,
    most_waiting: usize,
    nobody: Arc<str>,
}

impl Argon2Hasher {
    /// A hasher that does so many at a time.
    ///
    /// # Errors
    /// [`HashingError::Failed`] when the hasher does not work on this machine.
    pub fn new(parallel: usize) -> Result<Self, HashingError> {
        Ok(Self {
            turns: Arc::new(Semaphore::new(parallel)),
            waiting: Arc::default(),
            most_waiting: parallel * 8,
            nobody: hash("the password of nobody")?.into(),
        })
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, HashingError> + Send + 'static,
    ) -> Result<T, HashingError> {
        let _place = Place::take(&self.waiting, self.most_waiting).ok_or(HashingError::Busy)?;
        let turn = Arc::clone(&self.turns)
            .acquire_owned()
            .await
            .map_err(failed)?;
        // The turn moves into the work: a caller that goes away does not free it early.
        let done = tokio::task::spawn_blocking(move || {
            let result = work();
            drop(turn);
            result
        });
        done.await.map_err(failed)?
    }
}

/// A place among those who wait or are served.
struct Place(Arc<AtomicUsize>);

impl Place {
    fn take(places: &Arc<AtomicUsize>, most: usize) -> Option<Self> {
        let place = Self(Arc::clone(places));
        let before = places.fetch_add(1, Ordering::Relaxed);
        (before < most).then_some(place)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

#[async_trait]
impl PasswordHasher for Argon2Hasher {
    async fn hash(&self, password: Password) -> Result<PasswordHash, HashingError> {
        let phc = self.run(move || hash(password.expose())).await?;
        PasswordHash::parse(phc).map_err(failed)
    }

    async fn verify(
        &self,
        password: Password,
        known: Option<PasswordHash>,
    ) -> Result<bool, HashingError> {
        let exists = known.is_some();
        let phc = known.map_or_else(|| self.nobody.to_string(), PasswordHash::into_string);
        let matches = self.run(move || matches(password.expose(), &phc)).await?;
        Ok(exists && matches)
    }
}

fn hash(password: &str) -> Result<String, HashingError> {
    Ok(Argon2::default()
        .hash_password(password.as_bytes())
        .map_err(failed)?
        .to_string())
}

fn matches(password: &str, phc: &str) -> Result<bool, HashingError> {
    let known = PhcHash::new(phc).map_err(failed)?;
    Ok(Argon2::default()
        .verify_password(password.as_bytes(), &known)
        .is_ok())
}

fn failed(error: impl std::error::Error + Send + Sync + 'static) -> HashingError {
    HashingError::Failed(Box::new(error))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn password(text: &str) -> Password {
        Password::new(text.to_owned()).unwrap()
    }

    #[tokio::test]
    async fn only_the_password_that_was_hashed_matches() {
        let hasher = Argon2Hasher::new(2).unwrap();
        let hash = hasher
            .hash(password("correct horse battery"))
            .await
            .unwrap();
        assert!(hash.as_str().starts_with("$argon2id$"));
        assert!(
            hasher
                .verify(password("correct horse battery"), Some(hash.clone()))
                .await
                .unwrap()
        );
        assert!(
            !hasher
                .verify(password("correct horse batterz"), Some(hash))
                .await
                .unwrap()
        );
        assert!(
            !hasher
                .verify(password("the password of nobody"), None)
                .await
                .unwrap()
        );
    }

    #[tokio::test]
    async fn a_crowd_is_told_to_come_back() {
        let hasher = Argon2Hasher::new(1).unwrap();
        let tries = (0..20).map(|_| hasher.verify(password("correct horse battery"), None));
        let results = futures_util::future::join_all(tries).await;
        let busy = results
            .iter()
            .filter(|result| matches!(result, Err(HashingError::Busy)))
            .count();
        assert_eq!(busy, 20 - 8);
    }
}
