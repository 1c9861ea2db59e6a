//! Checking a JSON value against the schema that the document publishes, so that what is
//! documented and what is accepted cannot differ.

use std::collections::{BTreeMap, HashSet};

use poem_openapi::registry::{MetaSchema, MetaSchemaRef};
use serde_json::{Map, Value};

use super::json::escape;
use crate::problem::Faults;

/// A schema and everything it refers to.
pub(super) struct Shape {
    pub root: MetaSchemaRef,
    pub schemas: BTreeMap<String, MetaSchema>,
}

/// Numbers beyond this lose digits in JSON parsers that only know floating point.
const MAX_EXACT: f64 = 9_007_199_254_740_991.0;

impl Shape {
    /// Everything in the value that the schema does not allow. Whole numbers written as
    /// fractions (`1.0`) become what they are.
    pub(super) fn check(&self, value: &mut Value) -> Result<(), Faults> {
        let mut check = Check {
            schemas: &self.schemas,
            path: String::new(),
            faults: Faults::new(),
        };
        check.value(&self.root, value);
        check.faults.none_or_err()
    }
}

struct Check<'a> {
    schemas: &'a BTreeMap<String, MetaSchema>,
    path: String,
    faults: Faults,
}

impl<'a> Check<'a> {
    fn value(&mut self, schema: &'a MetaSchemaRef, value: &mut Value) {
        let Some(schema) = self.resolve(schema) else {
            return;
        };
        if value.is_null() && schema.nullable {
            return;
        }
        if let [single] = schema.all_of.as_slice() {
            return self.value(single, value);
        }
        if schema.discriminator.is_some() {
            return self.variant(schema, value);
        }
        self.known_values(schema, value);
        match schema.ty {
            "string" => self.string(schema, value),
            "integer" => self.integer(schema, value),
            "number" => self.number(schema, value),
            "boolean" if !value.is_boolean() => self.fault("must be true or false"),
            "array" => self.array(schema, value),
            "object" => self.object(schema, value),
            // Wrapped references: the reference itself, then what was added to it.
            "" => schema
                .all_of
                .iter()
                .take(1)
                .for_each(|part| self.value(part, value)),
            _ => {}
        }
    }

