//! Signing in at an identity provider: who comes back, and as whom.

use serde_json::json;
use support::server::until;

use crate::browser::{Browser, site};
use crate::identity_provider::IdentityProvider;
use crate::mail_server::MailServer;
use crate::pact::{HEAD, Pact};

const KAREN: &str = "karen@testvirksomhed.example";

#[test]
fn whoever_was_given_a_mandate_finds_it_by_a_verified_address() {
    let (provider, pact) = (IdentityProvider::start("karen"), Pact::new());
    let server = pact.served(&provider.settings());
    pact.makes_voter(&server, KAREN, "di");

    let mut browser = Browser::at(&server);
    let account = browser.signs_in_at_the_provider();

    assert_eq!(account.url, format!("{}/account", site(&server)));
    assert_eq!(account.told(), (200, "Din konto"));
    assert_eq!(account.fact("E-mailadresse"), KAREN);
    assert_eq!(account.fact("Dine mandater"), "Stemmeberettiget repræsentant");
}

#[test]
fn an_address_that_the_provider_has_not_looked_at_leads_to_nobody() {
    let (provider, pact) = (IdentityProvider::start("peter"), Pact::new());
    let server = pact.served(&provider.settings());
    pact.makes_voter(&server, "peter@eksempelforening.example", "di");

    let account = Browser::at(&server).signs_in_at_the_provider();

    assert_eq!(account.told(), (200, "Din konto"));
    assert_eq!(account.fact("E-mailadresse"), "Ingen e-mailadresse");
    assert_eq!(account.fact("Dine mandater"), "Ingen");
}

#[test]
fn somebody_new_of_no_organisation_that_is_known_is_a_newcomer() {
    let (provider, pact) = (IdentityProvider::start("karen"), Pact::new());
    let server = pact.served(&provider.settings());

    let account = Browser::at(&server).signs_in_at_the_provider();

    assert_eq!(account.told(), (200, "Din konto"));
    assert_eq!(account.fact("Dine mandater"), "Ingen");
    assert_eq!(pact.reads(&server, "/mandate-requests"), json!({ "requests": [] }));
}

#[test]
fn somebody_new_of_a_founding_party_asks_the_secretariat_and_has_the_mandate_at_the_next_visit() {
    let (mail, provider, pact) =
        (MailServer::start(), IdentityProvider::start("ditte"), Pact::new());
    let mail_settings = mail.settings().map(|(name, value)| (name.to_owned(), value.to_owned()));
    let server = pact.served(&[provider.settings(), mail_settings.into()].concat());
    mail.arrived::<1>(HEAD);

    let mut browser = Browser::at(&server);
    let requested = browser.signs_in_at_the_provider();
    let [_, told] = mail.arrived(HEAD);
    let requests = pact.reads(&server, "/mandate-requests")["requests"].clone();
    let request = &requests[0];
    let email = request["person"]["email"].as_str().unwrap();
    pact.makes_voter(&server, email, request["role"]["party"].as_str().unwrap());
    let account = Browser::at(&server).signs_in_at_the_provider();

    assert_eq!(requested.told(), (200, "Sekretariatet er spurgt"));
    assert_eq!(told.path(&site(&server)), "/sign-in");
    assert_eq!(requests.as_array().unwrap().len(), 1);
    assert_eq!(request["person"]["name"], "Ditte Direktør");
    assert_eq!(request["role"], json!({ "kind": "party", "party": "di" }));
    assert_eq!(account.told(), (200, "Din konto"));
    assert_eq!(account.fact("Dine mandater"), "Stemmeberettiget repræsentant");
    assert_eq!(pact.reads(&server, "/mandate-requests"), json!({ "requests": [] }));
}

#[test]
fn whoever_signs_out_is_signed_out_at_the_provider_too() {
    let (provider, pact) = (IdentityProvider::start("karen"), Pact::new());
    let server = pact.served(&provider.settings());
    let mut browser = Browser::at(&server);
    let account = browser.signs_in_at_the_provider();

    let left = browser.sends(&account, "/sign-out", &[]);

    assert_eq!(left.status, 303);
    let end = format!("{}/session/end?id_token_hint=", provider.issuer());
    assert!(left.location().starts_with(&end), "{left:#?}");
    assert!(!browser.is_signed_in());
    let at_provider = browser.gets(left.location());
    assert_eq!(at_provider.status, 200);
    assert_eq!(
        browser.opens("/account").url,
        format!("{}/sign-in?return=%2Faccount", site(&server))
    );
}

/// The provider is asked for new keys after ten seconds at the earliest; until then a sign-in may fail, and no later.
#[test]
fn the_keys_of_the_provider_may_change_between_two_sign_ins() {
    let (provider, pact) = (IdentityProvider::start("karen"), Pact::new());
    let server = pact.served(&provider.settings());
    Browser::at(&server).signs_in_at_the_provider();

    provider.rotate_keys();
    let mut failed = 0;
    let is_signed_in = until(|| {
        let mut browser = Browser::at(&server);
        let page = browser.signs_in_at_the_provider();
        if !browser.is_signed_in() {
            assert_eq!(page.told(), (403, "Vi kan ikke stole på svaret"));
            failed += 1;
        }
        browser.is_signed_in()
    });

    assert!(is_signed_in, "no sign-in has succeeded out of {failed}");
}
