//! What agents teach triage, and the models that were fitted from it.

use crate::id::{AccountId, ConfirmationId, DecisionId, ModelId, TicketId};
use crate::text::{line, text_type};
use crate::ticket::Subject;
use crate::ticket::reply::Message;
use crate::time::Timestamp;

use super::{CategoryName, Confidence};

text_type! {
    /// A name for the very bytes of a model: 1 to 64 characters.
    ModelVersion, |text| line(text, 64)
}

text_type! {
    /// A name for everything that a model is fitted from besides what agents said: 1 to 64
    /// characters.
    Recipe, |text| line(text, 64)
}

/// An agent's word on what a ticket is about: a correction, or triage's category confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewConfirmation {
    /// The ticket.
    pub ticket: TicketId,
    /// What it is about.
    pub category: CategoryName,
    /// The decision of triage that it confirms or overrides, if there was one.
    pub decision: Option<DecisionId>,
    /// Whose word it is.
    pub agent: AccountId,
    /// When.
    pub at: Timestamp,
}

/// The same with what the requester wrote, to learn from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmation {
    /// The id.
    pub id: ConfirmationId,
    /// What the ticket is about, in the requester's words.
    pub subject: Subject,
    /// The first message.
    pub message: Message,
    /// What it is about.
    pub category: CategoryName,
    /// Whose word it is.
    pub agent: AccountId,
    /// When.
    pub at: Timestamp,
}

/// A model that was just fitted.
#[derive(Debug, Clone, PartialEq)]
pub struct FittedModel {
    /// What it is and how good it seems.
    pub facts: ModelFacts,
    /// The model itself. The same facts to learn from give the same bytes.
    pub bytes: Vec<u8>,
}

/// What a model is and how good it seems.
#[derive(Debug, Clone, PartialEq)]
pub struct ModelFacts {
    /// Which bytes.
    pub version: ModelVersion,
    /// What it was fitted from besides what agents said.
    pub recipe: Recipe,
    /// What it can predict.
    pub categories: Vec<CategoryName>,
    /// How many texts it was fitted on.
    pub texts: u64,
    /// How it compares with what was known before; `None` while too little is known.
    pub comparison: Option<Comparison>,
    /// How its confidence was calibrated: what it would have decided of texts kept from
    /// training, from the most confident down.
    pub curve: Vec<CurvePoint>,
}

/// Two fits on the same unseen tickets.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Comparison {
    /// How many tickets were held out: the newest.
    pub held_out: u64,
    /// Share that was right with what the model before knew.
    pub before: Confidence,
    /// Share that is right with all that is known now.
    pub after: Confidence,
}

/// One point of a risk–coverage curve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CurvePoint {
    /// Everything at or above this confidence is decided.
    pub confidence: Confidence,
    /// Which share of all that is.
    pub coverage: Confidence,
    /// Which share of what is decided is right.
    pub accuracy: Confidence,
}

/// What became of a model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ModelState {
    /// It was put in use.
    Promoted,
    /// It was worse than the one in use, and never used.
    Refused,
    /// It was in use until somebody went back to the one before.
    Withdrawn,
}

impl ModelState {
    /// Every state.
    pub const ALL: [Self; 3] = [Self::Promoted, Self::Refused, Self::Withdrawn];

    /// The name that storage uses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Promoted => "promoted",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// A model as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredModel {
    /// The id.
    pub id: ModelId,
    /// What became of it.
    pub state: ModelState,
    /// What it is.
    pub facts: ModelFacts,
    /// How many words of agents were known when it was fitted.
    pub confirmations: u64,
    /// The last of them.
    pub last_confirmation: Option<ConfirmationId>,
    /// When it was fitted.
    pub created_at: Timestamp,
}

/// Every model that is kept, newest first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Lineage(Vec<StoredModel>);

/// Models that are kept to go back to, the one in use included.
const KEPT: usize = 5;
/// Records of models that are kept, those never used and those withdrawn included.
const REMEMBERED: usize = 20;

impl Lineage {
    /// For adapters: every model that is kept, newest first.
    pub const fn restore(models: Vec<StoredModel>) -> Self {
        Self(models)
    }

    /// Every model, newest first.
    pub fn models(&self) -> &[StoredModel] {
        &self.0
    }

    /// The model in use.
    pub fn current(&self) -> Option<&StoredModel> {
        self.promoted().next()
    }

