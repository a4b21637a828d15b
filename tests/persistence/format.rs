//! What has once been stored stays readable: the JSON of every kind of fact and details, as it is written today.
//!
//! A change of the snapshot is a change of the form of what is stored. It needs a new number for the form, and an arm
//! that still reads the old one.

mod initiative;
mod meeting;
mod sample;

use std::collections::BTreeSet;
use std::fmt::Write;

use domain::accession::{Applicant, CaseFact, Details, Event, FactKind, Reach};
use domain::id::{CaseId, DraftId, MandateId, MeetingId, MembershipId, MessageId};
use domain::meeting::{MeetingCommandKind, MeetingEvent, MeetingFact};
use domain::membership::{MembershipDetails, MembershipFact};
use domain::people::{MandateFact, Notice};
use domain::text::Language;
use insta::assert_snapshot;
use store::{Authorship, Draft, LoggedEvent, OutboxEntry, OutboxState};
use support::at;

use self::sample::{
    APPLICANT, application, authors, details, facts, id, mandate_facts, membership_facts, notices,
    said,
};
use crate::database::Database;

const CASE: CaseId = CaseId(id(100));
/// A case in which everybody who can has recorded something.
const SIGNED: CaseId = CaseId(id(101));

/// A database with every kind of fact, of details and of names in it, and a draft.
fn everything_stored() -> Database {
    let database = Database::new();
    let store = database.store();
    store.migrate().unwrap();
    store
        .write(|conn| {
            let by = Authorship::clock();
            conn.case_append(CASE, 0, &events(), &by, at(0))?;
            for (number, (fact, details)) in membership_events().iter().enumerate() {
                let id = MembershipId(id(200 + u128::try_from(number).unwrap()));
                conn.membership_append(id, 0, fact, details, &by, at(0))?;
            }
            for (version, author) in (0..).zip(&authors()) {
                conn.case_append(
                    SIGNED,
                    version,
                    &[Event::bare(CaseFact::Resumed)],
                    author,
                    at(0),
                )?;
            }
            for (number, fact) in (400..).zip(&mandate_facts()) {
                conn.mandate_append(MandateId(id(number)), 0, fact, &by, at(0))?;
            }
            for (number, event) in (600..).zip(&meeting::events()) {
                conn.meeting_append(MeetingId(id(number)), 0, event, &by, at(0))?;
            }
            messages().iter().try_for_each(|message| conn.outbox_insert(message))?;
            conn.draft_insert(&draft())
        })
        .unwrap();
    database
}

fn events() -> Vec<Event> {
    let bare = facts().into_iter().map(Event::bare);
    bare.chain(details().into_iter().map(|details| Event { fact: CaseFact::Resumed, details }))
        .collect()
}

fn membership_events() -> Vec<(MembershipFact, MembershipDetails)> {
    let bare = membership_facts().into_iter().map(|fact| (fact, MembershipDetails::default()));
    bare.chain(said().into_iter().map(|details| (MembershipFact::AdmissionPublished, details)))
        .collect()
}

fn messages() -> Vec<OutboxEntry> {
    let message = |(number, notice)| OutboxEntry {
        id: MessageId(id(number)),
        recipient: "mette@example.org".to_owned(),
        language: Language::Da,
        notice,
        state: OutboxState::Waiting,
        attempts: 0,
        due_at: at(0),
        reason: None,
        created_at: at(0),
        settled_at: None,
    };
    (500..).zip(notices()).map(message).collect()
}

fn draft() -> Draft {
    Draft {
        id: DraftId(id(300)),
        author: Some(Applicant::Organisation(APPLICANT)),
        invited_by: None,
        claim_hash: None,
        application: application(),
        version: 1,
        created_at: at(0),
        updated_at: at(0),
        revises: None,
    }
}

#[test]
fn every_kind_is_written_as_ever() {
    let database = everything_stored();

    let mut text = String::new();
    for (what, query) in [
        ("facts", "SELECT fact AS line FROM events ORDER BY position"),
        (
            "details",
            "SELECT details AS line FROM events WHERE details IS NOT NULL ORDER BY position",
        ),
        (
            "authors",
            "SELECT actor || ' for ' || on_behalf_of AS line FROM events ORDER BY position",
        ),
        ("drafts", "SELECT content AS line FROM drafts"),
        ("mail", "SELECT content AS line FROM outbox ORDER BY id"),
    ] {
        let mut seen = BTreeSet::new();
        let lines = database.lines(query);
        let lines: Vec<_> =
            lines.iter().filter(|line| seen.insert(*line)).map(String::as_str).collect();
        writeln!(text, "# {what}\n{}\n", lines.join("\n")).unwrap();
    }

    let forms = database.lines("SELECT DISTINCT format || '' AS line FROM events");
    assert_eq!(forms, ["1"], "a new form keeps the snapshot of the old one beside its own");
    assert_snapshot!("format_1", text);
}

