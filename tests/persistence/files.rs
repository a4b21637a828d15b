//! Files: kept with their case, forgotten when they belong nowhere, and found out when they are changed.

use domain::accession::AttachmentKind;
use domain::id::FileId;
use support::{applicant, at, secretariat};

use crate::pact::{Pact, ask_by};

const A_PDF: &[u8] = b"%PDF-1.7\n%%EOF";

fn of(file: FileId) -> String {
    format!("file {file}")
}

#[test]
fn a_changed_content_is_found() {
    let pact = Pact::new();
    let case = pact.case(1, at(0));
    let file = pact.attach(&applicant(), case, AttachmentKind::Application, at(1));
    assert_eq!(pact.engine.verify().unwrap(), []);

    pact.database.execute("UPDATE file_contents SET content = substr(content, 2)");

    let found = pact.engine.verify().unwrap();
    let places: Vec<_> = found.iter().map(|discrepancy| discrepancy.place.clone()).collect();
    assert_eq!(places, [of(file)], "{found:?}");
    pact.engine.rebuild().unwrap();
    assert_eq!(pact.engine.verify().unwrap(), found, "no rebuild can mend a content");
}

#[test]
fn a_lost_content_and_a_lost_row_are_found() {
    let pact = Pact::new();
    let case = pact.case(1, at(0));
    pact.attach(&applicant(), case, AttachmentKind::Application, at(1));

    pact.database.execute("DELETE FROM file_contents");
    assert_eq!(pact.engine.verify().unwrap().len(), 1);
    pact.database.execute("DELETE FROM files");
    assert!(pact.engine.verify().unwrap().iter().any(|one| one.found == "there is no such file"));
    pact.engine.rebuild().unwrap();
}

#[test]
fn a_rebuild_brings_files_home() {
    let pact = Pact::new();
    let case = pact.case(1, at(0));
    pact.attach(&secretariat(), case, AttachmentKind::InternalNote, at(1));

    pact.database.execute("UPDATE files SET home = 'loose'");
    assert!(!pact.engine.verify().unwrap().is_empty());
    pact.engine.rebuild().unwrap();
    assert_eq!(pact.engine.verify().unwrap(), []);
}

#[test]
fn a_loose_file_is_forgotten_after_a_day_and_an_attached_one_never() {
    let pact = Pact::new();
    let case = pact.case(1, at(0));
    pact.attach(&applicant(), case, AttachmentKind::Application, at(1));
    let upload = |now| {
        let ask = ask_by(&applicant(), now);
        pact.engine.file_upload(ask, "b.pdf", A_PDF.to_vec()).unwrap();
    };
    let count = |table| pact.database.contents()[table].len();
    upload(at(1));
    upload(at(3));

    pact.engine.forget(at(26)).unwrap();
    assert_eq!((count("files"), count("file_contents")), (2, 2));
    pact.engine.forget(at(9000)).unwrap();
    assert_eq!((count("files"), count("file_contents")), (1, 1));
    assert_eq!(pact.engine.verify().unwrap(), []);
}
