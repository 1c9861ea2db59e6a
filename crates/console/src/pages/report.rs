//! How well triage does: the model in use, and how much it could decide at what risk.

use askama::Template;
use frontdesk_domain::account::permission::Scope;
use frontdesk_domain::retry::Receipt;
use frontdesk_domain::triage::{CurvePoint, StoredModel};
use frontdesk_domain::use_cases::{ModelNotFound, NoEarlierModel};
use poem::handler;
use poem::http::StatusCode;

use super::plot::Plot;
use super::settings::{Tab, triage_tabs};
use super::{Frame, Section};
use crate::answer::{Answer, go_to, page_with, to_the_end};
use crate::fields::{Asked, Fields};
use crate::markup::Markup;
use crate::surroundings::Surroundings;
use crate::texts::Texts;
use crate::trouble::refusal;
use crate::visitor::{SignedIn, Visitor};

const HERE: &str = "/triage";

#[derive(Template)]
#[template(path = "report.html")]
struct ReportPage {
    frame: Frame,
    tabs: Vec<Tab>,
    model: Option<Model>,
    may_roll_back: bool,
    problem: Option<&'static str>,
}

struct Model {
    version: String,
    fitted: Markup,
    texts: u64,
    confirmations: u64,
    comparison: Option<Comparison>,
    plot: Option<Plot>,
    points: Vec<Point>,
}

/// Shares that were right, as percentages.
struct Comparison {
    held_out: String,
    before: String,
    after: String,
}

struct Point {
    confidence: String,
    coverage: String,
    risk: String,
}

/// How many points the table beside the plot tells.
const TOLD: usize = 12;

impl Model {
    fn of(visitor: &Visitor, model: &StoredModel) -> Self {
        let (t, facts) = (visitor.texts(), &model.facts);
        let comparison = facts.comparison.as_ref().map(|compared| Comparison {
            held_out: t.tickets(compared.held_out),
            before: t.percent(compared.before.get()),
            after: t.percent(compared.after.get()),
        });
        Self {
            version: facts.version.to_string(),
            fitted: visitor.time(model.created_at),
            texts: facts.texts,
            confirmations: model.confirmations,
            comparison,
            plot: Plot::of(&facts.curve),
            points: points(t, &facts.curve),
        }
    }
}

/// Some points of the curve, evenly chosen, with the last.
fn points(t: &Texts, curve: &[CurvePoint]) -> Vec<Point> {
    let step = curve.len().div_ceil(TOLD).max(1);
    let chosen = curve.iter().rev().step_by(step);
    let point = |point: &CurvePoint| Point {
        confidence: t.percent(point.confidence.get()),
        coverage: t.percent(point.coverage.get()),
        risk: t.percent(1.0 - point.accuracy.get()),
    };
    let mut points: Vec<Point> = chosen.map(point).collect();
    points.reverse();
    points
}

async fn shown(
    SignedIn { visitor, member }: &SignedIn,
    surroundings: &Surroundings,
    fields: &Fields,
    problem: Option<&'static str>,
) -> Answer {
    let read = &surroundings.use_cases.read_model;
    let model = match read.run(&member.actor).await.map_err(refusal) {
        Ok(model) => Some(Model::of(visitor, &model)),
        Err(failed) => {
            let ModelNotFound = failed?;
            None
        }
    };
    let t = visitor.texts();
    let saved = (fields.get("done") == Some("saved")).then_some(t.frame.saved);
    let page = ReportPage {
        frame: Frame::new(visitor, Section::Triage, t.replays.title).saying(saved),
        tabs: triage_tabs(t, HERE),
        may_roll_back: member.may(Scope::Admin) && model.is_some(),
        model,
        problem,
    };
    let status = problem.map_or(StatusCode::OK, |_| StatusCode::CONFLICT);
    page_with(status, &page)
}

#[handler]
pub(crate) async fn report(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Asked(fields): Asked,
) -> Answer {
    shown(&signed_in, &surroundings, &fields, None).await
}

/// Puts the model before in use again.
#[handler]
pub(crate) async fn roll_back(signed_in: SignedIn, surroundings: Surroundings) -> Answer {
    let roll_back = surroundings.use_cases.roll_back_model.clone();
    let actor = signed_in.member.actor.clone();
    let rolled_back = to_the_end(async move { roll_back.run(&actor, &Receipt::none()).await });
    match rolled_back.await?.map(|_| ()).map_err(refusal) {
        Ok(()) => go_to("/triage?done=saved"),
        Err(failed) => {
            let NoEarlierModel = failed?;
            let problem = signed_in.visitor.texts().replays.no_earlier;
            shown(&signed_in, &surroundings, &Fields::default(), Some(problem)).await
        }
    }
}
