//! Signing in, as clients do it.

use poem_openapi::Object;
use poem_openapi::types::Example;

use crate::panel::users::dto::User;
use crate::types::Text;

/// Who wants in.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(example)]
pub(crate) struct Login {
    /// The e-mail address of the account.
    pub email: Text<1, 254>,
    /// The password.
    pub password: Text<1, 1024>,
}

/// Somebody is signed in. The session is in the cookie of the response.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(example)]
pub(crate) struct LoggedIn {
    /// Always true.
    pub success: bool,
    /// Who it is.
    pub user: User,
}

/// Nobody is signed in any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Object)]
#[oai(example)]
pub(crate) struct LoggedOut {
    /// Always true.
    pub success: bool,
}

impl Example for Login {
    fn example() -> Self {
        Self {
            email: "mara@customer.example".into(),
            password: "a long and private sentence".into(),
        }
    }
}

impl Example for LoggedIn {
    fn example() -> Self {
        Self {
            success: true,
            user: User::example(),
        }
    }
}

impl Example for LoggedOut {
    fn example() -> Self {
        Self { success: true }
    }
}
