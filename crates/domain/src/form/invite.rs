//! Invites: who may submit a form that is not for everybody, and how often.

use thiserror::Error;

use crate::account::credential::SecretDigest;
use crate::id::{AccountId, FormId, InviteId};
use crate::text::{EmailAddress, line, text_type};
use crate::time::Timestamp;

use super::applicant::Applicant;

text_type! {
    /// What an invite is for, in the words of whoever made it: 1 to 100 characters.
    InviteLabel, |text| line(text, InviteLabel::MAX_CHARACTERS)
}

impl InviteLabel {
    /// The longest label.
    pub const MAX_CHARACTERS: usize = 100;
}

/// How often an invite can be used: 1 unless asked otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MaxUses(u32);

/// The number of uses was not from 1 to 10,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("must be from 1 to {}", MaxUses::MAX)]
pub struct MaxUsesError;

impl MaxUses {
    /// The greatest number of uses.
    pub const MAX: u32 = 10_000;

    /// Accepts 1 to 10,000.
    ///
    /// # Errors
    /// [`MaxUsesError`] for any other number.
    pub const fn new(uses: u32) -> Result<Self, MaxUsesError> {
        if 1 <= uses && uses <= Self::MAX {
            Ok(Self(uses))
        } else {
            Err(MaxUsesError)
        }
    }

    /// The number itself.
    pub const fn get(self) -> u32 {
        self.0
    }
}

impl Default for MaxUses {
    fn default() -> Self {
        Self(1)
    }
}

/// An invitation to one form, without its token. A use is spent exactly when a
/// submission exists that names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invite {
    /// The id.
    pub id: InviteId,
    /// The form.
    pub form: FormId,
    /// What it is for.
    pub label: Option<InviteLabel>,
    /// The digest of the token, which is shown once and not kept.
    pub digest: SecretDigest,
    /// The only e-mail address it is good for; `None` for anybody's.
    pub email: Option<EmailAddress>,
    /// How often it can be used.
    pub max_uses: MaxUses,
    /// When it ends; `None` for never.
    pub expires_at: Option<Timestamp>,
    /// When somebody took it back.
    pub revoked_at: Option<Timestamp>,
    /// Who made it.
    pub created_by: AccountId,
    /// When it was made.
    pub created_at: Timestamp,
}

/// Why an invite lets nobody in, uses aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum InviteRefused {
    /// There is no such invite to this form.
    #[error("this invite is not valid")]
    NotValid,
    /// Somebody took it back.
    #[error("this invite was revoked")]
    Revoked,
    /// Its time is over.
    #[error("this invite has expired")]
    Expired,
    /// It is good for one e-mail address only, and this is not it.
    #[error("this invite was made out to another e-mail address")]
    OtherPerson,
}

impl Invite {
    /// Goes on only when the invite is good for this form and this person now. Whether
    /// uses are left is for the slots to say.
    ///
    /// # Errors
    /// [`InviteRefused`] says why it is not.
    pub fn admits(
        &self,
        form: FormId,
        applicant: &Applicant,
        now: Timestamp,
    ) -> Result<(), InviteRefused> {
        self.opens(form, now)?;
        let is_theirs = |bound: &EmailAddress| {
            applicant
                .email()
                .is_some_and(|email| email.key() == bound.key())
        };
        if self.email.as_ref().is_none_or(is_theirs) {
            Ok(())
        } else {
            Err(InviteRefused::OtherPerson)
        }
    }

    /// Goes on only when whoever holds the token may look at the form. Who they are comes
    /// up when they submit.
    ///
    /// # Errors
    /// [`InviteRefused`] says why they may not.
    pub fn opens(&self, form: FormId, now: Timestamp) -> Result<(), InviteRefused> {
        if self.form != form {
            return Err(InviteRefused::NotValid);
        }
        if self.revoked_at.is_some() {
            return Err(InviteRefused::Revoked);
        }
        if self.expires_at.is_some_and(|end| end <= now) {
            return Err(InviteRefused::Expired);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::applicant::ClientNetwork;
    use crate::form::testing::{form_id, sample_invite};
    use crate::testing::{account_id, at, email};

    fn anonymous(contact: Option<&str>) -> Applicant {
        let network = ClientNetwork::of("192.0.2.1".parse().unwrap());
        Applicant::Anonymous {
            network,
            contact: contact.map(email),
        }
    }

    #[test]
    fn an_invite_ends_at_its_instant_and_at_revocation() {
        let invite = Invite {
            expires_at: Some(at(100)),
            ..sample_invite(1, form_id(1))
        };
        assert_eq!(invite.opens(form_id(1), at(99)), Ok(()));
        assert_eq!(
            invite.opens(form_id(1), at(100)),
            Err(InviteRefused::Expired)
        );
        let revoked = Invite {
            revoked_at: Some(at(5)),
            ..invite.clone()
        };
        assert_eq!(
            revoked.opens(form_id(1), at(6)),
            Err(InviteRefused::Revoked)
        );
        assert_eq!(
            revoked.opens(form_id(2), at(6)),
            Err(InviteRefused::NotValid)
        );
    }

    #[test]
    fn an_invite_made_out_to_somebody_is_theirs_alone() {
        let invite = Invite {
            email: Some(email("Ann@Example.org")),
            ..sample_invite(1, form_id(1))
        };
        let ann = Applicant::Account {
            account: account_id(1),
            email: email("ann@example.org"),
        };
        assert_eq!(invite.admits(form_id(1), &ann, at(1)), Ok(()));
        assert_eq!(
            invite.admits(form_id(1), &anonymous(Some("ANN@example.org")), at(1)),
            Ok(())
        );
        for stranger in [anonymous(None), anonymous(Some("bob@example.org"))] {
            assert_eq!(
                invite.admits(form_id(1), &stranger, at(1)),
                Err(InviteRefused::OtherPerson)
            );
        }
        let open = Invite {
            email: None,
            ..invite
        };
        assert_eq!(open.admits(form_id(1), &anonymous(None), at(1)), Ok(()));
    }

    #[test]
    fn uses_are_counted_from_one() {
        assert_eq!(MaxUses::new(0), Err(MaxUsesError));
        assert_eq!(MaxUses::new(10_001), Err(MaxUsesError));
        assert_eq!(MaxUses::default().get(), 1);
    }
}
