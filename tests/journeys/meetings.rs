//! A half-yearly meeting, from planning it to minutes that stand, as those see it who take part and those who do not.

mod calendar;

use domain::meeting::MeetingCommandKind as C;
use serde_json::{Value, json};
use support::app::{Answer, TestApp, Who, a_meeting_command};

/// What `who` is answered who gives this command to `meeting`.
async fn tries(app: &TestApp, who: Who, meeting: &str, kind: C) -> Answer {
    let path = format!("/meetings/{meeting}/{}", kind.code().replace('_', "-"));
    app.as_who(who).post(&path, a_meeting_command(kind)).await
}

async fn read(app: &TestApp, who: Who, meeting: &str) -> Answer {
    app.as_who(who).get(&format!("/meetings/{meeting}")).await.ok()
}

/// The agenda: each point's kind and name.
fn agenda(meeting: &Value) -> Vec<String> {
    let points = meeting["agenda"].as_array().unwrap().iter();
    points
        .map(|point| {
            format!("{} {}", point["kind"].as_str().unwrap(), point["name"].as_str().unwrap())
        })
        .collect()
}

/// The half-years, the newest first: each with its light.
async fn lights(app: &TestApp, who: Who) -> Vec<String> {
    let listing = app.as_who(who).get("/meetings").await.ok();
    let half_years = listing["half_years"].as_array().unwrap().iter();
    half_years
        .map(|one| {
            format!("{} {}", one["half_year"].as_str().unwrap(), one["state"].as_str().unwrap())
        })
        .collect()
}

#[actix_web::test]
async fn a_half_year_is_met_by_a_meeting_that_everybody_sees_and_those_who_take_part_read() {
    let app = TestApp::new().await;
    assert_eq!(lights(&app, Who::Public).await[0], "2026-H1 missing");

    let meeting = app.planned_meeting().await;
    assert_eq!(lights(&app, Who::Public).await[0], "2026-H1 planned");
    let public = app.public().get("/meetings").await.ok();
    assert_eq!(public["meetings"], json!([]));
    for who in [Who::Party("di"), Who::AdvisoryBoard, Who::CaseOfficer] {
        assert_eq!(read(&app, who, &meeting).await["place"], "Langelinie Allé 17");
    }
    for who in [Who::Applicant, Who::AnotherApplicant] {
        let answer = app.as_who(who).get(&format!("/meetings/{meeting}")).await;
        assert_eq!((answer.status, answer.code()), (403, "meetings-closed"));
    }

    app.wait(1);
    app.meets(&meeting, C::Hold).await;
    assert_eq!(lights(&app, Who::Public).await[0], "2026-H1 held");
    for kind in [C::WriteMinutes, C::RecordDecision, C::AddAction, C::ProposeMinutes] {
        app.meets(&meeting, kind).await;
    }
    tries(&app, Who::AdvisoryBoard, &meeting, C::CommentMinutes).await.ok();
    let early = tries(&app, Who::Secretariat, &meeting, C::ApproveMinutes).await;
    assert_eq!((early.status, early.code()), (409, "comments-open"));
    app.wait(15 * 24);
    let approved = app.meets(&meeting, C::ApproveMinutes).await;
    assert_eq!(approved["phase"], "approved");
    assert_eq!(approved["decisions"][0]["decision"], "Piloten fortsætter.");
    assert_eq!(approved["action_items"][0]["state"], "open");
    assert_eq!(approved["actions"], json!(["complete_action", "drop_action"]));
}

