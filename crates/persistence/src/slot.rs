//! Slots: taken and given back with their submission.

pub(crate) mod row;

use frontdesk_domain::form::limit::{HeldSlot, SlotHolder};
use frontdesk_domain::id::FormId;
use frontdesk_domain::ports::StoreError;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::error::store_error;

use row::{Column, Entity, Model};

/// The slots of a form that a holder holds, by number.
pub(crate) async fn held(
    connection: &impl ConnectionTrait,
    form: FormId,
    holder: SlotHolder,
) -> Result<Vec<HeldSlot>, StoreError> {
    let rows = Entity::find()
        .filter(Column::Form.eq(form.get()))
        .filter(Column::Holder.eq(holder.to_string()))
        .order_by_asc(Column::Number)
        .all(connection)
        .await;
    rows.map_err(store_error)?.into_iter().map(Model::held).collect()
}
