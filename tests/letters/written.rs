//! What letters say, and what they do not.

use domain::accession::{Details, LetterKind};
use domain::text::Language;
use domain::vote::AfterClose;
use letter::{Block, Course, Letter, Occasion};
use support::charter_where;

use crate::stories::{LANGUAGES, invited, letter_of, letters, story};

fn words(letter: &Letter) -> String {
    format!("{letter:?}")
}

#[test]
fn the_same_facts_make_the_same_letter() {
    for kind in LetterKind::ALL {
        for language in LANGUAGES {
            assert_eq!(letter_of(kind, language), letter_of(kind, language));
        }
    }
}

#[test]
fn each_fact_brings_its_letters_in_the_order_in_which_they_are_sent() {
    let kinds = |kind| {
        let letters = letters(&story(kind), &support::charter(), Language::Da);
        letters.into_iter().map(|(kind, _)| kind.code()).collect::<Vec<_>>().join(", ")
    };

    let all = LetterKind::ALL.map(kinds).join("\n");
    insta::assert_snapshot!(all, @"
    receipt
    receipt, information_request
    receipt, approval, kickoff_invitation
    receipt, approval, kickoff_invitation
    receipt, rejection
    receipt, withdrawal
    receipt, information_request, lapse
    receipt, closure
    ");
}

#[test]
fn no_text_is_missing_and_no_place_left_open() {
    for kind in LetterKind::ALL {
        for language in LANGUAGES {
            let words = words(&letter_of(kind, language));
            assert!(!words.contains('{') || !words.contains('$'), "{words}");
            assert!(!words.contains("\"heading-"), "{words}");
        }
    }
}

#[test]
fn a_letter_tells_single_ballots_only_where_they_are_public() {
    let secret = letter_of(LetterKind::Rejection, Language::Da);
    assert!(!words(&secret).contains("Dansk Erhverv"));

    let public = charter_where(|voting| voting.ballots_after_close = AfterClose::Public);
    let (kind, open) = public_rejection(&public);
    assert_eq!(kind, LetterKind::Rejection);
    assert!(words(&open).contains("Dansk Erhverv"));
}

fn public_rejection(charter: &domain::charter::Charter) -> (LetterKind, Letter) {
    let story = support::a_case()
        .under(charter.clone())
        .in_vote()
        .with_ballots(0, 6, 0)
        .at(48)
        .recorded()
        .decision_issued();
    letters(&story, charter, Language::Da).pop().unwrap()
}

#[test]
fn a_letter_tells_the_result_in_its_first_sentence() {
    let first = |kind| match letter_of(kind, Language::Da).body.first() {
        Some(Block::Paragraph(text)) => text.clone(),
        other => panic!("{other:?}"),
    };

    let (approval, rejection) = (first(LetterKind::Approval), first(LetterKind::Rejection));
    assert!(approval.starts_with("Nordlys Robotics ApS er optaget som associeret medlem"));
    assert!(rejection.starts_with("De stiftende parter har ikke godkendt ansøgningen"));
}

#[test]
fn who_was_invited_is_told_that_the_dialogue_is_open() {
    let (_, receipt) = letters(&invited(), &support::charter(), Language::En).remove(0);

    assert!(words(&receipt).contains("IDA has invited you"));
}

#[test]
fn whoever_has_no_name_is_greeted_as_an_organisation() {
    let mut course = Course::default();
    let story = support::a_case();
    let (event, at) = story.history().first().unwrap();
    let Details::Application { application, note } = &event.details else { panic!() };
    let mut application = application.clone();
    application.contact.name.clear();
    let details = Details::Application { application, note: note.clone() };
    let occasion = Occasion { fact: &event.fact, details: &details, at: *at };
    let kinds = course.take_in(&occasion);

    let letter =
        course.letter(kinds[0], &occasion, &support::charter(), None, Language::En).unwrap();

    assert_eq!(letter.greeting, "To Nordlys Robotics ApS");
    assert_eq!(letter.addressee, ["Nordlys Robotics ApS", "CVR no. 10000009"]);
}
