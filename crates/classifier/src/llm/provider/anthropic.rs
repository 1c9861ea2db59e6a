//! Anthropic's messages.

use serde::Deserialize;
use serde_json::json;

use crate::llm::error::LlmError;
use crate::llm::prompt::Prompt;
use crate::llm::settings::AnswerForm;

use super::{Asking, Call, Reply, Tokens, parsed, reply};

/// The version of the protocol, as its header says.
pub(super) const VERSION: &str = "2023-06-01";

pub(super) fn call(asking: &Asking, prompt: &Prompt<'_>) -> Call {
    let mut body = json!({
        "model": asking.model,
        "max_tokens": asking.max_answer_tokens,
        "system": prompt.system,
        "messages": [{"role": "user", "content": prompt.user}],
    });
    match asking.form {
        AnswerForm::Schema => {
            let form = json!({"type": "json_schema", "schema": prompt.schema});
            body["output_config"] = json!({ "format": form });
        }
        // The protocol has no JSON without a schema.
        AnswerForm::Json | AnswerForm::Text => {}
    }
    let path = "messages".to_owned();
    Call { path, body }
}

#[derive(Deserialize)]
struct Message {
    content: Vec<Block>,
    stop_reason: Option<String>,
    usage: Option<Usage>,
}

/// Blocks of other types than text carry none.
#[derive(Deserialize)]
struct Block {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    text: String,
}

#[derive(Deserialize)]
struct Usage {
    input_tokens: Option<u64>,
    output_tokens: Option<u64>,
}

pub(super) fn read(body: &[u8]) -> Result<Reply, LlmError> {
    let Message {
        content,
        stop_reason,
        usage,
    } = parsed(body)?;
    if stop_reason.as_deref() == Some("refusal") {
        return Err(LlmError::Declined);
    }
    let tokens = usage.map_or_else(Tokens::default, |usage| Tokens {
        read: usage.input_tokens,
        written: usage.output_tokens,
    });
    let texts = content.into_iter().filter(|block| block.kind == "text");
    reply(texts.map(|block| block.text).collect(), tokens)
}
