//! The register: the events of memberships, and who is a member.

use std::collections::{BTreeMap, BTreeSet};

use diesel::{
    BoolExpressionMethods, ExpressionMethods, NullableExpressionMethods, OptionalExtension,
    QueryDsl, Queryable, RunQueryDsl, Selectable, SelectableHelper,
};
use domain::cvr::Cvr;
use domain::id::{CaseId, MembershipId, PartyKey};
use domain::membership::{MemberName, Membership, MembershipFact, MembershipKind};
use domain::time::Timestamp;

use crate::any::MultiBackend;
use crate::codec::{Stored, Word, membership_kind};
use crate::column::{Moment, Text, moment, naive, value};
use crate::connection::Connection;
use crate::error::Error;
use crate::event::{
    Authorship, NewEvent, Recorded, Stream, StreamKind, read_version, stored_version,
};
use crate::schema::memberships;

/// A membership, as it is to be written.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MembershipProjection {
    /// The membership.
    pub id: MembershipId,
    /// What its facts tell.
    pub membership: Membership,
    /// The member's name, when that is new or changed; otherwise it is left as it is.
    pub name: Option<MemberName>,
    /// How many events it has.
    pub version: u32,
}

/// A membership, as the register has it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MembershipSummary {
    /// The membership.
    pub id: MembershipId,
    /// Founding or associate.
    pub kind: MembershipKind,
    /// The member's name.
    pub name: String,
    /// Its CVR number, where known.
    pub cvr: Option<Cvr>,
    /// Since when.
    pub since: Timestamp,
    /// Until when, when it has ended.
    pub until: Option<Timestamp>,
    /// Since when the public may know.
    pub published_at: Option<Timestamp>,
    /// How many events it has.
    pub version: u32,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = memberships, check_for_backend(MultiBackend))]
pub(crate) struct MembershipRow {
    id: Text<MembershipId>,
    kind: String,
    party_key: Option<Text<PartyKey>>,
    name: String,
    cvr: Option<Text<Cvr>>,
    since: Moment,
    until: Option<Moment>,
    case_id: Option<Text<CaseId>>,
    published_at: Option<Moment>,
    version: i32,
}

const FOUNDING: &str = "founding";
const ASSOCIATE: &str = "associate";

fn stream(id: MembershipId) -> Stream {
    Stream { kind: StreamKind::Membership, id: id.0 }
}

impl Connection {
    /// Appends `fact` to a membership that has `version` events already; a new one has none.
    ///
    /// # Errors
    /// [`Error::Conflict`] when somebody else has appended to the membership in the meantime.
    pub fn membership_append(
        &mut self,
        id: MembershipId,
        version: u32,
        fact: &MembershipFact,
        name: Option<&MemberName>,
        by: &Authorship,
        at: Timestamp,
    ) -> Result<(), Error> {
        self.event_append(&NewEvent {
            stream: stream(id),
            version: version + 1,
            kind: membership_kind(fact),
            fact: fact.encode()?,
            details: name.map(Stored::encode).transpose()?,
            by,
            at,
        })
    }

    /// The facts of a membership, in order; none when there is no such membership.
    pub fn membership_history(
        &mut self,
        id: MembershipId,
    ) -> Result<Vec<Recorded<MembershipFact>>, Error> {
        self.event_history(stream(id))
    }

    /// Writes a membership into the register.
    pub fn membership_project(&mut self, entry: &MembershipProjection) -> Result<(), Error> {
        let touched = diesel::update(memberships::table.find(entry.id.word()))
            .set((
                memberships::since.eq(naive(entry.membership.since)),
                memberships::published_at.eq(entry.membership.published_at.map(naive)),
                memberships::version.eq(stored_version(entry.version)?),
            ))
            .execute(&mut self.inner)?;
        match (&entry.name, touched) {
            (Some(name), 0) => self.membership_insert(entry, name),
            (Some(name), _) => self.membership_rename(entry.id, name),
            (None, 0) => Err(Error::Corrupt {
                what: format!("membership {}", entry.id),
                reason: "it stands in no register, and its name is not told".to_owned(),
            }),
            (None, _) => Ok(()),
        }
    }

    /// One membership.
    pub fn membership_get(&mut self, id: MembershipId) -> Result<Option<MembershipSummary>, Error> {
        memberships::table
            .find(id.word())
            .select(MembershipRow::as_select())
            .get_result(&mut self.inner)
            .optional()?
            .map(MembershipRow::read)
            .transpose()
    }

