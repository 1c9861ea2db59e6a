//! Bearer tokens as admins read and write them.

use frontdesk_domain::account::credential::Token as DomainToken;
use frontdesk_domain::account::permission::Scope as DomainScope;
use frontdesk_domain::id::{AccountId, TokenId};
use frontdesk_domain::use_cases::IssuedToken;
use poem_openapi::types::Example;
use poem_openapi::{Enum, Object};

use crate::samples;
use crate::types::{Instant, Line, Text, Uid};

/// One thing a token may be used for: `tickets:read`, `tickets:write` (open, reply, close,
/// reopen), `tickets:triage` (revise what triage found), `applications:read` (forms and own
/// submissions), `applications:write` (submit), `applications:manage` (forms, invites,
/// review), `knowledge:read`, `knowledge:write`, `admin` (accounts, tokens, features). A
/// token never exceeds the rights of its account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Enum)]
#[oai(remote = "DomainScope")]
pub(crate) enum Scope {
    #[oai(rename = "tickets:read")]
    TicketsRead,
    #[oai(rename = "tickets:write")]
    TicketsWrite,
    #[oai(rename = "tickets:triage")]
    TicketsTriage,
    #[oai(rename = "applications:read")]
    ApplicationsRead,
    #[oai(rename = "applications:write")]
    ApplicationsWrite,
    #[oai(rename = "applications:manage")]
    ApplicationsManage,
    #[oai(rename = "knowledge:read")]
    KnowledgeRead,
    #[oai(rename = "knowledge:write")]
    KnowledgeWrite,
    #[oai(rename = "admin")]
    Admin,
}

/// A bearer token, without its secret.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct Token {
    /// The id, by which it is revoked.
    pub id: Uid<TokenId>,
    /// Whose rights it carries.
    pub user_id: Uid<AccountId>,
    /// What it is for.
    pub label: Line<100>,
    /// What it may be used for.
    #[oai(validator(max_items = 9))]
    pub scopes: Vec<Scope>,
    /// When it was issued.
    pub created_at: Instant,
    /// When it ends; absent for never.
    pub expires_at: Option<Instant>,
}

/// A token that was issued just now, with its secret.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct TokenCreated {
    /// The token.
    #[oai(flatten)]
    pub token: Token,
    /// What to send as `Authorization: Bearer`. It is shown only in this answer, and
    /// absent where the answer is repeated for an `Idempotency-Key`.
    pub secret: Option<Text<1, 100>>,
}

/// What a token is issued for.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct NewToken {
    /// Whose rights it carries. Default the admin's own.
    pub user_id: Option<Uid<AccountId>>,
    /// What it is for.
    pub label: Line<100>,
    /// What it may be used for.
    #[oai(validator(min_items = 1, max_items = 9, unique_items))]
    pub scopes: Vec<Scope>,
    /// When it ends, in the future. Default never.
    pub expires_at: Option<Instant>,
}

impl From<DomainToken> for Token {
    fn from(token: DomainToken) -> Self {
        let DomainToken {
            id,
            account,
            label,
            digest: _,
            scopes,
            created_at,
            expires_at,
        } = token;
        Self {
            id: Uid(id),
            user_id: Uid(account),
            label: label.into_string().into(),
            scopes: scopes.iter().map(Scope::from).collect(),
            created_at: created_at.into(),
            expires_at: expires_at.map(Instant::from),
        }
    }
}

impl TokenCreated {
    /// The answer to whoever issued it.
    pub fn with_secret(issued: &IssuedToken) -> Self {
        let secret = Some(issued.secret.expose().into());
        Self {
            token: issued.token.clone().into(),
            secret,
        }
    }

    /// The answer that is kept for a retry: secrets are stored nowhere.
    pub fn without_secret(issued: &IssuedToken) -> Self {
        Self {
            token: issued.token.clone().into(),
            secret: None,
        }
    }
}

impl Example for Token {
    fn example() -> Self {
        samples::issued_token().token.into()
    }
}

impl Example for TokenCreated {
    fn example() -> Self {
        Self::with_secret(&samples::issued_token())
    }
}

impl Example for NewToken {
    fn example() -> Self {
        let Token {
            id: _,
            user_id,
            label,
            scopes,
            created_at: _,
            expires_at,
        } = Token::example();
        Self {
            user_id: Some(user_id),
            label,
            scopes,
            expires_at,
        }
    }
}
