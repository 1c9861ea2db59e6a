//! Whether somebody may submit a form now, and which slots that takes: one decision over
//! everything but the answers and the slots themselves.

use thiserror::Error;

use crate::time::Timestamp;

use super::FormParts;
use super::applicant::Applicant;
use super::invite::{Invite, InviteRefused};
use super::limit::{SlotRules, slot_rules};
use super::visibility::{self, NotAccepting, Viewer, Visibility};

/// What somebody showed who says that they are invited.
#[derive(Debug, Clone, Copy)]
pub enum Shown<'a> {
    /// Nothing.
    Nothing,
    /// A token that belongs to no invite.
    UnknownToken,
    /// The token of this invite.
    Invite(&'a Invite),
}

/// Why somebody may not submit a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Refused {
    /// They may not see it: to them it is as if it had never been made.
    #[error("there is no such form")]
    NotFound,
    /// It takes no submissions now.
    #[error(transparent)]
    NotAccepting(#[from] NotAccepting),
    /// Their invite does not let them in.
    #[error(transparent)]
    Invite(#[from] InviteRefused),
    /// They manage forms and see this one, but to submit it they too need an invite.
    #[error("this form can be submitted only with an invite")]
    InviteNeeded,
}

/// Whether somebody who shows this may look at the form.
///
/// # Errors
/// [`Refused::NotFound`] when it does not exist for them. Whoever holds an invite that has
/// expired was told of the form once, and is told what happened; one that was revoked is
/// worth nothing.
pub fn may_read(
    form: &FormParts,
    viewer: Viewer,
    shown: Shown<'_>,
    now: Timestamp,
) -> Result<(), Refused> {
    let visibility = form.definition.settings().visibility;
    let opened = match shown {
        Shown::Nothing | Shown::UnknownToken => Err(InviteRefused::NotValid),
        Shown::Invite(invite) => invite.opens(form.id, now),
    };
    let sees = |invited| visibility::may_see(viewer, visibility, form.status, invited);
    match opened {
        Ok(()) if sees(true) => Ok(()),
        Err(_) if sees(false) => Ok(()),
        Err(InviteRefused::Expired) if sees(true) => Err(InviteRefused::Expired.into()),
        Ok(()) | Err(_) => Err(Refused::NotFound),
    }
}

/// The slots that a submission has to take, if it may be made. An invite that is shown has
/// to be good and is used, even where none is needed.
///
/// # Errors
/// [`Refused`] says why it may not be made.
pub fn admit(
    form: &FormParts,
    viewer: Viewer,
    applicant: &Applicant,
    shown: Shown<'_>,
    now: Timestamp,
) -> Result<SlotRules, Refused> {
    may_read(form, viewer, shown, now)?;
    let settings = form.definition.settings();
    visibility::is_accepting(form.status, settings.schedule, now)?;
    let invite = match (shown, settings.visibility) {
        (Shown::Invite(invite), _) => {
            invite.admits(form.id, applicant, now)?;
            Some(invite)
        }
        (Shown::UnknownToken, _) => return Err(InviteRefused::NotValid.into()),
        (Shown::Nothing, Visibility::Invite) => return Err(Refused::InviteNeeded),
        (Shown::Nothing, Visibility::Users | Visibility::Public) => None,
    };
    Ok(slot_rules(&settings.limits, applicant, invite))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::applicant::ClientNetwork;
    use crate::form::limit::Limit;
    use crate::form::testing::{definition, form_id, json, sample_form, sample_invite};
    use crate::form::visibility::FormStatus;
    use crate::testing::{account_id, at, email};

    const NOW: i64 = 50_000;

    fn form(visibility: &str, status: FormStatus) -> FormParts {
        let document =
            format!(r#"{{"title": "T", "visibility": "{visibility}", "questions": []}}"#);
        FormParts {
            status,
            definition: definition(json(&document)),
            ..sample_form()
        }
    }

    fn ann() -> Applicant {
        Applicant::Account {
            account: account_id(1),
            email: email("ann@example.org"),
        }
    }

    fn anonymous() -> Applicant {
        let network = ClientNetwork::of("192.0.2.1".parse().unwrap());
        Applicant::Anonymous {
            network,
            contact: None,
        }
    }

    fn refusal(
        form: &FormParts,
        viewer: Viewer,
        who: &Applicant,
        shown: Shown<'_>,
    ) -> Option<Refused> {
        admit(form, viewer, who, shown, at(NOW)).err()
    }

    #[test]
    fn what_may_not_be_seen_is_not_there_whatever_is_shown() {
        let other_form = sample_invite(1, form_id(2));
        let revoked = Invite {
            revoked_at: Some(at(1)),
            ..sample_invite(2, form_id(1))
        };
        let by_invite = form("invite", FormStatus::Active);
        for shown in [
            Shown::Nothing,
            Shown::UnknownToken,
            Shown::Invite(&other_form),
            Shown::Invite(&revoked),
        ] {
            let refused = refusal(&by_invite, Viewer::Account, &ann(), shown);
            assert_eq!(refused, Some(Refused::NotFound), "{shown:?}");
        }
        let good = sample_invite(3, form_id(1));
        let archived = form("invite", FormStatus::Archived);
        let refused = refusal(&archived, Viewer::Account, &ann(), Shown::Invite(&good));
        assert_eq!(refused, Some(Refused::NotFound));
        let users = form("users", FormStatus::Active);
        let refused = refusal(
            &users,
            Viewer::Anonymous,
            &anonymous(),
            Shown::Invite(&good),
        );
        assert_eq!(refused, Some(Refused::NotFound));
    }

    #[test]
    fn an_invite_lets_in_whom_it_is_for() {
        let invite = sample_invite(1, form_id(1));
        let by_invite = form("invite", FormStatus::Active);
        let rules = admit(
            &by_invite,
            Viewer::Account,
            &ann(),
            Shown::Invite(&invite),
            at(NOW),
        )
        .unwrap();
        assert_eq!(rules.shared[0].limit, Limit::Invite);
        let refused = refusal(
            &by_invite,
            Viewer::Anonymous,
            &anonymous(),
            Shown::Invite(&invite),
        );
        assert_eq!(refused, Some(Refused::Invite(InviteRefused::OtherPerson)));
        let expired = Invite {
            expires_at: Some(at(NOW)),
            ..invite
        };
        let refused = refusal(&by_invite, Viewer::Account, &ann(), Shown::Invite(&expired));
        assert_eq!(refused, Some(Refused::Invite(InviteRefused::Expired)));
    }

    #[test]
    fn an_invite_that_is_shown_has_to_be_good_even_where_none_is_needed() {
        let public = form("public", FormStatus::Active);
        let revoked = Invite {
            revoked_at: Some(at(1)),
            ..sample_invite(1, form_id(1))
        };
        for (shown, reason) in [
            (Shown::UnknownToken, InviteRefused::NotValid),
            (Shown::Invite(&revoked), InviteRefused::Revoked),
        ] {
            assert_eq!(may_read(&public, Viewer::Anonymous, shown, at(NOW)), Ok(()));
            let refused = refusal(&public, Viewer::Anonymous, &anonymous(), shown);
            assert_eq!(refused, Some(Refused::Invite(reason)));
        }
    }

    #[test]
    fn those_who_manage_forms_see_all_and_submit_like_everybody() {
        for status in FormStatus::ALL {
            let form = form("invite", status);
            assert_eq!(
                may_read(&form, Viewer::Manager, Shown::Nothing, at(NOW)),
                Ok(())
            );
        }
        let by_invite = form("invite", FormStatus::Active);
        let refused = refusal(&by_invite, Viewer::Manager, &ann(), Shown::Nothing);
        assert_eq!(refused, Some(Refused::InviteNeeded));
        let closed = form("users", FormStatus::Closed);
        let refused = refusal(&closed, Viewer::Manager, &ann(), Shown::Nothing);
        assert_eq!(refused, Some(Refused::NotAccepting(NotAccepting::Closed)));
        let users = form("users", FormStatus::Active);
        assert_eq!(
            refusal(&users, Viewer::Manager, &ann(), Shown::Nothing),
            None
        );
    }
}
