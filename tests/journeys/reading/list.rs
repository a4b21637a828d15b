//! The list of cases, filtered: each filter by itself and all of them together.

use domain::accession::Phase;
use serde_json::json;
use support::C;
use support::app::{Person, TestApp, Who};

/// The names of the organisations that `person` finds, in the order of the list.
async fn found(person: Person<'_>, query: &str) -> Vec<String> {
    let list = person.get(&format!("/cases?{query}")).await.ok();
    let cases = list["cases"].as_array().unwrap().iter();
    cases.map(|case| case["organisation"]["name"].as_str().unwrap().to_owned()).collect()
}

/// Six cases, each in another phase and with another name.
async fn six_cases() -> TestApp {
    let app = TestApp::new().await;
    let names = [
        "Ål & Østers",
        "Bager Jensen",
        "Foreningen 100 % Sikker",
        "Dansk_Data",
        "Ærø Værft",
        "Nordlys",
    ];
    let phases = [
        Phase::Received,
        Phase::AwaitingInformation,
        Phase::InDialogue,
        Phase::Nominated,
        Phase::Voting,
        Phase::Withdrawn,
    ];
    for (name, phase) in names.into_iter().zip(phases) {
        let mut application = app.another_application();
        application["organisation"]["name"] = json!(name);
        app.course().of(application).to(phase).await;
        app.wait(1);
    }
    app
}

#[actix_web::test]
async fn the_newest_comes_first_and_an_applicant_finds_its_own_alone() {
    let app = six_cases().await;
    let all = [
        "Nordlys",
        "Ærø Værft",
        "Dansk_Data",
        "Foreningen 100 % Sikker",
        "Bager Jensen",
        "Ål & Østers",
    ];

    assert_eq!(found(app.secretariat(), "").await, all);
    assert_eq!(found(app.party("hk"), "").await, all);
    assert_eq!(found(app.applicant(), "").await, all);
    assert!(found(app.another_applicant(), "").await.is_empty());
    app.another_applicant().submits(app.another_application()).await;
    assert_eq!(found(app.another_applicant(), "").await.len(), 1);
    assert_eq!(found(app.applicant(), "").await, all);
    app.as_who(Who::AdvisoryBoard).get("/cases").await.refused(403, "cases-not-shown");
}

#[actix_web::test]
async fn by_phase_and_by_whom_they_wait_for() {
    let app = six_cases().await;
    let secretariat = app.secretariat();

    assert_eq!(found(secretariat, "phase=voting").await, ["Ærø Værft"]);
    assert_eq!(found(secretariat, "phase=withdrawn,received").await, ["Nordlys", "Ål & Østers"]);
    assert!(found(secretariat, "phase=draft").await.is_empty());
    assert_eq!(found(secretariat, "waits_for=applicant").await, ["Bager Jensen"]);
    assert_eq!(found(secretariat, "waits_for=secretariat").await, ["Dansk_Data", "Ål & Østers"]);
    assert_eq!(
        found(secretariat, "waits_for=party:di").await,
        ["Ærø Værft", "Foreningen 100 % Sikker"]
    );
    assert_eq!(found(secretariat, "waits_for=party:hk").await, ["Ærø Værft"]);
    assert!(found(secretariat, "waits_for=party:stranger").await.is_empty());
}

#[actix_web::test]
async fn by_text_in_name_number_or_cvr_whatever_the_case_of_its_letters() {
    let app = six_cases().await;
    let secretariat = app.secretariat();

    assert_eq!(found(secretariat, "text=nordLYS").await, ["Nordlys"]);
    assert_eq!(found(secretariat, "text=%C3%86R%C3%98").await, ["Ærø Værft"]);
    assert_eq!(found(secretariat, "text=%C3%A5l%20%26").await, ["Ål & Østers"]);
    assert_eq!(found(secretariat, "text=jensen%20bager").await, ["Bager Jensen"]);
    assert_eq!(found(secretariat, "text=2026-0003").await, ["Foreningen 100 % Sikker"]);
    assert_eq!(found(secretariat, "text=%25").await, ["Foreningen 100 % Sikker"]);
    assert_eq!(found(secretariat, "text=k_d").await, ["Dansk_Data"]);
    assert_eq!(found(secretariat, "text=%5C").await, Vec::<String>::new());
    assert_eq!(found(secretariat, "text='%20OR%201=1").await, Vec::<String>::new());
    assert_eq!(found(secretariat, "text=%20").await.len(), 6);
    assert_eq!(found(secretariat, "text=").await.len(), 6);
}

#[actix_web::test]
async fn by_cvr_number_however_it_is_spelt() {
    let app = six_cases().await;
    let list = app.secretariat().get("/cases?text=nordlys").await.ok();
    let cvr = list["cases"][0]["organisation"]["cvr"].as_str().unwrap();

    assert_eq!(found(app.secretariat(), &format!("cvr={cvr}")).await, ["Nordlys"]);
    assert_eq!(found(app.secretariat(), &format!("cvr=DK%20{cvr}")).await, ["Nordlys"]);
    assert_eq!(found(app.secretariat(), &format!("text={cvr}")).await, ["Nordlys"]);
    assert!(found(app.secretariat(), "cvr=13748136").await.is_empty());
}

#[actix_web::test]
async fn by_officer_and_by_deadline_and_by_all_at_once() {
    let app = six_cases().await;
    let list = app.secretariat().get("/cases?text=bager").await.ok();
    let case = list["cases"][0]["id"].as_str().unwrap();
    app.secretariat().does(case, C::AssignOfficer).await;
    let officer = app.person(Who::Secretariat);
    let other = app.person(Who::Applicant);

    assert_eq!(found(app.secretariat(), &format!("officer={officer}")).await, ["Bager Jensen"]);
    assert!(found(app.secretariat(), &format!("officer={other}")).await.is_empty());
    let early = "deadline_before=2026-02-16T22:59:00Z";
    assert_eq!(found(app.secretariat(), early).await, ["Ærø Værft"]);
    let later = "deadline_before=2026-02-16T22:59:01Z";
    assert_eq!(found(app.secretariat(), later).await, ["Ærø Værft", "Bager Jensen", "Ål & Østers"]);
    let all = format!(
        "{later}&officer={officer}&phase=awaiting_information&waits_for=applicant&text=bager&limit=1"
    );
    assert_eq!(found(app.secretariat(), &all).await, ["Bager Jensen"]);
}

#[actix_web::test]
async fn the_soonest_deadline_comes_first_and_cases_without_one_last() {
    let app = six_cases().await;

    let by_deadline = found(app.secretariat(), "sort=deadline").await;

    assert_eq!(
        by_deadline[..4],
        ["Ærø Værft", "Ål & Østers", "Bager Jensen", "Foreningen 100 % Sikker"]
    );
    assert_eq!(by_deadline[4..], ["Dansk_Data", "Nordlys"]);
}

#[actix_web::test]
async fn a_case_in_the_list_is_the_case_as_it_is_read_by_itself() {
    let app = six_cases().await;
    let again = app.another_application();
    app.course().of(again.clone()).to(Phase::Closed).await;
    app.course().of(again).await;
    for person in [app.secretariat(), app.party("di"), app.applicant()] {
        let list = person.get("/cases").await.ok();
        for case in list["cases"].as_array().unwrap() {
            assert_eq!(*case, person.reads(case["id"].as_str().unwrap()).await.body);
        }
    }
}
