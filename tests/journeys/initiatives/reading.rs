//! The list, its pages and filters, the overview, and what was told from one moment to another.

use serde_json::{Value, json};
use support::app::{Answer, TestApp, a_plan};
use support::snapshot;

async fn added(app: &TestApp, party: &'static str, change: impl FnOnce(&mut Value)) -> String {
    let mut plan = a_plan();
    change(&mut plan);
    app.party(party).post("/initiatives", json!({ "plan": plan })).await.expect(201).text("id")
}

fn titles(list: &Answer) -> Vec<&str> {
    let listed = list["initiatives"].as_array().unwrap().iter();
    listed.map(|known| known["title"].as_str().unwrap()).collect()
}

/// Four initiatives of three parties.
async fn some(app: &TestApp) -> [String; 4] {
    [
        added(app, "di", |plan| plan["title"] = "Ærlige varsler".into()).await,
        added(app, "hk", |plan| {
            plan["title"] = "Varsler til butikken".into();
            plan["novelty"] = "existing".into();
        })
        .await,
        added(app, "di", |plan| {
            plan["title"] = "Kursus i øvelser".into();
            plan["track"] = "skills".into();
            plan["objectives"] = json!(["insight", "coherence"]);
        })
        .await,
        added(app, "ida", |plan| {
            plan["title"] = "100 % sikker".into();
            plan["track"] = json!(null);
        })
        .await,
    ]
}

#[actix_web::test]
async fn the_list_is_read_by_pages_and_by_what_is_asked_for() {
    let app = TestApp::new().await;
    let [first, ..] = some(&app).await;
    app.party("di").orders_well(&first, "stop_initiative").await.ok();
    let list = async |query: &str| app.public().get(&format!("/initiatives?{query}")).await.ok();

    let page = list("limit=3").await;
    assert_eq!(titles(&page), ["100 % sikker", "Kursus i øvelser", "Varsler til butikken"]);
    let next = page["next"].as_str().unwrap().to_owned();
    let rest = list(&format!("limit=3&cursor={next}")).await;
    assert_eq!((titles(&rest), &rest["next"]), (vec!["Ærlige varsler"], &Value::Null));

    let di = format!("owner={}", app.member("di"));
    for (query, expected) in [
        (di.as_str(), &["Kursus i øvelser", "Ærlige varsler"][..]),
        ("objective=coherence", &["Kursus i øvelser"]),
        ("track=warning", &["Varsler til butikken", "Ærlige varsler"]),
        ("state=running", &["Varsler til butikken"]),
        ("state=running,stopped", &["Varsler til butikken", "Ærlige varsler"]),
        ("text=%C3%86RLIGE", &["Ærlige varsler"]),
        ("text=100%20%25", &["100 % sikker"]),
        ("text=varsler%20butikken", &["Varsler til butikken"]),
        ("text=nothing", &[]),
    ] {
        assert_eq!(titles(&list(query).await), expected, "{query}");
    }
}

#[actix_web::test]
async fn what_cannot_be_asked_for_is_told_at_its_place() {
    let app = TestApp::new().await;
    let long = "x".repeat(201);
    for (query, code) in [
        ("state=soon", "query-malformed"),
        (&format!("text={long}"), "query-malformed"),
        ("limit=0", "query-malformed"),
        ("cursor=x", "cursor-malformed"),
        ("owner=x", "query-malformed"),
        ("colour=red", "query-malformed"),
    ] {
        app.public().get(&format!("/initiatives?{query}")).await.refused(422, code);
    }
    app.public().get("/initiatives/01890a5d-ac96-774b-bcce-b302099a8057").await.expect(404);
}

#[actix_web::test]
async fn the_list_tells_of_a_participants_partnerships_once_they_are_confirmed() {
    let app = TestApp::new().await;
    let [first, ..] = some(&app).await;
    let ida = app.member("ida");
    let partner_in = async || app.public().get(&format!("/initiatives?partner={ida}")).await.ok();
    app.party("di").orders(&first, "invite_partner", json!({ "partner": ida })).await.ok();
    assert!(titles(&partner_in().await).is_empty());

    app.party("ida").orders_well(&first, "confirm_partnership").await.ok();

    assert_eq!(titles(&partner_in().await), ["Ærlige varsler"]);
}

#[actix_web::test]
async fn the_overview_tells_what_nobody_does_and_what_several_do() {
    let app = TestApp::new().await;
    let [first, second, ..] = some(&app).await;
    let overview = async || app.public().get("/initiatives/overview").await.ok();
    let marked = |seen: &Answer, mark: &str| -> Vec<String> {
        let cells = seen["cells"].as_array().unwrap().iter().filter(|cell| cell[mark] == true);
        cells.map(|cell| format!("{} {}", cell["objective"], cell["track"])).collect()
    };

    let seen = overview().await;
    assert_eq!(marked(&seen, "overlap"), [r#""insight" "warning""#]);
    assert_eq!(marked(&seen, "gap").len(), 9 - 3);
    snapshot!("overview", seen);

    app.party("hk").orders_well(&second, "complete_initiative").await.ok();
    app.party("di").orders_well(&first, "stop_initiative").await.ok();
    let seen = overview().await;
    assert!(marked(&seen, "overlap").is_empty());
    assert_eq!(marked(&seen, "gap").len(), 9 - 2);
}

#[actix_web::test]
async fn what_was_told_between_two_moments_is_read_in_order() {
    let app = TestApp::new().await;
    let [first, second, ..] = some(&app).await;
    let begun = app.now();
    app.wait(1);
    app.party("hk").orders_well(&second, "note_progress").await.ok();
    app.wait(1);
    let middle = app.now();
    app.party("di").orders_well(&first, "note_progress").await.ok();
    app.party("hk").orders_well(&second, "record_result").await.ok();
    app.wait(1);

    let all = app.initiative_news(begun, app.now());
    let kinds: Vec<_> = all.iter().map(|one| (one.kind.code(), one.title.as_str())).collect();
    assert_eq!(
        kinds,
        [
            ("progress_noted", "Varsler til butikken"),
            ("progress_noted", "Ærlige varsler"),
            ("result_recorded", "Varsler til butikken"),
        ]
    );
    assert_eq!(all[2].note, "Varslerne når frem.");
    assert_eq!(app.initiative_news(begun, middle).len(), 1);
    assert_eq!(app.initiative_news(middle, app.now()).len(), 2);
}