    fn resolve(&self, schema: &'a MetaSchemaRef) -> Option<&'a MetaSchema> {
        match schema {
            MetaSchemaRef::Inline(schema) => Some(schema),
            MetaSchemaRef::Reference(name) => self.schemas.get(name),
        }
    }

    fn fault(&mut self, message: impl std::fmt::Display) {
        self.faults.add(self.path.clone(), message);
    }

    fn inside(&mut self, part: &str, check: impl FnOnce(&mut Self)) {
        let outside = self.path.len();
        self.path.push('/');
        self.path.push_str(&escape(part));
        check(self);
        self.path.truncate(outside);
    }

    fn known_values(&mut self, schema: &MetaSchema, value: &Value) {
        if value.is_string() && !schema.enum_items.is_empty() && !schema.enum_items.contains(value)
        {
            let known: Vec<&str> = schema.enum_items.iter().filter_map(Value::as_str).collect();
            self.fault(format_args!("must be one of {}", known.join(", ")));
        }
    }

    fn string(&mut self, schema: &MetaSchema, value: &Value) {
        let Some(text) = value.as_str() else {
            return self.fault("must be a string");
        };
        let characters = text.chars().count();
        if schema.max_length.is_some_and(|max| characters > max) {
            self.fault(format_args!(
                "must be at most {} characters",
                schema.max_length.unwrap_or_default()
            ));
        }
        match schema.min_length {
            Some(1) if characters == 0 => self.fault("must not be empty"),
            Some(min) if characters < min => {
                self.fault(format_args!("must be at least {min} characters"));
            }
            _ => {}
        }
    }

    fn integer(&mut self, schema: &MetaSchema, value: &mut Value) {
        if let Some(whole) = value
            .as_f64()
            .filter(|number| number.fract() == 0.0 && number.abs() <= MAX_EXACT)
            && !value.is_i64()
            && !value.is_u64()
        {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "whole and within the exact range"
            )]
            let whole = whole as i64;
            *value = whole.into();
        }
        if value.is_i64() {
            self.range(schema, value);
        } else {
            self.fault("must be an integer");
        }
    }

    fn number(&mut self, schema: &MetaSchema, value: &Value) {
        if value.is_number() {
            self.range(schema, value);
        } else {
            self.fault("must be a number");
        }
    }

    fn range(&mut self, schema: &MetaSchema, value: &Value) {
        let number = value.as_f64().unwrap_or(f64::NAN);
        if let Some(least) = schema.minimum {
            let exclusive = schema.exclusive_minimum == Some(true);
            if number < least || (exclusive && number <= least) {
                self.fault(format_args!(
                    "must be {} {least}",
                    if exclusive { "more than" } else { "at least" }
                ));
            }
        }
        if let Some(most) = schema.maximum {
            let exclusive = schema.exclusive_maximum == Some(true);
            if number > most || (exclusive && number >= most) {
                self.fault(format_args!(
                    "must be {} {most}",
                    if exclusive { "less than" } else { "at most" }
                ));
            }
        }
    }

    fn array(&mut self, schema: &'a MetaSchema, value: &mut Value) {
        let Value::Array(items) = value else {
            return self.fault("must be an array");
        };
        if schema.max_items.is_some_and(|max| items.len() > max) {
            self.fault(format_args!(
                "must have at most {} items",
                schema.max_items.unwrap_or_default()
            ));
            return;
        }
        if schema.min_items.is_some_and(|min| items.len() < min) {
            self.fault(format_args!(
                "must have at least {} items",
                schema.min_items.unwrap_or_default()
            ));
        }
        if schema.unique_items == Some(true) && has_twins(items) {
            self.fault("must not have an item twice");
        }
        if let Some(each) = &schema.items {
            for (index, item) in items.iter_mut().enumerate() {
                self.inside(&index.to_string(), |check| check.value(each, item));
            }
        }
    }

    fn object(&mut self, schema: &'a MetaSchema, value: &mut Value) {
        let Value::Object(object) = value else {
            return self.fault("must be an object");
        };
        self.required(&schema.required, object);
        if schema.max_properties.is_some_and(|max| object.len() > max) {
            self.fault(format_args!(
                "must have at most {} keys",
                schema.max_properties.unwrap_or_default()
            ));
            return;
        }
        for (key, value) in object {
            let known = schema
                .properties
                .iter()
                .find(|(name, _)| name == key)
                .map(|(_, schema)| schema);
            self.inside(key, |check| match (known, &schema.additional_properties) {
                (Some(known), _) => check.value(known, value),
                (None, Some(any)) => check.value(any, value),
                (None, None) => check.fault("is not a known key"),
            });
        }
    }

    fn required(&mut self, required: &[&str], object: &Map<String, Value>) {
        for name in required {
            if !object.contains_key(*name) {
                self.inside(name, |check| check.fault("is required"));
            }
        }
    }

    /// One of several objects, told apart by a key.
    fn variant(&mut self, schema: &'a MetaSchema, value: &mut Value) {
        let (Value::Object(object), Some(discriminator)) = (&mut *value, &schema.discriminator)
        else {
            return self.fault("must be an object");
        };
        let key = discriminator.property_name;
        let name = object.get(key).and_then(Value::as_str);
        let target = discriminator
            .mapping
            .iter()
            .find(|(tag, _)| Some(tag.as_str()) == name)
            .map(|(_, target)| target);
        let wrapper = target.and_then(|target| {
            self.schemas
                .get(target.rsplit('/').next().unwrap_or_default())
        });
        let Some(wrapper) = wrapper else {
            let known: Vec<&str> = discriminator
                .mapping
                .iter()
                .map(|(tag, _)| tag.as_str())
                .collect();
            return self.inside(key, |check| {
                check.fault(format_args!("must be one of {}", known.join(", ")));
            });
        };
        // The key that tells variants apart is not part of the variant itself.
        let tag = object.remove(key);
        if let Some(content) = wrapper.all_of.last() {
            self.value(content, value);
        }
        if let (Value::Object(object), Some(tag)) = (value, tag) {
            object.insert(key.to_owned(), tag);
        }
    }
}

fn has_twins(items: &[Value]) -> bool {
    let mut seen = HashSet::new();
    !items.iter().all(|item| seen.insert(item.to_string()))
}

#[cfg(test)]
mod tests;
