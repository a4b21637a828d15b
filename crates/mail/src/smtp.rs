//! Hands one letter to a mail server, once.

use std::time::{Duration, SystemTime};

use domain::time::Timestamp;
use lettre::address::Address;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, MultiPart, SinglePart};
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{Certificate, SmtpConnection, TlsParameters};
use lettre::transport::smtp::extension::{ClientId, Extension};

use crate::calendar::{CalendarUse, calendar};
use crate::failure::Failure;
use crate::letter::{self, Letter, Rendered, render};
use crate::settings::{Encryption, Login, SmtpSettings, Unusable, host, sender};

/// A mail server that takes letters from us. Each letter has a line of its own, for there are few of them.
pub struct Smtp {
    host: String,
    port: u16,
    line: Line,
    login: Option<Credentials>,
    from: Mailbox,
    timeout: Duration,
}

enum Line {
    Clear,
    StartTls(TlsParameters),
    Tls(TlsParameters),
}

impl Smtp {
    /// The server of these settings, which is not asked yet.
    pub fn new(settings: SmtpSettings) -> Result<Self, Unusable> {
        let host = host(&settings)?.to_owned();
        if settings.timeout.is_zero() {
            return Err(Unusable::NoTime);
        }
        let line = match settings.encryption {
            Encryption::None => Line::Clear,
            Encryption::StartTls => Line::StartTls(trusted(&host, settings.authority.as_deref())?),
            Encryption::Tls => Line::Tls(trusted(&host, settings.authority.as_deref())?),
        };
        let credentials = |Login { username, password }: Login| {
            Credentials::new(username, password.expose().to_owned())
        };
        Ok(Self {
            host,
            port: settings.port,
            line,
            login: settings.login.map(credentials),
            from: sender(&settings.from)?,
            timeout: settings.timeout,
        })
    }

    /// Hands `letter` to the server, dated `now`, and waits until the server has it. A letter that is sent again is
    /// known by its id, and may arrive twice: the answer of the server can get lost.
    pub fn send(&self, letter: &Letter, now: Timestamp) -> Result<(), Failure> {
        let recipient = recipient(&letter.to)?;
        let message = self.message(letter, &recipient, now)?;

        let mut connection = self.connected()?;
        if !is_ascii(&recipient)
            && !connection.server_info().supports_feature(Extension::SmtpUtfEight)
        {
            connection.abort();
            return Err(Failure::malformed(
                "the address of the recipient is not plain ASCII, and the mail server takes no other",
            ));
        }
        connection
            .send(message.envelope(), &message.formatted())
            .map_err(|error| Failure::of_the_letter(&error, &recipient))?;
        // The server has the letter: whether it hears our goodbye changes nothing.
        let _ = connection.quit();
        Ok(())
    }

    fn message(
        &self,
        letter: &Letter,
        recipient: &Address,
        now: Timestamp,
    ) -> Result<Message, Failure> {
        let Rendered { subject, text, html } = render(letter);
        let mut parts = MultiPart::alternative_plain_html(text, html);
        if let Some(invitation) = self.invitation(letter)? {
            parts = parts.singlepart(invitation);
        }
        let automatic = HeaderName::new_from_ascii_str("Auto-Submitted");
        Message::builder()
            .message_id(Some(format!("<{}@{}>", letter.id, self.from.email.domain())))
            .date(SystemTime::from(now))
            .from(self.from.clone())
            .to(Mailbox::new(None, recipient.clone()))
            .subject(subject)
            .raw_header(HeaderValue::new(automatic, "auto-generated".to_owned()))
            .multipart(parts)
            .map_err(|_| Failure::malformed("the letter cannot be put into the form of a mail"))
    }

    /// The entry for the recipient's calendar, where the letter is about a meeting: RFC 6047, 2.4.
    fn invitation(&self, letter: &Letter) -> Result<Option<SinglePart>, Failure> {
        let letter::Message::Meeting { card, .. } = &letter.message else { return Ok(None) };
        let entry = card.entry(&letter.pact, letter.language);
        let organizer = self.from.email.to_string();
        let purpose = CalendarUse::Invitation { organizer: &organizer, attendee: &letter.to };
        let kind = format!("text/calendar; charset=utf-8; method={}", entry.state.method());
        let kind = ContentType::parse(&kind)
            .map_err(|_| Failure::malformed("a calendar cannot be put into a mail"))?;
        let part = SinglePart::builder().header(kind).body(calendar(&[entry], purpose));
        Ok(Some(part))
    }

    /// A line to the server, encrypted as it has to be, on which it knows who we are.
    fn connected(&self) -> Result<SmtpConnection, Failure> {
        let hello = ClientId::Domain(self.from.email.domain().to_owned());
        let from_the_start = match &self.line {
            Line::Clear | Line::StartTls(_) => None,
            Line::Tls(trusted) => Some(trusted),
        };
        let server = (self.host.as_str(), self.port);
        let mut connection =
            SmtpConnection::connect(server, Some(self.timeout), &hello, from_the_start, None)
                .map_err(|error| Failure::of_the_line(&error))?;
        match &self.line {
            Line::Clear | Line::Tls(_) => {}
            Line::StartTls(trusted) => connection
                .starttls(trusted, &hello)
                .map_err(|error| Failure::of_the_line(&error))?,
        }
        if let Some(credentials) = &self.login {
            connection
                .auth(DEFAULT_MECHANISMS, credentials)
                .map_err(|error| Failure::of_the_login(&error))?;
        }
        Ok(connection)
    }
}

/// Whom we trust to say that the server is `host`.
fn trusted(host: &str, authority: Option<&str>) -> Result<TlsParameters, Unusable> {
    let malformed = |reason: String| Unusable::AuthorityMalformed { reason };
    let mut parameters = TlsParameters::builder(host.to_owned());
    if let Some(pem) = authority {
        if !pem.contains("-----BEGIN CERTIFICATE-----") {
            return Err(malformed("there is none".to_owned()));
        }
        let certificates =
            Certificate::from_pem(pem.as_bytes()).map_err(|error| malformed(error.to_string()))?;
        parameters = parameters.add_root_certificate(certificates);
    }
    parameters.build_rustls().map_err(|error| malformed(error.to_string()))
}

fn recipient(to: &str) -> Result<Address, Failure> {
    let malformed = || Failure::malformed("the address of the recipient is malformed");
    if to.contains(char::is_control) {
        return Err(malformed());
    }
    to.parse().map_err(|_| malformed())
}

fn is_ascii(address: &Address) -> bool {
    AsRef::<str>::as_ref(address).is_ascii()
}
