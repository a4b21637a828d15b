//! How to reach the mail server, and what cannot be meant.

use std::fmt;
use std::net::IpAddr;
use std::time::Duration;

use lettre::message::Mailbox;

/// How to reach the mail server.
#[derive(Clone, Debug)]
pub struct SmtpSettings {
    /// Its name or its address.
    pub host: String,
    /// 587 with STARTTLS, 465 with TLS from the first byte.
    pub port: u16,
    /// How the line to it is encrypted.
    pub encryption: Encryption,
    /// The certificates, in PEM, of an authority of one's own, trusted besides those that browsers trust.
    pub authority: Option<String>,
    /// None for a server that asks nobody who they are.
    pub login: Option<Login>,
    /// Who the letters come from: `Name <address>`.
    pub from: String,
    /// How long to wait for each answer.
    pub timeout: Duration,
}

/// How the line to the mail server is encrypted.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Encryption {
    /// Not at all: for a server on the same machine alone.
    None,
    /// After a few words in the clear. A server that does not offer it is told nothing more.
    StartTls,
    /// From the first byte.
    Tls,
}

/// Who we are to the mail server.
#[derive(Clone, Debug)]
pub struct Login {
    /// The name of the account.
    pub username: String,
    /// Its password.
    pub password: Secret,
}

/// A text that nobody is to see.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// Keeps `text` from being shown.
    pub fn new(text: String) -> Self {
        Self(text)
    }

    pub(crate) fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret")
    }
}

/// Why no mail can be sent with these settings, and what to do about it.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum Unusable {
    /// Letters would cross the network in the clear.
    #[error(
        "mail to {host} would cross the network in the clear; set the encryption to STARTTLS or TLS, \
         for only a server on this machine may do without"
    )]
    InTheClear {
        /// The server.
        host: String,
    },
    /// The sender is no address.
    #[error(
        "{from:?} is no sender; write it as `Name <address@example.org>`, with an address in plain ASCII"
    )]
    FromMalformed {
        /// What was given.
        from: String,
    },
    /// The certificates of the authority cannot be read.
    #[error(
        "the certificates of the authority cannot be read ({reason}); give them in PEM, as text"
    )]
    AuthorityMalformed {
        /// What is wrong with them.
        reason: String,
    },
    /// There is no time to answer.
    #[error("a server cannot answer in no time; set the timeout to some seconds")]
    NoTime,
}

/// The host as it is to be called, which must not be out of the machine if the line to it is in the clear.
pub(crate) fn host(settings: &SmtpSettings) -> Result<&str, Unusable> {
    let host = settings.host.trim_start_matches('[').trim_end_matches(']');
    match settings.encryption {
        Encryption::None if !is_loopback(host) => {
            Err(Unusable::InTheClear { host: host.to_owned() })
        }
        Encryption::None | Encryption::StartTls | Encryption::Tls => Ok(host),
    }
}

fn is_loopback(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// Who the letters come from. The domain of the address names our letters, so it has to be ASCII.
pub(crate) fn sender(from: &str) -> Result<Mailbox, Unusable> {
    let malformed = || Unusable::FromMalformed { from: from.to_owned() };
    if from.contains(char::is_control) {
        return Err(malformed());
    }
    let mailbox: Mailbox = from.parse().map_err(|_| malformed())?;
    if !AsRef::<str>::as_ref(&mailbox.email).is_ascii() {
        return Err(malformed());
    }
    Ok(mailbox)
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use super::*;
    use crate::Smtp;

    fn settings(host: &str, encryption: Encryption) -> SmtpSettings {
        SmtpSettings {
            host: host.to_owned(),
            port: 25,
            encryption,
            authority: None,
            login: None,
            from: "Cybersikkerhedspagten <pagt@example.org>".to_owned(),
            timeout: Duration::from_secs(5),
        }
    }

    fn unusable(settings: SmtpSettings) -> Unusable {
        Smtp::new(settings).err().unwrap()
    }

    #[test]
    fn nothing_crosses_the_network_in_the_clear() {
        for host in ["localhost", "LOCALHOST", "127.0.0.1", "127.8.8.8", "::1", "[::1]"] {
            assert!(Smtp::new(settings(host, Encryption::None)).is_ok(), "{host}");
        }
        for host in ["", "0.0.0.0", "10.0.0.1", "localhost.example.org", "127.0.0.1.example.org"] {
            assert!(Smtp::new(settings(host, Encryption::None)).is_err(), "{host}");
            assert!(Smtp::new(settings(host, Encryption::StartTls)).is_ok(), "{host}");
        }
        assert_snapshot!(
            unusable(settings("mail.example.org", Encryption::None)),
            @"mail to mail.example.org would cross the network in the clear; set the encryption to STARTTLS or TLS, for only a server on this machine may do without"
        );
    }

    #[test]
    fn a_sender_is_an_address_with_or_without_a_name() {
        for from in
            ["pagt@example.org", "Pagten på dansk <pagt@example.org>", "\"A, B\" <a@example.org>"]
        {
            assert!(sender(from).is_ok(), "{from}");
        }
        for from in [
            "",
            "Pagten",
            "Pagten <pagt>",
            "a@example.org\r\nBcc: b@example.org",
            "pågt@example.org",
        ] {
            assert!(sender(from).is_err(), "{from}");
        }
        let malformed =
            SmtpSettings { from: "Pagten".to_owned(), ..settings("::1", Encryption::None) };
        assert_snapshot!(
            unusable(malformed),
            @r#""Pagten" is no sender; write it as `Name <address@example.org>`, with an address in plain ASCII"#
        );
    }

    #[test]
    fn an_authority_has_certificates() {
        let with = |authority: &str| SmtpSettings {
            authority: Some(authority.to_owned()),
            ..settings("mail.example.org", Encryption::Tls)
        };

        assert_snapshot!(
            unusable(with("/etc/ssl/ca.pem")),
            @"the certificates of the authority cannot be read (there is none); give them in PEM, as text"
        );
        let garbled = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        assert!(matches!(unusable(with(garbled)), Unusable::AuthorityMalformed { .. }));
    }

    #[test]
    fn an_answer_takes_time() {
        let hasty = SmtpSettings { timeout: Duration::ZERO, ..settings("::1", Encryption::None) };

        assert_snapshot!(
            unusable(hasty),
            @"a server cannot answer in no time; set the timeout to some seconds"
        );
    }

    #[test]
    fn a_password_is_not_shown_with_the_settings() {
        let password = Secret::new("hunter2".to_owned());
        let login = Some(Login { username: "pagt".to_owned(), password });

        let shown = format!("{:?}", SmtpSettings { login, ..settings("::1", Encryption::None) });

        assert!(shown.contains("pagt") && !shown.contains("hunter2"), "{shown}");
    }
}
