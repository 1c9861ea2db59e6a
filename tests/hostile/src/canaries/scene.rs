//! A desk with a canary in every field that somebody may not see.

use frontdesk_test_desk::{Answer, Client, Credential, Database, Desk, Person, Setup, Staffed};
use serde_json::{Value, json};

use super::provider::Provider;
use super::receiver::Receiver;
use super::watch::{ADMIN, ANN, BEN, NO_ONE, STAFF, Watch, Who};

const LLM_KEY: &str = "canary-llm-key-4f1d";
const WEBHOOK_KEY: &str = "canary-key-of-all-webhooks-77a0-of-enough-bytes";
const IDENTITY_SECRET: &str = "canary-identity-secret-of-the-panel-8c2e";

/// The desk, everybody, and the ids of all that is there.
pub struct Scene {
    pub desk: Desk,
    pub people: Staffed,
    pub provider: Provider,
    pub receiver: Receiver,
    /// What may stand in a path.
    pub ids: Vec<String>,
}

impl Scene {
    pub async fn set(database: Database, watch: &Watch) -> Self {
        let provider = Provider::start(LLM_KEY).await;
        watch.plant(LLM_KEY, NO_ONE);
        watch.plant(IDENTITY_SECRET, NO_ONE);
        watch.plant(WEBHOOK_KEY, NO_ONE);
        let receiver = Receiver::start().await;
        let setup = Setup::on(database)
            .set("LOG__FILTER", "debug")
            .set("ACCOUNTS__PASSWORDS_AT_ONCE", "16")
            .set("HTTP__DECISION_WAIT_MILLISECONDS", "200")
            .set("LLM__BASE_URL", provider.address.clone())
            .set("LLM__API_KEY", LLM_KEY)
            .set("LLM__MODEL", "a-model")
            .set("WEBHOOKS__KEY", WEBHOOK_KEY)
            .set("WEBHOOKS__ALLOW_PRIVATE", "true")
            .set("IDENTITY__SECRET", IDENTITY_SECRET)
            .set("IDENTITY__ISSUER", "panel")
            .set("IDENTITY__AUDIENCE", "desk");
        let desk = setup.start().await;
        let people = Staffed::at(&desk).await;
        let mut scene = Self {
            desk,
            people,
            provider,
            receiver,
            ids: Vec::new(),
        };
        scene.plant_people(watch).await;
        scene.plant_webhook(watch).await;
        scene.plant_tickets(watch).await;
        scene.plant_forms(watch).await;
        scene.plant_articles(watch).await;
        scene
    }

    pub fn client(&self, who: Who) -> Client {
        let Staffed {
            admin,
            agent,
            owner,
            other,
        } = &self.people;
        match who {
            Who::Nobody => self.desk.nobody(),
            Who::Ann => owner.client.clone(),
            Who::Ben => other.client.clone(),
            Who::Agent => agent.client.clone(),
            Who::Admin => admin.client().clone(),
        }
    }

    /// Names, addresses, tokens, passwords, sessions and guesses.
    async fn plant_people(&mut self, watch: &Watch) {
        let Staffed {
            admin,
            agent,
            owner,
            other,
        } = self.people.clone();
        for (person, may_hear) in [
            (&admin.0, STAFF),
            (&agent, STAFF),
            (&owner, ANN),
            (&other, BEN),
        ] {
            watch.plant(&person.name, may_hear);
            watch.plant(&person.email, may_hear);
            self.ids.push(person.id.clone());
            let Credential::Bearer(token) = person.client.credential() else {
                panic!("people present tokens");
            };
            watch.plant(token, NO_ONE);
            self.sign_in(person, watch).await;
        }
        let token = json!({"label": "spare", "scopes": ["tickets:read"]});
        let issue = admin.client().post("/api/admin/tokens", &token);
        let secret = |answer: &Answer| text(&answer.json()["secret"]);
        let issued = watch
            .ask_for_secret(Who::Admin, "issueToken", issue, secret)
            .await;
        self.ids.push(text(&issued.json()["id"]));
    }

    async fn sign_in(&self, person: &Person, watch: &Watch) {
        let password = watch.plant(format!("canary-password-of-{}", person.id), NO_ONE);
        let guess = watch.plant(format!("canary-guess-at-{}", person.id), NO_ONE);
        let admin = self.people.admin.client();
        let set = admin.patch(
            format!("/api/admin/users/{}", person.id),
            &json!({"password": password}),
        );
        watch.ask(Who::Admin, "updateUser", set).await;
        let nobody = self.desk.nobody();
        let login = |password: &str| {
            nobody.post(
                "/api/auth/login",
                &json!({"email": person.email, "password": password}),
            )
        };
        watch
            .ask(Who::Nobody, "login with a guess", login(&guess))
            .await;
        // Whoever signs in is told who they are.
        let signed_in = login(&password).attempt().await.expect("an answer").is(200);
        let cookie = signed_in.header("set-cookie").unwrap_or_default();
        let session = cookie.split(['=', ';']).nth(1).expect("a session");
        watch.plant(session, NO_ONE);
    }

    /// A webhook that is told everything, at an address that is its secret as well.
    async fn plant_webhook(&mut self, watch: &Watch) {
        let admin = self.people.admin.client().clone();
        let path = watch.plant("canary-path-of-a-webhook", ADMIN);
        let url = format!("{}/{path}", self.receiver.address);
        let label = watch.plant("label-of-a-webhook", ADMIN);
        let make = admin.post("/api/admin/webhooks", &json!({"url": url, "label": label}));
        let secret = |answer: &Answer| text(&answer.json()["secret"]);
        let made = watch
            .ask_for_secret(Who::Admin, "createWebhook", make, secret)
            .await;
        let id = text(&made.json()["id"]);
        let rotate = format!("/api/admin/webhooks/{id}/rotate-secret");
        let rotate = admin.post(rotate, &json!({"overlapHours": 1}));
        watch
            .ask_for_secret(Who::Admin, "rotateWebhookSecret", rotate, secret)
            .await;
        self.ids.push(id);
    }

