//! Tickets on the triage surface.

pub(crate) mod decision;
pub(crate) mod dto;
mod opening;
mod problems;
mod requests;
mod wait;

use std::time::Duration;

use frontdesk_domain::id::TicketId;
use frontdesk_domain::ports::{ListedTicket, TicketFilter};
use frontdesk_domain::search::SearchQuery;
use frontdesk_domain::ticket::status::TriageStatus;
use frontdesk_domain::ticket::visibility::Audience;
use frontdesk_domain::triage::CategoryName;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};

use crate::answer::{Created, Done, Found, Keep as _, Listed};
use crate::auth::SignedIn;
use crate::body::{Body, OpenBody};
use crate::conditional::{IfMatch, IfNoneMatch};
use crate::document::Tag;
use crate::idempotency::{Idempotency, Owner, to_the_end};
use crate::pagination::{Cursor, Here, Limit, page_request};
use crate::panel::tickets::problems::{ListProblem, ReadTicketProblem, given};
use crate::surfaces::UseCases;
use crate::types::{Id, Text};

use decision::Decision;
use dto::{NewTriageTicket, Status, TriagePatch, TriageTicket};
use opening::Opening;
use problems::{DecisionsProblem, OpenProblem, ReviseProblem};

/// Tickets on the triage surface.
pub(crate) struct TriageTickets {
    /// What can be done.
    pub use_cases: UseCases,
    /// How long to wait for a decision.
    pub patience: Duration,
}

#[OpenApi(prefix_path = "/api/v1/tickets", tag = "Tag::Triage")]
impl TriageTickets {
    /// Open a ticket and have it triaged
    ///
    /// Waits a moment for the decision and answers with it; when it comes too late the
    /// answer has nulls and `pending_agent`, and the decision follows. Staff and services
    /// may open a ticket for a customer with `requester_email`. Retry with the same
    /// `Idempotency-Key` to open it once. Needs the scope `tickets:write`.
    #[oai(path = "/", method = "post", operation_id = "openTriageTicket")]
    async fn open(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        body: Body<NewTriageTicket>,
    ) -> Result<Created<TriageTicket>, OpenProblem> {
        let opening = Opening {
            settle: self.use_cases.settle_answer.clone(),
            patience: self.patience,
            audience: Audience::of(&actor.0),
            claim: idempotency.claim(Owner::Actor(&actor.0), body.raw()),
        };
        let (command, receipt) = (body.value.parse()?, opening.receipt());
        let open = self.use_cases.open_ticket.clone();
        let outcome =
            to_the_end(async move { open.run(&actor.0, &command, &receipt).await }).await?;
        opening.answer(outcome).await
    }

    /// List tickets
    ///
    /// Newest first: all of them for staff and services, their own for customers, for
    /// whom `category` finds nothing. Needs the scope `tickets:read`.
    #[oai(path = "/", method = "get", operation_id = "listTriageTickets")]
    #[expect(clippy::too_many_arguments, reason = "one for each query parameter")]
    async fn list(
        &self,
        actor: SignedIn,
        here: Here,
        /// Only tickets in this state.
        status: Query<Option<Status>>,
        /// Only tickets of this category. Staff only.
        category: Query<Option<Text<1, 64>>>,
        /// Only tickets that hold all of these words in the subject or in a message that the
        /// caller may read. `"Words in quotes"` follow each other, `word*` is the beginning
        /// of a word, and `-` before a word or quotation excludes tickets that hold it.
        q: Query<Option<Text<1, 200>>>,
        limit: Query<Option<Limit>>,
        cursor: Query<Option<Cursor<TicketId>>>,
    ) -> Result<Listed<TriageTicket>, ListProblem> {
        let filter = TicketFilter {
            statuses: status
                .0
                .map(|word| TriageStatus::from(word).statuses().collect()),
            category: given(
                "query.category",
                category.0.map(|name| CategoryName::parse(name.0)),
            )?,
            search: given("query.q", q.0.map(|text| SearchQuery::parse(&text.0)))?,
            ..TicketFilter::default()
        };
        let page = self
            .use_cases
            .list_tickets
            .run(&actor.0, filter, page_request(&limit, &cursor))
            .await?;
        let next = here.next_page(&page);
        Ok(Listed::new(page.items.iter().map(TriageTicket::from), next))
    }

    /// Read a ticket
    ///
    /// For its owner, for staff and for services. Customers get null for what triage
    /// found. Needs the scope `tickets:read`.
    #[oai(path = "/:id", method = "get", operation_id = "getTriageTicket")]
    async fn read(
        &self,
        actor: SignedIn,
        if_none_match: IfNoneMatch,
        /// The id of the ticket.
        id: Path<Id<TicketId>>,
    ) -> Result<Found<TriageTicket>, ReadTicketProblem> {
        let listed = self.use_cases.read_ticket.ticket(&actor.0, id.0.0).await?;
        Ok(Found::new(
            &TriageTicket::from(&listed),
            listed.ticket.parts().version,
            &if_none_match,
        ))
    }

    /// Revise what triage found
    ///
    /// For staff and services with the scope `tickets:triage`. Only what is present is
    /// written, and either everything or nothing. `pending_agent` hands the ticket to
    /// people and keeps the AI from answering it again; the confidence is never changed.
    #[oai(path = "/:id", method = "patch", operation_id = "reviseTriage")]
    async fn revise(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        if_match: IfMatch,
        /// The id of the ticket.
        id: Path<Id<TicketId>>,
        body: OpenBody<TriagePatch>,
    ) -> Result<Done<TriageTicket>, ReviseProblem> {
        let render = |listed: &ListedTicket| {
            Done::new(&TriageTicket::from(listed)).version(listed.ticket.parts().version)
        };
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), body.raw(), render);
        let command = body.value.parse(id.0.0, if_match.expected())?;
        let revise = self.use_cases.revise_triage.clone();
        let outcome =
            to_the_end(async move { revise.run(&actor.0, &command, &receipt).await }).await?;
        Ok(Done::of(outcome, render))
    }

    /// List the decisions on a ticket
    ///
    /// Every decision of the triage policy with its reasons, earliest first. Staff only;
    /// needs the scope `tickets:read`.
    #[oai(
        path = "/:id/decisions",
        method = "get",
        operation_id = "listDecisions"
    )]
    async fn decisions(
        &self,
        actor: SignedIn,
        /// The id of the ticket.
        id: Path<Id<TicketId>>,
    ) -> Result<Listed<Decision, 10_000>, DecisionsProblem> {
        let decisions = self.use_cases.list_decisions.run(&actor.0, id.0.0).await?;
        Ok(Listed::new(decisions.into_iter().map(Decision::from), None))
    }
}
