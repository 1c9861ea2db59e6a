//! Signing in and out: the cookie, what it is refused for, and how often signing in may be tried.

use frontdesk_test_desk::{Answer, Client, Credential, Database, Desk, Setup, Staffed, on_sqlite};
use futures_util::future::join_all;
use serde_json::{Value, json};

use super::has_keys;

const PASSWORD: &str = "correct horse battery";

async fn log_in(client: &Client, email: &str, password: &str) -> Answer {
    let login = json!({"email": email, "password": password});
    client.post("/api/auth/login", &login).await
}

/// A client that presents the cookie of this answer.
fn with_cookie(answer: &Answer, client: &Client) -> Client {
    let cookie = answer.header("set-cookie").expect("a cookie");
    let pair = cookie.split(';').next().unwrap_or_default();
    client.presenting(Credential::Cookie(pair.to_owned()))
}

/// A desk where the owner has a password.
async fn desk_with_password(setup: Setup) -> (Desk, Staffed) {
    let desk = setup.without_triage().start().await;
    let people = Staffed::at(&desk).await;
    let path = format!("/api/admin/users/{}", people.owner.id);
    let password = json!({"password": PASSWORD});
    let changed = people.admin.client().patch(path, &password).await.is(200);
    assert!(!changed.text().contains(PASSWORD));
    (desk, people)
}

async fn people_sign_in_and_out(database: Database) {
    let (mut desk, people) = desk_with_password(Setup::on(database)).await;
    let nobody = desk.nobody();
    let signed_in = log_in(&nobody, "OLGA@customer.example", PASSWORD)
        .await
        .is(200);
    let body = signed_in.json();
    has_keys(&body, &["success", "user"]);
    assert_eq!(body["success"], true);
    assert_eq!(body["user"]["id"], people.owner.id);
    let cookie = signed_in.header("set-cookie").expect("a cookie");
    let (pair, attributes) = cookie.split_once("; ").expect("attributes");
    assert!(pair.starts_with("session=") && pair.len() > 40, "{pair}");
    assert_eq!(
        attributes,
        "Path=/; Max-Age=1209600; HttpOnly; SameSite=Lax"
    );

    let session = with_cookie(&signed_in, &nobody);
    let me = session.get("/api/auth/me").await.is(200).json();
    assert_eq!(me, body["user"]);
    let ticket = json!({"subject": "By cookie", "message": "Hello"});
    let _ = session.post("/api/tickets/create", &ticket).await.is(201);
    let _ = session
        .post("/api/v1/tickets", &json!({"user_description": "Hello"}))
        .await
        .is(201);
    let second = with_cookie(
        &log_in(&nobody, &people.owner.email, PASSWORD).await.is(200),
        &nobody,
    );

    desk.restart().await;
    let (session, second) = (session.moved_to(&desk), second.moved_to(&desk));
    let reading = (0..16).map(|_| session.get("/api/tickets").send());
    let (out, _) = tokio::join!(
        session.request("POST", "/api/auth/logout").send(),
        join_all(reading)
    );
    let out = out.is(200);
    assert_eq!(out.json(), json!({"success": true}));
    let forgotten = "session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax";
    assert_eq!(out.header("set-cookie"), Some(forgotten));
    session
        .get("/api/auth/me")
        .await
        .problem(401, "invalid_credential");
    let _ = second.get("/api/auth/me").await.is(200);
}

async fn wrong_credentials_say_nothing(database: Database) {
    let (desk, people) = desk_with_password(Setup::on(database)).await;
    let nobody = desk.nobody();
    let said = |answer: &Answer| {
        let mut body: Value = answer.problem(401, "wrong_credentials");
        body["requestId"].take();
        body
    };
    let wrong = said(&log_in(&nobody, &people.owner.email, "not the password").await);
    for (email, password) in [
        ("nobody@customer.example", PASSWORD),
        (people.other.email.as_str(), PASSWORD),
        ("no address", PASSWORD),
        ("' OR 1=1 --", "x"),
    ] {
        assert_eq!(
            said(&log_in(&nobody, email, password).await),
            wrong,
            "{email}"
        );
    }
    log_in(&nobody, "", PASSWORD).await.blames(&["/email"]);
    log_in(&nobody, "a", &"x".repeat(1_025))
        .await
        .blames(&["/password"]);

    let path = format!("/api/admin/users/{}", people.owner.id);
    let suspended = json!({"suspended": true});
    let _ = people.admin.client().patch(path, &suspended).await.is(200);
    log_in(&nobody, &people.owner.email, PASSWORD)
        .await
        .problem(403, "suspended");
    assert_eq!(
        said(&log_in(&nobody, &people.owner.email, "not the password").await),
        wrong
    );
}

