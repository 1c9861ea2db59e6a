//! Lists of forms and of submissions: what matches, whole, newest first.

use frontdesk_domain::form::applicant::Submitter;
use frontdesk_domain::form::submission::{
    NewSubmission, Submission, SubmissionParts, SubmissionStatus,
};
use frontdesk_domain::form::testing::{answers, new_submission, number};
use frontdesk_domain::form::value::Value;
use frontdesk_domain::form::visibility::{FormStatus, Visibility};
use frontdesk_domain::form::{Form, NewForm};
use frontdesk_domain::id::{FormId, SubmissionId};
use frontdesk_domain::page::{Page, PageRequest};
use frontdesk_domain::ports::{FormFilter, StoreError, SubmissionFilter};

use crate::Fixture;
use crate::paging::walk;
use crate::reception::{nobody, short_form};

/// Forms of every status and visibility, as they are stored.
async fn forms_of_every_kind(fixture: &Fixture) -> Vec<Form> {
    let mut forms = Vec::new();
    for status in FormStatus::ALL {
        for visibility in Visibility::ALL {
            let slug = format!("{}-{}", status.name(), visibility.name());
            let new = NewForm {
                status,
                ..short_form(&slug, [("visibility", visibility.name().into())])
            };
            let id = fixture.store_form(&new).await;
            forms.push(Form::created(id, new));
        }
    }
    forms.reverse();
    forms
}

/// Every choice of statuses and visibilities finds the forms that match both, newest
/// first, page by page.
pub async fn forms_are_listed_by_status_and_visibility(fixture: &Fixture) {
    let stored = forms_of_every_kind(fixture).await;
    let statuses: [Option<&[FormStatus]>; 4] = [
        None,
        Some(&[]),
        Some(&[FormStatus::Closed]),
        Some(&[FormStatus::Active, FormStatus::Archived]),
    ];
    let visibilities: [Option<&[Visibility]>; 3] = [
        None,
        Some(&[Visibility::Invite]),
        Some(&[Visibility::Public, Visibility::Users]),
    ];
    for statuses in statuses {
        for visibilities in visibilities {
            let filter = FormFilter {
                statuses: statuses.map(<[_]>::to_vec),
                visibilities: visibilities.map(<[_]>::to_vec),
            };
            let expected: Vec<Form> = stored
                .iter()
                .filter(|form| {
                    let seen = form.parts().definition.settings().visibility;
                    statuses.is_none_or(|wanted| wanted.contains(&form.parts().status))
                        && visibilities.is_none_or(|wanted| wanted.contains(&seen))
                })
                .cloned()
                .collect();
            for limit in [1, 4, 50] {
                let key = |form: &Form| form.parts().id;
                let page = |request| fixture.queries.forms(&filter, request);
                assert_eq!(walk(limit, key, page).await, expected, "{filter:?}");
            }
        }
    }
}

async fn page_of_submissions(
    fixture: &Fixture,
    filter: &SubmissionFilter,
    request: PageRequest<SubmissionId>,
) -> Result<Page<SubmissionId, SubmissionId>, StoreError> {
    let page = fixture.queries.submissions(filter, request).await?;
    Ok(page.map(|listed| listed.submission.parts().id))
}

/// Everything that matches, a few at a time.
async fn all(fixture: &Fixture, filter: &SubmissionFilter) -> Vec<SubmissionId> {
    let page = |request| page_of_submissions(fixture, filter, request);
    walk(7, |id| *id, page).await
}

/// Submissions of several people to several forms in every state, newest first.
async fn submissions_of_every_kind(fixture: &Fixture, forms: [FormId; 2]) -> Vec<Submission> {
    let submitters = [
        Submitter::Account(fixture.customer(1).await),
        Submitter::Account(fixture.customer(2).await),
        nobody(),
    ];
    let mut stored = Vec::new();
    for form in forms {
        for submitter in &submitters {
            for status in SubmissionStatus::ALL {
                let new = new_submission(form, submitter.clone());
                let id = fixture.submit(&new).await;
                let moved = fixture.change_submission(id, |parts| parts.status = status);
                stored.push(moved.await);
            }
        }
    }
    stored.reverse();
    stored
}

