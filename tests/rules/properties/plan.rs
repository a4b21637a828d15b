//! Plans: sequences of attempts by anybody, as they are drawn, and the stories they make.

use domain::accession::{
    Command, CommandKind,
    DialogueOutcome::{Declines, Nominates},
    Interest, Reach, availability,
};
use domain::actor::Actor;
use domain::people::MandateKind;
use domain::time::Timestamp;
use domain::vote::{
    BallotChange, Base,
    Choice::{Abstain, Against, For},
    EarlyClose, Nominator, Participation, Recusal, Shortfall, Threshold, VotingRule,
};
use proptest::prelude::*;
use proptest::sample::select;
use support::{
    C, PARTIES, Story, a_case, a_paper_case, advisory_board, an_invited_case, another_applicant,
    applicant, charter, charter_where, clock, colleague, key, newcomer, party, public, secretariat,
    well_formed, with_mandate,
};

/// Under which rule and with which parties, and what is tried, one after the other.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    story: Story,
    parties: usize,
    steps: Vec<Step>,
}

#[derive(Clone, Debug)]
struct Step {
    /// How long after the step before.
    hours: i64,
    /// Who, by its place in [`people`].
    who: usize,
    what: What,
    /// Which of the ways to fill the command in.
    variant: usize,
}

#[derive(Clone, Debug)]
enum What {
    /// One of the commands that are offered, by its place among them.
    Offered(usize),
    /// Any command, by its place among all.
    Any(usize),
}

/// Everybody who may try something.
pub(super) fn people(parties: usize) -> Vec<Actor> {
    let mut people = vec![secretariat(), secretariat(), secretariat(), secretariat(), applicant()];
    people.extend(PARTIES.into_iter().take(parties).map(party));
    people.push(colleague(PARTIES[0]));
    people.push(with_mandate(colleague(PARTIES[1]), MandateKind::Contact));
    people
}

fn strangers() -> [Actor; 6] {
    [another_applicant(), advisory_board(), newcomer(), public(), clock(), party("dsb")]
}

impl Plan {
    /// The story that the plan makes; what is refused leaves no trace.
    pub(super) fn story(&self) -> Story {
        let people: Vec<_> = people(self.parties).into_iter().chain(strangers()).collect();
        let known = people.len() - strangers().len();
        self.steps.iter().fold(self.story.clone(), |story, step| {
            let now = story.now() + chrono::TimeDelta::hours(step.hours);
            let story = story.at_moment(now);
            let (actor, kind) = match step.what {
                What::Offered(place) => {
                    let actor = &people[step.who % known];
                    let offers = offered(&story, actor);
                    (actor, offers.get(place % offers.len().max(1)).copied())
                }
                What::Any(place) => {
                    (&people[step.who % people.len()], Some(C::ALL[place % C::ALL.len()]))
                }
            };
            match kind.and_then(|kind| filled_in(kind, step.variant, actor, &story)) {
                Some(command) => story.when(actor.clone(), command).story(),
                None => story,
            }
        })
    }
}

fn offered(story: &Story, actor: &Actor) -> Vec<CommandKind> {
    let offers = availability(&story.case(), actor, &story.around());
    offers.into_iter().filter(|offer| offer.refusal.is_none()).map(|offer| offer.command).collect()
}

