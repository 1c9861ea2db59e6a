//! Signing in and out.

pub(crate) mod dto;
mod problems;

pub(crate) use problems::hashing;

use frontdesk_domain::account::credential::Password;
use frontdesk_domain::use_cases::SignInCommand;
use poem_openapi::OpenApi;

use crate::ClientAddress;
use crate::answer::{Done, Told};
use crate::auth::{SameOrigin, SessionCookie, SignedIn};
use crate::body::Body;
use crate::document::Tag;
use crate::idempotency::to_the_end;
use crate::panel::users::dto::User;
use crate::problem::Faults;
use crate::surfaces::UseCases;

use dto::{LoggedIn, LoggedOut, Login};
use problems::{LoginProblem, SessionProblem};

/// Signing in and out.
pub(crate) struct Sessions {
    /// What can be done.
    pub use_cases: UseCases,
    /// Whether the cookie is only sent over TLS.
    pub secure_cookies: bool,
}

#[OpenApi(prefix_path = "/api/auth", tag = "Tag::Accounts")]
impl Sessions {
    /// Sign in
    ///
    /// Starts a session and sets the cookie `session`. Attempts are counted, for the
    /// account and for the network address, before the password is looked at. Anybody may
    /// try, from a page of this origin.
    #[oai(path = "/login", method = "post", operation_id = "login")]
    async fn login(
        &self,
        _origin: SameOrigin,
        address: ClientAddress,
        body: Body<Login>,
    ) -> Result<Done<LoggedIn>, LoginProblem> {
        let Login { email, password } = body.value;
        let password =
            Password::presented(password.0).map_err(|error| Faults::one("/password", error))?;
        let command = SignInCommand {
            email: email.0,
            password,
            address: address.0.to_string(),
        };
        let sign_in = self.use_cases.sign_in.clone();
        let signed_in = to_the_end(async move { sign_in.run(command).await }).await?;
        let lifetime = signed_in
            .session
            .expires_at
            .since(signed_in.session.created_at);
        let cookie = SessionCookie::start(&signed_in.secret, lifetime, self.secure_cookies);
        let body = LoggedIn {
            success: true,
            user: User::from(signed_in.account),
        };
        Ok(Done::new(&body).cookie(&cookie))
    }

    /// Sign out
    ///
    /// Ends the session that the cookie names, from the next request on, and removes the
    /// cookie. A token is not ended: revoke it.
    #[oai(path = "/logout", method = "post", operation_id = "logout")]
    async fn logout(&self, actor: SignedIn) -> Result<Done<LoggedOut>, SessionProblem> {
        let sign_out = self.use_cases.sign_out.clone();
        to_the_end(async move { sign_out.run(&actor.0).await }).await?;
        Ok(Done::new(&LoggedOut { success: true })
            .cookie(&SessionCookie::forget(self.secure_cookies)))
    }

    /// Read the account of whoever asks
    ///
    /// For whoever is signed in.
    #[oai(path = "/me", method = "get", operation_id = "getMe")]
    async fn me(&self, actor: SignedIn) -> Result<Told<User>, SessionProblem> {
        let account = self.use_cases.read_account.own(&actor.0).await?;
        Ok(Told::new(&User::from(account)))
    }
}
