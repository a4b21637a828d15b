//! One refusal of each kind.

use chrono::NaiveDate;
use domain::accession::{CommandKind, Phase, RoleKind};
use domain::application::{Gap, GapKind};
use domain::id::CaseNumber;
use domain::meeting::{MeetingCommandKind, MeetingPhase, MeetingRole};
use domain::people::MandateKind;
use domain::refusal::{FileRefusal, MeetingRefusal, PeopleRefusal, Refusal, RegisterRefusal};
use domain::time::Timestamp;

use super::initiative;

/// One of each, in the order of the rules' own list.
pub(super) fn one_of_each() -> Vec<Refusal> {
    std::iter::successors(Some(first()), after).collect()
}

/// More of those whose sentence depends on what fills it.
pub(super) fn more() -> Vec<Refusal> {
    let fields = [
        "answer",
        "comment",
        "decision",
        "description",
        "expected_result",
        "funding_note",
        "general",
        "instruction",
        "interplay",
        "letter",
        "note",
        "outside_partners",
        "participants",
        "place",
        "progress",
        "question",
        "reason",
        "reasons",
        "reply",
        "result",
        "statement",
        "summary",
        "target_group",
        "text",
        "title",
        "what",
    ];
    let mut more = vec![
        Refusal::RoleNotEntitled {
            command: CommandKind::Submit,
            entitled: &[RoleKind::Applicant, RoleKind::FoundingParty, RoleKind::Secretariat],
        },
        Refusal::RoleNotEntitled { command: CommandKind::CloseVote, entitled: &[RoleKind::Clock] },
        Refusal::PhaseForbids {
            command: CommandKind::Withdraw,
            phase: Phase::Rejected,
            allowed: &Phase::OPEN,
        },
        Refusal::ApplicationIncomplete { gaps: vec![gap()] },
    ];
    more.extend(fields.map(|field| Refusal::TextMissing { field }));
    more.extend(fields.map(text_too_long));
    more
}

pub(super) fn text_too_long(field: &'static str) -> Refusal {
    Refusal::TextTooLong { field, chars_max: 20_000 }
}

pub(super) fn unknown_party(key: &str) -> Refusal {
    Refusal::UnknownParty { party: key.parse().unwrap() }
}

fn first() -> Refusal {
    Refusal::RoleNotEntitled { command: CommandKind::OpenVote, entitled: &[RoleKind::Secretariat] }
}

fn at() -> Timestamp {
    "2022-06-29T21:59:00Z".parse().unwrap()
}

fn date() -> NaiveDate {
    NaiveDate::from_ymd_opt(2022, 6, 15).unwrap()
}

fn gap() -> Gap {
    Gap { pointer: "/motivation".to_owned(), kind: GapKind::Missing }
}

