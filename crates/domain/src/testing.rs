//! For tests: a clock that stands still, ids in sequence, and samples with every field set.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use uuid::Uuid;

use crate::account::Account;
use crate::account::actor::{Actor, Presented};
use crate::account::credential::{
    ExternalSubject, IssuerName, PasswordHash, SecretDigest, Session, SubjectName, Token,
    TokenLabel,
};
use crate::account::permission::Scope;
use crate::account::role::Role;
use crate::audit::{
    self, AuditAction, AuditEntry, CredentialKind, Deed, FieldChange, Origin, Responsible,
    SubjectKind,
};
use crate::id::{
    AccountId, AuditId, ConfirmationId, DecisionId, EventId, JobId, ModelId, ReplyId, TicketId,
    TokenId, Version,
};
use crate::knowledge::{ArticleId, Citation, Edition};
use crate::ports::{Clock, IdSource, JobBell};
use crate::text::{EmailAddress, PersonName};
use crate::ticket::department::{DepartmentName, Departments};
use crate::ticket::priority::Priority;
use crate::ticket::reply::{Author, Message, NewReply, Reply};
use crate::ticket::status::Status;
use crate::ticket::{Chosen, NewTicket, Subject, Ticket, TicketParts};
use crate::time::Timestamp;
use crate::triage::{
    Action, Assessment, Catalogue, Category, CategoryName, Circumstances, Comparison, Confidence,
    Cost, Currency, CurvePoint, Decision, Enquiry, Fingerprint, Mode, ModelFacts, ModelName,
    ModelState, ModelUsage, Provenance, Reason, StoredModel, SuggestedResponse, TriagePolicy,
    Trigger,
};

/// A clock that moves only when told to.
#[derive(Debug)]
pub struct FixedClock(Mutex<Timestamp>);

impl FixedClock {
    /// A clock that says `now`.
    pub const fn new(now: Timestamp) -> Self {
        Self(Mutex::new(now))
    }

    /// Moves the clock forward.
    ///
    /// # Panics
    /// When another test thread panicked while it moved the clock.
    pub fn advance(&self, by: Duration) {
        let mut now = self.0.lock().expect("the clock's lock is never poisoned");
        *now = now.plus(by);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        *self.0.lock().expect("the clock's lock is never poisoned")
    }
}

/// Ids 1, 2, 3 and so on.
#[derive(Debug, Default)]
pub struct SequentialIds(AtomicU64);

impl SequentialIds {
    /// Ids that start after `last`.
    pub const fn after(last: u64) -> Self {
        Self(AtomicU64::new(last))
    }
}

impl IdSource for SequentialIds {
    fn next(&self) -> Uuid {
        uuid(self.0.fetch_add(1, Ordering::Relaxed) + 1)
    }
}

/// A bell that nobody hears.
#[derive(Debug, Clone, Copy)]
pub struct SilentBell;

impl JobBell for SilentBell {
    fn ring(&self) {}
}

/// The UUID with this number in its last places.
pub const fn uuid(n: u64) -> Uuid {
    Uuid::from_u128(n as u128)
}

/// The instant this many milliseconds into 1970.
///
/// # Panics
/// When the calendar does not reach that far.
pub const fn at(millis: i64) -> Timestamp {
    Timestamp::from_millis(millis).expect("tests stay within the calendar")
}

/// A ticket id.
///
/// # Panics
/// When `n` is not positive.
pub const fn ticket_id(n: i64) -> TicketId {
    TicketId::new(n).expect("test ids are positive")
}

/// An account id.
pub const fn account_id(n: u64) -> AccountId {
    AccountId::new(uuid(n))
}

/// A confirmation id.
///
/// # Panics
/// When `n` is not positive.
pub const fn confirmation_id(n: i64) -> ConfirmationId {
    ConfirmationId::new(n).expect("test ids are positive")
}

/// A model with every field set.
///
/// # Panics
/// When `n` is not positive.
pub fn sample_model(n: i64) -> StoredModel {
    let point = |confidence_, coverage, accuracy| CurvePoint {
        confidence: confidence(confidence_),
        coverage: confidence(coverage),
        accuracy: confidence(accuracy),
    };
    StoredModel {
        id: ModelId::new(n).expect("test ids are positive"),
        state: ModelState::Promoted,
        facts: ModelFacts {
            version: text(&format!("{n:016x}")),
            recipe: text("00000000000000fe"),
            categories: vec![text("Billing"), text("Böter & Återbetalning")],
            texts: 246,
            comparison: Some(Comparison {
                held_out: 40,
                before: confidence(0.1 + 0.7),
                after: confidence(2.0 / 3.0),
            }),
            curve: vec![point(0.9, 0.1 + 0.2, 1.0), point(1.0 / 3.0, 1.0, 0.875)],
        },
        confirmations: 203,
        last_confirmation: Some(confirmation_id(207)),
        created_at: at(5_000),
    }
}

