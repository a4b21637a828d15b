//! Accounts, and the tokens by which they are known. Of a token only its hash is kept.

use std::collections::{BTreeMap, BTreeSet};

use diesel::{
    ExpressionMethods, JoinOnDsl, OptionalExtension, QueryDsl, Queryable, RunQueryDsl, Selectable,
    SelectableHelper,
};
use domain::actor::Role;
use domain::id::{AccountId, PartyKey};
use domain::time::Timestamp;
use uuid::Uuid;

use crate::any::MultiBackend;
use crate::codec::Word;
use crate::column::{Moment, Text, moment, naive, value};
use crate::connection::Connection;
use crate::error::Error;
use crate::schema::{accounts, tokens};

/// Whoever may ask for something.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// The role it acts in.
    pub role: Role,
    /// What it is called.
    pub name: String,
    /// When it was made.
    pub created_at: Timestamp,
}

/// A bearer token, without its secret.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Token {
    /// Its id.
    pub id: Uuid,
    /// The account that it stands for.
    pub account: AccountId,
    /// When it was made.
    pub created_at: Timestamp,
    /// Since when it is worth nothing.
    pub revoked_at: Option<Timestamp>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = accounts, check_for_backend(MultiBackend))]
struct AccountRow {
    id: Text<AccountId>,
    role: String,
    party: Option<Text<PartyKey>>,
    name: String,
    created_at: Moment,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = tokens, check_for_backend(MultiBackend))]
struct TokenRow {
    id: Text<Uuid>,
    account_id: Text<AccountId>,
    created_at: Moment,
    revoked_at: Option<Moment>,
}

impl Connection {
    /// Makes an account.
    pub fn account_insert(&mut self, account: &Account) -> Result<(), Error> {
        let (role, party) = role_columns(&account.role);
        diesel::insert_into(accounts::table)
            .values((
                accounts::id.eq(account.id.word()),
                accounts::role.eq(role),
                accounts::party.eq(party.map(PartyKey::as_str)),
                accounts::name.eq(&account.name),
                accounts::created_at.eq(naive(account.created_at)),
            ))
            .execute(&mut self.inner)?;
        Ok(())
    }

    /// The account with this id.
    pub fn account_get(&mut self, id: AccountId) -> Result<Option<Account>, Error> {
        accounts::table
            .find(id.word())
            .select(AccountRow::as_select())
            .get_result(&mut self.inner)
            .optional()?
            .map(AccountRow::read)
            .transpose()
    }

    /// All accounts, in the order in which they were made.
    pub fn account_list(&mut self) -> Result<Vec<Account>, Error> {
        accounts::table
            .order((accounts::created_at, accounts::id))
            .select(AccountRow::as_select())
            .load(&mut self.inner)?
            .into_iter()
            .map(AccountRow::read)
            .collect()
    }

    /// The names of these accounts.
    pub fn account_names(
        &mut self,
        ids: &BTreeSet<AccountId>,
    ) -> Result<BTreeMap<AccountId, String>, Error> {
        let rows: Vec<(Text<AccountId>, String)> = accounts::table
            .filter(accounts::id.eq_any(ids.iter().map(Word::word)))
            .select((accounts::id, accounts::name))
            .load(&mut self.inner)?;
        Ok(rows.into_iter().map(|(id, name)| (id.0, name)).collect())
    }

    /// The account that the token with this hash stands for. A revoked token stands for nobody.
    pub fn account_by_token(&mut self, hash: &[u8]) -> Result<Option<Account>, Error> {
        accounts::table
            .inner_join(tokens::table.on(tokens::account_id.eq(accounts::id)))
            .filter(tokens::hash.eq(hash))
            .filter(tokens::revoked_at.is_null())
            .select(AccountRow::as_select())
            .get_result(&mut self.inner)
            .optional()?
            .map(AccountRow::read)
            .transpose()
    }

    /// Makes a token that is known by `hash`.
    pub fn token_insert(&mut self, token: &Token, hash: &[u8]) -> Result<(), Error> {
        diesel::insert_into(tokens::table)
            .values((
                tokens::id.eq(token.id.word()),
                tokens::account_id.eq(token.account.word()),
                tokens::hash.eq(hash),
                tokens::created_at.eq(naive(token.created_at)),
                tokens::revoked_at.eq(token.revoked_at.map(naive)),
            ))
            .execute(&mut self.inner)?;
        Ok(())
    }

    /// The tokens of `account`, revoked ones among them, in the order in which they were made.
    pub fn token_list(&mut self, account: AccountId) -> Result<Vec<Token>, Error> {
        let rows = tokens::table
            .filter(tokens::account_id.eq(account.word()))
            .order((tokens::created_at, tokens::id))
            .select(TokenRow::as_select())
            .load(&mut self.inner)?;
        Ok(rows.into_iter().map(Token::from).collect())
    }

    /// Makes a token worthless from `at`; says no when there is no such token, or it was worthless before.
    pub fn token_revoke(&mut self, id: Uuid, at: Timestamp) -> Result<bool, Error> {
        let valid = tokens::table.find(id.word()).filter(tokens::revoked_at.is_null());
        let touched = diesel::update(valid)
            .set(tokens::revoked_at.eq(Some(naive(at))))
            .execute(&mut self.inner)?;
        Ok(touched > 0)
    }
}

fn role_columns(role: &Role) -> (&'static str, Option<&PartyKey>) {
    match role {
        Role::Applicant => ("applicant", None),
        Role::Party(party) => ("party", Some(party)),
        Role::Secretariat => ("secretariat", None),
        Role::AdvisoryBoard => ("advisory_board", None),
    }
}

impl AccountRow {
    fn read(self) -> Result<Account, Error> {
        let role = match (self.role.as_str(), value(self.party)) {
            ("applicant", None) => Role::Applicant,
            ("party", Some(party)) => Role::Party(party),
            ("secretariat", None) => Role::Secretariat,
            ("advisory_board", None) => Role::AdvisoryBoard,
            (role, party) => {
                return Err(Error::Corrupt {
                    what: format!("the role of account {}", self.id.0),
                    reason: format!("{role:?} with party {party:?}"),
                });
            }
        };
        Ok(Account { id: self.id.0, role, name: self.name, created_at: self.created_at.0 })
    }
}

impl From<TokenRow> for Token {
    fn from(row: TokenRow) -> Self {
        Self {
            id: row.id.0,
            account: row.account_id.0,
            created_at: row.created_at.0,
            revoked_at: moment(row.revoked_at),
        }
    }
}
