//! Whatever is granted and ended, in any order: a rebuild changes nothing, and the rules hold.

use chrono::TimeDelta;
use domain::actor::{Actor, Role};
use domain::id::MandateId;
use domain::people::MandateKind;
use domain::time::Timestamp;
use engine::Error;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use support::{applicant, at, colleague, key, organisation, party, secretariat, with_mandate};

use super::{another_head, mandate_id, refused};
use crate::pact::Pact;

/// Something that somebody tries.
#[derive(Clone, Debug)]
struct Step {
    /// How long after the step before.
    minutes: i64,
    /// Who, by its place among the people.
    who: usize,
    what: What,
}

#[derive(Clone, Debug)]
enum What {
    /// To grant somebody a mandate: to the address, in the role and of the kind with these places.
    Grant { to: usize, role: usize, kind: usize, starts_in: Option<i64>, lasts: Option<i64> },
    /// To end one of the mandates, in so many minutes.
    End { place: usize, ends_in: Option<i64> },
}

fn a_step() -> impl Strategy<Value = Step> {
    let later = || prop::option::of(-5..600_i64);
    let grant = (0..8_usize, 0..5_usize, 0..9_usize, later(), later()).prop_map(
        |(to, role, kind, starts_in, lasts)| What::Grant { to, role, kind, starts_in, lasts },
    );
    let end = (any::<u16>(), later())
        .prop_map(|(place, ends_in)| What::End { place: place.into(), ends_in });
    let what = prop_oneof![2 => grant, 3 => end];
    (0..60_i64, 0..60_usize, what).prop_map(|(minutes, who, what)| Step { minutes, who, what })
}

fn people() -> Vec<Actor> {
    vec![
        secretariat(),
        secretariat(),
        another_head(),
        with_mandate(colleague("di"), MandateKind::HeadContact),
        party("hk"),
        applicant(),
    ]
}

fn roles() -> [Role; 5] {
    let (di, hk) = (Role::Party(key("di")), Role::Party(key("hk")));
    [Role::Secretariat, Role::AdvisoryBoard, di, hk, Role::Applicant(organisation())]
}

/// A pact in which somebody tries one thing after the other.
struct Play {
    pact: Pact,
    mandates: Vec<MandateId>,
    now: Timestamp,
    done: usize,
}

impl Play {
    fn begin() -> Self {
        let pact = Pact::new();
        pact.joined_by(&another_head());
        pact.joined_by(&with_mandate(colleague("di"), MandateKind::HeadContact));
        let mandates = people().iter().map(mandate_id).collect();
        Self { pact, mandates, now: at(0), done: 0 }
    }

    fn take(&mut self, step: &Step) {
        self.now += TimeDelta::minutes(step.minutes);
        let people = people();
        let actor = &people[step.who % people.len()];
        let now = self.now;
        let later = |minutes: Option<i64>| minutes.map(|minutes| now + TimeDelta::minutes(minutes));
        let outcome = match step.what {
            What::Grant { to, role, kind, starts_in, lasts } => {
                let role = roles()[role].clone();
                // Mostly one that fits.
                let fitting = MandateKind::of_role(&role);
                let kind =
                    if kind == 8 { MandateKind::Voter } else { fitting[kind % fitting.len()] };
                let start = later(starts_in);
                let end = lasts.map(|lasts| start.unwrap_or(now) + TimeDelta::minutes(lasts));
                self.pact.grants(actor, (to, role, kind), [start, end], now)
            }
            What::End { place, ends_in } => {
                let mandate = self.mandates[place % self.mandates.len()];
                self.pact.ends(actor, mandate, later(ends_in), now)
            }
        };
        match outcome {
            Ok(answer) => {
                self.done += 1;
                if answer.version == 1 {
                    self.mandates.push(MandateId(answer.subject));
                }
            }
            Err(Error::Store(error)) => panic!("{step:?}: {error}"),
            Err(_) => {}
        }
        assert!(self.heads() > 0, "the secretariat has lost its last head with {step:?}");
    }

    /// How many lead the secretariat now.
    fn heads(&self) -> usize {
        let role = &Role::Secretariat;
        let listed = self.pact.engine.store().read(|conn| conn.mandate_list_for(role)).unwrap();
        let of_heads = listed
            .into_iter()
            .map(|known| known.mandate)
            .filter(|mandate| mandate.grant.kind == MandateKind::HeadOfSecretariat);
        of_heads.filter(|mandate| mandate.runs_at(self.now)).count()
    }
}

proptest! {
    #![proptest_config(Config {
        cases: 16,
        rng_seed: RngSeed::Fixed(20_220_615),
        failure_persistence: None,
        max_shrink_iters: 100,
        ..Config::default()
    })]

    #[test]
    fn after_any_grants_and_ends_a_rebuild_changes_nothing(
        steps in prop::collection::vec(a_step(), 30..=80),
    ) {
        let mut play = Play::begin();
        for step in &steps {
            play.take(step);
        }

        prop_assert!(play.done > 0);
        play.pact.agrees();
    }
}

#[test]
fn what_is_granted_and_ended_is_told_to_the_holder_and_noted() {
    let pact = Pact::new();
    let wanted = (1, Role::Party(key("di")), MandateKind::Voter);

    let granted = pact.grants(&secretariat(), wanted, [None, Some(at(90))], at(1)).unwrap();
    let mandate = MandateId(granted.subject);
    let ended = pact.ends(&secretariat(), mandate, None, at(2)).unwrap();

    assert_eq!((granted.version, ended.version), (1, 2));
    let mail = pact.database.lines(
        "SELECT recipient || ' ' || language || ' ' || content AS line FROM outbox ORDER BY id",
    );
    insta::assert_snapshot!(mail.join("\n"), @r#"
    person-1@example.org en {"kind":"mandate_granted","role":"party:di","mandate":"voter"}
    person-1@example.org en {"kind":"mandate_ended","role":"party:di","mandate":"voter"}
    "#);
    let noted = pact.database.lines(
        "SELECT kind || ' ' || detail AS line FROM security_log WHERE kind LIKE 'mandate%' ORDER BY id",
    );
    insta::assert_snapshot!(noted.join("\n"), @r"
    mandate_granted voter
    mandate_ended voter
    ");
    pact.agrees();
}

#[test]
fn a_grant_that_is_refused_leaves_nothing_not_even_the_person() {
    let pact = Pact::new();
    let before = pact.database.contents();

    let wanted = (1, Role::Party(key("di")), MandateKind::Voter);
    let outcome = pact.grants(&party("hk"), wanted, [None, None], at(0));

    assert_eq!(refused(outcome), "mandates-closed");
    assert_eq!(crate::database::changes(&before, &pact.database.contents()), [""; 0]);
}

#[test]
fn a_mandate_of_another_organisation_is_not_there() {
    let pact = Pact::new();

    let outcome = pact.ends(&party("hk"), mandate_id(&party("di")), None, at(1));

    assert!(matches!(outcome, Err(Error::NotFound)), "{outcome:?}");
}
