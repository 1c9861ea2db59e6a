//! Data as a whole: every table has its place, exports lead back, erasing leaves nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use frontdesk_domain::account::role::Role;
use frontdesk_domain::ports::{ErasedPerson, Store};
use frontdesk_domain::testing::{at, sample_account};
use frontdesk_persistence::care::{CareError, Contents, Secrecy, copy, inspect};
use frontdesk_persistence::{SCHEMA, SeaOrmStore};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};
use serde_json::Value;

use crate::database::{Fresh, migrated};

async fn exported(store: &SeaOrmStore, secrecy: Secrecy) -> String {
    let mut bytes = Vec::new();
    let rows = store.export(secrecy, &mut bytes, &mut |_, _| ()).await;
    let text = String::from_utf8(bytes).unwrap();
    assert_eq!(rows.unwrap() + 2, text.lines().count() as u64);
    text
}

async fn imported(store: &SeaOrmStore, export: &str) -> Result<u64, CareError> {
    let mut reader = Cursor::new(export.as_bytes());
    store.import(&mut reader, &mut |_, _| ()).await
}

fn plain(identifier: &str) -> String {
    identifier.to_lowercase()
}

async fn pairs(connection: &DatabaseConnection, query: &str) -> BTreeSet<(String, String)> {
    let query = Statement::from_string(connection.get_database_backend(), query);
    let rows = connection.query_all_raw(query).await.unwrap();
    let pair = |row: &sea_orm::QueryResult| {
        let text = |index| plain(&row.try_get_by_index::<String>(index).unwrap());
        (text(0), text(1))
    };
    rows.iter().map(pair).collect()
}

/// Tables and columns as the database itself lists them.
async fn real_columns(connection: &DatabaseConnection) -> BTreeSet<(String, String)> {
    let query = match connection.get_database_backend() {
        DbBackend::Sqlite => {
            "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c \
             WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'"
        }
        DbBackend::Postgres => {
            "SELECT table_name::text, column_name::text FROM information_schema.columns \
             WHERE table_schema = 'public'"
        }
        _ => {
            "SELECT CAST(table_name AS CHAR), CAST(column_name AS CHAR) \
             FROM information_schema.columns WHERE table_schema = DATABASE()"
        }
    };
    let mut columns = pairs(connection, query).await;
    let derived = SeaOrmStore::derived_tables();
    columns.retain(|(table, _)| table != "seaql_migrations" && !derived.contains(&table.as_str()));
    columns
}

/// Whoever adds a table or a column gives it its place in the catalogue.
async fn every_table_and_column_has_its_place(fresh: &Fresh) {
    let real = real_columns(&fresh.connection().await).await;
    let listed = SeaOrmStore::catalogue();
    let listed: BTreeSet<_> = listed
        .iter()
        .flat_map(|(table, columns)| {
            columns
                .iter()
                .map(move |column| (plain(table), plain(column)))
        })
        .collect();
    let unlisted: Vec<_> = real.difference(&listed).collect();
    let unreal: Vec<_> = listed.difference(&real).collect();
    assert!(unlisted.is_empty(), "not in the catalogue: {unlisted:?}");
    assert!(unreal.is_empty(), "not in the database: {unreal:?}");
}

/// Fills every column of every table with rows that refer to each other.
async fn fill(fresh: &Fresh) {
    imported(&fresh.store().await, &desk()).await.unwrap();
}

const ONE: &str = "00000000-0000-7000-8000-000000000001";
const TWO: &str = "00000000-0000-7000-8000-000000000002";
const CANARY: &str = "canary-of-the-person";

