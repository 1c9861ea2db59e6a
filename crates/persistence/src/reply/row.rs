//! How a reply is stored.

use frontdesk_domain::id::{AccountId, ReplyId};
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::ticket::reply::{Author, NewReply, Reply};
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::entity::prelude::*;

use crate::reading::Reading;
use crate::{account, citation, trigger};

/// A row of the table of replies.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "replies")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub ticket: i64,
    pub author_kind: String,
    pub author: Option<Uuid>,
    pub message: String,
    pub internal: bool,
    pub trigger_key: Option<String>,
    pub citations: String,
    pub created_at: i64,
}

/// Who wrote a reply.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {
    #[sea_orm(
        belongs_to = "account::row::Entity",
        from = "Column::Author",
        to = "account::row::Column::Id"
    )]
    Author,
}

impl ActiveModelBehavior for ActiveModel {}

/// The row of a reply that storage has yet to give an id.
pub(crate) fn written(new: &NewReply) -> ActiveModel {
    let NewReply {
        ticket,
        author,
        message,
        internal,
        answers,
        citations,
        created_at,
    } = new;
    ActiveModel {
        id: NotSet,
        ticket: Set(ticket.get()),
        author_kind: Set(kind_of(*author).to_owned()),
        author: Set(author.account().map(AccountId::get)),
        message: Set(message.as_str().to_owned()),
        internal: Set(*internal),
        trigger_key: Set(answers.map(trigger::key_of)),
        citations: Set(citation::json_of(citations)),
        created_at: Set(created_at.millis()),
    }
}

impl Model {
    /// The reply of this row.
    pub(crate) fn reply(self) -> Result<Reply, StoreError> {
        let Self {
            id,
            ticket,
            author_kind,
            author,
            message,
            internal,
            trigger_key,
            citations,
            created_at,
        } = self;
        let row = Reading::new("replies", id);
        let answers = trigger_key
            .map(|key| row.column("trigger_key", trigger::parse(&key)))
            .transpose()?;
        let content = NewReply {
            ticket: row.ticket("ticket", ticket)?,
            author: row.column(
                "author_kind",
                author_of(&author_kind, author.map(AccountId::new)),
            )?,
            message: row.text("message", message)?,
            internal,
            answers,
            citations: row.column("citations", citation::parse(&citations))?,
            created_at: row.instant("created_at", created_at)?,
        };
        Ok(Reply {
            id: row.column("id", ReplyId::new(id))?,
            content,
        })
    }
}

const fn kind_of(author: Author) -> &'static str {
    match author {
        Author::Customer(_) => "customer",
        Author::Agent(_) => "agent",
        Author::Ai => "ai",
        Author::System => "system",
    }
}

fn author_of(kind: &str, account: Option<AccountId>) -> Option<Author> {
    let candidates = [
        account.map(Author::Customer),
        account.map(Author::Agent),
        Some(Author::Ai),
        Some(Author::System),
    ];
    let author = candidates
        .into_iter()
        .flatten()
        .find(|author| kind_of(*author) == kind)?;
    (author.account() == account).then_some(author)
}
