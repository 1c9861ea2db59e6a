//! Background work, a webhook, and what went out to it.

use std::time::Duration;

use frontdesk_domain::account::credential::Secret;
use frontdesk_domain::event::{EventKind, Fact, NumberedEvent};
use frontdesk_domain::form::submission::SubmissionStatus;
use frontdesk_domain::id::{AttemptId, JobId, SigningKeyId, Version, WebhookId};
use frontdesk_domain::job::{Job, JobState, Task};
use frontdesk_domain::ticket::status::Status;
use frontdesk_domain::triage::Trigger;
use frontdesk_domain::use_cases::webhooks::SecretShown;
use frontdesk_domain::webhook::{
    Answer, Attempt, Delivery, DeliveryState, SigningKeys, Webhook, WebhookLabel, WebhookState,
    WebhookUrl,
};

use super::{at, decision, event, form, id, listed_ticket, submission_record, thread};

/// A webhook that was made just now.
pub(crate) fn webhook() -> SecretShown {
    let text = "https://hooks.example/frontdesk";
    let webhook = Webhook {
        id: WebhookId::new(id(10)),
        url: WebhookUrl::parse(text).expect("it is an address"),
        label: WebhookLabel::parse("Billing").expect("it is short"),
        kinds: [EventKind::TicketOpened, EventKind::TicketReplied].into(),
        state: WebhookState::Enabled,
        signing: SigningKeys::new(SigningKeyId::new(id(11)))
            .rotated(SigningKeyId::new(id(12)), at(9)),
        seen: None,
        created_at: at(1),
        updated_at: at(2),
        version: Version::FIRST,
    };
    let secret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD4zU2Xr0KBPk=";
    SecretShown {
        webhook,
        secret: Secret::new(secret.to_owned()),
    }
}

/// A fact of each kind, about the other samples.
pub(crate) fn fact(kind: EventKind) -> Fact {
    let ticket = listed_ticket().ticket.id();
    let submission = submission_record().listed.submission.parts().id;
    match kind {
        EventKind::TicketOpened => Fact::TicketOpened { ticket },
        EventKind::TicketReplied => Fact::TicketReplied {
            ticket,
            reply: thread().replies[0].id,
            internal: false,
        },
        EventKind::TicketStatusChanged => Fact::TicketStatusChanged {
            ticket,
            from: Status::Pending,
            to: Status::Open,
        },
        EventKind::TicketChanged => Fact::TicketChanged { ticket },
        EventKind::TriageDecided => Fact::TriageDecided {
            ticket,
            decision: decision().id,
        },
        EventKind::SubmissionReceived => Fact::SubmissionReceived {
            form: form().parts().id,
            submission,
        },
        EventKind::SubmissionReviewed => Fact::SubmissionReviewed {
            submission,
            from: SubmissionStatus::Pending,
            to: SubmissionStatus::Accepted,
        },
        EventKind::WebhookTested => Fact::WebhookTested {
            webhook: webhook().webhook.id,
        },
    }
}

/// A delivery that is to be tried again.
pub(crate) fn delivery() -> Delivery {
    let NumberedEvent { position, event } = event();
    Delivery {
        webhook: webhook().webhook.id,
        position,
        event: event.id,
        kind: event.fact.kind(),
        state: DeliveryState::Waiting,
        attempts: 1,
        due: at(5),
        ended_at: None,
    }
}

/// A try that failed.
pub(crate) fn attempt() -> Attempt {
    Attempt {
        id: AttemptId::new(id(13)),
        webhook: webhook().webhook.id,
        event: event().event.id,
        number: 1,
        at: at(4),
        took: Duration::from_millis(31),
        answer: Answer::Status {
            code: 503,
            excerpt: "down for maintenance".to_owned(),
        },
    }
}

/// A job that was set aside.
pub(crate) fn job() -> Job {
    let ticket = listed_ticket().ticket.parts().id;
    Job {
        id: JobId::new(id(14)),
        task: Task::Triage {
            ticket,
            trigger: Trigger::Opening,
        },
        state: JobState::Parked,
        due: at(6),
        attempts: 5,
        ended_at: Some(at(7)),
        reason: Some("the classifier did not answer".to_owned()),
    }
}
