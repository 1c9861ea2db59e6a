//! The categories of the desk, and how far the AI may go with each.

pub(crate) mod dto;
mod problems;

use frontdesk_domain::use_cases::SwitchedCategory;
use poem_openapi::OpenApi;
use poem_openapi::param::Path;

use crate::answer::{Done, Keep as _, Listed};
use crate::auth::SignedIn;
use crate::body::Body;
use crate::document::Tag;
use crate::idempotency::{Idempotency, Owner, to_the_end};
use crate::surfaces::UseCases;
use crate::types::Text;

use dto::{Category, CategoryPatch};
use problems::{ListCategoriesProblem, SwitchCategoryProblem};

/// The categories of the desk.
pub(crate) struct Categories(pub UseCases);

#[OpenApi(prefix_path = "/api/v1/triage/categories", tag = "Tag::Triage")]
impl Categories {
    /// List categories
    ///
    /// In the operator's order, with how far the AI may go with each. Needs the scope
    /// `tickets:triage`.
    #[oai(path = "/", method = "get", operation_id = "listCategories")]
    async fn list(
        &self,
        actor: SignedIn,
    ) -> Result<Listed<Category, 1_000>, ListCategoriesProblem> {
        let categories = self.0.change_category.list(&actor.0).await?;
        Ok(Listed::new(categories.iter().map(Category::from), None))
    }

    /// Switch how far the AI may go with a category
    ///
    /// From `shadow` over `suggest` to `auto`, from the next decision on. Needs the scope
    /// `admin`.
    #[oai(path = "/:name", method = "patch", operation_id = "switchCategory")]
    async fn switch(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        /// The name of the category.
        name: Path<Text<1, 64>>,
        body: Body<CategoryPatch>,
    ) -> Result<Done<Category>, SwitchCategoryProblem> {
        let render = |switched: &SwitchedCategory| Done::new(&Category::from(switched));
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), body.raw(), render);
        let mode = body.value.mode.into();
        let change = self.0.change_category.clone();
        let run = async move { change.run(&actor.0, &name.0.0, mode, &receipt).await };
        Ok(Done::of(to_the_end(run).await?, render))
    }
}
