//! The applicant's way: the guide, the steps, the receipt.

use domain::actor::Role;
use domain::people::MandateKind;
use engine::{Ask, Condition, Credential, Invitation, secret_hash};
use insta::assert_snapshot;

use crate::page::Page;
use crate::site::{Browser, Site, address};

const ORGANISATION: &[(&str, &str)] = &[
    ("organisation-name", "Nordlys Robotics ApS"),
    ("organisation-cvr", "DK 10 00 00 09"),
    ("organisation-kind", "company"),
    ("organisation-size", "small"),
    ("organisation-website", "https://nordlys.example.org"),
];

const PEOPLE: &[(&str, &str)] = &[
    ("contact-name", "Mette Holm"),
    ("contact-email", "mette@example.org"),
    ("contact-phone", "+45 12 34 56 01"),
    ("signer-name", "Ida Lund"),
    ("signer-title", "Direktør"),
];

const PRINCIPLES: &[(&str, &str)] = &[
    ("principles-responsibility", "yes"),
    ("principles-synergy", "yes"),
    ("principles-expertise", "yes"),
    ("principles-initiative", "yes"),
    ("principles-meetings", "yes"),
];

const MOTIVATION: &[(&str, &str)] = &[
    ("motivation", "Vi vil dele vores\nerfaringer."),
    ("self_assessment", "Vi øver os hvert år."),
];

const GOALS: &[(&str, &str)] = &[("goals-coherence", "Ti kunder om året."), ("goals-insight", "")];

const INITIATIVE: &[(&str, &str)] = &[
    ("initiative-title", "Øvelser for robotværksteder"),
    ("initiative-description", "En halv dags øvelse."),
    ("initiative-novelty", "new"),
    ("initiative-objectives", "coherence"),
    ("initiative-objectives", "cooperation"),
    ("initiative-track", "skills"),
    ("initiative-target_group", "Små værksteder"),
    ("initiative-start-day", "1"),
    ("initiative-start-month", "10"),
    ("initiative-start-year", "2026"),
    ("initiative-partners", ""),
    ("initiative-interplay", "Den bygger på fælles råd."),
    ("initiative-funding", "Egne midler"),
];

const PARTY: &[(&str, &str)] = &[("preferred_party", "itb")];

/// The path of a draft that has just been begun.
async fn begins(browser: &Browser<'_>) -> String {
    let begun = browser.sends("/apply", "/apply/begin", &[]).await;
    begun.header("location").strip_suffix("/organisation").unwrap().to_owned()
}

/// Fills the form at `path` in, for the version that it shows.
async fn saves(browser: &Browser<'_>, path: &str, fields: &[(&str, &str)]) -> Page {
    let version = version(&browser.looks_at(path).await);
    saves_for(browser, path, &version, fields).await
}

async fn saves_for(
    browser: &Browser<'_>,
    path: &str,
    version: &str,
    fields: &[(&str, &str)],
) -> Page {
    let fields: Vec<_> = fields.iter().copied().chain([("version", version)]).collect();
    browser.sends(path, path, &fields).await
}

fn version(page: &Page) -> String {
    page.between("name=\"version\" value=\"", "\"").remove(0)
}

/// Answers everything but the last step.
async fn answers_all(browser: &Browser<'_>, draft: &str) {
    for (step, fields, next) in [
        ("organisation", ORGANISATION, "people"),
        ("people", PEOPLE, "principles"),
        ("principles", PRINCIPLES, "motivation"),
        ("motivation", MOTIVATION, "goals"),
        ("goals", GOALS, "initiatives"),
        ("initiatives/new", INITIATIVE, "initiatives"),
        ("initiatives", &[], "party"),
        ("party", PARTY, "check"),
    ] {
        let saved = saves(browser, &format!("{draft}/{step}"), fields).await;
        assert_eq!(saved.outcome(), format!("303 {draft}/{next}"));
    }
}

/// The status, and what stands above the form.
fn summary(page: &Page) -> String {
    let faults = page.between("<li><a class=\"function-link\" href=\"", "</a></li>").into_iter();
    let faults =
        faults.filter(|fault| fault.starts_with('#')).map(|fault| fault.replace("\">", " "));
    let said: Vec<_> =
        page.between("id=\"alert-heading\">", "<").into_iter().chain(faults).collect();
    format!("{}: {}", page.status.as_u16(), said.join(" | "))
}

#[actix_web::test]
async fn the_public_reads_what_it_takes_before_signing_in() {
    let site = Site::new().await;

    let guide = site.browser().looks_at("/apply").await;
    let english = site.english_browser().looks_at("/apply").await;

    assert_snapshot!("guide", guide.main());
    assert_snapshot!("guide_in_english", english.main());
}

