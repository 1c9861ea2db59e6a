//! A provider of language models that answers with the key it was shown.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// Listens for as long as the test runs.
pub struct Provider {
    pub address: String,
    asked: Arc<AtomicBool>,
}

impl Provider {
    pub async fn start(key: &'static str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = format!("http://{}/v1", listener.local_addr().expect("an address"));
        let asked = Arc::new(AtomicBool::new(false));
        let noted = Arc::clone(&asked);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(refuse(stream, key, Arc::clone(&noted)));
            }
        });
        Self { address, asked }
    }

    /// Whether anybody ever presented the key.
    pub fn was_asked(&self) -> bool {
        self.asked.load(Ordering::SeqCst)
    }
}

/// Says that the key is wrong, and which one it was.
async fn refuse(mut stream: TcpStream, key: &str, asked: Arc<AtomicBool>) {
    let mut head = [0; 16 * 1024];
    let mut length = 0;
    while !String::from_utf8_lossy(&head[..length]).contains("\r\n\r\n") && length < head.len() {
        match stream.read(&mut head[length..]).await {
            Ok(read) if read > 0 => length += read,
            _ => return,
        }
    }
    if String::from_utf8_lossy(&head[..length]).contains(key) {
        asked.store(true, Ordering::SeqCst);
    }
    let body =
        format!(r#"{{"error": {{"message": "The key {key} is not valid", "code": "{key}"}}}}"#);
    let answer = format!(
        "HTTP/1.1 401 Unauthorized\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    // Whoever asked may have gone.
    let _ = stream.write_all(answer.as_bytes()).await;
}
