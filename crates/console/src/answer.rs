//! The shapes of an answer: a page, a piece of one, or somewhere to go on.

use askama::Template;
use poem::http::header::LOCATION;
use poem::http::{HeaderValue, StatusCode};
use poem::{IntoResponse, Response};

use crate::markup::without_turns;
use crate::trouble::{Trouble, broken};

/// What every handler answers.
pub(crate) type Answer = Result<Response, Trouble>;

/// A page.
pub(crate) fn page(template: &impl Template) -> Answer {
    page_with(StatusCode::OK, template)
}

/// A page that says what was wrong.
pub(crate) fn page_with(status: StatusCode, template: &impl Template) -> Answer {
    let written = template.render().map_err(|error| broken(&error))?;
    let response = Response::builder()
        .status(status)
        .content_type("text/html; charset=utf-8");
    Ok(response.body(without_turns(written)))
}

/// After a write: the browser reads what there is now, and going back or reloading
/// writes nothing twice.
pub(crate) fn go_to(address: &str) -> Answer {
    let location = HeaderValue::try_from(address).map_err(|_| Trouble::NotUnderstood)?;
    let mut response = StatusCode::SEE_OTHER.into_response();
    response.headers_mut().insert(LOCATION, location);
    Ok(response)
}

/// Runs a write in a task of its own, to its end, even when the browser hangs up.
pub(crate) async fn to_the_end<T: Send + 'static>(
    work: impl Future<Output = T> + Send + 'static,
) -> Result<T, Trouble> {
    tokio::spawn(work).await.map_err(|error| broken(&error))
}

/// The address itself, when it leads to a page of this desk; the front page otherwise.
pub(crate) fn own_address(address: Option<&str>) -> &str {
    let own = |address: &&str| {
        let mut letters = address.chars();
        letters.next() == Some('/')
            && !matches!(letters.next(), Some('/' | '\\'))
            && !address.contains(|letter: char| letter.is_control())
            && address.is_ascii()
    };
    address.filter(own).unwrap_or("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_led_elsewhere() {
        assert_eq!(own_address(Some("/tickets/7?x=1")), "/tickets/7?x=1");
        for foreign in [
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "",
            "x",
            "/a\nb",
        ] {
            assert_eq!(own_address(Some(foreign)), "/", "{foreign}");
        }
    }
}
