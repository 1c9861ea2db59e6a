//! What each provider is sent, and how its answer is understood.

use frontdesk_classifier::llm::{AnswerForm, LlmError, LlmSettings, Provider, Tokens};
use serde_json::{Value, json};

use crate::desk::{enquiry, llm, settings};
use crate::server::{Act, Request, Server, answer, completion, good, json_response};

const MESSAGE: &str = "It crashes with canary-4711";

/// The id in the only place it is told, whatever the dialect.
fn id_in(request: &Request) -> String {
    let text = request.body.to_string();
    let (_, id) = text.split_once("passes on enquiry ").unwrap();
    id.split_once('.').unwrap().0.to_owned()
}

fn words(request: &Request) -> String {
    answer(&id_in(request), "Technical", "Which version is it?").to_string()
}

fn with_key(provider: Provider, url: &str) -> LlmSettings {
    LlmSettings {
        provider,
        api_key: Some("key-123".into()),
        ..settings(url)
    }
}

/// Whether the customer's words stand in exactly one place, and not with the desk's.
fn only_with_the_user(system: &Value, user: &Value) -> bool {
    let customer = |part: &Value| part.as_str().unwrap().contains("canary-4711");
    customer(user) && !customer(system)
}

async fn one_call(
    provider: Provider,
    reply: impl Fn(&Request) -> Value + Send + Sync + 'static,
) -> Request {
    let server = Server::start(move |_, request| Act::Say(json_response(&reply(request)))).await;
    let opinion = llm(with_key(provider, &server.url))
        .consult(&enquiry(MESSAGE))
        .await;
    let opinion = opinion.unwrap();
    assert_eq!(opinion.category.as_str(), "Technical");
    assert_eq!(opinion.response.unwrap().as_str(), "Which version is it?");
    let tokens = Tokens {
        read: Some(321),
        written: Some(45),
    };
    assert_eq!(opinion.tokens, tokens);
    server.latest()
}

#[tokio::test]
async fn openai_gets_a_strict_schema_and_its_own_name_of_the_limit() {
    for (provider, limit) in [
        (Provider::OpenAi, "max_completion_tokens"),
        (Provider::OpenAiCompatible, "max_tokens"),
        (Provider::Ollama, "max_tokens"),
    ] {
        let usage = json!({"prompt_tokens": 321, "completion_tokens": 45});
        let sent = one_call(
            provider,
            move |request| json!({"choices": [{"message": {"content": words(request)}}], "usage": usage}),
        );
        let sent = sent.await;
        assert_eq!(sent.line, "POST /v1/chat/completions HTTP/1.1");
        assert_eq!(sent.header("authorization"), Some("Bearer key-123"));
        let messages = &sent.body["messages"];
        assert_eq!(
            (&messages[0]["role"], &messages[1]["role"]),
            (&json!("system"), &json!("user"))
        );
        assert!(only_with_the_user(
            &messages[0]["content"],
            &messages[1]["content"]
        ));
        assert_eq!(sent.body[limit], json!(4_096));
        let format = &sent.body["response_format"];
        assert_eq!(format["type"], "json_schema");
        assert_eq!(format["json_schema"]["strict"], true);
        let schema = &format["json_schema"]["schema"];
        assert_eq!(
            schema["properties"]["category"]["enum"],
            json!([
                "Billing",
                "Technical",
                "Shipping",
                "Returns",
                "Account",
                "Other"
            ])
        );
        assert_eq!(schema["additionalProperties"], false);
    }
}

