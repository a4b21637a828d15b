//! Mandates: granted, ended, asked for.

use domain::actor::Role;
use domain::people::MandateKind;
use engine::{Beginning, Completion, Vouched, secret_hash};
use insta::assert_snapshot;

use crate::page::Page;
use crate::site::{Browser, Site};

async fn site() -> Site {
    let site = Site::new().await;
    site.enrol("Freja", Role::Secretariat, &[MandateKind::HeadOfSecretariat]);
    site.enrol("Anna", party("di"), &[MandateKind::HeadContact]);
    site.enrol("Bo", party("di"), &[MandateKind::Contact]);
    site
}

fn party(key: &str) -> Role {
    Role::Party(key.parse().unwrap())
}

/// Sends the form, with `changed` in place of what it would hold.
async fn grants(browser: &Browser<'_>, changed: &[(&'static str, &'static str)]) -> Page {
    let mut fields = vec![
        ("email", "nina@example.org"),
        ("name", "Nina"),
        ("role", "party:di"),
        ("mandate", "deputy"),
        ("starts_at-day", ""),
        ("starts_at-month", ""),
        ("starts_at-year", ""),
        ("ends_at-day", "31"),
        ("ends_at-month", "12"),
        ("ends_at-year", "2026"),
    ];
    for (name, value) in changed {
        fields.iter_mut().find(|(field, _)| field == name).unwrap().1 = value;
    }
    browser.sends("/mandates/new", "/mandates/new", &fields).await
}

#[actix_web::test]
async fn a_mandate_is_granted_and_stands_in_the_list() {
    let site = site().await;
    let browser = site.signed_in("Freja").await;

    let granted = grants(&browser, &[]).await;
    let coming = [("starts_at-day", "1"), ("starts_at-month", "9"), ("starts_at-year", "2026")];
    let later = [&coming[..], &[("mandate", "contact")]].concat();
    let granted_later = grants(&browser, &later).await;

    assert_eq!(granted.outcome(), "303 /mandates?done=mandate-granted");
    assert_eq!(granted_later.outcome(), "303 /mandates?done=mandate-granted");
    assert_snapshot!("mandates", browser.looks_at("/mandates?done=mandate-granted").await.main());
}

#[actix_web::test]
async fn a_form_with_faults_is_shown_again_as_it_was_filled_in() {
    let site = site().await;
    let browser = site.signed_in("Freja").await;

    let unreadable =
        [("email", "nina"), ("name", ""), ("mandate", ""), ("ends_at-month", "december")];
    let page = grants(&browser, &unreadable).await;

    assert_snapshot!("mandate_new_with_faults", page.main());
}

#[actix_web::test]
async fn what_the_rules_refuse_stands_at_its_field_or_above_the_form() {
    let site = site().await;
    let browser = site.signed_in("Freja").await;

    let unfit = grants(&browser, &[("mandate", "case_officer")]).await;
    let past = grants(&browser, &[("ends_at-year", "2025")]).await;
    let own = grants(&browser, &[("email", "freja@example.org")]).await;

    assert_snapshot!(summary(&unfit), @"422: #mandate Et mandat som en sagsbehandler i sekretariatet findes ikke i den valgte organisation. Vælg et andet mandat.");
    assert_snapshot!(summary(&past), @"422: #ends_at Mandatet begynder 2. marts 2026 kl. 10.00 og kan først ophøre derefter. Vælg et senere tidspunkt.");
    assert_snapshot!(summary(&own), @"403: Ikke til dig selv");
    for page in [unfit, past, own] {
        assert!(page.html.contains("name=\"name\" class=\"form-input\" value=\"Nina\""));
    }
}

/// The status, and what stands above the form.
fn summary(page: &Page) -> String {
    let fields = page.between("<a class=\"function-link\" href=\"#", "</a></li>");
    let fields = fields.iter().map(|fault| format!("#{}", fault.replace("\">", " ")));
    let said: Vec<_> = fields.chain(page.between("id=\"alert-heading\">", "<")).collect();
    format!("{}: {}", page.outcome(), said.join("; "))
}

#[actix_web::test]
async fn a_head_contact_grants_for_the_own_party_alone() {
    let site = site().await;
    let (anna, bo) = (site.signed_in("Anna").await, site.signed_in("Bo").await);

    let organisations =
        anna.looks_at("/mandates/new").await.between("<option value=\"party:", "\"");
    let foreign = grants(&anna, &[("role", "party:ida")]).await;
    let closed = bo.looks_at("/mandates/new").await;

    assert_eq!(organisations, ["di"]);
    assert_eq!(summary(&foreign), "403: Mandaterne hører under andre");
    assert_eq!(grants(&anna, &[]).await.outcome(), "303 /mandates?done=mandate-granted");
    assert_eq!(
        (closed.outcome().as_str(), closed.heading().as_str()),
        ("403", "Mandaterne hører under andre")
    );
    assert!(!bo.looks_at("/mandates").await.html.contains("href=\"/mandates/new\""));
}

