//! The forms of the scene.

use frontdesk_test_desk::{Client, Staffed};
use serde_json::{Value, json};

const FORMS: &str = "/api/admin/applications/forms";

/// Forms of every kind, and a submission of the owner.
pub struct Forms {
    users: i64,
    spare: i64,
    archived: i64,
    pub hidden: i64,
    pub submission: i64,
    invite: String,
    pub invite_token: String,
}

impl Forms {
    /// Makes them. The owner answers with `answer`, and the staff keep `note` to themselves.
    pub async fn made(people: &Staffed, answer: &str, note: &str) -> Self {
        let agent = &people.agent.client;
        let users = form(agent, "for-users", &json!({"maxSubmissionsPerUser": 100})).await;
        form(
            agent,
            "for-everybody",
            &json!({"visibility": "public", "cooldownSeconds": 0}),
        )
        .await;
        let hidden = form(agent, "for-guests", &json!({"visibility": "invite"})).await;
        let archived = form(agent, "archived", &json!({"status": "archived"})).await;
        let responses = json!({"responses": {"why": answer}});
        let submit = format!("/api/applications/forms/{users}/submit");
        let submitted = people
            .owner
            .client
            .post(submit, &responses)
            .await
            .is(201)
            .json();
        let submission = submitted["submissionId"].as_i64().expect("an id");
        let review =
            json!({"status": "changes_requested", "note": "Say more.", "internalNote": note});
        let path = format!("/api/admin/applications/submissions/{submission}");
        let _ = agent.patch(path, &review).await.is(200);
        let invited = agent.post(
            format!("{FORMS}/{hidden}/invites"),
            &json!({"label": "spare"}),
        );
        let invited = invited.await.is(201).json();
        let text = |key: &str| invited[key].as_str().expect("a text").to_owned();
        Self {
            users,
            spare: form(agent, "spare", &json!({})).await,
            archived,
            hidden,
            submission,
            invite: text("id"),
            invite_token: text("token"),
        }
    }

    pub fn fill_in(&self, text: &str) -> String {
        text.replace("$users_form", &self.users.to_string())
            .replace("$spare_form", &self.spare.to_string())
            .replace("$archived_form", &self.archived.to_string())
            .replace("$invite", &self.invite)
    }
}

/// Makes a form with one question and these settings; answers its id.
async fn form(agent: &Client, slug: &str, settings: &Value) -> i64 {
    let mut form = json!({
        "slug": slug, "title": "A form",
        "questions": [{"id": "why", "type": "short_text", "label": "Why?", "required": true}],
    });
    let settings = settings.as_object().expect("an object").clone();
    form.as_object_mut().expect("an object").extend(settings);
    let made = agent.post(FORMS, &form).await.is(201).json();
    made["id"].as_i64().expect("an id")
}
