//! What an application brings into the register of initiatives.

use super::fact::{Event, InitiativeFact, Origin};
use super::plan::{Outline, Wording};
use crate::application::{Application, Initiative, Novelty};
use crate::id::{CaseId, MembershipId};
use crate::time::{Timestamp, local_date};

/// The initiatives of `application`, as they join the register when the admission of `owner` by `case` is made public: one
/// event each.
pub fn brought_by(
    application: &Application,
    owner: MembershipId,
    case: CaseId,
    now: Timestamp,
) -> Vec<Event> {
    let numbered = (1..).zip(&application.initiatives);
    numbered
        .map(|(place, initiative)| {
            let origin = Origin::Application { case, place };
            let outline = outline(initiative, now);
            let fact = InitiativeFact::Created { owner, origin, outline };
            Event::with_wording(fact, wording(initiative))
        })
        .collect()
}

/// A complete application says all of it; what one from elsewhere leaves open is taken as new, and as of today.
fn outline(initiative: &Initiative, now: Timestamp) -> Outline {
    Outline {
        novelty: initiative.novelty.unwrap_or(Novelty::New),
        objectives: initiative.objectives.clone(),
        track: initiative.track.clone(),
        start: initiative.start.unwrap_or_else(|| local_date(now)),
        end: None,
    }
}

/// Applications are not asked for an expected result.
fn wording(initiative: &Initiative) -> Wording {
    Wording {
        title: initiative.title.clone(),
        description: initiative.description.clone(),
        target_group: initiative.target_group.clone(),
        expected_result: String::new(),
        interplay: initiative.interplay.clone(),
        outside_partners: initiative.partners.clone(),
        funding_note: initiative.funding.clone(),
    }
}
