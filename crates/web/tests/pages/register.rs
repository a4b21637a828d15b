//! The register on pages: a member's name, end and successor, its history, and lists taken over.

use domain::actor::Role;
use domain::people::MandateKind;
use insta::assert_snapshot;

use crate::page::Page;
use crate::site::{Browser, Site};

/// A list of two members, one of whom is a member already.
const LIST: &[u8] = "Navn;CVR-nummer;Siden\nÆrø Sejl A/S;10000009;2023-06-05\nDI;16077593;2023-06-05\nUden dag;10000017;\n".as_bytes();
const FINE: &[u8] =
    "name,cvr,since\nÆrø Sejl A/S,10000009,2023-06-05\nB A/S,10000017,6.6.2023\n".as_bytes();

async fn site() -> Site {
    let site = Site::new().await;
    site.enrol("Freja", Role::Secretariat, &[MandateKind::HeadOfSecretariat]);
    site.enrol("Ib", Role::Party("ida".parse().unwrap()), &[MandateKind::Voter]);
    site
}

/// The page of the member with this name.
async fn page_of(browser: &Browser<'_>, name: &str) -> String {
    let members = browser.looks_at("/members").await;
    let row = format!("\">{name}</a>");
    let links = members.between("<a href=\"/members/", "</a>");
    let link = links.into_iter().find(|link| format!("{link}</a>").ends_with(&row));
    format!("/members/{}", link.unwrap().split('"').next().unwrap())
}

/// Sends a form of the member's page, with `fields` beside the version that it was made for.
async fn does(browser: &Browser<'_>, page: &str, what: &str, fields: &[(&str, &str)]) -> Page {
    let form = format!("{page}/do/{what}");
    let version =
        browser.looks_at(&form).await.between("name=\"version\" value=\"", "\"").remove(0);
    let fields = [&[("version", version.as_str())], fields].concat();
    browser.sends(&form, &form, &fields).await
}

#[actix_web::test]
async fn the_secretariat_corrects_a_name_and_everybody_reads_both() {
    let site = site().await;
    let freja = site.signed_in("Freja").await;
    let page = page_of(&freja, "HK").await;
    assert_snapshot!("member_for_secretariat", freja.looks_at(&page).await.main());
    assert_snapshot!("member_rename", freja.looks_at(&format!("{page}/do/rename")).await.main());
    // A day later the session is over.
    site.wait(24 * 60);
    let freja = site.signed_in("Freja").await;

    let faulty = [("name", "HK Danmark"), ("short_name", ""), ("cvr", "12345678")];
    let faulty = does(&freja, &page, "rename", &faulty).await;
    assert_eq!(faulty.outcome(), "422");
    assert!(faulty.html.contains("href=\"#cvr\"") && faulty.html.contains("HK Danmark"));
    let fields = [("name", "HK Danmark"), ("short_name", ""), ("cvr", "31429528")];
    let nameless = does(&freja, &page, "rename", &fields).await;
    assert!(nameless.html.contains("Skriv et kort navn."), "{}", nameless.main());
    let fields = [("name", "HK Danmark"), ("short_name", "HK"), ("cvr", "31429528")];
    let done = does(&freja, &page, "rename", &fields).await;
    assert_eq!(done.outcome(), format!("303 {page}?done=member-rename"));

    let public = site.browser();
    assert!(public.looks_at("/members").await.html.contains("HK Danmark"));
    let before = public.looks_at("/members?as_of=2026-03-01").await;
    assert!(!before.html.contains("HK Danmark") && before.html.contains(">HK</a>"));
    let mut history = public.looks_at(&format!("{page}/history")).await;
    let seal = history.between("<code>", "</code>").remove(0);
    assert_eq!(seal.len(), 64);
    history.html = history.html.replace(&seal, "…");
    assert_snapshot!("member_history", history.main());
    let english = site.english_browser();
    let mut english = english.looks_at(&format!("{page}/history")).await;
    english.html = english.html.replace(&seal, "…");
    assert_snapshot!("member_history_in_english", english.main());
}

#[actix_web::test]
async fn a_member_resigns_from_a_day_and_takes_it_back() {
    let site = site().await;
    let ib = site.signed_in("Ib").await;
    let page = page_of(&ib, "IDA").await;
    assert_snapshot!("member_resign", ib.looks_at(&format!("{page}/do/resign")).await.main());

    let day = |day, month, year| {
        [
            ("effective_on-day", day),
            ("effective_on-month", month),
            ("effective_on-year", year),
            ("note", "Nye tider"),
        ]
    };
    let past = does(&ib, &page, "resign", &day("1", "3", "2026")).await;
    assert!(past.html.contains("Registret ændrer ikke"), "{}", past.main());
    let told = does(&ib, &page, "resign", &day("1", "7", "2026")).await;
    assert_eq!(told.outcome(), format!("303 {page}?done=member-resign"));
    assert_snapshot!(
        "member_leaving",
        ib.looks_at(&format!("{page}?done=member-resign")).await.main()
    );
    let again = does(&ib, &page, "resign", &day("1", "8", "2026")).await;
    assert_eq!(again.outcome(), "409");
    let back = does(&ib, &page, "revoke-end", &[("note", "")]).await;
    assert_eq!(back.outcome(), format!("303 {page}?done=member-revoke-end"));
}

