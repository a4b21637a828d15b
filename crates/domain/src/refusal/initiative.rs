//! How the rules say no to what is asked of initiatives.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::entry::{Entry, entry, fault, holders};
use super::{Argument, Refusal, RefusalKind, Remedy};
use crate::id::{ObjectiveKey, TrackKey};
use crate::initiative::{CommandKind, FundingState, Kroner, RoleKind, State, TRANSITIONS};
use crate::people::MandateKind;
use crate::time::Timestamp;

use RefusalKind::{NotEntitled, NotNow};
use Remedy::{Asker, Nobody};

/// Why something that is asked of an initiative is refused.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum InitiativeRefusal {
    /// Only others may ask for this.
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
    /// The initiative is in a state in which this command has no place.
    StateForbids {
        /// The command.
        command: CommandKind,
        /// How far it has come.
        state: State,
        /// Where it would have to be.
        allowed: &'static [State],
    },
    /// It is not said whose the initiative is.
    OwnerMissing,
    /// A participant adds its own initiatives alone.
    OtherOwner,
    /// Whoever is named is no participant today, or its admission is not public yet.
    NotInRegister {
        /// The field that names it.
        field: &'static str,
    },
    /// An initiative serves one of the charter's objectives at least.
    ObjectiveMissing,
    /// The charter knows no such objective.
    UnknownObjective {
        /// The objective that was named.
        objective: ObjectiveKey,
    },
    /// The charter knows no such track.
    UnknownTrack {
        /// The track that was named.
        track: TrackKey,
    },
    /// Nothing ends before it starts.
    EndBeforeStart {
        /// When it starts.
        start: NaiveDate,
    },
    /// The owner is no partner besides.
    PartnerIsOwner,
    /// The participant is a partner already, or is asked.
    PartnerAlready,
    /// An initiative has a limited number of partners.
    TooManyPartners {
        /// How many at most.
        partners_max: usize,
    },
    /// An initiative has a limited number of rows of funding.
    TooManyFundings {
        /// How many at most.
        fundings_max: usize,
    },
    /// A sum is larger than a row holds.
    AmountTooLarge {
        /// The largest.
        amount_max: Kroner,
    },
    /// No row of funding has a step left.
    NoFundingOpen,
    /// There is no such row of funding.
    UnknownFunding,
    /// The row does not go there from where it is.
    FundingStepForbidden {
        /// How far it has gone.
        from: FundingState,
    },
    /// No comment waits for an answer.
    NothingToAnswer,
    /// There is no such comment.
    UnknownComment,
    /// The comment has been answered.
    CommentAnswered {
        /// When.
        answered_at: Timestamp,
    },
}

impl From<InitiativeRefusal> for Refusal {
    fn from(refusal: InitiativeRefusal) -> Self {
        Self::Initiative(refusal)
    }
}

impl InitiativeRefusal {
    pub(super) fn entry(&self) -> Entry {
        match self {
            Self::RoleNotEntitled { entitled, .. } => {
                entry("initiative-role-not-entitled", NotEntitled, roles(entitled))
            }
            Self::MandateNotEntitled { entitled, .. } => {
                entry("initiative-mandate-not-entitled", NotEntitled, holders(entitled))
            }
            Self::StateForbids { allowed, .. } => {
                entry("initiative-state-forbids", NotNow, leading_to(allowed))
            }
            Self::OwnerMissing => fault("owner-missing", "owner"),
            Self::OtherOwner => entry("other-owner", NotEntitled, roles(&[RoleKind::Secretariat])),
            Self::NotInRegister { field } => fault("not-in-register", field),
            Self::ObjectiveMissing => fault("objective-missing", "objectives"),
            Self::UnknownObjective { .. } => fault("unknown-objective", "objectives"),
            Self::UnknownTrack { .. } => fault("initiative-track-unknown", "track"),
            Self::EndBeforeStart { .. } => fault("end-before-start", "end"),
            Self::PartnerIsOwner => fault("partner-is-owner", "partner"),
            Self::PartnerAlready => {
                Entry { field: Some("partner"), ..entry("partner-already", NotNow, Nobody) }
            }
            Self::TooManyPartners { .. } => entry("too-many-partners", NotNow, Nobody),
            Self::TooManyFundings { .. } => entry("too-many-fundings", NotNow, Nobody),
            Self::AmountTooLarge { .. } => fault("amount-too-large", "amount"),
            Self::NoFundingOpen => entry("no-funding-open", NotNow, Asker),
            Self::UnknownFunding => fault("unknown-funding", "number"),
            Self::FundingStepForbidden { .. } => fault("funding-step-forbidden", "state"),
            Self::NothingToAnswer => {
                entry("nothing-to-answer", NotNow, roles(&[RoleKind::AdvisoryBoard]))
            }
            Self::UnknownComment => fault("unknown-comment", "number"),
            Self::CommentAnswered { .. } => entry("comment-answered", NotNow, Nobody),
        }
    }

