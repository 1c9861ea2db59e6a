//! One desk's worth of domain objects, from which the examples in the document are made:
//! by the same mapping as every response, so that they cannot drift from it.

mod views;
mod webhooks;

use std::time::Duration;

use frontdesk_domain::account::credential::{Secret, SecretDigest, Token, TokenLabel};
use frontdesk_domain::account::permission::Scope;
use frontdesk_domain::account::role::Role;
use frontdesk_domain::account::{Account, Person};
use frontdesk_domain::audit::{
    self, AuditAction, AuditEntry, CredentialKind, Deed, FieldChange, Origin, Responsible,
    SubjectKind,
};
use frontdesk_domain::event::{Event, EventKind, NumberedEvent};
use frontdesk_domain::form::answers::{Answers, answer};
use frontdesk_domain::form::applicant::Submitter;
use frontdesk_domain::form::date::Date;
use frontdesk_domain::form::draft::FormDraft;
use frontdesk_domain::form::invite::{Invite, InviteLabel, MaxUses};
use frontdesk_domain::form::review::{ReviewDecision, ReviewNote};
use frontdesk_domain::form::submission::{NewSubmission, Submission, SubmissionStatus};
use frontdesk_domain::form::value::Value;
use frontdesk_domain::form::visibility::FormStatus;
use frontdesk_domain::form::{Form, FormParts};
use frontdesk_domain::id::{
    AccountId, AuditId, ConfirmationId, DecisionId, EventId, EventPosition, FormId, InviteId,
    ModelId, ReplayId, ReplyId, SubmissionId, TicketId, TokenId, Version,
};
use frontdesk_domain::knowledge::{
    Article, ArticleDraft, ArticleId, ArticleStatus, Citation, Edition, Importance, Passage,
    Readers, Tags,
};
use frontdesk_domain::ports::{ListedSubmission, ListedTicket, Thread};
use frontdesk_domain::text::{EmailAddress, PersonName};
use frontdesk_domain::ticket::department::DepartmentName;
use frontdesk_domain::ticket::priority::Priority;
use frontdesk_domain::ticket::reply::{Author, Message, NewReply, Reply};
use frontdesk_domain::ticket::status::Status;
use frontdesk_domain::ticket::{Chosen, Subject, Ticket, TicketParts};
use frontdesk_domain::time::Timestamp;
use frontdesk_domain::triage::replay::{
    Assessor, Replay, ReplayOutcome, ReplayPlan, ReplayProgress, ReplayState, ReplayTiming,
    ReplayedTicket, Route,
};
use frontdesk_domain::triage::{
    Action, AnswerFrame, Category, CategoryName, Circumstances, Comparison, Confidence, CurvePoint,
    Decision, Fingerprint, Mode, ModelFacts, ModelName, ModelState, ModelVersion, NewConfirmation,
    Reason, Recipe, StoredModel, SuggestedResponse, Trigger,
};
use frontdesk_domain::use_cases::forms::{IssuedInvite, SubmissionRecord};
use frontdesk_domain::use_cases::{IssuedToken, ListedDecision, SwitchedCategory};
use uuid::Uuid;

use crate::exact;

pub(crate) use views::saved_view;
pub(crate) use webhooks::{attempt, delivery, fact, job, webhook};

/// Texts that are known to be what they should be.
fn text<T: TryFrom<String, Error: std::fmt::Debug>>(text: &str) -> T {
    T::try_from(text.to_owned()).expect("the samples obey the rules of the domain")
}

/// Ids that look like those of a desk opened in 2026.
const fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x019b_7d2e_5c00_7000_8000_0000_0000_0000 + n)
}

fn at(minutes: i64) -> Timestamp {
    let morning = 1_767_258_000_000;
    Timestamp::from_millis(morning + minutes * 60_000 + 417)
        .expect("the samples stay within the calendar")
}

fn account(n: u128, email: &str, name: &str, public_name: Option<&str>, role: Role) -> Account {
    Account {
        id: AccountId::new(id(n)),
        email: text::<EmailAddress>(email),
        name: text::<PersonName>(name),
        public_name: public_name.map(text::<PersonName>),
        role,
        suspended: false,
        password: None,
        external: None,
        version: Version::FIRST,
        created_at: at(0),
        updated_at: at(0),
    }
}

/// A customer.
pub(crate) fn customer() -> Account {
    account(
        1,
        "mara@customer.example",
        "Mara Vukić",
        None,
        Role::Customer,
    )
}

