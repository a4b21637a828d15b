//! The process of accession to read, from the one table that also decides. Anybody may read it.

use actix_web::{HttpRequest, HttpResponse, get};
use domain::accession::{Phase, RoleKind, TRANSITIONS, Transition};
use domain::people::Weight;
use domain::text::Language;
use gate::{fresh, texts};
use serde::Serialize;
use utoipa::ToSchema;

use crate::pact::TextView;
use crate::responses::Problems;

/// The process of accession: its phases and its commands.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ProcessView {
    /// The phases, in the order of a case's course.
    phases: Vec<PhaseView>,
    /// The commands: who may give them, in which phases, and where they lead.
    transitions: Vec<TransitionView>,
}

/// A phase.
#[derive(Debug, Serialize, ToSchema)]
struct PhaseView {
    /// Its code.
    code: &'static str,
    /// Its name.
    name: TextView,
    /// Whether something is still to be decided.
    open: bool,
    /// Whether no command leads out of it.
    terminal: bool,
}

/// A command, as the table of transitions has it.
#[derive(Debug, Serialize, ToSchema)]
struct TransitionView {
    /// Its code.
    command: &'static str,
    /// What it does, as a verb.
    name: TextView,
    /// Who may give it.
    roles: Vec<&'static str>,
    /// Whether it binds the organisation: a voter, a deputy or a signer gives it.
    binding: bool,
    /// In which phases.
    from: Vec<&'static str>,
    /// To which phases it leads; none when the phase stays.
    to: Vec<&'static str>,
}

impl From<Phase> for PhaseView {
    fn from(phase: Phase) -> Self {
        Self {
            code: phase.code(),
            name: in_both(|language| texts::phase(phase, language)),
            open: phase.is_open(),
            terminal: phase.is_terminal(),
        }
    }
}

impl From<&Transition> for TransitionView {
    fn from(transition: &Transition) -> Self {
        let Transition { command, roles, from, to, weight } = transition;
        Self {
            command: command.code(),
            name: in_both(|language| texts::command(*command, language)),
            roles: roles.iter().copied().map(RoleKind::code).collect(),
            binding: *weight == Weight::Binding,
            from: from.iter().copied().map(Phase::code).collect(),
            to: to.phases().iter().copied().map(Phase::code).collect(),
        }
    }
}

/// Shows the process of accession, from the one table that also decides.
#[utoipa::path(
    tag = "pact",
    responses(
        (status = 200, body = ProcessView, description = "The process."),
        (status = 304, description = "It is as the caller knows it."),
        Problems,
    ),
)]
#[get("/process")]
pub(crate) async fn get_process(request: HttpRequest) -> HttpResponse {
    let view = ProcessView {
        phases: Phase::ALL.into_iter().map(Into::into).collect(),
        transitions: TRANSITIONS.iter().map(Into::into).collect(),
    };
    let body = serde_json::to_string(&view).unwrap_or_default();
    fresh(&request, concat!("\"process-", env!("CARGO_PKG_VERSION"), "\""), body)
}

fn in_both(word: impl Fn(Language) -> String) -> TextView {
    TextView { da: word(Language::Da), en: word(Language::En) }
}
