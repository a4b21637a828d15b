//! API tokens: made by their owner, named, for reading alone or for acting, and good until a day.

use chrono::TimeDelta;

use crate::given::{fitting, present};
use crate::refusal::{PeopleRefusal, Refusal};
use crate::time::Timestamp;

/// How long a token may be good for, in days.
pub const TOKEN_DAYS_MAX: i64 = 366;
/// How many tokens one person may have at a time.
pub const TOKENS_PER_PERSON_MAX: usize = 20;
/// How long a token's name may be, in characters.
const NAME_CHARS_MAX: usize = 100;

/// What a token is good for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Scope {
    /// To read what its owner may read.
    Read,
    /// To read and to act.
    Act,
}

impl Scope {
    /// All scopes.
    pub const ALL: [Self; 2] = [Self::Read, Self::Act];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Act => "act",
        }
    }

    /// The scope with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.code() == code)
    }
}

/// What a new token is to be.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TokenTerms {
    /// What its owner calls it.
    pub name: String,
    /// What it is good for.
    pub scope: Scope,
    /// Until when.
    pub expires_at: Timestamp,
}

/// Whether the use of a token at `now` is worth noting, when the last one noted was at `used_at`: to the hour is enough.
pub fn is_token_use_worth_noting(used_at: Option<Timestamp>, now: Timestamp) -> bool {
    used_at.is_none_or(|at| now - at >= TimeDelta::hours(1))
}

/// Refuses what lets somebody act with a token that only reads.
///
/// # Errors
/// The scope is reading.
pub fn may_act(scope: Scope) -> Result<(), Refusal> {
    match scope {
        Scope::Act => Ok(()),
        Scope::Read => Err(PeopleRefusal::TokenOnlyReads.into()),
    }
}

/// Checks the terms of a new token for somebody who has `live` ones already. A token that is made by showing another
/// one ends no later than that one does, at `made_with_until`.
///
/// # Errors
/// The first term that does not hold.
pub fn check_token_terms(
    terms: &TokenTerms,
    live: usize,
    made_with_until: Option<Timestamp>,
    now: Timestamp,
) -> Result<(), Refusal> {
    let name = terms.name.trim();
    present("name", name)?;
    fitting("name", name, NAME_CHARS_MAX)?;
    if terms.expires_at <= now {
        return Err(Refusal::DeadlineNotInFuture {
            field: "expires_at",
            deadline: terms.expires_at,
        });
    }
    let longest = now + TimeDelta::days(TOKEN_DAYS_MAX);
    let latest = made_with_until.map_or(longest, |until| until.min(longest));
    if terms.expires_at > latest {
        return Err(PeopleRefusal::TokenTooLong { latest }.into());
    }
    if live >= TOKENS_PER_PERSON_MAX {
        return Err(PeopleRefusal::TooManyTokens { tokens_max: TOKENS_PER_PERSON_MAX }.into());
    }
    Ok(())
}
