//! Words: looking for tickets by what was written.

use frontdesk_domain::id::{AccountId, TicketId};
use frontdesk_domain::page::{PageLimit, PageRequest};
use frontdesk_domain::ports::TicketFilter;
use frontdesk_domain::search::SearchQuery;
use frontdesk_domain::testing::{at, new_ticket, text};
use frontdesk_domain::ticket::NewTicket;
use frontdesk_domain::ticket::reply::{Author, NewReply};
use frontdesk_domain::ticket::status::Status;
use frontdesk_domain::ticket::visibility::Audience;

use crate::Fixture;
use crate::filters::found;
use crate::fixture::commit;

async fn written(
    fixture: &Fixture,
    requester: AccountId,
    subject: &str,
    message: &str,
) -> TicketId {
    fixture
        .open(&NewTicket {
            subject: text(subject),
            message: text(message),
            ..new_ticket(requester)
        })
        .await
}

async fn answered(fixture: &Fixture, ticket: TicketId, message: &str, internal: bool) {
    let reply = NewReply {
        ticket,
        author: Author::System,
        message: text(message),
        internal,
        answers: None,
        citations: Vec::new(),
        created_at: at(1),
    };
    fixture.reply(&reply).await;
}

fn search(words: &str) -> TicketFilter {
    TicketFilter {
        search: Some(SearchQuery::parse(words).expect("there are words")),
        ..TicketFilter::default()
    }
}

async fn with_words(fixture: &Fixture, words: &str) -> Vec<TicketId> {
    found(fixture, &search(words)).await
}

async fn staff_finds(fixture: &Fixture, words: &str) -> Vec<TicketId> {
    let audience = Audience::Staff;
    let filter = TicketFilter {
        audience,
        ..search(words)
    };
    found(fixture, &filter).await
}

/// Every word must occur, in the subject, in the first message or in a reply, in any order.
pub async fn words_are_found_wherever_they_stand_on_a_ticket(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let both = written(
        fixture,
        requester,
        "The printer burns",
        "since noon, on the third floor",
    )
    .await;
    let one = written(fixture, requester, "The printer hums", "all day").await;
    answered(fixture, both, "Call the fire brigade", false).await;
    answered(fixture, both, "They are on a journey", false).await;
    for words in [
        "printer burns",
        "burns printer",
        " third\t\nfloor  ",
        "fire noon",
        "brigade journey printer",
    ] {
        assert_eq!(with_words(fixture, words).await, [both], "{words:?}");
    }
    assert_eq!(with_words(fixture, "printer").await, [one, both]);
    assert_eq!(with_words(fixture, "the").await, [one, both]);
    for words in ["printer lake", "print", "brigade day"] {
        assert_eq!(with_words(fixture, words).await, [], "{words:?}");
    }
}

/// Words are found whatever the case, in any script; where nothing separates words, parts
/// of a sentence are. Short words and common ones are words like any other.
pub async fn words_are_found_in_any_script(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let ascii = written(fixture, requester, "PRINTER Burns", "a to Z, it is I").await;
    let other = written(fixture, requester, "ČÍSLO účtu", "Überweisung НЕТ").await;
    let japanese = written(fixture, requester, "東京都の天気", "ไม่ทำงาน").await;
    for words in [
        "printer",
        "PRINTER",
        "pRiNtEr bUrNs",
        "a",
        "to",
        "\"it is\" i",
    ] {
        assert_eq!(with_words(fixture, words).await, [ascii], "{words:?}");
    }
    for words in [
        "číslo",
        "ČÍSLO ÚČTU",
        "überWEISUNG",
        "нет",
        "Нет číslo",
        "Überw*",
    ] {
        assert_eq!(with_words(fixture, words).await, [other], "{words:?}");
    }
    for words in ["東京", "天気", "都の", "ทำ", "東京*"] {
        assert_eq!(with_words(fixture, words).await, [japanese], "{words:?}");
    }
    assert_eq!(with_words(fixture, "京東").await, []);
}

/// Phrases, beginnings of words and exclusions, alone and together.
pub async fn phrases_beginnings_and_exclusions_are_found(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let first = written(
        fixture,
        requester,
        "The printer burns",
        "on the third floor",
    )
    .await;
    let second = written(fixture, requester, "Third printer", "the floor burns").await;
    let third = written(fixture, requester, "Printers", "-").await;
    answered(fixture, first, "Is it safe now", false).await;
    for (words, expected) in [
        ("\"the third floor\"", vec![first]),
        ("\"third floor\" printer", vec![first]),
        ("\"floor third\"", vec![]),
        ("\"burns on\"", vec![]),
        ("\"floor is\"", vec![]),
        ("print*", vec![third, second, first]),
        ("printer*", vec![third, second, first]),
        ("\"third fl\"*", vec![first]),
        ("\"third f\"", vec![]),
        ("printer -safe", vec![second]),
        ("print* -\"the floor\"", vec![third, first]),
        ("print* -burn*", vec![third]),
        ("print* -printers -safe", vec![second]),
        ("it-is", vec![]),
        ("is-it", vec![first]),
    ] {
        assert_eq!(with_words(fixture, words).await, expected, "{words:?}");
    }
}

