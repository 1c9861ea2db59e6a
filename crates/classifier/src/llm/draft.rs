//! Whether what a model drafted may be shown to a customer. A draft is taken whole or not at
//! all: what a model was talked into is not mended.

use frontdesk_domain::triage::folding::{folded, is_hidden, words};
use frontdesk_domain::triage::{Enquiry, SuggestedResponse};
use thiserror::Error;

/// The longest draft, in characters.
const MAX_CHARACTERS: usize = 2_000;

/// So many words in a row are no coincidence.
const QUOTED_WORDS: usize = 6;

/// What begins a link where no `://` follows.
const SCHEMES: [&str; 10] = [
    "mailto:",
    "tel:",
    "sms:",
    "javascript:",
    "vbscript:",
    "data:",
    "file:",
    "blob:",
    "ftp:",
    "whatsapp:",
];

/// What makes text more than text, in Markdown and in HTML.
const MARKUP: [&str; 8] = ["![", "](", "][", "]:", "&#", "&lt;", "[.]", "(.)"];

/// What a draft has to obey.
#[derive(Debug)]
pub struct DraftRules {
    link_hosts: Vec<String>,
    /// Every run of [`QUOTED_WORDS`] words of the instructions.
    quotations: Vec<String>,
}

/// Why a draft was dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum DraftProblem {
    /// Longer than any answer needs to be.
    #[error("it is too long")]
    TooLong,
    /// It holds characters that nobody sees.
    #[error("it holds characters that nobody sees")]
    Hidden,
    /// It holds HTML, a Markdown link or an image.
    #[error("it holds markup")]
    Markup,
    /// It points somewhere that the desk does not link to.
    #[error("it points outside")]
    Link,
    /// It states a number that neither the customer nor a passage did: a price, a date, a
    /// telephone.
    #[error("it states a number that nobody gave it")]
    Number,
    /// It quotes the instructions or names the id of the enquiry.
    #[error("it quotes the instructions")]
    Quotation,
}

impl DraftRules {
    /// The rules for drafts made under these instructions, which may link to these hosts.
    pub fn new(instructions: &str, link_hosts: Vec<String>) -> Self {
        let instructions = words(instructions);
        let quotations = instructions.windows(QUOTED_WORDS);
        Self {
            link_hosts,
            quotations: quotations.map(spaced).collect(),
        }
    }

    /// Takes the draft for the enquiry, which was sent under this id, or says why not.
    pub fn accept(
        &self,
        draft: String,
        enquiry: &Enquiry,
        id: &str,
    ) -> Result<SuggestedResponse, DraftProblem> {
        if draft.chars().count() > MAX_CHARACTERS {
            return Err(DraftProblem::TooLong);
        }
        let unseen = |c: char| is_hidden(c) || c.is_control() && !matches!(c, '\n' | '\r' | '\t');
        if draft.contains(unseen) {
            return Err(DraftProblem::Hidden);
        }
        let text = folded(&draft);
        if has_markup(&text) {
            return Err(DraftProblem::Markup);
        }
        if text
            .split_whitespace()
            .any(|word| self.points_outside(word))
        {
            return Err(DraftProblem::Link);
        }
        let words = words(&draft);
        let said = spaced(&words);
        let quoted = |quotation: &String| said.contains(quotation.as_str());
        if words.concat().contains(id) || self.quotations.iter().any(quoted) {
            return Err(DraftProblem::Quotation);
        }
        let passages = enquiry.passages.iter();
        let passages: Vec<&str> = passages.map(|passage| passage.text.as_str()).collect();
        let known = format!(
            "{}\n{}\n{}",
            enquiry.subject,
            enquiry.message,
            passages.join("\n")
        );
        let known = folded(&known);
        if text.lines().any(|line| states_news(line, &known)) {
            return Err(DraftProblem::Number);
        }
        SuggestedResponse::parse(draft).map_err(|_| DraftProblem::TooLong)
    }

