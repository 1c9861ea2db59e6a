//! What leaves the desk in whole: the audit log, and what is held of one person. Admins may see all of it, and yet not
//! everything belongs into each.

use serde_json::Value;

use super::scene::Scene;
use super::watch::{Watch, Who};

/// What was found where it does not belong.
pub async fn search(scene: &Scene, watch: &Watch) -> Vec<String> {
    let mut found = of_the_log(scene, watch).await;
    for (who, other) in [(Who::Ann, Who::Ben), (Who::Ben, Who::Ann)] {
        found.extend(of_a_person(scene, watch, who, other).await);
    }
    found
}

/// The log tells who people are, and what things are called. What people write is not in it.
async fn of_the_log(scene: &Scene, watch: &Watch) -> Vec<String> {
    let admin = scene.client(Who::Admin);
    let log = admin.get("/api/admin/audit/export").await.is(200).text();
    let kinds: Vec<Value> = log
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("JSON")["subjectKind"].clone())
        .collect();
    for kind in [
        "account", "article", "form", "invite", "ticket", "token", "webhook",
    ] {
        assert!(kinds.contains(&kind.into()), "the log tells of {kind}");
    }
    let people = [
        &scene.people.admin.0,
        &scene.people.agent,
        &scene.people.owner,
        &scene.people.other,
    ];
    let is_name = |text: &str| {
        let is_theirs = people
            .iter()
            .any(|person| person.name == text || person.email == text);
        is_theirs || text.starts_with("title-of-")
    };
    watch.search("the audit log", &log, |canary| !is_name(&canary.text))
}

/// What is held of one person tells nothing of another. What the staff wrote about them is theirs to know.
async fn of_a_person(scene: &Scene, watch: &Watch, who: Who, other: Who) -> Vec<String> {
    let person = match who {
        Who::Ann => &scene.people.owner,
        _ => &scene.people.other,
    };
    let path = format!("/api/admin/users/{}/personal-data", person.id);
    let held = scene.client(Who::Admin).get(path).await.is(200).text();
    let of_them = watch.search("", &held, |canary| canary.may_hear.contains(&who));
    assert!(of_them.len() >= 5, "much is held of {who:?}: {held}");
    let place = format!("what is held of {who:?}");
    watch.search(&place, &held, |canary| {
        canary.may_hear.is_empty() || canary.may_hear.contains(&other)
    })
}
