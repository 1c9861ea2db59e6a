//! Why something was not done with a webhook.

use frontdesk_domain::use_cases::webhooks::{
    ChangeWebhookRefusal, CreateWebhookRefusal, SendRefusal, WebhookNotFound,
};

use crate::problem::{Details, Faults, problems};

problems! {
    /// Why there is no list.
    pub(crate) ListWebhooksProblem {}
}

problems! {
    /// Why no webhook was made.
    pub(crate) CreateWebhookProblem { InvalidRequest, NoWebhookKey, TooManyWebhooks }
}

problems! {
    /// Why a webhook was not shown.
    pub(crate) ReadWebhookProblem { NotFound }
}

problems! {
    /// Why a webhook was not changed.
    pub(crate) ChangeWebhookProblem { InvalidRequest, NoValidFields, NotFound, PreconditionFailed }
}

problems! {
    /// Why a webhook was not deleted.
    pub(crate) DeleteWebhookProblem { NotFound, PreconditionFailed }
}

problems! {
    /// Why no other secret was made.
    pub(crate) RotateSecretProblem { NotFound, NoWebhookKey }
}

problems! {
    /// Why no test was sent.
    pub(crate) TestWebhookProblem { NotFound, WebhookNotEnabled }
}

problems! {
    /// Why nothing was sent again.
    pub(crate) ResendProblem { InvalidRequest, NotFound, WebhookNotEnabled }
}

fn not_found() -> Details {
    Details::say("Webhook not found")
}

impl From<Faults> for CreateWebhookProblem {
    fn from(faults: Faults) -> Self {
        Self::InvalidRequest(faults.into())
    }
}

impl From<Faults> for ResendProblem {
    fn from(faults: Faults) -> Self {
        Self::InvalidRequest(faults.into())
    }
}

impl From<CreateWebhookRefusal> for CreateWebhookProblem {
    fn from(refusal: CreateWebhookRefusal) -> Self {
        match refusal {
            CreateWebhookRefusal::NoKey => Self::NoWebhookKey(Details::none()),
            CreateWebhookRefusal::TooMany => Self::TooManyWebhooks(Details::none()),
        }
    }
}

impl From<WebhookNotFound> for ReadWebhookProblem {
    fn from(WebhookNotFound: WebhookNotFound) -> Self {
        Self::NotFound(not_found())
    }
}

impl From<ChangeWebhookRefusal> for ChangeWebhookProblem {
    fn from(refusal: ChangeWebhookRefusal) -> Self {
        match refusal {
            ChangeWebhookRefusal::Stale => Self::PreconditionFailed(Details::none()),
            // Only another secret needs a key.
            ChangeWebhookRefusal::NotFound | ChangeWebhookRefusal::NoKey => {
                Self::NotFound(not_found())
            }
        }
    }
}

impl From<ChangeWebhookRefusal> for DeleteWebhookProblem {
    fn from(refusal: ChangeWebhookRefusal) -> Self {
        match refusal {
            ChangeWebhookRefusal::Stale => Self::PreconditionFailed(Details::none()),
            // Only another secret needs a key.
            ChangeWebhookRefusal::NotFound | ChangeWebhookRefusal::NoKey => {
                Self::NotFound(not_found())
            }
        }
    }
}

impl From<ChangeWebhookRefusal> for RotateSecretProblem {
    fn from(refusal: ChangeWebhookRefusal) -> Self {
        match refusal {
            ChangeWebhookRefusal::NoKey => Self::NoWebhookKey(Details::none()),
            // No version is asked for.
            ChangeWebhookRefusal::NotFound | ChangeWebhookRefusal::Stale => {
                Self::NotFound(not_found())
            }
        }
    }
}

impl From<SendRefusal> for TestWebhookProblem {
    fn from(refusal: SendRefusal) -> Self {
        match refusal {
            SendRefusal::NotFound | SendRefusal::NoSuchEvent => Self::NotFound(not_found()),
            SendRefusal::NotEnabled => Self::WebhookNotEnabled(Details::none()),
        }
    }
}

impl From<SendRefusal> for ResendProblem {
    fn from(refusal: SendRefusal) -> Self {
        match refusal {
            SendRefusal::NotFound => Self::NotFound(not_found()),
            SendRefusal::NoSuchEvent => {
                Self::InvalidRequest(Faults::one("/eventId", "must be the id of an event").into())
            }
            SendRefusal::NotEnabled => Self::WebhookNotEnabled(Details::none()),
        }
    }
}
