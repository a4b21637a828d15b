//! How the rules say no: the unmet condition, who can meet it, and until when.
//!
//! A refusal carries no sentence. Its stable code names the sentence in the text files, in Danish and in English, and
//! its arguments fill it.

mod entry;
mod file;
mod initiative;
mod meeting;
mod people;
mod register;
mod shape;

use chrono::NaiveDate;

use crate::accession::{CommandKind, Phase, RoleKind};
use crate::application::Gap;
use crate::id::{CaseNumber, PartyKey, TrackKey};
use crate::people::MandateKind;
use crate::time::Timestamp;

pub use file::FileRefusal;
pub use initiative::InitiativeRefusal;
pub use meeting::MeetingRefusal;
pub use people::PeopleRefusal;
pub use register::RegisterRefusal;
pub use shape::{Argument, RefusalKind, Remedy};

/// Why a command is refused.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("{}", self.code())]
pub enum Refusal {
    /// Only other roles may give this command.
    RoleNotEntitled {
        /// The command.
        command: CommandKind,
        /// Who may give it.
        entitled: &'static [RoleKind],
    },
    /// The role may give this command, by other mandates.
    MandateNotEntitled {
        /// The command.
        command: CommandKind,
        /// By which mandates it is given.
        entitled: &'static [MandateKind],
    },
    /// It concerns people and their mandates.
    People(PeopleRefusal),
    /// It concerns files.
    File(FileRefusal),
    /// It concerns the register of members.
    Register(RegisterRefusal),
    /// It concerns meetings.
    Meeting(MeetingRefusal),
    /// It concerns initiatives.
    Initiative(InitiativeRefusal),
    /// Single applications are no matter of the advisory board's.
    CasesNotShown,
    /// The case is in a phase in which this command has no place.
    PhaseForbids {
        /// The command.
        command: CommandKind,
        /// Where the case stands.
        phase: Phase,
        /// Where it would have to stand.
        allowed: &'static [Phase],
    },
    /// A founding party acts for itself alone.
    OtherParty {
        /// The party that was named.
        party: PartyKey,
    },
    /// The command concerns a founding party, and none was named.
    PartyMissing,
    /// The register knows no such founding party today.
    UnknownParty {
        /// The party that was named.
        party: PartyKey,
    },
    /// The application is not complete.
    ApplicationIncomplete {
        /// What is missing.
        gaps: Vec<Gap>,
    },
    /// The organisation has another open case.
    CaseOpen {
        /// That case.
        number: CaseNumber,
    },
    /// The organisation is a member already.
    AlreadyMember {
        /// Since when.
        since: Timestamp,
    },
    /// A new version of an application must keep the CVR number.
    CvrChanged,
    /// An officer is a person of the secretariat.
    OfficerNotOfSecretariat,
    /// The clocks are stopped already.
    AlreadyOnHold {
        /// Since when.
        since: Timestamp,
    },
    /// The clocks are running.
    NotOnHold,
    /// A deadline lies in the future.
    DeadlineNotInFuture {
        /// The field that holds it.
        field: &'static str,
        /// The deadline given.
        deadline: Timestamp,
    },
    /// What has been held was not held in the future.
    DateInFuture {
        /// The day given.
        date: NaiveDate,
    },
    /// The party's dialogue is open already.
    DialogueAlreadyOpen {
        /// The party.
        party: PartyKey,
    },
    /// The party has no open dialogue.
    NoOpenDialogue {
        /// The party.
        party: PartyKey,
    },
    /// A dialogue without an entry cannot be concluded.
    DialogueWithoutEntry {
        /// The party.
        party: PartyKey,
    },
    /// A party nominates only after its own dialogue was concluded with the outcome that it nominates.
    DialogueNotConcluded {
        /// The party.
        party: PartyKey,
    },
    /// The party nominates already.
    AlreadyNominated {
        /// The party.
        party: PartyKey,
    },
    /// The party does not nominate.
    NotNominated {
        /// The party.
        party: PartyKey,
    },
    /// No founding party may vote on the case.
    ElectorateEmpty,
    /// The vote has closed.
    VoteClosed {
        /// When.
        closed_at: Timestamp,
    },
    /// The vote is still open.
    VoteStillOpen {
        /// Until when.
        closes_at: Timestamp,
    },
    /// A vote is open for a shortest time.
    VoteTooShort {
        /// The earliest closing time.
        earliest: Timestamp,
    },
    /// The party is not in the vote's electorate.
    NotInElectorate {
        /// The party.
        party: PartyKey,
    },
    /// The party has recused itself.
    Recused {
        /// The party.
        party: PartyKey,
    },
    /// The representative has stepped back from this case; others of the party act.
    RepresentativeRecused {
        /// The party.
        party: PartyKey,
    },
    /// By this vote's rule a cast ballot is final.
    BallotFinal {
        /// The party.
        party: PartyKey,
    },
    /// The vote has been extended once already.
    AlreadyExtended,
    /// An extension ends later than the vote did.
    ExtensionNotLater {
        /// The closing time it would have to exceed.
        closes_at: Timestamp,
    },
    /// All have voted or recused themselves: more time changes nothing.
    NobodyLeftToVote,
    /// The decision has been issued.
    DecisionAlreadyIssued {
        /// When.
        issued_at: Timestamp,
    },
    /// The kick-off meeting has been held.
    KickoffAlreadyHeld {
        /// On which day.
        held_on: NaiveDate,
    },
    /// Only a party that nominated the member records its kick-off meeting.
    NotNominator {
        /// The party.
        party: PartyKey,
    },
    /// The charter knows no such track.
    UnknownTrack {
        /// The track that was named.
        track: TrackKey,
    },
    /// A text that must be given is empty.
    TextMissing {
        /// The field that holds it.
        field: &'static str,
    },
    /// A text is longer than the field holds.
    TextTooLong {
        /// The field that holds it.
        field: &'static str,
        /// How many characters it holds.
        chars_max: usize,
    },
}

