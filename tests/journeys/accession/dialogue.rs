//! From receipt to nomination: questions and answers, dialogues side by side, nominations given and taken back.

use domain::accession::DialogueOutcome::{Declines, Nominates};
use serde_json::json;
use support::app::{TestApp, an_application};
use support::{C, snapshot};

use crate::told::timeline;

#[actix_web::test]
async fn information_is_asked_for_and_comes_with_a_new_version_while_the_old_one_is_kept() {
    let app = TestApp::new().await;
    let case = app.applicant().submits(an_application()).await;
    let question = json!({ "question": "Hvem er partnerne?", "deadline": "2026-02-16" });
    let asked =
        app.secretariat().post(&format!("/cases/{case}/request-information"), question).await.ok();
    assert_eq!(
        asked["waits_for"],
        json!({ "who": ["applicant"], "commands": ["supply_information"], "until": "2026-02-16T22:59:00Z" })
    );

    let mut application = an_application();
    application["initiatives"][0]["partners"] = json!("Ibsen Maskiner og Strøm & Søn");
    let answer = json!({ "application": application, "answer": "Begge har skrevet under." });
    let supplied =
        app.applicant().post(&format!("/cases/{case}/supply-information"), answer).await.ok();

    assert_eq!(
        (&supplied["phase"], &supplied["application_version"]),
        (&json!("received"), &json!(2))
    );
    let version = async |query: &str| {
        let place = format!("/cases/{case}/application{query}");
        app.secretariat().get(&place).await.ok()["application"]["initiatives"][0]["partners"]
            .clone()
    };
    assert_eq!(version("?version=1").await, "To maskinleverandører");
    assert_eq!(version("?version=2").await, "Ibsen Maskiner og Strøm & Søn");
    assert_eq!(version("").await, "Ibsen Maskiner og Strøm & Søn");
    snapshot!("information", timeline(app.applicant(), &case).await);
}

#[actix_web::test]
async fn an_application_can_be_revised_until_it_is_nominated() {
    let app = TestApp::new().await;
    let case = app.applicant().submits(an_application()).await;

    let revised = app.applicant().does(&case, C::ReviseApplication).await;
    assert_eq!(revised["application_version"], 2);
    app.party("di").holds_dialogue(&case, Nominates).await;
    app.applicant().does(&case, C::ReviseApplication).await;
    app.party("di").nominates(&case).await;

    app.applicant().tries(&case, C::ReviseApplication).await.refused(409, "phase-forbids");
}

#[actix_web::test]
async fn two_parties_hold_dialogues_side_by_side_and_one_of_them_declines() {
    let app = TestApp::new().await;
    let case = app.applicant().submits(an_application()).await;
    app.party("di").opens_dialogue(&case).await;
    app.party("ida").opens_dialogue(&case).await;
    app.secretariat().tries_of(&case, "ida", C::RecordDialogueEntry).await.ok();
    let both = app.party("di").records_entry(&case).await;
    assert_eq!(both["waits_for"]["who"], json!(["party:di", "party:ida"]));

    app.party("ida").concludes(&case, Declines).await;
    let promised = app.party("di").concludes(&case, Nominates).await;

    assert_eq!(promised["phase"], "in_dialogue");
    assert_eq!(promised["waits_for"]["who"], json!(["party:di"]));
    app.party("ida").tries(&case, C::Nominate).await.refused(409, "dialogue-not-concluded");
    app.party("di").nominates(&case).await;
    snapshot!("two_dialogues", timeline(app.applicant(), &case).await);
}

#[actix_web::test]
async fn two_parties_nominate_and_the_last_nomination_taken_back_leads_back_to_dialogue() {
    let app = TestApp::new().await;
    let case =
        app.course().of(an_application()).concluded_by("hk", Nominates).nominated_by("di").await;

    let both = app.party("hk").nominates(&case).await;
    assert_eq!(
        both["nominations"],
        json!({ "di": "2026-02-02T09:00:00Z", "hk": "2026-02-02T09:00:00Z" })
    );
    let one = app.party("di").does(&case, C::WithdrawNomination).await;
    assert_eq!((&one["phase"], &one["nominations"]["di"]), (&json!("nominated"), &json!(null)));
    let none = app.party("hk").does(&case, C::WithdrawNomination).await;

    assert_eq!((&none["phase"], &none["nominations"]), (&json!("in_dialogue"), &json!({})));
    app.secretariat().tries(&case, C::OpenVote).await.refused(409, "phase-forbids");
    snapshot!("nominations", timeline(app.party("em"), &case).await);
}
