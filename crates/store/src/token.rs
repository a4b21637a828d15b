//! API tokens. Of a token only its hash is kept.

use diesel::{
    ExpressionMethods, JoinOnDsl, OptionalExtension, QueryDsl, Queryable, RunQueryDsl, Selectable,
    SelectableHelper,
};
use domain::actor::Role;
use domain::id::{PersonId, TokenId};
use domain::people::Scope;
use domain::time::Timestamp;

use crate::any::MultiBackend;
use crate::codec::Word;
use crate::column::{Moment, Text, moment, naive, value};
use crate::connection::Connection;
use crate::error::Error;
use crate::mandate::{MandateRow, MandateSummary, gathered};
use crate::schema::{mandates, tokens};

/// An API token, without its secret.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Token {
    /// Its id.
    pub id: TokenId,
    /// Whose it is.
    pub person: PersonId,
    /// The role in which it acts; the one that its owner has, when none is named.
    pub role: Option<Role>,
    /// What its owner calls it.
    pub name: String,
    /// What it is good for.
    pub scope: Scope,
    /// When it was made.
    pub created_at: Timestamp,
    /// Until when it is good.
    pub expires_at: Timestamp,
    /// When it was last used, to the hour.
    pub used_at: Option<Timestamp>,
    /// Since when it is worth nothing.
    pub revoked_at: Option<Timestamp>,
    /// The token that was shown to make it, if one was.
    pub made_with: Option<TokenId>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = tokens, check_for_backend(MultiBackend))]
struct TokenRow {
    id: Text<TokenId>,
    person_id: Text<PersonId>,
    role: Option<Text<Role>>,
    name: String,
    scope: Text<Scope>,
    created_at: Moment,
    expires_at: Moment,
    used_at: Option<Moment>,
    revoked_at: Option<Moment>,
    made_with: Option<Text<TokenId>>,
}

impl Connection {
    /// Makes a token that is known by `hash`.
    pub fn token_insert(&mut self, token: &Token, hash: &[u8]) -> Result<(), Error> {
        diesel::insert_into(tokens::table)
            .values((
                tokens::id.eq(token.id.word()),
                tokens::person_id.eq(token.person.word()),
                tokens::role.eq(token.role.as_ref().map(Word::word)),
                tokens::name.eq(&token.name),
                tokens::scope.eq(token.scope.word()),
                tokens::hash.eq(hash),
                tokens::created_at.eq(naive(token.created_at)),
                tokens::expires_at.eq(naive(token.expires_at)),
                tokens::used_at.eq(token.used_at.map(naive)),
                tokens::revoked_at.eq(token.revoked_at.map(naive)),
                tokens::made_with.eq(token.made_with.as_ref().map(Word::word)),
            ))
            .execute(&mut self.inner)?;
        Ok(())
    }

    /// The token with this hash, as long as nobody has ended it, and all mandates of its owner in the order in which they
    /// were granted.
    pub fn token_by_hash(
        &mut self,
        hash: &[u8],
    ) -> Result<Option<(Token, Vec<MandateSummary>)>, Error> {
        let rows: Vec<(TokenRow, Option<MandateRow>)> = tokens::table
            .left_join(mandates::table.on(mandates::person_id.eq(tokens::person_id)))
            .filter(tokens::hash.eq(hash))
            .filter(tokens::revoked_at.is_null())
            .order((mandates::granted_at, mandates::id))
            .select((TokenRow::as_select(), Option::<MandateRow>::as_select()))
            .load(&mut self.inner)?;
        Ok(gathered(rows))
    }

    /// Whose the token with this hash is, or was before somebody ended it.
    pub fn token_owner(&mut self, hash: &[u8]) -> Result<Option<PersonId>, Error> {
        let owner = tokens::table.filter(tokens::hash.eq(hash)).select(tokens::person_id);
        let owner: Option<Text<PersonId>> = owner.get_result(&mut self.inner).optional()?;
        Ok(value(owner))
    }

    /// The token with this id.
    pub fn token_get(&mut self, id: TokenId) -> Result<Option<Token>, Error> {
        let row = tokens::table.find(id.word()).select(TokenRow::as_select());
        Ok(row.get_result(&mut self.inner).optional()?.map(Token::from))
    }

    /// The tokens of `person`, ended ones among them, in the order in which they were made.
    pub fn token_list(&mut self, person: PersonId) -> Result<Vec<Token>, Error> {
        let rows: Vec<TokenRow> = tokens::table
            .filter(tokens::person_id.eq(person.word()))
            .order((tokens::created_at, tokens::id))
            .select(TokenRow::as_select())
            .load(&mut self.inner)?;
        Ok(rows.into_iter().map(Token::from).collect())
    }

    /// Notes that a token was used.
    pub fn token_touch(&mut self, id: TokenId, at: Timestamp) -> Result<(), Error> {
        diesel::update(tokens::table.find(id.word()))
            .set(tokens::used_at.eq(Some(naive(at))))
            .execute(&mut self.inner)?;
        Ok(())
    }

    /// Makes a token worthless from `at`, and with it all that were made by showing it; says no when there is no such
    /// token, or it was worthless before.
    pub fn token_revoke(&mut self, id: TokenId, at: Timestamp) -> Result<bool, Error> {
        let valid = tokens::table.find(id.word()).filter(tokens::revoked_at.is_null());
        let touched = diesel::update(valid)
            .set(tokens::revoked_at.eq(Some(naive(at))))
            .execute(&mut self.inner)?;
        let mut makers = vec![id.to_string()];
        while !makers.is_empty() {
            let made: Vec<String> = tokens::table
                .filter(tokens::made_with.eq_any(makers))
                .select(tokens::id)
                .load(&mut self.inner)?;
            let valid = tokens::table
                .filter(tokens::id.eq_any(made.clone()))
                .filter(tokens::revoked_at.is_null());
            diesel::update(valid)
                .set(tokens::revoked_at.eq(Some(naive(at))))
                .execute(&mut self.inner)?;
            makers = made;
        }
        Ok(touched > 0)
    }
}

impl From<TokenRow> for Token {
    fn from(row: TokenRow) -> Self {
        Self {
            id: row.id.0,
            person: row.person_id.0,
            role: value(row.role),
            name: row.name,
            scope: row.scope.0,
            created_at: row.created_at.0,
            expires_at: row.expires_at.0,
            used_at: moment(row.used_at),
            revoked_at: moment(row.revoked_at),
            made_with: value(row.made_with),
        }
    }
}
