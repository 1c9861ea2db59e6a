//! Everything as JSON Lines, in one view of the database.

use std::io::Write;

use frontdesk_domain::ports::StoreError;
use futures_util::TryStreamExt as _;
use sea_orm::sea_query::{Alias, Expr, Order, Query, SelectStatement, SimpleExpr};
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, QueryResult, StreamTrait};
use serde_json::{Map, Value as Json, json};
use uuid::Uuid;

use crate::SeaOrmStore;
use crate::error::store_error;
use crate::store::SCHEMA;

use super::CareError;
use super::catalogue::{Secrets, Table, tables};
use super::value::{Kind, hexadecimal};

/// Whether an export holds what opens doors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Secrecy {
    /// Hashes of passwords, digests of sessions and tokens, kept answers: everything, to
    /// move a desk. Such a file is to be guarded like the database itself.
    Everything,
    /// None of them: people sign in with new passwords, and tokens and invites are made
    /// anew.
    NoSecrets,
}

impl SeaOrmStore {
    /// Writes everything as JSON Lines, as it is at one instant, and answers how many rows
    /// that are. `progress` is told of each table and the rows written so far.
    ///
    /// The same contents give the same bytes, whatever the database.
    ///
    /// # Errors
    /// A [`CareError`].
    pub async fn export(
        &self,
        secrecy: Secrecy,
        out: &mut (dyn Write + Send),
        progress: &mut (dyn FnMut(&'static str, u64) + Send),
    ) -> Result<u64, CareError> {
        let view = self.snapshot().await?;
        let heading = json!({
            "frontdesk": "export", "format": 1, "schema": SCHEMA,
            "secrets": secrecy == Secrecy::Everything,
        });
        writeln!(out, "{heading}")?;
        let mut written = 0;
        for table in tables() {
            if secrecy == Secrecy::NoSecrets && table.secrets == Secrets::Table {
                continue;
            }
            let mut rows = view
                .stream(&select(&table, &view))
                .await
                .map_err(store_error)?;
            while let Some(row) = rows.try_next().await.map_err(store_error)? {
                writeln!(out, "{}", line(&table, &row, secrecy)?)?;
                written += 1;
                progress(table.name, written);
            }
        }
        writeln!(out, "{}", json!({ "frontdesk": "end", "rows": written }))?;
        out.flush()?;
        Ok(written)
    }
}

/// All rows, in an order that every database agrees on.
fn select(table: &Table, view: &DatabaseTransaction) -> SelectStatement {
    let mut select = Query::select();
    let columns = table.columns.iter().map(|column| Alias::new(column.name));
    select.columns(columns).from(Alias::new(table.name));
    for name in &table.key {
        let is_text = table
            .columns
            .iter()
            .any(|column| column.name == *name && column.kind == Kind::Text);
        let by = ordered(
            name,
            is_text && ConnectionTrait::get_database_backend(view) == DbBackend::Postgres,
        );
        select.order_by_expr(by, Order::Asc);
    }
    select
}

/// PostgreSQL orders text as the language of the database would.
fn ordered(column: &'static str, by_bytes: bool) -> SimpleExpr {
    let column = Expr::col(Alias::new(column));
    if by_bytes {
        Expr::cust_with_expr("$1 COLLATE \"C\"", column)
    } else {
        column
    }
}

fn line(table: &Table, row: &QueryResult, secrecy: Secrecy) -> Result<String, StoreError> {
    let mut fields = Map::new();
    for column in &table.columns {
        let value = column.kind.read(row, column.name).map_err(store_error)?;
        fields.insert(column.name.to_owned(), value);
    }
    if secrecy == Secrecy::NoSecrets {
        leave_out(table.secrets, &mut fields);
    }
    Ok(json!({ "table": table.name, "row": fields }).to_string())
}

fn leave_out(secrets: Secrets, fields: &mut Map<String, Json>) {
    match secrets {
        Secrets::None | Secrets::Table => {}
        Secrets::Value(column) => {
            fields.insert(column.to_owned(), Json::Null);
        }
        Secrets::Digest(column) => {
            let id = fields.get("id").and_then(Json::as_str);
            let id = id
                .and_then(|id| id.parse::<Uuid>().ok())
                .unwrap_or_default();
            let nothings = hexadecimal(&[*id.as_bytes(), *id.as_bytes()].concat());
            fields.insert(column.to_owned(), nothings.into());
        }
    }
}
