//! Who sees what of a case: notes, dialogues, interests, ballots and the count.

use std::fmt::Write;

use domain::accession::{Audience, Command, Interest};
use domain::vote::Choice::{Against, For};
use domain::vote::{AfterClose, WhileOpen};
use support::app::{Answer, TestApp, Who, an_application};
use support::{C, charter_where, conclude, declare, snapshot};

use crate::told::timeline;

/// Everybody who sees a case otherwise than the others, and the snapshots of what they see.
const PEOPLE: [(Who, &str, &str); 4] = [
    (Who::Secretariat, "timeline_secretariat", "case_secretariat"),
    (Who::Party("di"), "timeline_party", "case_party"),
    (Who::Party("hk"), "timeline_recused_party", "case_recused_party"),
    (Who::Applicant, "timeline_applicant", "case_applicant"),
];

fn note(audience: Audience, text: &str) -> Command {
    Command::AddFileNote { audience, text: text.to_owned() }
}

/// A case in which everything has been said and done that somebody must not see.
async fn a_full_case(app: &TestApp) -> String {
    app.course()
        .of(an_application())
        .done(Who::Secretariat, C::AssignOfficer)
        .given(Who::Secretariat, note(Audience::Internal, "Ringede til en tidligere kunde."))
        .given(Who::Secretariat, note(Audience::Shared, "Bilagene er modtaget."))
        .on_hold()
        .done(Who::Secretariat, C::Resume)
        .in_dialogue_with("hk")
        .given(Who::Party("hk"), conclude(domain::accession::DialogueOutcome::Declines))
        .nominated_by("di")
        .given(Who::Party("ida"), declare(Interest::Declared))
        .with_recusal_of("hk")
        .in_vote()
        .with_ballot("di", For)
        .with_ballot("ida", Against)
        .await
}

#[actix_web::test]
async fn the_timeline_of_each() {
    let app = TestApp::new().await;
    let case = a_full_case(&app).await;
    for (who, name, _) in PEOPLE {
        snapshot!(name, timeline(app.as_who(who), &case).await);
    }
}

#[actix_web::test]
async fn the_case_of_each() {
    let app = TestApp::new().await;
    let case = a_full_case(&app).await;
    for (who, _, name) in PEOPLE {
        snapshot!(name, app.as_who(who).reads(&case).await);
    }
}

#[actix_web::test]
async fn the_votes_of_an_applicant_while_the_vote_is_open() {
    let app = TestApp::new().await;
    let case = a_full_case(&app).await;

    let seen = app.applicant().get(&format!("/cases/{case}/vote")).await.ok();

    snapshot!("vote_applicant", seen);
}

#[actix_web::test]
async fn single_ballots_and_the_count_while_open_and_afterwards_by_each_rule() {
    let mut page = String::new();
    for while_open in [WhileOpen::FoundingParties, WhileOpen::HiddenUntilClose] {
        for after_close in [AfterClose::FoundingParties, AfterClose::Public] {
            let app = TestApp::under(charter_where(|rule| {
                rule.ballots_while_open = while_open;
                rule.ballots_after_close = after_close;
            }));
            let app = app.await;
            let case = app
                .course()
                .nominated_by("di")
                .with_recusal_of("hk")
                .in_vote()
                .with_ballots(3, 2, 0)
                .await;
            writeln!(page, "{while_open:?}, then {after_close:?}").unwrap();
            for (moment, hours) in [("open", 0), ("closed", 48)] {
                app.at(hours);
                for (who, _, name) in PEOPLE {
                    let name = name.trim_start_matches("case_");
                    let votes = app.as_who(who).get(&format!("/cases/{case}/vote")).await.ok();
                    let told = timeline(app.as_who(who), &case).await;
                    writeln!(page, "  {moment:<6} {name:<13} {}", shown(&votes, &told)).unwrap();
                }
            }
        }
    }
    snapshot!("ballots", page);
}

/// Whose ballots are shown, the count, and how the ballots stand in the timeline.
fn shown(votes: &Answer, told: &str) -> String {
    let vote = &votes["votes"][0];
    let ballots: Vec<_> = vote["ballots"]
        .as_array()
        .unwrap()
        .iter()
        .map(|ballot| ballot["party"].as_str().unwrap())
        .collect();
    let tally = &vote["tally"];
    let tally = if tally.is_null() {
        "-".to_owned()
    } else {
        format!("{}:{}", tally["for"], tally["against"])
    };
    let lines: Vec<_> = told.lines().filter(|line| line.contains("ballot_cast")).collect();
    let told = lines.iter().filter(|line| line.contains("choice=")).count();
    format!("ballots {:<32} tally {tally:<4} timeline {told} of {}", ballots.join(" "), lines.len())
}

#[actix_web::test]
async fn what_a_recused_party_does_not_see_comes_back_when_it_returns() {
    let app = TestApp::new().await;
    let case = a_full_case(&app).await;
    assert!(!timeline(app.party("hk"), &case).await.contains("tidligere kunde"));

    app.party("hk").declares(&case, Interest::None).await;

    assert!(timeline(app.party("hk"), &case).await.contains("tidligere kunde"));
}

#[actix_web::test]
async fn an_applicant_is_not_told_which_parties_have_voted_nor_finds_it_out_by_filters() {
    let app = TestApp::new().await;
    let case = a_full_case(&app).await;
    let found = async |who: Who, name: &str| {
        let list = app.as_who(who).get(&format!("/cases?waits_for=party:{name}")).await.ok();
        list["cases"].as_array().unwrap().len()
    };

    let waited_for = app.applicant().reads(&case).await["waits_for"]["who"].clone();

    assert_eq!(waited_for.as_array().unwrap().len(), 10);
    for name in ["di", "hk", "ida", "em"] {
        assert_eq!(found(Who::Applicant, name).await, 1, "{name}");
    }
    assert_eq!((found(Who::Secretariat, "di").await, found(Who::Secretariat, "em").await), (0, 1));
}