/// Every combination of form, state and submitter finds what matches all of them.
pub async fn submissions_are_listed_by_form_status_and_submitter(fixture: &Fixture) {
    let forms = [fixture.form("one").await, fixture.form("two").await];
    let stored = submissions_of_every_kind(fixture, forms).await;
    let statuses = [
        None,
        Some(SubmissionStatus::Pending),
        Some(SubmissionStatus::Rejected),
    ];
    let submitters = [
        None,
        stored
            .last()
            .and_then(|one| one.parts().submitter.account()),
    ];
    for form in [None, Some(forms[0]), Some(forms[1])] {
        for status in statuses {
            for submitter in submitters {
                let filter = SubmissionFilter {
                    form,
                    status,
                    submitter,
                    words: None,
                };
                let matches = |one: &&Submission| {
                    form.is_none_or(|form| one.parts().form == form)
                        && status.is_none_or(|status| one.parts().status == status)
                        && submitter.is_none_or(|account| one.is_from(account))
                };
                let matching = stored.iter().filter(matches);
                let expected: Vec<_> = matching.map(|one| one.parts().id).collect();
                assert_eq!(all(fixture, &filter).await, expected, "{filter:?}");
            }
        }
    }
}

/// However long the pages, together they are the list, while others submit and review.
pub async fn paging_submissions_never_skips_or_repeats(fixture: &Fixture) {
    let forms = [fixture.form("one").await, fixture.form("two").await];
    let mut throughout = Vec::new();
    for _ in 0..20 {
        throughout.push(fixture.submission(forms[0]).await);
        fixture.submission(forms[1]).await;
    }
    throughout.reverse();
    let filter = &SubmissionFilter {
        form: Some(forms[0]),
        ..SubmissionFilter::default()
    };
    let page = |request| async move {
        let page = page_of_submissions(fixture, filter, request).await?;
        fixture.submission(forms[0]).await;
        if let Some(last) = page.items.last() {
            let accept = |parts: &mut SubmissionParts| {
                parts.status = SubmissionStatus::Accepted;
            };
            fixture.change_submission(*last, accept).await;
        }
        Ok(page)
    };
    for limit in [3, 20, 50] {
        let mut seen = walk(limit, |id| *id, page).await;
        assert!(seen.is_sorted_by(|newer, older| newer > older), "{seen:?}");
        seen.retain(|id| throughout.contains(id));
        assert_eq!(seen, throughout, "{limit} at a time");
    }
}

/// Words are looked for in all the answers, whatever the case, all of them and literally.
pub async fn words_are_found_in_answers(fixture: &Fixture) {
    let form = fixture.form("form").await;
    let first = answers([
        ("name", "Ärger im ΟΔΟΣ 100%_sure! It's back\\slash".into()),
        ("tools", Value::list(["Hammer", "saw"])),
        ("colour", Value::map([("other", "Ultra Violet".into())])),
        ("age", number("41.50").into()),
    ]);
    let second = answers([("name", "100 percent ODOS".into())]);
    let mut ids = Vec::new();
    for answers in [first, second] {
        let new = NewSubmission {
            answers,
            ..new_submission(form, nobody())
        };
        ids.push(fixture.submit(&new).await);
    }
    let (one, both, none) = (vec![ids[0]], vec![ids[1], ids[0]], Vec::new());
    let cases = [
        ("ärger", &one),
        ("οδοσ", &one),
        ("HAMMER violet 41.50", &one),
        ("hammer nail", &none),
        ("100%_", &one),
        ("0%s", &none),
        ("sure!", &one),
        ("it's", &one),
        ("back\\slash", &one),
        ("100", &both),
        (" \t\n", &both),
        ("", &both),
    ];
    for (words, expected) in cases {
        let filter = SubmissionFilter {
            words: Some(words.to_owned()),
            ..SubmissionFilter::default()
        };
        assert_eq!(all(fixture, &filter).await, *expected, "{words:?}");
    }
    let better = answers([("name", "Now green".into())]);
    fixture
        .change_submission(ids[0], |parts| parts.answers = better)
        .await;
    for (words, expected) in [("ärger", &none), ("green", &one)] {
        let filter = SubmissionFilter {
            form: Some(form),
            words: Some(words.to_owned()),
            ..SubmissionFilter::default()
        };
        assert_eq!(all(fixture, &filter).await, *expected, "{words:?}");
    }
}
