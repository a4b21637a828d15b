//! What was told of initiatives, from one moment to another.

use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl, Queryable, RunQueryDsl,
};
use domain::id::{InitiativeId, MembershipId};
use domain::initiative::{Details, FactKind, InitiativeFact};
use domain::time::Timestamp;

use super::details;
use crate::codec::{Stored, Word};
use crate::column::{Moment, Text, naive};
use crate::connection::Connection;
use crate::error::Error;
use crate::event::StreamKind;
use crate::schema::{events, initiative_news, initiatives};

/// Progress or a result that was told.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct InitiativeNews {
    /// Where it stands in the log.
    pub position: i64,
    /// Of which initiative.
    pub initiative: InitiativeId,
    /// Whose that is.
    pub owner: MembershipId,
    /// What the initiative is called now.
    pub title: String,
    /// Progress or a result.
    pub kind: FactKind,
    /// What was told; empty where that has been erased.
    pub note: String,
    /// When.
    pub at: Timestamp,
}

#[derive(Queryable)]
struct NewsRow {
    position: i64,
    initiative: Text<InitiativeId>,
    owner: Text<MembershipId>,
    title: String,
    format: i32,
    fact: String,
    details: Option<String>,
    recorded_at: Moment,
}

impl Connection {
    /// Progress and results that were told from `since` until before `until`, in the order in which they were told, `limit`
    /// at most.
    pub fn initiative_news(
        &mut self,
        since: Timestamp,
        until: Timestamp,
        limit: u32,
    ) -> Result<Vec<InitiativeNews>, Error> {
        let told = events::stream_id
            .eq(initiative_news::initiative_id)
            .and(events::version.eq(initiative_news::version));
        let rows: Vec<NewsRow> = initiative_news::table
            .inner_join(initiatives::table)
            .inner_join(events::table.on(told))
            .filter(initiative_news::recorded_at.ge(naive(since)))
            .filter(initiative_news::recorded_at.lt(naive(until)))
            .filter(events::stream_kind.eq(StreamKind::Initiative.word()))
            .order((initiative_news::recorded_at, events::position))
            .limit(limit.into())
            .select((
                events::position,
                initiative_news::initiative_id,
                initiatives::owner,
                initiatives::title,
                events::format,
                events::fact,
                events::details,
                initiative_news::recorded_at,
            ))
            .load(&mut self.inner)?;
        rows.into_iter().map(NewsRow::read).collect()
    }
}

impl NewsRow {
    fn read(self) -> Result<InitiativeNews, Error> {
        let column = self.details.map(|text| (self.format, text));
        let note = match details(column)? {
            Details::Text(note) => note,
            Details::None | Details::Wording(_) => String::new(),
        };
        Ok(InitiativeNews {
            position: self.position,
            initiative: self.initiative.0,
            owner: self.owner.0,
            title: self.title,
            kind: InitiativeFact::decode(self.format, &self.fact)?.kind(),
            note,
            at: self.recorded_at.0,
        })
    }
}
