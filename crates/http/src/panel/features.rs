//! Features: what is on and off.

pub(crate) mod dto;

use frontdesk_domain::feature::Features as DomainFeatures;
use poem_openapi::OpenApi;

use crate::answer::{Done, Keep as _, Told};
use crate::auth::{MaybeSignedIn, SignedIn};
use crate::body::Body;
use crate::document::Tag;
use crate::idempotency::{Idempotency, Owner, to_the_end};
use crate::problem::{Details, problems};
use crate::surfaces::UseCases;

use dto::{Features, FeaturesPatch};

/// Features: what is on and off.
pub(crate) struct FeatureSwitches(pub UseCases);

problems! {
    /// Why the switches were not read.
    pub(crate) ReadFeaturesProblem {}
}

problems! {
    /// Why nothing was switched.
    pub(crate) ChangeFeaturesProblem { NoValidFields }
}

#[OpenApi(prefix_path = "/api", tag = "Tag::Administration")]
impl FeatureSwitches {
    /// Read which features are on
    ///
    /// Anybody may ask.
    #[oai(path = "/features", method = "get", operation_id = "getFeatures")]
    async fn read(&self, _actor: MaybeSignedIn) -> Result<Told<Features>, ReadFeaturesProblem> {
        let features = self.0.read_features.run().await?;
        Ok(Told::new(&features.into()))
    }

    /// Switch features on or off
    ///
    /// A feature that is off answers 503 on all its operations, from the next request on;
    /// what is absent stays as it is. Admins only; needs the scope `admin`.
    #[oai(
        path = "/admin/features",
        method = "patch",
        operation_id = "updateFeatures"
    )]
    async fn change(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        body: Body<FeaturesPatch>,
    ) -> Result<Done<Features>, ChangeFeaturesProblem> {
        let render = |features: &DomainFeatures| Done::new(&Features::from(*features));
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), body.raw(), render);
        if body.value.is_empty() {
            return Err(ChangeFeaturesProblem::NoValidFields(Details::none()));
        }
        let (change, change_features) = (body.value.into(), self.0.change_features.clone());
        let outcome =
            to_the_end(async move { change_features.run(&actor.0, change, &receipt).await })
                .await?;
        Ok(Done::of(outcome, render))
    }
}
