//! Who is told by mail that a case waits for them: only that there is something, never what.

use std::collections::BTreeSet;

use domain::accession::{Case, Waiting, WaitsFor};
use domain::actor::Role;
use domain::id::PersonId;
use domain::people::{MandateKind, Notice, entitling_to};
use domain::time::Timestamp;
use store::{Connection, Person};

use crate::error::Error;
use crate::mandates::message;

/// Writes to those for whom `case` waits now and did not before, but not to `author`, who has just been there.
pub(crate) fn tell_awaited(
    conn: &mut Connection,
    case: &Case,
    before: &Waiting,
    after: &Waiting,
    author: Option<PersonId>,
    now: Timestamp,
) -> Result<(), Error> {
    let is_new = |who: &&WaitsFor| before.commands != after.commands || !before.who.contains(*who);
    let mut recipients = BTreeSet::new();
    for who in after.who.iter().filter(is_new) {
        for person in people_of(conn, case, who, after, now)? {
            let awaited = (Some(person.id) != author).then_some(person.email).flatten();
            recipients.extend(awaited.map(|email| (email, person.language)));
        }
    }
    for (email, language) in recipients {
        if !conn.outbox_tells(&email, &Notice::SomethingWaits)? {
            conn.outbox_insert(&message(&email, language, Notice::SomethingWaits, now))?;
        }
    }
    Ok(())
}

/// The people who can do what `case` waits for; in the secretariat its officer, once it has one.
fn people_of(
    conn: &mut Connection,
    case: &Case,
    who: &WaitsFor,
    waiting: &Waiting,
    now: Timestamp,
) -> Result<Vec<Person>, Error> {
    let role = match (who, case.submission().applicant) {
        (WaitsFor::Applicant, Some(organisation)) => Role::Applicant(organisation),
        (WaitsFor::Applicant, None) => return Ok(vec![]),
        (WaitsFor::Party(party), _) => Role::Party(party.clone()),
        (WaitsFor::Secretariat, _) => Role::Secretariat,
    };
    let kinds: Vec<MandateKind> = entitling_to(&role, &waiting.commands);
    let mandated = conn.mandated_list(&role, now)?.into_iter();
    let able: Vec<Person> =
        mandated.filter(|(_, kind)| kinds.contains(kind)).map(|(person, _)| person).collect();
    let officer = case.officer().filter(|_| role == Role::Secretariat);
    let in_charge: Vec<Person> =
        able.iter().filter(|person| Some(person.id) == officer).cloned().collect();
    Ok(if in_charge.is_empty() { able } else { in_charge })
}
