//! Persons, and by what they are known: an e-mail address, or what an identity provider calls them.

use std::collections::{BTreeMap, BTreeSet};

use diesel::{
    ExpressionMethods, OptionalExtension, QueryDsl, Queryable, RunQueryDsl, Selectable,
    SelectableHelper,
};
use domain::actor::Role;
use domain::cvr::Cvr;
use domain::id::{MandateId, PersonId};
use domain::people::MandateKind;
use domain::text::Language;
use domain::time::Timestamp;

use crate::any::MultiBackend;
use crate::codec::Word;
use crate::column::{Moment, Text, naive, value};
use crate::connection::Connection;
use crate::error::Error;
use crate::schema::{identities, mandates, persons, tokens};

/// Whoever may act for somebody.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Person {
    /// Its id.
    pub id: PersonId,
    /// What it is called.
    pub name: String,
    /// Where it can be written to; in lower case, and nobody else's.
    pub email: Option<String>,
    /// The language in which it is written to.
    pub language: Language,
    /// Since when Pagt knows it.
    pub created_at: Timestamp,
}

/// By what an identity provider knows a person.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Identity {
    /// The provider.
    pub issuer: String,
    /// What it calls the person.
    pub subject: String,
    /// The person.
    pub person: PersonId,
    /// The organisation for which the provider vouches.
    pub cvr: Option<Cvr>,
    /// Since when Pagt knows it.
    pub created_at: Timestamp,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = persons, check_for_backend(MultiBackend))]
struct PersonRow {
    id: Text<PersonId>,
    name: String,
    email: Option<String>,
    language: Text<Language>,
    created_at: Moment,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = identities, check_for_backend(MultiBackend))]
struct IdentityRow {
    issuer: String,
    subject: String,
    person_id: Text<PersonId>,
    cvr: Option<Text<Cvr>>,
    created_at: Moment,
}

impl Connection {
    /// Makes a person.
    ///
    /// # Errors
    /// [`Error::Conflict`] when somebody else has the e-mail address.
    pub fn person_insert(&mut self, person: &Person) -> Result<(), Error> {
        diesel::insert_into(persons::table)
            .values((
                persons::id.eq(person.id.word()),
                persons::name.eq(&person.name),
                persons::email.eq(person.email.as_deref()),
                persons::language.eq(person.language.word()),
                persons::created_at.eq(naive(person.created_at)),
            ))
            .execute(&mut self.inner)?;
        Ok(())
    }

    /// The person with this id.
    pub fn person_get(&mut self, id: PersonId) -> Result<Option<Person>, Error> {
        let row = persons::table.find(id.word()).select(PersonRow::as_select());
        Ok(row.get_result(&mut self.inner).optional()?.map(Person::from))
    }

    /// The person with this e-mail address, in lower case.
    pub fn person_by_email(&mut self, email: &str) -> Result<Option<Person>, Error> {
        let row = persons::table.filter(persons::email.eq(email)).select(PersonRow::as_select());
        Ok(row.get_result(&mut self.inner).optional()?.map(Person::from))
    }

    /// The persons with these ids.
    pub fn person_list(
        &mut self,
        ids: &BTreeSet<PersonId>,
    ) -> Result<BTreeMap<PersonId, Person>, Error> {
        let rows: Vec<PersonRow> = persons::table
            .filter(persons::id.eq_any(ids.iter().map(Word::word)))
            .select(PersonRow::as_select())
            .load(&mut self.inner)?;
        Ok(rows.into_iter().map(|row| (row.id.0, row.into())).collect())
    }

    /// The persons that have a token, in the order in which they came.
    pub fn person_with_token_list(&mut self) -> Result<Vec<Person>, Error> {
        let owners = tokens::table.select(tokens::person_id);
        let rows: Vec<PersonRow> = persons::table
            .filter(persons::id.eq_any(owners))
            .order((persons::created_at, persons::id))
            .select(PersonRow::as_select())
            .load(&mut self.inner)?;
        Ok(rows.into_iter().map(Person::from).collect())
    }

    /// How many persons there are, up to `limit`.
    pub fn person_count(&mut self, limit: u32) -> Result<usize, Error> {
        let ids: Vec<String> =
            persons::table.select(persons::id).limit(i64::from(limit)).load(&mut self.inner)?;
        Ok(ids.len())
    }

