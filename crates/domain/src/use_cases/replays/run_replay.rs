//! Running a replay, some tickets at a time.

use std::sync::Arc;

use crate::id::{ReplayId, TicketId};
use crate::job::LeasedJob;
use crate::page::{PageLimit, PageRequest};
use crate::ports::{AssemblyError, Assessors, StoreError, TicketFilter};
use crate::ticket::visibility::Audience;
use crate::triage::replay::{Replay, ReplayFailure, ReplayProgress, ReplayState, ReplayedTicket};
use crate::use_cases::triage_ticket::finish;
use crate::use_cases::{TriageFailure, TriageTicket, retry_on_conflict};

use super::replay_tickets::Glass;

/// Runs replays with what triage itself stands on. No ticket is touched.
///
/// Several may run the same replay: each stores the tickets that it looked at only where
/// nobody else has been there meanwhile. So it goes on where somebody died.
#[derive(Clone)]
pub struct RunReplay {
    /// What is replayed.
    pub triage: TriageTicket,
    /// Who puts classifiers together.
    pub assessors: Arc<dyn Assessors>,
}

/// So many tickets are looked at between two commits: what is lost when a process dies.
const AT_ONCE: u16 = 20;

impl RunReplay {
    /// Does the job, from where the replay has come to. What fails on the last attempt ends
    /// the replay.
    ///
    /// # Errors
    /// A [`TriageFailure`]; the job is then still to be done.
    pub async fn run(
        &self,
        job: &LeasedJob,
        id: ReplayId,
        last_attempt: bool,
    ) -> Result<(), TriageFailure> {
        let desk = &self.triage.desk;
        match self.to_end(id, |_| {}).await {
            Err(error) if !last_attempt => return Err(error.into()),
            Err(_) => self.give_up(id).await?,
            Ok(_) => {}
        }
        finish(desk.store.begin().await?, job, desk.clock.now()).await
    }

    /// Runs the replay to its end and shows it on the way; `None` when there is none.
    ///
    /// # Errors
    /// A [`StoreError`] when storage fails.
    pub async fn to_end(
        &self,
        id: ReplayId,
        show: impl Fn(&Replay) + Send,
    ) -> Result<Option<Replay>, StoreError> {
        let Some(mut replay) = self.triage.desk.queries.replay(id).await? else {
            return Ok(None);
        };
        if !replay.is_running() {
            return Ok(Some(replay));
        }
        let glass = match self.glass(&replay).await {
            Ok(glass) => glass,
            Err(AssemblyError::Store(error)) => return Err(error),
            Err(AssemblyError::ModelGone) => {
                return self.fail(replay, ReplayFailure::ModelGone).await.map(Some);
            }
            Err(AssemblyError::AssessorGone(_)) => {
                let gone = ReplayFailure::AssessorGone;
                return self.fail(replay, gone).await.map(Some);
            }
        };
        while replay.is_running() {
            let (progress, looked_at) = self.go_on(&glass, &replay).await?;
            replay = self.keep(replay, progress, &looked_at).await?;
            show(&replay);
        }
        Ok(Some(replay))
    }

    async fn glass(&self, replay: &Replay) -> Result<Glass, AssemblyError> {
        let plan = &replay.plan;
        let own = &self.triage.policy;
        let knowledge = &self.triage.knowledge;
        Ok(Glass {
            assembled: self.assessors.assemble(&plan.assessor).await?,
            policy: own.with_thresholds(plan.threshold, &plan.thresholds),
            index: knowledge.index(Audience::Customer, plan.edition).await?,
            triage: self.triage.clone(),
        })
    }

    /// Looks at some more tickets.
    async fn go_on(
        &self,
        glass: &Glass,
        replay: &Replay,
    ) -> Result<(ReplayProgress, Vec<ReplayedTicket>), StoreError> {
        let plan = &replay.plan;
        let mut progress = replay.progress.clone();
        let left = plan.tickets.saturating_sub(progress.outcome.tickets);
        let limit = u16::try_from(left).map_or(AT_ONCE, |left| left.min(AT_ONCE));
        let Ok(limit) = PageLimit::new(limit) else {
            progress.state = ReplayState::Done;
            return Ok((progress, Vec::new()));
        };
        let first = TicketId::new(plan.up_to.get().saturating_add(1));
        let filter = TicketFilter {
            opened_from: plan.opened_from,
            opened_before: plan.opened_before,
            ..TicketFilter::default()
        };
        let page = PageRequest {
            limit,
            after: progress.reached.or(first),
        };
        let page = self.triage.desk.queries.tickets(&filter, page).await?;
        let mut looked_at = Vec::with_capacity(page.items.len());
        for listed in &page.items {
            let parts = listed.ticket.parts();
            looked_at.push(glass.look_at(parts, &mut progress).await?);
            progress.reached = Some(parts.id);
        }
        if page.next.is_none() || progress.outcome.tickets >= plan.tickets {
            progress.state = ReplayState::Done;
        }
        Ok((progress, looked_at))
    }

    /// Stores what was found, unless somebody else has been there meanwhile; answers the
    /// replay as it is then.
    async fn keep(
        &self,
        seen: Replay,
        progress: ReplayProgress,
        looked_at: &[ReplayedTicket],
    ) -> Result<Replay, StoreError> {
        let (seen, progress) = (&seen, &progress);
        retry_on_conflict(move || async move {
            let mut work = self.triage.desk.store.begin().await?;
            let stored = work.replays().lock_replay(seen.id).await?;
            let stored = stored.ok_or(StoreError::Conflict)?;
            if stored.progress != seen.progress {
                return Ok(stored);
            }
            for replayed in looked_at {
                work.replays().insert_replayed(seen.id, replayed).await?;
            }
            work.replays().update_replay(seen.id, progress).await?;
            work.commit().await?;
            Ok(Replay {
                progress: progress.clone(),
                ..stored
            })
        })
        .await
    }

    async fn fail(&self, replay: Replay, why: ReplayFailure) -> Result<Replay, StoreError> {
        let progress = ReplayProgress {
            state: ReplayState::Failed(why),
            ..replay.progress.clone()
        };
        self.keep(replay, progress, &[]).await
    }

    async fn give_up(&self, id: ReplayId) -> Result<(), StoreError> {
        let replay = self.triage.desk.queries.replay(id).await?;
        if let Some(replay) = replay.filter(Replay::is_running) {
            self.fail(replay, ReplayFailure::GivenUp).await?;
        }
        Ok(())
    }
}
