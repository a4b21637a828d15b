//! Who asks, as far as initiatives are concerned.

use super::state::{Initiative, Partnership};
use crate::actor::{Actor, Role};
use crate::id::MembershipId;

/// Whoever asks, and the participant of the pact that it acts for.
#[derive(Clone, Copy, Debug)]
pub struct Asker<'a> {
    /// Who asks.
    pub actor: &'a Actor,
    /// The running membership that it acts for, if any.
    pub participant: Option<MembershipId>,
}

/// A role as far as initiatives are concerned.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum RoleKind {
    /// The participant whose initiative it is.
    Owner,
    /// A participant that is asked to be a partner.
    Invited,
    /// A partner.
    Partner,
    /// Any participant of the pact.
    Participant,
    /// The secretariat.
    Secretariat,
    /// The advisory board.
    AdvisoryBoard,
}

impl RoleKind {
    /// All roles.
    pub const ALL: [Self; 6] = [
        Self::Owner,
        Self::Invited,
        Self::Partner,
        Self::Participant,
        Self::Secretariat,
        Self::AdvisoryBoard,
    ];

    /// The role's stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Invited => "invited",
            Self::Partner => "partner",
            Self::Participant => "participant",
            Self::Secretariat => "secretariat",
            Self::AdvisoryBoard => "advisory_board",
        }
    }
}

/// The roles in which somebody meets any initiative, before it is looked at.
pub(super) fn roles_before(asker: Asker<'_>) -> Vec<RoleKind> {
    match asker.actor.role() {
        Some(Role::Secretariat) => vec![RoleKind::Secretariat],
        Some(Role::AdvisoryBoard) => vec![RoleKind::AdvisoryBoard],
        Some(Role::Party(_) | Role::Applicant(_)) if asker.participant.is_some() => {
            vec![RoleKind::Participant]
        }
        // An organisation that has not joined, or has left, is as everybody else.
        Some(Role::Party(_) | Role::Applicant(_)) | None => vec![],
    }
}

/// The roles in which somebody meets `initiative`.
pub fn roles_on(initiative: &Initiative, asker: Asker<'_>) -> Vec<RoleKind> {
    let mut roles = roles_before(asker);
    let Some(own) = asker.participant.filter(|_| roles.contains(&RoleKind::Participant)) else {
        return roles;
    };
    if initiative.owner == own {
        roles.push(RoleKind::Owner);
    }
    match initiative.partnership(own) {
        Some(Partnership::Invited) => roles.push(RoleKind::Invited),
        Some(Partnership::Confirmed) => roles.push(RoleKind::Partner),
        Some(Partnership::Declined | Partnership::Left) | None => {}
    }
    roles
}
