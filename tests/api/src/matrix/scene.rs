//! A desk with people, and tickets full of what not everybody may read.

use frontdesk_test_desk::{Client, Credential, Database, Desk, Person, Setup, Staffed};
use serde_json::{Value, json};

use super::Caller;
use super::forms::Forms;

/// What is written where only the staff may look.
const NOTE: &str = "canary-in-an-internal-note";
const SUGGESTION: &str = "canary-in-a-suggestion-of-the-staff";
const MACHINE_ANSWER: &str = "canary-in-an-answer-of-the-machine";
const ARTICLE: &str = "canary-in-an-article-for-the-staff";
/// What belongs to one customer.
const OWNERS: [&str; 4] = [
    "owners-subject",
    "owners-message",
    "owners-reply",
    "owners-answer",
];
const OTHERS: [&str; 2] = ["others-subject", "others-message"];

const PASSWORD: &str = "a long password for everybody";

/// A desk whose AI always has an answer and is never sure enough to give it.
pub struct Scene {
    pub desk: Desk,
    pub people: Staffed,
    nobody: Client,
    reader: Client,
    lena: Person,
    spare_token: String,
    forms: Forms,
    article: String,
    replay: String,
    view: String,
}

/// What a call is about: a ticket and a submission of the owner, and a form that shows itself to the staff alone.
pub struct Target {
    pub ticket: i64,
    pub submission: i64,
    pub hidden_form: i64,
}

impl Scene {
    pub async fn set(database: Database) -> Self {
        let categories = format!(
            r#"[{{name = "Billing", department = "Billing", response = "{MACHINE_ANSWER}"}},
                {{name = "Shipping", department = "Sales", response = "{MACHINE_ANSWER}"}}]"#
        );
        let setup = Setup::on(database)
            .set("TRIAGE__CATEGORIES", categories)
            .set("TRIAGE__THRESHOLD", "1.0");
        let desk = setup.start().await;
        let people = Staffed::at(&desk).await;
        let admin = &people.admin;
        let lena = json!({
            "email": "lena@customer.example", "name": "Lena", "password": "a password of lena",
        });
        let reader = admin.token(&people.agent.id, &["tickets:read"]).await;
        people.other.opens(OTHERS[0], OTHERS[1]).await;
        Self {
            forms: Forms::made(&people, OWNERS[3], NOTE).await,
            nobody: desk.nobody(),
            reader: desk.client(Credential::Bearer(reader)),
            lena: admin.create(&lena).await,
            spare_token: spare_token(&people).await,
            article: article(&people).await,
            replay: replay(&people).await,
            view: view(&people).await,
            people,
            desk,
        }
    }

    /// The same people, signed in as people are.
    pub async fn with_sessions(mut self) -> Self {
        let admin = self.people.admin.clone();
        let people = &mut self.people;
        for person in [
            &mut people.admin.0,
            &mut people.agent,
            &mut people.owner,
            &mut people.other,
        ] {
            let path = format!("/api/admin/users/{}", person.id);
            let password = json!({"password": PASSWORD});
            let _ = admin.client().patch(path, &password).await.is(200);
            person.client = sign_in(&self.nobody, &person.email).await;
        }
        self
    }

    /// A ticket of the owner with everything on it that customers must not see.
    pub async fn plant(&self) -> Target {
        let agent = &self.people.agent.client;
        let opened = json!({
            "subject": OWNERS[0], "user_description": OWNERS[1], "requester_email": self.people.owner.email,
        });
        let opened = agent.post("/api/v1/tickets", &opened).await.is(201).json();
        let ticket = opened["id"].as_i64().expect("an id");
        let (panel, triage) = (
            format!("/api/tickets/{ticket}"),
            format!("/api/v1/tickets/{ticket}"),
        );
        for (body, status) in [
            (json!({"message": NOTE, "internal": true}), 201),
            (json!({"message": "A reply for everybody."}), 201),
        ] {
            let _ = agent.post(format!("{panel}/reply"), &body).await.is(status);
        }
        self.people.owner.replies(ticket, OWNERS[2]).await;
        let revision = json!({"ai_suggested_response": SUGGESTION, "category": "Shipping"});
        let _ = agent.patch(triage, &revision).await.is(200);
        let assignment = json!({"assigneeId": self.people.agent.id});
        let _ = agent.patch(panel, &assignment).await.is(200);
        Target {
            ticket,
            submission: self.forms.submission,
            hidden_form: self.forms.hidden,
        }
    }

    pub const fn client(&self, caller: Caller) -> &Client {
        match caller {
            Caller::Nobody => &self.nobody,
            Caller::Owner => &self.people.owner.client,
            Caller::Other => &self.people.other.client,
            Caller::Agent => &self.people.agent.client,
            Caller::Admin => self.people.admin.client(),
            Caller::Reader => &self.reader,
        }
    }

    pub fn fill_in(&self, text: &str, target: &Target) -> String {
        self.forms
            .fill_in(text)
            .replace("$ticket", &target.ticket.to_string())
            .replace("$submission", &target.submission.to_string())
            .replace("$hidden_form", &target.hidden_form.to_string())
            .replace("$agent_email", &self.people.agent.email)
            .replace("$agent", &self.people.agent.id)
            .replace("$other_email", &self.people.other.email)
            .replace("$new_email", "new@staff.example")
            .replace("$lena", &self.lena.id)
            .replace("$spare_token", &self.spare_token)
            .replace("$article", &self.article)
            .replace("$replay", &self.replay)
            .replace("$view", &self.view)
    }

    pub fn hidden_from_customers(&self) -> Vec<String> {
        let Staffed { admin, agent, .. } = &self.people;
        let texts = [NOTE, SUGGESTION, MACHINE_ANSWER, ARTICLE];
        let names = [&agent.name, &agent.email, &admin.0.name, &admin.0.email];
        let texts = texts.into_iter().map(str::to_owned);
        texts.chain(names.into_iter().cloned()).collect()
    }

    pub fn is_of_the_admin(&self, canary: &str) -> bool {
        let Person { name, email, .. } = &self.people.admin.0;
        canary == name || canary == email
    }

    /// What must not be in anything that the caller receives.
    pub fn forbidden_to(&self, caller: Caller) -> Vec<String> {
        let Staffed { owner, other, .. } = &self.people;
        let of = |person: &Person, texts: &[&str]| {
            let texts = texts.iter().map(|text| (*text).to_owned());
            texts
                .chain([person.name.clone(), person.email.clone()])
                .collect::<Vec<_>>()
        };
        let (owners, others) = (of(owner, &OWNERS), of(other, &OTHERS));
        let hidden = self.hidden_from_customers();
        let mut forbidden = match caller {
            Caller::Nobody => [hidden, owners, others].concat(),
            Caller::Owner => [hidden, others].concat(),
            Caller::Other => [hidden, owners].concat(),
            Caller::Agent | Caller::Admin | Caller::Reader => Vec::new(),
        };
        forbidden.extend(self.secrets());
        forbidden
    }

    /// What nobody is ever told again.
    fn secrets(&self) -> impl Iterator<Item = String> {
        let tokens = super::CALLERS.map(|caller| self.client(caller).credential().clone());
        let tokens = tokens
            .into_iter()
            .filter_map(|credential| match credential {
                Credential::Bearer(secret) => Some(secret),
                Credential::Cookie(pair) => {
                    pair.split_once('=').map(|(_, secret)| secret.to_owned())
                }
                Credential::None => None,
            });
        let others = [PASSWORD, "argon2", &self.forms.invite_token].map(str::to_owned);
        tokens.chain(others)
    }
}

