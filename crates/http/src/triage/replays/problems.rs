//! Why something was not done with a replay.

use frontdesk_domain::use_cases::replays::{ReplayNotFound, StartReplayRefusal};

use crate::problem::{Details, Faults, problems};

problems! {
    /// Why there is no list of replays.
    pub(crate) ListReplaysProblem {} also { FeatureDisabled }
}

problems! {
    /// Why there is no replay.
    pub(crate) ReadReplayProblem { NotFound } also { FeatureDisabled }
}

problems! {
    /// Why no replay was started.
    pub(crate) StartReplayProblem { InvalidRequest } also { FeatureDisabled }
}

impl From<Faults> for StartReplayProblem {
    fn from(faults: Faults) -> Self {
        Self::InvalidRequest(faults.into())
    }
}

impl From<ReplayNotFound> for ReadReplayProblem {
    fn from(ReplayNotFound: ReplayNotFound) -> Self {
        Self::NotFound(Details::say("Replay not found"))
    }
}

impl From<StartReplayRefusal> for StartReplayProblem {
    fn from(refusal: StartReplayRefusal) -> Self {
        let pointer = match refusal {
            StartReplayRefusal::NoTickets => "/up_to",
            StartReplayRefusal::NoModel | StartReplayRefusal::UnknownModel => "/model",
            StartReplayRefusal::NoLanguageModel => "/language_model",
            StartReplayRefusal::UnknownPrompt => "/prompt",
            StartReplayRefusal::UnknownCategory(_) => "/thresholds",
            StartReplayRefusal::UnknownEdition => "/knowledge_edition",
        };
        Faults::one(pointer, refusal).into()
    }
}
