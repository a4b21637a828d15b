//! What can be asked of an initiative.

use super::funding::{FundingState, Subsidy};
use super::plan::Plan;
use crate::id::MembershipId;

/// An initiative that is to join the register.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct NewInitiative {
    /// Whose it is; a participant's own when left out, named by the secretariat.
    pub owner: Option<MembershipId>,
    /// What it is.
    pub plan: Plan,
}

/// A row of funding that is to be added.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct NewFunding {
    /// From where, and how much.
    pub subsidy: Subsidy,
    /// How far it has gone already.
    pub state: FundingState,
}

/// A command to an initiative that exists.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Command {
    /// Describe it anew.
    Revise(Box<Plan>),
    /// Tell how it goes.
    NoteProgress {
        /// How.
        progress: String,
    },
    /// Tell what has come of it.
    RecordResult {
        /// What.
        result: String,
    },
    /// Let it begin.
    Start,
    /// It has reached its end.
    Complete,
    /// Give it up.
    Stop {
        /// Why.
        reason: String,
    },
    /// Go on with it.
    Resume,
    /// Ask a participant to be a partner.
    InvitePartner {
        /// The participant.
        partner: MembershipId,
    },
    /// Say yes to being a partner.
    ConfirmPartnership,
    /// Say no to it.
    DeclinePartnership,
    /// Be a partner no longer.
    LeavePartnership,
    /// Name a possible source of money.
    AddFunding(NewFunding),
    /// Tell that the asking for money has gone a step on.
    AdvanceFunding {
        /// Which row.
        number: u32,
        /// How far it has gone.
        state: FundingState,
    },
    /// Comment on it, as the advisory board.
    Comment {
        /// The comment.
        comment: String,
    },
    /// Answer a comment.
    AnswerComment {
        /// Which comment.
        number: u32,
        /// The answer.
        reply: String,
    },
}

macro_rules! command_kinds {
    ($($variant:ident => $code:literal),+ $(,)?) => {
        /// The name of a command without what it carries. Creating makes the initiative: it is not a command to one that
        /// exists.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub enum CommandKind {
            $(#[doc = concat!("`", $code, "`")] $variant,)+
        }

        impl CommandKind {
            /// All commands, in the order of an initiative's course.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable code, in snake case: also the name of the operation.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// The command with this code.
            pub fn from_code(code: &str) -> Option<Self> {
                match code {
                    $($code => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }
    };
}

command_kinds! {
    Create => "create_initiative",
    Revise => "revise_initiative",
    Start => "start_initiative",
    NoteProgress => "note_progress",
    RecordResult => "record_result",
    Complete => "complete_initiative",
    Stop => "stop_initiative",
    Resume => "resume_initiative",
    InvitePartner => "invite_partner",
    ConfirmPartnership => "confirm_partnership",
    DeclinePartnership => "decline_partnership",
    LeavePartnership => "leave_partnership",
    AddFunding => "add_funding",
    AdvanceFunding => "advance_funding",
    Comment => "comment_initiative",
    AnswerComment => "answer_comment",
}

impl Command {
    /// Which command it is.
    pub fn kind(&self) -> CommandKind {
        match self {
            Self::Revise(_) => CommandKind::Revise,
            Self::NoteProgress { .. } => CommandKind::NoteProgress,
            Self::RecordResult { .. } => CommandKind::RecordResult,
            Self::Start => CommandKind::Start,
            Self::Complete => CommandKind::Complete,
            Self::Stop { .. } => CommandKind::Stop,
            Self::Resume => CommandKind::Resume,
            Self::InvitePartner { .. } => CommandKind::InvitePartner,
            Self::ConfirmPartnership => CommandKind::ConfirmPartnership,
            Self::DeclinePartnership => CommandKind::DeclinePartnership,
            Self::LeavePartnership => CommandKind::LeavePartnership,
            Self::AddFunding(_) => CommandKind::AddFunding,
            Self::AdvanceFunding { .. } => CommandKind::AdvanceFunding,
            Self::Comment { .. } => CommandKind::Comment,
            Self::AnswerComment { .. } => CommandKind::AnswerComment,
        }
    }

    /// The participant that the command names beside the one who asks.
    pub fn named(&self) -> Option<MembershipId> {
        if let Self::InvitePartner { partner } = self { Some(*partner) } else { None }
    }
}
