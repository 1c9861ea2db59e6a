//! A small API with one operation of every kind.

use std::convert::Infallible;

use frontdesk_domain::id::{TicketId, Version};
use frontdesk_domain::page::Page;
use frontdesk_domain::retry::Outcome;
use frontdesk_domain::testing::ticket_id;
use frontdesk_domain::use_cases::{Desk, Failure};
use poem_openapi::param::{Path, Query};
use poem_openapi::types::{Example, MaybeUndefined};
use poem_openapi::{Enum, Object, OpenApi};

use crate::answer::{Created, Done, Found, Keep, Listed, NoContent, Told};
use crate::auth::{MaybeSignedIn, SameOrigin, SignedIn};
use crate::body::{Body, OpenBody};
use crate::conditional::{IfMatch, IfNoneMatch};
use crate::document::Tag;
use crate::idempotency::{Idempotency, Owner, to_the_end};
use crate::pagination::{Cursor, Here, Limit, page_request};
use crate::problem::{Details, problems};
use crate::types::{Id, Text};

/// Colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[oai(rename_all = "snake_case")]
enum Colour {
    Red,
    DarkBlue,
}

/// A thing.
#[derive(Debug, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
struct Thing {
    /// Its id.
    id: Id<TicketId>,
    /// What it is called.
    name: Text<1, 20>,
    /// Its colour.
    colour: Option<Colour>,
    /// A note.
    #[oai(nullable)]
    note: Option<Text<0, 50>>,
}

impl Example for Thing {
    fn example() -> Self {
        Self {
            id: Id(ticket_id(7)),
            name: "Lamp".into(),
            colour: Some(Colour::DarkBlue),
            note: None,
        }
    }
}

/// What a thing is made with.
#[derive(Debug, Object)]
#[oai(rename_all = "camelCase", example)]
struct MakeThing {
    /// What it is called.
    name: Text<1, 20>,
    /// Its colour.
    colour: Option<Colour>,
}

impl Example for MakeThing {
    fn example() -> Self {
        Self {
            name: "Lamp".into(),
            colour: Some(Colour::Red),
        }
    }
}

/// What is to change of a thing.
#[derive(Debug, Object)]
#[oai(example)]
struct ChangeThing {
    /// A note; null clears it.
    #[oai(nullable)]
    note: MaybeUndefined<Text<0, 50>>,
}

impl Example for ChangeThing {
    fn example() -> Self {
        Self {
            note: MaybeUndefined::Null,
        }
    }
}

problems! {
    /// Why a thing was not found.
    ThingProblem { NotFound }
}

problems! {
    /// Why a thing was not made.
    MakeProblem { AlreadyExists } also { FeatureDisabled }
}

problems! {
    /// Nothing of its own.
    NoProblem {}
}

pub(crate) struct Sample {
    desk: Desk,
}

impl Sample {
    pub(crate) const fn new(desk: Desk) -> Self {
        Self { desk }
    }
}

fn made(name: &Text<1, 20>) -> Created<Thing> {
    let thing = Thing {
        name: name.clone(),
        colour: None,
        ..Thing::example()
    };
    Created::new(&thing)
        .version(Version::FIRST)
        .at("/api/things/7")
}

#[expect(
    clippy::unused_async,
    reason = "operations are asynchronous to the framework"
)]
#[OpenApi(prefix_path = "/api", tag = "Tag::Health")]
impl Sample {
    /// List things
    ///
    /// There are three.
    #[oai(path = "/things", method = "get", operation_id = "listThings")]
    async fn list(
        &self,
        SignedIn(_actor): SignedIn,
        limit: Query<Option<Limit>>,
        cursor: Query<Option<Cursor<TicketId>>>,
        /// Only things of this colour.
        colour: Query<Option<Colour>>,
        here: Here,
    ) -> Result<Listed<Thing>, NoProblem> {
        let _ = colour;
        let page = page_request(&limit, &cursor);
        let first = page.after.map_or(1, |after: TicketId| after.get() + 1);
        let ids = (first..=3).map(ticket_id).collect();
        let page = Page::from_surplus(ids, page.limit, |id| *id);
        let next = here.next_page(&page);
        Ok(Listed::new(
            page.items.into_iter().map(|id| Thing {
                id: Id(id),
                ..Thing::example()
            }),
            next,
        ))
    }

