//! The desk is killed under load, again and again.

use std::time::Duration;

use frontdesk_test_desk::{Database, Desk, Random, Setup, Staffed, on_every_database, seed};
use serde_json::json;

use crate::load::Load;
use crate::{times, verdict};

/// How often, when nobody says.
const KILLS: u64 = 30;

/// Two categories train faster than six, and the desk is started often. A lease must run out before a job that died
/// with its worker is taken again.
pub fn setup(database: Database) -> Setup {
    let categories = r#"[{name = "Billing", department = "Billing", response = "Your money comes back."},
        {name = "Shipping", department = "Sales", response = "Your parcel is on its way."}]"#;
    Setup::on(database)
        .set("TRIAGE__CATEGORIES", categories)
        .set("WORKER__LEASE_SECONDS", "5")
        .set("LOG__FILTER", "warn,frontdesk=info")
}

/// Makes a form by invite, with every limit; answers the token of an invite to it.
pub async fn form(people: &Staffed) -> String {
    let staff = &people.agent.client;
    let forms = "/api/admin/applications/forms";
    let form = json!({
        "title": "Form", "visibility": "invite", "maxSubmissionsPerUser": 1_000, "capacity": 100_000,
        "questions": [{"id": "why", "type": "long_text", "label": "Why?", "required": true}],
    });
    assert_eq!(staff.post(forms, &form).await.is(201).json()["id"], 1);
    let invite = json!({"maxUses": 10_000});
    let invite = staff.post(format!("{forms}/1/invites"), &invite);
    let invite = invite.await.is(201).json();
    invite["token"].as_str().expect("a token").to_owned()
}

async fn nothing_acknowledged_is_lost_and_nothing_is_half_done(database: Database) {
    let (rounds, seed) = (times(KILLS), seed());
    println!("{rounds} kills, FRONTDESK_TEST_SEED={seed}");
    let mut random = Random::new(seed);
    let mut desk: Desk = setup(database).start().await;
    let mut people = Staffed::at(&desk).await;
    let load = Load::new(seed, &form(&people).await);
    for _ in 0..rounds {
        let until_killed = Duration::from_millis(50 + random.below(700));
        let working = load.begin(&people);
        tokio::time::sleep(until_killed).await;
        desk.kill();
        working.ended().await;
        desk.restart().await;
        people = people.moved_to(&desk);
    }
    load.ask_again(&people).await;
    let journal = load.into_journal();
    verdict::check(&desk, &people, &journal).await;
}

on_every_database!(nothing_acknowledged_is_lost_and_nothing_is_half_done);
