//! The kinds of requests a desk gets, each as its own figure.

use serde_json::json;

use crate::corpus::{text, ticket, word};
use crate::random::Random;
use crate::seed::FORM;
use crate::wire::Request;

/// Between how many tickets a client that replies chooses.
const OPEN: usize = 64;

/// A kind of request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    Read,
    List,
    ListWhole,
    Filtered,
    Search,
    Counts,
    Create,
    TriageCreate,
    Reply,
    Patch,
    Submit,
}

/// What a class of requests must leave behind for each 2xx answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaves {
    Nothing,
    Tickets,
    Replies,
    Submissions,
}

impl Class {
    pub const ALL: [Self; 11] = [
        Self::Read,
        Self::List,
        Self::ListWhole,
        Self::Filtered,
        Self::Search,
        Self::Counts,
        Self::Create,
        Self::TriageCreate,
        Self::Reply,
        Self::Patch,
        Self::Submit,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Read => "read one with replies",
            Self::List => "list 50 summaries",
            Self::ListWhole => "list 50 whole",
            Self::Filtered => "filtered list of 50",
            Self::Search => "search, 50 summaries",
            Self::Counts => "counts by status",
            Self::Create => "create",
            Self::TriageCreate => "create for triage",
            Self::Reply => "reply",
            Self::Patch => "patch",
            Self::Submit => "submit a form",
        }
    }

    pub const fn leaves(self) -> Leaves {
        match self {
            Self::Read
            | Self::List
            | Self::ListWhole
            | Self::Filtered
            | Self::Search
            | Self::Counts
            | Self::Patch => Leaves::Nothing,
            Self::Create | Self::TriageCreate => Leaves::Tickets,
            Self::Reply => Leaves::Replies,
            Self::Submit => Leaves::Submissions,
        }
    }

    pub const fn is_write(self) -> bool {
        !matches!(self.leaves(), Leaves::Nothing) || matches!(self, Self::Patch)
    }

    /// The method that the floor is asked with as well.
    pub const fn method(self) -> &'static str {
        match self {
            Self::Read
            | Self::List
            | Self::ListWhole
            | Self::Filtered
            | Self::Search
            | Self::Counts => "GET",
            Self::Create | Self::TriageCreate | Self::Reply | Self::Submit => "POST",
            Self::Patch => "PATCH",
        }
    }
}

/// Makes the requests of one client.
pub struct Client {
    class: Class,
    tickets: usize,
    token: String,
    random: Random,
    /// How many requests it made.
    made: usize,
    ticket: usize,
    /// Tickets that take replies.
    open: Vec<usize>,
}

impl Client {
    pub fn new(class: Class, tickets: usize, token: &str, number: usize) -> Self {
        let mut random = Random::of(class.name(), number);
        let open = if class == Class::Reply {
            open(&mut random, tickets)
        } else {
            Vec::new()
        };
        Self {
            class,
            tickets,
            token: token.to_owned(),
            random,
            made: 0,
            ticket: 1,
            open,
        }
    }

    /// The next request.
    pub fn request(&mut self) -> Request {
        self.made += 1;
        let (path, body) = (self.path(), self.body());
        Request::new(self.class.method(), &path, &self.token, body.as_deref())
    }

    fn path(&mut self) -> String {
        match self.class {
            Class::Read => format!("/api/tickets/{}", self.any_ticket()),
            Class::List => "/api/tickets?limit=50".to_owned(),
            Class::ListWhole => "/api/v1/tickets?limit=50".to_owned(),
            Class::Filtered => "/api/tickets?limit=50&status=open&priority=medium".to_owned(),
            Class::Search => format!(
                "/api/tickets?limit=50&q={}",
                word(self.random.skewed(2_000))
            ),
            Class::Counts => "/api/tickets/stats".to_owned(),
            Class::Create => "/api/tickets/create".to_owned(),
            Class::TriageCreate => "/api/v1/tickets".to_owned(),
            Class::Reply => {
                let ticket = self.open[self.random.below(self.open.len())];
                format!("/api/tickets/{ticket}/reply")
            }
            Class::Patch => {
                if self.made % 2 == 1 {
                    self.ticket = self.any_ticket();
                }
                format!("/api/tickets/{}", self.ticket)
            }
            Class::Submit => format!("/api/public/applications/forms/{FORM}/submit"),
        }
    }

    fn body(&mut self) -> Option<String> {
        let words = 10 + self.random.below(40);
        let mut text = || text(&mut self.random, words);
        let body = match self.class {
            Class::Read
            | Class::List
            | Class::ListWhole
            | Class::Filtered
            | Class::Search
            | Class::Counts => return None,
            Class::Create => json!({"subject": "Printer", "message": text()}),
            Class::TriageCreate => json!({"user_description": text()}),
            Class::Reply => json!({"message": text(), "internal": true}),
            // Closed and opened again, so that the counts move with every request.
            Class::Patch => {
                let status = ["open", "closed"][self.made % 2];
                json!({ "status": status })
            }
            Class::Submit => json!({"responses": {"why": text()}}),
        };
        Some(body.to_string())
    }

    fn any_ticket(&mut self) -> usize {
        1 + self.random.below(self.tickets)
    }
}

/// Tickets that were not closed when the desk was filled, some of them more than once.
fn open(random: &mut Random, tickets: usize) -> Vec<usize> {
    let any = std::iter::repeat_with(|| 1 + random.below(tickets));
    any.filter(|id| ticket(*id, tickets).status != "closed")
        .take(OPEN)
        .collect()
}
