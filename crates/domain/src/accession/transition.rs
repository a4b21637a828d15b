//! The one table of transitions: who may ask for what, in which phase, and where it leads.
//!
//! What [`super::decide()`] refuses, the actions that are offered, the rights matrix and the diagram all come from here.

use std::collections::BTreeSet;

use super::attachment::AttachmentKind;
use super::case::Case;
use super::command::{Command, CommandKind};
use super::fact::Door;
use super::phase::Phase;
use crate::actor::{Actor, Role};
use crate::id::{MandateId, PartyKey};
use crate::people::{Weight, entitling};
use crate::refusal::Refusal;

/// One row: a command, the roles that may give it, the phases it is given in, and where it leads.
#[derive(Clone, Copy, Debug)]
pub struct Transition {
    /// The command.
    pub command: CommandKind,
    /// Who may give it.
    pub roles: &'static [RoleKind],
    /// In which phases.
    pub from: &'static [Phase],
    /// Where it leads.
    pub to: To,
    /// Whether it binds the organisation in whose name it is given, and so which mandates it takes.
    pub weight: Weight,
}

/// Where a transition leads.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum To {
    /// The phase stays.
    Same,
    /// To one of these phases, as the facts have it.
    OneOf(&'static [Phase]),
}

impl To {
    /// The phases it leads to; none when the phase stays.
    pub fn phases(self) -> &'static [Phase] {
        match self {
            Self::Same => &[],
            Self::OneOf(phases) => phases,
        }
    }
}

/// A role as far as one case is concerned.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum RoleKind {
    /// The one who submitted the application; for a paper application, the secretariat in its place.
    Applicant,
    /// A founding party.
    FoundingParty,
    /// The secretariat.
    Secretariat,
    /// Time itself.
    Clock,
}

impl RoleKind {
    /// All roles.
    pub const ALL: [Self; 4] =
        [Self::Applicant, Self::FoundingParty, Self::Secretariat, Self::Clock];

    /// The role's stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Applicant => "applicant",
            Self::FoundingParty => "founding_party",
            Self::Secretariat => "secretariat",
            Self::Clock => "clock",
        }
    }
}

use CommandKind as C;
use Phase::{
    Approved, AwaitingInformation, Closed, Draft, InDialogue, Lapsed, Nominated, Received,
    Rejected, Voting, Withdrawn,
};
use RoleKind::{Applicant, Clock, FoundingParty, Secretariat};
use To::{OneOf, Same};

const fn row(
    command: CommandKind,
    roles: &'static [RoleKind],
    from: &'static [Phase],
    to: To,
) -> Transition {
    Transition { command, roles, from, to, weight: Weight::Preparing }
}

const fn binding(
    command: CommandKind,
    roles: &'static [RoleKind],
    from: &'static [Phase],
    to: To,
) -> Transition {
    Transition { command, roles, from, to, weight: Weight::Binding }
}

const BEFORE_NOMINATION: &[Phase] = &[Received, InDialogue];
const DECIDED: &[Phase] = &[Approved, Rejected];

/// The table, one row a command, in the order of [`CommandKind::ALL`].
pub const TRANSITIONS: [Transition; 28] = [
    binding(C::Submit, &[Applicant, Secretariat], &[Draft], OneOf(BEFORE_NOMINATION)),
    row(C::AssignOfficer, &[Secretariat], &Phase::OPEN, Same),
    row(C::AddFileNote, &[Secretariat], &Phase::OPEN, Same),
    row(C::AttachFile, &[Applicant, FoundingParty, Secretariat], &Phase::OPEN, Same),
    row(C::PutOnHold, &[Secretariat], &Phase::OPEN, Same),
    row(C::Resume, &[Secretariat], &Phase::OPEN, Same),
    row(C::RequestInformation, &[Secretariat], BEFORE_NOMINATION, OneOf(&[AwaitingInformation])),
    row(C::SupplyInformation, &[Applicant], &[AwaitingInformation], OneOf(BEFORE_NOMINATION)),
    row(C::ReviseApplication, &[Applicant], BEFORE_NOMINATION, Same),
    row(C::OpenDialogue, &[FoundingParty, Secretariat], BEFORE_NOMINATION, OneOf(&[InDialogue])),
    row(C::RecordDialogueEntry, &[FoundingParty, Secretariat], &[InDialogue], Same),
    binding(C::ConcludeDialogue, &[FoundingParty], &[InDialogue], Same),
    binding(C::Nominate, &[FoundingParty], &[InDialogue, Nominated], OneOf(&[Nominated])),
    binding(C::WithdrawNomination, &[FoundingParty], &[Nominated], OneOf(&[Nominated, InDialogue])),
    binding(C::DeclareInterest, &[FoundingParty], &[Nominated, Voting], Same),
    row(C::OpenVote, &[Secretariat], &[Nominated], OneOf(&[Voting])),
    binding(C::CastBallot, &[FoundingParty], &[Voting], Same),
    row(C::RecordBallotOnInstruction, &[Secretariat], &[Voting], Same),
    row(C::ExtendVote, &[Secretariat], &[Voting], Same),
    row(C::ConfirmResult, &[Secretariat], &[Voting], OneOf(DECIDED)),
    row(C::VoidVote, &[Secretariat], &[Voting], OneOf(&[Nominated])),
    row(C::CloseVote, &[Clock], &[Voting], OneOf(DECIDED)),
    row(C::Lapse, &[Clock], &[AwaitingInformation], OneOf(&[Lapsed])),
    binding(C::Withdraw, &[Applicant], &Phase::OPEN, OneOf(&[Withdrawn])),
    row(C::CloseWithoutNomination, &[Secretariat], BEFORE_NOMINATION, OneOf(&[Closed])),
    row(C::Reopen, &[Secretariat], &[Closed, Lapsed], OneOf(BEFORE_NOMINATION)),
    row(C::IssueDecision, &[Secretariat], DECIDED, Same),
    row(C::HoldKickoff, &[Secretariat, FoundingParty], &[Approved], Same),
];

