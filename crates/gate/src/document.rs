//! The problem document of RFC 9457, in the asker's language and with the sentence in both.

use actix_web::ResponseError;
use domain::charter::Charter;
use domain::refusal::{Refusal, Remedy};
use domain::text::Language;
use serde::Serialize;
use utoipa::ToSchema;

use crate::problem::Problem;
use crate::texts;

/// Why a request was not carried out (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
pub struct ProblemDocument {
    /// `urn:pagt:problem:` and the code.
    #[serde(rename = "type")]
    kind: String,
    /// A few words, in the language asked for.
    title: String,
    /// The HTTP status.
    #[schema(minimum = 400, maximum = 599)]
    status: u16,
    /// The unmet condition, in the language asked for.
    detail: String,
    /// The stable code.
    code: String,
    /// The same sentence in Danish and in English.
    texts: BothTexts,
    /// Who can meet the condition: `asker`, or roles; empty when nobody can.
    who_can_meet: Vec<String>,
    /// Until or from when the clock has its say.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime, value_type = String)]
    until: Option<String>,
    /// The places at fault.
    errors: Vec<FieldProblem>,
    /// The id of the request, for whoever asks about it.
    request_id: String,
}

/// A sentence in both languages.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BothTexts {
    /// In Danish.
    da: String,
    /// In English.
    en: String,
}

/// One place at fault.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FieldProblem {
    /// A JSON pointer into the body, or the name of a header.
    pointer: String,
    /// The stable code.
    code: String,
    /// What is wrong there, in the language asked for.
    detail: String,
}

/// The document of `problem`, as JSON.
pub(crate) fn document(
    problem: &Problem,
    language: Language,
    charter: Option<&Charter>,
    request_id: &str,
) -> String {
    let sentence = |language| texts::sentence(problem, language, charter);
    let shown = sentence(language);
    let refusal = refusal(problem);
    let document = ProblemDocument {
        kind: format!("urn:pagt:problem:{}", problem.code()),
        title: shown.title,
        status: problem.status_code().as_u16(),
        detail: shown.detail,
        code: problem.code().to_owned(),
        texts: BothTexts { da: sentence(Language::Da).detail, en: sentence(Language::En).detail },
        who_can_meet: refusal.map_or_else(|| vec!["asker".to_owned()], who_can_meet),
        until: refusal
            .and_then(Refusal::until)
            .map(|at| at.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true)),
        errors: errors(problem, language, charter),
        request_id: request_id.to_owned(),
    };
    serde_json::to_string(&document).unwrap_or_default()
}

fn refusal(problem: &Problem) -> Option<&Refusal> {
    match problem {
        Problem::Engine(engine::Error::Refused(refusal)) => Some(refusal),
        Problem::Engine(
            engine::Error::Unauthenticated
            | engine::Error::NotFound
            | engine::Error::VersionMismatch { .. }
            | engine::Error::RetryKeyReused
            | engine::Error::Store(_),
        )
        | Problem::Request(_) => None,
    }
}

fn who_can_meet(refusal: &Refusal) -> Vec<String> {
    match refusal.remedy() {
        Remedy::Asker => vec!["asker".to_owned()],
        Remedy::Roles(roles) => roles.iter().map(|role| role.code().to_owned()).collect(),
        Remedy::OnInitiative(roles) => roles.iter().map(|role| role.code().to_owned()).collect(),
        Remedy::Nobody => vec![],
    }
}

fn errors(problem: &Problem, language: Language, charter: Option<&Charter>) -> Vec<FieldProblem> {
    if let Problem::Request(fault) = problem {
        if fault.pointer.is_empty() {
            return vec![];
        }
        let detail = texts::sentence(problem, language, charter).detail;
        return vec![FieldProblem {
            pointer: fault.pointer.clone(),
            code: problem.code().to_owned(),
            detail,
        }];
    }
    let Some(refusal) = refusal(problem) else { return vec![] };
    if let Refusal::ApplicationIncomplete { gaps } = refusal {
        return gaps
            .iter()
            .map(|gap| FieldProblem {
                // A draft, and every body that brings an application, holds it under this name.
                pointer: format!("/application{}", gap.pointer),
                code: gap.kind.code().to_owned(),
                detail: texts::gap(gap.kind, language),
            })
            .collect();
    }
    let detail = || texts::sentence(problem, language, charter).detail;
    refusal
        .field()
        .map(|field| FieldProblem {
            pointer: format!("/{field}"),
            code: refusal.code().to_owned(),
            detail: detail(),
        })
        .into_iter()
        .collect()
}
