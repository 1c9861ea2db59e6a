//! What is hardly a request any more.

use frontdesk_test_desk::Random;

use super::{Case, Ground};

/// Chance, the same in every run.
const SEED: u64 = 0x5eed_f00d;

/// A good request, cut off or with a few bytes changed.
pub fn damaged(ground: &Ground) -> Vec<Case> {
    let mut random = Random::new(SEED);
    let create = ground.writes();
    let mut create = create.filter(|route| route.template == "/api/tickets/create");
    let route = create.next().expect("tickets are created");
    let body = route.example.as_ref().expect("an example").to_string();
    let good = ground.sending(route, body.as_bytes());
    let mut cases = Vec::new();
    for end in (0..good.len()).step_by(5) {
        cases.push(Case::new(
            format!("cut off after {end} bytes"),
            &good[..end],
        ));
    }
    for n in 0..250 {
        let mut bytes = good.clone();
        for _ in 0..=random.below(4) {
            let place = index(&mut random, bytes.len());
            bytes[place] = u8::try_from(random.below(256)).expect("a byte");
        }
        cases.push(Case::new(format!("damaged, the {n}th"), bytes));
    }
    cases
}

/// What other protocols say first, chance itself, and good requests with something behind them.
pub fn garbage(ground: &Ground) -> Vec<Case> {
    let good = ground.asking("GET", "/api/health", "");
    let keeping = format!("GET /api/health HTTP/1.1\r\nHost: {}\r\n\r\n", ground.host);
    let first_words: [&[u8]; 16] = [
        b"\r\n\r\n\r\n\r\n",
        b"\n",
        b"\0\0\0\0",
        b"GET /\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\nHost: a\n\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\x00\x00\x00\x00\x00",
        b"\x05\x01\x00",
        b"\x04\x01\x00\x50\x7f\x00\x00\x01\x00",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"EHLO mail.example\r\n",
        b"*1\r\n$4\r\nPING\r\n",
        b"PROXY TCP4 127.0.0.1 127.0.0.1 1 2\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
        b"{\"jsonrpc\": \"2.0\", \"method\": \"tickets\"}\n",
    ];
    let mut cases: Vec<Case> = first_words
        .into_iter()
        .map(|bytes| Case::new(format!("{:?}", String::from_utf8_lossy(bytes)), bytes))
        .collect();
    let mut random = Random::new(SEED);
    for n in 0..150 {
        let length = 1 + index(&mut random, 2_000);
        let noise: Vec<u8> = (0..length)
            .map(|_| u8::try_from(random.below(256)).expect("a byte"))
            .collect();
        cases.push(Case::new(format!("noise, the {n}th"), noise.clone()));
        cases.push(Case::new(
            format!("noise after a request, the {n}th"),
            [keeping.as_bytes(), &noise].concat(),
        ));
    }
    cases.push(Case::new(
        "a thousand requests at once",
        keeping.repeat(1_000),
    ));
    cases.push(Case::new("a hundred good ones", good.repeat(100)));
    cases
}

fn index(random: &mut Random, end: usize) -> usize {
    usize::try_from(random.below(end as u64)).expect("an index")
}
