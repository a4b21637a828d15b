//! Guessing tokens: no guess is told from another, each is looked up by its digest, and whoever guesses on waits.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use diesel::connection::{Instrumentation, InstrumentationEvent, set_default_instrumentation};
use engine::secret_hash;
use gate::{Rate, Rates};
use support::app::TestApp;

use crate::scene::{HEAD, said, token_made_by, with_token};

/// `text` with another letter at `index`.
fn one_off(text: &str, index: usize) -> String {
    let other = |letter| if letter == 'A' { 'B' } else { 'A' };
    let letters = text.chars().enumerate();
    letters.map(|(at, letter)| if at == index { other(letter) } else { letter }).collect()
}

#[actix_web::test]
async fn a_random_a_malformed_and_a_near_miss_of_a_token_are_answered_alike() {
    let app = TestApp::new().await;
    let browser = app.browser();
    let session = browser.signs_in(HEAD).await;
    let token = token_made_by(&browser, "act").await;
    let id = with_token(&app, &token, "/tokens").await.ok()["tokens"][1]["id"].clone();
    let digest: String = secret_hash(&token).iter().map(|byte| format!("{byte:02x}")).collect();
    let guesses = [
        format!("pagt_{}", "x".repeat(43)),
        one_off(&token, 5),
        one_off(&token, 20),
        one_off(&token, token.len() - 1),
        token.strip_suffix(|_: char| true).unwrap().to_owned(),
        format!("{token}A"),
        token.to_lowercase(),
        token.trim_start_matches("pagt_").to_owned(),
        format!("{token} {token}"),
        id.as_str().unwrap().to_owned(),
        digest,
        session,
        "robot".to_owned(),
        "null".to_owned(),
        "' OR 1=1 --".to_owned(),
    ];

    let mut answers = Vec::new();
    for guess in &guesses {
        let answer = with_token(&app, guess, "/cases").await.refused(401, "unauthenticated");
        assert_eq!(answer.header("www-authenticate"), "Bearer");
        let mut names: Vec<_> =
            answer.headers.keys().map(|name| name.as_str().to_owned()).collect();
        names.sort();
        answers.push((said(&answer), names));
    }

    assert!(answers.iter().all(|answer| *answer == answers[0]));
    with_token(&app, &token, "/cases").await.ok();
}

static LISTENING: AtomicBool = AtomicBool::new(false);
static ASKED: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// From now on, new connections tell what they ask for.
fn listen() {
    set_default_instrumentation(|| Some(telling())).unwrap();
    LISTENING.store(true, Ordering::Relaxed);
}

fn telling() -> Box<dyn Instrumentation> {
    Box::new(|event: InstrumentationEvent<'_>| {
        if let InstrumentationEvent::StartQuery { query, .. } = event
            && LISTENING.load(Ordering::Relaxed)
        {
            ASKED.lock().unwrap_or_else(PoisonError::into_inner).push(query.to_string());
        }
    })
}

/// Nothing of a guess but its digest gets to the database, so that no answer comes sooner for a part that is right.
#[actix_web::test]
async fn the_database_is_asked_for_the_digest_of_a_guess_whether_it_is_near_or_far() {
    listen();
    let app = TestApp::new().await;
    let browser = app.browser();
    browser.signs_in(HEAD).await;
    let token = token_made_by(&browser, "act").await;
    let (near, far) = (one_off(&token, token.len() - 1), format!("pagt_{}", "x".repeat(43)));

    for guess in [&near, &far] {
        with_token(&app, guess, "/cases").await.refused(401, "unauthenticated");
    }

    LISTENING.store(false, Ordering::Relaxed);
    let asked = ASKED.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let of = |guess: &str| {
        let digest = format!("{:?}", secret_hash(guess));
        let queries = asked.iter().filter(|query| query.contains(&digest));
        queries.map(|query| query.replace(&digest, "[digest]")).collect::<Vec<_>>()
    };
    assert_eq!(of(&near), of(&far));
    assert!(!of(&near).is_empty());
    for secret in [&token, &near, &far] {
        assert!(asked.iter().all(|query| !query.contains(secret.as_str())));
    }
}

#[actix_web::test]
async fn after_ten_failures_from_one_address_whoever_shows_a_token_waits() {
    let failures = Rate { per_minute: 1, burst: 10 };
    assert_eq!(Rates::default().failures, Rate::per_minute(10));
    let app = TestApp::set_up().limited_to(Rates { failures, ..Rates::OFF }).begun().await;

    for number in 0..10 {
        let guess = format!("pagt_{number}");
        with_token(&app, &guess, "/cases").await.refused(401, "unauthenticated");
    }

    let waits = with_token(&app, "pagt_10", "/cases").await.refused(429, "too-many-requests");
    let seconds: u64 = waits.header("retry-after").parse().unwrap();
    assert!((1..=60).contains(&seconds), "{seconds}");
    // Even the right one is not told from the wrong ones any more.
    app.secretariat().get("/cases").await.refused(429, "too-many-requests");
    app.public().get("/register").await.ok();
}

#[actix_web::test]
async fn whoever_guesses_the_cookie_of_a_session_waits_as_well() {
    let failures = Rate { per_minute: 1, burst: 10 };
    let app = TestApp::set_up().limited_to(Rates { failures, ..Rates::OFF }).begun().await;
    let browser = app.browser();

    let mut outcomes = Vec::new();
    for number in 10..21 {
        browser.is_given(gate::CookieKind::Session, &format!("{}{number}", "x".repeat(41)));
        outcomes.push(browser.looks_at("/outbox").await.status);
    }

    assert_eq!(outcomes.iter().filter(|status| **status == 429).count(), 1, "{outcomes:?}");
    assert_eq!(outcomes.last(), Some(&429));
}
