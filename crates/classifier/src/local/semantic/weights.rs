//! The numbers of a model, read from a safetensors file.

use std::io;
use std::path::PathBuf;

use ndarray::{Array1, Array2};
use safetensors::tensor::{Dtype, SafeTensors};
use thiserror::Error;

/// An embedding model could not be loaded.
#[derive(Debug, Error)]
pub enum LoadError {
    /// A file of the model could not be read.
    #[error("cannot read {}", path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file of the model is not what its name says.
    #[error("{} is not a file of a BERT model: {reason}", path.display())]
    Malformed {
        /// Which.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
}

/// The tensors of a model by name.
pub(super) struct Weights<'a>(pub(super) SafeTensors<'a>);

impl Weights<'_> {
    /// A matrix of this shape.
    pub(super) fn matrix(
        &self,
        name: &str,
        rows: usize,
        columns: usize,
    ) -> Result<Array2<f32>, String> {
        let values = self.values(name, &[rows, columns])?;
        Array2::from_shape_vec((rows, columns), values).map_err(|error| format!("{name}: {error}"))
    }

    /// A row of this length.
    pub(super) fn row(&self, name: &str, length: usize) -> Result<Array1<f32>, String> {
        self.values(name, &[length]).map(Array1::from_vec)
    }

    fn values(&self, name: &str, shape: &[usize]) -> Result<Vec<f32>, String> {
        let tensor = self
            .0
            .tensor(name)
            .map_err(|_| format!("there is no tensor '{name}'"))?;
        if tensor.dtype() != Dtype::F32 || tensor.shape() != shape {
            return Err(format!(
                "the tensor '{name}' is not made of 32-bit numbers in the shape {shape:?}"
            ));
        }
        let (numbers, _) = tensor.data().as_chunks::<4>();
        let values: Vec<f32> = numbers
            .iter()
            .map(|bytes| f32::from_le_bytes(*bytes))
            .collect();
        if values.iter().all(|value| value.is_finite()) {
            Ok(values)
        } else {
            Err(format!("the tensor '{name}' is not finite"))
        }
    }
}
