//! Questions about the knowledge base.

use async_trait::async_trait;
use frontdesk_domain::id::ArticleId;
use frontdesk_domain::knowledge::{Article, ArticleStatus, Edition};
use frontdesk_domain::page::{Page, PageRequest};
use frontdesk_domain::ports::{ArticleFilter, KnowledgeQueries, StoreError};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query, SimpleExpr};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::SeaOrmStore;
use crate::article::edition;
use crate::article::row::{self, Column, Entity, Model};
use crate::error::store_error;

#[async_trait]
impl KnowledgeQueries for SeaOrmStore {
    async fn edition(&self) -> Result<Edition, StoreError> {
        let found = edition::Entity::find_by_id(edition::ONLY)
            .one(self.reader())
            .await;
        edition::of(found.map_err(store_error)?)
    }

    async fn article(&self, id: ArticleId) -> Result<Option<Article>, StoreError> {
        row::latest(self.reader(), id).await
    }

    async fn article_versions(&self, id: ArticleId) -> Result<Vec<Article>, StoreError> {
        let versions = Entity::find()
            .filter(Column::Article.eq(id.get()))
            .order_by_asc(Column::Version)
            .all(self.reader())
            .await;
        articles(versions.map_err(store_error)?)
    }

    async fn articles(
        &self,
        filter: &ArticleFilter,
        page: PageRequest<ArticleId>,
    ) -> Result<Page<Article, ArticleId>, StoreError> {
        let older = page.after.map(|last| Column::Article.lt(last.get()));
        let rows = Entity::find()
            .filter(Column::Latest.eq(true))
            .filter(matching(filter))
            .filter(Condition::all().add_option(older))
            .order_by_desc(Column::Article)
            .limit(page.limit.get() as u64 + 1)
            .all(self.reader())
            .await;
        let found = articles(rows.map_err(store_error)?)?;
        Ok(Page::from_surplus(found, page.limit, |article| article.id))
    }

    async fn published_at(&self, edition: Edition) -> Result<Vec<Article>, StoreError> {
        let rows = Entity::find()
            .filter(Column::Edition.lte(edition.get()))
            .filter(Column::Status.eq(ArticleStatus::Published.name()))
            .filter(Expr::expr(has_later_version(edition)).not())
            .order_by_asc(Column::Article)
            .all(self.reader())
            .await;
        articles(rows.map_err(store_error)?)
    }
}

fn articles(rows: Vec<Model>) -> Result<Vec<Article>, StoreError> {
    rows.into_iter().map(Model::article).collect()
}

fn matching(filter: &ArticleFilter) -> Condition {
    let ArticleFilter { status, readers } = filter;
    let status = status.map_or_else(
        || Column::Status.ne(ArticleStatus::Archived.name()),
        |wanted| Column::Status.eq(wanted.name()),
    );
    Condition::all()
        .add(status)
        .add_option(readers.map(|wanted| Column::Readers.eq(wanted.name())))
}

/// That the article has a later version which was there already.
fn has_later_version(edition: Edition) -> SimpleExpr {
    let later = Alias::new("later");
    let of = |column: Column| Expr::col((later.clone(), column));
    let mut versions = Query::select();
    versions
        .expr(Expr::val(1))
        .from_as(Entity, later.clone())
        .and_where(of(Column::Article).equals((Entity, Column::Article)))
        .and_where(of(Column::Version).gt(Expr::col((Entity, Column::Version))))
        .and_where(of(Column::Edition).lte(edition.get()));
    Expr::exists(versions)
}
