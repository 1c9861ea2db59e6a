//! Text: out as it came in, byte for byte.

use frontdesk_domain::account::Account;
use frontdesk_domain::account::credential::{ExternalSubject, Token};
use frontdesk_domain::account::role::Role;
use frontdesk_domain::testing::{
    ai_reply, citation, confidence, customer_reply, email, new_ticket, sample_account,
    sample_decision, sample_token, text,
};
use frontdesk_domain::ticket::NewTicket;
use frontdesk_domain::ticket::reply::{Message, NewReply};
use frontdesk_domain::triage::{Decision, Trigger};

use crate::Fixture;
use crate::fixture::commit;

/// Short texts that databases, collations and quoting like to change.
const AWKWARD: [&str; 16] = [
    "trailing spaces   ",
    "   leading spaces",
    "line\r\nbreaks\rof\nall kinds\r\n",
    "tab\tand \u{b} vertical \u{1} and \u{7f}",
    "bikes 🚲🚲 and families 👨‍👩‍👧‍👦 and flags 🇦🇹",
    "right to left: שלום עולם مرحبا \u{202e}and back\u{202c}",
    "combining: e\u{301} is not é, \u{1e9b}\u{323} stays",
    "'single' \"double\" `back` ''; DROP TABLE tickets; --",
    r"back\slash \\ \' \n \u0041 \0",
    "percent % underscore _ question ? dollar $1 colon :name at @p1",
    "{\"json\": [null, \"\\u0000\"]} <script>&amp;</script>",
    "\u{feff}byte order mark and zero\u{200b}width",
    "null",
    "1e400",
    "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 beyond the basic plane 𠜎",
    "ÿ\u{80}\u{a0}\u{ad}\u{2028}\u{2029}\u{fffd}\u{10ffff}",
];

/// Subjects, messages and everything else that is said on a ticket.
pub async fn text_of_a_ticket_is_kept_byte_for_byte(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    for awkward in AWKWARD {
        let new = NewTicket {
            subject: text(awkward),
            message: text(awkward),
            department: text(&cut(awkward, 64)),
            ..new_ticket(requester)
        };
        let id = fixture.open(&new).await;
        let expected = fixture.change(id, |parts| {
            parts.category = Some(text(&cut(awkward, 64)));
            parts.suggested_response = Some(text(awkward));
        });
        let expected = expected.await;
        assert_eq!(fixture.stored(id).await, expected);
        let reply = NewReply {
            message: text(awkward),
            ..customer_reply(id, requester)
        };
        fixture.reply(&reply).await;
        let thread = fixture.thread(id).await;
        assert_eq!(thread.listed.ticket, expected);
        assert_eq!(thread.replies[0].content, reply);
    }
}

/// What triage said and what it rests on.
pub async fn text_of_a_decision_is_kept_byte_for_byte(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    for (n, awkward) in (1..).zip(AWKWARD) {
        let ticket = fixture.ticket(requester).await;
        let mut cited = citation();
        cited.title = awkward.to_owned();
        cited.section = Some(awkward.to_owned());
        let decision = Decision {
            model: Some(text(awkward)),
            category: Some(text(&cut(awkward, 64))),
            suggested_response: Some(text(awkward)),
            distribution: vec![(text(&cut(awkward, 64)), confidence(0.5))],
            citations: vec![cited.clone()],
            ..sample_decision(n, ticket, Trigger::Opening)
        };
        fixture.decide(&decision).await;
        assert_eq!(fixture.queries.decisions(ticket).await.unwrap(), [decision]);
        let reply = NewReply {
            citations: vec![cited],
            ..ai_reply(ticket)
        };
        fixture.reply(&reply).await;
        assert_eq!(fixture.thread(ticket).await.replies[0].content, reply);
    }
}

/// What people are called and what their tokens are for.
pub async fn text_of_an_account_is_kept_byte_for_byte(fixture: &Fixture) {
    for (n, awkward) in (1..).zip(AWKWARD) {
        let account = Account {
            name: text(awkward),
            public_name: Some(text(awkward)),
            password: Some(text(awkward)),
            external: Some(ExternalSubject {
                issuer: text(awkward),
                subject: text(awkward),
            }),
            ..sample_account(u64::from(n), Role::Agent)
        };
        fixture.store_account(&account).await;
        let subject = account.external.clone().unwrap();
        assert_eq!(
            fixture
                .queries
                .account_by_subject(&subject)
                .await
                .unwrap()
                .as_ref(),
            Some(&account)
        );
        let token = Token {
            label: text(awkward),
            ..sample_token(n, account.id)
        };
        let mut work = fixture.begin().await;
        work.accounts().insert_token(&token).await.unwrap();
        commit(work).await;
        assert_eq!(
            fixture.queries.token(&token.digest).await.unwrap(),
            Some((token, account))
        );
    }
}

/// The longest texts that the domain accepts are kept whole.
pub async fn longest_texts_are_kept_whole(fixture: &Fixture) {
    let wide = |characters: usize| "𠜎".repeat(characters);
    let requester = longest_account(fixture).await.id;
    let longest = format!("é{}", "x".repeat(Message::MAX_BYTES - 2));
    let subject = format!("{}{}", wide(255), " ".repeat(1_024 - 255));
    let new = NewTicket {
        subject: text(&subject),
        message: text(&longest),
        department: text(&wide(64)),
        ..new_ticket(requester)
    };
    let id = fixture.open(&new).await;
    let expected = fixture.change(id, |parts| {
        parts.category = Some(text(&wide(64)));
        parts.suggested_response = Some(text(&wide(Message::MAX_BYTES / 4)));
    });
    let expected = expected.await;
    let reply = NewReply {
        message: text(&wide(Message::MAX_BYTES / 4)),
        ..customer_reply(id, requester)
    };
    fixture.reply(&reply).await;
    let decision = Decision {
        model: Some(text(&wide(100))),
        suggested_response: Some(text(&longest)),
        ..sample_decision(1, id, Trigger::Opening)
    };
    fixture.decide(&decision).await;
    let thread = fixture.thread(id).await;
    assert!(thread.listed.ticket == expected && thread.replies[0].content == reply);
    assert!(fixture.queries.decisions(id).await.unwrap() == [decision]);
}

async fn longest_account(fixture: &Fixture) -> Account {
    let wide = |characters: usize| "𠜎".repeat(characters);
    let account = Account {
        email: email(&format!("{}@b", wide(252))),
        name: text(&wide(100)),
        public_name: Some(text(&wide(100))),
        password: Some(text(&wide(255))),
        external: Some(ExternalSubject {
            issuer: text(&wide(255)),
            subject: text(&wide(255)),
        }),
        ..sample_account(1, Role::Agent)
    };
    fixture.store_account(&account).await;
    let found = fixture
        .queries
        .account_by_email(&account.email.key())
        .await
        .unwrap();
    assert_eq!(found.as_ref(), Some(&account));
    let found = fixture
        .queries
        .account_by_subject(account.external.as_ref().unwrap())
        .await
        .unwrap();
    assert_eq!(found.as_ref(), Some(&account));
    account
}

/// The first characters of a text.
fn cut(text: &str, characters: usize) -> String {
    text.chars().take(characters).collect()
}
