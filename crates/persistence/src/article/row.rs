//! How a version of an article is stored. Only whether it is the latest ever changes.

use frontdesk_domain::id::{AccountId, ArticleId};
use frontdesk_domain::knowledge::{
    Article, ArticleDraft, ArticleStatus, Edition, Importance, Readers, Tag, Tags,
};
use frontdesk_domain::ports::StoreError;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;

use crate::error::store_error;
use crate::reading::Reading;

/// A row of the table of articles.
#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "articles")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub article: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i64,
    pub edition: i64,
    pub latest: bool,
    pub title: String,
    #[sea_orm(column_type = "Text")]
    pub body: String,
    pub importance: f64,
    #[sea_orm(column_type = "Text")]
    pub tags: String,
    pub readers: String,
    pub status: String,
    pub author: Uuid,
    pub created_at: i64,
    pub updated_at: i64,
}

/// An article is read by itself.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl From<&Article> for ActiveModel {
    fn from(article: &Article) -> Self {
        let Article {
            id,
            version,
            edition,
            content,
            author,
            created_at,
            updated_at,
        } = article;
        let ArticleDraft {
            title,
            body,
            importance,
            tags,
            readers,
            status,
        } = content;
        Self {
            article: Set(id.get()),
            version: Set(version.get()),
            edition: Set(edition.get()),
            latest: Set(true),
            title: Set(title.to_string()),
            body: Set(body.to_string()),
            importance: Set(importance.get()),
            tags: Set(json_of(tags)),
            readers: Set(readers.name().to_owned()),
            status: Set(status.name().to_owned()),
            author: Set(author.get()),
            created_at: Set(created_at.millis()),
            updated_at: Set(updated_at.millis()),
        }
    }
}

impl Model {
    /// The version of this row.
    pub(crate) fn article(self) -> Result<Article, StoreError> {
        let Self {
            article,
            version,
            edition,
            latest: _,
            title,
            body,
            importance,
            tags,
            readers,
            status,
            author,
            created_at,
            updated_at,
        } = self;
        let row = Reading::new("articles", article);
        let importance = Importance::new(importance).ok();
        let readers = Readers::ALL.into_iter().find(|one| one.name() == readers);
        let status = ArticleStatus::ALL
            .into_iter()
            .find(|one| one.name() == status);
        Ok(Article {
            id: ArticleId::new(article),
            version: row.version("version", version)?,
            edition: row.column("edition", Edition::new(edition))?,
            content: ArticleDraft {
                title: row.text("title", title)?,
                body: row.text("body", body)?,
                importance: row.column("importance", importance)?,
                tags: row.column("tags", tags_of(&tags))?,
                readers: row.column("readers", readers)?,
                status: row.column("status", status)?,
            },
            author: AccountId::new(author),
            created_at: row.instant("created_at", created_at)?,
            updated_at: row.instant("updated_at", updated_at)?,
        })
    }
}

/// The latest version of an article.
pub(crate) async fn latest(
    connection: &impl ConnectionTrait,
    id: ArticleId,
) -> Result<Option<Article>, StoreError> {
    let found = Entity::find()
        .filter(Column::Article.eq(id.get()))
        .filter(Column::Latest.eq(true))
        .one(connection)
        .await;
    found.map_err(store_error)?.map(Model::article).transpose()
}

/// A JSON array, because a tag may hold anything.
fn json_of(tags: &Tags) -> String {
    let tags: Vec<&str> = tags.as_slice().iter().map(Tag::as_str).collect();
    serde_json::to_string(&tags).expect("texts are always JSON")
}

fn tags_of(json: &str) -> Option<Tags> {
    let tags: Vec<String> = serde_json::from_str(json).ok()?;
    let tags = tags.into_iter().map(|tag| Tag::parse(tag).ok());
    Tags::new(tags.collect::<Option<_>>()?).ok()
}
