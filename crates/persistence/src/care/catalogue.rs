//! The one list of tables, parents before children: what an export holds of each and what
//! becomes of it when a person is erased.

use sea_orm::{EntityName, EntityTrait, IdenStatic, Iterable, PrimaryKeyToColumn, PrimaryKeyTrait};

use crate::{
    account, article, audit, category, confirmation, decision, event, feature, form, invite, job,
    key, learning, login, model, model_part, replay, reply, review_step, session, slot, submission,
    ticket, token, view, webhook,
};

use super::erase::{self, Sweep};
use super::value::Kind;

/// A table and its place in all of this.
pub(crate) struct Table {
    pub name: &'static str,
    /// In the order of an export.
    pub columns: Vec<Column>,
    /// By which rows are ordered.
    pub key: Vec<&'static str>,
    /// Whether the database itself numbers its rows.
    pub is_numbered: bool,
    /// Whether a fresh database has rows in it.
    pub is_seeded: bool,
    pub secrets: Secrets,
    pub erasure: Erasure,
}

/// A column of a table.
pub(crate) struct Column {
    pub name: &'static str,
    pub kind: Kind,
}

/// What an export without secrets leaves out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Secrets {
    /// Nothing: there are none.
    None,
    /// The whole table: nothing else is in it.
    Table,
    /// The value of this column, which may be missing.
    Value(&'static str),
    /// The digest in this column, which must be there: another one stands for it that is
    /// the digest of nothing, made from the id of the row.
    Digest(&'static str),
}

/// What becomes of the rows of a person who is erased.
pub(crate) enum Erasure {
    /// Nothing of a person is in it; a comment says what is.
    Nothing,
    /// The use case sees to it.
    ByUseCase,
    /// What is done.
    Swept(fn(&erase::Person<'_>) -> Vec<Sweep>),
}

impl Table {
    fn of<E: EntityTrait>(entity: E, secrets: Secrets, erasure: Erasure) -> Self
    where
        <E::PrimaryKey as PrimaryKeyToColumn>::Column: IdenStatic,
    {
        let column = |column: E::Column| Column {
            name: column.as_str(),
            kind: Kind::of(&column),
        };
        let key = E::PrimaryKey::iter().map(|key| key.into_column().as_str());
        Self {
            name: EntityName::table_name(&entity),
            columns: E::Column::iter().map(column).collect(),
            key: key.collect(),
            is_numbered: E::PrimaryKey::auto_increment(),
            is_seeded: false,
            secrets,
            erasure,
        }
    }

    fn seeded(self) -> Self {
        Self {
            is_seeded: true,
            ..self
        }
    }
}

/// Tables made from the others: counts, and the index of what can be searched. An export
/// leaves them out, and an import has them made anew.
pub(crate) const DERIVED: [&str; 9] = [
    "desk_counts",
    "requester_counts",
    "search_backlog",
    "search_staged",
    "ticket_search",
    "ticket_search_config",
    "ticket_search_data",
    "ticket_search_idx",
    TEXTS,
];

/// What tickets say, as it is searched.
pub(crate) const TEXTS: &str = "ticket_texts";

/// Every table but the list of applied migrations and what is [`DERIVED`].
pub(crate) fn tables() -> Vec<Table> {
    let mut tables = people();
    tables.extend(tickets());
    tables.extend(forms());
    tables.extend(knowledge());
    tables.extend(webhooks());
    tables
}

fn webhooks() -> Vec<Table> {
    use Erasure::Nothing;
    vec![
        Table::of(
            webhook::row::Entity,
            Secrets::None,
            // Who else is told. What it is signed with is not in the database.
            Nothing,
        ),
        Table::of(
            webhook::delivery::Entity,
            Secrets::None,
            // Ids and the names of kinds.
            Nothing,
        ),
        Table::of(
            webhook::attempt::Entity,
            Secrets::None,
            // What other systems answered to that.
            Nothing,
        ),
    ]
}

fn people() -> Vec<Table> {
    use Erasure::{ByUseCase, Nothing, Swept};
    vec![
        Table::of(account::row::Entity, Secrets::Value("password"), ByUseCase),
        Table::of(session::row::Entity, Secrets::Table, Swept(erase::sessions)),
        Table::of(token::row::Entity, Secrets::Table, Swept(erase::tokens)),
        Table::of(view::Entity, Secrets::None, Swept(erase::views)),
        Table::of(
            login::row::Entity,
            Secrets::Table,
            // Digests and client addresses, for minutes.
            Nothing,
        ),
        Table::of(
            feature::row::Entity,
            Secrets::None,
            // What is on and off.
            Nothing,
        )
        .seeded(),
        Table::of(key::row::Entity, Secrets::Table, Swept(erase::answers)),
        Table::of(
            audit::row::Entity,
            Secrets::None,
            Swept(erase::audit_entries),
        ),
    ]
}

fn tickets() -> Vec<Table> {
    use Erasure::{Nothing, Swept};
    vec![
        Table::of(ticket::row::Entity, Secrets::None, Swept(erase::tickets)),
        Table::of(reply::row::Entity, Secrets::None, Swept(erase::replies)),
        Table::of(
            decision::row::Entity,
            Secrets::None,
            Swept(erase::decisions),
        ),
        Table::of(job::row::Entity, Secrets::None, Swept(erase::jobs)),
        Table::of(
            event::row::Entity,
            Secrets::None,
            // Ids and the names of states.
            Nothing,
        ),
        Table::of(
            event::feed::Entity,
            Secrets::None,
            // How far the feed goes.
            Nothing,
        )
        .seeded(),
        Table::of(
            category::Entity,
            Secrets::None,
            // How far the AI may go.
            Nothing,
        ),
        Table::of(
            confirmation::Entity,
            Secrets::None,
            Swept(erase::confirmations),
        ),
        Table::of(
            replay::Entity,
            Secrets::None,
            // What was asked of past tickets, and how many would have changed.
            Nothing,
        ),
        Table::of(
            replay::ticket::Entity,
            Secrets::None,
            Swept(erase::replayed_tickets),
        ),
        Table::of(
            model::Entity,
            Secrets::None,
            // Figures about models.
            Nothing,
        ),
        Table::of(
            model_part::Entity,
            Secrets::None,
            // Weights of digests of words, which lead to no word back.
            Nothing,
        ),
        Table::of(
            learning::lineage::Entity,
            Secrets::None,
            // One row to be locked.
            Nothing,
        )
        .seeded(),
    ]
}

fn forms() -> Vec<Table> {
    use Erasure::{Nothing, Swept};
    vec![
        Table::of(
            form::row::Entity,
            Secrets::None,
            // What the desk asks.
            Nothing,
        ),
        Table::of(
            form::definition::Entity,
            Secrets::None,
            // What the desk asked.
            Nothing,
        ),
        Table::of(
            invite::row::Entity,
            Secrets::Digest("digest"),
            Swept(erase::invites),
        ),
        Table::of(
            submission::row::Entity,
            Secrets::None,
            Swept(erase::submissions),
        ),
        Table::of(
            review_step::row::Entity,
            Secrets::None,
            Swept(erase::review_steps),
        ),
        Table::of(slot::row::Entity, Secrets::None, Swept(erase::slots)),
    ]
}

fn knowledge() -> Vec<Table> {
    use Erasure::Nothing;
    vec![
        Table::of(
            article::row::Entity,
            Secrets::None,
            // What the desk knows.
            Nothing,
        ),
        Table::of(
            article::edition::Entity,
            Secrets::None, // A number.
            Nothing,
        )
        .seeded(),
    ]
}
