//! People: who has an account, and what they may do.

use askama::Template;
use frontdesk_domain::account::Account;
use frontdesk_domain::account::credential::Password;
use frontdesk_domain::account::role::Role;
use frontdesk_domain::id::{AccountId, Version};
use frontdesk_domain::page::PageRequest;
use frontdesk_domain::retry::Receipt;
use frontdesk_domain::text::{EmailAddress, PersonName, TextError};
use frontdesk_domain::use_cases::{
    ChangeAccountCommand, ChangeAccountRefusal, CreateAccountCommand, CreateAccountRefusal,
};
use poem::handler;
use poem::http::StatusCode;
use poem::web::Path;

use super::filter::Choice;
use super::settings::{Tab, tabs};
use super::{Frame, Section};
use crate::answer::{Answer, go_to, page_with, to_the_end};
use crate::fields::{Asked, Fields, Sent, address};
use crate::markup::Markup;
use crate::surroundings::Surroundings;
use crate::texts::Texts;
use crate::trouble::{Trouble, broken, refusal, trouble};
use crate::visitor::SignedIn;

const HERE: &str = "/settings/people";

#[derive(Template)]
#[template(path = "people.html")]
struct PeoplePage {
    frame: Frame,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    is_first: bool,
    older: Option<String>,
    email: Markup,
    person_name: Markup,
    public_name: Markup,
    roles: Vec<Choice>,
    problem: Option<String>,
}

struct Row {
    id: AccountId,
    version: Version,
    name: String,
    email: String,
    roles: Vec<Choice>,
    suspended: bool,
}

fn roles(t: &Texts, chosen: Role) -> Vec<Choice> {
    let choice = |role: Role| Choice {
        value: role.name().to_owned(),
        words: t.role(role).to_owned(),
        chosen: role == chosen,
    };
    Role::ALL.map(choice).into()
}

fn row(t: &Texts, account: &Account) -> Row {
    Row {
        id: account.id,
        version: account.version,
        name: account.name.to_string(),
        email: account.email.to_string(),
        roles: roles(t, account.role),
        suspended: account.suspended,
    }
}

async fn shown(
    SignedIn { visitor, member }: &SignedIn,
    surroundings: &Surroundings,
    fields: &Fields,
    problem: Option<(StatusCode, String)>,
) -> Answer {
    let request: PageRequest<AccountId> = fields.page_of_ids()?;
    let list = &surroundings.use_cases.list_accounts;
    let found = list.run(&member.actor, request).await;
    let found = found.map_err(trouble(|never| match never {}))?;
    let t = visitor.texts();
    let frame = Frame::new(visitor, Section::Settings, t.admin.people);
    let saved = (fields.get("done") == Some("saved")).then_some(t.frame.saved);
    let (status, problem) = problem.unzip();
    let page = PeoplePage {
        frame: frame.saying(saved),
        tabs: tabs(t, HERE),
        rows: found.items.iter().map(|account| row(t, account)).collect(),
        is_first: request.after.is_none(),
        older: found
            .next
            .map(|next| address(HERE, &[("after", &next.to_string())])),
        email: Markup::verbatim(fields.text("email")),
        person_name: Markup::verbatim(fields.text("name")),
        public_name: Markup::verbatim(fields.text("public_name")),
        roles: roles(
            t,
            Role::from_name(fields.text("role")).unwrap_or(Role::Customer),
        ),
        problem,
    };
    page_with(status.unwrap_or(StatusCode::OK), &page)
}

#[handler]
pub(crate) async fn people(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Asked(fields): Asked,
) -> Answer {
    shown(&signed_in, &surroundings, &fields, None).await
}

#[handler]
pub(crate) async fn change_person(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Path(id): Path<String>,
    Sent(fields): Sent,
) -> Answer {
    let command = ChangeAccountCommand {
        account: AccountId::try_from(id).map_err(|_| Trouble::NotFound)?,
        expected: fields.version()?,
        role: fields.meant("role", Role::from_name)?,
        suspended: fields.filled("suspended").map(|flag| flag == "yes"),
        name: None,
        public_name: None,
        password: None,
    };
    let change = surroundings.use_cases.change_account.clone();
    let actor = signed_in.member.actor.clone();
    let changed = to_the_end(async move { change.run(&actor, command, &Receipt::none()).await });
    let t = &signed_in.visitor.texts().admin;
    let words = match changed.await?.map(|_| ()).map_err(refusal) {
        Ok(()) => return go_to("/settings/people?done=saved"),
        Err(failed) => match failed? {
            ChangeAccountRefusal::NotFound => return Err(Trouble::NotFound),
            ChangeAccountRefusal::Stale => t.changed_meanwhile,
            ChangeAccountRefusal::OwnAccount => t.own_account,
            ChangeAccountRefusal::Hashing(error) => return Err(broken(&error)),
        },
    };
    let problem = Some((StatusCode::CONFLICT, words.to_owned()));
    shown(&signed_in, &surroundings, &Fields::default(), problem).await
}

fn new_account(fields: &Fields) -> Result<CreateAccountCommand, TextError> {
    let public_name = fields
        .filled("public_name")
        .map(PersonName::parse)
        .transpose();
    let password = fields
        .get("password")
        .filter(|password| !password.is_empty());
    let password = password.map(|password| Password::new(password.to_owned()));
    Ok(CreateAccountCommand {
        email: EmailAddress::parse(fields.text("email").trim())?,
        name: PersonName::parse(fields.text("name"))?,
        public_name: public_name?,
        role: Role::from_name(fields.text("role")).unwrap_or(Role::Customer),
        password: password.transpose()?,
    })
}

#[handler]
pub(crate) async fn create_person(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Sent(fields): Sent,
) -> Answer {
    let t = signed_in.visitor.texts();
    let command = match new_account(&fields) {
        Ok(command) => command,
        Err(error) => {
            let problem = Some((StatusCode::BAD_REQUEST, t.text_error(&error)));
            return shown(&signed_in, &surroundings, &fields, problem).await;
        }
    };
    let create = surroundings.use_cases.create_account.clone();
    let actor = signed_in.member.actor.clone();
    let created = to_the_end(async move { create.run(&actor, command, &Receipt::none()).await });
    match created.await?.map(|_| ()).map_err(refusal) {
        Ok(()) => go_to("/settings/people?done=saved"),
        Err(failed) => match failed? {
            CreateAccountRefusal::EmailTaken => {
                let problem = Some((StatusCode::CONFLICT, t.admin.email_taken.to_owned()));
                shown(&signed_in, &surroundings, &fields, problem).await
            }
            CreateAccountRefusal::Hashing(error) => Err(broken(&error)),
        },
    }
}
