//! How many tickets are in each state: read from counts that the database keeps itself
//! with every change of a ticket, so that it takes as long on a large desk as on a small one.

use frontdesk_domain::id::AccountId;
use frontdesk_domain::ports::{StatusCounts, StoreError};
use frontdesk_domain::ticket::status::Status;
use sea_orm::sea_query::{Expr, ExprTrait, Func, Query, SelectStatement};
use sea_orm::{ConnectionTrait, DbBackend, QueryResult};

use crate::SeaOrmStore;
use crate::error::store_error;
use crate::reading::Reading;
use crate::ticket::row::status_name;

/// How many sums there are.
const STATUSES: usize = Status::ALL.len();

impl SeaOrmStore {
    /// The counts of one requester's tickets, or of all.
    pub(super) async fn counts(
        &self,
        requester: Option<AccountId>,
    ) -> Result<StatusCounts, StoreError> {
        let backend = self.reader().get_database_backend();
        let sums = sums(backend, requester);
        let found = if let Some(in_place) = self.in_place() {
            in_place.rows(&backend.build(&sums))?.into_iter().next()
        } else {
            let row = self.reader().query_one(&sums).await.map_err(store_error)?;
            row.map(|row| numbers(&row)).transpose()?
        };
        let report = Reading::new("ticket_counts", "a sum");
        let found: [i64; STATUSES] = report.column("shard", found)?;
        let mut counts = StatusCounts::default();
        for (status, count) in Status::ALL.into_iter().zip(found) {
            *counts.of_mut(status) =
                report.column(status_name(status), u64::try_from(count).ok())?;
        }
        Ok(counts)
    }
}

fn numbers(row: &QueryResult) -> Result<[i64; STATUSES], StoreError> {
    let mut numbers = [0; STATUSES];
    for (place, number) in numbers.iter_mut().enumerate() {
        *number = row.try_get_by_index(place).map_err(store_error)?;
    }
    Ok(numbers)
}

/// A sum for each status. Nobody's counts are in one row, so that those who change tickets
/// at once do not wait for each other.
pub(super) fn sums(backend: DbBackend, requester: Option<AccountId>) -> SelectStatement {
    let integer = match backend {
        DbBackend::MySql => "SIGNED",
        _ => "BIGINT",
    };
    let mut sums = Query::select();
    for status in Status::ALL {
        let sum = Expr::col(status_name(status)).sum();
        sums.expr(Func::coalesce([sum, Expr::val(0)]).cast_as(integer));
    }
    match requester {
        Some(requester) => sums
            .from("requester_counts")
            .and_where(Expr::col("requester").eq(requester.get())),
        None => sums.from("desk_counts"),
    };
    sums
}
