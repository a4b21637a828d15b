//! What goes wrong, and whether it is worth another try.

use std::net::TcpListener;
use std::time::Duration;

use insta::assert_snapshot;
use mail::{Encryption, Failure, Smtp, SmtpSettings};

use crate::mail_server::{MailServer, now, sign_in_link};

/// Whether to try again, and why.
fn shown(failure: &Failure) -> String {
    match failure {
        Failure::Passing { reason } => format!("passing: {reason}"),
        Failure::Permanent { reason } => format!("permanent: {reason}"),
    }
}

#[test]
fn a_recipient_that_does_not_exist_is_refused_for_good() {
    let server = MailServer::start().told_to("refuse-recipient");

    let failure = server.smtp().send(&sign_in_link(), now()).unwrap_err();

    assert_snapshot!(shown(&failure), @"permanent: the mail server did not take the letter: 550 5.1.1 … no such mailbox");
    assert!(server.received().is_empty());
}

#[test]
fn a_letter_that_the_server_dislikes_is_refused_for_good_and_its_link_is_not_told() {
    let server = MailServer::start().told_to("refuse-letter");

    let failure = server.smtp().send(&sign_in_link(), now()).unwrap_err();

    assert_snapshot!(shown(&failure), @"permanent: the mail server did not take the letter: 554 5.7.1 we do not like …");
    assert!(server.received().is_empty());
}

#[test]
fn a_greylisted_letter_arrives_at_the_second_try() {
    let server = MailServer::start().told_to("greylist");
    let smtp = server.smtp();

    let failure = smtp.send(&sign_in_link(), now()).unwrap_err();
    assert_snapshot!(shown(&failure), @"passing: the mail server did not take the letter: 451 4.7.1 … come again later");
    assert!(server.received().is_empty());

    smtp.send(&sign_in_link(), now()).unwrap();
    assert_eq!(server.received().len(), 1);
}

#[test]
fn a_line_that_drops_before_the_answer_is_tried_again_with_the_same_message_id() {
    let server = MailServer::start().told_to("drop");

    let failure = server.smtp().send(&sign_in_link(), now()).unwrap_err();
    let server = server.told_to("accept");
    server.smtp().send(&sign_in_link(), now()).unwrap();

    assert!(matches!(failure, Failure::Passing { .. }), "{failure}");
    let mails = server.received();
    let [lost, found] = mails.as_slice() else { panic!("there are two mails") };
    assert_eq!(lost.header("Message-ID"), found.header("Message-ID"));
}

#[test]
fn a_server_that_does_not_answer_in_time_is_tried_again() {
    let server = MailServer::start().told_to("be-silent");
    let settings = server.settings("plain", Encryption::None);
    let hasty =
        Smtp::new(SmtpSettings { timeout: Duration::from_millis(300), ..settings }).unwrap();

    let failure = hasty.send(&sign_in_link(), now()).unwrap_err();

    assert_snapshot!(shown(&failure), @"passing: the mail server did not take the letter: no answer in time");
}

#[test]
fn a_server_that_hangs_up_is_tried_again() {
    let server = MailServer::start().told_to("hang-up");

    let failure = server.smtp().send(&sign_in_link(), now()).unwrap_err();

    assert!(matches!(failure, Failure::Passing { .. }), "{failure}");
}

#[test]
fn a_server_that_is_not_there_is_tried_again() {
    let server = MailServer::start();
    let unused = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let settings = SmtpSettings { port: unused, ..server.settings("plain", Encryption::None) };

    let failure = Smtp::new(settings).unwrap().send(&sign_in_link(), now()).unwrap_err();

    assert_snapshot!(shown(&failure), @"passing: no line to the mail server: connection refused");
}