/// What happened when the ticket was opened.
pub(crate) fn event() -> NumberedEvent {
    NumberedEvent {
        position: EventPosition::new(1_204).expect("it is greater than zero"),
        event: Event {
            id: EventId::new(id(9)),
            at: at(3),
            actor: Some(customer().id),
            fact: fact(EventKind::TicketStatusChanged),
        },
    }
}

/// A member of staff.
pub(crate) fn agent() -> Account {
    account(
        2,
        "tomas@desk.example",
        "Tomás Lindqvist",
        Some("Tomás"),
        Role::Agent,
    )
}

fn suggestion() -> &'static str {
    "Yes: a charge made twice is refunded to the card within five working days."
}

/// A passage of the knowledge base.
pub(crate) fn citation() -> Citation {
    Citation {
        article: ArticleId::new(id(30)),
        version: Version::FIRST,
        title: "Refunds".to_owned(),
        section: Some("Charged twice".to_owned()),
    }
}

/// The article in which that passage stands.
pub(crate) fn article() -> Article {
    let tags = vec![text("charge"), text("money back")];
    Article {
        id: citation().article,
        version: citation().version,
        edition: Edition::EMPTY.next(),
        content: ArticleDraft {
            title: text(&citation().title),
            body: text(&format!("# Charged twice\n\n{}\n", passage().text)),
            importance: Importance::default(),
            tags: Tags::new(tags).expect("two tags"),
            readers: Readers::Public,
            status: ArticleStatus::Published,
        },
        author: agent().id,
        created_at: at(1),
        updated_at: at(1),
    }
}

/// That passage as it was found.
pub(crate) fn passage() -> Passage {
    Passage {
        source: citation(),
        text: "A charge made twice is refunded to the card within five working days.".to_owned(),
        relevance: 0.58,
        score: 0.57,
    }
}

/// A ticket that the AI answered.
pub(crate) fn listed_ticket() -> ListedTicket {
    let ticket = Ticket::restore(TicketParts {
        id: TicketId::new(1042).expect("positive"),
        subject: text::<Subject>("Charged twice in May"),
        message: text::<Message>(
            "My card shows two payments of 24.00 for the May invoice. Can one be refunded?",
        ),
        requester: customer().id,
        status: Status::AiResolved,
        priority: Priority::Medium,
        department: text::<DepartmentName>("Billing"),
        category: Some(text::<CategoryName>("Billing")),
        confidence: Confidence::new(0.94).ok(),
        suggested_response: Some(text::<SuggestedResponse>(suggestion())),
        assignee: None,
        ai_enabled: true,
        chosen: Chosen::default(),
        version: Version::new(2).expect("positive"),
        created_at: at(5),
        updated_at: at(6),
    });
    ListedTicket {
        ticket,
        requester: Person::from(&customer()),
        assignee: None,
    }
}

/// The thread of that ticket.
pub(crate) fn thread() -> Thread {
    let listed = listed_ticket();
    let content = NewReply {
        ticket: listed.ticket.id(),
        author: Author::Ai,
        message: text::<Message>(suggestion()),
        internal: false,
        answers: Some(Trigger::Opening),
        citations: vec![citation()],
        created_at: at(6),
    };
    let reply = Reply {
        id: ReplyId::new(2077).expect("positive"),
        content,
    };
    Thread {
        listed,
        replies: vec![reply],
        authors: Vec::new(),
    }
}

/// The decision behind it.
pub(crate) fn decision() -> Decision {
    let share = |name, share| {
        (
            text::<CategoryName>(name),
            Confidence::new(share).expect("a share"),
        )
    };
    Decision {
        id: DecisionId::new(id(20)),
        ticket: listed_ticket().ticket.id(),
        trigger: Trigger::Opening,
        model: Some(text::<ModelName>("local-1")),
        category: Some(text::<CategoryName>("Billing")),
        confidence: Confidence::new(0.94).ok(),
        threshold: Confidence::DEFAULT_THRESHOLD,
        distribution: vec![
            share("Billing", 0.94),
            share("Account", 0.04),
            share("Other", 0.02),
        ],
        suggested_response: Some(text::<SuggestedResponse>(suggestion())),
        citations: vec![citation()],
        action: Action::Answer,
        reasons: Vec::new(),
        circumstances: Circumstances {
            edition: Some(article().edition),
            relevance: Some(passage().relevance),
            input: Some(Fingerprint([0x5d; 32])),
            latency: Some(Duration::from_millis(3)),
            ..Circumstances::default()
        },
        created_at: at(6),
    }
}

