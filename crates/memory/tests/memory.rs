//! The memory store keeps every promise of the storage ports.

use std::sync::Arc;

use frontdesk_contracts::Fixture;
use frontdesk_memory::MemoryStore;

mod memory {
    use super::*;

    fn fixture() -> Fixture {
        let store = MemoryStore::new();
        Fixture::new(Arc::new(store.clone()), Arc::new(store))
    }

    frontdesk_contracts::store_contract!(std::future::ready(fixture()));
}