#[actix_web::test]
async fn the_agenda_tells_what_is_open_and_single_cases_to_those_alone_who_may_see_them() {
    let app = TestApp::new().await;
    app.course().nominated_by("di").in_vote().await;
    app.course().of(app.another_application()).nominated_by("di").await;
    let earlier = app.held_meeting().await;
    let meeting = app.planned_meeting().await;

    let of_founders = agenda(&read(&app, Who::Party("hk"), &meeting).await.body);
    let kinds: Vec<_> = of_founders.iter().map(|point| point.split(' ').next().unwrap()).collect();
    assert_eq!(kinds, ["item", "vote_open", "case_nominated", "action_open"], "{of_founders:?}");
    let of_board = agenda(&read(&app, Who::AdvisoryBoard, &meeting).await.body);
    assert_eq!(of_board, ["item Status på varslingssporet", "action_open Skriv."]);

    // What is frozen stays, whatever becomes of it.
    app.wait(1);
    app.meets(&meeting, C::Hold).await;
    app.meets(&earlier, C::CompleteAction).await;
    assert_eq!(agenda(&read(&app, Who::Party("hk"), &meeting).await.body), of_founders);
    assert_eq!(agenda(&read(&app, Who::AdvisoryBoard, &meeting).await.body), of_board);
}

#[actix_web::test]
async fn the_agenda_tells_the_news_of_initiatives_since_the_last_meeting_and_which_have_none() {
    let app = TestApp::new().await;
    app.party("di").adds_initiative().await;
    let told = app.party("hk").adds_initiative().await;
    app.wait(24 * 210);
    app.held_meeting().await;
    app.party("hk").orders_well(&told, "note_progress").await.ok();
    app.party("ida").adds_initiative().await;
    app.wait(1);

    let meeting = app.planned_meeting().await;

    let agenda = agenda(&read(&app, Who::AdvisoryBoard, &meeting).await.body);
    let kinds: Vec<_> = agenda.iter().map(|point| point.split(' ').next().unwrap()).collect();
    assert_eq!(kinds, ["item", "initiative_told", "initiative_silent", "action_open"]);
    assert!(agenda[1].ends_with(": Otte virksomheder er med."), "{agenda:?}");
}

#[actix_web::test]
async fn a_member_that_was_admitted_takes_part_from_then_on() {
    let app = TestApp::new().await;
    let meeting = app.planned_meeting().await;
    let before = app.applicant().get(&format!("/meetings/{meeting}")).await;
    assert_eq!(before.status, 403);

    app.course().approved().decision_issued().await;

    let read = read(&app, Who::Applicant, &meeting).await;
    assert_eq!(read["actions"], json!(["add_agenda_item", "register_attendance"]));
    tries(&app, Who::Applicant, &meeting, C::AddAgendaItem).await.ok();
    let told = tries(&app, Who::Applicant, &meeting, C::RegisterAttendance).await.ok();
    assert_eq!(told["attendance"][0]["attendance"], "present");
    assert!(told["attendance"][0]["name"].is_string());
}

#[actix_web::test]
async fn a_half_year_has_one_meeting_and_a_retry_makes_no_second_one() {
    let app = TestApp::new().await;
    let plan = || app.secretariat().post("/meetings", a_meeting_command(C::Schedule));

    let first = plan().header("Idempotency-Key", "1").await.expect(201);
    let retried = plan().header("Idempotency-Key", "1").await.expect(201);
    assert_eq!(first["id"], retried["id"]);
    let second = plan().await;
    assert_eq!((second.status, second.code()), (422, "half-year-taken"));
    assert_eq!(second["errors"][0]["pointer"], "/half_year");

    app.meets(&first.text("id"), C::Cancel).await;
    plan().await.expect(201);
}

#[actix_web::test]
async fn a_command_that_was_meant_for_another_version_is_not_carried_out() {
    let app = TestApp::new().await;
    let meeting = app.planned_meeting().await;
    let path = format!("/meetings/{meeting}/add-agenda-item");
    let adds = |tag: &'static str| {
        let body = a_meeting_command(C::AddAgendaItem);
        app.secretariat().post(&path, body).header("If-Match", tag)
    };

    assert_eq!(adds("\"1\"").await.status, 412);
    let done = adds("\"2\"").await.ok();

    assert_eq!((done["version"].clone(), done.header("etag")), (json!(3), "\"3\""));
}
