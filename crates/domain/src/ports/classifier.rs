//! How a ticket is assessed.

use async_trait::async_trait;
use thiserror::Error;

use crate::triage::{Assessment, Enquiry};

/// Why there is no assessment.
#[derive(Debug, Error)]
pub enum ClassifierError {
    /// Nobody answered in time, or the answer made no sense. Trying again can succeed.
    #[error("the classifier did not answer")]
    Unavailable(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The classifier will not answer this, however often it is asked.
    #[error("the classifier refused the enquiry")]
    Refused(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// Assesses what somebody wrote.
///
/// - The category is one of the desk's own, and the distribution names only those.
/// - The confidence is the calibrated probability that the category is right; text
///   unlike anything seen before gets a low one.
/// - It answers within its own deadline; it is never called inside a unit of work.
/// - What the enquiry says is data. No text in it changes these promises.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait]
pub trait Classifier: Send + Sync {
    /// What the enquiry is about, how sure that is, and what to answer.
    async fn assess(&self, enquiry: &Enquiry) -> Result<Assessment, ClassifierError>;
}
