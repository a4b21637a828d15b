//! Sessions of browsers. Of a cookie only its hash is kept.

use diesel::{
    ExpressionMethods, JoinOnDsl, OptionalExtension, QueryDsl, Queryable, RunQueryDsl, Selectable,
    SelectableHelper,
};
use domain::actor::Role;
use domain::id::{PersonId, SessionId};
use domain::people::{SessionTimes, SignInMethod};
use domain::time::Timestamp;

use crate::any::MultiBackend;
use crate::codec::Word;
use crate::column::{Moment, Text, moment, naive, value};
use crate::connection::Connection;
use crate::error::Error;
use crate::mandate::{MandateRow, MandateSummary, gathered};
use crate::schema::{mandates, sessions};

/// A session of a browser, without its cookie.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// Whose it is.
    pub person: PersonId,
    /// The role that its owner has chosen.
    pub role: Option<Role>,
    /// How its owner signed in.
    pub method: SignInMethod,
    /// What the browser calls itself.
    pub device: String,
    /// When it began, was last used and was ended.
    pub times: SessionTimes,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = sessions, check_for_backend(MultiBackend))]
struct SessionRow {
    id: Text<SessionId>,
    person_id: Text<PersonId>,
    role: Option<Text<Role>>,
    method: Text<SignInMethod>,
    device: String,
    began_at: Moment,
    seen_at: Moment,
    ended_at: Option<Moment>,
}

impl Connection {
    /// Makes a session that is known by `hash`. `provider_token` is what an identity provider is to be shown at sign-out.
    pub fn session_insert(
        &mut self,
        session: &Session,
        hash: &[u8],
        provider_token: Option<&str>,
    ) -> Result<(), Error> {
        diesel::insert_into(sessions::table)
            .values((
                sessions::id.eq(session.id.word()),
                sessions::person_id.eq(session.person.word()),
                sessions::role.eq(session.role.as_ref().map(Word::word)),
                sessions::hash.eq(hash),
                sessions::method.eq(session.method.word()),
                sessions::device.eq(&session.device),
                sessions::began_at.eq(naive(session.times.began_at)),
                sessions::seen_at.eq(naive(session.times.seen_at)),
                sessions::ended_at.eq(session.times.ended_at.map(naive)),
                sessions::provider_token.eq(provider_token),
            ))
            .execute(&mut self.inner)?;
        Ok(())
    }

    /// The session with this hash, whether or not it still lasts, and all mandates of its owner in the order in which they
    /// were granted.
    pub fn session_by_hash(
        &mut self,
        hash: &[u8],
    ) -> Result<Option<(Session, Vec<MandateSummary>)>, Error> {
        let rows: Vec<(SessionRow, Option<MandateRow>)> = sessions::table
            .left_join(mandates::table.on(mandates::person_id.eq(sessions::person_id)))
            .filter(sessions::hash.eq(hash))
            .order((mandates::granted_at, mandates::id))
            .select((SessionRow::as_select(), Option::<MandateRow>::as_select()))
            .load(&mut self.inner)?;
        Ok(gathered(rows))
    }

    /// What the identity provider is to be shown when this session signs out.
    pub fn session_provider_token(&mut self, id: SessionId) -> Result<Option<String>, Error> {
        let token = sessions::table.find(id.word()).select(sessions::provider_token);
        Ok(token.get_result(&mut self.inner).optional()?.flatten())
    }

    /// The sessions of `person` that began after `since`, the newest first.
    pub fn session_list(
        &mut self,
        person: PersonId,
        since: Timestamp,
    ) -> Result<Vec<Session>, Error> {
        let rows: Vec<SessionRow> = sessions::table
            .filter(sessions::person_id.eq(person.word()))
            .filter(sessions::began_at.gt(naive(since)))
            .order((sessions::began_at.desc(), sessions::id.desc()))
            .select(SessionRow::as_select())
            .load(&mut self.inner)?;
        Ok(rows.into_iter().map(Session::from).collect())
    }

    /// Notes that a session was used.
    pub fn session_touch(&mut self, id: SessionId, at: Timestamp) -> Result<(), Error> {
        diesel::update(sessions::table.find(id.word()))
            .set(sessions::seen_at.eq(naive(at)))
            .execute(&mut self.inner)?;
        Ok(())
    }

    /// Lets a session act in another role.
    pub fn session_choose(&mut self, id: SessionId, role: &Role) -> Result<(), Error> {
        diesel::update(sessions::table.find(id.word()))
            .set(sessions::role.eq(Some(role.word())))
            .execute(&mut self.inner)?;
        Ok(())
    }

    /// Ends a session of `person`; says no when that person has no such session, or it was ended before.
    pub fn session_end(
        &mut self,
        person: PersonId,
        id: SessionId,
        at: Timestamp,
    ) -> Result<bool, Error> {
        let live = sessions::table
            .find(id.word())
            .filter(sessions::person_id.eq(person.word()))
            .filter(sessions::ended_at.is_null());
        let touched = diesel::update(live)
            .set((
                sessions::ended_at.eq(Some(naive(at))),
                sessions::provider_token.eq(None::<String>),
            ))
            .execute(&mut self.inner)?;
        Ok(touched > 0)
    }

    /// Forgets the sessions that were last used before `before`; how many.
    pub fn session_forget(&mut self, before: Timestamp) -> Result<usize, Error> {
        let old = sessions::table.filter(sessions::seen_at.lt(naive(before)));
        Ok(diesel::delete(old).execute(&mut self.inner)?)
    }
}

impl From<SessionRow> for Session {
    fn from(row: SessionRow) -> Self {
        Self {
            id: row.id.0,
            person: row.person_id.0,
            role: value(row.role),
            method: row.method.0,
            device: row.device,
            times: SessionTimes {
                began_at: row.began_at.0,
                seen_at: row.seen_at.0,
                ended_at: moment(row.ended_at),
            },
        }
    }
}
