//! What the corpus is built on: every operation of the document, with paths that lead somewhere.

use serde_json::Value;

/// An operation, ready to be asked for.
pub struct Route {
    pub method: String,
    /// As the document writes it, such as `/api/tickets/{id}`.
    pub template: String,
    /// The same with a number, an id or a name in the braces.
    pub path: String,
    /// The body that the document shows.
    pub example: Option<Value>,
}

/// The desk to attack, and with what credential.
pub struct Ground {
    pub host: String,
    pub token: String,
    pub routes: Vec<Route>,
}

/// Asking for these with a body that happens to be right would change the ground for all the others: passwords take
/// their time, and a feature that is off refuses everything.
const NEVER_RIGHT: [&str; 2] = ["login", "updateFeatures"];

/// One of each kind of route, for what has nothing to do with the operation.
pub const CLASSES: [(&str, &str); 8] = [
    ("GET", "/api/tickets"),
    ("POST", "/api/tickets/create"),
    ("PATCH", "/api/v1/tickets/1"),
    ("GET", "/api/public/applications/forms"),
    ("POST", "/api/auth/login"),
    ("GET", "/api/ready"),
    ("GET", "/docs"),
    ("GET", "/nowhere"),
];

impl Ground {
    pub fn new(document: &Value, address: &str, token: String) -> Self {
        let paths = document["paths"].as_object().expect("paths");
        let operations = paths.iter().flat_map(|(template, item)| {
            let methods = item.as_object().into_iter().flatten();
            methods.map(move |(method, operation)| Route::new(method, template, operation))
        });
        Self {
            host: address.trim_start_matches("http://").to_owned(),
            token,
            routes: operations.collect(),
        }
    }

    /// Every operation that takes a body.
    pub fn writes(&self) -> impl Iterator<Item = &Route> {
        self.routes.iter().filter(|route| route.example.is_some())
    }

    /// Every operation that only reads.
    pub fn reads(&self) -> impl Iterator<Item = &Route> {
        self.routes.iter().filter(|route| route.method == "GET")
    }

    /// Everything before the blank line that says nothing of a body.
    pub fn head(&self, method: &str, target: &str) -> String {
        let Self { host, token, .. } = self;
        format!(
            "{method} {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nAuthorization: Bearer {token}\r\n"
        )
    }

    /// A request with this body, well framed.
    pub fn sending(&self, route: &Route, body: &[u8]) -> Vec<u8> {
        let head = self.head(&route.method, &route.path);
        let length = body.len();
        let json = format!("Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n");
        [head.as_bytes(), json.as_bytes(), body].concat()
    }

    /// A request without a body and with these lines more.
    pub fn asking(&self, method: &str, target: &str, lines: &str) -> Vec<u8> {
        format!("{}{lines}\r\n", self.head(method, target)).into_bytes()
    }
}

impl Route {
    fn new(method: &str, template: &str, operation: &Value) -> Self {
        let id = operation["operationId"].as_str().unwrap_or_default();
        let content = operation["requestBody"]["content"].get("application/json");
        let example = content.map(|content| match content.get("example") {
            Some(example) if !NEVER_RIGHT.contains(&id) => example.clone(),
            _ => Value::Object(serde_json::Map::default()),
        });
        Self {
            method: method.to_uppercase(),
            template: template.to_owned(),
            path: Self::filled(template, "1"),
            example,
        }
    }

    /// A path with this text in the place of each parameter.
    pub fn filled(template: &str, text: &str) -> String {
        let parts = template.split('/');
        let fill = |part: &str| {
            if part.starts_with('{') {
                text.to_owned()
            } else {
                part.to_owned()
            }
        };
        parts.map(fill).collect::<Vec<_>>().join("/")
    }
}
