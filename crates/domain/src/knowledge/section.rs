//! Articles are cut into sections at their headings: what is found and cited is a section.

/// A part of an article under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The heading, or `None` for the text above the first one.
    pub heading: Option<String>,
    /// What stands under it, without white space at either end. Never empty.
    pub text: String,
}

/// The longest heading that is kept, in characters; a longer one is cut.
const LONGEST_HEADING: usize = 200;

/// The sections of a Markdown text, in order. A heading is a line with one to six `#` and
/// a space in front, outside fenced code; a heading with nothing under it makes no section.
pub fn sections(markdown: &str) -> Vec<Section> {
    let mut sections = Vec::new();
    let mut heading = None;
    let mut text = String::new();
    let mut fence: Option<&str> = None;
    for line in markdown.lines() {
        let start = line.trim_start();
        let mark = ["```", "~~~"]
            .into_iter()
            .find(|mark| start.starts_with(mark));
        match (fence, mark) {
            (None, Some(mark)) => fence = Some(mark),
            (Some(open), Some(mark)) if open == mark => fence = None,
            (None, None) => {
                if let Some(title) = heading_of(line) {
                    close(&mut sections, heading.take(), &mut text);
                    heading = Some(title);
                    continue;
                }
            }
            (Some(_), _) => {}
        }
        text.push_str(line);
        text.push('\n');
    }
    close(&mut sections, heading, &mut text);
    sections
}

fn close(sections: &mut Vec<Section>, heading: Option<String>, text: &mut String) {
    let said = text.trim();
    if !said.is_empty() {
        sections.push(Section {
            heading,
            text: said.to_owned(),
        });
    }
    text.clear();
}

/// The words of a heading, if the line is one.
fn heading_of(line: &str) -> Option<String> {
    let rest = line.trim_start_matches('#');
    let level = line.len() - rest.len();
    if !(1..=6).contains(&level) || !rest.starts_with([' ', '\t']) {
        return None;
    }
    let title = rest.trim().trim_end_matches('#').trim_end();
    (!title.is_empty()).then(|| title.chars().take(LONGEST_HEADING).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(markdown: &str) -> Vec<(Option<String>, String)> {
        let cut = sections(markdown).into_iter();
        cut.map(|section| (section.heading, section.text)).collect()
    }

    #[test]
    fn headings_cut_and_what_stands_above_them_is_a_section_too() {
        let article = "Above.\n\n# One\nFirst.\n\nSecond.\n## Two ##\n\n### Three\nThird.";
        let heading = |words: &str| Some(words.to_owned());
        assert_eq!(
            cut(article),
            [
                (None, "Above.".to_owned()),
                (heading("One"), "First.\n\nSecond.".to_owned()),
                (heading("Three"), "Third.".to_owned()),
            ]
        );
    }

    #[test]
    fn a_comment_in_code_is_no_heading() {
        let article = "# Shell\n```sh\n# not a heading\nls\n```\n# Next\nText";
        let cut = cut(article);
        assert_eq!(cut.len(), 2);
        assert!(cut[0].1.contains("# not a heading"));
    }

    #[test]
    fn a_hash_alone_or_without_a_space_is_text() {
        assert_eq!(cut("#tag\n#\n####### seven\nText").len(), 1);
        assert_eq!(cut(" \n\n"), []);
    }
}
