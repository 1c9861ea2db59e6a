//! The journeys of those who ask, without a script.

use frontdesk_test_desk::{Database, Desk, Staffed, on_sqlite};

use crate::browser::Browser;

async fn a_question_is_asked_answered_and_closed(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let people = Staffed::at(&desk).await;
    let mut cara = Browser::of(&desk, &people.admin, "Cara Curious", "customer").await;

    let page = cara.open("/").await.is(200);
    assert_eq!(page.address, "/tickets");
    assert!(page.says("You have asked nothing yet."));
    let page = cara.open(&page.link("New ticket")).await.is(200);
    let question = [
        ("subject", "My parcel"),
        ("message", "Where is it?\nIt is late."),
    ];
    let page = cara.send(&page, "/tickets/new", &question).await.is(200);
    assert!(page.says("Your ticket was opened."));
    let id = id_in(&page.address);
    assert_eq!(page.words("h1"), ["My parcel"]);
    assert!(page.says("We are looking into it"));

    let answered = serde_json::json!({"message": "**Tomorrow.**"});
    let path = format!("/api/tickets/{id}/reply");
    let _ = people.agent.client.post(path, &answered).await.is(201);
    let page = cara.open(&format!("/tickets/{id}")).await.is(200);
    assert_eq!(page.words(".by-staff strong"), ["Gus", "Tomorrow."]);
    assert!(page.says("We wait for your answer"));

    let reply = [("message", "Thank you")];
    let page = cara
        .send(&page, &format!("/tickets/{id}/reply"), &reply)
        .await
        .is(200);
    assert_eq!(
        page.words(".entry .plain"),
        ["Where is it? It is late.", "Thank you"]
    );
    let page = cara
        .send(&page, &format!("/tickets/{id}/person"), &[])
        .await
        .is(200);
    assert!(page.says("A person will answer you."));
    let page = cara
        .send(&page, &format!("/tickets/{id}/close"), &[])
        .await
        .is(200);
    assert!(page.says("This ticket is closed."));
    assert!(!page.actions().contains(&format!("/tickets/{id}/reply")));
    let page = cara
        .send(&page, &format!("/tickets/{id}/reopen"), &[])
        .await
        .is(200);
    assert!(page.says("The ticket is open again."));

    let page = cara.open("/tickets").await.is(200);
    assert_eq!(page.words(".rows a"), ["My parcel"]);
    let page = cara.send(&page, "/sign-out", &[]).await.is(200);
    assert_eq!(page.address, "/sign-in");
    let page = cara.open("/tickets").await;
    assert_eq!(page.address, "/sign-in?next=%2Ftickets");
}

async fn what_is_missing_is_said_and_what_was_written_comes_back(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let people = Staffed::at(&desk).await;
    let mut cara = Browser::of(&desk, &people.admin, "Cara Curious", "customer").await;
    let page = cara.open("/tickets/new").await;
    let written = [("subject", "   "), ("message", "a < b\n\"c\"")];
    let page = cara.send(&page, "/tickets/new", &written).await.is(400);
    assert_eq!(page.words("#subject-problem"), ["Please write something."]);
    assert_eq!(page.words("#message"), ["a < b \"c\""]);
    let page = cara.open("/tickets").await;
    assert!(page.says("You have asked nothing yet."));
}

async fn a_wrong_password_opens_nothing(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let mut browser = Browser::at(&desk);
    let page = browser.open("/tickets/7").await.is(200);
    assert_eq!(page.address, "/sign-in?next=%2Ftickets%2F7");
    let wrong = [("email", "cara@example.org"), ("password", "wrong")];
    let page = browser.send(&page, "/sign-in", &wrong).await.is(401);
    assert_eq!(
        page.words("#problem"),
        ["E-mail address or password is wrong."]
    );
    assert!(page.text.contains("cara@example.org") && page.text.contains("value=\"/tickets/7\""));
}

async fn german_is_complete_and_can_be_chosen(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let mut browser = Browser::in_german(&desk);
    let page = browser.open("/sign-in").await.is(200);
    assert_eq!(page.words("h1"), ["Anmelden"]);
    assert!(page.text.contains("<html lang=\"de\""));
    let english = [("language", "en")];
    let page = browser.send(&page, "/language", &english).await.is(200);
    assert_eq!(page.words("h1"), ["Sign in"]);
    let page = browser.open("/nothing").await.is(404);
    assert_eq!(page.words("h1"), ["There is nothing here"]);
}

fn id_in(address: &str) -> i64 {
    let digits = address.trim_start_matches("/tickets/");
    let end = digits.find('?').unwrap_or(digits.len());
    digits[..end].parse().expect("the address of a ticket")
}

on_sqlite!(
    a_question_is_asked_answered_and_closed,
    what_is_missing_is_said_and_what_was_written_comes_back,
    a_wrong_password_opens_nothing,
    german_is_complete_and_can_be_chosen,
);
