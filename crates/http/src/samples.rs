//! One desk's worth of domain objects, from which the examples in the document are made:
//! by the same mapping as every response, so that they cannot drift from it.

use frontdesk_domain::account::credential::{Secret, SecretDigest, Token, TokenLabel};
use frontdesk_domain::account::permission::Scope;
use frontdesk_domain::account::role::Role;
use frontdesk_domain::account::{Account, Person};
use frontdesk_domain::event::{Event, Fact, NumberedEvent};
use frontdesk_domain::id::{
    AccountId, DecisionId, EventId, EventPosition, ReplyId, TicketId, TokenId, Version,
};
use frontdesk_domain::knowledge::{ArticleId, Citation};
use frontdesk_domain::ports::{ListedTicket, Thread};
use frontdesk_domain::text::{EmailAddress, PersonName};
use frontdesk_domain::ticket::department::DepartmentName;
use frontdesk_domain::ticket::priority::Priority;
use frontdesk_domain::ticket::reply::{Author, Message, NewReply, Reply};
use frontdesk_domain::ticket::status::Status;
use frontdesk_domain::ticket::{Chosen, Subject, Ticket, TicketParts};
use frontdesk_domain::time::Timestamp;
use frontdesk_domain::triage::{
    Action, CategoryName, Confidence, Decision, ModelName, SuggestedResponse, Trigger,
};
use frontdesk_domain::use_cases::IssuedToken;
use uuid::Uuid;

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
            fact: Fact::TicketStatusChanged {
                ticket: listed_ticket().ticket.parts().id,
                from: Status::Pending,
                to: Status::Open,
            },
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
        created_at: at(6),
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
