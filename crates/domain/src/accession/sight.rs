//! Who may see what: of a case, of each of its events, and of single ballots.

use super::attachment::Attachment;
use super::case::Case;
use super::fact::{Audience, CaseFact};
use super::phase::Phase;
use super::transition::Behalf;
use super::waiting::{Waiting, WaitsFor};
use crate::actor::{Actor, Role};
use crate::id::{OrganisationId, PartyKey};
use crate::people::{Weight, entitling};
use crate::refusal::Refusal;
use crate::time::Timestamp;
use crate::vote::{AfterClose, Ballot, Outlook, Standing, Tally, Vote, WhileOpen};

/// In which capacity somebody may see a case. Whoever has none must not learn that the case exists.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Sight {
    /// The secretariat sees everything.
    Secretariat,
    /// A founding party sees everything but what a vote keeps secret.
    Party(PartyKey),
    /// A founding party that has recused itself, or one who acts for it and has, does not see the internal discussion.
    RecusedParty(PartyKey),
    /// The applicant sees its own case, without internal notes and single ballots.
    Applicant,
}

/// How much of an event is shown.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Shown {
    /// The fact and its details.
    Whole,
    /// The fact alone.
    Fact,
    /// That it happened, by whom and when, and no more.
    Occurrence,
    /// Nothing.
    Hidden,
}

/// In which capacity `actor` may see `case`; none means that it must not learn that the case exists.
pub fn sight(case: &Case, actor: &Actor) -> Option<Sight> {
    match actor {
        Actor::Public | Actor::Newcomer(_) => None,
        Actor::Clock | Actor::Person { role: Role::Secretariat, .. } => Some(Sight::Secretariat),
        Actor::Person { id, role: Role::Party(party), .. }
            if case.is_recused(party) || case.is_representative_recused(*id) =>
        {
            Some(Sight::RecusedParty(party.clone()))
        }
        Actor::Person { role: Role::Party(party), .. } => Some(Sight::Party(party.clone())),
        Actor::Person { role: Role::AdvisoryBoard, .. } => None,
        Actor::Person { role: Role::Applicant(id), .. } => {
            (case.submission.applicant == Some(*id)).then_some(Sight::Applicant)
        }
    }
}

/// Whether `actor` is still to say if it has an interest in `case`: every representative whose word binds a founding party
/// is asked when it first opens a case that is nominated or in a vote.
pub fn is_interest_asked(case: &Case, actor: &Actor) -> bool {
    let asked = match case.phase() {
        Phase::Nominated | Phase::Voting => true,
        Phase::Draft
        | Phase::Received
        | Phase::AwaitingInformation
        | Phase::InDialogue
        | Phase::Approved
        | Phase::Rejected
        | Phase::Withdrawn
        | Phase::Closed
        | Phase::Lapsed => false,
    };
    let binding = actor.party().is_some()
        && actor
            .role()
            .is_some_and(|role| actor.mandate_of(entitling(role, Weight::Binding)).is_some());
    let has_said = actor.person().is_some_and(|person| case.representatives.contains_key(&person));
    asked && binding && !has_said
}

/// How much of `fact`, an event of `case`, is shown to `sight` at `now`.
pub fn shown(case: &Case, fact: &CaseFact, sight: &Sight, now: Timestamp) -> Shown {
    if let CaseFact::BallotCast { vote, party, .. } = fact {
        let vote = case.votes.iter().find(|known| known.number() == *vote);
        return vote.map_or(Shown::Hidden, |vote| ballot_shown(vote, party, sight, now));
    }
    if let CaseFact::FileAttached(file) = fact {
        return file_shown(case, &file.to, sight, now);
    }
    match sight {
        Sight::Secretariat | Sight::Party(_) => Shown::Whole,
        Sight::RecusedParty(own) => to_recused(fact, own),
        Sight::Applicant => to_applicant(fact),
    }
}

