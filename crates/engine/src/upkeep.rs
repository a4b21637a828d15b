//! Upkeep: the lists made anew from the log, and the log, the lists and the letters held against each other.

mod files;
mod initiatives;
mod meetings;

use std::collections::BTreeMap;

use domain::accession::{Case, CaseFact, Stay, letters_of};
use domain::application::Organisation;
use domain::charter::Charter;
use domain::id::{CaseId, InitiativeId, MandateId, MeetingId, MembershipId};
use domain::meeting::MeetingEvent;
use domain::membership::Membership;
use domain::people::Mandate;
use domain::text::Language;
use domain::time::Timestamp;
use store::{
    CaseProjection, CaseSummary, Connection, Fit, InitiativeProjection, LoggedEvent,
    MandateProjection, MembershipProjection, MembershipSummary,
};

use crate::Engine;
use crate::error::Error;
use crate::letters::{Brought, amiss, write_letters};
use crate::meetings::KnownMeeting;
use crate::project::{application_in, projection};
use crate::register::dated_name;

/// Something in the database that does not agree with the log.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Discrepancy {
    /// Where.
    pub place: String,
    /// What the log says, and what was found.
    pub found: String,
}

/// What the log says of every case, membership, mandate and meeting.
#[derive(Default)]
struct Replayed {
    cases: BTreeMap<CaseId, ReplayedCase>,
    letters: BTreeMap<CaseId, Brought>,
    memberships: BTreeMap<MembershipId, MembershipProjection>,
    mandates: BTreeMap<MandateId, MandateProjection>,
    meetings: BTreeMap<MeetingId, KnownMeeting>,
    initiatives: BTreeMap<InitiativeId, InitiativeProjection>,
}

/// What the log says of one case.
struct ReplayedCase {
    case: Case,
    organisation: Option<Organisation>,
    updated_at: Timestamp,
    ended: Vec<Stay>,
}

/// How many events are read at a time.
const BATCH: u32 = 1000;

impl Engine {
    /// Empties the lists and makes them anew from the log; how many rows. A letter that the log brings and that is not kept is
    /// written; those that are kept stay as they were sent.
    ///
    /// # Errors
    /// The database says no, or an event cannot be read; nothing has changed then.
    pub fn rebuild(&self) -> Result<usize, Error> {
        let engine = self.clone();
        self.store.write(move |conn| {
            conn.projection_clear()?;
            let replayed = Replayed::read(conn, &engine.charter())?;
            let (cases, memberships) = engine.projections(&replayed);
            for case in &cases {
                conn.case_project(case)?;
            }
            for membership in &memberships {
                conn.membership_project(membership)?;
            }
            for mandate in replayed.mandates.values() {
                conn.mandate_project(mandate)?;
            }
            replayed.project_meetings(conn)?;
            replayed.project_initiatives(conn)?;
            replayed.rehome_files(conn)?;
            let mut letters = 0;
            for (id, brought) in &replayed.letters {
                // While a rebuild lasts nobody appends: what is whole is not read again.
                if !amiss(conn, *id, brought)?.is_empty() {
                    letters += write_letters(conn, &engine.charter(), *id)?;
                }
            }
            let meetings = replayed.meetings.len() + replayed.action_count();
            let lists = cases.len() + memberships.len() + replayed.mandates.len();
            Ok(lists + replayed.initiatives.len() + meetings + letters)
        })
    }

    /// Looks whether the database is whole, and holds the lists against the log and every digest against its details; what
    /// does not agree.
    ///
    /// # Errors
    /// The database says no, or an event cannot be read.
    pub fn verify(&self) -> Result<Vec<Discrepancy>, Error> {
        self.store.read(|conn| {
            let replayed = Replayed::read(conn, &self.charter())?;
            let (cases, memberships) = self.projections(&replayed);
            let faults = conn.integrity_faults()?.into_iter();
            let place = || "database".to_owned();
            let mut found: Vec<_> =
                faults.map(|found| Discrepancy { place: place(), found }).collect();
            note_digests(conn, &mut found)?;
            for case in &cases {
                let fits =
                    conn.case_index_fits(case)? && conn.case_stay_list(case.id)? == case.ended;
                let listed = conn.case_get(case.id)?.filter(|_| fits);
                let place = format!("case {}", case.number);
                note(&mut found, place, listed.as_ref(), &summary_of_case(case));
            }
            note_letters(conn, &replayed.letters, &mut found)?;
            for member in &memberships {
                let listed = conn.membership_get(member.id)?;
                let listed = listed.zip(Some(conn.membership_name_list(member.id)?));
                let logged = (summary_of_membership(member), member.names.clone());
                note(&mut found, format!("membership {}", member.id), listed.as_ref(), &logged);
            }
            for mandate in replayed.mandates.values() {
                let place = format!("mandate {}", mandate.id);
                note(&mut found, place, conn.mandate_get(mandate.id)?.as_ref(), mandate);
            }
            replayed.note_meetings(conn, &mut found)?;
            replayed.note_initiatives(conn, &mut found)?;
            replayed.note_files(conn, &mut found)?;
            let (meetings, actions) = (replayed.meetings.len(), replayed.action_count());
            let mandates = replayed.mandates.len();
            let logged = [cases.len(), memberships.len(), mandates, meetings, actions];
            if conn.projection_counts()?.map(usize::try_from) != logged.map(Ok) {
                found.push(Discrepancy {
                    place: "lists".to_owned(),
                    found: "rows without a log stand in the lists".to_owned(),
                });
            }
            Ok(found)
        })
    }

