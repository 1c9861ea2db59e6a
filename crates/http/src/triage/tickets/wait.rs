//! Waiting for the decision on a ticket that was just opened.

use std::time::Duration;

use frontdesk_domain::ports::ListedTicket;
use frontdesk_domain::use_cases::Desk;
use tokio::time::{Instant, sleep};

/// How long to rest before looking again; it doubles each time up to the longest rest.
const FIRST_REST: Duration = Duration::from_millis(4);
const LONGEST_REST: Duration = Duration::from_millis(100);

/// The ticket as it is once a decision is there, or as it was when patience ran out.
///
/// It looks rather than being told: the worker that decides may be another process. The
/// ticket exists in either case, so a failure to look is not one of the request.
pub(super) async fn for_decision(
    desk: &Desk,
    opened: ListedTicket,
    patience: Duration,
) -> ListedTicket {
    let deadline = Instant::now() + patience;
    let id = opened.ticket.id();
    let mut rest = FIRST_REST;
    while Instant::now() + rest < deadline {
        sleep(rest).await;
        rest = (rest * 2).min(LONGEST_REST);
        match desk.queries.decisions(id).await {
            Ok(decisions) if decisions.is_empty() => {}
            Ok(_) => {
                return desk
                    .queries
                    .ticket(id)
                    .await
                    .ok()
                    .flatten()
                    .unwrap_or(opened);
            }
            Err(error) => {
                tracing::warn!(%error, "could not look for the decision");
                return opened;
            }
        }
    }
    opened
}
