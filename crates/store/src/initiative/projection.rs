//! Writing where an initiative stands.

use std::collections::{BTreeMap, BTreeSet};

use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl};
use domain::id::{InitiativeId, MembershipId, ObjectiveKey};
use domain::initiative::{Initiative, Partnership, Wording};
use domain::time::Timestamp;

use crate::codec::Word;
use crate::column::{Moment, Text, naive};
use crate::connection::Connection;
use crate::error::Error;
use crate::event::{read_version, stored_version};
use crate::schema::{initiative_news, initiative_objectives, initiative_partners, initiatives};

/// An initiative, as it is to be written.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct InitiativeProjection {
    /// The initiative.
    pub id: InitiativeId,
    /// What its facts tell.
    pub initiative: Initiative,
    /// How it is described, when that is new or changed; otherwise it is left as it is.
    pub wording: Option<Wording>,
    /// The events that told progress or a result, by their version, as far as they are new.
    pub news: BTreeMap<u32, Timestamp>,
}

impl Connection {
    /// Writes an initiative into the lists.
    pub fn initiative_project(&mut self, entry: &InitiativeProjection) -> Result<(), Error> {
        let known = &entry.initiative;
        let outline = known.outline();
        let touched = diesel::update(initiatives::table.find(entry.id.word()))
            .set((
                initiatives::state.eq(known.state().word()),
                initiatives::state_since.eq(naive(known.state_since())),
                initiatives::novelty.eq(outline.novelty.word()),
                initiatives::track.eq(outline.track.as_ref().map(Word::word)),
                initiatives::starts_on.eq(outline.start.word()),
                initiatives::ends_on.eq(outline.end.as_ref().map(Word::word)),
                initiatives::unanswered.eq(unanswered(known)),
                initiatives::news_at.eq(known.news_at().map(naive)),
                initiatives::version.eq(stored_version(known.version())?),
            ))
            .execute(&mut self.inner)?;
        match (&entry.wording, touched) {
            (Some(wording), 0) => self.initiative_insert(entry, wording)?,
            (Some(wording), _) => self.initiative_retitle(entry.id, wording)?,
            (None, 0) => {
                return Err(Error::Corrupt {
                    what: format!("initiative {}", entry.id),
                    reason: "it stands in no list, and its title is not told".to_owned(),
                });
            }
            (None, _) => {}
        }
        self.initiative_objectives_update(entry)?;
        self.initiative_partners_update(entry)?;
        self.initiative_news_insert(entry)
    }

    /// Whether what stands beside an initiative in the lists is as `entry`, which holds all of it, says.
    pub fn initiative_index_fits(&mut self, entry: &InitiativeProjection) -> Result<bool, Error> {
        let search: Option<String> = initiatives::table
            .find(entry.id.word())
            .select(initiatives::search_text)
            .get_result(&mut self.inner)
            .optional()?;
        let news: Vec<(i32, Moment)> = initiative_news::table
            .filter(initiative_news::initiative_id.eq(entry.id.word()))
            .select((initiative_news::version, initiative_news::recorded_at))
            .load(&mut self.inner)?;
        let mut listed = BTreeMap::new();
        for (version, Moment(at)) in news {
            listed.insert(read_version(version)?, at);
        }
        Ok(search == entry.wording.as_ref().map(search_text)
            && listed == entry.news
            && self.initiative_partners_known(entry.id)? == *entry.initiative.partners())
    }

    fn initiative_insert(
        &mut self,
        entry: &InitiativeProjection,
        wording: &Wording,
    ) -> Result<(), Error> {
        let known = &entry.initiative;
        let outline = known.outline();
        diesel::insert_into(initiatives::table)
            .values((
                initiatives::id.eq(entry.id.word()),
                initiatives::owner.eq(known.owner().word()),
                initiatives::title.eq(&wording.title),
                initiatives::search_text.eq(search_text(wording)),
                initiatives::state.eq(known.state().word()),
                initiatives::state_since.eq(naive(known.state_since())),
                initiatives::novelty.eq(outline.novelty.word()),
                initiatives::track.eq(outline.track.as_ref().map(Word::word)),
                initiatives::starts_on.eq(outline.start.word()),
                initiatives::ends_on.eq(outline.end.as_ref().map(Word::word)),
                initiatives::unanswered.eq(unanswered(known)),
                initiatives::created_at.eq(naive(known.created_at())),
                initiatives::news_at.eq(known.news_at().map(naive)),
                initiatives::version.eq(stored_version(known.version())?),
            ))
            .execute(&mut self.inner)?;
        Ok(())
    }

