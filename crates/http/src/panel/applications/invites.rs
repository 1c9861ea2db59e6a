//! Invites to forms.

use frontdesk_domain::id::{FormId, InviteId};
use frontdesk_domain::retry::Outcome;
use frontdesk_domain::use_cases::forms::IssuedInvite;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};

use crate::answer::{Created, Keep as _, Listed, NoContent};
use crate::auth::SignedIn;
use crate::body::Body;
use crate::document::Tag;
use crate::idempotency::{Idempotency, Owner, to_the_end};
use crate::pagination::{Cursor, Here, Limit, page_request};
use crate::surfaces::UseCases;
use crate::types::{Id, Uid};

use super::dto::{Invite, InviteCreated, NewInvite};
use super::problems::{CreateInviteProblem, ManagedFormProblem, RevokeInviteProblem};

/// Invites to forms.
pub(crate) struct FormInvites(pub UseCases);

#[OpenApi(prefix_path = "/api/admin/applications", tag = "Tag::Forms")]
impl FormInvites {
    /// List the invites to a form
    ///
    /// Newest first, with how often each was used and without their tokens. Needs the
    /// scope `applications:manage`.
    #[oai(
        path = "/forms/:id/invites",
        method = "get",
        operation_id = "listInvites"
    )]
    async fn list(
        &self,
        actor: SignedIn,
        here: Here,
        /// The id of the form.
        id: Path<Id<FormId>>,
        limit: Query<Option<Limit>>,
        cursor: Query<Option<Cursor<InviteId>>>,
    ) -> Result<Listed<Invite>, ManagedFormProblem> {
        let page = page_request(&limit, &cursor);
        let page = self.0.forms.invites.run(&actor.0, id.0.0, page).await?;
        let next = here.next_page(&page);
        Ok(Listed::new(page.items.into_iter().map(Invite::from), next))
    }

    /// Invite somebody to a form
    ///
    /// The token is shown in this answer and never again, not even where the answer is
    /// repeated for an `Idempotency-Key`. A use of it is spent exactly when a submission
    /// exists. Needs the scope `applications:manage`.
    #[oai(
        path = "/forms/:id/invites",
        method = "post",
        operation_id = "createInvite"
    )]
    async fn create(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        /// The id of the form.
        id: Path<Id<FormId>>,
        body: Body<NewInvite>,
    ) -> Result<Created<InviteCreated>, CreateInviteProblem> {
        let kept = |issued: &IssuedInvite| Created::new(&InviteCreated::without_token(issued));
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), body.raw(), kept);
        let command = body.value.parse(id.0.0)?;
        let invite = self.0.forms.invite.clone();
        let outcome =
            to_the_end(async move { invite.run(&actor.0, &command, &receipt).await }).await?;
        Ok(match outcome {
            Outcome::Done(issued) => Created::new(&InviteCreated::with_token(&issued)),
            Outcome::Replayed(answer) => Created::replayed(answer),
        })
    }

    /// Revoke an invite
    ///
    /// The next submission that presents it is refused. Needs the scope
    /// `applications:manage`.
    #[oai(
        path = "/invites/:id",
        method = "delete",
        operation_id = "revokeInvite"
    )]
    async fn revoke(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        /// The id of the invite.
        id: Path<Uid<InviteId>>,
    ) -> Result<NoContent, RevokeInviteProblem> {
        let render = |(): &()| NoContent::new();
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), &[], render);
        let revoke = self.0.forms.revoke_invite.clone();
        let outcome =
            to_the_end(async move { revoke.run(&actor.0, id.0.0, &receipt).await }).await?;
        Ok(NoContent::of(outcome, render))
    }
}
