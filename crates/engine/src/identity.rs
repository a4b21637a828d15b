//! Who asks: a token, of which only the digest is known here, leads to an account.

use domain::actor::{Actor, Role};
use domain::id::AccountId;
use domain::time::Timestamp;
use sha2::{Digest, Sha256};
use store::{Account, Connection, Token};
use uuid::Uuid;

use crate::Engine;
use crate::error::Error;

/// The SHA-256 digest of a token: all that is ever stored or compared.
pub type TokenHash = [u8; 32];

/// The id by which a token is ended; it gives nothing to whoever knows it.
pub type TokenId = Uuid;

/// What somebody shows to say who they are.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Credential {
    /// Nothing: the public.
    None,
    /// A bearer token.
    Token(TokenHash),
}

/// An account to be made, and its first token.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct NewAccount {
    /// The role in which it acts.
    pub role: Role,
    /// The name under which it is shown.
    pub name: String,
    /// The digest of its token.
    pub token: TokenHash,
}

/// The digest of `token`.
pub fn token_hash(token: &str) -> TokenHash {
    Sha256::digest(token.as_bytes()).into()
}

/// Whoever shows `credential`.
///
/// # Errors
/// A token that is not known, or is known no longer.
pub(crate) fn identify(conn: &mut Connection, credential: &Credential) -> Result<Actor, Error> {
    match credential {
        Credential::None => Ok(Actor::Public),
        Credential::Token(hash) => {
            let account = conn.account_by_token(hash)?.ok_or(Error::Unauthenticated)?;
            Ok(Actor::Account { id: account.id, role: account.role })
        }
    }
}

/// Whoever shows `credential`, where the public has no place.
pub(crate) fn identify_account(
    conn: &mut Connection,
    credential: &Credential,
) -> Result<Actor, Error> {
    match identify(conn, credential)? {
        Actor::Public => Err(Error::Unauthenticated),
        actor @ (Actor::Account { .. } | Actor::Clock) => Ok(actor),
    }
}

impl Engine {
    /// Makes an account with a token.
    ///
    /// # Errors
    /// The database says no, or a founding party is named that the charter does not know.
    pub fn account_create(&self, new: NewAccount, now: Timestamp) -> Result<AccountId, Error> {
        if let Role::Party(party) = &new.role
            && self.charter.party(party).is_none()
        {
            return Err(domain::refusal::Refusal::UnknownParty { party: party.clone() }.into());
        }
        self.store.write(move |conn| {
            let id = AccountId(Uuid::now_v7());
            let account =
                Account { id, role: new.role.clone(), name: new.name.clone(), created_at: now };
            conn.account_insert(&account)?;
            let token =
                Token { id: Uuid::now_v7(), account: id, created_at: now, revoked_at: None };
            conn.token_insert(&token, &new.token)?;
            Ok(id)
        })
    }

    /// Ends a token; whether it was known and had not ended before.
    ///
    /// # Errors
    /// The database says no.
    pub fn token_revoke(&self, id: TokenId, now: Timestamp) -> Result<bool, Error> {
        self.store.write(move |conn| Ok(conn.token_revoke(id, now)?))
    }

    /// All accounts, each with its tokens.
    ///
    /// # Errors
    /// The database says no.
    pub fn account_list(&self) -> Result<Vec<(Account, Vec<Token>)>, Error> {
        self.store.read(|conn| {
            let accounts = conn.account_list()?;
            accounts
                .into_iter()
                .map(|account| {
                    let tokens = conn.token_list(account.id)?;
                    Ok((account, tokens))
                })
                .collect()
        })
    }
}
