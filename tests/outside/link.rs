//! Signing in by a link, from the invitation at the command line to the session.

use crate::browser::{Browser, site};
use crate::mail_server::MailServer;
use crate::pact::{HEAD, Pact};

#[test]
fn the_first_head_is_invited_and_signs_in_by_a_link() {
    let (mail, pact) = (MailServer::start(), Pact::new());
    let server = pact.served(&mail.settings());

    let [invitation] = mail.arrived(HEAD);
    let mut browser = Browser::at(&server);
    let sent = browser.asks_for_a_link(HEAD);
    let [_, letter] = mail.arrived(HEAD);
    let link = letter.path(&site(&server)).to_owned();
    let opened = browser.opens(&link);
    let signed_in = browser.sends(&opened, &link, &[]);
    let gave_session = signed_in.gives_session();
    let account = browser.follows(signed_in);

    assert_eq!(invitation.path(&site(&server)), "/sign-in");
    assert_eq!(sent.told(), (200, "Tjek din e-mail"));
    assert_eq!(opened.told(), (200, "Log ind"));
    assert!(!opened.gives_session() && gave_session);
    assert_eq!(account.told(), (200, "Din konto"));
    assert_eq!(account.fact("E-mailadresse"), HEAD);
    assert_eq!(account.fact("Dine mandater"), "Leder af sekretariatet");
}

#[test]
fn a_link_is_of_no_use_twice_or_in_another_browser() {
    let (mail, pact) = (MailServer::start(), Pact::new());
    let server = pact.served(&mail.settings());
    let mut browser = Browser::at(&server);
    browser.asks_for_a_link("ny@example.org");
    let [letter] = mail.arrived("ny@example.org");
    let link = letter.path(&site(&server)).to_owned();

    let mut thief = Browser::at(&server);
    let stolen = thief.opens(&link);
    let elsewhere = thief.sends(&stolen, &link, &[]);
    let opened = browser.opens(&link);
    browser.sends(&opened, &link, &[]);
    let opened = browser.opens(&link);
    let again = browser.sends(&opened, &link, &[]);

    assert_eq!(elsewhere.told(), (403, "Linket hører til en anden browser"));
    assert_eq!(again.told(), (410, "Linket er brugt"));
    assert!(!elsewhere.gives_session() && !again.gives_session());
    assert!(!thief.is_signed_in() && browser.is_signed_in());
    assert_eq!(pact.sign_ins_refused(&server), ["sign-in-used", "sign-in-other-browser"]);
}
