//! One function a command: it looks at what the command carries, refuses, or says what happens.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};

use super::attachment::attach;
use super::case::{Case, Course};
use super::command::Command;
use super::fact::{CaseFact, Details, Event, Interest};
use super::guard::electorate;
use super::phase::Phase;
use super::surroundings::Surroundings;
use crate::actor::Role;
use crate::application::{Application, TEXT_CHARS_MAX};
use crate::given::{fitting, present};
use crate::id::{PartyKey, PersonId, TrackKey};
use crate::refusal::Refusal;
use crate::time::{Timestamp, end_of_day_after, local_date};
use crate::vote::{Choice, Hand, Opening, Vote};

type Events = Result<Vec<Event>, Refusal>;

/// Takes the step that `command` asks for. The table and the guards have been passed; `party` is the one concerned.
#[expect(clippy::too_many_lines, reason = "one arm a command, and no command is left out")]
pub(super) fn take(
    case: &Case,
    command: Command,
    party: Option<PartyKey>,
    representative: Option<PersonId>,
    around: &Surroundings<'_>,
) -> Events {
    let party = || party.ok_or(Refusal::PartyMissing);
    match command {
        Command::AssignOfficer { officer } => assign_officer(officer, around),
        Command::AddFileNote { audience, text } => {
            said(CaseFact::FileNoteAdded { audience }, "text", text)
        }
        Command::AttachFile { file, to, .. } => attach(case, file, to, party, around),
        Command::PutOnHold { reason } => put_on_hold(case, reason),
        Command::Resume => Ok(vec![Event::bare(CaseFact::Resumed)]),
        Command::RequestInformation { question, deadline } => {
            request_information(question, deadline, around)
        }
        Command::SupplyInformation { application, answer } => {
            let answer = required("answer", answer)?;
            let application_version = case.application_version + 1;
            new_version(
                CaseFact::InformationSupplied { application_version },
                application,
                answer,
                around,
            )
        }
        Command::ReviseApplication { application, note } => {
            let note = optional("note", note)?;
            let application_version = case.application_version + 1;
            new_version(
                CaseFact::ApplicationRevised { application_version },
                application,
                note,
                around,
            )
        }
        Command::OpenDialogue { .. } => {
            Ok(vec![Event::bare(CaseFact::DialogueOpened { party: party()? })])
        }
        Command::RecordDialogueEntry { held_on, channel, participants, summary, .. } => {
            not_in_future(held_on, around.now)?;
            let fact = CaseFact::DialogueEntryRecorded { party: party()?, held_on, channel };
            record_entry(fact, participants, summary)
        }
        Command::ConcludeDialogue { outcome, summary, .. } => {
            said(CaseFact::DialogueConcluded { party: party()?, outcome }, "summary", summary)
        }
        Command::Nominate { statement, .. } => {
            said(CaseFact::Nominated { party: party()? }, "statement", statement)
        }
        Command::WithdrawNomination { reason, .. } => {
            said(CaseFact::NominationWithdrawn { party: party()? }, "reason", reason)
        }
        Command::DeclareInterest { interest, reach, reason, .. } => {
            let fact =
                CaseFact::InterestDeclared { party: party()?, interest, reach, representative };
            declare_interest(fact, interest, reason)
        }
        Command::OpenVote { question, closes_at } => open_vote(case, question, closes_at, around),
        Command::CastBallot { choice, reason, .. } => {
            noted(ballot(case, party()?, choice, Hand::Party), "reason", reason)
        }
        Command::RecordBallotOnInstruction { choice, reason, instruction, .. } => {
            let fact = ballot(case, party()?, choice, Hand::SecretariatOnInstruction);
            record_instruction(fact, reason, instruction)
        }
        Command::ExtendVote { closes_at, reason } => {
            extend_vote(case, closes_at, reason, around.now)
        }
        Command::ConfirmResult { note } => {
            said(CaseFact::ResultConfirmed { vote: vote_number(case) }, "note", note)
        }
        Command::VoidVote { reason } => {
            said(CaseFact::VoteVoided { vote: vote_number(case) }, "reason", reason)
        }
        Command::Withdraw { reason } => noted(CaseFact::Withdrawn, "reason", reason),
        Command::CloseWithoutNomination { reason } => {
            said(CaseFact::ClosedWithoutNomination, "reason", reason)
        }
        Command::Reopen { reason } => said(CaseFact::Reopened, "reason", reason),
        Command::IssueDecision { reasons, letter } => issue_decision(case, reasons, letter),
        Command::HoldKickoff { held_on, tracks } => hold_kickoff(held_on, tracks, around),
    }
}

fn assign_officer(officer: PersonId, around: &Surroundings<'_>) -> Events {
    match around.officer_role {
        Some(Role::Secretariat) => Ok(vec![Event::bare(CaseFact::OfficerAssigned { officer })]),
        Some(Role::Applicant(_) | Role::Party(_) | Role::AdvisoryBoard) | None => {
            Err(Refusal::OfficerNotOfSecretariat)
        }
    }
}

fn record_entry(fact: CaseFact, participants: String, summary: String) -> Events {
    let participants = required("participants", participants)?;
    let summary = required("summary", summary)?;
    Ok(vec![Event { fact, details: Details::Entry { participants, summary } }])
}

fn record_instruction(fact: CaseFact, reason: String, instruction: String) -> Events {
    let reason = optional("reason", reason)?;
    let instruction = required("instruction", instruction)?;
    Ok(vec![Event { fact, details: Details::Instruction { reason, instruction } }])
}

