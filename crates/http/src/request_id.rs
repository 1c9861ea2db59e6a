//! The id of a request: on its response, in its problems, on its log lines.

use frontdesk_domain::ports::IdSource;
use poem::Request;

/// The header that carries it.
pub const HEADER: &str = "X-Request-Id";

/// The longest id that is taken over from a client.
pub const MAX_CHARACTERS: usize = 128;

tokio::task_local! {
    static CURRENT: String;
}

/// The id of the request that is being answered; empty outside of one.
pub fn current() -> String {
    CURRENT.try_with(Clone::clone).unwrap_or_default()
}

/// Runs the work as part of the request with this id.
pub(crate) async fn scope<F: Future>(id: String, work: F) -> F::Output {
    CURRENT.scope(id, work).await
}

/// The id that came with the request, when it is well-formed, or a new one: a proxy in
/// front may have named the request already.
pub(crate) fn of(request: &Request, ids: &dyn IdSource) -> String {
    match request.header(HEADER) {
        Some(id) if is_well_formed(id) => id.to_owned(),
        _ => ids.next().to_string(),
    }
}

/// Letters, digits, `-`, `_` and `.`: nothing that could break a header or a log line.
fn is_well_formed(id: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    (1..=MAX_CHARACTERS).contains(&id.len()) && id.bytes().all(plain)
}

#[cfg(test)]
mod tests {
    use frontdesk_domain::testing::SequentialIds;

    use super::*;

    fn of_header(id: &str) -> String {
        of(
            &Request::builder().header(HEADER, id).finish(),
            &SequentialIds::default(),
        )
    }

    #[test]
    fn well_formed_ids_are_taken_over_and_others_replaced() {
        assert_eq!(of_header("proxy-7.A_b"), "proxy-7.A_b");
        let made = "00000000-0000-0000-0000-000000000001";
        for bad in ["", "a b", "a\"b", "ü", &"x".repeat(129)] {
            assert_eq!(of_header(bad), made, "{bad:?}");
        }
        assert_eq!(of(&Request::default(), &SequentialIds::default()), made);
    }

    #[tokio::test]
    async fn an_id_belongs_to_its_own_request() {
        let (one, two) = tokio::join!(
            scope("one".to_owned(), async { current() }),
            scope("two".to_owned(), async { current() }),
        );
        assert_eq!(
            (one.as_str(), two.as_str(), current().as_str()),
            ("one", "two", "")
        );
    }
}
