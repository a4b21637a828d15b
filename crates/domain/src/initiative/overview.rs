//! The overview: which objective is served in which track, by whom; what nobody does, and what several do.

use std::collections::{BTreeMap, BTreeSet};

use crate::charter::Charter;
use crate::id::{InitiativeId, MembershipId, ObjectiveKey, TrackKey};

/// An initiative that is planned or runs, as far as the overview needs it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Active {
    /// The initiative.
    pub id: InitiativeId,
    /// Whose it is.
    pub owner: MembershipId,
    /// Its objectives.
    pub objectives: BTreeSet<ObjectiveKey>,
    /// Its track, if it has one.
    pub track: Option<TrackKey>,
}

/// What is done for one objective in one track.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Cell {
    /// The objective.
    pub objective: ObjectiveKey,
    /// The track; none for what belongs to no track.
    pub track: Option<TrackKey>,
    /// The initiatives, by their owners.
    pub owners: BTreeMap<MembershipId, Vec<InitiativeId>>,
}

impl Cell {
    /// Whether nobody does anything here. That something belongs to no track leaves no gap.
    pub fn is_gap(&self) -> bool {
        self.track.is_some() && self.owners.is_empty()
    }

    /// Whether several participants do something here, and had better know of each other.
    pub fn is_overlap(&self) -> bool {
        self.owners.len() > 1
    }
}

/// The matrix of objectives and tracks, with the owners in its cells.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Overview {
    /// One cell for each objective in each track, and one for what belongs to no track; in the charter's order.
    pub cells: Vec<Cell>,
}

impl Overview {
    /// What nobody does.
    pub fn gaps(&self) -> impl Iterator<Item = &Cell> {
        self.cells.iter().filter(|cell| cell.is_gap())
    }

    /// What several do.
    pub fn overlaps(&self) -> impl Iterator<Item = &Cell> {
        self.cells.iter().filter(|cell| cell.is_overlap())
    }

    /// What is done for `objective` in `track`.
    pub fn cell(&self, objective: &ObjectiveKey, track: Option<&TrackKey>) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.objective == *objective && cell.track.as_ref() == track)
    }
}

/// The overview of `initiatives` by `charter`. A track that the charter no longer has counts as none.
pub fn overview(charter: &Charter, initiatives: &[Active]) -> Overview {
    let tracks = || charter.tracks.iter().map(|clause| Some(clause.key.clone())).chain([None]);
    let mut cells = Vec::new();
    for objective in &charter.objectives {
        for track in tracks() {
            let owners = owners(charter, initiatives, &objective.key, track.as_ref());
            cells.push(Cell { objective: objective.key.clone(), track, owners });
        }
    }
    Overview { cells }
}

fn owners(
    charter: &Charter,
    initiatives: &[Active],
    objective: &ObjectiveKey,
    track: Option<&TrackKey>,
) -> BTreeMap<MembershipId, Vec<InitiativeId>> {
    let mut owners: BTreeMap<MembershipId, Vec<InitiativeId>> = BTreeMap::new();
    for initiative in initiatives.iter().filter(|known| known.objectives.contains(objective)) {
        let own = initiative.track.as_ref().filter(|key| charter.has_track(key));
        if own == track {
            owners.entry(initiative.owner).or_default().push(initiative.id);
        }
    }
    owners
}
