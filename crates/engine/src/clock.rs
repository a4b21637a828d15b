//! The clock's hand: records what time has already decided. It decides nothing; stopped for a week, run twice or in
//! several processes, it records the same facts with the same times.

use domain::accession::Event;
use domain::id::CaseId;
use domain::time::Timestamp;

use crate::Engine;
use crate::applicant::applicant;
use crate::cases::replayed;
use crate::error::Error;
use crate::project::Recording;

/// What one sweep did.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Sweep {
    /// How many cases it brought up to the moment.
    pub cases: usize,
}

/// How many cases are looked up at a time.
const BATCH: u32 = 100;

impl Engine {
    /// Records everything that time has decided by `now`; before a list is read, so that it shows it.
    ///
    /// # Errors
    /// The database says no; what has been recorded by then stays recorded.
    pub fn sweep(&self, now: Timestamp) -> Result<Sweep, Error> {
        let mut sweep = Sweep::default();
        loop {
            let due = self.store.read(|conn| Ok::<_, Error>(conn.case_due_list(now, BATCH)?))?;
            if due.is_empty() {
                return Ok(sweep);
            }
            for id in due {
                self.settle_case(id, now)?;
                sweep.cases += 1;
            }
        }
    }

    /// When time will next decide something by itself.
    ///
    /// # Errors
    /// The database says no.
    pub fn next_due(&self) -> Result<Option<Timestamp>, Error> {
        self.store.read(|conn| Ok(conn.case_next_due()?))
    }

    /// Forgets the answers that were kept for retries before `before`; how many.
    ///
    /// # Errors
    /// The database says no.
    pub fn answers_forget(&self, before: Timestamp) -> Result<usize, Error> {
        self.store.write(move |conn| Ok(conn.idempotency_delete_before(before)?))
    }

    fn settle_case(&self, id: CaseId, now: Timestamp) -> Result<(), Error> {
        let engine = self.clone();
        self.store.write(move |conn| {
            let history = conn.case_history(id)?;
            let (Some(case), Some(last)) = (replayed(&history), history.last()) else {
                return Err(Error::NotFound);
            };
            let events: Vec<Event> = case.overdue(now).into_iter().map(Event::bare).collect();
            // Where another sweeper was first there is nothing to record, and the list says what the log says.
            let at = if events.is_empty() { last.recorded_at } else { now };
            let applicant = applicant(conn, id)?;
            let charter = engine.charter();
            let recording = Recording::by_clock(&charter, at);
            recording.record(conn, id, case, applicant, &events)?;
            Ok(())
        })
    }
}
