//! The vote, as ten parties and a secretariat meet it.

use domain::accession::Interest;
use domain::vote::Choice::{Abstain, Against, For};
use serde_json::json;
use support::app::{TestApp, Who, an_application};
use support::{C, PARTIES, on_instruction, snapshot};

use super::{associates, votes};
use crate::told::timeline;

#[actix_web::test]
async fn a_majority_against_rejects_and_the_letter_needs_reasons() {
    let app = TestApp::new().await;
    let case = app.course().nominated_by("di").in_vote().with_ballots(3, 5, 2).await;
    let rejected = app.applicant().reads(&case).await;
    assert_eq!(
        (&rejected["phase"], &rejected["ending"]["outcome"]),
        (&json!("rejected"), &json!("rejected"))
    );

    let letter = json!({ "letter": "Kære ansøger. Afgørelsen er truffet." });
    let place = format!("/cases/{case}/issue-decision");
    app.secretariat().post(&place, letter).await.refused(422, "text-missing");
    let letter =
        json!({ "letter": "Kære ansøger.", "reasons": "Flere parter ønsker mere konkrete mål." });
    app.secretariat().post(&place, letter).await.ok();

    assert!(associates(app.secretariat()).await.is_empty());
    snapshot!("rejected", timeline(app.applicant(), &case).await);
}

#[actix_web::test]
async fn a_tie_is_not_an_approval() {
    let app = TestApp::new().await;

    let case = app.course().nominated_by("di").in_vote().with_ballots(4, 4, 2).await;

    let tied = app.applicant().reads(&case).await;
    assert_eq!(tied["ending"]["outcome"], "rejected");
    assert_eq!(
        tied["ending"]["tally"],
        json!({ "entitled": 10, "for": 4, "against": 4, "abstain": 2, "silent": 0 })
    );
}

#[actix_web::test]
async fn where_the_stricter_reading_differs_the_result_says_so() {
    let app = TestApp::new().await;

    let case = app.course().nominated_by("di").in_vote().with_ballots(4, 2, 4).await;

    let ending = app.applicant().reads(&case).await["ending"].clone();
    assert_eq!(
        (&ending["outcome"], &ending["stricter_reading_differs"]),
        (&json!("approved"), &json!(true))
    );
    assert_eq!(ending["outcome_of_all_entitled"], "rejected");
}

#[actix_web::test]
async fn a_voided_vote_stays_visible_and_the_case_is_voted_on_again() {
    let app = TestApp::new().await;
    let case =
        app.course().of(an_application()).nominated_by("di").in_vote().with_ballots(2, 1, 0).await;

    let voided = app.secretariat().does(&case, C::VoidVote).await;
    assert_eq!((&voided["phase"], &voided["votes"]), (&json!("nominated"), &json!(1)));
    app.party("hk").tries(&case, C::CastBallot).await.refused(409, "phase-forbids");
    app.secretariat().opens_vote(&case).await;
    for name in PARTIES {
        app.party(name).casts(&case, For).await;
    }

    let both = votes(app.secretariat(), &case).await;
    assert_eq!(
        (&both["votes"][0]["standing"], &both["votes"][1]["standing"]),
        (&json!("voided"), &json!("decided"))
    );
    snapshot!("voided", timeline(app.secretariat(), &case).await);
}

#[actix_web::test]
async fn too_few_took_part_so_the_secretariat_extends_once_and_then_confirms() {
    let app = TestApp::new().await;
    let case =
        app.course().of(an_application()).nominated_by("di").in_vote().with_ballots(4, 1, 0).await;
    app.at(48);
    let short = app.secretariat().reads(&case).await;
    assert_eq!(short["waits_for"]["commands"], json!(["extend_vote", "confirm_result"]));
    app.party("hk").tries(&case, C::CastBallot).await.refused(409, "vote-closed");

    let extension = json!({ "closes_at": "2026-02-09", "reason": "Vinterferie." });
    let place = format!("/cases/{case}/extend-vote");
    let extended = app.secretariat().post(&place, extension.clone()).await.ok();
    assert_eq!(extended["waits_for"]["until"], "2026-02-09T22:59:00Z");
    app.secretariat().post(&place, extension).await.refused(409, "already-extended");
    app.at(24 * 9);
    let confirmed = app.secretariat().does(&case, C::ConfirmResult).await;

    assert_eq!(confirmed["phase"], "approved");
    assert_eq!(confirmed["ending"]["decided_at"], "2026-02-11T09:00:00Z");
    snapshot!("extended_and_confirmed", timeline(app.secretariat(), &case).await);
}

