//! Where in a document something stands, as a JSON pointer (RFC 6901).

use std::fmt;

/// A JSON pointer. The root is the empty text.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pointer(String);

impl Pointer {
    /// The whole document.
    pub const fn root() -> Self {
        Self(String::new())
    }

    /// What stands under `key` of the map this points to; `~` and `/` are escaped.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        let step = key.replace('~', "~0").replace('/', "~1");
        Self(format!("{self}/{step}"))
    }

    /// What stands at `index` of the list this points to, counted from 0.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        Self(format!("{self}/{index}"))
    }

    /// The pointer as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_escaped_so_that_they_read_back() {
        let at = Pointer::root().key("responses").key("a/b~1").index(2);
        assert_eq!(at.as_str(), "/responses/a~1b~01/2");
        assert_eq!(Pointer::root().as_str(), "");
    }
}
