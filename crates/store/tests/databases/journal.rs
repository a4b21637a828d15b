//! The event log.

use chrono::TimeDelta;
use diesel::{
    Connection as _, PgConnection, QueryableByName, RunQueryDsl, SqliteConnection, sql_types,
};
use domain::accession::{Behalf, CaseFact, Details};
use sha2::{Digest, Sha256};
use store::{Authorship, Conflicted, Error, Fit, LoggedEvent, Recorder};

use crate::setting::{TestStore, application, at, by_applicant, case, note, submitted};

#[test]
fn a_case_is_told_as_it_was_recorded() {
    let store = TestStore::new();
    let recorded_at = at(1) + TimeDelta::nanoseconds(123_456_789);

    store
        .write(move |conn| {
            let begun = [submitted(1), note("first")];
            conn.case_append(case(1), 0, &begun, &by_applicant(), recorded_at)?;
            conn.case_append(case(1), 2, &[note("second")], &by_applicant(), at(2))
        })
        .unwrap();

    let (history, timeline) = store
        .read(|conn| Ok::<_, Error>((conn.case_history(case(1))?, conn.case_timeline(case(1))?)))
        .unwrap();
    let microseconds = at(1) + TimeDelta::microseconds(123_456);
    let times: Vec<_> = history.iter().map(|entry| (entry.version, entry.recorded_at)).collect();
    assert_eq!(times, [(1, microseconds), (2, microseconds), (3, at(2))]);
    assert_eq!(history[0].fact, submitted(1).fact);
    assert_eq!(timeline[0].details, submitted(1).details);
    assert_eq!(timeline[2].details, Details::Text("second".to_owned()));
    assert_eq!(timeline[2].authorship, by_applicant());
}

#[test]
fn what_time_has_decided_is_signed_by_the_clock() {
    let store = TestStore::new();

    store
        .write(|conn| {
            let lapsed = CaseFact::Lapsed { at: at(1) };
            let late = domain::accession::Event { fact: lapsed, details: Details::None };
            conn.case_append(case(1), 0, &[late, note("too late")], &by_applicant(), at(2))
        })
        .unwrap();

    let timeline = store.read(|conn| conn.case_timeline(case(1))).unwrap();
    let hands: Vec<_> = timeline.into_iter().map(|entry| entry.authorship).collect();
    let clock = Authorship { recorder: Recorder::Clock, behalf: Behalf::Clock };
    assert_eq!(hands, [clock, by_applicant()]);
}

#[test]
fn whoever_appends_to_an_old_version_meets_a_conflict() {
    let store = TestStore::new();
    store
        .write(|conn| conn.case_append(case(1), 0, &[submitted(1)], &by_applicant(), at(1)))
        .unwrap();

    // Within the work it is seen as a conflict; as it never ends, it is told as busy.
    let outcome: Result<(), Error> = store.write(|conn| {
        let conflict = conn.case_append(case(1), 0, &[note("late")], &by_applicant(), at(2));
        assert!(conflict.as_ref().unwrap_err().is_conflict());
        conflict
    });

    assert!(matches!(outcome, Err(Error::Busy)), "{outcome:?}");
    assert_eq!(store.read(|conn| conn.case_history(case(1))).unwrap().len(), 1);
}

#[test]
fn each_version_of_the_application_is_kept() {
    let store = TestStore::new();
    let revised = domain::accession::Event {
        fact: CaseFact::ApplicationRevised { application_version: 2 },
        details: Details::Application {
            application: Box::new(application("Sikrere Sky")),
            note: "a better name".to_owned(),
        },
    };

    store
        .write(move |conn| {
            let events = [submitted(1), note("between"), revised.clone()];
            conn.case_append(case(1), 0, &events, &by_applicant(), at(1))
        })
        .unwrap();

    let names = store
        .read(|conn| {
            (1..=3)
                .map(|version| {
                    let application = conn.case_application(case(1), version)?;
                    Ok(application.map(|application| application.organisation.name))
                })
                .collect::<Result<Vec<_>, Error>>()
        })
        .unwrap();
    assert_eq!(names, [Some("Sikker Sky".to_owned()), Some("Sikrere Sky".to_owned()), None]);
}

