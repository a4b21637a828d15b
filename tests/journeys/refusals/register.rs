//! Refused because of what the register says, or of a list that is to be taken over.

use domain::membership::IMPORT_LINES_MAX;
use serde_json::json;
use support::app::{Answer, TestApp};

use crate::members::{LIST, admitted, lists};

pub(super) async fn a_party_renames_another(app: TestApp) -> Answer {
    let ida = app.public().membership("ida").await;
    let name = json!({ "name": "Ingeniørforeningen IDA", "short_name": "IDA" });
    app.party("di").post(&format!("/members/{ida}/rename"), name).await
}

/// A ministry that is to take the place of `em` in ten days: its membership.
async fn coming_ministry(app: &TestApp) -> String {
    let em = app.public().membership("em").await;
    let body = json!({
        "key": "digmin",
        "new_party": { "name": "Digitaliseringsministeriet", "short_name": "DIGMIN" },
        "effective_on": "2026-02-10",
    });
    let done = app.secretariat().post(&format!("/members/{em}/succeed"), body).await.ok();
    done.text("successor")
}

pub(super) async fn a_successor_is_renamed_before_its_day(app: TestApp) -> Answer {
    let ministry = coming_ministry(&app).await;
    let name = json!({ "name": "Ministeriet", "short_name": "M" });
    app.secretariat().post(&format!("/members/{ministry}/rename"), name).await
}

pub(super) async fn a_member_resigns_twice(app: TestApp) -> Answer {
    let ida = app.public().membership("ida").await;
    let path = format!("/members/{ida}/resign");
    app.party("ida").post(&path, json!({ "effective_on": "2026-03-01" })).await.ok();
    app.party("ida").post(&path, json!({})).await
}

pub(super) async fn nothing_to_take_back(app: TestApp) -> Answer {
    let ida = app.public().membership("ida").await;
    app.party("ida").post(&format!("/members/{ida}/revoke-end"), json!({})).await
}

pub(super) async fn a_succession_is_taken_back(app: TestApp) -> Answer {
    coming_ministry(&app).await;
    let em = app.public().membership("em").await;
    app.secretariat().post(&format!("/members/{em}/revoke-end"), json!({})).await
}

pub(super) async fn an_associate_member_has_no_successor(app: TestApp) -> Answer {
    let member = admitted(&app).await;
    app.secretariat().post(&format!("/members/{member}/succeed"), json!({ "key": "di" })).await
}

pub(super) async fn a_successor_by_the_key_of_another(app: TestApp) -> Answer {
    let em = app.public().membership("em").await;
    let name = json!({ "name": "Digitaliseringsministeriet", "short_name": "DIGMIN" });
    let body = json!({ "key": "di", "new_party": name });
    app.secretariat().post(&format!("/members/{em}/succeed"), body).await
}

pub(super) async fn a_name_with_the_number_of_another(app: TestApp) -> Answer {
    let ida = app.public().membership("ida").await;
    let name = json!({ "name": "IDA", "short_name": "IDA", "cvr": "16077593" });
    app.secretariat().post(&format!("/members/{ida}/rename"), name).await
}

pub(super) async fn a_list_without_members(app: TestApp) -> Answer {
    app.secretariat().post("/member-imports", json!({ "members": [] })).await
}

pub(super) async fn a_list_without_end(app: TestApp) -> Answer {
    let lines = (0..=IMPORT_LINES_MAX).map(|line| format!("Nr. {line};1;2023-01-01\n"));
    let list = format!("name;cvr;since\n{}", lines.collect::<String>());
    app.secretariat().lists_members(&list).await
}

pub(super) async fn a_list_without_days(app: TestApp) -> Answer {
    app.secretariat().lists_members("navn;cvr-nummer\nSky A/S;13748136\n").await
}

pub(super) async fn a_list_that_is_no_table(app: TestApp) -> Answer {
    let list = b"name;cvr;since\nA;1;2023-01-01\n\xff\xfe\x00;\"".to_vec();
    let read = app.secretariat().asks(actix_web::http::Method::POST, "/member-imports");
    read.bytes(list, Some("text/csv")).await
}

pub(super) async fn a_list_with_a_fault_is_confirmed(app: TestApp) -> Answer {
    let list = lists(&app, &format!("{LIST}Uden nummer;;2023-06-05\n")).await;
    app.secretariat().post(&format!("/member-imports/{list}/confirm"), json!({})).await
}
