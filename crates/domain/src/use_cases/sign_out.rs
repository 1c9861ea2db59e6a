//! Signing out.

use std::convert::Infallible;

use crate::account::actor::{Actor, Presented};

use super::{Desk, Failure, retry_on_conflict};

/// Ends the session that the actor showed.
#[derive(Clone)]
pub struct SignOut {
    /// What it stands on.
    pub desk: Desk,
}

impl SignOut {
    /// Ends the session for every request that is checked from now on. An actor who
    /// showed something else has no session here, and nothing happens.
    ///
    /// # Errors
    /// What can happen to any use case.
    pub async fn run(&self, actor: &Actor) -> Result<(), Failure<Infallible>> {
        match &actor.presented {
            Presented::Session(digest) => {
                retry_on_conflict(move || async move {
                    let mut work = self.desk.store.begin().await?;
                    work.accounts().delete_session(digest).await?;
                    Ok(work.commit().await?)
                })
                .await
            }
            Presented::Token(_) | Presented::Identity => Ok(()),
        }
    }
}
