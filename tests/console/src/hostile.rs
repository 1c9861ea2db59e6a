//! Hostile text in every field: on no page does it run, load, lead elsewhere by itself or turn other text around.

use frontdesk_test_desk::{Database, Desk, Staffed, on_sqlite};
use scraper::Html;
use serde_json::json;

use crate::browser::{Browser, Page, select};

/// A script, an image that tells who has read it, markup out of place, and text that runs backwards.
const HOSTILE: &str = "\u{202e}\"'><script>evil()</script><img src=https://evil.example/b.png onerror=evil()>\
    ![x](https://evil.example/c.png)[y](javascript:evil())</textarea></title><svg/onload=evil()>";

/// The beginning of it, where fields are short.
fn cut(characters: usize) -> String {
    HOSTILE.chars().take(characters).collect()
}

/// Goes on only when nothing of it does anything on the page.
#[track_caller]
fn is_inert(page: &Page) {
    let html: Html = page.html();
    let scripts = "script:not([src^='/assets/console-'])";
    let loads = "img, svg, iframe, object, embed, video, audio, style, base, meta[http-equiv], link:not([href^='/assets/'])";
    for selector in [scripts, loads, "[onerror], [onload], [onclick], [style]"] {
        let found: Vec<String> = html
            .select(&select(selector))
            .map(|found| found.html())
            .collect();
        assert!(found.is_empty(), "{}: {found:?}", page.address);
    }
    for link in html.select(&select("a[href]")) {
        let address = link.attr("href").unwrap_or_default();
        let leads_away = !address.starts_with('/') && !address.starts_with('#');
        assert!(
            !address.contains("evil") || address.starts_with("/forms"),
            "{address}"
        );
        assert!(!leads_away || link.attr("rel").is_some(), "{address}");
    }
    assert!(
        !page.text.contains('\u{202e}'),
        "{} turns text around",
        page.address
    );
}

async fn nothing_hostile_does_anything(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let people = Staffed::at(&desk).await;
    let mut cara = Browser::of(&desk, &people.admin, "Cara Curious", "customer").await;
    let named = json!({"name": cut(80)});
    let me = cara.session().get("/api/auth/me").await.is(200).json();
    let account = me["id"]
        .as_str()
        .or(me["user"]["id"].as_str())
        .expect("an id")
        .to_owned();
    let _ = people
        .admin
        .client()
        .patch(format!("/api/admin/users/{account}"), &named)
        .await
        .is(200);

    let page = cara.open("/tickets/new").await.is(200);
    let question = [("subject", HOSTILE), ("message", HOSTILE)];
    let page = cara.send(&page, "/tickets/new", &question).await.is(200);
    let id = page
        .address
        .trim_start_matches("/tickets/")
        .trim_end_matches("?done=sent")
        .to_owned();
    let _ = people
        .agent
        .replies(id.parse().expect("a number"), HOSTILE)
        .await;
    let page = cara.open(&format!("/tickets/{id}")).await.is(200);
    assert_eq!(page.words(".by-staff").len(), 1);
    is_inert(&page);
    is_inert(&cara.open("/tickets").await.is(200));
    is_inert(
        &cara
            .open(&format!(
                "/tickets/new?subject={}",
                "%E2%80%AE%22%3E%3Cscript%3E"
            ))
            .await
            .is(200),
    );
    is_inert(&cara.open("/%3Cscript%3Eevil()%3C/script%3E").await.is(404));

    let article = json!({"title": cut(150), "body": format!("# parcel\n\n{HOSTILE} parcel"), "published": true});
    let _ = people
        .admin
        .client()
        .post("/api/v1/knowledge", &article)
        .await
        .is(201);
    let found = cara.open("/tickets/suggestions?q=parcel").await.is(200);
    assert!(found.says("evil"), "{}", found.text);
    is_inert(&found);

    let form = json!({"title": cut(150), "description": HOSTILE, "visibility": "public", "questions": [
        {"id": "a", "type": "short_text", "label": HOSTILE, "help": HOSTILE, "placeholder": cut(100)},
        {"id": "b", "type": "select", "label": HOSTILE, "options": [{"value": cut(90), "label": HOSTILE}], "other": true},
        {"id": "c", "type": "long_text", "label": "c", "showIf": {"question": "a", "contains": cut(90)}},
    ]});
    let created = people
        .admin
        .client()
        .post("/api/admin/applications/forms", &form)
        .await
        .is(201)
        .json();
    let action = format!("/forms/{}", created["slug"].as_str().expect("a slug"));
    let page = cara.open(&action).await.is(200);
    is_inert(&page);
    is_inert(&cara.open("/forms").await.is(200));
    let answers = [("a.a", HOSTILE), ("o.b", HOSTILE)];
    let page = cara.send(&page, &action, &answers).await.is(200);
    assert!(page.says("evil"));
    is_inert(&page);
    is_inert(&cara.open("/submissions").await.is(200));
    is_inert(
        &cara
            .open(&format!("/sign-in?next={action}\"><script>"))
            .await,
    );
}

on_sqlite!(nothing_hostile_does_anything);
