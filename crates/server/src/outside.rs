//! The services that Pagt talks to: a mail server and an identity provider.

use std::time::Duration;

use gate::Origin;
use mail::{Encryption, Login, Smtp, SmtpSettings};
use oidc::{ClaimNames, Provider, Url};

use crate::failure::{Failure, wrong};
use crate::secret::{OIDC, SMTP, SecretFound};
use crate::settings::Settings;

/// How long to wait for each answer of the mail server.
const SMTP_TIMEOUT: Duration = Duration::from_secs(20);
/// Below the site's address: where the identity provider sends the browser back to.
const RETURN_PATH: &str = "/sign-in/return";

/// The mail server, where one is set.
pub(crate) fn smtp(settings: &Settings) -> Result<Option<Smtp>, Failure> {
    let (url, from) = match (&settings.smtp, &settings.mail_from) {
        (None, None) => return Ok(None),
        (Some(url), Some(from)) => (url, from),
        (Some(_), None) => {
            return Err(lacking("mail_from", "mails need somebody whom they come from"));
        }
        (None, Some(_)) => return Err(lacking("smtp", "mails need a server that takes them")),
    };
    let password = SecretFound::look(SMTP)?;
    let password = password.text(SMTP)?.map(|(_, text)| text.to_owned());
    let settings = smtp_settings(url, from, password)?;
    let found = |reason: mail::Unusable| wrong("smtp", reason.to_string(), "see `pagt help serve`");
    Smtp::new(settings).map(Some).map_err(found)
}

fn smtp_settings(url: &str, from: &str, password: Option<String>) -> Result<SmtpSettings, Failure> {
    let malformed = |reason: &str| {
        let expected = "write smtps://HOST or smtp://HOST, with USER@ and :PORT where needed";
        wrong("smtp", reason.to_owned(), expected)
    };
    let parsed = Url::parse(url).map_err(|error| malformed(&error.to_string()))?;
    let host = parsed.host_str().ok_or_else(|| malformed("it names no host"))?;
    if parsed.password().is_some() {
        return Err(wrong(
            "smtp",
            "it holds a password, which everybody sees who lists processes".to_owned(),
            format!("put the password into {} or {}", SMTP.variable, SMTP.file_variable),
        ));
    }
    let on_this_machine = Origin::of(&format!("http://{host}")).is_ok_and(|it| it.is_loopback());
    let (encryption, port) = match parsed.scheme() {
        "smtps" => (Encryption::Tls, 465),
        "smtp" if on_this_machine => (Encryption::None, 25),
        "smtp" => (Encryption::StartTls, 587),
        other => return Err(malformed(&format!("{other}:// is not known"))),
    };
    let login = match (parsed.username(), password) {
        ("", None) => None,
        ("", Some(_)) => return Err(malformed("there is a password, and no user before the host")),
        (user, Some(password)) => {
            let password = mail::Secret::new(password);
            Some(Login { username: user.replace("%40", "@"), password })
        }
        (_, None) => {
            return Err(malformed(&format!(
                "there is a user, and no password in {}",
                SMTP.variable
            )));
        }
    };
    Ok(SmtpSettings {
        host: host.trim_matches(['[', ']']).to_owned(),
        port: parsed.port().unwrap_or(port),
        encryption,
        authority: None,
        login,
        from: from.to_owned(),
        timeout: SMTP_TIMEOUT,
    })
}

