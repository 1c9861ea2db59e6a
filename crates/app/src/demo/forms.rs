//! The forms of the demonstration, from the files that the documentation shows too, and
//! what was submitted.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use frontdesk_domain::account::actor::Actor;
use frontdesk_domain::form::applicant::ClientNetwork;
use frontdesk_domain::form::draft::FormDraft;
use frontdesk_domain::form::review::{ReviewDecision, ReviewNote};
use frontdesk_domain::form::slug::Slug;
use frontdesk_domain::form::submission::SubmissionStatus;
use frontdesk_domain::form::value::Value;
use frontdesk_domain::form::visibility::FormStatus;
use frontdesk_domain::id::{FormId, SubmissionId};
use frontdesk_domain::retry::Receipt;
use frontdesk_domain::text::EmailAddress;
use frontdesk_domain::use_cases::forms::{
    CreateFormCommand, ReviewSubmissionCommand, SubmitFormCommand, Which,
};
use frontdesk_http::{FormUseCases, exact};

use crate::command::Result;

use super::{RewoundClock, done};

/// Places in the cast.
const AGENT: usize = 1;
const MARA: usize = 2;
const JUN: usize = 3;

const BUILD_TEAM: &str = include_str!("../../../../docs/forms/build-team.json");
const ABUSE_REPORT: &str = include_str!("../../../../docs/forms/abuse-report.json");

const MARAS_ANSWERS: &str = r#"{"name": "Mara_V", "style": "redstone",
    "machines": "A sorter for 1,200 kinds of items. Hoppers feed a water stream that is read by comparators.",
    "portfolio": "https://builds.example/mara", "hours": 7.5, "days": ["saturday", "sunday"], "rules": true}"#;
const JUNS_ANSWERS: &str =
    r#"{"name": "junw", "style": {"other": "Pixel art"}, "hours": 2, "rules": true}"#;
const A_REPORT: &str = r#"{"kind": "phishing", "address": "https://login.frontdesk-billing.example/",
    "story": "I got a mail with this link. The page looks like your sign-in, but the address is not yours.",
    "urgency": 4}"#;

/// What is needed to play it.
pub struct Script<'a> {
    pub forms: FormUseCases,
    pub clock: Arc<RewoundClock>,
    pub actors: &'a [Actor],
}

impl Script<'_> {
    /// Makes the forms and submits them: one application is accepted, one sent back for
    /// changes, and the report waits.
    pub async fn play(&self) -> Result {
        let team = self.form(BUILD_TEAM).await?;
        let report = self.form(ABUSE_REPORT).await?;
        let accepted = self.submit(Some(MARA), team, MARAS_ANSWERS).await?;
        let unfinished = self.submit(Some(JUN), team, JUNS_ANSWERS).await?;
        self.clock.catch_up(Duration::from_mins(25));
        let welcome = "Welcome to the team! Your ticket says what happens next.";
        let ask = "Please add a link to your pictures.";
        self.review(accepted, SubmissionStatus::Accepted, welcome)
            .await?;
        self.review(unfinished, SubmissionStatus::ChangesRequested, ask)
            .await?;
        self.submit(None, report, A_REPORT).await?;
        Ok(())
    }

    async fn form(&self, document: &str) -> Result<FormId> {
        let mut document = entries(document)?;
        let slug = document.remove("slug");
        let slug = slug.as_ref().and_then(Value::as_text).map(Slug::parse);
        let command = CreateFormCommand {
            slug: slug.transpose()?,
            status: FormStatus::Active,
            definition: FormDraft::new(Value::Map(document))
                .check()
                .map_err(|defects| format!("a form of the demonstration: {defects:?}"))?,
        };
        let create = &self.forms.create;
        let made = create
            .run(&self.actors[AGENT], &command, &Receipt::none())
            .await?;
        Ok(done(made).parts().id)
    }

    async fn submit(
        &self,
        who: Option<usize>,
        form: FormId,
        answers: &str,
    ) -> Result<SubmissionId> {
        let contact = "reporter@customer.example";
        let command = SubmitFormCommand {
            which: Which::Id(form),
            responses: entries(answers)?,
            invite: None,
            network: ClientNetwork::of([192, 0, 2, 1].into()),
            contact: Some(EmailAddress::parse(contact)?),
        };
        let actor = who.map(|place| &self.actors[place]);
        let submit = &self.forms.submit;
        let submitted = submit.run(actor, &command, &Receipt::none()).await?;
        Ok(done(submitted).parts().id)
    }

    async fn review(
        &self,
        submission: SubmissionId,
        status: SubmissionStatus,
        note: &str,
    ) -> Result {
        let command = ReviewSubmissionCommand {
            submission,
            expected: None,
            decision: ReviewDecision {
                status: Some(status),
                note: Some(ReviewNote::parse(note)?),
                internal_note: None,
            },
        };
        let review = &self.forms.review;
        review
            .run(&self.actors[AGENT], &command, &Receipt::none())
            .await?;
        Ok(())
    }
}

/// The entries of an object of JSON.
fn entries(text: &str) -> Result<BTreeMap<String, Value>> {
    match exact::read(text.as_bytes())? {
        Value::Map(entries) => Ok(entries),
        _ => Err("the demonstration is made of objects".into()),
    }
}
