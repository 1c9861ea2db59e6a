//! Where somebody who is not signed in is: one submission in a while from each network, and nobody is believed about
//! it but the proxies that the operator named.

use frontdesk_test_desk::{Answer, Client, Database, Desk, Setup, Staffed, on_sqlite};
use serde_json::json;

use super::{good, made_with};

async fn open_form(setup: Setup) -> (Desk, Client) {
    let desk = setup.without_triage().start().await;
    let people = Staffed::at(&desk).await;
    let settings = json!({"visibility": "public", "slug": "open", "cooldownSeconds": 3_600});
    made_with(&people.agent.client, &settings).await;
    let nobody = desk.nobody();
    (desk, nobody)
}

async fn submit_from(nobody: &Client, address: &str) -> Answer {
    let path = "/api/public/applications/forms/open/submit";
    let call = nobody.post(path, &json!({"responses": good()}));
    call.header("x-forwarded-for", address)
        .header("forwarded", format!("for={address}"))
        .header("x-real-ip", address)
        .await
}

async fn nobody_says_where_they_are(database: Database) {
    let (_desk, nobody) = open_form(Setup::on(database)).await;
    let _ = submit_from(&nobody, "203.0.113.1").await.is(201);
    let refused = submit_from(&nobody, "203.0.113.2").await;
    let told = refused.problem(429, "limit_cooldown");
    let words = "Somebody on your network submitted this form a moment ago";
    assert_eq!(told["error"], words);
}

async fn trusted_proxies_say_where_somebody_is(database: Database) {
    let setup = Setup::on(database).set("HTTP__TRUSTED_PROXIES", r#"["127.0.0.0/8"]"#);
    let (_desk, nobody) = open_form(setup).await;
    let _ = submit_from(&nobody, "203.0.113.1").await.is(201);
    let _ = submit_from(&nobody, "203.0.113.2").await.is(201);
    // What stands left of the client was written by the client.
    let spoofed = submit_from(&nobody, "198.51.100.7, 203.0.113.1").await;
    spoofed.problem(429, "limit_cooldown");
    // A subscriber of IPv6 has a whole /64.
    let _ = submit_from(&nobody, "2001:db8:0:1::1").await.is(201);
    let neighbour = submit_from(&nobody, "2001:db8:0:1:ffff::2").await;
    neighbour.problem(429, "limit_cooldown");
    let _ = submit_from(&nobody, "2001:db8:0:2::1").await.is(201);
    let folded = submit_from(&nobody, "::ffff:203.0.113.1").await;
    folded.problem(429, "limit_cooldown");
}

on_sqlite!(
    nobody_says_where_they_are,
    trusted_proxies_say_where_somebody_is
);
