//! The schema of Frontdesk on SQLite, PostgreSQL, MySQL and MariaDB.
//!
//! [`migrate`] brings a database up to date, [`pending`] says what that would do. Every
//! migration is one change and can be run again after it was interrupted half-way, because
//! MySQL and MariaDB commit each change of the schema at once.
#![warn(missing_docs)]

mod error;
mod lock;
mod m0001_accounts;
mod m0002_sessions;
mod m0003_tokens;
mod m0004_login_attempts;
mod m0005_features;
mod m0006_idempotency_keys;
mod m0007_tickets;
mod m0008_searchable_texts;
mod m0009_replies;
mod m0010_decisions;
mod m0011_jobs;
mod m0012_events;
mod m0013_forms;
mod m0014_form_definitions;
mod m0015_invites;
mod m0016_submissions;
mod m0017_review_steps;
mod m0018_form_slots;
mod m0020_articles;
mod m0021_knowledge_edition;
mod m0022_category_modes;
mod m0023_circumstances;
mod m0030_confirmations;
mod m0031_triage_models;
mod m0032_triage_model_parts;
mod m0033_triage_lineage;
mod m0034_replays;
mod m0035_replayed_tickets;
mod m0036_words_on_tickets;
mod m0040_event_feed;
mod m0041_webhooks;
mod m0050_audit_entries;
mod m0060_search;
mod m0061_search_backlog;
mod m0062_searchable_texts;
mod m0063_ticket_counts;
mod m0064_count_tickets;
mod m0070_jobs_by_kind;
mod m0080_saved_views;
mod run;
mod schema;
mod target;

use sea_orm_migration::{MigrationTrait, MigratorTrait};

pub use error::MigrateError;
pub use run::{Lookout, knows, latest, lookout, migrate, pending};
pub use target::file;

struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_accounts::Migration),
            Box::new(m0002_sessions::Migration),
            Box::new(m0003_tokens::Migration),
            Box::new(m0004_login_attempts::Migration),
            Box::new(m0005_features::Migration),
            Box::new(m0006_idempotency_keys::Migration),
            Box::new(m0007_tickets::Migration),
            Box::new(m0008_searchable_texts::Migration),
            Box::new(m0009_replies::Migration),
            Box::new(m0010_decisions::Migration),
            Box::new(m0011_jobs::Migration),
            Box::new(m0012_events::Migration),
            Box::new(m0013_forms::Migration),
            Box::new(m0014_form_definitions::Migration),
            Box::new(m0015_invites::Migration),
            Box::new(m0016_submissions::Migration),
            Box::new(m0017_review_steps::Migration),
            Box::new(m0018_form_slots::Migration),
            Box::new(m0020_articles::Migration),
            Box::new(m0021_knowledge_edition::Migration),
            Box::new(m0022_category_modes::Migration),
            Box::new(m0023_circumstances::Migration),
            Box::new(m0030_confirmations::Migration),
            Box::new(m0031_triage_models::Migration),
            Box::new(m0032_triage_model_parts::Migration),
            Box::new(m0033_triage_lineage::Migration),
            Box::new(m0034_replays::Migration),
            Box::new(m0035_replayed_tickets::Migration),
            Box::new(m0036_words_on_tickets::Migration),
            Box::new(m0040_event_feed::Migration),
            Box::new(m0041_webhooks::Migration),
            Box::new(m0050_audit_entries::Migration),
            Box::new(m0060_search::Migration),
            Box::new(m0061_search_backlog::Migration),
            Box::new(m0062_searchable_texts::Migration),
            Box::new(m0063_ticket_counts::Migration),
            Box::new(m0064_count_tickets::Migration),
            Box::new(m0070_jobs_by_kind::Migration),
            Box::new(m0080_saved_views::Migration),
        ]
    }
}
