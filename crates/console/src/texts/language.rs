//! Which language a reader gets.

use poem::http::HeaderMap;
use poem::http::header::ACCEPT_LANGUAGE;

/// A language that the console speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Language {
    #[default]
    English,
    German,
}

impl Language {
    pub(crate) const ALL: [Self; 2] = [Self::English, Self::German];

    /// As `lang` and `Accept-Language` write it.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// What its speakers call it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
        }
    }

    pub(crate) fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }

    /// The language that the browser wants most, of those there are.
    pub(crate) fn accepted(headers: &HeaderMap) -> Self {
        let header = headers
            .get(ACCEPT_LANGUAGE)
            .and_then(|header| header.to_str().ok())
            .unwrap_or_default();
        let mut best = (0.0, Self::default());
        for (language, weight) in header.split(',').filter_map(wanted) {
            if weight > best.0 {
                best = (weight, language);
            }
        }
        best.1
    }
}

/// One part of the header: `de-AT;q=0.7`.
fn wanted(part: &str) -> Option<(Language, f32)> {
    let (range, weight) = match part.split_once(';') {
        Some((range, weight)) => (range, weight.trim().strip_prefix("q=")?.parse().ok()?),
        None => (part, 1.0),
    };
    let primary = range.trim().split('-').next()?.to_ascii_lowercase();
    Some((Language::from_code(&primary)?, weight))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_wanted_language_wins() {
        let of = |header: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_LANGUAGE, header.parse().unwrap());
            Language::accepted(&headers)
        };
        assert_eq!(of("de-AT,de;q=0.9,en;q=0.8"), Language::German);
        assert_eq!(of("fr, en-GB;q=0.5, de;q=0.4"), Language::English);
        assert_eq!(of("fr, DE;q=0.1"), Language::German);
        assert_eq!(of("de;q=0, en;q=0"), Language::English);
        assert_eq!(of("*;q=x, ;;"), Language::English);
        assert_eq!(Language::accepted(&HeaderMap::new()), Language::English);
    }
}
