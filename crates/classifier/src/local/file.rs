//! A model as bytes: to keep it, to send it, to tell whether two are the same.

use thiserror::Error;

use super::features::fingerprint;
use super::model::Model;

/// What every model file begins with; the number changes when older files stop being read.
const OPENING: &[u8] = FORMAT;
/// The same, for whoever tells models of one way of fitting from those of another.
pub(super) const FORMAT: &[u8] = b"frontdesk triage model 2\n";

/// The bytes are not a model.
#[derive(Debug, Error)]
pub enum ModelFileError {
    /// Something else, or written by another version of Frontdesk.
    #[error("not a triage model that this version can read")]
    Foreign,
    /// The bytes were cut or changed since they were written.
    #[error("the triage model is damaged")]
    Damaged,
}

impl Model {
    /// The model as bytes. The same training gives the same bytes.
    ///
    /// # Panics
    /// Never: every part of a model can be written.
    pub fn to_bytes(&self) -> Vec<u8> {
        let body = postcard::to_allocvec(self).expect("a model consists of numbers and text");
        [OPENING, &fingerprint(&body).to_le_bytes(), &body].concat()
    }

    /// The model that [`Model::to_bytes`] wrote.
    ///
    /// # Errors
    /// [`ModelFileError`] for any other bytes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ModelFileError> {
        let rest = bytes.strip_prefix(OPENING).ok_or(ModelFileError::Foreign)?;
        let (sum, body) = rest.split_first_chunk().ok_or(ModelFileError::Damaged)?;
        if fingerprint(body) != u64::from_le_bytes(*sum) {
            return Err(ModelFileError::Damaged);
        }
        let model: Self = postcard::from_bytes(body).map_err(|_| ModelFileError::Damaged)?;
        if model.is_sound() {
            Ok(model)
        } else {
            Err(ModelFileError::Damaged)
        }
    }

    /// A short name for these very bytes.
    pub fn version(&self) -> String {
        let bytes = self.to_bytes();
        format!("{:016x}", fingerprint(&bytes[OPENING.len()..]))
    }
}
