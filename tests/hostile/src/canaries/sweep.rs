//! Everybody asks for everything.

use frontdesk_test_desk::Call;
use serde_json::{Value, json};

use super::scene::Scene;
use super::watch::{EVERYBODY, Watch, Who};

/// What lists are asked with: filters that find, filters that fail, and what says more in its errors than in its rows.
const QUERIES: [&str; 7] = [
    "",
    "?limit=1",
    "?limit=200",
    "?q=a",
    "?q=ann",
    "?cursor=nonsense",
    "?status=nonsense",
];
/// What is no operation and yet answers, or where monitoring looks first.
const PAGES: [&str; 6] = [
    "/docs",
    "/openapi.json",
    "/openapi-3.0.json",
    "/nowhere",
    "/metrics",
    "/",
];
/// Ends what others go on with, or takes its time.
const LEFT_OUT: [&str; 2] = ["login", "logout"];
/// Who may try to write: neither may succeed with what belongs to others.
const INTRUDERS: [Who; 2] = [Who::Nobody, Who::Ben];

/// Reads everything as everybody, and lets the intruders try to write everything.
pub async fn everything(scene: &Scene, watch: &Watch) {
    let document = scene
        .desk
        .nobody()
        .get("/openapi.json")
        .await
        .is(200)
        .json();
    let paths = document["paths"].as_object().expect("paths");
    for (template, item) in paths {
        for (method, operation) in item.as_object().expect("operations") {
            let name = operation["operationId"].as_str().unwrap_or_default();
            if LEFT_OUT.contains(&name) {
                continue;
            }
            for path in filled(template, &scene.ids) {
                if method == "get" {
                    read(scene, watch, name, &path).await;
                } else {
                    intrude(scene, watch, name, &method.to_uppercase(), &path, operation).await;
                }
            }
        }
    }
    for page in PAGES {
        read(scene, watch, page, page).await;
    }
}

/// The path with each known id in the place of its parameter.
fn filled(template: &str, ids: &[String]) -> Vec<String> {
    let Some((before, rest)) = template.split_once('{') else {
        return vec![template.to_owned()];
    };
    let (_, after) = rest.split_once('}').expect("a brace is closed");
    ids.iter()
        .map(|id| format!("{before}{id}{after}"))
        .collect()
}

async fn read(scene: &Scene, watch: &Watch, name: &str, path: &str) {
    let is_list = !path.chars().any(|character| character.is_ascii_digit());
    let queries = if is_list { &QUERIES[..] } else { &QUERIES[..1] };
    for who in EVERYBODY {
        for query in queries {
            let call = scene.client(who).get(format!("{path}{query}"));
            watch.ask(who, &format!("{name} {path}{query}"), call).await;
        }
    }
}

async fn intrude(
    scene: &Scene,
    watch: &Watch,
    name: &str,
    method: &str,
    path: &str,
    operation: &Value,
) {
    let example = operation["requestBody"]["content"]["application/json"].get("example");
    let bodies = [
        example.cloned(),
        Some(json!({})),
        Some(json!({"status": "closed", "responses": {"why": 1}})),
    ];
    for who in INTRUDERS {
        let request = scene.client(who).request(method, path);
        let calls: Vec<Call> = match example {
            None => vec![request],
            Some(_) => bodies
                .iter()
                .flatten()
                .map(|body| request.clone().json(body))
                .collect(),
        };
        for call in calls {
            watch.ask(who, &format!("{name} {path}"), call).await;
        }
    }
}