/// The identity provider, where one is set, for the site at `base_url`.
pub(crate) fn provider(
    settings: &Settings,
    base_url: &Origin,
) -> Result<Option<Provider>, Failure> {
    let (issuer, client_id) = match (&settings.oidc_issuer, &settings.oidc_client_id) {
        (None, None) => return Ok(None),
        (Some(issuer), Some(client_id)) => (issuer, client_id),
        (Some(_), None) => return Err(lacking("oidc_client_id", "the provider must know us")),
        (None, Some(_)) => return Err(lacking("oidc_issuer", "there is a client_id without one")),
    };
    let secret = SecretFound::look(OIDC)?;
    let Some((_, secret)) = secret.text(OIDC)? else {
        return Err(lacking(OIDC.variable, "the provider wants to see a secret"));
    };
    let redirect = format!("{base_url}{RETURN_PATH}");
    let secret = oidc::Secret::new(secret);
    let mut own = oidc::Settings::new(issuer, client_id, secret, redirect);
    own.post_logout_redirect_url = Some(format!("{base_url}/"));
    own.parameters = pairs("oidc_parameters", settings.oidc_parameters.as_deref())?;
    own.claims = claims(&pairs("oidc_claims", settings.oidc_claims.as_deref())?)?;
    let found = |reason: oidc::InvalidSettings| {
        wrong("oidc_issuer", reason.to_string(), "see `pagt help serve`")
    };
    Provider::new(own).map(Some).map_err(found)
}

fn claims(pairs: &[(String, String)]) -> Result<ClaimNames, Failure> {
    let mut names = ClaimNames::default();
    for (what, claim) in pairs {
        let name = match what.as_str() {
            "subject" => &mut names.subject,
            "cvr" => &mut names.cvr,
            "organisation" => &mut names.organisation,
            "name" => &mut names.name,
            "email" => &mut names.email,
            "acr" => &mut names.assurance,
            other => {
                let expected = "name subject, cvr, organisation, name, email or acr";
                return Err(wrong("oidc_claims", format!("{other} is not known"), expected));
            }
        };
        name.clone_from(claim);
    }
    Ok(names)
}

fn pairs(place: &str, texts: Option<&[String]>) -> Result<Vec<(String, String)>, Failure> {
    let pair = |text: &String| match text.split_once('=') {
        Some((name, value)) => Ok((name.trim().to_owned(), value.trim().to_owned())),
        None => Err(wrong(place, format!("{text:?}"), "write name=value, with commas between")),
    };
    texts.unwrap_or_default().iter().map(pair).collect()
}

fn lacking(place: &str, why: &str) -> Failure {
    wrong(place, format!("it is not set, and {why}"), "set it, or leave the other one out")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(url: &str, password: Option<&str>) -> String {
        let from = "Pagten <pagt@example.org>";
        match smtp_settings(url, from, password.map(str::to_owned)) {
            Ok(SmtpSettings { host, port, encryption, login, .. }) => {
                let user = login.map(|login| format!(" as {}", login.username));
                format!("{host}:{port} {encryption:?}{}", user.unwrap_or_default())
            }
            Err(failure) => failure.to_string(),
        }
    }

    #[test]
    fn a_mail_server_is_named_by_one_address() {
        for (url, password, expected) in [
            ("smtps://mail.example.org", None, "mail.example.org:465 Tls"),
            ("smtp://mail.example.org", None, "mail.example.org:587 StartTls"),
            ("smtp://127.0.0.1:2525", None, "127.0.0.1:2525 None"),
            (
                "smtps://pagt%40example.org@mail.example.org",
                Some("x"),
                "mail.example.org:465 Tls as pagt@example.org",
            ),
        ] {
            assert_eq!(said(url, password), expected);
        }
    }

    #[test]
    fn what_cannot_be_meant_is_told() {
        for (url, password, expected) in [
            ("smtps://user:secret@mail.example.org", None, "PAGT_SMTP_PASSWORD_FILE"),
            ("smtps://user@mail.example.org", None, "no password in PAGT_SMTP_PASSWORD"),
            ("smtps://mail.example.org", Some("x"), "no user before the host"),
            ("http://mail.example.org", None, "http:// is not known"),
            ("mail.example.org", None, "relative URL"),
        ] {
            let said = said(url, password);
            assert!(said.contains(expected), "{said}");
            assert!(!said.contains("secret@"), "{said}");
        }
    }
}
