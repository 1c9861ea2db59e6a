//! Storing a form that was built: a new one, or a new version of one that there is.

use frontdesk_domain::form::Form;
use frontdesk_domain::form::visibility::FormStatus;
use frontdesk_domain::id::{FormId, Version};
use frontdesk_domain::retry::{Outcome, Receipt};
use frontdesk_domain::use_cases::forms::{
    ChangeFormCommand, ChangeFormRefusal, CreateFormCommand, CreateFormRefusal,
};

use super::build_form::Place;
use super::form_draft::Building;
use crate::answer::to_the_end;
use crate::surroundings::Surroundings;
use crate::trouble::{Trouble, refusal};
use crate::visitor::SignedIn;

/// What came of it.
pub(super) enum Saved {
    As(FormId),
    /// It has defects; the builder shows them all.
    Defects,
    Refused(&'static str),
}

/// Stores the form as it was built. A new one is closed until it is published.
pub(super) async fn save(
    signed_in: &SignedIn,
    surroundings: &Surroundings,
    place: &Place,
    building: &Building,
    expected: Option<Version>,
    publishes: bool,
) -> Result<Saved, Trouble> {
    match &place.form {
        Some(form) => {
            let command = ChangeFormCommand {
                form: form.parts().id,
                expected,
                slug: None,
                status: publishes.then_some(FormStatus::Active),
                edits: building.edits(),
            };
            change(signed_in, surroundings, command).await
        }
        None => create(signed_in, surroundings, building, publishes).await,
    }
}

async fn create(
    signed_in: &SignedIn,
    surroundings: &Surroundings,
    building: &Building,
    publishes: bool,
) -> Result<Saved, Trouble> {
    let Ok(definition) = building.check() else {
        return Ok(Saved::Defects);
    };
    let command = CreateFormCommand {
        slug: None,
        status: if publishes {
            FormStatus::Active
        } else {
            FormStatus::Closed
        },
        definition,
    };
    let create = surroundings.use_cases.forms.create.clone();
    let actor = signed_in.member.actor.clone();
    let created = to_the_end(async move { create.run(&actor, &command, &Receipt::none()).await });
    let t = &signed_in.visitor.texts().manage;
    match created.await?.map_err(refusal) {
        Ok(outcome) => saved(outcome),
        Err(failed) => Ok(Saved::Refused(match failed? {
            CreateFormRefusal::SlugTaken => t.name_taken,
            CreateFormRefusal::UnknownDepartment(_) => t.no_such_department,
        })),
    }
}

async fn change(
    signed_in: &SignedIn,
    surroundings: &Surroundings,
    command: ChangeFormCommand,
) -> Result<Saved, Trouble> {
    let change = surroundings.use_cases.forms.change.clone();
    let actor = signed_in.member.actor.clone();
    let changed = to_the_end(async move { change.run(&actor, &command, &Receipt::none()).await });
    let t = &signed_in.visitor.texts().manage;
    match changed.await?.map_err(refusal) {
        Ok(outcome) => saved(outcome),
        Err(failed) => match failed? {
            ChangeFormRefusal::NotFound => Err(Trouble::NotFound),
            ChangeFormRefusal::Defects(_) => Ok(Saved::Defects),
            ChangeFormRefusal::Stale => Ok(Saved::Refused(t.changed_meanwhile)),
            ChangeFormRefusal::SlugTaken => Ok(Saved::Refused(t.name_taken)),
            ChangeFormRefusal::UnknownDepartment(_) => Ok(Saved::Refused(t.no_such_department)),
        },
    }
}

fn saved(outcome: Outcome<Form>) -> Result<Saved, Trouble> {
    match outcome {
        Outcome::Done(form) => Ok(Saved::As(form.parts().id)),
        // Forms of the console carry no key under which an answer could be kept.
        Outcome::Replayed(_) => Err(Trouble::NotUnderstood),
    }
}
