//! From what clients send to what the use cases take. Everything wrong is said at once.

use std::collections::BTreeMap;

use frontdesk_domain::account::credential::Secret;
use frontdesk_domain::form::applicant::ClientNetwork;
use frontdesk_domain::form::draft::FormDraft;
use frontdesk_domain::form::invite::{InviteLabel, MaxUses};
use frontdesk_domain::form::review::{ReviewDecision, ReviewNote};
use frontdesk_domain::form::slug::Slug;
use frontdesk_domain::form::value::Value;
use frontdesk_domain::form::visibility::FormStatus;
use frontdesk_domain::id::{FormId, SubmissionId, Version};
use frontdesk_domain::text::EmailAddress;
use frontdesk_domain::use_cases::forms::{
    ChangeFormCommand, CreateFormCommand, CreateInviteCommand, ReviewSubmissionCommand,
    SubmitFormCommand, Which,
};

use crate::body::Body;
use crate::problem::{Details, Fault, Faults, Refused};
use crate::types::Text;
use crate::visit::ClientAddress;

use super::dto::{FormAnswers, NewInvite, OpenFormAnswers, Review};
use super::problems::{ChangeFormProblem, ReviewProblem, SubmitProblem, of_defects};

/// The answers in a body, digit for digit.
pub(super) fn responses<T>(body: &Body<T>) -> Result<BTreeMap<String, Value>, Refused> {
    match body.exact("responses")? {
        Some(Value::Map(responses)) => Ok(responses),
        Some(_) | None => Err(Faults::one("/responses", "must be an object").into()),
    }
}

fn secret(token: Option<&Text<1, 200>>) -> Option<Secret> {
    token.map(|Text(token)| Secret::new(token.clone()))
}

/// What somebody who is signed in submits.
pub(super) fn signed(
    body: &Body<FormAnswers>,
    form: FormId,
    ClientAddress(address): ClientAddress,
) -> Result<SubmitFormCommand, SubmitProblem> {
    Ok(SubmitFormCommand {
        which: Which::Id(form),
        responses: responses(body)?,
        invite: secret(body.value.invite_token.as_ref()),
        network: ClientNetwork::of(address),
        contact: None,
    })
}

/// What somebody who is not signed in submits.
pub(super) fn unsigned(
    body: &Body<OpenFormAnswers>,
    form: Slug,
    ClientAddress(address): ClientAddress,
) -> Result<SubmitFormCommand, SubmitProblem> {
    let contact = body.value.contact_email.as_ref();
    let contact = contact
        .map(|email| EmailAddress::parse(email.0.clone()))
        .transpose()
        .map_err(|error| Faults::one("/contactEmail", error))?;
    Ok(SubmitFormCommand {
        which: Which::Slug(form),
        responses: responses(body)?,
        invite: secret(body.value.invite_token.as_ref()),
        network: ClientNetwork::of(address),
        contact,
    })
}

/// What belongs to a form beside its document: taken out of what was sent.
struct Beside {
    slug: Option<Slug>,
    status: Option<FormStatus>,
}

impl Beside {
    fn taken(entries: &mut BTreeMap<String, Value>, faults: &mut Vec<Fault>) -> Self {
        let slug = entries.remove("slug").map(|slug| match slug {
            Value::Text(slug) => Slug::parse(slug).map_err(|error| error.to_string()),
            _ => Err("must be a string".to_owned()),
        });
        let status = entries.remove("status").map(|status| {
            let named = status.as_text().and_then(FormStatus::from_name);
            named.ok_or_else(|| {
                format!(
                    "must be one of {}",
                    FormStatus::ALL.map(FormStatus::name).join(", ")
                )
            })
        });
        Self {
            slug: good(slug, "/slug", faults),
            status: good(status, "/status", faults),
        }
    }
}

fn good<T>(parsed: Option<Result<T, String>>, pointer: &str, faults: &mut Vec<Fault>) -> Option<T> {
    match parsed? {
        Ok(value) => Some(value),
        Err(words) => {
            faults.push(Fault::new(pointer, words));
            None
        }
    }
}

