//! What a text means, as a model sees it.

/// The direction in which a text points: texts of like meaning point the same way.
#[derive(Debug, Clone, PartialEq)]
pub struct Meaning(Vec<f32>);

impl Meaning {
    /// The direction of a point. Its length says nothing; a point that is no direction, or
    /// holds something that is no number, is like nothing.
    pub fn new(mut coordinates: Vec<f32>) -> Self {
        let length = product(&coordinates, &coordinates).sqrt();
        if length.is_normal() {
            for coordinate in &mut coordinates {
                *coordinate /= length;
            }
        } else {
            coordinates.clear();
        }
        Self(coordinates)
    }

    /// How alike two texts are: the cosine between them, from 0.0 for texts that have
    /// nothing to do with each other (or come from different models) to 1.0.
    pub fn likeness(&self, other: &Self) -> f64 {
        if self.0.len() != other.0.len() {
            return 0.0;
        }
        f64::from(product(&self.0, &other.0)).clamp(0.0, 1.0)
    }
}

fn product(one: &[f32], other: &[f32]) -> f32 {
    one.iter().zip(other).map(|(a, b)| a * b).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likeness_is_the_cosine_and_never_below_nothing() {
        let meaning = |x, y| Meaning::new(vec![x, y]);
        let likeness = meaning(3.0, 0.0).likeness(&meaning(5.0, 5.0));
        assert!((likeness - 0.5_f64.sqrt()).abs() < 1e-6, "{likeness}");
        assert!((meaning(2.0, 1.0).likeness(&meaning(2.0, 1.0)) - 1.0).abs() < 1e-6);
        assert!(meaning(1.0, 0.0).likeness(&meaning(-1.0, 0.0)).abs() < 1e-12);
    }

    #[test]
    fn what_is_no_direction_is_like_nothing() {
        let one = Meaning::new(vec![1.0, 0.0]);
        for odd in [
            vec![0.0, 0.0],
            vec![f32::NAN, 1.0],
            vec![f32::INFINITY, 1.0],
            vec![1.0],
        ] {
            assert!(
                Meaning::new(odd.clone()).likeness(&one).abs() < 1e-12,
                "{odd:?}"
            );
        }
    }
}
