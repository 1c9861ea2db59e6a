//! HTTP/1.1 over one kept connection, as plain as can be: what the client costs is part of
//! every figure on a machine with few processors.

use std::net::SocketAddr;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// A request that is ready to be sent.
pub struct Request(Vec<u8>);

impl Request {
    /// A request of the bearer of this token.
    pub fn new(method: &str, path: &str, token: &str, body: Option<&str>) -> Self {
        let mut text =
            format!("{method} {path} HTTP/1.1\r\nHost: desk\r\nAuthorization: Bearer {token}\r\n");
        if let Some(body) = body {
            text.push_str("Content-Type: application/json\r\nContent-Length: ");
            text.push_str(&body.len().to_string());
            text.push_str("\r\n\r\n");
            text.push_str(body);
        } else {
            text.push_str("\r\n");
        }
        Self(text.into_bytes())
    }
}

/// What came back.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    pub status: u16,
    /// Bytes of the body.
    pub length: usize,
}

/// One connection.
pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    pub async fn open(address: SocketAddr) -> std::io::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream,
            buffer: Vec::with_capacity(64 * 1_024),
        })
    }

    /// Sends the request and reads the answer to its end.
    ///
    /// # Errors
    /// When the connection ends, or the answer has no length.
    pub async fn exchange(&mut self, request: &Request) -> std::io::Result<Answer> {
        self.stream.write_all(&request.0).await?;
        self.buffer.clear();
        let (head, answer) = loop {
            self.more().await?;
            if let Some(end) = find(&self.buffer, b"\r\n\r\n") {
                break (end + 4, answer(&self.buffer[..end])?);
            }
        };
        while self.buffer.len() < head + answer.length {
            self.more().await?;
        }
        Ok(answer)
    }

    /// The body of the last answer.
    pub fn body(&self) -> &[u8] {
        let head = find(&self.buffer, b"\r\n\r\n").map_or(0, |end| end + 4);
        &self.buffer[head..]
    }

    async fn more(&mut self) -> std::io::Result<()> {
        if self.stream.read_buf(&mut self.buffer).await? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        Ok(())
    }
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|part| part == wanted)
}

fn answer(head: &[u8]) -> std::io::Result<Answer> {
    let head = String::from_utf8_lossy(head);
    let status = head.get(9..12).and_then(|status| status.parse().ok());
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        let length = name.eq_ignore_ascii_case("content-length");
        length.then(|| value.trim().parse().ok())?
    });
    match (status, length) {
        (Some(status), Some(length)) => Ok(Answer { status, length }),
        _ => Err(std::io::Error::other(format!("no answer: {head}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_tell_their_status_and_length() {
        let found = answer(b"HTTP/1.1 201 Created\r\ncontent-LENGTH: 12\r\nx: y").unwrap();
        assert_eq!((found.status, found.length), (201, 12));
        assert!(answer(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked").is_err());
    }
}
