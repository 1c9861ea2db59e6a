//! The commands that care for data, each as a process of its own.

mod operator;

use std::path::PathBuf;

use operator::{CREATE, Operator};

fn file(operator: &Operator, name: &str) -> PathBuf {
    operator.0.path().join(name)
}

fn bytes(operator: &Operator, name: &str) -> Vec<u8> {
    std::fs::read(file(operator, name)).expect("the file is there")
}

#[test]
fn a_backup_is_restored_and_nothing_is_replaced_unasked() {
    let operator = Operator::new();
    operator.reads(&CREATE, "");
    let told = operator.reads(&["backup", "desk.backup"], "");
    assert!(
        told.starts_with("desk.backup: ") && told.contains(" rows in "),
        "{told}"
    );
    let again = operator.is_told(&["backup", "desk.backup"], "");
    assert!(again.contains("--force"), "{again}");
    operator.reads(&["backup", "desk.backup", "--force"], "");

    let erase = operator.reads(&["erase-user", "ada@example.org"], "");
    assert!(erase.starts_with("erased "), "{erase}");
    let token = [
        "token",
        "create",
        "--user",
        "ada@example.org",
        "--scope",
        "admin",
    ];
    let gone = operator.is_told(&token, "");
    assert!(gone.contains("nobody has the address"), "{gone}");

    let kept = operator.is_told(&["restore", "desk.backup"], "");
    assert!(kept.contains("--force"), "{kept}");
    operator.reads(&["restore", "desk.backup", "--force"], "");
    operator.reads(&token, "");
}

#[test]
fn what_is_no_backup_is_not_restored() {
    let operator = Operator::new();
    operator.reads(&CREATE, "");
    let before = bytes(&operator, "frontdesk.db");
    std::fs::write(file(&operator, "letter"), "Dear desk, ".repeat(2_000)).expect("a file");
    for name in ["letter", "nowhere"] {
        operator.is_told(&["restore", name, "--force"], "");
    }
    assert_eq!(bytes(&operator, "frontdesk.db"), before);
}

#[test]
fn an_export_is_imported_elsewhere() {
    let operator = Operator::new();
    operator.reads(
        &[&CREATE[..], &["--password-stdin"]].concat(),
        "a long password\n",
    );
    operator.reads(&["export", "careful.jsonl"], "");
    operator.reads(&["export", "all.jsonl", "--with-secrets"], "");
    let has_hash = |name| {
        let text = String::from_utf8(bytes(&operator, name)).expect("text");
        assert!(text.contains("ada@example.org"));
        text.contains("argon2")
    };
    assert!(has_hash("all.jsonl") && !has_hash("careful.jsonl"));
    let told = operator.is_told(&["import", "all.jsonl"], "");
    assert!(told.contains("not empty"), "{told}");

    let other = |arguments: &[&str]| {
        let mut command = operator.command(arguments);
        command.env("FRONTDESK_DATABASE__URL", "sqlite://other.db");
        let output = command.output().expect("the binary runs");
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
    };
    other(&["import", "all.jsonl"]);
    other(&["export", "again.jsonl", "--with-secrets"]);
    assert_eq!(
        bytes(&operator, "all.jsonl"),
        bytes(&operator, "again.jsonl")
    );
}

#[test]
fn a_desk_never_begins_anew_where_one_was() {
    let operator = Operator::new();
    operator.reads(&CREATE, "");
    for name in ["frontdesk.db", "frontdesk.db-wal", "frontdesk.db-shm"] {
        // The last process to leave removes the companions.
        let _ = std::fs::remove_file(file(&operator, name));
    }
    for arguments in [
        &["serve"][..],
        &CREATE,
        &["export", "x.jsonl"],
        &["backup", "x"],
    ] {
        let told = operator.is_told(arguments, "");
        assert!(told.contains("database"), "{told}");
        assert!(
            !file(&operator, "frontdesk.db").exists(),
            "{arguments:?} made one"
        );
    }
    operator.reads(&["migrate"], "");
    operator.reads(&CREATE, "");
}

#[test]
fn where_the_settings_say_never_only_migrate_makes_the_first_database() {
    let operator = Operator::new();
    let settings = "[database]\ncreate = \"never\"\n";
    std::fs::write(file(&operator, "frontdesk.toml"), settings).expect("a file");
    let told = operator.is_told(&CREATE, "");
    assert!(told.contains("frontdesk migrate"), "{told}");
    operator.reads(&["migrate"], "");
    operator.reads(&CREATE, "");
}
