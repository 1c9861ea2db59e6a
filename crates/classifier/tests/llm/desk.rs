//! A desk to assess for.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use frontdesk_classifier::llm::{LlmClassifier, LlmSettings, Provider};
use frontdesk_classifier::resilient::ResilientClassifier;
use frontdesk_domain::ports::{Classifier, ClassifierError};
use frontdesk_domain::testing::{SequentialIds, confidence, text};
use frontdesk_domain::ticket::department::Departments;
use frontdesk_domain::ticket::priority::Priority;
use frontdesk_domain::triage::{Assessment, Catalogue, Category, Enquiry, Provenance};

use crate::server::Server;

/// More time than any of these tests needs, where the deadline is not what is tested.
pub const PATIENT: Duration = Duration::from_mins(1);

/// The categories that a desk starts with.
pub fn catalogue() -> Catalogue {
    let names = [
        "Billing",
        "Technical",
        "Shipping",
        "Returns",
        "Account",
        "Other",
    ];
    let categories = names.map(|name| Category {
        name: text(name),
        department: text("Billing"),
        threshold: None,
        frame: None,
        response: None,
    });
    Catalogue::new(categories.to_vec(), &Departments::default()).unwrap()
}

pub fn enquiry(message: &str) -> Enquiry {
    Enquiry {
        subject: text("A question"),
        message: text(message),
        passages: Vec::new(),
        decisions_before: 0,
    }
}

/// What the local classifier makes of anything: billing, as it is quite sure.
pub fn local_view() -> Assessment {
    Assessment {
        category: text("Billing"),
        confidence: confidence(0.8),
        distribution: vec![
            (text("Billing"), confidence(0.9)),
            (text("Technical"), confidence(0.1)),
        ],
        priority: Priority::Low,
        suggested_response: None,
        citations: Vec::new(),
        model: text("local-test"),
        provenance: Provenance::default(),
    }
}

/// The same where a language model should have been heard and was not.
pub fn local_alone() -> Assessment {
    let provenance = Provenance {
        usage: None,
        provider_failed: true,
    };
    Assessment {
        provenance,
        ..local_view()
    }
}

struct Local;

#[async_trait]
impl Classifier for Local {
    async fn assess(&self, _: &Enquiry) -> Result<Assessment, ClassifierError> {
        Ok(local_view())
    }
}

/// Settings for a model at this address.
pub fn settings(url: &str) -> LlmSettings {
    LlmSettings {
        base_url: Some(url.to_owned()),
        deadline: PATIENT,
        ..LlmSettings::new(Provider::OpenAiCompatible, "test-model")
    }
}

pub fn llm(settings: LlmSettings) -> LlmClassifier {
    LlmClassifier::new(settings, catalogue(), Arc::new(SequentialIds::default())).unwrap()
}

/// The model beside the local classifier.
pub fn both(settings: LlmSettings) -> ResilientClassifier {
    ResilientClassifier {
        llm: Arc::new(llm(settings)),
        local: Arc::new(Local),
    }
}

/// The model of this provider beside the local classifier, with as many calls as it takes.
pub fn tireless(server: &Server, change: impl FnOnce(&mut LlmSettings)) -> ResilientClassifier {
    let mut settings = settings(&server.url);
    settings.calls_per_hour = 1_000_000;
    settings.calls_per_day = 1_000_000;
    settings.tries = 1;
    change(&mut settings);
    both(settings)
}
