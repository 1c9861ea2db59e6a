//! OpenAI's chat completions, which many others speak too.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::llm::error::LlmError;
use crate::llm::prompt::Prompt;
use crate::llm::settings::AnswerForm;

use super::{Asking, Call, Provider, Reply, Tokens, parsed, reply};

pub(super) fn call(asking: &Asking, prompt: &Prompt<'_>) -> Call {
    let mut body = json!({
        "model": asking.model,
        "stream": false,
        "messages": [
            {"role": "system", "content": prompt.system},
            {"role": "user", "content": prompt.user},
        ],
    });
    // OpenAI's newer models refuse the old name of the limit; other servers know only that.
    let limit = if asking.provider == Provider::OpenAi {
        "max_completion_tokens"
    } else {
        "max_tokens"
    };
    body[limit] = json!(asking.max_answer_tokens);
    if let Some(form) = response_format(asking.form, prompt.schema) {
        body["response_format"] = form;
    }
    let path = "chat/completions".to_owned();
    Call { path, body }
}

fn response_format(form: AnswerForm, schema: &Value) -> Option<Value> {
    match form {
        AnswerForm::Schema => Some(json!({
            "type": "json_schema",
            "json_schema": {"name": "assessment", "strict": true, "schema": schema},
        })),
        AnswerForm::Json => Some(json!({"type": "json_object"})),
        AnswerForm::Text => None,
    }
}

#[derive(Deserialize)]
struct Completion {
    choices: Vec<Choice>,
    usage: Option<Usage>,
}

#[derive(Deserialize)]
struct Choice {
    message: Message,
    finish_reason: Option<String>,
}

#[derive(Deserialize)]
struct Message {
    content: Option<String>,
    refusal: Option<String>,
}

#[derive(Deserialize)]
struct Usage {
    prompt_tokens: Option<u64>,
    completion_tokens: Option<u64>,
}

pub(super) fn read(body: &[u8]) -> Result<Reply, LlmError> {
    let Completion { choices, usage } = parsed(body)?;
    let Choice {
        message: Message { content, refusal },
        finish_reason,
    } = choices.into_iter().next().ok_or(LlmError::Empty)?;
    let refused = refusal.is_some_and(|words| !words.is_empty());
    if refused || finish_reason.as_deref() == Some("content_filter") {
        return Err(LlmError::Declined);
    }
    let tokens = usage.map_or_else(Tokens::default, |usage| Tokens {
        read: usage.prompt_tokens,
        written: usage.completion_tokens,
    });
    reply(content.unwrap_or_default(), tokens)
}
