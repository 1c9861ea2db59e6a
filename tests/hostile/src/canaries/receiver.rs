//! A receiver of webhooks that keeps everything it is sent.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// Listens for as long as the test runs.
pub struct Receiver {
    pub address: String,
    kept: Arc<Mutex<String>>,
}

impl Receiver {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let kept = Arc::new(Mutex::new(String::new()));
        let keeping = Arc::clone(&kept);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(accept(stream, Arc::clone(&keeping)));
            }
        });
        Self { address, kept }
    }

    /// Every message so far: what follows the line that names the address.
    pub fn everything(&self) -> String {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.clone()
    }
}

/// Takes one message, and whatever part of it comes.
async fn accept(mut stream: TcpStream, kept: Arc<Mutex<String>>) {
    let mut message = Vec::new();
    let mut chunk = [0; 4_096];
    while !is_whole(&String::from_utf8_lossy(&message)) {
        match stream.read(&mut chunk).await {
            Ok(read) if read > 0 => message.extend_from_slice(&chunk[..read]),
            _ => break,
        }
    }
    let text = String::from_utf8_lossy(&message).into_owned();
    let (_, rest) = text.split_once("\r\n").unwrap_or_default();
    kept.lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push_str(rest);
    let answer = "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n";
    // Whoever sent it may have gone.
    let _ = stream.write_all(answer.as_bytes()).await;
}

fn is_whole(message: &str) -> bool {
    let Some((head, body)) = message.split_once("\r\n\r\n") else {
        return false;
    };
    let mut fields = head.lines().filter_map(|line| line.split_once(": "));
    let length = fields.find(|(name, _)| name.eq_ignore_ascii_case("content-length"));
    let length = length.and_then(|(_, length)| length.parse().ok());
    body.len() >= length.unwrap_or(0)
}
