//! Markup that is safe to show, and the last look over every page.

use std::fmt;

use askama::filters::HtmlSafe;
use frontdesk_domain::time::Timestamp;

use crate::texts::Texts;

/// Markup made here, of which no part is somebody's raw text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Markup(String);

impl Markup {
    /// Takes markup whose maker has escaped or cleaned every part.
    pub(crate) const fn safe(markup: String) -> Self {
        Self(markup)
    }

    /// What a person may go on writing at stays as it is: characters that turn text around
    /// become references, which the page's last look leaves alone.
    pub(crate) fn verbatim(text: &str) -> Self {
        let mut written = String::with_capacity(text.len() + 16);
        for letter in text.chars() {
            match letter {
                '&' => written.push_str("&amp;"),
                '<' => written.push_str("&lt;"),
                '>' => written.push_str("&gt;"),
                '"' => written.push_str("&quot;"),
                '\'' => written.push_str("&#39;"),
                turning if is_turning(turning) => {
                    written.extend(["&#x", &format!("{:x}", u32::from(turning)), ";"]);
                }
                plain => written.push(plain),
            }
        }
        Self(written)
    }

    /// An instant: the script writes it in the reader's own zone.
    pub(crate) fn time(at: Timestamp, texts: &Texts) -> Self {
        let exact = at.to_utc().format("%Y-%m-%dT%H:%M:%S%.3fZ");
        let words = texts.instant(at);
        Self(format!(
            "<time datetime=\"{exact}\" title=\"{exact}\">{words}</time>"
        ))
    }
}

impl fmt::Display for Markup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl HtmlSafe for Markup {}

/// Characters that turn the direction of the text around them, so that a line reads
/// otherwise than it is written.
const fn is_turning(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Takes the characters that turn text around out of a whole page: they show as `�`.
pub(crate) fn without_turns(page: String) -> String {
    if page.contains(is_turning) {
        page.replace(is_turning, "\u{fffd}")
    } else {
        page
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_edited_stays_as_it_is() {
        let value = Markup::verbatim("\"<b>\u{202e}");
        assert_eq!(value.to_string(), "&quot;&lt;b&gt;&#x202e;");
        assert_eq!(without_turns(value.to_string()), value.to_string());
    }

    #[test]
    fn turns_are_taken_out_of_pages() {
        let page = without_turns("a\u{202e}b\u{2066}c\u{200f}d".to_owned());
        assert_eq!(page, "a\u{fffd}b\u{fffd}c\u{200f}d");
    }
}
