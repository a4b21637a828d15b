//! What the attacks begin with: people with an address, and things that are theirs.

use domain::id::SignInId;
use domain::text::Language;
use engine::{Beginning, Completion, Credential, Outcome, Standing, Vouched, secret_hash};
use serde_json::{Value, json};
use support::app::{Answer, Browser, Person, Request, TestApp};

/// The address of the head of the secretariat.
pub(crate) const HEAD: &str = "secretariat@example.org";

/// An address that nobody knows.
pub(crate) const NOBODY: &str = "ingen@example.org";

/// An id of nothing.
pub(crate) const NOWHERE: &str = "01890a5d-ac96-774b-bcce-b302099a8057";

/// Whoever shows `token` asks to read `path`, below `/api/v1`.
pub(crate) fn with_token<'a>(app: &'a TestApp, token: &str, path: &str) -> Request<'a> {
    bearing(app.public().get(path), token)
}

/// `request`, with `token`.
pub(crate) fn bearing<'a>(request: Request<'a>, token: &str) -> Request<'a> {
    request.header("Authorization", &format!("Bearer {token}"))
}

/// A token that `browser`'s owner makes on the page of the account.
pub(crate) async fn token_made_by(browser: &Browser<'_>, scope: &str) -> String {
    let fields = [("token-name", "robot"), ("scope", scope), ("days", "30")];
    let page = browser.sends("/account", "/account/tokens", &fields).await;
    assert_eq!(page.status, 201, "{}", page.html);
    let token = page.html.split("pagt_").nth(1).unwrap().split('<').next().unwrap();
    format!("pagt_{token}")
}

/// A token that acts for whoever has the address, by whatever mandates they have.
pub(crate) async fn token_of(app: &TestApp, email: &str) -> String {
    let browser = app.browser();
    browser.signs_in(email).await;
    token_made_by(&browser, "act").await
}

/// A mandate of the founding party `party` for whoever has the address.
pub(crate) fn a_mandate(email: &str, party: &str, kind: &str) -> Value {
    let role = json!({ "kind": "party", "party": party });
    json!({ "email": email, "name": "Åse Ørsted", "role": role, "mandate": kind })
}

/// The secretariat grants a mandate; its id.
pub(crate) async fn granted(app: &TestApp, mandate: Value) -> String {
    app.secretariat().post("/mandates", mandate).await.expect(201).text("id")
}

/// The secretariat ends a mandate, at once.
pub(crate) async fn ended(app: &TestApp, mandate: &str) {
    app.secretariat().post(&format!("/mandates/{mandate}/end"), json!({})).await.ok();
}

/// The first mandate that `person` holds.
pub(crate) async fn own_mandate(person: Person<'_>) -> String {
    person.get("/me").await.ok()["mandates"][0]["id"].as_str().unwrap().to_owned()
}

/// Somebody of an organisation that applies comes from the identity provider and so asks for a mandate; the id of that.
pub(crate) async fn a_mandate_request(app: &TestApp) -> String {
    let application = app.another_application();
    let cvr = application["organisation"]["cvr"].as_str().unwrap().parse().ok();
    app.course().of(application).await;
    let (engine, now, id) = (app.engine(), app.now(), SignInId(NOWHERE.parse().unwrap()));
    let hash = secret_hash;
    let language = Language::Da;
    let (return_to, address) = ("/".to_owned(), "192.0.2.7".to_owned());
    let beginning = Beginning {
        id,
        hash: hash("state"),
        browser: hash("browser"),
        language,
        return_to,
        address: address.clone(),
    };
    engine.sign_in_by_provider(beginning, now).unwrap();
    let (session, device) = (hash("session"), String::new());
    let completion =
        Completion { hash: hash("state"), browser: hash("browser"), session, device, address };
    let sign_in = engine.sign_in_return(completion.clone(), now).unwrap().unwrap();
    let vouched = Vouched {
        issuer: "https://login.example".to_owned(),
        subject: "somebody".to_owned(),
        name: "Åse Ørsted".to_owned(),
        email: None,
        cvr,
        token: "vouched".to_owned(),
    };
    let completed = engine.sign_in_vouched(completion, sign_in, vouched, now).unwrap();
    let engine::Completed::SignedIn { standing, .. } = completed else { panic!("{completed:?}") };
    assert_eq!(standing, Standing::Requested);
    let head = Credential::Token(hash("secretariat"));
    engine.mandate_requests(&head, now).unwrap()[0].request.id.to_string()
}

/// A letter that was given up; its id.
pub(crate) async fn a_dead_letter(app: &TestApp) -> String {
    granted(app, a_mandate("udgaaet@example.org", "hk", "contact")).await;
    let entries = app.engine().outbox_of_demo().unwrap();
    let entry = entries.first().unwrap();
    let outcome = Outcome::Impossible { reason: "550 no such mailbox".to_owned() };
    app.engine().outbox_settle(entry, outcome, app.now()).unwrap();
    entry.id.to_string()
}

/// What an answer says, apart from the id of the request.
pub(crate) fn said(answer: &Answer) -> Value {
    let mut body = answer.body.clone();
    if let Some(fields) = body.as_object_mut() {
        fields.remove("request_id");
    }
    body
}
