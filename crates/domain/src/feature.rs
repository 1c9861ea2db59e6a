//! Features that an admin can switch off while the desk is running.

use thiserror::Error;

/// A part of the desk that can be off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Feature {
    /// Tickets, on both surfaces.
    Ticketing,
    /// Application forms.
    Applications,
    /// Triage by the AI; tickets go to people while it is off.
    Ai,
}

impl Feature {
    /// Every feature.
    pub const ALL: [Self; 3] = [Self::Ticketing, Self::Applications, Self::Ai];

    /// The name that clients and storage use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ticketing => "ticketing",
            Self::Applications => "applications",
            Self::Ai => "ai",
        }
    }

    /// The feature of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|feature| feature.name() == name)
    }
}

/// Which features are on. A fresh desk has all of them on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Features {
    /// Tickets, on both surfaces.
    pub ticketing: bool,
    /// Application forms.
    pub applications: bool,
    /// Triage by the AI.
    pub ai: bool,
}

/// The feature is switched off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("feature '{}' is switched off", .0.name())]
pub struct FeatureOff(pub Feature);

impl Features {
    /// Whether the feature is on.
    pub const fn is_on(&self, feature: Feature) -> bool {
        match feature {
            Feature::Ticketing => self.ticketing,
            Feature::Applications => self.applications,
            Feature::Ai => self.ai,
        }
    }

    /// Switches a feature on or off.
    pub const fn set(&mut self, feature: Feature, on: bool) {
        match feature {
            Feature::Ticketing => self.ticketing = on,
            Feature::Applications => self.applications = on,
            Feature::Ai => self.ai = on,
        }
    }

    /// Goes on only when the feature is on.
    ///
    /// # Errors
    /// [`FeatureOff`] when it is not.
    pub const fn require(&self, feature: Feature) -> Result<(), FeatureOff> {
        if self.is_on(feature) {
            Ok(())
        } else {
            Err(FeatureOff(feature))
        }
    }
}

impl Default for Features {
    fn default() -> Self {
        Self {
            ticketing: true,
            applications: true,
            ai: true,
        }
    }
}
