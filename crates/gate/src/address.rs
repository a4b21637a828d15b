//! Where a request comes from: the peer's address, or the one that a trusted proxy tells.

use std::fmt;
use std::net::{IpAddr, Ipv6Addr};

use actix_web::http::header::{HeaderMap, HeaderName};
use ipnet::IpNet;

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// The proxies whose word is taken.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Proxies(Vec<IpNet>);

/// A text that is neither an address nor a network.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct InvalidProxy(pub String);

impl fmt::Display for InvalidProxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is neither an IP address nor a network", self.0)
    }
}

impl std::error::Error for InvalidProxy {}

impl Proxies {
    /// The addresses and networks that `texts` name, such as `127.0.0.1` and `10.0.0.0/8`.
    ///
    /// # Errors
    /// One of them is neither.
    pub fn read<T: AsRef<str>>(texts: &[T]) -> Result<Self, InvalidProxy> {
        let network = |text: &T| {
            let text = text.as_ref().trim();
            let address = text.parse::<IpAddr>().map(IpNet::from);
            address.or_else(|_| text.parse()).map_err(|_| InvalidProxy(text.to_owned()))
        };
        texts.iter().map(network).collect::<Result<_, _>>().map(Self)
    }

    /// Whether none is trusted.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The client's address. Each proxy adds its peer on the right, so the first stranger from there is the client;
    /// what stands further left anybody may have written.
    pub fn client(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let peer = peer.to_canonical();
        if !self.trusts(peer) {
            return peer;
        }
        let values: Vec<_> = headers.get_all(FORWARDED_FOR).collect();
        let hops = values
            .into_iter()
            .rev()
            .flat_map(|value| value.as_bytes().rsplit(|byte| *byte == b','));
        for hop in hops {
            let Some(address) = address(hop) else { return peer };
            if !self.trusts(address) {
                return address;
            }
        }
        peer
    }

    fn trusts(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(&address))
    }
}

fn address(hop: &[u8]) -> Option<IpAddr> {
    let text = std::str::from_utf8(hop).ok()?.trim();
    text.parse::<IpAddr>().ok().map(|address| address.to_canonical())
}

/// What is limited as one: an IPv6 network of 64 bits, since whoever has one address of it has them all.
pub(crate) fn neighbourhood(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() & (u128::MAX << 64)).into(),
    }
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::HeaderValue;

    use super::*;

    fn client(peer: &str, forwarded: &[&str]) -> String {
        let proxies = Proxies::read(&["127.0.0.1", "10.0.0.0/8", "fd00::/8"]).unwrap();
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append(FORWARDED_FOR, HeaderValue::from_str(value).unwrap());
        }
        proxies.client(peer.parse().unwrap(), &headers).to_string()
    }

    #[test]
    fn a_stranger_is_not_believed() {
        assert_eq!(client("203.0.113.9", &["198.51.100.1"]), "203.0.113.9");
    }

    #[test]
    fn a_trusted_proxy_tells_who_the_client_is() {
        assert_eq!(client("127.0.0.1", &["198.51.100.1"]), "198.51.100.1");
        assert_eq!(client("fd00::1", &["2001:db8::7"]), "2001:db8::7");
        assert_eq!(client("::ffff:10.0.0.2", &["::ffff:198.51.100.1"]), "198.51.100.1");
        assert_eq!(client("127.0.0.1", &["198.51.100.1, 10.1.2.3 ,10.0.0.7"]), "198.51.100.1");
        assert_eq!(client("127.0.0.1", &["198.51.100.1", "10.1.2.3"]), "198.51.100.1");
    }

    #[test]
    fn what_the_client_has_written_before_the_proxies_is_not_looked_at() {
        assert_eq!(client("127.0.0.1", &["192.0.2.66, 198.51.100.1"]), "198.51.100.1");
        assert_eq!(client("127.0.0.1", &["<nonsense>, 198.51.100.1"]), "198.51.100.1");
        assert_eq!(client("127.0.0.1", &["192.0.2.66", "198.51.100.1, 10.0.0.7"]), "198.51.100.1");
    }

    #[test]
    fn without_a_readable_stranger_the_peer_is_the_client() {
        assert_eq!(client("127.0.0.1", &[]), "127.0.0.1");
        for forwarded in ["", "unknown", "198.51.100.1,", "10.0.0.7"] {
            assert_eq!(client("127.0.0.1", &[forwarded]), "127.0.0.1", "{forwarded:?}");
        }
    }

    #[test]
    fn a_proxy_is_an_address_or_a_network() {
        let error = Proxies::read(&["10.0.0.1", "proxy.example"]).unwrap_err();

        assert_eq!(error.to_string(), "\"proxy.example\" is neither an IP address nor a network");
        assert!(Proxies::read::<&str>(&[]).unwrap().is_empty());
    }

    #[test]
    fn neighbours_are_limited_as_one() {
        let of = |text: &str| neighbourhood(text.parse().unwrap());

        assert_eq!(of("2001:db8:1:2:3:4:5:6"), of("2001:db8:1:2:ffff::"));
        assert_ne!(of("2001:db8:1:2::"), of("2001:db8:1:3::"));
        assert_ne!(of("192.0.2.1"), of("192.0.2.2"));
    }
}
