//! Sign-ins under way: hashes of the link or state that completes one, and of the cookie of the browser that began it.

use diesel::{
    ExpressionMethods, OptionalExtension, QueryDsl, Queryable, RunQueryDsl, Selectable,
    SelectableHelper,
};
use domain::id::SignInId;
use domain::people::SignInMethod;
use domain::text::Language;
use domain::time::Timestamp;

use crate::any::MultiBackend;
use crate::codec::Word;
use crate::column::{Moment, Text, moment, naive};
use crate::connection::Connection;
use crate::error::Error;
use crate::schema::sign_ins;

/// A sign-in under way.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SignIn {
    /// Its id.
    pub id: SignInId,
    /// How it is to be completed.
    pub method: SignInMethod,
    /// The hash of the cookie of the browser that began it.
    pub browser_hash: Vec<u8>,
    /// Where the link was sent.
    pub email: Option<String>,
    /// The language in which it was begun.
    pub language: Language,
    /// The page to which it leads, on this site.
    pub return_to: String,
    /// When it was begun.
    pub begun_at: Timestamp,
    /// Until when it can be completed.
    pub expires_at: Timestamp,
    /// When it was completed.
    pub used_at: Option<Timestamp>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = sign_ins, check_for_backend(MultiBackend))]
struct SignInRow {
    id: Text<SignInId>,
    method: Text<SignInMethod>,
    browser_hash: Vec<u8>,
    email: Option<String>,
    language: Text<Language>,
    return_to: String,
    begun_at: Moment,
    expires_at: Moment,
    used_at: Option<Moment>,
}

impl Connection {
    /// Notes a sign-in under way; who shows what has `hash` completes it.
    pub fn sign_in_insert(&mut self, sign_in: &SignIn, hash: &[u8]) -> Result<(), Error> {
        diesel::insert_into(sign_ins::table)
            .values((
                sign_ins::id.eq(sign_in.id.word()),
                sign_ins::method.eq(sign_in.method.word()),
                sign_ins::hash.eq(hash),
                sign_ins::browser_hash.eq(&sign_in.browser_hash),
                sign_ins::email.eq(sign_in.email.as_deref()),
                sign_ins::language.eq(sign_in.language.word()),
                sign_ins::return_to.eq(&sign_in.return_to),
                sign_ins::begun_at.eq(naive(sign_in.begun_at)),
                sign_ins::expires_at.eq(naive(sign_in.expires_at)),
                sign_ins::used_at.eq(sign_in.used_at.map(naive)),
            ))
            .execute(&mut self.inner)?;
        Ok(())
    }

    /// The sign-in that what has `hash` completes, whether or not it still can be.
    pub fn sign_in_by_hash(&mut self, hash: &[u8]) -> Result<Option<SignIn>, Error> {
        let row = sign_ins::table.filter(sign_ins::hash.eq(hash)).select(SignInRow::as_select());
        Ok(row.get_result(&mut self.inner).optional()?.map(SignIn::from))
    }

    /// Marks a sign-in as completed; says no when it was so before.
    pub fn sign_in_use(&mut self, id: SignInId, at: Timestamp) -> Result<bool, Error> {
        let unused = sign_ins::table.find(id.word()).filter(sign_ins::used_at.is_null());
        let touched = diesel::update(unused)
            .set(sign_ins::used_at.eq(Some(naive(at))))
            .execute(&mut self.inner)?;
        Ok(touched > 0)
    }

    /// How many sign-ins were begun for this address after `since`.
    pub fn sign_in_count(&mut self, email: &str, since: Timestamp) -> Result<usize, Error> {
        let count: i64 = sign_ins::table
            .filter(sign_ins::email.eq(email))
            .filter(sign_ins::begun_at.gt(naive(since)))
            .count()
            .get_result(&mut self.inner)?;
        Ok(usize::try_from(count).unwrap_or(usize::MAX))
    }

    /// Forgets the sign-ins that were begun before `before`; how many.
    pub fn sign_in_forget(&mut self, before: Timestamp) -> Result<usize, Error> {
        let old = sign_ins::table.filter(sign_ins::begun_at.lt(naive(before)));
        Ok(diesel::delete(old).execute(&mut self.inner)?)
    }
}

impl From<SignInRow> for SignIn {
    fn from(row: SignInRow) -> Self {
        Self {
            id: row.id.0,
            method: row.method.0,
            browser_hash: row.browser_hash,
            email: row.email,
            language: row.language.0,
            return_to: row.return_to,
            begun_at: row.begun_at.0,
            expires_at: row.expires_at.0,
            used_at: moment(row.used_at),
        }
    }
}
