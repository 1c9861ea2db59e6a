//! How long a receiver asks to be left alone: `Retry-After`.

use std::time::{Duration, UNIX_EPOCH};

use frontdesk_domain::time::Timestamp;
use reqwest::header::RETRY_AFTER;
use reqwest::{Response, StatusCode};

/// What the response asks for, at `now`. Only a receiver that is overloaded or away for a
/// while is believed: what the header says of another answer is not about trying again.
pub(crate) fn asked(response: &Response, now: Timestamp) -> Option<Duration> {
    match response.status() {
        StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => {}
        _ => return None,
    }
    let value = response.headers().get(RETRY_AFTER)?;
    parse(value.to_str().ok()?, now)
}

/// Seconds, or an instant in one of the forms of HTTP; `None` for anything else.
fn parse(text: &str, now: Timestamp) -> Option<Duration> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().ok().map(Duration::from_secs);
    }
    let instant = httpdate::parse_http_date(text).ok()?;
    let instant = instant.duration_since(UNIX_EPOCH).ok()?;
    let now = Duration::from_millis(u64::try_from(now.millis()).ok()?);
    Some(instant.saturating_sub(now))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_and_instants_are_understood_and_nonsense_is_not() {
        // Sun, 06 Nov 1994 08:49:37 GMT, as in the examples of HTTP.
        let now = Timestamp::from_millis(784_111_777_000).unwrap();
        let seconds = |text| parse(text, now).map(|rest| rest.as_secs());
        assert_eq!(seconds("120"), Some(120));
        assert_eq!(seconds("0"), Some(0));
        assert_eq!(seconds("Sun, 06 Nov 1994 08:50:37 GMT"), Some(60));
        assert_eq!(seconds("Sunday, 06-Nov-94 08:50:37 GMT"), Some(60));
        assert_eq!(seconds("Sun Nov  6 08:50:37 1994"), Some(60));
        assert_eq!(seconds("Sun, 06 Nov 1994 08:00:00 GMT"), Some(0), "past");
        for nonsense in [
            "",
            "soon",
            "-5",
            "1.5",
            "+5",
            "99999999999999999999",
            "Sun, 99 Nov 1994 08:50:37 GMT",
        ] {
            assert_eq!(seconds(nonsense), None, "{nonsense}");
        }
    }
}
