//! A draft becomes a case.

use domain::accession::{Applicant, CaseFact, Details, Door, Event, Filing, PriorStanding, submit};
use domain::actor::Actor;
use domain::application::Application;
use domain::id::{CaseId, CaseNumber};
use domain::refusal::Refusal;
use insta::assert_snapshot;
use support::{
    C, a_case, a_paper_case, advisory_board, an_invited_case, another_applicant, applicant, ask,
    at, charter, clock, conclude, filing, given, key, party, public, secretariat,
};

const NUMBER: CaseNumber = CaseNumber { year: 2026, serial: 12 };

fn submitted(filing: Filing, prior: &PriorStanding, actor: &Actor) -> Result<Vec<Event>, Refusal> {
    submit(filing, prior, NUMBER, actor, &charter())
}

fn refused(filing: Filing, prior: &PriorStanding, actor: &Actor) -> &'static str {
    submitted(filing, prior, actor).unwrap_err().code()
}

fn on_paper() -> Filing {
    Filing { applicant: Applicant::OnPaper, ..filing() }
}

#[test]
fn a_complete_application_becomes_a_case_with_a_number() {
    let events = submitted(filing(), &PriorStanding::default(), &applicant()).unwrap();

    let CaseFact::Submitted {
        number, door, applicant: organisation, charter_version, earlier, ..
    } = &events[0].fact
    else {
        panic!("{events:?}")
    };
    assert_snapshot!(number, @"2026-0012");
    assert_eq!((door, *organisation), (&Door::Portal, Some(support::organisation())));
    assert_eq!((*charter_version, *earlier), (charter().version, None));
    assert!(matches!(events[0].details, Details::Application { .. }));
    assert_eq!(events.len(), 1);
}

#[test]
fn a_case_begins_received_with_the_first_version_of_the_application() {
    let case = a_case().then_phase("received").case();

    assert_eq!((case.version(), case.application_version(), case.submission().at), (1, 1, at(0)));
}

#[test]
fn an_incomplete_application_is_refused_with_all_its_gaps() {
    let filing = Filing { application: Application::default(), ..filing() };

    let refusal = submitted(filing, &PriorStanding::default(), &applicant()).unwrap_err();

    assert_snapshot!(refusal, @"application-incomplete");
    let Refusal::ApplicationIncomplete { gaps } = refusal else { panic!("{refusal:?}") };
    assert_eq!(gaps.len(), 17);
}

#[test]
fn all_principles_must_be_accepted() {
    let mut filing = filing();
    filing.application.principles.remove(&key("meetings"));

    assert_snapshot!(refused(filing, &PriorStanding::default(), &applicant()), @"application-incomplete");
}

#[test]
fn an_organisation_has_at_most_one_open_case() {
    let prior = PriorStanding { open_case: Some(NUMBER), ..PriorStanding::default() };

    assert_snapshot!(refused(filing(), &prior, &applicant()), @"case-open");
    assert_snapshot!(refused(on_paper(), &prior, &secretariat()), @"case-open");
}

#[test]
fn a_member_does_not_apply_again() {
    let prior = PriorStanding { member_since: Some(at(-1)), ..PriorStanding::default() };

    assert_snapshot!(refused(filing(), &prior, &applicant()), @"already-member");
}

#[test]
fn a_new_application_names_the_earlier_case() {
    let earlier = Some(CaseId("01890a5d-ac96-774b-bcce-b302099a8057".parse().unwrap()));
    let prior = PriorStanding { earlier, ..PriorStanding::default() };

    let events = submitted(filing(), &prior, &applicant()).unwrap();

    assert!(
        matches!(events[0].fact, CaseFact::Submitted { earlier: named, .. } if named == earlier)
    );
}

#[test]
fn nobody_submits_the_draft_of_another() {
    let nothing = PriorStanding::default();
    for actor in
        [another_applicant(), secretariat(), party("di"), advisory_board(), public(), clock()]
    {
        assert_eq!(refused(filing(), &nothing, &actor), "role-not-entitled", "{actor:?}");
        let invited = Filing { invited_by: Some(key("di")), ..filing() };
        assert_eq!(refused(invited, &nothing, &actor), "role-not-entitled", "{actor:?}");
    }
    for actor in [applicant(), party("di"), advisory_board(), public(), clock()] {
        assert_eq!(refused(on_paper(), &nothing, &actor), "role-not-entitled", "{actor:?}");
    }
}

#[test]
fn an_invitation_opens_the_dialogue_of_the_party_that_invited() {
    let story = given(an_invited_case("hk")).then_phase("in_dialogue");

    let case = story.case();
    assert_eq!(case.submission().door, Door::Invitation(key("hk")));
    assert!(case.dialogue_of(&key("hk")).unwrap().conclusion.is_none());
    story.when(party("hk"), ask(C::OpenDialogue)).then_refused("dialogue-already-open");
}

#[test]
fn a_paper_application_may_have_been_invited_too() {
    let filing = Filing { invited_by: Some(key("hk")), ..on_paper() };

    let events = submitted(filing, &PriorStanding::default(), &secretariat()).unwrap();

    let kinds: Vec<_> = events.iter().map(|event| event.fact.kind().code()).collect();
    assert_eq!(kinds, ["submitted", "dialogue_opened"]);
}

#[test]
fn for_a_paper_application_the_secretariat_supplies_revises_and_withdraws() {
    let story = given(a_paper_case())
        .when(secretariat(), ask(C::ReviseApplication))
        .then_events(["application_revised"])
        .asked_for_information()
        .when(secretariat(), ask(C::SupplyInformation))
        .then_events(["information_supplied"])
        .when(applicant(), ask(C::Withdraw))
        .then_refused("role-not-entitled")
        .when(secretariat(), ask(C::Withdraw))
        .then_events(["withdrawn"]);

    assert_eq!(story.case().submission().applicant, None);
}

#[test]
fn for_a_paper_application_the_secretariat_still_speaks_for_no_party() {
    given(a_paper_case().in_dialogue_with("di").with_entry_of("di"))
        .when(secretariat(), conclude(domain::accession::DialogueOutcome::Nominates))
        .then_refused("role-not-entitled");
}
