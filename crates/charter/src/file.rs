//! The shape of the file, and how it becomes the charter that the rules work with.

use domain::calendar::WorkingCalendar;
use domain::charter::{Charter, Clause, FoundingParty, Periods};
use domain::cvr::Cvr;
use domain::id::{ObjectiveKey, PartyKey, PrincipleKey, TrackKey};
use domain::vote::VotingRule;
use serde::Deserialize;

use crate::choice::{
    AfterClose, BallotChange, Base, EarlyClose, Nominator, Recusal, Shortfall, Threshold, WhileOpen,
};
use crate::value::{Day, DayOfYear, Filled, Length, Number, PactKey, Parsed, TakingPart, Words};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CharterFile {
    key: PactKey,
    version: Number<1, { u32::MAX }>,
    dated: Day,
    title: Words,
    purpose: Words,
    signed_text: Option<Filled>,
    secretariat: Words,
    advisory_board: Words,
    parties: Vec<PartyEntry>,
    principles: Vec<ClauseEntry<PrincipleKey>>,
    objectives: Vec<ClauseEntry<ObjectiveKey>>,
    #[serde(default = "Vec::new")]
    tracks: Vec<ClauseEntry<TrackKey>>,
    voting: VotingTable,
    periods: PeriodsTable,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PartyEntry {
    key: Parsed<PartyKey>,
    name: Filled,
    short_name: Filled,
    cvr: Option<Parsed<Cvr>>,
    since: Day,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "Parsed<Key>: Deserialize<'de>"))]
struct ClauseEntry<Key> {
    key: Parsed<Key>,
    title: Words,
    text: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct VotingTable {
    id: Filled,
    words: Words,
    #[serde(with = "Base")]
    base: domain::vote::Base,
    #[serde(with = "Threshold")]
    threshold: domain::vote::Threshold,
    participation_min: TakingPart,
    #[serde(with = "Shortfall")]
    shortfall: domain::vote::Shortfall,
    #[serde(with = "Nominator")]
    nominator: domain::vote::Nominator,
    #[serde(with = "Recusal")]
    recusal: domain::vote::Recusal,
    #[serde(with = "BallotChange")]
    ballot_change: domain::vote::BallotChange,
    #[serde(with = "EarlyClose")]
    early_close: domain::vote::EarlyClose,
    open_hours_min: Number<0, { u32::MAX }>,
    voting_days: Number<0, { u32::MAX }>,
    #[serde(with = "WhileOpen")]
    ballots_while_open: domain::vote::WhileOpen,
    #[serde(with = "AfterClose")]
    ballots_after_close: domain::vote::AfterClose,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PeriodsTable {
    completeness: Length,
    dialogue: Length,
    nomination: Length,
    information: Length,
    letter: Length,
    #[serde(default = "Vec::new")]
    office_closed: Vec<DayOfYear>,
}

impl From<CharterFile> for Charter {
    fn from(file: CharterFile) -> Self {
        let voting_words = file.voting.words.into();
        let voting = VotingRule {
            id: file.voting.id.0,
            base: file.voting.base,
            threshold: file.voting.threshold,
            participation_min: file.voting.participation_min.0,
            shortfall: file.voting.shortfall,
            nominator: file.voting.nominator,
            recusal: file.voting.recusal,
            ballot_change: file.voting.ballot_change,
            early_close: file.voting.early_close,
            open_hours_min: file.voting.open_hours_min.0,
            voting_days: file.voting.voting_days.0,
            ballots_while_open: file.voting.ballots_while_open,
            ballots_after_close: file.voting.ballots_after_close,
        };
        Self {
            key: file.key.0,
            version: file.version.0,
            dated: file.dated.0,
            title: file.title.into(),
            purpose: file.purpose.into(),
            signed_text: file.signed_text.map(|text| text.0),
            secretariat: file.secretariat.into(),
            advisory_board: file.advisory_board.into(),
            parties: file.parties.into_iter().map(FoundingParty::from).collect(),
            other_parties: vec![],
            principles: file.principles.into_iter().map(Clause::from).collect(),
            objectives: file.objectives.into_iter().map(Clause::from).collect(),
            tracks: file.tracks.into_iter().map(Clause::from).collect(),
            voting,
            voting_words,
            periods: file.periods.into(),
        }
    }
}

impl From<PartyEntry> for FoundingParty {
    fn from(entry: PartyEntry) -> Self {
        Self {
            key: entry.key.0,
            name: entry.name.0,
            short_name: entry.short_name.0,
            cvr: entry.cvr.map(|cvr| cvr.0),
            since: entry.since.0,
        }
    }
}

impl<Key> From<ClauseEntry<Key>> for Clause<Key> {
    fn from(entry: ClauseEntry<Key>) -> Self {
        Self { key: entry.key.0, title: entry.title.into(), text: entry.text.into() }
    }
}

impl From<PeriodsTable> for Periods {
    fn from(table: PeriodsTable) -> Self {
        let office_closed = table.office_closed.into_iter().map(|day| day.0).collect();
        Self {
            completeness: table.completeness.0,
            dialogue: table.dialogue.0,
            nomination: table.nomination.0,
            information: table.information.0,
            letter: table.letter.0,
            calendar: WorkingCalendar { office_closed },
        }
    }
}
