//! Mandates: granted and ended by those who have the say, and kept as events.

use std::collections::BTreeSet;

use domain::actor::{Actor, Role};
use domain::email::Email;
use domain::id::{MandateId, MessageId, OrganisationId, PersonId, RequestId};
use domain::people::{
    Grant, Grantor, Mandate, MandateFact, MandateKind, Notice, SecurityKind, end, grant,
    mandate_scope, may_see_requests,
};
use domain::text::Language;
use domain::time::Timestamp;
use store::{
    Authorship, Connection, MandateProjection, MandateRequest, MandateSummary, OutboxEntry,
    OutboxState, Page, Person, Recorder,
};
use uuid::Uuid;

use crate::Engine;
use crate::answer::{Answer, Ask, Given};
use crate::error::Error;
use crate::identity::Credential;
use crate::people::{authorship, behalf_of, checked_name, person_named};
use crate::security::{Telling, entry};

/// A mandate to be granted, to whoever has the e-mail address.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct NewMandate {
    /// The person's address.
    pub email: String,
    /// What the person is called, where it is not known yet.
    pub name: String,
    /// The language in which a person is written to who is not known yet.
    pub language: Language,
    /// For which organisation.
    pub role: Role,
    /// What it entitles to.
    pub kind: MandateKind,
    /// From when; at once when left out.
    pub starts_at: Option<Timestamp>,
    /// Until when, where that is known.
    pub ends_at: Option<Timestamp>,
}

/// A mandate as it is shown.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MandateReading {
    /// The mandate.
    pub id: MandateId,
    /// What its facts tell.
    pub mandate: Mandate,
    /// Who holds it.
    pub person: Person,
    /// Whether it runs at the moment.
    pub runs: bool,
}

/// Somebody who asks for a mandate, as the secretariat sees it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RequestReading {
    /// What is asked.
    pub request: MandateRequest,
    /// Who asks.
    pub person: Person,
}

impl Engine {
    /// Grants a mandate, and writes to whoever is given it.
    ///
    /// # Errors
    /// The first condition that is not met.
    pub fn mandate_grant(
        &self,
        ask: Ask,
        new: NewMandate,
        answer: impl Fn(&MandateReading) -> String + Send + Sync + 'static,
    ) -> Result<Answer, Error> {
        let name = checked_name(&new.name)?;
        let email: Email = new.email.parse::<Email>()?;
        let engine = self.clone();
        self.store.write(move |conn| {
            ask.once(conn, |conn, actor| {
                let person = person_named(conn, &name, Some(&email), new.language, ask.now)?;
                let wanted = Grant {
                    person,
                    role: new.role.clone(),
                    kind: new.kind,
                    starts_at: new.starts_at.unwrap_or(ask.now),
                    ends_at: new.ends_at,
                    // The rule says who it is.
                    grantor: Grantor::Operator,
                };
                let fact = grant(wanted, actor, &engine.charter(), ask.now)?;
                // Whoever has no say over it does not learn whether there is such an organisation.
                if !is_organisation(conn, &new.role, ask.now)? {
                    return Err(Error::NotFound);
                }
                let id = MandateId(Uuid::now_v7());
                let by = authorship(actor, actor.mandate_of(&MandateKind::ALL));
                let mandate = record_mandate(conn, id, None, &fact, &by, ask.now)?;
                conn.mandate_request_settle(person, &new.role, ask.now)?;
                let notice = Notice::MandateGranted { role: new.role.clone(), kind: new.kind };
                let reading = told(conn, id, mandate, notice, ask.now)?;
                note(conn, SecurityKind::MandateGranted, actor, id.0, &reading, ask.now)?;
                Ok(answered(id, 1, &reading, &answer))
            })
        })
    }

