//! `frontdesk triage replay`.

use clap::Args;
use frontdesk_domain::id::{ModelId, TicketId};
use frontdesk_domain::knowledge::Edition;
use frontdesk_domain::page::{PageLimit, PageRequest};
use frontdesk_domain::ports::Queries;
use frontdesk_domain::time::Timestamp;
use frontdesk_domain::triage::replay::{
    LanguageModelName, PromptName, Replay as Replayed, ReplayOutcome, ReplayPlan, ReplayedTicket,
    Route,
};
use frontdesk_domain::triage::{Action, CategoryName, Confidence, Cost};
use frontdesk_domain::use_cases::replays::StartReplayCommand;
use indicatif::{ProgressBar, ProgressStyle};

use crate::command::Result;
use crate::config::Config;
use crate::wiring;

/// See what triage would make of past tickets, without touching them.
///
/// What is not given is as it is at the desk now. What comes of it is kept, and is the same
/// however often it is repeated: `GET /api/v1/triage/replays` shows it too.
#[derive(Debug, Args)]
pub struct Replay {
    /// The id of a model of the local classifier that the desk keeps.
    #[arg(long, value_name = "ID")]
    model: Option<i64>,
    /// Ask no language model.
    #[arg(long, conflicts_with_all = ["language_model", "prompt"])]
    local: bool,
    /// The language model, as the provider of the desk spells it.
    #[arg(long, value_name = "NAME")]
    language_model: Option<LanguageModelName>,
    /// The prompt that it is given.
    #[arg(long, value_name = "NAME")]
    prompt: Option<PromptName>,
    /// How sure the classifier must be, from 0 to 1; for one category as NAME=NUMBER. Can be
    /// given several times.
    #[arg(long, value_name = "NUMBER", value_parser = threshold)]
    threshold: Vec<(Option<CategoryName>, Confidence)>,
    /// The edition of the knowledge base.
    #[arg(long, value_name = "NUMBER")]
    edition: Option<i64>,
    /// Only tickets opened then or later, as 2026-01-31T08:05:00Z.
    #[arg(long, value_name = "TIME", value_parser = instant)]
    from: Option<Timestamp>,
    /// Only tickets opened before.
    #[arg(long, value_name = "TIME", value_parser = instant)]
    before: Option<Timestamp>,
    /// The id of the last ticket that is looked at.
    #[arg(long, value_name = "ID")]
    up_to: Option<i64>,
    /// How many tickets are looked at, counted back from the last.
    #[arg(long, value_name = "NUMBER", default_value_t = ReplayPlan::USUAL_TICKETS,
          value_parser = clap::value_parser!(u32).range(1..=ReplayPlan::MOST_TICKETS.into()))]
    tickets: u32,
    /// List every ticket where something changes.
    #[arg(long)]
    list: bool,
}

fn threshold(text: &str) -> Result<(Option<CategoryName>, Confidence)> {
    let (name, number) = match text.rsplit_once('=') {
        Some((name, number)) => (Some(name.parse()?), number),
        None => (None, text),
    };
    Ok((name, Confidence::new(number.parse()?)?))
}

fn instant(text: &str) -> Result<Timestamp> {
    Ok(chrono::DateTime::parse_from_rfc3339(text)?.to_utc().into())
}

impl Replay {
    /// Replays, shows how far it has come, and prints what came of it.
    pub(super) async fn run(self, config: &Config) -> Result {
        let list = self.list;
        let desk = wiring::desk(config).await?;
        let start = wiring::start_replay(config, &desk)?;
        let embedder = wiring::embedder(config)?;
        let knowledge = wiring::knowledge(config, &desk, embedder.clone());
        let run = wiring::background(config, &desk, embedder, knowledge)?.replays;
        let replay = start.by_hand(&self.command()).await?;
        let bar = ProgressBar::new(replay.plan.tickets.into()).with_style(
            ProgressStyle::with_template("{elapsed_precise} {wide_bar} {pos}/{len} {msg}")?,
        );
        let show = |replay: &Replayed| {
            bar.set_position(replay.progress.outcome.tickets.into());
        };
        let ended = run.to_end(replay.id, show).await?;
        bar.finish_and_clear();
        let ended = ended.ok_or("the replay is gone")?;
        print(&ended);
        if list {
            print_changes(&*desk.queries, &ended).await?;
        }
        Ok(())
    }

