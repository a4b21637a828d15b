//! The list of initiatives, page by page, and what the overview is made of.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use diesel::{
    EscapeExpressionMethods, ExpressionMethods, OptionalExtension, QueryDsl, Queryable,
    RunQueryDsl, Selectable, SelectableHelper, TextExpressionMethods,
};
use domain::application::Novelty;
use domain::id::{InitiativeId, MembershipId, ObjectiveKey, TrackKey};
use domain::initiative::{Partnership, State};
use domain::time::Timestamp;

use crate::any::MultiBackend;
use crate::case::pattern;
use crate::codec::Word;
use crate::column::{Moment, Text, moment, value};
use crate::connection::Connection;
use crate::error::Error;
use crate::event::read_version;
use crate::page::Page;
use crate::schema::{initiative_objectives, initiative_partners, initiatives};

/// Which initiatives are asked for: those that fit everything that is said here.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct InitiativeFilter {
    /// Of this participant.
    pub owner: Option<MembershipId>,
    /// With this participant as a partner.
    pub partner: Option<MembershipId>,
    /// For this objective.
    pub objective: Option<ObjectiveKey>,
    /// In this track.
    pub track: Option<TrackKey>,
    /// In one of these states; in any when there are none.
    pub states: Vec<State>,
    /// With each of these words in its description.
    pub text: Option<String>,
}

/// Which initiatives are asked for, the newest first, and from where on.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct InitiativeQuery {
    /// Which initiatives.
    pub filter: InitiativeFilter,
    /// Behind which initiative the page begins.
    pub after: Option<InitiativeId>,
    /// The most initiatives on a page.
    pub limit: u32,
}

/// An initiative, as the list has it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct InitiativeSummary {
    /// The initiative.
    pub id: InitiativeId,
    /// Whose it is.
    pub owner: MembershipId,
    /// What it is called.
    pub title: String,
    /// How far it has come.
    pub state: State,
    /// Since when.
    pub state_since: Timestamp,
    /// New, or running already when it was added.
    pub novelty: Novelty,
    /// Its objectives.
    pub objectives: BTreeSet<ObjectiveKey>,
    /// Its track, if it has one.
    pub track: Option<TrackKey>,
    /// The day on which it starts or started.
    pub start: NaiveDate,
    /// The day on which it is to end, where that is known.
    pub end: Option<NaiveDate>,
    /// How many comments wait for an answer.
    pub unanswered: u32,
    /// When it joined the register.
    pub created_at: Timestamp,
    /// When progress or a result was told last, if ever.
    pub news_at: Option<Timestamp>,
    /// How many events it has.
    pub version: u32,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = initiatives, check_for_backend(MultiBackend))]
struct InitiativeRow {
    id: Text<InitiativeId>,
    owner: Text<MembershipId>,
    title: String,
    state: Text<State>,
    state_since: Moment,
    novelty: Text<Novelty>,
    track: Option<Text<TrackKey>>,
    starts_on: Text<NaiveDate>,
    ends_on: Option<Text<NaiveDate>>,
    unanswered: i32,
    created_at: Moment,
    news_at: Option<Moment>,
    version: i32,
}

type Query<'a> = initiatives::BoxedQuery<'a, MultiBackend>;

impl Connection {
    /// One page of the initiatives that `query` asks for, the newest first.
    pub fn initiative_list(
        &mut self,
        query: &InitiativeQuery,
    ) -> Result<Page<InitiativeSummary, InitiativeId>, Error> {
        let mut rows = filtered(&query.filter);
        if let Some(after) = query.after {
            rows = rows.filter(initiatives::id.lt(after.to_string()));
        }
        // An id tells when it was made, so its order is that of the adding.
        let rows: Vec<InitiativeRow> = rows
            .order(initiatives::id.desc())
            .limit(i64::from(query.limit) + 1)
            .select(InitiativeRow::as_select())
            .load(&mut self.inner)?;
        let items = self.initiatives_of(rows)?;
        Ok(Page::cut(items, query.limit, |last: &InitiativeSummary| last.id))
    }

    /// The initiatives that are planned or run, the newest first, `limit` at most.
    pub fn initiative_active(&mut self, limit: u32) -> Result<Vec<InitiativeSummary>, Error> {
        let rows: Vec<InitiativeRow> = initiatives::table
            .filter(initiatives::state.eq_any(State::ACTIVE.iter().map(Word::word)))
            .order(initiatives::id.desc())
            .limit(limit.into())
            .select(InitiativeRow::as_select())
            .load(&mut self.inner)?;
        self.initiatives_of(rows)
    }

