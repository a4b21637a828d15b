//! The register.

use domain::id::MembershipId;
use domain::membership::{
    MemberName, Membership, MembershipFact, MembershipKind, membership_of_case,
};
use store::{Authorship, Error, LoggedEvent, MembershipProjection};

use crate::setting::{TestStore, at, by_applicant, case, id, submitted};

fn name(name: &str, cvr: &str) -> MemberName {
    MemberName { name: name.to_owned(), cvr: Some(cvr.parse().unwrap()) }
}

fn founding(number: u128, party: &str, cvr: &str, since: i64) -> MembershipProjection {
    let membership = Membership {
        kind: MembershipKind::Founding(party.parse().unwrap()),
        since: at(since),
        published_at: Some(at(since)),
    };
    MembershipProjection {
        id: MembershipId(id(100 + number)),
        membership,
        name: Some(name(party, cvr)),
        version: 1,
    }
}

fn admitted() -> MembershipProjection {
    let membership =
        Membership { kind: MembershipKind::Associate(case(1)), since: at(10), published_at: None };
    let id = membership_of_case(case(1));
    MembershipProjection { id, membership, name: Some(name("Sikker Sky", "13748136")), version: 1 }
}

#[test]
fn a_membership_bears_the_id_of_its_case_and_has_its_own_events() {
    let store = TestStore::new();
    let fact = MembershipFact::AssociateAdmitted { case: case(1), since: at(10) };
    let sky = name("Sikker Sky", "13748136");

    let (recorded, known) = (fact.clone(), sky.clone());
    store
        .write(move |conn| {
            let clock = Authorship::clock();
            let id = membership_of_case(case(1));
            conn.case_append(case(1), 0, &[submitted(1)], &by_applicant(), at(1))?;
            conn.membership_append(id, 0, &recorded, Some(&known), &clock, at(10))?;
            conn.membership_append(id, 1, &MembershipFact::AdmissionPublished, None, &clock, at(11))
        })
        .unwrap();

    let history = store.read(|conn| conn.membership_history(membership_of_case(case(1)))).unwrap();
    let facts: Vec<_> = history.into_iter().map(|entry| (entry.version, entry.fact)).collect();
    assert_eq!(facts, [(1, fact.clone()), (2, MembershipFact::AdmissionPublished)]);
    let log = store.read(|conn| conn.log_list(1, 1)).unwrap();
    let id = membership_of_case(case(1));
    assert_eq!(log[0].event, LoggedEvent::Membership { id, fact, name: Some(sky) });
}

#[test]
fn the_register_is_read_as_of_any_moment() {
    let store = TestStore::new();
    store
        .write(|conn| {
            conn.membership_project(&founding(1, "di", "16077593", 0))?;
            conn.membership_project(&founding(2, "ida", "43232010", 5))?;
            conn.membership_project(&admitted())
        })
        .unwrap();

    let names = |minutes| {
        let list = store.read(|conn| conn.membership_list(at(minutes))).unwrap();
        list.into_iter().map(|membership| membership.name).collect::<Vec<_>>()
    };
    assert_eq!(names(-1), Vec::<String>::new());
    assert_eq!(names(0), ["di"]);
    assert_eq!(names(9), ["di", "ida"]);
    assert_eq!(names(10), ["di", "ida", "Sikker Sky"]);
    let parties = store.read(|conn| conn.membership_founding_parties(at(4))).unwrap();
    assert_eq!(parties, ["di".parse().unwrap()].into());
}

#[test]
fn publishing_leaves_the_name_as_it_is() {
    let store = TestStore::new();
    store.write(|conn| conn.membership_project(&admitted())).unwrap();

    store
        .write(|conn| {
            let membership = Membership { published_at: Some(at(20)), ..admitted().membership };
            let published =
                MembershipProjection { membership, name: None, version: 2, ..admitted() };
            conn.membership_project(&published)
        })
        .unwrap();

    let cvr = "13748136".parse().unwrap();
    let found = store.read(|conn| conn.membership_by_cvr(cvr)).unwrap().unwrap();
    assert_eq!((found.name.as_str(), found.version), ("Sikker Sky", 2));
    assert_eq!((found.since, found.until, found.published_at), (at(10), None, Some(at(20))));
    let same = store.read(|conn| conn.membership_get(admitted().id)).unwrap();
    assert_eq!(same, Some(found));
}

#[test]
fn one_organisation_is_a_member_once() {
    let store = TestStore::new();

    let outcome: Result<(), Error> = store.write(|conn| {
        conn.membership_project(&founding(1, "di", "13748136", 0))?;
        conn.membership_project(&admitted())
    });

    assert!(matches!(outcome, Err(Error::Busy)), "{outcome:?}");
}
