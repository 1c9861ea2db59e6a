//! The answer to opening a ticket: with the decision where that comes in time, and the
//! same one however often it is asked for.

use std::time::Duration;

use frontdesk_domain::id::TicketId;
use frontdesk_domain::ports::ListedTicket;
use frontdesk_domain::retry::{KeptAnswer, KeyClaim, Outcome, Receipt};
use frontdesk_domain::ticket::visibility::Audience;
use frontdesk_domain::use_cases::{OpenedTicket, SettleAnswer};

use crate::answer::{Created, Keep as _};
use crate::idempotency::to_the_end;
use crate::problem::{Kind, Refused};

use super::dto::TriageTicket;
use super::problems::OpenProblem;
use super::wait;

/// How one request to open a ticket is answered.
pub(super) struct Opening {
    /// Settles what was promised.
    pub settle: SettleAnswer,
    /// How long to wait for a decision.
    pub patience: Duration,
    /// From which side the client looks.
    pub audience: Audience,
    /// The key of the request, if it has one.
    pub claim: Option<KeyClaim>,
}

impl Opening {
    /// Keeps a promise with the ticket where a decision is on its way: the answer is only
    /// known when that is there.
    pub fn receipt(&self) -> Receipt<OpenedTicket> {
        let Some(claim) = self.claim.clone() else {
            return Receipt::none();
        };
        let audience = self.audience;
        Receipt::keeping(claim, move |opened: &OpenedTicket| {
            if opened.triage_due {
                KeptAnswer::promise(opened.listed.ticket.id())
            } else {
                created(&opened.listed, audience).into_kept()
            }
        })
    }

    /// The answer, once the ticket is there.
    pub async fn answer(
        self,
        outcome: Outcome<OpenedTicket>,
    ) -> Result<Created<TriageTicket>, OpenProblem> {
        match outcome {
            Outcome::Done(opened) if opened.triage_due => self.decided(opened.listed, false).await,
            Outcome::Done(opened) => Ok(created(&opened.listed, self.audience)),
            Outcome::Replayed(kept) => match kept.promised() {
                Some(ticket) => {
                    let opened = self.opened_before(ticket).await?;
                    self.decided(opened, true).await
                }
                None => Ok(Created::replayed(kept)),
            },
        }
    }

    /// The ticket of a promise.
    async fn opened_before(&self, ticket: &str) -> Result<ListedTicket, OpenProblem> {
        let id = ticket.parse().ok().and_then(TicketId::new);
        let found = match id {
            Some(id) => self.settle.desk.queries.ticket(id).await,
            None => Ok(None),
        };
        let found = found.map_err(|error| OpenProblem::Common(error.into()))?;
        // Nothing takes a ticket away before the promise lapses.
        found.ok_or_else(|| OpenProblem::Common(Refused::from(Kind::Internal)))
    }

    /// Waits for the decision, and settles the answer where it was promised to a key.
    async fn decided(
        self,
        opened: ListedTicket,
        replayed: bool,
    ) -> Result<Created<TriageTicket>, OpenProblem> {
        let listed = wait::for_decision(&self.settle.desk, opened, self.patience).await;
        let answer = created(&listed, self.audience);
        let Some(claim) = self.claim else {
            return Ok(answer);
        };
        let (settle, answer) = (self.settle, answer.into_kept());
        let settled = to_the_end(async move { settle.run(&claim, &answer).await }).await?;
        Ok(Created::settled(settled, replayed))
    }
}

fn created(listed: &ListedTicket, audience: Audience) -> Created<TriageTicket> {
    let parts = listed.ticket.parts();
    let body = TriageTicket::from(&listed.clone().seen_by(audience));
    Created::new(&body)
        .version(parts.version)
        .at(format!("/api/v1/tickets/{}", parts.id))
}
