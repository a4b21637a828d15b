//! `pagt accede`: drives applications from files through a running server, from draft to decision, over the API alone.

mod answer;
mod client;
mod journey;
mod letter;
mod pact;
mod report;
mod script;
mod token;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use indicatif::{ProgressBar, ProgressStyle};

use self::client::Client;
use self::journey::Road;
use self::pact::Pact;
use self::report::Count;
use self::script::Script;
use self::token::Tokens;
use crate::failure::{Failure, say};

/// Flags of `pagt accede`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The applications, each with its course: see examples/.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The server.
    #[arg(long, value_name = "URL", default_value = "http://localhost:8080")]
    server: String,
    /// A JSON file with the token of each who acts: "applicant", "secretariat" and the founding parties by their keys.
    /// Default: the known tokens of a demo server.
    #[arg(long, value_name = "FILE")]
    tokens: Option<PathBuf>,
    /// For how many days votes are opened. Default: the rule's; only seconds where a party stays silent, so that the end
    /// can be waited for.
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u32).range(1..=365))]
    voting_days: Option<u32>,
}

/// Drives the applications, and reports on each.
pub(crate) fn run(args: Args) -> ExitCode {
    drive(&args).unwrap_or_else(|failure| failure.report())
}

/// A file, and what was found in it.
struct Entry {
    file: String,
    script: Result<Script, String>,
}

fn drive(args: &Args) -> Result<ExitCode, Failure> {
    let tokens = Tokens::read(args.tokens.as_deref())?;
    let entries: Vec<Entry> = args
        .files
        .iter()
        .map(|path| Entry { file: path.display().to_string(), script: Script::read(path) })
        .collect();
    let mut client = Client::new(&args.server, tokens);
    let pact = Pact::read(&mut client).map_err(|obstacle| {
        Failure::Found(format!(
            "{obstacle}. Is a server running there? `pagt serve --demo` starts one."
        ))
    })?;

    let scripts = || entries.iter().filter_map(|entry| entry.script.as_ref().ok());
    let width = scripts().map(|script| script.organisation().chars().count()).max().unwrap_or(0);
    let bar = bar(scripts().map(Script::commands).sum());
    let started = Instant::now();
    let mut count = Count::default();

    tell(&bar, vec![report::heading(width)])?;
    let mut road =
        Road { client: &mut client, pact: &pact, bar: &bar, voting_days: args.voting_days };
    for entry in &entries {
        tell(&bar, carry_out(&mut road, entry, width, &mut count))?;
    }
    bar.finish_and_clear();
    tell(&bar, count.summary(client.commands(), started.elapsed()))?;
    Ok(if count.is_as_expected() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn carry_out(road: &mut Road<'_>, entry: &Entry, width: usize, count: &mut Count) -> Vec<String> {
    let script = match &entry.script {
        Ok(script) => script,
        Err(reason) => {
            count.add_unreadable();
            return report::unreadable(&entry.file, reason);
        }
    };
    let goal = road.bar.position() + steps(script.commands());
    let journey = road.travel(script);
    road.bar.set_position(goal);
    count.add(script, &journey);
    report::lines(script, &journey, width)
}

/// A bar on the standard error; hidden where that is no terminal.
fn bar(commands: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:24} {pos:>3}/{len} {wide_msg}")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(steps(commands)).with_style(style)
}

fn steps(commands: usize) -> u64 {
    u64::try_from(commands).unwrap_or(u64::MAX)
}

/// Writes `lines` where the bar does not get in their way.
fn tell(bar: &ProgressBar, lines: Vec<String>) -> Result<(), Failure> {
    bar.suspend(|| lines.iter().try_for_each(say))
}
