//! How much is decided, and how much of it rightly, at each confidence.

use serde::{Deserialize, Serialize};

/// One point of a risk–coverage curve.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Everything at or above this confidence is decided.
    pub confidence: f64,
    /// Which share of all that is.
    pub coverage: f64,
    /// Which share of what is decided is right; the risk is the rest.
    pub accuracy: f64,
}

/// A risk–coverage curve, from the most confident text to all of them.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Curve(Vec<Point>);

/// Points kept of a curve.
const POINTS: usize = 200;

impl Curve {
    /// The curve of judgements: the confidence of each and whether it was right.
    pub fn new(mut judged: Vec<(f64, bool)>) -> Self {
        judged.sort_by(|a, b| b.0.total_cmp(&a.0));
        let total = judged.len();
        let mut right = 0_usize;
        let mut points = Vec::with_capacity(POINTS);
        for (at, (confidence, is_right)) in judged.iter().enumerate() {
            let decided = at + 1;
            right += usize::from(*is_right);
            let ends_a_tie = judged.get(decided).is_none_or(|next| next.0 < *confidence);
            let due = decided * POINTS / total > points.len() || decided == total;
            if ends_a_tie && due {
                let [decided, right, total] = [decided, right, total].map(|count| count as f64);
                points.push(Point {
                    confidence: *confidence,
                    coverage: decided / total,
                    accuracy: right / decided,
                });
            }
        }
        Self(points)
    }

    /// The points, highest confidence first.
    pub fn points(&self) -> &[Point] {
        &self.0
    }

    /// The lowest confidence from which on at least the share `accuracy` is right; `None`
    /// when nothing is that good.
    pub fn cut(&self, accuracy: f64) -> Option<f64> {
        self.0
            .iter()
            .rev()
            .find(|point| point.accuracy >= accuracy)
            .map(|point| point.confidence)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cut_decides_as_much_as_the_wanted_accuracy_allows() {
        // Right down to 0.5, then wrong.
        let judged = (1..=100)
            .map(|at| (f64::from(at) / 100.0, at > 50))
            .collect();
        let curve = Curve::new(judged);
        assert_eq!(curve.cut(1.0), Some(0.51));
        assert_eq!(curve.cut(0.5), Some(0.01));
        assert_eq!(curve.cut(1.1), None);
        let all = curve.points().last().unwrap();
        assert_eq!((all.coverage, all.accuracy), (1.0, 0.5));
    }

    #[test]
    fn texts_of_one_confidence_are_decided_together() {
        let curve = Curve::new(vec![(0.9, true), (0.9, false), (0.1, false)]);
        let first = curve.points()[0];
        assert_eq!((first.confidence, first.accuracy), (0.9, 0.5));
    }

    #[test]
    fn nothing_judged_is_an_empty_curve() {
        assert_eq!(Curve::new(vec![]).cut(0.0), None);
    }
}