    fn projections(&self, replayed: &Replayed) -> (Vec<CaseProjection>, Vec<MembershipProjection>) {
        let cases = replayed.cases.iter().map(|(id, known)| CaseProjection {
            ended: known.ended.clone(),
            ..projection(
                *id,
                &known.case,
                &self.charter(),
                known.organisation.clone(),
                known.updated_at,
            )
        });
        (cases.collect(), replayed.memberships.values().cloned().collect())
    }
}

impl Replayed {
    fn read(conn: &mut Connection, charter: &Charter) -> Result<Self, Error> {
        let mut replayed = Self::default();
        let mut after = 0;
        loop {
            let batch = conn.log_list(after, BATCH)?;
            let Some(last) = batch.last() else { return Ok(replayed) };
            after = last.position;
            for entry in batch {
                replayed.take_in(entry.event, entry.recorded_at, entry.version, charter);
            }
        }
    }

    fn take_in_case(
        &mut self,
        id: CaseId,
        fact: &CaseFact,
        organisation: Option<Organisation>,
        at: Timestamp,
        version: u32,
        charter: &Charter,
    ) {
        match self.cases.get_mut(&id) {
            Some(known) => {
                known.ended.extend(known.case.advance(fact, at, charter));
                known.organisation = organisation.or_else(|| known.organisation.take());
                known.updated_at = at;
            }
            None => {
                let begun = Case::begin(fact, at).map(|case| ReplayedCase {
                    case,
                    organisation,
                    updated_at: at,
                    ended: vec![],
                });
                self.cases.extend(begun.map(|known| (id, known)));
            }
        }
        if let Some(known) = self.cases.get(&id) {
            let brought = letters_of(&known.case, fact).iter().map(|kind| (version, *kind));
            self.letters.entry(id).or_default().extend(brought);
        }
    }

    fn take_in(&mut self, event: LoggedEvent, at: Timestamp, version: u32, charter: &Charter) {
        match event {
            LoggedEvent::Case { id, fact, details } => {
                let organisation =
                    application_in(&details).map(|application| application.organisation.clone());
                self.take_in_case(id, &fact, organisation, at, version, charter);
            }
            LoggedEvent::Mandate { id, fact } => {
                let before = self.mandates.remove(&id).map(|known| known.mandate);
                let after = Mandate::apply(before, &fact, at);
                let projection = after.map(|mandate| MandateProjection { id, mandate, version });
                self.mandates.extend(projection.map(|projection| (id, projection)));
            }
            LoggedEvent::Meeting { id, fact, details } => {
                let before = self.meetings.remove(&id);
                let after = KnownMeeting::after(before, &MeetingEvent { fact, details }, at);
                self.meetings.extend(after.map(|known| (id, known)));
            }
            LoggedEvent::Initiative { id, fact, details } => {
                self.take_in_initiative(id, &fact, &details, at, version);
            }
            LoggedEvent::Membership { id, fact, details } => {
                let (before, mut names) = match self.memberships.remove(&id) {
                    Some(known) => (Some(known.membership), known.names),
                    None => (None, vec![]),
                };
                let after = Membership::apply(before, &fact, at);
                self.memberships.extend(after.map(|membership| {
                    if let Some(dated) = dated_name(&membership, version, &details, at) {
                        names.retain(|known| known.since != dated.since);
                        names.push(dated);
                    }
                    (id, MembershipProjection { id, membership, names, version })
                }));
            }
        }
    }
}

/// Whether each letter that the log brings is kept, as it was, and no other is.
fn note_letters(
    conn: &mut Connection,
    letters: &BTreeMap<CaseId, Brought>,
    found: &mut Vec<Discrepancy>,
) -> Result<(), Error> {
    let mut count = 0;
    for (id, brought) in letters {
        count += brought.len() * Language::ALL.len();
        for amiss in amiss(conn, *id, brought)? {
            found.push(Discrepancy { place: format!("letters of {id}"), found: amiss.to_owned() });
        }
    }
    if usize::try_from(conn.letter_count()?) != Ok(count) {
        found.push(Discrepancy {
            place: "letters".to_owned(),
            found: "there are more or fewer of them than the log brings".to_owned(),
        });
    }
    Ok(())
}

fn note_digests(conn: &mut Connection, found: &mut Vec<Discrepancy>) -> Result<(), Error> {
    let mut after = 0;
    loop {
        let batch = conn.digest_list(after, BATCH)?;
        let Some((last, _)) = batch.last() else { return Ok(()) };
        after = *last;
        for (position, _) in batch.iter().filter(|(_, fit)| *fit == Fit::Differs) {
            let place = format!("event {position}");
            found.push(Discrepancy {
                place,
                found: "the details do not fit their digest".to_owned(),
            });
        }
    }
}

fn note<T: PartialEq>(found: &mut Vec<Discrepancy>, place: String, listed: Option<&T>, logged: &T) {
    if listed != Some(logged) {
        found.push(Discrepancy {
            place,
            found: "the list does not say what the log says".to_owned(),
        });
    }
}

fn summary_of_case(case: &CaseProjection) -> CaseSummary {
    let organisation = case.organisation.clone().unwrap_or_default();
    CaseSummary {
        id: case.id,
        number: case.number,
        organisation_name: organisation.name,
        cvr: organisation.cvr,
        organisation_kind: organisation.kind,
        phase: case.phase,
        phase_since: case.phase_since,
        officer: case.officer,
        applicant: case.applicant,
        door: case.door.clone(),
        received_at: case.received_at,
        deadline: case.deadline,
        due_at: case.due_at,
        waits_for: case.waits_for.clone(),
        version: case.version,
        updated_at: case.updated_at,
    }
}

fn summary_of_membership(projection: &MembershipProjection) -> MembershipSummary {
    let name = projection.names.last().map(|dated| dated.name.clone());
    MembershipSummary {
        id: projection.id,
        membership: projection.membership.clone(),
        name: name.unwrap_or_default(),
        version: projection.version,
    }
}
