//! For which member of the pact somebody acts.

use domain::actor::{Actor, Role};
use domain::id::MembershipId;
use domain::time::Timestamp;
use store::{Connection, MembershipSummary};

use crate::error::Error;
use crate::register::founding_membership;

/// The membership for which `actor` acts at `now`: a founding party's, or that of an organisation that has joined.
pub(crate) fn participant(
    conn: &mut Connection,
    actor: &Actor,
    now: Timestamp,
) -> Result<Option<MembershipSummary>, Error> {
    match actor.role() {
        Some(Role::Party(party)) => {
            let member = conn.membership_get(founding_membership(party))?;
            Ok(member.filter(|member| member.membership.stand(now).is_lasting()))
        }
        Some(Role::Applicant(organisation)) => {
            Ok(conn.membership_of_organisation(*organisation, now)?)
        }
        Some(Role::Secretariat | Role::AdvisoryBoard) | None => Ok(None),
    }
}

/// The same, by its id alone.
pub(crate) fn own_membership(
    conn: &mut Connection,
    actor: &Actor,
    now: Timestamp,
) -> Result<Option<MembershipId>, Error> {
    Ok(participant(conn, actor, now)?.map(|member| member.id))
}
