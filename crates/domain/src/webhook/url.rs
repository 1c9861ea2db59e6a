//! Where messages of a webhook are sent.

use crate::text::{TextError, text_type};

text_type! {
    /// The address of a webhook: `https://` or `http://`, a host, and no credentials; at most
    /// 2,048 printable ASCII characters. Whether the host may be connected to shows when it
    /// is: names lead elsewhere from one day to the next.
    WebhookUrl, check
}

impl WebhookUrl {
    /// The longest address.
    pub const MAX_CHARACTERS: usize = 2_048;

    /// The host, with the port where one is named.
    pub fn host(&self) -> &str {
        let rest = self.as_str().split_once("://").map_or("", |(_, rest)| rest);
        authority(rest)
    }
}

/// What stands between the scheme and the path.
fn authority(rest: &str) -> &str {
    rest.split(['/', '?', '#', '\\']).next().unwrap_or_default()
}

fn check(text: &str) -> Result<(), TextError> {
    if text.len() > WebhookUrl::MAX_CHARACTERS {
        let max = WebhookUrl::MAX_CHARACTERS;
        return Err(TextError::TooManyCharacters { max });
    }
    let malformed = |expected| Err(TextError::Malformed { expected });
    if !text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return malformed("printable ASCII without spaces");
    }
    let rest = text.strip_prefix("https://");
    let Some(rest) = rest.or_else(|| text.strip_prefix("http://")) else {
        return malformed("an address that starts with https:// or http://");
    };
    let authority = authority(rest);
    if authority.is_empty() || authority.starts_with(':') {
        return malformed("an address with a host");
    }
    if authority.contains('@') {
        return malformed("an address without credentials");
    }
    if rest.contains(['#', '\\']) {
        return malformed("an address without a fragment or a backslash");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_is_told_without_what_follows_it() {
        for (url, host) in [
            ("https://hooks.example/desk?token=a@b", "hooks.example"),
            ("http://[::1]:8080/?a", "[::1]:8080"),
            ("https://hooks.example?a=/", "hooks.example"),
        ] {
            assert_eq!(WebhookUrl::parse(url).unwrap().host(), host);
        }
    }

    #[test]
    fn addresses_have_a_host_and_no_credentials() {
        for good in [
            "https://hooks.example/desk",
            "http://[::1]:8080/?token=a@b",
            "https://hooks.example",
        ] {
            assert!(WebhookUrl::parse(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "ftp://hooks.example/",
            "https://",
            "https:///path",
            "https://:443/",
            "https://user:secret@hooks.example/",
            "https://hooks.example/#part",
            "https://hooks.example\\@10.0.0.1/",
            "https://hooks.example/a b",
            "https://hööks.example/",
            "HTTPS://hooks.example/",
        ] {
            assert!(WebhookUrl::parse(bad).is_err(), "{bad}");
        }
        assert!(WebhookUrl::parse(format!("https://h/{}", "a".repeat(2_048))).is_err());
    }
}
