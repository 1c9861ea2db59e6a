//! Bodies whose length is said wrongly.

use super::ground::CLASSES;
use super::{Case, Ground};

const JSON: &str = "Content-Type: application/json\r\n";

/// What `Content-Length` and `Transfer-Encoding` may be made to say, before a body of two bytes.
const LENGTHS: [&str; 34] = [
    "Content-Length: -1",
    "Content-Length: +2",
    "Content-Length: 2 2",
    "Content-Length: 2, 2",
    "Content-Length: 2, 3",
    "Content-Length: 0x2",
    "Content-Length: 2.0",
    "Content-Length: 1e1",
    "Content-Length:",
    "Content-Length: two",
    "Content-Length: \u{0662}",
    "Content-Length: 18446744073709551615",
    "Content-Length: 18446744073709551616",
    "Content-Length: 99999999999999999999999999999999",
    "Content-Length: 262145",
    "Content-Length: 1099511627776",
    "Content-Length: 002",
    "Content-Length: 1",
    "Content-Length: 0",
    "Content-Length: 2\r\nContent-Length: 3",
    "Content-Length: 2\r\nContent-Length: 2",
    "Content-Length: 2\r\nTransfer-Encoding: chunked",
    "Transfer-Encoding: chunked\r\nContent-Length: 2",
    "Transfer-Encoding: gzip",
    "Transfer-Encoding: gzip, chunked",
    "Transfer-Encoding: chunked, gzip",
    "Transfer-Encoding: chunked, chunked",
    "Transfer-Encoding: identity",
    "Transfer-Encoding: xchunked",
    "Transfer-Encoding: \"chunked\"",
    "Transfer-Encoding:\tchunked",
    "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
    "Transfer-Encoding : chunked",
    "Transfer-Encoding\r\n: chunked",
];

/// Bodies in chunks that are none.
const CHUNKS: [&str; 26] = [
    "zz\r\n{}\r\n0\r\n\r\n",
    "-2\r\n{}\r\n0\r\n\r\n",
    "0x2\r\n{}\r\n0\r\n\r\n",
    " 2\r\n{}\r\n0\r\n\r\n",
    "2 \r\n{}\r\n0\r\n\r\n",
    "+2\r\n{}\r\n0\r\n\r\n",
    "\r\n{}\r\n0\r\n\r\n",
    "2\n{}\n0\n\n",
    "2\r{}\r0\r\r",
    "2\r\n{}0\r\n\r\n",
    "2\r\n{}xx\r\n0\r\n\r\n",
    "1\r\n{}\r\n0\r\n\r\n",
    "3\r\n{}\r\n0\r\n\r\n",
    "FFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n",
    "FFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n",
    "7FFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n",
    "00000000000000000000000000000002\r\n{}\r\n0\r\n\r\n",
    "2;\r\n{}\r\n0\r\n\r\n",
    "2;a=\"\r\n{}\r\n0\r\n\r\n",
    "2;\u{0}=b\r\n{}\r\n0\r\n\r\n",
    "2\r\n{}\r\n0\r\nContent-Length: 9\r\n\r\n",
    "2\r\n{}\r\n0\r\nno colon\r\n\r\n",
    "2\r\n{}\r\n0\r\nTransfer-Encoding: chunked\r\n\r\n",
    "2\r\n{}\r\n00\r\n\r\n",
    "0\r\n\r\n2\r\n{}\r\n",
    "2\r\n{}\r\n",
];

pub fn lengths(ground: &Ground) -> Vec<Case> {
    let of_class = |(method, target): (&str, &str)| {
        LENGTHS.map(|line| {
            let head = ground.head(method, target);
            let name = format!("{method} {target} with {line:?}");
            Case::new(name, format!("{head}{JSON}{line}\r\n\r\n{{}}"))
        })
    };
    CLASSES.into_iter().flat_map(of_class).collect()
}

pub fn chunks(ground: &Ground) -> Vec<Case> {
    let of_class = |(method, target): (&str, &str)| {
        let head = ground.head(method, target);
        let sent = |name: &str, body: &str| {
            let name = format!("{method} {target} in chunks: {name}");
            let framed = format!("{head}{JSON}Transfer-Encoding: chunked\r\n\r\n{body}");
            Case::new(name, framed)
        };
        let mut cases = Vec::from(CHUNKS.map(|body| sent(&format!("{body:?}"), body)));
        let extension = format!("2;{}\r\n{{}}\r\n0\r\n\r\n", "a".repeat(100_000));
        let trailers = format!("2\r\n{{}}\r\n0\r\n{}\r\n", "X: y\r\n".repeat(10_000));
        let crumbs = format!("{}0\r\n\r\n", "1\r\n \r\n".repeat(20_000));
        let large = format!("50000\r\n{}\r\n0\r\n\r\n", " ".repeat(0x50000));
        cases.push(sent("a long extension", &extension));
        cases.push(sent("many trailers", &trailers));
        cases.push(sent("crumbs", &crumbs));
        cases.push(sent("more than is taken", &large));
        cases
    };
    CLASSES.into_iter().flat_map(of_class).collect()
}
