//! Requests hidden in other requests, where a proxy in front and this server might disagree.

use super::{Case, Ground};

/// The path of every hidden request. Nobody may be answered about it.
pub const HIDDEN: &str = "/api/hidden-request";

pub fn cases(ground: &Ground) -> Vec<Case> {
    let hidden = format!("GET {HIDDEN} HTTP/1.1\r\nHost: {}\r\n\r\n", ground.host);
    let length = hidden.len();
    let framings = [
        (
            "a length and chunks",
            format!(
                "Content-Length: {}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                length + 5
            ),
        ),
        (
            "chunks and a length",
            format!(
                "Transfer-Encoding: chunked\r\nContent-Length: {}\r\n\r\n0\r\n\r\n",
                length + 5
            ),
        ),
        (
            "chunks in disguise",
            format!("Content-Length: {length}\r\nTransfer-Encoding: xchunked\r\n\r\n"),
        ),
        (
            "chunks after a tab",
            format!("Content-Length: {length}\r\nTransfer-Encoding:\tchunked\r\n\r\n0\r\n\r\n"),
        ),
        (
            "chunks with a blank",
            format!("Content-Length: {length}\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n"),
        ),
        (
            "chunks on a folded line",
            format!("Content-Length: {length}\r\nTransfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n"),
        ),
        (
            "chunks after a bare CR",
            format!(
                "Content-Length: {length}\r\nX: a\rTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            ),
        ),
        (
            "chunks twice",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n".to_owned(),
        ),
        (
            "two lengths",
            format!("Content-Length: 0\r\nContent-Length: {length}\r\n\r\n"),
        ),
        (
            "a list of lengths",
            format!("Content-Length: 0, {length}\r\n\r\n"),
        ),
        (
            "a signed length",
            format!("Content-Length: +{length}\r\n\r\n"),
        ),
        (
            "a last chunk in disguise",
            "Transfer-Encoding: chunked\r\n\r\n0;x\r\n\r\n".to_owned(),
        ),
        (
            "a chunk ended by LF",
            "Transfer-Encoding: chunked\r\n\r\n0\n\n".to_owned(),
        ),
    ];
    let of_class = |(method, target): (&'static str, &'static str)| {
        let hidden = &hidden;
        let host = &ground.host;
        framings.iter().map(move |(name, framing)| {
            // No word of closing: the server itself must see that nothing may follow.
            let head = format!(
                "{method} {target} HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n"
            );
            Case::new(
                format!("{method} {target}, {name}"),
                format!("{head}{framing}{hidden}"),
            )
        })
    };
    ground.classes().into_iter().flat_map(of_class).collect()
}