#[tokio::test]
async fn anthropic_gets_its_headers_its_system_field_and_the_schema() {
    let sent = one_call(Provider::Anthropic, |request| {
        json!({"type": "message", "stop_reason": "end_turn", "content": [
            {"type": "thinking", "thinking": "hm", "signature": "s"},
            {"type": "text", "text": words(request)},
        ], "usage": {"input_tokens": 321, "output_tokens": 45}})
    });
    let sent = sent.await;
    assert_eq!(sent.line, "POST /v1/messages HTTP/1.1");
    assert_eq!(sent.header("x-api-key"), Some("key-123"));
    assert_eq!(sent.header("anthropic-version"), Some("2023-06-01"));
    assert!(sent.header("authorization").is_none());
    assert!(only_with_the_user(
        &sent.body["system"],
        &sent.body["messages"][0]["content"]
    ));
    assert_eq!(sent.body["max_tokens"], json!(4_096));
    assert_eq!(sent.body["output_config"]["format"]["type"], "json_schema");
}

#[tokio::test]
async fn gemini_gets_its_key_in_a_header_and_the_model_in_the_path() {
    let sent = one_call(Provider::Gemini, |request| {
        json!({"candidates": [{"finishReason": "STOP", "content": {"role": "model", "parts": [
            {"text": "hm", "thought": true},
            {"text": words(request)},
        ]}}], "usageMetadata": {"promptTokenCount": 321, "candidatesTokenCount": 40, "thoughtsTokenCount": 5}})
    });
    let sent = sent.await;
    assert_eq!(
        sent.line,
        "POST /v1/models/test-model:generateContent HTTP/1.1"
    );
    assert_eq!(sent.header("x-goog-api-key"), Some("key-123"));
    let system = &sent.body["systemInstruction"]["parts"][0]["text"];
    assert!(only_with_the_user(
        system,
        &sent.body["contents"][0]["parts"][0]["text"]
    ));
    let config = &sent.body["generationConfig"];
    assert_eq!(config["responseMimeType"], "application/json");
    assert_eq!(config["responseJsonSchema"]["type"], "object");
    assert_eq!(config["maxOutputTokens"], json!(4_096));
}

#[tokio::test]
async fn a_refusal_is_told_from_a_failure_in_every_dialect() {
    let refusals = [
        (
            Provider::OpenAi,
            json!({"choices": [{"message": {"content": null, "refusal": "I cannot help."}}]}),
        ),
        (
            Provider::OpenAiCompatible,
            json!({"choices": [{"finish_reason": "content_filter", "message": {"content": ""}}]}),
        ),
        (
            Provider::Anthropic,
            json!({"content": [], "stop_reason": "refusal"}),
        ),
        (
            Provider::Gemini,
            json!({"promptFeedback": {"blockReason": "SAFETY"}}),
        ),
        (
            Provider::Gemini,
            json!({"candidates": [{"finishReason": "PROHIBITED_CONTENT"}]}),
        ),
    ];
    for (provider, reply) in refusals {
        let server = Server::start(move |_, _| Act::Say(json_response(&reply))).await;
        let opinion = llm(with_key(provider, &server.url))
            .consult(&enquiry(MESSAGE))
            .await;
        assert!(
            matches!(opinion, Err(LlmError::Declined)),
            "{provider:?}: {opinion:?}"
        );
        assert_eq!(server.calls(), 1, "a refusal is final");
    }
}

#[tokio::test]
async fn without_a_key_none_is_sent_and_the_form_follows_the_settings() {
    let server = Server::start(|_, request| good(request)).await;
    for (form, expected) in [
        (AnswerForm::Json, json!({"type": "json_object"})),
        (AnswerForm::Text, Value::Null),
    ] {
        let settings = LlmSettings {
            form,
            ..settings(&server.url)
        };
        llm(settings).consult(&enquiry(MESSAGE)).await.unwrap();
        let sent = server.latest();
        assert!(sent.header("authorization").is_none());
        assert_eq!(sent.body["response_format"], expected);
    }
}

#[tokio::test]
async fn an_answer_in_a_fence_is_an_answer() {
    let server = Server::start(|_, request| {
        Act::Say(completion(&format!(
            "Sure!\n```json\n{}\n```",
            words(request)
        )))
    });
    let server = server.await;
    let opinion = llm(settings(&server.url)).consult(&enquiry(MESSAGE)).await;
    assert_eq!(opinion.unwrap().category.as_str(), "Technical");
}
