//! First lines and headers.

use super::ground::CLASSES;
use super::{Case, Ground};

const METHODS: [&str; 22] = [
    "get", "Get", "PUT", "HEAD", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "PURGE", "DEBUG",
    "TRACK", "LINK", "FOO", "GET,POST", "GE\u{0}T", "G\u{cb}T", "-", "{}", "GET:", "\tGET",
    "QUERY", "M-SEARCH",
];

const VERSIONS: [&str; 14] = [
    "",
    " ",
    " HTTP",
    " HTTP/",
    " HTTP/0.9",
    " HTTP/1",
    " HTTP/1.0",
    " HTTP/1.2",
    " HTTP/1.1.1",
    " HTTP/2",
    " HTTP/2.0",
    " HTTP/3.0",
    " http/1.1",
    " HTTP/1.1 HTTP/1.1",
];

/// Headers that mean something here, with what they should not say.
const VALUES: [&str; 72] = [
    "Authorization: Bearer",
    "Authorization: Bearer ",
    "Authorization: Bearer fd_x y",
    "Authorization: Basic YTpi",
    "Authorization: Bearer \u{ff}",
    "Authorization: Bearer eyJhbGciOiJub25lIn0.e30.",
    "Authorization: Bearer a\r\nAuthorization: Bearer b",
    "Authorization: Digest username=\"a\"",
    "Cookie: session",
    "Cookie: session=",
    "Cookie: session=a; session=b",
    "Cookie: session=\u{0}",
    "Cookie: ;;;;=;=",
    "Cookie: __Host-session=x",
    "If-Match: v1",
    "If-Match: \"",
    "If-Match: \"v1",
    "If-Match: W/\"v1\"",
    "If-Match: *, \"v1\"",
    "If-Match: \"v99999999999999999999\"",
    "If-Match: \"v-1\"",
    "If-Match: \"v1\"\r\nIf-Match: \"v2\"",
    "If-None-Match: ,,,",
    "If-None-Match: W/",
    "If-None-Match: \"v1\"x",
    "If-None-Match: \u{e4}",
    "Idempotency-Key:",
    "Idempotency-Key: \u{e4}",
    "Idempotency-Key: \ta",
    "Idempotency-Key: a\r\nIdempotency-Key: b",
    "X-Request-Id: a b",
    "X-Request-Id: \"}\\n{\"level\":\"ERROR\"",
    "X-Request-Id: \u{1b}[31m",
    "X-Forwarded-For: 127.0.0.1",
    "X-Forwarded-For: garbage, , ,,",
    "X-Forwarded-For: 999.999.999.999",
    "X-Forwarded-Host: elsewhere.example",
    "X-Forwarded-Proto: gopher",
    "Forwarded: for=\"[::1]\";host=evil",
    "X-Real-IP: 127.0.0.1",
    "X-HTTP-Method-Override: DELETE",
    "X-Original-URL: /api/admin/users",
    "X-Rewrite-URL: /api/admin/users",
    "Origin: null",
    "Origin: https://evil.example",
    "Origin: \u{ff}\u{fe}",
    "Origin: https://a\r\nOrigin: https://b",
    "Sec-Fetch-Site: cross-site",
    "Sec-Fetch-Site: \u{e4}",
    "Host: elsewhere.example",
    "Host: a b",
    "Content-Type: application/json; charset=utf-16",
    "Content-Type: text/plain",
    "Content-Type: multipart/form-data; boundary=",
    "Content-Type: \u{ff}",
    "Content-Type: application/json\r\nContent-Type: text/html",
    "Content-Encoding: gzip",
    "Accept: \u{ff}",
    "Accept: text/html;q=9",
    "Accept-Encoding: *;q=0",
    "Range: bytes=0-,-1,5-2",
    "Expect: 100-continue",
    "Expect: 200-ok",
    "Upgrade: websocket\r\nConnection: Upgrade",
    "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\nConnection: Upgrade, HTTP2-Settings",
    "Connection: close, close, keep-alive, authorization",
    "TE: trailers, deflate;q=0.5",
    "Trailer: Content-Length",
    "Max-Forwards: -1",
    "Last-Event-ID: \u{ff}",
    "Last-Event-ID: 99999999999999999999",
    "Invite-Token: \u{0}",
];

