//! Why a form was not taken, in words.

use frontdesk_domain::form::admission::Refused;
use frontdesk_domain::form::invite::InviteRefused;
use frontdesk_domain::form::limit::{Limit, LimitReached};
use frontdesk_domain::form::visibility::NotAccepting;
use poem::http::StatusCode;

use crate::texts::Texts;

/// The limit that was reached, and the status that says so.
pub(crate) const fn limit_reached(t: &Texts, reached: &LimitReached) -> (StatusCode, &'static str) {
    match reached.limit {
        Limit::PerUser => (StatusCode::CONFLICT, t.forms.limit_per_user),
        Limit::Capacity => (StatusCode::CONFLICT, t.forms.limit_capacity),
        Limit::Invite => (StatusCode::CONFLICT, t.forms.limit_invite),
        Limit::Cooldown => (StatusCode::TOO_MANY_REQUESTS, t.forms.limit_cooldown),
    }
}

/// Why the form takes nothing now.
pub(crate) fn not_accepting(t: &Texts, why: &NotAccepting) -> String {
    match why {
        NotAccepting::Closed | NotAccepting::Over { .. } => t.forms.not_open.to_owned(),
        NotAccepting::NotYetOpen { opens_at } => {
            let (not_open, opens) = (t.forms.not_open, t.forms.opens);
            format!("{not_open} {opens}: {}.", t.instant(*opens_at))
        }
    }
}

/// Why somebody does not get in with what they showed.
pub(crate) fn refused_words(t: &Texts, why: &Refused) -> &'static str {
    match why {
        Refused::NotFound | Refused::NotAccepting(_) => t.forms.not_open,
        Refused::InviteNeeded => t.forms.invite_needed,
        Refused::Invite(InviteRefused::OtherPerson) => t.forms.invite_other_person,
        Refused::Invite(
            InviteRefused::NotValid | InviteRefused::Revoked | InviteRefused::Expired,
        ) => t.forms.invite_wrong,
    }
}
