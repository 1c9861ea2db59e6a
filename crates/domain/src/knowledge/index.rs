//! The search: BM25 over sections, as a share of the best that a question could get.
//!
//! A question whose words the knowledge base does not know is far from it, so words that
//! stand nowhere count as much as the rarest ones: that is how the search knows that it
//! does not know.
#![expect(
    clippy::cast_precision_loss,
    reason = "counts of words and sections are far below 2^52"
)]

use std::collections::{BTreeSet, HashMap};

use crate::ticket::visibility::Audience;
use crate::time::Timestamp;

use super::words::terms;
use super::{
    Article, ArticleStatus, Citation, Edition, Importance, Passage, Ranking, Section, sections,
};

/// How fast a word that stands more often stops counting more.
const SATURATION: f64 = 1.2;
/// How much longer sections are held back, from 0.0 to 1.0.
const LENGTH: f64 = 0.4;
/// A word in the title, in the heading or among the tags counts as so many in the text.
const IN_TITLE: f64 = 2.0;
const IN_HEADING: f64 = 2.0;
const IN_TAGS: f64 = 1.5;
/// Beyond so many different words the rarest alone are looked for: a long letter has few
/// words that say what it is about.
const MOST_TERMS: usize = 24;

/// Everything published that one side may read, ready to be searched.
#[derive(Debug)]
pub struct KnowledgeIndex {
    edition: Edition,
    entries: Vec<Entry>,
    /// In how many sections each word stands.
    spread: HashMap<String, u32>,
    average_length: f64,
}

/// A section with what counts about its article.
#[derive(Debug)]
struct Entry {
    source: Citation,
    text: String,
    importance: Importance,
    updated_at: Timestamp,
    counts: HashMap<String, f64>,
    length: f64,
}

impl KnowledgeIndex {
    /// An index of what is published in this edition and open to this side. What may not
    /// be read is not in it, and changes no score either.
    pub fn new(edition: Edition, articles: &[Article], audience: Audience) -> Self {
        let open = articles.iter().filter(|article| {
            article.content.status == ArticleStatus::Published
                && article.content.readers.include(audience)
        });
        let entries: Vec<Entry> = open.flat_map(entries_of).collect();
        let mut spread: HashMap<String, u32> = HashMap::new();
        for term in entries.iter().flat_map(|entry| entry.counts.keys()) {
            *spread.entry(term.clone()).or_default() += 1;
        }
        let total: f64 = entries.iter().map(|entry| entry.length).sum();
        Self {
            edition,
            average_length: (total / entries.len().max(1) as f64).max(1.0),
            spread,
            entries,
        }
    }

    /// Which edition of the knowledge base it is made of.
    pub const fn edition(&self) -> Edition {
        self.edition
    }

    /// Whether nothing at all is published for this side.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The best passages for a question, best first, none below the floor. Every word of
    /// the question counts, and one section of an article counts once.
    pub fn search(
        &self,
        question: &str,
        ranking: &Ranking,
        now: Timestamp,
        limit: usize,
    ) -> Vec<Passage> {
        let wanted = self.weighted(question);
        let best: f64 = wanted.iter().map(|(_, weight)| weight).sum();
        if best <= 0.0 {
            return Vec::new();
        }
        let passage = |entry: &Entry| {
            let relevance = self.fit(entry, &wanted) / best;
            (relevance >= ranking.floor && relevance > 0.0).then(|| Passage {
                source: entry.source.clone(),
                text: entry.text.clone(),
                relevance,
                score: ranking.score(relevance, entry.importance, now.since(entry.updated_at)),
            })
        };
        let mut found: Vec<Passage> = self.entries.iter().filter_map(passage).collect();
        // Stable, so that what is equally good stays in the order of the knowledge base.
        found.sort_by(|one, other| other.score.total_cmp(&one.score));
        found.truncate(limit);
        found
    }

    /// The different words of a question with the weight of each, rarest first.
    fn weighted(&self, question: &str) -> Vec<(String, f64)> {
        let different: BTreeSet<String> = terms(question).into_iter().collect();
        let weigh = |term: String| {
            let weight = self.rarity(&term);
            (term, weight)
        };
        let mut weighted: Vec<(String, f64)> = different.into_iter().map(weigh).collect();
        weighted.sort_by(|one, other| other.1.total_cmp(&one.1));
        weighted.truncate(MOST_TERMS);
        weighted
    }

    /// How much a word tells: the fewer sections it stands in, the more.
    fn rarity(&self, term: &str) -> f64 {
        let all = self.entries.len() as f64;
        let with = f64::from(self.spread.get(term).copied().unwrap_or(0));
        (1.0 + (all - with + 0.5) / (with + 0.5)).ln()
    }

