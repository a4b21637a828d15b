//! Who sees what of meetings.
//!
//! Whoever has a seat reads all of a meeting, but for single cases: they are the founding parties' matter and the
//! secretariat's until the decision is published. The public sees that meetings are held, and when.

use super::agenda::OpenMatter;
use super::seat::Seat;
use crate::actor::{Actor, Role};
use crate::refusal::{MeetingRefusal, Refusal};

/// Whoever has a seat reads meetings.
///
/// # Errors
/// Everybody else is refused.
pub fn may_read_meetings(seat: Option<Seat>) -> Result<Seat, Refusal> {
    seat.ok_or_else(|| MeetingRefusal::MeetingsClosed.into())
}

/// Whether `actor` may see that `matter` is on the agenda. `is_public` tells of an admission whether it has been published.
pub fn is_matter_shown(matter: OpenMatter, is_public: impl Fn() -> bool, actor: &Actor) -> bool {
    let of_founders = match actor {
        Actor::Clock | Actor::Person { role: Role::Secretariat | Role::Party(_), .. } => true,
        Actor::Public
        | Actor::Newcomer(_)
        | Actor::Person { role: Role::Applicant(_) | Role::AdvisoryBoard, .. } => false,
    };
    match matter {
        OpenMatter::CaseNominated(_) | OpenMatter::VoteOpen(_) => of_founders,
        OpenMatter::MemberAdmitted(_) => of_founders || is_public(),
        OpenMatter::InitiativeTold(_)
        | OpenMatter::InitiativeSilent(_)
        | OpenMatter::ActionOpen { .. } => true,
    }
}
