//! A clause that no adapter runs proves nothing.

use std::fs;
use std::path::Path;

#[test]
fn every_clause_is_in_the_contract() {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let contract = fs::read_to_string(sources.join("contract.rs")).expect("the list can be read");
    let listed: Vec<&str> = contract
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .collect();
    let mut clauses = 0;
    for file in fs::read_dir(&sources).expect("the sources can be listed") {
        let source =
            fs::read_to_string(file.expect("a file").path()).expect("a source can be read");
        for clause in source
            .lines()
            .filter_map(|line| line.strip_prefix("pub async fn "))
        {
            let name = clause.split('(').next().expect("a name");
            assert!(
                name == "within_a_minute" || listed.contains(&name),
                "no adapter runs {name}"
            );
            clauses += 1;
        }
    }
    assert!(clauses > 50, "only {clauses} clauses were found");
}