/// The command, filled in one way or another; some ways are refused.
fn filled_in(kind: CommandKind, variant: usize, actor: &Actor, story: &Story) -> Option<Command> {
    const ENDS: [CommandKind; 3] = [C::Withdraw, C::VoidVote, C::CloseWithoutNomination];
    if ENDS.contains(&kind) && !variant.is_multiple_of(6) {
        return None; // Else most stories would end before anything has happened.
    }
    let named = PARTIES[variant % PARTIES.len()];
    let party = (*actor == secretariat()).then(|| key(named));
    let mut command = well_formed(kind, party, story.now())?;
    if let Command::CastBallot { choice, .. } | Command::RecordBallotOnInstruction { choice, .. } =
        &mut command
    {
        *choice = [For, For, Against, Abstain][variant % 4];
    }
    if let Command::ConcludeDialogue { outcome, .. } = &mut command {
        *outcome = [Nominates, Nominates, Nominates, Declines][variant % 4];
    }
    if let Command::DeclareInterest { interest, reach, .. } = &mut command {
        *interest = [Interest::Declared, Interest::Recused, Interest::None][variant % 3];
        *reach = [Reach::Party, Reach::Representative][variant / 3 % 2];
    }
    if let Command::AddFileNote { text, .. } = &mut command {
        text.truncate(variant % 3);
    }
    if let Command::OpenVote { closes_at, .. } = &mut command {
        *closes_at = closing(variant, story.now());
    }
    Some(command)
}

fn closing(variant: usize, now: Timestamp) -> Option<Timestamp> {
    [
        None,
        Some(now),
        Some(now + chrono::TimeDelta::hours(12)),
        Some(now + chrono::TimeDelta::days(30)),
    ][variant % 4]
}

fn a_rule() -> impl Strategy<Value = VotingRule> {
    let base =
        select(&[Base::VotesForAndAgainst, Base::VotesCastWithAbstentions, Base::AllEntitled][..]);
    let threshold =
        select(&[Threshold::MoreThanHalf, Threshold::TwoThirds, Threshold::ThreeQuarters][..]);
    let participation =
        select(&[Participation::Any, Participation::MoreThanHalf, Participation::AtLeast(3)][..]);
    let shortfall = select(&[Shortfall::ExtendOrConfirm, Shortfall::Fails][..]);
    let nominator = select(&[Nominator::Votes, Nominator::DoesNotVote][..]);
    let recusal = select(&[Recusal::LeavesBase, Recusal::StaysInBase][..]);
    let ballot_change = select(&[BallotChange::UntilClose, BallotChange::Never][..]);
    let early_close = select(&[EarlyClose::WhenComplete, EarlyClose::Never][..]);
    let open_hours_min = select(&[0_u32, 6][..]);
    (
        base,
        threshold,
        participation,
        shortfall,
        nominator,
        recusal,
        ballot_change,
        early_close,
        open_hours_min,
    )
        .prop_map(
            |(
                base,
                threshold,
                participation_min,
                shortfall,
                nominator,
                recusal,
                change,
                close,
                hours,
            )| {
                VotingRule {
                    base,
                    threshold,
                    participation_min,
                    shortfall,
                    nominator,
                    recusal,
                    ballot_change: change,
                    early_close: close,
                    open_hours_min: hours,
                    ..charter().voting
                }
            },
        )
}

fn a_step() -> impl Strategy<Value = Step> {
    let hours = prop_oneof![6 => Just(0_i64), 6 => 1..12_i64, 1 => 24..400_i64];
    let what = prop_oneof![5 => any::<u16>().prop_map(|place| What::Offered(place.into())),
        1 => any::<u16>().prop_map(|place| What::Any(place.into()))];
    (hours, 0..60_usize, what, 0..60_usize).prop_map(|(hours, who, what, variant)| Step {
        hours,
        who,
        what,
        variant,
    })
}

/// Any plan of at most so many steps, from one of four places in the process on: few get far from the first.
pub(super) fn a_plan(steps: usize) -> impl Strategy<Value = Plan> {
    let begun = select(vec![a_case(), a_paper_case(), an_invited_case("em")]);
    let steps = prop::collection::vec(a_step(), 1..=steps);
    (begun, 0..5_usize, a_rule(), 2..=PARTIES.len(), steps).prop_map(
        |(story, depth, rule, parties, steps)| {
            let charter = charter_where(|voting| *voting = rule);
            let story = story.under(charter).with_parties(&PARTIES[..parties]);
            let story = match depth {
                0 => story,
                1 => story.concluded_by("em", Nominates),
                2 => story.nominated_by("em"),
                _ => story.nominated_by("em").in_vote(),
            };
            Plan { story, parties, steps }
        },
    )
}
