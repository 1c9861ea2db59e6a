//! Signing in and out.

use std::net::IpAddr;

use askama::Template;
use frontdesk_domain::account::credential::Password;
use frontdesk_domain::use_cases::{SignInCommand, SignInRefusal};
use poem::handler;
use poem::http::StatusCode;
use poem::http::header::{HeaderValue, RETRY_AFTER, SET_COOKIE};
use poem::web::Data;

use super::{Frame, Section};
use crate::answer::{Answer, go_to, own_address, page_with, to_the_end};
use crate::cookies;
use crate::fields::{Asked, Fields, Sent};
use crate::markup::Markup;
use crate::surroundings::Surroundings;
use crate::trouble::{Trouble, broken, refusal, trouble};
use crate::visitor::{SignedIn, Visitor};

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInPage {
    frame: Frame,
    email: Markup,
    next: Markup,
    problem: Option<&'static str>,
}

#[handler]
pub(crate) fn sign_in_page(visitor: Visitor, Asked(fields): Asked) -> Answer {
    if visitor.member.is_some() {
        return go_to(own_address(fields.get("next")));
    }
    shown(&visitor, &fields, None)
}

#[handler]
pub(crate) async fn sign_in(
    visitor: Visitor,
    surroundings: Surroundings,
    Data(address): Data<&IpAddr>,
    Sent(fields): Sent,
) -> Answer {
    let Ok(password) = Password::presented(fields.text("password").to_owned()) else {
        let words = visitor.texts().frame.wrong_credentials;
        return shown(&visitor, &fields, Some((StatusCode::UNAUTHORIZED, words)));
    };
    let command = SignInCommand {
        email: fields.text("email").trim().to_owned(),
        password,
        address: address.to_string(),
    };
    let sign_in = surroundings.use_cases.sign_in.clone();
    let lifetime = sign_in.policy.session_lifetime;
    match to_the_end(async move { sign_in.run(command).await }).await? {
        Ok(signed_in) => {
            let mut response = go_to(own_address(fields.get("next")))?;
            let secure = surroundings.options.secure_cookies;
            let cookie = cookies::start_session(&signed_in.secret, lifetime, secure);
            response.headers_mut().insert(SET_COOKIE, cookie);
            Ok(response)
        }
        Err(failure) => refused(&visitor, &fields, refusal(failure)?),
    }
}

fn refused(visitor: &Visitor, fields: &Fields, refusal: SignInRefusal) -> Answer {
    let t = &visitor.texts().frame;
    match refusal {
        SignInRefusal::WrongCredentials => shown(
            visitor,
            fields,
            Some((StatusCode::UNAUTHORIZED, t.wrong_credentials)),
        ),
        SignInRefusal::Suspended => {
            shown(visitor, fields, Some((StatusCode::FORBIDDEN, t.suspended)))
        }
        SignInRefusal::TooManyAttempts { retry_after } => {
            let problem = (StatusCode::TOO_MANY_REQUESTS, t.too_many_attempts);
            let mut response = shown(visitor, fields, Some(problem))?;
            let seconds = HeaderValue::from(retry_after.as_secs() + 1);
            response.headers_mut().insert(RETRY_AFTER, seconds);
            Ok(response)
        }
        SignInRefusal::Hashing(error) => Err(broken(&error)),
    }
}

fn shown(
    visitor: &Visitor,
    fields: &Fields,
    problem: Option<(StatusCode, &'static str)>,
) -> Answer {
    let page = SignInPage {
        frame: Frame::new(visitor, Section::Elsewhere, visitor.texts().frame.sign_in),
        email: Markup::verbatim(fields.text("email")),
        next: Markup::verbatim(own_address(fields.get("next"))),
        problem: problem.map(|(_, words)| words),
    };
    page_with(problem.map_or(StatusCode::OK, |(status, _)| status), &page)
}

#[handler]
pub(crate) async fn sign_out(
    SignedIn { member, .. }: SignedIn,
    surroundings: Surroundings,
) -> Answer {
    let sign_out = surroundings.use_cases.sign_out.clone();
    let ended = to_the_end(async move { sign_out.run(&member.actor).await }).await?;
    ended.map_err(trouble(|never| -> Trouble { match never {} }))?;
    let mut response = go_to("/sign-in")?;
    let cookie = cookies::end_session(surroundings.options.secure_cookies);
    response.headers_mut().insert(SET_COOKIE, cookie);
    Ok(response)
}
