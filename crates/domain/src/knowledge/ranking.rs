//! What counts when passages are ordered, besides how well they fit.

use std::time::Duration;

use super::Importance;

/// How importance and age change the order of what was found.
///
/// Neither makes an unrelated passage an answer: the floor is held against relevance alone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ranking {
    /// Below this relevance nothing was found, from 0.0 to 1.0. Default 0.3: raising it
    /// leaves more to people, lowering it lets worse passages through.
    pub floor: f64,
    /// The same where meanings count as well as words: that relevance is another number.
    /// Default 0.48, which
    /// 95 of 100 sentences stay below when the article that says them is taken away.
    pub meaning_floor: f64,
    /// The most that age takes away, as a share of the score. Default 0.1; 0.0 ignores
    /// age. What nobody had to change for years is often still right, so this stays small.
    pub recency: f64,
    /// After how long half of that is taken away. Default one year.
    pub half_life: Duration,
}

impl Default for Ranking {
    fn default() -> Self {
        Self {
            floor: 0.3,
            meaning_floor: 0.48,
            recency: 0.1,
            half_life: Duration::from_hours(365 * 24),
        }
    }
}

impl Ranking {
    /// The score of a passage of this relevance. Importance 1.0 leaves the relevance as it
    /// is, 0.0 halves it, 2.0 makes it half as much again, at any age.
    pub fn score(&self, relevance: f64, importance: Importance, age: Duration) -> f64 {
        let weight = f64::midpoint(1.0, importance.get());
        let half_lives = age.as_secs_f64() / self.half_life.as_secs_f64().max(1.0);
        let taken = self.recency * (1.0 - (-half_lives).exp2());
        relevance * weight * (1.0 - taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DECADE: Duration = Duration::from_hours(10 * 365 * 24);

    fn importance(value: f64) -> Importance {
        Importance::new(value).unwrap()
    }

    #[test]
    fn age_never_takes_more_than_its_share() {
        let ranking = Ranking::default();
        let fresh = ranking.score(0.8, importance(1.0), Duration::ZERO);
        let old = ranking.score(0.8, importance(1.0), DECADE);
        assert!((fresh - 0.8).abs() < 1e-12);
        assert!(old < fresh && old > fresh * 0.9 - 1e-12, "{old}");
    }

    #[test]
    fn importance_still_counts_after_ten_years() {
        let ranking = Ranking::default();
        let matters = ranking.score(0.5, importance(2.0), DECADE);
        let hardly = ranking.score(0.5, importance(0.5), DECADE);
        assert!((matters / hardly - 2.0).abs() < 1e-9);
    }
}
