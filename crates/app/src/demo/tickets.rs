//! The tickets of the demonstration: what two customers asked, and how it went on.

use std::sync::Arc;
use std::time::Duration;

use frontdesk_domain::account::actor::Actor;
use frontdesk_domain::id::TicketId;
use frontdesk_domain::retry::Receipt;
use frontdesk_domain::ticket::Subject;
use frontdesk_domain::ticket::priority::Priority;
use frontdesk_domain::ticket::reply::Message;
use frontdesk_domain::ticket::status::PanelStatus;
use frontdesk_domain::use_cases::{
    ChangeTicket, ChangeTicketCommand, OpenTicket, OpenTicketCommand, ReplyCommand, ReplyToTicket,
};

use crate::command::Result;

use super::{RewoundClock, done};

/// Who speaks: places in the cast.
const AGENT: usize = 1;
const MARA: usize = 2;
const JUN: usize = 3;

/// What happens to a ticket after it was opened.
enum Step {
    Reply(usize, &'static str),
    Note(&'static str),
    Move(PanelStatus),
    Assign,
}

/// Who opens a ticket, subject, first message, priority if they choose one, and what
/// happens next.
type Scene = (
    usize,
    &'static str,
    &'static str,
    Option<Priority>,
    &'static [Step],
);

const SCENES: [Scene; 12] = [
    (
        MARA,
        "Charged twice in May",
        "Hello, my card statement shows two payments of 24.00 for the May invoice. Could you refund one of them?",
        None,
        &[],
    ),
    (
        JUN,
        "Server does not come back after restart",
        "I restarted my game server from the panel ten minutes ago and it has been stuck on \"starting\" since. \
         The console shows nothing.",
        Some(Priority::High),
        &[
            Step::Assign,
            Step::Note("Node 14 ran out of memory at 09:12; moving him to node 16."),
            Step::Reply(
                AGENT,
                "Your server is being moved to another machine. It should be up in five minutes.",
            ),
            Step::Reply(JUN, "It is up again. Thank you, that was quick!"),
            Step::Move(PanelStatus::Resolved),
        ],
    ),
    (
        MARA,
        "Where is my parcel?",
        "The tracking page has said \"handed to the carrier\" for six days now. Order 88213. Is it lost?",
        None,
        &[],
    ),
    (
        JUN,
        "Two-factor codes are rejected",
        "I changed my phone and now every code from the authenticator app is rejected, so I cannot sign in on my \
         laptop any more.",
        Some(Priority::High),
        &[Step::Reply(
            AGENT,
            "I can reset it for you. Which of your recent invoices can you name, so that I know it is you?",
        )],
    ),
    (
        MARA,
        "Return the blue headset",
        "The headset I received is blue, I ordered black. How do I send it back and get the right one?",
        None,
        &[],
    ),
    (
        JUN,
        "Invoice page crashes",
        "Opening any invoice as PDF shows a blank page and the browser console says TypeError: e is undefined. \
         Firefox 141 on Linux.",
        None,
        &[Step::Note("Reproduced. Reported to the front-end people.")],
    ),
    (
        MARA,
        "Change of company name",
        "We are now called Vukić Studio d.o.o. Please tell me where I change the name and the VAT number on my account.",
        None,
        &[],
    ),
    (
        JUN,
        "Is there a discount for schools?",
        "I teach programming and would like to host twelve small servers for my class. Do you have a price for schools?",
        Some(Priority::Low),
        &[
            Step::Assign,
            Step::Reply(
                AGENT,
                "We do: half price for schools, for a year at a time. Shall I prepare an offer for twelve?",
            ),
            Step::Reply(JUN, "Yes please! To be invoiced to the school."),
        ],
    ),
    (
        MARA,
        "Strange sign-in from another country",
        "I got a mail about a sign-in to my account from a country I have never been to. I did not do that. \
         Please lock the account!",
        Some(Priority::Urgent),
        &[
            Step::Assign,
            Step::Note("Sessions ended and password reset sent. Waiting for her to confirm."),
        ],
    ),
    (
        JUN,
        "Thank you",
        "No question this time. Your team was wonderful about the move last week, and I wanted to say so.",
        None,
        &[
            Step::Reply(AGENT, "That made our day. Thank you, Jun!"),
            Step::Move(PanelStatus::Closed),
        ],
    ),
    (
        MARA,
        "Webhook deliveries time out",
        "Since this morning your webhooks reach our endpoint only after 30 to 40 seconds, and we answer each in 20 \
         milliseconds. Did something change on your side?",
        None,
        &[],
    ),
    (
        JUN,
        "Cancel before the next payment",
        "I want to cancel the small plan before it renews on the first. Will I be refunded for the days left?",
        None,
        &[],
    ),
];

/// The use cases by which the scenes are played, and the clock that moves between them.
pub struct Script {
    pub open: OpenTicket,
    pub reply: ReplyToTicket,
    pub change: ChangeTicket,
    pub clock: Arc<RewoundClock>,
    pub actors: Vec<Actor>,
}

impl Script {
    /// Plays every scene, about four hours apart.
    pub async fn play(&self) -> Result {
        for (opener, subject, message, priority, steps) in SCENES {
            let ticket = self.open(opener, subject, message, priority).await?;
            for step in steps {
                self.clock.catch_up(Duration::from_mins(11));
                self.step(ticket, step).await?;
            }
            self.clock.catch_up(Duration::from_mins(200));
        }
        Ok(())
    }

    async fn open(
        &self,
        opener: usize,
        subject: &str,
        message: &str,
        priority: Option<Priority>,
    ) -> Result<TicketId> {
        let command = OpenTicketCommand {
            subject: Subject::parse(subject)?,
            message: Message::parse(message)?,
            priority,
            department: None,
            requester: None,
        };
        let ticket = done(
            self.open
                .run(&self.actors[opener], &command, &Receipt::none())
                .await?,
        );
        Ok(ticket.listed.ticket.id())
    }

    async fn step(&self, ticket: TicketId, step: &Step) -> Result {
        match *step {
            Step::Reply(who, text) => self.say(who, ticket, text, false).await,
            Step::Note(text) => self.say(AGENT, ticket, text, true).await,
            Step::Move(status) => self.adjust(ticket, Some(status), false).await,
            Step::Assign => self.adjust(ticket, None, true).await,
        }
    }

    async fn say(&self, who: usize, ticket: TicketId, text: &str, internal: bool) -> Result {
        let command = ReplyCommand {
            ticket,
            message: Message::parse(text)?,
            internal,
        };
        self.reply
            .run(&self.actors[who], &command, &Receipt::none())
            .await?;
        Ok(())
    }

    async fn adjust(&self, ticket: TicketId, status: Option<PanelStatus>, assign: bool) -> Result {
        let agent = &self.actors[AGENT];
        let command = ChangeTicketCommand {
            ticket,
            expected: None,
            status,
            priority: None,
            department: None,
            assignee: assign.then_some(Some(agent.account)),
            ai_enabled: None,
        };
        self.change.run(agent, &command, &Receipt::none()).await?;
        Ok(())
    }
}
