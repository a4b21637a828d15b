//! The participants whose ids are known: memberships, running or not.

use std::collections::{BTreeMap, BTreeSet};

use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl, SelectableHelper};
use domain::id::MembershipId;

use crate::codec::Word;
use crate::connection::Connection;
use crate::error::Error;
use crate::membership::{MembershipRow, MembershipSummary};
use crate::schema::memberships;

impl Connection {
    /// The memberships with these ids, running or not.
    pub fn membership_list_of(
        &mut self,
        ids: &BTreeSet<MembershipId>,
    ) -> Result<BTreeMap<MembershipId, MembershipSummary>, Error> {
        let rows: Vec<MembershipRow> = memberships::table
            .filter(memberships::id.eq_any(ids.iter().map(Word::word)))
            .select(MembershipRow::as_select())
            .load(&mut self.inner)?;
        let read = |row: MembershipRow| row.read().map(|member| (member.id, member));
        rows.into_iter().map(read).collect()
    }
}
