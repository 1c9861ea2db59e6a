//! What people write to a desk, made up: the same tickets in every run.

use uuid::Uuid;

use crate::random::Random;

/// How many words the language has.
const WORDS: usize = 30_000;
/// When the first ticket was opened, and how far apart they are.
const BEGAN: i64 = 1_700_000_000_000;
const APART: i64 = 1_000;
const STATUSES: [(&str, usize); 5] = [
    ("closed", 70),
    ("resolved", 85),
    ("ai_resolved", 92),
    ("pending", 96),
    ("open", 100),
];
const PRIORITIES: [(&str, usize); 4] = [("medium", 70), ("low", 85), ("high", 96), ("urgent", 100)];
const DEPARTMENTS: [(&str, usize); 4] = [
    ("Technical Support", 60),
    ("Billing", 85),
    ("Sales", 95),
    ("Security", 100),
];

/// A ticket as its row holds it.
pub struct Ticket {
    pub id: usize,
    pub subject: String,
    pub message: String,
    pub requester: Uuid,
    pub status: &'static str,
    pub priority: &'static str,
    pub department: &'static str,
    pub opened: i64,
    pub replies: Vec<Reply>,
}

/// A reply as its row holds it.
pub struct Reply {
    pub by_agent: bool,
    pub internal: bool,
    pub message: String,
    pub written: i64,
}

/// A word, the more frequent the smaller its rank: syllables, so that some begin alike.
pub fn word(rank: usize) -> String {
    const SYLLABLES: [&str; 16] = [
        "ka", "lo", "mi", "ru", "te", "sa", "no", "vi", "pe", "du", "han", "ber", "tos", "lin",
        "gar", "mex",
    ];
    let mut rest = rank + 16;
    let mut word = String::new();
    while rest > 0 {
        word.push_str(SYLLABLES[rest % SYLLABLES.len()]);
        rest /= SYLLABLES.len();
    }
    word
}

/// So many words as they occur.
pub fn text(random: &mut Random, words: usize) -> String {
    let words: Vec<String> = (0..words).map(|_| word(random.skewed(WORDS))).collect();
    words.join(" ")
}

/// How many people ask a desk of so many tickets.
pub fn customers(tickets: usize) -> usize {
    (tickets / 10).max(10)
}

/// The account of the n-th customer.
pub const fn customer(n: usize) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 | n as u128)
}

/// The n-th ticket, from one, of a desk with so many.
pub fn ticket(id: usize, tickets: usize) -> Ticket {
    let mut random = Random::of("ticket", id);
    let opened = BEGAN + APART * i64::try_from(id).unwrap_or_default();
    let words = 10 + random.skewed(150);
    let subject = 3 + random.below(6);
    Ticket {
        id,
        subject: text(&mut random, subject),
        message: text(&mut random, words),
        requester: customer(random.skewed(customers(tickets))),
        status: one_of(&mut random, &STATUSES),
        priority: one_of(&mut random, &PRIORITIES),
        department: one_of(&mut random, &DEPARTMENTS),
        opened,
        replies: replies(&mut random, opened),
    }
}

/// None to 40, few most of the time.
fn replies(random: &mut Random, opened: i64) -> Vec<Reply> {
    let count = random.skewed(41);
    (0..count)
        .map(|n| {
            let words = 5 + random.skewed(120);
            Reply {
                by_agent: n % 2 == 0,
                internal: n % 8 == 2,
                message: text(random, words),
                written: opened + i64::try_from(n + 1).unwrap_or_default(),
            }
        })
        .collect()
}

fn one_of(random: &mut Random, choices: &[(&'static str, usize)]) -> &'static str {
    let drawn = random.below(100);
    let mut names = choices.iter().filter(|(_, up_to)| drawn < *up_to);
    names.next().map_or("", |(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tickets_are_the_same_in_every_run() {
        let (first, again) = (ticket(7, 1_000), ticket(7, 1_000));
        assert_eq!(first.message, again.message);
        assert_eq!(first.replies.len(), again.replies.len());
        assert_ne!(first.message, ticket(8, 1_000).message);
    }

    #[test]
    fn few_words_and_people_are_frequent() {
        let mut random = Random::of("test", 1);
        let drawn: Vec<usize> = (0..10_000).map(|_| random.skewed(WORDS)).collect();
        let first = drawn.iter().filter(|rank| **rank == 0).count();
        let rare = drawn.iter().filter(|rank| **rank > WORDS / 2).count();
        assert!((300..1_500).contains(&first), "{first}");
        assert!((100..1_500).contains(&rare), "{rare}");
    }

    #[test]
    fn threads_are_short_and_long() {
        let counts: Vec<usize> = (1..500).map(|id| ticket(id, 500).replies.len()).collect();
        assert!(counts.contains(&0) && counts.iter().any(|count| *count > 30));
        assert!(counts.iter().all(|count| *count <= 40));
    }
}