/// The pages on which the mandates of a list are ended.
fn ends(list: &Page) -> Vec<String> {
    let addresses = list.between("href=\"", "\"").into_iter();
    addresses.filter(|address| address.ends_with("/end")).collect()
}

#[actix_web::test]
async fn a_mandate_is_ended_after_a_page_that_asks() {
    let site = site().await;
    let browser = site.signed_in("Freja").await;
    let ends = ends(&browser.looks_at("/mandates").await);
    let [bo, anna, freja] = [0, 1, 2].map(|index| ends[index].clone());
    let (now, later) = (
        [("at-day", ""), ("at-month", ""), ("at-year", "")],
        [("at-day", "30"), ("at-month", "6"), ("at-year", "2026")],
    );

    assert_snapshot!("mandate_end", browser.looks_at(&bo).await.main());
    let ended = browser.sends(&bo, &bo, &now).await;
    assert_eq!(ended.outcome(), "303 /mandates?done=mandate-ended");
    assert_eq!(
        browser.sends(&anna, &anna, &later).await.outcome(),
        "303 /mandates?done=mandate-ends"
    );
    let head = browser.sends(&freja, &freja, &now).await;
    assert_snapshot!(summary(&head), @"409: Sekretariatets sidste leder");
    let nonsense =
        browser.sends(&anna, &anna, &[("at-day", "x"), ("at-month", ""), ("at-year", "")]);
    assert_eq!(nonsense.await.outcome(), "422");
    assert_eq!(browser.looks_at("/mandates/1/end").await.outcome(), "404");
}

#[actix_web::test]
async fn whoever_lays_down_the_last_mandate_is_led_to_the_front_page() {
    let site = site().await;
    let bo = site.signed_in("Bo").await;
    let end = ends(&bo.looks_at("/mandates").await).remove(0);

    let answer = bo.sends(&end, &end, &[("at-day", ""), ("at-month", ""), ("at-year", "")]).await;

    assert_eq!(answer.outcome(), "303 /?done=mandate-ended");
    assert_snapshot!("newcomer", bo.looks_at("/?done=mandate-ended").await.main());
}

/// Somebody of Dansk Industri comes back from an identity provider, and holds no mandate.
fn nina_signs_in_for_di(site: &Site) {
    let charter = site.engine.charter();
    let di = charter.parties.iter().find(|party| party.key.as_str() == "di").unwrap();
    let beginning = Beginning {
        id: "00000000-0000-7000-8000-000000000001".parse().unwrap(),
        hash: secret_hash("state"),
        browser: secret_hash("browser"),
        language: domain::text::Language::Da,
        return_to: "/".to_owned(),
        address: "192.0.2.1".to_owned(),
    };
    let completion = Completion {
        hash: secret_hash("state"),
        browser: secret_hash("browser"),
        session: secret_hash("session"),
        device: String::new(),
        address: "192.0.2.1".to_owned(),
    };
    let vouched = Vouched {
        issuer: "https://login.example".to_owned(),
        subject: "nina".to_owned(),
        name: "Nina".to_owned(),
        email: "nina@example.org".parse().ok(),
        cvr: di.cvr,
        token: String::new(),
    };
    site.engine.sign_in_by_provider(beginning, site.now()).unwrap();
    let sign_in = site.engine.sign_in_return(completion.clone(), site.now()).unwrap().unwrap();
    site.engine.sign_in_vouched(completion, sign_in, vouched, site.now()).unwrap();
}

#[actix_web::test]
async fn a_request_is_answered_or_turned_down() {
    let site = site().await;
    nina_signs_in_for_di(&site);
    let browser = site.signed_in("Freja").await;

    let list = browser.looks_at("/mandates").await;
    let id = list.between("/mandates/new?request=", "\"").remove(0);
    let form = browser.looks_at(&format!("/mandates/new?request={id}")).await;
    let declined =
        browser.sends("/mandates", &format!("/mandates/requests/{id}/decline"), &[]).await;

    assert_snapshot!("mandates_with_request", list.main());
    for filled in ["value=\"nina@example.org\"", "value=\"Nina\"", "value=\"party:di\" selected"] {
        assert!(form.html.contains(filled), "{filled}");
    }
    assert_eq!(declined.outcome(), "303 /mandates?done=request-declined");
    assert!(!browser.looks_at("/mandates").await.html.contains("?request="));
}
