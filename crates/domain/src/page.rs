//! Pages of long lists, by keyset: "so many, after this one".

use thiserror::Error;

/// How many items a page may hold: 1 to 200, 50 unless asked otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageLimit(u16);

/// The limit was not from 1 to 200.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("must be from 1 to {}", PageLimit::MAX.0)]
pub struct PageLimitError;

impl PageLimit {
    /// The largest page.
    pub const MAX: Self = Self(200);

    /// Accepts 1 to 200.
    ///
    /// # Errors
    /// [`PageLimitError`] for any other number.
    pub fn new(limit: u16) -> Result<Self, PageLimitError> {
        if (1..=Self::MAX.0).contains(&limit) {
            Ok(Self(limit))
        } else {
            Err(PageLimitError)
        }
    }

    /// The number itself.
    pub const fn get(self) -> usize {
        self.0 as usize
    }
}

impl Default for PageLimit {
    fn default() -> Self {
        Self(50)
    }
}

/// What part of a list is wanted: at most `limit` items that come after `after`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageRequest<K> {
    /// How many at most.
    pub limit: PageLimit,
    /// The key of the last item already seen, or `None` from the start.
    pub after: Option<K>,
}

impl<K> Default for PageRequest<K> {
    fn default() -> Self {
        Self {
            limit: PageLimit::default(),
            after: None,
        }
    }
}

/// Part of a list, and where the next part starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T, K> {
    /// The items, in the order of the list.
    pub items: Vec<T>,
    /// What to ask for next, or `None` at the end of the list.
    pub next: Option<K>,
}

impl<T, K> Page<T, K> {
    /// Makes a page from up to one item more than `limit`: the extra item only says
    /// that there is more.
    pub fn from_surplus(mut items: Vec<T>, limit: PageLimit, key: impl Fn(&T) -> K) -> Self {
        let more = items.len() > limit.get();
        items.truncate(limit.get());
        let next = if more { items.last().map(key) } else { None };
        Self { items, next }
    }

    /// The same page of something made from each item.
    pub fn map<U>(self, turn: impl FnMut(T) -> U) -> Page<U, K> {
        Page {
            items: self.items.into_iter().map(turn).collect(),
            next: self.next,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_extra_item_only_says_there_is_more() {
        let limit = PageLimit::new(2).unwrap();
        let page = Page::from_surplus(vec![3, 2, 1], limit, |n| *n);
        assert_eq!(
            page,
            Page {
                items: vec![3, 2],
                next: Some(2)
            }
        );
        let page = Page::from_surplus(vec![3, 2], limit, |n| *n);
        assert_eq!(page.next, None);
    }

    #[test]
    fn limits_end_at_two_hundred() {
        assert!(PageLimit::new(0).is_err());
        assert!(PageLimit::new(201).is_err());
        assert_eq!(PageLimit::new(200).unwrap(), PageLimit::MAX);
    }
}
