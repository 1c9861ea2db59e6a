//! What a replay is started with.

use frontdesk_domain::id::{ModelId, TicketId};
use frontdesk_domain::knowledge::Edition;
use frontdesk_domain::triage::replay::{LanguageModelName, PromptName};
use frontdesk_domain::triage::{CategoryName, Confidence};
use frontdesk_domain::use_cases::replays::StartReplayCommand;
use poem_openapi::types::Example;
use poem_openapi::{Enum, Object};

use crate::problem::Faults;
use crate::types::{Id, Instant, Text};

/// Who assesses: `desk` is the local classifier with a language model beside it, where the
/// desk asks one; `local` is the local classifier alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[oai(rename = "ReplayClassifier", rename_all = "snake_case")]
pub(crate) enum Classifier {
    Desk,
    Local,
}

/// What is to be replayed; what is absent is as it is at the desk now.
#[derive(Debug, Clone, Default, PartialEq, Object)]
#[oai(skip_serializing_if_is_none, example)]
pub(crate) struct NewReplay {
    /// Who assesses. Default `desk`.
    pub classifier: Option<Classifier>,
    /// The model of the local classifier, as it was fitted: the id of one that the desk
    /// keeps. Default the one in use.
    pub model: Option<Id<ModelId>>,
    /// The language model, as the provider of the desk spells it. Default the one that the
    /// desk asks.
    pub language_model: Option<Text<1, 100>>,
    /// The prompt that it is given: the name of one that the desk has. Default the one in
    /// force.
    pub prompt: Option<Text<1, 64>>,
    /// How sure the classifier must be, in every category without a threshold of its own
    /// in `thresholds`. Default what the desk asks.
    #[oai(validator(minimum(value = "0"), maximum(value = "1")))]
    pub threshold: Option<f64>,
    /// How sure it must be in single categories.
    #[oai(validator(max_items = 200))]
    pub thresholds: Option<Vec<NewCategoryThreshold>>,
    /// The edition of the knowledge base that is searched. Default the current one.
    #[oai(validator(minimum(value = "0"), maximum(value = "9007199254740991")))]
    pub knowledge_edition: Option<i64>,
    /// Only tickets opened then or later. Default from the first.
    pub opened_from: Option<Instant>,
    /// Only tickets opened before. Default up to now.
    pub opened_before: Option<Instant>,
    /// The last ticket that is looked at. Default the newest.
    pub up_to: Option<Id<TicketId>>,
    /// How many tickets are looked at, counted back from the last. Default 500.
    #[oai(validator(minimum(value = "1"), maximum(value = "5000")))]
    pub tickets: Option<i32>,
}

/// How sure the classifier must be in a category.
#[derive(Debug, Clone, PartialEq, Object)]
pub(crate) struct NewCategoryThreshold {
    /// One of the desk's categories.
    pub category: Text<1, 64>,
    /// How sure it must be, from 0 to 1.
    #[oai(validator(minimum(value = "0"), maximum(value = "1")))]
    pub threshold: f64,
}

impl NewReplay {
    pub(super) fn command(self) -> Result<StartReplayCommand, Faults> {
        let Self {
            classifier,
            model,
            language_model,
            prompt,
            threshold,
            thresholds,
            knowledge_edition,
            opened_from,
            opened_before,
            up_to,
            tickets,
        } = self;
        let mut faults = Faults::new();
        let language_model = language_model.map(|name| LanguageModelName::parse(name.0));
        let language_model = faults.check_given("/language_model", language_model);
        let prompt = prompt.map(|name| PromptName::parse(name.0));
        let prompt = faults.check_given("/prompt", prompt);
        let threshold = faults.check_given("/threshold", threshold.map(Confidence::new));
        let thresholds = own(thresholds.unwrap_or_default(), &mut faults);
        let (Some(language_model), Some(prompt), Some(threshold), Some(thresholds)) =
            (language_model, prompt, threshold, thresholds)
        else {
            return Err(faults);
        };
        Ok(StartReplayCommand {
            model: model.map(|id| id.0),
            local_alone: classifier == Some(Classifier::Local),
            language_model,
            prompt,
            threshold,
            thresholds,
            edition: knowledge_edition.and_then(Edition::new),
            opened_from: opened_from.map(|at| at.0),
            opened_before: opened_before.map(|at| at.0),
            up_to: up_to.map(|id| id.0),
            tickets: tickets.and_then(|tickets| u32::try_from(tickets).ok()),
        })
    }
}

fn own(
    given: Vec<NewCategoryThreshold>,
    faults: &mut Faults,
) -> Option<Vec<(CategoryName, Confidence)>> {
    let mut parse = |(place, one): (usize, NewCategoryThreshold)| {
        let NewCategoryThreshold {
            category,
            threshold,
        } = one;
        let at = |key: &str| format!("/thresholds/{place}/{key}");
        let category = faults.check(&at("category"), CategoryName::parse(category.0));
        let threshold = faults.check(&at("threshold"), Confidence::new(threshold));
        category.zip(threshold)
    };
    let parsed: Vec<_> = given.into_iter().enumerate().map(&mut parse).collect();
    parsed.into_iter().collect()
}

impl Example for NewReplay {
    fn example() -> Self {
        Self {
            threshold: Some(0.95),
            tickets: Some(200),
            ..Self::default()
        }
    }
}
