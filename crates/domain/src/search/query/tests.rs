use super::*;

fn shown(phrases: &[Phrase]) -> Vec<String> {
    let shown = |phrase: &Phrase| {
        let words: Vec<&str> = phrase.terms.iter().map(Term::as_str).collect();
        format!(
            "{}{}",
            words.join(" "),
            if phrase.open_ended { "*" } else { "" }
        )
    };
    phrases.iter().map(shown).collect()
}

#[track_caller]
fn assert_parsed(text: &str, wanted: &[&str], unwanted: &[&str]) {
    let query = SearchQuery::parse(text).unwrap();
    assert_eq!(shown(query.wanted()), wanted, "{text}");
    assert_eq!(shown(query.unwanted()), unwanted, "{text}");
}

#[test]
fn words_phrases_beginnings_and_exclusions_are_understood() {
    assert_parsed("printer Burns", &["printer", "burns"], &[]);
    assert_parsed(
        r#""on the third floor" print* -lake -"burning bush""#,
        &["on the third floor", "print*"],
        &["lake", "burning bush"],
    );
    assert_parsed(
        r#"-"north lak"* "wait for"* x"#,
        &["wait for*", "x"],
        &["north lak*"],
    );
    assert_parsed("same SAME same*", &["same", "same*"], &[]);
}

#[test]
fn punctuation_separates_words() {
    assert_parsed("Wi-Fi", &["wi fi"], &[]);
    assert_parsed("ann.lee@example.org", &["ann lee example org"], &[]);
    assert_parsed("a & (b OR -) *", &["a", "b", "or"], &[]);
    assert_parsed(r#"a"b c"d"#, &["a", "b c", "d"], &[]);
    assert_parsed(r#""never closed -x"#, &["never closed x"], &[]);
}

#[test]
fn what_holds_no_word_is_no_search() {
    for text in ["", "  ", "%", "\"\"", "-", "* ' -- ;", "-printer", "\0"] {
        assert_eq!(
            SearchQuery::parse(text),
            Err(SearchQueryError::NothingWanted),
            "{text:?}"
        );
    }
}

#[test]
fn searches_have_an_end() {
    let words = |count: usize| {
        let words: Vec<String> = (0..count).map(|n| format!("w{n}")).collect();
        SearchQuery::parse(&words.join(" "))
    };
    assert!(words(SearchQuery::MAX_PHRASES).is_ok());
    assert_eq!(
        words(SearchQuery::MAX_PHRASES + 1),
        Err(SearchQueryError::TooMany)
    );
}

#[test]
fn all_that_is_wanted_is_in_some_text_and_nothing_that_is_not() {
    let texts = ["The printer burns", "since noon"].map(terms);
    let finds = |query: &str| SearchQuery::parse(query).unwrap().finds(&texts);
    for found in [
        "noon printer",
        "\"printer burns\"",
        "print*",
        "\"the pri\"*",
        "noon -lake -\"burns printer\"",
    ] {
        assert!(finds(found), "{found}");
    }
    for missed in [
        "print",
        "\"burns since\"",
        "printer -noon",
        "printer lake",
        "\"the pr\"",
        "printer -bur*",
    ] {
        assert!(!finds(missed), "{missed}");
    }
}
