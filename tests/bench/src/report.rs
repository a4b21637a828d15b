//! The figures as Markdown.

use std::fmt::Display;
use std::io::Write;
use std::time::Duration;

use crate::drive::Run;
use crate::failure::Failure;
use crate::options::Plan;
use crate::pages::Page;
use crate::process::Memory;
use crate::raw::Way;
use crate::sample::Sample;
use crate::script::STEPS;

/// Writes `text` and ends the line.
pub(crate) fn say(text: impl Display) -> Result<(), Failure> {
    writeln!(std::io::stdout().lock(), "{text}").map_err(Failure::machine("writing the figures"))
}

/// How it is measured.
pub(crate) fn method(plan: &Plan) -> String {
    format!(
        "Each figure is of {} s after {} s to get going. A case is {} commands over HTTP/1.1, each client on one \
         connection and with one request under way; every answer was a success. The clients share the machine with \
         the server.\n",
        plan.window.as_secs(),
        plan.warmup.as_secs_f64(),
        STEPS.len(),
    )
}

/// The table of the SQL alone: each way at several times.
pub(crate) fn raw(ways: &[Way; 2], rates: &[[f64; 2]]) -> Result<(), Failure> {
    say(
        "The SQL alone (one case looked up, one event appended, one case's row changed), commands/s before, between and \
         after the runs below:\n",
    )?;
    let times: Vec<String> = (1..=rates.len()).map(|time| time.to_string()).collect();
    row(&[vec!["way".to_owned()], times].concat())?;
    row(&[vec!["---"], vec!["---:"; rates.len()]].concat())?;
    let [first, second] = ways.map(|way| way.name.to_owned());
    row(&[vec![first], rates.iter().map(|[rate, _]| whole(*rate)).collect()].concat())?;
    row(&[vec![second], rates.iter().map(|[_, rate]| whole(*rate)).collect()].concat())?;
    say("")
}

/// The table of the server under so many clients, in relation to the SQL alone just before and just after.
pub(crate) fn runs(runs: &[Run], ways: &[Way; 2], rates: &[[f64; 2]]) -> Result<(), Failure> {
    let [first, second] = ways.map(|way| format!("x {}", way.name));
    let heads = [
        "clients",
        "commands/s",
        "cases/s",
        "p50 ms",
        "p99 ms",
        "longest ms",
        &first,
        &second,
        "server CPU µs/command",
        "clients' cores",
        "other cores",
        "resident MB",
        "own MB",
        "peak MB",
    ];
    say(
        "Whole cases through the server, and how that compares with the SQL alone just before and after:\n",
    )?;
    row(&heads)?;
    row(&["---:"; 14])?;
    let around = rates.iter().zip(rates.iter().skip(1));
    for (run, (before, after)) in runs.iter().zip(around) {
        let rate = run.commands.rate();
        let [each, grouped] = [(before[0], after[0]), (before[1], after[1])]
            .map(|(before, after)| rate / f64::midpoint(before, after));
        let mut cells = vec![run.clients.to_string(), whole(rate), whole(run.cases_rate)];
        cells.extend(latencies(&run.commands));
        cells.extend([fine(run.commands.longest_ms()), fine(each), fine(grouped)]);
        cells.push(whole(run.cpu_micros));
        cells.extend([fine(run.client_cores), fine(run.other_cores)]);
        cells.extend(megabytes(run.memory));
        row(&cells)?;
    }
    say("")
}

/// How long the server takes until its first answer.
pub(crate) fn starts(mut times: Vec<Duration>) -> Result<(), Failure> {
    times.sort_unstable();
    let count = times.len();
    let ms = |time: Option<&Duration>| time.map_or(f64::NAN, |time| time.as_secs_f64() * 1e3);
    say(format!(
        "From the start of the process to the first 200 on `/healthz`: {:.0} ms in the middle, {:.0} ms at worst, of \
         {count} starts.\n",
        ms(times.get(count / 2)),
        ms(times.last()),
    ))
}

/// What was measured with so many stored cases.
pub(crate) struct Stored {
    /// How many.
    pub(crate) count: u32,
    /// How long the server took to start.
    pub(crate) started_in: Duration,
    /// The newest 25 cases.
    pub(crate) list: Sample,
    /// The pages, as the secretariat opens them.
    pub(crate) pages: Vec<Page>,
    /// Clients, few and many.
    pub(crate) runs: Vec<Run>,
}

/// The table of the server with few and many stored cases.
pub(crate) fn stored(rows: &[Stored]) -> Result<(), Failure> {
    say(
        "With many stored cases (each with its events; seven in ten admitted, two withdrawn, one in the vote):\n",
    )?;
    let heads = [
        "stored cases",
        "start ms",
        "`GET /cases?limit=25` p50 ms",
        "p99 ms",
        "clients",
        "commands/s",
        "p50 ms",
        "p99 ms",
        "server CPU µs/command",
        "resident MB",
        "own MB",
        "peak MB",
    ];
    row(&heads)?;
    row(&["---:"; 12])?;
    for stored in rows {
        for run in &stored.runs {
            let mut cells =
                vec![stored.count.to_string(), whole(stored.started_in.as_secs_f64() * 1e3)];
            cells.extend(latencies(&stored.list));
            cells.extend([run.clients.to_string(), whole(run.commands.rate())]);
            cells.extend(latencies(&run.commands));
            cells.push(whole(run.cpu_micros));
            cells.extend(megabytes(run.memory));
            row(&cells)?;
        }
    }
    say("")
}

/// The table of the pages.
pub(crate) fn pages(rows: &[Stored]) -> Result<(), Failure> {
    say("Pages, as one person of the secretariat opens them, each again and again:\n")?;
    row(&["page", "stored cases", "p50 ms", "p99 ms"])?;
    row(&["---", "---:", "---:", "---:"])?;
    for stored in rows {
        for page in &stored.pages {
            let mut cells = vec![format!("`{}`", page.path), stored.count.to_string()];
            cells.extend(latencies(&page.sample));
            row(&cells)?;
        }
    }
    say("")
}

fn row<T: AsRef<str>>(cells: &[T]) -> Result<(), Failure> {
    let cells: Vec<&str> = cells.iter().map(AsRef::as_ref).collect();
    say(format!("| {} |", cells.join(" | ")))
}

fn latencies(sample: &Sample) -> [String; 2] {
    [50, 99].map(|percent| fine(sample.percentile_ms(percent)))
}

fn megabytes(memory: Memory) -> [String; 3] {
    [memory.resident_kb, memory.own_kb, memory.peak_kb]
        .map(|kilobytes| format!("{:.1}", f64::from(kilobytes) * 1.024 / 1e3))
}

fn whole(value: f64) -> String {
    format!("{value:.0}")
}

fn fine(value: f64) -> String {
    format!("{value:.2}")
}
