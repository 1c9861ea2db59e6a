//! An export into an empty database, whole or not at all.

use std::io::BufRead;

use frontdesk_domain::ports::{StoreError, UnitOfWork as _};
use sea_orm::sea_query::{Alias, Expr, InsertStatement, Query, SimpleExpr};
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, Statement, Value};
use serde::Deserialize;
use serde_json::{Map, Value as Json};

use crate::SeaOrmStore;
use crate::error::store_error;
use crate::store::SCHEMA;

use super::CareError;
use super::catalogue::{Table, tables};

/// Rows that go into the database with one statement, unless they are long.
const ROWS: usize = 100;
/// Bytes of lines after which a statement is sent all the same: less than any server takes.
const BYTES: usize = 1 << 20;

#[derive(Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum Line {
    Row {
        table: String,
        row: Map<String, Json>,
    },
    Heading {
        frontdesk: String,
        format: u32,
        schema: String,
        #[serde(rename = "secrets")]
        _secrets: bool,
    },
    End {
        frontdesk: String,
        rows: u64,
    },
}

impl SeaOrmStore {
    /// Puts an export into this database, which must be empty and of the same schema, and
    /// answers how many rows that are. When anything is wrong nothing is changed.
    ///
    /// # Errors
    /// A [`CareError`].
    pub async fn import(
        &self,
        export: &mut (dyn BufRead + Send),
        progress: &mut (dyn FnMut(&str, u64) + Send),
    ) -> Result<u64, CareError> {
        let work = Box::new(self.work().await?);
        let tables = tables();
        make_room(work.transaction(), &tables).await?;
        let mut import = Import::new(work.transaction(), &tables);
        let mut text = String::new();
        while !import.ended {
            text.clear();
            if export.read_line(&mut text)? == 0 {
                return Err(import.malformed("is missing: the export breaks off"));
            }
            import.line(&text).await?;
            progress(import.table.map_or("", |table| table.name), import.rows);
        }
        let rows = import.rows;
        continue_numbers(work.transaction(), &tables).await?;
        leave_to_index(work.transaction()).await?;
        work.commit().await?;
        Ok(rows)
    }
}

/// Refuses a database with rows in it, and removes what a fresh one has.
async fn make_room(transaction: &DatabaseTransaction, tables: &[Table]) -> Result<(), CareError> {
    for table in tables.iter().rev() {
        let name = Alias::new(table.name);
        if table.is_seeded {
            let delete = Query::delete().from_table(name).to_owned();
            transaction.execute(&delete).await.map_err(store_error)?;
            continue;
        }
        let any = Query::select()
            .expr(Expr::val(1))
            .from(name)
            .limit(1)
            .to_owned();
        if transaction
            .query_one(&any)
            .await
            .map_err(store_error)?
            .is_some()
        {
            return Err(CareError::NotEmpty(table.name));
        }
    }
    Ok(())
}

/// The next start makes all tickets findable.
async fn leave_to_index(transaction: &DatabaseTransaction) -> Result<(), StoreError> {
    let fill = "INSERT INTO search_backlog SELECT id FROM tickets";
    let fill = transaction.execute_unprepared(fill).await;
    fill.map(drop).map_err(store_error)
}

/// PostgreSQL numbers new rows from a sequence that does not see the rows.
async fn continue_numbers(
    transaction: &DatabaseTransaction,
    tables: &[Table],
) -> Result<(), StoreError> {
    if transaction.get_database_backend() != DbBackend::Postgres {
        return Ok(());
    }
    for table in tables.iter().filter(|table| table.is_numbered) {
        let (name, id) = (table.name, table.key[0]);
        let set = format!(
            "SELECT setval(pg_get_serial_sequence('{name}', '{id}'), \
             COALESCE((SELECT MAX({id}) FROM {name}), 0) + 1, false)"
        );
        let set = Statement::from_string(DbBackend::Postgres, set);
        transaction.query_one_raw(set).await.map_err(store_error)?;
    }
    Ok(())
}

