//! What the secretariat looks after: mails and the security log; and the mailbox of a demo.

use domain::actor::Role;
use domain::people::MandateKind;
use engine::Outcome;
use gate::Rates;
use insta::assert_snapshot;
use web::Pages;

use crate::site::Site;

async fn site() -> Site {
    let site = Site::new().await;
    site.enrol("Freja", Role::Secretariat, &[MandateKind::HeadOfSecretariat]);
    site.enrol("Soren", Role::Secretariat, &[MandateKind::CaseOfficer]);
    site
}

#[actix_web::test]
async fn a_mail_that_was_given_up_is_tried_again() {
    let site = site().await;
    let browser = site.signed_in("Soren").await;
    let mail = site.engine.outbox_claim(site.now(), 1).unwrap().remove(0);
    let reason = "550 no such mailbox".to_owned();
    site.engine.outbox_settle(&mail, Outcome::Impossible { reason }, site.now()).unwrap();

    let page = browser.looks_at("/outbox").await;
    let id = page.between("action=\"/outbox/", "/retry\"").remove(0);
    let retried = browser.sends("/outbox", &format!("/outbox/{id}/retry"), &[]).await;

    assert_snapshot!("outbox", page.main());
    assert_eq!(retried.outcome(), "303 /outbox?done=mail-retried");
    assert!(!browser.looks_at("/outbox").await.html.contains("/retry\""));
}

#[actix_web::test]
async fn the_security_log_is_for_the_head_alone_and_has_pages() {
    let site = site().await;
    let (freja, soren) = (site.signed_in("Freja").await, site.signed_in("Soren").await);
    for _ in 0..25 {
        soren.sends("/", "/sign-in/link/abc", &[]).await;
    }
    for _ in 0..30 {
        soren.looks_at("/security-log").await;
    }

    let first = freja.looks_at("/security-log").await;
    let next = first.between("href=\"/security-log?after=", "\"").remove(0);
    let second = freja.looks_at(&format!("/security-log?after={next}")).await;

    assert_eq!(first.between("data-title=\"Tidspunkt\"", "<").len(), 50);
    assert_snapshot!("security_log", second.main());
    assert_eq!(soren.looks_at("/security-log").await.outcome(), "403");
    assert!(!soren.looks_at("/").await.html.contains("href=\"/security-log\""));
    assert_eq!(freja.looks_at("/security-log?after=x").await.outcome(), "422");
}

#[actix_web::test]
async fn the_mails_of_a_demo_are_shown_and_those_of_others_are_not() {
    let demo = Site::new().await;
    demo.browser().asks_for_link("freja@example.org", "/").await;
    let own = Site::with(Rates::OFF, Pages::default()).await;

    let page = demo.browser().looks_at("/demo/mail").await;

    assert_snapshot!("demo_mail", page.main().replace(&demo_link(&page.html), "[link]"));
    assert_eq!(own.browser().looks_at("/demo/mail").await.outcome(), "404");
    assert!(!own.browser().looks_at("/").await.html.contains("Demo"));
}

/// The link as it stands in the text of a mail.
fn demo_link(html: &str) -> String {
    let text = html.split("<pre").nth(1).unwrap();
    let begin = text.find("http://").unwrap();
    text[begin..].split('\n').next().unwrap().to_owned()
}
