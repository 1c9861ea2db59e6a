//! Text as machines compare it: look-alikes folded together.

/// Lower case, with full-width forms as the ASCII they stand for and without characters
/// that show nothing.
pub fn folded(text: &str) -> String {
    let seen = text.chars().filter(|c| !is_hidden(*c) && !is_joiner(*c));
    seen.map(narrow).flat_map(char::to_lowercase).collect()
}

/// The words of a text, folded, without anything between them.
pub fn words(text: &str) -> Vec<String> {
    let folded = folded(text);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// Characters that show nothing: tags, which spell text that nobody sees, and the controls
/// that reorder it. Joiners stay; scripts and emoji need them.
pub const fn is_hidden(c: char) -> bool {
    matches!(
        c,
        '\u{e0000}'..='\u{e007f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{2060}'
            | '\u{feff}'
            | '\u{ad}'
    )
}

const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// The ASCII character that a full-width form stands for. The ideographic full stop is not
/// among them: it ends sentences.
fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{2024}' => '.',
        '\u{3000}' => ' ',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn look_alikes_are_the_same() {
        assert_eq!(
            folded("ＨＴＴＰＳ：／／ｅｖｉｌ．ｅｘａｍｐｌｅ"),
            "https://evil.example"
        );
        assert_eq!(folded("ig\u{200b}no\u{ad}re\u{e0041}"), "ignore");
        assert_eq!(words("Ça va?\n- OK, 2nd!"), ["ça", "va", "ok", "2nd"]);
    }
}
