//! Questions about tickets.

use std::collections::BTreeSet;

use async_trait::async_trait;
use frontdesk_domain::account::Person;
use frontdesk_domain::id::{AccountId, TicketId};
use frontdesk_domain::page::{Page, PageRequest};
use frontdesk_domain::ports::{
    ListedTicket, StatusCounts, StoreError, Thread, TicketFilter, TicketQueries,
};
use frontdesk_domain::search::{Term, terms};
use frontdesk_domain::ticket::Ticket;
use frontdesk_domain::ticket::reply::Reply;
use frontdesk_domain::ticket::visibility::Audience;
use frontdesk_domain::triage::Decision;

use super::page_of;
use crate::MemoryStore;
use crate::state::State;

#[async_trait]
impl TicketQueries for MemoryStore {
    async fn ticket(&self, id: TicketId) -> Result<Option<ListedTicket>, StoreError> {
        let state = self.state();
        state
            .tickets
            .get(&id)
            .map(|ticket| listed(&state, ticket.clone()))
            .transpose()
    }

    async fn thread(&self, id: TicketId) -> Result<Option<Thread>, StoreError> {
        let state = self.state();
        let Some(ticket) = state.tickets.get(&id) else {
            return Ok(None);
        };
        let replies: Vec<Reply> = state
            .replies
            .values()
            .filter(|reply| reply.content.ticket == id)
            .cloned()
            .collect();
        let authors: BTreeSet<AccountId> = replies
            .iter()
            .filter_map(|reply| reply.content.author.account())
            .collect();
        let authors = authors
            .into_iter()
            .map(|author| person(&state, author, id, "author"));
        let authors = authors.collect::<Result<_, _>>()?;
        Ok(Some(Thread {
            listed: listed(&state, ticket.clone())?,
            replies,
            authors,
        }))
    }

    async fn tickets(
        &self,
        filter: &TicketFilter,
        page: PageRequest<TicketId>,
    ) -> Result<Page<ListedTicket, TicketId>, StoreError> {
        let state = self.state();
        let Page { items, next } = page_of(
            &state.tickets,
            |ticket| matches(&state, filter, ticket),
            page,
            Ticket::id,
        );
        let items = items
            .into_iter()
            .map(|ticket| listed(&state, ticket))
            .collect::<Result<_, _>>()?;
        Ok(Page { items, next })
    }

    async fn status_counts(
        &self,
        requester: Option<AccountId>,
    ) -> Result<StatusCounts, StoreError> {
        let state = self.state();
        let mut counts = StatusCounts::default();
        let tickets = state.tickets.values().map(Ticket::parts);
        for ticket in
            tickets.filter(|ticket| requester.is_none_or(|wanted| ticket.requester == wanted))
        {
            *counts.of_mut(ticket.status) += 1;
        }
        Ok(counts)
    }

    async fn decisions(&self, ticket: TicketId) -> Result<Vec<Decision>, StoreError> {
        let state = self.state();
        let mut found: Vec<_> = state
            .decisions
            .iter()
            .filter(|decision| decision.ticket == ticket)
            .cloned()
            .collect();
        found.sort_by_key(|decision| (decision.created_at, decision.id));
        Ok(found)
    }
}

fn matches(state: &State, filter: &TicketFilter, ticket: &Ticket) -> bool {
    let TicketFilter {
        requester,
        statuses,
        priority,
        department,
        category,
        assignee,
        opened_from,
        opened_before,
        search,
        audience,
    } = filter;
    let parts = ticket.parts();
    requester.is_none_or(|wanted| parts.requester == wanted)
        && statuses
            .as_ref()
            .is_none_or(|wanted| wanted.contains(&parts.status))
        && priority.is_none_or(|wanted| parts.priority == wanted)
        && department
            .as_ref()
            .is_none_or(|wanted| parts.department == *wanted)
        && category
            .as_ref()
            .is_none_or(|wanted| parts.category.as_ref() == Some(wanted))
        && assignee.is_none_or(|wanted| parts.assignee == Some(wanted))
        && opened_from.is_none_or(|from| parts.created_at >= from)
        && opened_before.is_none_or(|before| parts.created_at < before)
        && search
            .as_ref()
            .is_none_or(|query| query.finds(&texts(state, ticket, *audience)))
}

/// The words of a ticket that one side may read, a list for each text.
fn texts(state: &State, ticket: &Ticket, audience: Audience) -> Vec<Vec<Term>> {
    let parts = ticket.parts();
    let opening = [parts.subject.as_str(), parts.message.as_str()];
    let replies = state
        .replies
        .values()
        .filter(|reply| reply.content.ticket == parts.id && audience.may_read(reply))
        .map(|reply| reply.content.message.as_str());
    opening.into_iter().chain(replies).map(terms).collect()
}

fn listed(state: &State, ticket: Ticket) -> Result<ListedTicket, StoreError> {
    let id = ticket.id();
    let requester = person(state, ticket.parts().requester, id, "requester")?;
    let assignee = ticket
        .parts()
        .assignee
        .map(|assignee| person(state, assignee, id, "assignee"))
        .transpose()?;
    Ok(ListedTicket {
        ticket,
        requester,
        assignee,
    })
}

fn person(
    state: &State,
    account: AccountId,
    ticket: TicketId,
    column: &'static str,
) -> Result<Person, StoreError> {
    let corrupt = || StoreError::Corrupt {
        table: "tickets",
        column,
        id: ticket.to_string(),
    };
    state
        .accounts
        .get(&account)
        .map(Person::from)
        .ok_or_else(corrupt)
}
