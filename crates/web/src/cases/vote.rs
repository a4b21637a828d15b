//! A vote as it is shown: the question, the rule in words, who has voted, the count, and how it ended.

use chrono::TimeDelta;
use domain::accession::{CaseFact, Details, Sight, ballots_shown, tally_shown};
use domain::charter::Charter;
use domain::time::Timestamp;
use domain::vote::{Extension, Hand, Standing, Tally, Vote};
use engine::{Reading, TimelineEntry};
use gate::texts;

use super::outlook::OutlookPart;
use super::{naming, outlook};
use crate::texts::Voice;
use crate::words;

/// One vote.
pub(super) struct VotePart {
    pub(super) number: u32,
    pub(super) question: String,
    pub(super) rule: String,
    pub(super) standing: String,
    pub(super) opened: String,
    pub(super) closes: String,
    pub(super) is_extended: bool,
    pub(super) application_version: u32,
    pub(super) electorate: String,
    /// Who takes no part and who is still to vote; none where that is not for these eyes.
    pub(super) recused: Option<String>,
    pub(super) awaited: Option<String>,
    pub(super) ballots: Vec<BallotPart>,
    /// None where the count is not for these eyes.
    pub(super) tally: Option<Vec<TallyRow>>,
    /// None where it is not for these eyes, or where nothing can become of it any more.
    pub(super) outlook: Option<OutlookPart>,
    pub(super) result: Option<ResultPart>,
}

/// One party's ballot.
pub(super) struct BallotPart {
    pub(super) party: String,
    pub(super) choice: String,
    pub(super) at: String,
    pub(super) is_on_instruction: bool,
}

/// How many said the same.
pub(super) struct TallyRow {
    pub(super) what: String,
    pub(super) count: u32,
    /// As many full squares, and empty ones up to those entitled.
    pub(super) full: String,
    pub(super) empty: String,
}

/// How a vote ended.
pub(super) struct ResultPart {
    pub(super) outcome: String,
    pub(super) at: String,
    /// What the stricter reading would have said, where that is something else.
    pub(super) stricter: Option<String>,
}

/// The votes on the case, voided ones among them.
pub(super) fn parts(
    reading: &Reading,
    entries: &[TimelineEntry],
    charter: &Charter,
    voice: Voice,
) -> Vec<VotePart> {
    let wordings = entries.iter().filter_map(|entry| wording(entry, voice));
    let votes = reading.case.votes().iter().zip(wordings);
    let seen = Seen { sight: &reading.sight, now: reading.now, charter, voice };
    votes.map(|(vote, wording)| seen.part(vote, wording)).collect()
}

/// The question and the rule in words, as they were frozen when a vote opened.
fn wording(entry: &TimelineEntry, voice: Voice) -> Option<(String, String)> {
    if !matches!(entry.fact, CaseFact::VoteOpened(_)) {
        return None;
    }
    match &entry.details {
        Some(Details::Question { question, rule }) => {
            Some((question.clone(), rule.in_language(voice.0).to_owned()))
        }
        Some(
            Details::None
            | Details::Application { .. }
            | Details::Text(_)
            | Details::File { .. }
            | Details::Entry { .. }
            | Details::Instruction { .. }
            | Details::Decision { .. },
        )
        | None => Some((String::new(), String::new())),
    }
}

struct Seen<'a> {
    sight: &'a Sight,
    now: Timestamp,
    charter: &'a Charter,
    voice: Voice,
}

impl Seen<'_> {
    fn part(&self, vote: &Vote, (question, rule): (String, String)) -> VotePart {
        let (voice, among_parties) = (self.voice, self.sight.sees_interests());
        let standing = vote.standing(self.now);
        let told = |names: String| if names.is_empty() { voice.say("case-nobody") } else { names };
        VotePart {
            number: vote.number(),
            question,
            rule: rule.trim().to_owned(),
            standing: standing_word(standing, voice),
            opened: texts::moment(vote.opened_at(), voice.0),
            closes: texts::moment(vote.closing(), voice.0),
            is_extended: vote.extension() == Extension::Used,
            application_version: vote.application_version(),
            electorate: naming::parties(vote.electorate(), self.charter),
            recused: among_parties.then(|| told(naming::parties(vote.recused(), self.charter))),
            awaited: among_parties.then(|| told(naming::parties(vote.awaited(), self.charter))),
            ballots: self.ballots(vote),
            tally: tally_shown(vote, self.sight, self.now).map(|tally| tally_rows(tally, voice)),
            outlook: outlook::part(vote, self.sight, self.now, voice),
            result: result(standing, voice),
        }
    }

    fn ballots(&self, vote: &Vote) -> Vec<BallotPart> {
        let ballots = ballots_shown(vote, self.sight, self.now);
        let part = |(party, ballot): (_, &domain::vote::Ballot)| BallotPart {
            party: naming::party(party, self.charter),
            choice: naming::choice(ballot.choice, self.voice.0),
            at: words::short_moment(ballot.cast_at, self.voice.0),
            is_on_instruction: ballot.hand == Hand::SecretariatOnInstruction,
        };
        ballots.map(part).collect()
    }
}

fn standing_word(standing: Standing, voice: Voice) -> String {
    voice.say(match standing {
        Standing::Open { .. } => "vote-open",
        Standing::AwaitingConfirmation { .. } => "vote-awaiting-confirmation",
        Standing::Decided { .. } => "vote-decided",
        Standing::Voided { .. } => "vote-voided",
    })
}

fn result(standing: Standing, voice: Voice) -> Option<ResultPart> {
    match standing {
        Standing::Decided { at, result } => {
            let differs = result.outcome != result.outcome_of_all_entitled;
            let stricter = texts::outcome(result.outcome_of_all_entitled, voice.0);
            Some(ResultPart {
                outcome: naming::capital(&texts::outcome(result.outcome, voice.0)),
                at: texts::moment(at, voice.0),
                stricter: differs.then_some(stricter),
            })
        }
        Standing::Open { .. } | Standing::AwaitingConfirmation { .. } | Standing::Voided { .. } => {
            None
        }
    }
}

fn tally_rows(tally: Tally, voice: Voice) -> Vec<TallyRow> {
    let counts = [
        ("tally-for", tally.votes_for),
        ("tally-against", tally.votes_against),
        ("tally-abstain", tally.abstentions),
        ("tally-silent", tally.silent()),
    ];
    let squares = |count: u32, square: &str| square.repeat(usize::try_from(count).unwrap_or(0));
    let row = |(name, count): (&str, u32)| TallyRow {
        what: voice.say(name),
        count,
        full: squares(count, "■"),
        empty: squares(tally.entitled.saturating_sub(count), "□"),
    };
    counts.map(row).into()
}

/// How much time is left until `closes_at`, in words.
pub(super) fn time_left(closes_at: Timestamp, now: Timestamp, voice: Voice) -> String {
    let left = closes_at - now;
    if left >= TimeDelta::days(2) {
        voice.count("vote-days-left", left.num_days())
    } else if left >= TimeDelta::hours(1) {
        voice.count("vote-hours-left", left.num_hours())
    } else {
        voice.count("vote-minutes-left", left.num_minutes().max(1))
    }
}
