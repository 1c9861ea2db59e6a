//! Who may know whom: the domain knows nobody, adapters know the domain and never each other, the binary wires them.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{Dependency, DependencyKind, Package};

use crate::workspace::{assert_none, lines_of, members};

/// One crate and the crates of the workspace it may know.
struct Room {
    name: &'static str,
    /// In what is shipped.
    knows: &'static [&'static str],
    /// In its tests as well.
    tests_know: &'static [&'static str],
}

const ROOMS: &[Room] = &[
    Room {
        name: "frontdesk-domain",
        knows: &[],
        tests_know: &[],
    },
    Room {
        name: "frontdesk-contracts",
        knows: &["frontdesk-domain"],
        tests_know: &[],
    },
    Room {
        name: "frontdesk-memory",
        knows: &["frontdesk-domain"],
        tests_know: &["frontdesk-contracts"],
    },
    Room {
        name: "frontdesk-persistence",
        knows: &["frontdesk-domain"],
        tests_know: &["frontdesk-contracts", "frontdesk-migration"],
    },
    Room {
        name: "frontdesk-classifier",
        knows: &["frontdesk-domain"],
        tests_know: &[],
    },
    Room {
        name: "frontdesk-http",
        knows: &["frontdesk-domain"],
        tests_know: &["frontdesk-memory"],
    },
    Room {
        name: "frontdesk-console",
        knows: &["frontdesk-domain"],
        tests_know: &[],
    },
    Room {
        name: "frontdesk-worker",
        knows: &["frontdesk-domain"],
        tests_know: &["frontdesk-memory"],
    },
    Room {
        name: "frontdesk-migration",
        knows: &[],
        tests_know: &[],
    },
    Room {
        name: "frontdesk",
        knows: &[
            "frontdesk-classifier",
            "frontdesk-console",
            "frontdesk-domain",
            "frontdesk-http",
            "frontdesk-migration",
            "frontdesk-persistence",
            "frontdesk-worker",
        ],
        tests_know: &[],
    },
    // Knows the desk by its document only.
    Room {
        name: "frontdesk-client",
        knows: &[],
        tests_know: &[],
    },
    // These look at the desk from outside: they run the binary and know nothing that it is made of.
    Room {
        name: "frontdesk-test-desk",
        knows: &[],
        tests_know: &[],
    },
    Room {
        name: "frontdesk-bench",
        knows: &["frontdesk-test-desk"],
        tests_know: &[],
    },
    Room {
        name: "frontdesk-api-tests",
        knows: &[],
        tests_know: &["frontdesk-test-desk"],
    },
    Room {
        name: "frontdesk-console-tests",
        knows: &[],
        tests_know: &["frontdesk-test-desk"],
    },
    Room {
        name: "frontdesk-crash-tests",
        knows: &[],
        tests_know: &["frontdesk-test-desk"],
    },
    Room {
        name: "frontdesk-hostile-tests",
        knows: &[],
        tests_know: &["frontdesk-test-desk"],
    },
    Room {
        name: "frontdesk-openapi-tests",
        knows: &[],
        tests_know: &[],
    },
    Room {
        name: "frontdesk-architecture-tests",
        knows: &[],
        tests_know: &[],
    },
];

/// Outside crates that shape the code around them, and the only crates that may name them outside their tests.
const KEEPERS: &[(&str, &[&str])] = &[
    ("ammonia", &["frontdesk-console"]),
    ("askama", &["frontdesk-console"]),
    ("clap", &["frontdesk", "frontdesk-bench"]),
    ("figment", &["frontdesk"]),
    ("hyper", &["frontdesk-http"]),
    ("jsonwebtoken", &["frontdesk-http"]),
    (
        "poem",
        &["frontdesk-bench", "frontdesk-console", "frontdesk-http"],
    ),
    ("poem-openapi", &["frontdesk-http"]),
    ("pulldown-cmark", &["frontdesk-console"]),
    (
        "reqwest",
        &[
            "frontdesk-bench",
            "frontdesk-classifier",
            "frontdesk-client",
            "frontdesk-test-desk",
        ],
    ),
    (
        "sea-orm",
        &[
            "frontdesk-bench",
            "frontdesk-persistence",
            "frontdesk-test-desk",
        ],
    ),
    ("sea-orm-migration", &["frontdesk-migration"]),
    ("sqlx", &["frontdesk-persistence"]),
    ("tracing-subscriber", &["frontdesk"]),
];

