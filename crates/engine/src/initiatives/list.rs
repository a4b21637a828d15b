//! The list of initiatives, the overview, and what was told of them from one moment to another.

use std::collections::BTreeSet;

use domain::id::{InitiativeId, MembershipId};
use domain::initiative::{Active, Overview, overview};
use domain::time::Timestamp;
use store::{Connection, InitiativeNews, InitiativeQuery, InitiativeSummary, Page};

use super::read::Participants;
use crate::Engine;
use crate::error::Error;
use crate::identity::Credential;
use crate::participant::own_membership;

/// The most initiatives that the overview looks at.
pub const OVERVIEW_INITIATIVES_MAX: u32 = 2_000;
/// The most invitations that are listed at once.
const INVITATIONS_MAX: u32 = 100;
/// The most progress notes and results that are told at once.
const NEWS_MAX: u32 = 1_000;

/// One page of the list of initiatives.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct InitiativePage {
    /// The initiatives, the newest first.
    pub initiatives: Page<InitiativeSummary, InitiativeId>,
    /// Their owners.
    pub participants: Participants,
    /// For which participant the asker acts.
    pub participant: Option<MembershipId>,
}

/// Who does what for which objective.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct InitiativeOverview {
    /// The matrix.
    pub overview: Overview,
    /// The initiatives in it.
    pub initiatives: Vec<InitiativeSummary>,
    /// Their owners.
    pub participants: Participants,
}

impl Engine {
    /// One page of the initiatives that `query` asks for. They are public, and so are the partners who have confirmed.
    ///
    /// # Errors
    /// A token that is not known.
    pub fn initiative_list(
        &self,
        credential: &Credential,
        query: &InitiativeQuery,
        now: Timestamp,
    ) -> Result<InitiativePage, Error> {
        self.show(credential, now, |conn, identified| {
            let initiatives = conn.initiative_list(query)?;
            let participants = owners(conn, &initiatives.items)?;
            let participant = own_membership(conn, &identified.actor, now)?;
            Ok(InitiativePage { initiatives, participants, participant })
        })
    }

    /// Where the asker's participant is invited to be a partner and has not answered, the newest first,
    /// 100 at most.
    ///
    /// # Errors
    /// A token that is not known.
    pub fn initiative_invitations(
        &self,
        credential: &Credential,
        now: Timestamp,
    ) -> Result<InitiativePage, Error> {
        self.show(credential, now, |conn, identified| {
            let own = own_membership(conn, &identified.actor, now)?;
            let items = match own {
                None => vec![],
                Some(own) => conn.initiative_invitations(own, INVITATIONS_MAX)?,
            };
            let participants = owners(conn, &items)?;
            let initiatives = Page { items, next: None };
            Ok(InitiativePage { initiatives, participants, participant: own })
        })
    }

    /// Who does what for which objective, in which track: of the initiatives that are planned or run, the newest
    /// [`OVERVIEW_INITIATIVES_MAX`].
    ///
    /// # Errors
    /// A token that is not known.
    pub fn initiative_overview(
        &self,
        credential: &Credential,
        now: Timestamp,
    ) -> Result<InitiativeOverview, Error> {
        self.show(credential, now, |conn, _| {
            let initiatives = conn.initiative_active(OVERVIEW_INITIATIVES_MAX)?;
            let active: Vec<Active> = initiatives.iter().map(active).collect();
            Ok(InitiativeOverview {
                overview: overview(&self.charter(), &active),
                participants: owners(conn, &initiatives)?,
                initiatives,
            })
        })
    }

    /// Progress and results that were told from `since` until before `until`, in the order in which they were told. Both
    /// are public with the initiative.
    ///
    /// # Errors
    /// A token that is not known.
    pub fn initiative_news(
        &self,
        credential: &Credential,
        since: Timestamp,
        until: Timestamp,
        now: Timestamp,
    ) -> Result<Vec<InitiativeNews>, Error> {
        self.show(credential, now, |conn, _| Ok(conn.initiative_news(since, until, NEWS_MAX)?))
    }
}

fn active(summary: &InitiativeSummary) -> Active {
    Active {
        id: summary.id,
        owner: summary.owner,
        objectives: summary.objectives.clone(),
        track: summary.track.clone(),
    }
}

fn owners(conn: &mut Connection, initiatives: &[InitiativeSummary]) -> Result<Participants, Error> {
    let owners: BTreeSet<MembershipId> = initiatives.iter().map(|known| known.owner).collect();
    Ok(conn.membership_list_of(&owners)?)
}
