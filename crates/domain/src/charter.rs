//! The charter as a value: who the pact is, what it asks for, and by which rule it decides.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::calendar::WorkingCalendar;
use crate::cvr::Cvr;
use crate::id::{ObjectiveKey, PartyKey, PrincipleKey, TrackKey};
use crate::text::Text;
use crate::time::{Timestamp, end_of_day, end_of_day_after, local_date};
use crate::vote::VotingRule;

/// The charter of one pact, in one version. Cases and votes are pinned to the version in force.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Charter {
    /// The pact's short name in addresses and files.
    pub key: String,
    /// Counts from one; a new wording is a new version.
    pub version: u32,
    /// The day on which the parties agreed.
    pub dated: NaiveDate,
    /// The pact's name.
    pub title: Text,
    /// What the pact is for.
    pub purpose: Text,
    /// Where the signed text can be read, when the pact has published it.
    pub signed_text: Option<String>,
    /// The body that serves the pact.
    pub secretariat: Text,
    /// The body that comments on the annual status.
    pub advisory_board: Text,
    /// The founding parties, in the charter's order; one that has taken another's place stands in its place.
    pub parties: Vec<FoundingParty>,
    /// Those that were founding parties once, or are to become one: they have a name, and no part in the pact now.
    pub other_parties: Vec<FoundingParty>,
    /// What every participant commits to.
    pub principles: Vec<Clause<PrincipleKey>>,
    /// What the pact is to achieve.
    pub objectives: Vec<Clause<ObjectiveKey>>,
    /// The tracks that members work in.
    pub tracks: Vec<Clause<TrackKey>>,
    /// How admissions are decided.
    pub voting: VotingRule,
    /// The voting rule in words, as printed on the ballot and in the letter.
    pub voting_words: Text,
    /// How long each step may take.
    pub periods: Periods,
}

/// One founding party, as the charter names it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct FoundingParty {
    /// Its key: `di`, `ida`, …
    pub key: PartyKey,
    /// Its name as it spells it.
    pub name: String,
    /// Its name where space is short.
    pub short_name: String,
    /// Its CVR number, where known.
    pub cvr: Option<Cvr>,
    /// The day from which it is a party.
    pub since: NaiveDate,
}

/// A founding party's place in the pact, as the register has it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Seat {
    /// The party.
    pub party: FoundingParty,
    /// Whose place it has taken.
    pub predecessor: Option<PartyKey>,
    /// Since when it is a member.
    pub since: Timestamp,
    /// Until when, where that is known.
    pub until: Option<Timestamp>,
}

impl Seat {
    fn is_held_at(&self, now: Timestamp) -> bool {
        self.since <= now && self.until.is_none_or(|until| now < until)
    }
}

/// A principle, an objective or a track: a key, and what it says.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Clause<Key> {
    /// Its key.
    pub key: Key,
    /// A few words.
    pub title: Text,
    /// What it says.
    pub text: Text,
}

/// How long each step may take, and which days count.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Periods {
    /// From receipt until the secretariat has checked that the application is complete.
    pub completeness: Period,
    /// From receipt until a dialogue is opened.
    pub dialogue: Period,
    /// From receipt until the case is nominated or closed.
    pub nomination: Period,
    /// From the request until the applicant has supplied the information, unless the request says otherwise.
    pub information: Period,
    /// From the close of the vote until the decision letter is sent.
    pub letter: Period,
    /// Which days are working days.
    pub calendar: WorkingCalendar,
}

/// A length of time, counted in whole days.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Period {
    /// Calendar days.
    Days(u32),
    /// Danish working days.
    WorkingDays(u32),
}

impl Periods {
    /// When `period`, counted from the day of `start`, ends: at 23.59 in Copenhagen.
    pub fn deadline(&self, start: Timestamp, period: Period) -> Timestamp {
        match period {
            Period::Days(days) => end_of_day_after(start, days),
            Period::WorkingDays(days) => {
                end_of_day(self.calendar.working_days_after(local_date(start), days))
            }
        }
    }
}