    /// Gives the person another name.
    pub fn person_rename(&mut self, id: PersonId, name: &str) -> Result<(), Error> {
        diesel::update(persons::table.find(id.word()))
            .set(persons::name.eq(name))
            .execute(&mut self.inner)?;
        Ok(())
    }

    /// By whose hand and in which capacity: the names of the persons who hold or held these mandates.
    pub fn mandate_holders(
        &mut self,
        ids: &BTreeSet<MandateId>,
    ) -> Result<BTreeMap<MandateId, (String, MandateKind)>, Error> {
        use diesel::JoinOnDsl;

        let rows: Vec<(Text<MandateId>, String, Text<MandateKind>)> = mandates::table
            .inner_join(persons::table.on(persons::id.eq(mandates::person_id)))
            .filter(mandates::id.eq_any(ids.iter().map(Word::word)))
            .select((mandates::id, persons::name, mandates::kind))
            .load(&mut self.inner)?;
        Ok(rows.into_iter().map(|(id, name, kind)| (id.0, (name, kind.0))).collect())
    }

    /// The persons who hold a mandate for `role` at `now`, each with what it entitles to.
    pub fn mandated_list(
        &mut self,
        role: &Role,
        now: Timestamp,
    ) -> Result<Vec<(Person, MandateKind)>, Error> {
        use diesel::{BoolExpressionMethods, JoinOnDsl};

        let running = mandates::ends_at.is_null().or(mandates::ends_at.gt(naive(now)));
        let rows: Vec<(PersonRow, Text<MandateKind>)> = mandates::table
            .inner_join(persons::table.on(persons::id.eq(mandates::person_id)))
            .filter(mandates::role.eq(role.word()))
            .filter(mandates::starts_at.le(naive(now)))
            .filter(running)
            .order((mandates::granted_at, mandates::id))
            .select((PersonRow::as_select(), mandates::kind))
            .load(&mut self.inner)?;
        Ok(rows.into_iter().map(|(row, kind)| (row.into(), kind.0)).collect())
    }

    /// The persons who hold a mandate for any of `roles` at `now`, each once.
    pub fn mandated_in(&mut self, roles: &[Role], now: Timestamp) -> Result<Vec<Person>, Error> {
        use diesel::{BoolExpressionMethods, JoinOnDsl};

        let running = mandates::ends_at.is_null().or(mandates::ends_at.gt(naive(now)));
        let rows: Vec<PersonRow> = mandates::table
            .inner_join(persons::table.on(persons::id.eq(mandates::person_id)))
            .filter(mandates::role.eq_any(roles.iter().map(Word::word)))
            .filter(mandates::starts_at.le(naive(now)))
            .filter(running)
            .select(PersonRow::as_select())
            .distinct()
            .order(persons::id)
            .load(&mut self.inner)?;
        Ok(rows.into_iter().map(Person::from).collect())
    }

    /// Makes the person known by what a provider calls it.
    pub fn identity_insert(&mut self, identity: &Identity) -> Result<(), Error> {
        diesel::insert_into(identities::table)
            .values((
                identities::issuer.eq(&identity.issuer),
                identities::subject.eq(&identity.subject),
                identities::person_id.eq(identity.person.word()),
                identities::cvr.eq(identity.cvr.as_ref().map(Word::word)),
                identities::created_at.eq(naive(identity.created_at)),
            ))
            .execute(&mut self.inner)?;
        Ok(())
    }

    /// Whom a provider calls so.
    pub fn identity_get(&mut self, issuer: &str, subject: &str) -> Result<Option<Identity>, Error> {
        let row = identities::table.find((issuer, subject)).select(IdentityRow::as_select());
        Ok(row.get_result(&mut self.inner).optional()?.map(Identity::from))
    }
}

impl From<PersonRow> for Person {
    fn from(row: PersonRow) -> Self {
        Self {
            id: row.id.0,
            name: row.name,
            email: row.email,
            language: row.language.0,
            created_at: row.created_at.0,
        }
    }
}

impl From<IdentityRow> for Identity {
    fn from(row: IdentityRow) -> Self {
        Self {
            issuer: row.issuer,
            subject: row.subject,
            person: row.person_id.0,
            cvr: value(row.cvr),
            created_at: row.created_at.0,
        }
    }
}
