//! Whom we speak to, and that nobody else listens.

use insta::assert_snapshot;
use mail::{Encryption, Failure, Smtp, SmtpSettings};

use crate::mail_server::{MailServer, now, sign_in_link};

const DOORS: [(&str, Encryption); 2] =
    [("starttls", Encryption::StartTls), ("tls", Encryption::Tls)];

#[test]
fn a_certificate_that_nobody_vouches_for_is_refused_until_somebody_does() {
    let server = MailServer::start();
    for (door, encryption) in DOORS {
        let failure = Smtp::new(server.settings(door, encryption))
            .unwrap()
            .send(&sign_in_link(), now())
            .unwrap_err();

        assert!(matches!(failure, Failure::Passing { .. }), "the server can get another");
        let reason = "no line to the mail server: invalid peer certificate: UnknownIssuer";
        assert_eq!(failure.to_string(), reason);
    }
    assert!(server.received().is_empty());
}

#[test]
fn a_certificate_of_a_trusted_authority_is_taken() {
    let server = MailServer::start();
    for (door, encryption) in DOORS {
        let authority = Some(server.certificate());
        let settings = SmtpSettings { authority, ..server.settings(door, encryption) };

        Smtp::new(settings).unwrap().send(&sign_in_link(), now()).unwrap();
    }

    let mails = server.received();
    assert_eq!(mails.len(), DOORS.len());
    assert!(mails.iter().all(|mail| mail.is_encrypted()));
}

#[test]
fn a_certificate_for_another_server_is_refused() {
    let server = MailServer::start();
    let settings = SmtpSettings {
        host: "localhost".to_owned(),
        authority: Some(server.certificate()),
        ..server.settings("starttls", Encryption::StartTls)
    };

    let failure = Smtp::new(settings).unwrap().send(&sign_in_link(), now()).unwrap_err();

    assert!(matches!(failure, Failure::Passing { .. }));
    assert!(failure.to_string().contains("certificate not valid for name"), "{failure}");
    assert!(server.received().is_empty());
}

#[test]
fn a_server_that_offers_no_encryption_is_told_nothing_more() {
    let server = MailServer::start();
    let settings = server.settings("plain", Encryption::StartTls);

    let failure = Smtp::new(settings).unwrap().send(&sign_in_link(), now()).unwrap_err();

    assert!(matches!(failure, Failure::Passing { .. }));
    assert_snapshot!(
        failure,
        @"no line to the mail server: STARTTLS is not supported on this server"
    );
    assert!(server.received().is_empty());
}
