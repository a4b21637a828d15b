//! What the browser brings back from the provider.

use openidconnect::AuthorizationCode;
use openidconnect::url::form_urlencoded;

use crate::attempt::Attempt;
use crate::error::{Check, Error};

/// What the browser brings back from the provider, in the query of the redirect URL. Anybody can write it.
#[derive(Clone, Default)]
pub struct Answer {
    state: Option<String>,
    code: Option<String>,
    error: Option<String>,
    issuer: Option<String>,
}

impl Answer {
    /// Reads `query`, without its question mark. What it does not know, it passes by.
    pub fn from_query(query: &str) -> Self {
        let mut answer = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let field = match name.as_ref() {
                "state" => &mut answer.state,
                "code" => &mut answer.code,
                "error" => &mut answer.error,
                "iss" => &mut answer.issuer,
                _ => continue,
            };
            *field = Some(value.into_owned());
        }
        answer
    }

    /// The state, by which the caller finds the [`Attempt`] again.
    pub fn state(&self) -> Option<&str> {
        self.state.as_deref()
    }

    /// The code, if this is the end of `attempt` and `issuer` did not refuse.
    pub(crate) fn code(&self, attempt: &Attempt, issuer: &str) -> Result<AuthorizationCode, Error> {
        if self.state.as_ref() != Some(&attempt.state) {
            return Err(Check::State.into());
        }
        // RFC 9207: not every provider says so, but who says so must be the right one.
        if self.issuer.as_deref().is_some_and(|said| said != issuer) {
            return Err(Check::Issuer.into());
        }
        if let Some(error) = &self.error {
            return Err(Error::refused(error));
        }
        let code = self.code.as_ref().filter(|code| !code.is_empty()).ok_or(Check::Code)?;
        Ok(AuthorizationCode::new(code.clone()))
    }
}

/// The code is a secret for as long as nobody has used it.
impl std::fmt::Debug for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Answer(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ISSUER: &str = "https://broker.example";

    fn code(query: &str) -> Result<String, Error> {
        let attempt = Attempt::new("s 1", [1; 32], [2; 32]);
        Answer::from_query(query).code(&attempt, ISSUER).map(|code| code.secret().clone())
    }

    #[test]
    fn the_code_is_taken_from_the_query() {
        assert_eq!(code("code=a%2Bb&state=s+1&session_state=x"), Ok("a+b".to_owned()));
        assert_eq!(code("iss=https%3A%2F%2Fbroker.example&code=c&state=s+1"), Ok("c".to_owned()));
    }

    #[test]
    fn an_answer_to_another_sign_in_is_not_trusted_whatever_it_says() {
        assert_eq!(code("code=c"), Err(Check::State.into()));
        assert_eq!(code("code=c&state=s2"), Err(Check::State.into()));
        assert_eq!(code("error=access_denied&state=s2"), Err(Check::State.into()));
    }

    #[test]
    fn an_answer_of_another_provider_is_not_trusted() {
        assert_eq!(code("code=c&state=s+1&iss=https://other.example"), Err(Check::Issuer.into()));
    }

    #[test]
    fn an_answer_without_a_code_says_why() {
        assert_eq!(code("error=access_denied&state=s+1"), Err(Error::refused("access_denied")));
        assert_eq!(code("state=s+1"), Err(Check::Code.into()));
        assert_eq!(code("code=&state=s+1"), Err(Check::Code.into()));
    }
}
