//! Drafts: applications that their authors are still writing. Nobody else sees them, and nothing of them is kept when
//! they are deleted.

use crate::accession::{Applicant, CommandKind, RoleKind};
use crate::actor::{Actor, Role};
use crate::id::{AccountId, PartyKey};
use crate::refusal::Refusal;

/// How a draft begins, and so by which door it will be submitted.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Beginning {
    /// An applicant writes its own application.
    Own(AccountId),
    /// The secretariat enters what came on paper.
    OnPaper(AccountId),
    /// A founding party invites an organisation, which takes the draft over with a code.
    Invitation(PartyKey),
}

/// How the draft that `actor` begins would begin.
///
/// # Errors
/// The advisory board and the public do not write applications.
pub fn begin(actor: &Actor) -> Result<Beginning, Refusal> {
    match actor {
        Actor::Account { id, role: Role::Applicant } => Ok(Beginning::Own(*id)),
        Actor::Account { id, role: Role::Secretariat } => Ok(Beginning::OnPaper(*id)),
        Actor::Account { role: Role::Party(party), .. } => Ok(Beginning::Invitation(party.clone())),
        Actor::Account { role: Role::AdvisoryBoard, .. } | Actor::Public | Actor::Clock => {
            Err(not_an_author())
        }
    }
}

/// The account that takes over the draft of an invitation.
///
/// # Errors
/// Only an applicant takes up an invitation.
pub fn accept_invitation(actor: &Actor) -> Result<AccountId, Refusal> {
    match actor {
        Actor::Account { id, role: Role::Applicant } => Ok(*id),
        Actor::Account {
            role: Role::Secretariat | Role::Party(_) | Role::AdvisoryBoard, ..
        }
        | Actor::Public
        | Actor::Clock => Err(Refusal::RoleNotEntitled {
            command: CommandKind::Submit,
            entitled: &[RoleKind::Applicant],
        }),
    }
}

/// Whether `actor` may see and change a draft that `author` writes: nobody but the author.
pub fn is_author(author: Option<AccountId>, actor: &Actor) -> bool {
    author.is_some() && author == actor.account()
}

/// As whom the author of a draft applies.
pub fn applicant(author: AccountId, role: &Role) -> Applicant {
    match role {
        Role::Secretariat => Applicant::OnPaper,
        Role::Applicant | Role::Party(_) | Role::AdvisoryBoard => Applicant::Account(author),
    }
}

fn not_an_author() -> Refusal {
    Refusal::RoleNotEntitled {
        command: CommandKind::Submit,
        entitled: &[RoleKind::Applicant, RoleKind::FoundingParty, RoleKind::Secretariat],
    }
}
