//! A receiver of messages over real HTTP, whose temper is scripted.

use std::sync::{Arc, Mutex};

use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// What the receiver does with a message.
#[derive(Debug, Clone)]
pub enum Temper {
    /// Answers with this status line and what follows it.
    Answers(String),
    /// Answers 200, promises more than it sends, and hangs up.
    Lies,
    /// Answers 200 and never stops talking.
    Rambles,
    /// Hangs up without an answer.
    HangsUp,
    /// Never answers, and keeps the connection.
    Sleeps,
}

impl Temper {
    /// An empty answer of this status.
    pub fn status(code: u16) -> Self {
        Self::Answers(format!("{code} Said\r\ncontent-length: 0\r\n\r\n"))
    }
}

/// A message as it arrived.
#[derive(Debug, Clone)]
pub struct Message {
    /// The head, in lower case but for values.
    pub head: String,
    /// The body.
    pub body: String,
}

impl Message {
    /// The value of a header.
    pub fn header(&self, name: &str) -> &str {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        let found = lines.find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map_or("", |(_, value)| value)
    }

    /// The event in it.
    pub fn event(&self) -> Value {
        serde_json::from_str(&self.body).expect("messages are JSON")
    }
}

type Script = dyn Fn(usize, &Message) -> Temper + Send + Sync;

/// A receiver on loopback. Dropping it closes it.
pub struct Receiver {
    port: u16,
    messages: Arc<Mutex<Vec<Message>>>,
    accepting: JoinHandle<()>,
}

impl Drop for Receiver {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

impl Receiver {
    /// A receiver that asks the script what to do with each message, given how many came
    /// before it.
    pub async fn start(script: impl Fn(usize, &Message) -> Temper + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("it listens").port();
        let messages = Arc::new(Mutex::new(Vec::new()));
        let (script, kept): (Arc<Script>, _) = (Arc::new(script), Arc::clone(&messages));
        let accepting = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(receive(stream, Arc::clone(&script), Arc::clone(&kept)));
            }
        });
        Self {
            port,
            messages,
            accepting,
        }
    }

    /// One that takes everything.
    pub async fn friendly() -> Self {
        Self::start(|_, _| Temper::status(204)).await
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/hook", self.port)
    }

    /// What arrived so far, every repetition included.
    pub fn messages(&self) -> Vec<Message> {
        self.messages.lock().expect("nobody panics with it").clone()
    }
}

async fn receive(mut stream: TcpStream, script: Arc<Script>, kept: Arc<Mutex<Vec<Message>>>) {
    let Some(message) = read(&mut stream).await else {
        return;
    };
    let temper = {
        let mut kept = kept.lock().expect("nobody panics with it");
        let temper = script(kept.len(), &message);
        kept.push(message);
        temper
    };
    let answer = match temper {
        Temper::Answers(answer) => answer,
        Temper::Lies => "200 OK\r\ncontent-length: 1000\r\n\r\nnearly".to_owned(),
        Temper::HangsUp => return,
        Temper::Sleeps => return std::future::pending().await,
        Temper::Rambles => {
            let head = b"HTTP/1.1 200 OK\r\ncontent-length: 1000000000\r\n\r\n";
            let _ = stream.write_all(head).await;
            while stream.write_all(&[b'a'; 16_384]).await.is_ok() {}
            return;
        }
    };
    // Whoever hangs up early misses the answer.
    let _ = stream
        .write_all(format!("HTTP/1.1 {answer}").as_bytes())
        .await;
    let _ = stream.shutdown().await;
}

async fn read(stream: &mut TcpStream) -> Option<Message> {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let message = Message {
                head: head.to_owned(),
                body: body.to_owned(),
            };
            let length: usize = message.header("content-length").parse().unwrap_or(0);
            if body.len() >= length {
                return Some(message);
            }
        }
        let mut chunk = [0; 4_096];
        match stream.read(&mut chunk).await {
            Ok(0) | Err(_) => return None,
            Ok(read) => bytes.extend_from_slice(&chunk[..read]),
        }
    }
}
