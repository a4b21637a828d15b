//! A case that a test tells: given, when, then.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::LazyLock;

use domain::accession::{
    AttachmentKind, Case, CaseFact, Command, Event, Filing, PriorStanding, Surroundings,
    attachable, decide, permit, submit,
};
use domain::actor::Actor;
use domain::charter::Charter;
use domain::cvr::Cvr;
use domain::file::{File, FileLimits};
use domain::id::{CaseNumber, PartyKey};
use domain::refusal::Refusal;
use domain::time::Timestamp;
use domain::vote::VotingRule;

use crate::command::{a_file, attach_to};
use crate::moment::at;
use crate::people::{founding_parties, key, role_of};

/// The file that lies ready to be attached.
static A_FILE: LazyLock<File> = LazyLock::new(a_file);

static CHARTER: LazyLock<Charter> = LazyLock::new(|| charter::default().unwrap());

/// The shipped charter, with its ten parties.
pub fn charter() -> Charter {
    CHARTER.clone()
}

/// The shipped charter with another voting rule.
pub fn charter_where(change: impl FnOnce(&mut VotingRule)) -> Charter {
    let mut charter = charter();
    change(&mut charter.voting);
    charter
}

/// Where a test begins.
pub fn given(story: Story) -> Story {
    story
}

/// A case, the charter and the register it lives under, and the hour.
#[derive(Clone, Debug)]
pub struct Story {
    charter: Charter,
    founding_parties: BTreeSet<PartyKey>,
    cvr: Option<Cvr>,
    prior: PriorStanding,
    now: Timestamp,
    case: Case,
    history: Vec<(Event, Timestamp)>,
}

impl Story {
    /// The story that begins when `actor` submits `filing` at hour 0.
    pub fn begin(filing: Filing, actor: &Actor) -> Self {
        let number = CaseNumber { year: 2026, serial: 1 };
        let cvr = filing.application.organisation.cvr;
        let events = submit(filing, &PriorStanding::default(), number, actor, &CHARTER).unwrap();

        let history: Vec<_> = events.into_iter().map(|event| (event, at(0))).collect();
        let case = Case::replay(history.iter().map(|(event, at)| (&event.fact, *at))).unwrap();
        Self {
            charter: charter(),
            founding_parties: founding_parties(),
            cvr,
            prior: PriorStanding::default(),
            now: at(0),
            case,
            history,
        }
    }

    /// From here on under another charter.
    pub fn under(self, charter: Charter) -> Self {
        Self { charter, ..self }
    }

    /// From here on with these founding parties in the register.
    pub fn with_parties(self, names: &[&str]) -> Self {
        Self { founding_parties: names.iter().map(|name| key(name)).collect(), ..self }
    }

    /// Moves the hand of the clock to `hours`; nothing is recorded.
    pub fn at(self, hours: i64) -> Self {
        self.at_moment(at(hours))
    }

    /// Moves the hand of the clock to `now`; nothing is recorded.
    pub fn at_moment(self, now: Timestamp) -> Self {
        Self { now, ..self }
    }

    /// Records what time has decided by now.
    pub fn recorded(mut self) -> Self {
        for fact in self.case.overdue(self.now) {
            self.take_in(Event::bare(fact));
        }
        self
    }

    /// What has become known of the organisation in the meantime.
    pub fn whose_organisation_has(mut self, prior: PriorStanding) -> Self {
        self.prior = prior;
        self
    }

    /// Gives a command, and waits for what the test expects of it.
    pub fn when(mut self, actor: Actor, command: Command) -> Verdict {
        let officer_role = if let Command::AssignOfficer { officer } = &command {
            role_of(*officer)
        } else {
            None
        };
        let around = Surroundings { officer_role: officer_role.as_ref(), ..self.around() };
        let outcome = decide(&self.case, command, &actor, &around);
        for event in outcome.iter().flatten() {
            self.take_in(event.clone());
        }
        Verdict { story: self, outcome }
    }