#[actix_web::test]
async fn somebody_new_walks_from_sign_in_to_the_receipt() {
    let site = Site::new().await;
    let browser = site.browser();

    let link = browser.asks_for_link(&address("Mette"), "/apply").await;
    assert_eq!(browser.sends(&link, &link, &[]).await.outcome(), "303 /apply");
    let draft = begins(&browser).await;
    assert_snapshot!("first_step", browser.looks_at(&format!("{draft}/organisation")).await.main());
    answers_all(&browser, &draft).await;

    let check = format!("{draft}/check");
    let page = browser.looks_at(&check).await;
    assert_snapshot!("check", page.main());
    let fields = [("version", version(&page)), ("way", "on".to_owned())];
    let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
    let submitted = browser.sends("/apply", &check, &fields).await;
    let pressed_twice = browser.sends("/apply", &check, &fields).await;
    assert_eq!(submitted.outcome(), pressed_twice.outcome());

    let receipt = browser.looks_at(&submitted.header("location")).await;
    assert_snapshot!("receipt", receipt.main());
    assert!(!browser.looks_at("/apply").await.html.contains("Dine kladder"));
    assert_eq!(browser.looks_at(&check).await.outcome(), "404");
}

#[actix_web::test]
async fn what_lacks_is_told_at_the_last_step_and_at_its_field() {
    let site = Site::new().await;
    let browser = site.signed_in("Mette").await;
    let draft = begins(&browser).await;
    saves(&browser, &format!("{draft}/organisation"), ORGANISATION).await;
    let bare = [("initiative-title", "Øvelser"), ("initiative-novelty", "existing")];
    saves(&browser, &format!("{draft}/initiatives/new"), &bare).await;
    saves(&browser, &format!("{draft}/people"), &[("contact-email", "mette")]).await;

    let check = browser.looks_at(&format!("{draft}/check")).await;
    let mended = browser.looks_at(&format!("{draft}/people?to=check")).await;
    let initiative = browser.looks_at(&format!("{draft}/initiatives/1?to=check")).await;
    let list = browser.looks_at(&format!("{draft}/initiatives?to=check")).await;
    let submitted = saves(&browser, &format!("{draft}/check"), &[]).await;

    assert_snapshot!("check_with_gaps", check.main());
    assert_snapshot!("people_to_mend", mended.main());
    assert_snapshot!("initiative_to_mend", initiative.main());
    assert_snapshot!("initiatives_to_mend", list.main());
    assert!(summary(&submitted).starts_with("422: "), "{}", summary(&submitted));
    let back = saves(&browser, &format!("{draft}/people"), &[("to", "check")]).await;
    assert_eq!(back.outcome(), format!("303 {draft}/check"));
    assert_eq!(browser.looks_at(&draft).await.outcome(), format!("303 {draft}/people"));
}

#[actix_web::test]
async fn a_cvr_number_that_is_none_is_told_when_the_step_is_saved() {
    let site = Site::new().await;
    let browser = site.signed_in("Mette").await;
    let organisation = format!("{}/organisation", begins(&browser).await);
    let with = |cvr| {
        let mut fields = ORGANISATION.to_vec();
        fields[1].1 = cvr;
        fields
    };

    let short = saves(&browser, &organisation, &with("1234")).await;
    let unfit = saves(&browser, &organisation, &with("12345678")).await;

    assert_snapshot!("cvr_unfit", unfit.main());
    assert_snapshot!(summary(&short), @"422: #organisation-cvr Skriv CVR-nummeret med 8 cifre. Mellemrum, punktummer, bindestreger og DK foran er også i orden.");
    assert!(short.html.contains("value=\"Nordlys Robotics ApS\""));
}

#[actix_web::test]
async fn initiatives_are_added_changed_and_removed() {
    let site = Site::new().await;
    let browser = site.signed_in("Mette").await;
    let list = format!("{}/initiatives", begins(&browser).await);

    let empty = browser.looks_at(&format!("{list}/new")).await;
    saves(&browser, &format!("{list}/new"), INITIATIVE).await;
    let mut other = INITIATIVE.to_vec();
    other[0].1 = "Et varsel om ugen";
    saves(&browser, &format!("{list}/new"), &other).await;
    other[7].1 = "31";
    other[8].1 = "februar";
    let unreadable = saves(&browser, &format!("{list}/2"), &other).await;
    let both = browser.looks_at(&list).await;
    let removing = browser.looks_at(&format!("{list}/1/remove")).await;
    let removed = saves(&browser, &format!("{list}/1/remove"), &[]).await;
    let one = browser.looks_at(&list).await;

    assert_snapshot!("initiative_new", empty.main());
    assert_snapshot!("initiatives", both.main());
    assert_snapshot!("initiative_remove", removing.main());
    assert_snapshot!(summary(&unreadable), @"422: #initiative-start Indtast en dato, der findes, med dag, måned og år, for eksempel 31 12 2026.");
    assert_eq!(removed.outcome(), format!("303 {list}"));
    assert!(!one.html.contains("Øvelser") && one.html.contains("Et varsel om ugen"));
    for place in ["0", "2", "x", "2/remove"] {
        assert_eq!(browser.looks_at(&format!("{list}/{place}")).await.outcome(), "404", "{place}");
    }
}