    /// Ends a mandate at `at`, or at once.
    ///
    /// # Errors
    /// Not found, or the first condition that is not met.
    pub fn mandate_end(
        &self,
        ask: Ask,
        id: MandateId,
        at: Option<Timestamp>,
        answer: impl Fn(&MandateReading) -> String + Send + Sync + 'static,
    ) -> Result<Answer, Error> {
        self.store.write(move |conn| {
            ask.once(conn, |conn, actor| {
                let (mandate, version) = replayed(conn, id)?.ok_or(Error::NotFound)?;
                if !is_visible(&mandate, actor) {
                    return Err(Error::NotFound);
                }
                ask.condition.check(version)?;
                let others = other_heads(conn, id, ask.now)?;
                let fact = end(&mandate, at.unwrap_or(ask.now), others, actor, ask.now)?;
                let grant = &mandate.grant;
                let notice = Notice::MandateEnded { role: grant.role.clone(), kind: grant.kind };
                let before = Some((mandate, version));
                let by = authorship(actor, actor.mandate_of(&MandateKind::ALL));
                let mandate = record_mandate(conn, id, before, &fact, &by, ask.now)?;
                let reading = told(conn, id, mandate, notice, ask.now)?;
                note(conn, SecurityKind::MandateEnded, actor, id.0, &reading, ask.now)?;
                Ok(answered(id, version + 1, &reading, &answer))
            })
        })
    }

    /// One page of the mandates that the asker may see, the newest first.
    ///
    /// # Errors
    /// Whoever holds no mandate has no such list.
    pub fn mandate_list(
        &self,
        credential: &Credential,
        after: Option<MandateId>,
        limit: u32,
        now: Timestamp,
    ) -> Result<Page<MandateReading, MandateId>, Error> {
        self.show_person(credential, now, |conn, identified| {
            let scope = mandate_scope(&identified.actor)?;
            let page = conn.mandate_list(&scope, after, limit)?;
            Ok(Page { items: readings(conn, page.items, now)?, next: page.next })
        })
    }

    /// Who asks for a mandate and has not been answered.
    ///
    /// # Errors
    /// The secretariat alone sees them.
    pub fn mandate_requests(
        &self,
        credential: &Credential,
        now: Timestamp,
    ) -> Result<Vec<RequestReading>, Error> {
        self.show_person(credential, now, |conn, identified| {
            may_see_requests(&identified.actor)?;
            let requests = conn.mandate_request_list()?;
            let people = requests.iter().map(|request| request.person).collect();
            let people = conn.person_list(&people)?;
            let readings = requests.into_iter().filter_map(|request| {
                let person = people.get(&request.person)?.clone();
                Some(RequestReading { request, person })
            });
            Ok(readings.collect())
        })
    }

    /// Turns a request for a mandate down.
    ///
    /// # Errors
    /// Not found, or the asker is not of the secretariat.
    pub fn mandate_request_decline(&self, ask: Ask, id: RequestId) -> Result<(), Error> {
        self.store.write(move |conn| {
            let identified = ask.identify(conn)?;
            may_see_requests(&identified.actor)?;
            let request = conn.mandate_request_get(id)?.ok_or(Error::NotFound)?;
            conn.mandate_request_settle(request.person, &request.role, ask.now)?;
            Ok(())
        })
    }
}

/// Records one fact of a mandate and brings the list along; the mandate after it. `before` is the mandate on which the
/// fact was decided, with its version: whoever has recorded another fact in the meantime is a conflict.
pub(crate) fn record_mandate(
    conn: &mut Connection,
    id: MandateId,
    before: Option<(Mandate, u32)>,
    fact: &MandateFact,
    by: &Authorship,
    now: Timestamp,
) -> Result<Mandate, Error> {
    let (before, version) = before.map_or((None, 0), |(known, version)| (Some(known), version));
    let mandate = Mandate::apply(before, fact, now).ok_or(Error::NotFound)?;
    // The list comes first: it waits for those who act by the mandate at this moment, so that what they do stands before
    // this fact in the log.
    let projected = MandateProjection { id, mandate: mandate.clone(), version: version + 1 };
    conn.mandate_project(&projected)?;
    conn.mandate_append(id, version, fact, by, now)?;
    Ok(mandate)
}

/// Lets `person` sign for a new organisation: its own, whose first application it begins.
pub(crate) fn found_organisation(
    conn: &mut Connection,
    person: PersonId,
    now: Timestamp,
) -> Result<OrganisationId, Error> {
    let (organisation, id) = (OrganisationId(Uuid::now_v7()), MandateId(Uuid::now_v7()));
    let role = Role::Applicant(organisation);
    let grant = Grant {
        person,
        role: role.clone(),
        kind: MandateKind::Signer,
        starts_at: now,
        ends_at: None,
        grantor: Grantor::OwnApplication,
    };
    let by = Authorship { recorder: Recorder::Mandate(id), behalf: behalf_of(&role) };
    record_mandate(conn, id, None, &MandateFact::Granted(grant), &by, now)?;
    Ok(organisation)
}

