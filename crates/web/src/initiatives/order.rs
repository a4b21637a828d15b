//! What stands in a form, read as a command.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::application::Novelty;
use domain::id::ObjectiveKey;
use domain::initiative::{
    AmountAudience, Command, CommandKind, FundingSource, FundingState, Kroner, NewFunding, Outline,
    Plan, Subsidy, Wording,
};

use super::form::novelty_code;
use crate::entries::Entries;
use crate::entry::Entered;
use crate::faults::Faults;
use crate::texts::Voice;

/// The command that the form of `kind` asks for; none where no form carries it.
///
/// # Errors
/// What cannot be read, and where it stands.
pub(super) fn read(
    kind: CommandKind,
    entries: &Entries,
    voice: Voice,
) -> Result<Option<Command>, Faults> {
    let text = |name: &str| entries.text(name).to_owned();
    Ok(Some(match kind {
        CommandKind::Create => return Ok(None),
        CommandKind::Revise => Command::Revise(Box::new(plan(entries, voice)?)),
        CommandKind::Start => Command::Start,
        CommandKind::NoteProgress => Command::NoteProgress { progress: text("progress") },
        CommandKind::RecordResult => Command::RecordResult { result: text("result") },
        CommandKind::Complete => Command::Complete,
        CommandKind::Stop => Command::Stop { reason: text("reason") },
        CommandKind::Resume => Command::Resume,
        CommandKind::InvitePartner => {
            let partner = entries
                .text("partner")
                .parse()
                .map_err(|_| fault("partner", "initiative-partner-missing", voice))?;
            Command::InvitePartner { partner }
        }
        CommandKind::ConfirmPartnership => Command::ConfirmPartnership,
        CommandKind::DeclinePartnership => Command::DeclinePartnership,
        CommandKind::LeavePartnership => Command::LeavePartnership,
        CommandKind::AddFunding => Command::AddFunding(funding(entries, voice)?),
        CommandKind::AdvanceFunding => advance(entries, voice)?,
        CommandKind::Comment => Command::Comment { comment: text("comment") },
        CommandKind::AnswerComment => {
            let number = entries
                .text("number")
                .parse()
                .map_err(|_| fault("number", "initiative-comment-missing", voice))?;
            Command::AnswerComment { number, reply: text("reply") }
        }
    }))
}

/// The initiative that the form describes.
///
/// # Errors
/// What cannot be read, and where it stands.
pub(super) fn plan(entries: &Entries, voice: Voice) -> Result<Plan, Faults> {
    let mut faults = Faults::default();
    let novelty = [Novelty::New, Novelty::Existing]
        .into_iter()
        .find(|novelty| novelty_code(*novelty) == entries.text("novelty"));
    if novelty.is_none() {
        faults.note("novelty", voice.say("initiative-novelty-missing"));
    }
    let start = day("start", entries, voice, &mut faults);
    if start.is_none() && entries.day("start").read() == Entered::Nothing {
        faults.note("start", voice.say("initiative-start-missing"));
    }
    let end = day("end", entries, voice, &mut faults);
    let objectives: Result<BTreeSet<ObjectiveKey>, _> =
        entries.all("objectives").map(str::parse).collect();
    if objectives.is_err() {
        faults.note("objectives", voice.say("initiative-choice-unknown"));
    }
    let track = Some(entries.text("track")).filter(|code| !code.is_empty());
    let track = track.map(str::parse).transpose();
    if track.is_err() {
        faults.note("track", voice.say("initiative-choice-unknown"));
    }
    match (novelty, start, objectives, track) {
        (Some(novelty), Some(start), Ok(objectives), Ok(track)) if faults.is_empty() => {
            let outline = Outline { novelty, objectives, track, start, end };
            Ok(Plan { outline, wording: wording(entries) })
        }
        _ => Err(faults),
    }
}

fn wording(entries: &Entries) -> Wording {
    let text = |name: &str| entries.text(name).to_owned();
    Wording {
        title: entries.line("title"),
        description: text("description"),
        target_group: text("target_group"),
        expected_result: text("expected_result"),
        interplay: text("interplay"),
        outside_partners: text("outside_partners"),
        funding_note: text("funding_note"),
    }
}

fn day(
    name: &'static str,
    entries: &Entries,
    voice: Voice,
    faults: &mut Faults,
) -> Option<NaiveDate> {
    match entries.day(name).read() {
        Entered::Day(day) => Some(day),
        Entered::Nothing => None,
        Entered::Unreadable => {
            faults.note(name, voice.say("day-unreadable"));
            None
        }
    }
}

fn funding(entries: &Entries, voice: Voice) -> Result<NewFunding, Faults> {
    let mut faults = Faults::default();
    let source = FundingSource::from_code(entries.text("source"));
    if source.is_none() {
        faults.note("source", voice.say("initiative-source-missing"));
    }
    let state = FundingState::from_code(entries.text("state"));
    if state.is_none() {
        faults.note("state", voice.say("initiative-funding-missing"));
    }
    let amount = amount(&entries.line("amount"));
    if amount.is_err() {
        faults.note("amount", voice.say("initiative-amount-unreadable"));
    }
    let audience = match entries.has("amount_for", "public") {
        true => AmountAudience::Public,
        false => AmountAudience::Insiders,
    };
    match (source, state, amount) {
        (Some(source), Some(state), Ok(amount)) => {
            Ok(NewFunding { subsidy: Subsidy { source, amount, audience }, state })
        }
        _ => Err(faults),
    }
}

/// A sum in whole kroner, with points, commas or spaces between its digits or without.
fn amount(text: &str) -> Result<Option<Kroner>, std::num::ParseIntError> {
    let digits: String =
        text.chars().filter(|sign| !sign.is_whitespace() && !['.', ','].contains(sign)).collect();
    if digits.is_empty() { Ok(None) } else { digits.parse().map(|amount| Some(Kroner(amount))) }
}

fn advance(entries: &Entries, voice: Voice) -> Result<Command, Faults> {
    let step = || {
        let (number, state) = entries.text("step").split_once(':')?;
        let (number, state) = (number.parse().ok()?, FundingState::from_code(state)?);
        Some(Command::AdvanceFunding { number, state })
    };
    step().ok_or_else(|| fault("step", "initiative-step-missing", voice))
}

fn fault(field: &'static str, name: &str, voice: Voice) -> Faults {
    let mut faults = Faults::default();
    faults.note(field, voice.say(name));
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_read_as_people_write_them() {
        for text in ["1250000", "1.250.000", "1,250,000", " 1 250 000 "] {
            assert_eq!(amount(text), Ok(Some(Kroner(1_250_000))), "{text}");
        }
        assert_eq!(amount(" "), Ok(None));
        for text in ["-5", "mange", "1.2 mio.", "99999999999999999999"] {
            assert!(amount(text).is_err(), "{text}");
        }
    }
}
