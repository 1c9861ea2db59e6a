//! A text for each person, each secret and each field of the staff, planted everywhere and then searched for wherever
//! it does not belong: in every answer to everybody, in the log, in the database, in the arguments of the process, in
//! what webhooks are sent, in what is exported.

mod exports;
mod provider;
mod receiver;
mod scene;
mod sweep;
mod watch;

use std::path::Path;

use frontdesk_test_desk::{Database, on_sqlite};

use scene::Scene;
use watch::Watch;

async fn nothing_is_told_to_whom_it_does_not_concern(database: Database) {
    let watch = Watch::default();
    let scene = Scene::set(database, &watch).await;
    sweep::everything(&scene, &watch).await;
    println!(
        "{} answers, {} canaries",
        watch.count(),
        watch.canaries().len()
    );
    let mut found = watch.found_in_answers();
    found.extend(watch.found_in("the log", &scene.desk.log().join("\n")));
    let process = format!("/proc/{}/cmdline", scene.desk.process_id());
    let arguments = std::fs::read(process).expect("the desk runs");
    found.extend(watch.found_in("its arguments", &String::from_utf8_lossy(&arguments)));
    found.extend(watch.found_in("its settings", &scene.desk.run(&["config"], "")));
    found.extend(exports::search(&scene, &watch).await);
    found.extend(watch.found_in("a webhook", &scene.receiver.everything()));
    found.extend(watch.secrets_in("the database", &bytes_of(scene.desk.database())));
    assert!(found.is_empty(), "{found:#?}");
    everything_was_there_to_be_found(&scene, &watch);
}

/// Without it the search could find nothing because nothing was planted, or because it cannot read.
fn everything_was_there_to_be_found(scene: &Scene, watch: &Watch) {
    let unheard = watch.never_heard();
    assert!(unheard.is_empty(), "nobody was ever told {unheard:#?}");
    let stored = bytes_of(scene.desk.database());
    assert!(stored.contains("ann-message"), "the database was read");
    assert!(
        scene
            .desk
            .log()
            .iter()
            .any(|line| line.contains("answered")),
        "the log was read"
    );
    assert!(scene.provider.was_asked(), "the key was used");
    let told = scene.receiver.everything();
    for kind in ["ticket.opened", "ticket.replied", "submission.reviewed"] {
        assert!(told.contains(kind), "webhooks were told of {kind}");
    }
}

/// The files of a database of SQLite, as they lie on the disk.
fn bytes_of(database: &Database) -> String {
    let path = database.url().trim_start_matches("sqlite://");
    let folder = Path::new(path).parent().expect("a folder");
    let files = std::fs::read_dir(folder).expect("a folder can be read");
    let read =
        |entry: std::io::Result<std::fs::DirEntry>| std::fs::read(entry.expect("a file").path());
    let bytes: Vec<u8> = files
        .flat_map(|entry| read(entry).expect("a file can be read"))
        .collect();
    // Every canary is ASCII, and what is no text becomes a mark that none contains.
    String::from_utf8_lossy(&bytes).into_owned()
}

on_sqlite!(nothing_is_told_to_whom_it_does_not_concern);
