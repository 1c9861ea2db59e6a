use frontdesk_domain::testing::at;
use jsonwebtoken::{EncodingKey, Header, encode};
use serde_json::json;

use super::*;

const SECRET: &[u8] = b"0123456789abcdef0123456789abcdef";
const NOW: i64 = 1_800_000_000;

fn panel() -> PanelIdentities {
    PanelIdentities {
        keys: IdentityKeys::secret(SECRET).unwrap(),
        issuer: "https://panel.example.org".to_owned(),
        audience: "desk".to_owned(),
        cookie: None,
        claims: ClaimNames {
            role: "realm_access.roles".to_owned(),
            ..ClaimNames::default()
        },
        roles: RoleNames::default(),
    }
}

fn claims() -> Value {
    json!({
        "iss": "https://panel.example.org",
        "aud": ["other", "desk"],
        "sub": "user-7",
        "exp": NOW + 60,
        "email": "Ann@Example.org",
        "name": "Ann Lee",
        "realm_access": {"roles": ["member", "support"]},
    })
}

fn signed(claims: &Value, secret: &[u8]) -> String {
    encode(
        &Header::new(Algorithm::HS256),
        claims,
        &EncodingKey::from_secret(secret),
    )
    .unwrap()
}

fn verify(claims: &Value) -> Result<ExternalIdentity, IdentityError> {
    panel().verify(&signed(claims, SECRET), at(NOW * 1_000))
}

#[test]
fn claims_become_an_identity() {
    let identity = verify(&claims()).unwrap();
    assert_eq!(identity.subject.subject.as_str(), "user-7");
    assert_eq!(identity.email.as_str(), "Ann@Example.org");
    assert_eq!(identity.name.as_str(), "Ann Lee");
    assert_eq!(identity.role, Role::Agent);
}

#[test]
fn a_missing_name_is_the_address_and_an_unknown_role_a_customer() {
    let mut claims = claims();
    claims.as_object_mut().unwrap().remove("name");
    claims["realm_access"] = json!({"roles": ["root"]});
    let identity = verify(&claims).unwrap();
    assert_eq!(identity.name.as_str(), "Ann@Example.org");
    assert_eq!(identity.role, Role::Customer);
}

#[test]
fn what_is_wrong_or_missing_is_refused() {
    let changed = |name: &str, value: Value| {
        let mut claims = claims();
        claims[name] = value;
        claims
    };
    for (name, value) in [
        ("iss", json!("https://evil.example.org")),
        ("aud", json!("other")),
        ("exp", json!(NOW - 31)),
        ("exp", json!("soon")),
        ("exp", json!(null)),
        ("nbf", json!(NOW + 31)),
        ("nbf", json!("later")),
        ("email", json!("nobody")),
        ("email", json!(7)),
        ("sub", json!("")),
    ] {
        assert!(
            verify(&changed(name, value.clone())).is_err(),
            "{name} {value}"
        );
    }
    for name in ["iss", "aud", "exp", "sub", "email"] {
        let mut claims = claims();
        claims.as_object_mut().unwrap().remove(name);
        assert!(verify(&claims).is_err(), "without {name}");
    }
    assert!(verify(&changed("exp", json!(NOW - 29))).is_ok());
}

#[test]
fn only_the_right_key_and_algorithm_count() {
    let panel = panel();
    let now = at(NOW * 1_000);
    let other = signed(&claims(), b"another secret that is long enough");
    assert!(panel.verify(&other, now).is_err());
    // A token that says it needs no signature.
    let unsigned = format!(
        "eyJhbGciOiJub25lIn0.{}.",
        signed(&claims(), SECRET).split('.').nth(1).unwrap()
    );
    assert!(panel.verify(&unsigned, now).is_err());
    let key = EncodingKey::from_secret(SECRET);
    let longer = encode(&Header::new(Algorithm::HS512), &claims(), &key).unwrap();
    assert!(panel.verify(&longer, now).is_err());
    assert!(panel.verify("a.b.c", now).is_err());
}

#[test]
fn secrets_that_can_be_guessed_and_sets_without_keys_are_refused() {
    assert!(matches!(
        IdentityKeys::secret(b"short"),
        Err(IdentityKeysError::ShortSecret)
    ));
    assert!(matches!(
        IdentityKeys::key_set("{}"),
        Err(IdentityKeysError::NotASet(_))
    ));
    let symmetric = r#"{"keys":[{"kty":"oct","k":"AAAA"}]}"#;
    assert!(matches!(
        IdentityKeys::key_set(symmetric),
        Err(IdentityKeysError::NoKey)
    ));
}

/// Signed until the year 2100 with keys that were thrown away.
fn token(name: &str) -> String {
    let tokens: Value = serde_json::from_str(include_str!("tests/tokens.json")).unwrap();
    tokens[name].as_str().unwrap().to_owned()
}

#[test]
fn a_key_set_verifies_what_its_keys_signed_and_nothing_else() {
    let keys = IdentityKeys::key_set(include_str!("tests/keys.json")).unwrap();
    assert_eq!(keys.0.len(), 2, "the key for encryption is left out");
    let panel = PanelIdentities { keys, ..panel() };
    let verify = |name| panel.verify(&token(name), at(NOW * 1_000));
    for name in ["rs256", "es256", "es256_without_key_id"] {
        let identity = verify(name).unwrap();
        assert_eq!(identity.subject.subject.as_str(), "user-7", "{name}");
    }
    for name in [
        "rs256_with_key_id_of_another_kind",
        "rs512",
        "hs256_signed_with_the_public_key",
    ] {
        assert!(verify(name).is_err(), "{name}");
    }
    let mut forged = token("es256");
    forged.truncate(forged.len() - 4);
    forged.push_str("AAAA");
    assert!(panel.verify(&forged, at(NOW * 1_000)).is_err());
}
