//! Words in tickets, whatever the case: every ticket has its text a second time in lower
//! case, and the words are looked for in that, because databases differ in what case is.

use frontdesk_domain::id::TicketId;
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
    let words = lower_case(words);
    words.split_whitespace().next()?;
    for word in words.split_whitespace() {
        text.and_where(
            Expr::col((Entity, Column::Content)).like(LikeExpr::new(pattern(word)).escape('!')),
        );
    }
    Some(Expr::exists(text))
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

/// Character by character, so that part of a text is part of its lower case: the rules
/// for whole words know a sigma at the end.
fn lower_case(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_something_in_a_pattern_is_escaped() {
        assert_eq!(pattern("100%_!\\"), "%100!%!_!!\\%");
    }

    #[test]
    fn part_of_a_word_is_part_of_its_lower_case() {
        assert!(lower_case("ΟΔΟΣΑ").contains(&lower_case("ΟΔΟΣ")));
        assert_eq!(lower_case("ČÍSLO"), "číslo");
    }

    #[test]
    fn no_words_are_no_condition() {
        assert!(contains(" \t\n").is_none());
        assert!(contains("a").is_some());
    }
}
