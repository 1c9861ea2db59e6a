//! How often the knowledge base was changed: one row, which whoever changes it locks.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Expr, ExprTrait, MigrationTrait, Query, SchemaManager, Table,
};
use sea_orm_migration::schema::{big_integer, integer};
use sea_orm_migration::sea_orm::ConnectionTrait;

use crate::schema::create_table;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        table
            .table("knowledge_edition")
            .col(integer("id").primary_key())
            .col(big_integer("edition"));
        create_table(manager, &mut table).await?;
        let connection = manager.get_connection();
        let there = Query::select()
            .column("id")
            .from("knowledge_edition")
            .and_where(Expr::col("id").eq(1))
            .to_owned();
        if connection.query_one(&there).await?.is_some() {
            return Ok(());
        }
        let first = Query::insert()
            .into_table("knowledge_edition")
            .columns(["id", "edition"])
            .values_panic([1.into(), 0_i64.into()])
            .to_owned();
        connection.execute(&first).await.map(drop)
    }
}
