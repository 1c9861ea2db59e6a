//! The OpenAPI document of a desk, as the judge of its answers.

use std::collections::HashMap;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::sync::{Arc, Mutex, PoisonError};

use jsonschema::Validator;
use serde_json::{Map, Value, json};

use crate::answer::Answer;

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

/// One operation of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operation {
    /// Its `operationId`.
    pub id: String,
    /// Its method, in capitals.
    pub method: String,
    /// Its path, with parameters in braces.
    pub path: String,
}

/// The document. Objects in it are taken for complete: a key that it does not name is a fault of the answer.
pub struct Document {
    root: Value,
    operations: Vec<Operation>,
    /// By the text of the schema: most answers share a few.
    validators: Mutex<HashMap<String, Arc<Validator>>>,
}

impl Document {
    /// Reads a document.
    ///
    /// # Panics
    /// When an operation has no `operationId`.
    pub fn new(mut root: Value) -> Self {
        let operations = operations(&root);
        if let Some(schemas) = root.pointer_mut("/components/schemas") {
            write_out(schemas);
            close(schemas);
        }
        Self {
            root,
            operations,
            validators: Mutex::default(),
        }
    }

    /// The document of a desk that was not asked for it: it judges nothing.
    pub(crate) fn unknown() -> Self {
        Self::new(Value::Null)
    }

    /// Every operation.
    pub fn operations(&self) -> &[Operation] {
        &self.operations
    }

    /// The operation behind a method and a path; `HEAD` is none.
    pub fn operation(&self, method: &str, path: &str) -> Option<&Operation> {
        let path = path.split('?').next().unwrap_or_default();
        let covering = |operation: &&Operation| operation.covers(path);
        let parameters = |operation: &Operation| operation.path.matches('{').count();
        // `/tickets/stats` is no ticket called "stats", whatever the method.
        let operations = self.operations.iter().filter(covering);
        let fewest = operations.clone().map(parameters).min()?;
        let mut closest = operations.filter(|operation| parameters(operation) == fewest);
        closest.find(|operation| operation.method == method)
    }

    /// Goes on only when the answer is one of those that the document describes.
    ///
    /// # Panics
    /// When it is not.
    pub(crate) fn check(&self, method: &str, path: &str, answer: &Answer) {
        let Some(operation) = self.operation(method, path) else {
            return;
        };
        let (name, status) = (&operation.id, answer.status());
        note(name, status);
        let Some(response) = self.response(operation, status) else {
            panic!("{name} is not said to answer {status}: {}", answer.text());
        };
        let Some(content) = response["content"].as_object() else {
            assert!(answer.body().is_empty(), "{name} says more than nothing");
            return;
        };
        let content_type = answer.header("content-type").unwrap_or_default();
        let Some(media) = content.get(content_type) else {
            panic!("{name} is not said to answer {status} with {content_type}");
        };
        if !content_type.ends_with("json") {
            // Other files are texts of any kind.
            return;
        }
        let what = format!("{name} {status}");
        self.validate(&media["schema"], &answer.json(), &what);
    }

    /// The types of events that the desk is said to send.
    pub fn deliveries(&self) -> impl Iterator<Item = &str> {
        let webhooks = self.root["webhooks"].as_object().into_iter().flatten();
        webhooks.map(|(kind, _)| kind.as_str())
    }

