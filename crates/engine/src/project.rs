//! Recording: events are appended, and what the lists show is brought along, in one transaction.

use domain::accession::{
    Behalf, Case, CaseFact, CommandKind, Details, Event, Waiting, consequence, letters_of,
    mandate_for,
};
use domain::actor::Actor;
use domain::application::{Application, Organisation};
use domain::charter::Charter;
use domain::id::{CaseId, PersonId};
use domain::membership::{
    MemberName, MembershipDetails, MembershipEvent, MembershipFact, membership_of_case,
};
use domain::time::Timestamp;
use store::{Authorship, CaseProjection, Connection, Recorder};

use crate::applicant::Applicant;
use crate::error::Error;
use crate::initiatives::bring_initiatives;
use crate::letters::write_letters;
use crate::register::record_membership;
use crate::told::tell_awaited;

/// Records what was decided: when, by whom, on whose behalf.
pub(crate) struct Recording<'a> {
    pub(crate) charter: &'a Charter,
    pub(crate) now: Timestamp,
    pub(crate) authorship: Authorship,
    /// Who is at it, and need not be told of it.
    author: Option<PersonId>,
}

impl<'a> Recording<'a> {
    /// What `actor` does by giving `command`, on behalf of `behalf`.
    pub(crate) fn by(
        charter: &'a Charter,
        now: Timestamp,
        actor: &Actor,
        command: CommandKind,
        behalf: Behalf,
    ) -> Self {
        let mandate = mandate_for(command, actor);
        let recorder = mandate.map_or(Recorder::Clock, Recorder::Mandate);
        let authorship = Authorship { recorder, behalf };
        Self { charter, now, authorship, author: actor.person() }
    }

    /// What time has decided.
    pub(crate) fn by_clock(charter: &'a Charter, now: Timestamp) -> Self {
        Self { charter, now, authorship: Authorship::clock(), author: None }
    }

    /// Records `events` on a case that exists; returns the case after them, and who applies.
    pub(crate) fn record(
        &self,
        conn: &mut Connection,
        id: CaseId,
        before: Case,
        applicant: Applicant,
        events: &[Event],
    ) -> Result<(Case, Applicant), Error> {
        conn.case_append(id, before.version(), events, &self.authorship, self.now)?;
        let awaited_before = before.waiting(self.charter);
        let mut case = before;
        let mut brings_letters = false;
        let mut ended = Vec::new();
        for event in events {
            ended.extend(case.advance(&event.fact, self.now, self.charter));
            brings_letters |= !letters_of(&case, &event.fact).is_empty();
        }
        let organisation = newest_organisation(events);
        let mut projection = projection(id, &case, self.charter, organisation, self.now);
        projection.ended = ended;
        conn.case_project(&projection)?;
        let applicant = projection.organisation.as_ref().map_or(applicant, Applicant::from);
        for event in events {
            self.register(conn, id, &case, event, &applicant)?;
        }
        if brings_letters {
            write_letters(conn, self.charter, id)?;
        }
        let awaited = case.waiting(self.charter);
        tell_awaited(conn, &case, &awaited_before, &awaited, self.author, self.now)?;
        Ok((case, applicant))
    }

    /// Records the events that begin a case.
    pub(crate) fn begin(
        &self,
        conn: &mut Connection,
        id: CaseId,
        organisation: &Organisation,
        events: &[Event],
    ) -> Result<Case, Error> {
        let (first, rest) = events.split_first().ok_or(Error::NotFound)?;
        let mut case = Case::begin(&first.fact, self.now).ok_or(Error::NotFound)?;
        let mut ended = Vec::new();
        for event in rest {
            ended.extend(case.advance(&event.fact, self.now, self.charter));
        }
        for (version, event) in (0..).zip(events) {
            let authorship = self.authorship_of(event);
            conn.case_append(id, version, std::slice::from_ref(event), &authorship, self.now)?;
        }
        let organisation = Some(organisation.clone());
        let mut projection = projection(id, &case, self.charter, organisation, self.now);
        projection.ended = ended;
        conn.case_project(&projection)?;
        write_letters(conn, self.charter, id)?;
        let awaited = case.waiting(self.charter);
        tell_awaited(conn, &case, &Waiting::default(), &awaited, self.author, self.now)?;
        Ok(case)
    }

    /// The dialogue that an invitation opens is the inviting party's, by whosever hand the draft was submitted.
    fn authorship_of(&self, event: &Event) -> Authorship {
        let mut authorship = self.authorship.clone();
        if let CaseFact::DialogueOpened { party } = &event.fact {
            authorship.behalf = Behalf::Party(party.clone());
        }
        authorship
    }

    /// Lets the register know what `event` means for it.
    fn register(
        &self,
        conn: &mut Connection,
        id: CaseId,
        case: &Case,
        event: &Event,
        applicant: &Applicant,
    ) -> Result<(), Error> {
        let Some(fact) = consequence(id, case, &event.fact) else { return Ok(()) };
        let name = match &fact {
            MembershipFact::AssociateAdmitted { .. } => Some(MemberName {
                name: applicant.name.clone(),
                short_name: None,
                cvr: applicant.cvr,
            }),
            MembershipFact::FoundingPartyEntered { .. }
            | MembershipFact::FoundingPartySucceeded { .. }
            | MembershipFact::AssociateImported { .. }
            | MembershipFact::AdmissionPublished
            | MembershipFact::Renamed
            | MembershipFact::Ended { .. }
            | MembershipFact::EndRevoked => None,
        };
        let authorship =
            if event.fact.is_of_time() { &Authorship::clock() } else { &self.authorship };
        let details = MembershipDetails { name, note: None };
        let event = MembershipEvent { id: membership_of_case(id), fact, details };
        record_membership(conn, &event, authorship, self.now)?;
        if event.fact == MembershipFact::AdmissionPublished {
            let version = case.application_version();
            bring_initiatives(conn, id, version, authorship, self.now)?;
        }
        Ok(())
    }
}

/// What the lists show of `case`, but for the stays that have ended; `organisation` when a new version of the application
/// brings it.
pub(crate) fn projection(
    id: CaseId,
    case: &Case,
    charter: &Charter,
    organisation: Option<Organisation>,
    now: Timestamp,
) -> CaseProjection {
    let submission = case.submission();
    let waiting = case.waiting(charter);
    CaseProjection {
        id,
        number: submission.number,
        organisation,
        phase: case.phase(),
        phase_since: case.phase_since(),
        stay_count: case.stay_count(),
        ended: vec![],
        officer: case.officer(),
        applicant: submission.applicant,
        door: submission.door.clone(),
        received_at: submission.at,
        deadline: waiting.until,
        due_at: case.next_due(),
        waits_for: waiting.who,
        version: case.version(),
        updated_at: now,
    }
}

/// The organisation in the last version of the application that `events` bring.
fn newest_organisation(events: &[Event]) -> Option<Organisation> {
    let newest = events.iter().rev().find_map(|event| application_in(&event.details));
    newest.map(|application| application.organisation.clone())
}

/// The application that an event's details hold, if they hold one.
pub(crate) fn application_in(details: &Details) -> Option<&Application> {
    match details {
        Details::Application { application, .. } => Some(application),
        Details::None
        | Details::Text(_)
        | Details::File { .. }
        | Details::Entry { .. }
        | Details::Instruction { .. }
        | Details::Question { .. }
        | Details::Decision { .. } => None,
    }
}
