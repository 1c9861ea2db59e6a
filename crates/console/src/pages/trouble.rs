//! The page for what went wrong.

use askama::Template;
use poem::error::ResponseError as _;

use super::{Frame, Section};
use crate::answer::{Answer, page_with};
use crate::trouble::Trouble;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "trouble.html")]
struct TroublePage {
    frame: Frame,
    advice: &'static str,
}

/// Says what went wrong and what to do.
pub(crate) fn trouble_page(visitor: &Visitor, trouble: Trouble) -> Answer {
    let (title, advice) = visitor.texts().trouble(trouble);
    let frame = Frame::new(visitor, Section::Elsewhere, title);
    page_with(trouble.status(), &TroublePage { frame, advice })
}