    /// Make a thing
    ///
    /// Any name will do but `taken`.
    #[oai(path = "/things", method = "post", operation_id = "makeThing")]
    async fn make(
        &self,
        SignedIn(actor): SignedIn,
        key: Idempotency,
        body: Body<MakeThing>,
    ) -> Result<Created<Thing>, MakeProblem> {
        if body.value.name.0 == "taken" {
            return Err(MakeProblem::AlreadyExists(Details::none()));
        }
        let receipt = key.receipt(Owner::Actor(&actor), body.raw(), made);
        let (store, clock, name) = (
            self.desk.store.clone(),
            self.desk.clock.clone(),
            body.value.name,
        );
        let write = async move {
            let mut work = store.begin().await?;
            if let Some(kept) = receipt.lock(&mut *work, clock.now()).await? {
                return Ok(Outcome::Replayed(kept));
            }
            receipt.keep(&mut *work, &name).await?;
            work.commit().await?;
            Ok::<_, Failure<Infallible>>(Outcome::Done(name))
        };
        Ok(Created::of(to_the_end(write).await?, made))
    }

    /// Read a thing
    ///
    /// Only the seventh is there.
    #[oai(path = "/things/:thing_id", method = "get", operation_id = "readThing")]
    async fn read(
        &self,
        SignedIn(_actor): SignedIn,
        /// Which one.
        thing_id: Path<Id<TicketId>>,
        known: IfNoneMatch,
    ) -> Result<Found<Thing>, ThingProblem> {
        if thing_id.0.0.get() == 7 {
            Ok(Found::new(&Thing::example(), Version::FIRST, &known))
        } else {
            Err(ThingProblem::NotFound(Details::say("Thing not found")))
        }
    }

    /// Change a thing
    ///
    /// Nothing is kept of it.
    #[oai(
        path = "/things/:thing_id",
        method = "patch",
        operation_id = "changeThing"
    )]
    async fn change(
        &self,
        SignedIn(_actor): SignedIn,
        /// Which one.
        thing_id: Path<Id<TicketId>>,
        if_match: IfMatch,
        body: OpenBody<ChangeThing>,
    ) -> Result<Done<Thing>, ThingProblem> {
        let _ = (thing_id, body.raw());
        let mut thing = Thing::example();
        body.value.note.update_to(&mut thing.note);
        Ok(Done::new(&thing).version(if_match.expected().unwrap_or(Version::FIRST)))
    }

    /// Remove a thing
    ///
    /// It comes back.
    #[oai(
        path = "/things/:thing_id",
        method = "delete",
        operation_id = "removeThing"
    )]
    async fn remove(
        &self,
        SignedIn(_actor): SignedIn,
        /// Which one.
        thing_id: Path<Id<TicketId>>,
    ) -> Result<NoContent, NoProblem> {
        let _ = thing_id;
        Ok(NoContent::new())
    }

    /// Say who asks
    ///
    /// Anybody may ask.
    #[oai(path = "/whoami", method = "get", operation_id = "sayWho")]
    async fn who(
        &self,
        MaybeSignedIn(actor): MaybeSignedIn,
    ) -> Result<Told<Text<1, 50>>, NoProblem> {
        let name = actor.map_or_else(|| "nobody".to_owned(), |actor| actor.account.to_string());
        Ok(Told::new(&name.into()))
    }

    /// Sign in
    ///
    /// Anybody gets in.
    #[oai(path = "/auth/login", method = "post", operation_id = "signIn")]
    async fn sign_in(&self, same: SameOrigin) -> Result<NoContent, NoProblem> {
        let _ = same;
        Ok(NoContent::new())
    }

    /// Panic
    ///
    /// Always.
    #[oai(path = "/panic", method = "get", operation_id = "panic")]
    async fn panic(&self) -> Result<NoContent, NoProblem> {
        panic!("a secret of the implementation")
    }

    /// Never answer
    ///
    /// Not even late.
    #[oai(path = "/never", method = "get", operation_id = "never")]
    async fn never(&self, key: Idempotency) -> Result<NoContent, NoProblem> {
        let _ = key;
        std::future::pending().await
    }
}
