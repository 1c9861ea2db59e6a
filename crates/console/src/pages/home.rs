//! The front page leads to what somebody came for; and the choice of language.

use poem::handler;
use poem::http::header::SET_COOKIE;

use crate::answer::{Answer, go_to, own_address};
use crate::cookies;
use crate::fields::Sent;
use crate::surroundings::Surroundings;
use crate::texts::Language;
use crate::trouble::Trouble;
use crate::visitor::Visitor;

#[handler]
pub(crate) fn home(visitor: Visitor) -> Answer {
    match &visitor.member {
        None => go_to("/sign-in"),
        Some(_) if visitor.features.ticketing => go_to("/tickets"),
        Some(_) => go_to("/forms"),
    }
}

/// Remembers the language that somebody chose, and goes back to where they were.
#[handler]
pub(crate) fn choose_language(surroundings: Surroundings, Sent(fields): Sent) -> Answer {
    let language = Language::from_code(fields.text("language")).ok_or(Trouble::NotUnderstood)?;
    let mut response = go_to(own_address(fields.get("back")))?;
    let cookie = cookies::choose_language(language, surroundings.options.secure_cookies);
    response.headers_mut().insert(SET_COOKIE, cookie);
    Ok(response)
}
