//! How long a sign-in lasts, and a link that leads to one.

use chrono::TimeDelta;

use crate::time::Timestamp;

/// How long somebody may be idle before a session ends, in minutes.
pub const SESSION_IDLE_MINUTES: i64 = 60;
/// How long a session lasts at most, in hours: one working day.
pub const SESSION_HOURS_MAX: i64 = 12;
/// How long a sign-in link is good for, in minutes.
pub const LINK_MINUTES: i64 = 15;
/// How many sign-in links one address is sent within an hour at most.
pub const LINKS_PER_HOUR_MAX: usize = 5;

/// Until when a sign-in that begins at `now` can be completed.
pub fn sign_in_ends_at(now: Timestamp) -> Timestamp {
    now + TimeDelta::minutes(LINK_MINUTES)
}

/// Whether one more link may be sent to an address that has had `sent` of them in the past hour.
pub fn may_send_link(sent: usize) -> bool {
    sent < LINKS_PER_HOUR_MAX
}

/// An hour before `now`: since when sent links are counted.
pub fn links_counted_since(now: Timestamp) -> Timestamp {
    now - TimeDelta::hours(1)
}

/// Why a sign-in is not completed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum SignInFailure {
    /// There is none that this completes.
    Unknown,
    /// It was begun in another browser.
    OtherBrowser,
    /// It was completed before.
    Used,
    /// It is too old.
    Expired,
}

impl SignInFailure {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unknown => "sign-in-unknown",
            Self::OtherBrowser => "sign-in-other-browser",
            Self::Used => "sign-in-used",
            Self::Expired => "sign-in-expired",
        }
    }
}

/// How somebody signs in.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum SignInMethod {
    /// By a link that was sent by e-mail.
    Link,
    /// By an identity provider, over OpenID Connect.
    Oidc,
}

/// When a session began, was last used, and was ended by hand.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct SessionTimes {
    /// When it began.
    pub began_at: Timestamp,
    /// When it was last used, as far as that has been noted.
    pub seen_at: Timestamp,
    /// When it was ended by hand.
    pub ended_at: Option<Timestamp>,
}

impl SessionTimes {
    /// When the session ends if nobody uses it any more.
    pub fn expires_at(&self) -> Timestamp {
        let idle = self.seen_at + TimeDelta::minutes(SESSION_IDLE_MINUTES);
        let longest = self.began_at + TimeDelta::hours(SESSION_HOURS_MAX);
        idle.min(longest)
    }

    /// The same after its use at `now`.
    pub fn used(self, now: Timestamp) -> Self {
        let seen_at = if self.is_use_worth_noting(now) { now } else { self.seen_at };
        Self { seen_at, ..self }
    }

    /// Whether its use at `now` is worth noting: to the minute is enough.
    pub fn is_use_worth_noting(&self, now: Timestamp) -> bool {
        now - self.seen_at >= TimeDelta::minutes(1)
    }

    /// Whether it still lasts at `now`.
    pub fn is_live(&self, now: Timestamp) -> bool {
        self.ended_at.is_none() && now < self.expires_at()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn began() -> SessionTimes {
        let at = Timestamp::UNIX_EPOCH;
        SessionTimes { began_at: at, seen_at: at, ended_at: None }
    }

    #[test]
    fn a_session_ends_when_nobody_uses_it_for_an_hour() {
        let session = began();

        assert!(session.is_live(session.began_at + TimeDelta::minutes(59)));
        assert!(!session.is_live(session.began_at + TimeDelta::minutes(60)));
    }

    #[test]
    fn a_session_ends_after_twelve_hours_however_much_it_is_used() {
        let busy = began().began_at + TimeDelta::minutes(12 * 60 - 1);
        let session = SessionTimes { seen_at: busy, ..began() };

        assert!(session.is_live(busy));
        assert!(!session.is_live(busy + TimeDelta::minutes(1)));
    }

    #[test]
    fn a_session_that_was_ended_is_over() {
        let session = SessionTimes { ended_at: Some(began().began_at), ..began() };

        assert!(!session.is_live(session.began_at));
    }
}
