//! How citations are written in a column: as a JSON array.

use frontdesk_domain::id::Version;
use frontdesk_domain::knowledge::{ArticleId, Citation};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Serialize, Deserialize)]
struct Stored {
    article: String,
    version: i64,
    title: String,
    section: Option<String>,
}

pub(crate) fn json_of(citations: &[Citation]) -> String {
    let stored: Vec<Stored> = citations.iter().map(Stored::from).collect();
    serde_json::to_string(&stored).expect("text and numbers are always JSON")
}

pub(crate) fn parse(json: &str) -> Option<Vec<Citation>> {
    let stored: Vec<Stored> = serde_json::from_str(json).ok()?;
    stored.into_iter().map(Stored::citation).collect()
}

impl From<&Citation> for Stored {
    fn from(citation: &Citation) -> Self {
        let Citation {
            article,
            version,
            title,
            section,
        } = citation;
        Self {
            article: article.get().to_string(),
            version: version.get(),
            title: title.clone(),
            section: section.clone(),
        }
    }
}

impl Stored {
    fn citation(self) -> Option<Citation> {
        let Self {
            article,
            version,
            title,
            section,
        } = self;
        let article = ArticleId::new(Uuid::parse_str(&article).ok()?);
        Some(Citation {
            article,
            version: Version::new(version)?,
            title,
            section,
        })
    }
}
