//! How much is taken from whom: requests by address and by credential, failed sign-ins, and acts that have a limit of
//! their own.

mod bucket;

use std::net::IpAddr;
use std::time::Duration;

use sha2::{Digest, Sha256};

use self::bucket::{Buckets, Failures};
use crate::address::neighbourhood;
use crate::problem::{FaultKind, Problem};

/// How many in a minute, and how many at once.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Rate {
    /// In a minute; 0 is as many as there are.
    pub per_minute: u32,
    /// At once, after a silence.
    pub burst: u32,
}

impl Rate {
    /// No limit.
    pub const OFF: Self = Self::per_minute(0);

    /// As many at once as in a minute.
    pub const fn per_minute(count: u32) -> Self {
        Self { per_minute: count, burst: count }
    }
}

/// The rates that hold.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Rates {
    /// Requests from one address.
    pub address: Rate,
    /// Requests with one token or session.
    pub credential: Rate,
    /// Requests from one address that show a credential and are answered with 401.
    pub failures: Rate,
    /// Each act, by whatever it is limited by.
    pub acts: Rate,
}

impl Rates {
    /// No limits, for tests and measurements.
    pub const OFF: Self =
        Self { address: Rate::OFF, credential: Rate::OFF, failures: Rate::OFF, acts: Rate::OFF };

    /// So many requests a minute from one address, and as many with one credential; 0 is no limits at all.
    pub const fn requests(per_minute: u32) -> Self {
        if per_minute == 0 {
            return Self::OFF;
        }
        let requests = Rate::per_minute(per_minute);
        Self {
            address: requests,
            credential: requests,
            failures: Rate::per_minute(10),
            acts: Rate::per_minute(5),
        }
    }
}

impl Default for Rates {
    fn default() -> Self {
        Self::requests(600)
    }
}

/// What has a limit of its own.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Act {
    /// To ask for a sign-in, by the client's address.
    SignInFrom,
    /// To have a sign-in link sent, by the mail address it goes to.
    SignInTo,
}

/// A digest: what is limited by is not kept itself.
pub(crate) type Key = [u8; 32];

/// The key of what shows `bytes`.
pub(crate) fn key(bytes: &[u8]) -> Key {
    Sha256::digest(bytes).into()
}

/// Who sends a request, as far as limits go.
#[derive(Clone, Debug)]
pub(crate) struct Sender {
    pub(crate) address: IpAddr,
    pub(crate) credential: Option<Key>,
}

/// What has been taken so far.
pub(crate) struct Limits {
    address: Buckets<IpAddr>,
    credential: Buckets<Key>,
    failures: Failures,
    acts: Buckets<(Act, Key)>,
}

impl Limits {
    pub(crate) fn new(rates: &Rates) -> Self {
        Self {
            address: Buckets::new(rates.address),
            credential: Buckets::new(rates.credential),
            failures: Failures::new(rates.failures),
            acts: Buckets::new(rates.acts),
        }
    }

    /// Takes a request of `sender` in, unless there have been too many.
    pub(crate) fn admit(&self, sender: &Sender) -> Result<(), Problem> {
        let address = neighbourhood(sender.address);
        self.address.take(&address).map_err(too_many)?;
        if let Some(credential) = &sender.credential {
            self.failures.admit(&address).map_err(too_many)?;
            self.credential.take(credential).map_err(too_many)?;
        }
        Ok(())
    }

    /// Notes that the credential of `sender` was none. Who shows none has guessed nothing.
    pub(crate) fn note_failure(&self, sender: &Sender) {
        if sender.credential.is_some() {
            self.failures.note(neighbourhood(sender.address));
        }
    }

    /// Lets `act` happen once more for the client at `address`.
    pub(crate) fn act_from(&self, act: Act, address: IpAddr) -> Result<(), Problem> {
        self.act(act, neighbourhood(address).to_string().as_bytes())
    }

