//! How far the AI may go with a category.

use std::collections::BTreeMap;

use super::CategoryName;

/// From watching to answering. A category that nobody switched is on auto.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Mode {
    /// It decides for the record alone: the ticket shows nothing of it.
    Shadow,
    /// It sorts, and suggests an answer to the staff.
    Suggest,
    /// It answers by itself what it is sure of.
    #[default]
    Auto,
}

impl Mode {
    /// Every mode, in the order of trust.
    pub const ALL: [Self; 3] = [Self::Shadow, Self::Suggest, Self::Auto];

    /// The name that clients and storage use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Shadow => "shadow",
            Self::Suggest => "suggest",
            Self::Auto => "auto",
        }
    }

    /// The mode of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.name() == name)
    }
}

/// The modes of the categories that somebody switched.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Modes(BTreeMap<CategoryName, Mode>);

impl Modes {
    /// How far the AI may go with the category.
    pub fn of(&self, category: &CategoryName) -> Mode {
        self.0.get(category).copied().unwrap_or_default()
    }

    /// Switches a category.
    pub fn set(&mut self, category: CategoryName, mode: Mode) {
        self.0.insert(category, mode);
    }
}
