//! Saved views as the staff reads and writes them.

use frontdesk_domain::id::ViewId;
use frontdesk_domain::ticket::department::DepartmentName;
use frontdesk_domain::ticket::status::Status;
use frontdesk_domain::triage::CategoryName;
use frontdesk_domain::use_cases::KeepViewCommand;
use frontdesk_domain::view::{SavedView as DomainView, ViewFilter, ViewName, ViewWords};
use poem_openapi::types::Example;
use poem_openapi::{Enum, Object};

use crate::panel::tickets::dto::Priority;
use crate::problem::Faults;
use crate::samples;
use crate::types::{Instant, Line, Text, Uid};

/// Where the tickets of a view stand: `open` waits for the staff, `pending` for the
/// customer, `ai_resolved` was answered by the AI, `resolved` by a person, `closed` is
/// finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[oai(rename = "ViewStatus", rename_all = "snake_case", remote = "Status")]
pub(crate) enum ViewedStatus {
    Open,
    Pending,
    AiResolved,
    Resolved,
    Closed,
}

/// A view of the queue that somebody keeps.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(skip_serializing_if_is_none, example)]
pub(crate) struct View {
    /// The id, by which it is forgotten.
    pub id: Uid<ViewId>,
    /// What it is called.
    pub name: Line<60>,
    /// Only tickets in this state; absent for every one.
    pub status: Option<ViewedStatus>,
    /// Only tickets with these words.
    pub q: Option<Text<1, 200>>,
    /// Only tickets of this priority.
    pub priority: Option<Priority>,
    /// Only tickets of this department.
    pub department: Option<Text<1, 64>>,
    /// Only tickets of this category.
    pub category: Option<Text<1, 64>>,
    /// Whether it shows only tickets that its owner is the assignee of.
    pub mine: bool,
    /// When it was kept.
    pub created_at: Instant,
}

/// A view to keep.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(skip_serializing_if_is_none, example)]
pub(crate) struct NewView {
    /// What it is called; no other view of yours is.
    pub name: Line<60>,
    /// Only tickets in this state. Default every one.
    pub status: Option<ViewedStatus>,
    /// Only tickets with these words. Default all.
    pub q: Option<Text<1, 200>>,
    /// Only tickets of this priority. Default all.
    pub priority: Option<Priority>,
    /// Only tickets of this department. Default all.
    pub department: Option<Text<1, 64>>,
    /// Only tickets of this category. Default all.
    pub category: Option<Text<1, 64>>,
    /// Only tickets that you are the assignee of. Default false.
    pub mine: Option<bool>,
}

impl From<DomainView> for View {
    fn from(view: DomainView) -> Self {
        let DomainView {
            id,
            owner: _,
            place: _,
            name,
            filter,
            created_at,
        } = view;
        let ViewFilter {
            status,
            words,
            priority,
            department,
            category,
            mine,
        } = filter;
        Self {
            id: Uid(id),
            name: name.into_string().into(),
            status: status.map(Into::into),
            q: words.map(|words| words.into_string().into()),
            priority: priority.map(Into::into),
            department: department.map(|name| name.into_string().into()),
            category: category.map(|name| name.into_string().into()),
            mine,
            created_at: created_at.into(),
        }
    }
}

impl NewView {
    pub(super) fn parse(self) -> Result<KeepViewCommand, Faults> {
        let Self {
            name,
            status,
            q,
            priority,
            department,
            category,
            mine,
        } = self;
        let mut faults = Faults::new();
        let name = faults.check("/name", ViewName::parse(name.0));
        let words = faults.check_given("/q", q.map(|words| ViewWords::parse(words.0)));
        let department = department.map(|name| DepartmentName::parse(name.0));
        let department = faults.check_given("/department", department);
        let category = category.map(|name| CategoryName::parse(name.0));
        let category = faults.check_given("/category", category);
        let (Some(name), Some(words), Some(department), Some(category)) =
            (name, words, department, category)
        else {
            return Err(faults);
        };
        Ok(KeepViewCommand {
            name,
            filter: ViewFilter {
                status: status.map(Into::into),
                words,
                priority: priority.map(Into::into),
                department,
                category,
                mine: mine.unwrap_or(false),
            },
        })
    }
}

impl Example for View {
    fn example() -> Self {
        samples::saved_view().into()
    }
}

impl Example for NewView {
    fn example() -> Self {
        let View {
            id: _,
            name,
            status,
            q,
            priority,
            department,
            category,
            mine,
            created_at: _,
        } = View::example();
        Self {
            name,
            status,
            q,
            priority,
            department,
            category,
            mine: Some(mine),
        }
    }
}
