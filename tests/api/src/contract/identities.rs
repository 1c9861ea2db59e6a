//! Identities that the surrounding panel signs.

use std::time::{SystemTime, UNIX_EPOCH};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD as STANDARD;
use frontdesk_test_desk::{Client, Credential, Database, Desk, Setup, Staffed, on_sqlite};
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use serde_json::{Value, json};

const SECRET: &str = "a secret of panel and desk, long enough";
const ISSUER: &str = "https://panel.example.org";

/// Made for these tests, and good for nothing else.
const PRIVATE_KEY: &str = "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgP9KpnFAzt9TvS9iV/aQkq1ZIISfDOxIKRto+K9L9btuhR\
     ANCAARrJH7HpDafb66CxzsnLOoZd5/6uNpcGmu8Iy2z6exI3NWN6n5ph2fO/jRAo8qWYEfQlK4KKTXOGXJ5bwoCrF00";
const PUBLIC_KEYS: &str = r#"{"keys": [{"kty": "EC", "crv": "P-256", "kid": "panel-1", "use": "sig", "alg": "ES256",
    "x": "ayR-x6Q2n2-ugsc7JyzqGXef-rjaXBprvCMts-nsSNw", "y": "1Y3qfmmHZ87-NECjypZgR9CUrgopNc4ZcnlvCgKsXTQ"}]}"#;

fn setup(database: Database) -> Setup {
    Setup::on(database)
        .without_triage()
        .set("IDENTITY__ISSUER", ISSUER)
        .set("IDENTITY__AUDIENCE", "desk")
        .set("IDENTITY__COOKIE", "panel_identity")
}

/// What the desk's clock will say, near enough.
#[expect(
    clippy::disallowed_methods,
    reason = "a token must be valid at the time of the desk under test"
)]
fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.expect("it is after 1970").as_secs()
}

/// The claims of somebody, with some of them changed; null takes one away.
fn claims(changes: &Value) -> Value {
    let mut claims = json!({
        "iss": ISSUER, "aud": "desk", "sub": "user-7", "exp": now() + 3_600,
        "email": "Vera@Panel.example", "name": "Vera V.", "role": "member",
    });
    for (name, value) in changes.as_object().into_iter().flatten() {
        claims[name] = value.clone();
        if value.is_null() {
            claims.as_object_mut().map(|claims| claims.remove(name));
        }
    }
    claims
}

fn signed(changes: &Value) -> String {
    let key = EncodingKey::from_secret(SECRET.as_bytes());
    encode(&Header::new(Algorithm::HS256), &claims(changes), &key).expect("claims can be signed")
}

fn bearer(desk: &Desk, token: &str) -> Client {
    desk.client(Credential::Bearer(token.to_owned()))
}

async fn me(client: &Client) -> Value {
    client.get("/api/auth/me").await.is(200).json()
}

async fn accounts_are_made_on_first_sight_and_follow_their_claims(database: Database) {
    let desk = setup(database)
        .set("IDENTITY__SECRET", SECRET)
        .start()
        .await;
    let vera = bearer(&desk, &signed(&json!({})));
    let seen = me(&vera).await;
    assert_eq!(seen["email"], "Vera@Panel.example");
    assert_eq!(seen["name"], "Vera V.");
    assert_eq!(seen["role"], "customer");
    let ticket = json!({"subject": "From the panel", "message": "Hello"});
    let _ = vera.post("/api/tickets/create", &ticket).await.is(201);

    let moved =
        json!({"name": "Vera W.", "email": "vera.w@panel.example", "role": ["member", "support"]});
    let changed = me(&bearer(&desk, &signed(&moved))).await;
    assert_eq!(changed["id"], seen["id"]);
    assert_eq!(changed["name"], "Vera W.");
    assert_eq!(changed["email"], "vera.w@panel.example");
    assert_eq!(changed["role"], "agent");
    for (n, (role, expected)) in [
        ("admin", "admin"),
        ("agent", "agent"),
        ("Admin", "customer"),
        ("root", "customer"),
    ]
    .into_iter()
    .enumerate()
    {
        let email = format!("person-{n}@panel.example");
        let claims = json!({"sub": email, "email": email, "role": role});
        let seen = me(&bearer(&desk, &signed(&claims))).await;
        assert_eq!(seen["role"], expected, "{role}");
    }
    let nameless =
        json!({"sub": "nameless", "email": "nameless@panel.example", "name": null, "role": null});
    assert_eq!(
        me(&bearer(&desk, &signed(&nameless))).await["name"],
        "nameless@panel.example"
    );
}

async fn the_cookie_of_the_panel_carries_an_identity(database: Database) {
    let desk = setup(database)
        .set("IDENTITY__SECRET", SECRET)
        .start()
        .await;
    let pair = |token: &str| Credential::Cookie(format!("theme=dark; panel_identity={token}"));
    let vera = desk.client(pair(&signed(&json!({}))));
    assert_eq!(me(&vera).await["name"], "Vera V.");
    let ticket = json!({"subject": "By cookie", "message": "Hello"});
    let create = || vera.post("/api/tickets/create", &ticket);
    let _ = create().await.is(201);
    create()
        .header("origin", "https://evil.example")
        .await
        .problem(403, "cross_origin");
    let forged = desk.client(pair("a.b.c"));
    forged
        .get("/api/tickets")
        .await
        .problem(401, "invalid_credential");
    let elsewhere = format!("other_cookie={}", signed(&json!({})));
    let elsewhere = desk.client(Credential::Cookie(elsewhere));
    elsewhere
        .get("/api/tickets")
        .await
        .problem(401, "unauthenticated");
}

