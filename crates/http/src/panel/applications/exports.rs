//! Submissions as files, sent as they are read.

mod sheet;

use frontdesk_domain::id::FormId;
use frontdesk_domain::page::PageRequest;
use frontdesk_domain::ports::{ListedSubmission, SubmissionFilter};
use frontdesk_domain::use_cases::forms::Export;
use futures_util::stream;
use poem::Body;
use poem_openapi::OpenApi;
use poem_openapi::param::Query;
use poem_openapi::types::ToJSON;

use crate::answer::{Csv, JsonLines};
use crate::auth::SignedIn;
use crate::document::Tag;
use crate::exact;
use crate::surfaces::UseCases;
use crate::types::{Id, Text};

use super::dto::{ExportedSubmission, SubmissionStatus};
use super::problems::{ListFormsProblem, ManagedFormProblem};
use sheet::Columns;

/// Submissions as files.
pub(crate) struct SubmissionExports(pub UseCases);

#[OpenApi(prefix_path = "/api/admin/applications/exports", tag = "Tag::Forms")]
impl SubmissionExports {
    /// Export submissions as JSON Lines
    ///
    /// One submission with its answers on each line, newest first, numbers digit for
    /// digit. Needs the scope `applications:manage`.
    #[oai(
        path = "/submissions.jsonl",
        method = "get",
        operation_id = "exportSubmissionsAsJsonLines"
    )]
    async fn json_lines(
        &self,
        actor: SignedIn,
        /// Only submissions to this form.
        form: Query<Option<Id<FormId>>>,
        /// Only submissions in this state.
        status: Query<Option<SubmissionStatus>>,
        /// Only submissions whose answers contain every one of these words.
        q: Query<Option<Text<1, 200>>>,
    ) -> Result<JsonLines, ListFormsProblem> {
        let filter = SubmissionFilter {
            form: form.0.map(|id| id.0),
            status: status.0.map(Into::into),
            submitter: None,
            words: q.0.map(|words| words.0),
        };
        let export = self.0.forms.export.begin(&actor.0, filter).await?;
        let lines = streamed(String::new(), export, json_line);
        Ok(JsonLines::new("submissions.jsonl", lines))
    }

    /// Export the submissions to a form as a table
    ///
    /// Comma-separated values (RFC 4180, UTF-8): one row for each submission, newest
    /// first, and one column `answer.<id>` for each question the form asks or has asked.
    /// A text that a spreadsheet would take for a formula has an apostrophe before it;
    /// nothing else is changed. Needs the scope `applications:manage`.
    #[oai(
        path = "/submissions.csv",
        method = "get",
        operation_id = "exportSubmissionsAsCsv"
    )]
    async fn csv(
        &self,
        actor: SignedIn,
        /// The form.
        form: Query<Id<FormId>>,
        /// Only submissions in this state.
        status: Query<Option<SubmissionStatus>>,
        /// Only submissions whose answers contain every one of these words.
        q: Query<Option<Text<1, 200>>>,
    ) -> Result<Csv, ManagedFormProblem> {
        let id = form.0.0;
        let read = &self.0.forms.read;
        let slug = read.managed(&actor.0, id).await?.into_parts().slug;
        let columns = self.columns(&actor, id).await?;
        let filter = SubmissionFilter {
            form: Some(id),
            status: status.0.map(Into::into),
            submitter: None,
            words: q.0.map(|words| words.0),
        };
        let export = self.0.forms.export.begin(&actor.0, filter).await?;
        let heading = columns.heading();
        let rows = streamed(heading, export, move |listed| columns.row(listed));
        Ok(Csv::new(&format!("{slug}.csv"), rows))
    }
}

impl SubmissionExports {
    /// A column for each question of every version, those of the current one first.
    async fn columns(
        &self,
        SignedIn(actor): &SignedIn,
        form: FormId,
    ) -> Result<Columns, ManagedFormProblem> {
        let mut columns = Columns::default();
        let mut page = PageRequest::default();
        loop {
            let versions = self.0.forms.read.versions(actor, form, page).await?;
            for (_, definition) in &versions.items {
                columns.add(definition);
            }
            match versions.next {
                Some(after) => page.after = Some(after),
                None => return Ok(columns),
            }
        }
    }
}

fn json_line(listed: &ListedSubmission) -> String {
    let line = ExportedSubmission::from(listed).to_json_string();
    exact::settle(line) + "\n"
}

/// What stands first and then a piece for each submission, batch after batch, so that no
/// more than one batch is in memory. A client learns of a failure by the body breaking off.
fn streamed(
    first: String,
    export: Export,
    piece: impl Fn(&ListedSubmission) -> String + Send + 'static,
) -> Body {
    let state = (Some(first), export, piece);
    Body::from_bytes_stream(stream::try_unfold(
        state,
        async |(first, mut export, piece)| {
            if let Some(first) = first {
                return Ok(Some((first, (None, export, piece))));
            }
            match export.next_batch().await {
                Ok(Some(batch)) => {
                    let pieces: String = batch.iter().map(&piece).collect();
                    Ok(Some((pieces, (None, export, piece))))
                }
                Ok(None) => Ok(None),
                Err(failure) => Err(std::io::Error::other(failure)),
            }
        },
    ))
}
