//! What somebody looks for in the list of cases, and in which order: in words that stay true. "Me", "overdue" and "within
//! seven days" mean what they mean when the list is read, so that a search can be kept and used again.

use super::phase::Phase;
use super::sight::{ListScope, list_scope};
use super::waiting::WaitsFor;
use crate::actor::{Actor, Role};
use crate::given::{fitting, present};
use crate::id::PersonId;
use crate::people::MandateKind;
use crate::refusal::{PeopleRefusal, Refusal};
use crate::time::{Timestamp, end_of_day_after};

/// Which cases are looked for: those that fit everything that is said here.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct CaseSearch {
    /// In one of these phases; in any when there are none.
    pub phases: Vec<Phase>,
    /// Waiting for this one.
    pub waits_for: Option<Awaited>,
    /// With this officer.
    pub officer: Option<OfficerWanted>,
    /// With such a deadline.
    pub deadline: Option<DeadlineWanted>,
    /// With each of these words in its number, its organisation's name or its CVR number.
    pub text: String,
    /// In which order they are listed.
    pub order: CaseOrder,
}

/// The longest text that is looked for, in characters: no database takes any number of words.
pub const SEARCH_TEXT_CHARS_MAX: usize = 200;

/// The longest name of a search that is kept, in characters.
const NAME_CHARS_MAX: usize = 60;
/// How many searches one person may keep.
pub const SEARCHES_PER_PERSON_MAX: usize = 20;

/// The name under which a search is kept; `others` is how many searches of other names the person keeps.
///
/// # Errors
/// No name, too long a one, or too many searches.
pub fn check_search_name(name: &str, others: usize) -> Result<String, Refusal> {
    let name = name.trim();
    present("name", name)?;
    fitting("name", name, NAME_CHARS_MAX)?;
    if others >= SEARCHES_PER_PERSON_MAX {
        return Err(PeopleRefusal::TooManySearches { searches_max: SEARCHES_PER_PERSON_MAX }.into());
    }
    Ok(name.to_owned())
}

/// Whether `actor` may keep searches in the list of cases: whoever sees all cases.
///
/// # Errors
/// Those who see their own cases alone have nothing to look for.
pub fn may_keep_searches(actor: &Actor) -> Result<(), Refusal> {
    match list_scope(actor)? {
        ListScope::All => Ok(()),
        ListScope::OfApplicant(_) => Err(Refusal::CasesNotShown),
    }
}

/// Whether `actor` may take the cases that are found along in a file: the secretariat, which keeps the files of the cases.
///
/// # Errors
/// Everybody else is refused.
pub fn may_export_cases(actor: &Actor) -> Result<(), Refusal> {
    match actor.role() {
        Some(Role::Secretariat) => Ok(()),
        Some(Role::Applicant(_) | Role::Party(_) | Role::AdvisoryBoard) | None => {
            Err(PeopleRefusal::AdministrationClosed { entitled: MandateKind::OF_SECRETARIAT }
                .into())
        }
    }
}

/// Whom cases wait for that are looked for.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Awaited {
    /// Whoever looks, or the organisation it acts for.
    Me,
    /// This one.
    One(WaitsFor),
}

impl Awaited {
    /// The stable code: `me`, `applicant`, `secretariat`, `party:` and a key.
    pub fn code(&self) -> String {
        match self {
            Self::Me => "me".to_owned(),
            Self::One(who) => who.to_string(),
        }
    }

    /// What this code stands for.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "me" => Some(Self::Me),
            "applicant" => Some(Self::One(WaitsFor::Applicant)),
            "secretariat" => Some(Self::One(WaitsFor::Secretariat)),
            party => {
                let key = party.strip_prefix("party:")?.parse().ok()?;
                Some(Self::One(WaitsFor::Party(key)))
            }
        }
    }
}

/// Which officer the cases have that are looked for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum OfficerWanted {
    /// Whoever looks.
    Me,
    /// None yet.
    Nobody,
    /// This one.
    One(PersonId),
}

impl OfficerWanted {
    /// The stable code: `me`, `none`, or the person's id.
    pub fn code(self) -> String {
        match self {
            Self::Me => "me".to_owned(),
            Self::Nobody => "none".to_owned(),
            Self::One(person) => person.to_string(),
        }
    }

    /// What this code stands for.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "me" => Some(Self::Me),
            "none" => Some(Self::Nobody),
            person => person.parse().ok().map(Self::One),
        }
    }
}

/// Which deadline the cases have that are looked for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum DeadlineWanted {
    /// One that has passed.
    Overdue,
    /// One that ends today or within the seven days after it.
    Within7Days,
    /// One that ends today or within the thirty days after it.
    Within30Days,
    /// None at all.
    Absent,
}

/// From when until when a deadline lies: after the one, and no later than the other.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct DeadlineSpan {
    /// Later than this.
    pub after: Option<Timestamp>,
    /// No later than this.
    pub until: Timestamp,
}

