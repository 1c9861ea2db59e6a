//! Identities that the surrounding panel signs: JSON Web Tokens.

use frontdesk_domain::account::credential::{
    ExternalIdentity, ExternalSubject, IssuerName, SubjectName,
};
use frontdesk_domain::account::role::Role;
use frontdesk_domain::text::{EmailAddress, PersonName};
use frontdesk_domain::time::Timestamp;
use jsonwebtoken::jwk::{AlgorithmParameters, EllipticCurve, Jwk, JwkSet, PublicKeyUse};
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use serde_json::{Map, Value};
use thiserror::Error;

/// Which signed identities are believed, and what their claims mean here.
#[derive(Clone)]
pub struct PanelIdentities {
    /// What the signature is checked with.
    pub keys: IdentityKeys,
    /// The `iss` that is believed.
    pub issuer: String,
    /// The `aud` that must be among those named.
    pub audience: String,
    /// The cookie that may carry an identity, besides `Authorization: Bearer`. Default none.
    pub cookie: Option<String>,
    /// Which claims say what.
    pub claims: ClaimNames,
    /// Which values of the role claim mean which role.
    pub roles: RoleNames,
}

/// Which claims say what. A dot leads into an object: `realm_access.roles`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimNames {
    /// The role, one text or several. Default `role`.
    pub role: String,
    /// The name. Default `name`; the e-mail address stands in where it is missing.
    pub name: String,
    /// The e-mail address. Default `email`.
    pub email: String,
}

impl Default for ClaimNames {
    fn default() -> Self {
        Self {
            role: "role".to_owned(),
            name: "name".to_owned(),
            email: "email".to_owned(),
        }
    }
}

/// Which values of the role claim mean which role; every other value is a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleNames {
    /// Admins. Default `admin`.
    pub admin: Vec<String>,
    /// Agents. Default `agent` and `support`.
    pub agent: Vec<String>,
}

impl Default for RoleNames {
    fn default() -> Self {
        Self {
            admin: vec!["admin".to_owned()],
            agent: vec!["agent".to_owned(), "support".to_owned()],
        }
    }
}

/// What signatures are checked with: one algorithm for each key, so that a token cannot
/// choose how it is checked.
#[derive(Clone)]
pub struct IdentityKeys(Vec<Key>);

#[derive(Clone)]
struct Key {
    id: Option<String>,
    algorithm: Algorithm,
    verifies: DecodingKey,
}