    /// Gives a command that is expected to be taken.
    #[track_caller]
    pub fn done(self, actor: Actor, command: Command) -> Self {
        let verdict = self.when(actor, command.clone());
        assert!(verdict.outcome.is_ok(), "{command:?} is {verdict}");
        verdict.story
    }

    /// Checks in which phase the case is, with what time has decided by now.
    #[track_caller]
    pub fn then_phase(self, code: &str) -> Self {
        assert_eq!(self.case().phase().code(), code);
        self
    }

    /// What a decision must know beside the case.
    pub fn around(&self) -> Surroundings<'_> {
        Surroundings {
            now: self.now,
            charter: &self.charter,
            founding_parties: &self.founding_parties,
            officer_role: None,
            cvr: self.cvr,
            prior: self.prior.clone(),
            file: Some(&A_FILE),
            file_limits: FileLimits::default(),
        }
    }

    /// Attaches the file that lies ready to what `actor` may attach it to now; else to what it might at another time.
    pub fn attaching(&self, actor: &Actor) -> Command {
        let case = self.case();
        let might = |kind: &AttachmentKind| {
            let refusal = permit(kind.command(), &case, actor).err();
            !matches!(
                refusal,
                Some(Refusal::RoleNotEntitled { .. } | Refusal::MandateNotEntitled { .. })
            )
        };
        // The secretariat would have to name a party.
        let known = |kind: &AttachmentKind| actor.party().is_some() || !kind.concerns_party();
        let now = attachable(&case, actor, &self.around()).into_iter().find(known);
        let to = now.or_else(|| AttachmentKind::ALL.into_iter().find(might));
        attach_to(to.unwrap_or(AttachmentKind::SharedNote))
    }

    /// The case now, with what time has decided taken in.
    pub fn case(&self) -> Case {
        self.case.at(self.now)
    }

    /// The case as its recorded facts tell.
    pub fn case_recorded(&self) -> &Case {
        &self.case
    }

    /// All recorded events, each with its moment.
    pub fn history(&self) -> &[(Event, Timestamp)] {
        &self.history
    }

    /// The newest recorded fact.
    pub fn last_fact(&self) -> &CaseFact {
        &self.history.last().unwrap().0.fact
    }

    /// The hour.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    fn take_in(&mut self, event: Event) {
        self.case.apply(&event.fact, self.now);
        self.history.push((event, self.now));
    }
}

/// What became of a command.
#[derive(Clone, Debug)]
pub struct Verdict {
    story: Story,
    outcome: Result<Vec<Event>, Refusal>,
}

impl Verdict {
    /// Checks that exactly these facts were recorded, by their codes.
    #[track_caller]
    pub fn then_events<const N: usize>(self, codes: [&str; N]) -> Story {
        assert_eq!(self.to_string(), codes.join(", "));
        self.story
    }

    /// Checks that it was refused, with this code.
    #[track_caller]
    pub fn then_refused(self, code: &str) -> Story {
        assert_eq!(self.to_string(), format!("refused: {code}"));
        self.story
    }

    /// The facts that were recorded, or why there are none.
    pub fn outcome(&self) -> Result<&[Event], &Refusal> {
        self.outcome.as_deref()
    }

    /// The story after it: with what was recorded, or as it was.
    pub fn story(self) -> Story {
        self.story
    }

    /// Why it was refused.
    #[track_caller]
    pub fn refusal(self) -> Refusal {
        self.outcome.unwrap_err()
    }

    /// What was recorded.
    #[track_caller]
    pub fn events(self) -> Vec<Event> {
        self.outcome.unwrap()
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.outcome {
            Ok(events) => {
                let codes: Vec<_> = events.iter().map(|event| event.fact.kind().code()).collect();
                f.write_str(&codes.join(", "))
            }
            Err(refusal) => write!(f, "refused: {}", refusal.code()),
        }
    }
}
