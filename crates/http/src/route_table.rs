//! What the finished document says of each route, for the layers around operations.

use std::collections::BTreeMap;

use poem::http::Method;
use serde_json::Value;

/// Who may ask for an operation, as far as limits are concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    /// Asks whether the server is alive: never refused for load.
    Probe,
    /// Signs somebody in.
    Login,
    /// Anybody, and everything that is not an operation.
    Public,
    /// Whoever presents a credential, or may present one.
    Credential,
    /// Looks at a page, which finds out for itself who does.
    Page,
}

/// A parameter of an operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Parameter {
    pub name: String,
    /// `query`, `path` or `header`.
    pub place: String,
    /// What it must be, in words that follow its name.
    pub expected: String,
}

struct Route {
    /// As the document writes it, such as `/api/tickets/{id}`.
    template: String,
    segments: Vec<Segment>,
    operations: BTreeMap<String, Operation>,
}

enum Segment {
    Literal(String),
    Parameter(String),
}

struct Operation {
    id: String,
    access: Access,
    parameters: Vec<Parameter>,
}

/// Every route of the document.
pub(crate) struct RouteTable(Vec<Route>);

/// Operations that must answer under any load.
pub(crate) const PROBES: [&str; 2] = ["/api/health", "/api/ready"];
/// Where people sign in.
const LOGIN: &str = "/api/auth/login";
const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

impl RouteTable {
    /// Reads the table off a finished document.
    pub(crate) fn of(document: &Value) -> Self {
        let paths = document["paths"].as_object().into_iter().flatten();
        let mut routes: Vec<Route> = paths
            .map(|(path, item)| route(document, path, item))
            .collect();
        // `/tickets/stats` is not a ticket called "stats": literals come first.
        routes.sort_by_key(|route| {
            let is_parameter = |segment: &Segment| matches!(segment, Segment::Parameter(_));
            route.segments.iter().map(is_parameter).collect::<Vec<_>>()
        });
        Self(routes)
    }

    pub(crate) fn access(&self, method: &Method, path: &str) -> Access {
        self.operation(method, path)
            .map_or(Access::Public, |operation| operation.access)
    }

    pub(crate) fn parameters(&self, method: &Method, path: &str) -> &[Parameter] {
        self.operation(method, path)
            .map_or(&[], |operation| operation.parameters.as_slice())
    }

    /// The name of the path's n-th parameter.
    pub(crate) fn path_parameter(&self, path: &str, n: usize) -> Option<&str> {
        let names = self
            .route(path)?
            .segments
            .iter()
            .filter_map(|segment| match segment {
                Segment::Parameter(name) => Some(name.as_str()),
                Segment::Literal(_) => None,
            });
        names.into_iter().nth(n)
    }

    /// The path with the names of its parameters in their places.
    pub(crate) fn template(&self, path: &str) -> Option<&str> {
        self.route(path).map(|route| route.template.as_str())
    }

    /// The name of the operation.
    pub(crate) fn operation_id(&self, method: &Method, path: &str) -> Option<&str> {
        self.operation(method, path)
            .map(|operation| operation.id.as_str())
    }

    /// The methods that the path has, `HEAD` included.
    pub(crate) fn allowed(&self, path: &str) -> Vec<&str> {
        // Pages and documents, which are not operations, are there to be read.
        let Some(route) = self.route(path) else {
            return vec!["GET", "HEAD"];
        };
        let mut allowed: Vec<&str> = route.operations.keys().map(String::as_str).collect();
        if let Some(get) = allowed.iter().position(|method| *method == "GET") {
            allowed.insert(get + 1, "HEAD");
        }
        allowed
    }

    fn operation(&self, method: &Method, path: &str) -> Option<&Operation> {
        let method = if method == Method::HEAD {
            "GET"
        } else {
            method.as_str()
        };
        self.route(path)?.operations.get(method)
    }

    fn route(&self, path: &str) -> Option<&Route> {
        self.0.iter().find(|route| route.matches(path))
    }
}

impl Route {
    fn matches(&self, path: &str) -> bool {
        let mut parts = path.trim_start_matches('/').split('/');
        let fits = self
            .segments
            .iter()
            .all(|segment| match (segment, parts.next()) {
                (Segment::Literal(literal), Some(part)) => literal == part,
                (Segment::Parameter(_), Some(part)) => !part.is_empty(),
                (_, None) => false,
            });
        fits && parts.next().is_none()
    }
}

fn route(document: &Value, path: &str, item: &Value) -> Route {
    let segment = |part: &str| match part
        .strip_prefix('{')
        .and_then(|part| part.strip_suffix('}'))
    {
        Some(name) => Segment::Parameter(name.to_owned()),
        None => Segment::Literal(part.to_owned()),
    };
    let operations = METHODS.iter().filter_map(|method| {
        let operation = item.get(method)?;
        let operation = Operation {
            id: operation["operationId"]
                .as_str()
                .unwrap_or_default()
                .to_owned(),
            access: access(path, operation),
            parameters: parameters(document, operation),
        };
        Some((method.to_uppercase(), operation))
    });
    Route {
        template: path.to_owned(),
        segments: path
            .trim_start_matches('/')
            .split('/')
            .map(segment)
            .collect(),
        operations: operations.collect(),
    }
}

