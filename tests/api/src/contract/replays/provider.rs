//! A provider of language models that follows a script, in OpenAI's dialect.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// Tokens that each good answer counts.
pub const READ: u64 = 321;
pub const WRITTEN: u64 = 45;

/// What the provider says.
pub enum Say {
    /// This category, sure, with this draft.
    Category(&'static str, &'static str),
    /// Words that are no answer.
    Garbage,
    /// This status, and that another try is welcome.
    Status(u16),
}

type Script = dyn Fn(usize) -> Say + Send + Sync;

/// Listens until it is dropped.
pub struct Provider {
    pub address: String,
    calls: Arc<AtomicUsize>,
    task: JoinHandle<()>,
}

impl Provider {
    /// Starts one. The script is told how many calls came before.
    pub async fn start(script: impl Fn(usize) -> Say + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = format!("http://{}/v1", listener.local_addr().expect("an address"));
        let calls = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&calls);
        let script: Arc<Script> = Arc::new(script);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, Arc::clone(&counted), Arc::clone(&script)));
            }
        });
        Self {
            address,
            calls,
            task,
        }
    }

    /// How many calls came so far.
    pub fn calls(&self) -> usize {
        self.calls.load(Ordering::SeqCst)
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve(mut stream: TcpStream, calls: Arc<AtomicUsize>, script: Arc<Script>) {
    let Some(asked) = body(&mut stream).await else {
        return;
    };
    let said = script(calls.fetch_add(1, Ordering::SeqCst));
    // Whoever asked may have gone.
    let _ = stream.write_all(response(&said, &asked).as_bytes()).await;
}

/// The body of the request, in full.
async fn body(stream: &mut TcpStream) -> Option<Value> {
    let mut bytes = Vec::new();
    loop {
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
            let mut lines = head.lines();
            let length = lines.find_map(|line| line.strip_prefix("content-length: "))?;
            let whole = end + 4 + length.parse::<usize>().ok()?;
            if bytes.len() >= whole {
                return serde_json::from_slice(&bytes[end + 4..whole]).ok();
            }
        }
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    }
}

fn response(said: &Say, asked: &Value) -> String {
    let (status, words) = match said {
        Say::Category(category, draft) => (200, answer(asked, category, draft)),
        Say::Garbage => (200, "I would rather talk about the weather.".to_owned()),
        Say::Status(status) => (*status, String::new()),
    };
    let body = json!({
        "choices": [{"finish_reason": "stop", "message": {"role": "assistant", "content": words}}],
        "usage": {"prompt_tokens": READ, "completion_tokens": WRITTEN},
    });
    let body = body.to_string();
    let length = body.len();
    format!(
        "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\nretry-after: 0\r\n\
         content-length: {length}\r\nconnection: close\r\n\r\n{body}"
    )
}

/// The answer in the form that the desk asks for, with the id of the enquiry.
fn answer(asked: &Value, category: &str, draft: &str) -> String {
    let user = asked["messages"][1]["content"].as_str().unwrap_or_default();
    let id = user.split_once("passes on enquiry ");
    let id = id.and_then(|(_, rest)| rest.split_once('.'));
    let id = id.map_or("", |(id, _)| id);
    json!({
        "enquiry": id,
        "category": category,
        "priority": "high",
        "confidence": 0.95,
        "response": draft,
    })
    .to_string()
}
