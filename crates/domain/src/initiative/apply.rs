//! How a fact changes an initiative. It cannot refuse.

use std::collections::BTreeMap;

use super::fact::{Event, InitiativeFact, Origin};
use super::funding::Funding;
use super::plan::Outline;
use super::state::{Comment, Initiative, Partnership, State};
use crate::application::Novelty;
use crate::id::MembershipId;
use crate::time::Timestamp;

impl Initiative {
    /// The initiative that `fact`, recorded at `at`, begins; none where it begins none.
    pub fn begin(fact: &InitiativeFact, at: Timestamp) -> Option<Self> {
        if let InitiativeFact::Created { owner, origin, outline } = fact {
            Some(Self::created(*owner, *origin, outline.clone(), at))
        } else {
            None
        }
    }

    /// The initiative that a history tells; none where it tells nothing.
    pub fn replay<'a>(
        history: impl IntoIterator<Item = (&'a InitiativeFact, Timestamp)>,
    ) -> Option<Self> {
        history.into_iter().fold(None, |state: Option<Self>, (fact, at)| match state {
            None => Self::begin(fact, at),
            Some(mut initiative) => {
                initiative.apply(fact, at);
                Some(initiative)
            }
        })
    }

    /// The initiative after `events`, recorded at `at`.
    pub fn after(&self, events: &[Event], at: Timestamp) -> Self {
        let mut initiative = self.clone();
        for event in events {
            initiative.apply(&event.fact, at);
        }
        initiative
    }

    fn created(owner: MembershipId, origin: Origin, outline: Outline, at: Timestamp) -> Self {
        // What is there already runs; what is new has still to begin.
        let state = match outline.novelty {
            Novelty::New => State::Planned,
            Novelty::Existing => State::Running,
        };
        Self {
            owner,
            origin,
            outline,
            state,
            state_since: at,
            partners: BTreeMap::new(),
            fundings: vec![],
            comments: vec![],
            created_at: at,
            news_at: None,
            version: 1,
        }
    }

    /// Takes one more fact in, recorded at `at`.
    pub fn apply(&mut self, fact: &InitiativeFact, at: Timestamp) {
        self.version += 1;
        match fact {
            InitiativeFact::Created { outline, .. } | InitiativeFact::Revised { outline } => {
                self.outline = outline.clone();
            }
            InitiativeFact::ProgressNoted | InitiativeFact::ResultRecorded => {
                self.news_at = Some(at);
            }
            InitiativeFact::Started | InitiativeFact::Resumed => self.enter(State::Running, at),
            InitiativeFact::Completed => self.enter(State::Completed, at),
            InitiativeFact::Stopped => self.enter(State::Stopped, at),
            InitiativeFact::PartnerInvited { partner } => {
                self.partners.insert(*partner, Partnership::Invited);
            }
            InitiativeFact::PartnershipConfirmed { partner } => {
                self.partners.insert(*partner, Partnership::Confirmed);
            }
            InitiativeFact::PartnershipDeclined { partner } => {
                self.partners.insert(*partner, Partnership::Declined);
            }
            InitiativeFact::PartnershipLeft { partner } => {
                self.partners.insert(*partner, Partnership::Left);
            }
            InitiativeFact::FundingAdded { number, subsidy, state } => {
                self.fundings.push(Funding { number: *number, subsidy: *subsidy, state: *state });
            }
            InitiativeFact::FundingAdvanced { number, state } => {
                for funding in self.fundings.iter_mut().filter(|known| known.number == *number) {
                    funding.state = *state;
                }
            }
            InitiativeFact::Commented { number } => {
                self.comments.push(Comment { number: *number, at, answered_at: None });
            }
            InitiativeFact::CommentAnswered { number } => {
                for comment in self.comments.iter_mut().filter(|known| known.number == *number) {
                    comment.answered_at = Some(at);
                }
            }
        }
    }

    fn enter(&mut self, state: State, at: Timestamp) {
        self.state = state;
        self.state_since = at;
    }
}
