//! The commands of the operator, each as a process of its own.
//!
//! An integration test of this package is also what makes cargo build the binary for a run of all tests.

mod operator;

use operator::{CREATE, Operator};

#[test]
fn accounts_and_tokens_are_printed_and_nothing_else_is() {
    let operator = Operator::new();
    let with_password = [&CREATE[..], &["--password-stdin"]].concat();
    let id = operator.reads(&with_password, "a long password\n");
    assert_eq!(
        (id.len(), id.matches('-').count()),
        (37, 4),
        "{id:?} is an id and a line break"
    );
    let issue = [
        "token",
        "create",
        "--user",
        "ADA@example.org",
        "--scope",
        "admin",
        "--scope",
        "tickets:read",
    ];
    let secret = operator.reads(&issue, "");
    assert!(
        secret.starts_with("fd_") && secret.lines().count() == 1,
        "{secret:?}"
    );
    assert_ne!(operator.reads(&issue, ""), secret);
}

#[test]
fn what_makes_no_sense_is_refused_in_words() {
    let operator = Operator::new();
    let with_password = [&CREATE[..], &["--password-stdin"]].concat();
    let short = operator.is_told(&with_password, "hunter2\n");
    assert!(
        short.contains("12 characters") && !short.contains("hunter2"),
        "{short}"
    );
    operator.reads(&CREATE, "");
    let twice = operator.is_told(&CREATE, "");
    assert!(twice.starts_with("frontdesk: "), "{twice}");
    for (arguments, word) in [
        (
            &[
                "token",
                "create",
                "--user",
                "nobody@example.org",
                "--scope",
                "admin",
            ][..],
            "nobody@example.org",
        ),
        (
            &[
                "token",
                "create",
                "--user",
                "ada@example.org",
                "--scope",
                "everything",
            ],
            "tickets:read",
        ),
        (&["token", "create", "--user", "ada@example.org"], "--scope"),
        (
            &[
                "user", "create", "--email", "nobody", "--name", "A", "--role", "agent",
            ],
            "--email",
        ),
        (
            &[
                "user",
                "create",
                "--email",
                "a@b.example",
                "--name",
                "A",
                "--role",
                "root",
            ],
            "customer, agent or admin",
        ),
    ] {
        let told = operator.is_told(arguments, "");
        assert!(told.contains(word), "{arguments:?}: {told}");
    }
}

#[test]
fn settings_are_shown_without_secrets_and_checked_before_anything_starts() {
    let operator = Operator::new();
    let mut shown = operator.command(&["config"]);
    shown.env("FRONTDESK_DATABASE__URL", "postgres://desk:canary@db/desk");
    let shown = shown.output().expect("the binary runs");
    let text = String::from_utf8_lossy(&shown.stdout);
    assert!(
        text.contains("postgres://desk:***@db/desk") && !text.contains("canary"),
        "{text}"
    );

    std::fs::write(
        operator.0.path().join("frontdesk.toml"),
        "[http]\nbnid = \"0.0.0.0:80\"\n",
    )
    .expect("a file can be written");
    for command in ["serve", "migrate", "config"] {
        let told = operator.is_told(&[command], "");
        assert!(
            told.contains("http.bnid") && told.contains("bind"),
            "{told}"
        );
    }
    let document = operator.reads(&["openapi"], "");
    assert!(document.starts_with('{'), "the document needs no settings");
}

#[test]
fn migrating_twice_changes_nothing() {
    let operator = Operator::new();
    let first = operator.reads(&["migrate"], "");
    assert!(
        first.contains("applied ") && first.ends_with("the schema is up to date\n"),
        "{first}"
    );
    assert_eq!(
        operator.reads(&["migrate"], ""),
        "the schema is up to date\n"
    );
}

#[test]
fn the_classifier_is_trained_and_measured() {
    let operator = Operator::new();
    let trained = operator.reads(&["triage", "train"], "");
    assert!(
        trained.contains("state              promoted")
            && trained.contains("texts              240"),
        "{trained}"
    );
    let again = operator.reads(&["triage", "train"], "");
    assert!(again.starts_with("nothing new to learn\n"), "{again}");
    assert!(again.ends_with(&trained), "{again}");

    let tickets = "text,label\nI was charged twice this month,Billing\nWhere is my parcel?,Shipping\nRed or white?,Wine\n";
    std::fs::write(operator.0.path().join("tickets.csv"), tickets).expect("a file can be written");
    let measured = operator.reads(&["triage", "evaluate", "tickets.csv"], "");
    for expected in [
        "tickets            3",
        "unknown labels     1",
        "accuracy           0.6667",
    ] {
        assert!(measured.contains(expected), "{measured}");
    }
    let complaint = operator.is_told(&["triage", "evaluate", "nowhere.csv"], "");
    assert!(complaint.contains("nowhere.csv"), "{complaint}");
}

#[test]
fn quality_is_measured_on_any_data_set() {
    let operator = Operator::new();
    let things = ["red", "green", "blue", "white", "black", "brown"];
    let row = |(at, thing): (usize, &str)| {
        let label = ["colour", "size"][at % 2];
        format!("the {thing} {label} number {at},{label}\n")
    };
    let rows: String = (0..4).flat_map(|_| things).enumerate().map(row).collect();
    let data = operator.0.path().join("data");
    std::fs::create_dir(&data).expect("a folder can be made");
    for name in ["shops_train.csv", "shops_test.csv"] {
        let table = format!("text,label\n{rows}");
        std::fs::write(data.join(name), table).expect("a file can be written");
    }
    let written = operator.reads(&["triage", "report", "data", "--output", "."], "");
    assert_eq!(written, "./triage-quality.svg\n./triage-quality.md\n");
    let page = std::fs::read_to_string(operator.0.path().join("triage-quality.md"));
    let page = page.expect("the page is there");
    assert!(page.contains("| shops | 24 | 24 | 2 |"), "{page}");
    let complaint = operator.is_told(&["triage", "report", "nowhere"], "");
    assert!(complaint.contains("nowhere"), "{complaint}");
}

#[test]
fn only_models_are_installed() {
    let operator = Operator::new();
    std::fs::create_dir(operator.0.path().join("empty")).expect("a folder can be made");
    let complaint = operator.is_told(&["model", "install", "empty"], "");
    assert!(complaint.contains("holds no model"), "{complaint}");
    assert!(!operator.0.path().join("frontdesk-model").exists());
}