    fn initiative_retitle(&mut self, id: InitiativeId, wording: &Wording) -> Result<(), Error> {
        diesel::update(initiatives::table.find(id.word()))
            .set((
                initiatives::title.eq(&wording.title),
                initiatives::search_text.eq(search_text(wording)),
            ))
            .execute(&mut self.inner)?;
        Ok(())
    }

    fn initiative_objectives_update(&mut self, entry: &InitiativeProjection) -> Result<(), Error> {
        let known: Vec<Text<ObjectiveKey>> = initiative_objectives::table
            .filter(initiative_objectives::initiative_id.eq(entry.id.word()))
            .select(initiative_objectives::objective)
            .load(&mut self.inner)?;
        let known: BTreeSet<ObjectiveKey> = known.into_iter().map(|Text(key)| key).collect();
        let wanted = &entry.initiative.outline().objectives;
        for gone in known.difference(wanted) {
            diesel::delete(initiative_objectives::table.find((entry.id.word(), gone.word())))
                .execute(&mut self.inner)?;
        }
        for come in wanted.difference(&known) {
            diesel::insert_into(initiative_objectives::table)
                .values((
                    initiative_objectives::initiative_id.eq(entry.id.word()),
                    initiative_objectives::objective.eq(come.word()),
                ))
                .execute(&mut self.inner)?;
        }
        Ok(())
    }

    fn initiative_partners_update(&mut self, entry: &InitiativeProjection) -> Result<(), Error> {
        let known = self.initiative_partners_known(entry.id)?;
        // A participant that was once asked stays among the partners, whatever has become of it.
        for (partner, partnership) in entry.initiative.partners() {
            match known.get(partner) {
                Some(before) if before == partnership => {}
                Some(_) => {
                    let row = (entry.id.word(), partner.word());
                    diesel::update(initiative_partners::table.find(row))
                        .set(initiative_partners::partnership.eq(partnership.word()))
                        .execute(&mut self.inner)?;
                }
                None => {
                    diesel::insert_into(initiative_partners::table)
                        .values((
                            initiative_partners::initiative_id.eq(entry.id.word()),
                            initiative_partners::membership_id.eq(partner.word()),
                            initiative_partners::partnership.eq(partnership.word()),
                        ))
                        .execute(&mut self.inner)?;
                }
            }
        }
        Ok(())
    }

    fn initiative_partners_known(
        &mut self,
        id: InitiativeId,
    ) -> Result<BTreeMap<MembershipId, Partnership>, Error> {
        let rows: Vec<(Text<MembershipId>, Text<Partnership>)> = initiative_partners::table
            .filter(initiative_partners::initiative_id.eq(id.word()))
            .select((initiative_partners::membership_id, initiative_partners::partnership))
            .load(&mut self.inner)?;
        Ok(rows.into_iter().map(|(Text(member), Text(what))| (member, what)).collect())
    }

    fn initiative_news_insert(&mut self, entry: &InitiativeProjection) -> Result<(), Error> {
        for (version, at) in &entry.news {
            diesel::insert_into(initiative_news::table)
                .values((
                    initiative_news::initiative_id.eq(entry.id.word()),
                    initiative_news::version.eq(stored_version(*version)?),
                    initiative_news::recorded_at.eq(naive(*at)),
                ))
                .execute(&mut self.inner)?;
        }
        Ok(())
    }
}

fn unanswered(initiative: &Initiative) -> i32 {
    i32::try_from(initiative.unanswered()).unwrap_or(i32::MAX)
}

/// What free text is looked for in. The databases do not agree on letters outside of ASCII, so it is made small here.
fn search_text(wording: &Wording) -> String {
    let Wording { title, description, target_group, expected_result, .. } = wording;
    format!("{title} {description} {target_group} {expected_result}").to_lowercase()
}
