//! Articles. Every change makes another version, and every version is kept.

use thiserror::Error;

use crate::id::{AccountId, ArticleId, Version};
use crate::text::{body, line, text_type};
use crate::ticket::visibility::Audience;
use crate::time::Timestamp;

use super::Importance;

text_type! {
    /// What an article is called: 1 to 200 characters, not blank.
    ArticleTitle, |text| line(text, ArticleTitle::MAX_CHARACTERS)
}

impl ArticleTitle {
    /// The longest title.
    pub const MAX_CHARACTERS: usize = 200;
}

text_type! {
    /// What an article says, in Markdown: 1 to 65,536 bytes, kept as sent.
    ArticleBody, |text| body(text, ArticleBody::MAX_BYTES)
}

impl ArticleBody {
    /// The longest body, in bytes of UTF-8.
    pub const MAX_BYTES: usize = 65_536;
}

text_type! {
    /// A word under which articles are found: 1 to 50 characters, not blank.
    Tag, |text| line(text, Tag::MAX_CHARACTERS)
}

impl Tag {
    /// The longest tag.
    pub const MAX_CHARACTERS: usize = 50;
}

/// The tags of an article: at most 20, none of them twice, in the order of the author.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tags(Vec<Tag>);

/// The tags of an article make no sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TagsError {
    /// More than 20.
    #[error("must be at most {} tags", Tags::MAX)]
    TooMany,
    /// The same one stands twice.
    #[error("must not name a tag twice")]
    Repeated,
}

impl Tags {
    /// The most tags on one article.
    pub const MAX: usize = 20;

    /// Accepts at most 20 tags, each once.
    ///
    /// # Errors
    /// A [`TagsError`] for any other list.
    pub fn new(tags: Vec<Tag>) -> Result<Self, TagsError> {
        if tags.len() > Self::MAX {
            return Err(TagsError::TooMany);
        }
        let repeated = |(place, tag): (usize, &Tag)| tags[..place].contains(tag);
        if tags.iter().enumerate().any(repeated) {
            return Err(TagsError::Repeated);
        }
        Ok(Self(tags))
    }

    /// The tags, in order.
    pub fn as_slice(&self) -> &[Tag] {
        &self.0
    }
}

/// Who may read an article.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Readers {
    /// Everybody: customers are answered from it.
    #[default]
    Public,
    /// The staff alone.
    Staff,
}

impl Readers {
    /// Both kinds.
    pub const ALL: [Self; 2] = [Self::Public, Self::Staff];

    /// The name that storage uses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Staff => "staff",
        }
    }

    /// Whether somebody on this side is among them.
    pub const fn include(self, audience: Audience) -> bool {
        match (self, audience) {
            (Self::Public, Audience::Customer | Audience::Staff)
            | (Self::Staff, Audience::Staff) => true,
            (Self::Staff, Audience::Customer) => false,
        }
    }
}

/// How far an article has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum ArticleStatus {
    /// Being written: nothing is answered from it.
    #[default]
    Draft,
    /// In use.
    Published,
    /// Taken away. Its versions stay for the decisions that cite them.
    Archived,
}

impl ArticleStatus {
    /// Every status.
    pub const ALL: [Self; 3] = [Self::Draft, Self::Published, Self::Archived];

    /// The name that storage uses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published => "published",
            Self::Archived => "archived",
        }
    }
}

/// How often anything in the knowledge base was changed. Every change of an article has
/// an edition of its own, so one number says what all of it was at that time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edition(i64);

impl Edition {
    /// A knowledge base that nobody wrote to yet.
    pub const EMPTY: Self = Self(0);

    /// The edition, or `None` for a number below zero.
    pub const fn new(edition: i64) -> Option<Self> {
        if edition >= 0 {
            Some(Self(edition))
        } else {
            None
        }
    }

