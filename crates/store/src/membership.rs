//! The register: the events of memberships, and who is a member.

use std::collections::{BTreeMap, BTreeSet};

use diesel::{
    BoolExpressionMethods, ExpressionMethods, NullableExpressionMethods, OptionalExtension,
    QueryDsl, Queryable, RunQueryDsl, Selectable, SelectableHelper,
};
use domain::cvr::Cvr;
use domain::id::{CaseId, MembershipId, OrganisationId, PartyKey};
use domain::membership::{
    MemberName, Membership, MembershipDetails, MembershipEnd, MembershipFact, MembershipKind,
    ToldEnd,
};
use domain::time::Timestamp;

use crate::any::MultiBackend;
use crate::codec::{Stored, Word, membership_kind};
use crate::column::{Moment, Text, moment, naive, value};
use crate::connection::Connection;
use crate::error::Error;
use crate::event::{
    Authorship, NewEvent, Recorded, Stream, StreamKind, TimelineEntry, read_version, stored_version,
};
use crate::membership_list::lasting;
use crate::schema::{cases, memberships};

/// A membership, as it is to be written.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MembershipProjection {
    /// The membership.
    pub id: MembershipId,
    /// What its facts tell.
    pub membership: Membership,
    /// The names that are not written yet, in the order in which they count.
    pub names: Vec<DatedName>,
    /// How many events it has.
    pub version: u32,
}

/// A member's name, and from when it counts.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct DatedName {
    /// From when.
    pub since: Timestamp,
    /// What it is called.
    pub name: MemberName,
}

