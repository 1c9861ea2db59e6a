//! How long requests take, one after the other.

use std::time::{Duration, Instant};

use reqwest::RequestBuilder;

/// Times of many equal requests, shortest first.
pub struct Latency(Vec<Duration>);

impl Latency {
    /// Sends the request so many times and reads every answer to its end.
    ///
    /// # Panics
    /// When an answer is not a success: a figure of refusals is no figure.
    pub async fn of(times: usize, request: impl Fn() -> RequestBuilder) -> Self {
        let mut taken = Vec::with_capacity(times);
        for _ in 0..times {
            let began = Instant::now();
            let answer = request().send().await.expect("the desk answers");
            assert!(answer.status().is_success(), "{}", answer.status());
            answer.bytes().await.expect("the answer is whole");
            taken.push(began.elapsed());
        }
        taken.sort_unstable();
        Self(taken)
    }

    /// The time that this share of the requests, in thousandths, did not exceed.
    pub fn quantile(&self, thousandths: usize) -> Duration {
        let last = self.0.len().saturating_sub(1);
        let place = (self.0.len() * thousandths).div_ceil(1_000);
        self.0
            .get(place.saturating_sub(1).min(last))
            .copied()
            .unwrap_or_default()
    }

    /// Median and 99th percentile, in milliseconds.
    pub fn summary(&self) -> String {
        let [median, late] = [500, 990].map(|share| milliseconds(self.quantile(share)));
        format!("{median:.2} / {late:.2}")
    }
}

/// As a number that people compare.
pub fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}