    /// The memberships as of `moment`, published or not, in the order in which they began.
    pub fn membership_list(&mut self, moment: Timestamp) -> Result<Vec<MembershipSummary>, Error> {
        let lasting = memberships::until.is_null().or(memberships::until.gt(naive(moment)));
        memberships::table
            .filter(memberships::since.le(naive(moment)))
            .filter(lasting)
            .order((memberships::since, memberships::id))
            .select(MembershipRow::as_select())
            .load(&mut self.inner)?
            .into_iter()
            .map(MembershipRow::read)
            .collect()
    }

    /// The founding parties that are members as of `moment`.
    pub fn membership_founding_parties(
        &mut self,
        moment: Timestamp,
    ) -> Result<BTreeSet<PartyKey>, Error> {
        // By the key alone, which leads past the many associate members; the few that are left are looked at here.
        let founding: Vec<(Text<PartyKey>, Moment, Option<Moment>)> = memberships::table
            .filter(memberships::party_key.gt(""))
            .select((
                memberships::party_key.assume_not_null(),
                memberships::since,
                memberships::until,
            ))
            .load(&mut self.inner)?;
        let lasting = founding.into_iter().filter(|(_, since, until)| {
            since.0 <= moment && until.as_ref().is_none_or(|until| moment < until.0)
        });
        Ok(lasting.map(|(Text(party), _, _)| party).collect())
    }

    /// The current membership of the organisation with this CVR number.
    pub fn membership_by_cvr(&mut self, cvr: Cvr) -> Result<Option<MembershipSummary>, Error> {
        memberships::table
            .filter(memberships::cvr.eq(cvr.word()))
            .filter(memberships::until.is_null())
            .select(MembershipRow::as_select())
            .get_result(&mut self.inner)
            .optional()?
            .map(MembershipRow::read)
            .transpose()
    }

    /// Since when the organisations with these CVR numbers are members, as far as they are.
    pub fn membership_beginnings(
        &mut self,
        cvrs: &BTreeSet<Cvr>,
    ) -> Result<BTreeMap<Cvr, Timestamp>, Error> {
        let rows: Vec<(Option<Text<Cvr>>, Moment)> = memberships::table
            .filter(memberships::cvr.eq_any(cvrs.iter().map(Word::word)))
            .filter(memberships::until.is_null())
            .select((memberships::cvr, memberships::since))
            .load(&mut self.inner)?;
        Ok(rows.into_iter().filter_map(|(cvr, since)| Some((cvr?.0, since.0))).collect())
    }

    fn membership_insert(
        &mut self,
        entry: &MembershipProjection,
        name: &MemberName,
    ) -> Result<(), Error> {
        let (kind, party, case) = match &entry.membership.kind {
            MembershipKind::Founding(party) => (FOUNDING, Some(party.word()), None),
            MembershipKind::Associate(case) => (ASSOCIATE, None, Some(case.word())),
        };
        diesel::insert_into(memberships::table)
            .values((
                memberships::id.eq(entry.id.word()),
                memberships::kind.eq(kind),
                memberships::party_key.eq(party),
                memberships::name.eq(&name.name),
                memberships::cvr.eq(name.cvr.as_ref().map(Word::word)),
                memberships::since.eq(naive(entry.membership.since)),
                memberships::case_id.eq(case),
                memberships::published_at.eq(entry.membership.published_at.map(naive)),
                memberships::version.eq(stored_version(entry.version)?),
            ))
            .execute(&mut self.inner)?;
        Ok(())
    }

    fn membership_rename(&mut self, id: MembershipId, name: &MemberName) -> Result<(), Error> {
        diesel::update(memberships::table.find(id.word()))
            .set((
                memberships::name.eq(&name.name),
                memberships::cvr.eq(name.cvr.as_ref().map(Word::word)),
            ))
            .execute(&mut self.inner)?;
        Ok(())
    }
}

impl MembershipRow {
    pub(crate) fn read(self) -> Result<MembershipSummary, Error> {
        let kind = match (self.kind.as_str(), value(self.party_key), value(self.case_id)) {
            (FOUNDING, Some(party), None) => MembershipKind::Founding(party),
            (ASSOCIATE, None, Some(case)) => MembershipKind::Associate(case),
            (kind, party, case) => {
                return Err(Error::Corrupt {
                    what: format!("the kind of membership {}", self.id.0),
                    reason: format!("{kind:?} with party {party:?} and case {case:?}"),
                });
            }
        };
        Ok(MembershipSummary {
            id: self.id.0,
            kind,
            name: self.name,
            cvr: value(self.cvr),
            since: self.since.0,
            until: moment(self.until),
            published_at: moment(self.published_at),
            version: read_version(self.version)?,
        })
    }
}
