//! Accounts, for admins.

pub(crate) mod dto;
mod problems;

use frontdesk_domain::account::Account;
use frontdesk_domain::account::credential::Password;
use frontdesk_domain::account::role::Role as DomainRole;
use frontdesk_domain::id::{AccountId, Version};
use frontdesk_domain::text::{EmailAddress, PersonName};
use frontdesk_domain::use_cases::{ChangeAccountCommand, CreateAccountCommand};
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use poem_openapi::types::MaybeUndefined;

use crate::answer::{Created, Done, Keep as _, Listed};
use crate::auth::SignedIn;
use crate::body::Body;
use crate::conditional::IfMatch;
use crate::document::Tag;
use crate::idempotency::{Idempotency, Owner, to_the_end};
use crate::pagination::{Cursor, Here, Limit, page_request};
use crate::problem::{Details, Faults};
use crate::surfaces::UseCases;
use crate::types::Uid;

use dto::{NewUser, User, UserPatch};
use problems::{ChangeUserProblem, CreateUserProblem, ListUsersProblem};

/// Accounts, for admins.
pub(crate) struct Users(pub UseCases);

#[OpenApi(prefix_path = "/api/admin/users", tag = "Tag::Administration")]
impl Users {
    /// List accounts
    ///
    /// Newest first. Admins only; needs the scope `admin`.
    #[oai(path = "/", method = "get", operation_id = "listUsers")]
    async fn list(
        &self,
        actor: SignedIn,
        here: Here,
        limit: Query<Option<Limit>>,
        cursor: Query<Option<Cursor<AccountId>>>,
    ) -> Result<Listed<User>, ListUsersProblem> {
        let page = self
            .0
            .list_accounts
            .run(&actor.0, page_request(&limit, &cursor))
            .await?;
        let next = here.next_page(&page);
        Ok(Listed::new(page.items.into_iter().map(User::from), next))
    }

    /// Make an account
    ///
    /// Admins only; needs the scope `admin`. Retry with the same `Idempotency-Key` to make
    /// it once.
    #[oai(path = "/", method = "post", operation_id = "createUser")]
    async fn create(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        body: Body<NewUser>,
    ) -> Result<Created<User>, CreateUserProblem> {
        let render =
            |account: &Account| Created::new(&User::from(account.clone())).version(account.version);
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), body.raw(), render);
        let command = body.value.parse()?;
        let create = self.0.create_account.clone();
        let outcome =
            to_the_end(async move { create.run(&actor.0, command, &receipt).await }).await?;
        Ok(Created::of(outcome, render))
    }

    /// Change an account
    ///
    /// Role, suspension, names, password; what is absent stays. It counts from the next
    /// request of that account on. Admins only; needs the scope `admin`.
    #[oai(path = "/:id", method = "patch", operation_id = "updateUser")]
    async fn change(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        if_match: IfMatch,
        /// The id of the account.
        id: Path<Uid<AccountId>>,
        body: Body<UserPatch>,
    ) -> Result<Done<User>, ChangeUserProblem> {
        let render =
            |account: &Account| Done::new(&User::from(account.clone())).version(account.version);
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), body.raw(), render);
        let command = body.value.parse(id.0.0, if_match.expected())?;
        let change = self.0.change_account.clone();
        let outcome =
            to_the_end(async move { change.run(&actor.0, command, &receipt).await }).await?;
        Ok(Done::of(outcome, render))
    }
}

impl NewUser {
    fn parse(self) -> Result<CreateAccountCommand, Faults> {
        let Self {
            email,
            name,
            public_name,
            role,
            password,
        } = self;
        let mut faults = Faults::new();
        let email = faults.check("/email", EmailAddress::parse(email.0));
        let name = faults.check("/name", PersonName::parse(name.0));
        let public_name = faults.check_given(
            "/publicName",
            public_name.map(|name| PersonName::parse(name.0)),
        );
        let password = faults.check_given("/password", password.map(|text| Password::new(text.0)));
        let (Some(email), Some(name), Some(public_name), Some(password)) =
            (email, name, public_name, password)
        else {
            return Err(faults);
        };
        let role = role.map_or(DomainRole::Customer, Into::into);
        Ok(CreateAccountCommand {
            email,
            name,
            public_name,
            role,
            password,
        })
    }
}

impl UserPatch {
    fn parse(
        self,
        account: AccountId,
        expected: Option<Version>,
    ) -> Result<ChangeAccountCommand, ChangeUserProblem> {
        if self.is_empty() {
            return Err(ChangeUserProblem::NoValidFields(Details::none()));
        }
        let Self {
            role,
            suspended,
            name,
            public_name,
            password,
        } = self;
        let mut faults = Faults::new();
        let name = faults.check_given("/name", name.map(|name| PersonName::parse(name.0)));
        let public_name = match public_name {
            MaybeUndefined::Undefined => Some(None),
            MaybeUndefined::Null => Some(Some(None)),
            MaybeUndefined::Value(text) => faults
                .check("/publicName", PersonName::parse(text.0))
                .map(|name| Some(Some(name))),
        };
        let password = faults.check_given("/password", password.map(|text| Password::new(text.0)));
        let (Some(name), Some(public_name), Some(password)) = (name, public_name, password) else {
            return Err(ChangeUserProblem::InvalidRequest(faults.into()));
        };
        let role = role.map(Into::into);
        Ok(ChangeAccountCommand {
            account,
            expected,
            role,
            suspended,
            name,
            public_name,
            password,
        })
    }
}
