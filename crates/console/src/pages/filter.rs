//! What an address says about the tickets that are wanted.

use frontdesk_domain::account::actor::Actor;
use frontdesk_domain::id::TicketId;
use frontdesk_domain::page::PageRequest;
use frontdesk_domain::ports::TicketFilter;
use frontdesk_domain::search::{SearchQuery, SearchQueryError};
use frontdesk_domain::ticket::department::DepartmentName;
use frontdesk_domain::ticket::priority::Priority;
use frontdesk_domain::ticket::status::Status;
use frontdesk_domain::ticket::visibility::Audience;
use frontdesk_domain::triage::CategoryName;
use frontdesk_domain::view::{ViewFilter, ViewWords};

use super::queue::priority_code;
use crate::fields::{Fields, address};
use crate::markup::Markup;
use crate::surroundings::Surroundings;
use crate::texts::Texts;
use crate::trouble::Trouble;

/// A view of the queue, as an address writes it.
pub(crate) struct View {
    pub status: String,
    pub words: String,
    pub mine: bool,
    pub page: PageRequest<TicketId>,
    priority: String,
    department: String,
    category: String,
}

/// An option of a filter.
pub(crate) struct Choice {
    pub value: String,
    pub words: String,
    pub chosen: bool,
}

/// Which filters of a view make no sense, each with what to do about it. There is no list
/// then: one that leaves a filter out would show what was not asked for.
#[derive(Default)]
pub(crate) struct Faults {
    pub words: Option<&'static str>,
    pub priority: Option<&'static str>,
    pub department: Option<&'static str>,
    pub category: Option<&'static str>,
}

impl Faults {
    const fn are_none(&self) -> bool {
        let Self {
            words,
            priority,
            department,
            category,
        } = self;
        words.is_none() && priority.is_none() && department.is_none() && category.is_none()
    }
}

/// As addresses write it.
pub(crate) const fn status_code(status: Status) -> &'static str {
    match status {
        Status::Open => "open",
        Status::Pending => "pending",
        Status::AiResolved => "ai_resolved",
        Status::Resolved => "resolved",
        Status::Closed => "closed",
    }
}

fn status_of(code: &str) -> Option<Status> {
    let mut every = Status::ALL.into_iter();
    every.find(|status| status_code(*status) == code)
}

/// What stands in a filter, unless there is nothing in it.
fn given(filter: &str) -> Option<&str> {
    Some(filter).filter(|filter| !filter.trim().is_empty())
}

/// The one of this name where a name is given; an error where there is none of it.
fn one_of<'a, T>(
    name: &str,
    known: &'a [T],
    name_of: impl Fn(&T) -> &str,
) -> Result<Option<&'a T>, ()> {
    let found = |name| known.iter().find(|one| name_of(one) == name).ok_or(());
    given(name).map(found).transpose()
}

impl View {
    /// Stands for tickets of every status.
    pub(crate) const EVERY_STATUS: &'static str = "all";

    /// What waits for the staff, unless the address says otherwise.
    ///
    /// # Errors
    /// [`Trouble::NotUnderstood`] where no link of the desk leads.
    pub(crate) fn of(fields: &Fields) -> Result<Self, Trouble> {
        let own = |name| fields.text(name).to_owned();
        let status = fields.filled("status").unwrap_or(status_code(Status::Open));
        if status != Self::EVERY_STATUS && status_of(status).is_none() {
            return Err(Trouble::NotUnderstood);
        }
        Ok(Self {
            status: status.to_owned(),
            words: own("q"),
            mine: fields.filled("mine").is_some(),
            page: fields.page_of_numbers()?,
            priority: own("priority"),
            department: own("department"),
            category: own("category"),
        })
    }