async fn identities_that_are_not_right_are_refused(database: Database) {
    let desk = setup(database)
        .set("IDENTITY__SECRET", SECRET)
        .start()
        .await;
    let people = Staffed::at(&desk).await;
    let wrong = [
        json!({"iss": "https://evil.example"}),
        json!({"aud": "another desk"}),
        json!({"exp": now() - 120}),
        json!({"nbf": now() + 120}),
        json!({"exp": null}),
        json!({"sub": null}),
        json!({"sub": ""}),
        json!({"email": null}),
        json!({"email": "nobody"}),
        // An address in a token must not take over an account of the staff.
        json!({"email": people.agent.email}),
        json!({"email": people.admin.0.email, "role": "admin"}),
    ];
    let mut tokens: Vec<String> = wrong.iter().map(signed).collect();
    let good = signed(&json!({}));
    let parts: Vec<&str> = good.split('.').collect();
    // `{"alg":"none"}`, with and without a signature.
    tokens.push(format!("eyJhbGciOiJub25lIn0.{}.", parts[1]));
    tokens.push(format!("eyJhbGciOiJub25lIn0.{}.{}", parts[1], parts[2]));
    tokens.push(format!(
        "{}.{}.{}",
        parts[0],
        signed(&json!({"role": "admin"}))
            .split('.')
            .nth(1)
            .unwrap_or_default(),
        parts[2]
    ));
    let other_key = EncodingKey::from_secret(b"another secret that is long enough too");
    tokens.push(
        encode(
            &Header::new(Algorithm::HS256),
            &claims(&json!({})),
            &other_key,
        )
        .expect("signed"),
    );
    let same_key = EncodingKey::from_secret(SECRET.as_bytes());
    tokens.push(
        encode(
            &Header::new(Algorithm::HS512),
            &claims(&json!({})),
            &same_key,
        )
        .expect("signed"),
    );
    for token in tokens {
        let refused = bearer(&desk, &token).get("/api/tickets").await;
        refused.problem(401, "invalid_credential");
    }
    let users = people
        .admin
        .client()
        .get("/api/admin/users")
        .await
        .is(200)
        .json();
    assert_eq!(
        users.as_array().map(Vec::len),
        Some(4),
        "nobody was made known"
    );
    let _ = bearer(&desk, &good).get("/api/tickets").await.is(200);
}

async fn identities_meet_the_accounts_of_the_desk(database: Database) {
    let desk = setup(database)
        .set("IDENTITY__SECRET", SECRET)
        .start()
        .await;
    let people = Staffed::at(&desk).await;
    let ticket = json!({"user_description": "Hello", "requester_email": "vera@panel.example"});
    let opened = people
        .agent
        .client
        .post("/api/v1/tickets", &ticket)
        .await
        .is(201)
        .json();
    let vera = bearer(&desk, &signed(&json!({})));
    let own = vera.get("/api/v1/tickets").await.is(200).json();
    assert_eq!(
        own[0]["id"], opened["id"],
        "what a service opened for her address is hers"
    );

    let id = me(&vera).await["id"].as_str().expect("an id").to_owned();
    let suspended = json!({"suspended": true});
    let path = format!("/api/admin/users/{id}");
    let _ = people.admin.client().patch(path, &suspended).await.is(200);
    vera.get("/api/v1/tickets")
        .await
        .problem(401, "invalid_credential");
}

async fn public_keys_of_the_panel_will_do(database: Database) {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let file = folder.path().join("keys.json");
    std::fs::write(&file, PUBLIC_KEYS).expect("a file can be written");
    let desk = setup(database)
        .set("IDENTITY__JWKS_FILE", file.display().to_string())
        .start()
        .await;
    let key = EncodingKey::from_ec_der(&STANDARD.decode(PRIVATE_KEY).expect("base64"));
    let with_key = |id: &str| {
        let header = Header {
            kid: Some(id.to_owned()),
            ..Header::new(Algorithm::ES256)
        };
        encode(&header, &claims(&json!({"role": "admin"})), &key).expect("signed")
    };
    let vera = bearer(&desk, &with_key("panel-1"));
    assert_eq!(me(&vera).await["role"], "admin");
    let _ = vera.get("/api/admin/users").await.is(200);
    for forged in [with_key("panel-2"), signed(&json!({"role": "admin"}))] {
        let refused = bearer(&desk, &forged).get("/api/tickets").await;
        refused.problem(401, "invalid_credential");
    }
}

on_sqlite!(
    accounts_are_made_on_first_sight_and_follow_their_claims,
    the_cookie_of_the_panel_carries_an_identity,
    identities_that_are_not_right_are_refused,
    identities_meet_the_accounts_of_the_desk,
    public_keys_of_the_panel_will_do,
);
