//! Why something was not done to a view.

use frontdesk_domain::use_cases::{KeepViewRefusal, ViewNotFound};

use crate::problem::{Details, Faults, problems};

problems! {
    /// Why there is no list.
    pub(crate) ListViewsProblem {} also { FeatureDisabled }
}

problems! {
    /// Why a view was not kept.
    pub(crate) KeepViewProblem { InvalidRequest, NameTaken, TooManyViews } also { FeatureDisabled }
}

problems! {
    /// Why a view was not forgotten.
    pub(crate) ForgetViewProblem { NotFound } also { FeatureDisabled }
}

impl From<Faults> for KeepViewProblem {
    fn from(faults: Faults) -> Self {
        Self::InvalidRequest(faults.into())
    }
}

impl From<KeepViewRefusal> for KeepViewProblem {
    fn from(refusal: KeepViewRefusal) -> Self {
        match refusal {
            KeepViewRefusal::NameTaken => Self::NameTaken(Details::none()),
            KeepViewRefusal::TooMany => Self::TooManyViews(Details::none()),
        }
    }
}

impl From<ViewNotFound> for ForgetViewProblem {
    fn from(ViewNotFound: ViewNotFound) -> Self {
        Self::NotFound(Details::say("View not found"))
    }
}
