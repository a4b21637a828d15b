//! Initiatives: commands to them, and how they are seen.

mod admitted;
mod list;
mod read;
mod record;

use domain::actor::Role;
use domain::id::{InitiativeId, MembershipId};
use domain::initiative::{
    Asker, Command, CommandKind, Initiative, NewInitiative, RoleKind, Surroundings, create, decide,
    roles_on,
};
use domain::membership::MembershipKind;
use domain::people::{MandateKind, entitling};
use domain::time::Timestamp;
use store::{Authorship, Connection, Recorder};
use uuid::Uuid;

use crate::Engine;
use crate::answer::{Answer, Ask};
use crate::error::Error;
use crate::participant::own_membership;
use crate::people::behalf_of;

pub use list::{InitiativeOverview, InitiativePage, OVERVIEW_INITIATIVES_MAX};
pub use read::{InitiativeEntry, InitiativeReading, Participants};

pub(crate) use admitted::bring_initiatives;
pub(crate) use record::{is_news, wording_in};

impl Engine {
    /// Adds an initiative to the register, and answers with what `answer` writes of it.
    ///
    /// # Errors
    /// Whatever keeps it from being done; nothing has changed then.
    pub fn initiative_create(
        &self,
        ask: Ask,
        new: NewInitiative,
        answer: impl Fn(&InitiativeReading) -> String + Send + Sync + 'static,
    ) -> Result<Answer, Error> {
        let engine = self.clone();
        self.store.write(move |conn| {
            ask.once(conn, |conn, actor| {
                let asker = Asker { actor, participant: own_membership(conn, actor, ask.now)? };
                let named = in_register(conn, new.owner.or(asker.participant), ask.now)?;
                let around = Surroundings { charter: &engine.charter(), named };
                let event = create(new.clone(), asker, around)?;
                let id = InitiativeId(Uuid::now_v7());
                let by = authorship(conn, CommandKind::Create, asker, new.owner)?;
                record::begin(conn, id, &event, &by, ask.now)?;
                Ok(read::reading(conn, id, asker)?.answered(&answer))
            })
        })
    }

    /// Carries out `command` on the initiative `id`, and answers with what `answer` writes of it afterwards.
    ///
    /// # Errors
    /// Whatever keeps it from being done; nothing has changed then.
    pub fn initiative_execute(
        &self,
        ask: Ask,
        id: InitiativeId,
        command: Command,
        answer: impl Fn(&InitiativeReading) -> String + Send + Sync + 'static,
    ) -> Result<Answer, Error> {
        let engine = self.clone();
        self.store.write(move |conn| {
            ask.once(conn, |conn, actor| {
                let before = replayed(conn, id)?;
                ask.condition.check(before.version())?;
                let asker = Asker { actor, participant: own_membership(conn, actor, ask.now)? };
                let named = in_register(conn, command.named(), ask.now)?;
                let around = Surroundings { charter: &engine.charter(), named };
                let events = decide(&before, command.clone(), asker, around)?;
                let owner = of_owner(command.kind(), &before, asker);
                let by = authorship(conn, command.kind(), asker, owner)?;
                record::append(conn, id, &before, &events, &by, ask.now)?;
                Ok(read::reading(conn, id, asker)?.answered(&answer))
            })
        })
    }
}

/// The initiative `id`, as its facts tell.
fn replayed(conn: &mut Connection, id: InitiativeId) -> Result<Initiative, Error> {
    let history = conn.initiative_history(id)?;
    Initiative::replay(history.iter().map(|event| (&event.fact, event.recorded_at)))
        .ok_or(Error::NotFound)
}

/// `member`, when the register has it at `now` and the public may know.
fn in_register(
    conn: &mut Connection,
    member: Option<MembershipId>,
    now: Timestamp,
) -> Result<Option<MembershipId>, Error> {
    let Some(id) = member else { return Ok(None) };
    let found = conn.membership_get(id)?.filter(|member| member.membership.takes_part_at(now));
    Ok(found.map(|member| member.id))
}

/// The owner, where `asker` does in its place what the owner may do.
fn of_owner(
    command: CommandKind,
    initiative: &Initiative,
    asker: Asker<'_>,
) -> Option<MembershipId> {
    let owners = command.transition().is_some_and(|row| row.roles.contains(&RoleKind::Owner));
    let stands_in = roles_on(initiative, asker).contains(&RoleKind::Secretariat);
    (owners && stands_in).then(|| initiative.owner())
}

/// Whose hand records it, and for whom: the secretariat may act for `owner`, everybody else for whom they stand.
fn authorship(
    conn: &mut Connection,
    command: CommandKind,
    asker: Asker<'_>,
    owner: Option<MembershipId>,
) -> Result<Authorship, Error> {
    use domain::accession::Behalf;

    let role = asker.actor.role().ok_or(Error::Unauthenticated)?;
    let weight = command.transition().map(|row| row.weight);
    let kinds = weight.map_or(&MandateKind::ALL[..], |weight| entitling(role, weight));
    let mandate = asker.actor.mandate_of(kinds);
    let owner = match (role, owner) {
        (Role::Secretariat, Some(owner)) => conn.membership_get(owner)?,
        (Role::Secretariat | Role::AdvisoryBoard | Role::Party(_) | Role::Applicant(_), _) => None,
    };
    let behalf = match owner.map(|owner| owner.membership.kind) {
        Some(MembershipKind::Founding(party)) => Behalf::Party(party),
        Some(MembershipKind::Associate(_)) => Behalf::Applicant,
        None => behalf_of(role),
    };
    Ok(Authorship { recorder: mandate.map_or(Recorder::Operator, Recorder::Mandate), behalf })
}