    pub(super) fn until(&self) -> Option<Timestamp> {
        if let Self::CommentAnswered { answered_at } = self { Some(*answered_at) } else { None }
    }

    pub(super) fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::RoleNotEntitled { command, entitled } => vec![
                ("command", command_word(*command)),
                ("roles", words("initiative-role", entitled.iter().map(|role| role.code()))),
            ],
            Self::MandateNotEntitled { command, entitled } => vec![
                ("command", command_word(*command)),
                ("mandates", Argument::Mandates(entitled.to_vec())),
            ],
            Self::StateForbids { command, state, allowed } => vec![
                ("command", command_word(*command)),
                ("state", words("initiative-state", [state.code()])),
                ("allowed", words("initiative-state", allowed.iter().map(|state| state.code()))),
            ],
            Self::UnknownObjective { objective } => {
                vec![("objective", Argument::Code(objective.to_string()))]
            }
            Self::UnknownTrack { track } => vec![("track", Argument::Code(track.to_string()))],
            Self::EndBeforeStart { start } => vec![("date", Argument::Day(*start))],
            Self::TooManyPartners { partners_max: max }
            | Self::TooManyFundings { fundings_max: max } => vec![("max", Argument::Count(*max))],
            Self::AmountTooLarge { amount_max } => {
                let max = usize::try_from(amount_max.0).unwrap_or(usize::MAX);
                vec![("max", Argument::Count(max))]
            }
            Self::FundingStepForbidden { from } => {
                vec![("from", words("funding-state", [from.code()]))]
            }
            Self::CommentAnswered { answered_at } => vec![("at", Argument::Moment(*answered_at))],
            Self::OwnerMissing
            | Self::OtherOwner
            | Self::NotInRegister { .. }
            | Self::ObjectiveMissing
            | Self::PartnerIsOwner
            | Self::PartnerAlready
            | Self::NoFundingOpen
            | Self::UnknownFunding
            | Self::NothingToAnswer
            | Self::UnknownComment => vec![],
        }
    }
}

fn roles(roles: &[RoleKind]) -> Remedy {
    Remedy::OnInitiative(roles.iter().copied().collect())
}

/// Those who can lead an initiative to one of `states`; nobody where no command leads there.
fn leading_to(states: &[State]) -> Remedy {
    let rows = TRANSITIONS.iter().filter(|row| row.to.is_some_and(|to| states.contains(&to)));
    let roles: BTreeSet<RoleKind> = rows.flat_map(|row| row.roles.iter().copied()).collect();
    if roles.is_empty() { Nobody } else { Remedy::OnInitiative(roles) }
}

fn command_word(command: CommandKind) -> Argument {
    words("initiative-command", [command.code()])
}

/// The texts `family-code`, one a code.
fn words(family: &str, codes: impl IntoIterator<Item = &'static str>) -> Argument {
    let names = codes.into_iter().map(|code| format!("{family}-{code}"));
    Argument::Words(names.collect())
}