/// The same, confirmed by an agent.
pub(crate) fn listed_decision() -> ListedDecision {
    let decision = decision();
    let word = NewConfirmation {
        ticket: decision.ticket,
        category: text::<CategoryName>("Billing"),
        decision: Some(decision.id),
        agent: agent().id,
        at: at(15),
    };
    ListedDecision {
        decision,
        words: vec![word],
    }
}

/// What a replay makes of that ticket with a higher threshold.
pub(crate) fn replayed_ticket() -> ReplayedTicket {
    let before = Route::from(&decision());
    ReplayedTicket {
        ticket: decision().ticket,
        label: Some(text::<CategoryName>("Billing")),
        after: Route {
            action: Action::Escalate,
            reasons: vec![Reason::BelowThreshold],
            ..before.clone()
        },
        before: Some(before),
        said: None,
    }
}

/// That replay.
pub(crate) fn replay() -> Replay {
    let outcome = ReplayOutcome {
        tickets: 200,
        answered_before: 121,
        answered: 96,
        newly_answered: 2,
        sure: 104,
        labelled: 60,
        right: 51,
        right_before: 51,
        sure_labelled: 31,
        sure_right: 30,
        answered_labelled: 28,
        answered_right: 27,
        routes_changed: 29,
        answers_changed: 0,
        ..ReplayOutcome::default()
    };
    Replay {
        id: ReplayId::new(id(60)),
        plan: ReplayPlan {
            assessor: Assessor {
                local: model().id,
                language: None,
            },
            threshold: Confidence::new(0.95).ok(),
            thresholds: Vec::new(),
            edition: article().edition,
            opened_from: None,
            opened_before: None,
            up_to: decision().ticket,
            tickets: 200,
        },
        author: Some(agent().id),
        created_at: at(40),
        progress: ReplayProgress {
            state: ReplayState::Done,
            reached: TicketId::new(843),
            outcome,
            timing: ReplayTiming {
                assessments: 200,
                total: Duration::from_millis(240),
                longest: Duration::from_millis(9),
                recalled: 0,
            },
        },
    }
}

/// The questions that the examples show.
const SHOWN: [&str; 3] = ["name", "hours", "rules"];

/// A form of the demonstration, with as many questions as an example needs.
pub(crate) fn form() -> Form {
    const DOCUMENT: &str = include_str!("../../../docs/forms/build-team.json");
    let document = exact::read(DOCUMENT.as_bytes()).expect("the file is JSON");
    let Value::Map(mut entries) = document else {
        unreachable!("the file holds an object");
    };
    if let Some(Value::List(questions)) = entries.get_mut("questions") {
        questions.retain(|question| {
            matches!(question, Value::Map(question)
                if question.get("id").and_then(Value::as_text).is_some_and(|id| SHOWN.contains(&id)))
        });
    }
    let slug = entries.remove("slug");
    let slug = slug.as_ref().and_then(Value::as_text).unwrap_or_default();
    Form::restore(FormParts {
        id: FormId::new(3).expect("positive"),
        slug: text(slug),
        status: FormStatus::Active,
        definition_version: Version::FIRST,
        definition: FormDraft::new(Value::Map(entries))
            .check()
            .expect("the file holds a form without defects"),
        version: Version::FIRST,
        created_at: at(0),
        updated_at: at(0),
    })
}

/// Answers to that form.
pub(crate) fn answers() -> Answers {
    const ANSWERS: &str = r#"{"name": "Mara_V", "hours": 7.5, "rules": true}"#;
    let answers = exact::read(ANSWERS.as_bytes()).expect("the sample is JSON");
    let Value::Map(answers) = answers else {
        unreachable!("the sample is an object");
    };
    let today = Date::of(at(0));
    answer(&form().parts().definition, answers, today).expect("the sample answers are good")
}

