//! Initiatives in upkeep: replayed, written anew, and held against the lists.

use std::collections::BTreeMap;

use domain::id::InitiativeId;
use domain::initiative::{Details, Initiative, InitiativeFact};
use domain::time::Timestamp;
use store::{Connection, InitiativeProjection, InitiativeSummary};

use super::{Discrepancy, Replayed, note};
use crate::error::Error;
use crate::initiatives::{is_news, wording_in};

impl Replayed {
    /// Takes one event of an initiative in.
    pub(super) fn take_in_initiative(
        &mut self,
        id: InitiativeId,
        fact: &InitiativeFact,
        details: &Details,
        at: Timestamp,
        version: u32,
    ) {
        let news = is_news(fact).then_some((version, at));
        match self.initiatives.get_mut(&id) {
            Some(known) => {
                known.initiative.apply(fact, at);
                known.news.extend(news);
                if let Some(wording) = wording_in(details) {
                    known.wording = Some(wording.clone());
                }
            }
            None => {
                let begun = Initiative::begin(fact, at).map(|initiative| InitiativeProjection {
                    id,
                    initiative,
                    // Where the words have been erased, an empty title stands for them.
                    wording: Some(wording_in(details).cloned().unwrap_or_default()),
                    news: BTreeMap::new(),
                });
                self.initiatives.extend(begun.map(|begun| (id, begun)));
            }
        }
    }

    /// Writes all initiatives into the lists.
    pub(super) fn project_initiatives(&self, conn: &mut Connection) -> Result<(), Error> {
        for initiative in self.initiatives.values() {
            conn.initiative_project(initiative)?;
        }
        Ok(())
    }

    /// Holds the lists of initiatives against the log.
    pub(super) fn note_initiatives(
        &self,
        conn: &mut Connection,
        found: &mut Vec<Discrepancy>,
    ) -> Result<(), Error> {
        for (id, known) in &self.initiatives {
            let fits = conn.initiative_index_fits(known)?;
            let listed = conn.initiative_get(*id)?.filter(|_| fits);
            note(found, format!("initiative {id}"), listed.as_ref(), &summary(known));
        }
        if usize::try_from(conn.initiative_count()?) != Ok(self.initiatives.len()) {
            found.push(Discrepancy {
                place: "initiatives".to_owned(),
                found: "initiatives without a log stand in the lists".to_owned(),
            });
        }
        Ok(())
    }
}

fn summary(known: &InitiativeProjection) -> InitiativeSummary {
    let initiative = &known.initiative;
    let outline = initiative.outline();
    InitiativeSummary {
        id: known.id,
        owner: initiative.owner(),
        title: known.wording.as_ref().map(|wording| wording.title.clone()).unwrap_or_default(),
        state: initiative.state(),
        state_since: initiative.state_since(),
        novelty: outline.novelty,
        objectives: outline.objectives.clone(),
        track: outline.track.clone(),
        start: outline.start,
        end: outline.end,
        unanswered: u32::try_from(initiative.unanswered()).unwrap_or(u32::MAX),
        created_at: initiative.created_at(),
        news_at: initiative.news_at(),
        version: initiative.version(),
    }
}