/// The form that a document makes, or everything that is wrong with it.
pub(super) fn new_form(document: Value) -> Result<CreateFormCommand, Vec<Fault>> {
    let mut faults = Vec::new();
    let (document, beside) = match document {
        Value::Map(mut entries) => {
            // As everywhere in a draft, null is the same as nothing.
            entries.retain(|_, value| *value != Value::Null);
            let beside = Beside::taken(&mut entries, &mut faults);
            (Value::Map(entries), beside)
        }
        other => (
            other,
            Beside {
                slug: None,
                status: None,
            },
        ),
    };
    match FormDraft::new(document).check() {
        Ok(definition) if faults.is_empty() => Ok(CreateFormCommand {
            slug: beside.slug,
            status: beside.status.unwrap_or(FormStatus::Active),
            definition,
        }),
        Ok(_) => Err(faults),
        Err(defects) => {
            faults.extend(of_defects(&defects));
            Err(faults)
        }
    }
}

/// What is to change on a form.
pub(super) fn form_change(
    form: FormId,
    expected: Option<Version>,
    document: Value,
) -> Result<ChangeFormCommand, ChangeFormProblem> {
    let Value::Map(mut edits) = document else {
        return Err(Faults::one("", "must be an object").into());
    };
    if edits.is_empty() {
        return Err(ChangeFormProblem::NoValidFields(Details::none()));
    }
    let mut faults = Vec::new();
    let Beside { slug, status } = Beside::taken(&mut edits, &mut faults);
    Faults::from(faults).none_or_err()?;
    Ok(ChangeFormCommand {
        form,
        expected,
        slug,
        status,
        edits,
    })
}

impl NewInvite {
    pub(super) fn parse(self, form: FormId) -> Result<CreateInviteCommand, Faults> {
        let Self {
            label,
            email,
            max_uses,
            expires_at,
        } = self;
        let mut faults = Faults::new();
        let label = faults.check_given("/label", label.map(|label| InviteLabel::parse(label.0)));
        let email = faults.check_given("/email", email.map(|email| EmailAddress::parse(email.0)));
        let max_uses = max_uses.map(|uses| MaxUses::new(u32::try_from(uses).unwrap_or_default()));
        let max_uses = faults.check_given("/maxUses", max_uses);
        let (Some(label), Some(email), Some(max_uses)) = (label, email, max_uses) else {
            return Err(faults);
        };
        Ok(CreateInviteCommand {
            form,
            label,
            email,
            max_uses: max_uses.unwrap_or_default(),
            expires_at: expires_at.map(|at| at.0),
        })
    }
}

impl Review {
    pub(super) fn parse(
        self,
        submission: SubmissionId,
        expected: Option<Version>,
    ) -> Result<ReviewSubmissionCommand, ReviewProblem> {
        if self == Self::default() {
            return Err(ReviewProblem::NoValidFields(Details::none()));
        }
        let Self {
            status,
            note,
            internal_note,
        } = self;
        let mut faults = Faults::new();
        let note = faults.check_given("/note", note.map(|note| ReviewNote::parse(note.0)));
        let internal_note = internal_note.map(|note| ReviewNote::parse(note.0));
        let internal_note = faults.check_given("/internalNote", internal_note);
        let (Some(note), Some(internal_note)) = (note, internal_note) else {
            return Err(faults.into());
        };
        Ok(ReviewSubmissionCommand {
            submission,
            expected,
            decision: ReviewDecision {
                status: status.map(Into::into),
                note,
                internal_note,
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exact;

    fn faults(document: &str) -> Vec<(String, String)> {
        let document = exact::read(document.as_bytes()).unwrap();
        let faults = new_form(document).unwrap_err().into_iter();
        faults
            .map(|fault| (fault.pointer.0, fault.message.0))
            .collect()
    }

    #[test]
    fn everything_wrong_with_a_form_is_said_at_once() {
        let found = faults(
            r#"{"slug": "Not a slug", "status": "open", "visibility": "everybody", "extra": 1,
                "questions": [{"id": "a b", "type": "number", "label": "?", "min": "1"}]}"#,
        );
        let pointers: Vec<&str> = found.iter().map(|(pointer, _)| pointer.as_str()).collect();
        assert_eq!(
            pointers,
            [
                "/slug",
                "/status",
                "/title",
                "/visibility",
                "/questions/0/id",
                "/questions/0/min",
                "/extra"
            ]
        );
        assert_eq!(faults("[]")[0].0, "");
    }

    #[test]
    fn what_is_beside_the_document_and_null_are_no_part_of_it() {
        let document =
            br#"{"slug": "s", "status": null, "capacity": null, "title": "T", "questions": []}"#;
        let command = new_form(exact::read(document).unwrap()).unwrap();
        assert_eq!(command.slug.unwrap().as_str(), "s");
        assert_eq!(command.status, FormStatus::Active);
        assert_eq!(command.definition.settings().limits.capacity, None);
    }
}
