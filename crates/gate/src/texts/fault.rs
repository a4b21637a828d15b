//! The sentences of problems: what is wrong with a request, or with us.

use chrono::NaiveDate;
use domain::charter::Charter;
use domain::cvr::InvalidCvr;
use domain::id::InvalidKey;
use domain::text::Language;

use super::catalogue::{self, Arguments, text};
use super::word::whole;
use super::{Fill, Sentence, refused};
use crate::body::BODY_BYTES_MAX;
use crate::problem::{Fault, FaultKind, Problem};

/// The problems that have a sentence beside the refusals, and what fills it.
pub const PROBLEMS: &[(&str, &[&str])] = &[
    ("unauthenticated", &[]),
    ("credential-malformed", &["pointer"]),
    ("not-found", &[]),
    ("method-not-allowed", &[]),
    ("query-malformed", &["found"]),
    ("cursor-malformed", &[]),
    ("version-mismatch", &["actual"]),
    ("precondition-malformed", &["pointer"]),
    ("idempotency-key-reused", &[]),
    ("idempotency-key-malformed", &["pointer", "found"]),
    ("body-too-large", &["kilobytes"]),
    ("body-interrupted", &[]),
    ("media-type-unsupported", &["pointer"]),
    ("text-not-utf8", &[]),
    ("json-malformed", &["found"]),
    ("json-mismatch", &["pointer", "found"]),
    ("unknown-field", &["pointer"]),
    ("cvr-not-eight-digits", &[]),
    ("cvr-check-digit", &[]),
    ("key-malformed", &[]),
    ("date-malformed", &[]),
    ("form-type-unsupported", &["pointer"]),
    ("form-not-trusted", &["found"]),
    ("form-mismatch", &["pointer", "found"]),
    ("headers-too-large", &["pointer", "kilobytes"]),
    ("too-many-requests", &["seconds"]),
    ("busy", &[]),
    ("internal", &[]),
];

/// The problem with this code in words.
pub fn problem(code: &str, arguments: &[(&'static str, Fill)], language: Language) -> Sentence {
    let mut filled = Arguments::default();
    for (name, fill) in arguments {
        match fill {
            Fill::Text(text) => filled.put(*name, text),
            Fill::Count(count) => filled.count(*name, *count),
        }
    }
    Sentence {
        title: catalogue::title(code, language),
        detail: text(code, &filled, language),
        who: None,
    }
}

/// `problem` in words, with the parties by the short names that `charter` gives them.
pub fn sentence(problem: &Problem, language: Language, charter: Option<&Charter>) -> Sentence {
    match problem {
        Problem::Engine(engine::Error::Refused(refusal)) => refused(refusal, language, charter),
        Problem::Engine(engine::Error::VersionMismatch { actual }) => {
            let actual = Fill::Text(actual.to_string());
            self::problem(problem.code(), &[("actual", actual)], language)
        }
        Problem::Engine(
            engine::Error::Unauthenticated
            | engine::Error::NotFound
            | engine::Error::RetryKeyReused
            | engine::Error::Store(_),
        ) => self::problem(problem.code(), &[], language),
        Problem::Request(fault) => faulty(fault, language),
    }
}

/// The heading is the code's own; the sentence says more where the cause is known.
fn faulty(fault: &Fault, language: Language) -> Sentence {
    let place = if fault.pointer.is_empty() { whole(language) } else { fault.pointer.clone() };
    let limit = fault.found.parse().ok();
    let arguments = [
        ("pointer", Fill::Text(place)),
        ("found", Fill::Text(fault.found.clone())),
        ("kilobytes", Fill::Count(limit.unwrap_or(BODY_BYTES_MAX / 1024))),
        ("seconds", Fill::Count(limit.unwrap_or(1))),
    ];
    let sentence = problem(fault.kind.code(), &arguments, language);
    match cause(fault) {
        Some(code) => Sentence { detail: problem(code, &arguments, language).detail, ..sentence },
        None => sentence,
    }
}

/// Why a value does not fit, as far as its own type has told: the parser passes those words on.
fn cause(fault: &Fault) -> Option<&'static str> {
    let said = fault.found.as_str();
    let of_form = fault.kind == FaultKind::FormMismatch;
    if fault.kind != FaultKind::JsonMismatch && !of_form {
        None
    } else if !of_form && said.starts_with("unknown field") {
        Some("unknown-field")
    } else if said == InvalidCvr::NotEightDigits.to_string() {
        Some("cvr-not-eight-digits")
    } else if said == InvalidCvr::CheckDigit.to_string() {
        Some("cvr-check-digit")
    } else if said == InvalidKey.to_string() {
        Some("key-malformed")
    } else if is_said_of_a_day(said) {
        Some("date-malformed")
    } else {
        None
    }
}

/// Whether `said` is what the calendar says of a text that is no day.
fn is_said_of_a_day(said: &str) -> bool {
    ["", "x", "2022-13-01", "2022-02-30", "2022-06-15x"]
        .into_iter()
        .filter_map(|text| text.parse::<NaiveDate>().err())
        .any(|error| error.to_string() == said)
}
