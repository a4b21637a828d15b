//! Opening a vote, casting ballots, and the secretariat's steps while it is open.

use domain::accession::{CaseFact, Command, Details};
use domain::time::Timestamp;
use domain::vote::{
    Choice::{Against, For},
    Hand, Nominator, Standing, VotingRule,
};
use support::{
    C, PARTIES, Story, a_case, applicant, ask, ask_of, at, cast, charter, charter_where, given,
    key, on_instruction, party, secretariat,
};

fn open(question: &str, closes_at: Option<Timestamp>) -> Command {
    Command::OpenVote { question: question.to_owned(), closes_at }
}

fn extend_to(hours: i64) -> Command {
    Command::ExtendVote { closes_at: at(hours), reason: "Ferie.".to_owned() }
}

fn stricter(rule: &mut VotingRule) {
    rule.base = domain::vote::Base::AllEntitled;
}

#[test]
fn a_vote_has_a_question() {
    given(a_case().nominated_by("di"))
        .when(secretariat(), open(" ", None))
        .then_refused("text-missing");
}

#[test]
fn a_vote_closes_in_the_future() {
    given(a_case().nominated_by("di").at(5))
        .when(secretariat(), open("Optages?", Some(at(5))))
        .then_refused("deadline-not-in-future")
        .when(secretariat(), open("Optages?", Some(at(6))))
        .then_events(["vote_opened"]);
}

#[test]
fn a_vote_is_open_for_its_shortest_time() {
    let two_days = charter_where(|rule| rule.open_hours_min = 48);

    given(a_case().under(two_days).nominated_by("di"))
        .when(secretariat(), open("Optages?", Some(at(47))))
        .then_refused("vote-too-short")
        .when(secretariat(), open("Optages?", Some(at(48))))
        .then_events(["vote_opened"]);
}

#[test]
fn without_a_closing_time_the_rules_voting_days_count() {
    let story = a_case().nominated_by("di").done(secretariat(), open("Optages?", None));

    let closes_at = story.case().current_vote().unwrap().closes_at();
    assert_eq!(closes_at.to_rfc3339(), "2026-02-16T22:59:00+00:00");
}

#[test]
fn without_founding_parties_that_may_vote_there_is_no_vote() {
    let charter = charter_where(|rule| rule.nominator = Nominator::DoesNotVote);

    given(a_case().under(charter).nominated_by("di").with_parties(&["di"]))
        .when(secretariat(), ask(C::OpenVote))
        .then_refused("electorate-empty");
}

#[test]
fn electorate_rule_and_application_version_are_frozen_into_the_vote() {
    let story = a_case().done(applicant(), ask(C::ReviseApplication)).in_vote();

    let later =
        story.with_parties(&["di"]).under(charter_where(stricter)).with_ballots(6, 1, 0).at(48);

    let case = later.then_phase("approved").case();
    let vote = case.current_vote().unwrap();
    assert_eq!((vote.electorate().len(), vote.application_version()), (10, 2));
    assert_eq!(*vote.rule(), charter().voting);
}

#[test]
fn the_rule_in_words_is_kept_with_the_question() {
    let events =
        given(a_case().nominated_by("di")).when(secretariat(), open("Optages?", None)).events();

    let Details::Question { question, rule } = &events[0].details else { panic!("{events:?}") };
    assert_eq!((question.as_str(), &**rule), ("Optages?", &charter().voting_words));
}

#[test]
fn a_party_outside_the_electorate_casts_no_ballot() {
    let without_hk: Vec<_> = PARTIES.into_iter().filter(|name| *name != "hk").collect();

    given(a_case().with_parties(&without_hk).in_vote().with_parties(&PARTIES))
        .when(party("hk"), cast(For))
        .then_refused("not-in-electorate")
        .when(secretariat(), on_instruction("hk", For))
        .then_refused("not-in-electorate");
}

#[test]
fn a_party_casts_its_own_ballot_and_no_other() {
    given(a_case().in_vote())
        .when(party("hk"), ask_of("di", C::CastBallot))
        .then_refused("other-party");
}

#[test]
fn no_ballot_is_cast_at_or_after_the_closing_time() {
    given(a_case().in_vote())
        .at_moment(at(48) - chrono::TimeDelta::seconds(1))
        .when(party("hk"), cast(For))
        .then_events(["ballot_cast"])
        .at(48)
        .when(party("di"), cast(For))
        .then_refused("vote-closed")
        .when(secretariat(), on_instruction("di", For))
        .then_refused("vote-closed");

    given(a_case().in_vote().with_ballots(6, 0, 0).at(48))
        .when(party("hk"), cast(For))
        .then_refused("phase-forbids");
}

