//! The pages of those who run the desk, and the way between them.

use crate::texts::Texts;

/// One page of the settings.
pub(crate) struct Tab {
    pub address: &'static str,
    pub words: &'static str,
    pub is_here: bool,
}

/// Every page of the settings, with the one that is shown.
pub(crate) fn tabs(t: &Texts, here: &str) -> Vec<Tab> {
    let tab = |address: &'static str, words| Tab {
        address,
        words,
        is_here: address == here,
    };
    vec![
        tab("/settings/people", t.admin.people),
        tab("/settings/tokens", t.admin.tokens),
        tab("/settings/features", t.admin.features),
        tab("/settings/categories", t.admin.categories),
        tab("/settings/jobs", t.jobs.title),
        tab("/settings/webhooks", t.webhooks.title),
        tab("/settings/audit", t.audit.title),
    ]
}

/// Every page about triage, with the one that is shown.
pub(crate) fn triage_tabs(t: &Texts, here: &str) -> Vec<Tab> {
    let tab = |address: &'static str, words| Tab {
        address,
        words,
        is_here: address == here,
    };
    vec![
        tab("/triage", t.replays.report),
        tab("/triage/replays", t.replays.replays),
    ]
}
