//! The register page by page, and how many stand in it.

use chrono::NaiveDateTime;
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl, SelectableHelper};
use domain::id::MembershipId;
use domain::membership::Knowledge;
use domain::time::Timestamp;

use crate::any::MultiBackend;
use crate::codec::Word;
use crate::column::naive;
use crate::connection::Connection;
use crate::error::Error;
use crate::membership::{MembershipRow, MembershipSummary};
use crate::page::Page;
use crate::schema::memberships;

/// Which memberships of associate members are asked for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct MembershipQuery {
    /// As of when.
    pub moment: Timestamp,
    /// Those that last, or those that have ended.
    pub state: MembershipState,
    /// Those of which whoever asks may know.
    pub knowledge: Knowledge,
    /// Behind which membership the page begins.
    pub after: Option<MembershipCursor>,
    /// The most memberships on a page.
    pub limit: u32,
}

/// Whether a membership lasts.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum MembershipState {
    /// It does.
    Current,
    /// It has ended.
    Former,
}

/// The last membership of a page: since when, and which one.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct MembershipCursor {
    /// Since when.
    pub since: Timestamp,
    /// Which one.
    pub id: MembershipId,
}

/// How many members there are.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct MembershipCounts {
    /// Founding parties.
    pub founding: i64,
    /// Associate members.
    pub associate: i64,
    /// Those of either kind that were members once.
    pub former: i64,
}

type Query<'a> = memberships::BoxedQuery<'a, MultiBackend>;

impl Connection {
    /// One page of the associate members that `query` asks for, in the order of their admission.
    pub fn membership_page(
        &mut self,
        query: &MembershipQuery,
    ) -> Result<Page<MembershipSummary, MembershipCursor>, Error> {
        let mut rows = asked(query.moment, query.state, query.knowledge);
        rows = rows.filter(memberships::party_key.is_null());
        if let Some(MembershipCursor { since, id }) = &query.after {
            let later = memberships::since.gt(naive(*since)).or(memberships::id.gt(id.word()));
            rows = rows.filter(memberships::since.ge(naive(*since)).and(later));
        }
        let rows: Vec<MembershipRow> = rows
            .order((memberships::since, memberships::id))
            .limit(i64::from(query.limit) + 1)
            .select(MembershipRow::as_select())
            .load(&mut self.inner)?;
        let items = rows.into_iter().map(MembershipRow::read).collect::<Result<_, Error>>()?;
        let items = self.membership_names_at(query.moment, items)?;
        Ok(Page::cut(items, query.limit, |last: &MembershipSummary| MembershipCursor {
            since: last.membership.since,
            id: last.id,
        }))
    }

    /// The founding parties' memberships, in no order that matters.
    pub fn membership_founding(
        &mut self,
        moment: Timestamp,
        state: MembershipState,
    ) -> Result<Vec<MembershipSummary>, Error> {
        // By the key, which leads past the many associate members.
        let rows: Vec<MembershipRow> = asked(moment, state, Knowledge::All)
            .filter(memberships::party_key.gt(""))
            .select(MembershipRow::as_select())
            .load(&mut self.inner)?;
        let members = rows.into_iter().map(MembershipRow::read).collect::<Result<_, Error>>()?;
        self.membership_names_at(moment, members)
    }

    /// How many members there are at `moment`, of whom whoever asks may know.
    pub fn membership_counts(
        &mut self,
        moment: Timestamp,
        knowledge: Knowledge,
    ) -> Result<MembershipCounts, Error> {
        let current = || asked(moment, MembershipState::Current, knowledge);
        let former = asked(moment, MembershipState::Former, knowledge);
        let founding = current().filter(memberships::party_key.gt(""));
        let associate = current().filter(memberships::party_key.is_null());
        Ok(MembershipCounts {
            founding: founding.count().get_result(&mut self.inner)?,
            associate: associate.count().get_result(&mut self.inner)?,
            former: former.count().get_result(&mut self.inner)?,
        })
    }
}

/// Whether a membership has not ended at `moment`.
#[diesel::dsl::auto_type(no_type_alias)]
pub(crate) fn lasting(moment: NaiveDateTime) -> _ {
    memberships::until.is_null().or(memberships::until.gt(moment))
}

fn asked<'a>(moment: Timestamp, state: MembershipState, knowledge: Knowledge) -> Query<'a> {
    let mut query = memberships::table.into_boxed();
    query = query.filter(memberships::since.le(naive(moment)));
    query = match state {
        MembershipState::Current => query.filter(lasting(naive(moment))),
        MembershipState::Former => query.filter(memberships::until.le(naive(moment))),
    };
    match knowledge {
        Knowledge::All => query,
        Knowledge::PublicAt(at) => query.filter(memberships::published_at.le(naive(at))),
    }
}
