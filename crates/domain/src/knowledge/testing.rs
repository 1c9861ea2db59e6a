//! For tests: articles.

use crate::id::{ArticleId, Version};
use crate::testing::{account_id, at, text, uuid};

use super::{Article, ArticleDraft, ArticleStatus, Edition, Importance, Readers, Tags};

/// An article id.
pub const fn article_id(n: u64) -> ArticleId {
    ArticleId::new(uuid(n))
}

/// An edition.
///
/// # Panics
/// When `n` is negative.
pub const fn edition(n: i64) -> Edition {
    Edition::new(n).expect("test editions are not negative")
}

/// A published article for everybody, in its first version.
pub fn article(n: u64, title: &str, body: &str) -> Article {
    Article {
        id: article_id(n),
        version: Version::FIRST,
        edition: edition(1),
        content: ArticleDraft {
            title: text(title),
            body: text(body),
            importance: Importance::default(),
            tags: Tags::default(),
            readers: Readers::Public,
            status: ArticleStatus::Published,
        },
        author: account_id(2),
        created_at: at(5_000),
        updated_at: at(5_000),
    }
}

/// An article with every field set to something that is not its default, by agent 2.
///
/// # Panics
/// Never: its tags are tags.
pub fn sample_article(n: u64) -> Article {
    let mut article = article(
        n,
        " Erstattungen – refunds \u{202e} ",
        "Above.\r\n# Within 14 days ☂\r\nYou are refunded.\t'; DROP TABLE articles; --",
    );
    article.content.importance = Importance::new(0.1 + 0.2).expect("a share is an importance");
    article.content.tags =
        Tags::new(vec![text("zeta"), text("čaj, \"alpha\"")]).expect("two tags are tags");
    article.content.readers = Readers::Staff;
    article.updated_at = at(6_000);
    article
}
