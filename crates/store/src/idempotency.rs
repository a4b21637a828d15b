//! Answers that are given again when the same request comes again.

use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, Queryable, RunQueryDsl};
use domain::id::PersonId;
use domain::time::Timestamp;
use uuid::Uuid;

use crate::codec::Word;
use crate::column::{Moment, Text, naive};
use crate::connection::Connection;
use crate::error::Error;
use crate::event::{read_version, stored_version};
use crate::schema::idempotency_keys;

/// The answer to a request, and the digest by which the same request is known again.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct StoredAnswer {
    /// A digest over the request.
    pub request_digest: Vec<u8>,
    /// What was changed.
    pub subject: Uuid,
    /// The version that it had then.
    pub version: u32,
    /// The answer as it was written.
    pub body: String,
    /// When it was given.
    pub created_at: Timestamp,
}

#[derive(Queryable)]
struct AnswerRow {
    request_digest: Vec<u8>,
    subject: Text<Uuid>,
    version: i32,
    body: String,
    created_at: Moment,
}

impl Connection {
    /// The answer that `person` was given under `key`.
    pub fn idempotency_get(
        &mut self,
        person: PersonId,
        key: &str,
    ) -> Result<Option<StoredAnswer>, Error> {
        idempotency_keys::table
            .find((person.word(), key))
            .select((
                idempotency_keys::request_digest,
                idempotency_keys::subject,
                idempotency_keys::version,
                idempotency_keys::body,
                idempotency_keys::created_at,
            ))
            .get_result::<AnswerRow>(&mut self.inner)
            .optional()?
            .map(AnswerRow::read)
            .transpose()
    }

    /// Keeps the answer that `person` is given under `key`. When there is one already, it is a conflict: run again,
    /// the work finds it.
    pub fn idempotency_insert(
        &mut self,
        person: PersonId,
        key: &str,
        answer: &StoredAnswer,
    ) -> Result<(), Error> {
        diesel::insert_into(idempotency_keys::table)
            .values((
                idempotency_keys::person_id.eq(person.word()),
                idempotency_keys::key.eq(key),
                idempotency_keys::request_digest.eq(&answer.request_digest),
                idempotency_keys::subject.eq(answer.subject.word()),
                idempotency_keys::version.eq(stored_version(answer.version)?),
                idempotency_keys::body.eq(&answer.body),
                idempotency_keys::created_at.eq(naive(answer.created_at)),
            ))
            .execute(&mut self.inner)?;
        Ok(())
    }

    /// Forgets the answers that were given before `moment`, and says how many.
    pub fn idempotency_delete_before(&mut self, moment: Timestamp) -> Result<usize, Error> {
        let old = idempotency_keys::table.filter(idempotency_keys::created_at.lt(naive(moment)));
        Ok(diesel::delete(old).execute(&mut self.inner)?)
    }
}

impl AnswerRow {
    fn read(self) -> Result<StoredAnswer, Error> {
        Ok(StoredAnswer {
            request_digest: self.request_digest,
            subject: self.subject.0,
            version: read_version(self.version)?,
            body: self.body,
            created_at: self.created_at.0,
        })
    }
}
