//! How long is waited for mail, links and sessions, and how long is remembered.

use chrono::TimeDelta;
use domain::people::{
    LINK_MINUTES, LINKS_PER_HOUR_MAX, SecurityKind, SessionTimes, links_counted_since,
    mail_claimed_until, mail_due_again, may_send_link, security_log_begins, sign_in_ends_at,
};
use insta::assert_snapshot;
use support::at;

#[test]
fn a_mail_is_tried_fourteen_times_over_two_days_with_waits_that_double() {
    let mut now = at(0);
    let mut waits = Vec::new();
    for attempts in 1.. {
        let Some(again) = mail_due_again(attempts, now) else { break };
        waits.push((again - now).num_minutes().to_string());
        now = again;
    }

    assert_snapshot!(waits.join(" "), @"1 2 4 8 16 32 64 128 256 512 720 720 720");
    assert_eq!(waits.len() + 1, 14);
}

#[test]
fn whoever_sends_a_mail_has_five_minutes_for_it() {
    assert_eq!(mail_claimed_until(at(0)), at(0) + TimeDelta::minutes(5));
}

#[test]
fn an_address_is_sent_five_links_an_hour_each_good_for_a_quarter() {
    assert_eq!((LINKS_PER_HOUR_MAX, LINK_MINUTES), (5, 15));
    assert_eq!([0, 4, 5, 6].map(may_send_link), [true, true, false, false]);
    assert_eq!(links_counted_since(at(5)), at(4));
    assert_eq!(sign_in_ends_at(at(0)), at(0) + TimeDelta::minutes(15));
}

#[test]
fn the_use_of_a_session_is_noted_to_the_minute() {
    let times = SessionTimes { began_at: at(0), seen_at: at(0), ended_at: None };

    assert!(!times.is_use_worth_noting(at(0) + TimeDelta::seconds(59)));
    assert!(times.is_use_worth_noting(at(0) + TimeDelta::minutes(1)));
}

#[test]
fn the_security_log_goes_back_a_hundred_and_eighty_days() {
    assert_eq!(security_log_begins(at(180 * 24)), at(0));
}

#[test]
fn what_the_security_log_notes_is_found_by_its_code() {
    for kind in SecurityKind::ALL {
        assert_eq!(SecurityKind::from_code(kind.code()), Some(*kind));
    }
}
