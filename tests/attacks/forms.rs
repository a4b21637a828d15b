//! Every form of the pages: where it is sent to, and what it holds beside its token.

use std::fs;
use std::path::Path;

use domain::meeting::MeetingCommandKind;
use serde_json::json;
use support::app::{A_PDF, Browser, Page, TestApp, an_application};

use crate::scene::{HEAD, a_dead_letter, a_mandate, a_mandate_request, granted, token_made_by};

/// A form.
pub(crate) struct PageForm {
    /// The pattern of the address to which it is sent.
    pub(crate) pattern: &'static str,
    /// Its fields.
    pub(crate) fields: &'static [(&'static str, &'static str)],
}

const fn form(pattern: &'static str, fields: &'static [(&'static str, &'static str)]) -> PageForm {
    PageForm { pattern, fields }
}

/// The forms; those that end the session at hand stand last.
pub(crate) const FORMS: [PageForm; 40] = [
    form("/language", &[("language", "en"), ("back", "/")]),
    form("/sign-in", &[("email", "ingen@example.org"), ("return", "/")]),
    form("/sign-in/provider", &[("return", "/")]),
    form("/account/name", &[("name", "Mette Holm")]),
    form("/account/role", &[("role", "secretariat")]),
    form("/account/sessions/end-others", &[]),
    form("/account/sessions/{id}/end", &[]),
    form("/account/tokens", &[("token-name", "robot"), ("scope", "act"), ("days", "30")]),
    form("/account/tokens/{id}/end", &[]),
    form(
        "/mandates/new",
        &[
            ("email", "aase@example.org"),
            ("name", "Åse Ørsted"),
            ("role", "party:di"),
            ("mandate", "voter"),
            ("starts_at-day", ""),
            ("starts_at-month", ""),
            ("starts_at-year", ""),
            ("ends_at-day", ""),
            ("ends_at-month", ""),
            ("ends_at-year", ""),
        ],
    ),
    form("/mandates/requests/{id}/decline", &[]),
    form("/mandates/{id}/end", &[("at-day", ""), ("at-month", ""), ("at-year", "")]),
    form("/outbox/{id}/retry", &[]),
    form(
        "/initiatives/new",
        &[
            ("version", "0"),
            ("owner", ""),
            ("title", "Varsler"),
            ("description", "En varsling på én side."),
            ("novelty", "new"),
            ("objectives", "insight"),
            ("track", "warning"),
            ("target_group", "Små virksomheder"),
            ("start-day", "1"),
            ("start-month", "3"),
            ("start-year", "2026"),
            ("end-day", ""),
            ("end-month", ""),
            ("end-year", ""),
            ("expected_result", "Varsler når frem."),
            ("interplay", "Vi bruger pagtens kanaler."),
            ("outside_partners", ""),
            ("funding_note", ""),
        ],
    ),
    form("/initiatives/{id}/do/{command}", &[("version", "1"), ("progress", "Otte er med.")]),
    form("/apply/begin", &[]),
    form("/apply/invitation", &[("code", "ingen")]),
    form(
        "/invitations/new",
        &[("organisation", "Nordlys"), ("cvr", ""), ("contact", ""), ("email", "")],
    ),
    form("/apply/{draft}/check", &[("version", "1"), ("way", "away")]),
    form("/apply/{draft}/initiatives", &[("version", "1"), ("way", "on")]),
    form("/apply/{draft}/{step}", &[("version", "1"), ("way", "on")]),
    form("/apply/{draft}/initiatives/{place}", &[("version", "2"), ("way", "on")]),
    form("/apply/{draft}/initiatives/{place}/remove", &[("version", "3")]),
    form("/apply/{draft}/files", &[("version", "1")]),
    form("/apply/{draft}/files/{file}/remove", &[("version", "1")]),
    form("/apply/{draft}/delete", &[("version", "4")]),
    form("/cases/searches", &[("search-name", "Mine"), ("phase", "open"), ("officer", "me")]),
    form("/cases/searches/{id}/delete", &[]),
    form(
        "/meetings/new",
        &[
            ("half_year", "2026-H2"),
            ("day-day", "10"),
            ("day-month", "12"),
            ("day-year", "2026"),
            ("start", "10"),
            ("end", "12.30"),
            ("place", "Langelinie"),
        ],
    ),
    form("/meetings/{id}/do/{command}", &[("version", "2"), ("title", "Nyt"), ("text", "")]),
    form(
        "/cases/{id}/do/{command}",
        &[("version", "1"), ("audience", "internal"), ("text", "Hej")],
    ),
    form(
        "/cases/{id}/vote",
        &[("version", "1"), ("choice", "for"), ("reason", ""), ("step", "review")],
    ),
    form("/cases/{id}/files", &[("version", "1"), ("to", "internal_note"), ("party", "")]),
    form("/cases/{id}/revision", &[("version", "1"), ("said", "Hej")]),
    form("/cases/{id}/revision/begin", &[]),
    form("/members/{id}/do/{command}", &[("version", "2"), ("note", "")]),
    form("/member-imports", &[]),
    form("/member-imports/{id}", &[]),
    form("/sign-in/link/{secret}", &[]),
    form("/sign-out", &[]),
];