/// Each kind leads to the next: a new one cannot be left out without the compiler saying so.
#[expect(clippy::too_many_lines, reason = "one line a kind")]
fn after(refusal: &Refusal) -> Option<Refusal> {
    let di = "di".parse().unwrap();
    let fund = "industriensfond".parse().unwrap();
    Some(match refusal {
        Refusal::RoleNotEntitled { .. } => Refusal::CasesNotShown,
        Refusal::CasesNotShown => Refusal::PhaseForbids {
            command: CommandKind::RequestInformation,
            phase: Phase::Nominated,
            allowed: &[Phase::Received, Phase::InDialogue],
        },
        Refusal::PhaseForbids { .. } => Refusal::OtherParty { party: di },
        Refusal::OtherParty { .. } => Refusal::PartyMissing,
        Refusal::PartyMissing => Refusal::UnknownParty { party: fund },
        Refusal::UnknownParty { .. } => Refusal::ApplicationIncomplete { gaps: vec![gap(), gap()] },
        Refusal::ApplicationIncomplete { .. } => {
            Refusal::CaseOpen { number: CaseNumber { year: 2022, serial: 7 } }
        }
        Refusal::CaseOpen { .. } => Refusal::AlreadyMember { since: at() },
        Refusal::AlreadyMember { .. } => Refusal::CvrChanged,
        Refusal::CvrChanged => Refusal::OfficerNotOfSecretariat,
        Refusal::OfficerNotOfSecretariat => Refusal::AlreadyOnHold { since: at() },
        Refusal::AlreadyOnHold { .. } => Refusal::NotOnHold,
        Refusal::NotOnHold => Refusal::DeadlineNotInFuture { field: "deadline", deadline: at() },
        Refusal::DeadlineNotInFuture { .. } => Refusal::DateInFuture { date: date() },
        Refusal::DateInFuture { .. } => Refusal::DialogueAlreadyOpen { party: di },
        Refusal::DialogueAlreadyOpen { .. } => Refusal::NoOpenDialogue { party: fund },
        Refusal::NoOpenDialogue { .. } => Refusal::DialogueWithoutEntry { party: di },
        Refusal::DialogueWithoutEntry { .. } => Refusal::DialogueNotConcluded { party: di },
        Refusal::DialogueNotConcluded { .. } => Refusal::AlreadyNominated { party: fund },
        Refusal::AlreadyNominated { .. } => Refusal::NotNominated { party: di },
        Refusal::NotNominated { .. } => Refusal::ElectorateEmpty,
        Refusal::ElectorateEmpty => Refusal::VoteClosed { closed_at: at() },
        Refusal::VoteClosed { .. } => Refusal::VoteStillOpen { closes_at: at() },
        Refusal::VoteStillOpen { .. } => Refusal::VoteTooShort { earliest: at() },
        Refusal::VoteTooShort { .. } => Refusal::NotInElectorate { party: fund },
        Refusal::NotInElectorate { .. } => Refusal::Recused { party: fund },
        Refusal::Recused { .. } => Refusal::BallotFinal { party: di },
        Refusal::BallotFinal { .. } => Refusal::AlreadyExtended,
        Refusal::AlreadyExtended => Refusal::ExtensionNotLater { closes_at: at() },
        Refusal::ExtensionNotLater { .. } => Refusal::NobodyLeftToVote,
        Refusal::NobodyLeftToVote => Refusal::DecisionAlreadyIssued { issued_at: at() },
        Refusal::DecisionAlreadyIssued { .. } => Refusal::KickoffAlreadyHeld { held_on: date() },
        Refusal::KickoffAlreadyHeld { .. } => Refusal::NotNominator { party: fund },
        Refusal::NotNominator { .. } => Refusal::UnknownTrack { track: "havnen".parse().unwrap() },
        Refusal::UnknownTrack { .. } => Refusal::TextMissing { field: "greeting" },
        Refusal::TextMissing { .. } => text_too_long("greeting"),
        Refusal::TextTooLong { .. } => Refusal::MandateNotEntitled {
            command: CommandKind::CastBallot,
            entitled: &[MandateKind::Voter, MandateKind::Deputy],
        },
        Refusal::MandateNotEntitled { .. } => Refusal::RepresentativeRecused { party: fund },
        Refusal::RepresentativeRecused { .. } => first_about_people().into(),
        Refusal::People(refusal) => {
            let next = after_people(refusal).map(Refusal::from);
            return next.or_else(|| Some(FileRefusal::TypeNotTaken.into()));
        }
        Refusal::File(refusal) => {
            let next = after_file(refusal).map(Refusal::from);
            return next.or_else(|| Some(first_of_register().into()));
        }
        Refusal::Register(refusal) => {
            let next = after_register(refusal).map(Refusal::from);
            return next.or_else(|| Some(MeetingRefusal::MeetingsClosed.into()));
        }
        Refusal::Meeting(refusal) => return behind_meeting(refusal),
        Refusal::Initiative(refusal) => return initiative::after(refusal).map(Refusal::from),
    })
}

fn first_about_people() -> PeopleRefusal {
    PeopleRefusal::MandatesClosed {
        entitled: &[
            MandateKind::HeadOfSecretariat,
            MandateKind::CaseOfficer,
            MandateKind::HeadContact,
        ],
    }
}

fn after_people(refusal: &PeopleRefusal) -> Option<PeopleRefusal> {
    use PeopleRefusal as P;

    Some(match refusal {
        P::MandatesClosed { .. } => {
            P::AdministrationClosed { entitled: &[MandateKind::HeadOfSecretariat] }
        }
        P::AdministrationClosed { .. } => P::NoMandate,
        P::NoMandate => P::OwnMandate,
        P::OwnMandate => P::EmailMalformed,
        P::EmailMalformed => P::MandateUnfit { kind: MandateKind::Voter },
        P::MandateUnfit { .. } => P::EndNotAfterStart { starts_at: at() },
        P::EndNotAfterStart { .. } => P::MandateEnded { ended_at: at() },
        P::MandateEnded { .. } => P::LastHead,
        P::LastHead => P::TokenOnlyReads,
        P::TokenOnlyReads => P::TokenTooLong { latest: at() },
        P::TokenTooLong { .. } => P::TooManyTokens { tokens_max: 20 },
        P::TooManyTokens { .. } => P::TooManySearches { searches_max: 20 },
        P::TooManySearches { .. } => return None,
    })
}

