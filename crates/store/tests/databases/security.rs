//! The security log.

use domain::id::PersonId;
use domain::people::SecurityKind;
use store::{Error, SecurityEntry};

use crate::setting::{TestStore, at, id};

fn entry(number: u128, kind: SecurityKind) -> SecurityEntry {
    SecurityEntry {
        id: id(number),
        at: at(number.try_into().unwrap()),
        kind,
        person: Some(PersonId(id(700))),
        address: Some("2001:db8::1".to_owned()),
        subject: Some(id(800)),
        detail: "link".to_owned(),
    }
}

/// A store with one line of each kind, and the lines.
fn with_all() -> (TestStore, Vec<SecurityEntry>) {
    let store = TestStore::new();
    let lines: Vec<_> =
        (1..).zip(SecurityKind::ALL).map(|(number, kind)| entry(number, *kind)).collect();
    let stored = lines.clone();
    store.write(move |conn| stored.iter().try_for_each(|it| conn.security_note(it))).unwrap();
    (store, lines)
}

#[test]
fn lines_of_every_kind_are_read_again_newest_first_and_page_by_page() {
    let (store, mut lines) = with_all();
    lines.reverse();

    let mut read = Vec::new();
    let mut after = None;
    loop {
        let page = store.read(|conn| conn.security_list(after, 4)).unwrap();
        assert!(page.items.len() <= 4);
        read.extend(page.items);
        after = page.next;
        if after.is_none() {
            break;
        }
    }

    assert_eq!(read, lines);
}

#[test]
fn a_line_may_know_nothing_but_what_happened() {
    let store = TestStore::new();
    let bare = SecurityEntry {
        person: None,
        address: None,
        subject: None,
        detail: String::new(),
        ..entry(1, SecurityKind::SignInRefused)
    };

    let stored = bare.clone();
    store.write(move |conn| conn.security_note(&stored)).unwrap();

    let page = store.read(|conn| conn.security_list(None, 9)).unwrap();
    assert_eq!((page.items, page.next), (vec![bare], None));
}

#[test]
fn old_lines_are_forgotten_and_no_others() {
    let (store, lines) = with_all();

    let forgotten = store
        .write(|conn| Ok::<_, Error>([conn.security_forget(at(1))?, conn.security_forget(at(4))?]))
        .unwrap();

    let left = store.read(|conn| conn.security_list(None, 99)).unwrap().items;
    assert_eq!((forgotten, left.len()), ([0, 3], lines.len() - 3));
    assert_eq!(left.last(), Some(&lines[3]));
}
