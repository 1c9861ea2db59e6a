//! A browser without scripts: it remembers cookies, follows redirects and sends the forms that pages hold.

use std::collections::BTreeMap;

use frontdesk_test_desk::{Admin, Answer, Client, Credential, Desk};
use scraper::{ElementRef, Html, Selector};
use serde_json::json;

/// What everybody signs in with.
pub const PASSWORD: &str = "correct horse battery";

/// Somebody at a browser.
pub struct Browser {
    client: Client,
    cookies: BTreeMap<String, String>,
    languages: &'static str,
}

/// A page with the address it was found at.
pub struct Page {
    pub address: String,
    pub status: u16,
    pub text: String,
}

/// A selector that is known to make sense.
pub fn select(selector: &str) -> Selector {
    Selector::parse(selector).expect("a selector")
}

impl Browser {
    /// A fresh browser.
    pub fn at(desk: &Desk) -> Self {
        Self {
            client: desk.nobody(),
            cookies: BTreeMap::new(),
            languages: "en",
        }
    }

    /// A browser of somebody who reads German.
    pub fn in_german(desk: &Desk) -> Self {
        Self {
            languages: "de-AT,de;q=0.9,en;q=0.5",
            ..Self::at(desk)
        }
    }

    /// A browser where somebody new with this role has just signed in.
    pub async fn of(desk: &Desk, admin: &Admin, name: &str, role: &str) -> Self {
        let email = format!("{}@example.org", name.to_lowercase().replace(' ', "."));
        let account = json!({"email": email, "name": name, "role": role, "password": PASSWORD});
        let created = admin.client().post("/api/admin/users", &account).await;
        let _ = created.is(201);
        let mut browser = Self::at(desk);
        let page = browser.open("/sign-in").await;
        let credentials = [("email", email.as_str()), ("password", PASSWORD)];
        let page = browser.send(&page, "/sign-in", &credentials).await;
        assert_eq!(page.status, 200, "{}", page.text);
        assert_ne!(page.address, "/sign-in");
        browser
    }

    /// A client with the cookies of this browser and nothing else of it.
    pub fn session(&self) -> Client {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        self.client
            .presenting(Credential::Cookie(cookies.join("; ")))
    }

    /// Opens an address, and goes where it leads.
    pub async fn open(&mut self, address: &str) -> Page {
        let answer = self.ask("GET", address, None).await;
        self.follow(address, answer).await
    }

    /// Sends the form of this action as the page holds it, with some of its fields filled in.
    ///
    /// # Panics
    /// When the page has no such form, or the form no such field.
    pub async fn send(&mut self, page: &Page, action: &str, filled: &[(&str, &str)]) -> Page {
        let fields = page.form(action).filled_in(filled);
        self.post(action, &fields).await
    }

    /// Posts fields without a page around them.
    pub async fn post(&mut self, action: &str, fields: &[(String, String)]) -> Page {
        let answer = self.ask("POST", action, Some(fields)).await;
        self.follow(action, answer).await
    }

    /// One request, exactly.
    pub async fn ask(
        &mut self,
        method: &str,
        address: &str,
        fields: Option<&[(String, String)]>,
    ) -> Answer {
        let mut call = self
            .session()
            .request(method, address)
            .header("accept-language", self.languages)
            .header("sec-fetch-site", "same-origin");
        if let Some(fields) = fields {
            let mut body = form_urlencoded::Serializer::new(String::new());
            body.extend_pairs(fields);
            call = call.body("application/x-www-form-urlencoded", body.finish());
        }
        let answer = call.await;
        let cookies = answer.headers().filter(|(name, _)| *name == "set-cookie");
        for (_, cookie) in cookies {
            let (name, rest) = cookie.split_once('=').expect("a cookie has a name");
            let value = rest.split(';').next().unwrap_or_default();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        answer
    }

    async fn follow(&mut self, address: &str, answer: Answer) -> Page {
        let (mut address, mut answer) = (address.to_owned(), answer);
        while answer.status() == 303 {
            address = answer
                .header("location")
                .expect("somewhere to go")
                .to_owned();
            answer = self.ask("GET", &address, None).await;
        }
        Page {
            address,
            status: answer.status(),
            text: answer.text(),
        }
    }
}

/// A form with what its fields hold.
pub struct Form(Vec<(String, String)>);

impl Page {
    /// Goes on only with this status.
    #[track_caller]
    pub fn is(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}: {}", self.address, self.text);
        self
    }

