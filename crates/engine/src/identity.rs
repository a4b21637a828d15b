//! Who asks: a token or the cookie of a session, of which only the digest is known here, leads to a person and to the
//! mandates that run at the moment.

use domain::actor::{Actor, Choice, Held, Running};
use domain::id::PersonId;
use domain::people::{Scope, is_token_use_worth_noting, may_act};
use domain::time::Timestamp;
use sha2::{Digest, Sha256};
use store::{Connection, MandateSummary, Session, Token};

use crate::Engine;
use crate::error::Error;

/// The SHA-256 digest of a token, a cookie or a link: all that is ever stored or compared.
pub type SecretHash = [u8; 32];

/// What somebody shows to say who they are.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Credential {
    /// Nothing: the public.
    None,
    /// An API token.
    Token(SecretHash),
    /// The cookie of a browser's session.
    Session(SecretHash),
}

/// The digest of `secret`.
pub fn secret_hash(secret: &str) -> SecretHash {
    Sha256::digest(secret.as_bytes()).into()
}

/// Whoever asks, and by what.
#[derive(Clone, Debug)]
pub(crate) struct Identified {
    pub(crate) actor: Actor,
    pub(crate) by: By,
}

/// By what somebody is known.
#[derive(Clone, Debug)]
pub(crate) enum By {
    Nothing,
    Token(Token),
    Session(Session),
}

impl Identified {
    /// The person, where the public has no place.
    pub(crate) fn person(&self) -> Result<PersonId, Error> {
        self.actor.person().ok_or(Error::Unauthenticated)
    }

    fn scope(&self) -> Scope {
        match &self.by {
            By::Token(token) => token.scope,
            By::Session(_) | By::Nothing => Scope::Act,
        }
    }
}

/// Whoever shows `credential`.
///
/// # Errors
/// A token or a session that is not known, or is known no longer; a token whose owner holds no mandate any more for
/// the role in which it acts.
pub(crate) fn identify(
    conn: &mut Connection,
    credential: &Credential,
    now: Timestamp,
) -> Result<Identified, Error> {
    let (person, choice, by, mandates) = match credential {
        Credential::None => return Ok(Identified { actor: Actor::Public, by: By::Nothing }),
        Credential::Token(hash) => {
            let found = conn.token_by_hash(hash)?.filter(|(token, _)| now < token.expires_at);
            let (token, mandates) = found.ok_or(Error::Unauthenticated)?;
            let choice = token.role.clone().map_or(Choice::Any, Choice::Only);
            (token.person, choice, By::Token(token), mandates)
        }
        Credential::Session(hash) => {
            let found = conn.session_by_hash(hash)?;
            let found = found.filter(|(session, _)| session.times.is_live(now));
            let (session, mandates) = found.ok_or(Error::Unauthenticated)?;
            let choice = session.role.clone().map_or(Choice::Any, Choice::Preferred);
            (session.person, choice, By::Session(session), mandates)
        }
    };
    let actor = Actor::acting(person, &choice, running_of(mandates, now))?;
    Ok(Identified { actor, by })
}

/// Whose `credential` is, whatever has become of it and of the mandates meanwhile.
pub(crate) fn owner(
    conn: &mut Connection,
    credential: &Credential,
) -> Result<Option<PersonId>, Error> {
    Ok(match credential {
        Credential::None => None,
        Credential::Token(hash) => conn.token_owner(hash)?,
        Credential::Session(hash) => conn.session_by_hash(hash)?.map(|(session, _)| session.person),
    })
}

/// Whoever shows `credential`, where the public has no place.
pub(crate) fn identify_person(
    conn: &mut Connection,
    credential: &Credential,
    now: Timestamp,
) -> Result<Identified, Error> {
    let identified = identify(conn, credential, now)?;
    identified.person()?;
    Ok(identified)
}

/// Whoever shows `credential` to change something: nobody ends the mandate before that is done, and a token must be good
/// for more than reading.
pub(crate) fn identify_to_act(
    conn: &mut Connection,
    credential: &Credential,
    now: Timestamp,
) -> Result<Identified, Error> {
    let mut identified = identify_person(conn, credential, now)?;
    may_act(identified.scope())?;
    if let Actor::Person { mandates, .. } = &mut identified.actor {
        let ids = mandates.iter().map(|held| held.id).collect();
        let still = conn.mandate_hold(ids, now)?;
        mandates.retain(|held| still.contains(&held.id));
        if mandates.is_empty() {
            return Err(store::Error::Conflict.into());
        }
    }
    note_use(conn, &identified.by, now)?;
    Ok(identified)
}

/// The mandates of `person` that run at `now`, in the order in which they were granted.
pub(crate) fn running(
    conn: &mut Connection,
    person: PersonId,
    now: Timestamp,
) -> Result<Vec<Running>, Error> {
    Ok(running_of(conn.mandate_list_of(person)?, now))
}

fn running_of(mandates: Vec<MandateSummary>, now: Timestamp) -> Vec<Running> {
    let running = mandates.into_iter().filter(|known| known.mandate.gives_at(now));
    let running = running.map(|known| Running {
        held: Held { id: known.id, kind: known.mandate.grant.kind },
        role: known.mandate.grant.role,
    });
    running.collect()
}

fn is_use_worth_noting(by: &By, now: Timestamp) -> bool {
    match by {
        By::Nothing => false,
        By::Token(token) => is_token_use_worth_noting(token.used_at, now),
        By::Session(session) => session.times.is_use_worth_noting(now),
    }
}

/// Notes that a token or a session was used, where that is not noted yet.
fn note_use(conn: &mut Connection, by: &By, now: Timestamp) -> Result<(), Error> {
    match by {
        By::Token(token) if is_use_worth_noting(by, now) => conn.token_touch(token.id, now)?,
        By::Session(session) if is_use_worth_noting(by, now) => {
            conn.session_touch(session.id, now)?;
        }
        By::Nothing | By::Token(_) | By::Session(_) => {}
    }
    Ok(())
}

impl Engine {
    /// Shows something to whoever shows `credential`, the public included where `work` has a place for it.
    pub(crate) fn show<T>(
        &self,
        credential: &Credential,
        now: Timestamp,
        work: impl FnOnce(&mut Connection, &Identified) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let (shown, by) = self.store.read(|conn| {
            let identified = identify(conn, credential, now)?;
            let shown = work(conn, &identified)?;
            Ok::<_, Error>((shown, identified.by))
        })?;
        if is_use_worth_noting(&by, now) {
            self.store.write(move |conn| note_use(conn, &by, now))?;
        }
        Ok(shown)
    }

    /// Shows something that a page asks for by itself, again and again: nobody uses the session by that.
    pub(crate) fn glimpse<T>(
        &self,
        credential: &Credential,
        now: Timestamp,
        work: impl FnOnce(&mut Connection, &Identified) -> Result<T, Error>,
    ) -> Result<T, Error> {
        self.store.read(|conn| {
            let identified = identify_person(conn, credential, now)?;
            work(conn, &identified)
        })
    }

    /// Shows something to a person who has said who it is.
    pub(crate) fn show_person<T>(
        &self,
        credential: &Credential,
        now: Timestamp,
        work: impl FnOnce(&mut Connection, &Identified) -> Result<T, Error>,
    ) -> Result<T, Error> {
        self.show(credential, now, |conn, identified| {
            identified.person()?;
            work(conn, identified)
        })
    }
}
