//! What arrives, and that it arrives as it was written.

use insta::assert_snapshot;
use mail::{Encryption, Failure, Letter, Message, Role, Smtp, render};

use crate::mail_server::{MailServer, RECIPIENT, letter, now, sign_in_link};

#[test]
fn a_danish_letter_arrives_whole() {
    let server = MailServer::start();
    let (organisation, sign_in) =
        ("Ærø Smørrebrød & Ål A/S".to_owned(), "https://pagt.example.org".to_owned());
    let letter = letter(Message::Invitation { role: Role::Applicant, organisation, sign_in });

    server.smtp().send(&letter, now()).unwrap();

    let mails = server.received();
    let [mail] = mails.as_slice() else { panic!("there is one mail") };
    assert_snapshot!(mail.head(), @r"
    Message-ID: <0192f0c4-8a00-7000-8000-000000000001@pagt.example.org>
    Date: Sun, 29 Mar 2026 22:15:00 +0000
    From: Pagten på dansk <pagt@pagt.example.org>
    To: anna.holm@example.org
    Subject: Cybersikkerhedspagten: Du kan nu handle for Ærø Smørrebrød & Ål A/S
    Auto-Submitted: auto-generated
    MIME-Version: 1.0
    ");
    assert_eq!(mail.to(), [RECIPIENT]);
    assert_eq!(mail.part("text/plain"), render(&letter).text);
    assert_eq!(mail.part("text/html"), render(&letter).html);
}

#[test]
fn a_letter_that_is_sent_again_has_the_same_message_id() {
    let server = MailServer::start();
    let smtp = server.smtp();

    smtp.send(&sign_in_link(), now()).unwrap();
    smtp.send(&sign_in_link(), now()).unwrap();

    let mails = server.received();
    let [first, second] = mails.as_slice() else { panic!("there are two mails") };
    assert_eq!(first.header("Message-ID"), second.header("Message-ID"));
}

#[test]
fn an_address_beyond_ascii_is_for_a_server_that_takes_it() {
    let server = MailServer::start();
    let letter = Letter { to: "søren@example.org".to_owned(), ..sign_in_link() };
    let international = server.settings("international", Encryption::None);

    let refusal = server.smtp().send(&letter, now()).unwrap_err();
    Smtp::new(international).unwrap().send(&letter, now()).unwrap();

    assert!(matches!(refusal, Failure::Permanent { .. }));
    assert_snapshot!(
        refusal,
        @"the address of the recipient is not plain ASCII, and the mail server takes no other"
    );
    let mails = server.received();
    let [mail] = mails.as_slice() else { panic!("there is one mail") };
    assert_eq!(mail.to(), ["søren@example.org"]);
    assert_eq!(mail.header("To"), "søren@example.org");
}
