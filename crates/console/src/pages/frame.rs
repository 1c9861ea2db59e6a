//! What stands around the content of every page.

use frontdesk_domain::account::permission::Scope;
use frontdesk_domain::account::role::Role;

use crate::markup::Markup;
use crate::texts::{Language, Texts};
use crate::visitor::{Member, Visitor};

/// Which part of the console a page belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Section {
    Elsewhere,
    Tickets,
    Forms,
    Submissions,
    Knowledge,
    Reviews,
    Triage,
    Settings,
}

/// What the layout shows.
pub(crate) struct Frame {
    pub t: &'static Texts,
    pub title: String,
    pub notice: Option<&'static str>,
    pub style: String,
    pub script: String,
    pub icon: String,
    pub address: String,
    pub member: Option<Name>,
    pub links: Vec<Link>,
}

/// Who is signed in.
pub(crate) struct Name {
    pub name: String,
    pub role: &'static str,
}

/// A place in the navigation.
pub(crate) struct Link {
    pub address: &'static str,
    pub words: &'static str,
    pub key: &'static str,
    pub is_here: bool,
}

impl Frame {
    pub(crate) fn new(visitor: &Visitor, section: Section, title: impl Into<String>) -> Self {
        let t = visitor.texts();
        Self {
            t,
            title: title.into(),
            notice: None,
            style: visitor.style.clone(),
            script: visitor.script.clone(),
            icon: visitor.icon.clone(),
            address: visitor.address.clone(),
            member: visitor.member.as_ref().map(|member| Name {
                name: member.account.name.to_string(),
                role: t.role(member.actor.role),
            }),
            links: links(visitor, section),
        }
    }

    /// With a sentence that says what was just done.
    pub(crate) fn saying(mut self, notice: Option<&'static str>) -> Self {
        self.notice = notice;
        self
    }

    /// The languages there are, with their codes.
    pub(crate) fn languages(&self) -> impl Iterator<Item = (&'static str, &'static str, bool)> {
        let here = self.t.language;
        Language::ALL
            .into_iter()
            .map(move |language| (language.code(), language.name(), language == here))
    }

    /// The address of this page, to come back to.
    pub(crate) fn back(&self) -> Markup {
        Markup::verbatim(&self.address)
    }
}

fn links(visitor: &Visitor, section: Section) -> Vec<Link> {
    let Some(member) = &visitor.member else {
        return Vec::new();
    };
    let t = &visitor.texts().frame;
    let tickets = if member.actor.is_staff() {
        t.tickets
    } else {
        t.my_tickets
    };
    let settings = visitor.texts().admin.settings;
    let mut links = Vec::new();
    let mut link = |belongs, address, words, key, offered: bool| {
        if offered {
            links.push(Link {
                address,
                words,
                key,
                is_here: belongs == section,
            });
        }
    };
    let (ticketing, applications) = (visitor.features.ticketing, visitor.features.applications);
    link(Section::Tickets, "/tickets", tickets, "g t", ticketing);
    link(Section::Forms, "/forms", t.forms, "g f", applications);
    let knowledge = ticketing && member.may(Scope::KnowledgeRead);
    let reviews = applications && member.may(Scope::ApplicationsManage);
    link(
        Section::Knowledge,
        "/knowledge",
        t.knowledge,
        "g k",
        knowledge,
    );
    link(Section::Reviews, "/reviews", t.reviews, "g r", reviews);
    link(
        Section::Submissions,
        "/submissions",
        t.my_submissions,
        "g s",
        applications && is_asking(member),
    );
    link(
        Section::Triage,
        "/triage",
        visitor.texts().replays.title,
        "g i",
        ticketing && member.actor.is_staff() && member.may(Scope::TicketsTriage),
    );
    let admin = member.may(Scope::Admin);
    link(
        Section::Settings,
        "/settings/people",
        settings,
        "g a",
        admin,
    );
    links
}

/// Whether what somebody sends themselves is what they come for.
fn is_asking(member: &Member) -> bool {
    member.actor.role == Role::Customer || !member.may(Scope::ApplicationsManage)
}
