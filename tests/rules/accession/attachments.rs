//! Files on a case: whoever may say something now may attach a file to it, and a file stays.

use domain::accession::{
    Attachment, AttachmentKind, Audience, CaseFact, Command, Phase, attachable,
};
use domain::actor::Actor;
use domain::file::{FileLimits, MEGABYTE, may_upload};
use domain::refusal::Refusal;
use insta::assert_snapshot;
use support::{
    C, Story, a_case, a_file, a_paper_case, advisory_board, another_applicant, applicant, ask,
    attach_to, clock, given, key, newcomer, party, public, secretariat, with_mandate,
};

fn attach_of(name: &str, to: AttachmentKind) -> Command {
    Command::AttachFile { party: Some(key(name)), file: a_file().id, to }
}

#[test]
fn phase_x_person_x_what_a_file_may_stand_beside() {
    let mut lines = Vec::new();
    for (phase, story) in stages() {
        lines.push(phase.to_string());
        for (name, actor) in people() {
            let kinds = attachable(&story.case(), &actor, &story.around());
            let codes: Vec<_> = kinds.iter().map(|kind| kind.code()).collect();
            if !codes.is_empty() {
                lines.push(format!("  {name:<12}{}", codes.join(" ")));
            }
        }
    }
    assert_snapshot!("attachable", lines.join("\n"));
}

fn stages() -> Vec<(&'static str, Story)> {
    let voting = || a_case().nominated_by("di").with_recusal_of("hk").in_vote();
    vec![
        ("received", a_case()),
        ("received, on paper", a_paper_case()),
        ("awaiting information", a_case().asked_for_information()),
        ("in dialogue with di", a_case().in_dialogue_with("di")),
        ("nominated", a_case().nominated_by("di")),
        ("voting", voting()),
        ("withdrawn", a_case().done(applicant(), ask(C::Withdraw))),
    ]
}

fn people() -> Vec<(&'static str, Actor)> {
    vec![
        ("applicant", applicant()),
        ("another", another_applicant()),
        ("di", party("di")),
        ("hk", party("hk")),
        ("secretariat", secretariat()),
        ("clock", clock()),
        ("board", advisory_board()),
        ("newcomer", newcomer()),
        ("public", public()),
    ]
}

#[test]
fn a_file_is_attached_with_its_name_apart() {
    let verdict = given(a_case()).when(applicant(), attach_to(AttachmentKind::Application));
    let story = verdict.then_events(["file_attached"]).then_phase("received");

    let CaseFact::FileAttached(file) = story.last_fact() else { panic!() };
    assert!(!format!("{file:?}").contains("Aftale"), "a fact holds no name");
    assert_eq!(
        (file.id, file.to.clone(), file.bytes),
        (a_file().id, Attachment::Application, 2048)
    );
    assert_eq!(story.case().files(), [file.as_ref().clone()]);
    assert_eq!(story.case().phase(), Phase::Received);
}

#[test]
fn the_same_content_is_attached_once_beside_the_same_thing() {
    given(a_case())
        .when(applicant(), attach_to(AttachmentKind::Application))
        .then_events(["file_attached"])
        .when(applicant(), attach_to(AttachmentKind::Application))
        .then_refused("file-already-there")
        .when(secretariat(), attach_to(AttachmentKind::InternalNote))
        .then_events(["file_attached"])
        .when(secretariat(), attach_to(AttachmentKind::SharedNote))
        .then_events(["file_attached"]);
}

#[test]
fn each_attaches_where_each_may_speak() {
    given(a_case().in_dialogue_with("di"))
        .when(applicant(), attach_to(AttachmentKind::InternalNote))
        .then_refused("role-not-entitled")
        .when(applicant(), attach_to(AttachmentKind::Information))
        .then_refused("phase-forbids")
        .when(another_applicant(), attach_to(AttachmentKind::Application))
        .then_refused("role-not-entitled")
        .when(party("hk"), attach_to(AttachmentKind::Dialogue))
        .then_refused("no-open-dialogue")
        .when(party("hk"), attach_of("di", AttachmentKind::Dialogue))
        .then_refused("other-party")
        .when(secretariat(), attach_to(AttachmentKind::Dialogue))
        .then_refused("party-missing")
        .when(secretariat(), attach_of("di", AttachmentKind::Dialogue))
        .then_events(["file_attached"])
        .when(secretariat(), attach_of("di", AttachmentKind::Instruction))
        .then_refused("phase-forbids");
}

