//! Forms for people who are signed in.

use frontdesk_domain::form::submission::Submission;
use frontdesk_domain::id::FormId;
use frontdesk_domain::use_cases::forms::Which;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};

use crate::answer::{Created, Keep as _, Listed, Told};
use crate::auth::SignedIn;
use crate::body::Body;
use crate::document::Tag;
use crate::idempotency::{Idempotency, Owner, to_the_end};
use crate::pagination::{Cursor, Here, Limit, page_request};
use crate::surfaces::UseCases;
use crate::types::Id;
use crate::visit::ClientAddress;

use super::dto::{Form, FormAnswers, FormSummary, SubmissionCreated};
use super::intake::InviteToken;
use super::problems::{ListFormsProblem, ReadFormProblem, SubmitProblem};
use super::requests;

/// Forms for people who are signed in.
pub(crate) struct Forms(pub UseCases);

#[OpenApi(prefix_path = "/api/applications/forms", tag = "Tag::Applications")]
impl Forms {
    /// List the forms one may submit
    ///
    /// Forms for everybody and for whoever is signed in, newest first, closed ones
    /// included; forms by invite are in no list. Needs the scope `applications:read`.
    #[oai(path = "/", method = "get", operation_id = "listForms")]
    async fn list(
        &self,
        actor: SignedIn,
        here: Here,
        limit: Query<Option<Limit>>,
        cursor: Query<Option<Cursor<FormId>>>,
    ) -> Result<Listed<FormSummary>, ListFormsProblem> {
        let page = page_request(&limit, &cursor);
        let page = self.0.forms.list.offered(Some(&actor.0), page).await?;
        let next = here.next_page(&page);
        Ok(Listed::new(page.items.iter().map(FormSummary::new), next))
    }

    /// Read a form
    ///
    /// With its questions and the JSON Schema of its answers. A form by invite shows
    /// itself to whoever presents an invite to it; to anybody else it is as if it had
    /// never been made. Needs the scope `applications:read`.
    #[oai(path = "/:id", method = "get", operation_id = "getForm")]
    async fn read(
        &self,
        actor: SignedIn,
        invite: InviteToken,
        /// The id of the form.
        id: Path<Id<FormId>>,
    ) -> Result<Told<Form>, ReadFormProblem> {
        let (read, which) = (&self.0.forms.read, Which::Id(id.0.0));
        let offered = read.run(Some(&actor.0), &which, invite.secret()).await?;
        Ok(Told::new(&Form::new(&offered, self.0.desk.clock.now())))
    }

    /// Submit a form
    ///
    /// Everything that is wrong with the answers is said at once, and then nothing is
    /// spent: no place of any limit and no use of an invite. A limit that is reached says
    /// which one it is and, where time frees it, when. Retry with the same
    /// `Idempotency-Key` to submit once. Needs the scope `applications:write`.
    #[oai(path = "/:id/submit", method = "post", operation_id = "submitForm")]
    async fn submit(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        address: ClientAddress,
        /// The id of the form.
        id: Path<Id<FormId>>,
        body: Body<FormAnswers>,
    ) -> Result<Created<SubmissionCreated>, SubmitProblem> {
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), body.raw(), submitted);
        let command = requests::signed(&body, id.0.0, address)?;
        let submit = self.0.forms.submit.clone();
        let outcome =
            to_the_end(async move { submit.run(Some(&actor.0), &command, &receipt).await }).await;
        let outcome =
            outcome.map_err(|failure| SubmitProblem::at(self.0.desk.clock.now(), failure));
        Ok(Created::of(outcome?, submitted))
    }
}

fn submitted(submission: &Submission) -> Created<SubmissionCreated> {
    let id = submission.parts().id;
    let body = SubmissionCreated {
        success: true,
        submission_id: Id(id),
    };
    Created::new(&body).at(format!("/api/applications/my/{id}"))
}
