//! Bearer tokens: who has which, and issuing one. A secret is shown once.

use askama::Template;
use frontdesk_domain::account::credential::{Token, TokenLabel};
use frontdesk_domain::account::permission::{Scope, Scopes};
use frontdesk_domain::form::date::Date;
use frontdesk_domain::id::{AccountId, TokenId};
use frontdesk_domain::page::PageRequest;
use frontdesk_domain::retry::{Outcome, Receipt};
use frontdesk_domain::time::Timestamp;
use frontdesk_domain::use_cases::{IssueTokenCommand, IssueTokenRefusal, TokenNotFound};
use poem::handler;
use poem::http::StatusCode;
use poem::web::Path;

use super::accounts::{accounts, named};
use super::filter::Choice;
use super::settings::{Tab, tabs};
use super::{Frame, Section};
use crate::answer::{Answer, go_to, page_with, to_the_end};
use crate::fields::{Asked, Fields, Sent, address};
use crate::markup::Markup;
use crate::surroundings::Surroundings;
use crate::trouble::{Trouble, refusal, trouble};
use crate::visitor::{SignedIn, Visitor};

const HERE: &str = "/settings/tokens";

#[derive(Template)]
#[template(path = "tokens.html")]
struct TokensPage {
    frame: Frame,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    is_first: bool,
    older: Option<String>,
    token_label: Markup,
    accounts: Vec<Choice>,
    scopes: Vec<Choice>,
    secret: Option<String>,
    problem: Option<String>,
}

struct Row {
    id: TokenId,
    label: String,
    whose: String,
    scopes: Vec<&'static str>,
    created: Markup,
    expires: Option<Markup>,
}

/// What the page says besides the list.
#[derive(Default)]
struct Said {
    status: Option<StatusCode>,
    secret: Option<String>,
    problem: Option<String>,
}

async fn shown(
    SignedIn { visitor, member }: &SignedIn,
    surroundings: &Surroundings,
    fields: &Fields,
    said: Said,
) -> Answer {
    let request: PageRequest<TokenId> = fields.page_of_ids()?;
    let found = surroundings
        .use_cases
        .list_tokens
        .run(&member.actor, request)
        .await;
    let found = found.map_err(trouble(|never| match never {}))?;
    let accounts = accounts(member, surroundings, fields.text("account")).await?;
    let t = visitor.texts();
    let frame = Frame::new(visitor, Section::Settings, t.admin.tokens);
    let saved = (fields.get("done") == Some("saved")).then_some(t.frame.saved);
    let page = TokensPage {
        frame: frame.saying(saved),
        tabs: tabs(t, HERE),
        rows: found
            .items
            .iter()
            .map(|token| row(visitor, token, &accounts))
            .collect(),
        is_first: request.after.is_none(),
        older: found
            .next
            .map(|next| address(HERE, &[("after", &next.to_string())])),
        token_label: Markup::verbatim(fields.text("label")),
        scopes: scopes(fields),
        accounts,
        secret: said.secret,
        problem: said.problem,
    };
    page_with(said.status.unwrap_or(StatusCode::OK), &page)
}

fn scopes(fields: &Fields) -> Vec<Choice> {
    let choice = |scope: Scope| Choice {
        value: scope.name().to_owned(),
        words: scope.name().to_owned(),
        chosen: fields.all("scope").any(|chosen| chosen == scope.name()),
    };
    Scope::ALL.map(choice).into()
}

fn row(visitor: &Visitor, token: &Token, accounts: &[Choice]) -> Row {
    Row {
        id: token.id,
        label: token.label.to_string(),
        whose: named(accounts, token.account),
        scopes: token.scopes.iter().map(Scope::name).collect(),
        created: visitor.time(token.created_at),
        expires: token.expires_at.map(|at| visitor.time(at)),
    }
}

#[handler]
pub(crate) async fn tokens(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Asked(fields): Asked,
) -> Answer {
    shown(&signed_in, &surroundings, &fields, Said::default()).await
}

/// The end of the day that the form names, in UTC.
fn expiry(fields: &Fields) -> Result<Option<Timestamp>, Trouble> {
    let Some(day) = fields.filled("expires") else {
        return Ok(None);
    };
    let day = Date::parse(day).map_err(|_| Trouble::NotUnderstood)?;
    let end = format!("{day}T23:59:59Z").parse::<chrono::DateTime<chrono::Utc>>();
    Ok(Some(Timestamp::from(
        end.map_err(|_| Trouble::NotUnderstood)?,
    )))
}

#[handler]
pub(crate) async fn issue(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Sent(fields): Sent,
) -> Answer {
    let t = signed_in.visitor.texts();
    let wrong = |status, words: String| Said {
        status: Some(status),
        problem: Some(words),
        ..Said::default()
    };
    let label = match TokenLabel::parse(fields.text("label")) {
        Ok(label) => label,
        Err(error) => {
            let said = wrong(StatusCode::BAD_REQUEST, t.text_error(&error));
            return shown(&signed_in, &surroundings, &fields, said).await;
        }
    };
    let account = AccountId::try_from(fields.text("account").to_owned());
    let command = IssueTokenCommand {
        account: account.map_err(|_| Trouble::NotUnderstood)?,
        label,
        scopes: fields
            .all("scope")
            .filter_map(Scope::from_name)
            .collect::<Scopes>(),
        expires_at: expiry(&fields)?,
    };
    let issue = surroundings.use_cases.issue_token.clone();
    let actor = signed_in.member.actor.clone();
    let issued = to_the_end(async move { issue.run(&actor, &command, &Receipt::none()).await });
    let said = match issued.await?.map_err(refusal) {
        Ok(Outcome::Done(issued)) => Said {
            secret: Some(issued.secret.expose().to_owned()),
            ..Said::default()
        },
        Ok(Outcome::Replayed(_)) => Said::default(),
        Err(failed) => match failed? {
            IssueTokenRefusal::NoSuchAccount => return Err(Trouble::NotUnderstood),
            IssueTokenRefusal::NoScopes => {
                wrong(StatusCode::BAD_REQUEST, t.admin.no_scopes.to_owned())
            }
            IssueTokenRefusal::AlreadyExpired => {
                wrong(StatusCode::BAD_REQUEST, t.admin.already_over.to_owned())
            }
        },
    };
    shown(&signed_in, &surroundings, &fields, said).await
}

#[handler]
pub(crate) async fn revoke(
    SignedIn { member, .. }: SignedIn,
    surroundings: Surroundings,
    Path(id): Path<String>,
) -> Answer {
    let id = TokenId::try_from(id).map_err(|_| Trouble::NotFound)?;
    let revoke = surroundings.use_cases.revoke_token.clone();
    let revoked = to_the_end(async move { revoke.run(&member.actor, id, &Receipt::none()).await });
    revoked
        .await?
        .map_err(trouble(|TokenNotFound| Trouble::NotFound))?;
    go_to("/settings/tokens?done=saved")
}
