//! Invites as those who manage forms read and write them.

use frontdesk_domain::form::invite::Invite as DomainInvite;
use frontdesk_domain::id::{AccountId, FormId, InviteId};
use frontdesk_domain::ports::ListedInvite;
use frontdesk_domain::use_cases::forms::IssuedInvite;
use poem_openapi::Object;
use poem_openapi::types::Example;

use crate::samples;
use crate::types::{Email, Id, Instant, Line, Text, Uid};

use super::definition::count;

/// An invite to a form, without its token.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct Invite {
    /// The id, by which it is revoked.
    pub id: Uid<InviteId>,
    /// The form.
    pub form_id: Id<FormId>,
    /// What it is for.
    pub label: Option<Line<100>>,
    /// The only e-mail address it is good for; absent for anybody's.
    pub email: Option<Text<1, 254>>,
    /// How often it can be used.
    #[oai(validator(minimum(value = "1"), maximum(value = "10000")))]
    pub max_uses: i32,
    /// How often it was used: how many submissions name it.
    #[oai(validator(minimum(value = "0"), maximum(value = "10000")))]
    pub uses: i32,
    /// When it ends; absent for never.
    pub expires_at: Option<Instant>,
    /// When it was revoked.
    pub revoked_at: Option<Instant>,
    /// The account that made it.
    pub created_by: Uid<AccountId>,
    /// When it was made.
    pub created_at: Instant,
}

/// An invite that was made just now, with its token.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct InviteCreated {
    /// The invite.
    #[oai(flatten)]
    pub invite: Invite,
    /// What whoever is invited sends as `inviteToken`. It is shown only in this answer,
    /// and absent where the answer is repeated for an `Idempotency-Key`.
    pub token: Option<Text<1, 100>>,
}

/// What an invite is made from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct NewInvite {
    /// What it is for.
    pub label: Option<Line<100>>,
    /// The only e-mail address it should be good for. Default anybody's.
    pub email: Option<Email>,
    /// How often it can be used. Default once.
    #[oai(validator(minimum(value = "1"), maximum(value = "10000")))]
    pub max_uses: Option<i32>,
    /// When it ends, in the future. Default never.
    pub expires_at: Option<Instant>,
}

impl From<ListedInvite> for Invite {
    fn from(listed: ListedInvite) -> Self {
        let ListedInvite { invite, uses } = listed;
        let DomainInvite {
            id,
            form,
            label,
            digest: _,
            email,
            max_uses,
            expires_at,
            revoked_at,
            created_by,
            created_at,
        } = invite;
        Self {
            id: Uid(id),
            form_id: Id(form),
            label: label.map(|label| label.into_string().into()),
            email: email.map(|email| email.into_string().into()),
            max_uses: count(max_uses.get()),
            uses: count(uses),
            expires_at: expires_at.map(Instant::from),
            revoked_at: revoked_at.map(Instant::from),
            created_by: Uid(created_by),
            created_at: created_at.into(),
        }
    }
}

impl InviteCreated {
    /// The answer to whoever made it.
    pub fn with_token(issued: &IssuedInvite) -> Self {
        Self {
            token: Some(issued.token.expose().into()),
            ..Self::without_token(issued)
        }
    }

    /// The answer that is kept for a retry: tokens are stored nowhere.
    pub fn without_token(issued: &IssuedInvite) -> Self {
        let unused = ListedInvite {
            invite: issued.invite.clone(),
            uses: 0,
        };
        Self {
            invite: unused.into(),
            token: None,
        }
    }
}

impl Example for Invite {
    fn example() -> Self {
        let invite = samples::issued_invite().invite;
        ListedInvite { invite, uses: 1 }.into()
    }
}

impl Example for InviteCreated {
    fn example() -> Self {
        Self::with_token(&samples::issued_invite())
    }
}

impl Example for NewInvite {
    fn example() -> Self {
        let Invite {
            label,
            email,
            max_uses,
            expires_at,
            ..
        } = Invite::example();
        Self {
            label,
            email: email.map(|Text(address)| address.into()),
            max_uses: Some(max_uses),
            expires_at,
        }
    }
}
