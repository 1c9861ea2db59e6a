//! From scores to probabilities that mean what they say.
//!
//! Both steps are fitted on texts that the experts were not trained on.

use serde::{Deserialize, Serialize};

/// Turns the scores that every expert gave every label into one distribution: softmax of
/// the scores, each expert's scores times a factor of its own. With one expert this is a
/// temperature; with two it is the product of two calibrated distributions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fusion {
    /// What each expert's scores are multiplied by; 0.0 leaves the expert unheard.
    pub sharpness: Vec<f64>,
}

/// The scores that every expert gave one text.
pub type Opinions = [Vec<f32>];

/// Rounds over the experts when their factors are fitted.
const ROUNDS: usize = 8;

impl Fusion {
    /// The factors that make the true labels most likely.
    pub fn fit(scored: &[(&Opinions, usize)]) -> Self {
        let count = scored.first().map_or(0, |(opinions, _)| opinions.len());
        let mut fusion = Self {
            sharpness: vec![1.0; count],
        };
        for _ in 0..if count > 1 { ROUNDS } else { 1 } {
            for expert in 0..count {
                let loss = |sharpness: f64| {
                    let mut candidate = fusion.clone();
                    candidate.sharpness[expert] = sharpness;
                    candidate.loss(scored)
                };
                fusion.sharpness[expert] = minimum(loss, 0.0, 40.0);
            }
        }
        fusion
    }

    fn loss(&self, scored: &[(&Opinions, usize)]) -> f64 {
        scored
            .iter()
            .map(|(opinions, label)| -self.distribution(opinions)[*label].max(1e-12).ln())
            .sum()
    }

    /// The distribution over all labels.
    pub fn distribution(&self, opinions: &Opinions) -> Vec<f64> {
        let labels = opinions.first().map_or(0, Vec::len);
        let mut shares = vec![0.0; labels];
        for (scores, sharpness) in opinions.iter().zip(&self.sharpness) {
            for (share, score) in shares.iter_mut().zip(scores) {
                *share += sharpness * f64::from(*score);
            }
        }
        let highest = shares.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        for share in &mut shares {
            *share = (*share - highest).exp();
        }
        let total: f64 = shares.iter().sum();
        for share in &mut shares {
            *share /= total;
        }
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
#[derive(Debug, Clone, PartialEq)]
pub struct Observation {
    /// What was seen; as many numbers in every observation.
    pub inputs: Vec<f64>,
    /// Whether it was right.
    pub right: bool,
    /// How much it counts.
    pub weight: f64,
}

/// The probability of being right given some inputs, none of which ever tells against it.
///
/// Inputs that say much the same would otherwise be played off against each other, some with
/// a negative slope. On texts out of scope, unlike any that were fitted on, that goes wrong.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Logistic {
    /// One factor for each input, never below zero.
    slopes: Vec<f64>,
    /// The log odds where every input is zero.
    constant: f64,
}

/// Pulls slopes towards zero, so that perfectly separated observations stay finite.
const PENALTY: f64 = 1.0;
/// Newton steps at most; the fit is there long before.
const STEPS: usize = 50;
/// Rounds over the slopes in one Newton step at most.
const SWEEPS: usize = 10_000;

impl Logistic {
    /// The most likely model for the observations.
    pub fn fit(observations: &[Observation]) -> Self {
        let inputs = observations.first().map_or(0, |one| one.inputs.len());
        let moments: Vec<(f64, f64)> = (0..inputs).map(|at| moments(observations, at)).collect();
        let mut model = Self {
            slopes: vec![0.0; inputs],
            constant: 0.0,
        };
        for _ in 0..STEPS {
            let mut equations = Equations::new(&model);
            for observation in observations {
                let pairs = observation.inputs.iter().zip(&moments);
                let standard: Vec<f64> = pairs
                    .map(|(input, (mean, spread))| (input - mean) / spread)
                    .collect();
                equations.add(&standard, observation, &model);
            }
            let steps = equations.solve(&model.slopes);
            model.constant += steps[inputs];
            model
                .slopes
                .iter_mut()
                .zip(&steps)
                .for_each(|(slope, step)| *slope += step);
            if steps.iter().map(|step| step.abs()).sum::<f64>() < 1e-9 {
                break;
            }
        }
        for (slope, (mean, spread)) in model.slopes.iter_mut().zip(moments) {
            *slope /= spread;
            model.constant -= *slope * mean;
        }
        model
    }

    /// The probability of being right.
    pub fn probability(&self, inputs: &[f64]) -> f64 {
        let terms = self
            .slopes
            .iter()
            .zip(inputs)
            .map(|(slope, input)| slope * input);
        sigmoid(self.constant + terms.sum::<f64>())
    }
}

fn sigmoid(odds: f64) -> f64 {
    1.0 / (1.0 + (-odds).exp())
}

/// Weighted mean and standard deviation of one input.
fn moments(observations: &[Observation], at: usize) -> (f64, f64) {
    let total: f64 = observations
        .iter()
        .map(|one| one.weight)
        .sum::<f64>()
        .max(f64::MIN_POSITIVE);
    let mean = |of: &dyn Fn(&Observation) -> f64| {
        observations
            .iter()
            .map(|one| one.weight * of(one))
            .sum::<f64>()
            / total
    };
    let centre = mean(&|one| one.inputs[at]);
    (
        centre,
        mean(&|one| (one.inputs[at] - centre).powi(2))
            .sqrt()
            .max(1e-6),
    )
}

/// The equations of one Newton step; the constant comes after the slopes.
struct Equations {
    curvature: Vec<Vec<f64>>,
    gradient: Vec<f64>,
}

impl Equations {
    fn new(model: &Logistic) -> Self {
        let size = model.slopes.len() + 1;
        let mut curvature = vec![vec![0.0; size]; size];
        // The constant is hardly pulled, but enough to stay finite when all are right.
        let penalties = model.slopes.iter().map(|_| PENALTY).chain([1e-3]);
        for (row, penalty) in penalties.enumerate() {
            curvature[row][row] = penalty;
        }
        let gradient = model
            .slopes
            .iter()
            .map(|slope| -PENALTY * slope)
            .chain([-1e-3 * model.constant])
            .collect();
        Self {
            curvature,
            gradient,
        }
    }

