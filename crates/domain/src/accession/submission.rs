//! Submission: a draft becomes a case.

use super::attachment::{Attachment, attached};
use super::fact::{CaseFact, Details, Door, Event};
use super::transition::RoleKind;
use crate::actor::{Actor, Role};
use crate::application::Application;
use crate::charter::Charter;
use crate::file::File;
use crate::id::{CaseId, CaseNumber, DraftId, OrganisationId, PartyKey};
use crate::people::{Weight, entitling};
use crate::refusal::Refusal;
use crate::time::Timestamp;

use super::command::CommandKind;

/// Who applies, as the draft has it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Applicant {
    /// An organisation whose people act in Pagt.
    Organisation(OrganisationId),
    /// One that does not: the application came on paper, and the secretariat acts in its place.
    OnPaper,
}

/// A draft on its way to become a case.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Filing {
    /// The draft.
    pub draft: DraftId,
    /// Who applies.
    pub applicant: Applicant,
    /// The founding party that invited the applicant, if one did.
    pub invited_by: Option<PartyKey>,
    /// The application as it is submitted.
    pub application: Application,
    /// The files beside it.
    pub files: Vec<File>,
}

/// What the register and the list of cases know of the organisation already.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct PriorStanding {
    /// Its open case.
    pub open_case: Option<CaseNumber>,
    /// Since when it is a member.
    pub member_since: Option<Timestamp>,
    /// Its latest case that has ended.
    pub earlier: Option<CaseId>,
}

impl PriorStanding {
    /// One organisation has one open case at most, and a member does not apply again.
    pub(super) fn lets_in(&self) -> Result<(), Refusal> {
        if let Some(number) = self.open_case {
            return Err(Refusal::CaseOpen { number });
        }
        match self.member_since {
            Some(since) => Err(Refusal::AlreadyMember { since }),
            None => Ok(()),
        }
    }
}

/// Decides whether `filing` becomes a case, and how that begins; `number` is the number it would bear.
///
/// # Errors
/// The first condition that is not met.
pub fn submit(
    filing: Filing,
    prior: &PriorStanding,
    number: CaseNumber,
    actor: &Actor,
    charter: &Charter,
) -> Result<Vec<Event>, Refusal> {
    let door = door(&filing, actor)?;
    let gaps = filing.application.gaps(charter);
    if !gaps.is_empty() {
        return Err(Refusal::ApplicationIncomplete { gaps });
    }
    prior.lets_in()?;

    let applicant = match filing.applicant {
        Applicant::Organisation(id) => Some(id),
        Applicant::OnPaper => None,
    };
    let fact = CaseFact::Submitted {
        number,
        draft: filing.draft,
        door,
        applicant,
        charter_version: charter.version,
        earlier: prior.earlier,
    };
    let details =
        Details::Application { application: Box::new(filing.application), note: String::new() };
    let mut events = vec![Event { fact, details }];
    events.extend(filing.files.iter().map(|file| attached(file, Attachment::Application)));
    if let Some(party) = filing.invited_by {
        events.push(Event::bare(CaseFact::DialogueOpened { party }));
    }
    Ok(events)
}

/// The applicant's signer submits its own draft, the secretariat one on paper; nobody else submits.
fn door(filing: &Filing, actor: &Actor) -> Result<Door, Refusal> {
    const ENTITLED: &[RoleKind] = &[RoleKind::Applicant, RoleKind::Secretariat];
    let refused =
        Err(Refusal::RoleNotEntitled { command: CommandKind::Submit, entitled: ENTITLED });
    let Some(role) = actor.role() else { return refused };
    let door = match (role, filing.applicant, &filing.invited_by) {
        (Role::Secretariat, Applicant::OnPaper, _) => Door::Paper,
        (Role::Applicant(id), Applicant::Organisation(own), Some(party)) if own == *id => {
            Door::Invitation(party.clone())
        }
        (Role::Applicant(id), Applicant::Organisation(own), None) if own == *id => Door::Portal,
        (Role::Applicant(_) | Role::Secretariat | Role::Party(_) | Role::AdvisoryBoard, _, _) => {
            return refused;
        }
    };
    let entitled = entitling(role, Weight::Binding);
    match actor.mandate_of(entitled) {
        Some(_) => Ok(door),
        None => Err(Refusal::MandateNotEntitled { command: CommandKind::Submit, entitled }),
    }
}
