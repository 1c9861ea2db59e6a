//! What is done with a webhook: changing it, its secret, sending it something, deleting it.

use std::time::Duration;

use frontdesk_domain::id::{EventId, WebhookId};
use frontdesk_domain::retry::Receipt;
use frontdesk_domain::use_cases::Failure;
use frontdesk_domain::use_cases::webhooks::{
    ChangeWebhookCommand, ChangeWebhookRefusal, SendRefusal, Wanted,
};
use frontdesk_domain::webhook::WebhookChange;
use poem::handler;
use poem::http::StatusCode;
use poem::web::Path;

use super::webhook::{Said, shown, webhook_id};
use super::webhooks::{HERE, place, secret, wanted};
use crate::answer::{Answer, go_to, to_the_end};
use crate::fields::{Fields, Sent};
use crate::surroundings::Surroundings;
use crate::trouble::{Trouble, refusal};
use crate::visitor::SignedIn;

/// How long the secret before signs as well.
const OVERLAP: Duration = Duration::from_hours(24);

#[handler]
pub(crate) async fn change_webhook(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Path(id): Path<String>,
    Sent(fields): Sent,
) -> Answer {
    let id = webhook_id(id)?;
    let (url, label) = match place(&signed_in, &fields) {
        Ok(place) => place,
        Err(faults) => {
            let said = Said {
                status: StatusCode::BAD_REQUEST,
                faults,
                ..Said::default()
            };
            return shown(&signed_in, &surroundings, id, &fields, said).await;
        }
    };
    let command = ChangeWebhookCommand {
        webhook: id,
        expected: fields.version()?,
        change: WebhookChange {
            url: Some(url),
            label: Some(label),
            kinds: Some(wanted(&fields)?),
            enabled: Some(fields.text("enabled") == "yes"),
        },
    };
    let change = surroundings.use_cases.webhooks.change.clone();
    let actor = signed_in.member.actor.clone();
    let changed = to_the_end(async move { change.run(&actor, &command, &Receipt::none()).await });
    match changed.await? {
        Ok(_) => go_to(&format!("{HERE}/{id}?done=saved")),
        Err(failure) => not_changed(&signed_in, &surroundings, id, failure).await,
    }
}

#[handler]
pub(crate) async fn rotate_secret(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Path(id): Path<String>,
) -> Answer {
    let id = webhook_id(id)?;
    let change = surroundings.use_cases.webhooks.change.clone();
    let actor = signed_in.member.actor.clone();
    let rotated =
        to_the_end(async move { change.rotate(&actor, id, OVERLAP, &Receipt::none()).await });
    match rotated.await? {
        Ok(rotated) => {
            let said = Said {
                secret: secret(&rotated),
                ..Said::default()
            };
            shown(&signed_in, &surroundings, id, &Fields::default(), said).await
        }
        Err(failure) => not_changed(&signed_in, &surroundings, id, failure).await,
    }
}

#[handler]
pub(crate) async fn delete_webhook(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Path(id): Path<String>,
    Sent(fields): Sent,
) -> Answer {
    let (id, expected) = (webhook_id(id)?, fields.version()?);
    let change = surroundings.use_cases.webhooks.change.clone();
    let actor = signed_in.member.actor.clone();
    let deleted =
        to_the_end(async move { change.delete(&actor, id, expected, &Receipt::none()).await });
    match deleted.await? {
        Ok(_) => go_to(&format!("{HERE}?done=saved")),
        Err(failure) => not_changed(&signed_in, &surroundings, id, failure).await,
    }
}

async fn not_changed(
    signed_in: &SignedIn,
    surroundings: &Surroundings,
    id: WebhookId,
    failure: Failure<ChangeWebhookRefusal>,
) -> Answer {
    let t = &signed_in.visitor.texts().webhooks;
    let words = match refusal(failure)? {
        ChangeWebhookRefusal::NotFound => return Err(Trouble::NotFound),
        ChangeWebhookRefusal::Stale => t.changed_meanwhile,
        ChangeWebhookRefusal::NoKey => t.no_key,
    };
    refused(signed_in, surroundings, id, words).await
}

#[handler]
pub(crate) async fn test_webhook(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Path(id): Path<String>,
) -> Answer {
    let id = webhook_id(id)?;
    let send = surroundings.use_cases.webhooks.send.clone();
    let actor = signed_in.member.actor.clone();
    let sent = to_the_end(async move { send.test(&actor, id, &Receipt::none()).await });
    match sent.await? {
        Ok(_) => go_to(&format!("{HERE}/{id}?done=tested")),
        Err(failure) => not_sent(&signed_in, &surroundings, id, failure).await,
    }
}

#[handler]
pub(crate) async fn resend_event(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Path(id): Path<String>,
    Sent(fields): Sent,
) -> Answer {
    let id = webhook_id(id)?;
    let event = EventId::try_from(fields.text("event").to_owned());
    let wanted = Wanted::One(event.map_err(|_| Trouble::NotUnderstood)?);
    let send = surroundings.use_cases.webhooks.send.clone();
    let actor = signed_in.member.actor.clone();
    let sent = to_the_end(async move { send.again(&actor, id, wanted, &Receipt::none()).await });
    match sent.await? {
        Ok(_) => go_to(&format!("{HERE}/{id}?done=resent")),
        Err(failure) => not_sent(&signed_in, &surroundings, id, failure).await,
    }
}

async fn not_sent(
    signed_in: &SignedIn,
    surroundings: &Surroundings,
    id: WebhookId,
    failure: Failure<SendRefusal>,
) -> Answer {
    match refusal(failure)? {
        SendRefusal::NotFound | SendRefusal::NoSuchEvent => Err(Trouble::NotFound),
        SendRefusal::NotEnabled => {
            let words = signed_in.visitor.texts().webhooks.not_enabled;
            refused(signed_in, surroundings, id, words).await
        }
    }
}

async fn refused(
    signed_in: &SignedIn,
    surroundings: &Surroundings,
    id: WebhookId,
    problem: &'static str,
) -> Answer {
    let said = Said {
        status: StatusCode::CONFLICT,
        problem: Some(problem),
        ..Said::default()
    };
    shown(signed_in, surroundings, id, &Fields::default(), said).await
}
