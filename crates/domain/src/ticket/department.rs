//! Departments: which part of the company a ticket goes to.

use thiserror::Error;

use crate::text::{line, text_type};

text_type! {
    /// The name of a department, as the operator wrote it: 1 to 64 characters.
    DepartmentName, |text| line(text, DepartmentName::MAX_CHARACTERS)
}

impl DepartmentName {
    /// The longest name.
    pub const MAX_CHARACTERS: usize = 64;
}

/// The departments of this desk, in the operator's order; the first takes what names none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Departments(Vec<DepartmentName>);

/// The list of departments makes no sense.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DepartmentsError {
    /// A desk needs at least one department.
    #[error("at least one department is needed")]
    None,
    /// The same name stands twice.
    #[error("department '{0}' is listed twice")]
    Repeated(DepartmentName),
}

/// The desk has no department of this name.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("must be one of the desk's departments")]
pub struct UnknownDepartment;

impl Departments {
    /// Accepts a list of at least one name without repetitions.
    ///
    /// # Errors
    /// A [`DepartmentsError`] for any other list.
    pub fn new(names: Vec<DepartmentName>) -> Result<Self, DepartmentsError> {
        if names.is_empty() {
            return Err(DepartmentsError::None);
        }
        for (position, name) in names.iter().enumerate() {
            if names[..position].contains(name) {
                return Err(DepartmentsError::Repeated(name.clone()));
            }
        }
        Ok(Self(names))
    }

    /// Every department, in the operator's order.
    pub fn names(&self) -> &[DepartmentName] {
        &self.0
    }

    /// The department of a ticket that names none.
    pub fn default_name(&self) -> &DepartmentName {
        &self.0[0]
    }

    /// The department called `name`, letter for letter.
    ///
    /// # Errors
    /// [`UnknownDepartment`] when there is none.
    pub fn find(&self, name: &str) -> Result<&DepartmentName, UnknownDepartment> {
        self.0
            .iter()
            .find(|known| known.as_str() == name)
            .ok_or(UnknownDepartment)
    }
}

impl Default for Departments {
    /// Technical Support, Billing, Sales and Security, as control panels know them.
    fn default() -> Self {
        let names = ["Technical Support", "Billing", "Sales", "Security"];
        Self(
            names
                .iter()
                .map(|name| DepartmentName::parse(*name).expect("the default names are valid"))
                .collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_desk_has_at_least_one_department_and_none_twice() {
        let name = |text: &str| DepartmentName::parse(text).unwrap();
        assert_eq!(Departments::new(vec![]), Err(DepartmentsError::None));
        assert_eq!(
            Departments::new(vec![name("A"), name("B"), name("A")]),
            Err(DepartmentsError::Repeated(name("A")))
        );
        assert_eq!(
            Departments::default().default_name().as_str(),
            "Technical Support"
        );
        assert_eq!(
            Departments::default().find("billing"),
            Err(UnknownDepartment)
        );
    }
}