#[test]
fn every_kind_is_read_as_it_was_written() {
    let database = everything_stored();
    let store = database.store();

    let log = store.read(|conn| conn.log_list(0, 1000)).unwrap();
    let signed = store.read(|conn| conn.case_timeline(SIGNED)).unwrap();
    let read_draft = store.read(|conn| conn.draft_get(draft().id)).unwrap();

    let mut read = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for entry in log {
        match entry.event {
            LoggedEvent::Case { id: SIGNED, .. } => {}
            LoggedEvent::Case { fact, details, .. } => read.0.push(Event { fact, details }),
            LoggedEvent::Membership { fact, details, .. } => read.1.push((fact, details)),
            LoggedEvent::Mandate { fact, .. } => read.2.push(fact),
            LoggedEvent::Meeting { fact, details, .. } => {
                read.3.push(MeetingEvent { fact, details });
            }
            // Initiatives have a place of their own: format/initiative.rs.
            LoggedEvent::Initiative { .. } => {}
        }
    }
    assert_eq!(read, (events(), membership_events(), mandate_facts(), meeting::events()));
    assert_eq!(signed.into_iter().map(|event| event.authorship).collect::<Vec<_>>(), authors());
    assert_eq!(read_draft, Some(draft()));
    let mut mail = store.read(|conn| conn.outbox_list(None, None, 99)).unwrap().items;
    mail.reverse();
    assert_eq!(mail, messages());
}

#[test]
fn no_kind_is_left_out() {
    let kinds: BTreeSet<_> = facts().iter().map(CaseFact::kind).collect();
    assert_eq!(kinds.len(), FactKind::ALL.len());

    let kind = |details: &Details| match details {
        Details::None => 0,
        Details::Application { .. } => 1,
        Details::Text(_) => 2,
        Details::Entry { .. } => 3,
        Details::Instruction { .. } => 4,
        Details::Question { .. } => 5,
        Details::Decision { .. } => 6,
        Details::File { .. } => 7,
    };
    let kinds: BTreeSet<_> = details().iter().map(kind).collect();
    assert_eq!(kinds, (0..=7).collect());

    let kind = |fact: &MembershipFact| match fact {
        MembershipFact::FoundingPartyEntered { .. } => 0,
        MembershipFact::AssociateAdmitted { .. } => 1,
        MembershipFact::AdmissionPublished => 2,
        MembershipFact::FoundingPartySucceeded { .. } => 3,
        MembershipFact::AssociateImported { .. } => 4,
        MembershipFact::Renamed => 5,
        MembershipFact::Ended { .. } => 6,
        MembershipFact::EndRevoked => 7,
    };
    let kinds: BTreeSet<_> = membership_facts().iter().map(kind).collect();
    assert_eq!(kinds, (0..=7).collect());

    let kind = |fact: &MandateFact| match fact {
        MandateFact::Granted(_) => 0,
        MandateFact::Ended { .. } => 1,
    };
    let kinds: BTreeSet<_> = mandate_facts().iter().map(kind).collect();
    assert_eq!(kinds, (0..=1).collect());

    // One kind for each command, planning and the freezing of the agenda among them.
    let kinds: BTreeSet<_> = meeting::facts().iter().map(MeetingFact::code).collect();
    assert_eq!(kinds.len(), MeetingCommandKind::ALL.len());

    let kind = |notice: &Notice| match notice {
        Notice::SignInLink { .. } => 0,
        Notice::MandateGranted { .. } => 1,
        Notice::MandateEnded { .. } => 2,
        Notice::MandateRequested => 3,
        Notice::SomethingWaits => 4,
        Notice::Meeting { .. } => 5,
    };
    let kinds: BTreeSet<_> = notices().iter().map(kind).collect();
    assert_eq!(kinds, (0..=5).collect());
}

#[test]
fn an_interest_that_was_written_before_there_were_representatives_is_the_partys() {
    let database = everything_stored();
    let old = r#"{"kind":"interest_declared","party":"di","interest":"recused"}"#;
    database.execute(&format!("UPDATE events SET fact = '{old}' WHERE position = 1"));

    let history = database.store().read(|conn| conn.case_history(CASE)).unwrap();

    let CaseFact::InterestDeclared { reach, representative, .. } = &history[0].fact else {
        panic!("{:?}", history[0].fact)
    };
    assert_eq!((reach, representative), (&Reach::Party, &None));
}

#[test]
fn a_form_that_is_not_known_is_refused_and_not_guessed_at() {
    let database = everything_stored();
    database.execute("UPDATE events SET format = 2 WHERE position = 1");

    let outcome = database.store().read(|conn| conn.case_history(CASE));

    assert_snapshot!(outcome.unwrap_err(), @"cannot read a case's fact: the form 2 is not known");
}
