//! Gemini's `generateContent`.

use serde::Deserialize;
use serde_json::json;

use crate::llm::error::LlmError;
use crate::llm::prompt::Prompt;
use crate::llm::settings::AnswerForm;

use super::{Asking, Call, Reply, Tokens, parsed, reply};

/// Why a filter, and not the model, ended the answer.
const FILTERED: [&str; 5] = [
    "SAFETY",
    "RECITATION",
    "BLOCKLIST",
    "PROHIBITED_CONTENT",
    "SPII",
];

pub(super) fn call(asking: &Asking, prompt: &Prompt<'_>) -> Call {
    let mut body = json!({
        "systemInstruction": {"parts": [{"text": prompt.system}]},
        "contents": [{"role": "user", "parts": [{"text": prompt.user}]}],
        "generationConfig": {"maxOutputTokens": asking.max_answer_tokens},
    });
    let config = &mut body["generationConfig"];
    match asking.form {
        AnswerForm::Schema => {
            config["responseMimeType"] = json!("application/json");
            config["responseJsonSchema"] = prompt.schema.clone();
        }
        AnswerForm::Json => config["responseMimeType"] = json!("application/json"),
        AnswerForm::Text => {}
    }
    let path = format!("models/{}:generateContent", asking.model);
    Call { path, body }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Generated {
    #[serde(default)]
    candidates: Vec<Candidate>,
    prompt_feedback: Option<PromptFeedback>,
    usage_metadata: Option<UsageMetadata>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Candidate {
    #[serde(default)]
    content: Content,
    finish_reason: Option<String>,
}

#[derive(Deserialize, Default)]
struct Content {
    #[serde(default)]
    parts: Vec<Part>,
}

#[derive(Deserialize)]
struct Part {
    #[serde(default)]
    text: String,
    /// Whether this is the model thinking aloud.
    #[serde(default)]
    thought: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct PromptFeedback {
    block_reason: Option<String>,
}

#[derive(Deserialize)]
struct UsageMetadata {
    #[serde(rename = "promptTokenCount")]
    prompt: Option<u64>,
    #[serde(rename = "candidatesTokenCount")]
    candidates: Option<u64>,
    #[serde(rename = "thoughtsTokenCount")]
    thoughts: Option<u64>,
}

pub(super) fn read(body: &[u8]) -> Result<Reply, LlmError> {
    let Generated {
        candidates,
        prompt_feedback,
        usage_metadata,
    } = parsed(body)?;
    if prompt_feedback.is_some_and(|feedback| feedback.block_reason.is_some()) {
        return Err(LlmError::Declined);
    }
    let Candidate {
        content,
        finish_reason,
    } = candidates.into_iter().next().ok_or(LlmError::Empty)?;
    if finish_reason.is_some_and(|reason| FILTERED.contains(&reason.as_str())) {
        return Err(LlmError::Declined);
    }
    let parts = content.parts.into_iter().filter(|part| !part.thought);
    let text = parts.map(|part| part.text).collect();
    let tokens = usage_metadata.map_or_else(Tokens::default, |usage| Tokens {
        read: usage.prompt,
        written: usage
            .candidates
            .map(|count| count.saturating_add(usage.thoughts.unwrap_or(0))),
    });
    reply(text, tokens)
}
