//! The upkeep of meetings: the lists say what the log says.

use store::Connection;

use super::{Discrepancy, Replayed, note};
use crate::error::Error;

impl Replayed {
    /// Writes the meetings and their actions into the lists.
    pub(super) fn project_meetings(&self, conn: &mut Connection) -> Result<(), Error> {
        for (id, known) in &self.meetings {
            conn.meeting_project(&known.projection(*id))?;
        }
        Ok(())
    }

    /// How many actions all meetings agreed on.
    pub(super) fn action_count(&self) -> usize {
        self.meetings.values().map(|known| known.meeting.actions().len()).sum()
    }

    /// Notes which meetings the lists show otherwise than the log.
    pub(super) fn note_meetings(
        &self,
        conn: &mut Connection,
        found: &mut Vec<Discrepancy>,
    ) -> Result<(), Error> {
        for (id, known) in &self.meetings {
            let projection = known.projection(*id);
            let actions = conn.meeting_action_list(*id)?;
            let listed = conn.meeting_get(*id)?.filter(|_| actions == projection.actions);
            note(found, format!("meeting {id}"), listed.as_ref(), &projection.summary);
        }
        Ok(())
    }
}