    /// The tickets of this view.
    ///
    /// # Errors
    /// [`Faults`] where a filter makes no sense.
    pub(crate) fn filter(
        &self,
        actor: &Actor,
        surroundings: &Surroundings,
        t: &'static Texts,
    ) -> Result<TicketFilter, Faults> {
        let use_cases = &surroundings.use_cases;
        let departments = use_cases.open_ticket.departments.names();
        let categories = use_cases.revise_triage.policy.catalogue.categories();
        let mut faults = Faults::default();
        let search = given(&self.words).map(SearchQuery::parse).transpose();
        let search = search.unwrap_or_else(|error| {
            faults.words = Some(match error {
                SearchQueryError::NothingWanted => t.ticket.nothing_wanted,
                SearchQueryError::TooMany => t.ticket.too_many_words,
            });
            None
        });
        let unknown = Some(t.ticket.no_such_choice);
        let priority = one_of(&self.priority, &Priority::ALL, |one| priority_code(*one));
        let department = one_of(&self.department, departments, DepartmentName::as_str);
        let category = one_of(&self.category, categories, |one| one.name.as_str());
        faults.priority = unknown.filter(|_| priority.is_err());
        faults.department = unknown.filter(|_| department.is_err());
        faults.category = unknown.filter(|_| category.is_err());
        let (Ok(priority), Ok(department), Ok(category), true) =
            (priority, department, category, faults.are_none())
        else {
            return Err(faults);
        };
        Ok(TicketFilter {
            requester: None,
            statuses: status_of(&self.status).map(|status| vec![status]),
            priority: priority.copied(),
            department: department.cloned(),
            category: category.map(|one| one.name.clone()),
            assignee: self.mine.then_some(actor.account),
            opened_from: None,
            opened_before: None,
            search,
            audience: Audience::of(actor),
        })
    }

    /// A view that somebody keeps.
    pub(crate) fn kept(filter: &ViewFilter) -> Self {
        let ViewFilter {
            status,
            words,
            priority,
            department,
            category,
            mine,
        } = filter;
        let written = |name: Option<&str>| name.unwrap_or_default().to_owned();
        Self {
            status: status.map_or(Self::EVERY_STATUS, status_code).to_owned(),
            words: written(words.as_ref().map(ViewWords::as_str)),
            mine: *mine,
            page: PageRequest::default(),
            priority: written(priority.map(priority_code)),
            department: written(department.as_ref().map(DepartmentName::as_str)),
            category: written(category.as_ref().map(CategoryName::as_str)),
        }
    }

    /// What is kept of this view, whose filter this is; `None` where its words are too long
    /// to be kept.
    pub(crate) fn to_keep(&self, filter: TicketFilter) -> Option<ViewFilter> {
        let words = given(&self.words).map(ViewWords::parse);
        Some(ViewFilter {
            status: status_of(&self.status),
            words: words.transpose().ok()?,
            priority: filter.priority,
            department: filter.department,
            category: filter.category,
            mine: self.mine,
        })
    }

    /// The same view further down, or from its beginning.
    pub(crate) fn address(&self, after: Option<TicketId>) -> String {
        let after = after.map(|after| after.to_string()).unwrap_or_default();
        self.written("/tickets", &self.status, &after)
    }

    /// The same view of another status.
    pub(crate) fn with_status(&self, status: &str) -> String {
        self.written("/tickets", status, "")
    }

    /// Where the script asks for what has come to this view.
    pub(crate) fn arrivals(&self) -> String {
        self.written("/tickets/arrivals", &self.status, "")
    }

    fn written(&self, path: &str, status: &str, after: &str) -> String {
        let fields = [
            ("status", status),
            ("q", &self.words),
            ("priority", &self.priority),
            ("department", &self.department),
            ("category", &self.category),
            ("mine", if self.mine { "1" } else { "" }),
            ("after", after),
        ];
        address(path, &fields)
    }

    /// Its fields, for a form that keeps it.
    pub(crate) fn fields(&self) -> [(&'static str, Markup); 6] {
        let written = Markup::verbatim;
        [
            ("status", written(&self.status)),
            ("q", written(&self.words)),
            ("priority", written(&self.priority)),
            ("department", written(&self.department)),
            ("category", written(&self.category)),
            ("mine", written(if self.mine { "1" } else { "" })),
        ]
    }

    /// The options of one filter, with the one that is chosen.
    pub(crate) fn choices(
        &self,
        filter: &str,
        options: impl IntoIterator<Item = (String, String)>,
    ) -> Vec<Choice> {
        let chosen = match filter {
            "priority" => &self.priority,
            "department" => &self.department,
            _ => &self.category,
        };
        let choice = |(value, words): (String, String)| Choice {
            chosen: value == *chosen,
            value,
            words,
        };
        options.into_iter().map(choice).collect()
    }
}
