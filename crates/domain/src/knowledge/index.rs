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
    Article, ArticleStatus, Citation, Edition, Importance, Meaning, Passage, Ranking, Section,
    sections,
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
#[derive(Debug, Clone)]
pub struct KnowledgeIndex {
    edition: Edition,
    entries: Vec<Entry>,
    /// What each section means, where a model has read them all.
    meanings: Option<Vec<Meaning>>,
    /// In how many sections each word stands.
    spread: HashMap<String, u32>,
    average_length: f64,
}

/// A section with what counts about its article.
#[derive(Debug, Clone)]
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
            meanings: None,
        }
    }

    /// What a model has to read to know what each section means: its title and heading
    /// above its text.
    pub fn texts(&self) -> Vec<String> {
        let text = |entry: &Entry| {
            let Citation { title, section, .. } = &entry.source;
            match section {
                Some(section) => format!("{title}\n{section}\n{}", entry.text),
                None => format!("{title}\n{}", entry.text),
            }
        };
        self.entries.iter().map(text).collect()
    }

    /// The same index with what each of [`Self::texts`] means. Meanings that are not one for
    /// each are of something else, and change nothing.
    #[must_use]
    pub fn understood(self, meanings: Vec<Meaning>) -> Self {
        let fits = meanings.len() == self.entries.len();
        Self {
            meanings: fits.then_some(meanings).or(self.meanings),
            ..self
        }
    }

    /// Whether it knows what its sections mean.
    pub const fn is_understood(&self) -> bool {
        self.meanings.is_some()
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
    /// the question counts, and so does its meaning where that is given and the index is
    /// understood.
    pub fn search(
        &self,
        question: &str,
        meaning: Option<&Meaning>,
        ranking: &Ranking,
        now: Timestamp,
        limit: usize,
    ) -> Vec<Passage> {
        let words = self.by_words(question);
        let (relevances, floor) = match meaning.zip(self.meanings.as_deref()) {
            None => (words, ranking.floor),
            Some((meaning, sections)) => {
                let both = words.into_iter().zip(sections);
                let both = both.map(|(words, section)| mixed(words, meaning.likeness(section)));
                (both.collect(), ranking.meaning_floor)
            }
        };
        let passage = |(entry, relevance): (&Entry, f64)| {
            (relevance >= floor && relevance > 0.0).then(|| Passage {
                source: entry.source.clone(),
                text: entry.text.clone(),
                relevance,
                score: ranking.score(relevance, entry.importance, now.since(entry.updated_at)),
            })
        };
        let entries = self.entries.iter().zip(relevances);
        let mut found: Vec<Passage> = entries.filter_map(passage).collect();
        // Stable, so that what is equally good stays in the order of the knowledge base.
        found.sort_by(|one, other| other.score.total_cmp(&one.score));
        found.truncate(limit);
        found
    }

    /// How well the words of each section fit, from 0.0 to 1.0.
    fn by_words(&self, question: &str) -> Vec<f64> {
        let wanted = self.weighted(question);
        let best: f64 = wanted.iter().map(|(_, weight)| weight).sum();
        let share = |entry: &Entry| {
            if best > 0.0 {
                self.fit(entry, &wanted) / best
            } else {
                0.0
            }
        };
        self.entries.iter().map(share).collect()
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

/// Words and meaning count the same.
const fn mixed(words: f64, meaning: f64) -> f64 {
    f64::midpoint(words, meaning)
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
mod tests;
