//! Ids, told by a number.

use domain::id::{CaseId, MeetingId, MembershipId};
use uuid::Uuid;

/// The `number`th membership.
pub const fn membership(number: u128) -> MembershipId {
    MembershipId(Uuid::from_u128(number))
}

/// The `number`th meeting.
pub const fn meeting(number: u128) -> MeetingId {
    MeetingId(Uuid::from_u128(number))
}

/// The `number`th case.
pub const fn case_id(number: u128) -> CaseId {
    CaseId(Uuid::from_u128(number))
}