/// The browser of the head of the secretariat, and the address of each form with something that is there to be changed.
pub(crate) async fn places<'a>(app: &'a TestApp) -> (Browser<'a>, Vec<String>) {
    let (browser, other) = (app.browser(), app.browser());
    other.signs_in(HEAD).await;
    browser.signs_in(HEAD).await;
    token_made_by(&browser, "read").await;
    let mandate = granted(app, a_mandate("bo@example.org", "hk", "contact")).await;
    let (request, letter) = (a_mandate_request(app).await, a_dead_letter(app).await);
    let kept = json!({ "name": "Gammel", "search": { "phase": "open" } });
    let search = app.secretariat().post("/case-searches", kept).await.expect(201);
    let search = search["id"].as_str().unwrap().to_owned();
    let account = browser.looks_at("/account").await;
    let link = app.browser().asks_for_link("ny@example.org").await;
    let first_of = |begin: &str| account.between(begin, "/").into_iter().find(|id| id.len() == 36);
    let session = first_of("action=\"/account/sessions/").unwrap();
    let token = first_of("action=\"/account/tokens/").unwrap();
    let draft = app.secretariat().drafts(an_application()).await;
    let file = app.secretariat().uploads("a.pdf", A_PDF).await;
    let beside = json!({ "file": file });
    app.secretariat().post(&format!("/drafts/{draft}/files"), beside).await.expect(201);
    let case = app.course().await;
    let (party, list) = (a_leaving_party(app).await, a_list(app).await);
    let meeting = app.meeting_for(MeetingCommandKind::Reschedule).await;
    let initiative = app.party("di").adds_initiative().await;
    let place = |form: &PageForm| match form.pattern {
        pattern if pattern.starts_with("/apply/{draft}") => {
            let steps = [
                ("{draft}", draft.as_str()),
                ("{file}", &file),
                ("{place}", "1"),
                ("{step}", "motivation"),
            ];
            steps.iter().fold(pattern.to_owned(), |path, (name, fill)| path.replace(name, fill))
        }
        "/meetings/{id}/do/{command}" => format!("/meetings/{meeting}/do/add-agenda-item"),
        "/cases/{id}/do/{command}" => format!("/cases/{case}/do/add-file-note"),
        "/initiatives/{id}/do/{command}" => format!("/initiatives/{initiative}/do/note-progress"),
        "/cases/{id}/vote" => format!("/cases/{case}/vote"),
        "/cases/{id}/files" => format!("/cases/{case}/files"),
        "/cases/{id}/revision" => format!("/cases/{case}/revision"),
        "/cases/{id}/revision/begin" => format!("/cases/{case}/revision/begin"),
        "/members/{id}/do/{command}" => format!("/members/{party}/do/revoke-end"),
        "/member-imports/{id}" => form.pattern.replace("{id}", &list),
        "/sign-in/link/{secret}" => link.clone(),
        "/account/sessions/{id}/end" => form.pattern.replace("{id}", &session),
        "/account/tokens/{id}/end" => form.pattern.replace("{id}", &token),
        "/mandates/{id}/end" => form.pattern.replace("{id}", &mandate),
        "/mandates/requests/{id}/decline" => form.pattern.replace("{id}", &request),
        "/outbox/{id}/retry" => form.pattern.replace("{id}", &letter),
        "/cases/searches/{id}/delete" => form.pattern.replace("{id}", &search),
        plain => {
            assert!(!plain.contains('{'), "{plain} names something that is not there");
            plain.to_owned()
        }
    };
    let places = FORMS.iter().map(place).collect();
    (browser, places)
}

/// The membership of a party that leaves at the end of the year.
async fn a_leaving_party(app: &TestApp) -> String {
    let party = app.public().membership("hk").await;
    let resigns = json!({ "effective_on": "2026-12-31" });
    app.party("hk").post(&format!("/members/{party}/resign"), resigns).await.ok();
    party
}

/// A list of one member, which waits.
async fn a_list(app: &TestApp) -> String {
    let list = "name;cvr;since\nSejl A/S;10000009;2023-06-05\n";
    app.secretariat().lists_members(list).await.expect(201).text("id")
}

/// The code of the problem that came back as a document; empty when it is none.
pub(crate) fn code(page: &Page) -> String {
    page.between("\"code\":\"", "\"").into_iter().next().unwrap_or_default()
}

/// The patterns of the addresses that take forms, as they stand in the source of the pages.
#[test]
fn every_form_of_the_pages_has_a_row() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../crates/web/src");
    let (mut patterns, mut ways) = (Vec::new(), 0);
    for source in sources(&folder) {
        let bare: String = source.chars().filter(|letter| !letter.is_whitespace()).collect();
        let rows = bare.split("done(\"").skip(1);
        patterns.extend(rows.map(|rest| rest.split('"').next().unwrap().to_owned()));
        ways += bare.matches("post(").count();
    }

    let mut known: Vec<_> = FORMS.iter().map(|form| form.pattern.to_owned()).collect();
    patterns.sort();
    known.sort();
    assert_eq!(patterns, known);
    // Both ways in which an address takes forms; whatever else were posted to would be missing above.
    assert_eq!(ways, 2);
}

fn sources(folder: &Path) -> Vec<String> {
    let mut sources = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources.extend(self::sources(&path));
        } else {
            sources.push(fs::read_to_string(path).unwrap());
        }
    }
    sources
}
