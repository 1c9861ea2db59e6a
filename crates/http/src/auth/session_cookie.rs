//! The cookie that keeps somebody signed in.

use std::time::Duration;

use frontdesk_domain::account::credential::Secret;
use poem::http::HeaderValue;

/// Its name, as both older services had it.
pub(super) const NAME: &str = "session";

/// A `Set-Cookie` of the session: no script can read it, and no other site's form sends it.
#[derive(Debug, Clone)]
pub struct SessionCookie(String);

impl SessionCookie {
    /// Starts a session that lasts so long. `secure` keeps the cookie off plain HTTP.
    pub fn start(secret: &Secret, lifetime: Duration, secure: bool) -> Self {
        Self(Self::attributes(
            secret.expose(),
            lifetime.as_secs(),
            secure,
        ))
    }

    /// Makes the browser forget the session.
    pub fn forget(secure: bool) -> Self {
        Self(Self::attributes("", 0, secure))
    }

    /// The value of the header. Session secrets are URL-safe text, so there always is one.
    pub fn header(&self) -> HeaderValue {
        HeaderValue::from_str(&self.0).unwrap_or(HeaderValue::from_static("session=; Max-Age=0"))
    }

    fn attributes(value: &str, seconds: u64, secure: bool) -> String {
        let secure = if secure { "; Secure" } else { "" };
        format!("{NAME}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cookie_is_as_closed_as_it_can_be() {
        let cookie = SessionCookie::start(
            &Secret::new("s3cr3t_-".into()),
            Duration::from_mins(1),
            true,
        );
        let expected = "session=s3cr3t_-; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure";
        assert_eq!(cookie.header(), expected);
        assert_eq!(
            SessionCookie::forget(false).header(),
            "session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"
        );
    }
}
