//! Mandates: their events, the list made from them, and who asks for one.

use diesel::{
    BoolExpressionMethods, ExpressionMethods, OptionalExtension, QueryDsl, Queryable, RunQueryDsl,
    Selectable, SelectableHelper,
};
use domain::actor::Role;
use domain::id::{MandateId, PersonId, RequestId};
use domain::people::{Grant, Grantor, Mandate, MandateFact, MandateKind, MandateScope};
use domain::time::Timestamp;

use crate::any::{AnyConnection, MultiBackend};
use crate::codec::{Stored, Word, mandate_kind};
use crate::column::{Moment, Text, moment, naive};
use crate::connection::Connection;
use crate::error::Error;
use crate::event::{
    Authorship, NewEvent, Recorded, Stream, StreamKind, read_version, stored_version,
};
use crate::page::Page;
use crate::schema::{mandate_requests, mandates};

/// A mandate, as it is to be written into the list.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MandateProjection {
    /// The mandate.
    pub id: MandateId,
    /// What its facts tell.
    pub mandate: Mandate,
    /// How many events it has.
    pub version: u32,
}

/// A mandate, as the list has it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MandateSummary {
    /// The mandate.
    pub id: MandateId,
    /// What its facts tell.
    pub mandate: Mandate,
}

/// Somebody asks for a mandate.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MandateRequest {
    /// Its id.
    pub id: RequestId,
    /// Who asks.
    pub person: PersonId,
    /// For which organisation.
    pub role: Role,
    /// Since when.
    pub requested_at: Timestamp,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = mandates, check_for_backend(MultiBackend))]
pub(crate) struct MandateRow {
    id: Text<MandateId>,
    person_id: Text<PersonId>,
    role: Text<Role>,
    kind: Text<MandateKind>,
    starts_at: Moment,
    ends_at: Option<Moment>,
    grantor: Text<Grantor>,
    granted_at: Moment,
    end_told_at: Option<Moment>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = mandate_requests, check_for_backend(MultiBackend))]
struct RequestRow {
    id: Text<RequestId>,
    person_id: Text<PersonId>,
    role: Text<Role>,
    requested_at: Moment,
}

impl Connection {
    /// Appends `fact` to a mandate that has `version` events already; a new one has none.
    ///
    /// # Errors
    /// [`Error::Conflict`] when somebody else has appended to it in the meantime.
    pub fn mandate_append(
        &mut self,
        id: MandateId,
        version: u32,
        fact: &MandateFact,
        by: &Authorship,
        at: Timestamp,
    ) -> Result<(), Error> {
        self.event_append(&NewEvent {
            stream: Stream { kind: StreamKind::Mandate, id: id.0 },
            version: version + 1,
            kind: mandate_kind(fact),
            fact: fact.encode()?,
            details: None,
            by,
            at,
        })
    }

    /// The facts of a mandate, in order; none when there is no such mandate.
    pub fn mandate_history(&mut self, id: MandateId) -> Result<Vec<Recorded<MandateFact>>, Error> {
        self.event_history(Stream { kind: StreamKind::Mandate, id: id.0 })
    }

    /// Writes a mandate into the list.
    pub fn mandate_project(&mut self, entry: &MandateProjection) -> Result<(), Error> {
        let grant = &entry.mandate.grant;
        let version = stored_version(entry.version)?;
        let touched = diesel::update(mandates::table.find(entry.id.word()))
            .set((
                mandates::ends_at.eq(grant.ends_at.map(naive)),
                mandates::end_told_at.eq(entry.mandate.end_told_at.map(naive)),
                mandates::version.eq(version),
            ))
            .execute(&mut self.inner)?;
        if touched > 0 {
            return Ok(());
        }
        diesel::insert_into(mandates::table)
            .values((
                mandates::id.eq(entry.id.word()),
                mandates::person_id.eq(grant.person.word()),
                mandates::role.eq(grant.role.word()),
                mandates::kind.eq(grant.kind.word()),
                mandates::starts_at.eq(naive(grant.starts_at)),
                mandates::ends_at.eq(grant.ends_at.map(naive)),
                mandates::grantor.eq(grant.grantor.word()),
                mandates::granted_at.eq(naive(entry.mandate.granted_at)),
                mandates::end_told_at.eq(entry.mandate.end_told_at.map(naive)),
                mandates::version.eq(version),
            ))
            .execute(&mut self.inner)?;
        Ok(())
    }