#[test]
fn a_ballot_on_instruction_has_the_instruction_and_is_marked_for_ever() {
    let silent = Command::RecordBallotOnInstruction {
        party: Some(key("hk")),
        choice: Against,
        reason: String::new(),
        instruction: String::new(),
    };
    let story = given(a_case().in_vote())
        .when(secretariat(), silent)
        .then_refused("text-missing")
        .when(secretariat(), ask(C::RecordBallotOnInstruction))
        .then_refused("party-missing")
        .when(secretariat(), on_instruction("hk", Against))
        .then_events(["ballot_cast"]);

    let CaseFact::BallotCast { hand, .. } = story.last_fact() else { panic!() };
    assert_eq!(*hand, Hand::SecretariatOnInstruction);
    let counted = |story: &Story| story.case().current_vote().unwrap().ballots()[&key("hk")].hand;
    assert_eq!(counted(&story), Hand::SecretariatOnInstruction);
    assert_eq!(counted(&story.with_ballot("hk", For)), Hand::Party);
}

#[test]
fn a_vote_is_extended_once_to_a_later_time_with_a_reason() {
    let silent = Command::ExtendVote { closes_at: at(96), reason: String::new() };

    given(a_case().in_vote().at(50))
        .when(secretariat(), extend_to(50))
        .then_refused("deadline-not-in-future")
        .at(10)
        .when(secretariat(), extend_to(48))
        .then_refused("extension-not-later")
        .when(secretariat(), silent)
        .then_refused("text-missing")
        .when(secretariat(), extend_to(96))
        .then_events(["vote_extended"])
        .at(95)
        .when(party("hk"), cast(For))
        .then_events(["ballot_cast"])
        .when(secretariat(), extend_to(200))
        .then_refused("already-extended");
}

#[test]
fn a_vote_with_too_few_is_extended_and_goes_on() {
    given(a_case().in_vote().with_ballots(5, 0, 0).at(50))
        .when(secretariat(), extend_to(96))
        .then_events(["participation_fell_short", "vote_extended"])
        .when(party("fogp"), cast(Against))
        .then_events(["ballot_cast"])
        .at(96)
        .then_phase("approved");
}

#[test]
fn an_extended_vote_with_too_few_again_can_only_be_confirmed_or_voided() {
    given(a_case().fallen_short())
        .when(secretariat(), extend_to(96))
        .then_events(["vote_extended"])
        .at(96)
        .when(secretariat(), extend_to(200))
        .then_refused("already-extended")
        .when(secretariat(), ask(C::ConfirmResult))
        .then_events(["participation_fell_short", "result_confirmed", "vote_closed"])
        .then_phase("approved");
}

#[test]
fn a_result_is_confirmed_with_a_note_and_not_while_the_vote_is_open() {
    let silent = Command::ConfirmResult { note: String::new() };

    given(a_case().in_vote().with_ballots(5, 0, 0))
        .when(secretariat(), ask(C::ConfirmResult))
        .then_refused("vote-still-open")
        .at(48)
        .when(secretariat(), silent)
        .then_refused("text-missing")
        .when(secretariat(), ask(C::ConfirmResult))
        .then_events(["participation_fell_short", "result_confirmed", "vote_closed"]);
}

#[test]
fn a_vote_is_voided_with_a_reason_and_stays_visible() {
    let silent = Command::VoidVote { reason: String::new() };

    let story = given(a_case().in_vote().with_ballots(3, 0, 0).at(1))
        .when(secretariat(), silent)
        .then_refused("text-missing")
        .when(secretariat(), ask(C::VoidVote))
        .then_events(["vote_voided"])
        .then_phase("nominated")
        .at(2)
        .in_vote();

    let case = story.case();
    let [voided, current] = case.votes() else { panic!("{:?}", case.votes()) };
    assert_eq!(voided.standing(at(1000)), Standing::Voided { at: at(1) });
    assert_eq!((voided.number(), voided.ballots().len()), (1, 3));
    assert_eq!((current.number(), current.ballots().len()), (2, 0));
}

#[test]
fn a_vote_that_has_been_decided_is_not_voided() {
    given(a_case().in_vote().with_ballots(6, 0, 0).at(48))
        .when(secretariat(), ask(C::VoidVote))
        .then_refused("phase-forbids");
}

#[test]
fn a_vote_with_too_few_can_be_voided() {
    given(a_case().fallen_short())
        .when(secretariat(), ask(C::VoidVote))
        .then_events(["vote_voided"])
        .then_phase("nominated");
}
