//! Views of the queue that an agent keeps: a filter with a name.

use frontdesk_domain::id::ViewId;
use frontdesk_domain::retry::Receipt;
use frontdesk_domain::use_cases::{KeepViewCommand, KeepViewRefusal, ViewNotFound};
use frontdesk_domain::view::{SavedView, ViewName};
use poem::handler;
use poem::http::StatusCode;
use poem::web::Path;

use super::filter::View;
use super::queue;
use crate::answer::{Answer, go_to, to_the_end};
use crate::fields::Sent;
use crate::surroundings::Surroundings;
use crate::trouble::{Trouble, refusal, trouble};
use crate::visitor::{Member, SignedIn};

/// A view as the queue offers it.
pub(super) struct Kept {
    pub id: ViewId,
    pub name: String,
    pub address: String,
    pub is_here: bool,
}

/// The views of whoever looks, with the one that is shown.
pub(super) async fn kept(
    member: &Member,
    surroundings: &Surroundings,
    here: &View,
) -> Result<Vec<Kept>, Trouble> {
    let views = surroundings.use_cases.keep_views.list(&member.actor).await;
    let views = views.map_err(trouble(|never| match never {}))?;
    let kept = |view: SavedView| {
        let address = View::kept(&view.filter).address(None);
        Kept {
            id: view.id,
            name: view.name.into_string(),
            is_here: address == here.address(None),
            address,
        }
    };
    Ok(views.into_iter().map(kept).collect())
}

/// Keeps the view that the form holds.
#[handler]
pub(crate) async fn keep_view(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Sent(fields): Sent,
) -> Answer {
    let SignedIn { visitor, member } = &signed_in;
    let t = visitor.texts();
    let view = View::of(&fields)?;
    let filter = view.filter(&member.actor, &surroundings, t);
    let filter = filter.map_err(|_| Trouble::NotUnderstood)?;
    let name = match ViewName::parse(fields.text("name").trim()) {
        Ok(name) => name,
        Err(error) => {
            let told = (StatusCode::BAD_REQUEST, t.text_error(&error));
            return queue::list_saying(visitor, member, &surroundings, &fields, told).await;
        }
    };
    let command = KeepViewCommand {
        name,
        filter: view.to_keep(filter).ok_or(Trouble::NotUnderstood)?,
    };
    let keep = surroundings.use_cases.keep_views.clone();
    let actor = member.actor.clone();
    let kept = to_the_end(async move { keep.keep(&actor, &command, &Receipt::none()).await });
    let words = match kept.await?.map(|_| ()).map_err(refusal) {
        Ok(()) => return go_to(&view.address(None)),
        Err(failed) => match failed? {
            KeepViewRefusal::NameTaken => t.ticket.view_name_taken,
            KeepViewRefusal::TooMany => t.ticket.too_many_views,
        },
    };
    let told = (StatusCode::CONFLICT, words.to_owned());
    queue::list_saying(visitor, member, &surroundings, &fields, told).await
}

#[handler]
pub(crate) async fn forget_view(
    SignedIn { member, .. }: SignedIn,
    surroundings: Surroundings,
    Path(id): Path<String>,
) -> Answer {
    let id = ViewId::try_from(id).map_err(|_| Trouble::NotFound)?;
    let keep = surroundings.use_cases.keep_views.clone();
    let forgotten =
        to_the_end(async move { keep.forget(&member.actor, id, &Receipt::none()).await });
    forgotten
        .await?
        .map_err(trouble(|ViewNotFound| Trouble::NotFound))?;
    go_to("/tickets")
}
