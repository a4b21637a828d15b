//! One's own account.

use domain::actor::Role;
use domain::people::MandateKind;
use insta::assert_snapshot;

use crate::site::Site;

async fn site() -> Site {
    let site = Site::new().await;
    site.enrol("Freja", Role::Secretariat, &[MandateKind::HeadOfSecretariat]);
    site.enrol("Freja", Role::AdvisoryBoard, &[MandateKind::AdvisoryBoardMember]);
    site
}

#[actix_web::test]
async fn an_account_shows_who_one_is_and_where_one_is_signed_in() {
    let site = site().await;
    let browser = site.signed_in("Freja").await;
    site.signed_in("Freja").await;

    assert_snapshot!("account", browser.looks_at("/account").await.main());
}

#[actix_web::test]
async fn a_name_is_changed_and_an_empty_one_is_asked_for_again() {
    let site = site().await;
    let browser = site.signed_in("Freja").await;

    let changed = browser.sends("/account", "/account/name", &[("name", " Freja Holm ")]).await;
    let empty = browser.sends("/account", "/account/name", &[("name", "")]).await;

    assert_eq!(changed.outcome(), "303 /account?done=renamed");
    let told = browser.looks_at("/account?done=renamed").await;
    assert_eq!(told.between("<p class=\"alert-text\">", "</p>"), ["Dit navn er ændret."]);
    assert!(told.html.contains("<p class=\"user\">Freja Holm, "));
    assert_eq!(empty.outcome(), "422");
    assert_eq!(empty.between("href=\"#name\">", "<"), ["Indtast et navn."]);
    assert!(empty.html.contains("<title>Fejl: Din konto – "));
}

#[actix_web::test]
async fn a_role_is_chosen_among_ones_own() {
    let site = site().await;
    let browser = site.signed_in("Freja").await;

    let chosen = browser.sends("/account", "/account/role", &[("role", "advisory_board")]).await;
    let foreign = browser.sends("/account", "/account/role", &[("role", "party:di")]).await;
    let nonsense = browser.sends("/account", "/account/role", &[("role", "clock")]).await;

    assert_eq!(chosen.outcome(), "303 /account?done=role-chosen");
    assert_eq!(foreign.outcome(), "403");
    assert_eq!(foreign.between("id=\"alert-heading\">", "<"), ["Du har ikke noget mandat"]);
    assert_eq!(nonsense.outcome(), "422");
    assert_eq!(browser.looks_at("/security-log").await.outcome(), "403");
}

#[actix_web::test]
async fn a_session_is_ended_from_another_one() {
    let site = site().await;
    let (browser, other) = (site.signed_in("Freja").await, site.signed_in("Freja").await);
    site.signed_in("Freja").await;

    let account = browser.looks_at("/account").await;
    let ids = account.between("action=\"/account/sessions/", "/end\"");
    let ended = browser.sends("/account", &format!("/account/sessions/{}/end", ids[1]), &[]).await;
    let others = browser.sends("/account", "/account/sessions/end-others", &[]).await;
    let again = browser.sends("/account", &format!("/account/sessions/{}/end", ids[1]), &[]).await;

    assert_eq!(ended.outcome(), "303 /account?done=session-ended");
    assert_eq!(others.outcome(), "303 /account?done=sessions-ended");
    assert_eq!(again.outcome(), "404");
    assert_eq!(other.looks_at("/account").await.outcome(), "303 /sign-in?return=%2Faccount");
    assert_eq!(browser.looks_at("/account").await.outcome(), "200");
}

#[actix_web::test]
async fn a_token_is_shown_once() {
    let site = site().await;
    let browser = site.signed_in("Freja").await;
    let fields = [("token-name", "Rapportering"), ("scope", "read"), ("days", "90")];

    let made = browser.sends("/account", "/account/tokens", &fields).await;

    assert_eq!(made.header("cache-control"), "no-store");
    assert_snapshot!("token", made.main());
    let account = browser.looks_at("/account").await;
    assert!(account.html.contains("Rapportering") && !account.html.contains("pagt_"));
    let id = account.between("action=\"/account/tokens/", "/end\"").remove(0);
    let ended = browser.sends("/account", &format!("/account/tokens/{id}/end"), &[]).await;
    assert_eq!(ended.outcome(), "303 /account?done=token-ended");
}

#[actix_web::test]
async fn a_token_that_cannot_be_made_keeps_what_was_entered() {
    let site = site().await;
    let browser = site.signed_in("Freja").await;
    let make = |name: &'static str, scope: &'static str, days: &'static str| {
        let browser = &browser;
        async move {
            let fields = [("token-name", name), ("scope", scope), ("days", days)];
            let page = browser.sends("/account", "/account/tokens", &fields).await;
            let said = page.between("</span>", "</span>\n  <input").join("");
            assert_eq!(page.outcome(), "422", "{said}");
            let summary = page.between("<li><a class=\"function-link\" href=\"#", "</a></li>");
            assert!(page.html.contains(&format!("value=\"{name}\"")));
            summary.join("\n")
        }
    };

    assert_snapshot!(make("Rapportering", "write", "snart").await, @r#"
    scope">Vælg, hvad nøglen skal give ret til.
    days">Indtast antallet af dage som et helt tal, for eksempel 90.
    "#);
    assert_snapshot!(make("", "read", "90").await, @r#"token-name">Indtast et navn."#);
    assert_snapshot!(make("Rapportering", "read", "0").await, @r#"days">Indtast mindst 1 dag."#);
    assert_snapshot!(make("Rapportering", "read", "367").await, @r#"days">En adgangsnøgle kan højst gælde et år. Indtast færre dage."#);
}
