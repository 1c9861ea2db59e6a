//! Asking again, without doing anything twice.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use progenitor_client::{ClientHooks, ClientInfo as _, OperationInfo};
use reqwest::header::{HeaderName, HeaderValue, RETRY_AFTER};
use reqwest::{Method, Request, Response, StatusCode};

use crate::Client;
use crate::keyed::KEYED;

const KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// How often a request is sent that the desk could not answer for the moment, and how long
/// the pauses are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retries {
    /// How often at most, the first time included. Default 4; 1 never asks again.
    pub attempts: u32,
    /// The first pause; each is twice the one before. Default 200 ms.
    pub first_pause: Duration,
    /// The longest pause, also where the desk asks for a longer one. Default 10 s.
    pub longest_pause: Duration,
}

impl Default for Retries {
    fn default() -> Self {
        Self {
            attempts: 4,
            first_pause: Duration::from_millis(200),
            longest_pause: Duration::from_secs(10),
        }
    }
}

impl ClientHooks<Retries> for Client {
    async fn exec(&self, mut request: Request, info: &OperationInfo) -> reqwest::Result<Response> {
        give_key(&mut request, info);
        let retries = *self.inner();
        let mut pause = retries.first_pause;
        for _ in 1..retries.attempts {
            // A body that is streamed cannot be sent twice.
            let again = request.try_clone().filter(may_repeat);
            let answer = self.client().execute(request).await;
            let Some(again) = again.filter(|_| is_worth_repeating(&answer)) else {
                return answer;
            };
            let asked_for = answer.ok().as_ref().and_then(retry_after);
            let wait = asked_for.unwrap_or(pause).min(retries.longest_pause);
            tokio::time::sleep(wait).await;
            pause = pause.saturating_mul(2);
            request = again;
        }
        self.client().execute(request).await
    }
}

/// Gives a write a key, unless it has one or the operation takes none.
fn give_key(request: &mut Request, info: &OperationInfo) {
    if !KEYED.contains(&info.operation_id) || request.headers().contains_key(KEY) {
        return;
    }
    let mut random = [0; 16];
    // Without randomness there is no key, and without a key no second attempt.
    if getrandom::fill(&mut random).is_ok()
        && let Ok(key) = HeaderValue::try_from(URL_SAFE_NO_PAD.encode(random))
    {
        request.headers_mut().insert(KEY, key);
    }
}

fn may_repeat(request: &Request) -> bool {
    request.method() == Method::GET || request.headers().contains_key(KEY)
}

/// Whether the desk could not answer for the moment, or the answer got lost.
fn is_worth_repeating(answer: &reqwest::Result<Response>) -> bool {
    match answer {
        Ok(answer) => matches!(
            answer.status(),
            StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE
        ),
        Err(error) => !error.is_builder(),
    }
}

fn retry_after(answer: &Response) -> Option<Duration> {
    let seconds = answer.headers().get(RETRY_AFTER)?.to_str().ok()?;
    seconds.parse().ok().map(Duration::from_secs)
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpListener;

    use super::*;
    use crate::Error;
    use crate::types::{Login, NewTicket, Problem};

    const UNAVAILABLE: &str = "503 Service Unavailable";

    /// Refuses each request with the next status, and tells what it was asked.
    async fn refusing(statuses: &[&'static str]) -> (Client, tokio::task::JoinHandle<Vec<String>>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let statuses = statuses.to_vec();
        let asked = tokio::spawn(async move {
            let mut asked = Vec::new();
            for status in statuses {
                let (mut stream, _) = listener.accept().await.unwrap();
                let mut request = vec![0; 4096];
                let read = stream.read(&mut request).await.unwrap();
                asked.push(String::from_utf8_lossy(&request[..read]).into_owned());
                let head = format!("HTTP/1.1 {status}\r\nretry-after: 0\r\nconnection: close\r\n");
                let answer = format!("{head}content-length: 0\r\n\r\n");
                stream.write_all(answer.as_bytes()).await.unwrap();
            }
            asked
        });
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = reqwest::Client::builder().no_proxy().build().unwrap();
        let retries = Retries {
            attempts: 3,
            ..Retries::default()
        };
        (Client::new_with_client(&address, http, retries), asked)
    }

    fn key(request: &str) -> Option<&str> {
        let mut lines = request.lines();
        lines.find_map(|line| line.strip_prefix("idempotency-key: "))
    }

    #[tokio::test]
    async fn a_write_is_repeated_with_one_key() {
        let (client, asked) = refusing(&[UNAVAILABLE, UNAVAILABLE, "400 Bad Request"]).await;
        let new = NewTicket::builder().subject("Invoice").message("Twice.");
        let refused: Result<_, Error<Problem>> = client.create_ticket().body(new).send().await;
        assert!(refused.is_err());
        let asked = asked.await.unwrap();
        let keys: Vec<_> = asked
            .iter()
            .map(|request| key(request).expect("a key"))
            .collect();
        assert_eq!(keys.len(), 3, "until there is an answer");
        assert!(
            keys.iter().all(|key| *key == keys[0] && key.len() > 20),
            "{keys:?}"
        );
    }

    #[tokio::test]
    async fn what_stays_unavailable_is_given_up() {
        let (client, asked) = refusing(&[UNAVAILABLE; 3]).await;
        assert!(client.get_ticket_stats().send().await.is_err());
        assert_eq!(asked.await.unwrap().len(), 3);
    }

    #[tokio::test]
    async fn a_write_without_a_key_is_sent_once() {
        let (client, asked) = refusing(&[UNAVAILABLE]).await;
        let login = Login::builder()
            .email("ada@desk.example")
            .password("a long password");
        assert!(client.login().body(login).send().await.is_err());
        let asked = asked.await.unwrap();
        assert_eq!((asked.len(), key(&asked[0])), (1, None));
    }
}