    fn command(self) -> StartReplayCommand {
        let Self {
            model,
            local,
            language_model,
            prompt,
            threshold,
            edition,
            from,
            before,
            up_to,
            tickets,
            list: _,
        } = self;
        let mut all = None;
        let mut own = Vec::new();
        for (category, threshold) in threshold {
            match category {
                Some(category) => own.push((category, threshold)),
                None => all = Some(threshold),
            }
        }
        StartReplayCommand {
            model: model.and_then(ModelId::new),
            local_alone: local,
            language_model,
            prompt,
            threshold: all,
            thresholds: own,
            edition: edition.and_then(Edition::new),
            opened_from: from,
            opened_before: before,
            up_to: up_to.and_then(TicketId::new),
            tickets: Some(tickets),
        }
    }
}

fn print(replay: &Replayed) {
    let ReplayOutcome {
        tickets,
        answered_before,
        answered,
        newly_answered,
        sure,
        labelled,
        right,
        right_before,
        sure_labelled,
        sure_right,
        answered_labelled,
        answered_right,
        routes_changed,
        answers_changed,
        failed,
        tokens_read,
        tokens_written,
        cost,
    } = replay.progress.outcome;
    println!("replay             {}", replay.id);
    println!("tickets            {tickets}");
    println!("answered           {answered}, before {answered_before}");
    println!("  newly            {newly_answered}");
    println!("coverage           {}", share(sure, tickets));
    println!("labelled           {labelled}");
    println!(
        "  right            {}, before {}",
        share(right, labelled),
        share(right_before, labelled)
    );
    println!("  right if sure    {}", share(sure_right, sure_labelled));
    println!(
        "  right if answered {}",
        share(answered_right, answered_labelled)
    );
    println!("other routes       {routes_changed}");
    println!("other answers      {answers_changed}");
    println!("failed             {failed}");
    println!("tokens             {tokens_read} read, {tokens_written} written");
    if let Some(cost) = cost {
        println!("cost               {}", money(cost));
    }
    if let Some(mean) = replay.progress.timing.mean() {
        println!("latency            {mean:.1?} on the average");
    }
}

fn share(part: u32, whole: u32) -> String {
    if whole == 0 {
        return "none".to_owned();
    }
    format!("{:.4}", f64::from(part) / f64::from(whole))
}

fn money(cost: Cost) -> String {
    format!("{:.6} {}", cost.amount(), cost.currency)
}

/// Every ticket where something changes, page by page.
async fn print_changes(queries: &dyn Queries, replay: &Replayed) -> Result {
    let mut page = PageRequest {
        limit: PageLimit::MAX,
        after: None,
    };
    loop {
        let found = queries.replayed_tickets(replay.id, true, page).await?;
        found.items.iter().for_each(print_change);
        if found.next.is_none() {
            return Ok(());
        }
        page.after = found.next;
    }
}

fn print_change(replayed: &ReplayedTicket) {
    let before = replayed.before.as_ref().map_or("nothing".to_owned(), way);
    let after = way(&replayed.after);
    let answer = if replayed.answer_changes() {
        ", another answer"
    } else {
        ""
    };
    println!("#{}: {before} -> {after}{answer}", replayed.ticket);
}

fn way(route: &Route) -> String {
    let who = match route.action {
        Action::Answer => "answered",
        Action::Escalate => "to people",
    };
    let category = route.category.as_ref();
    format!("{} {who}", category.map_or("?", CategoryName::as_str))
}
