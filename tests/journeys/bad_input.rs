//! Everything that can be wrong with a request: the right problem, with a pointer or a code; never our fault, and never
//! a row changed.

mod body;
mod caller;
mod condition;
mod place;
mod query;
mod value;

use actix_web::http::Method;
use serde_json::json;
use support::app::{Answer, BODY_BYTES_MAX, FaultKind, Request, TestApp};

/// A Pagt that is asked wrong things. It keeps a line for each.
struct Probe {
    app: TestApp,
    lines: Vec<String>,
}

impl Probe {
    async fn new() -> Self {
        Self { app: TestApp::new().await, lines: Vec::new() }
    }

    /// Checks that `answer` is a problem of the asker's that has changed nothing since `before`, and notes it down. The
    /// security log knows of those who were not entitled.
    fn note(&mut self, what: &str, before: &support::app::Contents, answer: &Answer) {
        assert!((400..500).contains(&answer.status), "{what}: {} {:#}", answer.status, answer.body);
        assert_eq!(answer.header("content-type"), "application/problem+json", "{what}");
        assert_eq!(answer["status"], answer.status, "{what}");
        let texts =
            (answer["texts"]["da"].as_str().unwrap(), answer["texts"]["en"].as_str().unwrap());
        assert!(!texts.0.is_empty() && !texts.1.is_empty(), "{what}");
        let changes = before.difference(&self.app.contents());
        let (noted, changes): (Vec<_>, Vec<_>) =
            changes.into_iter().partition(|change| change.starts_with("+ security_log: "));
        assert!(changes.is_empty(), "{what} has left behind: {changes:#?}");
        let expected = match answer.status {
            403 => 1..=1,
            401 => 0..=1, // Whoever shows nothing is asked for a token, and not refused.
            _ => 0..=0,
        };
        assert!(expected.contains(&noted.len()), "{what}: {} {noted:#?}", answer.status);

        let errors = answer["errors"].as_array().unwrap().iter();
        let places: Vec<_> = errors.map(|error| error["pointer"].as_str().unwrap()).collect();
        let line = format!("{what} | {} {} | {}", answer.status, answer.code(), places.join(" "));
        self.lines.push(line.trim_end_matches([' ', '|']).to_owned());
    }

    /// The lines so far, to be compared.
    fn page(self) -> String {
        format!("what is wrong | answer | place\n\n{}", self.lines.join("\n"))
    }
}

/// Asks what `request` says of the probe's own Pagt, and notes the answer down.
macro_rules! probe {
    ($probe:ident, $what:expr, |$app:ident| $request:expr) => {{
        let before = $probe.app.contents();
        let answer = {
            let $app = &$probe.app;
            let request: $crate::bad_input::Request<'_> = $request;
            request.await
        };
        $probe.note(&$what, &before, &answer);
        answer
    }};
}

use probe;

/// A request with this fault. Some kinds come of what is no part of a request: a connection that breaks off, a queue
/// that is full, a limit that is off in tests. Others are of forms, and the API takes none.
fn faulty(app: &TestApp, kind: FaultKind) -> Option<Request<'_>> {
    let post = |body: &str| {
        app.applicant().asks(Method::POST, "/drafts").bytes(body, Some("application/json"))
    };
    let request = match kind {
        FaultKind::BodyInterrupted | FaultKind::Busy | FaultKind::TooManyRequests => return None,
        FaultKind::FormTypeUnsupported | FaultKind::FormNotTrusted | FaultKind::FormMismatch => {
            return None;
        }
        FaultKind::HeadersTooLarge => {
            app.public().get("/cases").header("Cookie", &"x".repeat(8 * 1024 + 1))
        }
        FaultKind::CredentialMalformed => {
            app.public().get("/cases").header("Authorization", "Basic x")
        }
        FaultKind::NotFound => app.public().get("/members"),
        FaultKind::MethodNotAllowed => app.public().delete("/cases"),
        FaultKind::BodyTooLarge => post(&"x".repeat(BODY_BYTES_MAX + 1)),
        FaultKind::MediaTypeUnsupported => {
            app.applicant().asks(Method::POST, "/drafts").bytes("{}", None)
        }
        FaultKind::TextNotUtf8 => app.applicant().post("/drafts", json!({})).bytes(b"\xff", None),
        FaultKind::JsonMalformed => post("{"),
        FaultKind::JsonMismatch => post("[]"),
        FaultKind::QueryMalformed => app.applicant().get("/cases?limit=0"),
        FaultKind::CursorMalformed => app.applicant().get("/cases?cursor=x"),
        FaultKind::PreconditionMalformed => {
            app.applicant().delete("/drafts/019a1b2c-0000-7000-8000-000000000001").if_match("1")
        }
        FaultKind::RetryKeyMalformed => app.applicant().post("/drafts", json!({})).retry_key(""),
    };
    Some(request)
}

#[actix_web::test]
async fn every_kind_of_fault_is_met_under_its_own_code() {
    let app = TestApp::new().await;
    for kind in FaultKind::ALL {
        let Some(request) = faulty(&app, *kind) else { continue };
        let answer = request.await;
        assert_eq!(answer.code(), kind.code(), "{:#}", answer.body);
    }
}
