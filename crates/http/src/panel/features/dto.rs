//! Features as clients read and admins switch them.

use frontdesk_domain::feature::Features as DomainFeatures;
use frontdesk_domain::use_cases::FeaturesChange;
use poem_openapi::Object;
use poem_openapi::types::Example;

/// Which features are on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Object)]
#[oai(example)]
pub(crate) struct Features {
    /// Tickets, on both surfaces.
    pub ticketing: bool,
    /// Application forms.
    pub applications: bool,
    /// Triage by the AI; tickets go to people while it is off.
    pub ai: bool,
}

/// What is to be switched; what is absent stays. At least one key is needed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Object)]
#[oai(skip_serializing_if_is_none, example)]
pub(crate) struct FeaturesPatch {
    /// Tickets, on both surfaces.
    pub ticketing: Option<bool>,
    /// Application forms.
    pub applications: Option<bool>,
    /// Triage by the AI.
    pub ai: Option<bool>,
}

impl From<DomainFeatures> for Features {
    fn from(features: DomainFeatures) -> Self {
        let DomainFeatures {
            ticketing,
            applications,
            ai,
        } = features;
        Self {
            ticketing,
            applications,
            ai,
        }
    }
}

impl From<FeaturesPatch> for FeaturesChange {
    fn from(patch: FeaturesPatch) -> Self {
        let FeaturesPatch {
            ticketing,
            applications,
            ai,
        } = patch;
        Self {
            ticketing,
            applications,
            ai,
        }
    }
}

impl FeaturesPatch {
    /// Whether there is nothing to do.
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
}

impl Example for Features {
    fn example() -> Self {
        DomainFeatures::default().into()
    }
}

impl Example for FeaturesPatch {
    fn example() -> Self {
        Self {
            ai: Some(false),
            ..Self::default()
        }
    }
}
