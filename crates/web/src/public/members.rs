//! The members, page by page.

use actix_web::HttpResponse;
use askama::Template;
use chrono::{Datelike, NaiveDate, SecondsFormat};
use domain::membership::may_import;
use domain::time::{end_of_day, local_date};
use engine::{MemberPage, MemberQuery, RegisterEntry};
use form_urlencoded::Serializer;
use gate::{FaultKind, Problem, Query, texts};
use serde::Deserialize;
use store::{MembershipCounts, MembershipCursor, MembershipState};

use super::member;
use crate::shell::{Link, Shell, Spot};
use crate::visit::Visit;
use crate::words;

/// The associate members on one page.
const PAGE: u32 = 50;
/// The longest text that is looked for, in characters.
pub(super) const TEXT_CHARS_MAX: usize = 200;
/// What the address says of those that were members once.
const FORMER: &str = "former";

/// What is asked for, as it stands in the address.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    text: String,
    #[serde(default)]
    state: String,
    #[serde(default)]
    as_of: String,
    after: Option<String>,
    done: Option<String>,
}

/// A member in the list.
struct MemberRow {
    link: Link,
    cvr: String,
    since: String,
    until: String,
}

#[derive(Template)]
#[template(path = "members.html")]
struct MembersPage {
    shell: Shell,
    text: String,
    /// The day as of which they are shown, as the field has it; empty for today.
    as_of: String,
    /// That day in words.
    as_of_day: String,
    /// Whether lists of members may be taken over.
    may_import: bool,
    counts: MembershipCounts,
    is_former: bool,
    /// Whether this is a later page, which begins in the middle.
    goes_on: bool,
    founding: Vec<MemberRow>,
    associates: Vec<MemberRow>,
    /// The address of the next page.
    next: Option<String>,
}

pub(super) async fn show(
    visit: Visit,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let query = asked.query()?;
    let (state, as_of) = (query.state, query.as_of);
    let (counts, members) = visit
        .show_openly(move |engine, credential, now| {
            let counts = engine.member_counts(credential, as_of.unwrap_or(now), now)?;
            Ok((counts, engine.member_list(credential, &query, now)?))
        })
        .await?;
    let MemberPage { founding, associates } = members;
    let page = MembersPage {
        shell: Shell::of(&visit, Spot::Members)
            .about(visit.voice().say("members-about"))
            .telling(asked.done.as_deref()),
        as_of_day: as_of.map(|at| texts::day(local_date(at), visit.language)).unwrap_or_default(),
        may_import: visit.myself().is_ok_and(|myself| may_import(&myself.actor).is_ok()),
        counts,
        is_former: state == MembershipState::Former,
        goes_on: asked.after.is_some(),
        founding: founding.iter().map(row).collect(),
        associates: associates.items.iter().map(row).collect(),
        next: associates.next.map(|cursor| asked.address_behind(cursor)),
        text: asked.text,
        as_of: asked.as_of,
    };
    Ok(visit.public_page(&page))
}

fn row(entry: &RegisterEntry) -> MemberRow {
    MemberRow {
        link: member::link(entry),
        cvr: entry.name.cvr.map(|cvr| cvr.to_string()).unwrap_or_default(),
        since: words::short_day(entry.since),
        until: entry.end.map(|end| words::short_day(end.at)).unwrap_or_default(),
    }
}

impl Asked {
    fn query(&self) -> Result<MemberQuery, Problem> {
        let state = match self.state.as_str() {
            "" => MembershipState::Current,
            FORMER => MembershipState::Former,
            other => return Err(Problem::fault(FaultKind::QueryMalformed, "state", other)),
        };
        let after = self.after.as_deref().map(cursor).transpose()?;
        let as_of = day(&self.as_of)?.map(end_of_day);
        Ok(MemberQuery { text: short(&self.text)?, as_of, state, after, limit: PAGE })
    }

    /// The address of the page behind `cursor`, with all else as it is.
    fn address_behind(&self, cursor: MembershipCursor) -> String {
        let since = cursor.since.to_rfc3339_opts(SecondsFormat::AutoSi, true);
        let mut query = Serializer::new(String::new());
        let asked = [("text", &self.text), ("state", &self.state), ("as_of", &self.as_of)];
        query.extend_pairs(asked.into_iter().filter(|(_, value)| !value.is_empty()));
        query.append_pair("after", &format!("{since}_{}", cursor.id));
        format!("{}?{}", Spot::Members.path(), query.finish())
    }
}

/// `text`, when it is no longer than what is looked for.
pub(crate) fn short(text: &str) -> Result<String, Problem> {
    if text.chars().count() <= TEXT_CHARS_MAX {
        return Ok(text.to_owned());
    }
    let expected = format!("at most {TEXT_CHARS_MAX} characters");
    Err(Problem::fault(FaultKind::QueryMalformed, "text", expected))
}

/// A day as browsers send it; none where nothing was chosen.
fn day(text: &str) -> Result<Option<NaiveDate>, Problem> {
    if text.is_empty() {
        return Ok(None);
    }
    let day = text.parse().ok().filter(|day: &NaiveDate| (1..=2999).contains(&day.year()));
    let fault = || Problem::fault(FaultKind::QueryMalformed, "as_of", "expected 2026-12-01");
    day.map(Some).ok_or_else(fault)
}

fn cursor(text: &str) -> Result<MembershipCursor, Problem> {
    let spelt = || {
        let (since, id) = text.split_once('_')?;
        Some(MembershipCursor { since: since.parse().ok()?, id: id.parse().ok()? })
    };
    spelt().ok_or_else(|| Problem::fault(FaultKind::CursorMalformed, "after", text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_page_begins_where_this_one_ends() {
        let asked = Asked { text: "a & b".to_owned(), ..Asked::default() };
        let place = MembershipCursor {
            since: "2026-03-02T09:00:00.125Z".parse().unwrap(),
            id: "00000000-0000-7000-8000-000000000001".parse().unwrap(),
        };

        let address = asked.address_behind(place);

        let after = address.strip_prefix("/members?text=a+%26+b&after=").unwrap();
        assert_eq!(cursor(&after.replace("%3A", ":")).unwrap(), place);
        assert!(cursor("2026_x").is_err());
    }
}