    fn add(&mut self, inputs: &[f64], observation: &Observation, model: &Logistic) {
        let probability = model.probability(inputs);
        let error = observation.weight * (f64::from(u8::from(observation.right)) - probability);
        let spread = observation.weight * probability * (1.0 - probability);
        let inputs: Vec<f64> = inputs.iter().copied().chain([1.0]).collect();
        for (row, input) in inputs.iter().enumerate() {
            self.gradient[row] += error * input;
            for (sum, other) in self.curvature[row].iter_mut().zip(&inputs) {
                *sum += spread * input * other;
            }
        }
    }

    /// The step of every slope and of the constant, none of which leads a slope below zero: one
    /// after the other is brought to where it is best beside the others, until all rest.
    fn solve(self, slopes: &[f64]) -> Vec<f64> {
        let mut steps = vec![0.0; self.gradient.len()];
        for _ in 0..SWEEPS {
            let mut moved = 0.0;
            for (at, row) in self.curvature.iter().enumerate() {
                let taken: f64 = row
                    .iter()
                    .zip(&steps)
                    .map(|(entry, step)| entry * step)
                    .sum();
                let best = steps[at] + (self.gradient[at] - taken) / row[at];
                let least = slopes.get(at).map_or(f64::NEG_INFINITY, |slope| -slope);
                let step = best.max(least);
                moved += (step - steps[at]).abs();
                steps[at] = step;
            }
            if moved < 1e-12 {
                break;
            }
        }
        steps
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_expert_gets_the_sharpness_that_made_the_labels() {
        // Of 100 texts with a lead of 1.0, 73 are right: the softmax says 0.73 at sharpness 1.0.
        let opinions = [vec![1.0, 0.0]];
        let scored: Vec<_> = (0..100)
            .map(|at| (&opinions[..], usize::from(at >= 73)))
            .collect();
        assert!((Fusion::fit(&scored).sharpness[0] - 1.0).abs() < 0.02);
        let even: Vec<_> = (0..100).map(|at| (&opinions[..], at % 2)).collect();
        assert!((Fusion::fit(&even).distribution(&opinions)[0] - 0.5).abs() < 0.01);
    }

    #[test]
    fn an_expert_that_guesses_is_not_heard() {
        let good = [[1.0, 0.0], [0.0, 1.0]];
        let opinions: Vec<Vec<Vec<f32>>> = (0..400)
            .map(|at| vec![good[at % 2].to_vec(), good[at / 2 % 2].to_vec()])
            .collect();
        let scored: Vec<_> = opinions
            .iter()
            .enumerate()
            .map(|(at, one)| (&one[..], (at + usize::from(at % 10 < 2)) % 2))
            .collect();
        let fusion = Fusion::fit(&scored);
        assert!(
            fusion.sharpness[0] > 1.0 && fusion.sharpness[1] < 0.1,
            "{fusion:?}"
        );
    }

    #[test]
    fn the_logistic_model_recovers_known_odds() {
        let mut observations = Vec::new();
        for (input, rights) in [(0.0, 200), (1.0, 500), (2.0, 800)] {
            for at in 0..1000 {
                observations.push(Observation {
                    inputs: vec![input, 7.0],
                    right: at < rights,
                    weight: 1.0,
                });
            }
        }
        let model = Logistic::fit(&observations);
        for (input, share) in [(0.0, 0.2), (1.0, 0.5), (2.0, 0.8)] {
            assert!((model.probability(&[input, 7.0]) - share).abs() < 0.01);
        }
    }

    #[test]
    fn no_input_tells_against() {
        // The second input says the opposite of the first, and would get a negative slope.
        let mut observations = Vec::new();
        for (input, rights) in [(0.0, 200), (1.0, 500), (2.0, 800)] {
            observations.extend((0..1000).map(|at| Observation {
                inputs: vec![input, 2.0 - input],
                right: at < rights,
                weight: 1.0,
            }));
        }
        let Logistic { slopes, .. } = Logistic::fit(&observations);
        assert!(slopes[0] > 0.5, "{slopes:?}");
        assert!(slopes[1].abs() < 1e-12, "{slopes:?}");
    }

    #[test]
    fn perfectly_separated_observations_stay_finite() {
        let observations = [(0.0, false), (1.0, true)];
        let observations = observations.map(|(input, right)| Observation {
            inputs: vec![input],
            right,
            weight: 1.0,
        });
        let sure = Logistic::fit(&observations).probability(&[1.0]);
        assert!(sure > 0.5 && sure < 0.95, "{sure}");
        let all_right = [0.0, 1.0].map(|input| Observation {
            inputs: vec![input],
            right: true,
            weight: 1.0,
        });
        assert!(Logistic::fit(&all_right).probability(&[1.0]) < 1.0);
    }
}
