//! How articles are written.

pub(crate) mod edition;
pub(crate) mod row;

use async_trait::async_trait;
use frontdesk_domain::id::ArticleId;
use frontdesk_domain::knowledge::{Article, Edition};
use frontdesk_domain::ports::{KnowledgeRepository, StoreError};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::error::store_error;
use crate::insert::insert;
use crate::unit_of_work::SeaOrmUnitOfWork;

use row::{Column, Entity};

#[async_trait]
impl KnowledgeRepository for SeaOrmUnitOfWork {
    async fn lock_knowledge(&mut self) -> Result<Edition, StoreError> {
        let locked = edition::Entity::find_by_id(edition::ONLY)
            .lock_exclusive()
            .one(self.transaction())
            .await;
        edition::of(locked.map_err(store_error)?)
    }

    async fn article_to_change(&mut self, id: ArticleId) -> Result<Option<Article>, StoreError> {
        row::latest(self.transaction(), id).await
    }

    async fn insert_article(&mut self, article: &Article) -> Result<(), StoreError> {
        let transaction = self.transaction();
        insert(transaction, row::ActiveModel::from(article)).await?;
        Entity::update_many()
            .col_expr(Column::Latest, Expr::value(false))
            .filter(Column::Article.eq(article.id.get()))
            .filter(Column::Version.lt(article.version.get()))
            .filter(Column::Latest.eq(true))
            .exec(transaction)
            .await
            .map_err(store_error)?;
        edition::Entity::update_many()
            .col_expr(edition::Column::Edition, Expr::value(article.edition.get()))
            .filter(edition::Column::Id.eq(edition::ONLY))
            .exec(transaction)
            .await
            .map(drop)
            .map_err(store_error)
    }
}