/// A desk as an export: person one with a canary wherever there is text, person two of the
/// staff. Made from the catalogue, so that a new column is in it.
fn desk() -> String {
    let mut rows: Vec<(String, Value)> = Vec::new();
    for (table, columns) in SeaOrmStore::catalogue() {
        for n in 1..=2 {
            let row: serde_json::Map<String, Value> = columns
                .iter()
                .map(|column| ((*column).to_owned(), sample(table, column, n)))
                .collect();
            let only = matches!(table, "event_feed" | "knowledge_edition" | "triage_lineage");
            if !(only && n == 2) {
                rows.push((table.to_owned(), Value::Object(row)));
            }
        }
    }
    let mut text = serde_json::json!({
        "frontdesk": "export", "format": 1, "schema": SCHEMA, "secrets": true
    })
    .to_string();
    for (table, row) in &rows {
        text.push('\n');
        text.push_str(&serde_json::json!({ "table": table, "row": row }).to_string());
    }
    text.push('\n');
    let end = serde_json::json!({ "frontdesk": "end", "rows": rows.len() });
    text + &end.to_string() + "\n"
}

/// A value for the column: row 1 of every table is of person one, row 2 of person two.
fn sample(table: &str, column: &str, n: i64) -> Value {
    let uuid = if n == 1 { ONE } else { TWO };
    let whose = if n == 1 { CANARY } else { "of-the-staff" };
    match (table, column) {
        ("features", "name") => ["ai", "ticketing"][usize::from(n == 2)].into(),
        ("features", "is_on") => true.into(),
        ("accounts", "email") | ("submissions", "contact") | ("invites", "email") => {
            format!("Person{n}-{whose}@example.org").into()
        }
        ("accounts", "email_key") => format!("person{n}-{whose}@example.org").into(),
        ("accounts", "role") => ["customer", "admin"][usize::from(n == 2)].into(),
        ("idempotency_keys", "owner") => format!("account:{uuid}").into(),
        ("form_slots", "holder") => format!("network:{whose}").into(),
        ("audit_entries", "subject_kind") => "account".into(),
        ("audit_entries", "subject") => uuid.into(),
        ("audit_entries", "address") => format!("192.0.2.{n}").into(),
        ("jobs", "ended_at") => Value::Null,
        ("jobs", "task") => "triage".into(),
        // What the program itself writes.
        (
            _,
            "status" | "priority" | "department" | "category" | "kind" | "state" | "mode"
            | "readers" | "visibility" | "credential" | "action" | "was" | "became" | "author_kind"
            | "distribution" | "scopes" | "task" | "trigger_key" | "reasons" | "model" | "recipe",
        ) if !matches!(
            (table, column),
            ("idempotency_keys" | "webhook_attempts", "status") | ("triage_model_parts", "model")
        ) =>
        {
            format!("{column}{n}").into()
        }
        ("idempotency_keys", "status") => 200.into(),
        ("triage_models", "version") => format!("v{n}").into(),
        ("login_attempts", "subject") => format!("address:{n}").into(),
        ("event_feed" | "knowledge_edition" | "triage_lineage", "id") => 1.into(),
        _ => by_kind(table, column, n, uuid, whose),
    }
}

fn by_kind(table: &str, column: &str, n: i64, uuid: &str, whose: &str) -> Value {
    match SeaOrmStore::kind_of(table, column) {
        "integer" | "short" => n.into(),
        "boolean" => (n == 1).into(),
        "real" => (f64::from(i32::try_from(n).unwrap()) / 3.0).into(),
        "uuid" => uuid.into(),
        "bytes" => format!("{n:02x}").repeat(32).into(),
        _ => {
            // What belongs to the desk and not to a person.
            let of_the_desk = matches!(
                table,
                "forms"
                    | "form_definitions"
                    | "articles"
                    | "category_modes"
                    | "events"
                    | "triage_models"
                    | "replays"
                    | "webhooks"
                    | "webhook_deliveries"
                    | "webhook_attempts"
            );
            if of_the_desk {
                format!("{column}{n}").into()
            } else {
                format!("{whose} {column}").into()
            }
        }
    }
}

fn texts(export: &str, word: &str) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for line in export.lines().filter(|line| line.contains(word)) {
        let line: Value = serde_json::from_str(line).unwrap();
        let table = line["table"].as_str().unwrap_or_default().to_owned();
        *found.entry(table).or_default() += 1;
    }
    found
}

