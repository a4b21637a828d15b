//! Pages: every case once, in one order, while others are written.

use std::collections::BTreeSet;

use support::C;
use support::app::{Person, TestApp};

/// The ids of all cases, page by page, and how many pages there were.
async fn walked(person: Person<'_>, query: &str) -> (Vec<String>, usize) {
    let (mut ids, mut pages, mut cursor) = (Vec::new(), 0, String::new());
    loop {
        let page = person.get(&format!("/cases?{query}{cursor}")).await.ok();
        ids.extend(
            page["cases"]
                .as_array()
                .unwrap()
                .iter()
                .map(|case| case["id"].as_str().unwrap().to_owned()),
        );
        pages += 1;
        match page["next"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return (ids, pages),
        }
    }
}

/// Sixty-five cases; thirteen at the same moment each time, every third of them waiting for its applicant.
async fn sixty_five_cases() -> (TestApp, Vec<String>) {
    let app = TestApp::new().await;
    let mut cases = Vec::new();
    for number in 0..65 {
        let course = app.course();
        let course = match number % 3 {
            0 => course.asked_for_information(),
            1 => course,
            _ => course.nominated_by("di"),
        };
        cases.push(course.await);
        if number % 13 == 12 {
            app.wait(1);
        }
    }
    (app, cases)
}

#[actix_web::test]
async fn every_case_comes_once_in_both_orders_and_with_every_size_of_page() {
    let (app, mut cases) = sixty_five_cases().await;
    cases.reverse();

    let (by_receipt, pages) = walked(app.secretariat(), "").await;
    assert_eq!((&by_receipt, pages), (&cases, 3));
    for (limit, expected) in [(1, 65), (5, 13), (64, 2), (65, 1), (100, 1)] {
        let (ids, pages) = walked(app.secretariat(), &format!("limit={limit}")).await;
        assert_eq!((&ids, pages), (&by_receipt, expected), "{limit}");
    }

    let (by_deadline, _) = walked(app.secretariat(), "sort=deadline&limit=100").await;
    let all: BTreeSet<_> = by_deadline.iter().collect();
    assert_eq!((all.len(), by_deadline.len()), (65, 65));
    for limit in [1, 7, 43, 44, 64] {
        let (ids, _) = walked(app.party("hk"), &format!("sort=deadline&limit={limit}")).await;
        assert_eq!(ids, by_deadline, "{limit}");
    }
}

#[actix_web::test]
async fn a_filter_holds_on_every_page() {
    let (app, _) = sixty_five_cases().await;

    let (ids, pages) = walked(app.applicant(), "phase=awaiting_information&limit=10").await;

    assert_eq!((ids.len(), pages), (22, 3));
    for id in ids {
        assert_eq!(app.applicant().reads(&id).await["phase"], "awaiting_information");
    }
}

#[actix_web::test]
async fn what_is_written_meanwhile_neither_doubles_nor_hides_a_case() {
    let (app, cases) = sixty_five_cases().await;
    let first = app.secretariat().get("/cases?limit=20").await.ok();

    app.wait(1);
    app.course().await;
    app.applicant().does(&cases[10], C::Withdraw).await;
    let query = format!("limit=100&cursor={}", first.text("next"));
    let (rest, _) = walked(app.secretariat(), &query).await;

    let expected: Vec<_> = cases.iter().rev().skip(20).cloned().collect();
    assert_eq!(rest, expected);
}

#[actix_web::test]
async fn a_cursor_of_one_order_is_not_taken_for_one_of_the_other() {
    let (app, _) = sixty_five_cases().await;
    let page = app.secretariat().get("/cases?sort=deadline&limit=50").await.ok();

    let other =
        app.secretariat().get(&format!("/cases?limit=50&cursor={}", page.text("next"))).await;

    other.refused(422, "cursor-malformed");
}
