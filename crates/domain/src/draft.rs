//! Drafts: applications that are still being written. Nobody but their authors sees them, and nothing of them is kept
//! when they are deleted.

use crate::accession::{Applicant, Case, CommandKind, RoleKind, permit};
use crate::actor::{Actor, Role};
use crate::id::{PartyKey, PersonId};
use crate::refusal::Refusal;

/// How a draft begins, and so by which door it will be submitted.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Beginning {
    /// An organisation writes its own application, or the secretariat enters what came on paper.
    By(Applicant),
    /// Somebody begins the first application of an organisation, and signs for it from then on.
    ByNewcomer(PersonId),
    /// A founding party invites an organisation, which takes the draft over with a code.
    Invitation(PartyKey),
}

/// How the draft that `actor` begins would begin.
///
/// # Errors
/// The advisory board and the public do not write applications.
pub fn begin(actor: &Actor) -> Result<Beginning, Refusal> {
    match actor {
        Actor::Newcomer(person) => Ok(Beginning::ByNewcomer(*person)),
        Actor::Person { role: Role::Applicant(id), .. } => {
            Ok(Beginning::By(Applicant::Organisation(*id)))
        }
        Actor::Person { role: Role::Secretariat, .. } => Ok(Beginning::By(Applicant::OnPaper)),
        Actor::Person { role: Role::Party(party), .. } => Ok(Beginning::Invitation(party.clone())),
        Actor::Person { role: Role::AdvisoryBoard, .. } | Actor::Public | Actor::Clock => {
            Err(not_an_author())
        }
    }
}

/// Who takes the draft of an invitation over.
///
/// # Errors
/// Only an organisation that applies takes up an invitation.
pub fn accept_invitation(actor: &Actor) -> Result<Beginning, Refusal> {
    match actor {
        Actor::Newcomer(person) => Ok(Beginning::ByNewcomer(*person)),
        Actor::Person { role: Role::Applicant(id), .. } => {
            Ok(Beginning::By(Applicant::Organisation(*id)))
        }
        Actor::Person {
            role: Role::Secretariat | Role::Party(_) | Role::AdvisoryBoard, ..
        }
        | Actor::Public
        | Actor::Clock => Err(Refusal::RoleNotEntitled {
            command: CommandKind::Submit,
            entitled: &[RoleKind::Applicant],
        }),
    }
}

/// By which command `actor` puts the next version of the application into `case`: as the answer to what has been asked,
/// where something has been, and otherwise on its own account.
///
/// # Errors
/// The application is not `actor`'s, or it cannot be changed any more.
pub fn revision(case: &Case, actor: &Actor) -> Result<CommandKind, Refusal> {
    let own = || permit(CommandKind::ReviseApplication, case, actor);
    match permit(CommandKind::SupplyInformation, case, actor) {
        Ok(_) => Ok(CommandKind::SupplyInformation),
        Err(_) => own().map(|_| CommandKind::ReviseApplication),
    }
}

/// Whether `actor` may see and change a draft of `author`'s: the people of the organisation whose it is, or the
/// secretariat where it came on paper.
pub fn is_author(author: Option<Applicant>, actor: &Actor) -> bool {
    match (author, actor.role()) {
        (Some(Applicant::Organisation(own)), Some(Role::Applicant(id))) => own == *id,
        (Some(Applicant::OnPaper), Some(Role::Secretariat)) => true,
        (
            Some(Applicant::Organisation(_)),
            Some(Role::Party(_) | Role::Secretariat | Role::AdvisoryBoard) | None,
        )
        | (
            Some(Applicant::OnPaper),
            Some(Role::Applicant(_) | Role::Party(_) | Role::AdvisoryBoard) | None,
        )
        | (None, _) => false,
    }
}

fn not_an_author() -> Refusal {
    Refusal::RoleNotEntitled {
        command: CommandKind::Submit,
        entitled: &[RoleKind::Applicant, RoleKind::FoundingParty, RoleKind::Secretariat],
    }
}