    /// Whether a word without white space is, or holds, an address that is not allowed.
    fn points_outside(&self, word: &str) -> bool {
        let word = word.trim_start_matches(['(', '"', '\'', '«', '“', '„', '‘']);
        if let Some(address) = word.strip_prefix("https://") {
            let host = address.split(['/', '?', '#']).next().unwrap_or_default();
            let host = host.trim_end_matches(['.', ',', ';', ':', '!', ')', '"', '\'', '»', '”']);
            let once = !address.contains("://") && !address.contains('\\');
            return !(once && self.link_hosts.iter().any(|allowed| allowed == host));
        }
        word.contains("//")
            || word.contains("\\\\")
            || SCHEMES.iter().any(|scheme| uses_scheme(word, scheme))
            || names_a_host(word)
    }
}

/// Words between single spaces, so that runs are found at the borders of words.
fn spaced(words: &[String]) -> String {
    format!(" {} ", words.join(" "))
}

fn has_markup(text: &str) -> bool {
    let mut after_brackets = text
        .split('<')
        .skip(1)
        .filter_map(|rest| rest.chars().next());
    MARKUP.iter().any(|markup| text.contains(markup))
        || after_brackets.any(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
}

/// Whether a line states a number that is not known. The number of a list's item and those
/// in an allowed link state nothing.
fn states_news(line: &str, known: &str) -> bool {
    let item = line.trim_start().split_once(['.', ')']);
    let item = item.filter(|(number, rest)| {
        number.len() <= 2 && number.parse::<u8>().is_ok() && rest.starts_with(' ')
    });
    let line = item.map_or(line, |(_, rest)| rest);
    let words = line
        .split_whitespace()
        .filter(|word| !word.contains("https://"));
    let is_known = |number: &str| numbers(known).any(|known| known == number);
    words.flat_map(numbers).any(|number| !is_known(number))
}

fn numbers(text: &str) -> impl Iterator<Item = &str> {
    let runs = text.split(|c: char| !c.is_numeric());
    runs.filter(|run| !run.is_empty())
}

/// Whether the scheme stands at the border of a word and something follows.
fn uses_scheme(word: &str, scheme: &str) -> bool {
    word.match_indices(scheme).any(|(at, _)| {
        let before = word[..at].chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric()) && at + scheme.len() < word.len()
    })
}

