//! A BERT encoder: tokens in, one point for the whole text out.

use std::fs;
use std::path::Path;

use ndarray::{Array1, Array2, ArrayView2, Axis, Slice};
use safetensors::tensor::SafeTensors;
use serde::Deserialize;

use super::weights::{LoadError, Weights};
use super::wordpiece::WordPiece;
use crate::local::features::Fingerprint;
use crate::local::reading::{Embedder, EmbeddingError};

/// Text beyond this many tokens is not read. Time grows with the tokens; what a ticket is
/// about is said long before.
const MOST_TOKENS: usize = 128;

/// A sentence embedding model in memory.
#[derive(Debug, Clone)]
pub struct Encoder {
    pieces: WordPiece,
    words: Array2<f32>,
    positions: Array2<f32>,
    start: Norm,
    layers: Vec<Layer>,
    heads: usize,
    /// Of the files it was read from.
    fingerprint: u64,
}

/// What `config.json` says of the model.
#[derive(Debug, Clone, Deserialize)]
struct Shape {
    hidden_size: usize,
    num_hidden_layers: usize,
    num_attention_heads: usize,
    intermediate_size: usize,
    max_position_embeddings: usize,
    vocab_size: usize,
    type_vocab_size: usize,
    layer_norm_eps: f32,
    hidden_act: String,
}

impl Encoder {
    /// Loads the model in `folder`.
    ///
    /// # Errors
    /// [`LoadError`] names the file and what is wrong with it.
    pub fn load(folder: &Path) -> Result<Self, LoadError> {
        let read = |name: &str| {
            let path = folder.join(name);
            fs::read(&path).map_err(|source| LoadError::Unreadable { path, source })
        };
        let malformed = |name: &str| {
            let path = folder.join(name);
            move |reason: String| LoadError::Malformed { path, reason }
        };
        let [config, words] = [read("config.json")?, read("vocab.txt")?];
        let shape = Shape::parse(&config).map_err(malformed("config.json"))?;
        let vocabulary = String::from_utf8_lossy(&words);
        let pieces =
            WordPiece::parse(&vocabulary).filter(|pieces| pieces.size() <= shape.vocab_size);
        let pieces =
            pieces.ok_or_else(|| malformed("vocab.txt")("it does not fit the model".to_owned()))?;
        let bytes = read("model.safetensors")?;
        let tensors = SafeTensors::deserialize(&bytes)
            .map_err(|error| malformed("model.safetensors")(error.to_string()))?;
        let mut fingerprint = Fingerprint::default();
        for part in [&config, &words, &bytes] {
            fingerprint.add(part);
        }
        let encoder = Self::assemble(&shape, pieces, &Weights(tensors));
        Ok(Self {
            fingerprint: fingerprint.get(),
            ..encoder.map_err(malformed("model.safetensors"))?
        })
    }

    fn assemble(shape: &Shape, pieces: WordPiece, weights: &Weights<'_>) -> Result<Self, String> {
        let width = shape.hidden_size;
        let words = weights.matrix("embeddings.word_embeddings.weight", shape.vocab_size, width)?;
        let kinds = weights.matrix(
            "embeddings.token_type_embeddings.weight",
            shape.type_vocab_size,
            width,
        )?;
        let positions = weights.matrix(
            "embeddings.position_embeddings.weight",
            shape.max_position_embeddings,
            width,
        )?;
        // Every token is of the first kind, so that row is part of every position.
        let positions = positions + kinds.row(0);
        let start = Norm::read(weights, "embeddings.LayerNorm", shape)?;
        let layers = (0..shape.num_hidden_layers).map(|number| Layer::read(weights, number, shape));
        let layers = layers.collect::<Result<_, _>>()?;
        Ok(Self {
            pieces,
            words,
            positions,
            start,
            layers,
            heads: shape.num_attention_heads,
            fingerprint: 0,
        })
    }

