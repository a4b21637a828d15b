//! What a case offers is what is then done; what it says is not to be had is refused for that very reason; whom it
//! waits for can act.

use domain::accession::DialogueOutcome::Nominates;
use domain::vote::Choice::For;
use serde_json::Value;
use support::C;
use support::app::{Answer, Course, Request, TestApp, Who};

type Stage = fn(Course<'_>) -> Course<'_>;

/// A case in every phase, and in the states within one that matter. From the dialogue on, `di` is the one that
/// nominates, `itb` has promised to, and the others have done nothing.
const STAGES: [(&str, Stage); 12] = [
    ("received", |course| course),
    ("on hold", |course| course.on_hold()),
    ("awaiting information", |course| course.asked_for_information()),
    ("in dialogue", |course| course.concluded_by("itb", Nominates).in_dialogue_with("di")),
    ("nominated", nominated),
    ("voting", |course| nominated(course).in_vote().with_ballots(3, 0, 0)),
    ("voting, hk recused", |course| nominated(course).in_vote().with_recusal_of("hk")),
    ("too few took part", |course| nominated(course).in_vote().with_ballots(5, 0, 0).later(48)),
    ("approved", |course| nominated(course).in_vote().with_ballots(6, 0, 0).later(48)),
    ("approved, all done", |course| {
        approved(course).decision_issued().done(Who::Party("di"), C::HoldKickoff)
    }),
    ("closed", |course| course.done(Who::Secretariat, C::CloseWithoutNomination)),
    ("lapsed", |course| course.asked_for_information().later(24 * 15)),
];

fn nominated(course: Course<'_>) -> Course<'_> {
    course.concluded_by("itb", Nominates).nominated_by("di")
}

fn approved(course: Course<'_>) -> Course<'_> {
    nominated(course).in_vote().with_ballots(6, 0, 0).later(48)
}

const PEOPLE: [Who; 5] =
    [Who::Applicant, Who::Party("di"), Who::Party("itb"), Who::Party("hk"), Who::Secretariat];

/// The command of this code, well formed; the secretariat names a party for which it can be given.
fn given<'a>(app: &'a TestApp, who: Who, case: &str, code: &str) -> Request<'a> {
    let kind = *C::ALL.iter().find(|kind| kind.code() == code).unwrap();
    let named = match (who, kind) {
        (Who::Secretariat, C::RecordDialogueEntry) => Some("di"),
        (Who::Secretariat, C::OpenDialogue) | (_, C::RecordBallotOnInstruction) => Some("ida"),
        _ => None,
    };
    match named {
        Some(name) => app.as_who(who).tries_of(case, name, kind),
        None => app.as_who(who).tries(case, kind),
    }
}

#[actix_web::test]
async fn every_action_offered_is_carried_out() {
    let app = TestApp::new().await;
    for (stage, course) in STAGES {
        for who in PEOPLE {
            let mut case = course(app.course()).await;
            let offered = app.as_who(who).reads(&case).await;
            for code in offered.texts("actions") {
                let answer = match code {
                    "attach_file" => app.as_who(who).attaches_anywhere(&case).await,
                    code => given(&app, who, &case, code).await,
                };
                assert_eq!(answer.status, 200, "{code} by {who:?} {stage}: {:#}", answer.body);
                case = course(app.course()).await;
            }
        }
    }
}

#[actix_web::test]
async fn every_action_not_offered_is_refused_for_the_reason_that_is_given() {
    let app = TestApp::new().await;
    for (stage, course) in STAGES {
        let case = course(app.course()).await;
        for who in PEOPLE {
            let seen = app.as_who(who).reads(&case).await;
            for kind in
                C::ALL.iter().filter(|kind| !matches!(kind, C::Submit | C::CloseVote | C::Lapse))
            {
                let code = kind.code();
                if seen.texts("actions").contains(&code) {
                    continue;
                }
                let answer = match code {
                    "attach_file" => app.as_who(who).attaches_anywhere(&case).await,
                    code => given(&app, who, &case, code).await,
                };
                let place = format!("{code} by {who:?} {stage}: {:#}", answer.body);
                match reason(&seen, code) {
                    Some(reason) => assert_eq!(answer.code(), reason, "{place}"),
                    None => {
                        assert!(
                            ["role-not-entitled", "phase-forbids"].contains(&answer.code()),
                            "{place}"
                        );
                    }
                }
            }
        }
    }
}

/// Why the command is not to be had, as the case says.
fn reason<'a>(seen: &'a Answer, code: &str) -> Option<&'a str> {
    let unavailable = seen["unavailable"].as_array().unwrap().iter();
    let mut reasons = unavailable.filter(|entry| entry["command"] == code);
    reasons.next().and_then(|entry| entry["code"].as_str())
}

#[actix_web::test]
async fn whom_a_case_waits_for_is_offered_what_is_expected() {
    let app = TestApp::new().await;
    for (stage, course) in STAGES {
        let case = course(app.course()).await;
        let waiting = app.secretariat().reads(&case).await["waits_for"].clone();
        for who in waiting["who"].as_array().unwrap() {
            let who = person(who);
            let offered = app.as_who(who).reads(&case).await;
            let expected = waiting["commands"].as_array().unwrap();
            let able = expected
                .iter()
                .any(|code| offered.texts("actions").contains(&code.as_str().unwrap()));
            assert!(
                able,
                "{stage}: {who:?} is waited for, but offered {:?}",
                offered.texts("actions")
            );
        }
    }
}

/// The person whom `who` means.
fn person(who: &Value) -> Who {
    match who.as_str().unwrap() {
        "applicant" => Who::Applicant,
        "secretariat" => Who::Secretariat,
        party => {
            let key = party.strip_prefix("party:").unwrap();
            Who::Party(support::PARTIES.into_iter().find(|name| *name == key).unwrap())
        }
    }
}

#[actix_web::test]
async fn an_answer_to_a_command_offers_what_the_case_then_offers() {
    let app = TestApp::new().await;
    let case = app.course().nominated_by("di").in_vote().await;

    let answered = app.party("hk").casts(&case, For).await;

    assert_eq!(answered.body, app.party("hk").reads(&case).await.body);
}
