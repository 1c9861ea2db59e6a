//! The list of tickets: one's own for customers, the queue for staff.

use poem::handler;

use super::{my_tickets, queue};
use crate::answer::Answer;
use crate::fields::Asked;
use crate::surroundings::Surroundings;
use crate::visitor::SignedIn;

#[handler]
pub(crate) async fn tickets(
    SignedIn { visitor, member }: SignedIn,
    surroundings: Surroundings,
    Asked(fields): Asked,
) -> Answer {
    if member.actor.is_staff() {
        return queue::list(&visitor, &member, &surroundings, &fields).await;
    }
    my_tickets::list(&visitor, &member, &surroundings, &fields).await
}
