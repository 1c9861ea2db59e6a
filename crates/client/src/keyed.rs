//! The operations that take an `Idempotency-Key`: generated, and never edited by hand.

pub const KEYED: &[&str] = &[
    "create_article",
    "create_ticket",
    "create_user",
    "delete_article",
    "issue_token",
    "open_triage_ticket",
    "reply_to_ticket",
    "revise_triage",
    "revoke_token",
    "switch_category",
    "update_article",
    "update_features",
    "update_ticket",
    "update_user",
];
