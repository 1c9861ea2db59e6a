//! How far the AI may go with each category.

use frontdesk_domain::testing::text;
use frontdesk_domain::triage::{Mode, Modes};

use crate::Fixture;
use crate::fixture::commit;

async fn switch(fixture: &Fixture, category: &str, mode: Mode) {
    let mut work = fixture.begin().await;
    let switched = work.categories().set_mode(&text(category), mode).await;
    switched.expect("the mode is stored");
    commit(work).await;
}

/// A category that nobody switched is on auto; the last switch counts, for it alone, and
/// names differ by every letter.
pub async fn last_switch_of_a_category_counts(fixture: &Fixture) {
    let modes = async || fixture.queries.modes().await.unwrap();
    assert_eq!(modes().await, Modes::default());
    assert_eq!(modes().await.of(&text("Billing")), Mode::Auto);
    switch(fixture, "Billing", Mode::Shadow).await;
    switch(fixture, "billing", Mode::Suggest).await;
    switch(fixture, "Řehoř ☂", Mode::Suggest).await;
    switch(fixture, "Billing", Mode::Suggest).await;
    switch(fixture, "billing", Mode::Auto).await;
    let now = modes().await;
    assert_eq!(now.of(&text("Billing")), Mode::Suggest);
    assert_eq!(now.of(&text("billing")), Mode::Auto);
    assert_eq!(now.of(&text("Řehoř ☂")), Mode::Suggest);
}
