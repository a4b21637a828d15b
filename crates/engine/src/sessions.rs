//! Sessions of browsers: listed and ended by their owner.

use domain::actor::Role;
use domain::id::SessionId;
use domain::people::SecurityKind;
use domain::refusal::{PeopleRefusal, Refusal};
use domain::time::Timestamp;
use store::Session;

use crate::Engine;
use crate::answer::Ask;
use crate::error::Error;
use crate::identity::{By, Credential, running};
use crate::security::{Telling, entry};

/// A session as its owner sees it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SessionReading {
    /// The session.
    pub session: Session,
    /// Whether it is the one that asks.
    pub is_this: bool,
}

impl Engine {
    /// The asker's sessions that last, the newest first.
    ///
    /// # Errors
    /// Nobody has signed in.
    pub fn session_list(
        &self,
        credential: &Credential,
        now: Timestamp,
    ) -> Result<Vec<SessionReading>, Error> {
        self.show_person(credential, now, |conn, identified| {
            let this = match &identified.by {
                By::Session(session) => Some(session.id),
                By::Token(_) | By::Nothing => None,
            };
            let since = domain::people::security_log_begins(now);
            let sessions = conn.session_list(identified.person()?, since)?.into_iter();
            let live = sessions.filter(|session| session.times.is_live(now));
            let readings = live.map(|session| {
                let is_this = Some(session.id) == this;
                SessionReading { session, is_this }
            });
            Ok(readings.collect())
        })
    }

    /// Ends a session of the asker's.
    ///
    /// # Errors
    /// The asker has no such session.
    pub fn session_end(&self, ask: Ask, id: SessionId) -> Result<(), Error> {
        self.store.write(move |conn| {
            let person = ask.identify(conn)?.person()?;
            if !conn.session_end(person, id, ask.now)? {
                return Err(Error::NotFound);
            }
            let noted = entry(SecurityKind::SessionEnded, Some(person), ask.now).about(id.0);
            Ok(conn.security_note(&noted)?)
        })
    }

    /// Signs out: ends the session that asks. One that is over already stays so. Tells what the identity provider is to be
    /// shown, where the session began there.
    ///
    /// # Errors
    /// The database says no.
    pub fn sign_out(&self, ask: Ask) -> Result<Option<String>, Error> {
        let Credential::Session(hash) = ask.credential else { return Ok(None) };
        self.store.write(move |conn| {
            let Some((session, _)) = conn.session_by_hash(&hash)? else { return Ok(None) };
            let provider_token = conn.session_provider_token(session.id)?;
            if conn.session_end(session.person, session.id, ask.now)? {
                let person = Some(session.person);
                let noted = entry(SecurityKind::SessionEnded, person, ask.now).about(session.id.0);
                conn.security_note(&noted)?;
            }
            Ok(provider_token)
        })
    }

    /// Lets the session that asks act in another role of its owner's.
    ///
    /// # Errors
    /// The owner holds no mandate for that role.
    pub fn role_choose(&self, ask: Ask, role: Role) -> Result<(), Error> {
        self.store.write(move |conn| {
            let identified = ask.identify(conn)?;
            let By::Session(session) = &identified.by else { return Err(Error::NotFound) };
            let running = running(conn, session.person, ask.now)?;
            if running.iter().all(|mandate| mandate.role != role) {
                return Err(Refusal::from(PeopleRefusal::NoMandate).into());
            }
            Ok(conn.session_choose(session.id, &role)?)
        })
    }
}
