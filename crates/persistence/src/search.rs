//! Words in tickets, whatever the case: every ticket has its text a second time in lower
//! case, and the words are looked for in that, because databases differ in what case is.

use frontdesk_domain::id::TicketId;
use frontdesk_domain::text::lower_case;
use frontdesk_domain::ticket::NewTicket;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait, LikeExpr, Query, SimpleExpr};

use crate::ticket::row as ticket;

/// The text of a ticket in the form in which words are looked for.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "searchable_texts")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub ticket: i64,
    #[sea_orm(column_type = "Text")]
    pub content: String,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// What can be found of a new ticket.
pub(crate) fn searchable_text(id: TicketId, ticket: &NewTicket) -> ActiveModel {
    let text = format!("{}\n{}", ticket.subject, ticket.message);
    ActiveModel {
        ticket: Set(id.get()),
        content: Set(lower_case(&text)),
    }
}

/// That the text of the ticket contains every word, or nothing when there is no word.
pub(crate) fn contains(words: &str) -> Option<SimpleExpr> {
    let mut text = Query::select();
    text.expr(Expr::val(1)).from(Entity);
    text.and_where(
        Expr::col((Entity, Column::Ticket)).equals((ticket::Entity, ticket::Column::Id)),
    );
    let patterns = patterns(words);
    if patterns.is_empty() {
        return None;
    }
    for pattern in patterns {
        text.and_where(Expr::col((Entity, Column::Content)).like(pattern));
    }
    Some(Expr::exists(text))
}

/// For each word, what is like a text in lower case that contains it.
pub(crate) fn patterns(words: &str) -> Vec<LikeExpr> {
    let words = lower_case(words);
    let words = words.split_whitespace();
    words
        .map(|word| LikeExpr::new(pattern(word)).escape('!'))
        .collect()
}

/// Anything that contains the word.
fn pattern(word: &str) -> String {
    let mut pattern = String::with_capacity(word.len() + 2);
    pattern.push('%');
    for character in word.chars() {
        if matches!(character, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(character);
    }
    pattern.push('%');
    pattern
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_something_in_a_pattern_is_escaped() {
        assert_eq!(pattern("100%_!\\"), "%100!%!_!!\\%");
    }

    #[test]
    fn no_words_are_no_condition() {
        assert!(contains(" \t\n").is_none());
        assert!(contains("a").is_some());
    }
}
