//! Refused in the vote and after it. Some need a charter with another rule.

use domain::vote::{BallotChange, Choice::For, Nominator};
use serde_json::json;
use support::app::{Answer, TestApp, Who};
use support::{C, PARTIES, charter_where};

pub(super) async fn all_nominate_and_nominators_do_not_vote(_: TestApp) -> Answer {
    let app = TestApp::under(charter_where(|rule| rule.nominator = Nominator::DoesNotVote)).await;
    let case = PARTIES.into_iter().fold(app.course(), |course, name| {
        // Who has nominated keeps the case from dialogue, so that all dialogues come first.
        course.concluded_by(name, domain::accession::DialogueOutcome::Nominates)
    });
    let case = PARTIES
        .into_iter()
        .fold(case, |course, name| course.done(Who::Party(name), C::Nominate))
        .await;
    app.secretariat().tries(&case, C::OpenVote).await
}

pub(super) async fn a_nominator_that_does_not_vote(_: TestApp) -> Answer {
    let app = TestApp::under(charter_where(|rule| rule.nominator = Nominator::DoesNotVote)).await;
    let case = app.course().nominated_by("di").in_vote().await;
    app.party("di").tries(&case, C::CastBallot).await
}

pub(super) async fn a_ballot_that_cannot_be_changed(_: TestApp) -> Answer {
    let app = TestApp::under(charter_where(|rule| rule.ballot_change = BallotChange::Never)).await;
    let case = app.course().nominated_by("di").in_vote().with_ballot("hk", For).await;
    app.party("hk").tries(&case, C::CastBallot).await
}

pub(super) async fn a_vote_shorter_than_the_charter_asks_for(_: TestApp) -> Answer {
    let app = TestApp::under(charter_where(|rule| rule.open_hours_min = 72)).await;
    let case = app.course().nominated_by("di").await;
    app.secretariat().tries(&case, C::OpenVote).await
}

pub(super) async fn a_ballot_after_the_closing_time(app: TestApp) -> Answer {
    let case = app.course().nominated_by("di").in_vote().with_ballots(3, 0, 0).later(48).await;
    app.party("hk").tries(&case, C::CastBallot).await
}

pub(super) async fn a_confirmation_before_the_closing_time(app: TestApp) -> Answer {
    let case = app.course().nominated_by("di").in_vote().await;
    app.secretariat().tries(&case, C::ConfirmResult).await
}

pub(super) async fn a_recused_party_casts_a_ballot(app: TestApp) -> Answer {
    let case = app.course().nominated_by("di").in_vote().with_recusal_of("hk").await;
    app.party("hk").tries(&case, C::CastBallot).await
}

pub(super) async fn a_second_extension(app: TestApp) -> Answer {
    let case = app.course().fallen_short().done(Who::Secretariat, C::ExtendVote).await;
    app.secretariat().tries(&case, C::ExtendVote).await
}

pub(super) async fn an_extension_to_the_same_time(app: TestApp) -> Answer {
    let case = app.course().nominated_by("di").in_vote().await;
    let same = json!({ "closes_at": "2026-02-04T10:00:00+01:00", "reason": "Vinterferie." });
    app.secretariat().post(&format!("/cases/{case}/extend-vote"), same).await
}

pub(super) async fn an_extension_when_all_have_recused_themselves(app: TestApp) -> Answer {
    let case = app.course().nominated_by("di");
    let case =
        PARTIES.into_iter().fold(case, |course, name| course.with_recusal_of(name)).in_vote().await;
    app.secretariat().tries(&case, C::ExtendVote).await
}

pub(super) async fn a_second_decision(app: TestApp) -> Answer {
    let case = app.course().approved().decision_issued().await;
    app.secretariat().tries(&case, C::IssueDecision).await
}

pub(super) async fn a_second_kickoff(app: TestApp) -> Answer {
    let case = app.course().approved().done(Who::Party("di"), C::HoldKickoff).await;
    app.secretariat().tries(&case, C::HoldKickoff).await
}

pub(super) async fn a_kickoff_by_a_party_that_did_not_nominate(app: TestApp) -> Answer {
    let case = app.course().approved().await;
    app.party("hk").tries(&case, C::HoldKickoff).await
}

pub(super) async fn a_kickoff_with_a_track_that_is_none(app: TestApp) -> Answer {
    let case = app.course().approved().await;
    let kickoff = json!({ "held_on": "2026-02-04", "tracks": ["warning", "quantum"] });
    app.secretariat().post(&format!("/cases/{case}/hold-kickoff"), kickoff).await
}
