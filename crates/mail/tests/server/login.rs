//! A server that asks who we are.

use insta::assert_snapshot;
use mail::{Encryption, Failure, Login, Secret, Smtp, SmtpSettings};

use crate::mail_server::{MailServer, now, sign_in_link};

fn smtp(server: &MailServer, password: &str) -> Smtp {
    let (username, password) = ("pagt".to_owned(), Secret::new(password.to_owned()));
    let login = Some(Login { username, password });
    Smtp::new(SmtpSettings { login, ..server.settings("login", Encryption::None) }).unwrap()
}

#[test]
fn with_the_right_password_the_letter_is_taken() {
    let server = MailServer::start();

    smtp(&server, "korrekt hest").send(&sign_in_link(), now()).unwrap();

    let mails = server.received();
    let [mail] = mails.as_slice() else { panic!("there is one mail") };
    assert_eq!(*mail.user(), "pagt");
}

/// The letter is not at fault: it goes out once the settings are mended.
#[test]
fn a_wrong_password_is_passing_and_is_not_told() {
    let server = MailServer::start();

    let failure = smtp(&server, "forkert-hest").send(&sign_in_link(), now()).unwrap_err();

    assert!(matches!(failure, Failure::Passing { .. }));
    assert_snapshot!(failure, @"the mail server refused the login: 535 5.7.8");
    assert!(!format!("{failure:?}").contains("hest"));
    assert!(server.received().is_empty());
}

#[test]
fn a_login_that_is_missing_is_passing() {
    let server = MailServer::start();
    let settings = server.settings("login", Encryption::None);

    let failure = Smtp::new(settings).unwrap().send(&sign_in_link(), now()).unwrap_err();

    assert!(matches!(failure, Failure::Passing { .. }));
    assert_snapshot!(
        failure,
        @"the mail server did not take the letter: 530 Error: authentication Required"
    );
}
