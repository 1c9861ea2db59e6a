#![doc = include_str!("../README.md")]

#[expect(
    clippy::allow_attributes,
    clippy::pedantic,
    unused_imports,
    unused_qualifications,
    reason = "generated, and never edited by hand"
)]
mod generated;
mod keyed;
mod pages;
mod retries;

pub use generated::{Client, Error, ResponseValue, builder, types};
pub use pages::Pages;
/// What connections are made with; another version of it is another type.
pub use reqwest;
pub use retries::Retries;

use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue};

/// A client of the desk at an address, which presents this token. It retries as
/// [`Retries::default`] says.
///
/// For anything else (a session, a proxy, other retries) see
/// [`Client::new_with_client`].
///
/// # Errors
/// When the token holds what no header can, or TLS cannot be set up.
pub fn client(
    address: &str,
    token: &str,
) -> Result<Client, Box<dyn std::error::Error + Send + Sync>> {
    let mut value = HeaderValue::try_from(format!("Bearer {token}"))?;
    value.set_sensitive(true);
    let headers = HeaderMap::from_iter([(AUTHORIZATION, value)]);
    let http = reqwest::Client::builder()
        .default_headers(headers)
        .build()?;
    Ok(Client::new_with_client(address, http, Retries::default()))
}
