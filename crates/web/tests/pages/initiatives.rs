//! Initiatives: the list, the overview, the page of one, and the forms.

use domain::actor::Role;
use domain::people::MandateKind;
use gate::Rates;
use insta::assert_snapshot;
use web::Pages;

use crate::page::Page;
use crate::site::{Browser, Site};

const FIELDS: [(&str, &str); 14] = [
    ("version", "0"),
    ("title", "Varsler på én side"),
    ("description", "En varsling, som værkføreren kan handle på.\nHver fredag."),
    ("novelty", "new"),
    ("objectives", "insight"),
    ("track", "warning"),
    ("target_group", "Små produktionsvirksomheder"),
    ("start-day", "1"),
    ("start-month", "4"),
    ("start-year", "2026"),
    ("end-day", ""),
    ("end-month", ""),
    ("end-year", ""),
    ("expected_result", "500 virksomheder får varsler."),
];

/// A site with two founding parties' Anna and Bo, the secretariat's Freja and the board's Søren.
struct Pact {
    site: Site,
}

impl Pact {
    async fn new() -> Self {
        let site = Site::with(Rates::OFF, Pages { demo: true, ..Pages::default() }).await;
        let party = |key: &str| Role::Party(key.parse().unwrap());
        site.enrol("Freja", Role::Secretariat, &[MandateKind::HeadOfSecretariat]);
        site.enrol("Anna", party("di"), &[MandateKind::Voter]);
        site.enrol("Bo", party("ida"), &[MandateKind::Voter]);
        site.enrol("Soren", Role::AdvisoryBoard, &[MandateKind::AdvisoryBoardMember]);
        Self { site }
    }

    async fn of(&self, name: &str) -> Browser<'_> {
        self.site.signed_in(name).await
    }
}

/// Sends the form by which an initiative is added, with `changed` in place of what it would hold.
async fn adds(browser: &Browser<'_>, changed: &[(&'static str, &'static str)]) -> Page {
    let mut fields = FIELDS.to_vec();
    fields.push(("interplay", "Vi bruger pagtens kanaler."));
    for (name, value) in changed {
        match fields.iter_mut().find(|(field, _)| field == name) {
            Some(field) => field.1 = value,
            None => fields.push((name, value)),
        }
    }
    browser.sends("/initiatives/new", "/initiatives/new", &fields).await
}

/// The page of an initiative that has just been added.
async fn added(browser: &Browser<'_>, changed: &[(&'static str, &'static str)]) -> String {
    let answer = adds(browser, changed).await;
    let place = answer.header("location");
    place.strip_suffix("?done=initiative-create-initiative").unwrap().to_owned()
}

/// Sends the form of a command.
async fn does(browser: &Browser<'_>, path: &str, command: &str, fields: &[(&str, &str)]) -> Page {
    let place = format!("{path}/do/{command}");
    let form = browser.looks_at(&place).await;
    let version = form.between("name=\"version\" value=\"", "\"").remove(0);
    let fields: Vec<_> = [("version", version.as_str())].iter().chain(fields).copied().collect();
    let done = browser.sends(&place, &place, &fields).await;
    assert_eq!(done.outcome(), format!("303 {path}?done=initiative-{command}"), "{}", done.html);
    done
}

/// The code by which the form at `place` offers whoever is called `name`.
async fn code_of(browser: &Browser<'_>, place: &str, name: &str) -> String {
    let form = browser.looks_at(place).await;
    let options = form.between("<option value=\"", "</option>");
    let option = options.iter().find(|option| option.ends_with(&format!(">{name}"))).unwrap();
    option.split('"').next().unwrap().to_owned()
}

/// An initiative of Anna's with all that can be there; its page.
async fn a_full_one(pact: &Pact) -> String {
    let (anna, bo, soren) = (pact.of("Anna").await, pact.of("Bo").await, pact.of("Soren").await);
    let path = added(&anna, &[("funding_note", "Egne midler og fonde")]).await;
    does(&anna, &path, "start-initiative", &[]).await;
    let ida = code_of(&anna, &format!("{path}/do/invite-partner"), "IDA").await;
    does(&anna, &path, "invite-partner", &[("partner", &ida)]).await;
    does(&bo, &path, "confirm-partnership", &[]).await;
    let hk = code_of(&anna, &format!("{path}/do/invite-partner"), "HK").await;
    does(&anna, &path, "invite-partner", &[("partner", &hk)]).await;
    let sought = [("source", "foundation"), ("state", "sought"), ("amount", "450.000")];
    does(&anna, &path, "add-funding", &sought).await;
    does(&anna, &path, "advance-funding", &[("step", "1:granted")]).await;
    let open = [("source", "own"), ("state", "granted"), ("amount", "80000")];
    let open = [&open[..], &[("amount_for", "public")]].concat();
    does(&anna, &path, "add-funding", &open).await;
    does(&anna, &path, "note-progress", &[("progress", "Otte varsler er sendt.")]).await;
    let comment = [("comment", "Hvor mange handler på det?")];
    does(&soren, &path, "comment-initiative", &comment).await;
    does(&anna, &path, "answer-comment", &[("number", "1"), ("reply", "Vi spørger 50.")]).await;
    does(&anna, &path, "record-result", &[("result", "23 af 50 har handlet.")]).await;
    path
}

