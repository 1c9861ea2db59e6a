//! How a model of the local classifier is stored, its bytes apart.

use frontdesk_domain::id::{ConfirmationId, ModelId};
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::triage::{
    CategoryName, Comparison, Confidence, CurvePoint, ModelFacts, ModelState, StoredModel,
};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;

use crate::reading::Reading;

/// A row of the table of models.
#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "triage_models")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub state: String,
    pub version: String,
    pub recipe: String,
    pub categories: String,
    pub texts: i64,
    pub held_out: Option<i64>,
    pub right_before: Option<f64>,
    pub right_after: Option<f64>,
    pub curve: String,
    pub confirmations: i64,
    pub last_confirmation: Option<i64>,
    pub created_at: i64,
}

/// A model is read by itself.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// A number for a column. None that the desk counts comes near the end of either type.
fn stored(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

impl From<&StoredModel> for ActiveModel {
    fn from(model: &StoredModel) -> Self {
        let StoredModel {
            id,
            state,
            facts,
            confirmations,
            last_confirmation,
            created_at,
        } = model;
        let ModelFacts {
            version,
            recipe,
            categories,
            texts,
            comparison,
            curve,
        } = facts;
        let categories: Vec<&str> = categories.iter().map(CategoryName::as_str).collect();
        Self {
            id: Set(id.get()),
            state: Set(state.name().to_owned()),
            version: Set(version.as_str().to_owned()),
            recipe: Set(recipe.as_str().to_owned()),
            categories: Set(json(&categories)),
            texts: Set(stored(*texts)),
            held_out: Set(comparison.map(|one| stored(one.held_out))),
            right_before: Set(comparison.map(|one| one.before.get())),
            right_after: Set(comparison.map(|one| one.after.get())),
            curve: Set(json(&curve.iter().map(numbers).collect::<Vec<_>>())),
            confirmations: Set(stored(*confirmations)),
            last_confirmation: Set(last_confirmation.map(ConfirmationId::get)),
            created_at: Set(created_at.millis()),
        }
    }
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("lists of texts and of numbers are always JSON")
}

const fn numbers(point: &CurvePoint) -> [f64; 3] {
    let CurvePoint {
        confidence,
        coverage,
        accuracy,
    } = point;
    [confidence.get(), coverage.get(), accuracy.get()]
}

fn point(numbers: [f64; 3]) -> Option<CurvePoint> {
    let [confidence, coverage, accuracy] = numbers.map(|number| Confidence::new(number).ok());
    Some(CurvePoint {
        confidence: confidence?,
        coverage: coverage?,
        accuracy: accuracy?,
    })
}

impl Model {
    /// The model of this row.
    pub(crate) fn stored_model(self) -> Result<StoredModel, StoreError> {
        let Self {
            id,
            state,
            version,
            recipe,
            categories,
            texts,
            held_out,
            right_before,
            right_after,
            curve,
            confirmations,
            last_confirmation,
            created_at,
        } = self;
        let row = Reading::new("triage_models", id);
        let count = |column, number: i64| row.column(column, u64::try_from(number).ok());
        let categories: Option<Vec<String>> = serde_json::from_str(&categories).ok();
        let categories = row.column("categories", categories)?.into_iter();
        let curve: Option<Vec<[f64; 3]>> = serde_json::from_str(&curve).ok();
        let curve = row.column("curve", curve)?.into_iter().map(point);
        let comparison = match (held_out, right_before, right_after) {
            (Some(held_out), Some(before), Some(after)) => Some(Comparison {
                held_out: count("held_out", held_out)?,
                before: row.confidence("right_before", before)?,
                after: row.confidence("right_after", after)?,
            }),
            _ => None,
        };
        Ok(StoredModel {
            id: row.column("id", ModelId::new(id))?,
            state: row.column("state", ModelState::from_name(&state))?,
            facts: ModelFacts {
                version: row.text("version", version)?,
                recipe: row.text("recipe", recipe)?,
                categories: categories
                    .map(|name| row.text("categories", name))
                    .collect::<Result<_, _>>()?,
                texts: count("texts", texts)?,
                comparison,
                curve: row.column("curve", curve.collect())?,
            },
            confirmations: count("confirmations", confirmations)?,
            last_confirmation: last_confirmation
                .map(|id| row.column("last_confirmation", ConfirmationId::new(id)))
                .transpose()?,
            created_at: row.instant("created_at", created_at)?,
        })
    }
}
