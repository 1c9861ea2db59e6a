//! Which of the documented answers the tests have seen.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::own::operations;

/// What is left between the document and the tests.
#[derive(Debug, PartialEq, Eq)]
pub struct Reach {
    /// How many answers the document describes: each status of each operation is one.
    pub documented: usize,
    /// How many of them the tests have seen.
    pub seen: usize,
    /// Answers that no test has seen and the list does not name.
    pub unlisted: Vec<String>,
    /// Lines of the list that excuse nothing: the list only shrinks.
    pub needless: Vec<String>,
}

impl Reach {
    /// Compares the document with what the tests noted and with the list of the answers they have not seen. All three
    /// name an answer as `operation status`; the list can name a status of every operation, as `* status`, and tell
    /// why after a `#`.
    pub fn of(document: &Value, noted: &str, list: &str) -> Self {
        let noted: BTreeSet<&str> = noted.lines().collect();
        let documented = documented(document);
        let unseen = documented
            .iter()
            .filter(|answer| !noted.contains(answer.as_str()));
        let unseen: Vec<&String> = unseen.collect();
        let listed: BTreeSet<&str> = list
            .lines()
            .map(|line| line.split('#').next().unwrap_or_default().trim())
            .filter(|line| !line.is_empty())
            .collect();
        let is_excused = |answer: &str| listed.iter().any(|line| covers(line, answer));
        let excuses = |line: &str| unseen.iter().any(|answer| covers(line, answer));
        Self {
            documented: documented.len(),
            seen: documented.len() - unseen.len(),
            unlisted: unseen
                .iter()
                .filter(|answer| !is_excused(answer))
                .map(ToString::to_string)
                .collect(),
            needless: listed
                .iter()
                .filter(|line| !excuses(line))
                .map(ToString::to_string)
                .collect(),
        }
    }
}

fn covers(line: &str, answer: &str) -> bool {
    line == answer
        || line
            .strip_prefix('*')
            .is_some_and(|status| answer.ends_with(status))
}

fn documented(document: &Value) -> BTreeSet<String> {
    let answers = operations(document)
        .into_iter()
        .flat_map(|(id, operation)| {
            let responses = operation["responses"].as_object().into_iter().flatten();
            responses.map(move |(status, _)| format!("{id} {status}"))
        });
    answers.collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn reach(noted: &str, list: &str) -> (Vec<String>, Vec<String>) {
        let operation =
            |id| json!({"operationId": id, "responses": {"200": {}, "404": {}, "500": {}}});
        let document =
            json!({"paths": {"/a": {"get": operation("a")}, "/b": {"get": operation("b")}}});
        let reach = Reach::of(&document, noted, list);
        assert_eq!(reach.documented, 6);
        (reach.unlisted, reach.needless)
    }

    #[test]
    fn what_no_test_has_seen_has_to_be_listed() {
        let noted = "a 200\na 404\nb 200\nb 200\n";
        let list = "# why\n* 500 # for nobody is let down on purpose\n";
        assert_eq!(reach(noted, list), (vec!["b 404".to_owned()], vec![]));
        assert_eq!(reach(noted, &format!("{list}b 404\n")), (vec![], vec![]));
    }

    #[test]
    fn the_list_only_shrinks() {
        let noted = "a 200\na 404\nb 200\nb 404\n";
        let (unlisted, needless) = reach(noted, "* 500\nb 404\n");
        assert_eq!((unlisted, needless), (vec![], vec!["b 404".to_owned()]));
    }
}
