//! The register over HTTP: names, ends and successors with their days, and lists of members taken over.

use domain::vote::Choice::For;
use serde_json::{Value, json};
use support::app::{Request, TestApp, Who, cvr_number};
use support::snapshot;

/// A list of two members.
pub(crate) const LIST: &str =
    "Navn;CVR-nummer;Medlem siden\nÆrø Sejl A/S;10000009;2023-06-05\n\"B, C\";10000017;6.6.2023\n";

/// An associate member, admitted and made public; its id is that of its case.
pub(crate) async fn admitted(app: &TestApp) -> String {
    app.course().approved().decision_issued().await
}

/// Puts a list in, and returns its id.
pub(crate) async fn lists(app: &TestApp, csv: &str) -> String {
    app.secretariat().lists_members(csv).await.expect(201).text("id")
}

/// The names of the members on a day; today when left out.
async fn names(app: &TestApp, day: Option<&str>) -> Vec<String> {
    let query = day.map(|day| format!("?as_of={day}")).unwrap_or_default();
    let register = app.public().get(&format!("/register{query}")).await.ok();
    let members = register["members"].as_array().unwrap().iter();
    members.map(|member| member["name"].as_str().unwrap().to_owned()).collect()
}

async fn member(app: &TestApp, id: &str) -> Value {
    app.public().get(&format!("/members/{id}")).await.ok().body
}

/// A request of `who` for an operation of the register, about a member that has been made public; none where it is another.
pub(crate) async fn of_register<'a>(
    app: &'a TestApp,
    operation: &str,
    who: Who,
) -> Option<Request<'a>> {
    let person = app.as_who(who);
    let hk = async |what: &str| format!("/members/{}/{what}", app.public().membership("hk").await);
    // It is kept for whoever put it in.
    let list = async || match who {
        Who::Secretariat => lists(app, "name;cvr;since\nSejl A/S;10000009;2023-06-05\n").await,
        _ => "01890a5d-ac96-774b-bcce-b302099a8057".to_owned(),
    };
    Some(match operation {
        "get_member_history" => person.get(&hk("history").await),
        "rename_member" => {
            person.post(&hk("rename").await, json!({ "name": "HK Danmark", "short_name": "HK" }))
        }
        "resign" => person.post(&hk("resign").await, json!({ "effective_on": "2027-01-01" })),
        "dissolve_member" => {
            person.post(&hk("dissolve").await, json!({ "effective_on": "2027-01-01" }))
        }
        "succeed" => {
            let body = json!({ "key": "di", "effective_on": "2027-01-01" });
            person.post(&hk("succeed").await, body)
        }
        "revoke_end" => {
            let path = hk("resign").await;
            app.secretariat().post(&path, json!({ "effective_on": "2027-01-01" })).await;
            person.post(&hk("revoke-end").await, json!({}))
        }
        "begin_member_import" => {
            let member = json!({ "name": "Sejl A/S", "cvr": "10000009", "since": "2023-06-05" });
            person.post("/member-imports", json!({ "members": [member] }))
        }
        "get_member_import" => person.get(&format!("/member-imports/{}", list().await)),
        "confirm_member_import" => {
            person.post(&format!("/member-imports/{}/confirm", list().await), json!({}))
        }
        "delete_member_import" => person.delete(&format!("/member-imports/{}", list().await)),
        _ => return None,
    })
}

#[actix_web::test]
async fn a_new_name_counts_from_now_on_and_the_old_one_before() {
    let app = TestApp::new().await;
    let hk = app.public().membership("hk").await;
    app.wait(24 * 10);

    let name = json!({ "name": "HK Danmark", "short_name": "HK DK", "cvr": "31429528" });
    app.secretariat().post(&format!("/members/{hk}/rename"), name).await.ok();

    assert!(names(&app, None).await.contains(&"HK Danmark".to_owned()));
    assert!(names(&app, Some("2026-02-01")).await.contains(&"HK".to_owned()));
    let charter = app.public().get("/charter").await.ok();
    let party =
        |key| charter["parties"].as_array().unwrap().iter().find(|p| p["key"] == key).cloned();
    assert_eq!(party("hk").unwrap()["short_name"], "HK DK");
}

