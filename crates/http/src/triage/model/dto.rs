//! The model of the local classifier as clients see it.

use frontdesk_domain::id::ModelId;
use frontdesk_domain::triage::{CategoryName, Comparison, CurvePoint, ModelFacts, StoredModel};
use poem_openapi::Object;
use poem_openapi::types::Example;

use crate::samples;
use crate::types::{Id, Instant, Text};

/// A model of the local classifier.
#[derive(Debug, Clone, PartialEq, Object)]
#[oai(example, skip_serializing_if_is_none)]
pub(crate) struct TriageModel {
    /// The id. Later models have greater ids.
    pub id: Id<ModelId>,
    /// A name for the very bytes of the model: the same texts give the same version.
    pub version: Text<1, 64>,
    /// What it was fitted on.
    pub data: ModelData,
    /// How its confidence was calibrated.
    pub calibration: ModelCalibration,
    /// How it compares with what was known before it; absent while agents have said too
    /// little to compare.
    pub comparison: Option<ModelComparison>,
    /// When it was fitted.
    pub created_at: Instant,
}

/// What a model was fitted on.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
pub(crate) struct ModelData {
    /// A name for everything but the words of agents: categories, examples that come with the
    /// desk, embedding model and way of fitting.
    pub recipe: Text<1, 64>,
    /// How many texts, each counted once.
    #[oai(validator(minimum(value = "0"), maximum(value = "9007199254740991")))]
    pub texts: u64,
    /// How many words of agents were known, confirmations and corrections.
    #[oai(validator(minimum(value = "0"), maximum(value = "9007199254740991")))]
    pub confirmations: u64,
    /// The categories that it can predict.
    #[oai(validator(max_items = 1000))]
    pub categories: Vec<Text<1, 64>>,
}

/// How the confidence of a model was calibrated.
#[derive(Debug, Clone, PartialEq, Object)]
pub(crate) struct ModelCalibration {
    /// On what: `out_of_fold`, its own texts, each judged by experts that were trained without
    /// it.
    pub source: Text<1, 64>,
    /// What would have been decided at each confidence, from the most confident down.
    #[oai(validator(max_items = 1000))]
    pub risk_coverage: Vec<RiskCoveragePoint>,
}

/// One point of a risk–coverage curve.
#[derive(Debug, Clone, Copy, PartialEq, Object)]
pub(crate) struct RiskCoveragePoint {
    /// Everything at or above this confidence is decided.
    #[oai(validator(minimum(value = "0"), maximum(value = "1")))]
    pub confidence: f64,
    /// Which share of all that is.
    #[oai(validator(minimum(value = "0"), maximum(value = "1")))]
    pub coverage: f64,
    /// Which share of what is decided is wrong.
    #[oai(validator(minimum(value = "0"), maximum(value = "1")))]
    pub risk: f64,
}

/// Two fits on the same tickets, the newest that agents spoke about; neither was fitted on
/// them.
#[derive(Debug, Clone, Copy, PartialEq, Object)]
pub(crate) struct ModelComparison {
    /// How many tickets were held out.
    #[oai(validator(minimum(value = "0"), maximum(value = "9007199254740991")))]
    pub held_out: u64,
    /// Share that was right with what was known before.
    #[oai(validator(minimum(value = "0"), maximum(value = "1")))]
    pub accuracy_before: f64,
    /// Share that is right with what is known now.
    #[oai(validator(minimum(value = "0"), maximum(value = "1")))]
    pub accuracy_after: f64,
}

impl From<&StoredModel> for TriageModel {
    fn from(model: &StoredModel) -> Self {
        let StoredModel {
            id,
            state: _,
            facts,
            confirmations,
            last_confirmation: _,
            created_at,
        } = model.clone();
        let ModelFacts {
            version,
            recipe,
            categories,
            texts,
            comparison,
            curve,
        } = facts;
        let categories = categories.into_iter().map(CategoryName::into_string);
        Self {
            id: Id(id),
            version: version.into_string().into(),
            data: ModelData {
                recipe: recipe.into_string().into(),
                texts,
                confirmations,
                categories: categories.map(Text).collect(),
            },
            calibration: ModelCalibration {
                source: "out_of_fold".into(),
                risk_coverage: curve.into_iter().map(RiskCoveragePoint::from).collect(),
            },
            comparison: comparison.map(ModelComparison::from),
            created_at: created_at.into(),
        }
    }
}

impl From<CurvePoint> for RiskCoveragePoint {
    fn from(point: CurvePoint) -> Self {
        let CurvePoint {
            confidence,
            coverage,
            accuracy,
        } = point;
        Self {
            confidence: confidence.get(),
            coverage: coverage.get(),
            risk: 1.0 - accuracy.get(),
        }
    }
}

impl From<Comparison> for ModelComparison {
    fn from(comparison: Comparison) -> Self {
        let Comparison {
            held_out,
            before,
            after,
        } = comparison;
        Self {
            held_out,
            accuracy_before: before.get(),
            accuracy_after: after.get(),
        }
    }
}

impl Example for TriageModel {
    fn example() -> Self {
        Self::from(&samples::model())
    }
}