    /// The mean of what the last layer says of each token, brought to length one.
    fn encode(&self, text: &str) -> Vec<f32> {
        let tokens = self
            .pieces
            .tokens(text, MOST_TOKENS.min(self.positions.nrows()));
        let mut states = Array2::zeros((tokens.len(), self.words.ncols()));
        for ((token, mut state), position) in tokens
            .iter()
            .zip(states.rows_mut())
            .zip(self.positions.rows())
        {
            state.assign(&(&self.words.row(*token as usize) + &position));
        }
        self.start.apply(&mut states);
        for layer in &self.layers {
            layer.apply(&mut states, self.heads);
        }
        let mean = states.sum_axis(Axis(0));
        let length = mean.dot(&mean).sqrt().max(f32::MIN_POSITIVE);
        (mean / length).to_vec()
    }
}

impl Embedder for Encoder {
    fn embed(&self, text: &str) -> Result<Vec<f32>, EmbeddingError> {
        Ok(self.encode(text))
    }

    fn fingerprint(&self) -> u64 {
        self.fingerprint
    }
}

impl Shape {
    fn parse(json: &[u8]) -> Result<Self, String> {
        let shape: Self = serde_json::from_slice(json).map_err(|error| error.to_string())?;
        let heads_fit = shape.num_attention_heads > 0
            && shape.hidden_size.is_multiple_of(shape.num_attention_heads);
        if !heads_fit || shape.type_vocab_size == 0 || shape.max_position_embeddings < 2 {
            return Err("the sizes do not fit together".to_owned());
        }
        if shape.hidden_act != "gelu" {
            return Err(format!(
                "the activation '{}' is not supported",
                shape.hidden_act
            ));
        }
        Ok(shape)
    }
}

/// One layer: every token looks at all tokens, then is worked on alone.
#[derive(Debug, Clone)]
struct Layer {
    /// Query, key and value side by side: one product instead of three.
    looks: Dense,
    seen: Dense,
    seen_norm: Norm,
    widened: Dense,
    narrowed: Dense,
    narrowed_norm: Norm,
}

impl Layer {
    fn read(weights: &Weights<'_>, number: usize, shape: &Shape) -> Result<Self, String> {
        let at = |part: &str| format!("encoder.layer.{number}.{part}");
        let (width, wide) = (shape.hidden_size, shape.intermediate_size);
        let looks = ["query", "key", "value"].map(|part| {
            Dense::read(
                weights,
                &at(&format!("attention.self.{part}")),
                width,
                width,
            )
        });
        let [query, key, value] = looks;
        Ok(Self {
            looks: Dense::beside(&[query?, key?, value?])?,
            seen: Dense::read(weights, &at("attention.output.dense"), width, width)?,
            seen_norm: Norm::read(weights, &at("attention.output.LayerNorm"), shape)?,
            widened: Dense::read(weights, &at("intermediate.dense"), width, wide)?,
            narrowed: Dense::read(weights, &at("output.dense"), wide, width)?,
            narrowed_norm: Norm::read(weights, &at("output.LayerNorm"), shape)?,
        })
    }

    fn apply(&self, states: &mut Array2<f32>, heads: usize) {
        *states += &self.seen.apply(&attend(&self.looks.apply(states), heads));
        self.seen_norm.apply(states);
        let mut wide = self.widened.apply(states);
        wide.mapv_inplace(gelu);
        *states += &self.narrowed.apply(&wide);
        self.narrowed_norm.apply(states);
    }
}

/// For each head the values of all tokens, mixed by how well query and key agree.
fn attend(looks: &Array2<f32>, heads: usize) -> Array2<f32> {
    let width = looks.ncols() / 3;
    let size = width / heads;
    let mut seen = Array2::zeros((looks.nrows(), width));
    for head in 0..heads {
        let part = |kind: usize| -> ArrayView2<'_, f32> {
            let start = kind * width + head * size;
            looks.slice_axis(Axis(1), Slice::from(start..start + size))
        };
        let mut shares = part(0).dot(&part(1).t());
        shares /= (size as f32).sqrt();
        for mut row in shares.rows_mut() {
            let highest = row.iter().copied().fold(f32::NEG_INFINITY, f32::max);
            row.mapv_inplace(|agreement| (agreement - highest).exp());
            let total = row.sum();
            row /= total;
        }
        seen.slice_axis_mut(Axis(1), Slice::from(head * size..(head + 1) * size))
            .assign(&shares.dot(&part(2)));
    }
    seen
}

/// The Gaussian error linear unit.
fn gelu(x: f32) -> f32 {
    0.5 * x * (1.0 + erf(x * std::f32::consts::FRAC_1_SQRT_2))
}