/// The next one behind a meeting's; the last of them leads on to initiatives.
fn behind_meeting(refusal: &MeetingRefusal) -> Option<Refusal> {
    let next = after_meeting(refusal).map(Refusal::from);
    next.or_else(|| Some(initiative::first().into()))
}

fn after_file(refusal: &FileRefusal) -> Option<FileRefusal> {
    use FileRefusal as F;

    Some(match refusal {
        F::TypeNotTaken => F::Active,
        F::Active => F::Empty,
        F::Empty => F::TooLarge { megabytes_max: 10 },
        F::TooLarge { .. } => F::TooManyLoose { max: 20 },
        F::TooManyLoose { .. } => F::TooMany { max: 100 },
        F::TooMany { .. } => F::CaseFull { megabytes_max: 100 },
        F::CaseFull { .. } => F::Unknown,
        F::Unknown => F::AlreadyThere,
        F::AlreadyThere => return None,
    })
}

fn first_of_register() -> RegisterRefusal {
    let entitled = vec![MandateKind::Signer, MandateKind::CaseOfficer];
    RegisterRefusal::RegisterClosed { entitled }
}

fn after_register(refusal: &RegisterRefusal) -> Option<RegisterRefusal> {
    use RegisterRefusal as R;

    Some(match refusal {
        R::RegisterClosed { .. } => R::MembershipNotBegun { at: at() },
        R::MembershipNotBegun { .. } => R::MembershipEndTold { at: at() },
        R::MembershipEndTold { .. } => R::MembershipNoEndTold,
        R::MembershipNoEndTold => R::SuccessionStands { at: at() },
        R::SuccessionStands { .. } => R::NotFounding,
        R::NotFounding => R::PartyKeyTaken { party: "di".parse().unwrap() },
        R::PartyKeyTaken { .. } => R::CvrTaken { since: at() },
        R::CvrTaken { .. } => R::ImportEmpty,
        R::ImportEmpty => R::ImportTooLong { lines_max: 20_000 },
        R::ImportTooLong { .. } => R::ImportColumnMissing { column: "cvr" },
        R::ImportColumnMissing { .. } => R::ImportUnreadable { line: 3 },
        R::ImportUnreadable { .. } => R::ImportFaulty { faults: 50 },
        R::ImportFaulty { .. } => return None,
    })
}

fn after_meeting(refusal: &MeetingRefusal) -> Option<MeetingRefusal> {
    use MeetingRefusal as M;

    let half_year = "2022-H1".parse().unwrap();
    Some(match refusal {
        M::MeetingsClosed => M::RoleNotEntitled {
            command: MeetingCommandKind::AddAgendaItem,
            entitled: &[MeetingRole::Participant, MeetingRole::Secretariat],
        },
        M::RoleNotEntitled { .. } => M::PhaseForbids {
            command: MeetingCommandKind::Hold,
            phase: MeetingPhase::Cancelled,
            allowed: &[MeetingPhase::Planned, MeetingPhase::Invited],
        },
        M::PhaseForbids { .. } => M::OtherSeat,
        M::OtherSeat => M::HalfYearTaken { half_year },
        M::HalfYearTaken { .. } => M::OutsideHalfYear { half_year },
        M::OutsideHalfYear { .. } => M::EndNotAfterStart,
        M::EndNotAfterStart => M::MeetingBegun { starts_at: at() },
        M::MeetingBegun { .. } => M::MeetingAhead { starts_at: at() },
        M::MeetingAhead { .. } => M::MinutesUnwritten,
        M::MinutesUnwritten => M::CommentsClosed { comments_until: at() },
        M::CommentsClosed { .. } => M::CommentsOpen { comments_until: at() },
        M::CommentsOpen { .. } => M::DueBeforeMeeting,
        M::DueBeforeMeeting => M::NoParticipant { field: "owner" },
        M::NoParticipant { .. } => M::NoAgendaItem,
        M::NoAgendaItem => M::UnknownItem { item: 3 },
        M::UnknownItem { .. } => M::UnknownPoint { point: 9 },
        M::UnknownPoint { .. } => M::NoOpenAction,
        M::NoOpenAction => M::UnknownAction { action: 2 },
        M::UnknownAction { .. } => M::ActionClosed { action: 2 },
        M::ActionClosed { .. } => return None,
    })
}
