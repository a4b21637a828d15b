//! Whatever anybody does, in any order, at any time: a rebuild changes nothing.

use chrono::TimeDelta;
use domain::accession::{Command, CommandKind, DialogueOutcome, Interest, Reach};
use domain::actor::Actor;
use domain::application::OrganisationKind;
use domain::id::CaseId;
use domain::time::Timestamp;
use domain::vote::Choice::{Abstain, Against, For};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use support::{
    C, PARTIES, advisory_board, another_applicant, applicant, at, key, party, secretariat,
    well_formed,
};

use crate::pact::{Pact, application, ask_by};

/// Something that somebody tries.
#[derive(Clone, Debug)]
struct Step {
    /// How long after the step before.
    hours: i64,
    /// On which case, by its place among all.
    case: usize,
    /// Who, by its place among the people.
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
    /// An application is submitted.
    Submit,
    /// Whatever time has decided is recorded.
    Sweep,
}

fn a_step() -> impl Strategy<Value = Step> {
    let hours = prop_oneof![6 => Just(0_i64), 6 => 1..12_i64, 1 => 24..400_i64];
    let what = prop_oneof![
        20 => any::<u16>().prop_map(|place| What::Offered(place.into())),
        4 => any::<u16>().prop_map(|place| What::Any(place.into())),
        2 => Just(What::Submit),
        1 => Just(What::Sweep),
    ];
    (hours, 0..12_usize, 0..60_usize, what, 0..60_usize)
        .prop_map(|(hours, case, who, what, variant)| Step { hours, case, who, what, variant })
}

fn people() -> Vec<Actor> {
    let mut people =
        vec![secretariat(), secretariat(), secretariat(), secretariat(), applicant(), applicant()];
    people.extend([another_applicant(), advisory_board()]);
    people.extend(PARTIES.map(party));
    people
}

/// A pact in which somebody tries one thing after the other.
struct Play {
    pact: Pact,
    cases: Vec<CaseId>,
    now: Timestamp,
    done: usize,
}

impl Play {
    /// Three cases: one that has just come in, one that is nominated, one in vote.
    fn begin() -> Self {
        let pact = Pact::new();
        let cases = vec![pact.case(1, at(0)), pact.case(2, at(0)), pact.case_in_vote(3, at(0), 48)];
        pact.nominate(cases[1], "em", at(0));
        Self { pact, cases, now: at(0), done: 0 }
    }

    fn take(&mut self, step: &Step) {
        self.now += TimeDelta::hours(step.hours);
        let people = people();
        let actor = &people[step.who % people.len()];
        let case = self.cases[step.case % self.cases.len()];
        let command = match step.what {
            What::Offered(place) => self.offered(actor, case, place, step.variant),
            What::Any(place) => {
                filled_in(C::ALL[place % C::ALL.len()], step.variant, actor, self.now)
            }
            What::Submit => return self.submit(step.variant),
            What::Sweep => {
                self.pact.engine.sweep(self.now).unwrap();
                return;
            }
        };
        let outcome = command.map(|command| self.pact.give(actor, case, command, self.now));
        match outcome {
            Some(Ok(_)) => self.done += 1,
            Some(Err(engine::Error::Store(error))) => panic!("{step:?}: {error}"),
            Some(Err(_)) | None => {}
        }
    }

    fn offered(
        &self,
        actor: &Actor,
        case: CaseId,
        place: usize,
        variant: usize,
    ) -> Option<Command> {
        let ask = ask_by(actor, self.now);
        let reading = self.pact.engine.case_read(&ask.credential, case, self.now).ok()?;
        let offers: Vec<_> =
            reading.actions.iter().filter(|action| action.refusal.is_none()).collect();
        let kind = offers.get(place % offers.len().max(1))?.command;
        filled_in(kind, variant, actor, self.now)
    }

    /// Somebody submits the application of one of twenty organisations: some have an open case, or are members.
    fn submit(&mut self, variant: usize) {
        let number = u32::try_from(variant % 20).unwrap();
        let actor = if variant.is_multiple_of(3) { secretariat() } else { applicant() };
        self.cases.extend(self.pact.submit(&actor, application(number), self.now));
    }
}

/// The command, filled in one way or another; some ways are refused.
fn filled_in(kind: CommandKind, variant: usize, actor: &Actor, now: Timestamp) -> Option<Command> {
    const ENDS: [CommandKind; 3] = [C::Withdraw, C::VoidVote, C::CloseWithoutNomination];
    if ENDS.contains(&kind) && !variant.is_multiple_of(6) {
        return None; // Else most cases would end before anything has happened.
    }
    let named = (*actor == secretariat()).then(|| key(PARTIES[variant % PARTIES.len()]));
    let mut command = well_formed(kind, named, now)?;
    match &mut command {
        Command::CastBallot { choice, .. } | Command::RecordBallotOnInstruction { choice, .. } => {
            *choice = [For, For, Against, Abstain][variant % 4];
        }
        Command::ConcludeDialogue { outcome, .. } if variant.is_multiple_of(4) => {
            *outcome = DialogueOutcome::Declines;
        }
        Command::DeclareInterest { interest, reach, .. } => {
            *interest = [Interest::Declared, Interest::Recused, Interest::None][variant % 3];
            *reach = [Reach::Party, Reach::Representative][variant / 3 % 2];
        }
        Command::OpenVote { closes_at, .. } => {
            *closes_at = Some(now + TimeDelta::hours([12, 48, 720][variant % 3]));
        }
        Command::SupplyInformation { application: new, .. }
        | Command::ReviseApplication { application: new, .. } => {
            **new = application(u32::try_from(1 + variant % 3).unwrap());
            new.organisation.name = format!("Navn {variant}");
            new.organisation.kind = [OrganisationKind::Company, OrganisationKind::Association]
                .get(variant % 2)
                .copied();
        }
        _ => {}
    }
    Some(command)
}

proptest! {
    #![proptest_config(Config {
        cases: 12,
        rng_seed: RngSeed::Fixed(20_220_615),
        failure_persistence: None,
        max_shrink_iters: 100,
        ..Config::default()
    })]

    #[test]
    fn after_any_commands_a_rebuild_changes_nothing(steps in prop::collection::vec(a_step(), 30..=80)) {
        let mut play = Play::begin();
        for step in &steps {
            play.take(step);
        }

        prop_assert!(play.done > 0);
        play.pact.agrees();
        play.pact.engine.sweep(play.now + TimeDelta::days(60)).unwrap();
        play.pact.agrees();
    }
}