    /// The initiatives to which `member` is invited as a partner and has not answered, the newest first, `limit` at most.
    pub fn initiative_invitations(
        &mut self,
        member: MembershipId,
        limit: u32,
    ) -> Result<Vec<InitiativeSummary>, Error> {
        let query = initiatives::table.into_boxed();
        let rows: Vec<InitiativeRow> = with_partner(query, member, Partnership::Invited)
            .order(initiatives::id.desc())
            .limit(limit.into())
            .select(InitiativeRow::as_select())
            .load(&mut self.inner)?;
        self.initiatives_of(rows)
    }

    /// One initiative, as the list has it.
    pub fn initiative_get(&mut self, id: InitiativeId) -> Result<Option<InitiativeSummary>, Error> {
        let row: Option<InitiativeRow> = initiatives::table
            .find(id.word())
            .select(InitiativeRow::as_select())
            .get_result(&mut self.inner)
            .optional()?;
        Ok(self.initiatives_of(row.into_iter().collect())?.pop())
    }

    /// How many initiatives the lists hold.
    pub fn initiative_count(&mut self) -> Result<i64, Error> {
        Ok(initiatives::table.count().get_result(&mut self.inner)?)
    }

    fn initiatives_of(
        &mut self,
        rows: Vec<InitiativeRow>,
    ) -> Result<Vec<InitiativeSummary>, Error> {
        let ids: Vec<String> = rows.iter().map(|row| row.id.0.to_string()).collect();
        let served: Vec<(Text<InitiativeId>, Text<ObjectiveKey>)> = initiative_objectives::table
            .filter(initiative_objectives::initiative_id.eq_any(ids))
            .select((initiative_objectives::initiative_id, initiative_objectives::objective))
            .load(&mut self.inner)?;
        let mut objectives: BTreeMap<InitiativeId, BTreeSet<ObjectiveKey>> = BTreeMap::new();
        for (Text(id), Text(objective)) in served {
            objectives.entry(id).or_default().insert(objective);
        }
        rows.into_iter().map(|row| row.read(&mut objectives)).collect()
    }
}

impl InitiativeRow {
    fn read(
        self,
        objectives: &mut BTreeMap<InitiativeId, BTreeSet<ObjectiveKey>>,
    ) -> Result<InitiativeSummary, Error> {
        Ok(InitiativeSummary {
            id: self.id.0,
            owner: self.owner.0,
            title: self.title,
            state: self.state.0,
            state_since: self.state_since.0,
            novelty: self.novelty.0,
            objectives: objectives.remove(&self.id.0).unwrap_or_default(),
            track: value(self.track),
            start: self.starts_on.0,
            end: value(self.ends_on),
            unanswered: read_version(self.unanswered)?,
            created_at: self.created_at.0,
            news_at: moment(self.news_at),
            version: read_version(self.version)?,
        })
    }
}

fn with_partner<'a>(query: Query<'a>, member: MembershipId, what: Partnership) -> Query<'a> {
    let partner = initiative_partners::table
        .filter(initiative_partners::membership_id.eq(member.to_string()))
        .filter(initiative_partners::partnership.eq(what.code()))
        .select(initiative_partners::initiative_id);
    query.filter(initiatives::id.eq_any(partner))
}

fn filtered(filter: &InitiativeFilter) -> Query<'_> {
    let mut query = initiatives::table.into_boxed();
    if let Some(owner) = &filter.owner {
        query = query.filter(initiatives::owner.eq(owner.word()));
    }
    if let Some(partner) = filter.partner {
        query = with_partner(query, partner, Partnership::Confirmed);
    }
    if let Some(objective) = &filter.objective {
        let serving = initiative_objectives::table
            .filter(initiative_objectives::objective.eq(objective.word()))
            .select(initiative_objectives::initiative_id);
        query = query.filter(initiatives::id.eq_any(serving));
    }
    if let Some(track) = &filter.track {
        query = query.filter(initiatives::track.eq(track.word()));
    }
    if !filter.states.is_empty() {
        query = query.filter(initiatives::state.eq_any(filter.states.iter().map(Word::word)));
    }
    for word in filter.text.as_deref().unwrap_or_default().split_whitespace() {
        query = query.filter(initiatives::search_text.like(pattern(word)).escape('\\'));
    }
    query
}
