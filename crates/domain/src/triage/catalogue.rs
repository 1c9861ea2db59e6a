//! The categories of this desk and what follows from each.

use thiserror::Error;

use crate::text::{line, text_type};
use crate::ticket::department::{DepartmentName, Departments};

use super::{AnswerFrame, Confidence, SuggestedResponse};

text_type! {
    /// The name of a category, as the operator wrote it: 1 to 64 characters.
    CategoryName, |text| line(text, CategoryName::MAX_CHARACTERS)
}

impl CategoryName {
    /// The longest name.
    pub const MAX_CHARACTERS: usize = 64;
}

/// One kind of request.
#[derive(Debug, Clone, PartialEq)]
pub struct Category {
    /// What it is called.
    pub name: CategoryName,
    /// Which department takes it.
    pub department: DepartmentName,
    /// How sure the classifier must be; `None` for the desk's threshold.
    pub threshold: Option<Confidence>,
    /// What the operator says around what the knowledge base says; `None` for nothing.
    pub frame: Option<AnswerFrame>,
    /// What to answer while the desk has published nothing; `None` to leave it to people.
    pub response: Option<SuggestedResponse>,
}

impl Category {
    /// Whether the AI answers such requests at all: the operator gave it words for them.
    pub const fn is_answered(&self) -> bool {
        self.frame.is_some() || self.response.is_some()
    }
}

/// The categories of this desk, in the operator's order.
#[derive(Debug, Clone, PartialEq)]
pub struct Catalogue(Vec<Category>);

/// The list of categories makes no sense.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CatalogueError {
    /// A desk needs at least one category.
    #[error("at least one category is needed")]
    None,
    /// The same name stands twice.
    #[error("category '{0}' is listed twice")]
    Repeated(CategoryName),
    /// A category goes to a department that the desk does not have.
    #[error("category '{category}' names the unknown department '{department}'")]
    UnknownDepartment {
        /// The category.
        category: CategoryName,
        /// What it names.
        department: DepartmentName,
    },
}

/// The desk has no category of this name.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("must be one of the desk's categories")]
pub struct UnknownCategory;

impl Catalogue {
    /// Accepts at least one category, each once, each with one of the desk's departments.
    ///
    /// # Errors
    /// A [`CatalogueError`] for any other list.
    pub fn new(
        categories: Vec<Category>,
        departments: &Departments,
    ) -> Result<Self, CatalogueError> {
        if categories.is_empty() {
            return Err(CatalogueError::None);
        }
        for (
            position,
            Category {
                name, department, ..
            },
        ) in categories.iter().enumerate()
        {
            if categories[..position]
                .iter()
                .any(|earlier| earlier.name == *name)
            {
                return Err(CatalogueError::Repeated(name.clone()));
            }
            if departments.find(department.as_str()).is_err() {
                let (category, department) = (name.clone(), department.clone());
                return Err(CatalogueError::UnknownDepartment {
                    category,
                    department,
                });
            }
        }
        Ok(Self(categories))
    }

    /// The same categories with these thresholds: `all` takes the place of every one, and
    /// then `own` of those of the categories it names.
    #[must_use]
    pub fn with_thresholds(
        mut self,
        all: Option<Confidence>,
        own: &[(CategoryName, Confidence)],
    ) -> Self {
        for category in &mut self.0 {
            let named = own.iter().find(|(name, _)| *name == category.name);
            category.threshold = named
                .map(|(_, threshold)| *threshold)
                .or(all)
                .or(category.threshold);
        }
        self
    }

    /// Every category, in the operator's order.
    pub fn categories(&self) -> &[Category] {
        &self.0
    }

    /// The category called `name`, letter for letter.
    ///
    /// # Errors
    /// [`UnknownCategory`] when there is none.
    pub fn find(&self, name: &str) -> Result<&Category, UnknownCategory> {
        self.0
            .iter()
            .find(|category| category.name.as_str() == name)
            .ok_or(UnknownCategory)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn category(name: &str, department: &str) -> Category {
        Category {
            name: CategoryName::parse(name).unwrap(),
            department: DepartmentName::parse(department).unwrap(),
            threshold: None,
            frame: None,
            response: None,
        }
    }

    #[test]
    fn a_catalogue_agrees_with_itself_and_with_the_departments() {
        let desk = Departments::default();
        assert_eq!(Catalogue::new(vec![], &desk), Err(CatalogueError::None));
        let twice = vec![category("Billing", "Billing"), category("Billing", "Sales")];
        assert!(matches!(
            Catalogue::new(twice, &desk),
            Err(CatalogueError::Repeated(_))
        ));
        let lost = vec![category("Shipping", "Warehouse")];
        assert!(matches!(
            Catalogue::new(lost, &desk),
            Err(CatalogueError::UnknownDepartment { .. })
        ));
        let fine = Catalogue::new(vec![category("Billing", "Billing")], &desk).unwrap();
        assert_eq!(fine.find("billing"), Err(UnknownCategory));
        assert!(fine.find("Billing").is_ok());
    }
}