    /// How well a section fits: each wanted word counts up to its weight.
    fn fit(&self, entry: &Entry, wanted: &[(String, f64)]) -> f64 {
        let damping = SATURATION * (1.0 - LENGTH + LENGTH * entry.length / self.average_length);
        let part = |(term, weight): &(String, f64)| {
            let count = entry.counts.get(term)?;
            Some(weight * count * (1.0 + SATURATION) / (count + damping) / (1.0 + SATURATION))
        };
        wanted.iter().filter_map(part).sum()
    }
}

fn entries_of(article: &Article) -> impl Iterator<Item = Entry> + '_ {
    let tags = article.content.tags.as_slice().iter();
    let tags: Vec<&str> = tags.map(super::Tag::as_str).collect();
    let tags = tags.join(" ");
    sections(article.content.body.as_str())
        .into_iter()
        .map(move |section| entry(article, section, &tags))
}

fn entry(article: &Article, section: Section, tags: &str) -> Entry {
    let Section { heading, text } = section;
    let title = article.content.title.as_str();
    let mut counts: HashMap<String, f64> = HashMap::new();
    let own = terms(&text);
    let length = own.len() as f64;
    let fields = [
        (own, 1.0),
        (terms(title), IN_TITLE),
        (terms(heading.as_deref().unwrap_or_default()), IN_HEADING),
        (terms(tags), IN_TAGS),
    ];
    for (terms, weight) in fields {
        for term in terms {
            *counts.entry(term).or_default() += weight;
        }
    }
    Entry {
        source: Citation {
            article: article.id,
            version: article.version,
            title: title.to_owned(),
            section: heading,
        },
        text,
        importance: article.content.importance,
        updated_at: article.updated_at,
        counts,
        length,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::Readers;
    use crate::knowledge::testing::article;
    use crate::testing::at;

    const NOW: Timestamp = at(10_000);

    fn shelf() -> Vec<Article> {
        let mut secret = article(3, "Refunds above the limit", "Refunds above 500 need Ada.");
        secret.content.readers = Readers::Staff;
        let mut draft = article(4, "Refund robots", "A robot refunds everything.");
        draft.content.status = ArticleStatus::Draft;
        vec![
            article(
                1,
                "Refunds",
                "Money back.\n# Charged twice\nA charge made twice is refunded to the card.",
            ),
            article(
                2,
                "Backups",
                "# Restore a backup\nOpen Backups and choose a day.",
            ),
            secret,
            draft,
        ]
    }

    fn search(question: &str, audience: Audience) -> Vec<(String, Option<String>)> {
        let index = KnowledgeIndex::new(Edition::EMPTY, &shelf(), audience);
        let found = index.search(question, &Ranking::default(), NOW, 3);
        let place = |passage: Passage| (passage.source.title, passage.source.section);
        found.into_iter().map(place).collect()
    }

    #[test]
    fn the_section_that_fits_comes_first() {
        let found = search(
            "I was charged twice, can I be refunded?",
            Audience::Customer,
        );
        assert_eq!(
            found[0],
            ("Refunds".to_owned(), Some("Charged twice".to_owned()))
        );
    }

    #[test]
    fn only_what_they_may_read_is_found() {
        let question = "refunds above the limit of 500";
        let titles = |audience| {
            let found = search(question, audience).into_iter();
            found.map(|(title, _)| title).collect::<Vec<_>>()
        };
        let above = "Refunds above the limit".to_owned();
        assert!(titles(Audience::Staff).contains(&above));
        assert!(!titles(Audience::Customer).contains(&above));
        assert!(!titles(Audience::Staff).contains(&"Refund robots".to_owned()));
    }

    #[test]
    fn words_that_stand_nowhere_are_no_reason_to_answer() {
        assert!(search("Do you sell submarines?", Audience::Customer).is_empty());
        assert!(search("how are you?", Audience::Customer).is_empty());
    }

    #[test]
    fn a_more_important_article_goes_before_an_equal_one() {
        let mut twin = article(
            5,
            "Backups",
            "# Restore a backup\nOpen Backups and choose a day.",
        );
        twin.content.importance = Importance::new(2.0).unwrap();
        let mut shelf = shelf();
        shelf.push(twin.clone());
        let index = KnowledgeIndex::new(Edition::EMPTY, &shelf, Audience::Customer);
        let found = index.search("restore a backup", &Ranking::default(), NOW, 2);
        assert_eq!(found[0].source.article, twin.id);
        assert!((found[0].relevance - found[1].relevance).abs() < 1e-12);
    }
}
