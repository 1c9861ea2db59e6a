//! An adapter of one's own: a store around another that counts units of work. The whole
//! contract runs on it (`cargo test --example adapter`), as it does on every adapter.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use async_trait::async_trait;
use frontdesk_domain::ports::{Store, StoreError, UnitOfWork};
use frontdesk_memory::MemoryStore;

/// Counts the units of work that begin.
struct Counting<S> {
    inner: S,
    begun: AtomicUsize,
}

impl<S> Counting<S> {
    const fn around(inner: S) -> Self {
        Self {
            inner,
            begun: AtomicUsize::new(0),
        }
    }
}

#[async_trait]
impl<S: Store> Store for Counting<S> {
    async fn begin(&self) -> Result<Box<dyn UnitOfWork>, StoreError> {
        self.begun.fetch_add(1, Ordering::Relaxed);
        self.inner.begin().await
    }
}

#[tokio::main]
async fn main() -> Result<(), StoreError> {
    let store = Arc::new(Counting::around(MemoryStore::new()));
    store.begin().await?.commit().await?;
    drop(store.begin().await?);
    println!(
        "{} units of work have begun",
        store.begun.load(Ordering::Relaxed)
    );
    Ok(())
}

#[cfg(test)]
mod counting {
    use frontdesk_contracts::Fixture;

    use super::*;

    fn fixture() -> Fixture {
        let store = MemoryStore::new();
        let counting = Counting::around(store.clone());
        Fixture::new(Arc::new(counting), Arc::new(store))
    }

    frontdesk_contracts::store_contract!(std::future::ready(fixture()));
}