fn counts(export: &str) -> BTreeMap<String, usize> {
    texts(export, "")
}

async fn an_export_leads_back_to_the_same_bytes(fresh: &Fresh) {
    let desk = desk();
    let store = fresh.store().await;
    imported(&store, &desk).await.unwrap();
    let everything = exported(&store, Secrecy::Everything).await;
    assert_eq!(counts(&everything), counts(&desk));
    let careful = exported(&store, Secrecy::NoSecrets).await;
    let digests = texts(&careful, &"01".repeat(32));
    assert_eq!(digests.keys().collect::<Vec<_>>(), ["triage_model_parts"]);
    assert!(!careful.contains("canary-of-the-person password"));
    for other in [
        migrated::sqlite().await,
        migrated::postgres().await,
        migrated::mysql().await,
    ] {
        let store = other.store().await;
        imported(&store, &everything).await.unwrap();
        assert!(
            exported(&store, Secrecy::Everything).await == everything,
            "{}",
            other.url
        );
        assert!(
            exported(&store, Secrecy::NoSecrets).await == careful,
            "{}",
            other.url
        );
    }
    // Its file goes with it.
    let kept = migrated::sqlite().await;
    let other = kept.store().await;
    imported(&other, &careful).await.unwrap();
    assert!(exported(&other, Secrecy::NoSecrets).await == careful);
}

async fn after_an_import_new_rows_get_new_ids(fresh: &Fresh) {
    let store = fresh.store().await;
    imported(&store, &desk()).await.unwrap();
    let mut work = store.begin().await.unwrap();
    let requester = sample_account(9, Role::Customer);
    work.accounts().insert_account(&requester).await.unwrap();
    let ticket = frontdesk_domain::testing::new_ticket(requester.id);
    let id = work.tickets().insert_ticket(&ticket).await.unwrap();
    work.commit().await.unwrap();
    assert!(id.get() > 2, "{id}");
}

async fn whatever_is_wrong_with_an_export_leaves_nothing(fresh: &Fresh) {
    let store = fresh.store().await;
    let good = desk();
    let cut = good.lines().take(9).collect::<Vec<_>>().join("\n") + "\n";
    let wrong = [
        (cut, "breaks off"),
        (
            good.replacen("\"rows\":", "\"rows\":1", 1),
            "counts other rows",
        ),
        (
            good.replacen("\"table\":\"accounts\"", "\"table\":\"people\"", 1),
            "unknown table",
        ),
        (
            good.replacen("\"suspended\"", "\"suspended_by\"", 1),
            "no column suspended",
        ),
        (
            good.replacen("\"created_at\":1", "\"created_at\":\"1\"", 1),
            "of another kind",
        ),
        (good.replacen(SCHEMA, "m9999_future", 1), "m9999_future"),
        ("{}\n".to_owned(), "not of the format"),
        (String::new(), "breaks off"),
    ];
    for (export, words) in wrong {
        let refused = imported(&store, &export)
            .await
            .expect_err(words)
            .to_string();
        assert!(refused.contains(words), "{refused} does not say {words}");
    }
    imported(&store, &good).await.unwrap();
    let refused = imported(&store, &good).await.unwrap_err();
    assert!(matches!(refused, CareError::NotEmpty(_)), "{refused}");
}

