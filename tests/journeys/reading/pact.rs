//! The pact itself, open to anybody: the charter, the process, and the register as of any day.

use support::app::{Person, TestApp, Who, an_application};
use support::snapshot;

#[actix_web::test]
async fn the_charter_and_the_process_are_the_same_for_everybody() {
    let app = TestApp::new().await;
    for path in ["/charter", "/process"] {
        let public = app.public().get(path).await.ok();
        for who in [Who::Applicant, Who::Party("di"), Who::Secretariat, Who::AdvisoryBoard] {
            assert_eq!(app.as_who(who).get(path).await.ok().body, public.body);
        }
    }
    snapshot!("charter", app.public().get("/charter").await.ok());
    snapshot!("process", app.public().get("/process").await.ok());
}

/// How many founding and how many associate members `person` finds.
async fn counted(person: Person<'_>, query: &str) -> (usize, usize) {
    let register = person.get(&format!("/register{query}")).await.ok();
    let members = register["members"].as_array().unwrap();
    let founding = members.iter().filter(|member| member["kind"] == "founding").count();
    (founding, members.len() - founding)
}

#[actix_web::test]
async fn the_register_shows_who_was_a_member_on_any_day() {
    let app = TestApp::new().await;
    let case = app.course().of(an_application()).approved().await;
    app.wait(24);
    app.secretariat().does(&case, support::C::IssueDecision).await;

    for (query, secretariat, public) in [
        ("", (10, 1), (10, 1)),
        ("?as_of=2022-06-14", (0, 0), (0, 0)),
        ("?as_of=2022-06-15", (10, 0), (10, 0)),
        ("?as_of=2026-02-03", (10, 0), (10, 0)),
        ("?as_of=2026-02-05", (10, 1), (10, 1)),
        ("?as_of=2999-12-31", (10, 1), (10, 1)),
        ("?as_of=0001-01-01", (0, 0), (0, 0)),
    ] {
        assert_eq!(counted(app.secretariat(), query).await, secretariat, "{query}");
        assert_eq!(counted(app.public(), query).await, public, "{query}");
    }
}

#[actix_web::test]
async fn the_register_of_an_earlier_day_shows_the_public_what_was_public_on_that_day() {
    let app = TestApp::new().await;
    let case = app.course().of(an_application()).approved().await;
    app.wait(24 * 5);
    app.secretariat().does(&case, support::C::IssueDecision).await;

    assert_eq!(counted(app.public(), "?as_of=2026-02-04").await, (10, 0));
    assert_eq!(counted(app.secretariat(), "?as_of=2026-02-04").await, (10, 1));
    assert_eq!(counted(app.public(), "").await, (10, 1));
}
