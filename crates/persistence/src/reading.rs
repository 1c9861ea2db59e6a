//! Rows become domain types again only where every column makes sense.

use std::fmt::Display;

use frontdesk_domain::account::credential::SecretDigest;
use frontdesk_domain::id::{TicketId, Version};
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::time::Timestamp;
use frontdesk_domain::triage::Confidence;

/// The row that is being read, for the report when a column of it makes no sense.
pub(crate) struct Reading<I> {
    table: &'static str,
    id: I,
}

impl<I: Display> Reading<I> {
    pub(crate) const fn new(table: &'static str, id: I) -> Self {
        Self { table, id }
    }

    /// The value, or [`StoreError::Corrupt`] when there is none.
    pub(crate) fn column<T>(
        &self,
        column: &'static str,
        value: Option<T>,
    ) -> Result<T, StoreError> {
        value.ok_or_else(|| StoreError::Corrupt {
            table: self.table,
            column,
            id: self.id.to_string(),
        })
    }

    /// A column with text of some kind.
    pub(crate) fn text<T: TryFrom<String>>(
        &self,
        column: &'static str,
        text: String,
    ) -> Result<T, StoreError> {
        self.column(column, T::try_from(text).ok())
    }

    /// A column with text of some kind, or nothing.
    pub(crate) fn optional_text<T>(
        &self,
        column: &'static str,
        text: Option<String>,
    ) -> Result<Option<T>, StoreError>
    where
        T: TryFrom<String>,
    {
        text.map(|text| self.text(column, text)).transpose()
    }

    /// A column with milliseconds.
    pub(crate) fn instant(
        &self,
        column: &'static str,
        millis: i64,
    ) -> Result<Timestamp, StoreError> {
        self.column(column, Timestamp::from_millis(millis))
    }

    /// A column with a version.
    pub(crate) fn version(
        &self,
        column: &'static str,
        version: i64,
    ) -> Result<Version, StoreError> {
        self.column(column, Version::new(version))
    }

    /// A column with the id of a ticket.
    pub(crate) fn ticket(&self, column: &'static str, id: i64) -> Result<TicketId, StoreError> {
        self.column(column, TicketId::new(id))
    }

    /// A column with a probability.
    pub(crate) fn confidence(
        &self,
        column: &'static str,
        probability: f64,
    ) -> Result<Confidence, StoreError> {
        self.column(column, Confidence::new(probability).ok())
    }

    /// A column with a probability, or nothing.
    pub(crate) fn optional_confidence(
        &self,
        column: &'static str,
        probability: Option<f64>,
    ) -> Result<Option<Confidence>, StoreError> {
        probability
            .map(|probability| self.confidence(column, probability))
            .transpose()
    }

    /// A column with SHA-256.
    pub(crate) fn digest(
        &self,
        column: &'static str,
        bytes: Vec<u8>,
    ) -> Result<SecretDigest, StoreError> {
        self.column(column, bytes.try_into().ok().map(SecretDigest))
    }
}
