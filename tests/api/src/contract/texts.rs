//! Text comes out as it went in, byte for byte, or is refused.

use frontdesk_test_desk::{Answer, Database, Staffed, on_every_database};
use serde_json::json;

use super::staffed;

/// What databases, encoders and well-meaning code like to change.
fn messages() -> Vec<String> {
    let mut texts: Vec<String> = [
        "👩‍👩‍👧‍👦 🇭🇷 👍🏽 😀",
        "مرحبا بالعالم ‏(RTL)‏ שלום",
        "e\u{301} is not é, and \u{212b} is not Å",
        "line\r\nline\nline\rline\r\n",
        "  spaces before and behind \t ",
        "\n",
        "\u{feff}a mark in front, \u{200b}\u{2028}\u{2029}\u{85} inside",
        "\u{1}\u{8}\u{b}\u{c}\u{e}\u{1f}\u{7f}\u{9f}",
        "\u{10ffff}\u{fffe}\u{fffd}\u{e000}",
        "'; DROP TABLE tickets; -- \\ \\' \" `",
        "%_* ? :name $1 {} {0} ${x} \\u0041 &amp; <script>alert(1)</script>",
        "İstanbul ISPARTA ıspanak ẞ ß ŉ",
    ]
    .map(str::to_owned)
    .to_vec();
    texts.push("a".repeat(65_536));
    texts.push("😀".repeat(65_536 / 4));
    texts.push("\u{7f}\"\\\n".repeat(65_536 / 4));
    texts
}

/// Shown at its first difference: the texts are long.
#[track_caller]
fn is_same(came: &serde_json::Value, went: &str, what: &str) {
    let came = came.as_str().expect("a text");
    let at = came
        .bytes()
        .zip(went.bytes())
        .position(|(one, two)| one != two);
    assert!(
        came == went,
        "{what} of {} bytes changed at {at:?}",
        went.len()
    );
}

async fn messages_and_replies_come_back_as_they_went(database: Database) {
    let (_desk, people) = staffed(database).await;
    let Staffed { owner, agent, .. } = &people;
    for text in messages() {
        let ticket = owner.opens("A text", &text).await;
        let reply = owner.replies(ticket, &text).await;
        is_same(&reply["message"], &text, "an acknowledged reply");
        let suggestion = json!({"ai_suggested_response": text});
        let path = format!("/api/v1/tickets/{ticket}");
        let revised = agent.client.patch(&path, &suggestion).await.is(200).json();
        is_same(&revised["ai_suggested_response"], &text, "a suggestion");
        is_same(&revised["user_description"], &text, "a description");
        let read = agent.reads(ticket).await;
        is_same(&read["message"], &text, "a message");
        is_same(
            &read["suggestedResponse"],
            &text,
            "a suggestion on the panel",
        );
        is_same(&read["replies"][0]["message"], &text, "a reply");

        let described = json!({"user_description": text});
        let opened = owner
            .client
            .post("/api/v1/tickets", &described)
            .await
            .is(201)
            .json();
        is_same(
            &opened["user_description"],
            &text,
            "an acknowledged description",
        );
    }
}

async fn subjects_and_names_do_too(database: Database) {
    let (_desk, people) = staffed(database).await;
    let long = "é".repeat(255);
    let padded = format!(" \u{3000}{long}\t");
    let subjects = [
        "CAFÉ",
        "café",
        "cafe\u{301}",
        "😀 \u{202e}gnirts",
        "O'Brien \\ \"x\" %_",
        &long,
        &padded,
    ];
    for subject in subjects {
        let ticket = people.owner.opens(subject, "Message").await;
        is_same(
            &people.agent.reads(ticket).await["subject"],
            subject,
            "a subject",
        );
    }
    let name = "Dr. Åsa-Łucja 李 😀 O’Neil";
    let account = json!({"email": "asa@customer.example", "name": name});
    let person = people.admin.create(&account).await;
    let me = person.client.get("/api/auth/me").await.is(200).json();
    is_same(&me["name"], name, "a name");
}

async fn what_cannot_be_kept_is_refused_and_leaves_nothing(database: Database) {
    let (_desk, people) = staffed(database).await;
    let owner = &people.owner;
    let ticket = owner.opens("Subject", "Message").await;
    let reply = format!("/api/tickets/{ticket}/reply");
    let too_long = ["a".repeat(65_537), "😀".repeat(65_536 / 4 + 1)];
    for text in too_long.iter().map(String::as_str).chain(["", "a\0b"]) {
        let create = json!({"subject": "Subject", "message": text});
        owner
            .client
            .post("/api/tickets/create", &create)
            .await
            .blames(&["/message"]);
        owner
            .client
            .post(&reply, &json!({"message": text}))
            .await
            .blames(&["/message"]);
        let described = json!({"user_description": text});
        owner
            .client
            .post("/api/v1/tickets", &described)
            .await
            .blames(&["/user_description"]);
    }
    for subject in ["", "   \t", &"é".repeat(256), "a\0b"] {
        let create = json!({"subject": subject, "message": "Message"});
        owner
            .client
            .post("/api/tickets/create", &create)
            .await
            .blames(&["/subject"]);
    }
    for body in [
        &br#"{"subject": "A", "message": "\ud800"}"#[..],
        br#"{"subject": "A", "message": "\udc00\ud800"}"#,
        b"{\"subject\": \"A\", \"message\": \"\xed\xa0\x80\"}",
        b"{\"subject\": \"A\", \"message\": \"\xff\xfe\"}",
    ] {
        let create = owner.client.request("POST", "/api/tickets/create");
        let refused: Answer = create.body("application/json", body).await;
        refused.problem(400, "malformed_body");
    }
    let listed = owner.client.get("/api/tickets").await.is(200).json();
    assert_eq!(listed.as_array().map(Vec::len), Some(1));
    assert_eq!(owner.reads(ticket).await["replies"], json!([]));
}

on_every_database!(
    messages_and_replies_come_back_as_they_went,
    subjects_and_names_do_too,
    what_cannot_be_kept_is_refused_and_leaves_nothing,
);
