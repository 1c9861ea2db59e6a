//! The audit log: who changed what, and from what to what.

use askama::Template;
use frontdesk_domain::audit::{AuditAction, AuditEntry, FieldChange, SubjectKind};
use frontdesk_domain::form::date::Date;
use frontdesk_domain::id::AccountId;
use frontdesk_domain::ports::AuditFilter;
use frontdesk_domain::time::Timestamp;
use poem::handler;
use poem::http::StatusCode;

use super::accounts::{accounts, named};
use super::filter::Choice;
use super::settings::{Tab, tabs};
use super::{Frame, Section};
use crate::answer::{Answer, page_with};
use crate::fields::{Asked, Fields, address};
use crate::markup::Markup;
use crate::surroundings::Surroundings;
use crate::trouble::{Trouble, trouble};
use crate::visitor::{SignedIn, Visitor};

const HERE: &str = "/settings/audit";

#[derive(Template)]
#[template(path = "audit.html")]
struct AuditPage {
    frame: Frame,
    tabs: Vec<Tab>,
    actors: Vec<Choice>,
    kinds: Vec<Choice>,
    actions: Vec<Choice>,
    subject: Markup,
    from: Day,
    until: Day,
    /// Whether there is no list because a day makes no sense.
    is_refused: bool,
    rows: Vec<Row>,
    is_first: bool,
    first: String,
    older: Option<String>,
    export: String,
}

/// What stands in a field for a day, and what is wrong with it.
struct Day {
    written: Markup,
    problem: Option<&'static str>,
}

struct Row {
    at: Markup,
    who: Option<String>,
    credential: &'static str,
    action: &'static str,
    kind: &'static str,
    subject: String,
    changes: Vec<FieldChange>,
}

/// The beginning of the day that the field names, in UTC.
fn beginning(fields: &Fields, name: &str) -> Result<Option<Timestamp>, Trouble> {
    fields.meant(name, |day| {
        let day = Date::parse(day).ok()?;
        let begins = format!("{day}T00:00:00Z").parse::<chrono::DateTime<chrono::Utc>>();
        begins.ok().map(Timestamp::from)
    })
}

fn row(visitor: &Visitor, entry: AuditEntry, people: &[Choice]) -> Row {
    let AuditEntry {
        id: _,
        at,
        by,
        deed,
    } = entry;
    Row {
        at: visitor.time(at),
        who: by.actor.map(|actor| named(people, actor)),
        credential: by.credential.name(),
        action: visitor.texts().audit_action(deed.action),
        kind: deed.subject.kind.name(),
        subject: deed.subject.id,
        changes: deed.changes,
    }
}

#[handler]
pub(crate) async fn audit(
    SignedIn { visitor, member }: SignedIn,
    surroundings: Surroundings,
    Asked(fields): Asked,
) -> Answer {
    let t = visitor.texts();
    let id = |id: &str| AccountId::try_from(id.to_owned()).ok();
    let (from, until) = (beginning(&fields, "from"), beginning(&fields, "until"));
    let day = |name, is_day: bool| Day {
        written: Markup::verbatim(fields.text(name)),
        problem: (!is_day).then_some(t.audit.not_a_day),
    };
    let days = (day("from", from.is_ok()), day("until", until.is_ok()));
    let is_refused = from.is_err() || until.is_err();
    let filter = AuditFilter {
        actor: fields.meant("actor", id)?,
        kind: fields.meant("kind", SubjectKind::from_name)?,
        subject: fields
            .filled("subject")
            .map(|subject| subject.trim().to_owned()),
        action: fields.meant("action", AuditAction::from_name)?,
        from: from.unwrap_or_default(),
        until: until.unwrap_or_default(),
    };
    let request = fields.page_of_ids()?;
    let read = &surroundings.use_cases.read_audit;
    let found = read.run(&member.actor, &filter, request).await;
    let mut found = found.map_err(trouble(|never| match never {}))?;
    if is_refused {
        (found.items, found.next) = (Vec::new(), None);
    }
    let people = accounts(&member, &surroundings, fields.text("actor")).await?;
    let rows = found
        .items
        .into_iter()
        .map(|entry| row(&visitor, entry, &people));
    let page = AuditPage {
        frame: Frame::new(&visitor, Section::Settings, t.audit.title),
        tabs: tabs(t, HERE),
        rows: rows.collect(),
        kinds: names(
            SubjectKind::ALL.iter().map(|kind| kind.name()),
            fields.text("kind"),
        ),
        actions: actions(&visitor, filter.action),
        subject: Markup::verbatim(fields.text("subject")),
        from: days.0,
        until: days.1,
        is_refused,
        is_first: request.after.is_none(),
        first: written(&fields, ""),
        older: found.next.map(|next| written(&fields, &next.to_string())),
        export: export(&fields, &filter),
        actors: people,
    };
    let status = if is_refused {
        StatusCode::BAD_REQUEST
    } else {
        StatusCode::OK
    };
    page_with(status, &page)
}

fn names(names: impl Iterator<Item = &'static str>, chosen: &str) -> Vec<Choice> {
    let choice = |name: &str| Choice {
        value: name.to_owned(),
        words: name.to_owned(),
        chosen: name == chosen,
    };
    names.map(choice).collect()
}

fn actions(visitor: &Visitor, chosen: Option<AuditAction>) -> Vec<Choice> {
    let choice = |action: &AuditAction| Choice {
        value: action.name().to_owned(),
        words: visitor.texts().audit_action(*action).to_owned(),
        chosen: chosen == Some(*action),
    };
    AuditAction::ALL.iter().map(choice).collect()
}

/// The same view of the log, further down or from its beginning.
fn written(fields: &Fields, after: &str) -> String {
    let same = ["actor", "kind", "subject", "action", "from", "until"];
    let mut pairs: Vec<(&str, &str)> = same.map(|name| (name, fields.text(name))).into();
    pairs.push(("after", after));
    address(HERE, &pairs)
}

/// Where the API gives all of it.
fn export(fields: &Fields, filter: &AuditFilter) -> String {
    let instant = |at: Option<Timestamp>| {
        let written = |at: Timestamp| at.to_utc().format("%Y-%m-%dT%H:%M:%SZ").to_string();
        at.map(written).unwrap_or_default()
    };
    let pairs = [
        ("actor_id", fields.text("actor")),
        ("subject_kind", fields.text("kind")),
        ("subject_id", filter.subject.as_deref().unwrap_or_default()),
        ("action", fields.text("action")),
        ("from", &instant(filter.from)),
        ("until", &instant(filter.until)),
    ];
    address("/api/admin/audit/export", &pairs)
}
