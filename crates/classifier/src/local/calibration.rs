//! From scores to probabilities that mean what they say.
//!
//! Both steps are fitted on texts that the scoring model was not trained on.

/// Turns the scores of all labels into a distribution: softmax of the scores times a factor.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Temperature {
    /// What scores are multiplied by; 0.0 makes every label equally likely.
    pub sharpness: f64,
}

impl Temperature {
    /// The sharpness that makes the true labels of `scored` most likely.
    pub fn fit(scored: &[(Vec<f32>, usize)]) -> Self {
        let loss = |logarithm: f64| {
            let candidate = Self { sharpness: logarithm.exp() };
            scored.iter().map(|(scores, label)| -candidate.distribution(scores)[*label].max(1e-12).ln()).sum::<f64>()
        };
        Self { sharpness: minimum(loss, -4.0, 4.0).exp() }
    }

    /// The distribution over all labels.
    pub fn distribution(self, scores: &[f32]) -> Vec<f64> {
        let highest = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        let mut shares: Vec<f64> =
            scores.iter().map(|score| (self.sharpness * f64::from(score - highest)).exp()).collect();
        let total: f64 = shares.iter().sum();
        shares.iter_mut().for_each(|share| *share /= total);
        shares
    }
}

/// Where a function with one valley is lowest between two points, to a thousandth.
fn minimum(function: impl Fn(f64) -> f64, mut low: f64, mut high: f64) -> f64 {
    let golden = (5.0_f64.sqrt() - 1.0) / 2.0;
    while high - low > 1e-3 {
        let (left, right) = (high - golden * (high - low), low + golden * (high - low));
        if function(left) <= function(right) {
            high = right;
        } else {
            low = left;
        }
    }
    f64::midpoint(low, high)
}

/// One observation for a [`Logistic`] model.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Observation<const N: usize> {
    /// What was seen.
    pub inputs: [f64; N],
    /// Whether it was right.
    pub right: bool,
    /// How much it counts.
    pub weight: f64,
}

/// The probability of being right given `N` inputs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Logistic<const N: usize> {
    /// What is taken from each input first.
    pub centre: [f64; N],
    /// One factor for each input.
    pub slopes: [f64; N],
    /// The log odds at the centre.
    pub constant: f64,
}

/// Pulls slopes towards zero, so that perfectly separated observations stay finite.
const PENALTY: f64 = 1.0;
/// Newton steps at most; the fit is there long before.
const STEPS: usize = 50;

impl<const N: usize> Logistic<N> {
    /// The most likely model for the observations.
    pub fn fit(observations: &[Observation<N>]) -> Self {
        let (centre, scale) = moments(observations);
        let standard = |inputs: &[f64; N]| -> [f64; N] {
            std::array::from_fn(|at| (inputs[at] - centre[at]) / scale[at])
        };
        let mut model = Self { centre: [0.0; N], slopes: [0.0; N], constant: 0.0 };
        for _ in 0..STEPS {
            let mut equations = Equations::<N>::new(&model);
            for observation in observations {
                equations.add(standard(&observation.inputs), observation, &model);
            }
            let (constant, slopes) = equations.solve();
            model.constant += constant;
            for (slope, step) in model.slopes.iter_mut().zip(slopes) {
                *slope += step;
            }
            if constant.abs() + slopes.iter().map(|step| step.abs()).sum::<f64>() < 1e-9 {
                break;
            }
        }
        Self { centre, slopes: std::array::from_fn(|at| model.slopes[at] / scale[at]), constant: model.constant }
    }

    /// The probability of being right.
    pub fn probability(&self, inputs: &[f64; N]) -> f64 {
        let terms = (0..N).map(|at| self.slopes[at] * (inputs[at] - self.centre[at]));
        sigmoid(self.constant + terms.sum::<f64>())
    }
}

fn sigmoid(odds: f64) -> f64 {
    1.0 / (1.0 + (-odds).exp())
}

/// Weighted mean and standard deviation of each input.
fn moments<const N: usize>(observations: &[Observation<N>]) -> ([f64; N], [f64; N]) {
    let total: f64 = observations.iter().map(|one| one.weight).sum::<f64>().max(f64::MIN_POSITIVE);
    let mean = |of: &dyn Fn(&Observation<N>) -> f64| observations.iter().map(|one| one.weight * of(one)).sum::<f64>() / total;
    let centre: [f64; N] = std::array::from_fn(|at| mean(&|one| one.inputs[at]));
    let scale = std::array::from_fn(|at| mean(&|one| (one.inputs[at] - centre[at]).powi(2)).sqrt().max(1e-6));
    (centre, scale)
}

