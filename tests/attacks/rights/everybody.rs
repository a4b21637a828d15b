//! Everybody whose rights may differ, each with a token.

use engine::{Credential, secret_hash};
use serde_json::json;
use support::app::{Request, TestApp, Who};

use crate::scene::{bearing, token_of};

/// What they are called in the tables.
pub(crate) const NAMES: [&str; 14] = [
    "public", "newcomer", "signer", "contact", "another", "di vote", "di cont", "di head",
    "di rec", "hk rec", "officer", "head", "board", "ended",
];

/// Somebody.
pub(crate) struct Somebody {
    pub(crate) name: &'static str,
    /// Who would give the commands as this one does.
    pub(crate) speaks_as: Who,
    token: Option<String>,
}

impl Somebody {
    /// `request`, with the token of this one.
    pub(crate) fn shows<'a>(&self, request: Request<'a>) -> Request<'a> {
        match &self.token {
            Some(token) => bearing(request, token),
            None => request,
        }
    }

    /// By what the engine knows this one.
    pub(crate) fn credential(&self) -> Credential {
        let known = self.token.clone().or_else(|| self.speaks_as.token());
        known.map_or(Credential::None, |token| Credential::Token(secret_hash(&token)))
    }
}

/// All of them, in the order of [`NAMES`].
pub(crate) struct Everybody(Vec<Somebody>);

impl Everybody {
    pub(crate) async fn new(app: &TestApp) -> Self {
        let role = app.applicant().get("/me").await.ok()["role"].clone();
        let contact = json!({ "email": "kontakt@example.org", "name": "Kontakt", "role": role, "mandate": "contact" });
        app.applicant().post("/mandates", contact).await.expect(201);
        let former = json!({ "email": "fhv@example.org", "name": "Forhenværende", "role": role, "mandate": "signer" });
        let former = app.applicant().post("/mandates", former).await.expect(201).text("id");
        let ended = token_of(app, "fhv@example.org").await;
        app.applicant().post(&format!("/mandates/{former}/end"), json!({})).await.ok();

        let tokens = [
            (Who::Public, None),
            (Who::Public, Some(token_of(app, "ny@example.org").await)),
            (Who::Applicant, None),
            (Who::Public, Some(token_of(app, "kontakt@example.org").await)),
            (Who::AnotherApplicant, None),
            (Who::Party("di"), None),
            (Who::ContactAtDi, None),
            (Who::HeadContactAtDi, None),
            (Who::ColleagueAtDi, None),
            (Who::Party("hk"), None),
            (Who::CaseOfficer, None),
            (Who::Secretariat, None),
            (Who::AdvisoryBoard, None),
            (Who::Public, Some(ended)),
        ];
        let somebody = |(name, (speaks_as, token))| Somebody { name, speaks_as, token };
        Self(NAMES.into_iter().zip(tokens).map(somebody).collect())
    }

    pub(crate) fn actors(&self) -> &[Somebody] {
        &self.0
    }
}
