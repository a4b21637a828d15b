//! A member and its declaration, open to anybody once the admission is public.

use support::app::{TestApp, Who, an_application};
use support::{C, snapshot};

#[actix_web::test]
async fn a_member_is_shown_with_its_declaration_and_nothing_private_once_it_is_public() {
    let app = TestApp::new().await;
    let case = app.course().of(an_application()).approved().await;
    let path = format!("/members/{case}");

    app.public().get(&path).await.expect(404);
    app.as_who(Who::AdvisoryBoard).get(&path).await.expect(404);
    app.party("hk").get(&path).await.ok();

    app.secretariat().does(&case, C::IssueDecision).await;
    let member = app.public().get(&path).await.ok();

    for private in ["contact", "signer", "email", "phone", "preferred_party", "size"] {
        assert!(!member.body.to_string().contains(&format!("\"{private}\"")), "{private}");
    }
    snapshot!("member", member);
}

#[actix_web::test]
async fn a_founding_party_is_a_member_without_a_declaration_yet() {
    let app = TestApp::new().await;
    let register = app.public().get("/register").await.ok();
    let di = &register["members"][1];

    let member = app.public().get(&format!("/members/{}", di["id"].as_str().unwrap())).await.ok();

    assert_eq!((&member["party"], &member["state"]), (&"di".into(), &"lasting".into()));
    assert!(member["declaration"].is_null());
}