#[actix_web::test]
async fn a_new_site_says_that_there_are_none() {
    let pact = Pact::new().await;

    assert_snapshot!("none", pact.site.browser().looks_at("/initiatives").await.main());
}

#[actix_web::test]
async fn the_list_the_overview_and_an_initiative_are_open_to_everybody_in_both_languages() {
    let pact = Pact::new().await;
    let path = a_full_one(&pact).await;
    let bo = pact.of("Bo").await;
    added(&bo, &[("title", "Varsler til laboratoriet"), ("novelty", "existing")]).await;

    for (place, danish, english) in [
        ("/initiatives", "list", "list_in_english"),
        ("/initiatives/overview", "overview", "overview_in_english"),
        (path.as_str(), "public", "public_in_english"),
    ] {
        assert_snapshot!(danish, pact.site.browser().looks_at(place).await.main());
        assert_snapshot!(english, pact.site.english_browser().looks_at(place).await.main());
    }
}

#[actix_web::test]
async fn those_whom_it_concerns_see_more_and_what_they_can_do() {
    let pact = Pact::new().await;
    let path = a_full_one(&pact).await;

    assert_snapshot!("of_owner", pact.of("Anna").await.looks_at(&path).await.main());
    assert_snapshot!("of_board", pact.of("Soren").await.looks_at(&path).await.main());
}

#[actix_web::test]
async fn the_list_is_narrowed_and_keeps_what_was_asked_for() {
    let pact = Pact::new().await;
    let anna = pact.of("Anna").await;
    added(&anna, &[]).await;
    added(&anna, &[("title", "Øvelse i en time"), ("track", "skills")]).await;
    let browser = pact.site.browser();

    let found = browser.looks_at("/initiatives?text=%C3%B8velse&track=skills").await;
    let none = browser.looks_at("/initiatives?state=stopped").await;

    assert_snapshot!("narrowed", found.main());
    assert!(none.html.contains("Ingen initiativer passer."));
    assert_eq!(browser.looks_at("/initiatives?state=soon").await.status, 422);
    assert_eq!(browser.looks_at("/initiatives?after=x").await.status, 422);
    let search = browser.looks_at("/search?text=%C3%B8velse").await;
    assert!(search.html.contains("Øvelse i en time</a>"), "{}", search.main());
}

#[actix_web::test]
async fn ones_own_page_tells_what_waits() {
    let pact = Pact::new().await;
    let (anna, bo, soren) = (pact.of("Anna").await, pact.of("Bo").await, pact.of("Soren").await);
    let path = added(&anna, &[]).await;
    let ida = code_of(&anna, &format!("{path}/do/invite-partner"), "IDA").await;
    does(&anna, &path, "invite-partner", &[("partner", &ida)]).await;
    let own = added(&bo, &[("title", "En times øvelse")]).await;
    does(&soren, &own, "comment-initiative", &[("comment", "Godt.")]).await;

    assert_snapshot!("own", bo.looks_at("/initiatives/own").await.main());
    let nobody = soren.looks_at("/initiatives/own").await;
    assert!(nobody.html.contains("Du handler ikke for en deltager"), "{}", nobody.main());
    let member = bo.looks_at("/initiatives").await;
    assert!(member.html.contains("href=\"/initiatives/own\""));
    assert!(!soren.looks_at("/initiatives").await.html.contains("href=\"/initiatives/new\""));
}

#[actix_web::test]
async fn the_form_says_what_is_asked_for_and_the_secretariat_says_for_whom() {
    let pact = Pact::new().await;

    let own = pact.of("Anna").await.looks_at("/initiatives/new").await;
    let office = pact.of("Freja").await.looks_at("/initiatives/new").await;

    assert_snapshot!("new", own.main());
    assert!(office.html.contains("<label class=\"form-label\" for=\"owner\">"));
    assert_eq!(pact.of("Soren").await.looks_at("/initiatives/new").await.status, 403);
    assert_eq!(
        pact.site.browser().looks_at("/initiatives/new").await.outcome(),
        "303 /sign-in?return=%2Finitiatives%2Fnew"
    );
}

