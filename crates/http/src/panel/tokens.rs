//! Bearer tokens, for admins.

pub(crate) mod dto;
mod problems;

use frontdesk_domain::account::credential::TokenLabel;
use frontdesk_domain::id::{AccountId, TokenId};
use frontdesk_domain::retry::Outcome;
use frontdesk_domain::use_cases::{IssueTokenCommand, IssuedToken};
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};

use crate::answer::{Created, Keep as _, Listed, NoContent};
use crate::auth::SignedIn;
use crate::body::Body;
use crate::document::Tag;
use crate::idempotency::{Idempotency, Owner, to_the_end};
use crate::pagination::{Cursor, Here, Limit, page_request};
use crate::problem::Faults;
use crate::surfaces::UseCases;
use crate::types::Uid;

use dto::{NewToken, Token, TokenCreated};
use problems::{IssueTokenProblem, ListTokensProblem, RevokeTokenProblem};

/// Bearer tokens, for admins.
pub(crate) struct Tokens(pub UseCases);

#[OpenApi(prefix_path = "/api/admin/tokens", tag = "Tag::Administration")]
impl Tokens {
    /// List bearer tokens
    ///
    /// Newest first, without their secrets. Admins only; needs the scope `admin`.
    #[oai(path = "/", method = "get", operation_id = "listTokens")]
    async fn list(
        &self,
        actor: SignedIn,
        here: Here,
        limit: Query<Option<Limit>>,
        cursor: Query<Option<Cursor<TokenId>>>,
    ) -> Result<Listed<Token>, ListTokensProblem> {
        let page = self
            .0
            .list_tokens
            .run(&actor.0, page_request(&limit, &cursor))
            .await?;
        let next = here.next_page(&page);
        Ok(Listed::new(page.items.into_iter().map(Token::from), next))
    }

    /// Issue a bearer token
    ///
    /// The secret is shown in this answer and never again, not even where the answer is
    /// repeated for an `Idempotency-Key`. Admins only; needs the scope `admin`.
    #[oai(path = "/", method = "post", operation_id = "issueToken")]
    async fn issue(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        body: Body<NewToken>,
    ) -> Result<Created<TokenCreated>, IssueTokenProblem> {
        let kept = |issued: &IssuedToken| Created::new(&TokenCreated::without_secret(issued));
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), body.raw(), kept);
        let command = body.value.parse(actor.0.account)?;
        let issue = self.0.issue_token.clone();
        let outcome =
            to_the_end(async move { issue.run(&actor.0, &command, &receipt).await }).await?;
        Ok(match outcome {
            Outcome::Done(issued) => Created::new(&TokenCreated::with_secret(&issued)),
            Outcome::Replayed(answer) => Created::replayed(answer),
        })
    }

    /// Revoke a bearer token
    ///
    /// The next request that presents it is refused. Admins only; needs the scope `admin`.
    #[oai(path = "/:id", method = "delete", operation_id = "revokeToken")]
    async fn revoke(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        /// The id of the token.
        id: Path<Uid<TokenId>>,
    ) -> Result<NoContent, RevokeTokenProblem> {
        let render = |(): &()| NoContent::new();
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), &[], render);
        let revoke = self.0.revoke_token.clone();
        let outcome =
            to_the_end(async move { revoke.run(&actor.0, id.0.0, &receipt).await }).await?;
        Ok(NoContent::of(outcome, render))
    }
}

impl NewToken {
    fn parse(self, own: AccountId) -> Result<IssueTokenCommand, Faults> {
        let Self {
            user_id,
            label,
            scopes,
            expires_at,
        } = self;
        let label = TokenLabel::parse(label.0).map_err(|error| Faults::one("/label", error))?;
        Ok(IssueTokenCommand {
            account: user_id.map_or(own, |id| id.0),
            label,
            scopes: scopes.into_iter().map(Into::into).collect(),
            expires_at: expires_at.map(|at| at.0),
        })
    }
}
