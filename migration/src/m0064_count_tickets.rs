//! The database counts tickets itself, in the transaction that writes them, whoever does.
//!
//! A count is spread over several rows, its shards, and a ticket always counts in the same
//! one: transactions that write different tickets at once rarely wait for each other.

use sea_orm_migration::prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager};
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

use crate::m0063_ticket_counts::STATUSES;

/// Over how many rows the counts of the desk are spread on servers, and those of each
/// requester. SQLite has one writer, who waits for nobody.
const DESK_SHARDS: u32 = 64;
const REQUESTER_SHARDS: u32 = 4;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        let backend = manager.get_database_backend();
        let dialect = Dialect(backend);
        let mut statements = dialect.triggers();
        statements.extend(dialect.recount());
        for statement in statements {
            connection.execute_unprepared(&statement).await?;
        }
        Ok(())
    }
}

struct Dialect(DbBackend);

impl Dialect {
    /// The shard of a ticket's row, which goes by a name.
    fn shard(&self, row: &str, shards: u32) -> String {
        let dot = if row.is_empty() { "" } else { "." };
        match self.0 {
            DbBackend::Sqlite => "0".to_owned(),
            _ => format!("CAST({row}{dot}id % {shards} AS {})", self.integer()),
        }
    }

    const fn integer(&self) -> &'static str {
        match self.0 {
            DbBackend::MySql => "SIGNED",
            _ => "INTEGER",
        }
    }

    /// One where the status is this, otherwise zero.
    fn is(row: &str, status: &str) -> String {
        format!("CASE WHEN {row}status = '{status}' THEN 1 ELSE 0 END")
    }

    /// Adds a row of tickets to the counts.
    fn add(&self) -> [String; 2] {
        let ones = STATUSES.map(|status| Self::is("NEW.", status)).join(", ");
        let columns = STATUSES.join(", ");
        let insert = |table: &str, key: &str, values: String| {
            let add = STATUSES.map(|status| match self.0 {
                DbBackend::MySql => format!("{status} = {status} + VALUES({status})"),
                _ => format!("{status} = {table}.{status} + excluded.{status}"),
            });
            let conflict = match self.0 {
                DbBackend::MySql => "ON DUPLICATE KEY UPDATE".to_owned(),
                _ => format!("ON CONFLICT ({key}) DO UPDATE SET"),
            };
            format!(
                "INSERT INTO {table} ({key}, {columns}) VALUES ({values}, {ones}) {conflict} {};",
                add.join(", ")
            )
        };
        [
            insert(
                "requester_counts",
                "requester, shard",
                format!("NEW.requester, {}", self.shard("NEW", REQUESTER_SHARDS)),
            ),
            insert("desk_counts", "shard", self.shard("NEW", DESK_SHARDS)),
        ]
    }

    /// Takes a row of tickets away from the counts.
    fn take(&self) -> [String; 2] {
        let less =
            STATUSES.map(|status| format!("{status} = {status} - {}", Self::is("OLD.", status)));
        let less = less.join(", ");
        [
            format!(
                "UPDATE requester_counts SET {less} WHERE requester = OLD.requester AND shard = {};",
                self.shard("OLD", REQUESTER_SHARDS)
            ),
            format!(
                "UPDATE desk_counts SET {less} WHERE shard = {};",
                self.shard("OLD", DESK_SHARDS)
            ),
        ]
    }

    /// What makes the database count. What is there already is made anew.
    fn triggers(&self) -> Vec<String> {
        let ([add_theirs, add_all], [take_theirs, take_all]) = (self.add(), self.take());
        // Rows are always locked in this order.
        let opened = format!("{add_theirs} {add_all}");
        let deleted = format!("{take_theirs} {take_all}");
        let moved = format!("{take_theirs} {add_theirs} {take_all} {add_all}");
        let moves = "OLD.status <> NEW.status OR OLD.requester <> NEW.requester";
        match self.0 {
            DbBackend::Sqlite => vec![
                format!("CREATE TRIGGER IF NOT EXISTS count_opened AFTER INSERT ON tickets BEGIN {opened} END"),
                format!("CREATE TRIGGER IF NOT EXISTS count_deleted AFTER DELETE ON tickets BEGIN {deleted} END"),
                format!(
                    "CREATE TRIGGER IF NOT EXISTS count_moved AFTER UPDATE OF status, requester ON tickets \
                     WHEN {moves} BEGIN {moved} END"
                ),
            ],
            DbBackend::Postgres => vec![
                format!(
                    "CREATE OR REPLACE FUNCTION count_tickets() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
                     IF TG_OP = 'INSERT' THEN {opened} \
                     ELSIF TG_OP = 'DELETE' THEN {deleted} \
                     ELSIF {moves} THEN {moved} END IF; \
                     RETURN NULL; END $$"
                ),
                "DROP TRIGGER IF EXISTS count_tickets ON tickets".to_owned(),
                "CREATE TRIGGER count_tickets AFTER INSERT OR DELETE OR UPDATE OF status, requester \
                 ON tickets FOR EACH ROW EXECUTE FUNCTION count_tickets()"
                    .to_owned(),
                // Counts are updated in place, which takes room in their pages.
                "ALTER TABLE desk_counts SET (fillfactor = 20)".to_owned(),
                "ALTER TABLE requester_counts SET (fillfactor = 70)".to_owned(),
            ],
            _ => [
                ("count_opened", "INSERT", opened),
                ("count_deleted", "DELETE", deleted),
                ("count_moved", "UPDATE", format!("IF {moves} THEN {moved} END IF;")),
            ]
            .into_iter()
            .flat_map(|(name, event, count)| {
                [
                    format!("DROP TRIGGER IF EXISTS {name}"),
                    format!("CREATE TRIGGER {name} AFTER {event} ON tickets FOR EACH ROW BEGIN {count} END"),
                ]
            })
            .collect(),
        }
    }

    /// What there is to count already.
    fn recount(&self) -> [String; 4] {
        let columns = STATUSES.join(", ");
        let sums = STATUSES
            .map(|status| format!("SUM({})", Self::is("", status)))
            .join(", ");
        let (theirs, all) = (
            self.shard("", REQUESTER_SHARDS),
            self.shard("", DESK_SHARDS),
        );
        [
            "DELETE FROM requester_counts".to_owned(),
            "DELETE FROM desk_counts".to_owned(),
            format!(
                "INSERT INTO requester_counts (requester, shard, {columns}) \
                 SELECT requester, {theirs} AS counted_in, {sums} FROM tickets GROUP BY requester, counted_in"
            ),
            format!(
                "INSERT INTO desk_counts (shard, {columns}) \
                 SELECT {all} AS counted_in, {sums} FROM tickets GROUP BY counted_in"
            ),
        ]
    }
}
