//! Initiatives over HTTP: added, worked on together, paid for, commented on, and read by everybody.

mod course;
mod reading;
mod refusals;

use support::app::{Answer, Person, TestApp, Who};

/// The advisory board's.
fn board(app: &TestApp) -> Person<'_> {
    app.as_who(Who::AdvisoryBoard)
}

/// What `person` sees of the initiative.
async fn seen(person: Person<'_>, id: &str) -> Answer {
    person.get(&format!("/initiatives/{id}")).await.ok()
}

/// Nothing differs from the log, and a rebuild changes nothing.
fn is_whole(app: &TestApp) {
    assert_eq!(app.engine().verify().unwrap(), []);
    let before = app.contents();
    app.engine().rebuild().unwrap();
    assert_eq!(before.difference(&app.contents()), Vec::<String>::new());
    assert_eq!(app.engine().verify().unwrap(), []);
}
