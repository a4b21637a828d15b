//! Refused because of mandates and tokens, and of who has the say over them.

use domain::accession::Interest::Recused;
use domain::accession::SEARCHES_PER_PERSON_MAX;
use domain::people::TOKENS_PER_PERSON_MAX;
use domain::vote::Choice::For;
use serde_json::{Value, json};
use support::app::{Answer, Person, TestApp, Who};
use support::{C, cast, declare_alone};

pub(super) async fn a_contact_nominates(app: TestApp) -> Answer {
    let case = app.course().concluded_by("di", domain::accession::DialogueOutcome::Nominates).await;
    app.as_who(Who::ContactAtDi).tries(&case, C::Nominate).await
}

pub(super) async fn whoever_has_stepped_back_casts_a_ballot(app: TestApp) -> Answer {
    let case = app.course().nominated_by("di").in_vote().await;
    app.party("di").gives(&case, &declare_alone(Recused)).await.ok();
    app.as_who(Who::ColleagueAtDi).casts(&case, For).await;
    app.party("di").gives(&case, &cast(For)).await
}

/// A mandate of `di` for whoever has this address.
fn a_mandate(email: &str, kind: &str) -> Value {
    let role = json!({ "kind": "party", "party": "di" });
    json!({ "email": email, "name": "Åse Ørsted", "role": role, "mandate": kind })
}

pub(super) async fn a_voter_grants_a_mandate(app: TestApp) -> Answer {
    app.party("di").post("/mandates", a_mandate("aase@example.org", "contact")).await
}

pub(super) async fn a_case_officer_reads_the_security_log(app: TestApp) -> Answer {
    app.as_who(Who::CaseOfficer).get("/security-log").await
}

/// The first mandate that `person` holds.
async fn own_mandate(person: Person<'_>) -> String {
    person.get("/me").await.ok()["mandates"][0]["id"].as_str().unwrap().to_owned()
}

pub(super) async fn a_token_whose_mandate_has_ended(app: TestApp) -> Answer {
    let mandate = own_mandate(app.party("hk")).await;
    app.secretariat().post(&format!("/mandates/{mandate}/end"), json!({})).await.ok();
    app.party("hk").get("/cases").await
}

pub(super) async fn the_head_makes_himself_a_voter(app: TestApp) -> Answer {
    app.secretariat().post("/mandates", a_mandate("secretariat@example.org", "voter")).await
}

pub(super) async fn a_founding_party_is_given_a_signer(app: TestApp) -> Answer {
    app.secretariat().post("/mandates", a_mandate("aase@example.org", "signer")).await
}

pub(super) async fn a_mandate_for_no_address(app: TestApp) -> Answer {
    app.secretariat().post("/mandates", a_mandate("aase", "voter")).await
}

pub(super) async fn a_mandate_that_ends_before_it_starts(app: TestApp) -> Answer {
    let mut mandate = a_mandate("aase@example.org", "voter");
    mandate["starts_at"] = json!("2026-03-01T09:00:00+01:00");
    mandate["ends_at"] = json!("2026-02-20");
    app.secretariat().post("/mandates", mandate).await
}

pub(super) async fn a_mandate_that_has_ended_is_ended(app: TestApp) -> Answer {
    let end = format!("/mandates/{}/end", own_mandate(app.party("hk")).await);
    app.secretariat().post(&end, json!({})).await.ok();
    app.wait(3);
    app.secretariat().post(&end, json!({ "at": "2026-02-09" })).await
}

pub(super) async fn the_only_head_steps_down(app: TestApp) -> Answer {
    let mandate = own_mandate(app.secretariat()).await;
    app.secretariat().post(&format!("/mandates/{mandate}/end"), json!({})).await
}

/// A token that `person` makes, and what comes of it.
async fn makes_token(person: Person<'_>, scope: &str, expires_at: &str) -> Answer {
    let token = json!({ "name": "robot", "scope": scope, "expires_at": expires_at });
    person.post("/tokens", token).await
}

pub(super) async fn a_token_for_reading_acts(app: TestApp) -> Answer {
    let case = app.course().await;
    let made = makes_token(app.applicant(), "read", "2026-03-01").await.expect(201);
    let bearer = format!("Bearer {}", made.text("token"));
    app.public().tries(&case, C::Withdraw).header("Authorization", &bearer).await
}

pub(super) async fn a_token_for_ten_years(app: TestApp) -> Answer {
    makes_token(app.applicant(), "act", "2036-02-02").await
}

pub(super) async fn a_token_too_many(app: TestApp) -> Answer {
    // The one that asks counts as well.
    for _ in 1..TOKENS_PER_PERSON_MAX {
        makes_token(app.applicant(), "read", "2026-03-01").await.expect(201);
    }
    makes_token(app.applicant(), "read", "2026-03-01").await
}

pub(super) async fn a_search_too_many(app: TestApp) -> Answer {
    let saved = |name: usize| {
        let body = json!({ "name": name.to_string(), "search": { "officer": "me" } });
        app.secretariat().post("/case-searches", body)
    };
    for name in 0..SEARCHES_PER_PERSON_MAX {
        saved(name).await.expect(201);
    }
    saved(SEARCHES_PER_PERSON_MAX).await
}