    async fn plant_tickets(&mut self, watch: &Watch) {
        let Staffed {
            agent,
            owner,
            other,
            ..
        } = self.people.clone();
        for (person, name, may_hear) in [(&owner, "ann", ANN), (&other, "ben", BEN)] {
            let field = |field: &str| watch.plant(format!("{name}-{field}"), may_hear);
            let ticket = person.opens(&field("subject"), &field("message")).await;
            person.replies(ticket, &field("reply")).await;
            let described =
                json!({"user_description": field("description"), "requester_email": person.email});
            let opened = agent
                .client
                .post("/api/v1/tickets", &described)
                .await
                .is(201)
                .json();
            for ticket in [ticket, opened["id"].as_i64().expect("an id")] {
                let note = watch.plant(format!("note-on-{ticket}-for-the-staff"), STAFF);
                let suggestion =
                    watch.plant(format!("suggestion-on-{ticket}-for-the-staff"), STAFF);
                let answer = watch.plant(format!("{name}-answer-on-{ticket}"), may_hear);
                let (panel, triage) = (
                    format!("/api/tickets/{ticket}"),
                    format!("/api/v1/tickets/{ticket}"),
                );
                let reply = format!("{panel}/reply");
                let _ = agent
                    .client
                    .post(&reply, &json!({"message": note, "internal": true}))
                    .await
                    .is(201);
                let _ = agent
                    .client
                    .post(&reply, &json!({"message": answer}))
                    .await
                    .is(201);
                let _ = agent
                    .client
                    .patch(triage, &json!({"ai_suggested_response": suggestion}))
                    .await
                    .is(200);
                let _ = agent
                    .client
                    .patch(panel, &json!({"assigneeId": agent.id}))
                    .await
                    .is(200);
                self.ids.push(ticket.to_string());
            }
        }
    }

    async fn plant_forms(&mut self, watch: &Watch) {
        let Staffed {
            agent,
            owner,
            other,
            ..
        } = self.people.clone();
        let staff = &agent.client;
        let members = self
            .form(staff, "members", "Form for members", "users")
            .await;
        for (person, name, may_hear) in [(&owner, "ann", ANN), (&other, "ben", BEN)] {
            let responses =
                json!({"responses": {"why": watch.plant(format!("{name}-response"), may_hear)}});
            let submit = person.client.post(
                format!("/api/applications/forms/{members}/submit"),
                &responses,
            );
            let submission = submit.await.is(201).json()["submissionId"].to_string();
            let review = json!({
                "status": "changes_requested",
                "note": watch.plant(format!("{name}-review-{submission}"), may_hear),
                "internalNote": watch.plant(format!("internal-review-{submission}"), STAFF),
            });
            let path = format!("/api/admin/applications/submissions/{submission}");
            let _ = staff.patch(path, &review).await.is(200);
            self.ids.push(submission);
        }
        self.form(staff, "anybody", "Form for anybody", "public")
            .await;
        let anonymous = json!({
            "responses": {"why": watch.plant("anonymous-response", STAFF)},
            "contactEmail": watch.plant("anonymous@visitor.example", STAFF),
        });
        let submit = self
            .desk
            .nobody()
            .post("/api/public/applications/forms/anybody/submit", &anonymous);
        let _ = submit.await.is(201);
        let title = watch.plant("title-of-a-form-for-guests", STAFF);
        let guests = self.form(staff, "guests", &title, "invite").await;
        let invite = json!({
            "label": watch.plant("label-of-an-invite", STAFF), "email": watch.plant("guest@visitor.example", STAFF),
        });
        let invite = staff.post(
            format!("/api/admin/applications/forms/{guests}/invites"),
            &invite,
        );
        let token = |answer: &Answer| text(&answer.json()["token"]);
        let invited = watch
            .ask_for_secret(Who::Agent, "createInvite", invite, token)
            .await;
        self.ids.push(text(&invited.json()["id"]));
    }

    async fn form(&mut self, staff: &Client, slug: &str, title: &str, visibility: &str) -> i64 {
        let form = json!({
            "slug": slug, "title": title, "visibility": visibility, "cooldownSeconds": 0, "maxSubmissionsPerUser": 100,
            "questions": [{"id": "why", "type": "short_text", "label": "Why?", "required": true}],
        });
        let made = staff
            .post("/api/admin/applications/forms", &form)
            .await
            .is(201)
            .json();
        let id = made["id"].as_i64().expect("an id");
        self.ids.extend([id.to_string(), slug.to_owned()]);
        id
    }

    async fn plant_articles(&mut self, watch: &Watch) {
        for (audience, published) in [("staff", true), ("staff", false), ("public", false)] {
            let title = watch.plant(format!("title-of-an-article-{audience}-{published}"), STAFF);
            let body = watch.plant(format!("text-of-an-article-{audience}-{published}"), STAFF);
            let article =
                json!({"title": title, "body": body, "audience": audience, "published": published});
            let written = self.people.agent.client.post("/api/v1/knowledge", &article);
            self.ids.push(text(&written.await.is(201).json()["id"]));
        }
    }
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}
