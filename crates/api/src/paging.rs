//! Cursors: where the next page of a list begins, in a form that only lists give and take.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::id::CaseId;
use gate::{FaultKind, Problem};
use store::{CaseCursor, CaseSort};

use crate::parsed::{Moment, moment};

/// The largest page.
pub(crate) const LIMIT_MAX: u32 = 100;
/// The page that is given when none is asked for.
pub(crate) const LIMIT_DEFAULT: u32 = 25;

/// How many are asked for, within 1 and [`LIMIT_MAX`].
pub(crate) fn limit(asked: Option<u32>) -> Result<u32, Problem> {
    match asked {
        None => Ok(LIMIT_DEFAULT),
        Some(limit) if (1..=LIMIT_MAX).contains(&limit) => Ok(limit),
        Some(_) => {
            Err(Problem::fault(FaultKind::QueryMalformed, "limit", format!("1 to {LIMIT_MAX}")))
        }
    }
}

/// `cursor` of a list in the order `sort`.
pub(crate) fn written(cursor: &CaseCursor, sort: CaseSort) -> String {
    let at = cursor.moment.map(|at| moment(at).to_string()).unwrap_or_default();
    URL_SAFE_NO_PAD.encode(format!("{} {at} {}", order(sort), cursor.id))
}

/// The cursor that `text` spells, if it comes from a list in the order `sort`: in another it would lead astray.
pub(crate) fn read(text: &str, sort: CaseSort) -> Result<CaseCursor, Problem> {
    parsed(text, sort).ok_or_else(|| Problem::fault(FaultKind::CursorMalformed, "cursor", text))
}

fn order(sort: CaseSort) -> char {
    match sort {
        CaseSort::ReceivedNewestFirst => 'r',
        CaseSort::Deadline => 'd',
    }
}

fn parsed(text: &str, sort: CaseSort) -> Option<CaseCursor> {
    let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
    let place = str::from_utf8(&bytes).ok()?.strip_prefix(order(sort))?.strip_prefix(' ')?;
    let (at, id) = place.split_once(' ')?;
    let moment = if at.is_empty() { None } else { Some(at.parse::<Moment>().ok()?.0) };
    Some(CaseCursor { moment, id: id.parse::<CaseId>().ok()? })
}
