//! Mandates: as they are granted, and as they stand.

use domain::actor::{Actor, Held, Role};
use domain::id::{MandateId, PersonId};
use domain::people::{Grant, Grantor, Mandate, MandateKind};
use uuid::Uuid;

use crate::moment::at;

/// Somebody who is given mandates.
pub fn somebody() -> PersonId {
    PersonId(Uuid::from_u128(50))
}

/// A mandate of this kind for [`somebody`], from hour 0 and for good.
pub fn a_grant(role: Role, kind: MandateKind) -> Grant {
    Grant {
        person: somebody(),
        role,
        kind,
        starts_at: at(0),
        ends_at: None,
        grantor: Grantor::Operator,
    }
}

/// The same, granted at hour 0.
pub fn a_mandate(role: Role, kind: MandateKind) -> Mandate {
    Mandate { grant: a_grant(role, kind), granted_at: at(0), end_told_at: None }
}

/// The `number`th mandate, as somebody holds it.
pub fn a_held(number: u128, kind: MandateKind) -> Held {
    Held { id: MandateId(Uuid::from_u128(number)), kind }
}

/// The mandate by which `actor` acts.
///
/// # Panics
/// When it acts by none.
pub fn mandate_of(actor: &Actor) -> Mandate {
    let Actor::Person { id, role, mandates } = actor else { panic!("{actor:?} holds no mandate") };
    let mut mandate = a_mandate(role.clone(), mandates[0].kind);
    mandate.grant.person = *id;
    mandate
}
