//! Who heard what.

use std::sync::{Mutex, MutexGuard, PoisonError};

use frontdesk_test_desk::{Answer, Call};

/// Everybody who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    Nobody,
    /// A customer.
    Ann,
    /// Another one.
    Ben,
    Agent,
    Admin,
}

pub const EVERYBODY: [Who; 5] = [Who::Nobody, Who::Ann, Who::Ben, Who::Agent, Who::Admin];
pub const STAFF: &[Who] = &[Who::Agent, Who::Admin];
pub const ANN: &[Who] = &[Who::Ann, Who::Agent, Who::Admin];
pub const BEN: &[Who] = &[Who::Ben, Who::Agent, Who::Admin];
pub const ADMIN: &[Who] = &[Who::Admin];
/// A secret: only the answer that gives it out may hold it.
pub const NO_ONE: &[Who] = &[];

/// A text and who may hear it.
#[derive(Debug, Clone)]
pub struct Canary {
    pub text: String,
    pub may_hear: &'static [Who],
}

struct Heard {
    who: Who,
    request: String,
    everything: String,
    /// What this answer is there to give out.
    given: Option<String>,
}

/// Everything that was planted and everything that was answered.
#[derive(Default)]
pub struct Watch {
    canaries: Mutex<Vec<Canary>>,
    heard: Mutex<Vec<Heard>>,
}

impl Watch {
    /// Plants a text; answers it.
    pub fn plant(&self, text: impl Into<String>, may_hear: &'static [Who]) -> String {
        let text = text.into();
        let canary = Canary {
            text: text.clone(),
            may_hear,
        };
        lock(&self.canaries).push(canary);
        text
    }

    /// Sends a request and keeps the answer.
    pub async fn ask(&self, who: Who, request: &str, call: Call) -> Answer {
        let answer = call.attempt().await.expect("a desk that runs answers");
        self.keep(who, request, &answer, None);
        answer
    }

    /// Sends a request whose answer gives out a secret, and plants that.
    pub async fn ask_for_secret(
        &self,
        who: Who,
        request: &str,
        call: Call,
        find: impl Fn(&Answer) -> String,
    ) -> Answer {
        let answer = call.attempt().await.expect("a desk that runs answers");
        let secret = find(&answer);
        self.keep(who, request, &answer, Some(self.plant(secret, NO_ONE)));
        answer
    }

    fn keep(&self, who: Who, request: &str, answer: &Answer, given: Option<String>) {
        assert!(
            answer.status() < 500,
            "{request} by {who:?}: {}",
            answer.text()
        );
        lock(&self.heard).push(Heard {
            who,
            request: request.to_owned(),
            everything: answer.everything(),
            given,
        });
    }

    pub fn count(&self) -> usize {
        lock(&self.heard).len()
    }

    pub fn canaries(&self) -> Vec<Canary> {
        lock(&self.canaries).clone()
    }

    /// Every canary in an answer to somebody who may not hear it.
    pub fn found_in_answers(&self) -> Vec<String> {
        let canaries = self.canaries();
        let mut found = Vec::new();
        for heard in lock(&self.heard).iter() {
            let foreign = |canary: &&Canary| {
                !canary.may_hear.contains(&heard.who) && heard.given.as_ref() != Some(&canary.text)
            };
            let singing = canaries
                .iter()
                .filter(foreign)
                .filter(|canary| heard.everything.contains(&canary.text));
            found.extend(
                singing.map(|canary| {
                    format!("{} tells {:?} {}", heard.request, heard.who, canary.text)
                }),
            );
        }
        found
    }

    /// Every canary in a text that must hold none.
    pub fn found_in(&self, place: &str, text: &str) -> Vec<String> {
        self.search(place, text, |_| true)
    }

    /// Every secret in a text that may hold anything else.
    pub fn secrets_in(&self, place: &str, text: &str) -> Vec<String> {
        self.search(place, text, |canary| canary.may_hear.is_empty())
    }

    /// Every canary of those that are meant in a text.
    pub fn search(
        &self,
        place: &str,
        text: &str,
        is_meant: impl Fn(&Canary) -> bool,
    ) -> Vec<String> {
        let canaries = self.canaries();
        let found = canaries
            .iter()
            .filter(|canary| is_meant(canary) && text.contains(&canary.text));
        found
            .map(|canary| format!("{place} holds {}", canary.text))
            .collect()
    }

    /// Every canary, secrets apart, that none of those who may hear it ever heard.
    pub fn never_heard(&self) -> Vec<String> {
        let heard = lock(&self.heard);
        let was_told = |canary: &Canary| {
            let mut to_them = heard
                .iter()
                .filter(|heard| canary.may_hear.contains(&heard.who));
            canary.may_hear.is_empty()
                || to_them.any(|heard| heard.everything.contains(&canary.text))
        };
        self.canaries()
            .into_iter()
            .filter(|canary| !was_told(canary))
            .map(|canary| canary.text)
            .collect()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
