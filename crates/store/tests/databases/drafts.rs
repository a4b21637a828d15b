//! Drafts.

use domain::accession::Applicant;
use domain::id::{CaseId, DraftId};
use store::{Draft, DraftOwner, Error};

use crate::setting::{TestStore, applicant, application, at, id};

/// Who writes the drafts.
fn author() -> Applicant {
    Applicant::Organisation(applicant())
}

fn draft(number: u128) -> Draft {
    Draft {
        id: DraftId(id(number)),
        author: Some(author()),
        invited_by: None,
        claim_hash: None,
        application: application("Sikker Sky"),
        version: 1,
        created_at: at(0),
        updated_at: at(0),
        revises: None,
    }
}

#[test]
fn a_draft_is_written_over_only_by_whoever_knows_its_version() {
    let store = TestStore::new();
    store.write(|conn| conn.draft_insert(&draft(1))).unwrap();

    let written = store
        .write(|conn| {
            let text = application("Sikrere Sky");
            let first = conn.draft_update(DraftId(id(1)), 1, &text, at(1))?;
            let late = conn.draft_update(DraftId(id(1)), 1, &text, at(2))?;
            let unknown = conn.draft_update(DraftId(id(2)), 1, &text, at(2))?;
            Ok::<_, Error>((first, late, unknown))
        })
        .unwrap();

    assert_eq!(written, (true, false, false));
    let found = store.read(|conn| conn.draft_get(DraftId(id(1)))).unwrap();
    let expected = Draft {
        application: application("Sikrere Sky"),
        version: 2,
        updated_at: at(1),
        ..draft(1)
    };
    assert_eq!(found, Some(expected));
}

#[test]
fn a_deleted_draft_is_gone() {
    let store = TestStore::new();
    store.write(|conn| conn.draft_insert(&draft(1))).unwrap();

    let deleted = store
        .write(|conn| {
            let id = DraftId(id(1));
            Ok::<_, Error>((conn.draft_delete(id)?, conn.draft_delete(id)?))
        })
        .unwrap();

    assert_eq!(deleted, (true, false));
    assert_eq!(store.read(|conn| conn.draft_get(DraftId(id(1)))).unwrap(), None);
}

#[test]
fn an_organisations_drafts_come_newest_first_and_page_by_page() {
    let store = TestStore::new();
    store
        .write(|conn| {
            (1..=5).try_for_each(|number| conn.draft_insert(&draft(number)))?;
            conn.draft_insert(&Draft { author: None, ..draft(6) })
        })
        .unwrap();

    let owner = DraftOwner::Author(author());
    let mut pages = Vec::new();
    let mut after = None;
    loop {
        let page = store.read(|conn| conn.draft_list(&owner, after, 2)).unwrap();
        pages.push(page.items.iter().map(|draft| draft.id.0).collect::<Vec<_>>());
        after = page.next;
        if after.is_none() {
            break;
        }
    }

    assert_eq!(pages, [vec![id(5), id(4)], vec![id(3), id(2)], vec![id(1)]]);
}

#[test]
fn an_invitation_is_taken_up_once() {
    let store = TestStore::new();
    let invitation = Draft {
        author: None,
        invited_by: Some("di".parse().unwrap()),
        claim_hash: Some(vec![7; 32]),
        ..draft(1)
    };

    let stored = invitation.clone();
    store.write(move |conn| conn.draft_insert(&stored)).unwrap();
    let taken = store
        .write(|conn| {
            let first = conn.draft_claim(&[7; 32], author(), at(1))?;
            let second = conn.draft_claim(&[7; 32], author(), at(2))?;
            Ok::<_, Error>((first, second))
        })
        .unwrap();

    assert_eq!(taken, (Some(DraftId(id(1))), None));
    let inviter = DraftOwner::Inviter("di".parse().unwrap());
    let listed = store.read(|conn| conn.draft_list(&inviter, None, 10)).unwrap();
    let expected = Draft {
        author: Some(author()),
        claim_hash: None,
        version: 2,
        updated_at: at(1),
        ..invitation
    };
    assert_eq!((listed.items, listed.next), (vec![expected], None));
}

#[test]
fn what_came_on_paper_is_the_secretariats_and_no_organisations() {
    let store = TestStore::new();
    let on_paper = Draft { author: Some(Applicant::OnPaper), ..draft(2) };
    let stored = on_paper.clone();
    store
        .write(move |conn| {
            conn.draft_insert(&draft(1))?;
            conn.draft_insert(&stored)
        })
        .unwrap();

    let owner = DraftOwner::Author(Applicant::OnPaper);
    let listed = store.read(|conn| conn.draft_list(&owner, None, 9)).unwrap();

    assert_eq!(listed.items, [on_paper]);
}

#[test]
fn a_case_has_one_draft_of_its_next_version() {
    let store = TestStore::new();
    let revision = || Draft { revises: Some(CaseId(id(7))), ..draft(1) };
    store.write(move |conn| conn.draft_insert(&revision())).unwrap();

    let found = store.write(|conn| conn.draft_revising(CaseId(id(7)))).unwrap();
    let other = store.write(|conn| conn.draft_revising(CaseId(id(8)))).unwrap();
    let second = Draft { id: DraftId(id(2)), ..revision() };
    let second = store.write(move |conn| conn.draft_insert(&second));

    assert_eq!((found, other), (Some(revision()), None));
    assert!(second.is_err());
}
