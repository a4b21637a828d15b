//! Taking over members from a list that was kept before: put in and looked at first, then entered whole or not at all.

use std::collections::BTreeSet;

use domain::cvr::Cvr;
use domain::id::{ImportId, MembershipId, OrganisationId, PersonId};
use domain::membership::{
    IMPORT_LINES_MAX, ImportLine, ImportedMember, KnownOrganisations, LineFault, MembershipDetails,
    MembershipEvent, MembershipFact, check_import, may_import, membership_mandate,
};
use domain::refusal::{Refusal, RegisterRefusal};
use domain::time::{Timestamp, start_of_day};
use store::{Connection, MemberImport};
use uuid::Uuid;

use crate::Engine;
use crate::answer::{Answer, Ask, Given};
use crate::error::Error;
use crate::identity::Credential;
use crate::people::authorship;
use crate::register::record_membership;

/// A list that waits to be taken over, as it stands against the register now.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ImportReading {
    /// The list.
    pub id: ImportId,
    /// What it would bring.
    pub members: Vec<ImportedMember>,
    /// The lines that cannot be taken over, and why.
    pub faults: Vec<LineFault>,
}

impl Engine {
    /// Puts a list in; nothing is entered in the register yet.
    ///
    /// # Errors
    /// The asker does not keep the register, or the list is empty or too long.
    pub fn member_import_begin(
        &self,
        ask: Ask,
        lines: Vec<ImportLine>,
        answer: impl Fn(&ImportReading) -> String + Send + Sync + 'static,
    ) -> Result<Answer, Error> {
        let engine = self.clone();
        self.store.write(move |conn| {
            ask.once(conn, |conn, actor| {
                may_import(actor)?;
                if lines.is_empty() {
                    return Err(Refusal::from(RegisterRefusal::ImportEmpty).into());
                }
                if lines.len() > IMPORT_LINES_MAX {
                    let lines_max = IMPORT_LINES_MAX;
                    return Err(Refusal::from(RegisterRefusal::ImportTooLong { lines_max }).into());
                }
                let person = actor.person().ok_or(Error::Unauthenticated)?;
                let id = ImportId(Uuid::now_v7());
                let import = MemberImport { id, person, lines: lines.clone() };
                conn.member_import_insert(&import, ask.now)?;
                let reading = engine.looked_at(conn, &import, ask.now)?;
                let body = answer(&reading);
                Ok(Answer { subject: id.0, version: 1, body, given: Given::Now })
            })
        })
    }

    /// A list that waits, held against the register as it is now.
    ///
    /// # Errors
    /// There is no such list of the asker's.
    pub fn member_import_read(
        &self,
        credential: &Credential,
        id: ImportId,
        now: Timestamp,
    ) -> Result<ImportReading, Error> {
        self.show_person(credential, now, |conn, asker| {
            may_import(&asker.actor)?;
            let import = own_import(conn, id, asker.person()?)?;
            self.looked_at(conn, &import, now)
        })
    }

    /// Takes a list over: all of its members, or none. How many.
    ///
    /// # Errors
    /// There is no such list of the asker's, or a line of it cannot be taken over.
    pub fn member_import_confirm(&self, ask: Ask, id: ImportId) -> Result<usize, Error> {
        let engine = self.clone();
        self.store.write(move |conn| {
            let identified = ask.identify(conn)?;
            let actor = &identified.actor;
            may_import(actor)?;
            let import = own_import(conn, id, identified.person()?)?;
            let ImportReading { members, faults, .. } = engine.looked_at(conn, &import, ask.now)?;
            if !faults.is_empty() {
                let faults = faults.len();
                return Err(Refusal::from(RegisterRefusal::ImportFaulty { faults }).into());
            }
            let by = authorship(actor, membership_mandate(actor));
            let count = members.len();
            for member in members {
                record_membership(conn, &imported(member), &by, ask.now)?;
            }
            conn.member_import_delete(id)?;
            Ok(count)
        })
    }

    /// Gives a list up that waits.
    ///
    /// # Errors
    /// There is no such list of the asker's.
    pub fn member_import_drop(&self, ask: Ask, id: ImportId) -> Result<(), Error> {
        self.store.write(move |conn| {
            let identified = ask.identify(conn)?;
            may_import(&identified.actor)?;
            own_import(conn, id, identified.person()?)?;
            conn.member_import_delete(id)?;
            Ok(())
        })
    }

    fn looked_at(
        &self,
        conn: &mut Connection,
        import: &MemberImport,
        now: Timestamp,
    ) -> Result<ImportReading, Error> {
        let written = import.lines.iter().filter_map(|line| line.cvr.trim().parse().ok());
        let cvrs: BTreeSet<Cvr> = written.collect();
        let known = KnownOrganisations {
            members: conn.membership_beginnings(&cvrs, now)?,
            cases: conn.case_open_numbers(&cvrs)?,
        };
        let (mut members, mut faults) = (Vec::new(), Vec::new());
        for line in check_import(&import.lines, &known, &self.charter(), now) {
            match line {
                Ok(member) => members.push(member),
                Err(fault) => faults.push(fault),
            }
        }
        Ok(ImportReading { id: import.id, members, faults })
    }
}

/// A list that `person` has put in; those of others are not found.
fn own_import(
    conn: &mut Connection,
    id: ImportId,
    person: PersonId,
) -> Result<MemberImport, Error> {
    conn.member_import_get(id)?.filter(|import| import.person == person).ok_or(Error::NotFound)
}

fn imported(member: ImportedMember) -> MembershipEvent {
    let ImportedMember { name, since } = member;
    let organisation = OrganisationId(Uuid::now_v7());
    let since = start_of_day(since);
    MembershipEvent {
        id: MembershipId(Uuid::now_v7()),
        fact: MembershipFact::AssociateImported { organisation, since },
        details: MembershipDetails { name: Some(name), note: None },
    }
}
