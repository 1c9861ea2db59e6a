//! Rows, read by the order of their columns, which is that of the fields.

use rusqlite::types::ValueRef;
use rusqlite::{Result, Row};

use crate::account::row::PersonRow;
use crate::{account, feature, reply, session, ticket, token};

/// What columns that stand beside each other hold.
pub(crate) trait FromColumns: Sized {
    /// How many columns they are.
    const WIDTH: usize;

    /// Reads them, from the first on.
    fn read(row: &Row<'_>, first: usize) -> Result<Self>;
}

/// Each field from the next column; a field that is missing here does not compile.
macro_rules! from_columns {
    ($($model:ty { $($field:ident),+ $(,)? })+) => {$(
        impl FromColumns for $model {
            const WIDTH: usize = [$(stringify!($field)),+].len();

            fn read(row: &Row<'_>, first: usize) -> Result<Self> {
                let mut places = first..first + Self::WIDTH;
                let mut next = || places.next().unwrap_or(first);
                Ok(Self { $($field: row.get(next())?),+ })
            }
        }
    )+};
}

from_columns! {
    ticket::row::Model {
        id, subject, message, requester, status, priority, department, category, confidence,
        suggested_response, assignee, ai_enabled, chosen_priority, chosen_department,
        chosen_category, chosen_response, version, created_at, updated_at,
    }
    reply::row::Model {
        id, ticket, author_kind, author, message, internal, trigger_key, citations, created_at,
    }
    account::row::Model {
        id, email, email_key, name, public_name, role, suspended, password, issuer, subject,
        version, created_at, updated_at,
    }
    PersonRow { id, email, name, public_name, role }
    token::row::Model { id, account, label, digest, scopes, created_at, expires_at }
    session::row::Model { digest, account, created_at, expires_at }
    feature::row::Model { name, is_on }
}

/// Two, side by side.
impl<A: FromColumns, B: FromColumns> FromColumns for (A, B) {
    const WIDTH: usize = A::WIDTH + B::WIDTH;

    fn read(row: &Row<'_>, first: usize) -> Result<Self> {
        Ok((A::read(row, first)?, B::read(row, first + A::WIDTH)?))
    }
}

/// Nothing where the first column holds nothing, as a left join leaves it.
impl<R: FromColumns> FromColumns for Option<R> {
    const WIDTH: usize = R::WIDTH;

    fn read(row: &Row<'_>, first: usize) -> Result<Self> {
        match row.get_ref(first)? {
            ValueRef::Null => Ok(None),
            _ => R::read(row, first).map(Some),
        }
    }
}

/// Numbers, side by side.
impl<const N: usize> FromColumns for [i64; N] {
    const WIDTH: usize = N;

    fn read(row: &Row<'_>, first: usize) -> Result<Self> {
        let mut numbers = [0; N];
        for (number, place) in numbers.iter_mut().zip(first..) {
            *number = row.get(place)?;
        }
        Ok(numbers)
    }
}
