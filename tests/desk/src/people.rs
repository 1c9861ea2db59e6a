//! People with accounts, each with a client that presents their token.

use serde_json::{Value, json};

use crate::client::{Client, Credential};
use crate::desk::Desk;

/// Every scope there is; whoever gets a token with all of them may still do no more than their role.
const EVERY_SCOPE: [&str; 9] = [
    "tickets:read",
    "tickets:write",
    "tickets:triage",
    "applications:read",
    "applications:write",
    "applications:manage",
    "knowledge:read",
    "knowledge:write",
    "admin",
];

/// Somebody with an account.
#[derive(Clone)]
pub struct Person {
    /// The id of the account.
    pub id: String,
    /// The e-mail address.
    pub email: String,
    /// The name, which customers must not see of staff.
    pub name: String,
    /// The name that customers see.
    pub public_name: Option<String>,
    /// Presents a token with every scope.
    pub client: Client,
}

/// The first admin, made on the command line as the operator does it.
#[derive(Clone)]
pub struct Admin(pub Person);

/// A desk with an admin, an agent and two customers.
#[derive(Clone)]
pub struct Staffed {
    /// Runs the desk.
    pub admin: Admin,
    /// Answers.
    pub agent: Person,
    /// Asks, and owns the tickets of most tests.
    pub owner: Person,
    /// Asks too, and must not see what the owner has.
    pub other: Person,
}

impl Admin {
    /// Makes the account and a token of it with the commands of the binary.
    pub fn at(desk: &Desk) -> Self {
        let (email, name) = ("ada.overseer@staff.example", "Ada Legalname Overseer");
        let create = ["user", "create", "--email", email, "--name", name];
        let id = desk.run(&[&create[..], &["--role", "admin"]].concat(), "");
        let mut issue = vec!["token", "create", "--user", email];
        issue.extend(EVERY_SCOPE.iter().flat_map(|scope| ["--scope", *scope]));
        let token = desk.run(&issue, "");
        Self(Person {
            id,
            email: email.to_owned(),
            name: name.to_owned(),
            public_name: None,
            client: desk.client(Credential::Bearer(token)),
        })
    }

    /// The admin's client.
    pub const fn client(&self) -> &Client {
        &self.0.client
    }

    /// Makes an account from what `POST /api/admin/users` takes, and a token of it.
    pub async fn create(&self, account: &Value) -> Person {
        let created = self.client().post("/api/admin/users", account).await;
        let created = created.is(201).json();
        let text = |key: &str| created[key].as_str().map(str::to_owned);
        let id = text("id").expect("accounts have ids");
        let token = self.token(&id, &EVERY_SCOPE).await;
        Person {
            id,
            email: text("email").expect("accounts have addresses"),
            name: text("name").expect("accounts have names"),
            public_name: text("publicName"),
            client: self.client().presenting(Credential::Bearer(token)),
        }
    }

    /// Issues a token of an account; answers its secret.
    pub async fn token(&self, account: &str, scopes: &[&str]) -> String {
        let wanted = json!({"userId": account, "label": "test", "scopes": scopes});
        let issued = self.client().post("/api/admin/tokens", &wanted).await;
        let issued = issued.is(201).json();
        issued["secret"].as_str().expect("a secret").to_owned()
    }
}

impl Person {
    /// Opens a ticket on the panel surface; answers its id.
    pub async fn opens(&self, subject: &str, message: &str) -> i64 {
        let ticket = json!({"subject": subject, "message": message});
        let opened = self.client.post("/api/tickets/create", &ticket).await;
        id_of(&opened.is(201).json()["ticket"])
    }

    /// Replies to a ticket; answers the reply.
    pub async fn replies(&self, ticket: i64, message: &str) -> Value {
        let reply = json!({"message": message});
        let path = format!("/api/tickets/{ticket}/reply");
        self.client.post(path, &reply).await.is(201).json()["reply"].clone()
    }

    /// Changes a ticket on the panel surface; answers it as it is then.
    pub async fn changes(&self, ticket: i64, change: &Value) -> Value {
        let path = format!("/api/tickets/{ticket}");
        self.client.patch(path, change).await.is(200).json()
    }

    /// Reads a ticket with its thread.
    pub async fn reads(&self, ticket: i64) -> Value {
        let path = format!("/api/tickets/{ticket}");
        self.client.get(path).await.is(200).json()
    }
}

impl Staffed {
    /// Makes them.
    pub async fn at(desk: &Desk) -> Self {
        let admin = Admin::at(desk);
        let agent = json!({
            "email": "gus.answerer@staff.example", "name": "Gus Legalname Answerer",
            "publicName": "Gus", "role": "agent",
        });
        let owner = json!({"email": "olga@customer.example", "name": "Olga Owner"});
        let other = json!({"email": "otto@customer.example", "name": "Otto Other"});
        Self {
            agent: admin.create(&agent).await,
            owner: admin.create(&owner).await,
            other: admin.create(&other).await,
            admin,
        }
    }

    /// The same people, calling a desk that listens elsewhere now.
    #[must_use]
    pub fn moved_to(&self, desk: &Desk) -> Self {
        let mut moved = self.clone();
        for person in [
            &mut moved.admin.0,
            &mut moved.agent,
            &mut moved.owner,
            &mut moved.other,
        ] {
            person.client = person.client.moved_to(desk);
        }
        moved
    }
}

/// The id of a ticket.
fn id_of(ticket: &Value) -> i64 {
    ticket["id"].as_i64().expect("tickets have numbers for ids")
}