fn access(path: &str, operation: &Value) -> Access {
    let is_open = operation["security"].as_array().is_some_and(Vec::is_empty);
    match path {
        _ if PROBES.contains(&path) => Access::Probe,
        LOGIN => Access::Login,
        _ if is_open => Access::Public,
        _ => Access::Credential,
    }
}

fn parameters(document: &Value, operation: &Value) -> Vec<Parameter> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let parameter = |parameter: &Value| {
        let parameter = resolve(document, parameter);
        Parameter {
            name: text(&parameter["name"]),
            place: text(&parameter["in"]),
            expected: expected(resolve(document, &parameter["schema"])),
        }
    };
    operation["parameters"]
        .as_array()
        .into_iter()
        .flatten()
        .map(parameter)
        .collect()
}

/// What a reference leads to, or the value itself.
pub(crate) fn resolve<'a>(document: &'a Value, value: &'a Value) -> &'a Value {
    let target = value["$ref"]
        .as_str()
        .and_then(|reference| reference.strip_prefix('#'));
    target
        .and_then(|pointer| document.pointer(pointer))
        .unwrap_or(value)
}

/// What a schema asks for, in words.
fn expected(schema: &Value) -> String {
    if let Some(values) = schema["enum"].as_array() {
        let values: Vec<&str> = values.iter().filter_map(Value::as_str).collect();
        return format!("must be one of {}", values.join(", "));
    }
    let format = schema["format"].as_str();
    match (schema["type"].as_str(), format) {
        (Some("integer"), _) => match (schema["minimum"].as_i64(), schema["maximum"].as_i64()) {
            (Some(minimum), Some(maximum)) => {
                format!("must be an integer from {minimum} to {maximum}")
            }
            _ => "must be an integer".to_owned(),
        },
        (Some("boolean"), _) => "must be true or false".to_owned(),
        (Some("string"), Some("uuid")) => "must be a UUID".to_owned(),
        (Some("string"), _) => match schema["maxLength"].as_u64() {
            Some(longest) => format!("must be a valid text of at most {longest} characters"),
            None => "must be valid".to_owned(),
        },
        _ => "must be valid".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn table() -> RouteTable {
        RouteTable::of(&json!({"paths": {
            "/api/tickets/{id}": {
                "get": {"parameters": [
                    {"name": "id", "in": "path", "schema": {"type": "integer", "minimum": 1, "maximum": 9}},
                    {"name": "status", "in": "query", "schema": {"$ref": "#/components/schemas/Status"}},
                ]},
                "patch": {"operationId": "changeTicket", "security": [{"BearerToken": []}]},
            },
            "/api/tickets/stats": {"get": {"security": []}},
            "/api/auth/login": {"post": {"security": []}},
            "/api/health": {"get": {"security": []}},
        }, "components": {"schemas": {"Status": {"type": "string", "enum": ["open", "closed"]}}}}))
    }

    #[test]
    fn literals_win_over_parameters() {
        let table = table();
        assert_eq!(
            table.access(&Method::GET, "/api/tickets/stats"),
            Access::Public
        );
        assert_eq!(
            table.access(&Method::GET, "/api/tickets/7"),
            Access::Credential
        );
        assert_eq!(table.access(&Method::HEAD, "/api/health"), Access::Probe);
        assert_eq!(
            table.access(&Method::POST, "/api/auth/login"),
            Access::Login
        );
        assert_eq!(table.access(&Method::GET, "/nowhere"), Access::Public);
        assert_eq!(table.path_parameter("/api/tickets/7", 0), Some("id"));
        assert_eq!(table.template("/api/tickets/7"), Some("/api/tickets/{id}"));
        assert_eq!(
            table.operation_id(&Method::PATCH, "/api/tickets/7"),
            Some("changeTicket")
        );
    }

    #[test]
    fn allowed_methods_come_from_the_document() {
        assert_eq!(table().allowed("/api/tickets/7"), ["GET", "HEAD", "PATCH"]);
        assert_eq!(table().allowed("/api/auth/login"), ["POST"]);
        assert_eq!(table().allowed("/docs"), ["GET", "HEAD"]);
    }

    #[test]
    fn parameters_say_what_they_must_be() {
        let table = table();
        let parameters = table.parameters(&Method::GET, "/api/tickets/7");
        let said: Vec<&str> = parameters
            .iter()
            .map(|parameter| parameter.expected.as_str())
            .collect();
        assert_eq!(
            said,
            [
                "must be an integer from 1 to 9",
                "must be one of open, closed"
            ]
        );
    }
}
