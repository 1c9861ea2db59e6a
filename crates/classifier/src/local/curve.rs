//! How much is decided, and how much of it rightly, at each confidence.

use serde::{Deserialize, Serialize};

/// What a model said of one text, and whether it was right.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judgement {
    /// How sure the model was.
    pub confidence: f64,
    /// Whether its label was right.
    pub right: bool,
    /// How much the text counts; 1.0 is usual.
    pub weight: f64,
}

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
    /// The curve of judgements.
    pub fn new(mut judged: Vec<Judgement>) -> Self {
        judged.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
        let total: f64 = judged.iter().map(|one| one.weight).sum();
        let (mut decided, mut right) = (0.0, 0.0);
        let mut points: Vec<Point> = Vec::with_capacity(POINTS);
        for (at, one) in judged.iter().enumerate() {
            decided += one.weight;
            right += if one.right { one.weight } else { 0.0 };
            let next = judged.get(at + 1);
            let ends_a_tie = next.is_none_or(|next| next.confidence < one.confidence);
            let due = decided / total * POINTS as f64 >= (points.len() + 1) as f64;
            if ends_a_tie && (due || next.is_none()) {
                let (coverage, accuracy) = (decided / total, right / decided);
                points.push(Point {
                    confidence: one.confidence,
                    coverage,
                    accuracy,
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

    fn judgement(confidence: f64, right: bool) -> Judgement {
        Judgement {
            confidence,
            right,
            weight: 1.0,
        }
    }

    #[test]
    fn the_cut_decides_as_much_as_the_wanted_accuracy_allows() {
        // Right down to 0.5, then wrong.
        let judged = (1..=100)
            .map(|at| judgement(f64::from(at) / 100.0, at > 50))
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
        let curve = Curve::new(vec![
            judgement(0.9, true),
            judgement(0.9, false),
            judgement(0.1, false),
        ]);
        let first = curve.points()[0];
        assert_eq!((first.confidence, first.accuracy), (0.9, 0.5));
    }

    #[test]
    fn a_text_counts_by_its_weight() {
        let heavy = Judgement {
            weight: 3.0,
            ..judgement(0.9, true)
        };
        let all = *Curve::new(vec![heavy, judgement(0.1, false)])
            .points()
            .last()
            .unwrap();
        assert!((all.accuracy - 0.75).abs() < f64::EPSILON);
    }

    #[test]
    fn a_long_curve_is_kept_in_few_points() {
        let curve = Curve::new(
            (0..10_000)
                .map(|at| judgement(f64::from(at), true))
                .collect(),
        );
        assert!(curve.points().len() <= POINTS + 1);
    }

    #[test]
    fn nothing_judged_is_an_empty_curve() {
        assert_eq!(Curve::new(vec![]).cut(0.0), None);
    }
}
