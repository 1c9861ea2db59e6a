//! The two cookies: who is signed in, and which language they chose.

use std::time::Duration;

use frontdesk_domain::account::credential::Secret;
use poem::http::header::COOKIE;
use poem::http::{HeaderMap, HeaderValue};

use crate::texts::Language;

/// The session cookie, which the API sets and reads as well.
pub(crate) const SESSION: &str = "session";
/// The cookie of the chosen language.
pub(crate) const LANGUAGE: &str = "language";
/// How long a choice of language is remembered.
const A_YEAR: Duration = Duration::from_hours(365 * 24);

/// The value of a cookie. Of two different values one was planted, and nobody can say
/// which: neither counts.
pub(crate) fn read(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines = headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok());
    let pairs = lines
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='));
    let mut values = pairs
        .filter(|(key, _)| *key == name)
        .map(|(_, value)| value.trim_matches('"'));
    let first = values.next().filter(|value| !value.is_empty())?;
    values.all(|value| value == first).then(|| first.to_owned())
}

/// Starts a session in the browser.
pub(crate) fn start_session(secret: &Secret, lifetime: Duration, secure: bool) -> HeaderValue {
    set(SESSION, secret.expose(), lifetime, secure)
}

/// Makes the browser forget its session.
pub(crate) fn end_session(secure: bool) -> HeaderValue {
    set(SESSION, "", Duration::ZERO, secure)
}

/// Remembers a choice of language.
pub(crate) fn choose_language(language: Language, secure: bool) -> HeaderValue {
    set(LANGUAGE, language.code(), A_YEAR, secure)
}

/// No script can read it, and no other site's form sends it.
fn set(name: &str, value: &str, lifetime: Duration, secure: bool) -> HeaderValue {
    let (seconds, secure) = (lifetime.as_secs(), if secure { "; Secure" } else { "" });
    let text = format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
    // Secrets and codes are URL-safe text, so there always is a header.
    HeaderValue::try_from(text).unwrap_or(HeaderValue::from_static("session=; Max-Age=0"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(lines: &[&str]) -> Option<String> {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(COOKIE, line.parse().unwrap());
        }
        read(&headers, SESSION)
    }

    #[test]
    fn the_session_is_found_among_other_cookies() {
        assert_eq!(session(&["a=b; session=s1; c=d"]).as_deref(), Some("s1"));
        assert_eq!(session(&["a=b", "session=\"s1\""]).as_deref(), Some("s1"));
        assert_eq!(session(&["a=b", "session="]), None);
    }

    #[test]
    fn two_sessions_are_none() {
        assert_eq!(session(&["session=s1; session=s2"]), None);
        assert_eq!(session(&["session=s1; session=s1"]).as_deref(), Some("s1"));
    }

    #[test]
    fn the_session_cookie_is_as_closed_as_it_can_be() {
        let cookie = start_session(&Secret::new("s3cr3t".into()), Duration::from_mins(1), true);
        let expected = "session=s3cr3t; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure";
        assert_eq!(cookie, expected);
    }
}