    /// The model to go back to.
    pub fn earlier(&self) -> Option<&StoredModel> {
        self.promoted().nth(1)
    }

    /// The newest model of this recipe, used or not.
    pub fn newest_of(&self, recipe: &Recipe) -> Option<&StoredModel> {
        self.0.iter().find(|model| model.facts.recipe == *recipe)
    }

    /// What becomes of a model that was just fitted. It is put in use unless it is worse than
    /// what was known before, or its very bytes were withdrawn.
    pub fn verdict(&self, facts: &ModelFacts) -> ModelState {
        let was_withdrawn = self.0.iter().any(|model| {
            model.state == ModelState::Withdrawn && model.facts.version == facts.version
        });
        let is_worse = facts
            .comparison
            .is_some_and(|comparison| comparison.after < comparison.before);
        if was_withdrawn || is_worse {
            ModelState::Refused
        } else {
            ModelState::Promoted
        }
    }

    /// The id of the next model, or `None` when ids have run out.
    pub fn next_id(&self) -> Option<ModelId> {
        let last = self.0.first().map_or(0, |model| model.id.get());
        last.checked_add(1).and_then(ModelId::new)
    }

    /// The models that need not be kept any longer.
    pub fn surplus(&self) -> impl Iterator<Item = ModelId> {
        let mut promoted = 0;
        self.0.iter().enumerate().filter_map(move |(place, model)| {
            promoted += usize::from(model.state == ModelState::Promoted);
            let is_old = match model.state {
                ModelState::Promoted => promoted > KEPT,
                ModelState::Refused | ModelState::Withdrawn => place >= REMEMBERED,
            };
            is_old.then_some(model.id)
        })
    }

    fn promoted(&self) -> impl Iterator<Item = &StoredModel> {
        let models = self.0.iter();
        models.filter(|model| model.state == ModelState::Promoted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{confidence, sample_model, text};

    fn lineage(states: &[ModelState]) -> Lineage {
        let models = (1..)
            .zip(states.iter().rev())
            .map(|(id, state)| StoredModel {
                state: *state,
                ..sample_model(id)
            });
        let mut models: Vec<StoredModel> = models.collect();
        models.reverse();
        Lineage::restore(models)
    }

    #[test]
    fn the_newest_promoted_model_is_in_use() {
        use ModelState::{Promoted, Refused, Withdrawn};
        let lineage = lineage(&[Refused, Withdrawn, Promoted, Refused, Promoted]);
        assert_eq!(lineage.current().map(|model| model.id.get()), Some(3));
        assert_eq!(lineage.earlier().map(|model| model.id.get()), Some(1));
        assert_eq!(lineage.next_id().map(ModelId::get), Some(6));
        assert_eq!(Lineage::default().next_id().map(ModelId::get), Some(1));
        assert_eq!(Lineage::default().current(), None);
    }

    #[test]
    fn what_is_worse_or_was_withdrawn_is_not_promoted() {
        let lineage = lineage(&[ModelState::Withdrawn]);
        let facts = |version: &str, after| ModelFacts {
            version: text(version),
            comparison: Some(Comparison {
                held_out: 20,
                before: confidence(0.5),
                after: confidence(after),
            }),
            ..sample_model(1).facts
        };
        assert_eq!(lineage.verdict(&facts("new", 0.5)), ModelState::Promoted);
        assert_eq!(lineage.verdict(&facts("new", 0.45)), ModelState::Refused);
        let withdrawn = lineage.models()[0].facts.version.as_str();
        assert_eq!(lineage.verdict(&facts(withdrawn, 0.9)), ModelState::Refused);
        let first = ModelFacts {
            comparison: None,
            ..facts("first", 0.0)
        };
        assert_eq!(Lineage::default().verdict(&first), ModelState::Promoted);
    }

    #[test]
    fn few_models_are_kept_and_never_the_one_in_use() {
        let promoted = lineage(&[ModelState::Promoted; 7]);
        let surplus: Vec<i64> = promoted.surplus().map(ModelId::get).collect();
        assert_eq!(surplus, [2, 1]);
        let mut states = [ModelState::Refused; 25];
        states[24] = ModelState::Promoted;
        assert_eq!(lineage(&states).surplus().count(), 4);
    }

    #[test]
    fn names_lead_back_to_their_states() {
        for state in ModelState::ALL {
            assert_eq!(ModelState::from_name(state.name()), Some(state));
        }
    }
}
