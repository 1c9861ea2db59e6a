//! Who may see a form and who may submit it, as pure functions.

use thiserror::Error;

use crate::time::Timestamp;

/// For whom a form is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Visibility {
    /// Everybody who is signed in.
    Users,
    /// Everybody.
    Public,
    /// Whoever holds an invite.
    Invite,
}

impl Visibility {
    /// Every visibility.
    pub const ALL: [Self; 3] = [Self::Users, Self::Public, Self::Invite];

    /// The name that clients and storage use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Users => "users",
            Self::Public => "public",
            Self::Invite => "invite",
        }
    }

    /// The visibility of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|visibility| visibility.name() == name)
    }
}

/// Whether a form is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FormStatus {
    /// It can be read and submitted.
    Active,
    /// It can be read.
    Closed,
    /// It is gone from every list; only those who manage forms can still read it.
    Archived,
}

impl FormStatus {
    /// Every status.
    pub const ALL: [Self; 3] = [Self::Active, Self::Closed, Self::Archived];

    /// The name that clients and storage use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Closed => "closed",
            Self::Archived => "archived",
        }
    }

    /// The status of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }
}

/// From when to when a form can be submitted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Schedule {
    /// The first instant; `None` for always.
    pub opens_at: Option<Timestamp>,
    /// The first instant at which it no longer can; `None` for never.
    pub closes_at: Option<Timestamp>,
}

/// Who looks at a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Viewer {
    /// Somebody who manages forms.
    Manager,
    /// Somebody who is signed in.
    Account,
    /// Somebody who is not.
    Anonymous,
}

impl Viewer {
    /// Every viewer.
    pub const ALL: [Self; 3] = [Self::Manager, Self::Account, Self::Anonymous];
}

/// Whether the form exists as far as the viewer is concerned. `invited` says that they
/// showed an invite that lets them in. A form that may not be seen is indistinguishable
/// from one that was never made.
pub const fn may_see(
    viewer: Viewer,
    visibility: Visibility,
    status: FormStatus,
    invited: bool,
) -> bool {
    match (viewer, status, visibility) {
        (Viewer::Manager, _, _) => true,
        (Viewer::Account | Viewer::Anonymous, FormStatus::Archived, _) => false,
        (
            Viewer::Account | Viewer::Anonymous,
            FormStatus::Active | FormStatus::Closed,
            Visibility::Public,
        )
        | (Viewer::Account, FormStatus::Active | FormStatus::Closed, Visibility::Users) => true,
        // An invite also opens what only waits for a sign-in.
        (Viewer::Anonymous, FormStatus::Active | FormStatus::Closed, Visibility::Users) => false,
        (
            Viewer::Account | Viewer::Anonymous,
            FormStatus::Active | FormStatus::Closed,
            Visibility::Invite,
        ) => invited,
    }
}

/// Whether the form stands in the viewer's list. Forms by invite are in no list but that
/// of those who manage forms.
pub const fn is_listed(viewer: Viewer, visibility: Visibility, status: FormStatus) -> bool {
    !matches!(status, FormStatus::Archived) && may_see(viewer, visibility, status, false)
}

/// Why a form that somebody can see cannot be submitted by them now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotAccepting {
    /// It is closed or archived.
    #[error("this form is closed")]
    Closed,
    /// It opens later.
    #[error("this form is not open yet")]
    NotYetOpen {
        /// When it opens.
        opens_at: Timestamp,
    },
    /// Its time is over.
    #[error("this form is closed")]
    Over {
        /// Since when.
        closed_at: Timestamp,
    },
}

/// Goes on only when the form takes submissions now, limits aside.
///
/// # Errors
/// [`NotAccepting`] says why it does not.
pub fn is_accepting(
    status: FormStatus,
    schedule: Schedule,
    now: Timestamp,
) -> Result<(), NotAccepting> {
    match status {
        FormStatus::Active => {}
        FormStatus::Closed | FormStatus::Archived => return Err(NotAccepting::Closed),
    }
    if let Some(opens_at) = schedule.opens_at.filter(|opens_at| now < *opens_at) {
        return Err(NotAccepting::NotYetOpen { opens_at });
    }
    if let Some(closed_at) = schedule.closes_at.filter(|closes_at| *closes_at <= now) {
        return Err(NotAccepting::Over { closed_at });
    }
    Ok(())
}

#[cfg(test)]
mod tests;
