//! Who submits a form.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::id::AccountId;
use crate::text::EmailAddress;

/// Somebody who is about to submit a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Applicant {
    /// Somebody who is signed in.
    Account {
        /// Who.
        account: AccountId,
        /// Where mail reaches them.
        email: EmailAddress,
    },
    /// Somebody who is not.
    Anonymous {
        /// Where they are.
        network: ClientNetwork,
        /// Where mail reaches them, if they said so.
        contact: Option<EmailAddress>,
    },
}

impl Applicant {
    /// Where mail reaches them, as far as is known.
    pub const fn email(&self) -> Option<&EmailAddress> {
        match self {
            Self::Account { email, .. } => Some(email),
            Self::Anonymous { contact, .. } => contact.as_ref(),
        }
    }

    /// Who they are as the submission keeps it: without their network, which serves the
    /// cooldown alone.
    pub fn submitter(&self) -> Submitter {
        match self {
            Self::Account { account, .. } => Submitter::Account(*account),
            Self::Anonymous { contact, .. } => Submitter::Anonymous {
                contact: contact.clone(),
            },
        }
    }
}

/// Who submitted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Submitter {
    /// Somebody who was signed in.
    Account(AccountId),
    /// Somebody who was not.
    Anonymous {
        /// Where mail reaches them, if they said so.
        contact: Option<EmailAddress>,
    },
}

impl Submitter {
    /// The account, when there is one.
    pub const fn account(&self) -> Option<AccountId> {
        match self {
            Self::Account(account) => Some(*account),
            Self::Anonymous { .. } => None,
        }
    }
}

/// What counts as one place on the internet: an IPv4 address, or the /64 that an IPv6
/// subscriber has to themselves. An IPv4 address in IPv6 clothing counts as itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClientNetwork {
    /// One address.
    V4(Ipv4Addr),
    /// The first address of a /64.
    V6(Ipv6Addr),
}

impl ClientNetwork {
    /// The network of an address, which has to come from the connection or from a proxy
    /// that is trusted.
    pub const fn of(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(address) => Self::V4(address),
            IpAddr::V6(address) => {
                let [a, b, c, d, ..] = address.segments();
                Self::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
            }
        }
    }
}

impl fmt::Display for ClientNetwork {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::V4(address) => write!(f, "{address}"),
            Self::V6(first) => write!(f, "{first}/64"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn network(address: &str) -> String {
        ClientNetwork::of(address.parse().unwrap()).to_string()
    }

    #[test]
    fn addresses_of_one_subscriber_are_one_place() {
        assert_eq!(network("2001:db8:1:2::1"), "2001:db8:1:2::/64");
        assert_eq!(
            network("2001:db8:1:2:ffff:ffff:ffff:ffff"),
            "2001:db8:1:2::/64"
        );
        assert_eq!(network("2001:db8:1:3::1"), "2001:db8:1:3::/64");
        assert_eq!(network("192.0.2.7"), "192.0.2.7");
        assert_eq!(network("::ffff:192.0.2.7"), "192.0.2.7");
    }
}