/// Why keys cannot be used.
#[derive(Debug, Error)]
pub enum IdentityKeysError {
    /// The secret can be guessed.
    #[error("the secret must be at least {} bytes", IdentityKeys::MIN_SECRET_BYTES)]
    ShortSecret,
    /// The text is no set of keys.
    #[error("the JWKS file does not hold a set of keys")]
    NotASet(#[source] serde_json::Error),
    /// A key is malformed.
    #[error("a key of the JWKS file cannot be used")]
    BadKey(#[source] jsonwebtoken::errors::Error),
    /// There is no key of a supported kind.
    #[error("the JWKS file holds no RSA or P-256 key for signatures")]
    NoKey,
}

impl IdentityKeys {
    /// The shortest secret: as long as the digest (RFC 7518, section 3.2).
    pub const MIN_SECRET_BYTES: usize = 32;

    /// A secret shared with the panel (HS256). Whoever holds it can sign identities.
    ///
    /// # Errors
    /// [`IdentityKeysError::ShortSecret`].
    pub fn secret(secret: &[u8]) -> Result<Self, IdentityKeysError> {
        if secret.len() < Self::MIN_SECRET_BYTES {
            return Err(IdentityKeysError::ShortSecret);
        }
        let verifies = DecodingKey::from_secret(secret);
        Ok(Self(vec![Key {
            id: None,
            algorithm: Algorithm::HS256,
            verifies,
        }]))
    }

    /// The public keys of the panel (RS256, ES256), as a JSON Web Key Set.
    ///
    /// # Errors
    /// An [`IdentityKeysError`] when there is no usable key in it.
    pub fn key_set(text: &str) -> Result<Self, IdentityKeysError> {
        let set: JwkSet = serde_json::from_str(text).map_err(IdentityKeysError::NotASet)?;
        let keys = set
            .keys
            .iter()
            .filter_map(|jwk| Some((jwk, algorithm(jwk)?)));
        let keys = keys.map(|(jwk, algorithm)| {
            let verifies = DecodingKey::from_jwk(jwk).map_err(IdentityKeysError::BadKey)?;
            Ok(Key {
                id: jwk.common.key_id.clone(),
                algorithm,
                verifies,
            })
        });
        let keys = keys.collect::<Result<Vec<_>, IdentityKeysError>>()?;
        if keys.is_empty() {
            Err(IdentityKeysError::NoKey)
        } else {
            Ok(Self(keys))
        }
    }

    /// The keys that a token with this header may have been signed with.
    fn candidates(&self, id: Option<&str>, algorithm: Algorithm) -> impl Iterator<Item = &Key> {
        let is_named =
            move |key: &&Key| id.is_none() || key.id.is_none() || key.id.as_deref() == id;
        self.0
            .iter()
            .filter(move |key| key.algorithm == algorithm)
            .filter(is_named)
    }
}

/// How signatures of this key are checked; `None` for kinds that are not supported.
fn algorithm(jwk: &Jwk) -> Option<Algorithm> {
    if jwk.common.public_key_use == Some(PublicKeyUse::Encryption) {
        return None;
    }
    match &jwk.algorithm {
        AlgorithmParameters::RSA(_) => Some(Algorithm::RS256),
        AlgorithmParameters::EllipticCurve(curve) if curve.curve == EllipticCurve::P256 => {
            Some(Algorithm::ES256)
        }
        _ => None,
    }
}

/// Why an identity is not believed; for the log.
#[derive(Debug, Error)]
pub(super) enum IdentityError {
    #[error("no key fits: {0}")]
    Signature(jsonwebtoken::errors::Error),
    #[error("the token has expired or is not valid yet")]
    Time,
    #[error("the claim {0} is missing or makes no sense")]
    Claim(String),
}

/// Whether a bearer looks like a signed token rather than one of this desk's own, which
/// have no dots.
pub(super) fn looks_signed(text: &str) -> bool {
    text.bytes().filter(|byte| *byte == b'.').count() == 2
}

impl PanelIdentities {
    /// How far the clocks of the panel and of this machine may be apart, in seconds.
    const LEEWAY: i64 = 30;

    pub(super) fn cookie(&self) -> Option<&str> {
        self.cookie.as_deref()
    }

    /// The identity in the token, when signature, issuer, audience and time are right.
    pub(super) fn verify(
        &self,
        token: &str,
        now: Timestamp,
    ) -> Result<ExternalIdentity, IdentityError> {
        let claims = self.claims(token)?;
        let now = now.millis() / 1_000;
        let expires = claims
            .get("exp")
            .and_then(number)
            .ok_or(IdentityError::Time)?;
        let starts = claims
            .get("nbf")
            .map(|claim| number(claim).ok_or(IdentityError::Time))
            .transpose()?;
        if expires + Self::LEEWAY <= now || starts.is_some_and(|starts| starts - Self::LEEWAY > now)
        {
            return Err(IdentityError::Time);
        }
        self.identity(&claims)
    }

    fn claims(&self, token: &str) -> Result<Map<String, Value>, IdentityError> {
        let header = decode_header(token).map_err(IdentityError::Signature)?;
        let mut last = jsonwebtoken::errors::ErrorKind::InvalidAlgorithm.into();
        for Key {
            verifies,
            algorithm,
            ..
        } in self.keys.candidates(header.kid.as_deref(), header.alg)
        {
            match decode(token, verifies, &self.validation(*algorithm)) {
                Ok(data) => return Ok(data.claims),
                Err(error) => last = error,
            }
        }
        Err(IdentityError::Signature(last))
    }

    /// Time is checked by the desk's own clock, not by the library's.
    fn validation(&self, algorithm: Algorithm) -> Validation {
        let mut validation = Validation::new(algorithm);
        validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
        validation.set_issuer(&[&self.issuer]);
        validation.set_audience(&[&self.audience]);
        validation.validate_exp = false;
        validation
    }

    fn identity(&self, claims: &Map<String, Value>) -> Result<ExternalIdentity, IdentityError> {
        let wrong = |name: &str| IdentityError::Claim(name.to_owned());
        let text = |name: &str| look_up(claims, name).and_then(Value::as_str);
        let required = |name: &str| text(name).ok_or_else(|| wrong(name));
        let email = EmailAddress::parse(required(&self.claims.email)?)
            .map_err(|_| wrong(&self.claims.email))?;
        let name = text(&self.claims.name).unwrap_or(email.as_str());
        let subject = ExternalSubject {
            issuer: IssuerName::parse(self.issuer.clone()).map_err(|_| wrong("iss"))?,
            subject: SubjectName::parse(required("sub")?).map_err(|_| wrong("sub"))?,
        };
        let name = name
            .chars()
            .take(PersonName::MAX_CHARACTERS)
            .collect::<String>();
        let name = PersonName::parse(name).map_err(|_| wrong(&self.claims.name))?;
        Ok(ExternalIdentity {
            subject,
            name,
            email,
            role: self.role(claims),
        })
    }

    fn role(&self, claims: &Map<String, Value>) -> Role {
        let values = match look_up(claims, &self.claims.role) {
            Some(Value::Array(values)) => values.iter().filter_map(Value::as_str).collect(),
            Some(Value::String(value)) => vec![value.as_str()],
            _ => Vec::new(),
        };
        let any_of = |names: &[String]| {
            values
                .iter()
                .any(|value| names.iter().any(|name| name == value))
        };
        if any_of(&self.roles.admin) {
            Role::Admin
        } else if any_of(&self.roles.agent) {
            Role::Agent
        } else {
            Role::Customer
        }
    }
}

/// The claim of this name, or the one that its dots lead to.
fn look_up<'a>(claims: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    if let Some(claim) = claims.get(name) {
        return Some(claim);
    }
    let (object, rest) = name.split_once('.')?;
    look_up(claims.get(object)?.as_object()?, rest)
}

/// A NumericDate in whole seconds, within the years that make sense.
fn number(claim: &Value) -> Option<i64> {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a fraction of a second does not matter, and out of range saturates"
    )]
    let whole = |seconds: f64| seconds as i64;
    let seconds = claim.as_i64().or_else(|| claim.as_f64().map(whole))?;
    (0..=253_402_300_799).contains(&seconds).then_some(seconds)
}

#[cfg(test)]
mod tests;