/// The equations of one Newton step; the constant comes after the `N` slopes.
struct Equations<const N: usize> {
    curvature: [[f64; N]; N],
    border: [f64; N],
    corner: f64,
    gradient: [f64; N],
    gradient_constant: f64,
}

impl<const N: usize> Equations<N> {
    fn new(model: &Logistic<N>) -> Self {
        let curvature = std::array::from_fn(|row| std::array::from_fn(|at| if row == at { PENALTY } else { 0.0 }));
        let gradient = model.slopes.map(|slope| -PENALTY * slope);
        Self { curvature, border: [0.0; N], corner: 1e-9, gradient, gradient_constant: 0.0 }
    }

    fn add(&mut self, inputs: [f64; N], observation: &Observation<N>, model: &Logistic<N>) {
        let probability = model.probability(&inputs);
        let error = observation.weight * (f64::from(u8::from(observation.right)) - probability);
        let spread = observation.weight * probability * (1.0 - probability);
        for row in 0..N {
            self.gradient[row] += error * inputs[row];
            self.border[row] += spread * inputs[row];
            for at in 0..N {
                self.curvature[row][at] += spread * inputs[row] * inputs[at];
            }
        }
        self.gradient_constant += error;
        self.corner += spread;
    }

    /// The step of the constant and of each slope, by elimination of the constant first.
    fn solve(mut self) -> (f64, [f64; N]) {
        for row in 0..N {
            let share = self.border[row] / self.corner;
            self.gradient[row] -= share * self.gradient_constant;
            for at in 0..N {
                self.curvature[row][at] -= share * self.border[at];
            }
        }
        let slopes = solve_symmetric(self.curvature, self.gradient);
        let carried: f64 = slopes.iter().zip(self.border).map(|(slope, border)| slope * border).sum();
        ((self.gradient_constant - carried) / self.corner, slopes)
    }
}

/// Solves `matrix` · x = `right` by elimination; the matrix is positive definite.
fn solve_symmetric<const N: usize>(mut matrix: [[f64; N]; N], mut right: [f64; N]) -> [f64; N] {
    for pivot in 0..N {
        for row in pivot + 1..N {
            let factor = matrix[row][pivot] / matrix[pivot][pivot];
            for at in pivot..N {
                matrix[row][at] -= factor * matrix[pivot][at];
            }
            right[row] -= factor * right[pivot];
        }
    }
    for row in (0..N).rev() {
        let known: f64 = (row + 1..N).map(|at| matrix[row][at] * right[at]).sum();
        right[row] = (right[row] - known) / matrix[row][row];
    }
    right
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_temperature_finds_the_sharpness_that_made_the_labels() {
        // Of 100 texts with a lead of 1.0, 73 are right: softmax(1.0 * sharpness) = 0.73 at 1.0.
        let scored: Vec<_> = (0..100).map(|at| (vec![1.0, 0.0], usize::from(at >= 73))).collect();
        assert!((Temperature::fit(&scored).sharpness - 1.0).abs() < 0.02);
        let even: Vec<_> = (0..100).map(|at| (vec![1.0, 0.0], at % 2)).collect();
        assert!((Temperature::fit(&even).distribution(&[1.0, 0.0])[0] - 0.5).abs() < 0.01);
    }

    #[test]
    fn the_logistic_model_recovers_known_odds() {
        let mut observations = Vec::new();
        for (input, rights) in [(0.0, 200), (1.0, 500), (2.0, 800)] {
            for at in 0..1000 {
                observations.push(Observation { inputs: [input, 7.0], right: at < rights, weight: 1.0 });
            }
        }
        let model = Logistic::fit(&observations);
        for (input, share) in [(0.0, 0.2), (1.0, 0.5), (2.0, 0.8)] {
            assert!((model.probability(&[input, 7.0]) - share).abs() < 0.01);
        }
    }

    #[test]
    fn perfectly_separated_observations_stay_finite() {
        let observations = [(0.0, false), (1.0, true)].map(|(input, right)| Observation { inputs: [input], right, weight: 1.0 });
        let model = Logistic::fit(&observations);
        let sure = model.probability(&[1.0]);
        assert!(sure > 0.5 && sure < 0.95, "{sure}");
    }
}