impl Refusal {
    /// The stable code, also the name of its sentence.
    pub fn code(&self) -> &'static str {
        self.entry().code
    }

    /// What kind of no it is.
    pub fn kind(&self) -> RefusalKind {
        self.entry().kind
    }

    /// Who can meet the unmet condition.
    pub fn remedy(&self) -> Remedy {
        self.entry().remedy
    }

    /// The field that is at fault, when it is one field.
    pub fn field(&self) -> Option<&'static str> {
        self.entry().field
    }

    /// Until when, or from when, the clock has its say.
    pub fn until(&self) -> Option<Timestamp> {
        match self {
            Self::People(refusal) => refusal.until(),
            Self::Register(refusal) => refusal.until(),
            Self::Meeting(refusal) => refusal.until(),
            Self::Initiative(refusal) => refusal.until(),
            Self::AlreadyMember { since: at }
            | Self::AlreadyOnHold { since: at }
            | Self::VoteClosed { closed_at: at }
            | Self::VoteStillOpen { closes_at: at }
            | Self::VoteTooShort { earliest: at }
            | Self::ExtensionNotLater { closes_at: at }
            | Self::DecisionAlreadyIssued { issued_at: at } => Some(*at),
            Self::RoleNotEntitled { .. }
            | Self::File(_)
            | Self::MandateNotEntitled { .. }
            | Self::RepresentativeRecused { .. }
            | Self::CasesNotShown
            | Self::PhaseForbids { .. }
            | Self::OtherParty { .. }
            | Self::PartyMissing
            | Self::UnknownParty { .. }
            | Self::ApplicationIncomplete { .. }
            | Self::CaseOpen { .. }
            | Self::CvrChanged
            | Self::OfficerNotOfSecretariat
            | Self::NotOnHold
            | Self::DeadlineNotInFuture { .. }
            | Self::DateInFuture { .. }
            | Self::DialogueAlreadyOpen { .. }
            | Self::NoOpenDialogue { .. }
            | Self::DialogueWithoutEntry { .. }
            | Self::DialogueNotConcluded { .. }
            | Self::AlreadyNominated { .. }
            | Self::NotNominated { .. }
            | Self::ElectorateEmpty
            | Self::NotInElectorate { .. }
            | Self::Recused { .. }
            | Self::BallotFinal { .. }
            | Self::AlreadyExtended
            | Self::NobodyLeftToVote
            | Self::KickoffAlreadyHeld { .. }
            | Self::NotNominator { .. }
            | Self::UnknownTrack { .. }
            | Self::TextMissing { .. }
            | Self::TextTooLong { .. } => None,
        }
    }

    /// What fills the refusal's sentence, by name.
    pub fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::RoleNotEntitled { command, entitled } => vec![
                ("command", Argument::Command(*command)),
                ("roles", Argument::Roles(entitled.to_vec())),
            ],
            Self::MandateNotEntitled { command, entitled } => vec![
                ("command", Argument::Command(*command)),
                ("mandates", Argument::Mandates(entitled.to_vec())),
            ],
            Self::People(refusal) => refusal.arguments(),
            Self::File(refusal) => refusal.arguments(),
            Self::Register(refusal) => refusal.arguments(),
            Self::Meeting(refusal) => refusal.arguments(),
            Self::Initiative(refusal) => refusal.arguments(),
            Self::PhaseForbids { command, phase, allowed } => vec![
                ("command", Argument::Command(*command)),
                ("phase", Argument::Phases(vec![*phase])),
                ("allowed", Argument::Phases(allowed.to_vec())),
            ],
            Self::OtherParty { party }
            | Self::UnknownParty { party }
            | Self::DialogueAlreadyOpen { party }
            | Self::NoOpenDialogue { party }
            | Self::DialogueWithoutEntry { party }
            | Self::DialogueNotConcluded { party }
            | Self::AlreadyNominated { party }
            | Self::NotNominated { party }
            | Self::NotInElectorate { party }
            | Self::Recused { party }
            | Self::RepresentativeRecused { party }
            | Self::BallotFinal { party }
            | Self::NotNominator { party } => vec![("party", Argument::Party(party.clone()))],
            Self::ApplicationIncomplete { gaps } => vec![("gaps", Argument::Count(gaps.len()))],
            Self::CaseOpen { number } => vec![("number", code(number))],
            Self::AlreadyMember { since } | Self::AlreadyOnHold { since } => {
                moment("since", *since)
            }
            Self::DeadlineNotInFuture { deadline, .. } => moment("deadline", *deadline),
            Self::VoteClosed { closed_at: at }
            | Self::VoteStillOpen { closes_at: at }
            | Self::ExtensionNotLater { closes_at: at }
            | Self::VoteTooShort { earliest: at }
            | Self::DecisionAlreadyIssued { issued_at: at } => moment("at", *at),
            Self::DateInFuture { date } | Self::KickoffAlreadyHeld { held_on: date } => {
                vec![("date", Argument::Day(*date))]
            }
            Self::UnknownTrack { track } => vec![("track", code(track))],
            Self::TextMissing { field } => vec![("field", code(field))],
            Self::TextTooLong { field, chars_max } => {
                vec![("field", code(field)), ("max", Argument::Count(*chars_max))]
            }
            Self::CasesNotShown
            | Self::PartyMissing
            | Self::CvrChanged
            | Self::OfficerNotOfSecretariat
            | Self::NotOnHold
            | Self::ElectorateEmpty
            | Self::AlreadyExtended
            | Self::NobodyLeftToVote => vec![],
        }
    }
}

/// One argument, a moment.
fn moment(name: &'static str, at: Timestamp) -> Vec<(&'static str, Argument)> {
    vec![(name, Argument::Moment(at))]
}

/// Something that is written as it is.
fn code(text: impl std::fmt::Display) -> Argument {
    Argument::Code(text.to_string())
}
