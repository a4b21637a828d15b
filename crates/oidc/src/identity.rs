//! Who has signed in.

use domain::cvr::Cvr;
use serde_json::{Map, Value};

use crate::error::{Check, Error};
use crate::secret::Secret;
use crate::settings::ClaimNames;

/// Who has signed in, as the provider vouches for it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Identity {
    /// Who vouches.
    pub issuer: String,
    /// Who this is. Only together with the issuer it means one person.
    pub subject: String,
    /// The organisation for which the person has signed in.
    pub cvr: Option<Cvr>,
    /// That organisation's name.
    pub organisation: Option<String>,
    /// The person's name.
    pub name: Option<String>,
    /// The person's address for e-mail.
    pub email: Option<Email>,
    /// How sure the provider is, in its own words.
    pub assurance: Option<String>,
    /// The token itself, for [`Provider::logout_url`](crate::Provider::logout_url) and for nothing else.
    pub id_token: Secret,
}

/// An address for e-mail.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Email {
    /// The address.
    pub address: String,
    /// Whether the provider knows that it is the person's own.
    pub verified: bool,
}

impl Identity {
    /// Reads who it is from verified `claims`.
    pub(crate) fn read(
        claims: &Map<String, Value>,
        names: &ClaimNames,
        issuer: &str,
        id_token: Secret,
    ) -> Result<Self, Error> {
        let said = |name: &str| text(claims, name);
        let cvr = said(&names.cvr).map(|number| number.parse::<Cvr>());
        Ok(Self {
            issuer: issuer.to_owned(),
            subject: said(&names.subject).ok_or(Check::Subject)?,
            cvr: cvr.transpose().map_err(|_| Check::Cvr)?,
            organisation: said(&names.organisation),
            name: said(&names.name),
            email: said(&names.email).map(|address| Email {
                address,
                verified: claims.get("email_verified") == Some(&Value::Bool(true)),
            }),
            assurance: said(&names.assurance),
            id_token,
        })
    }
}

/// Whether something that we ask for is not said in `claims`, so that it has to be asked for elsewhere.
pub(crate) fn is_incomplete(claims: &Map<String, Value>, names: &ClaimNames) -> bool {
    [&names.subject, &names.cvr, &names.organisation, &names.name, &names.email]
        .into_iter()
        .any(|name| text(claims, name).is_none())
}

/// What `claims` say under `name`. Some providers write numbers as such.
fn text(claims: &Map<String, Value>, name: &str) -> Option<String> {
    let text = match claims.get(name)? {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => return None,
    };
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(claims: Value) -> Result<Identity, Error> {
        let Value::Object(claims) = claims else { panic!("no object") };
        Identity::read(&claims, &ClaimNames::default(), "https://broker.example", Secret::new("x"))
    }

    #[test]
    fn a_cvr_number_may_be_a_number() {
        let identity = read(json!({ "sub": "1", "cvrNumberIdentifier": 13_748_136 })).unwrap();

        assert_eq!(identity.cvr, Some("13748136".parse().unwrap()));
    }

    #[test]
    fn a_person_without_an_organisation_has_signed_in_all_the_same() {
        let identity =
            read(json!({ "sub": "1", "cvrNumberIdentifier": "", "name": null })).unwrap();

        assert_eq!((identity.cvr, identity.name, identity.email), (None, None, None));
    }

    #[test]
    fn an_organisation_that_cannot_be_told_is_not_passed_over() {
        let refused = read(json!({ "sub": "1", "cvrNumberIdentifier": "13748137" })).unwrap_err();

        assert_eq!(refused, Check::Cvr.into());
    }

    #[test]
    fn nobody_is_not_an_identity() {
        assert_eq!(read(json!({ "sub": " " })).unwrap_err(), Check::Subject.into());
    }
}