#[actix_web::test]
async fn a_form_with_faults_is_shown_again_as_it_was_filled_in() {
    let pact = Pact::new().await;
    let anna = pact.of("Anna").await;

    let unread = [("novelty", ""), ("start-day", "31"), ("start-month", "2")];
    let unread = adds(&anna, &unread).await;
    let refused = adds(&anna, &[("end-day", "1"), ("end-month", "1"), ("end-year", "2026")]).await;
    let missing = adds(&anna, &[("interplay", "")]).await;
    let office = adds(&pact.of("Freja").await, &[("owner", "")]).await;

    assert_eq!(unread.status, 422);
    assert_snapshot!("unread", unread.main());
    for (page, told) in [
        (&refused, "kan ikke slutte før"),
        (&missing, "Skriv, hvordan initiativet spiller sammen"),
        (&office, "Vælg den deltager, der ejer initiativet."),
    ] {
        assert_eq!(page.status, 422);
        assert!(page.html.contains(told), "{}", page.main());
        assert!(page.html.contains("Varsler på én side"));
    }
}

#[actix_web::test]
async fn each_command_has_its_form() {
    let pact = Pact::new().await;
    let path = a_full_one(&pact).await;
    let (anna, soren) = (pact.of("Anna").await, pact.of("Soren").await);
    let shown = async |browser: &Browser<'_>, command: &str| {
        let page = browser.looks_at(&format!("{path}/do/{command}")).await;
        format!("{command}: {} {}", page.status.as_u16(), page.heading())
    };

    let mut lines = Vec::new();
    for command in [
        "revise-initiative",
        "start-initiative",
        "note-progress",
        "record-result",
        "complete-initiative",
        "stop-initiative",
        "resume-initiative",
        "invite-partner",
        "confirm-partnership",
        "add-funding",
        "advance-funding",
        "comment-initiative",
        "answer-comment",
        "create-initiative",
        "nothing",
    ] {
        lines.push(shown(&anna, command).await);
    }
    lines.push(shown(&soren, "comment-initiative").await);

    assert_snapshot!("forms", lines.join("\n"));
    let revise = anna.looks_at(&format!("{path}/do/revise-initiative")).await;
    assert_snapshot!("revise", revise.main());
    let complete = anna.looks_at(&format!("{path}/do/complete-initiative")).await;
    assert_snapshot!("complete", complete.main());
    assert_snapshot!("funding", anna.looks_at(&format!("{path}/do/add-funding")).await.main());
}

#[actix_web::test]
async fn a_form_that_came_too_late_keeps_its_text_and_says_what_has_happened() {
    let pact = Pact::new().await;
    let anna = pact.of("Anna").await;
    let path = added(&anna, &[]).await;
    let place = format!("{path}/do/note-progress");
    does(&anna, &path, "start-initiative", &[]).await;

    let fields = [("version", "1"), ("progress", "Det går godt.")];
    let late = anna.sends(&place, &place, &fields).await;

    assert_eq!(late.status, 412);
    assert_snapshot!("late", late.main());
}

#[actix_web::test]
async fn what_cannot_be_read_of_a_command_is_told_at_its_field() {
    let pact = Pact::new().await;
    let path = a_full_one(&pact).await;
    let (anna, soren) = (pact.of("Anna").await, pact.of("Soren").await);
    does(&soren, &path, "comment-initiative", &[("comment", "Og så?")]).await;
    does(&anna, &path, "add-funding", &[("source", "other"), ("state", "considered")]).await;

    for (command, fields, told) in [
        ("invite-partner", &[("partner", "")][..], "Vælg den deltager, du vil invitere."),
        ("add-funding", &[("amount", "mange")], "Skriv beløbet i hele kroner"),
        ("add-funding", &[("source", "own")], "Vælg, hvor langt I er."),
        ("advance-funding", &[("step", "x")], "Vælg det skridt, der er taget."),
        ("answer-comment", &[("reply", "Ja.")], "Vælg den kommentar, du svarer på."),
        ("answer-comment", &[("number", "2"), ("reply", "")], "Skriv et svar på kommentaren."),
        ("note-progress", &[("progress", " ")], "Skriv, hvordan det går med initiativet."),
        ("advance-funding", &[("step", "1:sought")], "kan ikke tage det skridt"),
    ] {
        let place = format!("{path}/do/{command}");
        let version = anna.looks_at(&place).await.between("name=\"version\" value=\"", "\"");
        let fields: Vec<_> =
            [("version", version[0].as_str())].iter().chain(fields).copied().collect();
        let page = anna.sends(&place, &place, &fields).await;
        assert_eq!(page.status, 422, "{command}");
        assert!(page.html.contains(told), "{command}: {}", page.main());
    }
    let unknown = anna.sends(&path, &format!("{path}/do/start-initiative"), &[("x", "y")]).await;
    assert_eq!(unknown.status, 422);
}
