//! `[triage]`: the categories of the desk, and how sure an answer must be.

use std::fs;
use std::path::{Path, PathBuf};

use frontdesk_classifier::local::priority::PriorityRules;
use frontdesk_domain::ticket::department::{DepartmentName, Departments};
use frontdesk_domain::triage::{
    AnswerFrame, Catalogue, Category, CategoryName, Confidence, SuggestedResponse, TriagePolicy,
};
use serde::{Deserialize, Serialize};

use super::error::ConfigError;

/// `[triage]`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Triage {
    /// How sure the classifier must be before the AI answers, from 0.0 to 1.0. Default 0.7.
    pub threshold: f64,
    /// The directory of an embedding model, which the local classifier then uses too.
    /// Default `frontdesk-model` in the working folder, if there is one: `frontdesk model
    /// install` puts it there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model_directory: Option<PathBuf>,
    /// A file of rules for priorities, one a line: points, a space, a phrase (`+3 outage`).
    /// Default: the rules that come with Frontdesk.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priority_rules: Option<PathBuf>,
    /// The categories, as `[[triage.categories]]`. Default Billing, Technical, Shipping,
    /// Returns, Account and Other.
    pub categories: Vec<CategorySetting>,
}

/// `[[triage.categories]]`: one kind of request.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CategorySetting {
    /// What it is called.
    pub name: String,
    /// What belongs to it, in the operator's words. The local classifier predicts a category
    /// that does not come with Frontdesk only if it has a description and agents have given it
    /// to five different tickets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Which department takes it.
    pub department: String,
    /// How sure the classifier must be of this one; without it, `triage.threshold`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub threshold: Option<f64>,
    /// What is said around what the knowledge base says: text that holds `{answer}` once.
    /// Without it, an answer is the passage alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frame: Option<String>,
    /// What the AI answers while nothing is published; without it, people answer then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response: Option<String>,
}

/// What the default categories say around an answer.
const FRAME: &str = "Thank you for writing to us. This is what our help pages say about it:\n\n{answer}\n\n\
                     If that does not solve it, reply here and a person will look into it.";

/// Name, department and answer of the categories that a desk starts with. `Other` has no
/// answer: nobody knows what it is about.
const DEFAULTS: [(&str, &str, Option<&str>); 6] = [
    (
        "Billing",
        "Billing",
        Some(
            "Thank you for writing about your bill. You find every invoice and payment, with its date and its \
             state, under Billing in your account. If a charge looks wrong there, reply here with the invoice \
             number, and a person from Billing will look into it.",
        ),
    ),
    (
        "Technical",
        "Technical Support",
        Some(
            "Thank you for the report. Please try the step that failed once more after signing out and in again, \
             and in a private window: that rules out a stale session. If it still fails, reply here with what you \
             did, what you saw and the time it happened, and a person from Technical Support will take over.",
        ),
    ),
    (
        "Shipping",
        "Sales",
        Some(
            "Thank you for asking about your delivery. The state of a parcel and its tracking number stand beside \
             the order in your account, and are updated as the carrier reports them. If the parcel is late or the \
             address is wrong, reply here with the order number and a person will look into it.",
        ),
    ),
    (
        "Returns",
        "Sales",
        Some(
            "Thank you for letting us know. A return is started from the order in your account: choose what you \
             send back and why, and print the label. The refund follows when the goods have arrived. If the return \
             cannot be started there, reply here with the order number and a person will arrange it.",
        ),
    ),
    (
        "Account",
        "Technical Support",
        Some(
            "Thank you for writing about your account. You can set a new password from the sign-in page and change \
             your name, address and notifications in the settings of your account. If you cannot get in or \
             something there is wrong, reply here and a person will help you; never send us your password.",
        ),
    ),
    ("Other", "Technical Support", None),
];

impl Default for Triage {
    fn default() -> Self {
        let category = |(name, department, response): (&str, &str, Option<&str>)| CategorySetting {
            name: name.to_owned(),
            description: None,
            department: department.to_owned(),
            threshold: None,
            frame: response.map(|_| FRAME.to_owned()),
            response: response.map(str::to_owned),
        };
        Self {
            threshold: Confidence::DEFAULT_THRESHOLD.get(),
            model_directory: None,
            priority_rules: None,
            categories: DEFAULTS.into_iter().map(category).collect(),
        }
    }
}

/// Where a model is looked for unless the settings say otherwise.
const MODEL_DIRECTORY: &str = "frontdesk-model";

impl Triage {
    /// Where the embedding model is, or would be.
    pub fn model_directory(&self) -> &Path {
        let named = self.model_directory.as_deref();
        named.unwrap_or(Path::new(MODEL_DIRECTORY))
    }

    /// The rules by which priorities are told.
    ///
    /// # Errors
    /// [`ConfigError::Invalid`] when there is no such file, or it holds something else.
    pub fn rules(&self) -> Result<PriorityRules, ConfigError> {
        let named = self.priority_rules.as_ref();
        let Some(path) = named.filter(|path| !path.as_os_str().is_empty()) else {
            return Ok(PriorityRules::default());
        };
        let invalid = |problem: &dyn std::error::Error| {
            let words = format!("{}: {problem}", path.display());
            ConfigError::invalid("triage.priority_rules", words)
        };
        let text = fs::read_to_string(path).map_err(|error| invalid(&error))?;
        PriorityRules::parse(&text).map_err(|error| invalid(&error))
    }

    /// The policy that these settings describe.
    ///
    /// # Errors
    /// [`ConfigError::Invalid`] when they make no sense.
    pub fn policy(&self, departments: &Departments) -> Result<TriagePolicy, ConfigError> {
        let threshold = probability("triage.threshold", self.threshold)?;
        let categories: Result<Vec<_>, _> =
            self.categories.iter().map(CategorySetting::parse).collect();
        let catalogue = Catalogue::new(categories?, departments).map_err(|error| {
            ConfigError::invalid("triage.categories", format!("makes no sense: {error}"))
        })?;
        Ok(TriagePolicy {
            threshold,
            catalogue,
        })
    }
}

impl CategorySetting {
    fn parse(&self) -> Result<Category, ConfigError> {
        let invalid = |key: &str, error: &dyn std::error::Error| {
            ConfigError::invalid(
                format!("triage.categories: {key} of '{}'", self.name),
                error.to_string(),
            )
        };
        let Self {
            name,
            description: _,
            department,
            threshold,
            frame,
            response,
        } = self;
        Ok(Category {
            name: CategoryName::parse(name.clone()).map_err(|error| invalid("name", &error))?,
            department: DepartmentName::parse(department.clone())
                .map_err(|error| invalid("department", &error))?,
            threshold: threshold
                .map(|value| probability("triage.categories: threshold", value))
                .transpose()?,
            frame: frame
                .as_ref()
                .map(|text| AnswerFrame::parse(text.clone()))
                .transpose()
                .map_err(|error| invalid("frame", &error))?,
            response: match response {
                Some(text) => Some(
                    SuggestedResponse::parse(text.clone())
                        .map_err(|error| invalid("response", &error))?,
                ),
                None => None,
            },
        })
    }
}

fn probability(key: &str, value: f64) -> Result<Confidence, ConfigError> {
    Confidence::new(value).map_err(|error| ConfigError::invalid(key, error.to_string()))
}
