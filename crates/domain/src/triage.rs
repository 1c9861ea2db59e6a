//! Triage: what kind of request a ticket is, how sure that is, and who answers.

pub mod answer;
pub mod assessment;
pub mod catalogue;
pub mod confidence;
pub mod cost;
pub mod decision;
pub mod folding;
pub mod grounding;
pub mod learning;
pub mod mode;
mod phrase;
pub mod policy;
pub mod replay;
pub mod screen;
pub mod signals;

pub use answer::{AnswerFrame, Proposal};
pub use assessment::{
    Assessment, Enquiry, Fingerprint, ModelName, ModelUsage, Provenance, SuggestedResponse,
};
pub use catalogue::{Catalogue, CatalogueError, Category, CategoryName, UnknownCategory};
pub use confidence::{Confidence, ConfidenceError};
pub use cost::{Cost, Currency, Price};
pub use decision::{Action, Circumstances, Decision, Reason, Trigger};
pub use learning::{
    Comparison, Confirmation, CurvePoint, FittedModel, Lineage, ModelFacts, ModelState,
    ModelVersion, NewConfirmation, Recipe, StoredModel,
};
pub use mode::{Mode, Modes};
pub use policy::{Case, TriagePolicy};
