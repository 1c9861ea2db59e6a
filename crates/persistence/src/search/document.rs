//! What is written down of a text so that it can be found.

use frontdesk_domain::search::{Term, terms};

/// Stands between two texts in one document. No term is `q` alone, so no phrase goes on
/// from one text to the next.
const BOUNDARY: &str = "q";

/// Before the id of a requester in a document about a ticket of theirs, so that their
/// tickets are found without looking at anybody else's. No word is written like it.
pub(super) const OWNER: &str = "qzz";

/// The terms of a text of a ticket.
pub(super) struct Document {
    pub(super) ticket: i64,
    /// The reply, or zero for the subject with the first message.
    pub(super) reply: i64,
    pub(super) internal: bool,
    words: Vec<String>,
}

impl Document {
    /// What a ticket begins with.
    pub(super) fn opening(ticket: i64, subject: &str, message: &str) -> Self {
        let mut words = words(subject);
        words.push(BOUNDARY.to_owned());
        words.extend(self::words(message));
        Self {
            ticket,
            reply: 0,
            internal: false,
            words,
        }
    }

    pub(super) fn reply(ticket: i64, reply: i64, message: &str, internal: bool) -> Self {
        Self {
            ticket,
            reply,
            internal,
            words: words(message),
        }
    }

    /// The words as `write` puts each of them, with its place, behind those before it.
    pub(super) fn written(&self, mut write: impl FnMut(&mut String, &str, usize)) -> String {
        let length: usize = self.words.iter().map(|word| word.len() + 8).sum();
        let mut text = String::with_capacity(length);
        for (place, word) in self.words.iter().enumerate() {
            write(&mut text, word, place);
        }
        text
    }
}

fn words(text: &str) -> Vec<String> {
    terms(text).iter().map(Term::to_string).collect()
}