/// A decision id.
pub const fn decision_id(n: u64) -> DecisionId {
    DecisionId::new(uuid(n))
}

/// An event id.
pub const fn event_id(n: u64) -> EventId {
    EventId::new(uuid(n))
}

/// A job id.
pub const fn job_id(n: u64) -> JobId {
    JobId::new(uuid(n))
}

/// A token id.
pub const fn token_id(n: u64) -> TokenId {
    TokenId::new(uuid(n))
}

/// Text of any kind that is known to be fine.
///
/// # Panics
/// When it is not.
pub fn text<T: TryFrom<String, Error: std::fmt::Debug>>(text: &str) -> T {
    T::try_from(text.to_owned()).expect("test texts are valid")
}

/// A confidence that is known to be fine.
///
/// # Panics
/// When it is not.
pub fn confidence(probability: f64) -> Confidence {
    Confidence::new(probability).expect("test confidences are valid")
}

/// An account with every field set.
pub fn sample_account(n: u64, role: Role) -> Account {
    Account {
        id: account_id(n),
        email: text(&format!("Person.{n}@Example.org")),
        name: text(&format!("Person Číslo {n}")),
        public_name: Some(text::<PersonName>(&format!("P. {n}"))),
        role,
        suspended: false,
        password: Some(text::<PasswordHash>(
            "$argon2id$v=19$m=8,t=1,p=1$c2FsdA$aGFzaA",
        )),
        external: Some(ExternalSubject {
            issuer: text::<IssuerName>("https://panel.example.org"),
            subject: text::<SubjectName>(&format!("user-{n}")),
        }),
        version: Version::FIRST,
        created_at: at(1_000),
        updated_at: at(1_000),
    }
}

/// An actor with all the rights of a role.
pub fn actor(role: Role, account: AccountId) -> Actor {
    Actor {
        account,
        role,
        scopes: role.scopes(),
        presented: Presented::Session(digest(0)),
        origin: Origin::default(),
    }
}

/// An entry of the audit log with every field set, made `n` seconds after the first.
pub fn sample_entry(n: u64, actor: AccountId) -> AuditEntry {
    let change = |field: &str, before: Option<&str>, after: Option<&str>| FieldChange {
        field: field.to_owned(),
        before: before.map(str::to_owned),
        after: after.map(str::to_owned),
    };
    AuditEntry {
        id: AuditId::new(Uuid::from_u128(u128::from(n))),
        at: at(1_000 * i64::try_from(n).unwrap_or(i64::MAX)),
        by: Responsible {
            actor: Some(actor),
            credential: CredentialKind::Token,
            token: Some(token_id(7)),
            origin: Origin {
                address: Some([0x2001, 0xdb8, 0, 0, 0, 0, 0, 7].into()),
                request: Some("proxy-7.A_b".to_owned()),
            },
        },
        deed: Deed {
            action: AuditAction::Changed,
            subject: audit::Subject::new(SubjectKind::Account, &actor),
            changes: vec![
                change("name", Some("Ü \"quoted\""), Some("🦀")),
                change("publicName", None, Some("")),
                change("password", None, None),
            ],
        },
    }
}

/// A digest that differs for each `n`.
pub const fn digest(n: u8) -> SecretDigest {
    SecretDigest([n; 32])
}

/// A session with every field set.
pub fn sample_session(n: u8, account: AccountId) -> Session {
    Session {
        digest: digest(n),
        account,
        created_at: at(1_000),
        expires_at: at(10_000),
    }
}

/// A token with every field set.
pub fn sample_token(n: u8, account: AccountId) -> Token {
    Token {
        id: token_id(u64::from(n)),
        account,
        label: text::<TokenLabel>("deploy ✓"),
        digest: digest(n),
        scopes: [Scope::TicketsRead, Scope::Admin].into_iter().collect(),
        created_at: at(1_000),
        expires_at: Some(at(99_000)),
    }
}

/// A ticket as it is opened.
pub fn new_ticket(requester: AccountId) -> NewTicket {
    NewTicket {
        subject: text::<Subject>(" Invoice 42 – wrong \u{202e} sum "),
        message: text::<Message>("Line one\r\nline two 🧾\t'; DROP TABLE tickets; --"),
        requester,
        priority: Priority::High,
        department: text::<DepartmentName>("Billing"),
        chosen: Chosen {
            priority: true,
            department: false,
            category: false,
            response: false,
        },
        created_at: at(2_000),
    }
}

/// Every field of a ticket, set to something that is not its default.
///
/// # Panics
/// Never: its version is a version.
pub fn sample_ticket() -> TicketParts {
    let NewTicket {
        subject,
        message,
        requester,
        priority,
        department,
        chosen: _,
        created_at,
    } = new_ticket(account_id(1));
    TicketParts {
        id: ticket_id(1),
        subject,
        message,
        requester,
        status: Status::Resolved,
        priority,
        department,
        category: Some(text::<CategoryName>("Billing")),
        confidence: Some(confidence(0.1 + 0.2)),
        suggested_response: Some(text::<SuggestedResponse>("Bonjour à vous\n")),
        assignee: Some(account_id(2)),
        ai_enabled: false,
        chosen: Chosen {
            priority: true,
            department: false,
            category: true,
            response: false,
        },
        version: Version::new(7).expect("seven is a version"),
        created_at,
        updated_at: at(3_000),
    }
}