impl DeadlineWanted {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Overdue, Self::Within7Days, Self::Within30Days, Self::Absent];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Within7Days => "7_days",
            Self::Within30Days => "30_days",
            Self::Absent => "none",
        }
    }

    /// What this code stands for.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|wanted| wanted.code() == code)
    }

    /// From when until when the deadline lies, for whoever looks at `now`; none where there is to be none.
    pub fn span(self, now: Timestamp) -> Option<DeadlineSpan> {
        let coming = |days| DeadlineSpan { after: Some(now), until: end_of_day_after(now, days) };
        match self {
            Self::Overdue => Some(DeadlineSpan { after: None, until: now }),
            Self::Within7Days => Some(coming(7)),
            Self::Within30Days => Some(coming(30)),
            Self::Absent => None,
        }
    }
}

/// By what cases are listed.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum OrderKey {
    /// When they were received; by itself the newest first.
    #[default]
    Received,
    /// Their deadlines; by itself the soonest first. Cases without one come last in either direction.
    Deadline,
    /// The name of the organisation, as a Danish reader sorts it; by itself from A to Å.
    Organisation,
    /// Since when they are in their phase; by itself the longest first.
    PhaseAge,
}

/// In which direction cases are listed.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Direction {
    /// As the key lists them by itself.
    #[default]
    Natural,
    /// The other way round.
    Reverse,
}

/// In which order cases are listed.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct CaseOrder {
    /// By what.
    pub key: OrderKey,
    /// In which direction.
    pub direction: Direction,
}

impl CaseOrder {
    /// By `key`, as it lists them by itself.
    pub const fn by(key: OrderKey) -> Self {
        Self { key, direction: Direction::Natural }
    }

    /// The same, the other way round.
    #[must_use]
    pub fn reversed(self) -> Self {
        let direction = match self.direction {
            Direction::Natural => Direction::Reverse,
            Direction::Reverse => Direction::Natural,
        };
        Self { direction, ..self }
    }

    /// Whether the smallest value comes first: the earliest moment, or the name nearest to A.
    pub fn ascends(self) -> bool {
        let by_itself = match self.key {
            OrderKey::Received => false,
            OrderKey::Deadline | OrderKey::Organisation | OrderKey::PhaseAge => true,
        };
        match self.direction {
            Direction::Natural => by_itself,
            Direction::Reverse => !by_itself,
        }
    }

    /// The stable code: that of the key, behind a minus the other way round.
    pub fn code(self) -> String {
        match self.direction {
            Direction::Natural => self.key.code().to_owned(),
            Direction::Reverse => format!("-{}", self.key.code()),
        }
    }

    /// What this code stands for.
    pub fn from_code(code: &str) -> Option<Self> {
        match code.strip_prefix('-') {
            Some(key) => OrderKey::from_code(key).map(|key| Self::by(key).reversed()),
            None => OrderKey::from_code(code).map(Self::by),
        }
    }
}

impl OrderKey {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Received, Self::Deadline, Self::Organisation, Self::PhaseAge];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Deadline => "deadline",
            Self::Organisation => "organisation",
            Self::PhaseAge => "phase_age",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|key| key.code() == code)
    }
}

/// The word for all phases in which a case is open, in place of a list of them.
const OPEN: &str = "open";

/// The phases that `text` names, separated by commas: their codes, or `open`. Nothing names any; none where a word is none.
pub fn phases_from_code(text: &str) -> Option<Vec<Phase>> {
    match text {
        "" => Some(vec![]),
        OPEN => Some(Phase::OPEN.into()),
        codes => codes.split(',').map(|code| Phase::from_code(code.trim())).collect(),
    }
}

/// The text that names `phases`.
pub fn phases_code(phases: &[Phase]) -> String {
    if phases == Phase::OPEN {
        return OPEN.to_owned();
    }
    phases.iter().map(|phase| phase.code()).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_read_as_what_it_was_written_for() {
        for key in OrderKey::ALL {
            let order = CaseOrder::by(key);
            assert_eq!(CaseOrder::from_code(&order.code()), Some(order));
            assert_eq!(CaseOrder::from_code(&order.reversed().code()), Some(order.reversed()));
        }
        for code in ["me", "applicant", "secretariat", "party:di"] {
            assert_eq!(Awaited::from_code(code).map(|who| who.code()).as_deref(), Some(code));
        }
        for code in ["me", "none", "00000000-0000-7000-8000-000000000001"] {
            assert_eq!(
                OfficerWanted::from_code(code).map(OfficerWanted::code).as_deref(),
                Some(code)
            );
        }
        for code in ["", "open", "received", "voting,closed"] {
            assert_eq!(
                phases_from_code(code).map(|phases| phases_code(&phases)).as_deref(),
                Some(code)
            );
        }
        assert_eq!(CaseOrder::from_code("--deadline"), None);
        assert_eq!(Awaited::from_code("party:DI"), None);
        assert_eq!(phases_from_code("open,voting"), None);
    }

    #[test]
    fn within_seven_days_ends_with_the_seventh_day_in_copenhagen() {
        let now = "2026-03-02T09:00:00Z".parse().unwrap();

        let span = DeadlineWanted::Within7Days.span(now).unwrap();

        assert_eq!(span.after, Some(now));
        assert_eq!(span.until.to_rfc3339(), "2026-03-09T22:59:00+00:00");
        assert_eq!(DeadlineWanted::Overdue.span(now).map(|span| span.until), Some(now));
        assert_eq!(DeadlineWanted::Absent.span(now), None);
    }
}