impl CommandKind {
    /// The command's row; none would be a hole in the table, which a test looks for.
    pub fn transition(self) -> Option<&'static Transition> {
        TRANSITIONS.iter().find(|transition| transition.command == self)
    }
}

/// The roles in which `actor` meets `case`.
pub fn roles_on(case: &Case, actor: &Actor) -> Vec<RoleKind> {
    match actor {
        Actor::Public | Actor::Newcomer(_) => vec![],
        Actor::Clock => vec![Clock],
        Actor::Person { role: Role::Party(_), .. } => vec![FoundingParty],
        Actor::Person { role: Role::AdvisoryBoard, .. } => vec![],
        Actor::Person { role: Role::Secretariat, .. } => match case.submission.door {
            Door::Paper => vec![Secretariat, Applicant],
            Door::Portal | Door::Invitation(_) => vec![Secretariat],
        },
        Actor::Person { role: Role::Applicant(id), .. }
            if case.submission.applicant == Some(*id) =>
        {
            vec![Applicant]
        }
        Actor::Person { role: Role::Applicant(_), .. } => vec![],
    }
}

/// Refuses what the table does not list: first the role, then the mandate, then the phase.
pub fn permit(command: CommandKind, case: &Case, actor: &Actor) -> Result<(), Refusal> {
    let (entitled, from) =
        command.transition().map_or((&[][..], &[][..]), |row| (row.roles, row.from));
    if !roles_on(case, actor).iter().any(|role| entitled.contains(role)) {
        return Err(Refusal::RoleNotEntitled { command, entitled });
    }
    if let (Some(role), Some(row)) = (actor.role(), command.transition()) {
        let entitled = entitling(role, row.weight);
        if actor.mandate_of(entitled).is_none() {
            return Err(Refusal::MandateNotEntitled { command, entitled });
        }
    }
    let phase = case.phase();
    if !from.contains(&phase) {
        return Err(Refusal::PhaseForbids { command, phase, allowed: from });
    }
    Ok(())
}

/// The mandate by which `actor` gives `command`.
pub fn mandate_for(command: CommandKind, actor: &Actor) -> Option<MandateId> {
    let weight = command.transition()?.weight;
    actor.role().and_then(|role| actor.mandate_of(entitling(role, weight)))
}

/// Who can take the next step on the shortest way from `phase` to one of `goals`; nobody when no way leads there.
pub fn next_on_the_way(phase: Phase, goals: &[Phase]) -> BTreeSet<RoleKind> {
    let Some(distance) = steps_to(phase, goals) else { return BTreeSet::new() };
    let onwards = |to: Phase| steps_to(to, goals).is_some_and(|rest| rest < distance);
    let rows = TRANSITIONS.iter().filter(|row| row.from.contains(&phase));
    let leading = rows.filter(|row| row.to.phases().iter().copied().any(onwards));
    leading.flat_map(|row| row.roles.iter().copied()).collect()
}

/// How many transitions lead from `phase` to one of `goals`, at least.
fn steps_to(phase: Phase, goals: &[Phase]) -> Option<usize> {
    let mut reached = BTreeSet::from([phase]);
    for steps in 0..Phase::ALL.len() {
        if goals.iter().any(|goal| reached.contains(goal)) {
            return Some(steps);
        }
        let rows =
            TRANSITIONS.iter().filter(|row| row.from.iter().any(|from| reached.contains(from)));
        let further: Vec<Phase> = rows.flat_map(|row| row.to.phases().iter().copied()).collect();
        reached.extend(further);
    }
    None
}

/// On whose behalf something is done.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Behalf {
    /// The applicant's.
    Applicant,
    /// A founding party's.
    Party(PartyKey),
    /// The secretariat's.
    Secretariat,
    /// The advisory board's.
    AdvisoryBoard,
    /// Nobody's: time has decided.
    Clock,
}

/// On whose behalf `actor` gives `command`.
pub fn behalf(command: &Command, actor: &Actor) -> Behalf {
    if let Some(party) = actor.party() {
        return Behalf::Party(party.clone());
    }
    let entitled = command.standing().transition().map_or(&[][..], |row| row.roles);
    match (command, command.party()) {
        (
            Command::RecordBallotOnInstruction { .. }
            | Command::AttachFile { to: AttachmentKind::Instruction, .. },
            Some(party),
        ) => Behalf::Party(party.clone()),
        (_, _) if entitled == [Applicant] => Behalf::Applicant,
        (_, _) => Behalf::Secretariat,
    }
}
