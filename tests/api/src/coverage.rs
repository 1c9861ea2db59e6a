//! Whether the table of the matrix and the OpenAPI document name the same operations.

use std::collections::BTreeSet;

use frontdesk_test_desk::{Database, Desk, on_sqlite};

use crate::matrix::ROWS;

/// An operation that nobody calls in the matrix is one whose rights nobody looked at.
async fn every_operation_of_the_document_is_in_the_matrix(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let documented: BTreeSet<&str> = desk
        .document()
        .operations()
        .iter()
        .map(|operation| operation.id.as_str())
        .collect();
    let tabled: BTreeSet<&str> = ROWS.iter().map(|row| row.operation).collect();
    assert!(documented.len() > 20, "the document was not read");
    assert_eq!(
        documented, tabled,
        "documented on the left, in the matrix on the right"
    );
}

on_sqlite!(every_operation_of_the_document_is_in_the_matrix);
