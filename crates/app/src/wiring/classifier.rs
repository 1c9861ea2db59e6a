//! Who assesses tickets.

use std::sync::Arc;

use frontdesk_classifier::local::LocalClassifier;
use frontdesk_classifier::local::examples::Examples;
use frontdesk_classifier::local::priority::PriorityRules;
use frontdesk_classifier::local::train::train;
use frontdesk_domain::ports::Classifier;
use frontdesk_domain::triage::Catalogue;

use crate::command::Result;

/// The embedded classifier, trained on what comes with Frontdesk for the categories that
/// this desk has. A desk with none of them starts without a model: people get its tickets.
///
/// # Errors
/// When the model cannot be trained.
pub fn embedded(catalogue: &Catalogue) -> Result<Arc<dyn Classifier>> {
    let classifier = LocalClassifier::new(PriorityRules::default());
    let examples = Examples::starter().only(|label| catalogue.find(&label.name).is_ok());
    if examples.labels.len() > 1 {
        classifier.promote(train(&examples, None)?)?;
    } else {
        tracing::warn!("no examples for the categories of this desk: people get every ticket");
    }
    Ok(Arc::new(classifier))
}
