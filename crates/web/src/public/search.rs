//! The search: over the pages, the members, and the cases that whoever looks may see.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use domain::accession::{CaseSearch, list_scope};
use domain::charter::Charter;
use engine::{CaseAsk, MemberQuery, Reading};
use gate::{Problem, Query, texts};
use serde::Deserialize;
use store::MembershipState;

use super::member;
use super::pact::Way;
use super::short;
use crate::cases;
use crate::initiatives;
use crate::shell::{Link, Shell, Spot, link};
use crate::texts::Voice;
use crate::visit::Visit;

/// The most that is shown of each kind.
const SHOWN_MAX: u32 = 20;

/// What is looked for, as it stands in the address.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    text: String,
}

/// What has been found besides pages.
#[derive(Default)]
struct Found {
    members: Vec<Link>,
    goes_on: bool,
    initiatives: Vec<Way>,
    cases: Vec<Way>,
}

#[derive(Template)]
#[template(path = "search.html")]
struct SearchPage {
    shell: Shell,
    /// Whether anything is looked for.
    is_asked: bool,
    pages: Vec<Way>,
    found: Found,
    /// The list of members that holds them all.
    all_members: String,
    /// The list of initiatives that holds them all; none where all are shown here.
    all_initiatives: Option<String>,
}

impl SearchPage {
    fn is_empty(&self) -> bool {
        let Found { members, goes_on: _, initiatives, cases } = &self.found;
        self.pages.is_empty() && members.is_empty() && initiatives.is_empty() && cases.is_empty()
    }
}

pub(super) async fn show(
    visit: Visit,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let text = short(asked.text.trim())?;
    let is_asked = !text.is_empty();
    let found = if is_asked { found(&visit, text.clone()).await? } else { Found::default() };
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    let mut shell = Shell::of(&visit, Spot::Search);
    shell.search.clone_from(&text);
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("text", &text).finish();
    let page = SearchPage {
        shell,
        is_asked,
        pages: if is_asked { pages(&words, visit.charter(), visit.voice()) } else { vec![] },
        all_initiatives: is_full(&found.initiatives)
            .then(|| format!("{}?{query}", Spot::Initiatives.path())),
        found,
        all_members: format!("{}?{query}", Spot::Members.path()),
    };
    Ok(visit.page(StatusCode::OK, &page))
}

async fn found(visit: &Visit, text: String) -> Result<Found, Problem> {
    let sees_cases = visit.myself().is_ok_and(|myself| list_scope(&myself.actor).is_ok());
    let (members, initiatives, cases) = visit
        .show_openly(move |engine, credential, now| {
            let query = MemberQuery {
                as_of: None,
                text: text.clone(),
                state: MembershipState::Current,
                after: None,
                limit: SHOWN_MAX,
            };
            let members = engine.member_list(credential, &query, now)?;
            let initiatives = initiatives::found(engine, credential, text.clone(), SHOWN_MAX, now)?;
            let search = CaseSearch { text, ..CaseSearch::default() };
            let ask = CaseAsk { search, limit: SHOWN_MAX, ..CaseAsk::default() };
            let cases = sees_cases.then(|| engine.case_list(credential, &ask, now)).transpose()?;
            Ok((members, initiatives, cases))
        })
        .await?;
    let members_found = members.founding.iter().chain(&members.associates.items);
    let cases = cases.map(|page| page.items).unwrap_or_default();
    Ok(Found {
        members: members_found.map(member::link).collect(),
        goes_on: members.associates.next.is_some(),
        initiatives: initiatives.into_iter().map(|(link, text)| Way { link, text }).collect(),
        cases: cases.iter().map(|reading| case(reading, visit.voice())).collect(),
    })
}

/// Whether there may be more than are shown.
fn is_full(shown: &[Way]) -> bool {
    u32::try_from(shown.len()) == Ok(SHOWN_MAX)
}

fn case(reading: &Reading, voice: Voice) -> Way {
    let number = reading.case.submission().number;
    Way {
        link: Link {
            href: cases::path(reading.id),
            text: format!("{number}: {}", reading.organisation.name),
        },
        text: texts::phase(reading.case.phase(), voice.0),
    }
}

/// The pages that tell of all these words.
fn pages(words: &[String], charter: &Charter, voice: Voice) -> Vec<Way> {
    let spots = [
        (Spot::Pact, "pact-about"),
        (Spot::Members, "members-about"),
        (Spot::Initiatives, "initiatives-about"),
        (Spot::Process, "process-about"),
        (Spot::Voting, "voting-about"),
        (Spot::Meetings, "meetings-about"),
        (Spot::Apply, "guide-text"),
        (Spot::SignIn, "search-sign-in"),
        (Spot::Accessibility, "search-accessibility"),
        (Spot::Privacy, "search-privacy"),
    ];
    let ways = spots.into_iter().filter_map(|(spot, about)| {
        let way = Way { link: link(spot, voice), text: voice.say(about) };
        let told = format!("{} {} {}", way.link.text, way.text, besides(spot, charter, voice));
        let told = told.to_lowercase();
        words.iter().all(|word| told.contains(word)).then_some(way)
    });
    ways.collect()
}

/// What else stands on a page, and is looked for there.
fn besides(spot: Spot, charter: &Charter, voice: Voice) -> String {
    let language = voice.0;
    match spot {
        Spot::Pact | Spot::Apply => {
            let principles = charter.principles.iter().flat_map(|it| [&it.title, &it.text]);
            let objectives = charter.objectives.iter().flat_map(|it| [&it.title, &it.text]);
            let tracks = charter.tracks.iter().flat_map(|it| [&it.title, &it.text]);
            let all = principles.chain(objectives).chain(tracks).chain([&charter.purpose]);
            all.map(|text| text.in_language(language)).collect::<Vec<_>>().join(" ")
        }
        Spot::Voting => charter.voting_words.in_language(language).to_owned(),
        Spot::Process => voice.say("search-process"),
        Spot::Front
        | Spot::Members
        | Spot::Initiatives
        | Spot::Search
        | Spot::Accessibility
        | Spot::Privacy
        | Spot::SignIn
        | Spot::Account
        | Spot::Cases
        | Spot::Meetings
        | Spot::Dashboard
        | Spot::Mandates
        | Spot::Outbox
        | Spot::SecurityLog
        | Spot::DemoMail => String::new(),
    }
}
