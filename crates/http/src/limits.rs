//! Rate limits: how often an account or an address may ask (GCRA).

use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use frontdesk_domain::id::AccountId;
use governor::clock::{Clock as _, DefaultClock};
use governor::middleware::StateInformationMiddleware;
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};
use poem::http::header::{HeaderMap, HeaderName, HeaderValue};

use crate::options::{Rate, RateLimitOptions};
use crate::problem::{Details, Kind, Refused};

/// What a request is charged to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Client {
    /// An account, whatever it shows and wherever it comes from.
    Account(AccountId),
    /// An address; of IPv6 the network of 64 bits that one customer usually has.
    Address(IpAddr),
    /// Everybody who came after the table of clients was full.
    Latecomer,
}

impl Client {
    pub(crate) fn at(address: IpAddr) -> Self {
        match address {
            IpAddr::V4(_) => Self::Address(address),
            IpAddr::V6(v6) => {
                Self::Address(Ipv6Addr::from_bits(v6.to_bits() & (u128::MAX << 64)).into())
            }
        }
    }
}

/// What a request asks for, as far as limits are concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    Read,
    Write,
    Login,
    Public,
}

impl Class {
    const fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::Login => "login",
            Self::Public => "public",
        }
    }
}

/// Where a client stands after a request was charged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Standing {
    class: Class,
    rate: Rate,
    remaining: u32,
    /// Until the whole allowance is back.
    full_after: Duration,
}

impl Standing {
    /// Says it in headers (draft-ietf-httpapi-ratelimit-headers).
    pub(crate) fn write(&self, headers: &mut HeaderMap) {
        let Self {
            class,
            rate,
            remaining,
            full_after,
        } = self;
        let name = class.name();
        let policy = format!(
            "\"{name}\";q={};w={}",
            rate.requests.max(1),
            seconds(rate.per)
        );
        let limit = format!("\"{name}\";r={remaining};t={}", seconds(*full_after));
        for (header, value) in [("ratelimit-policy", policy), ("ratelimit", limit)] {
            // Digits and a fixed name always make a header.
            if let Ok(value) = HeaderValue::from_str(&value) {
                headers.insert(HeaderName::from_static(header), value);
            }
        }
    }
}

/// Whole seconds, never too few.
fn seconds(duration: Duration) -> u64 {
    duration.as_secs() + u64::from(duration.subsec_nanos() > 0)
}

/// The limits of all classes; `None` when they are switched off.
pub(crate) struct RateLimits(Option<Limiters>);

struct Limiters {
    read: Limiter,
    write: Limiter,
    login: Limiter,
    public: Limiter,
}

impl RateLimits {
    pub(crate) fn new(options: Option<&RateLimitOptions>) -> Self {
        Self(options.map(|options| {
            let RateLimitOptions {
                read,
                write,
                login,
                public,
                max_clients,
            } = options;
            Limiters {
                read: Limiter::new(Class::Read, *read, *max_clients),
                write: Limiter::new(Class::Write, *write, *max_clients),
                login: Limiter::new(Class::Login, *login, *max_clients),
                public: Limiter::new(Class::Public, *public, *max_clients),
            }
        }))
    }

    /// Charges one request, and says where the client stands then; nowhere when limits
    /// are off.
    pub(crate) fn charge(
        &self,
        class: Class,
        client: Client,
    ) -> (Option<Standing>, Result<(), Refused>) {
        let Some(limiters) = &self.0 else {
            return (None, Ok(()));
        };
        let limiter = match class {
            Class::Read => &limiters.read,
            Class::Write => &limiters.write,
            Class::Login => &limiters.login,
            Class::Public => &limiters.public,
        };
        let (standing, outcome) = limiter.charge(client);
        (Some(standing), outcome)
    }
}

type Keyed =
    RateLimiter<Client, DefaultKeyedStateStore<Client>, DefaultClock, StateInformationMiddleware>;

struct Limiter {
    class: Class,
    rate: Rate,
    max_clients: usize,
    keyed: Keyed,
    charges: AtomicU32,
}

impl Limiter {
    /// How many charges go by before clients with a full allowance are forgotten.
    const CHARGES_PER_SWEEP: u32 = 4_096;

    fn new(class: Class, rate: Rate, max_clients: usize) -> Self {
        let burst = NonZeroU32::new(rate.requests).unwrap_or(NonZeroU32::MIN);
        let each = (rate.per / burst.get()).max(Duration::from_nanos(1));
        let quota = Quota::with_period(each)
            .unwrap_or(Quota::per_second(burst))
            .allow_burst(burst);
        let keyed = RateLimiter::keyed(quota).with_middleware();
        Self {
            class,
            rate,
            max_clients,
            keyed,
            charges: AtomicU32::new(0),
        }
    }

