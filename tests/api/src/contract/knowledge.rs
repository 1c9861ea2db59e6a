//! The knowledge base: articles in versions, and what the AI would find in them.

use frontdesk_test_desk::{Database, on_every_database, on_sqlite};
use serde_json::{Value, json};

use super::{each, has_keys, staffed};

const REFUNDS: &str =
    "Money back.\n\n# Charged twice\n\nA charge made twice is refunded to the card ☂.";
const PATH: &str = "/api/v1/knowledge";

async fn articles_are_written_changed_and_kept(database: Database) {
    let (_desk, people) = staffed(database).await;
    let agent = &people.agent.client;
    let draft = json!({"title": "Refunds", "body": REFUNDS});
    let written = agent.post(PATH, &draft).await.is(201);
    assert_eq!(written.header("etag"), Some("\"v1\""));
    let first = written.json();
    has_keys(
        &first,
        &[
            "id",
            "version",
            "title",
            "body",
            "importance",
            "tags",
            "audience",
            "published",
            "archived",
            "created_at",
            "updated_at",
        ],
    );
    assert_eq!(first["importance"], 1.0);
    assert_eq!(first["tags"], json!([]));
    assert_eq!(first["audience"], "public");
    assert_eq!(first["published"], false);
    assert_eq!(first["body"], REFUNDS);
    let path = format!("{PATH}/{}", first["id"].as_str().expect("an id"));
    assert_eq!(written.header("location"), Some(path.as_str()));

    let change = json!({"published": true, "tags": ["money"], "importance": 0.1 + 0.2});
    let second = agent.patch(&path, &change).await.is(200);
    assert_eq!(second.header("etag"), Some("\"v2\""));
    let second = second.json();
    assert!(second["updated_at"].as_str() > first["updated_at"].as_str());
    assert_eq!(second["importance"], 0.1 + 0.2);
    assert_eq!(agent.get(&path).await.is(200).json(), second);
    let again = agent.patch(&path, &change).await.is(200);
    assert_eq!(again.json(), second, "nothing was different");

    let stale = agent.request("PATCH", &path).header("If-Match", "\"v1\"");
    let stale = stale.body("application/json", r#"{"title": "Lost"}"#).await;
    assert_eq!(stale.is(412).json()["code"], "precondition_failed");
    let nothing = agent.patch(&path, &json!({})).await.is(400).json();
    assert_eq!(nothing["error"], "No valid fields to update");

    let _ = agent.delete(&path).await.is(204);
    let _ = agent.delete(&path).await.is(404);
    let gone = agent.get(&path).await.is(404).json();
    assert_eq!(gone["error"], "Article not found");
    let list = agent.get(PATH).await.is(200).json();
    assert_eq!(list, json!([]));
    let versions = agent.get(format!("{path}/versions")).await.is(200).json();
    assert_eq!(each(&versions, "version"), [1, 2, 3]);
    assert_eq!(versions[0], first);
    assert_eq!(versions[1], second);
    assert_eq!(versions[2]["archived"], true);
}

/// What is published is found from the answer on, and what is taken back is not.
async fn the_search_follows_every_change(database: Database) {
    let (_desk, people) = staffed(database).await;
    let agent = &people.agent.client;
    let question = json!({"query": "I was charged twice. Can the charge be refunded?"});
    let search = async |question: &Value| {
        let found = agent.post(format!("{PATH}/search"), question).await;
        found.is(200).json()
    };
    assert_eq!(search(&question).await, json!([]));
    let draft = json!({"title": "Refunds", "body": REFUNDS});
    let article = agent.post(PATH, &draft).await.is(201).json();
    assert_eq!(search(&question).await, json!([]), "it is a draft");
    let path = format!("{PATH}/{}", article["id"].as_str().expect("an id"));
    let publish = json!({"published": true});
    let _ = agent.patch(&path, &publish).await.is(200);
    let found = search(&question).await;
    let best = &found[0];
    has_keys(
        best,
        &["article", "section", "relevance", "score", "snippet"],
    );
    assert_eq!(best["article"]["id"], article["id"]);
    assert_eq!(best["article"]["version"], 2);
    assert_eq!(best["section"], "Charged twice");
    let snippet = best["snippet"].as_str().expect("a snippet");
    assert!(snippet.starts_with("A charge made twice"), "{snippet}");
    let preferred = json!({"importance": 2.0});
    let _ = agent.patch(&path, &preferred).await.is(200);
    let heavier = search(&question).await;
    assert_eq!(heavier[0]["relevance"], best["relevance"]);
    assert!(heavier[0]["score"].as_f64() > best["score"].as_f64());
    let unrelated = json!({"query": "Do you sell submarines?"});
    assert_eq!(search(&unrelated).await, json!([]));

    let for_the_staff = json!({"audience": "staff"});
    let _ = agent.patch(&path, &for_the_staff).await.is(200);
    assert_eq!(
        search(&question).await,
        json!([]),
        "customers may not read it"
    );
    let mut asked_by_staff = question.clone();
    asked_by_staff["audience"] = json!("staff");
    assert_eq!(
        search(&asked_by_staff).await[0]["article"]["id"],
        article["id"]
    );
    let _ = agent.delete(&path).await.is(204);
    assert_eq!(search(&asked_by_staff).await, json!([]));
}

async fn what_makes_no_sense_is_refused_and_nothing_is_written(database: Database) {
    let (_desk, people) = staffed(database).await;
    let agent = &people.agent.client;
    for (wrong, pointer) in [
        (json!({"title": " ", "body": "b"}), "/title"),
        (json!({"title": "t", "body": ""}), "/body"),
        (
            json!({"title": "t", "body": "b", "importance": 2.1}),
            "/importance",
        ),
        (
            json!({"title": "t", "body": "b", "tags": ["a", "a"]}),
            "/tags",
        ),
        (
            json!({"title": "t", "body": "b", "audience": "all"}),
            "/audience",
        ),
        (json!({"title": "t", "body": "b", "slug": "s"}), "/slug"),
        (json!({"title": "t", "body": "ß".repeat(32_769)}), "/body"),
    ] {
        let refused = agent.post(PATH, &wrong).await.is(400).json();
        assert_eq!(refused["errors"][0]["pointer"], pointer, "{refused}");
    }
    assert_eq!(agent.get(PATH).await.is(200).json(), json!([]));
    let longest = json!({"title": "t", "body": "ß".repeat(32_768)});
    let written = agent.post(PATH, &longest).await.is(201).json();
    assert_eq!(written["body"], longest["body"]);
}

async fn articles_are_listed_newest_first_in_pages(database: Database) {
    let (_desk, people) = staffed(database).await;
    let agent = &people.agent.client;
    for n in 1..=5 {
        let draft = json!({"title": format!("Article {n}"), "body": "b", "published": n % 2 == 0});
        let _ = agent.post(PATH, &draft).await.is(201);
    }
    let mut titles = Vec::new();
    let mut path = format!("{PATH}?limit=2");
    loop {
        let page = agent.get(&path).await.is(200);
        let items = page.json();
        let names = each(&items, "title").into_iter();
        titles.extend(names.filter_map(Value::as_str).map(str::to_owned));
        match page.header("x-next-cursor") {
            Some(cursor) => path = format!("{PATH}?limit=2&cursor={cursor}"),
            None => break,
        }
    }
    assert_eq!(titles, [5, 4, 3, 2, 1].map(|n| format!("Article {n}")));
    let published = agent
        .get(format!("{PATH}?published=true"))
        .await
        .is(200)
        .json();
    assert_eq!(each(&published, "title"), ["Article 4", "Article 2"]);
}

on_every_database!(
    articles_are_written_changed_and_kept,
    the_search_follows_every_change,
);

mod alone {
    use super::{
        articles_are_listed_newest_first_in_pages, on_sqlite,
        what_makes_no_sense_is_refused_and_nothing_is_written,
    };

    on_sqlite!(
        articles_are_listed_newest_first_in_pages,
        what_makes_no_sense_is_refused_and_nothing_is_written,
    );
}
