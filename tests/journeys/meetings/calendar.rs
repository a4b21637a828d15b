//! The mails that invite to a meeting, and the entry for the calendar that each of them is about.

use domain::meeting::{MeetingCommandKind as C, MeetingNews};
use mail::{EntryState, Message};
use support::app::{TestApp, Who};

/// The mails about meetings, the newest first: to whom, what they tell, and which entry it is about.
fn mails(app: &TestApp) -> Vec<(String, MeetingNews, u32, EntryState)> {
    let letters = app.letters().into_iter();
    letters
        .filter_map(|letter| match letter.message {
            Message::Meeting { news, card, .. } => {
                Some((letter.to, news, card.sequence, card.state))
            }
            Message::SignInLink { .. }
            | Message::Invitation { .. }
            | Message::MandateEnded { .. }
            | Message::MandateRequested { .. }
            | Message::SomethingWaits { .. } => None,
        })
        .collect()
}

/// The values of a property in an iCalendar file, unfolded.
fn values(file: &str, name: &str) -> Vec<String> {
    let unfolded = file.replace("\r\n ", "");
    let lines = unfolded.split("\r\n").filter_map(|line| line.strip_prefix(&format!("{name}:")));
    lines.map(str::to_owned).collect()
}

async fn file(app: &TestApp, who: Who, path: &str) -> String {
    let answer = app.as_who(who).get(path).await.ok();
    assert_eq!(answer.header("content-type"), "text/calendar; charset=utf-8");
    answer.body.as_str().unwrap().to_owned()
}

#[actix_web::test]
async fn invitations_go_to_all_who_act_for_a_seat_and_a_move_and_a_cancellation_follow_them() {
    let app = TestApp::new().await;
    let meeting = app.planned_meeting().await;
    assert_eq!(mails(&app), []);

    app.meets(&meeting, C::SendInvitations).await;
    let invited = mails(&app);
    let recipients: std::collections::BTreeSet<_> =
        invited.iter().map(|(to, ..)| to.clone()).collect();
    assert_eq!(recipients.len(), invited.len(), "nobody is invited twice");
    for (_, news, sequence, state) in &invited {
        assert_eq!((*news, *sequence), (MeetingNews::Invited, 0));
        assert_eq!(*state, EntryState::Confirmed);
    }

    app.meets(&meeting, C::Reschedule).await;
    let moved: Vec<_> =
        mails(&app).into_iter().filter(|mail| mail.1 == MeetingNews::Moved).collect();
    assert_eq!(moved.len(), invited.len());
    assert!(moved.iter().all(|mail| mail.2 == 1));
    app.meets(&meeting, C::Cancel).await;
    // Nobody is invited to what was called off, however late the mail goes.
    let off = mails(&app);
    assert!(off.len() >= 2 * invited.len());
    for (_, news, sequence, state) in off {
        assert_eq!((news, sequence, state), (MeetingNews::Cancelled, 2, EntryState::Cancelled));
    }
}

#[actix_web::test]
async fn nobody_is_told_of_a_meeting_to_which_nobody_was_invited() {
    let app = TestApp::new().await;
    let meeting = app.planned_meeting().await;

    app.meets(&meeting, C::Reschedule).await;
    app.meets(&meeting, C::Cancel).await;

    assert_eq!(mails(&app), []);
}

#[actix_web::test]
async fn an_entry_keeps_its_uid_and_a_newer_one_has_a_higher_sequence() {
    let app = TestApp::new().await;
    let meeting = app.planned_meeting().await;
    let path = format!("/meetings/{meeting}/calendar");

    let planned = file(&app, Who::Party("di"), &path).await;
    app.meets(&meeting, C::SendInvitations).await;
    app.wait_minutes(1);
    app.meets(&meeting, C::Reschedule).await;
    let moved = file(&app, Who::AdvisoryBoard, &format!("{path}?language=en")).await;

    for calendar in [&planned, &moved] {
        assert_eq!(values(calendar, "UID"), std::slice::from_ref(&meeting));
    }
    assert_eq!(
        (values(&planned, "SEQUENCE"), values(&planned, "STATUS")),
        (vec!["0".to_owned()], vec!["TENTATIVE".to_owned()])
    );
    assert_eq!(values(&moved, "SEQUENCE"), ["1"]);
    assert_eq!(values(&moved, "DTSTART"), ["20260220T090000Z"]);
    assert_eq!(values(&moved, "DTSTAMP"), ["20260202T090100Z"]);
    let all = file(&app, Who::Secretariat, "/meeting-calendar").await;
    assert_eq!(values(&all, "UID"), [meeting]);
    let closed = app.applicant().get("/meeting-calendar").await;
    assert_eq!((closed.status, closed.code()), (403, "meetings-closed"));
}
