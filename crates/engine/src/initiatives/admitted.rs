//! What the application of a new member brings into the register of initiatives.

use domain::id::{CaseId, InitiativeId};
use domain::initiative::brought_by;
use domain::membership::membership_of_case;
use domain::time::Timestamp;
use store::{Authorship, Connection};
use uuid::Uuid;

use super::record::begin;
use crate::error::Error;

/// Takes the initiatives of the application that was voted on in `case` into the register, `version` of it. That happens
/// once, with the event that makes the admission public.
pub(crate) fn bring_initiatives(
    conn: &mut Connection,
    case: CaseId,
    version: u32,
    by: &Authorship,
    now: Timestamp,
) -> Result<(), Error> {
    let Some(application) = conn.case_application(case, version)? else { return Ok(()) };
    for event in brought_by(&application, membership_of_case(case), case, now) {
        begin(conn, InitiativeId(Uuid::now_v7()), &event, by, now)?;
    }
    Ok(())
}
