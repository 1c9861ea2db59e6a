//! Words in a column of text in lower case.

use frontdesk_domain::text::lower_case;
use sea_orm::sea_query::LikeExpr;

/// For each word, what is like a text in lower case that contains it.
pub(crate) fn patterns(words: &str) -> Vec<LikeExpr> {
    let words = lower_case(words);
    let words = words.split_whitespace();
    words
        .map(|word| LikeExpr::new(pattern(word)).escape('!'))
        .collect()
}

/// Anything that contains the word.
fn pattern(word: &str) -> String {
    let mut pattern = String::with_capacity(word.len() + 2);
    pattern.push('%');
    for character in word.chars() {
        if matches!(character, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(character);
    }
    pattern.push('%');
    pattern
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_something_in_a_pattern_is_escaped() {
        assert_eq!(pattern("100%_!\\"), "%100!%!_!!\\%");
    }
}
