//! Killing the desk at random moments under load, and looking for what it had promised to keep.
//!
//! `FRONTDESK_TEST_CRASHES` says how often it is killed on SQLite (10 when it is not set; the servers get a third of
//! that), `FRONTDESK_TEST_SEED` repeats a run.

#[cfg(test)]
mod journal;
#[cfg(test)]
mod load;
#[cfg(test)]
mod verdict;

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use frontdesk_test_desk::{Database, Desk, Random, Setup, Staffed, on_database, seed};
    use serde_json::json;

    use crate::load::Load;
    use crate::verdict;

    /// When nobody says how often.
    const CRASHES: u64 = 10;

    /// How often the desk is killed; servers recover by themselves and slower, so there it is killed less.
    fn crashes(database: &Database) -> u64 {
        let asked = std::env::var("FRONTDESK_TEST_CRASHES").ok();
        let asked = asked.map_or(CRASHES, |count| count.parse().expect("a number"));
        if database.url().starts_with("sqlite:") {
            asked
        } else {
            asked.div_ceil(3)
        }
    }

    /// Two categories train faster than six, and the desk is started often. A lease must run out before a job that
    /// died with its worker is taken again.
    async fn started(database: Database) -> Desk {
        let categories = r#"[{name = "Billing", department = "Billing", response = "Your money comes back."},
            {name = "Shipping", department = "Sales", response = "Your parcel is on its way."}]"#;
        let setup = Setup::on(database)
            .set("TRIAGE__CATEGORIES", categories)
            .set("WORKER__LEASE_SECONDS", "5")
            .set("LOG__FILTER", "warn,frontdesk=info");
        setup.start().await
    }

    /// Makes a form by invite, with every limit; answers the token of an invite to it.
    async fn form(people: &Staffed) -> String {
        let staff = &people.agent.client;
        let forms = "/api/admin/applications/forms";
        let form = json!({
            "title": "Form", "visibility": "invite", "maxSubmissionsPerUser": 1_000, "capacity": 100_000,
            "questions": [{"id": "why", "type": "long_text", "label": "Why?", "required": true}],
        });
        assert_eq!(staff.post(forms, &form).await.is(201).json()["id"], 1);
        let invite = json!({"maxUses": 10_000});
        let invite = staff
            .post(format!("{forms}/1/invites"), &invite)
            .await
            .is(201);
        invite.json()["token"].as_str().expect("a token").to_owned()
    }

    async fn nothing_acknowledged_is_lost_and_nothing_is_half_done(database: Database) {
        let (rounds, seed) = (crashes(&database), seed());
        println!("{rounds} crashes, FRONTDESK_TEST_SEED={seed}");
        let mut random = Random::new(seed);
        let mut desk = started(database).await;
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

    mod sqlite {
        super::on_database!(sqlite: nothing_acknowledged_is_lost_and_nothing_is_half_done);
    }
    mod postgres {
        super::on_database!(postgres: nothing_acknowledged_is_lost_and_nothing_is_half_done);
    }
    mod mysql {
        super::on_database!(mysql: nothing_acknowledged_is_lost_and_nothing_is_half_done);
    }
}