/// What is wrong with a charter.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum InvalidCharter {
    /// A list that must not be empty is.
    #[error("{list} must name at least one entry")]
    Empty {
        /// The list: `parties`, `principles`, `objectives`.
        list: &'static str,
    },
    /// A key stands twice in one list.
    #[error("{list} names the key {key} twice")]
    Doubled {
        /// The list in which it stands.
        list: &'static str,
        /// The key.
        key: String,
    },
    /// The participation minimum can never be reached.
    #[error("voting.participation_min is {minimum}, but the pact has {parties} founding parties")]
    ParticipationOutOfReach {
        /// The minimum asked for.
        minimum: u32,
        /// How many parties there are.
        parties: usize,
    },
    /// The voting period lies outside 1 to 365 days.
    #[error("voting.voting_days is {days}, expected 1 to 365")]
    VotingDays {
        /// The period given.
        days: u32,
    },
    /// The shortest time that a vote stays open is longer than the voting period.
    #[error("voting.open_hours_min is {hours}, longer than the voting period of {days} days")]
    OpenHours {
        /// The shortest time.
        hours: u32,
        /// The voting period.
        days: u32,
    },
}

impl Charter {
    /// Checks what one value alone cannot show: that lists are filled, keys unique and limits within reach.
    pub fn checked(self) -> Result<Self, InvalidCharter> {
        unique("parties", self.parties.iter().map(|party| party.key.as_str()))?;
        unique("principles", self.principles.iter().map(|clause| clause.key.as_str()))?;
        unique("objectives", self.objectives.iter().map(|clause| clause.key.as_str()))?;
        if !self.tracks.is_empty() {
            unique("tracks", self.tracks.iter().map(|clause| clause.key.as_str()))?;
        }
        if let Some(minimum) = self.voting.participation_min.fixed()
            && usize::try_from(minimum).is_ok_and(|minimum| minimum > self.parties.len())
        {
            return Err(InvalidCharter::ParticipationOutOfReach {
                minimum,
                parties: self.parties.len(),
            });
        }
        let days = self.voting.voting_days;
        if !(1..=365).contains(&days) {
            return Err(InvalidCharter::VotingDays { days });
        }
        if self.voting.open_hours_min > days * 24 {
            return Err(InvalidCharter::OpenHours { hours: self.voting.open_hours_min, days });
        }
        Ok(self)
    }

    /// The party with this key, whether it is a founding party now or was once.
    pub fn party(&self, key: &PartyKey) -> Option<&FoundingParty> {
        self.parties.iter().chain(&self.other_parties).find(|party| party.key == *key)
    }

    /// The same, with the founding parties as the register has them at `now`; a register without any leaves it as it is.
    pub fn with_seats(&self, seats: Vec<Seat>, now: Timestamp) -> Self {
        if seats.is_empty() {
            return self.clone();
        }
        let mut placed: Vec<(usize, Timestamp, Seat)> = seats
            .iter()
            .map(|seat| (self.place_of(seat, &seats), seat.since, seat.clone()))
            .collect();
        placed.sort_by_key(|(place, since, _)| (*place, *since));
        let (current, others): (Vec<Seat>, Vec<Seat>) =
            placed.into_iter().map(|(_, _, seat)| seat).partition(|seat| seat.is_held_at(now));
        let parties = |seats: Vec<Seat>| seats.into_iter().map(|seat| seat.party).collect();
        Self { parties: parties(current), other_parties: parties(others), ..self.clone() }
    }

    /// Where a seat stands: where the charter names its party, or the one whose place it took.
    fn place_of(&self, seat: &Seat, seats: &[Seat]) -> usize {
        let mut key = &seat.party.key;
        // A line of successions is never longer than there are seats.
        for _ in seats {
            let named = self.parties.iter().position(|party| party.key == *key);
            let before = seats.iter().find(|other| other.party.key == *key);
            match (named, before.and_then(|other| other.predecessor.as_ref())) {
                (Some(place), _) => return place,
                (None, Some(predecessor)) => key = predecessor,
                (None, None) => break,
            }
        }
        self.parties.len()
    }

    /// Whether the charter knows this objective.
    pub fn has_objective(&self, key: &ObjectiveKey) -> bool {
        self.objectives.iter().any(|clause| clause.key == *key)
    }

    /// Whether the charter knows this principle.
    pub fn has_principle(&self, key: &PrincipleKey) -> bool {
        self.principles.iter().any(|clause| clause.key == *key)
    }

    /// Whether the charter knows this track.
    pub fn has_track(&self, key: &TrackKey) -> bool {
        self.tracks.iter().any(|clause| clause.key == *key)
    }
}

fn unique<'a>(
    list: &'static str,
    keys: impl Iterator<Item = &'a str>,
) -> Result<(), InvalidCharter> {
    let mut seen = BTreeSet::new();
    for key in keys {
        if !seen.insert(key) {
            return Err(InvalidCharter::Doubled { list, key: key.to_owned() });
        }
    }
    if seen.is_empty() { Err(InvalidCharter::Empty { list }) } else { Ok(()) }
}
