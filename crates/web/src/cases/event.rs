//! What one event of a case holds, line by line.

use domain::accession::{Behalf, CaseFact, Details, Shown};
use domain::charter::Charter;
use domain::id::PartyKey;
use domain::vote::Hand;
use engine::TimelineEntry;
use gate::texts;

use super::{Line, naming};
use crate::texts::Voice;

/// What `entry` holds, as far as it is shown: what was decided, and what was said.
pub(super) fn lines(entry: &TimelineEntry, charter: &Charter, voice: Voice) -> Vec<Line> {
    let told = Told { charter, voice, behalf: &entry.behalf };
    let facts = match entry.shown {
        Shown::Whole | Shown::Fact => told.facts(&entry.fact),
        Shown::Occurrence | Shown::Hidden => vec![],
    };
    let texts = entry.details.iter().flat_map(|details| told.texts(details));
    facts.into_iter().chain(texts).collect()
}

/// What was said beside a fact, when that is one text.
pub(super) fn text(details: Option<&Details>) -> String {
    match details {
        Some(Details::Text(text) | Details::Instruction { reason: text, .. }) => text.clone(),
        Some(
            Details::None
            | Details::Application { .. }
            | Details::File { .. }
            | Details::Entry { .. }
            | Details::Question { .. }
            | Details::Decision { .. },
        )
        | None => String::new(),
    }
}

struct Told<'a> {
    behalf: &'a Behalf,
    charter: &'a Charter,
    voice: Voice,
}

impl Told<'_> {
    fn line(&self, name: &str, value: impl Into<String>) -> Line {
        Line::new(self.voice.say(name), value)
    }

    /// The party concerned, where that has not been said already.
    fn party(&self, key: &PartyKey) -> Vec<Line> {
        match self.behalf {
            Behalf::Party(own) if own == key => vec![],
            Behalf::Party(_)
            | Behalf::Applicant
            | Behalf::Secretariat
            | Behalf::AdvisoryBoard
            | Behalf::Clock => {
                vec![self.line("event-party", naming::party(key, self.charter))]
            }
        }
    }

    /// The party concerned, and more.
    fn of_party<const N: usize>(&self, key: &PartyKey, more: [Line; N]) -> Vec<Line> {
        self.party(key).into_iter().chain(more).collect()
    }

    #[expect(clippy::too_many_lines, reason = "one arm a fact, and no fact is left out")]
    fn facts(&self, fact: &CaseFact) -> Vec<Line> {
        let (voice, language) = (self.voice, self.voice.0);
        match fact {
            CaseFact::Submitted { .. }
            | CaseFact::OfficerAssigned { .. }
            | CaseFact::PutOnHold
            | CaseFact::Resumed
            | CaseFact::ResultConfirmed { .. }
            | CaseFact::VoteVoided { .. }
            | CaseFact::Withdrawn
            | CaseFact::ClosedWithoutNomination
            | CaseFact::Reopened
            | CaseFact::DecisionIssued => vec![],
            CaseFact::FileNoteAdded { audience } => {
                vec![self.line("event-audience", naming::audience(*audience, voice))]
            }
            CaseFact::FileAttached(file) => {
                let beside = texts::attachment(file.to.kind(), language);
                let mut lines = vec![self.line("files-beside", beside)];
                lines.extend(file.to.party().into_iter().flat_map(|party| self.party(party)));
                lines
            }
            CaseFact::InformationRequested { deadline } => {
                vec![self.line("event-deadline", texts::moment(*deadline, language))]
            }
            CaseFact::InformationSupplied { application_version }
            | CaseFact::ApplicationRevised { application_version } => {
                vec![self.line("event-version", application_version.to_string())]
            }
            CaseFact::DialogueOpened { party }
            | CaseFact::Nominated { party }
            | CaseFact::NominationWithdrawn { party } => self.party(party),
            CaseFact::DialogueEntryRecorded { party, held_on, channel } => {
                let held_on = self.line("event-held-on", texts::day(*held_on, language));
                let channel = self.line("event-channel", naming::channel(*channel, voice));
                self.of_party(party, [held_on, channel])
            }
            CaseFact::DialogueConcluded { party, outcome } => {
                let outcome = texts::dialogue_outcome(*outcome, language);
                self.of_party(party, [self.line("event-outcome", outcome)])
            }
            CaseFact::InterestDeclared { party, interest, reach, representative: _ } => {
                let interest = self.line("event-interest", naming::interest(*interest, voice));
                let reach = self.line("event-reach", naming::reach(*reach, voice));
                self.of_party(party, [interest, reach])
            }
            CaseFact::VoteOpened(opening) => vec![
                self.line("event-closes-at", texts::moment(opening.closes_at, language)),
                self.line("event-version", opening.application_version.to_string()),
            ],
            CaseFact::BallotCast { vote: _, party, choice, hand } => {
                let choice = self.line("event-choice", texts::choice(*choice, language));
                let mut lines = self.of_party(party, [choice]);
                if *hand == Hand::SecretariatOnInstruction {
                    lines.push(self.line("event-hand", voice.say("vote-on-instruction")));
                }
                lines
            }
            CaseFact::ParticipationFellShort { vote: _, at } | CaseFact::Lapsed { at } => {
                vec![self.line("event-at", texts::moment(*at, language))]
            }
            CaseFact::VoteExtended { vote: _, closes_at } => {
                vec![self.line("event-closes-at", texts::moment(*closes_at, language))]
            }
            CaseFact::VoteClosed { vote: _, at, result } => vec![
                self.line("event-at", texts::moment(*at, language)),
                self.line("event-outcome", texts::outcome(result.outcome, language)),
            ],
            CaseFact::KickoffHeld { held_on, tracks } => {
                let titles = self.charter.tracks.iter();
                let titles = titles.filter(|track| tracks.contains(&track.key));
                let titles = titles.map(|track| track.title.in_language(language).to_owned());
                let titles: Vec<_> = titles.collect();
                let held_on = self.line("event-held-on", texts::day(*held_on, language));
                let tracks = self.line("event-tracks", titles.join(", "));
                [held_on, tracks].into_iter().filter(|line| !line.value.is_empty()).collect()
            }
        }
    }

    fn texts(&self, details: &Details) -> Vec<Line> {
        let said: Vec<(&str, &str)> = match details {
            Details::None => vec![],
            Details::Application { note: text, application: _ } | Details::Text(text) => {
                vec![("event-text", text)]
            }
            Details::File { name } => vec![("files-name", name)],
            Details::Entry { participants, summary } => {
                vec![("event-participants", participants), ("event-text", summary)]
            }
            Details::Instruction { reason, instruction } => {
                vec![("event-text", reason), ("event-instruction", instruction)]
            }
            // The rule stands beside the vote.
            Details::Question { question, rule: _ } => vec![("vote-question", question)],
            Details::Decision { reasons, letter } => {
                vec![("event-reasons", reasons), ("event-letter", letter)]
            }
        };
        let said = said.into_iter().filter(|(_, text)| !text.is_empty());
        said.map(|(name, text)| self.line(name, text)).collect()
    }
}
