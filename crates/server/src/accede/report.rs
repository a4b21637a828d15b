//! What became of the applications, to read: a line each, what there is to say about it beneath, and a summary.

use std::time::Duration;

use domain::text::Language;
use gate::texts;

use super::answer::{Ending, Outcome};
use super::journey::{End, Journey};
use super::letter::Participation;
use super::script::{Expected, Script};

/// Where notes beneath a line begin.
const INDENT: &str = "           ";

/// Whether an application fared as its script says.
#[derive(Clone, Debug, Eq, PartialEq)]
enum Verdict {
    AsExpected,
    /// It did not; this was expected.
    Differs(&'static str),
}

/// Counts over all applications.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Count {
    approved: u32,
    rejected: u32,
    incomplete: u32,
    cases: u32,
    as_expected: u32,
    files: u32,
    waited: Duration,
}

/// The first line of the report, where organisations take `width` characters.
pub(super) fn heading(width: usize) -> String {
    format!(
        "{:<9}  {:<width$}  {:<20}  {:>3}  {:>7}  {:>7}  {:>6}",
        "case", "organisation", "phase", "for", "against", "abstain", "silent"
    )
}

/// The lines about the application in `script`.
pub(super) fn lines(script: &Script, journey: &Journey, width: usize) -> Vec<String> {
    let case = journey.case.as_ref();
    let number = case.map_or("—", |case| case.number.as_str());
    let phase = case.map_or_else(|| drafted(journey), |case| case.phase.as_str());
    let tally = case.and_then(|case| case.ending.as_ref()).map_or_else(
        || format!("{:>3}  {:>7}  {:>7}  {:>6}", "—", "—", "—", "—"),
        |Ending { tally, .. }| {
            let (votes_for, against) = (tally.votes_for, tally.against);
            format!("{votes_for:>3}  {against:>7}  {:>7}  {:>6}", tally.abstain, tally.silent)
        },
    );
    let verdict = match verdict(script, journey) {
        Verdict::AsExpected => "as expected".to_owned(),
        Verdict::Differs(expected) => format!("EXPECTED {expected}"),
    };
    let organisation = script.organisation();
    let mut lines =
        vec![format!("{number:<9}  {organisation:<width$}  {phase:<20}  {tally}  {verdict}")];
    lines.extend(notes(journey).into_iter().map(|note| format!("{INDENT}{note}")));
    lines
}

/// The lines about a file that holds no script.
pub(super) fn unreadable(file: &str, reason: &str) -> Vec<String> {
    vec![format!("{:<9}  {file}: {reason}", "—")]
}

/// What an application is called that has not become a case.
fn drafted(journey: &Journey) -> &'static str {
    match journey.end {
        Ok(End::Incomplete(_)) => "incomplete",
        Ok(End::Decided(_) | End::StillOpen(_) | End::Voided) | Err(_) => "not submitted",
    }
}

fn verdict(script: &Script, journey: &Journey) -> Verdict {
    let expected = script.course.expected;
    let outcome = outcome(journey);
    match (expected, &journey.end) {
        (Expected::Approved, Ok(End::Decided(_))) if outcome == Some(Outcome::Approved) => {
            Verdict::AsExpected
        }
        (Expected::Rejected, Ok(End::Decided(_))) if outcome == Some(Outcome::Rejected) => {
            Verdict::AsExpected
        }
        (Expected::Incomplete, Ok(End::Incomplete(_))) => Verdict::AsExpected,
        (Expected::Approved, _) => Verdict::Differs("approved"),
        (Expected::Rejected, _) => Verdict::Differs("rejected"),
        (Expected::Incomplete, _) => Verdict::Differs("incomplete"),
    }
}

fn outcome(journey: &Journey) -> Option<Outcome> {
    let ending = journey.case.as_ref()?.ending.as_ref()?;
    Some(ending.outcome)
}

fn notes(journey: &Journey) -> Vec<String> {
    let mut notes = Vec::new();
    let ending = journey.case.as_ref().and_then(|case| case.ending.as_ref());
    if ending.is_some_and(|ending| ending.stricter_reading_differs) {
        notes.push("more than half of all entitled would have decided otherwise".to_owned());
    }
    match &journey.end {
        Ok(End::Decided(Participation::Enough)) => {}
        Ok(End::Decided(Participation::Confirmed)) => {
            notes.push("too few took part; the secretariat confirmed the result".to_owned());
        }
        Ok(End::StillOpen(until)) => {
            let until = texts::moment(*until, Language::En);
            notes.push(format!("the vote is open until {until}"));
        }
        Ok(End::Voided) => notes.push("somebody voided the vote".to_owned()),
        Ok(End::Incomplete(gaps)) => {
            let longest = gaps.iter().map(|gap| gap.pointer.chars().count()).max().unwrap_or(0);
            notes.extend(
                gaps.iter().map(|gap| format!("{:<longest$}  {}", gap.pointer, gap.detail)),
            );
        }
        Err(obstacle) => notes.push(obstacle.to_string()),
    }
    notes
}

impl Count {
    /// Counts one application in.
    pub(super) fn add(&mut self, script: &Script, journey: &Journey) {
        self.files += 1;
        self.waited += journey.waited;
        self.cases += u32::from(journey.case.is_some());
        self.incomplete += u32::from(matches!(journey.end, Ok(End::Incomplete(_))));
        self.approved += u32::from(outcome(journey) == Some(Outcome::Approved));
        self.rejected += u32::from(outcome(journey) == Some(Outcome::Rejected));
        self.as_expected += u32::from(verdict(script, journey) == Verdict::AsExpected);
    }

    /// Counts in a file that holds no script.
    pub(super) fn add_unreadable(&mut self) {
        self.files += 1;
    }

    /// Whether everything went as expected.
    pub(super) fn is_as_expected(&self) -> bool {
        self.as_expected == self.files
    }

    /// The summary, after `commands` in `took`.
    pub(super) fn summary(&self, commands: u32, took: Duration) -> Vec<String> {
        let busy = took.saturating_sub(self.waited).as_secs_f64();
        let rate = if busy > 0.0 { f64::from(commands) / busy } else { 0.0 };
        let as_expected = format!("{} of {}", self.as_expected, self.files);
        let Self { cases, approved, rejected, incomplete, .. } = self;
        let seconds = took.as_secs_f64();
        let mut lines = vec![
            String::new(),
            format!(
                "{:>5}  {:>8}  {:>8}  {:>10}  {:>11}  {:>8}  {:>7}  {:>10}",
                "cases",
                "approved",
                "rejected",
                "incomplete",
                "as expected",
                "commands",
                "seconds",
                "commands/s"
            ),
            format!(
                "{cases:>5}  {approved:>8}  {rejected:>8}  {incomplete:>10}  {as_expected:>11}  {commands:>8}  {seconds:>7.1}  {rate:>10.1}"
            ),
        ];
        if !self.waited.is_zero() {
            let waited = self.waited.as_secs_f64();
            lines.push(format!(
                "{waited:.1} s of it went into waiting until votes with silent parties closed; commands/s leaves them out"
            ));
        }
        lines
    }
}