/// What the domain may be made of, features that others switch on included.
const DOMAIN_DEPENDENCIES: &[&str] = &[
    "async-trait",
    "chrono",
    "mockall",
    "regex-lite",
    "serde",
    "thiserror",
    "uuid",
];

/// The domain, what it names and what those name in turn.
const DOMAIN_CRATES: usize = 12;

fn room(name: &str) -> Option<&'static Room> {
    ROOMS.iter().find(|room| room.name == name)
}

fn is_for_tests(dependency: &Dependency) -> bool {
    dependency.kind == DependencyKind::Development
}

#[test]
fn every_member_has_a_room_and_every_room_a_member() {
    let members: BTreeSet<String> = members()
        .into_iter()
        .map(|member| member.name.to_string())
        .collect();
    let rooms: BTreeSet<String> = ROOMS.iter().map(|room| room.name.to_owned()).collect();
    assert_eq!(
        members, rooms,
        "members on the left, rooms of the table on the right"
    );
}

#[test]
fn members_know_only_whom_they_may() {
    let members = members();
    let forbidden: Vec<String> = members
        .iter()
        .flat_map(|member| {
            member
                .dependencies
                .iter()
                .map(move |dependency| (member, dependency))
        })
        .filter(|(_, dependency)| room(&dependency.name).is_some())
        .filter(|(member, dependency)| !may_know(member, dependency))
        .map(|(member, dependency)| {
            format!(
                "{} -> {} ({})",
                member.name, dependency.name, dependency.kind
            )
        })
        .collect();
    assert_none("these edges are against the dependency rule", &forbidden);
}

fn may_know(member: &Package, dependency: &Dependency) -> bool {
    let name = dependency.name.as_str();
    room(&member.name).is_some_and(|room| {
        room.knows.contains(&name) || is_for_tests(dependency) && room.tests_know.contains(&name)
    })
}

#[test]
fn outside_crates_stay_with_their_keepers() {
    let keepers: BTreeMap<&str, &[&str]> = KEEPERS.iter().copied().collect();
    let members = members();
    let forbidden: Vec<String> = members
        .iter()
        .flat_map(|member| {
            member
                .dependencies
                .iter()
                .map(move |dependency| (member, dependency))
        })
        .filter(|(_, dependency)| !is_for_tests(dependency))
        .filter(|(member, dependency)| {
            keepers
                .get(dependency.name.as_str())
                .is_some_and(|keepers| !keepers.contains(&member.name.as_str()))
        })
        .map(|(member, dependency)| format!("{} -> {}", member.name, dependency.name))
        .collect();
    assert_none("these crates are kept by others", &forbidden);
}

#[test]
fn the_domain_names_only_what_it_is_made_of() {
    let domain = members()
        .into_iter()
        .find(|member| member.name == "frontdesk-domain")
        .expect("the workspace has a domain");
    let strangers: Vec<String> = domain
        .dependencies
        .iter()
        .filter(|dependency| !is_for_tests(dependency))
        .filter(|dependency| !DOMAIN_DEPENDENCIES.contains(&dependency.name.as_str()))
        .map(|dependency| dependency.name.clone())
        .collect();
    assert_none("the domain is pure; it may not name", &strangers);

    let impure: Vec<String> = domain
        .dependencies
        .iter()
        .filter(|dependency| !is_for_tests(dependency))
        .filter(|dependency| ["chrono", "uuid"].contains(&dependency.name.as_str()))
        .filter(|dependency| dependency.uses_default_features)
        .map(|dependency| dependency.name.clone())
        .collect();
    assert_none(
        "with default features these read the clock or draw random numbers",
        &impure,
    );
}

#[test]
fn the_domain_stays_small() {
    let tree = lines_of(
        env!("CARGO"),
        &[
            "tree",
            "--locked",
            "--package",
            "frontdesk-domain",
            "--edges",
            "normal",
            "--prefix",
            "none",
        ],
    );
    let crates: BTreeSet<String> = tree
        .iter()
        .map(|line| line.trim_end_matches(" (*)").to_owned())
        .collect();
    assert!(
        crates.len() <= DOMAIN_CRATES,
        "{} crates where {DOMAIN_CRATES} are enough: {crates:#?}",
        crates.len()
    );
}