/// A membership, as the register has it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MembershipSummary {
    /// The membership.
    pub id: MembershipId,
    /// What its facts tell.
    pub membership: Membership,
    /// The member's name: the one that counts at the moment that was asked for.
    pub name: MemberName,
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
    short_name: Option<String>,
    organisation: Option<Text<OrganisationId>>,
    predecessor: Option<Text<MembershipId>>,
    end_kind: Option<Text<MembershipEnd>>,
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
        details: &MembershipDetails,
        by: &Authorship,
        at: Timestamp,
    ) -> Result<(), Error> {
        let said = Some(details).filter(|details| **details != MembershipDetails::default());
        self.event_append(&NewEvent {
            stream: stream(id),
            version: version + 1,
            kind: membership_kind(fact),
            fact: fact.encode()?,
            details: said.map(Stored::encode).transpose()?,
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

    /// The events of a membership with everything about them, in order.
    pub fn membership_timeline(
        &mut self,
        id: MembershipId,
    ) -> Result<Vec<TimelineEntry<MembershipFact, MembershipDetails>>, Error> {
        let rows = self.event_stream(stream(id))?;
        rows.into_iter().map(|row| row.read(said)).collect()
    }

    /// SHA-256 over all facts of a membership and the digests of what was said beside them, in hexadecimal.
    pub fn membership_seal(&mut self, id: MembershipId) -> Result<String, Error> {
        self.event_seal(stream(id))
    }

    /// Writes a membership into the register.
    pub fn membership_project(&mut self, entry: &MembershipProjection) -> Result<(), Error> {
        let end = entry.membership.end;
        let touched = diesel::update(memberships::table.find(entry.id.word()))
            .set((
                memberships::since.eq(naive(entry.membership.since)),
                memberships::until.eq(end.map(|end| naive(end.at))),
                memberships::end_kind.eq(end.as_ref().map(|end| end.how.word())),
                memberships::published_at.eq(entry.membership.published_at.map(naive)),
                memberships::version.eq(stored_version(entry.version)?),
            ))
            .execute(&mut self.inner)?;
        match (entry.names.last(), touched) {
            (Some(dated), 0) => self.membership_insert(entry, &dated.name)?,
            (Some(dated), _) => self.membership_rename(entry.id, &dated.name)?,
            (None, 0) => {
                return Err(Error::Corrupt {
                    what: format!("membership {}", entry.id),
                    reason: "it stands in no register, and its name is not told".to_owned(),
                });
            }
            (None, _) => {}
        }
        entry.names.iter().try_for_each(|dated| self.membership_name_put(entry.id, dated))
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

    /// The memberships as of `moment`, published or not, in the order in which they began, by the names of that moment.
    pub fn membership_list(&mut self, moment: Timestamp) -> Result<Vec<MembershipSummary>, Error> {
        let rows: Vec<MembershipRow> = memberships::table
            .filter(memberships::since.le(naive(moment)))
            .filter(lasting(naive(moment)))
            .order((memberships::since, memberships::id))
            .select(MembershipRow::as_select())
            .load(&mut self.inner)?;
        let members = rows.into_iter().map(MembershipRow::read).collect::<Result<_, _>>()?;
        self.membership_names_at(moment, members)
    }

    /// Every founding party that ever was a member or is to become one, by its present name.
    pub fn membership_parties(&mut self) -> Result<Vec<MembershipSummary>, Error> {
        let rows: Vec<MembershipRow> = memberships::table
            .filter(memberships::party_key.gt(""))
            .select(MembershipRow::as_select())
            .load(&mut self.inner)?;
        rows.into_iter().map(MembershipRow::read).collect()
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

    /// The membership at `moment` of the organisation with this CVR number.
    pub fn membership_by_cvr(
        &mut self,
        cvr: Cvr,
        moment: Timestamp,
    ) -> Result<Option<MembershipSummary>, Error> {
        memberships::table
            .filter(memberships::cvr.eq(cvr.word()))
            .filter(lasting(naive(moment)))
            .select(MembershipRow::as_select())
            .first(&mut self.inner)
            .optional()?
            .map(MembershipRow::read)
            .transpose()
    }

    /// The membership at `moment` for which the people of this organisation act: the one that its case led to, or that
    /// was taken over for it.
    pub fn membership_of_organisation(
        &mut self,
        organisation: OrganisationId,
        moment: Timestamp,
    ) -> Result<Option<MembershipSummary>, Error> {
        let of_cases = cases::table
            .filter(cases::applicant.eq(organisation.word()))
            .select(cases::id.nullable());
        let own = memberships::organisation
            .eq(organisation.word())
            .or(memberships::case_id.eq_any(of_cases));
        memberships::table
            .filter(own)
            .filter(memberships::since.le(naive(moment)))
            .filter(lasting(naive(moment)))
            .select(MembershipRow::as_select())
            .first(&mut self.inner)
            .optional()?
            .map(MembershipRow::read)
            .transpose()
    }

    /// What an organisation is called that was taken over from a list.
    pub fn membership_name_of(
        &mut self,
        organisation: OrganisationId,
    ) -> Result<Option<String>, Error> {
        Ok(memberships::table
            .filter(memberships::organisation.eq(organisation.word()))
            .select(memberships::name)
            .first(&mut self.inner)
            .optional()?)
    }

    /// Since when the organisations with these CVR numbers are members at `moment`, as far as they are.
    pub fn membership_beginnings(
        &mut self,
        cvrs: &BTreeSet<Cvr>,
        moment: Timestamp,
    ) -> Result<BTreeMap<Cvr, Timestamp>, Error> {
        let rows: Vec<(Option<Text<Cvr>>, Moment)> = memberships::table
            .filter(memberships::cvr.eq_any(cvrs.iter().map(Word::word)))
            .filter(lasting(naive(moment)))
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
            MembershipKind::Associate(case) => (ASSOCIATE, None, case.as_ref().map(Word::word)),
        };
        let end = entry.membership.end;
        diesel::insert_into(memberships::table)
            .values((
                memberships::id.eq(entry.id.word()),
                memberships::kind.eq(kind),
                memberships::party_key.eq(party),
                memberships::name.eq(&name.name),
                memberships::short_name.eq(&name.short_name),
                memberships::cvr.eq(name.cvr.as_ref().map(Word::word)),
                memberships::since.eq(naive(entry.membership.since)),
                memberships::until.eq(end.map(|end| naive(end.at))),
                memberships::end_kind.eq(end.as_ref().map(|end| end.how.word())),
                memberships::organisation.eq(entry
                    .membership
                    .organisation
                    .as_ref()
                    .map(Word::word)),
                memberships::predecessor.eq(entry.membership.predecessor.as_ref().map(Word::word)),
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
                memberships::short_name.eq(&name.short_name),
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
            (ASSOCIATE, None, case) => MembershipKind::Associate(case),
            (kind, party, case) => {
                return Err(Error::Corrupt {
                    what: format!("the kind of membership {}", self.id.0),
                    reason: format!("{kind:?} with party {party:?} and case {case:?}"),
                });
            }
        };
        // Half an end is none that the log ever told: it is read as one all the same, so that whoever verifies finds it.
        let end = match (moment(self.until), value(self.end_kind)) {
            (None, None) => None,
            (at, how) => Some(ToldEnd {
                at: at.unwrap_or(self.since.0),
                how: how.unwrap_or(MembershipEnd::Resigned),
            }),
        };
        Ok(MembershipSummary {
            id: self.id.0,
            membership: Membership {
                kind,
                since: self.since.0,
                organisation: value(self.organisation),
                predecessor: value(self.predecessor),
                published_at: moment(self.published_at),
                end,
            },
            name: MemberName { name: self.name, short_name: self.short_name, cvr: value(self.cvr) },
            version: read_version(self.version)?,
        })
    }
}

/// What is said beside a fact, out of its column.
pub(crate) fn said(column: Option<(i32, String)>) -> Result<MembershipDetails, Error> {
    let read = |(format, text): (i32, String)| MembershipDetails::decode(format, &text);
    column.map_or(Ok(MembershipDetails::default()), read)
}
