//! Who looks at a page, and in which language.

use std::sync::Arc;

use frontdesk_domain::account::Account;
use frontdesk_domain::account::actor::Actor;
use frontdesk_domain::account::credential::Secret;
use frontdesk_domain::account::permission::Scope;
use frontdesk_domain::feature::Features;
use frontdesk_domain::time::Timestamp;
use frontdesk_domain::use_cases::{AuthenticateError, Failure};
use poem::http::HeaderMap;
use poem::{FromRequest, Request, RequestBody};

use crate::assets::Assets;
use crate::cookies;
use crate::markup::Markup;
use crate::surroundings::Surroundings;
use crate::texts::{Language, Texts};
use crate::trouble::{Trouble, trouble};

/// Whoever looks at a page.
#[derive(Clone)]
pub(crate) struct Visitor(Arc<Facts>);

pub(crate) struct Facts {
    pub language: Language,
    /// The address of the page, with its query.
    pub address: String,
    /// The account, when somebody is signed in.
    pub member: Option<Member>,
    pub features: Features,
    pub style: String,
    pub script: String,
    pub icon: String,
}

/// Somebody who is signed in.
#[derive(Clone)]
pub(crate) struct Member {
    pub actor: Actor,
    pub account: Account,
}

impl Member {
    pub(crate) fn may(&self, scope: Scope) -> bool {
        self.actor.require(scope).is_ok()
    }
}

impl std::ops::Deref for Visitor {
    type Target = Facts;

    fn deref(&self) -> &Facts {
        &self.0
    }
}

impl Visitor {
    /// Finds out who makes the request. A session that has ended is nobody's.
    pub(crate) async fn of(
        request: &Request,
        surroundings: &Surroundings,
    ) -> Result<Self, Trouble> {
        let features = surroundings.use_cases.read_features.run().await;
        Ok(Self(Arc::new(Facts {
            language: language(request.headers()),
            address: request.uri().to_string(),
            member: member(request.headers(), surroundings).await?,
            features: features.map_err(trouble(|never| match never {}))?,
            style: surroundings.assets.style.name.clone(),
            script: surroundings.assets.script.name.clone(),
            icon: surroundings.assets.icon.name.clone(),
        })))
    }

    /// A visitor of whom nothing can be known, because storage failed.
    pub(crate) fn unknown(request: &Request, surroundings: &Surroundings) -> Self {
        let address = request.uri().to_string();
        Self::stranger(request.headers(), address, &surroundings.assets)
    }

    /// A visitor of whom nothing was asked.
    pub(crate) fn stranger(headers: &HeaderMap, address: String, assets: &Assets) -> Self {
        Self(Arc::new(Facts {
            language: language(headers),
            address,
            member: None,
            features: Features::default(),
            style: assets.style.name.clone(),
            script: assets.script.name.clone(),
            icon: assets.icon.name.clone(),
        }))
    }

    pub(crate) fn texts(&self) -> &'static Texts {
        Texts::in_language(self.language)
    }

    pub(crate) fn time(&self, at: Timestamp) -> Markup {
        Markup::time(at, self.texts())
    }
}

fn language(headers: &HeaderMap) -> Language {
    let chosen = cookies::read(headers, cookies::LANGUAGE);
    let chosen = chosen.and_then(|code| Language::from_code(&code));
    chosen.unwrap_or_else(|| Language::accepted(headers))
}

async fn member(
    headers: &HeaderMap,
    surroundings: &Surroundings,
) -> Result<Option<Member>, Trouble> {
    let Some(secret) = cookies::read(headers, cookies::SESSION) else {
        return Ok(None);
    };
    let use_cases = &surroundings.use_cases;
    let actor = use_cases
        .authenticate
        .with_session(&Secret::new(secret))
        .await;
    let actor = match actor {
        Ok(actor) => actor,
        Err(AuthenticateError::Store(error)) => return Err(error.into()),
        Err(
            AuthenticateError::Unknown | AuthenticateError::Suspended | AuthenticateError::Taken,
        ) => return Ok(None),
    };
    let account: Result<Account, Failure<_>> = use_cases.read_account.own(&actor).await;
    let account = account.map_err(trouble(|never| match never {}))?;
    Ok(Some(Member { actor, account }))
}

impl<'a> FromRequest<'a> for Visitor {
    async fn from_request(request: &'a Request, _body: &mut RequestBody) -> poem::Result<Self> {
        let found = request.extensions().get::<Self>();
        Ok(found.cloned().ok_or(Trouble::Broken)?)
    }
}

/// A visitor who is signed in; nobody else gets to the page.
pub(crate) struct SignedIn {
    pub visitor: Visitor,
    pub member: Member,
}

impl<'a> FromRequest<'a> for SignedIn {
    async fn from_request(request: &'a Request, body: &mut RequestBody) -> poem::Result<Self> {
        let visitor = Visitor::from_request(request, body).await?;
        let member = visitor.member.clone().ok_or(Trouble::SignInNeeded)?;
        Ok(Self { visitor, member })
    }
}