/// Whether a file that stands beside `to` is shown to `sight` at `now`: whole, to those who are shown what it stands beside.
pub fn file_shown(case: &Case, to: &Attachment, sight: &Sight, now: Timestamp) -> Shown {
    match (to, sight) {
        (Attachment::Instruction { vote, party }, _) => {
            let vote = case.votes.iter().find(|known| known.number() == *vote);
            match vote.map(|vote| ballot_shown(vote, party, sight, now)) {
                Some(Shown::Whole) => Shown::Whole,
                Some(Shown::Fact | Shown::Occurrence | Shown::Hidden) | None => Shown::Hidden,
            }
        }
        (Attachment::Dialogue(party), Sight::RecusedParty(own)) if party == own => Shown::Whole,
        (
            Attachment::Application | Attachment::Information | Attachment::Note(Audience::Shared),
            _,
        )
        | (_, Sight::Secretariat | Sight::Party(_)) => Shown::Whole,
        (
            Attachment::Dialogue(_) | Attachment::Note(Audience::Internal),
            Sight::RecusedParty(_) | Sight::Applicant,
        ) => Shown::Hidden,
    }
}

impl Sight {
    /// Whether it sees what founding parties declare about their interest, and who among them has voted.
    pub fn sees_interests(&self) -> bool {
        match self {
            Self::Secretariat | Self::Party(_) | Self::RecusedParty(_) => true,
            Self::Applicant => false,
        }
    }
}

/// Whether `sight` is told by whose hand something was done on behalf of `behalf`. An applicant is told the names of its own
/// people and of the secretariat's; founding parties speak to it as organisations.
pub fn is_hand_shown(sight: &Sight, behalf: &Behalf) -> bool {
    match (sight, behalf) {
        (Sight::Secretariat | Sight::Party(_) | Sight::RecusedParty(_), _)
        | (Sight::Applicant, Behalf::Applicant | Behalf::Secretariat | Behalf::Clock) => true,
        (Sight::Applicant, Behalf::Party(_) | Behalf::AdvisoryBoard) => false,
    }
}

/// Whom `case` is said to wait for. While its vote is open an applicant is told that the founding parties are awaited,
/// and not which of them have voted or recused themselves.
pub fn waiting_shown(case: &Case, waiting: Waiting, sight: &Sight) -> Waiting {
    let open_vote = case.votes.last().filter(|vote| {
        case.phase() == Phase::Voting && vote.shortfall_at().is_none() && !sight.sees_interests()
    });
    match open_vote {
        Some(vote) => {
            let parties = vote.electorate().iter().cloned();
            Waiting { who: parties.map(WaitsFor::Party).collect(), ..waiting }
        }
        None => waiting,
    }
}

/// The single ballots in `vote` that are shown to `sight` at `now`, by party.
pub fn ballots_shown<'a>(
    vote: &'a Vote,
    sight: &'a Sight,
    now: Timestamp,
) -> impl Iterator<Item = (&'a PartyKey, &'a Ballot)> {
    vote.ballots().iter().filter(move |(party, _)| match ballot_shown(vote, party, sight, now) {
        Shown::Whole | Shown::Fact => true,
        Shown::Occurrence | Shown::Hidden => false,
    })
}

/// The count of `vote`, where it is shown to `sight` at `now`: to all who see the case once the vote has been decided,
/// and before that to those who see every single ballot.
pub fn tally_shown(vote: &Vote, sight: &Sight, now: Timestamp) -> Option<Tally> {
    let among_voters = matches!(sight, Sight::Secretariat | Sight::Party(_));
    let open_voting = vote.rule().ballots_while_open == WhileOpen::FoundingParties;
    let is_shown = match vote.standing(now) {
        Standing::Decided { .. } => true,
        Standing::Voided { .. } => among_voters,
        Standing::Open { .. } | Standing::AwaitingConfirmation { .. } => {
            among_voters && open_voting
        }
    };
    is_shown.then(|| vote.tally())
}

/// What can still become of an open vote, for whom the count is shown.
pub fn outlook_shown(vote: &Vote, sight: &Sight, now: Timestamp) -> Option<Outlook> {
    let is_open = matches!(vote.standing(now), Standing::Open { .. });
    tally_shown(vote, sight, now).filter(|_| is_open).map(|_| vote.outlook())
}

fn ballot_shown(vote: &Vote, party: &PartyKey, sight: &Sight, now: Timestamp) -> Shown {
    let rule = vote.rule();
    let open =
        matches!(vote.standing(now), Standing::Open { .. } | Standing::AwaitingConfirmation { .. });
    match sight {
        Sight::Party(own) | Sight::RecusedParty(own) if own == party => Shown::Whole,
        Sight::Secretariat | Sight::Party(_) => match (open, rule.ballots_while_open) {
            (true, WhileOpen::HiddenUntilClose) => Shown::Occurrence,
            (true, WhileOpen::FoundingParties) | (false, _) => Shown::Whole,
        },
        Sight::RecusedParty(_) | Sight::Applicant => match (open, rule.ballots_after_close) {
            (false, AfterClose::Public) => Shown::Fact,
            (false, AfterClose::FoundingParties) | (true, _) => Shown::Hidden,
        },
    }
}

