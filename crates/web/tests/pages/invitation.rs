//! A founding party invites an organisation, which takes the draft over; the secretariat enters what came on paper.

use domain::actor::Role;
use domain::people::MandateKind;

use crate::site::Site;

const PAGE: &str = "/invitations/new";

#[actix_web::test]
async fn a_party_invites_and_the_organisation_goes_on_with_what_it_has_begun() {
    let site = Site::new().await;
    site.enrol("Anna", Role::Party("di".parse().unwrap()), &[MandateKind::Voter]);
    let (anna, mette) = (site.signed_in("Anna").await, site.signed_in("Mette").await);
    assert!(anna.looks_at("/").await.html.contains(PAGE));

    let unfit = [("organisation", " "), ("cvr", "1"), ("contact", ""), ("email", "")];
    let unfit = anna.sends(PAGE, PAGE, &unfit).await;
    assert_eq!(unfit.outcome(), "422");
    assert!(unfit.html.contains("#organisation") && unfit.html.contains("#cvr"));

    let fields = [
        ("organisation", "Nordlys ApS"),
        ("cvr", "10000009"),
        ("contact", "Mette"),
        ("email", "mette@example.org"),
    ];
    let invited = anna.sends(PAGE, PAGE, &fields).await;
    assert_eq!(invited.outcome(), "201");
    let code = invited.between("Kode fra invitationen: <strong>", "</strong>").remove(0);

    let taken = mette.sends("/apply", "/apply/invitation", &[("code", &code)]).await.outcome();
    let step = taken.strip_prefix("303 ").unwrap();
    assert!(mette.looks_at(step).await.html.contains("value=\"Nordlys ApS\""));
    let again = mette.sends("/apply", "/apply/invitation", &[("code", &code)]).await;
    assert_eq!(again.outcome(), "422");
}

#[actix_web::test]
async fn nobody_but_a_party_invites_and_the_secretariat_enters_for_others() {
    let site = Site::new().await;
    site.enrol("Freja", Role::Secretariat, &[MandateKind::HeadOfSecretariat]);
    let (freja, mette) = (site.signed_in("Freja").await, site.signed_in("Mette").await);

    assert_eq!(freja.looks_at(PAGE).await.outcome(), "404");
    assert_eq!(mette.looks_at(PAGE).await.outcome(), "404");
    assert!(freja.looks_at("/apply").await.html.contains("papir eller e-mail"));
    let begun = freja.sends("/apply", "/apply/begin", &[]).await.outcome();
    let step = begun.strip_prefix("303 ").unwrap();
    assert!(freja.looks_at(step).await.html.contains("på organisationens vegne"));
}
