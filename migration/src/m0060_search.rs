//! What tickets say, in the form in which it is searched.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, ForeignKeyAction, Index, MigrationTrait, SchemaManager, Table,
};
use sea_orm_migration::schema::{big_integer, boolean};
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

use crate::schema::{create_table, long_text, reference};

/// What is deleted from the table of texts is gone from the index and from its file as well.
/// A text is indexed when the batch that wrote it ends; until then its number is put aside.
/// Nothing is kept for a ranking that nobody asks for.
const SQLITE: [&str; 6] = [
    "CREATE TABLE IF NOT EXISTS ticket_texts (document INTEGER PRIMARY KEY, \
     ticket BIGINT NOT NULL REFERENCES tickets (id) ON DELETE CASCADE, \
     public TEXT NOT NULL, internal TEXT NOT NULL)",
    "CREATE INDEX IF NOT EXISTS idx_ticket_texts_ticket ON ticket_texts (ticket)",
    "CREATE TABLE IF NOT EXISTS search_staged (document INTEGER PRIMARY KEY)",
    "CREATE VIRTUAL TABLE IF NOT EXISTS ticket_search USING fts5(public, internal, \
     content='ticket_texts', content_rowid='document', columnsize=0, tokenize='ascii')",
    "INSERT INTO ticket_search (ticket_search, rank) VALUES ('secure-delete', 1)",
    "CREATE TRIGGER IF NOT EXISTS forget_text AFTER DELETE ON ticket_texts BEGIN \
     INSERT INTO ticket_search (ticket_search, rowid, public, internal) \
     SELECT 'delete', OLD.document, OLD.public, OLD.internal \
     WHERE NOT EXISTS (SELECT 1 FROM search_staged WHERE document = OLD.document); \
     DELETE FROM search_staged WHERE document = OLD.document; END",
];
const SQLITE_STAGE: &str = "CREATE TRIGGER IF NOT EXISTS stage_text AFTER INSERT ON ticket_texts \
     BEGIN INSERT INTO search_staged VALUES (NEW.document); END";

/// Entries wait in a list that every search reads as well, so it must stay short.
const POSTGRES: &str = "CREATE INDEX IF NOT EXISTS idx_ticket_texts_terms ON ticket_texts \
     USING gin (terms) WITH (gin_pending_list_limit = 512)";

const MYSQL: &str = "CREATE FULLTEXT INDEX idx_ticket_texts_terms ON ticket_texts (terms)";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        match manager.get_database_backend() {
            DbBackend::Sqlite => {
                for statement in SQLITE {
                    connection.execute_unprepared(statement).await?;
                }
                connection.execute_unprepared(SQLITE_STAGE).await.map(drop)
            }
            DbBackend::Postgres => {
                create_texts(manager).await?;
                connection.execute_unprepared(POSTGRES).await.map(drop)
            }
            _ => {
                create_texts(manager).await?;
                if manager
                    .has_index("ticket_texts", "idx_ticket_texts_terms")
                    .await?
                {
                    return Ok(());
                }
                connection.execute_unprepared(MYSQL).await.map(drop)
            }
        }
    }
}

async fn create_texts(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut terms = long_text(manager, "terms").not_null().to_owned();
    if manager.get_database_backend() == DbBackend::Postgres {
        terms.custom("tsvector");
    }
    let mut table = Table::create();
    table
        .table("ticket_texts")
        .col(big_integer("ticket"))
        .col(big_integer("reply"))
        .col(boolean("internal"))
        .col(terms)
        .primary_key(Index::create().col("ticket").col("reply"))
        .foreign_key(
            reference("ticket_texts", "ticket", "tickets").on_delete(ForeignKeyAction::Cascade),
        );
    create_table(manager, &mut table).await
}