/// What was written in an internal note is found for staff and for nobody else, and is no
/// reason to leave a ticket out for anybody else.
pub async fn internal_notes_are_found_for_staff_alone(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let ticket = written(fixture, requester, "The printer burns", "since noon").await;
    answered(fixture, ticket, "a known arsonist", true).await;
    answered(fixture, ticket, "we look into it", false).await;
    for words in [
        "arsonist",
        "arson*",
        "\"known arsonist\"",
        "printer arsonist",
    ] {
        assert_eq!(staff_finds(fixture, words).await, [ticket], "{words:?}");
        assert_eq!(with_words(fixture, words).await, [], "{words:?}");
    }
    assert_eq!(
        with_words(fixture, "printer look -arsonist").await,
        [ticket]
    );
    assert_eq!(staff_finds(fixture, "printer -arsonist").await, []);
    let theirs = TicketFilter {
        requester: Some(requester),
        ..search("arsonist")
    };
    assert_eq!(found(fixture, &theirs).await, []);
}

/// A search is narrowed by the rest of the filter, and paged like any list.
pub async fn searches_are_filtered_and_paged(fixture: &Fixture) {
    let requesters = [fixture.customer(1).await, fixture.customer(2).await];
    let mut expected = Vec::new();
    for n in 0..40_usize {
        let id = written(fixture, requesters[n % 2], "The printer", "burns").await;
        for _ in 0..n % 7 {
            answered(fixture, id, "the printer again", n % 2 == 0).await;
        }
        if n % 4 == 1 {
            fixture
                .change(id, |parts| parts.status = Status::Pending)
                .await;
            expected.push(id);
        }
    }
    expected.reverse();
    let filter = TicketFilter {
        requester: Some(requesters[1]),
        statuses: Some(vec![Status::Pending, Status::Closed]),
        ..search("printer burns")
    };
    let mut after = None;
    let mut seen = Vec::new();
    loop {
        let page = PageRequest {
            limit: PageLimit::new(3).unwrap(),
            after,
        };
        let page = fixture.queries.tickets(&filter, page).await.unwrap();
        seen.extend(page.items.iter().map(|listed| listed.ticket.id()));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(seen, expected);
}

/// What a unit of work wrote is found when it is committed, and not if it is dropped.
pub async fn words_are_found_from_the_commit_on(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let mut work = fixture.begin().await;
    let new = NewTicket {
        subject: text("volcano"),
        ..new_ticket(requester)
    };
    work.tickets().insert_ticket(&new).await.unwrap();
    assert_eq!(with_words(fixture, "volcano").await, []);
    drop(work);
    assert_eq!(with_words(fixture, "volcano").await, []);
    let mut work = fixture.begin().await;
    let kept = work.tickets().insert_ticket(&new).await.unwrap();
    commit(work).await;
    assert_eq!(with_words(fixture, "volcano").await, [kept]);
}

/// No text is an error: what somebody types is a search, or there is nothing to look for.
pub async fn any_text_can_be_searched_for(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let ticket = written(fixture, requester, "AND or NOT near", "null select 1 drop").await;
    let pieces = [
        "AND", "or", "NOT", "NEAR(", "near", "\"", "'", "''", "*", "-", "--", "+", "(", ")", ":",
        "^", "~", "<->", "&", "|", "!", "%", "_", "\\", ";", "{", "}", "@", "null", "select", "1",
        "drop", "public:", "qzz", "q", "é", "\u{202e}", "東", "🚲", "\t", "?", "$1", "/*", "*/",
        "0x0", "\u{1}", "a\u{300}", "ẞ", "𝔸",
    ];
    for (n, first) in pieces.iter().enumerate() {
        let second = pieces[(n + 7) % pieces.len()];
        let third = pieces[(n + 19) % pieces.len()];
        for typed in [
            format!("near -{first}{second} \"{third}"),
            format!("{first}*{second}\"{third}\"*"),
        ] {
            let Ok(query) = SearchQuery::parse(&typed) else {
                continue;
            };
            let filter = TicketFilter {
                search: Some(query.clone()),
                ..TicketFilter::default()
            };
            let page = fixture
                .queries
                .tickets(&filter, PageRequest::default())
                .await;
            let page = page.unwrap_or_else(|error| panic!("{typed:?}: {error:?}"));
            let texts = ["AND or NOT near", "null select 1 drop"];
            let texts = texts.map(frontdesk_domain::search::terms);
            let is_found = page.items.iter().any(|listed| listed.ticket.id() == ticket);
            assert_eq!(is_found, query.finds(&texts), "{typed:?}");
        }
    }
}
