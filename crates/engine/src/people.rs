//! Persons: enrolled at the command line, or known by an e-mail address or by what an identity provider says.

use domain::actor::{Actor, Role};
use domain::email::Email;
use domain::given::{NAME_CHARS_MAX, fitting, present};
use domain::id::{MandateId, PersonId, TokenId};
use domain::people::{
    Grant, Grantor, MandateFact, MandateKind, Notice, SecurityKind, SessionTimes, TokenTerms,
};
use domain::refusal::Refusal;
use domain::text::Language;
use domain::time::Timestamp;
use store::{Authorship, Connection, Person, Recorder, Token};
use uuid::Uuid;

use crate::Engine;
use crate::error::Error;
use crate::identity::{By, Credential, Identified, SecretHash};
use crate::mandates::{message, record_mandate};
use crate::security::{Telling, entry};

/// A person whom the operator enrols, at the command line: the first head of secretariat, or a machine.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Enrolment {
    /// What the person is called.
    pub name: String,
    /// Where it can be written to.
    pub email: Option<String>,
    /// The role in which it acts.
    pub role: Role,
    /// By which mandates.
    pub kinds: Vec<MandateKind>,
    /// A token for it, by the digest, and what it is to be.
    pub token: Option<(SecretHash, TokenTerms)>,
}

/// Somebody, as they see themselves.
#[derive(Clone, Debug)]
pub struct Myself {
    /// The person.
    pub person: Person,
    /// As whom it acts now.
    pub actor: domain::actor::Actor,
    /// The roles in which it could act, in the order in which it was given them.
    pub roles: Vec<Role>,
    /// The session, as it lasts after this use; none where a token is shown.
    pub session: Option<SessionTimes>,
}

impl Engine {
    /// Enrols a person. One whose e-mail address is known already is given the mandates.
    ///
    /// # Errors
    /// The database says no, or a founding party is named that the charter does not know.
    pub fn enrol(&self, new: Enrolment, now: Timestamp) -> Result<PersonId, Error> {
        if let Role::Party(party) = &new.role
            && self.charter().party(party).is_none()
        {
            return Err(Refusal::UnknownParty { party: party.clone() }.into());
        }
        self.store.write(move |conn| enrolled(conn, &new, now))
    }

    /// Enrols a person and writes to it, so that it knows where to sign in.
    ///
    /// # Errors
    /// As for [`Engine::enrol`].
    pub fn invite(&self, new: Enrolment, now: Timestamp) -> Result<PersonId, Error> {
        self.store.write(move |conn| {
            let person = enrolled(conn, &new, now)?;
            let email: Option<Email> = new.email.as_deref().map(str::parse).transpose()?;
            for kind in &new.kinds {
                let Some(email) = &email else { continue };
                let notice = Notice::MandateGranted { role: new.role.clone(), kind: *kind };
                conn.outbox_insert(&message(email.as_str(), Language::Da, notice, now))?;
            }
            Ok(person)
        })
    }

    /// All persons that have a token, each with its tokens.
    ///
    /// # Errors
    /// The database says no.
    pub fn token_holders(&self) -> Result<Vec<(Person, Vec<Token>)>, Error> {
        self.store.read(|conn| {
            let mut holders = Vec::new();
            for person in conn.person_with_token_list()? {
                let tokens = conn.token_list(person.id)?;
                holders.push((person, tokens));
            }
            Ok(holders)
        })
    }

    /// Ends a token by the operator's hand; whether it was known and had not ended before.
    ///
    /// # Errors
    /// The database says no.
    pub fn token_revoke(&self, id: TokenId, now: Timestamp) -> Result<bool, Error> {
        self.store.write(move |conn| Ok(conn.token_revoke(id, now)?))
    }

    /// Whether anybody is known at all.
    ///
    /// # Errors
    /// The database says no.
    pub fn has_people(&self) -> Result<bool, Error> {
        self.store.read(|conn| Ok(conn.person_count(1)? > 0))
    }

    /// Who the asker is, and as whom it acts.
    ///
    /// # Errors
    /// Nobody has signed in.
    pub fn whoami(&self, credential: &Credential, now: Timestamp) -> Result<Myself, Error> {
        self.show_person(credential, now, |conn, identified| self_of(conn, identified, now))
    }

