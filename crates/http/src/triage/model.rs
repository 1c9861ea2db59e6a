//! The model of the local classifier on the triage surface.

pub(crate) mod dto;

use frontdesk_domain::triage::StoredModel;
use frontdesk_domain::use_cases::{ModelNotFound, NoEarlierModel};
use poem_openapi::OpenApi;

use crate::answer::{Done, Keep as _, Told};
use crate::auth::SignedIn;
use crate::document::Tag;
use crate::idempotency::{Idempotency, Owner, to_the_end};
use crate::problem::{Details, problems};
use crate::surfaces::UseCases;

use dto::TriageModel;

/// The model of the local classifier.
pub(crate) struct TriageModels(pub UseCases);

problems! {
    /// Why the model was not read.
    pub(crate) ReadModelProblem { NotFound } also { FeatureDisabled }
}

problems! {
    /// Why no earlier model was put in use.
    pub(crate) RollBackModelProblem { NoEarlierModel } also { FeatureDisabled }
}

impl From<ModelNotFound> for ReadModelProblem {
    fn from(refusal: ModelNotFound) -> Self {
        Self::NotFound(Details::say(refusal.to_string()))
    }
}

impl From<NoEarlierModel> for RollBackModelProblem {
    fn from(refusal: NoEarlierModel) -> Self {
        Self::NoEarlierModel(Details::say(refusal.to_string()))
    }
}

#[OpenApi(prefix_path = "/api/v1/triage/model", tag = "Tag::Triage")]
impl TriageModels {
    /// Read which model assesses tickets
    ///
    /// Which model of the local classifier is in use, what it was fitted on, and how its
    /// confidence was calibrated: the risk–coverage curve on texts that were kept from its
    /// training. Staff only; needs the scope `tickets:read`. Before the desk has done any
    /// background work there is no model, and the answer is 404.
    #[oai(path = "/", method = "get", operation_id = "getTriageModel")]
    async fn read(&self, actor: SignedIn) -> Result<Told<TriageModel>, ReadModelProblem> {
        let model = self.0.read_model.run(&actor.0).await?;
        Ok(Told::new(&TriageModel::from(&model)))
    }

    /// Go back to the model before
    ///
    /// Withdraws the model in use. The one before assesses the next ticket, on every replica,
    /// and stays until agents have taught the desk something new. Answers the model in use
    /// then; 409 `no_earlier_model` when there is none. Admins only; needs the scope `admin`.
    #[oai(
        path = "/rollback",
        method = "post",
        operation_id = "rollBackTriageModel"
    )]
    async fn roll_back(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
    ) -> Result<Done<TriageModel>, RollBackModelProblem> {
        let render = |model: &StoredModel| Done::new(&TriageModel::from(model));
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), &[], render);
        let roll_back = self.0.roll_back_model.clone();
        let outcome = to_the_end(async move { roll_back.run(&actor.0, &receipt).await }).await?;
        Ok(Done::of(outcome, render))
    }
}
