//! Requests hidden in other requests, where a proxy in front and this server might disagree.

use super::ground::CLASSES;
use super::{Case, Ground};

/// The path of every hidden request. Nobody may be answered about it.
pub const HIDDEN: &str = "/api/hidden-request";

/// What leads up to the hidden request, which is `$length` bytes long.
const FRAMINGS: [&str; 13] = [
    "Content-Length: $length5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "Transfer-Encoding: chunked\r\nContent-Length: $length5\r\n\r\n0\r\n\r\n",
    "Content-Length: $length\r\nTransfer-Encoding: xchunked\r\n\r\n",
    "Content-Length: $length\r\nTransfer-Encoding:\tchunked\r\n\r\n0\r\n\r\n",
    "Content-Length: $length\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
    "Content-Length: $length\r\nTransfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n",
    "Content-Length: $length\r\nX: a\rTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
    "Content-Length: 0\r\nContent-Length: $length\r\n\r\n",
    "Content-Length: 0, $length\r\n\r\n",
    "Content-Length: +$length\r\n\r\n",
    "Transfer-Encoding: chunked\r\n\r\n0;x\r\n\r\n",
    "Transfer-Encoding: chunked\r\n\r\n0\n\n",
];

pub fn cases(ground: &Ground) -> Vec<Case> {
    let host = &ground.host;
    let hidden = format!("GET {HIDDEN} HTTP/1.1\r\nHost: {host}\r\n\r\n");
    let (alone, with_end) = (hidden.len().to_string(), (hidden.len() + 5).to_string());
    let of_class = |(method, target): (&'static str, &'static str)| {
        FRAMINGS.map(|framing| {
            let framed = framing
                .replace("$length5", &with_end)
                .replace("$length", &alone);
            // No word of closing: the server itself must see that nothing may follow.
            let head = format!(
                "{method} {target} HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n"
            );
            Case::new(
                format!("{method} {target} with {framing:?}"),
                format!("{head}{framed}{hidden}"),
            )
        })
    };
    CLASSES.into_iter().flat_map(of_class).collect()
}
