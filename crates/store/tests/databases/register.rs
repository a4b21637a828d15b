//! The register.

use domain::id::MembershipId;
use domain::membership::{
    Knowledge, MemberName, Membership, MembershipDetails, MembershipEnd, MembershipFact,
    MembershipKind, ToldEnd, membership_of_case,
};
use store::{
    Authorship, DatedName, Error, LoggedEvent, MembershipProjection, MembershipQuery,
    MembershipState,
};

use crate::setting::{TestStore, at, by_applicant, case, id, submitted};

fn name(name: &str, cvr: &str) -> MemberName {
    MemberName { name: name.to_owned(), short_name: None, cvr: Some(cvr.parse().unwrap()) }
}

fn membership(kind: MembershipKind, since: i64, published: Option<i64>) -> Membership {
    Membership {
        kind,
        since: at(since),
        organisation: None,
        predecessor: None,
        published_at: published.map(at),
        end: None,
    }
}

fn founding(number: u128, party: &str, cvr: &str, since: i64) -> MembershipProjection {
    let kind = MembershipKind::Founding(party.parse().unwrap());
    let membership = membership(kind, since, Some(since));
    let names = vec![DatedName { since: at(since), name: name(party, cvr) }];
    MembershipProjection { id: MembershipId(id(100 + number)), membership, names, version: 1 }
}

fn admitted() -> MembershipProjection {
    let membership = membership(MembershipKind::Associate(Some(case(1))), 10, None);
    let names = vec![DatedName { since: at(10), name: name("Sikker Sky", "13748136") }];
    MembershipProjection { id: membership_of_case(case(1)), membership, names, version: 1 }
}

#[test]
fn a_membership_bears_the_id_of_its_case_and_has_its_own_events() {
    let store = TestStore::new();
    let fact = MembershipFact::AssociateAdmitted { case: case(1), since: at(10) };
    let sky = MembershipDetails { name: Some(name("Sikker Sky", "13748136")), note: None };

    let (recorded, known) = (fact.clone(), sky.clone());
    store
        .write(move |conn| {
            let clock = Authorship::clock();
            let id = membership_of_case(case(1));
            conn.case_append(case(1), 0, &[submitted(1)], &by_applicant(), at(1))?;
            conn.membership_append(id, 0, &recorded, &known, &clock, at(10))?;
            let (published, bare) =
                (MembershipFact::AdmissionPublished, MembershipDetails::default());
            conn.membership_append(id, 1, &published, &bare, &clock, at(11))
        })
        .unwrap();

    let history = store.read(|conn| conn.membership_history(membership_of_case(case(1)))).unwrap();
    let facts: Vec<_> = history.into_iter().map(|entry| (entry.version, entry.fact)).collect();
    assert_eq!(facts, [(1, fact.clone()), (2, MembershipFact::AdmissionPublished)]);
    let log = store.read(|conn| conn.log_list(1, 1)).unwrap();
    let id = membership_of_case(case(1));
    assert_eq!(log[0].event, LoggedEvent::Membership { id, fact, details: sky });
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
        list.into_iter().map(|membership| membership.name.name).collect::<Vec<_>>()
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
                MembershipProjection { membership, names: vec![], version: 2, ..admitted() };
            conn.membership_project(&published)
        })
        .unwrap();

    let cvr = "13748136".parse().unwrap();
    let found = store.read(|conn| conn.membership_by_cvr(cvr, at(99))).unwrap().unwrap();
    assert_eq!((found.name.name.as_str(), found.version), ("Sikker Sky", 2));
    assert_eq!((found.membership.since, found.membership.end), (at(10), None));
    assert_eq!(found.membership.published_at, Some(at(20)));
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

/// An associate member since this minute, and public since that one.
fn associate(number: u128, cvr: &str, since: i64, published: Option<i64>) -> MembershipProjection {
    let membership = membership(MembershipKind::Associate(Some(case(number))), since, published);
    let names = vec![DatedName { since: at(since), name: name(&format!("M{number}"), cvr) }];
    MembershipProjection { id: membership_of_case(case(number)), membership, names, version: 1 }
}