fn to_recused(fact: &CaseFact, own: &PartyKey) -> Shown {
    match fact {
        CaseFact::FileNoteAdded { audience: Audience::Internal } => Shown::Hidden,
        CaseFact::DialogueEntryRecorded { party, .. }
        | CaseFact::DialogueConcluded { party, .. }
        | CaseFact::Nominated { party }
        | CaseFact::NominationWithdrawn { party }
        | CaseFact::InterestDeclared { party, .. } => {
            if party == own {
                Shown::Whole
            } else {
                Shown::Fact
            }
        }
        CaseFact::Submitted { .. }
        | CaseFact::OfficerAssigned { .. }
        | CaseFact::FileNoteAdded { audience: Audience::Shared }
        | CaseFact::PutOnHold
        | CaseFact::Resumed
        | CaseFact::InformationRequested { .. }
        | CaseFact::InformationSupplied { .. }
        | CaseFact::ApplicationRevised { .. }
        | CaseFact::DialogueOpened { .. }
        | CaseFact::VoteOpened(_)
        | CaseFact::ParticipationFellShort { .. }
        | CaseFact::VoteExtended { .. }
        | CaseFact::ResultConfirmed { .. }
        | CaseFact::VoteVoided { .. }
        | CaseFact::VoteClosed { .. }
        | CaseFact::Lapsed { .. }
        | CaseFact::Withdrawn
        | CaseFact::ClosedWithoutNomination
        | CaseFact::Reopened
        | CaseFact::DecisionIssued
        | CaseFact::KickoffHeld { .. } => Shown::Whole,
        CaseFact::BallotCast { .. } | CaseFact::FileAttached(_) => Shown::Hidden,
    }
}

fn to_applicant(fact: &CaseFact) -> Shown {
    match fact {
        CaseFact::FileNoteAdded { audience: Audience::Internal }
        | CaseFact::InterestDeclared { .. }
        | CaseFact::FileAttached(_)
        | CaseFact::BallotCast { .. } => Shown::Hidden,
        CaseFact::OfficerAssigned { .. }
        | CaseFact::Resumed
        | CaseFact::DialogueOpened { .. }
        | CaseFact::DialogueEntryRecorded { .. }
        | CaseFact::DialogueConcluded { .. }
        | CaseFact::Nominated { .. }
        | CaseFact::NominationWithdrawn { .. }
        | CaseFact::ParticipationFellShort { .. }
        | CaseFact::ResultConfirmed { .. }
        | CaseFact::VoteVoided { .. }
        | CaseFact::VoteClosed { .. } => Shown::Fact,
        CaseFact::Submitted { .. }
        | CaseFact::PutOnHold
        | CaseFact::FileNoteAdded { audience: Audience::Shared }
        | CaseFact::InformationRequested { .. }
        | CaseFact::InformationSupplied { .. }
        | CaseFact::ApplicationRevised { .. }
        | CaseFact::VoteOpened(_)
        | CaseFact::VoteExtended { .. }
        | CaseFact::Lapsed { .. }
        | CaseFact::Withdrawn
        | CaseFact::ClosedWithoutNomination
        | CaseFact::Reopened
        | CaseFact::DecisionIssued
        | CaseFact::KickoffHeld { .. } => Shown::Whole,
    }
}

/// Which cases a list holds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ListScope {
    /// All cases.
    All,
    /// The cases of one organisation.
    OfApplicant(OrganisationId),
}

/// Which cases `actor` finds in a list: the pact's own people all of them, an applicant its own.
///
/// # Errors
/// The advisory board and the public have nothing to do with single applications.
pub fn list_scope(actor: &Actor) -> Result<ListScope, Refusal> {
    match actor {
        Actor::Clock | Actor::Person { role: Role::Secretariat | Role::Party(_), .. } => {
            Ok(ListScope::All)
        }
        Actor::Person { role: Role::Applicant(id), .. } => Ok(ListScope::OfApplicant(*id)),
        Actor::Public | Actor::Newcomer(_) | Actor::Person { role: Role::AdvisoryBoard, .. } => {
            Err(Refusal::CasesNotShown)
        }
    }
}
