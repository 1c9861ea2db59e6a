//! Who may see and do what, and what pages may load.

use frontdesk_test_desk::{Database, Desk, Setup, Staffed, on_sqlite};
use serde_json::json;

use crate::browser::{Browser, select};

async fn a_customer_sees_nothing_of_the_staff_or_of_others(database: Database) {
    let desk = Desk::start(database).await;
    let people = Staffed::at(&desk).await;
    let mut cara = Browser::of(&desk, &people.admin, "Cara Curious", "customer").await;
    let page = cara.open("/tickets/new").await;
    let question = [
        ("subject", "Invoice"),
        ("message", "I was charged twice for my invoice."),
    ];
    let page = cara.send(&page, "/tickets/new", &question).await.is(200);
    let id = page
        .address
        .trim_start_matches("/tickets/")
        .trim_end_matches("?done=sent")
        .to_owned();
    let note = json!({"message": "canary-note", "internal": true});
    let _ = people
        .agent
        .client
        .post(format!("/api/tickets/{id}/reply"), &note)
        .await
        .is(201);
    let suggestion = json!({"category": "Billing", "ai_suggested_response": "canary-suggestion"});
    let _ = people
        .agent
        .client
        .patch(format!("/api/v1/tickets/{id}"), &suggestion)
        .await
        .is(200);
    let foreign = people.owner.opens("canary-subject", "canary-message").await;

    for address in ["/tickets", &format!("/tickets/{id}")] {
        let page = cara.open(address).await.is(200);
        assert!(!page.text.contains("canary"), "{address}: {}", page.text);
        assert!(!page.text.contains("Legalname") && !page.text.contains("staff.example"));
    }
    let foreign = cara.open(&format!("/tickets/{foreign}")).await.is(404);
    let unknown = cara.open("/tickets/999999").await.is(404);
    assert_eq!(
        without_address(&foreign.text),
        without_address(&unknown.text)
    );
    for action in ["reply", "close", "reopen", "person"] {
        let fields = [("message".to_owned(), "x".to_owned())];
        cara.post(&format!("/tickets/999999/{action}"), &fields)
            .await
            .is(404);
    }
}

/// Two pages differ in the address to come back to.
fn without_address(page: &str) -> String {
    page.lines()
        .filter(|line| !line.contains("name=\"back\""))
        .collect()
}

async fn only_the_desks_own_forms_write(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let people = Staffed::at(&desk).await;
    let mut cara = Browser::of(&desk, &people.admin, "Cara Curious", "customer").await;
    let session = cara.session();
    let attempts = [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
    ];
    for (name, value) in attempts {
        let forged = session.request("POST", "/tickets/new").header(name, value);
        let forged = forged.body(
            "application/x-www-form-urlencoded",
            "subject=forged&message=x",
        );
        let _ = forged.await.is(403);
        let signing_in = desk
            .nobody()
            .request("POST", "/sign-in")
            .header(name, value);
        let _ = signing_in
            .body("application/x-www-form-urlencoded", "email=a&password=b")
            .await
            .is(403);
    }
    let page = cara.open("/tickets").await.is(200);
    assert!(!page.text.contains("forged"));
}

async fn pages_load_nothing_from_elsewhere(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let mut browser = Browser::at(&desk);
    let answer = browser.ask("GET", "/sign-in", None).await.is(200);
    let policy = answer.header("content-security-policy").unwrap_or_default();
    assert!(
        policy.starts_with("default-src 'none'") && !policy.contains("unsafe"),
        "{policy}"
    );
    assert_eq!(answer.header("referrer-policy"), Some("no-referrer"));
    assert!(answer.header("x-request-id").is_some());
    let page = browser.open("/sign-in").await;
    let html = page.html();
    assert_eq!(
        html.select(&select("style, [style], script:not([src]), [onclick]"))
            .count(),
        0
    );
    let mut bytes = 0;
    for asset in html.select(&select("link[href], script[src]")) {
        let address = asset.attr("href").or(asset.attr("src")).unwrap_or_default();
        assert!(address.starts_with("/assets/console-"), "{address}");
        let file = browser.ask("GET", address, None).await.is(200);
        let kept = file.header("cache-control").unwrap_or_default();
        assert!(kept.contains("immutable"), "{address}: {kept}");
        assert!(file.header("set-cookie").is_none());
        bytes += file.body().len();
    }
    assert!(bytes > 10_000, "{bytes} bytes of assets");
    assert!(bytes < 40_000, "{bytes} bytes, before they are compressed");
    browser.open("/assets/console-other.js").await.is(404);
    let _ = browser.ask("DELETE", "/sign-in", None).await.is(405);
}

async fn a_full_page_of_the_queue_is_small(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let people = Staffed::at(&desk).await;
    let subject = "My parcel of last week has not arrived, and nobody says where it is";
    for number in 0..51 {
        let subject = format!("{subject} ({number})");
        people.owner.opens(&subject, "Where is it?").await;
    }
    let mut gil = Browser::of(&desk, &people.admin, "Gil Agent", "agent").await;
    let page = gil.open("/tickets").await.is(200);
    assert_eq!(page.words("table tbody tr").len(), 50);
    let _ = page.link("Older");
    let bytes = page.text.len();
    assert!(bytes <= 60 * 1024, "{bytes} bytes of HTML");
}

async fn what_the_edge_refuses_is_a_page_for_readers(database: Database) {
    let desk = Setup::on(database)
        .without_triage()
        .set("LIMITS__ENABLED", "true")
        .set("LIMITS__READS_PER_MINUTE", "1");
    let desk = desk.start().await;
    let ask = async |accept: &'static str| {
        let nobody = desk.nobody();
        let call = nobody.request("GET", "/sign-in");
        call.header("accept", accept).await
    };
    let mut tries = 0;
    let answer = loop {
        let answer = ask("text/html").await;
        if answer.status() != 200 {
            break answer.is(429);
        }
        tries += 1;
        assert!(tries < 100, "nobody is refused");
    };
    assert!(answer.header("retry-after").is_some());
    let policy = answer.header("content-security-policy");
    assert!(policy.is_some_and(|policy| policy.contains("style-src 'self'")));
    assert!(answer.text().contains("<h1>Too many requests</h1>"));
    let program = ask("application/json").await;
    program.problem(429, "rate_limited");
}

async fn the_console_can_be_switched_off(database: Database) {
    let desk = Setup::on(database)
        .without_triage()
        .set("CONSOLE__ENABLED", "false");
    let desk = desk.start().await;
    for address in ["/", "/sign-in", "/tickets"] {
        desk.nobody().get(address).await.problem(404, "not_found");
    }
}

async fn a_feature_that_is_off_says_so(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let people = Staffed::at(&desk).await;
    let mut cara = Browser::of(&desk, &people.admin, "Cara Curious", "customer").await;
    let off = json!({"ticketing": false});
    let _ = people
        .admin
        .client()
        .patch("/api/admin/features", &off)
        .await
        .is(200);
    let page = cara.open("/tickets").await.is(503);
    assert_eq!(page.words("h1"), ["Tickets are switched off"]);
    assert_eq!(cara.open("/").await.is(200).address, "/forms");
}

on_sqlite!(
    a_customer_sees_nothing_of_the_staff_or_of_others,
    only_the_desks_own_forms_write,
    pages_load_nothing_from_elsewhere,
    a_full_page_of_the_queue_is_small,
    what_the_edge_refuses_is_a_page_for_readers,
    the_console_can_be_switched_off,
    a_feature_that_is_off_says_so,
);
