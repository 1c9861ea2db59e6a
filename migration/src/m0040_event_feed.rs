//! The places of events in the feed.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Index, MigrationTrait, OnConflict, Query, SchemaManager, Table,
};
use sea_orm_migration::schema::{big_integer, big_integer_null};

use crate::schema::create_table;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if !manager.has_column("events", "position").await? {
            let mut events = Table::alter();
            events
                .table("events")
                .add_column(big_integer_null("position"));
            manager.alter_table(events).await?;
        }
        if !manager.has_index("events", "uq_events_position").await? {
            let mut places = Index::create();
            places.unique().name("uq_events_position").table("events");
            manager.create_index(places.col("position").take()).await?;
        }
        let mut feed = Table::create();
        feed.table("event_feed")
            .col(big_integer("id").primary_key())
            .col(big_integer("last"));
        create_table(manager, &mut feed).await?;
        // A row that is there from the start is a row that can be locked.
        let mut row = Query::insert();
        row.into_table("event_feed")
            .columns(["id", "last"])
            .values_panic([1_i64.into(), 0_i64.into()]);
        row.on_conflict(OnConflict::column("id").update_column("id").to_owned());
        manager.execute(row).await
    }
}