    /// Gives the asker another name.
    ///
    /// # Errors
    /// The name is empty or too long, or nobody has signed in.
    pub fn rename(&self, ask: crate::Ask, name: String) -> Result<(), Error> {
        self.store.write(move |conn| {
            let person = ask.identify(conn)?.person()?;
            Ok(conn.person_rename(person, &checked_name(&name)?)?)
        })
    }
}

fn enrolled(conn: &mut Connection, new: &Enrolment, now: Timestamp) -> Result<PersonId, Error> {
    let email = new.email.as_deref().map(str::parse).transpose()?;
    let person = person_named(conn, &new.name, email.as_ref(), Language::Da, now)?;
    for kind in &new.kinds {
        let grant = Grant {
            person,
            role: new.role.clone(),
            kind: *kind,
            starts_at: now,
            ends_at: None,
            grantor: Grantor::Operator,
        };
        let by = Authorship { recorder: Recorder::Operator, behalf: behalf_of(&new.role) };
        let id = MandateId(Uuid::now_v7());
        record_mandate(conn, id, None, &MandateFact::Granted(grant), &by, now)?;
        let noted = entry(SecurityKind::MandateGranted, None, now).about(id.0).saying(kind.code());
        conn.security_note(&noted)?;
    }
    if let Some((hash, terms)) = &new.token {
        let token = Token {
            id: TokenId(Uuid::now_v7()),
            person,
            role: Some(new.role.clone()),
            name: terms.name.clone(),
            scope: terms.scope,
            created_at: now,
            expires_at: terms.expires_at,
            used_at: None,
            revoked_at: None,
            made_with: None,
        };
        conn.token_insert(&token, hash)?;
    }
    Ok(person)
}

fn self_of(
    conn: &mut Connection,
    identified: &Identified,
    now: Timestamp,
) -> Result<Myself, Error> {
    let person = conn.person_get(identified.person()?)?.ok_or(Error::NotFound)?;
    let mut roles: Vec<Role> = Vec::new();
    for running in crate::identity::running(conn, person.id, now)? {
        if !roles.contains(&running.role) {
            roles.push(running.role);
        }
    }
    let session = match &identified.by {
        By::Session(session) => Some(session.times.used(now)),
        By::Nothing | By::Token(_) => None,
    };
    Ok(Myself { person, actor: identified.actor.clone(), roles, session })
}

/// The person with this e-mail address, or a new one.
pub(crate) fn person_named(
    conn: &mut Connection,
    name: &str,
    email: Option<&Email>,
    language: Language,
    now: Timestamp,
) -> Result<PersonId, Error> {
    if let Some(email) = email
        && let Some(known) = conn.person_by_email(email.as_str())?
    {
        return Ok(known.id);
    }
    let id = PersonId(Uuid::now_v7());
    let email = email.map(ToString::to_string);
    conn.person_insert(&Person { id, name: name.to_owned(), email, language, created_at: now })?;
    Ok(id)
}

/// `name` without the space around it.
pub(crate) fn checked_name(name: &str) -> Result<String, Error> {
    let name = name.trim();
    present("name", name)?;
    fitting("name", name, NAME_CHARS_MAX)?;
    Ok(name.to_owned())
}

/// Whose hand records what `actor` does by `mandate`, and on whose behalf: without a mandate it is the operator's.
pub(crate) fn authorship(actor: &Actor, mandate: Option<MandateId>) -> Authorship {
    let recorder = mandate.map_or(Recorder::Operator, Recorder::Mandate);
    let behalf = actor.role().map_or(domain::accession::Behalf::Clock, behalf_of);
    Authorship { recorder, behalf }
}

/// On whose behalf something is done by whoever acts in `role`.
pub(crate) fn behalf_of(role: &Role) -> domain::accession::Behalf {
    use domain::accession::Behalf;

    match role {
        Role::Applicant(_) => Behalf::Applicant,
        Role::Party(party) => Behalf::Party(party.clone()),
        Role::Secretariat => Behalf::Secretariat,
        Role::AdvisoryBoard => Behalf::AdvisoryBoard,
    }
}
