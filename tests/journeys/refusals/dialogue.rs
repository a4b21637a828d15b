//! Refused between receipt and nomination.

use domain::accession::DialogueOutcome::Nominates;
use serde_json::json;
use support::app::{Answer, TestApp};
use support::{C, conclude};

pub(super) async fn a_party_acts_for_another(app: TestApp) -> Answer {
    let case = app.course().await;
    app.party("hk").tries_of(&case, "di", C::OpenDialogue).await
}

pub(super) async fn the_secretariat_names_no_party(app: TestApp) -> Answer {
    let case = app.course().await;
    app.secretariat().tries(&case, C::OpenDialogue).await
}

pub(super) async fn the_secretariat_names_a_stranger(app: TestApp) -> Answer {
    let case = app.course().await;
    app.secretariat().tries_of(&case, "havnen", C::OpenDialogue).await
}

pub(super) async fn an_entry_of_tomorrow(app: TestApp) -> Answer {
    let case = app.course().in_dialogue_with("di").await;
    let entry = json!({
        "held_on": "2026-02-03", "channel": "phone", "participants": "Anne og Mette", "summary": "Aftalt."
    });
    app.party("di").post(&format!("/cases/{case}/record-dialogue-entry"), entry).await
}

pub(super) async fn a_second_dialogue_beside_the_first(app: TestApp) -> Answer {
    let case = app.course().in_dialogue_with("di").await;
    app.party("di").tries(&case, C::OpenDialogue).await
}

pub(super) async fn a_conclusion_without_a_dialogue(app: TestApp) -> Answer {
    let case = app.course().in_dialogue_with("di").await;
    app.party("hk").gives(&case, &conclude(Nominates)).await
}

pub(super) async fn a_conclusion_without_an_entry(app: TestApp) -> Answer {
    let case = app.course().await;
    app.party("di").opens_dialogue(&case).await;
    app.party("di").gives(&case, &conclude(Nominates)).await
}

pub(super) async fn a_nomination_before_the_conclusion(app: TestApp) -> Answer {
    let case = app.course().in_dialogue_with("di").await;
    app.party("di").tries(&case, C::Nominate).await
}

pub(super) async fn a_second_nomination(app: TestApp) -> Answer {
    let case = app.course().nominated_by("di").await;
    app.party("di").tries(&case, C::Nominate).await
}

pub(super) async fn a_nomination_that_never_was(app: TestApp) -> Answer {
    let case = app.course().nominated_by("di").await;
    app.party("hk").tries(&case, C::WithdrawNomination).await
}
