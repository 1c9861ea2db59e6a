//! Requests over so many connections: one after the other on each as fast as they are
//! answered, or at the instants of a plan whatever the answers do.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use futures_util::future::join_all;
use serde::{Deserialize, Serialize};
use tokio::time::sleep_until;

use crate::class::{Class, Client};
use crate::usage::Usage;
use crate::wire::{Answer, Connection, Request};

/// Who is asked.
#[derive(Clone)]
pub struct Target {
    pub address: SocketAddr,
    pub tickets: usize,
    pub token: String,
    /// Whose use of processors counts.
    pub processes: Vec<u32>,
}

/// What a run of requests came to.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Run {
    pub requests: usize,
    pub per_second: f64,
    /// In microseconds.
    pub p50: u64,
    pub p99: u64,
    pub p999: u64,
    /// Answers other than 2xx, and connections that broke.
    pub errors: usize,
    pub cpu_microseconds: f64,
    pub switches: f64,
    /// Bytes of a typical answer.
    pub length: usize,
}

/// What one connection saw.
#[derive(Default)]
struct Seen {
    microseconds: Vec<u64>,
    errors: usize,
    lengths: Vec<usize>,
}

/// Makes the requests of one connection.
pub trait Source: Send {
    fn next(&mut self) -> Request;
}

impl Source for Client {
    fn next(&mut self) -> Request {
        self.request()
    }
}

/// The same request again and again.
pub struct Constant(pub Class, pub usize);

impl Source for Constant {
    fn next(&mut self) -> Request {
        let Self(class, length) = self;
        let body = class.is_write().then_some("{}");
        Request::new(class.method(), &format!("/{length}"), "none", body)
    }
}

/// Each connection asks again when it was answered, for so long.
pub async fn closed<S: Source>(target: &Target, sources: Vec<S>, time: Duration) -> Run {
    let end = Instant::now() + time;
    run(target, sources, |_, _| None, end).await
}

/// So many requests a second over all connections, at instants that are fixed before. A
/// request's time begins when it should have been sent.
pub async fn open<S: Source>(target: &Target, sources: Vec<S>, rate: f64, time: Duration) -> Run {
    let began = Instant::now();
    let connections = sources.len();
    let due = move |connection: usize, turn: usize| {
        let number = u32::try_from(turn * connections + connection).unwrap_or(u32::MAX);
        Some(began + Duration::from_secs_f64(f64::from(number) / rate))
    };
    run(target, sources, due, began + time).await
}

async fn run<S: Source>(
    target: &Target,
    sources: Vec<S>,
    due: impl Fn(usize, usize) -> Option<Instant>,
    end: Instant,
) -> Run {
    let before = Usage::of(&target.processes);
    let began = Instant::now();
    let due = &due;
    let connections = sources.into_iter().enumerate();
    let seen = connections.map(|(number, source)| ask(target.address, source, number, due, end));
    let seen = join_all(seen).await;
    let took = began.elapsed();
    summary(seen, took, Usage::of(&target.processes).since(before))
}

/// What one connection asks until the end.
async fn ask<S: Source>(
    address: SocketAddr,
    mut source: S,
    number: usize,
    due: &impl Fn(usize, usize) -> Option<Instant>,
    end: Instant,
) -> Seen {
    let mut seen = Seen::default();
    let mut connection = Connection::open(address).await.ok();
    for turn in 0.. {
        let request = source.next();
        let planned = due(number, turn);
        if planned.unwrap_or_else(Instant::now) >= end {
            break;
        }
        if let Some(planned) = planned {
            sleep_until(planned.into()).await;
        }
        let from = planned.unwrap_or_else(Instant::now);
        let answer = match &mut connection {
            Some(open) => open.exchange(&request).await.ok(),
            None => None,
        };
        seen.note(answer, from.elapsed());
        if answer.is_none() {
            connection = Connection::open(address).await.ok();
        }
    }
    seen
}

impl Seen {
    fn note(&mut self, answer: Option<Answer>, took: Duration) {
        match answer {
            Some(answer) if (200..300).contains(&answer.status) => {
                self.lengths.push(answer.length);
                self.microseconds
                    .push(u64::try_from(took.as_micros()).unwrap_or(u64::MAX));
            }
            Some(_) | None => self.errors += 1,
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "shown with three digits")]
fn summary(seen: Vec<Seen>, took: Duration, used: Usage) -> Run {
    let mut all = Seen::default();
    for one in seen {
        all.microseconds.extend(one.microseconds);
        all.lengths.extend(one.lengths);
        all.errors += one.errors;
    }
    all.microseconds.sort_unstable();
    all.lengths.sort_unstable();
    let requests = all.microseconds.len();
    let each = |total: u64| total as f64 / requests.max(1) as f64;
    Run {
        requests,
        per_second: requests as f64 / took.as_secs_f64(),
        p50: quantile(&all.microseconds, 500),
        p99: quantile(&all.microseconds, 990),
        p999: quantile(&all.microseconds, 999),
        errors: all.errors,
        cpu_microseconds: each(used.nanoseconds) / 1_000.0,
        switches: each(used.switches),
        length: all
            .lengths
            .get(all.lengths.len() / 2)
            .copied()
            .unwrap_or_default(),
    }
}

/// What this share of sorted values, in thousandths, does not exceed.
fn quantile(sorted: &[u64], thousandths: usize) -> u64 {
    let place = (sorted.len() * thousandths).div_ceil(1_000);
    sorted
        .get(place.saturating_sub(1))
        .copied()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_values_that_were_seen() {
        let seen: Vec<u64> = (1..=1_000).collect();
        let shares = [500, 990, 999, 1_000].map(|share| quantile(&seen, share));
        assert_eq!(shares, [500, 990, 999, 1_000]);
        assert_eq!(quantile(&[], 500), 0);
    }

    #[test]
    fn what_is_not_a_success_is_an_error() {
        let mut seen = Seen::default();
        for status in [200, 201, 404, 503] {
            seen.note(Some(Answer { status, length: 1 }), Duration::from_micros(5));
        }
        seen.note(None, Duration::ZERO);
        assert_eq!((seen.microseconds.len(), seen.errors), (2, 3));
    }
}
