//! Whether every submission that was promised is there, once, and nothing was spent on any other.

use std::collections::BTreeSet;

use frontdesk_test_desk::{Client, Desk, Staffed};

use crate::journal::Journal;

use super::{account, id, list, text};

/// Queries that count what must not be there.
const ORPHANS: [(&str, &str); 4] = [
    (
        "slots without a submission",
        "SELECT COUNT(*) FROM form_slots WHERE submission NOT IN (SELECT id FROM submissions)",
    ),
    // The slot of the account, that of the invite and that of the whole form.
    (
        "submissions without their slots",
        "SELECT 3 * (SELECT COUNT(*) FROM submissions) - (SELECT COUNT(*) FROM form_slots)",
    ),
    (
        "submissions without an event, or events without a submission",
        "SELECT (SELECT COUNT(*) FROM submissions) - (SELECT COUNT(*) FROM events WHERE kind = 'submission.received')",
    ),
    (
        "submissions without their invite",
        "SELECT COUNT(*) FROM submissions WHERE invite IS NULL",
    ),
];

/// Looks at every submission, and at what was spent on them.
pub async fn check(desk: &Desk, people: &Staffed, journal: &Journal) {
    for (what, sql) in ORPHANS {
        assert_eq!(desk.database().number(sql).await, 0, "{what}");
    }
    let there = everything(&people.agent.client, people, journal).await;
    println!(
        "{} submissions, {} acknowledged",
        there.len(),
        journal.submitted.len()
    );
    for id in journal.submitted.keys() {
        assert!(
            there.contains(id),
            "submission {id} was acknowledged and is lost"
        );
    }
}

/// The ids of all submissions, each of which somebody sent, once.
async fn everything(staff: &Client, people: &Staffed, journal: &Journal) -> BTreeSet<i64> {
    let file = "/api/admin/applications/exports/submissions.jsonl";
    let file = staff.get(file).await.is(200).text();
    let (mut ids, mut messages) = (BTreeSet::new(), BTreeSet::new());
    for line in file.lines() {
        let submission: serde_json::Value = serde_json::from_str(line).expect("JSON");
        let (id, message) = (id(&submission), text(&submission["responses"]["why"]));
        assert!(ids.insert(id), "exported twice: {submission}");
        assert!(
            messages.insert(message.clone()),
            "stored twice: {submission}"
        );
        assert!(
            !journal.refused.contains(&message),
            "refused and stored: {submission}"
        );
        match journal.submitted.get(&id) {
            Some(told) => {
                assert_eq!(message, told.message);
                assert_eq!(submission["submitter"]["id"], account(people, told.by));
            }
            None => assert!(
                journal.unanswered.contains(&message),
                "nobody sent {submission}"
            ),
        }
    }
    let listed = staff
        .get("/api/admin/applications/submissions?limit=200")
        .await;
    let latest: Vec<i64> = list(&listed.is(200).json()).iter().map(id).collect();
    assert!(latest.iter().all(|id| ids.contains(id)));
    ids
}
