//! Mail, handed to a mail server that takes it, refuses it, puts it off, hangs up, or is away.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use support::server::until;

use crate::database::on_postgres;
use crate::mail_server::{MailServer, through};
use crate::pact::{HEAD, Pact};

#[test]
fn what_is_refused_for_good_is_given_up_until_the_secretariat_has_it_tried_again() {
    let (mail, pact) = (MailServer::told_to("refuse-recipient"), Pact::new());
    let server = pact.served(&mail.settings());

    let dead = pact.message(&server, "dead");
    mail.tell("accept");
    let retry = format!("/outbox/{}/retry", dead["id"].as_str().unwrap());
    pact.posts(&server, &retry, &json!({}));
    mail.arrived::<1>(HEAD);

    assert_eq!(dead["recipient"], HEAD);
    assert_eq!(
        dead["reason"],
        "the mail server did not take the letter: 550 5.1.1 … no such mailbox"
    );
    assert_eq!(dead["due_at"], Value::Null);
    assert_eq!(pact.message(&server, "sent")["id"], dead["id"]);
}

#[test]
fn what_is_put_off_waits_and_arrives_when_it_is_due() {
    let (mail, pact) = (MailServer::told_to("greylist"), Pact::new());
    let server = pact.served(&mail.settings());

    let waiting = pact.message(&server, "waiting");
    let received_before = mail.received().len();
    pact.makes_mail_due();
    mail.arrived::<1>(HEAD);

    assert_eq!(waiting["attempts"], 1);
    assert_eq!(
        waiting["reason"],
        "the mail server did not take the letter: 451 4.7.1 … come again later"
    );
    // Moments of one form, so that they are ordered as texts.
    assert!(waiting["due_at"].as_str() > waiting["created_at"].as_str(), "{waiting:#}");
    assert_eq!(received_before, 0);
    assert_eq!(pact.message(&server, "sent")["attempts"], 2);
}

#[test]
fn a_line_that_drops_before_the_answer_costs_no_mail_and_both_are_the_same_one() {
    let (mail, pact) = (MailServer::told_to("drop"), Pact::new());
    let server = pact.served(&mail.settings());

    let waiting = pact.message(&server, "waiting");
    mail.tell("accept");
    pact.makes_mail_due();
    let [lost, found] = mail.arrived(HEAD);

    assert_eq!(waiting["attempts"], 1);
    assert_eq!(lost.header("Message-ID"), found.header("Message-ID"));
    assert_eq!(pact.message(&server, "sent")["id"], waiting["id"]);
}

#[test]
fn a_mail_server_that_is_away_at_the_start_costs_no_mail() {
    /// A port of the system's, at which nobody listens.
    const NOBODY: &str = "smtp://127.0.0.1:1";
    let (mail, pact) = (MailServer::start(), Pact::new());

    let server = pact.served(&through(NOBODY));
    let waiting = pact.message(&server, "waiting");
    assert!(server.stop().success());
    pact.makes_mail_due();
    let server = pact.served(&mail.settings());
    mail.arrived::<1>(HEAD);

    assert_eq!(waiting["reason"], "no line to the mail server: connection refused");
    assert_eq!(pact.message(&server, "sent")["id"], waiting["id"]);
}

#[test]
fn mail_waits_where_no_mail_server_is_set() {
    let (mail, pact) = (MailServer::start(), Pact::new());

    let server = pact.served::<&str>(&[]);
    let outbox = pact.reads(&server, "/outbox");
    assert!(server.stop().success());
    let server = pact.served(&mail.settings());
    mail.arrived::<1>(HEAD);

    assert_eq!(outbox["messages"][0]["state"], "waiting");
    assert_eq!(outbox["messages"][0]["attempts"], 0);
    assert_eq!(pact.message(&server, "sent")["attempts"], 1);
}

#[test]
fn two_servers_on_one_database_send_each_message_once() {
    if !on_postgres() {
        return; // A file belongs to one server.
    }
    const MESSAGES: usize = 30;
    let (mail, pact) = (MailServer::start(), Pact::new());
    let server = pact.served::<&str>(&[]);
    for number in 1..MESSAGES {
        pact.makes_voter(&server, &format!("stemme{number}@example.org"), "di");
    }
    assert!(server.stop().success());

    let pair = [(); 2].map(|()| pact.served(&mail.settings()));
    let are_sent = until(|| {
        let waiting = pact.reads(&pair[0], "/outbox?state=waiting");
        waiting["messages"].as_array().unwrap().is_empty()
    });

    assert!(are_sent);
    let mails = mail.received();
    let ids: BTreeSet<_> = mails.iter().map(|mail| mail.header("Message-ID")).collect();
    assert_eq!((mails.len(), ids.len()), (MESSAGES, MESSAGES));
}