/// Every field of a ticket that was just opened.
pub fn open_ticket() -> TicketParts {
    let chosen = Chosen::default();
    Ticket::opened(
        ticket_id(1),
        NewTicket {
            chosen,
            ..new_ticket(account_id(1))
        },
    )
    .into_parts()
}

/// A citation with every field set.
pub fn citation() -> Citation {
    Citation {
        article: ArticleId::new(uuid(77)),
        version: Version::FIRST,
        title: "Refunds".to_owned(),
        section: Some("Within 14 days".to_owned()),
    }
}

/// A reply of the AI to the opening of a ticket, with every field set.
pub fn ai_reply(ticket: TicketId) -> NewReply {
    NewReply {
        ticket,
        author: Author::Ai,
        message: text::<Message>("You will be refunded ☂"),
        internal: false,
        answers: Some(Trigger::Opening),
        citations: vec![citation()],
        created_at: at(2_500),
    }
}

/// A public reply of a customer.
pub fn customer_reply(ticket: TicketId, account: AccountId) -> NewReply {
    NewReply {
        author: Author::Customer(account),
        message: text::<Message>("Thank you\r\n"),
        answers: None,
        citations: Vec::new(),
        ..ai_reply(ticket)
    }
}

/// An internal note of an agent.
///
/// # Panics
/// Never: its id is an id.
pub fn internal_note() -> Reply {
    let content = NewReply {
        author: Author::Agent(account_id(2)),
        internal: true,
        ..customer_reply(ticket_id(1), account_id(2))
    };
    Reply {
        id: ReplyId::new(1).expect("one is an id"),
        content,
    }
}

/// A decision with every field set.
///
/// # Panics
/// Never: the currency is one.
pub fn sample_decision(n: u64, ticket: TicketId, trigger: Trigger) -> Decision {
    Decision {
        id: decision_id(n),
        ticket,
        trigger,
        model: Some(text::<ModelName>("local-1")),
        category: Some(text::<CategoryName>("Billing")),
        confidence: Some(confidence(0.3)),
        threshold: confidence(0.7),
        distribution: vec![
            (text::<CategoryName>("Billing"), confidence(0.3)),
            (text::<CategoryName>("Other"), confidence(0.2)),
        ],
        suggested_response: Some(text::<SuggestedResponse>("We look into it.")),
        citations: vec![citation()],
        action: Action::Escalate,
        reasons: vec![Reason::BelowThreshold, Reason::PersonHandling],
        circumstances: Circumstances {
            mode: Mode::Suggest,
            edition: Edition::new(7),
            relevance: Some(0.1 + 0.2),
            input: Some(Fingerprint([0xf1; 32])),
            usage: Some(ModelUsage {
                prompt: Fingerprint([0x0e; 32]),
                stated: confidence(0.9),
                tokens_read: Some(812),
                tokens_written: Some(90),
                cost: Some(Cost {
                    trillionths: 175_800_000,
                    currency: Currency::parse("EUR").expect("three letters"),
                }),
            }),
            latency: Some(Duration::from_millis(1_234)),
        },
        created_at: at(4_000),
    }
}

/// An enquiry to which nothing was found.
pub fn enquiry(subject: &str, message: &str) -> Enquiry {
    Enquiry {
        subject: text(subject),
        message: text(message),
        passages: Vec::new(),
        decisions_before: 0,
    }
}

/// An assessment of the default priority with an answer.
pub fn assessment(category: &str, probability: f64) -> Assessment {
    Assessment {
        category: text(category),
        confidence: confidence(probability),
        distribution: vec![(text(category), confidence(probability))],
        priority: Priority::Medium,
        suggested_response: None,
        citations: Vec::new(),
        model: text("test"),
        provenance: Provenance::default(),
    }
}

/// Two categories, each with an answer; threshold 0.7.
///
/// # Panics
/// Never: the catalogue agrees with the default departments.
pub fn triage_policy() -> TriagePolicy {
    let category = |name: &str, department: &str| Category {
        name: text(name),
        department: text(department),
        threshold: None,
        frame: None,
        response: Some(text("Thank you, we will sort it out.")),
    };
    let categories = vec![
        category("Billing", "Billing"),
        category("Technical", "Technical Support"),
    ];
    TriagePolicy {
        threshold: Confidence::DEFAULT_THRESHOLD,
        catalogue: Catalogue::new(categories, &Departments::default())
            .expect("the test catalogue is valid"),
    }
}

/// An e-mail address that is known to be fine.
pub fn email(address: &str) -> EmailAddress {
    text(address)
}
