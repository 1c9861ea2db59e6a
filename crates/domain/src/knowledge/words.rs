//! Words as the search compares them: lower case, without endings, without those that say
//! nothing.

use crate::text::lower_case;

/// Words that stand in any text whatever it is about, and the courtesies of a letter.
#[rustfmt::skip]
const SAY_NOTHING: &[&str] = &[
    "a", "about", "after", "again", "all", "also", "am", "an", "and", "any", "anyone", "are", "as", "at", "be",
    "because", "been", "before", "being", "but", "by", "can", "cannot", "could", "did", "do", "does", "doing", "don",
    "each", "every", "for", "from", "get", "getting", "give", "go", "goes", "going", "got", "had", "has", "have",
    "having", "he", "her", "here", "him", "his", "how", "however", "i", "if", "in", "into", "is", "isn", "it", "its",
    "just", "kind", "know", "let", "ll", "like", "make", "makes", "many", "may", "me", "might", "more", "most", "much",
    "must", "my", "need", "no", "nor", "not", "now", "of", "off", "on", "once", "one", "only", "or", "other", "our",
    "out", "over", "own", "re", "s", "same", "say", "says", "see", "seem", "seems", "she", "should", "since", "so",
    "some", "somebody", "someone", "something", "still", "such", "t", "tell", "than", "that", "the", "their", "them",
    "then", "there", "these", "they", "thing", "things", "this", "those", "through", "to", "too", "try", "trying", "up",
    "us", "ve", "very", "want", "was", "we", "well", "were", "what", "when", "where", "which", "while", "who", "whom",
    "whose", "why", "will", "with", "would", "yes", "you", "your", "yours",
    "dear", "hello", "hey", "hi", "kindly", "morning", "please", "regards", "sorry", "team", "thank", "thanks",
    "afternoon", "greetings", "cheers", "help", "wonder", "wondering", "question", "possible", "able",
];

/// The words of a text that say something, in order, each as often as it stands there.
pub fn terms(text: &str) -> Vec<String> {
    let text = lower_case(text).replace('\u{2019}', "'");
    text.split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty() && !SAY_NOTHING.contains(word))
        .map(stem)
        .collect()
}

/// The word without its English ending, roughly: it only has to be the same for the forms
/// of one word. Words of other scripts stay as they are.
fn stem(word: &str) -> String {
    if !word.is_ascii() || word.len() <= 3 || word.bytes().any(|byte| byte.is_ascii_digit()) {
        return word.to_owned();
    }
    let word = without_plural(word);
    let word = without_verb_ending(&word);
    let word = match word.strip_suffix('y') {
        Some(rest) if rest.len() > 2 => format!("{rest}i"),
        Some(_) | None => word,
    };
    match word.strip_suffix('e') {
        Some(rest) if rest.len() > 2 => rest.to_owned(),
        Some(_) | None => word,
    }
}

fn without_plural(word: &str) -> String {
    if let Some(rest) = word.strip_suffix("ies") {
        return format!("{rest}y");
    }
    for ending in ["sses", "xes", "ches", "shes", "zes"] {
        if word.ends_with(ending) {
            return word[..word.len() - 2].to_owned();
        }
    }
    let keeps = ["ss", "us", "is"]
        .into_iter()
        .any(|end| word.ends_with(end));
    match word.strip_suffix('s') {
        Some(rest) if !keeps => rest.to_owned(),
        Some(_) | None => word.to_owned(),
    }
}

fn without_verb_ending(word: &str) -> String {
    let stripped = ["ing", "ed"]
        .into_iter()
        .find_map(|end| word.strip_suffix(end));
    let Some(rest) = stripped.filter(|rest| rest.len() > 2 && has_vowel(rest)) else {
        return word.to_owned();
    };
    let bytes = rest.as_bytes();
    let doubled = bytes[bytes.len() - 1] == bytes[bytes.len() - 2];
    if doubled && !matches!(bytes[bytes.len() - 1], b'l' | b's' | b'z') {
        rest[..rest.len() - 1].to_owned()
    } else {
        rest.to_owned()
    }
}

fn has_vowel(word: &str) -> bool {
    word.bytes()
        .any(|byte| matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'y'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_are_the_same() {
        for forms in [
            &["charge", "charges", "charged", "charging"][..],
            &["reset", "resetting", "resets"],
            &["copy", "copies", "copied", "copying"],
            &["mailbox", "mailboxes"],
            &["address", "addresses"],
            &["invoice", "invoices", "invoiced"],
        ] {
            let mut stems: Vec<String> = forms.iter().map(|word| stem(word)).collect();
            stems.dedup();
            assert_eq!(stems.len(), 1, "{stems:?}");
        }
        assert_ne!(stem("status"), stem("statu"));
    }

    #[test]
    fn what_says_nothing_is_left_out() {
        assert_eq!(terms("Hello, how do I RESET it?"), ["reset"]);
        assert_eq!(terms("Příliš žluťoučký"), ["příliš", "žluťoučký"]);
        assert_eq!(
            terms("TLS 1.3 on port 443"),
            ["tls", "1", "3", "port", "443"]
        );
    }
}