/// Lines that are no headers.
const LINES: [&str; 14] = [
    "no colon",
    ": no name",
    "Name : blank before the colon",
    " Leading: blank",
    "\tLeading: tab",
    "Na me: blank",
    "N\u{e4}me: value",
    "Name: a\rb",
    "Name: a\u{0}b",
    "Name: a\u{7f}b",
    "Name: folded\r\n over two lines",
    "Name(: parenthesis",
    "Name: a\nOther: b",
    "",
];

pub fn first_lines(ground: &Ground) -> Vec<Case> {
    let rest = format!("Host: {}\r\nConnection: close\r\n\r\n", ground.host);
    let of_class = |(method, target): (&'static str, &'static str)| {
        let with_method = METHODS.map(|method| {
            let name = format!("{method:?} {target}");
            Case::new(name, ground.asking(method, target, ""))
        });
        let with_version = VERSIONS.map(|version| {
            let line = format!("{method} {target}{version}");
            Case::new(format!("{line:?}"), format!("{line}\r\n{rest}"))
        });
        with_method.into_iter().chain(with_version)
    };
    CLASSES.into_iter().flat_map(of_class).collect()
}

pub fn values(ground: &Ground) -> Vec<Case> {
    let of_class = |(method, target): (&'static str, &'static str)| {
        VALUES.into_iter().chain(LINES).map(move |line| {
            let name = format!("{method} {target} with {line:?}");
            // In the bytes of Latin-1: most of them are no UTF-8.
            let line: Vec<u8> = line
                .chars()
                .map(|c| u8::try_from(c).unwrap_or(b'?'))
                .collect();
            let head = ground.head(method, target).into_bytes();
            let body = b"\r\nContent-Length: 2\r\n\r\n{}";
            Case::new(name, [&head[..], &line, body].concat())
        })
    };
    CLASSES.into_iter().flat_map(of_class).collect()
}

pub fn floods(ground: &Ground) -> Vec<Case> {
    let of_class = |(method, target): (&'static str, &'static str)| {
        let floods = [
            "X: y\r\n".repeat(99),
            "X: y\r\n".repeat(101),
            "X: y\r\n".repeat(20_000),
            (0..300)
                .map(|n| format!("X-{n}: y\r\n"))
                .collect::<Vec<_>>()
                .concat(),
            format!("X: {}\r\n", "y".repeat(8_000)),
            format!("X: {}\r\n", "y".repeat(70_000)),
            format!("X: {}\r\n", "y".repeat(1_000_000)),
            format!("{}: y\r\n", "X".repeat(70_000)),
            format!("Cookie: {}\r\n", "a=b; ".repeat(10_000)),
            format!("If-None-Match: {}\r\n", "\"v1\", ".repeat(5_000)),
            format!("X-Forwarded-For: {}\r\n", "10.0.0.1, ".repeat(5_000)),
            format!("Idempotency-Key: {}\r\n", "k".repeat(256)),
            format!("X-Request-Id: {}\r\n", "r".repeat(129)),
            format!("Authorization: Bearer {}\r\n", "t".repeat(50_000)),
            format!("Accept: {}\r\n", "a/b,".repeat(10_000)),
        ];
        let ask = |(n, lines): (usize, String)| {
            let name = format!("{method} {target} in flood {n}");
            Case::new(name, ground.asking(method, target, &lines))
        };
        floods.into_iter().enumerate().map(ask).collect::<Vec<_>>()
    };
    CLASSES.into_iter().flat_map(of_class).collect()
}
