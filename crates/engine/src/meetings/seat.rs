//! Who has which seat at a meeting, and who acts for it.

use domain::actor::{Actor, Role};
use domain::meeting::Seat;
use domain::membership::MembershipKind;
use domain::time::Timestamp;
use store::Connection;

use crate::error::Error;
use crate::participant::own_membership;

/// The seat of `actor`, if there is one: whoever applies has none until it has joined.
pub(super) fn seat_of(
    conn: &mut Connection,
    actor: &Actor,
    now: Timestamp,
) -> Result<Option<Seat>, Error> {
    match actor.role() {
        None => Ok(None),
        Some(Role::Secretariat) => Ok(Some(Seat::Secretariat)),
        Some(Role::AdvisoryBoard) => Ok(Some(Seat::AdvisoryBoard)),
        Some(Role::Party(_) | Role::Applicant(_)) => {
            Ok(own_membership(conn, actor, now)?.map(Seat::Member))
        }
    }
}

/// The roles in which people act for the seats at a meeting.
pub(super) fn roles(conn: &mut Connection, now: Timestamp) -> Result<Vec<Role>, Error> {
    let mut roles = vec![Role::Secretariat, Role::AdvisoryBoard];
    let mut cases = Vec::new();
    for member in conn.membership_list(now)? {
        let membership = member.membership;
        match (membership.kind, membership.organisation) {
            (MembershipKind::Founding(party), _) => roles.push(Role::Party(party)),
            (MembershipKind::Associate(_), Some(own)) => roles.push(Role::Applicant(own)),
            (MembershipKind::Associate(case), None) => cases.extend(case),
        }
    }
    roles.extend(conn.case_applicants(&cases)?.into_iter().map(Role::Applicant));
    Ok(roles)
}
