//! Conditional requests: entity tags from versions (RFC 9110, section 13).

use frontdesk_domain::id::Version;
use poem::Request;
use poem::http::Method;

use crate::header_parameter::{fault, header_parameter, single};
use crate::problem::{Kind, Refused};
use crate::visit::Visit;

const IF_MATCH: &str = "If-Match";
const IF_NONE_MATCH: &str = "If-None-Match";
const MAX_CHARACTERS: usize = 1_000;

/// The entity tag of a version: strong, for it changes with every change.
pub fn etag(version: Version) -> String {
    format!("\"v{}\"", version.get())
}

/// The version a change is meant for, from `If-Match`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IfMatch(Option<Version>);

impl IfMatch {
    /// The version that must still be the current one; `None` when any will do.
    pub const fn expected(&self) -> Option<Version> {
        self.0
    }

    fn read(request: &Request) -> Result<Self, Refused> {
        let options = &Visit::of(request)?.edge().options;
        let text = single(request, IF_MATCH)?;
        let changes = matches!(
            *request.method(),
            Method::PUT | Method::PATCH | Method::DELETE
        );
        if text.is_none() && changes && options.require_if_match {
            return Err(Kind::PreconditionRequired.into());
        }
        Self::parse(text)
    }

    /// Of several versions only the greatest can be current: the client has seen it, and
    /// versions never go back. Weak tags never match here.
    fn parse(text: Option<&str>) -> Result<Self, Refused> {
        match text.map(|text| tags(IF_MATCH, text)).transpose()? {
            None | Some(Tags::Any) => Ok(Self(None)),
            Some(Tags::These(tags)) => {
                let versions = tags
                    .iter()
                    .filter(|tag| !tag.weak)
                    .filter_map(|tag| tag.version);
                let greatest = versions
                    .max()
                    .ok_or_else(|| Refused::from(Kind::PreconditionFailed))?;
                Ok(Self(Some(greatest)))
            }
        }
    }
}

header_parameter! {
    IfMatch, IF_MATCH,
    "The `ETag` of the version that the change is meant for. When it is no longer the current one, \
     nothing is changed and the answer is 412.",
    MAX_CHARACTERS, "\"v3\""
}

/// The versions a client has already, from `If-None-Match`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IfNoneMatch(Option<Tags>);

impl IfNoneMatch {
    /// Whether the client has this version.
    pub fn matches(&self, version: Version) -> bool {
        match &self.0 {
            None => false,
            Some(Tags::Any) => true,
            Some(Tags::These(tags)) => tags.iter().any(|tag| tag.version == Some(version)),
        }
    }

    fn read(request: &Request) -> Result<Self, Refused> {
        Self::parse(single(request, IF_NONE_MATCH)?)
    }

    pub(crate) fn parse(text: Option<&str>) -> Result<Self, Refused> {
        text.map(|text| tags(IF_NONE_MATCH, text))
            .transpose()
            .map(Self)
    }
}

header_parameter! {
    IfNoneMatch, IF_NONE_MATCH,
    "The `ETag` of the version that the client has. When it is still the current one, the answer is 304 without a body.",
    MAX_CHARACTERS, "\"v2\""
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Tags {
    /// `*`: whatever there is.
    Any,
    These(Vec<Tag>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Tag {
    weak: bool,
    /// `None` for tags that this server never gave out.
    version: Option<Version>,
}

/// Parses `*` or a list of entity tags.
fn tags(name: &str, text: &str) -> Result<Tags, Refused> {
    let malformed = || fault(name, "must be * or a list of entity tags such as \"v3\"");
    if text.len() > MAX_CHARACTERS {
        return Err(malformed());
    }
    if text.trim() == "*" {
        return Ok(Tags::Any);
    }
    let mut tags = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (tag, after) = tag(rest).ok_or_else(malformed)?;
        tags.push(tag);
        let after = after.trim_start();
        rest = match after.strip_prefix(',') {
            Some(next) => next.trim_start(),
            None if after.is_empty() => after,
            None => return Err(malformed()),
        };
    }
    if tags.is_empty() {
        Err(malformed())
    } else {
        Ok(Tags::These(tags))
    }
}

/// The first tag and what follows it.
fn tag(text: &str) -> Option<(Tag, &str)> {
    let (weak, text) = text
        .strip_prefix("W/")
        .map_or((false, text), |text| (true, text));
    let (opaque, rest) = text.strip_prefix('"')?.split_once('"')?;
    let digits = opaque
        .strip_prefix('v')
        .filter(|digits| !digits.starts_with(['0', '+', '-']));
    let version = digits
        .and_then(|digits| digits.parse().ok())
        .and_then(Version::new);
    Some((Tag { weak, version }, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(n: i64) -> Version {
        Version::new(n).unwrap()
    }

    fn expected(text: &str) -> Result<Option<i64>, Kind> {
        let parsed = IfMatch::parse(Some(text)).map_err(|refused| refused.kind)?;
        Ok(parsed.expected().map(Version::get))
    }

    #[test]
    fn if_match_names_the_version_a_change_is_for() {
        assert_eq!(IfMatch::parse(None).unwrap().expected(), None);
        assert_eq!(expected("*"), Ok(None));
        assert_eq!(expected(&etag(version(7))), Ok(Some(7)));
        assert_eq!(expected("\"v3\" , \"v12\",\"v5\""), Ok(Some(12)));
        assert_eq!(expected("W/\"v9\", \"v2\""), Ok(Some(2)));
    }

    #[test]
    fn tags_that_cannot_match_fail_the_precondition() {
        for text in [
            "W/\"v3\"",
            "\"other\"",
            "\"\"",
            "\"v0\"",
            "\"v-1\"",
            "\"v03\"",
            "\"v99999999999999999999\"",
        ] {
            assert_eq!(expected(text), Err(Kind::PreconditionFailed), "{text}");
        }
    }

    #[test]
    fn what_is_no_list_of_tags_is_refused() {
        for text in [
            "",
            "v3",
            "\"v3",
            "\"v3\" \"v4\"",
            "*, \"v3\"",
            ",",
            &"\"v3\",".repeat(400),
        ] {
            assert_eq!(expected(text), Err(Kind::InvalidRequest), "{text}");
        }
    }

    #[test]
    fn if_none_match_compares_weakly() {
        let matches = |text, n| IfNoneMatch::parse(Some(text)).unwrap().matches(version(n));
        assert!(
            matches("\"v3\"", 3)
                && matches("W/\"v3\"", 3)
                && matches("\"a\", \"v3\"", 3)
                && matches("*", 3)
        );
        assert!(!matches("\"v3\"", 4) && !matches("\"x\"", 4));
        assert!(!IfNoneMatch::parse(None).unwrap().matches(version(1)));
    }
}
