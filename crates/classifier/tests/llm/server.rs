//! A provider that follows a script, down to the byte.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// What the provider does with a request, after reading all of it.
pub enum Act {
    /// Sends these bytes and closes.
    Say(Vec<u8>),
    /// Sends these bytes and resets the connection.
    Reset(Vec<u8>),
    /// Sends nothing, for as long as the client stays.
    Hang,
    /// Sends these bytes and then one more now and then, for as long as the client stays.
    Drip(Vec<u8>),
    /// Sends these bytes and then white space as fast as it is taken.
    Endless(Vec<u8>),
}

/// What the provider was sent.
#[derive(Debug, Clone)]
pub struct Request {
    /// The request line.
    pub line: String,
    /// Names in lower case, in order.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Value,
}

impl Request {
    pub fn header(&self, name: &str) -> Option<&str> {
        let header = self.headers.iter().find(|(known, _)| known == name);
        header.map(|(_, value)| value.as_str())
    }

    /// The desk's own words, in OpenAI's dialect.
    pub fn system(&self) -> &str {
        self.body["messages"][0]["content"].as_str().unwrap()
    }

    /// The enquiry, in OpenAI's dialect.
    pub fn user(&self) -> &str {
        self.body["messages"][1]["content"].as_str().unwrap()
    }

    /// The id that the answer has to carry.
    pub fn id(&self) -> &str {
        let (_, id) = self.user().split_once("passes on enquiry ").unwrap();
        id.split_once('.').unwrap().0
    }
}

type Script = dyn Fn(usize, &Request) -> Act + Send + Sync;

/// The provider.
pub struct Server {
    /// Where it is reached.
    pub url: String,
    requests: Arc<Mutex<Vec<Request>>>,
    sent: Arc<AtomicUsize>,
    task: JoinHandle<()>,
}

impl Server {
    /// Starts a provider. The script is told how many requests came before.
    pub async fn start(script: impl Fn(usize, &Request) -> Act + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/v1/", listener.local_addr().unwrap());
        let requests = Arc::new(Mutex::new(Vec::new()));
        let sent = Arc::new(AtomicUsize::new(0));
        let script: Arc<Script> = Arc::new(script);
        let served = (requests.clone(), sent.clone());
        let task = tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                let (requests, sent) = served.clone();
                tokio::spawn(serve(stream, requests, sent, script.clone()));
            }
        });
        Self {
            url,
            requests,
            sent,
            task,
        }
    }

    /// The latest request.
    pub fn latest(&self) -> Request {
        self.requests.lock().unwrap().last().unwrap().clone()
    }

    /// How many requests came so far.
    pub fn calls(&self) -> usize {
        self.requests.lock().unwrap().len()
    }

    /// How many bytes of an endless answer left the server.
    pub fn sent(&self) -> usize {
        self.sent.load(Ordering::Relaxed)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve(
    mut stream: TcpStream,
    requests: Arc<Mutex<Vec<Request>>>,
    sent: Arc<AtomicUsize>,
    script: Arc<Script>,
) {
    let Some(request) = receive(&mut stream).await else {
        return;
    };
    let act = {
        let mut requests = requests.lock().unwrap();
        requests.push(request.clone());
        script(requests.len() - 1, &request)
    };
    match act {
        Act::Say(bytes) => {
            let _ = stream.write_all(&bytes).await;
            let _ = stream.shutdown().await;
        }
        Act::Reset(bytes) => {
            let _ = stream.write_all(&bytes).await;
            stream.set_zero_linger().unwrap();
        }
        Act::Hang => {
            let _ = stream.read(&mut [0]).await;
        }
        Act::Drip(bytes) => {
            let mut bytes = bytes;
            while stream.write_all(&bytes).await.is_ok() {
                bytes = b" ".to_vec();
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        }
        Act::Endless(bytes) => {
            let mut bytes = bytes;
            while stream.write_all(&bytes).await.is_ok() {
                sent.fetch_add(bytes.len(), Ordering::Relaxed);
                bytes = vec![b' '; 64 * 1024];
            }
        }
    }
}

async fn receive(stream: &mut TcpStream) -> Option<Request> {
    let mut bytes = Vec::new();
    let end = loop {
        if let Some(at) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break at + 4;
        }
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    };
    let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
    let mut lines = head.lines();
    let line = lines.next().unwrap().to_owned();
    let headers = lines.filter_map(|line| line.split_once(": "));
    let headers: Vec<(String, String)> = headers
        .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
        .collect();
    let length = headers.iter().find(|(name, _)| name == "content-length");
    let length: usize = length.unwrap().1.parse().unwrap();
    while bytes.len() < end + length {
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    }
    let body = serde_json::from_slice(&bytes[end..]).unwrap();
    Some(Request {
        line,
        headers,
        body,
    })
}

/// A whole HTTP response.
pub fn response(status: u16, headers: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!("HTTP/1.1 {status} X\r\n{headers}content-length: {length}\r\nconnection: close\r\n\r\n{body}")
        .into_bytes()
}

/// A response with JSON in it.
pub fn json_response(body: &Value) -> Vec<u8> {
    response(200, "content-type: application/json\r\n", &body.to_string())
}

/// The words of a model, in OpenAI's dialect.
pub fn completion(words: &str) -> Vec<u8> {
    json_response(&json!({
        "id": "c1",
        "object": "chat.completion",
        "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": words}}],
        "usage": {"prompt_tokens": 321, "completion_tokens": 45, "total_tokens": 366},
    }))
}

/// What a model should say.
pub fn answer(id: &str, category: &str, response: &str) -> Value {
    json!({"enquiry": id, "category": category, "priority": "high", "confidence": 0.95, "response": response})
}

/// A model that does its work: a technical problem, as it thinks.
pub fn good(request: &Request) -> Act {
    let answer = answer(request.id(), "Technical", "Which version is it?");
    Act::Say(completion(&answer.to_string()))
}
