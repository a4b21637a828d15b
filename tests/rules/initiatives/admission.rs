//! What an application brings with its admission.

use domain::application::Novelty;
use domain::id::CaseId;
use domain::initiative::{Details, Initiative, InitiativeFact, Origin, State, brought_by};
use support::{a_complete_application, at, day};

use super::{id, member};

#[test]
fn each_initiative_of_the_application_joins_the_register_as_the_members_own() {
    let mut application = a_complete_application();
    let mut running = application.initiatives[0].clone();
    running.novelty = Some(Novelty::Existing);
    application.initiatives.push(running);
    let case: CaseId = id(9);

    let events = brought_by(&application, member(7), case, at(0));

    let told: Vec<_> = events
        .iter()
        .map(|event| {
            let initiative = Initiative::begin(&event.fact, at(0)).unwrap();
            assert_eq!(initiative.owner(), member(7));
            (initiative.origin(), initiative.state())
        })
        .collect();
    let from = |place| Origin::Application { case, place };
    assert_eq!(told, [(from(1), State::Planned), (from(2), State::Running)]);
}

#[test]
fn what_the_applicant_has_written_of_it_is_kept() {
    let application = a_complete_application();
    let written = &application.initiatives[0];

    let events = brought_by(&application, member(7), id(9), at(0));

    let Details::Wording(wording) = &events[0].details else { unreachable!() };
    assert_eq!(wording.title, written.title);
    assert_eq!(wording.interplay, written.interplay);
    assert_eq!(wording.outside_partners, written.partners);
    assert_eq!(wording.funding_note, written.funding);
    let InitiativeFact::Created { outline, .. } = &events[0].fact else { unreachable!() };
    assert_eq!(outline.start, day("2026-10-01"));
    assert_eq!(outline.objectives, written.objectives);
}
