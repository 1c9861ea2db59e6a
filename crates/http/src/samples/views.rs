//! Saved views.

use frontdesk_domain::id::{AccountId, ViewId};
use frontdesk_domain::ticket::priority::Priority;
use frontdesk_domain::ticket::status::Status;
use frontdesk_domain::view::{SavedView, ViewFilter, ViewName, ViewWords};

use super::{at, id};

/// A view of the queue.
pub(crate) fn saved_view() -> SavedView {
    SavedView {
        id: ViewId::new(id(13)),
        owner: AccountId::new(id(1)),
        place: 0,
        name: ViewName::parse("Late parcels").expect("it is short"),
        filter: ViewFilter {
            status: Some(Status::Open),
            words: ViewWords::parse("parcel -invoice").ok(),
            priority: Some(Priority::Urgent),
            department: None,
            category: None,
            mine: false,
        },
        created_at: at(1),
    }
}
