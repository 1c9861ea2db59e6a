//! Saved views of the queue.

pub(crate) mod dto;
mod problems;

use frontdesk_domain::id::ViewId;
use frontdesk_domain::view::SavedView as DomainView;
use poem_openapi::OpenApi;
use poem_openapi::param::Path;

use crate::answer::{Created, Keep as _, Listed, NoContent};
use crate::auth::SignedIn;
use crate::body::Body;
use crate::document::Tag;
use crate::idempotency::{Idempotency, Owner, to_the_end};
use crate::surfaces::UseCases;
use crate::types::Uid;

use dto::{NewView, View};
use problems::{ForgetViewProblem, KeepViewProblem, ListViewsProblem};

/// Saved views of the queue.
pub(crate) struct Views(pub UseCases);

#[OpenApi(prefix_path = "/api/v1/views", tag = "Tag::Tickets")]
impl Views {
    /// List the views you keep
    ///
    /// Filters of the queue with a name; nobody else sees them. Staff only; needs the scope
    /// `tickets:read`.
    #[oai(path = "/", method = "get", operation_id = "listViews")]
    async fn list(&self, actor: SignedIn) -> Result<Listed<View, 20>, ListViewsProblem> {
        let views = self.0.keep_views.list(&actor.0).await?;
        Ok(Listed::new(views.into_iter().map(View::from), None))
    }

    /// Keep a view
    ///
    /// A filter of the queue with a name that no other view of yours has. Everybody may keep
    /// 20. Staff only; needs the scope `tickets:write`.
    #[oai(path = "/", method = "post", operation_id = "keepView")]
    async fn keep(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        body: Body<NewView>,
    ) -> Result<Created<View>, KeepViewProblem> {
        let render = |view: &DomainView| Created::new(&View::from(view.clone()));
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), body.raw(), render);
        let command = body.value.parse()?;
        let keep = self.0.keep_views.clone();
        let outcome =
            to_the_end(async move { keep.keep(&actor.0, &command, &receipt).await }).await?;
        Ok(Created::of(outcome, render))
    }

    /// Forget a view
    ///
    /// One of your own; those of others are as if they were not there. Staff only; needs the
    /// scope `tickets:write`.
    #[oai(path = "/:id", method = "delete", operation_id = "forgetView")]
    async fn forget(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        /// The id of the view.
        id: Path<Uid<ViewId>>,
    ) -> Result<NoContent, ForgetViewProblem> {
        let render = |(): &()| NoContent::new();
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), &[], render);
        let keep = self.0.keep_views.clone();
        let outcome =
            to_the_end(async move { keep.forget(&actor.0, id.0.0, &receipt).await }).await?;
        Ok(NoContent::of(outcome, render))
    }
}