/// The error function to seven places (Abramowitz and Stegun 7.1.26).
fn erf(x: f32) -> f32 {
    let t = 1.0 / (1.0 + 0.327_591_1 * x.abs());
    let terms = [
        1.061_405_4,
        -1.453_152,
        1.421_413_7,
        -0.284_496_74,
        0.254_829_6,
    ];
    let series = terms.iter().fold(0.0, |sum, term| (sum + term) * t);
    (1.0 - series * (-x * x).exp()).copysign(x)
}

/// A linear map with a constant.
#[derive(Debug, Clone)]
struct Dense {
    /// From rows of inputs to rows of outputs.
    weight: Array2<f32>,
    bias: Array1<f32>,
}

impl Dense {
    fn read(
        weights: &Weights<'_>,
        name: &str,
        inputs: usize,
        outputs: usize,
    ) -> Result<Self, String> {
        let stored = weights.matrix(&format!("{name}.weight"), outputs, inputs)?;
        let bias = weights.row(&format!("{name}.bias"), outputs)?;
        Ok(Self {
            weight: stored.t().as_standard_layout().into_owned(),
            bias,
        })
    }

    fn beside(maps: &[Self]) -> Result<Self, String> {
        let weights: Vec<_> = maps.iter().map(|map| map.weight.view()).collect();
        let biases: Vec<_> = maps.iter().map(|map| map.bias.view()).collect();
        let misfit = |error: ndarray::ShapeError| error.to_string();
        let weight = ndarray::concatenate(Axis(1), &weights).map_err(misfit)?;
        let bias = ndarray::concatenate(Axis(0), &biases).map_err(misfit)?;
        Ok(Self {
            weight: weight.as_standard_layout().into_owned(),
            bias,
        })
    }

    fn apply(&self, rows: &Array2<f32>) -> Array2<f32> {
        rows.dot(&self.weight) + &self.bias
    }
}

/// Brings every row to mean zero and variance one, then scales and shifts it.
#[derive(Debug, Clone)]
struct Norm {
    scale: Array1<f32>,
    shift: Array1<f32>,
    epsilon: f32,
}

impl Norm {
    fn read(weights: &Weights<'_>, name: &str, shape: &Shape) -> Result<Self, String> {
        let scale = weights.row(&format!("{name}.weight"), shape.hidden_size)?;
        let shift = weights.row(&format!("{name}.bias"), shape.hidden_size)?;
        Ok(Self {
            scale,
            shift,
            epsilon: shape.layer_norm_eps,
        })
    }

    fn apply(&self, rows: &mut Array2<f32>) {
        let width = rows.ncols() as f32;
        for mut row in rows.rows_mut() {
            let mean = row.sum() / width;
            row -= mean;
            let variance = row.dot(&row) / width;
            row /= (variance + self.epsilon).sqrt();
            row *= &self.scale;
            row += &self.shift;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_error_function_is_right_to_six_places() {
        for (x, expected) in [
            (0.0, 0.0),
            (0.5, 0.520_499_9),
            (1.0, 0.842_700_8),
            (-2.0, -0.995_322_3),
            (5.0, 1.0),
        ] {
            assert!((erf(x) - expected).abs() < 1e-6, "{x}");
        }
    }

    #[test]
    fn equal_agreement_mixes_all_values_evenly() {
        // One head of size one; queries are zero, so every token sees the mean of the values.
        let looks = ndarray::arr2(&[[0.0, 3.0, 1.0], [0.0, -1.0, 3.0]]);
        assert_eq!(attend(&looks, 1), ndarray::arr2(&[[2.0], [2.0]]));
    }

    #[test]
    fn a_norm_leaves_mean_zero_and_variance_one() {
        let norm = Norm {
            scale: Array1::ones(4),
            shift: Array1::zeros(4),
            epsilon: 0.0,
        };
        let mut rows = ndarray::arr2(&[[1.0, 2.0, 3.0, 10.0]]);
        norm.apply(&mut rows);
        assert!(rows.sum().abs() < 1e-5);
        assert!((rows.row(0).dot(&rows.row(0)) - 4.0).abs() < 1e-4);
    }
}
