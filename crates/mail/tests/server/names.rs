//! What people have typed stays what it is: a name.

use insta::assert_snapshot;
use mail::{Failure, Letter, Message, Role};

use crate::mail_server::{MailServer, RECIPIENT, letter, now, sign_in_link};

fn invitation(organisation: &str) -> Letter {
    let organisation = organisation.to_owned();
    let sign_in = "https://pagt.example.org".to_owned();
    letter(Message::Invitation { role: Role::Applicant, organisation, sign_in })
}

#[test]
fn a_name_adds_no_header_and_no_recipient() {
    let server = MailServer::start();
    let hostile = "X\r\nBcc: victim@example.org\r\n\r\n.\r\nRCPT TO:<victim@example.org>";
    let pact = "Pagten\r\nBcc: victim@example.org".to_owned();

    server.smtp().send(&Letter { pact, ..invitation(hostile) }, now()).unwrap();

    let mails = server.received();
    let [mail] = mails.as_slice() else { panic!("there is one mail") };
    assert_eq!(mail.to(), [RECIPIENT]);
    assert!(!mail.header_names().contains(&"Bcc"));
    assert_snapshot!(
        mail.header("Subject"),
        @"Pagten Bcc: victim@example.org: Du kan nu handle for X Bcc: victim@example.org . RCPT TO:<victim@example.org>"
    );
    assert_snapshot!(
        mail.part("text/plain").lines().nth(2).unwrap(),
        @"Du kan nu handle på vegne af X Bcc: victim@example.org . RCPT TO:<victim@example.org>. Du kan ansøge om optagelse i pagten, give oplysninger og følge sagen."
    );
}

#[test]
fn a_name_is_no_script() {
    let server = MailServer::start();

    server.smtp().send(&invitation("<script>alert(1)</script>"), now()).unwrap();

    let mails = server.received();
    let page = mails.first().unwrap().part("text/html");
    assert!(page.contains("af &lt;script&gt;alert(1)&lt;/script&gt;."), "{page}");
    assert!(!page.contains("<script"));
}

#[test]
fn an_address_that_is_none_is_refused_for_good_and_nothing_is_sent() {
    let server = MailServer::start();
    let malformed = [
        "",
        "anna",
        "anna@",
        "anna holm@example.org",
        "anna@example.org, victim@example.org",
        "Anna <anna@example.org>",
        "anna@example.org\r\nBcc: victim@example.org",
        "anna@example.org>\r\nRCPT TO:<victim@example.org",
        "\"a\r\nb\"@example.org",
    ];
    for to in malformed.map(str::to_owned) {
        let failure = server.smtp().send(&Letter { to, ..sign_in_link() }, now()).unwrap_err();

        let reason = "the address of the recipient is malformed".to_owned();
        assert_eq!(failure, Failure::Permanent { reason });
    }
    assert!(server.received().is_empty());
}