    pub fn html(&self) -> Html {
        Html::parse_document(&self.text)
    }

    /// The words of every element that matches, white space evened out.
    pub fn words(&self, selector: &str) -> Vec<String> {
        let html = self.html();
        html.select(&select(selector))
            .map(|element| even(&element.text().collect::<String>()))
            .collect()
    }

    /// Whether the page says this somewhere.
    pub fn says(&self, words: &str) -> bool {
        self.words("body").join(" ").contains(words)
    }

    /// Where the link with these words leads.
    #[track_caller]
    pub fn link(&self, words: &str) -> String {
        let html = self.html();
        let found = html
            .select(&select("a[href]"))
            .find(|link| even(&link.text().collect::<String>()).contains(words));
        let link = found.unwrap_or_else(|| panic!("no link says {words}: {}", self.text));
        link.attr("href").unwrap_or_default().to_owned()
    }

    /// Every address that a form of the page is sent to.
    pub fn actions(&self) -> Vec<String> {
        let html = self.html();
        html.select(&select("form[method=post]"))
            .filter_map(|form| form.attr("action").map(str::to_owned))
            .collect()
    }

    /// The fields of the second form of this action, with some of them filled in.
    #[track_caller]
    pub fn fields_of_second(&self, action: &str, filled: &[(&str, &str)]) -> Vec<(String, String)> {
        self.nth_form(action, 1).filled_in(filled)
    }

    /// The fields of the form of this action, with some of them filled in.
    #[track_caller]
    pub fn form_of(&self, action: &str, filled: &[(&str, &str)]) -> Vec<(String, String)> {
        self.form(action).filled_in(filled)
    }

    #[track_caller]
    fn form(&self, action: &str) -> Form {
        self.nth_form(action, 0)
    }

    /// The forms of this action in the order of the page, without those that hold a ready answer.
    #[track_caller]
    fn nth_form(&self, action: &str, place: usize) -> Form {
        let html = self.html();
        let found = html
            .select(&select("form[method=post]"))
            .filter(|form| form.attr("action") == Some(action))
            .filter(|form| {
                form.select(&select("label")).next().is_some()
                    || form.select(&select("textarea")).next().is_none()
            })
            .nth(place);
        let form = found.unwrap_or_else(|| panic!("no such form goes to {action}: {}", self.text));
        Form(fields_of(form))
    }
}

impl Form {
    /// The fields with these values in the place of what they hold.
    #[track_caller]
    fn filled_in(self, filled: &[(&str, &str)]) -> Vec<(String, String)> {
        let mut fields = self.0;
        let named: Vec<&str> = filled.iter().map(|(name, _)| *name).collect();
        for name in &named {
            assert!(
                fields.iter().any(|(known, _)| known == name),
                "no field {name}: {fields:?}"
            );
        }
        fields.retain(|(name, value)| !named.contains(&name.as_str()) && value != UNTICKED);
        let filled = filled
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        fields.into_iter().chain(filled).collect()
    }
}

/// Stands for boxes that are not ticked: they are there, and are not sent.
const UNTICKED: &str = "\u{0}";

fn fields_of(form: ElementRef<'_>) -> Vec<(String, String)> {
    let controls = select("input[name], textarea[name], select[name], button[name]");
    form.select(&controls)
        .map(|control| {
            let name = control.attr("name").unwrap_or_default().to_owned();
            (name, value_of(control))
        })
        .collect()
}

fn value_of(control: ElementRef<'_>) -> String {
    let own = control.attr("value").unwrap_or_default().to_owned();
    match (control.value().name(), control.attr("type")) {
        ("input", Some("checkbox" | "radio")) if control.attr("checked").is_none() => {
            UNTICKED.to_owned()
        }
        ("button", _) => UNTICKED.to_owned(),
        ("textarea", _) => control.text().collect(),
        ("select", _) => {
            let options: Vec<ElementRef<'_>> = control.select(&select("option")).collect();
            let chosen = options
                .iter()
                .find(|option| option.attr("selected").is_some());
            let chosen = chosen.or(options.first());
            chosen.map_or_else(String::new, |option| {
                let words = || option.text().collect::<String>();
                option.attr("value").map_or_else(words, str::to_owned)
            })
        }
        _ => own,
    }
}

fn even(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
