//! Listing forms.

use std::convert::Infallible;

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::form::Form;
use crate::form::visibility::{FormStatus, Viewer, Visibility, is_listed};
use crate::id::FormId;
use crate::page::{Page, PageRequest};
use crate::ports::FormFilter;
use crate::use_cases::{Desk, Failure};

use super::OfferedForm;
use super::read_form::{admit, offered};

/// Lists forms: those that somebody may see, or all of them for those who manage forms.
#[derive(Clone)]
pub struct ListForms {
    /// What it stands on.
    pub desk: Desk,
}

impl ListForms {
    /// Forms that whoever asks may see and submit, newest first.
    ///
    /// # Errors
    /// What can happen to any use case.
    pub async fn offered(
        &self,
        actor: Option<&Actor>,
        page: PageRequest<FormId>,
    ) -> Result<Page<OfferedForm, FormId>, Failure<Infallible>> {
        admit(&self.desk, actor, Scope::ApplicationsRead).await?;
        let now = self.desk.clock.now();
        // Those who manage forms see here what others see; theirs is the other list.
        let viewer = if actor.is_some() {
            Viewer::Account
        } else {
            Viewer::Anonymous
        };
        let found = self.desk.queries.forms(&listed_for(viewer), page).await?;
        let mut items = Vec::with_capacity(found.items.len());
        for form in found.items {
            items.push(offered(&self.desk, actor, form, now).await?);
        }
        Ok(Page {
            items,
            next: found.next,
        })
    }

    /// Goes on only when the actor manages forms.
    ///
    /// # Errors
    /// What can happen to any use case.
    pub async fn may_manage(&self, actor: &Actor) -> Result<(), Failure<Infallible>> {
        admit(&self.desk, Some(actor), Scope::ApplicationsManage).await
    }

    /// Every form, for those who manage them, newest first.
    ///
    /// # Errors
    /// What can happen to any use case.
    pub async fn managed(
        &self,
        actor: &Actor,
        statuses: Option<Vec<FormStatus>>,
        page: PageRequest<FormId>,
    ) -> Result<Page<Form, FormId>, Failure<Infallible>> {
        admit(&self.desk, Some(actor), Scope::ApplicationsManage).await?;
        // Archived forms are in no list, unless they are asked for by name.
        let statuses = statuses.unwrap_or_else(|| vec![FormStatus::Active, FormStatus::Closed]);
        let filter = FormFilter {
            statuses: Some(statuses),
            visibilities: None,
        };
        Ok(self.desk.queries.forms(&filter, page).await?)
    }
}

/// The filter that finds exactly what is listed for a viewer.
fn listed_for(viewer: Viewer) -> FormFilter {
    let status_counts = |status: &FormStatus| {
        Visibility::ALL
            .iter()
            .any(|seen| is_listed(viewer, *seen, *status))
    };
    let visibility_counts = |seen: &Visibility| {
        FormStatus::ALL
            .iter()
            .any(|status| is_listed(viewer, *seen, *status))
    };
    FormFilter {
        statuses: Some(FormStatus::ALL.into_iter().filter(status_counts).collect()),
        visibilities: Some(
            Visibility::ALL
                .into_iter()
                .filter(visibility_counts)
                .collect(),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_filter_says_what_the_rule_says() {
        for viewer in [Viewer::Account, Viewer::Anonymous] {
            let filter = listed_for(viewer);
            for status in FormStatus::ALL {
                for seen in Visibility::ALL {
                    let found = filter.statuses.as_ref().unwrap().contains(&status)
                        && filter.visibilities.as_ref().unwrap().contains(&seen);
                    assert_eq!(
                        found,
                        is_listed(viewer, seen, status),
                        "{viewer:?} {status:?} {seen:?}"
                    );
                }
            }
        }
    }
}
