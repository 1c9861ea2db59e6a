//! What every page needs besides the request.

use std::sync::Arc;

use poem::{FromRequest, Request, RequestBody, Result};

use crate::assets::Assets;
use crate::presence::Presence;
use crate::use_cases::UseCases;

/// How the console behaves.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// Whether cookies are only sent over TLS. Default true; must be false where the
    /// desk is reached by plain HTTP, which only loopback should be.
    pub secure_cookies: bool,
    /// The largest form that is read, in bytes. Default 256 KiB, four times the longest
    /// message.
    pub max_form_bytes: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            secure_cookies: true,
            max_form_bytes: 256 * 1024,
        }
    }
}

/// Use cases, options and files, shared by all requests.
#[derive(Clone)]
pub(crate) struct Surroundings(Arc<Shared>);

pub(crate) struct Shared {
    pub use_cases: UseCases,
    pub options: Options,
    pub assets: Assets,
    pub presence: Presence,
}

impl Surroundings {
    pub(crate) fn new(use_cases: UseCases, options: Options) -> Self {
        Self(Arc::new(Shared {
            use_cases,
            options,
            assets: Assets::new(),
            presence: Presence::default(),
        }))
    }
}

impl std::ops::Deref for Surroundings {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}

impl<'a> FromRequest<'a> for Surroundings {
    async fn from_request(request: &'a Request, _body: &mut RequestBody) -> Result<Self> {
        let found = request.extensions().get::<Self>();
        Ok(found.cloned().ok_or(crate::trouble::Trouble::Broken)?)
    }
}
