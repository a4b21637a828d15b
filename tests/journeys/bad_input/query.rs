//! Parameters behind the question mark that are not known, doubled, or say what cannot be.

use support::snapshot;

use super::{Probe, probe};

#[actix_web::test]
async fn of_the_list() {
    let mut probe = Probe::new().await;
    let id = probe.app.course().await;
    let words = format!("text={}", "a%20".repeat(101));
    let beginning = "AAAA".repeat(30);
    let queries = [
        "limit=0",
        "limit=101",
        "limit=-1",
        "limit=mange",
        "limit=1.5",
        "limit=4294967296",
        "limit=",
        "limit=1&limit=2",
        "cursor=",
        "cursor=x",
        "cursor=%00",
        "cursor=MjAyNi0wMi0wMlQwOTowMDowMFo",
        "cursor=MjAyNi0wMi0wMlQwOTowMDowMFogZGk",
        &format!("cursor={beginning}"),
        "phase=",
        "phase=opened",
        "phase=received,open",
        "phase=Received",
        "waits_for=",
        "waits_for=party",
        "waits_for=party:",
        "waits_for=party:DI",
        "waits_for=board",
        "officer=Sofie",
        "deadline=soon",
        "cvr=12345678",
        "cvr=1",
        "deadline_before=2026-02-02",
        "deadline_before=snart",
        "deadline_before=9999-12-31T23:59:59-23:59",
        "sort=name",
        "sort=--deadline",
        "sort=received,deadline",
        "page=2",
        "text=nordlys&q=x",
        "text=%00",
        &words,
    ];
    for query in queries {
        let what: String = query.chars().take(60).collect();
        probe!(probe, what, |app| app.secretariat().get(&format!("/cases?{query}")));
    }
    for query in ["version=-1", "version=ny", "version=4294967296", "version=", "as_of=2026-02-02"]
    {
        let path = format!("/cases/{id}/application?{query}");
        probe!(probe, format!("application?{query}"), |app| app.secretariat().get(&path));
    }
    for query in [
        "as_of=",
        "as_of=i dag",
        "as_of=2026-02-30",
        "as_of=%2B10000-01-01",
        "as_of=%2B262142-12-31",
        "now=1",
    ] {
        let path = format!("/register?{}", query.replace(' ', "%20"));
        probe!(probe, format!("register?{query}"), |app| app.public().get(&path));
    }
    snapshot!("queries", probe.page());
}
