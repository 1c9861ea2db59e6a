//! Pages of lists: how many, after which one, and where the next page is.

use std::borrow::Cow;
use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use frontdesk_domain::id::{
    AccountId, ArticleId, AuditId, EventPosition, FormId, InviteId, ReplayId, SubmissionId,
    TicketId, TokenId, Version,
};
use frontdesk_domain::page::{Page, PageLimit, PageRequest};
use poem::http::Uri;
use poem::{FromRequest, Request, RequestBody};
use poem_openapi::param::Query;
use poem_openapi::registry::{MetaSchema, MetaSchemaRef};
use poem_openapi::types::{ParseError, ParseFromParameter, ParseResult, ToJSON, Type};
use serde_json::Value;
use uuid::Uuid;

use crate::types::inline_type;

/// How many items a page may hold: the query parameter `limit`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit(PageLimit);

inline_type! {
    [] Limit, "limit",
    MetaSchema {
        minimum: Some(1.0),
        maximum: Some(200.0),
        default: Some(50.into()),
        description: Some("How many items to answer at most."),
        example: Some(50.into()),
        ..MetaSchema::new_with_format("integer", "int32")
    }
}

impl ParseFromParameter for Limit {
    fn parse_from_parameter(text: &str) -> ParseResult<Self> {
        if !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(ParseError::custom("must be digits"));
        }
        Ok(Self(PageLimit::new(text.parse()?)?))
    }
}

impl ToJSON for Limit {
    fn to_json(&self) -> Option<Value> {
        Some(self.0.get().into())
    }
}

/// A key that lists are ordered by, as bytes that a cursor can carry.
pub trait CursorKey: Copy + Send + Sync {
    /// What kind of key it is, so that the cursor of one list is refused by another.
    const KIND: u8;

    /// The key as bytes.
    fn to_bytes(self) -> Vec<u8>;

    /// The key in these bytes; `None` unless they are exactly those of a key.
    fn from_bytes(bytes: &[u8]) -> Option<Self>;
}

macro_rules! integer_keys {
    ($($type:ty = $kind:literal),+ $(,)?) => {$(
        impl CursorKey for $type {
            const KIND: u8 = $kind;

            fn to_bytes(self) -> Vec<u8> {
                self.get().to_be_bytes().to_vec()
            }

            fn from_bytes(bytes: &[u8]) -> Option<Self> {
                Self::new(i64::from_be_bytes(bytes.try_into().ok()?))
            }
        }
    )+};
}

integer_keys! { TicketId = 1, FormId = 4, SubmissionId = 5, Version = 6, EventPosition = 40 }

macro_rules! uuid_keys {
    ($($type:ty = $kind:literal),+ $(,)?) => {$(
        impl CursorKey for $type {
            const KIND: u8 = $kind;

            fn to_bytes(self) -> Vec<u8> {
                self.get().as_bytes().to_vec()
            }

            fn from_bytes(bytes: &[u8]) -> Option<Self> {
                Uuid::from_slice(bytes).ok().map(Self::new)
            }
        }
    )+};
}

uuid_keys! { AccountId = 2, TokenId = 3, InviteId = 7, ArticleId = 20, ReplayId = 21, AuditId = 50 }

/// Where a page starts: the query parameter `cursor`. Opaque to clients; a version, the
/// kind of key and the key itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor<K>(K);

const CURSOR_VERSION: u8 = 1;

inline_type! {
    [K: CursorKey] Cursor<K>, "cursor",
    MetaSchema {
        min_length: Some(1),
        max_length: Some(100),
        pattern: Some("^[A-Za-z0-9_-]+$".to_owned()),
        description: Some("Where to go on: the `X-Next-Cursor` of the page before."),
        ..MetaSchema::new("string")
    }
}

impl<K: CursorKey> Cursor<K> {
    /// The cursor that goes on after this key.
    pub(crate) const fn after(key: K) -> Self {
        Self(key)
    }

    /// The key it goes on after.
    pub(crate) const fn key(self) -> K {
        self.0
    }

    pub(crate) fn encode(&self) -> String {
        let mut bytes = vec![CURSOR_VERSION, K::KIND];
        bytes.extend(self.0.to_bytes());
        URL_SAFE_NO_PAD.encode(bytes)
    }

    fn decode(text: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let key = bytes.strip_prefix(&[CURSOR_VERSION, K::KIND])?;
        K::from_bytes(key).map(Self)
    }
}

impl<K: CursorKey> ParseFromParameter for Cursor<K> {
    fn parse_from_parameter(text: &str) -> ParseResult<Self> {
        Self::decode(text).ok_or_else(|| ParseError::custom("not a cursor of this list"))
    }
}

impl<K: CursorKey> ToJSON for Cursor<K> {
    fn to_json(&self) -> Option<Value> {
        Some(self.encode().into())
    }
}