/// An import that is going on.
struct Import<'a> {
    transaction: &'a DatabaseTransaction,
    tables: &'a [Table],
    /// The table of the rows that wait.
    table: Option<&'a Table>,
    waiting: Vec<Vec<Value>>,
    waiting_bytes: usize,
    rows: u64,
    lines: u64,
    ended: bool,
}

impl<'a> Import<'a> {
    const fn new(transaction: &'a DatabaseTransaction, tables: &'a [Table]) -> Self {
        Self {
            transaction,
            tables,
            table: None,
            waiting: Vec::new(),
            waiting_bytes: 0,
            rows: 0,
            lines: 0,
            ended: false,
        }
    }

    fn malformed(&self, what: impl Into<String>) -> CareError {
        CareError::Malformed {
            line: self.lines + 1,
            what: what.into(),
        }
    }

    async fn line(&mut self, text: &str) -> Result<(), CareError> {
        let line =
            serde_json::from_str(text).map_err(|_| self.malformed("is not of the format"))?;
        match line {
            Line::Heading {
                frontdesk,
                format,
                schema,
                ..
            } if self.lines == 0 => {
                if frontdesk != "export" || format != 1 {
                    return Err(self.malformed("is not the heading of an export of format 1"));
                }
                if schema != SCHEMA {
                    return Err(CareError::OtherSchema {
                        found: schema,
                        expected: SCHEMA,
                    });
                }
            }
            Line::Row { table, row } if self.lines > 0 => self.row(&table, row, text.len()).await?,
            Line::End { frontdesk, rows } if frontdesk == "end" && rows == self.rows => {
                self.send().await?;
                self.ended = true;
            }
            Line::Heading { .. } | Line::Row { .. } => {
                return Err(self.malformed("stands in the wrong place"));
            }
            Line::End { .. } => return Err(self.malformed("counts other rows than there are")),
        }
        self.lines += 1;
        Ok(())
    }

    async fn row(
        &mut self,
        name: &str,
        row: Map<String, Json>,
        length: usize,
    ) -> Result<(), CareError> {
        let table = self.tables.iter().find(|table| table.name == name);
        let table =
            table.ok_or_else(|| self.malformed(format!("names an unknown table {name}")))?;
        if self.table.is_none_or(|before| before.name != table.name) {
            self.send().await?;
            self.table = Some(table);
        }
        let values = values(table, row).map_err(|what| self.malformed(what))?;
        self.waiting.push(values);
        self.waiting_bytes += length;
        self.rows += 1;
        if self.waiting.len() >= ROWS || self.waiting_bytes >= BYTES {
            self.send().await?;
        }
        Ok(())
    }

    /// Puts the rows that wait into the database.
    async fn send(&mut self) -> Result<(), CareError> {
        let rows = std::mem::take(&mut self.waiting);
        self.waiting_bytes = 0;
        let Some(table) = self.table.filter(|_| !rows.is_empty()) else {
            return Ok(());
        };
        let insert = insert(table, rows);
        match self.transaction.execute(&insert).await.map_err(store_error) {
            Ok(_) => Ok(()),
            Err(StoreError::Duplicate) => Err(self.malformed("or one before it is there twice")),
            Err(error) => Err(error.into()),
        }
    }
}

fn insert(table: &Table, rows: Vec<Vec<Value>>) -> InsertStatement {
    let mut insert = Query::insert();
    let columns = table.columns.iter().map(|column| Alias::new(column.name));
    insert.into_table(Alias::new(table.name)).columns(columns);
    for row in rows {
        insert.values_panic(row.into_iter().map(SimpleExpr::from));
    }
    insert
}

/// The values of every column, or what is wrong with the row.
fn values(table: &Table, mut row: Map<String, Json>) -> Result<Vec<Value>, String> {
    let mut values = Vec::with_capacity(table.columns.len());
    for column in &table.columns {
        let field = row.remove(column.name);
        let field = field.ok_or_else(|| format!("has no column {}", column.name))?;
        let value = column.kind.parse(field);
        values.push(value.ok_or_else(|| format!("has a column {} of another kind", column.name))?);
    }
    match row.keys().next() {
        None => Ok(values),
        Some(unknown) => Err(format!("has an unknown column {unknown}")),
    }
}