/// A submission of the customer, after its review.
pub(crate) fn submission_record() -> SubmissionRecord {
    let form = form();
    let submission = NewSubmission {
        form: form.parts().id,
        definition: Version::FIRST,
        submitter: Submitter::Account(customer().id),
        invite: None,
        answers: answers(),
        created_at: at(10),
    };
    let id = SubmissionId::new(218).expect("positive");
    let mut submission = Submission::received(id, submission);
    let decision = ReviewDecision {
        status: Some(SubmissionStatus::ChangesRequested),
        note: Some(text::<ReviewNote>("Please add a link to your work.")),
        internal_note: Some(text::<ReviewNote>("Promising; ask for pictures.")),
    };
    let step = submission.review(decision, agent().id, at(20));
    let listed = ListedSubmission {
        submission,
        form_title: form.parts().definition.title().as_str().to_owned(),
        submitter: Some(Person::from(&customer())),
        reviewer: Some(Person::from(&agent())),
    };
    SubmissionRecord {
        listed,
        steps: step.ok().flatten().into_iter().collect(),
        definition: form.into_parts().definition,
    }
}

/// An invite that was just made. Its token opens nothing.
pub(crate) fn issued_invite() -> IssuedInvite {
    let invite = Invite {
        id: InviteId::new(id(50)),
        form: form().parts().id,
        label: Some(text::<InviteLabel>("Winner of the spring contest")),
        digest: SecretDigest([0; 32]),
        email: Some(customer().email),
        max_uses: MaxUses::default(),
        expires_at: Some(at(30 * 24 * 60)),
        revoked_at: None,
        created_by: agent().id,
        created_at: at(0),
    };
    IssuedInvite {
        invite,
        token: Secret::new("fd_this-token-is-an-example-and-opens-nothing".to_owned()),
    }
}

/// A category that only suggests.
pub(crate) fn switched_category() -> SwitchedCategory {
    SwitchedCategory {
        category: Category {
            name: text("Billing"),
            department: text("Billing"),
            threshold: Some(Confidence::DEFAULT_THRESHOLD),
            frame: Some(text::<AnswerFrame>("Thank you for writing. {answer}")),
            response: None,
        },
        mode: Mode::Suggest,
    }
}

/// The model that decided it.
pub(crate) fn model() -> StoredModel {
    let share = |share| Confidence::new(share).expect("a share");
    let point = |confidence, coverage, accuracy| CurvePoint {
        confidence: share(confidence),
        coverage: share(coverage),
        accuracy: share(accuracy),
    };
    StoredModel {
        id: ModelId::new(7).expect("positive"),
        state: ModelState::Promoted,
        facts: ModelFacts {
            version: text::<ModelVersion>("8f0c1d9b52e6a734"),
            recipe: text::<Recipe>("2b7e40c9d1f35a86"),
            categories: vec![
                text::<CategoryName>("Billing"),
                text::<CategoryName>("Other"),
            ],
            texts: 431,
            comparison: Some(Comparison {
                held_out: 40,
                before: share(0.775),
                after: share(0.85),
            }),
            curve: vec![point(0.95, 0.25, 1.0), point(0.5, 1.0, 0.875)],
        },
        confirmations: 203,
        last_confirmation: ConfirmationId::new(203),
        created_at: at(4),
    }
}

/// An admin made somebody an agent.
pub(crate) fn audit_entry() -> AuditEntry {
    let change = |field: &str, before: &str, after: &str| FieldChange {
        field: field.to_owned(),
        before: Some(before.to_owned()),
        after: Some(after.to_owned()),
    };
    AuditEntry {
        id: AuditId::new(id(90)),
        at: at(5),
        by: Responsible {
            actor: Some(agent().id),
            credential: CredentialKind::Session,
            token: None,
            origin: Origin {
                address: Some([203, 0, 113, 7].into()),
                request: Some(id(91).to_string()),
            },
        },
        deed: Deed {
            action: AuditAction::Changed,
            subject: audit::Subject::new(SubjectKind::Account, &customer().id),
            changes: vec![
                change("role", "customer", "agent"),
                change("version", "1", "2"),
            ],
        },
    }
}

/// A token that was just issued. Its secret opens nothing.
pub(crate) fn issued_token() -> IssuedToken {
    let token = Token {
        id: TokenId::new(id(40)),
        account: agent().id,
        label: text::<TokenLabel>("status page"),
        digest: SecretDigest([0; 32]),
        scopes: [Scope::TicketsRead, Scope::TicketsTriage]
            .into_iter()
            .collect(),
        created_at: at(0),
        expires_at: Some(at(90 * 24 * 60)),
    };
    IssuedToken {
        token,
        secret: Secret::new("fd_this-secret-is-an-example-and-opens-nothing".to_owned()),
    }
}