/// Whether a word holds what a mail program or a browser would turn into a link: a name with
/// a dot in it that ends in letters, or four numbers.
fn names_a_host(word: &str) -> bool {
    // The ideographic full stop ends a sentence, except where both sides are Latin.
    let latin = word.is_ascii() || !word.chars().any(|c| c > '\u{2fff}' && c.is_alphanumeric());
    let word = if latin {
        word.replace(['。', '｡'], ".")
    } else {
        word.to_owned()
    };
    word.split(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-' | '_')))
        .map(|name| name.trim_matches('.'))
        .any(|name| {
            let labels: Vec<&str> = name.split('.').collect();
            let last = labels.last().copied().unwrap_or_default();
            let ends_in_letters = last.starts_with("xn--")
                || last.chars().count() >= 2 && last.chars().all(char::is_alphabetic);
            let is_name = labels.len() >= 2 && ends_in_letters && !labels.contains(&"");
            let is_number =
                labels.len() == 4 && labels.iter().all(|part| part.parse::<u8>().is_ok());
            is_name || is_number
        })
}

#[cfg(test)]
mod tests {
    use frontdesk_domain::testing::text;

    use super::*;

    const INSTRUCTIONS: &str = "You sort the enquiries that reach a support desk, and no more.";

    fn accept(draft: &str) -> Result<SuggestedResponse, DraftProblem> {
        let enquiry = Enquiry {
            subject: text("Invoice 2024-17"),
            message: text("I paid 3.50 on the 12th at 10:30 for version 2.0, not 5 or 6."),
            passages: Vec::new(),
            decisions_before: 0,
        };
        DraftRules::new(INSTRUCTIONS, vec!["help.example.org".to_owned()]).accept(
            draft.to_owned(),
            &enquiry,
            "0123abcd",
        )
    }

    #[test]
    fn plain_sentences_are_taken_as_they_are() {
        for fine in [
            "Thank you. Which invoice is it, e.g. No. 2024-17 or 12?",
            "Merci ! Quel est le numéro (p. ex. 12.5) ?\n\n1. A\n 2) B",
            "You paid 3.50 at 10:30 a.m.; 5 < 6 and a <5 for you :)",
            "See https://help.example.org/reset?x=1, or https://help.example.org.",
            "您好。谢谢您的来信。请告诉我们订单号。",
            "Спасибо. Мы посмотрим.",
            "Please send this data: name, hotel:booking number.",
            "Please check version 2.0, and Ph.D. or U.S.A. are fine too...",
        ] {
            let taken = accept(fine).unwrap_or_else(|problem| panic!("{fine}: {problem}"));
            assert_eq!(taken.as_str(), fine);
        }
    }

    #[test]
    fn whatever_points_outside_is_dropped() {
        for bad in [
            "Go to https://evil.example/x",
            "Go to HTTP://EVIL.EXAMPLE",
            "(https://help.example.org.evil.example/)",
            "https://help.example.org@evil.example/",
            "https://help.example.org\\@evil.example/",
            "https://help.example.org/https://evil.example",
            "http://help.example.org/",
            "visit www.evil.example today",
            "evil.example/path",
            "write to me@evil.example",
            "mailto:me",
            "see:javascript:alert(1)",
            "//evil/x",
            "\\\\evil\\share",
            "ｈｔｔｐｓ：／／ｅｖｉｌ．ｅｘａｍｐｌｅ",
            "evil。com",
            "xn--e1afmkfd.xn--p1ai",
            "зло.рф",
            "call 192.0.2.7 now",
            "done.evil.zip",
        ] {
            assert_eq!(accept(bad), Err(DraftProblem::Link), "{bad}");
        }
    }

    #[test]
    fn markup_is_dropped() {
        for bad in [
            "![x](y)",
            "[reset](#)",
            "[a][b]",
            "[b]: c",
            "<img src=x>",
            "a</p>",
            "<!-- x -->",
            "＜script＞",
            "&#60;b&#62;",
            "&lt;b",
            "evil[.]example",
        ] {
            assert_eq!(accept(bad), Err(DraftProblem::Markup), "{bad}");
        }
    }

    #[test]
    fn numbers_that_the_customer_did_not_state_are_dropped() {
        for bad in [
            "It will be refunded within 14 days.",
            "Call +44 20 7946 0000.",
            "You get ５００ euros.",
            "Version 2.1 repairs it.",
            "100. That is the price.",
            "99.95 is the price.",
            "It is 20241 and not 7.",
        ] {
            assert_eq!(accept(bad), Err(DraftProblem::Number), "{bad}");
        }
    }

    #[test]
    fn quotations_hidden_text_and_endless_text_are_dropped() {
        for bad in [
            "My rules: SORT the enquiries - that\nreach, a support hotline",
            "They read: YOU sort the enquiries that (reach)",
            "0123-ABCD",
            "id 0 1 2 3 a b c d",
        ] {
            assert_eq!(accept(bad), Err(DraftProblem::Quotation), "{bad}");
        }
        assert!(accept("We sort enquiries for a support desk.").is_ok());
        for bad in ["a\u{202e}b", "a\u{e0061}", "a\u{7}", "a\u{200b}b"] {
            assert_eq!(accept(bad), Err(DraftProblem::Hidden), "{bad:?}");
        }
        assert_eq!(accept(&"a ".repeat(1_001)), Err(DraftProblem::TooLong));
        assert!(accept(&"ß".repeat(2_000)).is_ok());
    }
}