    /// Lets `act` happen once more for what shows `bytes`, unless it has happened too often.
    pub(crate) fn act(&self, act: Act, bytes: &[u8]) -> Result<(), Problem> {
        self.acts.take(&(act, key(bytes))).map(drop).map_err(too_many)
    }
}

fn too_many(wait: Duration) -> Problem {
    let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
    Problem::fault(FaultKind::TooManyRequests, "", seconds.max(1))
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use super::*;

    fn sender(address: &str, credential: Option<&str>) -> Sender {
        let credential = credential.map(|text| key(text.as_bytes()));
        Sender { address: address.parse().unwrap(), credential }
    }

    /// How many of `senders` are taken in.
    fn admitted(limits: &Limits, senders: impl Iterator<Item = Sender>) -> usize {
        senders.filter(|sender| limits.admit(sender).is_ok()).count()
    }

    #[test]
    fn an_address_has_its_limit_whatever_it_shows() {
        let rates = Rates { address: Rate::per_minute(5), ..Rates::OFF };
        let limits = Limits::new(&rates);
        let from = |address, number: usize| sender(address, Some(&number.to_string()));

        assert_eq!(admitted(&limits, (0..9).map(|number| from("192.0.2.1", number))), 5);
        assert_eq!(admitted(&limits, (0..9).map(|number| from("192.0.2.2", number))), 5);
        let neighbour = |number| from(["2001:db8::1", "2001:db8::2"][number % 2], number);
        assert_eq!(admitted(&limits, (0..9).map(neighbour)), 5);
    }

    #[test]
    fn a_credential_has_its_limit_wherever_it_is_shown() {
        let rates = Rates { credential: Rate { per_minute: 60, burst: 3 }, ..Rates::OFF };
        let limits = Limits::new(&rates);
        let shown = |number: usize| sender(&format!("192.0.2.{number}"), Some("token"));

        assert_eq!(admitted(&limits, (0..9).map(shown)), 3);
        assert_eq!(admitted(&limits, (0..9).map(|_| sender("192.0.2.1", None))), 9);
    }

    #[test]
    fn who_guesses_waits_and_who_shows_nothing_does_not() {
        let rates = Rates { failures: Rate::per_minute(10), ..Rates::OFF };
        let limits = Limits::new(&rates);
        let guess = |number: usize| sender("192.0.2.1", Some(&number.to_string()));
        let guesses = (0..30).filter(|number| {
            let is_admitted = limits.admit(&guess(*number)).is_ok();
            if is_admitted {
                limits.note_failure(&guess(*number));
            }
            is_admitted
        });

        assert_eq!(guesses.count(), 10);
        assert_eq!(limits.admit(&guess(0)).unwrap_err().to_string(), "too-many-requests at : 6");
        assert!(limits.admit(&sender("192.0.2.1", None)).is_ok());
        assert!(limits.admit(&sender("192.0.2.2", Some("token"))).is_ok());
    }

    #[test]
    fn an_act_has_a_limit_of_its_own() {
        let limits = Limits::new(&Rates { acts: Rate::per_minute(1), ..Rates::OFF });

        assert!(limits.act(Act::SignInTo, b"a@pagt.example").is_ok());
        assert!(limits.act(Act::SignInTo, b"b@pagt.example").is_ok());
        assert!(limits.act(Act::SignInFrom, b"a@pagt.example").is_ok());
        let problem = limits.act(Act::SignInTo, b"a@pagt.example").unwrap_err();

        assert_snapshot!(problem, @"too-many-requests at : 60");
    }

    #[test]
    fn no_limit_is_no_limit() {
        assert_eq!(Rates::requests(0), Rates::OFF);
        let limits = Limits::new(&Rates::OFF);

        let senders = (0..5000).map(|_| sender("192.0.2.1", Some("token")));

        assert_eq!(admitted(&limits, senders.inspect(|sender| limits.note_failure(sender))), 5000);
    }
}
