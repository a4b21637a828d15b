//! Invitations to meetings, as calendars read them: two readers that were not written for Pagt, `ical.js` and Python's
//! `icalendar`, find the same in each entry.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use support::peer::{FOLDER, Peer};
use support::server::until;

use crate::mail_server::{Mail, MailServer};
use crate::pact::{HEAD, Pact};

const PLACE: &str = "Mødelokale «Ærø»; 3. sal, Langelinie Allé 17 (indgang fra gården bag det gamle pakhus, gå op ad trappen) \\ 𝄞";

/// What `ical.js` says of an iCalendar file.
fn by_ical_js(file: &str) -> Value {
    let reader = Peer::start("calendar-reader.js");
    let url = format!("http://127.0.0.1:{}", reader.about("port"));
    let mut answer = ureq::post(url).send(file).unwrap();
    serde_json::from_str(&answer.body_mut().read_to_string().unwrap()).unwrap()
}

/// What Python's `icalendar` says of it.
fn by_icalendar(file: &str) -> Value {
    let mut reader = Command::new(format!("{FOLDER}/../../scripts/read-calendar"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("scripts/read-calendar runs: python3-venv is there");
    reader.stdin.take().unwrap().write_all(file.as_bytes()).unwrap();
    let output = reader.wait_with_output().unwrap();
    assert!(output.status.success(), "Python's icalendar does not take it: {file}");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// What both say of it.
#[track_caller]
fn read(file: &str) -> Value {
    let read = by_ical_js(file);
    assert_eq!(read, by_icalendar(file), "{file}");
    read
}

/// The file in the mail, and as what it is sent.
fn enclosed(mail: &Mail) -> (String, String) {
    let (kind, text) = mail.part("text/calendar");
    (kind, text.replace('\n', "\r\n"))
}

/// The newest mails about a meeting of which the subject tells this.
fn told<'a>(mails: &'a [Mail], words: &str) -> Vec<&'a Mail> {
    mails.iter().filter(|mail| mail.header("Subject").contains(words)).collect()
}

#[test]
fn an_update_and_a_cancellation_take_the_place_of_the_invitation_in_the_calendars_of_all_readers() {
    let (mail, pact) = (MailServer::start(), Pact::new());
    let server = pact.served(&mail.settings());
    pact.makes_voter(&server, "anna@example.org", "di");
    let plan = |starts_at: &str, ends_at: &str| json!({ "starts_at": starts_at, "ends_at": ends_at, "place": PLACE });
    let mut new = plan("2999-06-10T08:00:00Z", "2999-06-10T10:30:00Z");
    new["half_year"] = json!("2999-H1");
    let meeting = pact.posts(&server, "/meetings", &new).body["id"].as_str().unwrap().to_owned();
    let does = |command: &str, body: &Value| {
        pact.posts(&server, &format!("/meetings/{meeting}/{command}"), body);
    };
    let arrived = |words: &str| {
        assert!(until(|| told(&mail.received(), words).len() == 2), "two mails with: {words}");
        mail.received()
    };

    does("send-invitations", &json!({}));
    let invited = arrived("Invitation til mødet den 10. juni 2999");
    does("reschedule-meeting", &plan("2999-01-09T09:00:00Z", "2999-01-09T11:00:00Z"));
    let moved = arrived("Mødet er nu den 9. januar 2999");
    does("cancel-meeting", &json!({ "reason": "For få kan komme." }));
    let off = arrived("er aflyst");

    let steps = [
        (told(&invited, "Invitation til"), "REQUEST", "CONFIRMED", "2999-06-10T08:00:00Z"),
        (told(&moved, "er nu den"), "REQUEST", "CONFIRMED", "2999-01-09T09:00:00Z"),
        (told(&off, "er aflyst"), "CANCEL", "CANCELLED", "2999-01-09T09:00:00Z"),
    ];
    for (sequence, (mails, method, status, start)) in steps.into_iter().enumerate() {
        for mail in mails {
            let (kind, file) = enclosed(mail);
            assert_eq!(kind, format!("text/calendar; charset=utf-8; method={method}"));
            let read = read(&file);
            let entry = &read["entries"][0];
            assert_eq!((&read["method"], &entry["status"]), (&json!(method), &json!(status)));
            assert_eq!((&entry["uid"], &entry["sequence"]), (&json!(meeting), &json!(sequence)));
            assert_eq!((&entry["start"], &entry["place"]), (&json!(start), &json!(PLACE)));
            assert_eq!(entry["title"], "Cybersikkerhedspagten: Møde for 1. halvår 2999");
            assert_eq!(entry["organizer"], "mailto:pagt@pagt.example.org");
            assert_eq!(entry["attendees"], json!([format!("mailto:{}", mail.to()[0])]));
            assert!([HEAD, "anna@example.org"].contains(&mail.to()[0]));
        }
    }
    let file = pact.reads_text(&server, &format!("/meetings/{meeting}/calendar"));
    assert_eq!(read(&file)["entries"][0]["uid"], json!(meeting));
    let all = pact.reads_text(&server, "/meeting-calendar?language=en");
    assert_eq!(read(&all)["entries"].as_array().unwrap().len(), 1);
}