    /// One mandate, as the list has it.
    pub fn mandate_get(&mut self, id: MandateId) -> Result<Option<MandateProjection>, Error> {
        let row: Option<(MandateRow, i32)> = mandates::table
            .find(id.word())
            .select((MandateRow::as_select(), mandates::version))
            .get_result(&mut self.inner)
            .optional()?;
        row.map(|(row, version)| {
            let MandateSummary { id, mandate } = row.into();
            Ok(MandateProjection { id, mandate, version: read_version(version)? })
        })
        .transpose()
    }

    /// All mandates that a person holds, held or will hold, in the order in which they were granted.
    pub fn mandate_list_of(&mut self, person: PersonId) -> Result<Vec<MandateSummary>, Error> {
        let rows: Vec<MandateRow> = mandates::table
            .filter(mandates::person_id.eq(person.word()))
            .order((mandates::granted_at, mandates::id))
            .select(MandateRow::as_select())
            .load(&mut self.inner)?;
        Ok(rows.into_iter().map(MandateSummary::from).collect())
    }

    /// One page of the mandates in `scope`, the newest first.
    pub fn mandate_list(
        &mut self,
        scope: &MandateScope,
        after: Option<MandateId>,
        limit: u32,
    ) -> Result<Page<MandateSummary, MandateId>, Error> {
        let mut query = mandates::table.into_boxed();
        query = match scope {
            MandateScope::All => query,
            MandateScope::OfRole(role) => query.filter(mandates::role.eq(role.word().into_owned())),
        };
        if let Some(after) = after {
            query = query.filter(mandates::id.lt(after.to_string()));
        }
        // An id tells when it was made, so its order is that of the granting.
        let rows: Vec<MandateRow> = query
            .order(mandates::id.desc())
            .limit(i64::from(limit) + 1)
            .select(MandateRow::as_select())
            .load(&mut self.inner)?;
        let items = rows.into_iter().map(MandateSummary::from).collect();
        Ok(Page::cut(items, limit, |mandate: &MandateSummary| mandate.id))
    }

    /// The mandates of `role`, in the order in which they were granted.
    pub fn mandate_list_for(&mut self, role: &Role) -> Result<Vec<MandateSummary>, Error> {
        let rows: Vec<MandateRow> = mandates::table
            .filter(mandates::role.eq(role.word()))
            .order((mandates::granted_at, mandates::id))
            .select(MandateRow::as_select())
            .load(&mut self.inner)?;
        Ok(rows.into_iter().map(MandateSummary::from).collect())
    }

    /// Holds these mandates as they are until the transaction ends, so that nobody ends one while something is done by it.
    /// Tells which of them still run: one may have been ended since it was read.
    ///
    /// On SQLite there is one writer at a time, and nothing to hold.
    pub fn mandate_hold(
        &mut self,
        ids: Vec<MandateId>,
        now: Timestamp,
    ) -> Result<Vec<MandateId>, Error> {
        match &mut self.inner {
            AnyConnection::Sqlite(_) => Ok(ids),
            AnyConnection::Postgres(conn) => {
                let running = mandates::ends_at.is_null().or(mandates::ends_at.gt(naive(now)));
                // What was ended at once gives nothing any more, whenever that was asked for.
                let later = mandates::ends_at.gt(mandates::end_told_at);
                let lasting = mandates::end_told_at.is_null().or(later);
                let words: Vec<String> = mandates::table
                    .filter(mandates::id.eq_any(ids.iter().map(Word::word)))
                    .filter(running)
                    .filter(lasting)
                    .select(mandates::id)
                    .for_share()
                    .load(conn)?;
                Ok(ids.into_iter().filter(|id| words.contains(&id.to_string())).collect())
            }
        }
    }

