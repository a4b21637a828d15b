//! Answers of an identity provider that prove nothing, and answers that are brought by somebody else: each ends on a page
//! that says so, without a session, and with a line in the security log.

use support::server::Server;

use crate::browser::{Browser, Page};
use crate::identity_provider::IdentityProvider;
use crate::pact::Pact;

const UNTRUSTED: (u16, &str) = (403, "Vi kan ikke stole på svaret");
const REFUSED: (u16, &str) = (403, "Du blev ikke logget ind");
const AWAY: (u16, &str) = (503, "Login svarer ikke");

/// A Pagt at whose provider Karen signs in.
struct Scene {
    server: Server,
    provider: IdentityProvider,
    pact: Pact,
}

impl Scene {
    fn new() -> Self {
        let (provider, pact) = (IdentityProvider::start("karen"), Pact::new());
        let server = pact.served(&provider.settings());
        Self { server, provider, pact }
    }

    fn browser(&self) -> Browser {
        Browser::at(&self.server)
    }

    /// Checks that `page` tells `expected` to a `browser` that has no session, and that the log's newest failed sign-in has
    /// this `code`.
    #[track_caller]
    fn then_failed(&self, browser: &Browser, page: &Page, expected: (u16, &str), code: &str) {
        assert_eq!(page.told(), expected);
        assert!(!page.gives_session(), "{page:#?}");
        assert!(!browser.is_signed_in());
        let refused = self.pact.sign_ins_refused(&self.server);
        assert_eq!(refused.first().map(String::as_str), Some(code));
    }

    /// Checks that a sign-in fails while the provider does `fault`.
    #[track_caller]
    fn fails_where(&self, fault: &str, expected: (u16, &str), code: &str) {
        self.provider.set_fault(fault);
        let logged = self.pact.sign_ins_refused(&self.server).len();

        let mut browser = self.browser();
        let page = browser.signs_in_at_the_provider();

        self.then_failed(&browser, &page, expected, code);
        assert_eq!(self.pact.sign_ins_refused(&self.server).len(), logged + 1);
    }
}

#[test]
fn a_token_with_a_wrong_nonce_signs_nobody_in() {
    Scene::new().fails_where("wrong-nonce", UNTRUSTED, "provider-untrusted");
}

#[test]
fn a_token_for_another_audience_signs_nobody_in() {
    Scene::new().fails_where("wrong-audience", UNTRUSTED, "provider-untrusted");
}

#[test]
fn an_expired_token_signs_nobody_in() {
    Scene::new().fails_where("expired", UNTRUSTED, "provider-untrusted");
}

#[test]
fn a_token_without_a_good_signature_signs_nobody_in() {
    let scene = Scene::new();

    for fault in ["unsigned", "borrowed-name", "shared-secret"] {
        scene.fails_where(fault, UNTRUSTED, "provider-untrusted");
    }
}

#[test]
fn whoever_changes_their_mind_at_the_provider_is_not_signed_in() {
    Scene::new().fails_where("cancelled", REFUSED, "provider-refused");
}

#[test]
fn a_provider_that_is_down_signs_nobody_in() {
    let scene = Scene::new();

    scene.fails_where("down", AWAY, "provider-unreachable");
    scene.provider.set_fault("");
    let mut browser = scene.browser();
    browser.signs_in_at_the_provider();

    assert!(browser.is_signed_in(), "it is back");
}

#[test]
fn a_provider_that_goes_down_on_the_way_back_signs_nobody_in() {
    let scene = Scene::new();
    let mut browser = scene.browser();
    let back = browser.sets_out();

    scene.provider.set_fault("down");
    let page = browser.follows(back);

    scene.then_failed(&browser, &page, AWAY, "provider-unreachable");
}

#[test]
fn a_return_cannot_be_repeated() {
    let scene = Scene::new();
    let mut browser = scene.browser();
    let back = browser.sets_out().location().to_owned();
    browser.opens(&back);

    let again = browser.gets(&back);

    assert_eq!(again.told(), (410, "Linket er brugt"));
    assert!(!again.gives_session());
    assert_eq!(scene.pact.sign_ins_refused(&scene.server), ["sign-in-used"]);
}

#[test]
fn a_code_cannot_be_used_for_another_sign_in() {
    let scene = Scene::new();
    let (mut thief, mut victim) = (scene.browser(), scene.browser());
    let stolen = parameter(victim.sets_out().location(), "code");
    let own = thief.sets_out().location().to_owned();

    let page = thief.gets(&own.replace(&parameter(&own, "code"), &stolen));

    scene.then_failed(&thief, &page, REFUSED, "provider-refused");
}

#[test]
fn a_return_in_another_browser_signs_nobody_in() {
    let scene = Scene::new();
    let mut owner = scene.browser();
    let back = owner.sets_out();

    let mut other = scene.browser();
    let page = other.gets(back.location());

    scene.then_failed(
        &other,
        &page,
        (403, "Linket hører til en anden browser"),
        "sign-in-other-browser",
    );
    owner.follows(back);
    assert!(owner.is_signed_in(), "the owner is not kept out by it");
}

#[test]
fn a_return_that_nobody_has_begun_signs_nobody_in() {
    let scene = Scene::new();
    let mut browser = scene.browser();
    let back = browser.sets_out().location().to_owned();

    let page = browser.gets(&back.replace(&parameter(&back, "state"), "opdigtet"));

    scene.then_failed(&browser, &page, (403, "Linket er ikke kendt"), "sign-in-unknown");
}

/// The value of the parameter `name` of `url`.
#[track_caller]
fn parameter(url: &str, name: &str) -> String {
    let (_, query) = url.split_once('?').unwrap();
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs.find(|(other, _)| *other == name).unwrap().1.to_owned()
}
