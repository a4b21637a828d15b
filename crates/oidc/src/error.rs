//! Why a sign-in does not come to its end.

use std::error::Error as StdError;

/// Why there is no identity. No message holds a token, a code or a secret.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum Error {
    /// The provider does not answer, or not with what a provider says. It may go better in a moment.
    #[error("the identity provider cannot be used: {reason}")]
    Unreachable {
        /// What was being done, and what went wrong.
        reason: String,
    },
    /// The provider said no.
    #[error("the identity provider refused: {code}")]
    Refused {
        /// Its word for it, such as `access_denied` where the person has changed their mind.
        code: String,
    },
    /// Something came back that proves nothing.
    #[error("the sign-in cannot be trusted: {0}")]
    Untrusted(Check),
}

/// What was looked at and did not hold.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum Check {
    /// The browser has begun another sign-in than the one it comes back from.
    #[error("the state is not that of this sign-in")]
    State,
    /// Neither a code nor an error came back.
    #[error("the provider sent no code")]
    Code,
    /// There is no id token, or it is none.
    #[error("there is no id token that can be read")]
    Token,
    /// Not signed, or in a way that anybody could imitate.
    #[error("the id token is not signed by RS256, PS256 or ES256")]
    Algorithm,
    /// No key of the provider's has that name.
    #[error("the id token is signed by a key that the provider does not publish")]
    Key,
    /// Changed on the way, or signed by somebody else.
    #[error("the signature of the id token does not fit")]
    Signature,
    /// Another provider has issued it.
    #[error("another provider has issued it")]
    Issuer,
    /// It is for somebody else.
    #[error("the id token is not for this client alone")]
    Audience,
    /// It is too old.
    #[error("the id token has expired")]
    Expiry,
    /// It comes from the future: one of the two clocks is wrong.
    #[error("the id token was issued in the future")]
    IssueTime,
    /// It belongs to another sign-in.
    #[error("the nonce of the id token is not that of this sign-in")]
    Nonce,
    /// It does not say who, or two parts of it speak of different people.
    #[error("the provider does not say who this is, or names two")]
    Subject,
    /// What should be a CVR number is none.
    #[error("what the provider calls the CVR number is none")]
    Cvr,
}

impl Error {
    pub(crate) fn unreachable(doing: &str, why: impl std::fmt::Display) -> Self {
        Self::Unreachable { reason: format!("{doing}: {why}") }
    }

    /// Only for errors that know no answer to a question about somebody: those could quote it.
    pub(crate) fn unreachable_by(doing: &str, error: &dyn StdError) -> Self {
        let mut why = error.to_string();
        let mut source = error.source();
        while let Some(deeper) = source {
            why.push_str(": ");
            why.push_str(&deeper.to_string());
            source = deeper.source();
        }
        Self::unreachable(doing, why)
    }

    /// The provider's error `code`. It may come by way of the browser, so that anybody can write it.
    pub(crate) fn refused(code: &str) -> Self {
        let is_word = (1..=40).contains(&code.len())
            && code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        match code {
            "server_error" | "temporarily_unavailable" => {
                Self::Unreachable { reason: format!("it says {code}") }
            }
            _ if is_word => Self::Refused { code: code.to_owned() },
            _ => Self::Refused { code: "unknown".to_owned() },
        }
    }
}

impl From<Check> for Error {
    fn from(check: Check) -> Self {
        Self::Untrusted(check)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_is_passed_on_only_where_it_looks_like_one() {
        assert_eq!(
            Error::refused("access_denied").to_string(),
            "the identity provider refused: access_denied"
        );
        for code in ["", "<script>", "a\nb", "Access denied", &"a".repeat(41)] {
            assert_eq!(Error::refused(code), Error::Refused { code: "unknown".to_owned() });
        }
    }

    #[test]
    fn a_provider_in_trouble_has_not_refused() {
        let error = Error::refused("temporarily_unavailable");

        assert!(matches!(error, Error::Unreachable { .. }), "{error}");
    }
}
