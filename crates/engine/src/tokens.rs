//! API tokens: made, listed and ended by their owner.

use domain::actor::Role;
use domain::id::TokenId;
use domain::people::{SecurityKind, TokenTerms, check_token_terms};
use domain::refusal::PeopleRefusal;
use domain::time::Timestamp;
use store::{Connection, Token};
use uuid::Uuid;

use crate::Engine;
use crate::answer::Ask;
use crate::error::Error;
use crate::identity::{By, Credential, Identified, SecretHash, running};
use crate::security::{Telling, entry};

/// A token to be made.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct NewToken {
    /// What it is to be.
    pub terms: TokenTerms,
    /// The role in which it acts; the asker's own when left out.
    pub role: Option<Role>,
    /// Its digest.
    pub hash: SecretHash,
}

impl Engine {
    /// Makes a token for the asker.
    ///
    /// # Errors
    /// A term that does not hold, or the asker holds no mandate for the role.
    pub fn token_make(&self, ask: Ask, new: NewToken) -> Result<Token, Error> {
        self.store.write(move |conn| {
            let identified = ask.identify(conn)?;
            let person = identified.person()?;
            let live = conn
                .token_list(person)?
                .into_iter()
                .filter(|token| token.revoked_at.is_none() && ask.now < token.expires_at);
            let made_with = match &identified.by {
                By::Token(token) => Some((token.id, token.expires_at)),
                By::Session(_) | By::Nothing => None,
            };
            let until = made_with.map(|(_, expires_at)| expires_at);
            check_token_terms(&new.terms, live.count(), until, ask.now)?;
            let role = new.role.clone().or_else(|| identified.actor.role().cloned());
            if let Some(role) = &role
                && !acts_in(conn, &identified, role, ask.now)?
            {
                return Err(domain::refusal::Refusal::from(PeopleRefusal::NoMandate).into());
            }
            let token = Token {
                id: TokenId(Uuid::now_v7()),
                person,
                role,
                name: new.terms.name.trim().to_owned(),
                scope: new.terms.scope,
                created_at: ask.now,
                expires_at: new.terms.expires_at,
                used_at: None,
                revoked_at: None,
                made_with: made_with.map(|(id, _)| id),
            };
            conn.token_insert(&token, &new.hash)?;
            let noted = entry(SecurityKind::TokenMade, Some(person), ask.now)
                .about(token.id.0)
                .saying(token.scope.code());
            conn.security_note(&noted)?;
            Ok(token)
        })
    }

    /// The asker's tokens, ended ones among them.
    ///
    /// # Errors
    /// Nobody has signed in.
    pub fn token_list(&self, credential: &Credential, now: Timestamp) -> Result<Vec<Token>, Error> {
        self.show_person(credential, now, |conn, identified| {
            Ok(conn.token_list(identified.person()?)?)
        })
    }

    /// Ends a token of the asker's, and with it all that were made by showing it.
    ///
    /// # Errors
    /// The asker has no such token.
    pub fn token_end(&self, ask: Ask, id: TokenId) -> Result<(), Error> {
        self.store.write(move |conn| {
            let person = ask.identify(conn)?.person()?;
            let own = conn.token_get(id)?.filter(|token| token.person == person);
            if own.is_none() || !conn.token_revoke(id, ask.now)? {
                return Err(Error::NotFound);
            }
            let noted = entry(SecurityKind::TokenEnded, Some(person), ask.now).about(id.0);
            Ok(conn.security_note(&noted)?)
        })
    }
}

/// Whether the asker could act in `role`: a token that is bound to a role leads to no other.
fn acts_in(
    conn: &mut Connection,
    identified: &Identified,
    role: &Role,
    now: Timestamp,
) -> Result<bool, Error> {
    let bound_to = match &identified.by {
        By::Token(token) => token.role.as_ref(),
        By::Session(_) | By::Nothing => None,
    };
    if bound_to.is_some_and(|bound_to| bound_to != role) {
        return Ok(false);
    }
    let running = running(conn, identified.person()?, now)?;
    Ok(running.iter().any(|mandate| mandate.role == *role))
}
