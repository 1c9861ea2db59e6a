//! Looking at one ticket again: everything that triage does, but for the commit.

use std::time::Duration;

use crate::id::DecisionId;
use crate::knowledge::{Found, KnowledgeIndex};
use crate::ports::{Assembled, StoreError};
use crate::ticket::status::Status;
use crate::ticket::visibility::Audience;
use crate::ticket::{Ticket, TicketParts};
use crate::triage::replay::{ReplayProgress, ReplayedTicket, Route, Said};
use crate::triage::signals::signals;
use crate::triage::{
    Assessment, Case, Decision, Enquiry, Fingerprint, Modes, TriagePolicy, Trigger,
};
use crate::use_cases::TriageTicket;
use crate::use_cases::knowledge::SearchQuestion;
use crate::use_cases::triage_ticket::PASSAGES;

/// What every ticket of one replay is looked at with.
pub(super) struct Glass {
    pub assembled: Assembled,
    pub policy: TriagePolicy,
    pub index: KnowledgeIndex,
    pub triage: TriageTicket,
}

/// An assessment with how it came about.
struct Heard {
    assessment: Option<Assessment>,
    took: Duration,
    recalled: bool,
    said: Option<Said>,
}

impl Glass {
    /// What would be made of the ticket as it was opened, counted in.
    pub(super) async fn look_at(
        &self,
        parts: &TicketParts,
        progress: &mut ReplayProgress,
    ) -> Result<ReplayedTicket, StoreError> {
        let (found, enquiry) = self.enquiry(parts).await;
        let heard = self.hear(&enquiry).await?;
        let after = self.decide(parts, found, &enquiry, heard.assessment);
        let decisions = self.triage.desk.queries.decisions(parts.id).await?;
        let opening = decisions
            .iter()
            .find(|decision| decision.trigger == Trigger::Opening);
        let label = parts.category.clone().filter(|_| parts.chosen.category);
        let replayed = ReplayedTicket {
            ticket: parts.id,
            label,
            before: opening.map(Route::from),
            after: Route::from(&after),
            said: heard.said,
        };
        progress.outcome.count(&replayed, &after);
        progress.timing.count(heard.took, heard.recalled);
        Ok(replayed)
    }

    async fn enquiry(&self, parts: &TicketParts) -> (Found, Enquiry) {
        let question = SearchQuestion {
            text: format!("{}\n{}", parts.subject, parts.message),
            audience: Audience::Customer,
            limit: PASSAGES,
        };
        let opened = parts.created_at;
        let knowledge = &self.triage.knowledge;
        let found = knowledge.look(&self.index, &question, opened).await;
        let enquiry = Enquiry {
            subject: parts.subject.clone(),
            message: parts.message.clone(),
            passages: found.passages.clone(),
            decisions_before: 0,
        };
        (found, enquiry)
    }

    /// What a classifier makes of it, or what it made of it in an earlier replay: a
    /// language model is asked the same once.
    async fn hear(&self, enquiry: &Enquiry) -> Result<Heard, StoreError> {
        let asked = self.asked(enquiry);
        if let Some(asked) = asked
            && let Some(said) = self.triage.desk.queries.said_before(asked).await?
        {
            return Ok(Heard {
                assessment: Some(said.assessment),
                took: said.took,
                recalled: true,
                said: None,
            });
        }
        let clock = &self.triage.desk.clock;
        let began = clock.now();
        let assessment = self.assembled.classifier.assess(enquiry).await.ok();
        let took = clock.now().since(began);
        // What was assessed without the language model is to be asked again.
        let complete = assessment.as_ref();
        let complete = complete.filter(|said| said.provenance.usage.is_some());
        let said = asked.zip(complete).map(|(asked, assessment)| Said {
            asked,
            assessment: assessment.clone(),
            took,
        });
        Ok(Heard {
            assessment,
            took,
            recalled: false,
            said,
        })
    }

    /// A name for everything that a language model is told; `None` where none is asked.
    fn asked(&self, enquiry: &Enquiry) -> Option<Fingerprint> {
        let recipe = self.assembled.recipe?.to_string();
        let Enquiry {
            subject,
            message,
            passages,
            decisions_before: _,
        } = enquiry;
        let mut told = vec![recipe, subject.to_string(), message.to_string()];
        for passage in passages {
            let source = &passage.source;
            told.push(source.article.to_string());
            told.push(source.version.get().to_string());
            told.push(source.section.clone().unwrap_or_default());
            told.push(passage.text.clone());
        }
        // With its length before it no part can pass for the end of another.
        let parts = told.iter().map(|part| format!("{}:{part}", part.len()));
        let whole: String = parts.collect();
        Some(Fingerprint(self.triage.secrets.digest(whole.as_bytes()).0))
    }

    /// What would be decided on the opening, with every category on auto.
    fn decide(
        &self,
        parts: &TicketParts,
        found: Found,
        enquiry: &Enquiry,
        assessment: Option<Assessment>,
    ) -> Decision {
        let case = Case {
            assessment,
            found,
            signals: signals(enquiry),
            modes: Modes::default(),
            input: None,
            latency: None,
        };
        let ticket = Ticket::restore(TicketParts {
            status: Status::Open,
            assignee: None,
            ai_enabled: true,
            ..parts.clone()
        });
        // Nobody keeps this decision, so its id stands for nothing.
        let nobodys = DecisionId::new(uuid::Uuid::nil());
        let opened = parts.created_at;
        self.policy
            .decide(nobodys, &ticket, Trigger::Opening, case, opened)
    }
}
