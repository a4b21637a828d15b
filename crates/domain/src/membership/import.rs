//! Taking over the members of a list that was kept before Pagt: looked at line by line, then entered as a whole or not at
//! all.

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};

use super::MemberName;
use crate::actor::{Actor, Role};
use crate::charter::Charter;
use crate::cvr::Cvr;
use crate::given::NAME_CHARS_MAX;
use crate::id::CaseNumber;
use crate::people::MandateKind;
use crate::refusal::{Refusal, RegisterRefusal};
use crate::time::{Timestamp, local_date};

/// The most lines of a list.
pub const IMPORT_LINES_MAX: usize = 20_000;

/// One line of a list, as it is written there.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct ImportLine {
    /// Counts from one as the file does: the heading of a table is line one.
    pub line: u32,
    /// The organisation's name.
    pub name: String,
    /// Its CVR number.
    pub cvr: String,
    /// The day of its admission.
    pub since: String,
}

/// A line that can be taken over.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ImportedMember {
    /// The organisation.
    pub name: MemberName,
    /// The day of its admission.
    pub since: NaiveDate,
}

/// Why a line cannot be taken over.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LineFault {
    /// The line.
    pub line: u32,
    /// The name that stands there, so that whoever mends the list finds it.
    pub name: String,
    /// What is wrong with it.
    pub kind: LineFaultKind,
}

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum LineFaultKind {
    /// The organisation has no name.
    NameMissing,
    /// The name is longer than 200 characters.
    NameTooLong,
    /// It has no CVR number.
    CvrMissing,
    /// What stands there is no CVR number: eight digits, of which the last one checks the others.
    CvrMalformed,
    /// An earlier line has the same number.
    CvrTwice {
        /// That line.
        line: u32,
    },
    /// The organisation is a member already.
    AlreadyMember {
        /// Since when.
        since: Timestamp,
    },
    /// The organisation applies for membership itself.
    CaseOpen {
        /// The number of its case.
        number: CaseNumber,
    },
    /// The day is missing, or is none: `2023-06-05` is one, `5.6.2023` another.
    SinceMalformed,
    /// The day lies in the future.
    SinceInFuture,
    /// There was no pact on that day.
    SinceBeforePact {
        /// The day of the charter.
        dated: NaiveDate,
    },
}

macro_rules! codes {
    ($($variant:ident $({ $field:ident })? => $code:literal,)+) => {
        impl LineFaultKind {
            /// The stable code.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant $({ $field: _ })? => $code,)+ }
            }

            /// The codes of all kinds.
            pub fn codes() -> impl Iterator<Item = &'static str> {
                [$($code),+].into_iter()
            }
        }
    };
}

codes! {
    NameMissing => "name-missing",
    NameTooLong => "name-too-long",
    CvrMissing => "cvr-missing",
    CvrMalformed => "cvr-malformed",
    CvrTwice { line } => "cvr-twice",
    AlreadyMember { since } => "already-member",
    CaseOpen { number } => "case-open",
    SinceMalformed => "since-malformed",
    SinceInFuture => "since-in-future",
    SinceBeforePact { dated } => "since-before-pact",
}

/// What is known already of the organisations in a list, by their CVR numbers.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct KnownOrganisations {
    /// Since when they are members.
    pub members: BTreeMap<Cvr, Timestamp>,
    /// The numbers of their open cases.
    pub cases: BTreeMap<Cvr, CaseNumber>,
}

/// Lists that were put in before this moment and never taken over are forgotten: after a day.
pub fn lists_begin(now: Timestamp) -> Timestamp {
    now - TimeDelta::days(1)
}

/// Refuses whoever does not keep the register.
///
/// # Errors
/// The secretariat alone takes lists over.
pub fn may_import(actor: &Actor) -> Result<(), Refusal> {
    let of_secretariat = actor.role() == Some(&Role::Secretariat);
    if of_secretariat && actor.mandate_of(MandateKind::OF_SECRETARIAT).is_some() {
        return Ok(());
    }
    let entitled = MandateKind::OF_SECRETARIAT.to_vec();
    Err(RegisterRefusal::RegisterClosed { entitled }.into())
}

/// Looks at each line: what it would bring, or the first thing that is wrong with it.
pub fn check_import(
    lines: &[ImportLine],
    known: &KnownOrganisations,
    charter: &Charter,
    now: Timestamp,
) -> Vec<Result<ImportedMember, LineFault>> {
    let mut seen = BTreeMap::new();
    let check = |line: &ImportLine| {
        let fault = |kind| LineFault { line: line.line, name: line.name.trim().to_owned(), kind };
        let name = checked_name(&line.name).map_err(fault)?;
        let cvr = checked_cvr(&line.cvr).map_err(fault)?;
        if let Some(since) = known.members.get(&cvr) {
            return Err(fault(LineFaultKind::AlreadyMember { since: *since }));
        }
        if let Some(number) = known.cases.get(&cvr) {
            return Err(fault(LineFaultKind::CaseOpen { number: *number }));
        }
        if let Some(line) = seen.insert(cvr, line.line) {
            return Err(fault(LineFaultKind::CvrTwice { line }));
        }
        let since = checked_day(&line.since, charter, now).map_err(fault)?;
        let name = MemberName { name, short_name: None, cvr: Some(cvr) };
        Ok(ImportedMember { name, since })
    };
    lines.iter().map(check).collect()
}

fn checked_name(text: &str) -> Result<String, LineFaultKind> {
    let name = text.trim();
    match name.chars().count() {
        0 => Err(LineFaultKind::NameMissing),
        1..=NAME_CHARS_MAX => Ok(name.to_owned()),
        _ => Err(LineFaultKind::NameTooLong),
    }
}

fn checked_cvr(text: &str) -> Result<Cvr, LineFaultKind> {
    let text = text.trim();
    if text.is_empty() {
        return Err(LineFaultKind::CvrMissing);
    }
    text.parse().map_err(|_| LineFaultKind::CvrMalformed)
}

fn checked_day(text: &str, charter: &Charter, now: Timestamp) -> Result<NaiveDate, LineFaultKind> {
    let text = text.trim();
    let day = ["%Y-%m-%d", "%d.%m.%Y", "%d-%m-%Y"]
        .iter()
        .find_map(|form| NaiveDate::parse_from_str(text, form).ok())
        .ok_or(LineFaultKind::SinceMalformed)?;
    if day > local_date(now) {
        return Err(LineFaultKind::SinceInFuture);
    }
    if day < charter.dated {
        return Err(LineFaultKind::SinceBeforePact { dated: charter.dated });
    }
    Ok(day)
}
