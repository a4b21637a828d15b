//! Cursors: where the next page of a list begins, in a form that only lists give and take.

use std::fmt::Display;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::accession::CaseOrder;
use domain::id::CaseId;
use gate::{FaultKind, Problem};
use serde::Deserialize;
use store::CaseCursor;
use utoipa::IntoParams;

use crate::parsed::{Moment, moment};

/// The largest page.
pub(crate) const LIMIT_MAX: u32 = 100;
/// The page that is given when none is asked for.
pub(crate) const LIMIT_DEFAULT: u32 = 25;

/// Which page is asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub(crate) struct PageQuery {
    /// Where the page begins: `next` of the page before.
    pub(crate) cursor: Option<String>,
    /// How many at most, 1 to 100; 25 when left out.
    #[param(minimum = 1, maximum = 100)]
    pub(crate) limit: Option<u32>,
}

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

/// `cursor` of a list in this order.
pub(crate) fn written(cursor: &CaseCursor, order: CaseOrder) -> String {
    let at = cursor.moment.map(|at| moment(at).to_string()).unwrap_or_default();
    URL_SAFE_NO_PAD.encode(format!("{} {at} {}", order.code(), cursor.id))
}

/// The cursor that `text` spells, if it comes from a list in this order: in another it would lead astray.
pub(crate) fn read(text: &str, order: CaseOrder) -> Result<CaseCursor, Problem> {
    parsed(text, order).ok_or_else(|| Problem::fault(FaultKind::CursorMalformed, "cursor", text))
}

/// A list in the order of its ids, the newest first.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum NewestFirst {
    Mandates,
    SecurityLog,
    Outbox,
    Initiatives,
}

/// The cursor that leads behind `id` in `list`.
pub(crate) fn written_behind(id: impl Display, list: NewestFirst) -> String {
    URL_SAFE_NO_PAD.encode(format!("{} {id}", letter(list)))
}

/// The id behind which the page begins that `text` spells, if it comes from `list`.
pub(crate) fn read_behind<Id: FromStr>(text: &str, list: NewestFirst) -> Result<Id, Problem> {
    let spelt = || {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let place = str::from_utf8(&bytes).ok()?.strip_prefix(letter(list))?;
        place.strip_prefix(' ')?.parse().ok()
    };
    spelt().ok_or_else(|| Problem::fault(FaultKind::CursorMalformed, "cursor", text))
}

fn letter(list: NewestFirst) -> char {
    match list {
        NewestFirst::Mandates => 'm',
        NewestFirst::SecurityLog => 's',
        NewestFirst::Outbox => 'o',
        NewestFirst::Initiatives => 'i',
    }
}

fn parsed(text: &str, order: CaseOrder) -> Option<CaseCursor> {
    let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
    let place = str::from_utf8(&bytes).ok()?.strip_prefix(&order.code())?.strip_prefix(' ')?;
    let (at, id) = place.split_once(' ')?;
    let moment = if at.is_empty() { None } else { Some(at.parse::<Moment>().ok()?.0) };
    Some(CaseCursor { moment, id: id.parse::<CaseId>().ok()? })
}