#[test]
fn the_application_of_a_nominated_case_is_frozen_with_its_files() {
    given(a_case().nominated_by("di"))
        .when(applicant(), attach_to(AttachmentKind::Application))
        .then_refused("phase-forbids")
        .when(party("di"), attach_to(AttachmentKind::Dialogue))
        .then_refused("phase-forbids");
}

#[test]
fn an_instruction_belongs_to_the_vote_that_is_open() {
    let story = a_case().nominated_by("di").in_vote();
    let verdict = given(story).when(secretariat(), attach_of("hk", AttachmentKind::Instruction));
    let story = verdict.then_events(["file_attached"]);

    let to = Attachment::Instruction { vote: 1, party: key("hk") };
    assert_eq!(story.case().files()[0].to, to);
}

#[test]
fn a_file_that_is_not_offered_is_not_known() {
    let other = Command::AttachFile {
        party: None,
        file: "00000000-0000-7000-8000-000000000071".parse().unwrap(),
        to: AttachmentKind::InternalNote,
    };
    given(a_case()).when(secretariat(), other).then_refused("file-unknown");
}

#[test]
fn a_note_is_for_the_audience_of_its_files() {
    let shared = Command::AddFileNote { audience: Audience::Shared, text: String::new() };
    assert_eq!(AttachmentKind::beside(&shared), Some(AttachmentKind::SharedNote));
    assert_eq!(AttachmentKind::beside(&ask(C::AddFileNote)), Some(AttachmentKind::InternalNote));
    assert_eq!(AttachmentKind::beside(&ask(C::Nominate)), None);
    for kind in AttachmentKind::ALL {
        assert!(AttachmentKind::is_beside(kind.command()));
        assert_eq!(AttachmentKind::from_code(kind.code()), Some(kind));
    }
}

#[test]
fn no_more_is_taken_than_the_limits_say() {
    let limits = FileLimits {
        file_bytes_max: 2 * MEGABYTE,
        case_bytes_max: 3 * 1024 * 1024,
        case_files_max: 2,
        loose_files_max: 3,
    };
    let code = |outcome: Result<(), Refusal>| outcome.err().map(|refusal| refusal.code());
    let file = domain::file::File { bytes: 2 * 1024 * 1024, ..a_file() };
    let known = |count: u8, bytes: u64| {
        (0..count).map(move |number| (domain::file::FileDigest([number; 32]), bytes))
    };

    assert_eq!(code(limits.admit(2 * MEGABYTE, 2)), None);
    assert_eq!(code(limits.admit(0, 0)), Some("file-empty"));
    assert_eq!(code(limits.admit(2 * MEGABYTE + 1, 0)), Some("file-too-large"));
    assert_eq!(code(limits.admit(1, 3)), Some("files-loose"));
    assert_eq!(code(limits.find_room(&file, known(1, 1024 * 1024))), None);
    assert_eq!(code(limits.find_room(&file, known(1, 1024 * 1024 + 1))), Some("files-too-large"));
    assert_eq!(code(limits.find_room(&file, known(2, 1))), Some("files-too-many"));
    assert_eq!(code(limits.find_room(&file, known(8, 1))), Some("file-already-there"));
}

#[test]
fn all_who_take_part_in_cases_upload_files() {
    for actor in [applicant(), newcomer(), party("di"), secretariat()] {
        assert_eq!(may_upload(&actor), Ok(()));
    }
    for actor in [advisory_board(), public(), clock()] {
        assert_eq!(may_upload(&actor).unwrap_err().code(), "role-not-entitled");
    }
}

#[test]
fn a_contact_attaches_too() {
    let contact = with_mandate(party("di"), domain::people::MandateKind::Contact);
    given(a_case().in_dialogue_with("di"))
        .when(contact, attach_to(AttachmentKind::Dialogue))
        .then_events(["file_attached"]);
}
