//! How often and how much the provider is asked, and that it is asked again.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use frontdesk_classifier::llm::{LlmClassifier, LlmError, LlmSettings, Opinion};
use frontdesk_domain::ports::Classifier as _;
use frontdesk_domain::triage::Enquiry;

use crate::desk::{PATIENT, both, enquiry, llm, local_alone, settings, tireless};
use crate::server::{Act, Server, good, response};

#[tokio::test]
async fn no_more_calls_than_the_budget_whatever_comes() {
    let server = Server::start(|_, _| Act::Say(response(503, "", "{}"))).await;
    let desk = both(LlmSettings {
        tries: 3,
        calls_per_hour: 4,
        ..settings(&server.url)
    });
    for _ in 0..20 {
        let view = desk.assess(&enquiry("Hello?")).await.unwrap();
        assert_eq!(view, local_alone());
    }
    assert!(server.calls() <= 4, "{}", server.calls());

    let server = Server::start(|_, request| good(request)).await;
    let model = llm(LlmSettings {
        calls_per_day: 2,
        ..settings(&server.url)
    });
    for _ in 0..2 {
        assert!(model.consult(&enquiry("Hello?")).await.is_ok());
    }
    let spent = model.consult(&enquiry("Hello?")).await;
    assert!(matches!(spent, Err(LlmError::BudgetSpent)), "{spent:?}");
    assert_eq!(server.calls(), 2);
}

#[tokio::test]
async fn no_more_calls_for_one_ticket_than_are_allowed() {
    let server = Server::start(|_, _| Act::Say(response(503, "", "{}"))).await;
    let model = llm(LlmSettings {
        tries: 2,
        calls_per_ticket: 5,
        ..settings(&server.url)
    });
    for decisions_before in [0, 1, 2, 3, usize::MAX] {
        let enquiry = Enquiry {
            decisions_before,
            ..enquiry("Hello again?")
        };
        let spent = model.consult(&enquiry).await;
        let is_spent = matches!(spent, Err(LlmError::BudgetSpent));
        assert_eq!(is_spent, decisions_before > 1, "{spent:?}");
    }
    assert_eq!(server.calls(), 4);
}

#[tokio::test]
async fn a_provider_that_keeps_failing_is_left_alone_but_not_for_what_customers_write() {
    let server = Server::start(|_, _| Act::Say(response(401, "", "{}"))).await;
    let desk = tireless(&server, |_| {});
    for _ in 0..30 {
        let view = desk.assess(&enquiry("Hello?")).await.unwrap();
        assert_eq!(view, local_alone());
    }
    assert_eq!(server.calls(), 5);

    for refusal in [
        response(400, "", "{}"),
        response(200, "", r#"{"choices":[{"message":{"refusal":"no"}}]}"#),
        response(200, "", r#"{"choices":[]}"#),
    ] {
        let server = Server::start(move |_, _| Act::Say(refusal.clone())).await;
        let desk = tireless(&server, |_| {});
        for _ in 0..12 {
            desk.assess(&enquiry("Hello?")).await.unwrap();
        }
        assert_eq!(server.calls(), 12, "one customer cannot silence the model");
    }
}

#[tokio::test]
async fn the_model_comes_back_after_its_rest() {
    let healthy = Arc::new(AtomicBool::new(false));
    let answers = healthy.clone();
    let server = Server::start(move |_, request| {
        if answers.load(Ordering::SeqCst) {
            good(request)
        } else {
            Act::Say(response(500, "", "{}"))
        }
    });
    let server = server.await;
    let model = llm(LlmSettings {
        tries: 1,
        ..settings(&server.url)
    });
    for _ in 0..8 {
        assert!(model.consult(&enquiry("Hello?")).await.is_err());
    }
    assert_eq!(server.calls(), 5);
    healthy.store(true, Ordering::SeqCst);
    let resting = model.consult(&enquiry("Hello?")).await;
    assert!(matches!(resting, Err(LlmError::Resting)), "{resting:?}");

    // The clock of the rest is moved, not waited for; sockets need it to run.
    tokio::time::pause();
    tokio::time::advance(Duration::from_secs(31)).await;
    tokio::time::resume();
    for _ in 0..3 {
        assert!(model.consult(&enquiry("Hello?")).await.is_ok());
    }
}

#[tokio::test]
async fn a_transient_failure_is_tried_again_and_others_are_not() {
    let server = Server::start(|before, request| match before {
        0 => Act::Reset(Vec::new()),
        1 => Act::Say(response(502, "", "<html>")),
        _ => good(request),
    });
    let server = server.await;
    let model = llm(LlmSettings {
        tries: 3,
        ..settings(&server.url)
    });
    assert!(model.consult(&enquiry("Hello?")).await.is_ok());
    assert_eq!(server.calls(), 3);
}

#[tokio::test]
async fn no_more_calls_at_once_than_allowed() {
    let server = Server::start(|before, request| match before {
        0..3 => Act::Hang,
        _ => good(request),
    });
    let server = server.await;
    let model = Arc::new(llm(LlmSettings {
        calls_at_once: 3,
        deadline: PATIENT,
        ..settings(&server.url)
    }));
    let mut tasks = ask_often(&model, 20);
    while server.calls() < 3 {
        tokio::task::yield_now().await;
    }
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert_eq!(server.calls(), 3, "the others wait for their turns");
    // Turns are given in the order of the questions.
    tasks.drain(..3).for_each(|task| task.abort());
    for task in tasks {
        let answer = task.await.unwrap();
        assert!(answer.is_ok(), "{answer:?}");
    }
}

#[tokio::test]
async fn a_turn_that_comes_late_is_no_verdict() {
    let awake = Arc::new(AtomicBool::new(false));
    let is_awake = awake.clone();
    let server = Server::start(move |_, request| {
        if is_awake.load(Ordering::SeqCst) {
            good(request)
        } else {
            Act::Hang
        }
    });
    let server = server.await;
    let model = Arc::new(llm(LlmSettings {
        calls_at_once: 3,
        deadline: Duration::from_secs(2),
        ..settings(&server.url)
    }));
    for task in ask_often(&model, 20) {
        let answer = task.await.unwrap();
        assert!(matches!(answer, Err(LlmError::TimedOut(_))), "{answer:?}");
    }
    awake.store(true, Ordering::SeqCst);
    let next = model.consult(&enquiry("Hello?")).await;
    assert!(
        !matches!(next, Err(LlmError::Resting)),
        "three calls failed, not twenty: {next:?}"
    );
}

type Asked = tokio::task::JoinHandle<Result<Opinion, LlmError>>;

fn ask_often(model: &Arc<LlmClassifier>, times: usize) -> Vec<Asked> {
    let ask = |_| {
        let model = model.clone();
        tokio::spawn(async move { model.consult(&enquiry("Hello?")).await })
    };
    (0..times).map(ask).collect()
}