#[actix_web::test]
async fn a_stale_page_keeps_what_was_written() {
    let site = Site::new().await;
    let browser = site.signed_in("Mette").await;
    let motivation = format!("{}/motivation", begins(&browser).await);
    let opened = version(&browser.looks_at(&motivation).await);
    let with = |text| [("motivation", text), ("self_assessment", "")];
    saves(&browser, &motivation, &with("Skrevet i et andet vindue.")).await;

    let stale = saves_for(&browser, &motivation, &opened, &with("Skrevet her.")).await;
    let again = saves_for(&browser, &motivation, &version(&stale), &with("Skrevet her.")).await;
    let twice = saves_for(&browser, &motivation, &opened, &with("Skrevet her.")).await;

    assert_snapshot!("stale", stale.main());
    assert_eq!(again.outcome(), twice.outcome());
    assert!(browser.looks_at(&motivation).await.html.contains("\nSkrevet her.</textarea>"));
}

#[actix_web::test]
async fn a_draft_is_left_for_another_day_and_deleted() {
    let site = Site::new().await;
    let browser = site.signed_in("Mette").await;
    let draft = begins(&browser).await;
    let organisation = format!("{draft}/organisation");

    let fields = [ORGANISATION, &[("way", "away")]].concat();
    let left = saves(&browser, &organisation, &fields).await;
    let list = browser.looks_at("/apply?done=draft-saved").await;
    let back = saves(&browser, &format!("{draft}/people"), &[("way", "back")]).await;
    let asked = browser.looks_at(&format!("{draft}/delete")).await;
    let stale = saves_for(&browser, &format!("{draft}/delete"), "1", &[]).await;
    let deleted = saves(&browser, &format!("{draft}/delete"), &[]).await;

    assert_eq!(left.outcome(), "303 /apply?done=draft-saved");
    assert_snapshot!("guide_with_draft", list.main());
    assert_eq!(back.outcome(), format!("303 {organisation}"));
    assert_snapshot!("draft_delete", asked.main());
    assert_eq!(stale.outcome(), "412");
    assert_eq!(deleted.outcome(), "303 /apply?done=draft-deleted");
}

#[actix_web::test]
async fn what_the_rules_refuse_stands_above_the_answers() {
    let site = Site::new().await;
    let browser = site.signed_in("Mette").await;
    for _ in 0..2 {
        let draft = begins(&browser).await;
        answers_all(&browser, &draft).await;
        let submitted = saves(&browser, &format!("{draft}/check"), &[]).await;
        if submitted.status.is_redirection() {
            continue;
        }
        assert_snapshot!(summary(&submitted), @"409: Kun én åben sag ad gangen");
    }
}

#[actix_web::test]
async fn an_invitation_is_taken_up_by_its_code() {
    let site = Site::new().await;
    site.enrol("Anna", Role::Party("itb".parse().unwrap()), &[MandateKind::HeadContact]);
    let anna = site.signed_in("Anna").await;
    let session = anna.jar.borrow()["pagt-session"].clone();
    let ask = Ask {
        credential: Credential::Session(secret_hash(&session)),
        now: site.now(),
        condition: Condition::Any,
        retry_key: None,
    };
    let invitation = Invitation { code: secret_hash("kode") };
    site.engine
        .draft_create(ask, domain::application::Application::default(), invitation, |_| {
            String::new()
        })
        .unwrap();
    let browser = site.signed_in("Mette").await;

    let none = browser.sends("/apply", "/apply/invitation", &[("code", " ")]).await;
    let wrong = browser.sends("/apply", "/apply/invitation", &[("code", "forkert")]).await;
    let taken = browser.sends("/apply", "/apply/invitation", &[("code", " kode ")]).await;

    assert_snapshot!(summary(&none), @"422: #code Indtast koden fra invitationen.");
    assert_snapshot!(summary(&wrong), @"422: #code Der er ingen åben invitation med den kode. Tjek, at hele koden er med, eller spørg den part, der har inviteret jer. En kode kan kun bruges én gang.");
    assert!(taken.outcome().ends_with("/organisation"), "{}", taken.outcome());
    assert!(anna.looks_at("/apply").await.html.contains("skift rolle på din konto"));
}

#[actix_web::test]
async fn a_draft_is_its_authors_alone() {
    let site = Site::new().await;
    let draft = begins(&site.signed_in("Mette").await).await;
    let other = site.signed_in("Ole").await;

    for page in ["", "/organisation", "/initiatives", "/check", "/delete"] {
        assert_eq!(other.looks_at(&format!("{draft}{page}")).await.outcome(), "404", "{page}");
    }
    let nobody = site.browser().looks_at(&format!("{draft}/check")).await;
    assert!(nobody.outcome().starts_with("303 /sign-in?return="));
}
