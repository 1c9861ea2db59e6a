//! Where the desk may connect to: the public Internet, and what the operator allows besides.
//!
//! The blocks are those of the IANA registries of special-purpose addresses that are not
//! globally reachable, and of everything that leads back to an IPv4 address inside.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ipnet::{IpNet, Ipv4Net, Ipv6Net};
use thiserror::Error;

/// A text that is no network.
#[derive(Debug, Error)]
#[error("must be networks such as 10.0.0.0/8 or fd00::/8")]
pub struct NetworkError;

/// Where the desk may connect to.
#[derive(Debug, Clone, Default)]
pub struct AllowedAddresses {
    all: bool,
    besides: Vec<IpNet>,
}

impl AllowedAddresses {
    /// Every address, for a desk whose webhooks are in the same closed network.
    pub const fn all() -> Self {
        Self {
            all: true,
            besides: Vec::new(),
        }
    }

    /// The public Internet and these networks (CIDR).
    ///
    /// # Errors
    /// [`NetworkError`] when a text is no network.
    pub fn public_and(networks: &[String]) -> Result<Self, NetworkError> {
        let besides = networks.iter().map(|text| text.parse());
        Ok(Self {
            all: false,
            besides: besides
                .collect::<Result<_, _>>()
                .map_err(|_| NetworkError)?,
        })
    }

    /// Whether the desk may connect to this address.
    pub fn contain(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.all
            || self
                .besides
                .iter()
                .any(|network| network.contains(&address))
            || is_public(address)
    }
}

/// Blocks of IPv4 that are not the public Internet.
const SPECIAL_V4: [([u8; 4], u8); 16] = [
    ([0, 0, 0, 0], 8),       // this network
    ([10, 0, 0, 0], 8),      // private
    ([100, 64, 0, 0], 10),   // shared by carriers
    ([127, 0, 0, 0], 8),     // loopback
    ([169, 254, 0, 0], 16),  // link-local, where clouds keep their metadata
    ([172, 16, 0, 0], 12),   // private
    ([192, 0, 0, 0], 24),    // protocol assignments
    ([192, 0, 2, 0], 24),    // documentation
    ([192, 31, 196, 0], 24), // AS112
    ([192, 88, 99, 0], 24),  // 6to4 relays
    ([192, 168, 0, 0], 16),  // private
    ([198, 18, 0, 0], 15),   // benchmarks
    ([198, 51, 100, 0], 24), // documentation
    ([203, 0, 113, 0], 24),  // documentation
    ([224, 0, 0, 0], 4),     // multicast
    ([240, 0, 0, 0], 4),     // reserved, broadcast
];

/// Blocks inside the public part of IPv6 that are not the public Internet.
const SPECIAL_V6: [(u128, u8); 5] = [
    (0x2001_0000 << 96, 23),      // protocol assignments, Teredo, ORCHID
    (0x2001_0db8 << 96, 32),      // documentation
    (0x2002_0000 << 96, 16),      // 6to4
    (0x3fff_0000 << 96, 20),      // documentation
    (0x2620_004f_8000 << 80, 48), // AS112
];

/// The one block of IPv6 in which global addresses are given out.
const GLOBAL_V6: (u128, u8) = (0x2000 << 112, 3);

/// NAT64: an IPv4 address in the last 32 bits.
const NAT64: (u128, u8) = (0x0064_ff9b << 96, 96);

/// Whether an address is one of the public Internet. An IPv4 address that is written as
/// IPv6 counts as the IPv4 address.
fn is_public(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) if within(address, NAT64) => {
            let [.., a, b, c, d] = address.octets();
            is_public_v4(Ipv4Addr::new(a, b, c, d))
        }
        IpAddr::V6(address) => {
            within(address, GLOBAL_V6) && !SPECIAL_V6.iter().any(|block| within(address, *block))
        }
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let within = |(block, length): &([u8; 4], u8)| {
        Ipv4Net::new_assert(Ipv4Addr::from(*block), *length).contains(&address)
    };
    !SPECIAL_V4.iter().any(within)
}

fn within(address: Ipv6Addr, (block, length): (u128, u8)) -> bool {
    Ipv6Net::new_assert(Ipv6Addr::from(block), length).contains(&address)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn public(text: &str) -> bool {
        AllowedAddresses::default().contain(text.parse().unwrap())
    }

    #[test]
    fn the_public_internet_is_allowed() {
        for address in [
            "1.1.1.1",
            "9.255.255.255",
            "11.0.0.0",
            "100.63.255.255",
            "100.128.0.0",
            "126.255.255.255",
            "128.0.0.0",
            "169.253.255.255",
            "172.15.255.255",
            "172.32.0.0",
            "192.0.1.0",
            "192.167.255.255",
            "198.17.255.255",
            "198.20.0.0",
            "223.255.255.255",
            "2606:4700::1111",
            "2a00:1450:4001::200e",
            "2001:4860:4860::8888",
            "::ffff:1.1.1.1",
            "64:ff9b::1.1.1.1",
        ] {
            assert!(public(address), "{address}");
        }
    }

    #[test]
    fn everything_special_is_refused() {
        for address in [
            "0.0.0.0",
            "0.255.255.255",
            "10.0.0.0",
            "10.255.255.255",
            "100.64.0.0",
            "100.127.255.255",
            "127.0.0.1",
            "127.255.255.255",
            "169.254.169.254",
            "172.16.0.0",
            "172.31.255.255",
            "192.0.0.8",
            "192.0.2.1",
            "192.31.196.1",
            "192.88.99.1",
            "192.168.0.1",
            "192.168.255.255",
            "198.18.0.0",
            "198.19.255.255",
            "198.51.100.7",
            "203.0.113.7",
            "224.0.0.1",
            "239.255.255.255",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::127.0.0.1",
            "::ffff:127.0.0.1",
            "::ffff:10.1.2.3",
            "::ffff:169.254.169.254",
            "::ffff:0:127.0.0.1",
            "64:ff9b::10.0.0.1",
            "64:ff9b::169.254.169.254",
            "64:ff9b:1::1.1.1.1",
            "100::1",
            "2001::1",
            "2001:0:4136:e378:8000:63bf:3fff:fdd2",
            "2001:20::1",
            "2001:1ff:ffff::",
            "2001:db8::1",
            "2002:7f00:1::",
            "2002:a9fe:a9fe::",
            "2620:4f:8000::1",
            "3fff::1",
            "4000::1",
            "5f00::1",
            "fc00::1",
            "fd12:3456::1",
            "fe80::1",
            "febf::1",
            "fec0::1",
            "ff02::1",
        ] {
            assert!(!public(address), "{address}");
        }
    }

    #[test]
    fn the_operator_may_allow_more() {
        let networks = ["10.1.0.0/16".to_owned(), "fd00::/8".to_owned()];
        let allowed = AllowedAddresses::public_and(&networks).unwrap();
        let may = |text: &str| allowed.contain(text.parse().unwrap());
        assert!(may("10.1.2.3") && may("::ffff:10.1.2.3") && may("fd00::1") && may("1.1.1.1"));
        assert!(!may("10.2.0.1") && !may("127.0.0.1") && !may("fc00::1"));
        assert!(AllowedAddresses::all().contain("127.0.0.1".parse().unwrap()));
        assert!(AllowedAddresses::public_and(&["10.0.0.1/33".to_owned()]).is_err());
    }
}