#[test]
fn the_whole_log_is_read_in_order_and_in_pages() {
    let store = TestStore::new();
    store
        .write(|conn| {
            conn.case_append(case(1), 0, &[submitted(1), note("a")], &by_applicant(), at(1))?;
            conn.case_append(case(2), 0, &[submitted(2)], &by_applicant(), at(2))
        })
        .unwrap();

    let first = store.read(|conn| conn.log_list(0, 2)).unwrap();
    let second = store.read(|conn| conn.log_list(first[1].position, 2)).unwrap();

    let told: Vec<_> = first
        .iter()
        .chain(&second)
        .map(|entry| match &entry.event {
            LoggedEvent::Case { id, fact, .. } => (*id, entry.version, fact.kind().code()),
            LoggedEvent::Membership { .. }
            | LoggedEvent::Mandate { .. }
            | LoggedEvent::Meeting { .. }
            | LoggedEvent::Initiative { .. } => {
                panic!("only cases were recorded")
            }
        })
        .collect();
    assert_eq!(
        told,
        [(case(1), 1, "submitted"), (case(1), 2, "file_note_added"), (case(2), 1, "submitted")]
    );
}

#[derive(QueryableByName)]
struct Sealed {
    #[diesel(sql_type = sql_types::Nullable<sql_types::Text>)]
    details: Option<String>,
    #[diesel(sql_type = sql_types::Nullable<sql_types::Binary>)]
    salt: Option<Vec<u8>>,
    #[diesel(sql_type = sql_types::Binary)]
    digest: Vec<u8>,
}

#[test]
fn the_digest_covers_salt_and_details() {
    let store = TestStore::new();
    store
        .write(|conn| {
            let paused =
                domain::accession::Event { fact: CaseFact::Resumed, details: Details::None };
            let events = [note("same"), note("same"), paused];
            conn.case_append(case(1), 0, &events, &by_applicant(), at(1))
        })
        .unwrap();

    let query = diesel::sql_query("SELECT details, salt, digest FROM events ORDER BY version");
    let sealed: Vec<Sealed> = match store.url.strip_prefix("sqlite:") {
        Some(path) => query.load(&mut SqliteConnection::establish(path).unwrap()).unwrap(),
        None => query.load(&mut PgConnection::establish(&store.url).unwrap()).unwrap(),
    };

    for row in &sealed {
        let salt = row.salt.clone().unwrap_or_default();
        let text = row.details.clone().unwrap_or_default();
        assert_eq!(row.digest, Sha256::new().chain_update(salt).chain_update(text).finalize()[..]);
    }
    assert_ne!(sealed[0].digest, sealed[1].digest, "equal texts must not show as equal");
    assert_eq!((&sealed[2].details, &sealed[2].salt), (&None, &None));
    let positions = store.read(|conn| conn.digest_list(0, 10)).unwrap();
    assert!(positions.iter().all(|(_, fit)| *fit == Fit::Fits), "{positions:?}");
}

#[test]
fn several_histories_come_at_once_each_in_order() {
    let store = TestStore::new();
    store
        .write(|conn| {
            conn.case_append(case(2), 0, &[submitted(2), note("a")], &by_applicant(), at(1))?;
            conn.case_append(case(1), 0, &[submitted(1)], &by_applicant(), at(2))?;
            conn.case_append(case(2), 2, &[note("b")], &by_applicant(), at(3))
        })
        .unwrap();

    let asked = [case(1), case(2), case(3)];
    let histories = store.read(|conn| conn.case_histories(&asked)).unwrap();

    let versions: Vec<(_, Vec<u32>)> = histories
        .into_iter()
        .map(|(id, history)| (id, history.iter().map(|entry| entry.version).collect()))
        .collect();
    assert_eq!(versions, [(case(1), vec![1]), (case(2), vec![1, 2, 3])]);
}
