//! What was recorded is answered again without asking anybody.

use frontdesk_classifier::llm::{LlmError, LlmSettings, Recording};
use frontdesk_domain::triage::Enquiry;

use crate::desk::{enquiry, llm, settings};
use crate::server::{Server, good};

fn with(url: &str, recording: Recording) -> LlmSettings {
    LlmSettings {
        recording,
        ..settings(url)
    }
}

#[tokio::test]
async fn a_recorded_answer_is_the_same_answer_whatever_the_id() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("answers");
    let server = Server::start(|_, request| good(request)).await;
    let first = enquiry("It crashes");
    let recorder = llm(with(&server.url, Recording::Record(folder.clone())));
    let original = recorder.consult(&first).await.unwrap();
    drop(recorder);
    assert_eq!(server.calls(), 1);

    // Nobody listens here: an answer can only come from the folder.
    let nowhere = "http://127.0.0.1:1/v1/";
    let player = llm(with(nowhere, Recording::Replay(folder.clone())));
    for _ in 0..3 {
        let replayed = player.consult(&first).await.unwrap();
        assert_eq!(
            (&replayed.category, &replayed.response, replayed.tokens),
            (&original.category, &original.response, original.tokens)
        );
    }
    let kept = std::fs::read_dir(&folder).unwrap().next().unwrap().unwrap();
    let kept = std::fs::read_to_string(kept.path()).unwrap();
    assert!(!kept.contains("It crashes"), "the enquiry is not kept");
}

#[tokio::test]
async fn another_request_was_never_recorded() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().to_owned();
    let server = Server::start(|_, request| good(request)).await;
    let recorder = llm(with(&server.url, Recording::Record(folder.clone())));
    recorder.consult(&enquiry("It crashes")).await.unwrap();

    let replay = with(&server.url, Recording::Replay(folder));
    let other_model = LlmSettings {
        model: "another".to_owned(),
        ..replay.clone()
    };
    let other_subject = Enquiry {
        subject: frontdesk_domain::testing::text("Another question"),
        ..enquiry("It crashes")
    };
    for (settings, enquiry) in [
        (replay.clone(), enquiry("It crashes!")),
        (replay, other_subject),
        (other_model, enquiry("It crashes")),
    ] {
        let replayed = llm(settings).consult(&enquiry).await;
        assert!(
            matches!(replayed, Err(LlmError::NotRecorded)),
            "{replayed:?}"
        );
    }
    assert_eq!(server.calls(), 1);
}