    /// Goes on only when an event that was sent, with these headers, is one that the document describes.
    ///
    /// # Panics
    /// When it is not.
    pub fn check_delivery<'a>(&self, event: &Value, header: impl Fn(&str) -> &'a str) {
        let kind = event["type"].as_str().unwrap_or_default();
        let request = &self.root["webhooks"][kind]["post"];
        let schema = &request["requestBody"]["content"]["application/json"]["schema"];
        assert!(schema.is_object(), "{kind} is not said to be sent");
        self.validate(schema, event, kind);
        for parameter in request["parameters"].as_array().into_iter().flatten() {
            let parameter = self.resolved(parameter).expect("a parameter");
            let name = parameter["name"].as_str().expect("a name");
            self.validate(&parameter["schema"], &header(name).into(), name);
        }
    }

    fn validate(&self, schema: &Value, value: &Value, what: &str) {
        let validator = self.validator(schema);
        let faults: Vec<String> = validator
            .iter_errors(value)
            .map(|error| format!("{error} at {}", error.instance_path()))
            .collect();
        assert!(
            faults.is_empty(),
            "{what} is not what the document describes: {faults:#?}"
        );
    }

    fn response(&self, operation: &Operation, status: u16) -> Option<&Value> {
        let item = &self.root["paths"][&operation.path][operation.method.to_lowercase()];
        self.resolved(item["responses"].get(status.to_string())?)
    }

    /// What a reference leads to, or the value itself.
    fn resolved<'a>(&'a self, value: &'a Value) -> Option<&'a Value> {
        let reference = value["$ref"].as_str();
        match reference.and_then(|reference| reference.strip_prefix('#')) {
            Some(pointer) => self.root.pointer(pointer),
            None => Some(value),
        }
    }

    fn validator(&self, schema: &Value) -> Arc<Validator> {
        let mut validators = self
            .validators
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let validator = validators.entry(schema.to_string()).or_insert_with(|| {
            let mut whole = schema.clone();
            // References lead from the root of the schema to the components.
            whole["components"] = json!({"schemas": self.root["components"]["schemas"]});
            let validator = jsonschema::draft202012::new(&whole);
            Arc::new(validator.unwrap_or_else(|error| panic!("{schema}: {error}")))
        });
        Arc::clone(validator)
    }
}

impl Operation {
    fn covers(&self, path: &str) -> bool {
        let (mut ours, mut theirs) = (self.path.split('/'), path.split('/'));
        loop {
            match (ours.next(), theirs.next()) {
                (None, None) => return true,
                (Some(our), Some(their)) if our == their => {}
                (Some(our), Some(their)) if our.starts_with('{') && !their.is_empty() => {}
                _ => return false,
            }
        }
    }
}

/// Notes what an operation answered in the file that `FRONTDESK_TEST_REACHED` names, for the list of answers that no
/// test has seen. Each test is a process of its own; a line this short is appended whole.
fn note(operation: &str, status: u16) {
    let Some(file) = std::env::var_os("FRONTDESK_TEST_REACHED") else {
        return;
    };
    let file = OpenOptions::new().create(true).append(true).open(file);
    let mut file = file.expect("FRONTDESK_TEST_REACHED is a file to write to");
    let line = format!("{operation} {status}\n");
    file.write_all(line.as_bytes())
        .expect("a line can be written");
}

fn operations(root: &Value) -> Vec<Operation> {
    let paths = root["paths"].as_object().into_iter().flatten();
    let each = paths.flat_map(|(path, item)| {
        METHODS
            .iter()
            .filter_map(move |method| Some((method, path, item.get(method)?)))
    });
    each.map(|(method, path, operation)| Operation {
        id: operation["operationId"]
            .as_str()
            .unwrap_or_else(|| panic!("{method} {path} has no operationId"))
            .to_owned(),
        method: method.to_uppercase(),
        path: path.clone(),
    })
    .collect()
}

/// Writes objects that are composed of others as one, which can be closed.
fn write_out(schemas: &mut Value) {
    let composed = schemas.clone();
    for schema in schemas
        .as_object_mut()
        .into_iter()
        .flatten()
        .map(|(_, schema)| schema)
    {
        if let Some(whole) = whole(schema, &composed) {
            *schema = whole;
        }
    }
}

/// The object that a composition makes; nothing for a schema that is none.
fn whole(schema: &Value, schemas: &Value) -> Option<Value> {
    let parts = schema["allOf"].as_array().filter(|parts| parts.len() > 1)?;
    let (mut properties, mut required) = (Map::new(), Vec::new());
    for part in parts {
        let name = part["$ref"]
            .as_str()
            .and_then(|target| target.rsplit('/').next());
        let part = name.map_or(part, |name| &schemas[name]);
        let part = whole(part, schemas).unwrap_or_else(|| part.clone());
        properties.extend(part["properties"].as_object().cloned().unwrap_or_default());
        required.extend(part["required"].as_array().cloned().unwrap_or_default());
    }
    Some(json!({"type": "object", "properties": properties, "required": required}))
}

/// Makes every object with properties refuse those that it does not name.
fn close(schema: &mut Value) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(close),
        Value::Object(object) => {
            object.values_mut().for_each(close);
            let is_object = object.get("type").is_some_and(|kind| kind == "object");
            if is_object && object.get("properties").is_some_and(Value::is_object) {
                refuse_others(object);
            }
        }
        _ => {}
    }
}

fn refuse_others(object: &mut Map<String, Value>) {
    object
        .entry("additionalProperties")
        .or_insert(Value::Bool(false));
}
