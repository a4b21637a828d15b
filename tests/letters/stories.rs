//! One case for each kind of letter, and the letters that it brings.

use domain::accession::{Command, DialogueOutcome, LetterKind};
use domain::charter::Charter;
use domain::text::Language;
use letter::{Course, Letter, Occasion};
use support::{C, Story, a_case, an_invited_case, applicant, ask, secretariat};

pub(crate) const LANGUAGES: [Language; 2] = [Language::Da, Language::En];

/// A case that ends with a letter of this kind.
pub(crate) fn story(kind: LetterKind) -> Story {
    let officer = || a_case().done(secretariat(), ask(C::AssignOfficer));
    match kind {
        LetterKind::Receipt => a_case(),
        LetterKind::InformationRequest => officer().done(secretariat(), request()),
        LetterKind::Approval | LetterKind::KickoffInvitation => {
            nominated_twice(officer()).approved().done(
                secretariat(),
                decision("", "Vi glæder os til samarbejdet.\n\nI hører snart fra os."),
            )
        }
        LetterKind::Rejection => officer().in_vote().with_ballots(2, 4, 1).at(48).recorded().done(
            secretariat(),
            decision(
                "Initiativet ligger tæt på et, som pagten allerede har i gang.\nParterne lægger vægt på, at nye \
                 initiativer er samordnet med dem, der kører.",
                "Tak for jeres ansøgning og for de gode samtaler undervejs.",
            ),
        ),
        LetterKind::Withdrawal => {
            let reason = "Vi slår os sammen med en anden forening.".to_owned();
            officer().in_vote().done(applicant(), Command::Withdraw { reason })
        }
        LetterKind::Lapse => {
            officer().done(secretariat(), request()).at(16 * 24).recorded()
        }
        LetterKind::Closure => {
            let reason = "Ingen af parterne arbejder med det, som I tilbyder.".to_owned();
            officer().done(secretariat(), Command::CloseWithoutNomination { reason })
        }
    }
}

fn nominated_twice(story: Story) -> Story {
    let promised = story
        .concluded_by("di", DialogueOutcome::Nominates)
        .concluded_by("ida", DialogueOutcome::Nominates);
    promised.nominated_by("di").nominated_by("ida")
}

fn request() -> Command {
    let question = "Hvem er jeres partnere i varslingen?\nHvornår begynder I?".to_owned();
    Command::RequestInformation { question, deadline: None }
}

fn decision(reasons: &str, letter: &str) -> Command {
    Command::IssueDecision { reasons: reasons.to_owned(), letter: letter.to_owned() }
}

/// A case whose applicant was invited.
pub(crate) fn invited() -> Story {
    an_invited_case("ida")
}

/// All letters that `story` brings in `language`, in their order.
pub(crate) fn letters(
    story: &Story,
    charter: &Charter,
    language: Language,
) -> Vec<(LetterKind, Letter)> {
    let mut course = Course::default();
    let mut letters = Vec::new();
    for (event, at) in story.history() {
        let occasion = Occasion { fact: &event.fact, details: &event.details, at: *at };
        for kind in course.take_in(&occasion) {
            let officer = course.case().and_then(|case| case.officer()).map(|_| "Lone Krogh");
            let letter = course.letter(*kind, &occasion, charter, officer, language);
            letters.push((*kind, letter.unwrap()));
        }
    }
    letters
}

/// The letter of this kind, in `language`.
pub(crate) fn letter_of(kind: LetterKind, language: Language) -> Letter {
    let mut letters = letters(&story(kind), &support::charter(), language).into_iter();
    letters.find(|(known, _)| *known == kind).unwrap().1
}