async fn nothing_is_left_of_who_is_erased(fresh: &Fresh) {
    fill(fresh).await;
    let store = fresh.store().await;
    let before = exported(&store, Secrecy::Everything).await;
    let mut work = store.begin().await.unwrap();
    let id = ONE.to_owned().try_into().unwrap();
    let mut account = work.accounts().lock_account(id).await.unwrap().unwrap();
    let person = ErasedPerson {
        account: id,
        email: account.email.clone(),
        at: at(5_000),
    };
    work.personal_data()
        .erase_personal_data(&person)
        .await
        .unwrap();
    account.erase(at(5_000));
    work.accounts().update_account(&account).await.unwrap();
    work.commit().await.unwrap();
    let after = exported(&store, Secrecy::Everything).await;
    assert!(
        texts(&before, CANARY).len() > 9,
        "it was everywhere: {:?}",
        texts(&before, CANARY)
    );
    assert_eq!(texts(&after, CANARY), BTreeMap::new(), "it is gone");
    assert_eq!(
        texts(&after, "192.0.2.1"),
        BTreeMap::new(),
        "so is the address"
    );
    let staff = texts(&before, "of-the-staff");
    let mut left = texts(&after, "of-the-staff");
    // Kept answers are marked for everybody; what is left of that row is its key.
    left.entry("idempotency_keys".to_owned()).or_insert(1);
    assert_eq!(left, staff, "nothing is lost of anybody else");
    let gone = [
        "sessions",
        "tokens",
        "jobs",
        "confirmations",
        "form_slots",
        "idempotency_keys",
        "saved_views",
        "replayed_tickets",
    ];
    let mut expected = counts(&before);
    for table in gone {
        *expected.get_mut(table).unwrap() -= 1;
    }
    expected.retain(|_, count| *count > 0);
    assert_eq!(counts(&after), expected, "what is counted stays");
}

on_every_database! { migrated:
    every_table_and_column_has_its_place,
    an_export_leads_back_to_the_same_bytes,
    after_an_import_new_rows_get_new_ids,
    whatever_is_wrong_with_an_export_leaves_nothing,
    nothing_is_left_of_who_is_erased,
}

fn path_of(fresh: &Fresh) -> std::path::PathBuf {
    fresh.url.strip_prefix("sqlite:").expect("a file").into()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_is_what_the_database_is_while_others_write() {
    let fresh = migrated::sqlite().await;
    fill(&fresh).await;
    let store = fresh.store().await;
    let writes = tokio::spawn({
        let store = store.clone();
        async move {
            for n in 100..160 {
                let mut work = store.begin().await.unwrap();
                let account = sample_account(n, Role::Customer);
                work.accounts().insert_account(&account).await.unwrap();
                let ticket = frontdesk_domain::testing::new_ticket(account.id);
                work.tickets().insert_ticket(&ticket).await.unwrap();
                work.commit().await.unwrap();
            }
        }
    });
    let database = path_of(&fresh);
    for n in 0..5 {
        let target = database.with_extension(n.to_string());
        copy(&database, &target).await.unwrap();
        let Contents { schema, rows } = inspect(&target).await.unwrap();
        assert_eq!(schema, SCHEMA);
        let rows: BTreeMap<_, _> = rows.into_iter().collect();
        assert_eq!(
            rows["accounts"], rows["tickets"],
            "whole units of work only"
        );
    }
    writes.await.unwrap();
}

#[tokio::test]
async fn what_is_no_sound_database_is_refused() {
    let fresh = migrated::sqlite().await;
    fill(&fresh).await;
    let database = path_of(&fresh);
    let target = database.with_extension("copy");
    copy(&database, &target).await.unwrap();
    let good = std::fs::read(&target).unwrap();
    let mut torn = good.clone();
    torn[4_096..20_480].fill(0xa5);
    let text = b"not a database, however long it is ".repeat(400);
    for bytes in [&torn, &good[..good.len() / 2], &text[..], b""] {
        std::fs::write(&target, bytes).unwrap();
        let refused = inspect(&target).await;
        assert!(refused.is_err(), "{refused:?}");
    }
}

/// In the very bytes of the file and of its log.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_erased_is_in_no_byte_of_the_file() {
    let fresh = migrated::sqlite().await;
    nothing_is_left_of_who_is_erased(&fresh).await;
    let database = path_of(&fresh);
    assert!(
        frontdesk_persistence::care::empty_log(&database)
            .await
            .unwrap()
    );
    let folder = database.parent().unwrap();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        let canary = CANARY.as_bytes();
        let found = bytes.windows(canary.len()).any(|window| window == canary);
        assert!(!found, "{}", path.display());
    }
}