/// What the two parameters ask for.
pub fn page_request<K: CursorKey>(
    limit: &Query<Option<Limit>>,
    cursor: &Query<Option<Cursor<K>>>,
) -> PageRequest<K> {
    PageRequest {
        limit: limit.0.map_or_else(PageLimit::default, |limit| limit.0),
        after: cursor.0.map(|cursor| cursor.0),
    }
}

/// The address that was asked, to make the address of the next page from.
#[derive(Debug, Clone)]
pub struct Here(Uri);

/// Where the next page is, in the words of two headers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextPage {
    pub(crate) link: String,
    pub(crate) cursor: String,
}

impl Here {
    /// The page after this one; `None` when this is the last.
    pub fn next_page<T, K: CursorKey>(&self, page: &Page<T, K>) -> Option<NextPage> {
        self.next_page_by("cursor", page)
    }

    /// The same for a list whose cursor is a parameter of another name.
    pub fn next_page_by<T, K: CursorKey>(
        &self,
        parameter: &str,
        page: &Page<T, K>,
    ) -> Option<NextPage> {
        let cursor = Cursor(page.next?).encode();
        let mut target = format!("{}?{parameter}={cursor}", self.0.path());
        // The new cursor stands first, where it counts whatever follows.
        let others = self
            .0
            .query()
            .into_iter()
            .flat_map(|query| query.split('&'));
        for pair in
            others.filter(|pair| !pair.is_empty() && pair.split('=').next() != Some(parameter))
        {
            target.push('&');
            target.push_str(pair);
        }
        Some(NextPage {
            link: format!("<{}>; rel=\"next\"", escaped(&target)),
            cursor,
        })
    }
}

/// Escapes what may stand in an address as it was sent but not in a header.
fn escaped(target: &str) -> String {
    target
        .bytes()
        .fold(String::with_capacity(target.len()), |mut text, byte| {
            if byte.is_ascii_graphic() && !matches!(byte, b'<' | b'>' | b'"') {
                text.push(char::from(byte));
            } else {
                // Writing to a `String` cannot fail.
                let _ = write!(text, "%{byte:02X}");
            }
            text
        })
}

impl<'a> FromRequest<'a> for Here {
    async fn from_request(request: &'a Request, _body: &mut RequestBody) -> poem::Result<Self> {
        Ok(Self(request.original_uri().clone()))
    }
}

#[cfg(test)]
mod tests {
    use frontdesk_domain::testing::{account_id, ticket_id};

    use super::*;

    #[test]
    fn cursors_lead_back_to_their_keys() {
        for n in [1, 255, i64::MAX] {
            let cursor = Cursor(ticket_id(n));
            assert_eq!(Cursor::decode(&cursor.encode()), Some(cursor));
        }
        let cursor = Cursor(account_id(7));
        assert_eq!(Cursor::decode(&cursor.encode()), Some(cursor));
    }

    #[test]
    fn whatever_this_list_did_not_give_out_is_refused() {
        let good = Cursor(ticket_id(7)).encode();
        let of_accounts = Cursor(account_id(7)).encode();
        let zero = URL_SAFE_NO_PAD.encode([CURSOR_VERSION, TicketId::KIND, 0, 0, 0, 0, 0, 0, 0, 0]);
        let future = URL_SAFE_NO_PAD.encode([2, TicketId::KIND, 0, 0, 0, 0, 0, 0, 0, 7]);
        let mut loose = good.clone();
        // The last character carries bits that no byte has.
        loose.pop();
        loose.push('D');
        for bad in [
            "",
            "7",
            "!!",
            &of_accounts,
            &zero,
            &future,
            &format!("{good}="),
            &format!("{good}AA"),
            &loose,
        ] {
            assert_eq!(Cursor::<TicketId>::decode(bad), None, "{bad}");
        }
    }

    #[test]
    fn the_next_page_keeps_what_was_asked() {
        let page = Page {
            items: vec![1],
            next: Some(ticket_id(7)),
        };
        let next = |uri: &str| Here(uri.parse().unwrap()).next_page(&page).unwrap();
        let cursor = Cursor(ticket_id(7)).encode();
        let asked = next("/api/tickets?limit=5&cursor=old&q=a%20b");
        assert_eq!(
            asked.link,
            format!("</api/tickets?cursor={cursor}&limit=5&q=a%20b>; rel=\"next\"")
        );
        assert_eq!(asked.cursor, cursor);
        assert_eq!(
            next("/api/tickets").link,
            format!("</api/tickets?cursor={cursor}>; rel=\"next\"")
        );
        let last = Page {
            items: vec![1],
            next: None::<TicketId>,
        };
        assert_eq!(Here("/a".parse().unwrap()).next_page(&last), None);
    }

    #[test]
    fn limits_are_plain_numbers() {
        let limit = |text| Limit::parse_from_parameter(text).ok();
        assert_eq!(limit("200"), Some(Limit(PageLimit::MAX)));
        for bad in ["0", "201", "-1", "+5", "5.0", "", "99999999999"] {
            assert_eq!(limit(bad), None, "{bad}");
        }
    }
}