    /// The number itself.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// The edition after one more change.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

/// What somebody writes.
#[derive(Debug, Clone, PartialEq)]
pub struct ArticleDraft {
    /// What it is called.
    pub title: ArticleTitle,
    /// What it says.
    pub body: ArticleBody,
    /// How much it counts beside others.
    pub importance: Importance,
    /// Under which words it is found.
    pub tags: Tags,
    /// Who may read it.
    pub readers: Readers,
    /// How far it has come.
    pub status: ArticleStatus,
}

/// One version of an article.
#[derive(Debug, Clone, PartialEq)]
pub struct Article {
    /// Which article.
    pub id: ArticleId,
    /// Which version of it.
    pub version: Version,
    /// Since which edition of the knowledge base it is so.
    pub edition: Edition,
    /// What it is.
    pub content: ArticleDraft,
    /// Who wrote this version.
    pub author: AccountId,
    /// When the first version was written.
    pub created_at: Timestamp,
    /// When this version was written.
    pub updated_at: Timestamp,
}

/// What is to be different; `None` leaves a field as it is.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ArticleChange {
    /// What it is called.
    pub title: Option<ArticleTitle>,
    /// What it says.
    pub body: Option<ArticleBody>,
    /// How much it counts.
    pub importance: Option<Importance>,
    /// Under which words it is found.
    pub tags: Option<Tags>,
    /// Who may read it.
    pub readers: Option<Readers>,
    /// How far it has come.
    pub status: Option<ArticleStatus>,
}

impl ArticleDraft {
    /// The draft with the change made.
    #[must_use]
    pub fn with(self, change: ArticleChange) -> Self {
        let ArticleChange {
            title,
            body,
            importance,
            tags,
            readers,
            status,
        } = change;
        Self {
            title: title.unwrap_or(self.title),
            body: body.unwrap_or(self.body),
            importance: importance.unwrap_or(self.importance),
            tags: tags.unwrap_or(self.tags),
            readers: readers.unwrap_or(self.readers),
            status: status.unwrap_or(self.status),
        }
    }
}

impl Article {
    /// The version that the change makes, in the edition that follows `edition`; `None`
    /// when everything was already so.
    pub fn changed(
        &self,
        change: ArticleChange,
        edition: Edition,
        author: AccountId,
        now: Timestamp,
    ) -> Option<Self> {
        let content = self.content.clone().with(change);
        if content == self.content {
            return None;
        }
        Some(Self {
            id: self.id,
            version: self.version.next(),
            edition: edition.next(),
            content,
            author,
            created_at: self.created_at,
            updated_at: now.after_change(self.updated_at),
        })
    }

    /// Whether it is still there, as far as anybody is told.
    pub const fn is_kept(&self) -> bool {
        match self.content.status {
            ArticleStatus::Draft | ArticleStatus::Published => true,
            ArticleStatus::Archived => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::testing::sample_article;
    use crate::testing::{account_id, at, text};

    #[test]
    fn every_change_is_a_version_of_its_own_and_the_same_again_is_none() {
        let article = sample_article(1);
        let change = ArticleChange {
            title: Some(text("Another title")),
            ..ArticleChange::default()
        };
        let (author, edition) = (account_id(2), Edition(7));
        let after = article
            .changed(change.clone(), edition, author, at(0))
            .unwrap();
        assert_eq!(after.version, article.version.next());
        assert_eq!(after.edition, Edition(8));
        assert!(after.updated_at > article.updated_at);
        assert_eq!(after.content.body, article.content.body);
        assert_eq!(after.changed(change, edition, author, at(9)), None);
    }

    #[test]
    fn customers_are_not_among_the_readers_of_what_is_for_the_staff() {
        assert!(!Readers::Staff.include(Audience::Customer));
        assert!(Readers::Staff.include(Audience::Staff));
        assert!(Readers::Public.include(Audience::Customer));
    }

    #[test]
    fn a_tag_stands_once() {
        let tags = |names: &[&str]| Tags::new(names.iter().map(|name| text(name)).collect());
        assert_eq!(tags(&["a", "b", "a"]), Err(TagsError::Repeated));
        let many: Vec<String> = (0..=Tags::MAX).map(|n| n.to_string()).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        assert_eq!(tags(&many), Err(TagsError::TooMany));
        assert!(tags(&many[1..]).is_ok());
    }
}
