//! Cursors that no list ever gave out.
#![no_main]

use frontdesk_domain::id::{AccountId, ArticleId, FormId, InviteId, SubmissionId, TicketId, TokenId, Version};
use frontdesk_http::pagination::{Cursor, CursorKey, Limit};
use libfuzzer_sys::fuzz_target;
use poem_openapi::types::{ParseFromParameter, ToJSON};

/// Only what a list would have written is read.
fn read<K: CursorKey>(text: &str) {
    if let Ok(cursor) = Cursor::<K>::parse_from_parameter(text) {
        assert_eq!(cursor.to_json(), Some(text.into()));
    }
}

fuzz_target!(|text: &str| {
    read::<AccountId>(text);
    read::<ArticleId>(text);
    read::<FormId>(text);
    read::<InviteId>(text);
    read::<SubmissionId>(text);
    read::<TicketId>(text);
    read::<TokenId>(text);
    read::<Version>(text);
    if let Ok(limit) = Limit::parse_from_parameter(text) {
        let number = limit.to_json().and_then(|limit| limit.as_u64());
        assert!(number.is_some_and(|number| (1..=200).contains(&number)));
    }
});
