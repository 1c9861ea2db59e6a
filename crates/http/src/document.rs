//! The OpenAPI document: generated from the handlers' types, then finished.
//!
//! What the framework emits calls itself 3.0.0 and is neither quite that nor what client
//! generators can read. Finishing makes two forms of one document: 3.1.0, the canonical
//! one, and 3.0.3 for generators that read nothing newer. Both come from types alone; no
//! handler runs, nothing is configured.

mod compose;
mod examples;
mod failures;
mod operations;
mod schemas;
mod share;
mod tags;
mod version;
mod walk;
mod webhooks;

use std::collections::HashMap;
use std::marker::PhantomData;

use poem::endpoint::BoxEndpoint;
use poem::http::Method;
use poem_openapi::registry::{MetaApi, Registry};
use poem_openapi::{ContactObject, LicenseObject, OpenApi, OpenApiService, ServerObject};
use serde_json::Value;

pub(crate) use tags::Tag;

use crate::surfaces::Apis;

/// A version of the OpenAPI specification.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Oas {
    /// OpenAPI 3.1.0, the canonical form.
    V3_1,
    /// OpenAPI 3.0.3, with webhooks as an extension.
    V3_0,
}

/// The document of the whole server, ready to be written to a file.
pub fn document(oas: Oas) -> String {
    pretty(&finished::<Apis>(oas))
}

/// Indented, with a line end.
pub(crate) fn pretty(document: &Value) -> String {
    format!("{document:#}\n")
}

const TITLE: &str = "Frontdesk";
const DESCRIPTION: &str = include_str!("document/description.md");

/// The finished document of an API.
pub(crate) fn finished<A: OpenApi>(oas: Oas) -> Value {
    let mut document = raw::<A>();
    schemas::tidy(&mut document);
    operations::tidy(&mut document);
    failures::add(&mut document);
    schemas::close_requests(&mut document);
    examples::place(&mut document);
    webhooks::add(&mut document);
    share::repeated(&mut document);
    compose::repeated(&mut document);
    tags::order(&mut document);
    schemas::drop_unused(&mut document);
    match oas {
        Oas::V3_1 => version::to_3_1(&mut document),
        Oas::V3_0 => version::to_3_0(&mut document),
    }
    document
}

/// What the framework emits.
fn raw<A: OpenApi>() -> Value {
    serde_json::from_str(&raw_text::<A>()).expect("the framework writes JSON")
}

fn raw_text<A: OpenApi>() -> String {
    let service = OpenApiService::new(
        TypesOnly::<A>(PhantomData),
        TITLE,
        env!("CARGO_PKG_VERSION"),
    )
    .description(DESCRIPTION)
    .contact(
        ContactObject::new()
            .name(TITLE)
            .url(env!("CARGO_PKG_REPOSITORY")),
    )
    .license(LicenseObject::new("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0"))
    .server(ServerObject::new("/").description("This server"));
    service.spec()
}

/// An API without its handlers: enough for the document.
struct TypesOnly<A>(PhantomData<fn() -> A>);

impl<A: OpenApi> OpenApi for TypesOnly<A> {
    fn meta() -> Vec<MetaApi> {
        A::meta()
    }

    fn register(registry: &mut Registry) {
        A::register(registry);
    }

    fn add_routes(self, _routes: &mut HashMap<String, HashMap<Method, BoxEndpoint<'static>>>) {}
}

#[cfg(test)]
mod tests;
