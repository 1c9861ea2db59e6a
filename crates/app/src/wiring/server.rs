//! From settings to the options of the server and of the worker.

use std::num::NonZeroUsize;
use std::time::Duration;

use frontdesk_domain::job::RetryPolicy;
use frontdesk_http::auth::{ClaimNames, IdentityKeys, PanelIdentities, RoleNames};
use frontdesk_http::{HttpOptions, Network, Origin, Rate, RateLimitOptions};
use frontdesk_worker::{JobsAtOnce, WorkerSettings};

use crate::command::Result;
use crate::config::{Config, Limits};

const fn seconds(count: u32) -> Duration {
    Duration::from_secs(count as u64)
}

/// How the server behaves.
///
/// # Errors
/// When a number does not fit this machine or a network is not one.
pub fn http_options(config: &Config) -> Result<HttpOptions> {
    let http = &config.http;
    let proxies: std::result::Result<Vec<Network>, _> = http
        .trusted_proxies
        .iter()
        .map(|text| text.parse())
        .collect();
    Ok(HttpOptions {
        max_body_bytes: usize::try_from(http.body_bytes)?,
        head_timeout: seconds(http.head_seconds),
        body_timeout: seconds(http.body_seconds),
        write_timeout: seconds(http.write_seconds),
        handler_deadline: seconds(http.request_seconds),
        decision_wait: Duration::from_millis(http.decision_wait_milliseconds.into()),
        max_connections: usize::try_from(http.connections)?,
        max_requests: usize::try_from(http.requests_at_once)?,
        stream_lasts: seconds(http.stream_seconds),
        shutdown_grace: seconds(http.grace_seconds),
        last_call: Duration::from_millis(http.last_call_milliseconds.into()),
        trusted_proxies: proxies.map_err(|error| format!("http.trusted_proxies {error}"))?,
        trusted_origins: origins(&http.trusted_origins)?,
        require_if_match: http.require_if_match,
        secure_cookies: secure_cookies(config),
        idempotency_lifetime: Duration::from_hours(config.retries.keep_hours.into()),
        rate_limits: config.limits.enabled.then(|| rate_limits(&config.limits)),
    })
}

/// Origins as browsers write them: a scheme, a host, perhaps a port, and no path.
fn origins(texts: &[String]) -> Result<Vec<Origin>> {
    let parsed = texts.iter().map(|text| text.parse::<Origin>());
    let parsed: std::result::Result<_, _> = parsed.collect();
    Ok(parsed.map_err(|error| format!("http.trusted_origins {error}"))?)
}

/// Whether cookies are for TLS only.
pub fn secure_cookies(config: &Config) -> bool {
    let http = &config.http;
    http.secure_cookie.or(!http.bind.ip().is_loopback())
}

fn rate_limits(limits: &Limits) -> RateLimitOptions {
    RateLimitOptions {
        read: Rate::per_minute(limits.reads_per_minute),
        write: Rate::per_minute(limits.writes_per_minute),
        public: Rate::per_minute(limits.public_per_minute),
        ..RateLimitOptions::default()
    }
}

/// The identities of a surrounding panel that are believed, if any.
///
/// # Errors
/// When the keys cannot be read.
pub fn identities(config: &Config) -> Result<Option<PanelIdentities>> {
    let identity = &config.identity;
    let keys = match (&identity.secret, &identity.jwks_file) {
        (None, None) => return Ok(None),
        (Some(secret), _) => IdentityKeys::secret(secret.expose().as_bytes())?,
        (None, Some(file)) => {
            let text = std::fs::read_to_string(file)
                .map_err(|error| format!("identity.jwks_file: {error}"))?;
            IdentityKeys::key_set(&text)?
        }
    };
    Ok(Some(PanelIdentities {
        keys,
        // The settings were checked: both are set wherever there are keys.
        issuer: identity.issuer.clone().unwrap_or_default(),
        audience: identity.audience.clone().unwrap_or_default(),
        cookie: identity.cookie.clone(),
        claims: ClaimNames {
            role: identity.role_claim.clone(),
            name: identity.name_claim.clone(),
            email: identity.email_claim.clone(),
        },
        roles: RoleNames {
            admin: identity.admin_roles.clone(),
            agent: identity.agent_roles.clone(),
        },
    }))
}

fn at_least_one(count: u32) -> Result<NonZeroUsize> {
    let count = usize::try_from(count)?;
    Ok(NonZeroUsize::new(count).unwrap_or(NonZeroUsize::MIN))
}

/// How the worker works.
///
/// # Errors
/// When a number does not fit this machine.
pub fn worker_settings(config: &Config) -> Result<WorkerSettings> {
    let worker = &config.worker;
    Ok(WorkerSettings {
        jobs_at_once: JobsAtOnce {
            triage: at_least_one(worker.triage_at_once)?,
            learning: at_least_one(worker.learning_at_once)?,
            replays: at_least_one(worker.replays_at_once)?,
        },
        lease: seconds(worker.lease_seconds),
        grace: seconds(config.http.grace_seconds),
        retry: RetryPolicy {
            attempts: worker.attempts,
            ..RetryPolicy::default()
        },
        delivery_lease: seconds(
            worker
                .lease_seconds
                .max(2 * config.webhooks.timeout_seconds),
        ),
        deliveries_kept: Duration::from_hours(24 * u64::from(config.webhooks.keep_days)),
        answers_kept: Duration::from_hours(config.retries.keep_hours.into()),
        audit_kept: config.audit.kept(),
        ..WorkerSettings::default()
    })
}