    fn charge(&self, client: Client) -> (Standing, Result<(), Refused>) {
        let client = self.admit(client);
        match self.keyed.check_key(&client) {
            Ok(snapshot) => (self.standing(snapshot.remaining_burst_capacity()), Ok(())),
            Err(until) => {
                let wait = until.wait_time_from(self.keyed.clock().now());
                let details = Details::none().retry_after(wait);
                (
                    self.standing(0),
                    Err(Refused::new(Kind::RateLimited, details)),
                )
            }
        }
    }

    fn standing(&self, remaining: u32) -> Standing {
        let burst = self.rate.requests.max(1);
        let full_after = self.rate.per / burst * burst.saturating_sub(remaining);
        Standing {
            class: self.class,
            rate: self.rate,
            remaining,
            full_after,
        }
    }

    /// Keeps the table of clients bounded.
    fn admit(&self, client: Client) -> Client {
        let charges = self.charges.fetch_add(1, Ordering::Relaxed);
        if charges % Self::CHARGES_PER_SWEEP == Self::CHARGES_PER_SWEEP - 1 {
            self.keyed.retain_recent();
            self.keyed.shrink_to_fit();
        }
        if self.keyed.len() < self.max_clients {
            client
        } else {
            Client::Latecomer
        }
    }
}

#[cfg(test)]
mod tests {
    use frontdesk_domain::testing::account_id;

    use super::*;

    fn limits(requests: u32, max_clients: usize) -> RateLimits {
        let rate = Rate {
            requests,
            per: Duration::from_hours(1),
        };
        RateLimits::new(Some(&RateLimitOptions {
            read: rate,
            write: rate,
            login: rate,
            public: rate,
            max_clients,
        }))
    }

    #[test]
    fn each_account_and_class_has_its_own_allowance() {
        let limits = limits(2, 10);
        let ask = |class, n| {
            limits
                .charge(class, Client::Account(account_id(n)))
                .1
                .is_ok()
        };
        assert!(ask(Class::Read, 1) && ask(Class::Read, 1) && !ask(Class::Read, 1));
        assert!(ask(Class::Write, 1) && ask(Class::Read, 2));
    }

    #[test]
    fn the_waiting_time_is_true() {
        let limits = limits(4, 10);
        let client = Client::at("192.0.2.1".parse().unwrap());
        for remaining in [3, 2, 1, 0] {
            let (standing, outcome) = limits.charge(Class::Public, client);
            assert_eq!(standing.unwrap().remaining, remaining);
            assert!(outcome.is_ok());
        }
        let (standing, outcome) = limits.charge(Class::Public, client);
        assert_eq!(standing.unwrap().full_after, Duration::from_hours(1));
        let error = poem::Error::from(outcome.unwrap_err());
        let wait: u64 = error
            .into_response()
            .header("retry-after")
            .unwrap()
            .parse()
            .unwrap();
        assert!(
            (880..=900).contains(&wait),
            "a quarter of an hour brings one back, not {wait} s"
        );
    }

    #[test]
    fn standing_is_said_in_headers() {
        let mut headers = HeaderMap::new();
        let (standing, _) = limits(4, 10).charge(Class::Login, Client::Latecomer);
        standing.unwrap().write(&mut headers);
        assert_eq!(headers["ratelimit-policy"], "\"login\";q=4;w=3600");
        assert_eq!(headers["ratelimit"], "\"login\";r=3;t=900");
    }

    #[test]
    fn one_customer_of_ipv6_is_one_client() {
        let at = |address: &str| Client::at(address.parse().unwrap());
        assert_eq!(at("2001:db8:1:2::3"), at("2001:db8:1:2:ffff::"));
        assert_ne!(at("2001:db8:1:2::3"), at("2001:db8:1:3::3"));
    }

    #[test]
    fn the_table_of_clients_is_bounded() {
        let limits = limits(1, 3);
        for n in 0..1_000 {
            let _ = limits.charge(Class::Read, Client::Account(account_id(n)));
        }
        let limiters = limits.0.as_ref().unwrap();
        assert!(
            limiters.read.keyed.len() <= 4,
            "{}",
            limiters.read.keyed.len()
        );
    }

    #[test]
    fn limits_can_be_switched_off() {
        let limits = RateLimits::new(None);
        for _ in 0..10 {
            let (standing, outcome) = limits.charge(Class::Login, Client::Latecomer);
            assert!(standing.is_none() && outcome.is_ok());
        }
    }
}
