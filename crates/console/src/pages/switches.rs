//! Switches: which features are on, and how far the AI may go with each category.

use askama::Template;
use frontdesk_domain::account::permission::Scope;
use frontdesk_domain::feature::Feature;
use frontdesk_domain::retry::Receipt;
use frontdesk_domain::triage::Mode;
use frontdesk_domain::use_cases::{CategoryNotFound, FeaturesChange};
use poem::handler;

use super::filter::Choice;
use super::settings::{Tab, tabs};
use super::{Frame, Section};
use crate::answer::{Answer, go_to, page, to_the_end};
use crate::fields::{Asked, Sent};
use crate::surroundings::Surroundings;
use crate::texts::Texts;
use crate::trouble::{Trouble, trouble};
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "features.html")]
struct FeaturesPage {
    frame: Frame,
    tabs: Vec<Tab>,
    switches: Vec<Switch>,
}

struct Switch {
    name: &'static str,
    words: &'static str,
    is_on: bool,
}

#[handler]
pub(crate) fn features(SignedIn { visitor, member }: SignedIn, Asked(fields): Asked) -> Answer {
    if !member.may(Scope::Admin) {
        return Err(Trouble::NotAllowed);
    }
    let t = visitor.texts();
    let switch = |feature: Feature| Switch {
        name: feature.name(),
        words: match feature {
            Feature::Ticketing => t.admin.ticketing,
            Feature::Applications => t.admin.applications,
            Feature::Ai => t.admin.ai,
        },
        is_on: visitor.features.is_on(feature),
    };
    let saved = (fields.get("done") == Some("saved")).then_some(t.frame.saved);
    page(&FeaturesPage {
        frame: Frame::new(&visitor, Section::Settings, t.admin.features).saying(saved),
        tabs: tabs(t, "/settings/features"),
        switches: Feature::ALL.map(switch).into(),
    })
}

#[handler]
pub(crate) async fn switch_features(
    SignedIn { member, .. }: SignedIn,
    surroundings: Surroundings,
    Sent(fields): Sent,
) -> Answer {
    let wanted = |feature: Feature| fields.filled(feature.name()).map(|flag| flag == "on");
    let change = FeaturesChange {
        ticketing: wanted(Feature::Ticketing),
        applications: wanted(Feature::Applications),
        ai: wanted(Feature::Ai),
    };
    let switch = surroundings.use_cases.change_features.clone();
    let switched =
        to_the_end(async move { switch.run(&member.actor, change, &Receipt::none()).await });
    switched
        .await?
        .map_err(trouble(|never| -> Trouble { match never {} }))?;
    go_to("/settings/features?done=saved")
}

#[derive(Template)]
#[template(path = "categories.html")]
struct CategoriesPage {
    frame: Frame,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    departments: Vec<String>,
}

struct Row {
    name: String,
    department: String,
    threshold: Option<String>,
    modes: Vec<Choice>,
}

fn modes(t: &Texts, chosen: Mode) -> Vec<Choice> {
    let choice = |mode: Mode| Choice {
        value: mode.name().to_owned(),
        words: t.mode(mode).to_owned(),
        chosen: mode == chosen,
    };
    Mode::ALL.map(choice).into()
}

#[handler]
pub(crate) async fn categories(
    SignedIn { visitor, member }: SignedIn,
    surroundings: Surroundings,
    Asked(fields): Asked,
) -> Answer {
    let found = surroundings
        .use_cases
        .change_category
        .list(&member.actor)
        .await;
    let found = found.map_err(trouble(|never| match never {}))?;
    let t = visitor.texts();
    let rows = found.into_iter().map(|switched| Row {
        name: switched.category.name.to_string(),
        department: switched.category.department.to_string(),
        threshold: switched
            .category
            .threshold
            .map(|from| t.percent(from.get())),
        modes: modes(t, switched.mode),
    });
    let departments = surroundings.use_cases.open_ticket.departments.names();
    let saved = (fields.get("done") == Some("saved")).then_some(t.frame.saved);
    page(&CategoriesPage {
        frame: Frame::new(&visitor, Section::Settings, t.admin.categories).saying(saved),
        tabs: tabs(t, "/settings/categories"),
        rows: rows.collect(),
        departments: departments.iter().map(ToString::to_string).collect(),
    })
}

#[handler]
pub(crate) async fn switch_category(
    SignedIn { member, .. }: SignedIn,
    surroundings: Surroundings,
    Sent(fields): Sent,
) -> Answer {
    let mode = Mode::from_name(fields.text("mode")).ok_or(Trouble::NotUnderstood)?;
    let name = fields.text("category").to_owned();
    let change = surroundings.use_cases.change_category.clone();
    let switched = to_the_end(async move {
        change
            .run(&member.actor, &name, mode, &Receipt::none())
            .await
    });
    switched
        .await?
        .map_err(trouble(|CategoryNotFound| Trouble::NotFound))?;
    go_to("/settings/categories?done=saved")
}
