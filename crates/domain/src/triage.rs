//! Triage: what kind of request a ticket is, how sure that is, and who answers.

pub mod assessment;
pub mod catalogue;
pub mod confidence;
pub mod decision;
pub mod learning;
pub mod policy;

pub use assessment::{Assessment, Enquiry, ModelName, SuggestedResponse};
pub use catalogue::{Catalogue, CatalogueError, Category, CategoryName, UnknownCategory};
pub use confidence::{Confidence, ConfidenceError};
pub use decision::{Action, Decision, Reason, Trigger};
pub use learning::{
    Comparison, Confirmation, CurvePoint, FittedModel, Lineage, ModelFacts, ModelState,
    ModelVersion, NewConfirmation, Recipe, StoredModel,
};
pub use policy::TriagePolicy;
