//! Cases, down to each phase. Every step is a command that is given when the clock's hand stands where it stands.

use domain::accession::{Applicant, Case, CommandKind, DialogueOutcome, Door, Filing, Interest};
use domain::id::{DraftId, PartyKey};
use domain::vote::Choice::{self, Abstain, Against, For};
use uuid::Uuid;

use crate::application::a_complete_application;
use crate::command::{ask, cast, conclude, declare, well_formed};
use crate::people::{PARTIES, applicant, key, organisation, party, secretariat};
use crate::story::Story;

/// A case that the applicant has just submitted.
pub fn a_case() -> Story {
    Story::begin(filing(), &applicant())
}

/// A case that came on paper, entered by the secretariat.
pub fn a_paper_case() -> Story {
    Story::begin(Filing { applicant: Applicant::OnPaper, ..filing() }, &secretariat())
}

/// A case of an applicant whom the party `name` had invited.
pub fn an_invited_case(name: &str) -> Story {
    Story::begin(Filing { invited_by: Some(key(name)), ..filing() }, &applicant())
}

/// The applicant's draft, complete.
pub fn filing() -> Filing {
    Filing {
        draft: DraftId(Uuid::from_u128(1)),
        applicant: Applicant::Organisation(organisation()),
        invited_by: None,
        application: a_complete_application(),
        files: vec![],
    }
}

impl Story {
    /// The secretariat has asked for something; the answer is due after the charter's fourteen days.
    pub fn asked_for_information(self) -> Self {
        self.done(secretariat(), ask(CommandKind::RequestInformation))
    }

    /// The clocks are stopped.
    pub fn on_hold(self) -> Self {
        self.done(secretariat(), ask(CommandKind::PutOnHold))
    }

    /// The clocks run again.
    pub fn resumed(self) -> Self {
        self.done(secretariat(), ask(CommandKind::Resume))
    }

    /// The party `name` has opened its dialogue.
    pub fn in_dialogue_with(self, name: &str) -> Self {
        self.done(party(name), ask(CommandKind::OpenDialogue))
    }

    /// An entry has been recorded in the open dialogue of the party `name`.
    pub fn with_entry_of(self, name: &str) -> Self {
        self.done(party(name), ask(CommandKind::RecordDialogueEntry))
    }

    /// The party `name` has held a dialogue and concluded it.
    pub fn concluded_by(self, name: &str, outcome: DialogueOutcome) -> Self {
        let in_dialogue = if has_open_dialogue(&self.case(), &key(name)) {
            self
        } else {
            self.in_dialogue_with(name)
        };
        in_dialogue.with_entry_of(name).done(party(name), conclude(outcome))
    }

    /// The party `name` has nominated the applicant, after the dialogue that it needs for that.
    pub fn nominated_by(self, name: &str) -> Self {
        let promised = if has_promised(&self.case(), &key(name)) {
            self
        } else {
            self.concluded_by(name, DialogueOutcome::Nominates)
        };
        promised.done(party(name), ask(CommandKind::Nominate))
    }

    /// The vote is open, 48 hours from now; the party `di` has nominated unless another party has.
    pub fn in_vote(self) -> Self {
        let nominated =
            if self.case().nominations().is_empty() { self.nominated_by("di") } else { self };
        let open = well_formed(CommandKind::OpenVote, None, nominated.now()).unwrap();
        nominated.done(secretariat(), open)
    }

    /// So many parties have voted for, voted against and abstained, in the charter's order.
    pub fn with_ballots(self, votes_for: usize, votes_against: usize, abstentions: usize) -> Self {
        let choices = [(For, votes_for), (Against, votes_against), (Abstain, abstentions)];
        let choices =
            choices.into_iter().flat_map(|(choice, count)| std::iter::repeat_n(choice, count));
        PARTIES
            .into_iter()
            .zip(choices)
            .fold(self, |story, (name, choice)| story.with_ballot(name, choice))
    }

    /// The party `name` has cast its ballot.
    pub fn with_ballot(self, name: &str, choice: Choice) -> Self {
        self.done(party(name), cast(choice))
    }

    /// The party `name` has recused itself.
    pub fn with_recusal_of(self, name: &str) -> Self {
        self.done(party(name), declare(Interest::Recused))
    }

    /// Five parties had voted for when the vote closed at hour 48: too few.
    pub fn fallen_short(self) -> Self {
        self.in_vote().with_ballots(5, 0, 0).at(48).recorded()
    }

    /// The vote closed at hour 48 with six for and none against.
    pub fn approved(self) -> Self {
        self.in_vote().with_ballots(6, 0, 0).at(48).recorded()
    }

    /// The vote closed at hour 48 with none for and six against.
    pub fn rejected(self) -> Self {
        self.in_vote().with_ballots(0, 6, 0).at(48).recorded()
    }

    /// The decision has been issued.
    pub fn decision_issued(self) -> Self {
        self.done(secretariat(), ask(CommandKind::IssueDecision))
    }

    /// The applicant has taken the application back.
    pub fn withdrawn(self) -> Self {
        let actor = match self.case().submission().door {
            Door::Paper => secretariat(),
            Door::Portal | Door::Invitation(_) => applicant(),
        };
        self.done(actor, ask(CommandKind::Withdraw))
    }

    /// The secretariat has closed the case without a nomination.
    pub fn closed(self) -> Self {
        self.done(secretariat(), ask(CommandKind::CloseWithoutNomination))
    }

    /// The applicant has not answered, and the deadline has passed.
    pub fn lapsed(self) -> Self {
        self.asked_for_information().at(15 * 24).recorded()
    }
}

fn has_open_dialogue(case: &Case, party: &PartyKey) -> bool {
    case.dialogue_of(party).is_some_and(|dialogue| dialogue.conclusion.is_none())
}

fn has_promised(case: &Case, party: &PartyKey) -> bool {
    let conclusion = case.dialogue_of(party).and_then(|dialogue| dialogue.conclusion);
    conclusion.is_some_and(|conclusion| conclusion.outcome == DialogueOutcome::Nominates)
}
