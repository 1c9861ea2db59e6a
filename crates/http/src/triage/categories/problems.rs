//! Why something was not done to a category.

use frontdesk_domain::use_cases::CategoryNotFound;

use crate::problem::{Details, problems};

problems! {
    /// Why there is no list of categories.
    pub(crate) ListCategoriesProblem {} also { FeatureDisabled }
}

problems! {
    /// Why a category was not switched.
    pub(crate) SwitchCategoryProblem { NotFound } also { FeatureDisabled }
}

impl From<CategoryNotFound> for SwitchCategoryProblem {
    fn from(CategoryNotFound: CategoryNotFound) -> Self {
        Self::NotFound(Details::say("Category not found"))
    }
}
