//! Tickets on the panel surface.

pub(crate) mod dto;
pub(crate) mod problems;
mod requests;

use frontdesk_domain::account::actor::Actor;
use frontdesk_domain::id::{AccountId, TicketId};
use frontdesk_domain::ports::{ListedTicket, TicketFilter};
use frontdesk_domain::search::SearchQuery;
use frontdesk_domain::ticket::department::DepartmentName;
use frontdesk_domain::ticket::visibility::Audience;
use frontdesk_domain::use_cases::{OpenedTicket, StoredReply};
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};

use crate::answer::{Created, Done, Found, Keep as _, Listed, Told};
use crate::auth::SignedIn;
use crate::body::Body;
use crate::conditional::{IfMatch, IfNoneMatch};
use crate::document::Tag;
use crate::idempotency::{Idempotency, Owner, to_the_end};
use crate::pagination::{Cursor, Here, Limit, page_request};
use crate::surfaces::UseCases;
use crate::types::{Id, Text, Uid};

use dto::{
    NewTicket, Priority, Reply, ReplyCreated, Status, Ticket, TicketCreated, TicketPatch,
    TicketReply, TicketStats, TicketSummary, TicketWithReplies,
};
use problems::{
    ChangeTicketProblem, CreateTicketProblem, ListProblem, ReadTicketProblem, ReplyProblem,
};

/// Tickets on the panel surface.
pub(crate) struct PanelTickets(pub UseCases);

#[OpenApi(prefix_path = "/api/tickets", tag = "Tag::Tickets")]
impl PanelTickets {
    /// List tickets
    ///
    /// Newest first: all of them for staff, their own for customers. Filters narrow the
    /// list together; `category` and `assignee` are for staff, and find nothing for
    /// customers. Needs the scope `tickets:read`.
    #[oai(path = "/", method = "get", operation_id = "listTickets")]
    #[expect(clippy::too_many_arguments, reason = "one for each query parameter")]
    async fn list(
        &self,
        actor: SignedIn,
        here: Here,
        /// Only tickets in this state.
        status: Query<Option<Status>>,
        /// Only tickets of this priority.
        priority: Query<Option<Priority>>,
        /// Only tickets with this department.
        department: Query<Option<Text<1, 64>>>,
        /// Only tickets of this agent, by the id of the account. Staff only.
        assignee: Query<Option<Uid<AccountId>>>,
        /// Only tickets that hold all of these words in the subject or in a message that the
        /// caller may read. `"Words in quotes"` follow each other, `word*` is the beginning
        /// of a word, and `-` before a word or quotation excludes tickets that hold it.
        q: Query<Option<Text<1, 200>>>,
        limit: Query<Option<Limit>>,
        cursor: Query<Option<Cursor<TicketId>>>,
    ) -> Result<Listed<TicketSummary>, ListProblem> {
        let filter = TicketFilter {
            requester: None,
            statuses: status.0.map(|word| {
                frontdesk_domain::ticket::status::PanelStatus::from(word)
                    .statuses()
                    .collect()
            }),
            priority: priority.0.map(Into::into),
            department: problems::given(
                "query.department",
                department.0.map(|name| DepartmentName::parse(name.0)),
            )?,
            category: None,
            opened_from: None,
            opened_before: None,
            assignee: assignee.0.map(|id| id.0),
            search: problems::given("query.q", q.0.map(|text| SearchQuery::parse(&text.0)))?,
            audience: Audience::default(),
        };
        let page = self
            .0
            .list_tickets
            .run(&actor.0, filter, page_request(&limit, &cursor))
            .await?;
        let next = here.next_page(&page);
        let audience = Audience::of(&actor.0);
        Ok(Listed::new(
            page.items
                .iter()
                .map(|listed| TicketSummary::new(listed, audience)),
            next,
        ))
    }

