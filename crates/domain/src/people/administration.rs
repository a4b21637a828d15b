//! Who may see what the house notes about people: the security log, the outbox, and who asks for a mandate.

use super::mandate::MandateKind;
use crate::actor::{Actor, Role};
use crate::refusal::{PeopleRefusal, Refusal};

/// The head of secretariat alone sees the security log.
///
/// # Errors
/// Everybody else is refused.
pub fn may_see_security_log(actor: &Actor) -> Result<(), Refusal> {
    match actor.mandate_of(&[MandateKind::HeadOfSecretariat]) {
        Some(_) => Ok(()),
        None => {
            Err(PeopleRefusal::AdministrationClosed { entitled: &[MandateKind::HeadOfSecretariat] }
                .into())
        }
    }
}

/// The secretariat sees which mails could not be delivered, and has them tried again.
///
/// # Errors
/// Everybody else is refused.
pub fn may_see_outbox(actor: &Actor) -> Result<(), Refusal> {
    of_secretariat(actor)
}

/// The secretariat sees who asks for a mandate.
///
/// # Errors
/// Everybody else is refused.
pub fn may_see_requests(actor: &Actor) -> Result<(), Refusal> {
    of_secretariat(actor)
}

fn of_secretariat(actor: &Actor) -> Result<(), Refusal> {
    match actor.role() {
        Some(Role::Secretariat) => Ok(()),
        Some(Role::Applicant(_) | Role::Party(_) | Role::AdvisoryBoard) | None => {
            Err(PeopleRefusal::AdministrationClosed { entitled: MandateKind::OF_SECRETARIAT }
                .into())
        }
    }
}