#[actix_web::test]
async fn a_succession_during_an_open_vote_changes_nothing_in_it_and_the_next_vote_has_the_successor()
 {
    let app = TestApp::new().await;
    let open = app.course().nominated_by("di").in_vote().await;
    let em = app.public().membership("em").await;

    let new_party = json!({ "name": "Digitaliseringsministeriet", "short_name": "DIGMIN" });
    let body = json!({ "key": "digmin", "new_party": new_party, "note": "Ressortomlægning" });
    let ended = app.secretariat().post(&format!("/members/{em}/succeed"), body).await.ok();

    app.party("em").casts(&open, For).await.ok();
    let vote =
        async |case: &str| app.secretariat().get(&format!("/cases/{case}/vote")).await.ok().body;
    let electorate = |vote: &Value| {
        let keys = vote["votes"][0]["electorate"].as_array().unwrap().iter();
        keys.map(|key| key.as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let before = electorate(&vote(&open).await);
    assert!(before.contains(&"em".to_owned()) && !before.contains(&"digmin".to_owned()));
    let next = app.course().of(app.another_application()).nominated_by("di").in_vote().await;
    let after = electorate(&vote(&next).await);
    assert!(!after.contains(&"em".to_owned()) && after.contains(&"digmin".to_owned()));
    assert_eq!((before.len(), after.len()), (10, 10));

    let successor = member(&app, &ended.text("successor")).await;
    assert_eq!((&successor["predecessor"], &successor["state"]), (&json!(em), &json!("lasting")));
    assert_eq!(member(&app, &em).await["state"], "former");
    // It stands where the ministry stood, and its people can be given mandates.
    assert_eq!(names(&app, None).await[0], "Digitaliseringsministeriet");
    let role = json!({ "kind": "party", "party": "digmin" });
    let voter =
        json!({ "email": "ny@example.org", "name": "Ny", "role": role, "mandate": "voter" });
    app.secretariat().post("/mandates", voter).await.expect(201);
}

#[actix_web::test]
async fn two_parties_become_one_and_nine_decide() {
    let app = TestApp::new().await;
    let itb = app.public().membership("itb").await;

    let merged = json!({ "key": "danskerhverv", "note": "Sammenlagt" });
    app.secretariat().post(&format!("/members/{itb}/succeed"), merged).await.ok();

    let case = app.course().nominated_by("di").in_vote().await;
    let vote = app.secretariat().get(&format!("/cases/{case}/vote")).await.ok();
    assert_eq!(vote["votes"][0]["electorate"].as_array().unwrap().len(), 9);
}

#[actix_web::test]
async fn a_member_resigns_from_a_day_and_may_take_it_back_until_then() {
    let app = TestApp::new().await;
    let id = admitted(&app).await;
    let path = |what: &str| format!("/members/{id}/{what}");

    let resigned =
        app.applicant().post(&path("resign"), json!({ "effective_on": "2026-06-01" })).await.ok();
    assert_eq!(resigned["actions"], json!(["revoke_end"]));
    assert_eq!(member(&app, &id).await["state"], "leaving");
    app.applicant().post(&path("revoke-end"), json!({ "note": "Vi bliver" })).await.ok();
    assert_eq!(member(&app, &id).await["state"], "lasting");

    app.applicant().post(&path("resign"), json!({ "note": "Vi lukker" })).await.ok();
    let left = member(&app, &id).await;
    assert_eq!((&left["state"], &left["end"]), (&json!("former"), &json!("resigned")));
    // A new case admits it again, and both memberships stay.
    let again = admitted(&app).await;
    assert_eq!(member(&app, &again).await["state"], "lasting");
    assert_ne!(again, id);
}

#[actix_web::test]
async fn the_history_tells_all_and_its_notes_are_for_the_pacts_own_people() {
    let app = TestApp::new().await;
    let id = admitted(&app).await;
    app.wait(24);
    let name = json!({ "name": "Sikker Sky Danmark A/S", "cvr": cvr_number(1) });
    app.secretariat().post(&format!("/members/{id}/rename"), name).await.ok();
    app.wait(24);
    let resigns = json!({ "note": "Vi er købt" });
    app.applicant().post(&format!("/members/{id}/resign"), resigns).await.ok();

    let path = format!("/members/{id}/history");
    let of_party = app.party("di").get(&path).await.ok();
    let of_public = app.public().get(&path).await.ok();

    assert_eq!(of_party["seal"], of_public["seal"]);
    assert_eq!(of_party["entries"][3]["note"], "Vi er købt");
    assert!(of_public["entries"][3].get("note").is_none());
    let mut shown = of_public.body.clone();
    shown["seal"] = json!("…");
    snapshot!("history", serde_json::to_string_pretty(&shown).unwrap());
}

#[actix_web::test]
async fn a_list_is_looked_over_and_taken_over_as_a_whole() {
    let app = TestApp::new().await;
    let before = app.contents();

    let list = lists(&app, LIST).await;

    let looked_at = app.secretariat().get(&format!("/member-imports/{list}")).await.ok();
    assert_eq!(looked_at["faults"], json!([]));
    assert_eq!(looked_at["members"][1]["name"], "B, C");
    assert_eq!(before.count("memberships"), app.contents().count("memberships"));
    // It is for whoever put it in.
    app.as_who(support::app::Who::CaseOfficer)
        .get(&format!("/member-imports/{list}"))
        .await
        .expect(404);

    let path = format!("/member-imports/{list}/confirm");
    let done = app.secretariat().post(&path, json!({})).await.ok();

    assert_eq!(done["members"], 2);
    assert!(names(&app, None).await.contains(&"Ærø Sejl A/S".to_owned()));
    assert!(names(&app, Some("2023-06-05")).await.contains(&"Ærø Sejl A/S".to_owned()));
    assert!(!names(&app, Some("2023-06-05")).await.contains(&"B, C".to_owned()));
    app.secretariat().post(&path, json!({})).await.expect(404);
    assert_eq!(app.engine().verify().unwrap(), []);

    // The secretariat gives its people their first mandate, and they act for it.
    let register = app.public().get("/register").await.ok();
    let members = register["members"].as_array().unwrap();
    let id =
        members.iter().find(|member| member["name"] == "B, C").unwrap()["id"].as_str().unwrap();
    let organisation = &app.secretariat().get(&format!("/members/{id}")).await.ok()["organisation"];
    assert!(member(&app, id).await.get("organisation").is_none());
    let role = json!({ "kind": "applicant", "organisation": organisation });
    let signer =
        json!({ "email": "bo@example.org", "name": "Bo", "role": role, "mandate": "signer" });
    app.secretariat().post("/mandates", signer).await.expect(201);
}

#[actix_web::test]
async fn ten_thousand_members_with_fifty_broken_lines_give_fifty_reasons_and_change_nothing() {
    let app = TestApp::new().await;
    let id = admitted(&app).await;
    let member_cvr = member(&app, &id).await["cvr"].as_str().unwrap().to_owned();
    let before = app.contents().count("memberships");
    let broken = [
        (";10000009;2023-06-05", "name-missing"),
        ("Navn;;2023-06-05", "cvr-missing"),
        ("Navn;12345678;2023-06-05", "cvr-malformed"),
        ("Navn;FEJL;2023-06-05", "cvr-malformed"),
        ("Navn;TVILLING;2023-06-05", "cvr-twice"),
        ("Navn;MEDLEM;2023-06-05", "already-member"),
        ("Navn;NUMMER;05-2023", "since-malformed"),
        ("Navn;NUMMER;", "since-malformed"),
        ("Navn;NUMMER;2031-01-01", "since-in-future"),
        ("Navn;NUMMER;2021-01-01", "since-before-pact"),
    ];
    let mut list = "name;cvr;since\n".to_owned();
    let (mut expected, mut numbers) = (Vec::new(), valid_numbers().filter(|n| *n != member_cvr));
    let first = numbers.next().unwrap();
    for place in 0..10_000_u32 {
        // Each two hundredth line is broken, in one of the ten ways after the other.
        let way = (place % 200 == 199).then(|| broken[usize::try_from(place / 200).unwrap() % 10]);
        let line = match way {
            Some((line, code)) => {
                expected.push((u64::from(place) + 2, code.to_owned()));
                line.replace("TVILLING", &first)
                    .replace("MEDLEM", &member_cvr)
                    .replace("NUMMER", &numbers.next().unwrap())
            }
            None if place == 0 => format!("Medlem 0;{first};2023-06-05"),
            None => format!("Medlem {place};{};2023-06-05", numbers.next().unwrap()),
        };
        list.push_str(&line);
        list.push('\n');
    }

    let looked_at = app.secretariat().lists_members(&list).await.expect(201);

    let faults = looked_at["faults"].as_array().unwrap().iter();
    let found: Vec<_> = faults
        .map(|fault| (fault["line"].as_u64().unwrap(), fault["code"].as_str().unwrap().to_owned()))
        .collect();
    assert_eq!(found.len(), 50);
    assert_eq!(found, expected);
    assert_eq!(looked_at["members"].as_array().unwrap().len(), 9_950);
    let path = format!("/member-imports/{}/confirm", looked_at.text("id"));
    app.secretariat().post(&path, json!({})).await.refused(422, "import-faulty");
    assert_eq!(app.contents().count("memberships"), before);
}

/// CVR numbers that pass the check, from the lowest on.
fn valid_numbers() -> impl Iterator<Item = String> {
    (10_000_000_u32..)
        .map(|number| number.to_string())
        .filter(|text| text.parse::<domain::cvr::Cvr>().is_ok())
}