    /// Notes that somebody asks for a mandate; says no when the same is noted already.
    pub fn mandate_request_insert(&mut self, request: &MandateRequest) -> Result<bool, Error> {
        let known: i64 = mandate_requests::table
            .filter(mandate_requests::person_id.eq(request.person.word()))
            .filter(mandate_requests::role.eq(request.role.word()))
            .filter(mandate_requests::settled_at.is_null())
            .count()
            .get_result(&mut self.inner)?;
        if known > 0 {
            return Ok(false);
        }
        diesel::insert_into(mandate_requests::table)
            .values((
                mandate_requests::id.eq(request.id.word()),
                mandate_requests::person_id.eq(request.person.word()),
                mandate_requests::role.eq(request.role.word()),
                mandate_requests::requested_at.eq(naive(request.requested_at)),
            ))
            .execute(&mut self.inner)?;
        Ok(true)
    }

    /// Who asks for a mandate and has not been answered, the oldest first; 200 at most.
    pub fn mandate_request_list(&mut self) -> Result<Vec<MandateRequest>, Error> {
        let rows: Vec<RequestRow> = mandate_requests::table
            .filter(mandate_requests::settled_at.is_null())
            .order((mandate_requests::requested_at, mandate_requests::id))
            .limit(200)
            .select(RequestRow::as_select())
            .load(&mut self.inner)?;
        Ok(rows.into_iter().map(MandateRequest::from).collect())
    }

    /// The open request with this id.
    pub fn mandate_request_get(&mut self, id: RequestId) -> Result<Option<MandateRequest>, Error> {
        let row = mandate_requests::table
            .find(id.word())
            .filter(mandate_requests::settled_at.is_null())
            .select(RequestRow::as_select());
        Ok(row.get_result(&mut self.inner).optional()?.map(MandateRequest::from))
    }

    /// Settles what `person` has asked for in `role`; how many requests that were.
    pub fn mandate_request_settle(
        &mut self,
        person: PersonId,
        role: &Role,
        at: Timestamp,
    ) -> Result<usize, Error> {
        let open = mandate_requests::table
            .filter(mandate_requests::person_id.eq(person.word()))
            .filter(mandate_requests::role.eq(role.word()))
            .filter(mandate_requests::settled_at.is_null());
        let settled = diesel::update(open)
            .set(mandate_requests::settled_at.eq(Some(naive(at))))
            .execute(&mut self.inner)?;
        Ok(settled)
    }
}

impl From<MandateRow> for MandateSummary {
    fn from(row: MandateRow) -> Self {
        Self {
            id: row.id.0,
            mandate: Mandate {
                grant: Grant {
                    person: row.person_id.0,
                    role: row.role.0,
                    kind: row.kind.0,
                    starts_at: row.starts_at.0,
                    ends_at: moment(row.ends_at),
                    grantor: row.grantor.0,
                },
                granted_at: row.granted_at.0,
                end_told_at: moment(row.end_told_at),
            },
        }
    }
}

impl From<RequestRow> for MandateRequest {
    fn from(row: RequestRow) -> Self {
        Self {
            id: row.id.0,
            person: row.person_id.0,
            role: row.role.0,
            requested_at: row.requested_at.0,
        }
    }
}

/// What was found of somebody, with all of their mandates, out of rows that each hold it anew.
pub(crate) fn gathered<Row, T: From<Row>>(
    rows: Vec<(Row, Option<MandateRow>)>,
) -> Option<(T, Vec<MandateSummary>)> {
    let (found, mandates): (Vec<Row>, Vec<Option<MandateRow>>) = rows.into_iter().unzip();
    let found = found.into_iter().next()?;
    Some((found.into(), mandates.into_iter().flatten().map(MandateSummary::from).collect()))
}