#[actix_web::test]
async fn a_ministry_is_succeeded_and_each_page_leads_to_the_other() {
    let site = site().await;
    let freja = site.signed_in("Freja").await;
    let page = page_of(&freja, "Erhvervsministeriet").await;
    assert_snapshot!("member_succeed", freja.looks_at(&format!("{page}/do/succeed")).await.main());

    let nobody =
        does(&freja, &page, "succeed", &[("party", ""), ("key", "Ny Part"), ("name", "")]).await;
    assert!(nobody.html.contains("href=\"#key\""), "{}", nobody.main());
    let fields = [
        ("party", ""),
        ("key", "digmin"),
        ("name", "Digitaliseringsministeriet"),
        ("short_name", "DIGMIN"),
        ("cvr", ""),
        ("note", "Ressortomlægning"),
    ];
    let done = does(&freja, &page, "succeed", &fields).await;
    assert_eq!(done.outcome(), format!("303 {page}?done=member-succeed"));

    let public = site.browser();
    let old = public.looks_at(&page).await;
    assert_snapshot!("member_succeeded", old.main());
    let heir = page_of(&public, "Digitaliseringsministeriet").await;
    assert!(public.looks_at(&heir).await.html.contains("Erhvervsministeriet</a>"));
    let former = public.looks_at("/members?state=former").await;
    assert_snapshot!("members_former", former.main());
    assert!(public.looks_at("/voting").await.outcome() == "200");
}

#[actix_web::test]
async fn whoever_has_no_say_is_told_who_has() {
    let site = site().await;
    let ib = site.signed_in("Ib").await;
    let page = page_of(&ib, "HK").await;
    assert!(!ib.looks_at(&page).await.html.contains("/do/"));

    let sent = does(&ib, &page, "resign", &[("note", "")]).await;

    assert_eq!(sent.outcome(), "403");
    assert!(sent.html.contains("Du har ikke mandat til det"));
    assert_eq!(ib.looks_at("/member-imports").await.outcome(), "403");
    assert_eq!(
        site.browser().looks_at("/member-imports").await.outcome(),
        "303 /sign-in?return=%2Fmember-imports"
    );
}

#[actix_web::test]
async fn a_form_that_is_out_of_date_says_so_and_keeps_the_text() {
    let site = site().await;
    let freja = site.signed_in("Freja").await;
    let page = page_of(&freja, "HK").await;
    let fields = [("name", "HK Danmark"), ("short_name", "HK"), ("cvr", "")];
    does(&freja, &page, "rename", &fields).await;

    let form = format!("{page}/do/rename");
    let stale = [&[("version", "1")], &[("name", "HK Alt"), ("short_name", "HK"), ("cvr", "")][..]]
        .concat();
    let stale = freja.sends(&form, &form, &stale).await;

    assert_eq!(stale.outcome(), "412");
    assert!(stale.html.contains("HK Alt") && stale.html.contains("ændret, siden du åbnede siden"));
}

#[actix_web::test]
async fn a_list_is_looked_over_before_it_is_taken_over() {
    let site = site().await;
    let freja = site.signed_in("Freja").await;
    let form = "/member-imports";
    assert_snapshot!("import", freja.looks_at(form).await.main());
    assert!(freja.looks_at("/members").await.html.contains("href=\"/member-imports\""));

    let none = freja.sends_files(form, form, &[], &[]).await;
    assert_eq!(none.outcome(), "422");
    assert!(none.html.contains("href=\"#file\""), "{}", none.main());
    let faulty = freja.sends_files(form, form, &[], &[("medlemmer.csv", LIST)]).await;
    let place = faulty.outcome().replace("303 ", "");
    let preview = freja.looks_at(&place).await;
    assert_snapshot!("import_faulty", preview.main());
    let forced = freja.sends(form, &place, &[]).await;
    assert_eq!(forced.outcome(), "422");

    let fine = freja.sends_files(form, form, &[], &[("members.csv", FINE)]).await;
    let place = fine.outcome().replace("303 ", "");
    assert_snapshot!("import_fine", freja.looks_at(&place).await.main());
    assert!(!freja.looks_at("/members").await.html.contains("Ærø Sejl"));
    let done = freja.sends(&place, &place, &[]).await;
    assert_eq!(done.outcome(), "303 /members?done=members-imported");
    let members = freja.looks_at("/members?done=members-imported").await;
    assert!(
        members.html.contains("Ærø Sejl A/S") && members.html.contains("er overtaget i registret")
    );
}