/// A vote stops no clock of the case's own, so that a hold during it needs no reason.
fn put_on_hold(case: &Case, reason: String) -> Events {
    let reason = match case.phase() {
        Phase::Voting => optional("reason", reason)?,
        Phase::Draft
        | Phase::Received
        | Phase::AwaitingInformation
        | Phase::InDialogue
        | Phase::Nominated
        | Phase::Approved
        | Phase::Rejected
        | Phase::Withdrawn
        | Phase::Closed
        | Phase::Lapsed => required("reason", reason)?,
    };
    Ok(vec![Event::with_text(CaseFact::PutOnHold, reason)])
}

fn request_information(
    question: String,
    deadline: Option<Timestamp>,
    around: &Surroundings<'_>,
) -> Events {
    let periods = &around.charter.periods;
    let deadline = deadline.unwrap_or_else(|| periods.deadline(around.now, periods.information));
    in_future("deadline", deadline, around.now)?;
    said(CaseFact::InformationRequested { deadline }, "question", question)
}

fn new_version(
    fact: CaseFact,
    application: Box<Application>,
    note: String,
    around: &Surroundings<'_>,
) -> Events {
    let gaps = application.gaps(around.charter);
    if !gaps.is_empty() {
        return Err(Refusal::ApplicationIncomplete { gaps });
    }
    if application.organisation.cvr != around.cvr {
        return Err(Refusal::CvrChanged);
    }
    Ok(vec![Event { fact, details: Details::Application { application, note } }])
}

fn declare_interest(fact: CaseFact, interest: Interest, reason: String) -> Events {
    let reason = match interest {
        Interest::None => optional("reason", reason)?,
        Interest::Declared | Interest::Recused => required("reason", reason)?,
    };
    Ok(vec![Event::with_text(fact, reason)])
}

fn open_vote(
    case: &Case,
    question: String,
    closes_at: Option<Timestamp>,
    around: &Surroundings<'_>,
) -> Events {
    let question = required("question", question)?;
    let rule = &around.charter.voting;
    let closes_at = closes_at.unwrap_or_else(|| end_of_day_after(around.now, rule.voting_days));
    in_future("closes_at", closes_at, around.now)?;
    let earliest = around.now + TimeDelta::hours(i64::from(rule.open_hours_min));
    if closes_at < earliest {
        return Err(Refusal::VoteTooShort { earliest });
    }
    let opening = Opening {
        number: vote_number(case) + 1,
        closes_at,
        rule: rule.clone(),
        electorate: electorate(case, around).cloned().collect(),
        application_version: case.application_version,
    };
    let words = Box::new(around.charter.voting_words.clone());
    let details = Details::Question { question, rule: words };
    Ok(vec![Event { fact: CaseFact::VoteOpened(Box::new(opening)), details }])
}

fn ballot(case: &Case, party: PartyKey, choice: Choice, hand: Hand) -> CaseFact {
    CaseFact::BallotCast { vote: vote_number(case), party, choice, hand }
}

fn extend_vote(case: &Case, closes_at: Timestamp, reason: String, now: Timestamp) -> Events {
    in_future("closes_at", closes_at, now)?;
    if let Some(vote) = case.current_vote().filter(|vote| closes_at <= vote.closes_at()) {
        return Err(Refusal::ExtensionNotLater { closes_at: vote.closes_at() });
    }
    said(CaseFact::VoteExtended { vote: vote_number(case), closes_at }, "reason", reason)
}

fn issue_decision(case: &Case, reasons: String, letter: String) -> Events {
    let reasons = match &case.course {
        Course::Rejected(_) => required("reasons", reasons)?,
        Course::Received
        | Course::AwaitingInformation { .. }
        | Course::InDialogue
        | Course::Nominated
        | Course::Voting
        | Course::Approved(_)
        | Course::Withdrawn
        | Course::Closed
        | Course::Lapsed => optional("reasons", reasons)?,
    };
    let letter = required("letter", letter)?;
    Ok(vec![Event {
        fact: CaseFact::DecisionIssued,
        details: Details::Decision { reasons, letter },
    }])
}

fn hold_kickoff(
    held_on: NaiveDate,
    tracks: BTreeSet<TrackKey>,
    around: &Surroundings<'_>,
) -> Events {
    not_in_future(held_on, around.now)?;
    if let Some(track) = tracks.iter().find(|track| !around.charter.has_track(track)) {
        return Err(Refusal::UnknownTrack { track: track.clone() });
    }
    Ok(vec![Event::bare(CaseFact::KickoffHeld { held_on, tracks })])
}

/// The number of the latest vote; 0 before the first.
fn vote_number(case: &Case) -> u32 {
    case.votes.last().map_or(0, Vote::number)
}

fn said(fact: CaseFact, field: &'static str, text: String) -> Events {
    Ok(vec![Event::with_text(fact, required(field, text)?)])
}

fn noted(fact: CaseFact, field: &'static str, text: String) -> Events {
    Ok(vec![Event::with_text(fact, optional(field, text)?)])
}

fn required(field: &'static str, text: String) -> Result<String, Refusal> {
    present(field, &text)?;
    optional(field, text)
}

fn optional(field: &'static str, text: String) -> Result<String, Refusal> {
    fitting(field, &text, TEXT_CHARS_MAX)?;
    Ok(text)
}

fn in_future(field: &'static str, deadline: Timestamp, now: Timestamp) -> Result<(), Refusal> {
    if deadline <= now { Err(Refusal::DeadlineNotInFuture { field, deadline }) } else { Ok(()) }
}

fn not_in_future(date: NaiveDate, now: Timestamp) -> Result<(), Refusal> {
    if date > local_date(now) { Err(Refusal::DateInFuture { date }) } else { Ok(()) }
}
