//! How forms and invites are written.

pub(crate) mod definition;
pub(crate) mod row;

use async_trait::async_trait;
use frontdesk_domain::account::credential::SecretDigest;
use frontdesk_domain::form::invite::Invite;
use frontdesk_domain::form::{Form, NewForm};
use frontdesk_domain::id::{FormId, InviteId};
use frontdesk_domain::ports::{FormRepository, StoreError};
use sea_orm::sea_query::Query;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, EntityTrait, QueryFilter,
    QuerySelect, TransactionTrait,
};

use crate::error::store_error;
use crate::insert::insert;
use crate::reading::Reading;
use crate::unit_of_work::SeaOrmUnitOfWork;
use crate::{invite, review_step, slot, submission};

use row::{Column, Entity};

#[async_trait]
impl FormRepository for SeaOrmUnitOfWork {
    async fn insert_form(&mut self, form: &NewForm) -> Result<FormId, StoreError> {
        let id = insert(self.transaction(), row::created(form)).await?;
        let id = Reading::new("forms", id).column("id", FormId::new(id))?;
        let form = Form::created(id, form.clone());
        insert(
            self.transaction(),
            definition::ActiveModel::from(form.parts()),
        )
        .await?;
        Ok(id)
    }

    async fn lock_form(&mut self, id: FormId) -> Result<Option<Form>, StoreError> {
        let locked = Entity::find_by_id(id.get())
            .lock_exclusive()
            .one(self.transaction())
            .await;
        locked
            .map_err(store_error)?
            .map(row::Model::form)
            .transpose()
    }

    async fn lock_form_shared(&mut self, id: FormId) -> Result<Option<Form>, StoreError> {
        let locked = Entity::find_by_id(id.get())
            .lock_shared()
            .one(self.transaction())
            .await;
        locked
            .map_err(store_error)?
            .map(row::Model::form)
            .transpose()
    }

    async fn update_form(&mut self, form: &Form) -> Result<(), StoreError> {
        let transaction = self.transaction();
        // A violated key ends a transaction on PostgreSQL, and there alone.
        let updated = match transaction.get_database_backend() {
            DbBackend::Postgres => update_in_savepoint(transaction, form).await,
            _ => update(transaction, form).await,
        };
        updated.map_err(store_error)?;
        match insert(transaction, definition::ActiveModel::from(form.parts())).await {
            // A version that is stored is never changed.
            Ok(_) | Err(StoreError::Duplicate) => Ok(()),
            Err(error) => Err(error),
        }
    }

    async fn purge_form(&mut self, id: FormId) -> Result<(), StoreError> {
        purge(self.transaction(), id).await.map_err(store_error)
    }

    async fn insert_invite(&mut self, invite: &Invite) -> Result<(), StoreError> {
        insert(self.transaction(), invite::row::ActiveModel::from(invite))
            .await
            .map(drop)
    }

    async fn lock_invite(&mut self, id: InviteId) -> Result<Option<Invite>, StoreError> {
        let locked = invite::row::Entity::find_by_id(id.get())
            .lock_exclusive()
            .one(self.transaction())
            .await;
        locked
            .map_err(store_error)?
            .map(invite::row::Model::invite)
            .transpose()
    }

    async fn lock_invite_shared(
        &mut self,
        digest: &SecretDigest,
    ) -> Result<Option<Invite>, StoreError> {
        let locked = invite::row::Entity::find()
            .filter(invite::row::Column::Digest.eq(digest.0.to_vec()))
            .lock_shared()
            .one(self.transaction())
            .await;
        locked
            .map_err(store_error)?
            .map(invite::row::Model::invite)
            .transpose()
    }

    async fn update_invite(&mut self, invite: &Invite) -> Result<(), StoreError> {
        let update = invite::row::Entity::update_many()
            .set(invite::row::ActiveModel::from(invite))
            .filter(invite::row::Column::Id.eq(invite.id.get()));
        update
            .exec(self.transaction())
            .await
            .map(drop)
            .map_err(store_error)
    }
}

async fn update(transaction: &DatabaseTransaction, form: &Form) -> Result<(), DbErr> {
    let update = Entity::update_many()
        .set(row::changed(form.parts()))
        .filter(Column::Id.eq(form.parts().id.get()));
    update.exec(transaction).await.map(drop)
}

async fn update_in_savepoint(transaction: &DatabaseTransaction, form: &Form) -> Result<(), DbErr> {
    let savepoint = transaction.begin().await?;
    update(&savepoint, form).await?;
    savepoint.commit().await
}

/// What refers to something goes before it.
async fn purge(transaction: &DatabaseTransaction, id: FormId) -> Result<(), DbErr> {
    let of_form = |column: submission::row::Column| {
        Query::select()
            .column(column)
            .from(submission::row::Entity)
            .and_where(submission::row::Column::Form.eq(id.get()))
            .to_owned()
    };
    let steps =
        review_step::row::Column::Submission.in_subquery(of_form(submission::row::Column::Id));
    review_step::row::Entity::delete_many()
        .filter(steps)
        .exec(transaction)
        .await?;
    slot::row::Entity::delete_many()
        .filter(slot::row::Column::Form.eq(id.get()))
        .exec(transaction)
        .await?;
    submission::row::Entity::delete_many()
        .filter(submission::row::Column::Form.eq(id.get()))
        .exec(transaction)
        .await?;
    invite::row::Entity::delete_many()
        .filter(invite::row::Column::Form.eq(id.get()))
        .exec(transaction)
        .await?;
    definition::Entity::delete_many()
        .filter(definition::Column::Form.eq(id.get()))
        .exec(transaction)
        .await?;
    Entity::delete_by_id(id.get())
        .exec(transaction)
        .await
        .map(drop)
}
