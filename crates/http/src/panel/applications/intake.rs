//! Forms for people who are not signed in.

use frontdesk_domain::account::credential::Secret;
use frontdesk_domain::form::admission::Refused as NotAdmitted;
use frontdesk_domain::form::slug::Slug;
use frontdesk_domain::form::submission::Submission;
use frontdesk_domain::id::FormId;
use frontdesk_domain::use_cases::Failure;
use frontdesk_domain::use_cases::forms::{SubmitFormRefusal, Which};
use poem::Request;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};

use crate::answer::{Created, Keep as _, Listed, Told};
use crate::body::Body;
use crate::document::Tag;
use crate::header_parameter::{fault, header_parameter, single};
use crate::idempotency::{Idempotency, Owner, to_the_end};
use crate::pagination::{Cursor, Here, Limit, page_request};
use crate::problem::Refused;
use crate::surfaces::UseCases;
use crate::types::{Id, Text};
use crate::visit::ClientAddress;

use super::dto::{Form, FormSummary, OpenFormAnswers, SubmissionCreated};
use super::problems::{ListFormsProblem, ReadFormProblem, SubmitProblem};
use super::requests;

const INVITE_TOKEN: &str = "Invite-Token";
const LONGEST_TOKEN: usize = 200;

/// The token of an invite, where a request has no body for it. It stands in a header and
/// not in the address, which servers and browsers write down.
#[derive(Debug, Clone)]
pub(crate) struct InviteToken(Option<Secret>);

impl InviteToken {
    /// The token, if one was presented.
    pub const fn secret(&self) -> Option<&Secret> {
        self.0.as_ref()
    }

    fn read(request: &Request) -> Result<Self, Refused> {
        let token = single(request, INVITE_TOKEN)?;
        if token.is_some_and(|token| !(1..=LONGEST_TOKEN).contains(&token.len())) {
            let words = format!("must be 1 to {LONGEST_TOKEN} characters");
            return Err(fault(INVITE_TOKEN, words));
        }
        Ok(Self(token.map(|token| Secret::new(token.to_owned()))))
    }
}

header_parameter! {
    InviteToken, INVITE_TOKEN,
    "The token of an invite, to see a form by invite.",
    LONGEST_TOKEN, "fd_this-token-is-an-example-and-opens-nothing"
}

/// Forms for people who are not signed in.
pub(crate) struct PublicForms(pub UseCases);

#[OpenApi(
    prefix_path = "/api/public/applications/forms",
    tag = "Tag::Applications"
)]
impl PublicForms {
    /// List the forms that anybody may submit
    ///
    /// Newest first, closed ones included. Nobody needs to be signed in.
    #[oai(path = "/", method = "get", operation_id = "listPublicForms")]
    async fn list(
        &self,
        here: Here,
        limit: Query<Option<Limit>>,
        cursor: Query<Option<Cursor<FormId>>>,
    ) -> Result<Listed<FormSummary>, ListFormsProblem> {
        let page = page_request(&limit, &cursor);
        let page = self.0.forms.list.offered(None, page).await?;
        let next = here.next_page(&page);
        Ok(Listed::new(page.items.iter().map(FormSummary::new), next))
    }

    /// Read a form that anybody may submit
    ///
    /// With its questions and the JSON Schema of its answers. A form by invite, or for
    /// those who are signed in, shows itself to whoever presents an invite to it; to
    /// anybody else it is as if it had never been made.
    #[oai(path = "/:slug", method = "get", operation_id = "getPublicForm")]
    async fn read(
        &self,
        invite: InviteToken,
        /// What the form is called in addresses.
        slug: Path<Text<1, 64>>,
    ) -> Result<Told<Form>, ReadFormProblem> {
        let slug = Slug::parse(slug.0.0).map_err(|_| NotAdmitted::NotFound)?;
        let (read, which) = (&self.0.forms.read, Which::Slug(slug));
        let offered = read.run(None, &which, invite.secret()).await?;
        Ok(Told::new(&Form::new(&offered, self.0.desk.clock.now())))
    }

    /// Submit a form without signing in
    ///
    /// As `submitForm`, but the limit per account gives way to a wait between submissions
    /// from one network: an IPv4 address, or the /64 of an IPv6 address. Retry with the
    /// same `Idempotency-Key` to submit once.
    #[oai(
        path = "/:slug/submit",
        method = "post",
        operation_id = "submitPublicForm"
    )]
    async fn submit(
        &self,
        idempotency: Idempotency,
        address: ClientAddress,
        /// What the form is called in addresses.
        slug: Path<Text<1, 64>>,
        body: Body<OpenFormAnswers>,
    ) -> Result<Created<SubmissionCreated>, SubmitProblem> {
        let receipt = idempotency.receipt(Owner::Address(address), body.raw(), submitted);
        let now = || self.0.desk.clock.now();
        let failed = |failure| SubmitProblem::at(now(), failure);
        let slug = Slug::parse(slug.0.0).map_err(|_| failed(no_such_form()))?;
        let command = requests::unsigned(&body, slug, address)?;
        let submit = self.0.forms.submit.clone();
        let outcome = to_the_end(async move { submit.run(None, &command, &receipt).await }).await;
        Ok(Created::of(outcome.map_err(failed)?, submitted))
    }
}

/// What cannot be the name of a form is the name of none.
fn no_such_form() -> Failure<SubmitFormRefusal> {
    Failure::Refused(NotAdmitted::NotFound.into())
}

fn submitted(submission: &Submission) -> Created<SubmissionCreated> {
    Created::new(&SubmissionCreated {
        success: true,
        submission_id: Id(submission.parts().id),
    })
}
