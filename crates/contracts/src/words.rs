//! Words: looking for tickets by what was written.

use frontdesk_domain::id::{AccountId, TicketId};
use frontdesk_domain::ports::TicketFilter;
use frontdesk_domain::testing::{new_ticket, text};
use frontdesk_domain::ticket::NewTicket;

use crate::Fixture;
use crate::filters::found;

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

async fn with_words(fixture: &Fixture, words: &str) -> Vec<TicketId> {
    found(
        fixture,
        &TicketFilter {
            words: Some(words.to_owned()),
            ..TicketFilter::default()
        },
    )
    .await
}

/// Every word must occur, in the subject or in the first message, in any order; blank
/// text asks for nothing and finds all.
pub async fn words_are_found_in_subject_and_message(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let both = written(
        fixture,
        requester,
        "The printer burns",
        "since noon, on the third floor",
    )
    .await;
    let one = written(fixture, requester, "The printer hums", "all day").await;
    for words in [
        "printer burns",
        "burns printer",
        "noon printer",
        " third\t\nfloor  ",
        "floor burns the noon",
    ] {
        assert_eq!(with_words(fixture, words).await, [both], "{words:?}");
    }
    assert_eq!(with_words(fixture, "printer").await, [one, both]);
    assert_eq!(with_words(fixture, "printer lake").await, []);
    for blank in ["", "  ", "\n\t"] {
        assert_eq!(with_words(fixture, blank).await, [one, both], "{blank:?}");
    }
}

/// Words are found whatever the case, in any script that has one.
pub async fn words_are_found_whatever_the_case(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let ascii = written(fixture, requester, "PRINTER Burns", "Noon").await;
    let other = written(fixture, requester, "ČÍSLO účtu", "Überweisung НЕТ").await;
    for words in ["printer", "PRINTER", "pRiNtEr bUrNs", "nOON"] {
        assert_eq!(with_words(fixture, words).await, [ascii], "{words:?}");
    }
    for words in ["číslo", "ČÍSLO ÚČTU", "überWEISUNG", "нет", "Нет číslo"] {
        assert_eq!(with_words(fixture, words).await, [other], "{words:?}");
    }
}

/// No character of a word means anything but itself.
pub async fn words_are_taken_literally(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let pairs = [
        ("100% sure", "100 sure", "100%"),
        ("a_b", "axb", "a_b"),
        (r"c:\d", "c:d", r":\d"),
        ("it's", "its", "t's"),
    ];
    let others = [
        ("[ab]", "a", "[ab]"),
        ("x*y", "xzy", "x*y"),
        (r"50\%", "50%", r"0\%"),
        (r#"say "it""#, "say it", r#""it""#),
    ];
    for (meant, similar, words) in pairs.into_iter().chain(others) {
        let id = written(fixture, requester, meant, "-").await;
        let in_message = written(fixture, requester, "-", meant).await;
        written(fixture, requester, similar, similar).await;
        let expected: Vec<TicketId> = with_words(fixture, words).await;
        let relevant: Vec<TicketId> = expected.into_iter().filter(|found| *found >= id).collect();
        assert_eq!(relevant, [in_message, id], "{words:?}");
    }
}
