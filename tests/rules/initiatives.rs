//! Initiatives: their course, their partners, their funding, the board's sparring, and who may see what.

mod admission;
mod course;
mod matrix;
mod overview;
mod plan;
mod refusals;
mod sight;
mod together;

use std::fmt::Debug;
use std::str::FromStr;

use domain::actor::Actor;
use domain::application::Novelty;
use domain::id::MembershipId;
use domain::initiative::{
    Asker, Command, Event, Initiative, NewInitiative, Outline, Plan, Surroundings, Wording, create,
    decide,
};
use domain::refusal::Refusal;
use support::{
    advisory_board, another_applicant, at, charter, day, key, party, public, secretariat,
};

/// The `number`th of its kind.
fn id<Id: FromStr<Err: Debug>>(number: u128) -> Id {
    format!("{number:032x}").parse().unwrap()
}

/// The `number`th participant.
fn member(number: u128) -> MembershipId {
    id(number)
}

const OWNER: u128 = 1;
const INVITED: u128 = 2;
const PARTNER: u128 = 3;
const OTHER: u128 = 4;

/// Somebody, and the participant that it acts for.
#[derive(Clone)]
struct Someone {
    actor: Actor,
    participant: Option<MembershipId>,
}

impl Someone {
    fn asker(&self) -> Asker<'_> {
        Asker { actor: &self.actor, participant: self.participant }
    }
}

fn of(actor: Actor, number: u128) -> Someone {
    Someone { actor, participant: Some(member(number)) }
}

fn owner() -> Someone {
    of(party("di"), OWNER)
}

fn invited() -> Someone {
    of(party("itb"), INVITED)
}

/// An associate member, who acts as an applicant that has joined.
fn partner() -> Someone {
    of(support::applicant(), PARTNER)
}

fn other() -> Someone {
    of(party("hk"), OTHER)
}

fn nobody_of_the_pact() -> Someone {
    Someone { actor: another_applicant(), participant: None }
}

fn office() -> Someone {
    Someone { actor: secretariat(), participant: None }
}

fn board() -> Someone {
    Someone { actor: advisory_board(), participant: None }
}

fn everybody() -> Someone {
    Someone { actor: public(), participant: None }
}

fn a_plan() -> Plan {
    Plan {
        outline: Outline {
            novelty: Novelty::New,
            objectives: ["insight"].map(key).into(),
            track: Some(key("warning")),
            start: day("2026-03-01"),
            end: Some(day("2026-12-31")),
        },
        wording: Wording {
            title: "Varsler på én side".to_owned(),
            description: "En varsling, som værkføreren kan handle på.".to_owned(),
            target_group: "Små produktionsvirksomheder".to_owned(),
            expected_result: "500 virksomheder får varsler.".to_owned(),
            interplay: "Vi bruger pagtens kanaler.".to_owned(),
            outside_partners: String::new(),
            funding_note: String::new(),
        },
    }
}

/// An initiative on its way, each step of it a command.
#[derive(Clone)]
struct Course {
    initiative: Initiative,
}

/// What `someone` creates, when the register has all participants.
fn created(plan: Plan, someone: &Someone) -> Result<Event, Refusal> {
    let new = NewInitiative { owner: None, plan };
    let charter = charter();
    let around = Surroundings { charter: &charter, named: someone.participant };
    create(new, someone.asker(), around)
}

/// A new initiative of the owner's: planned.
fn planned() -> Course {
    begun(a_plan())
}

fn begun(plan: Plan) -> Course {
    let event = created(plan, &owner()).unwrap();
    Course { initiative: Initiative::begin(&event.fact, at(0)).unwrap() }
}

impl Course {
    /// What `someone` is told when asking for this; whoever is named stands in the register.
    fn asked(&self, someone: &Someone, command: Command) -> Result<Vec<Event>, Refusal> {
        let charter = charter();
        let around = Surroundings { charter: &charter, named: command.named() };
        decide(&self.initiative, command, someone.asker(), around)
    }

    /// The course after `someone` has done this.
    fn then(self, someone: &Someone, command: Command) -> Self {
        let events = self.asked(someone, command).unwrap();
        Self { initiative: self.initiative.after(&events, at(1)) }
    }

    fn running(self) -> Self {
        self.then(&owner(), Command::Start)
    }

    fn completed(self) -> Self {
        self.running().then(&owner(), Command::Complete)
    }

    fn stopped(self) -> Self {
        self.then(&owner(), Command::Stop { reason: "Pengene kom ikke.".to_owned() })
    }

    fn with_invited(self, number: u128) -> Self {
        self.then(&owner(), Command::InvitePartner { partner: member(number) })
    }

    /// With one participant invited, and another one a partner.
    fn with_partners(self) -> Self {
        let asked = self.with_invited(INVITED).with_invited(PARTNER);
        asked.then(&partner(), Command::ConfirmPartnership)
    }

    fn commented(self) -> Self {
        let comment = "Tal med Varslingsgruppen.".to_owned();
        self.then(&board(), Command::Comment { comment })
    }

    /// The code of the refusal.
    fn refused(&self, someone: &Someone, command: Command) -> &'static str {
        self.asked(someone, command).unwrap_err().code()
    }
}
