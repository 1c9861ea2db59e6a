//! Requests that no well-behaved client sends, byte by byte.

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// What came back.
#[derive(Debug, Clone)]
pub struct RawAnswer {
    /// The status code; 0 when there was no answer.
    pub status: u16,
    /// The status line and the headers.
    pub head: String,
    /// The rest.
    pub body: String,
}

/// Sends these bytes to the desk at `address` and reads until it hangs up, so the request should ask for that with
/// `Connection: close`.
///
/// # Panics
/// When the desk cannot be reached.
pub async fn exchange(address: &str, request: &[u8]) -> RawAnswer {
    let host = address.trim_start_matches("http://");
    let mut stream = TcpStream::connect(host)
        .await
        .expect("the desk can be reached");
    // A desk that has refused the request already takes no more of it.
    let _ = stream.write_all(request).await;
    let mut bytes = Vec::new();
    // What was read before the line was cut is the answer.
    let _ = stream.read_to_end(&mut bytes).await;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
    let status = head.split(' ').nth(1).and_then(|code| code.parse().ok());
    RawAnswer {
        status: status.unwrap_or(0),
        head: head.to_owned(),
        body: body.to_owned(),
    }
}
