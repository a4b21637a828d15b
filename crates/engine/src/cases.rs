//! Commands to cases.

use std::collections::BTreeSet;

use domain::accession::{
    AttachmentKind, Availability, Case, CaseFact, Command, CommandKind, PriorStanding, Sight,
    Surroundings, Waiting, attachable, availability, behalf, decide, is_interest_asked, permit,
    sight, waiting_shown,
};
use domain::actor::{Actor, Role};
use domain::cvr::Cvr;
use domain::id::{CaseId, FileId, PartyKey};
use domain::time::Timestamp;
use store::{Connection, FileHome, Recorded};

use crate::Engine;
use crate::answer::{Answer, Ask, Given};
use crate::applicant::{Applicant, applicant, prior_standing};
use crate::error::Error;
use crate::files::{attaching, file_offered, settle};
use crate::identity::running;
use crate::project::Recording;

/// A case as somebody sees it at a moment.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The case.
    pub id: CaseId,
    /// The case at the moment, with what time has decided by then.
    pub case: Case,
    /// The organisation that applies, as its newest application has it.
    pub organisation: Applicant,
    /// In which capacity it is seen.
    pub sight: Sight,
    /// What the one who sees it may do, and why not.
    pub actions: Vec<Availability>,
    /// What the one who sees it may attach a file to.
    pub attachable: Vec<AttachmentKind>,
    /// Whom it waits for.
    pub waiting: Waiting,
    /// Whether the one who sees it is still to say if it has an interest.
    pub is_interest_asked: bool,
    /// The moment.
    pub now: Timestamp,
}

impl Reading {
    /// The answer to what has just been done, with what `answer` writes of the case.
    pub(crate) fn answered(&self, answer: &impl Fn(&Self) -> String) -> Answer {
        let (subject, version) = (self.id.0, self.case.version());
        Answer { subject, version, body: answer(self), given: Given::Now }
    }
}

impl Engine {
    /// Carries out `command` on the case `id` and answers with what `answer` writes of the case afterwards.
    ///
    /// # Errors
    /// Whatever keeps it from being done; nothing has changed then.
    pub fn execute(
        &self,
        ask: Ask,
        id: CaseId,
        command: Command,
        answer: impl Fn(&Reading) -> String + Send + Sync + 'static,
    ) -> Result<Answer, Error> {
        self.execute_with_files(ask, id, command, &[], answer)
    }

    /// The same, and attaches `files` beside what `command` says: both, or neither.
    ///
    /// # Errors
    /// Whatever keeps it from being done; nothing has changed then.
    pub fn execute_with_files(
        &self,
        ask: Ask,
        id: CaseId,
        command: Command,
        files: &[FileId],
        answer: impl Fn(&Reading) -> String + Send + Sync + 'static,
    ) -> Result<Answer, Error> {
        let mut commands = attaching(files, &command);
        commands.push(command);
        self.execute_all(ask, id, commands, answer)
    }

    /// Carries out all of `commands`, in their order, or none.
    ///
    /// # Errors
    /// Whatever keeps one of them from being done; nothing has changed then.
    pub fn execute_all(
        &self,
        ask: Ask,
        id: CaseId,
        commands: Vec<Command>,
        answer: impl Fn(&Reading) -> String + Send + Sync + 'static,
    ) -> Result<Answer, Error> {
        let engine = self.clone();
        self.store.write(move |conn| {
            ask.once(conn, |conn, actor| {
                let case = visible_case(conn, id, actor)?;
                ask.condition.check(case.at(ask.now).version())?;
                let reading = engine.carry_all_out(conn, id, &commands, actor, ask.now)?;
                Ok(reading.answered(&answer))
            })
        })
    }

    /// Carries `commands` out in their order, each on what the log says after the one before; what `actor` sees then.
    pub(crate) fn carry_all_out(
        &self,
        conn: &mut Connection,
        id: CaseId,
        commands: &[Command],
        actor: &Actor,
        now: Timestamp,
    ) -> Result<Reading, Error> {
        let mut reading = None;
        for command in commands {
            let case = visible_case(conn, id, actor)?;
            reading = Some(self.carry_out(conn, id, case, command.clone(), actor, now)?);
        }
        reading.ok_or(Error::NotFound)
    }

