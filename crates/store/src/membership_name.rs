//! The names that members have had, each with the moment from which it counts.

use std::collections::{BTreeMap, BTreeSet};

use diesel::{ExpressionMethods, QueryDsl, Queryable, RunQueryDsl, Selectable, SelectableHelper};
use domain::cvr::Cvr;
use domain::id::MembershipId;
use domain::membership::MemberName;
use domain::time::Timestamp;

use crate::any::MultiBackend;
use crate::codec::Word;
use crate::column::{Moment, Text, naive, value};
use crate::connection::Connection;
use crate::error::Error;
use crate::membership::{DatedName, MembershipSummary};
use crate::schema::membership_names;

#[derive(Queryable, Selectable)]
#[diesel(table_name = membership_names, check_for_backend(MultiBackend))]
struct NameRow {
    membership_id: Text<MembershipId>,
    since: Moment,
    name: String,
    short_name: Option<String>,
    cvr: Option<Text<Cvr>>,
}

impl Connection {
    /// The names that a member has had, the first one first.
    pub fn membership_name_list(&mut self, id: MembershipId) -> Result<Vec<DatedName>, Error> {
        let rows: Vec<NameRow> = membership_names::table
            .filter(membership_names::membership_id.eq(id.word()))
            .order(membership_names::since)
            .select(NameRow::as_select())
            .load(&mut self.inner)?;
        Ok(rows.into_iter().map(NameRow::read).collect())
    }

    /// Writes a name. One that counts from the same moment takes the place of the one before.
    pub(crate) fn membership_name_put(
        &mut self,
        id: MembershipId,
        dated: &DatedName,
    ) -> Result<(), Error> {
        let same = membership_names::table.find((id.word(), naive(dated.since)));
        diesel::delete(same).execute(&mut self.inner)?;
        diesel::insert_into(membership_names::table)
            .values((
                membership_names::membership_id.eq(id.word()),
                membership_names::since.eq(naive(dated.since)),
                membership_names::name.eq(&dated.name.name),
                membership_names::short_name.eq(&dated.name.short_name),
                membership_names::cvr.eq(dated.name.cvr.as_ref().map(Word::word)),
            ))
            .execute(&mut self.inner)?;
        Ok(())
    }

    /// `members` by the names that counted at `moment`. Few are renamed: only those whose name has changed since are looked
    /// up.
    pub(crate) fn membership_names_at(
        &mut self,
        moment: Timestamp,
        mut members: Vec<MembershipSummary>,
    ) -> Result<Vec<MembershipSummary>, Error> {
        let renamed: Vec<Text<MembershipId>> = membership_names::table
            .filter(membership_names::since.gt(naive(moment)))
            .select(membership_names::membership_id)
            .load(&mut self.inner)?;
        let renamed: BTreeSet<MembershipId> = renamed.into_iter().map(|Text(id)| id).collect();
        let shown = members.iter().map(|member| member.id).filter(|id| renamed.contains(id));
        let shown: Vec<_> = shown.map(|id| id.0.to_string()).collect();
        if shown.is_empty() {
            return Ok(members);
        }
        let rows: Vec<NameRow> = membership_names::table
            .filter(membership_names::membership_id.eq_any(shown))
            .filter(membership_names::since.le(naive(moment)))
            .order(membership_names::since)
            .select(NameRow::as_select())
            .load(&mut self.inner)?;
        let then: BTreeMap<MembershipId, MemberName> =
            rows.into_iter().map(|row| (row.membership_id.0, row.read().name)).collect();
        for member in &mut members {
            if let Some(name) = then.get(&member.id) {
                member.name = name.clone();
            }
        }
        Ok(members)
    }
}

impl NameRow {
    fn read(self) -> DatedName {
        let name =
            MemberName { name: self.name, short_name: self.short_name, cvr: value(self.cvr) };
        DatedName { since: self.since.0, name }
    }
}
