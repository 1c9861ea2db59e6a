//! The risk–coverage curve as a drawing.

use std::fmt::Write as _;

use frontdesk_domain::triage::CurvePoint;

/// The drawing is so wide and so high, within its margins.
const WIDTH: f64 = 520.0;
const HEIGHT: f64 = 200.0;
/// Room for the words at the axes.
const LEFT: f64 = 48.0;
const TOP: f64 = 12.0;

/// What the template draws: a line, and marks at both axes.
pub(crate) struct Plot {
    pub line: String,
    pub across: Vec<Mark>,
    pub up: Vec<Mark>,
}

/// A mark at an axis.
pub(crate) struct Mark {
    pub at: String,
    pub words: String,
}

impl Plot {
    /// How risk grows with coverage; `None` where there is no line to draw.
    pub(crate) fn of(curve: &[CurvePoint]) -> Option<Self> {
        let points = curve
            .iter()
            .map(|point| (point.coverage.get(), 1.0 - point.accuracy.get()));
        let mut points: Vec<(f64, f64)> = points.collect();
        points.sort_by(|one, other| one.0.total_cmp(&other.0));
        if points.len() < 2 {
            return None;
        }
        let highest = points.iter().map(|(_, risk)| *risk).fold(0.0, f64::max);
        // A curve without risk still has an axis.
        let top = if highest > 0.0 { highest } else { 0.01 };
        let across = |coverage: f64| LEFT + coverage * WIDTH;
        let up = |risk: f64| TOP + HEIGHT - risk / top * HEIGHT;
        let mut line = String::new();
        for (coverage, risk) in points {
            // Writing to a string does not fail.
            let _ = write!(line, "{:.1},{:.1} ", across(coverage), up(risk));
        }
        let mark = |at: f64, share: f64, digits: usize| Mark {
            at: format!("{at:.1}"),
            words: format!("{:.digits$} %", share * 100.0),
        };
        let quarters = [0.0, 0.25, 0.5, 0.75, 1.0];
        Some(Self {
            line: line.trim_end().to_owned(),
            across: quarters.map(|share| mark(across(share), share, 0)).into(),
            up: [0.0, top / 2.0, top]
                .map(|risk| mark(up(risk), risk, 1))
                .into(),
        })
    }
}

#[cfg(test)]
mod tests {
    use frontdesk_domain::triage::Confidence;

    use super::*;

    fn point(coverage: f64, accuracy: f64) -> CurvePoint {
        let share = |share| Confidence::new(share).unwrap();
        CurvePoint {
            confidence: share(0.5),
            coverage: share(coverage),
            accuracy: share(accuracy),
        }
    }

    #[test]
    fn the_line_runs_from_left_to_right_and_fills_the_height() {
        let plot = Plot::of(&[point(1.0, 0.8), point(0.5, 1.0)]).unwrap();
        assert_eq!(plot.line, "308.0,212.0 568.0,12.0");
        assert_eq!(plot.across[2].words, "50 %");
        assert_eq!(
            (plot.up[2].at.as_str(), plot.up[2].words.as_str()),
            ("12.0", "20.0 %")
        );
    }

    #[test]
    fn one_point_is_no_line_and_no_risk_has_an_axis() {
        assert!(Plot::of(&[point(1.0, 1.0)]).is_none());
        let flat = Plot::of(&[point(0.0, 1.0), point(1.0, 1.0)]).unwrap();
        assert_eq!(flat.line, "48.0,212.0 568.0,212.0");
    }
}