async fn pages_of_other_origins_write_nothing(database: Database) {
    let (desk, people) = desk_with_password(Setup::on(database)).await;
    let nobody = desk.nobody();
    let signed_in = log_in(&nobody, &people.owner.email, PASSWORD).await.is(200);
    let session = with_cookie(&signed_in, &nobody);
    let ticket = json!({"subject": "A", "message": "B"});
    let create = |client: &Client| client.post("/api/tickets/create", &ticket);
    let foreign = [
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
    ];
    for (name, value) in foreign {
        create(&session)
            .header(name, value)
            .await
            .problem(403, "cross_origin");
        let logout = session
            .request("POST", "/api/auth/logout")
            .header(name, value);
        logout.await.problem(403, "cross_origin");
        let login = json!({"email": people.owner.email, "password": PASSWORD});
        let login = nobody.post("/api/auth/login", &login).header(name, value);
        login.await.problem(403, "cross_origin");
        let _ = session
            .get("/api/tickets")
            .header(name, value)
            .await
            .is(200);
        let _ = create(&people.owner.client)
            .header(name, value)
            .await
            .is(201);
    }
    for (name, value) in [
        ("origin", desk.address()),
        ("sec-fetch-site", "same-origin"),
    ] {
        let _ = create(&session).header(name, value).await.is(201);
    }
    let Credential::Cookie(pair) = session.credential() else {
        panic!("a session presents a cookie");
    };
    let planted = nobody.presenting(Credential::Cookie(format!("{pair}; session=planted")));
    planted
        .get("/api/auth/me")
        .await
        .problem(401, "invalid_credential");
}

async fn the_cookie_is_for_tls_where_the_operator_says_so(database: Database) {
    let setup = Setup::on(database).set("HTTP__SECURE_COOKIE", "always");
    let (desk, people) = desk_with_password(setup).await;
    let signed_in = log_in(&desk.nobody(), &people.owner.email, PASSWORD)
        .await
        .is(200);
    let cookie = signed_in.header("set-cookie").expect("a cookie");
    assert!(
        cookie.ends_with("; HttpOnly; SameSite=Lax; Secure"),
        "{cookie}"
    );
}

/// Tries until it is refused for having tried too often; answers how often the password was looked at.
async fn tries_until_throttled(client: &Client, email: impl Fn(usize) -> String) -> usize {
    for tried in 0..64 {
        let refused = log_in(client, &email(tried), "not the password").await;
        if refused.status() == 429 {
            refused.problem(429, "too_many_attempts");
            let wait: u32 = refused
                .header("retry-after")
                .and_then(|wait| wait.parse().ok())
                .expect("seconds");
            assert!((1..=900).contains(&wait), "{wait}");
            return tried;
        }
        refused.problem(401, "wrong_credentials");
    }
    panic!("nobody minds");
}

/// The windows of the count begin at fixed times, so a try may fall into a new one: then there are up to twice as many.
async fn guessing_is_throttled_by_account(database: Database) {
    let setup = Setup::on(database)
        .set("LIMITS__ENABLED", "true")
        .set("LIMITS__SIGN_INS_PER_ACCOUNT", "4");
    let (desk, people) = desk_with_password(setup).await;
    let nobody = desk.nobody();
    let tried = tries_until_throttled(&nobody, |_| people.owner.email.to_uppercase()).await;
    assert!((4..=8).contains(&tried), "{tried}");
    let right = log_in(&nobody, &people.owner.email, PASSWORD).await;
    right.problem(429, "too_many_attempts");
    let path = format!("/api/admin/users/{}", people.other.id);
    let password = json!({"password": PASSWORD});
    let _ = people.admin.client().patch(path, &password).await.is(200);
    for _ in 0..6 {
        // Success starts the count anew.
        let _ = log_in(&nobody, &people.other.email, PASSWORD).await.is(200);
    }
    let _ = people.owner.client.get("/api/auth/me").await.is(200);
}

async fn guessing_is_throttled_by_address(database: Database) {
    let setup = Setup::on(database)
        .set("LIMITS__ENABLED", "true")
        .set("LIMITS__SIGN_INS_PER_ADDRESS", "6");
    let (desk, people) = desk_with_password(setup).await;
    let email = |n| format!("guess-{n}@customer.example");
    let tried = tries_until_throttled(&desk.nobody(), email).await;
    assert!((6..=12).contains(&tried), "{tried}");
    let right = log_in(&desk.nobody(), &people.owner.email, PASSWORD).await;
    right.problem(429, "too_many_attempts");
}

on_sqlite!(
    people_sign_in_and_out,
    wrong_credentials_say_nothing,
    pages_of_other_origins_write_nothing,
    the_cookie_is_for_tls_where_the_operator_says_so,
    guessing_is_throttled_by_account,
    guessing_is_throttled_by_address,
);