/// The id of a token that nobody needs.
async fn spare_token(people: &Staffed) -> String {
    let wanted = json!({"label": "spare", "scopes": ["admin"]});
    let issued = people.admin.client().post("/api/admin/tokens", &wanted);
    let issued: Value = issued.await.is(201).json();
    issued["id"].as_str().expect("an id").to_owned()
}

/// The id of an article that customers must not read.
async fn article(people: &Staffed) -> String {
    let draft = json!({"title": ARTICLE, "body": ARTICLE, "audience": "staff", "published": true});
    let written = people.agent.client.post("/api/v1/knowledge", &draft);
    let written: Value = written.await.is(201).json();
    written["id"].as_str().expect("an id").to_owned()
}

/// The id of a replay.
async fn replay(people: &Staffed) -> String {
    let agent = &people.agent.client;
    let started = agent.post("/api/v1/triage/replays", &json!({"tickets": 1}));
    let started: Value = started.await.is(201).json();
    started["id"].as_str().expect("an id").to_owned()
}

/// The id of a view that the agent keeps.
async fn view(people: &Staffed) -> String {
    let kept = people
        .agent
        .client
        .post("/api/v1/views", &json!({"name": "spare"}));
    let kept: Value = kept.await.is(201).json();
    kept["id"].as_str().expect("an id").to_owned()
}

async fn sign_in(nobody: &Client, email: &str) -> Client {
    let login = json!({"email": email, "password": PASSWORD});
    let signed_in = nobody.post("/api/auth/login", &login).await.is(200);
    let cookie = signed_in.header("set-cookie").expect("a cookie");
    let pair = cookie.split(';').next().unwrap_or_default();
    nobody.presenting(Credential::Cookie(pair.to_owned()))
}
