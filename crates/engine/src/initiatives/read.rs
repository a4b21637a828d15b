//! An initiative as somebody sees it.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::{InitiativeId, MembershipId};
use domain::initiative::{
    Asker, Availability, Details, Initiative, InitiativeFact, Partnership, Shown, Sight, Wording,
    availability, sight,
};
use domain::time::Timestamp;
use store::{Connection, MembershipSummary};

use super::record::wording_in;
use super::replayed;
use crate::Engine;
use crate::answer::{Answer, Given};
use crate::error::Error;
use crate::identity::Credential;
use crate::participant::own_membership;

/// The participants that something speaks of, as the register has them.
pub type Participants = BTreeMap<MembershipId, MembershipSummary>;

/// An initiative as somebody sees it at a moment.
#[derive(Clone, Debug)]
pub struct InitiativeReading {
    /// The initiative.
    pub id: InitiativeId,
    /// What its facts tell.
    pub initiative: Initiative,
    /// How it is described; empty where that has been erased.
    pub wording: Wording,
    /// In which capacity it is seen.
    pub sight: Sight,
    /// The partners that are shown.
    pub partners: Vec<(MembershipId, Partnership)>,
    /// The owner and the partners that are shown.
    pub participants: Participants,
    /// What happened, as far as it is shown.
    pub events: Vec<InitiativeEntry>,
    /// What the one who sees it may do, and why not.
    pub actions: Vec<Availability>,
    /// For which participant the one who sees it acts.
    pub participant: Option<MembershipId>,
}

/// Something that happened to an initiative.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct InitiativeEntry {
    /// Counts from one within the initiative.
    pub version: u32,
    /// What happened.
    pub fact: InitiativeFact,
    /// The note, result, reason, comment or answer; empty where there is none, or where it has been erased.
    pub text: String,
    /// When.
    pub at: Timestamp,
}

impl InitiativeReading {
    /// The answer to what has just been done, with what `answer` writes of the initiative.
    pub(super) fn answered(&self, answer: &impl Fn(&Self) -> String) -> Answer {
        let (subject, version) = (self.id.0, self.initiative.version());
        Answer { subject, version, body: answer(self), given: Given::Now }
    }
}

impl Engine {
    /// The initiative `id`, as the asker sees it.
    ///
    /// # Errors
    /// There is no such initiative.
    pub fn initiative_read(
        &self,
        credential: &Credential,
        id: InitiativeId,
        now: Timestamp,
    ) -> Result<InitiativeReading, Error> {
        self.show(credential, now, |conn, identified| {
            let actor = &identified.actor;
            let asker = Asker { actor, participant: own_membership(conn, actor, now)? };
            reading(conn, id, asker)
        })
    }
}

/// What `asker` sees of the initiative `id`.
pub(super) fn reading(
    conn: &mut Connection,
    id: InitiativeId,
    asker: Asker<'_>,
) -> Result<InitiativeReading, Error> {
    let initiative = replayed(conn, id)?;
    let sight = sight(&initiative, asker);
    let timeline = conn.initiative_timeline(id)?;
    let newest = timeline.iter().rev().find_map(|event| wording_in(&event.details));
    let wording = newest.cloned().unwrap_or_default();
    let seen = timeline.into_iter().filter(|event| sight.event(event.fact.kind()) == Shown::Yes);
    let events = seen.map(|event| InitiativeEntry {
        version: event.version,
        fact: event.fact,
        text: text_of(event.details),
        at: event.recorded_at,
    });
    let partners = initiative.partners().iter().map(|(member, what)| (*member, *what));
    let partners: Vec<_> =
        partners.filter(|(_, what)| sight.partner(*what) == Shown::Yes).collect();
    let named: BTreeSet<MembershipId> =
        partners.iter().map(|(member, _)| *member).chain([initiative.owner()]).collect();
    Ok(InitiativeReading {
        id,
        wording,
        sight,
        participants: conn.membership_list_of(&named)?,
        partners,
        events: events.collect(),
        actions: availability(&initiative, asker),
        participant: asker.participant,
        initiative,
    })
}

fn text_of(details: Details) -> String {
    match details {
        Details::Text(text) => text,
        Details::None | Details::Wording(_) => String::new(),
    }
}