fn replayed(conn: &mut Connection, id: MandateId) -> Result<Option<(Mandate, u32)>, Error> {
    let history = conn.mandate_history(id)?;
    let mandate = history
        .iter()
        .fold(None, |state, event| Mandate::apply(state, &event.fact, event.recorded_at));
    Ok(mandate.zip(history.last().map(|event| event.version)))
}

/// Whether `actor` may know of a mandate: its own, or one in its list.
fn is_visible(mandate: &Mandate, actor: &Actor) -> bool {
    use domain::people::MandateScope;

    let own = actor.person() == Some(mandate.grant.person);
    own || match mandate_scope(actor) {
        Ok(MandateScope::All) => true,
        Ok(MandateScope::OfRole(role)) => role == mandate.grant.role,
        Err(_) => false,
    }
}

/// Whether there is an organisation to act for in `role`: of one that applies, somebody has been the first signer; one
/// that was taken over from a list has nobody yet.
fn is_organisation(conn: &mut Connection, role: &Role, now: Timestamp) -> Result<bool, Error> {
    match role {
        Role::Applicant(id) => Ok(!conn.mandate_list_for(role)?.is_empty()
            || conn.membership_of_organisation(*id, now)?.is_some()),
        Role::Party(_) | Role::Secretariat | Role::AdvisoryBoard => Ok(true),
    }
}

/// How many lead the secretariat by another mandate than `id`. They are held as they are, lest the last two go at the
/// same time.
fn other_heads(conn: &mut Connection, id: MandateId, now: Timestamp) -> Result<usize, Error> {
    let heads = conn.mandate_list_for(&Role::Secretariat)?.into_iter().filter(|known| {
        let grant = &known.mandate.grant;
        let lasts = grant.ends_at.is_none() && known.mandate.runs_at(now);
        known.id != id && grant.kind == MandateKind::HeadOfSecretariat && lasts
    });
    let ids = heads.map(|known| known.id).collect();
    Ok(conn.mandate_hold(ids, now)?.len())
}

/// The mandate as it is shown; its holder is written to.
fn told(
    conn: &mut Connection,
    id: MandateId,
    mandate: Mandate,
    notice: Notice,
    now: Timestamp,
) -> Result<MandateReading, Error> {
    let person = conn.person_get(mandate.grant.person)?.ok_or(Error::NotFound)?;
    if let Some(email) = &person.email {
        conn.outbox_insert(&message(email, person.language, notice, now))?;
    }
    let runs = mandate.runs_at(now);
    Ok(MandateReading { id, mandate, person, runs })
}

/// A message that waits to be sent.
pub(crate) fn message(
    recipient: &str,
    language: Language,
    notice: Notice,
    now: Timestamp,
) -> OutboxEntry {
    OutboxEntry {
        id: MessageId(Uuid::now_v7()),
        recipient: recipient.to_owned(),
        language,
        notice,
        state: OutboxState::Waiting,
        attempts: 0,
        due_at: now,
        reason: None,
        created_at: now,
        settled_at: None,
    }
}

fn note(
    conn: &mut Connection,
    kind: SecurityKind,
    actor: &Actor,
    subject: Uuid,
    reading: &MandateReading,
    now: Timestamp,
) -> Result<(), Error> {
    let code = reading.mandate.grant.kind.code();
    let noted = entry(kind, actor.person(), now).about(subject).saying(code);
    conn.security_note(&noted)?;
    Ok(())
}

fn readings(
    conn: &mut Connection,
    mandates: Vec<MandateSummary>,
    now: Timestamp,
) -> Result<Vec<MandateReading>, Error> {
    let people: BTreeSet<PersonId> =
        mandates.iter().map(|known| known.mandate.grant.person).collect();
    let people = conn.person_list(&people)?;
    let readings = mandates.into_iter().filter_map(|known| {
        let person = people.get(&known.mandate.grant.person)?.clone();
        let runs = known.mandate.runs_at(now);
        Some(MandateReading { id: known.id, mandate: known.mandate, person, runs })
    });
    Ok(readings.collect())
}

fn answered(
    id: MandateId,
    version: u32,
    reading: &MandateReading,
    answer: &impl Fn(&MandateReading) -> String,
) -> Answer {
    Answer { subject: id.0, version, body: answer(reading), given: Given::Now }
}
