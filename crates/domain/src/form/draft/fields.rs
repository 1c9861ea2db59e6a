//! Taking a document apart, and noting everything that is wrong with it on the way.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use crate::form::number::Number;
use crate::form::pointer::Pointer;
use crate::form::value::Value;
use crate::text::TextError;

use super::{Defect, DefectKind};

/// What was found wrong so far.
#[derive(Debug, Default)]
pub(super) struct Defects(RefCell<Vec<Defect>>);

impl Defects {
    pub(super) fn add(&self, pointer: Pointer, kind: DefectKind) {
        self.0.borrow_mut().push(Defect { pointer, kind });
    }

    pub(super) fn into_list(self) -> Vec<Defect> {
        self.0.into_inner()
    }
}

/// What was read; or it was wrong, and that has been noted.
pub(super) type Read<T> = Result<T, Noted>;

/// What is wrong has been noted; reading goes on with what stands beside it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Noted;

/// A value in the document.
pub(super) struct Field<'a> {
    pub(super) at: Pointer,
    pub(super) value: &'a Value,
    pub(super) defects: &'a Defects,
}

impl<'a> Field<'a> {
    pub(super) const fn root(value: &'a Value, defects: &'a Defects) -> Self {
        let at = Pointer::root();
        Self { at, value, defects }
    }

    /// Notes what is wrong with this value.
    pub(super) fn refuse<T>(&self, kind: impl Into<DefectKind>) -> Read<T> {
        self.defects.add(self.at.clone(), kind.into());
        Err(Noted)
    }

    pub(super) fn wrong<T>(&self, expected: &'static str) -> Read<T> {
        self.refuse(DefectKind::Wrong { expected })
    }

    pub(super) fn plain_text(&self) -> Read<&'a str> {
        match self.value.as_text() {
            Some(text) => Ok(text),
            None => self.wrong("a text"),
        }
    }

    pub(super) fn text<T: TryFrom<String, Error = TextError>>(&self) -> Read<T> {
        T::try_from(self.plain_text()?.to_owned()).or_else(|error| self.refuse(error))
    }

    pub(super) fn flag(&self) -> Read<bool> {
        match self.value {
            Value::Bool(flag) => Ok(*flag),
            _ => self.wrong("true or false"),
        }
    }

    pub(super) fn number(&self) -> Read<Number> {
        match self.value.as_number() {
            Some(number) => Ok(number.clone()),
            None => self.wrong("a number"),
        }
    }

    pub(super) fn whole<T: TryFrom<i64>>(&self, range: RangeInclusive<i64>) -> Read<T> {
        let number = self.value.as_number().and_then(Number::to_i64);
        let fitting = number.filter(|number| range.contains(number));
        match fitting.and_then(|number| T::try_from(number).ok()) {
            Some(number) => Ok(number),
            None => self.refuse(DefectKind::OutOfRange {
                min: *range.start(),
                max: *range.end(),
            }),
        }
    }

    pub(super) fn word<T: Copy>(&self, all: &[T], name: impl Fn(T) -> &'static str) -> Read<T> {
        let found = all
            .iter()
            .find(|word| self.value.as_text() == Some(name(**word)));
        match found {
            Some(word) => Ok(*word),
            None => self.refuse(DefectKind::NotOneOf(
                all.iter().map(|word| name(*word)).collect(),
            )),
        }
    }

    /// What `read` makes of each entry of a list of 1 to `max`. Every entry is read,
    /// whatever is wrong with those before it.
    pub(super) fn some<T>(&self, max: usize, read: impl FnMut(&Self) -> Read<T>) -> Read<Vec<T>> {
        let entries = self.items(max)?;
        if entries.is_empty() {
            return self.refuse(DefectKind::NoEntries);
        }
        let read: Vec<Read<T>> = entries.iter().map(read).collect();
        read.into_iter().collect()
    }

    /// The entries of a list of at most `max`.
    pub(super) fn items(&self, max: usize) -> Read<Vec<Self>> {
        let Value::List(items) = self.value else {
            return self.wrong("a list");
        };
        if items.len() > max {
            return self.refuse(DefectKind::TooManyEntries { max });
        }
        let entry = |(index, value)| Self {
            at: self.at.index(index),
            value,
            defects: self.defects,
        };
        Ok(items.iter().enumerate().map(entry).collect())
    }

    pub(super) fn fields(&self) -> Read<Fields<'a>> {
        let Value::Map(entries) = self.value else {
            return self.wrong("an object");
        };
        let entries = entries.iter();
        Ok(Fields {
            at: self.at.clone(),
            left: entries.map(|(key, value)| (key.as_str(), value)).collect(),
            defects: self.defects,
        })
    }
}

/// The entries of a map that nobody has taken yet. `null` is the same as nothing.
pub(super) struct Fields<'a> {
    pub(super) at: Pointer,
    left: BTreeMap<&'a str, &'a Value>,
    pub(super) defects: &'a Defects,
}

impl<'a> Fields<'a> {
    fn take(&mut self, key: &str) -> Option<Field<'a>> {
        let value = self.left.remove(key)?;
        (*value != Value::Null).then(|| Field {
            at: self.at.key(key),
            value,
            defects: self.defects,
        })
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.left
            .get(key)
            .is_some_and(|value| **value != Value::Null)
    }

    /// What stands under the key, which has to be there.
    pub(super) fn required<T>(
        &mut self,
        key: &str,
        read: impl FnOnce(&Field<'a>) -> Read<T>,
    ) -> Read<T> {
        match self.take(key) {
            Some(field) => read(&field),
            None => self.refuse(key, DefectKind::Missing),
        }
    }

    /// What stands under the key, if anything does.
    pub(super) fn optional<T>(
        &mut self,
        key: &str,
        read: impl FnOnce(&Field<'a>) -> Read<T>,
    ) -> Read<Option<T>> {
        self.take(key).map(|field| read(&field)).transpose()
    }

    /// What stands under the key, or the default.
    pub(super) fn or<T>(
        &mut self,
        key: &str,
        default: T,
        read: impl FnOnce(&Field<'a>) -> Read<T>,
    ) -> Read<T> {
        self.take(key).map_or(Ok(default), |field| read(&field))
    }

    /// Takes these keys unread.
    pub(super) fn forget(&mut self, keys: &[&str]) {
        self.left.retain(|key, _| !keys.contains(key));
    }

    /// Notes every key that nobody has taken.
    pub(super) fn finish(self) {
        for key in self.left.into_keys() {
            self.defects.add(self.at.key(key), DefectKind::UnknownKey);
        }
    }

    /// Notes what is wrong with what stands, or should stand, under `key`.
    pub(super) fn refuse<T>(&self, key: &str, kind: DefectKind) -> Read<T> {
        self.defects.add(self.at.key(key), kind);
        Err(Noted)
    }

    /// Notes that the upper end of a range is below the lower, if both are known.
    pub(super) fn refuse_reversed<T: PartialOrd>(
        &self,
        (low_key, low): (&'static str, Option<&T>),
        (high_key, high): (&'static str, Option<&T>),
    ) {
        if low.zip(high).is_some_and(|(low, high)| high < low) {
            let kind = DefectKind::Reversed { low: low_key };
            self.defects.add(self.at.key(high_key), kind);
        }
    }
}
