//! For which participant of the pact somebody acts.

use domain::actor::{Actor, Role};
use domain::id::MembershipId;
use domain::time::Timestamp;
use store::{Connection, MembershipSummary};

use crate::error::Error;
use crate::register::founding_membership;

/// The membership for which `actor` acts at `now`: a founding party's own, or that of an organisation that has joined, once its
/// admission is public. Nobody else acts for a participant.
pub(crate) fn participant(
    conn: &mut Connection,
    actor: &Actor,
    now: Timestamp,
) -> Result<Option<MembershipSummary>, Error> {
    let member = match actor.role() {
        Some(Role::Party(party)) => conn.membership_get(founding_membership(party))?,
        Some(Role::Applicant(organisation)) => {
            conn.membership_of_organisation(*organisation, now)?
        }
        Some(Role::Secretariat | Role::AdvisoryBoard) | None => None,
    };
    Ok(member.filter(|member| member.membership.takes_part_at(now)))
}

/// The same, by its id alone.
pub(crate) fn own_membership(
    conn: &mut Connection,
    actor: &Actor,
    now: Timestamp,
) -> Result<Option<MembershipId>, Error> {
    Ok(participant(conn, actor, now)?.map(|member| member.id))
}
