//! Replays of triage over past tickets.

pub(crate) mod dto;
mod problems;
pub(crate) mod requests;
pub(crate) mod tickets;

use frontdesk_domain::id::{ReplayId, TicketId};
use frontdesk_domain::triage::replay::Replay as DomainReplay;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};

use crate::answer::{Created, Keep as _, Listed, Told};
use crate::auth::SignedIn;
use crate::body::Body;
use crate::document::Tag;
use crate::idempotency::{Idempotency, Owner, to_the_end};
use crate::pagination::{Cursor, Here, Limit, page_request};
use crate::surfaces::UseCases;
use crate::types::Uid;

use dto::Replay;
use problems::{ListReplaysProblem, ReadReplayProblem, StartReplayProblem};
use requests::NewReplay;
use tickets::ReplayTicket;

/// Replays of triage.
pub(crate) struct Replays(pub UseCases);

#[OpenApi(prefix_path = "/api/v1/triage/replays", tag = "Tag::Triage")]
impl Replays {
    /// Replay triage over past tickets
    ///
    /// With another model, another language model or prompt, other thresholds or another
    /// edition of the knowledge base: what would have been decided when the tickets were
    /// opened, with every category on `auto`. No ticket is touched. The work is done in the
    /// background; the same plan has the same result, to the byte: what a language model
    /// said in one replay is kept and not asked for again. Staff only; needs the scope
    /// `tickets:triage`.
    #[oai(path = "/", method = "post", operation_id = "startReplay")]
    async fn start(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        body: Body<NewReplay>,
    ) -> Result<Created<Replay>, StartReplayProblem> {
        let render = |replay: &DomainReplay| {
            Created::new(&Replay::from(replay)).at(format!("/api/v1/triage/replays/{}", replay.id))
        };
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), body.raw(), render);
        let command = body.value.command()?;
        let start = self.0.start_replay.clone();
        let outcome =
            to_the_end(async move { start.run(&actor.0, &command, &receipt).await }).await?;
        Ok(Created::of(outcome, render))
    }

    /// List replays
    ///
    /// Newest first. Staff only; needs the scope `tickets:triage`.
    #[oai(path = "/", method = "get", operation_id = "listReplays")]
    async fn list(
        &self,
        actor: SignedIn,
        here: Here,
        limit: Query<Option<Limit>>,
        cursor: Query<Option<Cursor<ReplayId>>>,
    ) -> Result<Listed<Replay>, ListReplaysProblem> {
        let page = page_request(&limit, &cursor);
        let page = self.0.read_replay.list(&actor.0, page).await?;
        let next = here.next_page(&page);
        Ok(Listed::new(page.items.iter().map(Replay::from), next))
    }

    /// Read a replay
    ///
    /// What came of it, or what it has found so far: how many tickets the AI would answer,
    /// how often it would be right where a person has said what is, and what it would cost.
    /// Staff only; needs the scope `tickets:triage`.
    #[oai(path = "/:id", method = "get", operation_id = "getReplay")]
    async fn read(
        &self,
        actor: SignedIn,
        /// The id of the replay.
        id: Path<Uid<ReplayId>>,
    ) -> Result<Told<Replay>, ReadReplayProblem> {
        let replay = self.0.read_replay.run(&actor.0, id.0.0).await?;
        Ok(Told::new(&Replay::from(&replay)))
    }

    /// List what a replay made of each ticket
    ///
    /// Newest ticket first: what was decided when it was opened, and what would be. Staff
    /// only; needs the scope `tickets:triage`.
    #[oai(
        path = "/:id/tickets",
        method = "get",
        operation_id = "listReplayTickets"
    )]
    async fn tickets(
        &self,
        actor: SignedIn,
        here: Here,
        /// The id of the replay.
        id: Path<Uid<ReplayId>>,
        /// Whether to answer only tickets that would go another way or get another answer.
        /// Default true.
        only_changes: Query<Option<bool>>,
        limit: Query<Option<Limit>>,
        cursor: Query<Option<Cursor<TicketId>>>,
    ) -> Result<Listed<ReplayTicket>, ReadReplayProblem> {
        let page = page_request(&limit, &cursor);
        let only = only_changes.0.unwrap_or(true);
        let read = &self.0.read_replay;
        let page = read.tickets(&actor.0, id.0.0, only, page).await?;
        let next = here.next_page(&page);
        Ok(Listed::new(
            page.items.into_iter().map(ReplayTicket::from),
            next,
        ))
    }
}
