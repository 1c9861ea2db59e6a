//! Slots: taken and given back with their submission.

pub(crate) mod row;

use frontdesk_domain::form::limit::{HeldSlot, SlotHolder, SlotUse};
use frontdesk_domain::id::FormId;
use frontdesk_domain::ports::StoreError;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};

use crate::error::store_error;

use row::{Column, Entity, Model};

/// The slots of a form that a holder holds, by number.
pub(crate) async fn held(
    connection: &impl ConnectionTrait,
    form: FormId,
    holder: SlotHolder,
) -> Result<Vec<HeldSlot>, StoreError> {
    let rows = theirs(form, holder)
        .order_by_asc(Column::Number)
        .all(connection)
        .await;
    rows.map_err(store_error)?
        .into_iter()
        .map(Model::held)
        .collect()
}

/// How many slots of a form a holder holds, and the lowest `wanted` numbers that are free.
///
/// Both come from one statement: of two, each could see what the other does not, and a
/// number beyond the limit would look free to somebody who still counts a place.
pub(crate) async fn in_use(
    connection: &impl ConnectionTrait,
    form: FormId,
    holder: SlotHolder,
    wanted: u32,
) -> Result<SlotUse, StoreError> {
    let summary: Option<(i64, Option<i32>)> = theirs(form, holder)
        .select_only()
        .column_as(Column::Number.count(), "held")
        .column_as(Column::Number.max(), "greatest")
        .into_tuple()
        .one(connection)
        .await
        .map_err(store_error)?;
    let (held, greatest) = summary.unwrap_or_default();
    if held == i64::from(greatest.unwrap_or_default()) {
        // Nothing was given back: they are the numbers from one on.
        let held = u32::try_from(held).unwrap_or(u32::MAX);
        let free = (1..=wanted).map(|ahead| held.saturating_add(ahead));
        return Ok(SlotUse {
            held,
            free: free.collect(),
        });
    }
    let numbers: Vec<i32> = theirs(form, holder)
        .select_only()
        .column(Column::Number)
        .order_by_asc(Column::Number)
        .into_tuple()
        .all(connection)
        .await
        .map_err(store_error)?;
    let is_free = |number: &i32| numbers.binary_search(number).is_err();
    let free = (1..=i32::MAX).filter(is_free).map(i32::unsigned_abs);
    Ok(SlotUse {
        held: u32::try_from(numbers.len()).unwrap_or(u32::MAX),
        free: free.take(wanted as usize).collect(),
    })
}

fn theirs(form: FormId, holder: SlotHolder) -> Select<Entity> {
    Entity::find()
        .filter(Column::Form.eq(form.get()))
        .filter(Column::Holder.eq(holder.to_string()))
}
