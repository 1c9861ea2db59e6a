//! What a replay made of a ticket and what was said of it, as documents.

use std::time::Duration;

use frontdesk_domain::ticket::priority::Priority;
use frontdesk_domain::triage::replay::{ReplayedTicket, Route, Said};
use frontdesk_domain::triage::{
    Assessment, CategoryName, Confidence, ModelName, Provenance, SuggestedResponse,
};
use serde::{Deserialize, Serialize};

use crate::citation;
use crate::decision::circumstances::{StoredUsage, each};
use crate::decision::row::{
    action_name, action_of, distribution_of, json_of, names_of, reasons_of,
};
use crate::ticket::row::priority_name;

#[derive(Serialize, Deserialize)]
pub(super) struct StoredMade {
    label: Option<String>,
    before: Option<StoredRoute>,
    after: StoredRoute,
}

#[derive(Serialize, Deserialize)]
struct StoredRoute {
    category: Option<String>,
    confidence: Option<f64>,
    action: String,
    reasons: String,
    response: Option<String>,
    citations: String,
}

#[derive(Serialize, Deserialize)]
pub(super) struct StoredSaid {
    category: String,
    confidence: f64,
    distribution: String,
    priority: String,
    response: Option<String>,
    citations: String,
    model: String,
    usage: Option<StoredUsage>,
    provider_failed: bool,
    took_ms: u64,
}

impl From<&ReplayedTicket> for StoredMade {
    fn from(replayed: &ReplayedTicket) -> Self {
        let ReplayedTicket {
            ticket: _,
            label,
            before,
            after,
            said: _,
        } = replayed;
        Self {
            label: label.clone().map(CategoryName::into_string),
            before: before.as_ref().map(StoredRoute::from),
            after: after.into(),
        }
    }
}

impl From<&Route> for StoredRoute {
    fn from(route: &Route) -> Self {
        let Route {
            category,
            confidence,
            action,
            reasons,
            response,
            citations,
        } = route;
        Self {
            category: category.clone().map(CategoryName::into_string),
            confidence: confidence.map(Confidence::get),
            action: action_name(*action).to_owned(),
            reasons: names_of(reasons),
            response: response.clone().map(SuggestedResponse::into_string),
            citations: citation::json_of(citations),
        }
    }
}

impl StoredRoute {
    fn route(self) -> Option<Route> {
        let Self {
            category,
            confidence,
            action,
            reasons,
            response,
            citations,
        } = self;
        Some(Route {
            category: category.map(CategoryName::parse).transpose().ok()?,
            confidence: confidence.map(Confidence::new).transpose().ok()?,
            action: action_of(&action)?,
            reasons: reasons_of(&reasons)?,
            response: response.map(SuggestedResponse::parse).transpose().ok()?,
            citations: citation::parse(&citations)?,
        })
    }
}

/// The label and both routes in a column; `None` where they make no sense.
pub(super) fn read_made(json: &str) -> Option<(Option<CategoryName>, Option<Route>, Route)> {
    let StoredMade {
        label,
        before,
        after,
    } = serde_json::from_str(json).ok()?;
    let label = label.map(CategoryName::parse).transpose().ok()?;
    let before = each(before, StoredRoute::route).ok()?;
    Some((label, before, after.route()?))
}

impl From<&Said> for StoredSaid {
    fn from(said: &Said) -> Self {
        let Said {
            asked: _,
            assessment,
            took,
        } = said;
        let Assessment {
            category,
            confidence,
            distribution,
            priority,
            suggested_response,
            citations,
            model,
            provenance:
                Provenance {
                    usage,
                    provider_failed,
                },
        } = assessment.clone();
        Self {
            category: category.into_string(),
            confidence: confidence.get(),
            distribution: json_of(&distribution),
            priority: priority_name(priority).to_owned(),
            response: suggested_response.map(SuggestedResponse::into_string),
            citations: citation::json_of(&citations),
            model: model.into_string(),
            usage: usage.as_ref().map(StoredUsage::from),
            provider_failed,
            took_ms: u64::try_from(took.as_millis()).unwrap_or(u64::MAX),
        }
    }
}

/// What was said, and how long that took; `None` where it makes no sense.
pub(super) fn read_said(json: &str) -> Option<(Assessment, Duration)> {
    let StoredSaid {
        category,
        confidence,
        distribution,
        priority,
        response,
        citations,
        model,
        usage,
        provider_failed,
        took_ms,
    } = serde_json::from_str(json).ok()?;
    let mut priorities = Priority::ALL.into_iter();
    let assessment = Assessment {
        category: CategoryName::parse(category).ok()?,
        confidence: Confidence::new(confidence).ok()?,
        distribution: distribution_of(&distribution)?,
        priority: priorities.find(|one| priority_name(*one) == priority)?,
        suggested_response: response.map(SuggestedResponse::parse).transpose().ok()?,
        citations: citation::parse(&citations)?,
        model: ModelName::parse(model).ok()?,
        provenance: Provenance {
            usage: each(usage, StoredUsage::usage).ok()?,
            provider_failed,
        },
    };
    Some((assessment, Duration::from_millis(took_ms)))
}
