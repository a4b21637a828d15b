//! What mails tell, and what the security log notes: kinds and ids, never texts and nothing of a case.

use chrono::TimeDelta;

use super::mandate::MandateKind;
use crate::actor::Role;
use crate::id::{MeetingId, SignInId};
use crate::meeting::MeetingNews;
use crate::time::Timestamp;

/// What a mail tells its reader. No mail says more than that there is something, and where to sign in; an invitation says
/// when and where the meeting is.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Notice {
    /// Here is the link by which you sign in.
    SignInLink {
        /// The sign-in that the link completes.
        sign_in: SignInId,
    },
    /// You have been given a mandate.
    MandateGranted {
        /// For which organisation.
        role: Role,
        /// What it entitles to.
        kind: MandateKind,
    },
    /// A mandate of yours ends.
    MandateEnded {
        /// For which organisation.
        role: Role,
        /// What it entitled to.
        kind: MandateKind,
    },
    /// Somebody asks the secretariat for a mandate.
    MandateRequested,
    /// A case waits for you.
    SomethingWaits,
    /// You are invited to a meeting, or it has changed.
    Meeting {
        /// The meeting.
        meeting: MeetingId,
        /// What has happened.
        news: MeetingNews,
    },
}

macro_rules! security_kinds {
    ($($(#[$doc:meta])* $variant:ident => $code:literal;)+) => {
        /// What the security log notes.
        #[derive(Clone, Copy, Debug, Eq, PartialEq)]
        pub enum SecurityKind {
            $($(#[$doc])* $variant,)+
        }

        impl SecurityKind {
            /// All kinds.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable code.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// The kind with this code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.code() == code)
            }
        }
    };
}

security_kinds! {
    /// Somebody asked for a sign-in link, or set out for the identity provider.
    SignInBegun => "sign_in_begun";
    /// Somebody signed in.
    SignedIn => "signed_in";
    /// A sign-in failed: a link that was used, is too old or was opened elsewhere, or a token that is not trusted.
    SignInRefused => "sign_in_refused";
    /// A session was ended, by its owner or by signing out.
    SessionEnded => "session_ended";
    /// A token was made.
    TokenMade => "token_made";
    /// A token was ended.
    TokenEnded => "token_ended";
    /// A mandate was granted.
    MandateGranted => "mandate_granted";
    /// A mandate was ended.
    MandateEnded => "mandate_ended";
    /// Somebody without a mandate asked for one.
    MandateRequested => "mandate_requested";
    /// Something was refused because whoever asked is not entitled to it.
    Refused => "refused";
}

/// How long the security log is kept, in days.
pub const SECURITY_LOG_DAYS: i64 = 180;

/// What was noted before this is forgotten.
pub fn security_log_begins(now: Timestamp) -> Timestamp {
    now - TimeDelta::days(SECURITY_LOG_DAYS)
}

/// How often a mail is tried: with waits that double from one minute to twelve hours, over some two days.
const ATTEMPTS_MAX: u32 = 14;
const WAIT_MINUTES_MAX: i64 = 12 * 60;

/// When a mail that has been tried `attempts` times without success is tried again; never, when that was enough.
pub fn mail_due_again(attempts: u32, now: Timestamp) -> Option<Timestamp> {
    let doublings = attempts.saturating_sub(1).min(20);
    let minutes = (1_i64 << doublings).min(WAIT_MINUTES_MAX);
    (attempts < ATTEMPTS_MAX).then(|| now + TimeDelta::minutes(minutes))
}

/// Until when nobody else tries a mail that somebody has begun to send at `now`.
pub fn mail_claimed_until(now: Timestamp) -> Timestamp {
    now + TimeDelta::minutes(5)
}