#[actix_web::test]
async fn an_extended_vote_in_which_enough_take_part_needs_no_confirmation() {
    let app = TestApp::new().await;
    let case = app.course().fallen_short().done(Who::Secretariat, C::ExtendVote).await;

    app.party("hk").casts(&case, Abstain).await;
    app.wait(96);

    let decided = app.applicant().reads(&case).await;
    assert_eq!(
        (&decided["phase"], &decided["ending"]["tally"]["silent"]),
        (&json!("approved"), &json!(4))
    );
}

#[actix_web::test]
async fn a_recused_party_leaves_the_base_and_its_ballot_counts_no_longer() {
    let app = TestApp::new().await;
    let case = app.course().nominated_by("di").in_vote().with_ballot("hk", Against).await;

    app.party("hk").declares(&case, Interest::Recused).await;
    app.party("hk").tries(&case, C::CastBallot).await.refused(409, "recused");
    for name in PARTIES.into_iter().filter(|name| *name != "hk") {
        app.party(name).casts(&case, For).await;
    }

    let decided = app.secretariat().reads(&case).await;
    assert_eq!(
        decided["ending"]["tally"],
        json!({ "entitled": 9, "for": 9, "against": 0, "abstain": 0, "silent": 0 })
    );
    assert_eq!(decided["interests"], json!({ "hk": "recused" }));
}

#[actix_web::test]
async fn a_party_that_declares_its_interest_votes_all_the_same() {
    let app = TestApp::new().await;
    let case = app.course().nominated_by("di").in_vote().await;

    app.party("di").declares(&case, Interest::Declared).await;
    let cast = app.party("di").casts(&case, For).await;

    assert_eq!(cast["interests"], json!({ "di": "declared" }));
    assert_eq!(votes(app.party("em"), &case).await["votes"][0]["tally"]["for"], 1);
}

#[actix_web::test]
async fn a_ballot_on_instruction_is_marked_for_ever() {
    let app = TestApp::new().await;
    let case = app.course().of(an_application()).nominated_by("di").in_vote().await;

    app.secretariat().gives(&case, &on_instruction("em", For)).await.ok();

    let ballot = votes(app.party("di"), &case).await["votes"][0]["ballots"][0].clone();
    assert_eq!((&ballot["party"], &ballot["on_instruction"]), (&json!("em"), &json!(true)));
    let told = timeline(app.party("di"), &case).await;
    assert_eq!(
        told.lines().last().unwrap(),
        " 7 2026-02-02T09:00:00Z ballot_cast by secretariat, head_of_secretariat, for party:em instruction=Vi stemmer som aftalt i mail af i \
         dag. on_instruction=true choice=for vote=1 party=em"
    );
}

#[actix_web::test]
async fn one_party_is_one_ballot_whoever_casts_it_and_the_last_one_counts() {
    let app = TestApp::new().await;
    let case = app.course().nominated_by("di").in_vote().await;

    app.party("di").casts(&case, For).await;
    app.as_who(Who::ColleagueAtDi).casts(&case, Against).await;

    let vote = votes(app.secretariat(), &case).await["votes"][0].clone();
    assert_eq!(vote["ballots"].as_array().unwrap().len(), 1);
    assert_eq!((&vote["tally"]["for"], &vote["tally"]["against"]), (&json!(0), &json!(1)));
    let told = timeline(app.secretariat(), &case).await;
    let ballots: Vec<_> = told.lines().filter(|line| line.contains("ballot_cast")).collect();
    assert_eq!(ballots.len(), 2, "both are kept: {told}");
}