    pub(crate) fn carry_out(
        &self,
        conn: &mut Connection,
        id: CaseId,
        case: Case,
        command: Command,
        actor: &Actor,
        now: Timestamp,
    ) -> Result<Reading, Error> {
        let applicant = applicant(conn, id)?;
        let founding = conn.membership_founding_parties(now)?;
        let officer_role = officer_role(conn, &command, now)?;
        let offered = file_offered(conn, id, &command, actor)?;
        let around = Surroundings {
            now,
            charter: &self.charter(),
            founding_parties: &founding,
            officer_role: officer_role.as_ref(),
            cvr: applicant.cvr,
            prior: prior_to_reopening(conn, &case, actor, applicant.cvr, now)?,
            file: offered.as_ref().map(|stored| &stored.file),
            file_limits: self.file_limits,
        };
        let charter = self.charter();
        let recording =
            Recording::by(&charter, now, actor, command.kind(), behalf(&command, actor));
        let events = decide(&case, command, actor, &around)?;
        let (case, applicant) = recording.record(conn, id, case, applicant, &events)?;
        let home = offered.map_or(FileHome::Loose, |stored| stored.home);
        settle(conn, id, home, &events)?;
        let known = Known { founding: &founding, prior: PriorStanding::default() };
        self.reading_of(id, case, applicant, actor, known, now).ok_or(Error::NotFound)
    }

    /// What `actor` sees of `case` at `now`.
    pub(crate) fn reading(
        &self,
        conn: &mut Connection,
        id: CaseId,
        case: Case,
        actor: &Actor,
        now: Timestamp,
    ) -> Result<Reading, Error> {
        let applicant = applicant(conn, id)?;
        let founding = conn.membership_founding_parties(now)?;
        let prior = prior_to_reopening(conn, &case, actor, applicant.cvr, now)?;
        let known = Known { founding: &founding, prior };
        self.reading_of(id, case, applicant, actor, known, now).ok_or(Error::NotFound)
    }

    /// The same, where all else is known already; none where `actor` may not know.
    pub(crate) fn reading_of(
        &self,
        id: CaseId,
        case: Case,
        organisation: Applicant,
        actor: &Actor,
        known: Known<'_>,
        now: Timestamp,
    ) -> Option<Reading> {
        let around = Surroundings {
            now,
            charter: &self.charter(),
            founding_parties: known.founding,
            officer_role: None,
            cvr: organisation.cvr,
            prior: known.prior,
            file: None,
            file_limits: self.file_limits,
        };
        let attachable = attachable(&case.at(now), actor, &around);
        let actions = availability(&case, actor, &around);
        let case = case.at(now);
        let sight = sight(&case, actor)?;
        let waiting = waiting_shown(&case, case.waiting(&self.charter()), &sight);
        let is_interest_asked = is_interest_asked(&case, actor);
        Some(Reading {
            id,
            case,
            organisation,
            sight,
            actions,
            attachable,
            waiting,
            is_interest_asked,
            now,
        })
    }
}

/// What the lists and the register know beside a case.
pub(crate) struct Known<'a> {
    /// The founding parties in the register.
    pub(crate) founding: &'a BTreeSet<PartyKey>,
    /// What else is known of the applicant, where the case could be opened again.
    pub(crate) prior: PriorStanding,
}

/// What else is known of the applicant, where `actor` might open the case again.
pub(crate) fn prior_to_reopening(
    conn: &mut Connection,
    case: &Case,
    actor: &Actor,
    cvr: Option<Cvr>,
    now: Timestamp,
) -> Result<PriorStanding, Error> {
    if permit(CommandKind::Reopen, &case.at(now), actor).is_err() {
        return Ok(PriorStanding::default());
    }
    let prior = prior_standing(conn, cvr, now)?;
    // The lists still call the case itself open where time has ended it and nobody has recorded that.
    let open_case = prior.open_case.filter(|number| *number != case.submission().number);
    Ok(PriorStanding { open_case, ..prior })
}

/// The case `id`; one that is not for the eyes of `actor` is not found.
pub(crate) fn visible_case(
    conn: &mut Connection,
    id: CaseId,
    actor: &Actor,
) -> Result<Case, Error> {
    let case = replayed(&conn.case_history(id)?).ok_or(Error::NotFound)?;
    sight(&case, actor).map(|_| case).ok_or(Error::NotFound)
}

/// The case that `history` tells; none where it tells nothing.
pub(crate) fn replayed(history: &[Recorded<CaseFact>]) -> Option<Case> {
    Case::replay(history.iter().map(|event| (&event.fact, event.recorded_at)))
}

/// The role of the secretariat, where whoever is to become the officer acts in it now.
fn officer_role(
    conn: &mut Connection,
    command: &Command,
    now: Timestamp,
) -> Result<Option<Role>, Error> {
    let Command::AssignOfficer { officer } = command else { return Ok(None) };
    let mut roles = running(conn, *officer, now)?.into_iter().map(|mandate| mandate.role);
    Ok(roles.find(|role| *role == Role::Secretariat))
}