    /// Open a ticket
    ///
    /// For whoever is signed in. Triage decides about it soon after; until then it waits
    /// for a person. Retry with the same `Idempotency-Key` to open it once. Needs the
    /// scope `tickets:write`.
    #[oai(path = "/create", method = "post", operation_id = "createTicket")]
    async fn create(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        body: Body<NewTicket>,
    ) -> Result<Created<TicketCreated>, CreateTicketProblem> {
        let audience = Audience::of(&actor.0);
        let render = move |opened: &OpenedTicket| created(&opened.listed, audience);
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), body.raw(), render);
        let command = body.value.parse()?;
        let open = self.0.open_ticket.clone();
        let outcome =
            to_the_end(async move { open.run(&actor.0, &command, &receipt).await }).await?;
        Ok(Created::of(outcome, render))
    }

    /// Count tickets by status
    ///
    /// All tickets for staff, their own for customers. Needs the scope `tickets:read`.
    #[oai(path = "/stats", method = "get", operation_id = "getTicketStats")]
    async fn stats(&self, actor: SignedIn) -> Result<Told<TicketStats>, ListProblem> {
        let counts = self.0.ticket_stats.run(&actor.0).await?;
        Ok(Told::new(&counts.into()))
    }

    /// Read a ticket with its replies
    ///
    /// For its owner and for staff. Customers get no internal notes and nothing that
    /// triage found. Needs the scope `tickets:read`.
    #[oai(path = "/:id", method = "get", operation_id = "getTicket")]
    async fn read(
        &self,
        actor: SignedIn,
        if_none_match: IfNoneMatch,
        /// The id of the ticket.
        id: Path<Id<TicketId>>,
    ) -> Result<Found<TicketWithReplies>, ReadTicketProblem> {
        let thread = self.0.read_ticket.thread(&actor.0, id.0.0).await?;
        let version = thread.listed.ticket.parts().version;
        let body = TicketWithReplies::new(thread, Audience::of(&actor.0));
        Ok(Found::new(&body, version, &if_none_match))
    }

    /// Reply to a ticket
    ///
    /// For its owner and for staff. A customer's reply reopens a ticket that was pending
    /// or resolved; a reply of the staff makes it pending; an internal note leaves it as
    /// it is. Retry with the same `Idempotency-Key` to reply once. Needs the scope
    /// `tickets:write`.
    #[oai(path = "/:id/reply", method = "post", operation_id = "replyToTicket")]
    async fn reply(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        /// The id of the ticket.
        id: Path<Id<TicketId>>,
        body: Body<TicketReply>,
    ) -> Result<Created<ReplyCreated>, ReplyProblem> {
        let render = |stored: &StoredReply| {
            Created::new(&ReplyCreated {
                success: true,
                reply: Reply::from(stored.clone()),
            })
        };
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), body.raw(), render);
        let command = body.value.parse(id.0.0)?;
        let reply = self.0.reply_to_ticket.clone();
        let outcome =
            to_the_end(async move { reply.run(&actor.0, &command, &receipt).await }).await?;
        Ok(Created::of(outcome, render))
    }

    /// Change a ticket
    ///
    /// Staff change every field; the owner may close a ticket, and reopen one that is
    /// resolved or closed. What is absent stays; either everything is changed or nothing.
    /// Writing the status a ticket already has changes nothing. `If-Match` guards against
    /// changing what somebody else has changed meanwhile. Needs the scope `tickets:write`.
    #[oai(path = "/:id", method = "patch", operation_id = "updateTicket")]
    async fn change(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        if_match: IfMatch,
        /// The id of the ticket.
        id: Path<Id<TicketId>>,
        body: Body<TicketPatch>,
    ) -> Result<Done<Ticket>, ChangeTicketProblem> {
        let render = render_change(&actor.0);
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), body.raw(), render);
        let command = body.value.parse(id.0.0, if_match.expected())?;
        let change = self.0.change_ticket.clone();
        let outcome =
            to_the_end(async move { change.run(&actor.0, &command, &receipt).await }).await?;
        Ok(Done::of(outcome, render))
    }
}

fn created(listed: &ListedTicket, audience: Audience) -> Created<TicketCreated> {
    let parts = listed.ticket.parts();
    let ticket = Ticket::new(&listed.clone().seen_by(audience), audience);
    let created = Created::new(&TicketCreated {
        success: true,
        ticket,
    });
    created
        .version(parts.version)
        .at(format!("/api/tickets/{}", parts.id))
}

fn render_change(
    actor: &Actor,
) -> impl Fn(&ListedTicket) -> Done<Ticket> + Copy + Send + Sync + 'static {
    let audience = Audience::of(actor);
    move |listed| Done::new(&Ticket::new(listed, audience)).version(listed.ticket.parts().version)
}
