//! The one table of the register: who may ask for what of a membership, and where it must stand.

use super::command::MembershipCommandKind as C;
use super::{Membership, MembershipCommandKind, Stand};
use crate::actor::{Actor, Role};
use crate::id::{MandateId, MembershipId};
use crate::people::{MandateKind, Weight, entitling};
use crate::refusal::{Refusal, RegisterRefusal};
use crate::time::Timestamp;

/// One row: a command, who may give it, and where the membership must stand.
#[derive(Clone, Copy, Debug)]
pub struct MembershipTransition {
    /// The command.
    pub command: MembershipCommandKind,
    /// Who may give it.
    pub roles: &'static [MemberRole],
    /// Where the membership stands.
    pub from: &'static [Stand],
    /// Where it leads, sooner or later.
    pub to: &'static [Stand],
}

/// A role as far as one membership is concerned.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum MemberRole {
    /// Whoever binds the member.
    Member,
    /// The secretariat, which keeps the register.
    Secretariat,
}

impl MemberRole {
    /// All roles.
    pub const ALL: [Self; 2] = [Self::Member, Self::Secretariat];

    /// The mandates by which somebody has the role.
    pub fn mandates(self) -> &'static [MandateKind] {
        match self {
            Self::Member => &[MandateKind::Voter, MandateKind::Deputy, MandateKind::Signer],
            Self::Secretariat => MandateKind::OF_SECRETARIAT,
        }
    }
}

use MemberRole::{Member, Secretariat};
use Stand::{Former, Lasting, Leaving};

const fn row(
    command: MembershipCommandKind,
    roles: &'static [MemberRole],
    from: &'static [Stand],
    to: &'static [Stand],
) -> MembershipTransition {
    MembershipTransition { command, roles, from, to }
}

const LASTING: &[Stand] = &[Lasting, Leaving];
const ENDING: &[Stand] = &[Leaving, Former];

/// The table, one row a command, in the order of [`MembershipCommandKind::ALL`].
pub const REGISTER_TRANSITIONS: [MembershipTransition; 5] = [
    row(C::Rename, &[Secretariat], LASTING, &[]),
    row(C::Resign, &[Member, Secretariat], &[Lasting], ENDING),
    row(C::Dissolve, &[Secretariat], LASTING, ENDING),
    row(C::Succeed, &[Secretariat], LASTING, ENDING),
    row(C::RevokeEnd, &[Member, Secretariat], &[Leaving], &[Lasting]),
];

impl MembershipCommandKind {
    /// The command's row; none would be a hole in the table, which a test looks for.
    pub fn transition(self) -> Option<&'static MembershipTransition> {
        REGISTER_TRANSITIONS.iter().find(|row| row.command == self)
    }
}

/// In which role `actor`, who acts for the membership `own` if for any, meets the membership `id`.
pub fn role_on(id: MembershipId, own: Option<MembershipId>, actor: &Actor) -> Option<MemberRole> {
    match actor {
        Actor::Person { role: Role::Secretariat, .. } => Some(Secretariat),
        Actor::Person { role: Role::Party(_) | Role::Applicant(_), .. } => {
            (own == Some(id)).then_some(Member)
        }
        Actor::Public
        | Actor::Newcomer(_)
        | Actor::Clock
        | Actor::Person { role: Role::AdvisoryBoard, .. } => None,
    }
}

/// Refuses what the table does not list: first who asks, then where the membership stands.
///
/// # Errors
/// The first condition that is not met.
pub fn permit(
    command: MembershipCommandKind,
    membership: &Membership,
    role: Option<MemberRole>,
    actor: &Actor,
    now: Timestamp,
) -> Result<(), Refusal> {
    let (roles, from) =
        command.transition().map_or((&[][..], &[][..]), |row| (row.roles, row.from));
    let entitled = roles.iter().flat_map(|role| role.mandates()).copied().collect();
    let holds = membership_mandate(actor).is_some();
    if !role.is_some_and(|role| roles.contains(&role)) || !holds {
        return Err(RegisterRefusal::RegisterClosed { entitled }.into());
    }
    let stand = membership.stand(now);
    if from.contains(&stand) {
        return Ok(());
    }
    Err(match (membership.end, stand) {
        (Some(end), Stand::Leaving | Stand::Former) => {
            RegisterRefusal::MembershipEndTold { at: end.at }
        }
        (_, Stand::Coming) => RegisterRefusal::MembershipNotBegun { at: membership.since },
        (_, Stand::Lasting | Stand::Leaving | Stand::Former) => {
            RegisterRefusal::MembershipNoEndTold
        }
    }
    .into())
}

/// What `actor` may ask of `membership` at `now`, in the table's order.
pub fn offered(
    membership: &Membership,
    role: Option<MemberRole>,
    actor: &Actor,
    now: Timestamp,
) -> Vec<MembershipCommandKind> {
    let kinds = MembershipCommandKind::ALL.into_iter();
    let founding = membership.is_founding();
    let counted_on = membership.end.is_some_and(|end| !end.is_revocable());
    let fits = |kind: &MembershipCommandKind| match kind {
        C::Succeed => founding && !counted_on,
        C::Dissolve | C::RevokeEnd => !counted_on,
        C::Rename | C::Resign => true,
    };
    kinds.filter(|kind| permit(*kind, membership, role, actor, now).is_ok()).filter(fits).collect()
}

/// The mandate by which `actor` asks for it: all of the register binds.
pub fn membership_mandate(actor: &Actor) -> Option<MandateId> {
    actor.role().and_then(|role| actor.mandate_of(entitling(role, Weight::Binding)))
}
