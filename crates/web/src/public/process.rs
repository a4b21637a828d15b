//! How admission works: the phases step by step, drawn and told, from the one table that also decides.

use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;
use domain::accession::{Arrow, Phase, arrows, period};
use domain::charter::{Charter, Period};
use domain::text::Language;
use gate::{Problem, texts};

use super::Told;
use super::drawing::{Drawing, draw};
use crate::shell::{Shell, Spot};
use crate::texts::Voice;
use crate::visit::Visit;

/// What can be done in a phase, by whom, and where it leads.
struct Way {
    what: String,
    who: String,
    to: String,
}

/// A phase.
struct Stage {
    name: String,
    text: String,
    ways: Vec<Way>,
}

/// The process in one language.
pub(crate) struct Process {
    drawing: Drawing,
    stages: Vec<Stage>,
}

#[derive(Template)]
#[template(path = "process.html")]
struct ProcessPage<'a> {
    shell: Shell,
    process: &'a Process,
}

pub(super) async fn show(visit: Visit, told: Data<Told>) -> Result<HttpResponse, Problem> {
    let process =
        told.process(visit.language, visit.charter(), || process(visit.charter(), visit.language));
    let process = &*process;
    let shell = Shell::of(&visit, Spot::Process).about(visit.voice().say("process-about"));
    Ok(visit.public_page(&ProcessPage { shell, process }))
}

fn process(charter: &Charter, language: Language) -> Process {
    let (arrows, voice) = (arrows(), Voice(language));
    let stage = |phase: Phase| Stage {
        name: texts::phase(phase, language),
        text: text(phase, charter, voice),
        ways: arrows
            .iter()
            .filter(|arrow| arrow.from == phase)
            .flat_map(|arrow| ways(arrow, voice))
            .collect(),
    };
    Process {
        drawing: draw(&Phase::ALL, language),
        stages: Phase::ALL.into_iter().map(stage).collect(),
    }
}

fn text(phase: Phase, charter: &Charter, voice: Voice) -> String {
    let period = period(phase, charter).map(|period| length(period, voice)).unwrap_or_default();
    voice.say_of(&format!("process-{}", phase.code()), "period", &period)
}

fn ways(arrow: &Arrow, voice: Voice) -> Vec<Way> {
    let way = |row: &&'static domain::accession::Transition| Way {
        what: capital(&texts::command(row.command, voice.0)),
        who: either(row.roles.iter().map(|role| texts::role(*role, voice.0)).collect(), voice),
        to: texts::phase(arrow.to, voice.0),
    };
    arrow.by.iter().map(way).collect()
}

fn either(words: Vec<String>, voice: Voice) -> String {
    words.join(&format!(" {} ", voice.say("process-or")))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(char::to_uppercase).into_iter().flatten().chain(letters).collect()
}

fn length(period: Period, voice: Voice) -> String {
    match period {
        Period::Days(days) => voice.count("period-days", days.into()),
        Period::WorkingDays(days) => voice.count("period-working-days", days.into()),
    }
}