#[test]
fn associate_members_are_read_page_by_page_by_those_who_may_know_of_them() {
    let store = TestStore::new();
    store
        .write(|conn| {
            conn.membership_project(&founding(1, "di", "16077593", 0))?;
            conn.membership_project(&associate(1, "10000009", 10, Some(20)))?;
            conn.membership_project(&associate(2, "10000017", 10, None))?;
            conn.membership_project(&associate(3, "10000130", 11, Some(12)))?;
            conn.membership_project(&associate(4, "10000270", 30, Some(30)))
        })
        .unwrap();
    let page = |knowledge, state, after| {
        let query = MembershipQuery { moment: at(25), state, knowledge, after, limit: 2 };
        let page = store.read(|conn| conn.membership_page(&query)).unwrap();
        let names: Vec<_> = page.items.into_iter().map(|member| member.name.name).collect();
        (names, page.next)
    };
    let (all, public) = (Knowledge::All, Knowledge::PublicAt(at(15)));

    let (first, next) = page(all, MembershipState::Current, None);
    let (second, end) = page(all, MembershipState::Current, next);

    assert_eq!((first, second), (vec!["M1".into(), "M2".into()], vec!["M3".to_owned()]));
    assert!(next.is_some() && end.is_none());
    assert_eq!(page(public, MembershipState::Current, None), (vec!["M3".to_owned()], None));
    assert_eq!(page(all, MembershipState::Former, None), (vec![], None));
    let counts = |knowledge| {
        let counts = store.read(|conn| conn.membership_counts(at(25), knowledge)).unwrap();
        (counts.founding, counts.associate, counts.former)
    };
    assert_eq!((counts(all), counts(public)), ((1, 3, 0), (1, 1, 0)));
    let founding = |state| {
        let founding = store.read(|conn| conn.membership_founding(at(25), state)).unwrap();
        founding.into_iter().map(|member| member.name.name).collect::<Vec<_>>()
    };
    assert_eq!(founding(MembershipState::Current), ["di"]);
    assert_eq!(founding(MembershipState::Former), Vec::<String>::new());
}

#[test]
fn the_register_knows_each_name_by_its_day() {
    let store = TestStore::new();
    store
        .write(|conn| {
            conn.membership_project(&founding(1, "di", "16077593", 0))?;
            conn.membership_project(&founding(2, "ida", "43232010", 0))?;
            let names = vec![DatedName { since: at(20), name: name("Industrien", "16077593") }];
            let renamed = founding(1, "di", "16077593", 0);
            conn.membership_project(&MembershipProjection { names, version: 2, ..renamed })
        })
        .unwrap();

    let names = |minutes| {
        let list = store.read(|conn| conn.membership_list(at(minutes))).unwrap();
        let mut names: Vec<_> = list.into_iter().map(|member| member.name.name).collect();
        names.sort();
        names
    };
    assert_eq!(names(19), ["di", "ida"]);
    assert_eq!(names(20), ["Industrien", "ida"]);
    let kept = store.read(|conn| conn.membership_name_list(MembershipId(id(101)))).unwrap();
    assert_eq!(kept.iter().map(|dated| dated.since).collect::<Vec<_>>(), [at(0), at(20)]);
}

#[test]
fn whoever_has_left_is_a_former_member_and_its_number_is_free() {
    let store = TestStore::new();
    store
        .write(|conn| {
            let end = Some(ToldEnd { at: at(20), how: MembershipEnd::Resigned });
            let stays = associate(1, "10000009", 10, Some(10));
            let membership = Membership { end, ..stays.membership.clone() };
            conn.membership_project(&MembershipProjection { membership, ..stays })?;
            conn.membership_project(&associate(2, "10000009", 30, Some(30)))
        })
        .unwrap();

    let holder = |minutes| {
        let cvr = "10000009".parse().unwrap();
        let found = store.read(|conn| conn.membership_by_cvr(cvr, at(minutes))).unwrap();
        found.map(|member| member.id)
    };
    assert_eq!(holder(25), Some(membership_of_case(case(2))));
    let names = |minutes| {
        let list = store.read(|conn| conn.membership_list(at(minutes))).unwrap();
        list.into_iter().map(|member| member.name.name).collect::<Vec<_>>()
    };
    assert_eq!((names(19), names(20), names(30)), (vec!["M1".into()], vec![], vec!["M2".into()]));
    let counts = store.read(|conn| conn.membership_counts(at(25), Knowledge::All)).unwrap();
    assert_eq!((counts.associate, counts.former), (0, 1));
}
