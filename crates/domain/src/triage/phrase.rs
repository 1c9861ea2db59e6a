//! Phrases that are looked for in what people write.

/// Between two words of a phrase there may stand this many others.
const GAP: usize = 2;

/// One word out of each list, in this order.
pub(super) type Phrase = &'static [&'static [&'static str]];

/// Whether the words hold the phrase, with at most [`GAP`] others in between.
pub(super) fn is_in(words: &[String], phrase: Phrase) -> bool {
    (0..words.len()).any(|start| continues(&words[start..], phrase, 0))
}

fn continues(words: &[String], phrase: Phrase, gap: usize) -> bool {
    let Some((list, rest)) = phrase.split_first() else {
        return true;
    };
    let mut near = words.iter().take(gap + 1).enumerate();
    near.any(|(at, word)| list.contains(&word.as_str()) && continues(&words[at + 1..], rest, GAP))
}
