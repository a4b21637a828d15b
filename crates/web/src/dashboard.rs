//! The secretariat's figures: plots that are drawn here, each with its table.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use domain::accession::{Phase, WaitsFor};
use domain::text::Language;
use engine::{Dashboard, PhaseStays, Reading};
use gate::{Problem, texts};

use crate::cases;
use crate::number;
use crate::plot::{MonthPlot, Stack, Stretch};
use crate::shell::{Shell, Spot};
use crate::visit::Visit;
use crate::words;

/// How many cases stood in a phase at the end of each month.
struct PhaseMonths {
    phase: String,
    plot: MonthPlot,
    counts: Vec<String>,
}

/// How long cases stayed in a phase, and how its deadlines were kept.
struct StayRow {
    phase: String,
    ended: String,
    /// Empty where no stay has ended.
    median: String,
    ninetieth: String,
    stretch: Stretch,
    met: String,
    missed: String,
    kept: Stack,
}

/// A vote that is open.
struct VoteRow {
    href: String,
    number: String,
    organisation: String,
    closes: String,
    cast: String,
    /// As many full squares as ballots, and empty ones up to those entitled.
    full: String,
    empty: String,
    awaited: String,
    /// How many more must take part for the vote to count; empty where enough have.
    needed: String,
}

/// A number that says how things stand, with the way to the cases behind it.
struct Figure {
    text: String,
    count: String,
    href: String,
}

#[derive(Template)]
#[template(path = "dashboard.html")]
struct DashboardPage {
    shell: Shell,
    figures: Vec<Figure>,
    months: Vec<String>,
    phases: Vec<PhaseMonths>,
    stays: Vec<StayRow>,
    votes: Vec<VoteRow>,
}

pub(crate) async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    visit.myself()?;
    let known = visit.show(|engine, credential, now| engine.dashboard(credential, now)).await?;
    let months: Vec<_> = known.months.iter().map(|end| month(end.month)).collect();
    let page = DashboardPage {
        shell: Shell::of(&visit, Spot::Dashboard),
        figures: figures(&known, &visit),
        phases: phases(&known, &months, &visit),
        stays: stays(&known, &visit),
        votes: known.votes.iter().filter_map(|reading| vote_row(reading, &visit)).collect(),
        months,
    };
    Ok(visit.page(StatusCode::OK, &page))
}

/// A month as tables have it: 06.2026.
fn month(month: i32) -> String {
    format!("{:02}.{}", month.rem_euclid(12) + 1, month.div_euclid(12))
}

fn count(count: i64, visit: &Visit) -> String {
    number::grouped(usize::try_from(count).unwrap_or_default(), visit.voice())
}

fn figures(known: &Dashboard, visit: &Visit) -> Vec<Figure> {
    let voice = visit.voice();
    let open = Phase::OPEN.iter().filter_map(|phase| known.counts.by_phase.get(phase)).sum();
    let awaited = |who: &WaitsFor| known.counts.by_awaited.get(who).copied().unwrap_or_default();
    let all = [
        ("cases-open", open, "/cases?phase=open"),
        ("list-waits-secretariat", awaited(&WaitsFor::Secretariat), "/cases?waits_for=secretariat"),
        ("list-waits-applicant", awaited(&WaitsFor::Applicant), "/cases?waits_for=applicant"),
    ];
    let figure = |(name, number, href): (&str, i64, &str)| Figure {
        text: voice.say(name),
        count: count(number, visit),
        href: href.to_owned(),
    };
    all.into_iter().map(figure).collect()
}

fn phases(known: &Dashboard, months: &[String], visit: &Visit) -> Vec<PhaseMonths> {
    let of = |phase: &Phase| -> Vec<i64> {
        let at = |end: &engine::MonthEnd| end.by_phase.get(phase).copied().unwrap_or_default();
        known.months.iter().map(at).collect()
    };
    // All plots have one measure, so that they can be held against each other.
    let most = Phase::OPEN.iter().flat_map(of).max().unwrap_or_default();
    let part = |phase: Phase| {
        let counts = of(&phase);
        PhaseMonths {
            phase: texts::phase(phase, visit.language),
            plot: MonthPlot::new(&counts, most, months),
            counts: counts.into_iter().map(|number| count(number, visit)).collect(),
        }
    };
    Phase::OPEN.into_iter().map(part).collect()
}

fn stays(known: &Dashboard, visit: &Visit) -> Vec<StayRow> {
    let longest = known.stays.iter().filter_map(|stay| stay.ninetieth_seconds).max();
    let row = |stay: &PhaseStays| StayRow {
        phase: texts::phase(stay.phase, visit.language),
        ended: count(stay.ended, visit),
        median: stay
            .median_seconds
            .map(|seconds| days(seconds, visit.language))
            .unwrap_or_default(),
        ninetieth: stay
            .ninetieth_seconds
            .map(|seconds| days(seconds, visit.language))
            .unwrap_or_default(),
        stretch: Stretch::new(
            stay.median_seconds.unwrap_or_default(),
            stay.ninetieth_seconds.unwrap_or_default(),
            longest.unwrap_or_default(),
        ),
        met: count(stay.met, visit),
        missed: count(stay.missed, visit),
        kept: Stack::new(stay.met, stay.missed),
    };
    known.stays.iter().map(row).collect()
}

/// Seconds as days with one decimal, rounded: 3,5 in Danish, 3.5 in English.
fn days(seconds: i64, language: Language) -> String {
    const TENTH: i64 = 8_640;
    let tenths = (seconds + TENTH / 2) / TENTH;
    let mark = match language {
        Language::Da => ',',
        Language::En => '.',
    };
    format!("{}{mark}{}", tenths / 10, tenths % 10)
}

fn vote_row(reading: &Reading, visit: &Visit) -> Option<VoteRow> {
    let vote = reading.case.current_vote()?;
    let (tally, voice) = (vote.tally(), visit.voice());
    let cast = tally.participation();
    let awaited = cases::parties(vote.awaited(), visit.charter());
    let needed = vote.participation_needed();
    let squares = |count: u32, square: &str| square.repeat(usize::try_from(count).unwrap_or(0));
    Some(VoteRow {
        href: cases::path(reading.id),
        number: reading.case.submission().number.to_string(),
        organisation: reading.organisation.name.clone(),
        closes: words::short_moment(vote.closing(), visit.language),
        cast: voice.say_of("dashboard-cast", "count", &format!("{cast}/{}", tally.entitled)),
        full: squares(cast, "■"),
        empty: squares(tally.silent(), "□"),
        awaited: if awaited.is_empty() { voice.say("case-nobody") } else { awaited },
        needed: match needed {
            0 => voice.say("dashboard-needed-none"),
            needed => needed.to_string(),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_and_days_are_said_as_tables_have_them() {
        assert_eq!([month(2026 * 12), month(2026 * 12 + 11)], ["01.2026", "12.2026"]);
        assert_eq!(days(302_400, Language::Da), "3,5");
        assert_eq!(days(86_399, Language::En), "1.0");
    }
}
