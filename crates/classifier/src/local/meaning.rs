//! The semantic expert: what texts of a label mean, seen in two ways.

use serde::{Deserialize, Serialize};

use super::linear::{Linear, Row};
use super::vocabulary::Vector;

/// Separators between the labels and the centre of each label, both among the embeddings of
/// the training texts. The separators tell labels apart; the distance to the centres tells
/// texts that are near no label at all.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Semantic {
    separators: Linear,
    centres: Linear,
}

impl Semantic {
    /// How many opinions it has of a text.
    pub(super) const OPINIONS: usize = 2;

    /// Learns the labels `0..labels` from `rows`, of which there is at least one.
    pub fn train(rows: &[Row<'_>], labels: usize) -> Self {
        let coordinates = rows.first().map_or(0, |row| row.vector.len());
        Self {
            separators: Linear::train(rows, coordinates, labels),
            centres: Linear::centres(rows, coordinates, labels),
        }
    }

    /// One score for each label from the separators, and one from the centres.
    pub(super) fn opinions(&self, meaning: &Vector) -> [Vec<f32>; Self::OPINIONS] {
        [
            self.separators.scores(meaning),
            self.centres.scores(meaning),
        ]
    }

    pub(super) fn fits(&self, labels: usize) -> bool {
        self.separators.fits(None, labels) && self.centres.fits(None, labels)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_between_the_labels_is_told_from_what_lies_elsewhere() {
        let point = |angle: f32| -> Vector { vec![(0, angle.cos()), (1, angle.sin()), (2, 0.0)] };
        let points = [0.0, 0.1, 1.4, 1.5].map(|angle| (point(angle), usize::from(angle > 1.0)));
        let rows = points.iter().map(|(vector, label)| Row {
            vector,
            label: *label,
            weight: 1.0,
        });
        let semantic = Semantic::train(&rows.collect::<Vec<_>>(), 2);

        let near = semantic.opinions(&point(0.05));
        assert!(near.iter().all(|scores| scores[0] > scores[1]), "{near:?}");
        assert!((near[1][0] - 1.0).abs() < 1e-3, "{near:?}");
        let [_, centres] = semantic.opinions(&vec![(0, 0.0), (1, 0.0), (2, 1.0)]);
        assert!(
            centres.iter().all(|cosine| cosine.abs() < 1e-6),
            "{centres:?}"
        );
    }
}
