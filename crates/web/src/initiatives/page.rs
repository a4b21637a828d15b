//! The page of an initiative: what it is, how it goes, how it is paid for, and what the board and the owner say.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use domain::initiative::{Availability, InitiativeFact, Partnership, Shown};
use domain::time::local_date;
use engine::{InitiativeEntry, InitiativeReading};
use gate::{Place, Problem, Query, texts};
use serde::Deserialize;

use super::{form, named, naming, path};
use crate::form::segment;
use crate::shell::{Link, Shell, Spot};
use crate::visit::{Visit, Who};
use crate::words;

/// What has just been done, by its code.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Done {
    done: Option<String>,
}

/// Something that is said, and what it is called.
struct Line {
    label: String,
    value: String,
}

/// Something that cannot be done now, and why not.
struct Hindrance {
    text: String,
    reason: String,
}

/// Progress or a result.
struct NewsPart {
    kind: String,
    at: String,
    text: String,
}

/// A row of funding.
struct FundingPart {
    source: String,
    state: String,
    amount: String,
}

/// A partner.
struct PartnerPart {
    partner: Link,
    /// What it is to the initiative; empty for one that has confirmed.
    standing: String,
}

/// A comment of the advisory board's.
struct CommentPart {
    number: u32,
    at: String,
    text: String,
    /// The owner's answer and its day, once there is one.
    reply: Option<(String, String)>,
}

/// Something that happened.
pub(super) struct EventPart {
    pub(super) at: String,
    pub(super) text: String,
    pub(super) said: String,
}

#[derive(Template)]
#[template(path = "initiative.html")]
struct InitiativePage {
    shell: Shell,
    owner: Link,
    state: String,
    description: String,
    facts: Vec<Line>,
    partners: Vec<PartnerPart>,
    news: Vec<NewsPart>,
    fundings: Vec<FundingPart>,
    funding_note: String,
    /// None for the public.
    comments: Option<Vec<CommentPart>>,
    events: Vec<EventPart>,
    /// Whether whoever looks is invited to be a partner.
    is_invited: bool,
    actions: Vec<Link>,
    hindrances: Vec<Hindrance>,
    is_insider: bool,
}

pub(super) async fn show(
    visit: Visit,
    Place(id): Place<String>,
    Query(done): Query<Done>,
) -> Result<HttpResponse, Problem> {
    let id = named(&id)?;
    let reading = visit
        .show_openly(move |engine, credential, now| engine.initiative_read(credential, id, now))
        .await?;
    let page = page(&visit, &reading, done.done.as_deref());
    Ok(match visit.who {
        Who::Nobody => visit.public_page(&page),
        Who::Person(_) | Who::Unknown => visit.page(StatusCode::OK, &page),
    })
}

fn page(visit: &Visit, reading: &InitiativeReading, done: Option<&str>) -> InitiativePage {
    let voice = visit.voice();
    let wording = &reading.wording;
    let shell = Shell::below(visit, Spot::Initiatives, wording.title.clone(), &path(reading.id));
    let owner = naming::participant(reading.initiative.owner(), &reading.participants);
    let about = voice.say_of("initiative-about", "owner", &owner.text);
    InitiativePage {
        shell: shell.about(about).telling(done),
        owner,
        state: naming::state(reading.initiative.state(), voice),
        description: wording.description.trim().to_owned(),
        facts: facts(reading, visit),
        partners: partners(reading, visit),
        news: news(&reading.events, visit),
        fundings: fundings(reading, visit),
        funding_note: wording.funding_note.trim().to_owned(),
        comments: comments(reading, visit),
        events: events(&reading.events, reading, visit),
        is_invited: reading
            .participant
            .and_then(|own| reading.initiative.partnership(own))
            .is_some_and(|what| what == Partnership::Invited),
        actions: actions(reading, visit),
        hindrances: hindrances(reading, visit),
        is_insider: !reading.actions.is_empty(),
    }
}

fn facts(reading: &InitiativeReading, visit: &Visit) -> Vec<Line> {
    let (charter, voice) = (visit.charter(), visit.voice());
    let (initiative, wording) = (&reading.initiative, &reading.wording);
    let outline = initiative.outline();
    let line = |name: &str, value: String| Line { label: voice.say(name), value };
    let since = texts::day(local_date(initiative.state_since()), voice.0);
    let state = naming::state(initiative.state(), voice);
    let state = format!("{state} ({})", voice.say_of("initiative-state-since", "day", &since));
    let lines = [
        line("initiative-state", state),
        line("initiative-objectives", naming::objectives(&outline.objectives, charter, voice)),
        line("initiative-track", naming::track(outline.track.as_ref(), charter, voice)),
        line("initiative-period", naming::span(outline.start, outline.end, voice)),
        line("initiative-novelty", naming::novelty(outline.novelty, voice)),
        line("initiative-target-group", wording.target_group.trim().to_owned()),
        line("initiative-expected-result", wording.expected_result.trim().to_owned()),
        line("initiative-interplay", wording.interplay.trim().to_owned()),
        line("initiative-outside-partners", wording.outside_partners.trim().to_owned()),
    ];
    lines.into_iter().filter(|line| !line.value.is_empty()).collect()
}

fn partners(reading: &InitiativeReading, visit: &Visit) -> Vec<PartnerPart> {
    let part = |(member, what): &(_, Partnership)| PartnerPart {
        partner: naming::participant(*member, &reading.participants),
        standing: match what {
            Partnership::Confirmed => String::new(),
            Partnership::Invited | Partnership::Declined | Partnership::Left => {
                texts::initiative::partnership(*what, visit.language)
            }
        },
    };
    reading.partners.iter().map(part).collect()
}

fn news(events: &[InitiativeEntry], visit: &Visit) -> Vec<NewsPart> {
    let told = events.iter().rev().filter_map(|entry| {
        let kind = if entry.fact == InitiativeFact::ProgressNoted {
            "initiative-progress"
        } else if entry.fact == InitiativeFact::ResultRecorded {
            "initiative-result"
        } else {
            return None;
        };
        let at = texts::day(local_date(entry.at), visit.language);
        Some(NewsPart { kind: visit.voice().say(kind), at, text: entry.text.trim().to_owned() })
    });
    told.collect()
}

fn fundings(reading: &InitiativeReading, visit: &Visit) -> Vec<FundingPart> {
    let (language, voice) = (visit.language, visit.voice());
    let rows = reading.initiative.fundings().iter().map(|row| FundingPart {
        source: texts::initiative::funding_source(row.subsidy.source, language),
        state: naming::capital(&texts::initiative::funding_state(row.state, language)),
        amount: naming::amount(row.subsidy, reading.sight, voice),
    });
    rows.collect()
}

fn comments(reading: &InitiativeReading, visit: &Visit) -> Option<Vec<CommentPart>> {
    if reading.sight.sparring() == Shown::No {
        return None;
    }
    let said = |fact: InitiativeFact| {
        let entry = reading.events.iter().find(|entry| entry.fact == fact)?;
        let at = texts::day(local_date(entry.at), visit.language);
        Some((entry.text.trim().to_owned(), at))
    };
    let comments = reading.initiative.comments().iter().map(|comment| {
        let number = comment.number;
        let (text, at) = said(InitiativeFact::Commented { number }).unwrap_or_default();
        CommentPart { number, at, text, reply: said(InitiativeFact::CommentAnswered { number }) }
    });
    Some(comments.collect())
}

/// What happened, the newest first.
pub(super) fn events(
    events: &[InitiativeEntry],
    reading: &InitiativeReading,
    visit: &Visit,
) -> Vec<EventPart> {
    let part = |entry: &InitiativeEntry| {
        let text = texts::initiative::fact(entry.fact.kind(), visit.language);
        let about = about(&entry.fact, reading, visit);
        EventPart {
            at: words::short_moment(entry.at, visit.language),
            text: about.map_or_else(|| text.clone(), |about| format!("{text}: {about}")),
            said: entry.text.trim().to_owned(),
        }
    };
    events.iter().rev().map(part).collect()
}

/// Whom or what an event concerns, besides the initiative.
fn about(fact: &InitiativeFact, reading: &InitiativeReading, visit: &Visit) -> Option<String> {
    let source = |number: u32| {
        let row = reading.initiative.fundings().iter().find(|row| row.number == number)?;
        Some(texts::initiative::funding_source(row.subsidy.source, visit.language))
    };
    match fact {
        InitiativeFact::PartnerInvited { partner }
        | InitiativeFact::PartnershipConfirmed { partner }
        | InitiativeFact::PartnershipDeclined { partner }
        | InitiativeFact::PartnershipLeft { partner } => {
            reading.participants.get(partner).map(|member| member.name.name.clone())
        }
        InitiativeFact::FundingAdded { number, state, .. }
        | InitiativeFact::FundingAdvanced { number, state } => {
            let state = texts::initiative::funding_state(*state, visit.language);
            source(*number).map(|source| format!("{source} ({state})"))
        }
        InitiativeFact::Created { .. }
        | InitiativeFact::Revised { .. }
        | InitiativeFact::ProgressNoted
        | InitiativeFact::ResultRecorded
        | InitiativeFact::Started
        | InitiativeFact::Completed
        | InitiativeFact::Stopped
        | InitiativeFact::Resumed
        | InitiativeFact::Commented { .. }
        | InitiativeFact::CommentAnswered { .. } => None,
    }
}

fn actions(reading: &InitiativeReading, visit: &Visit) -> Vec<Link> {
    let open = reading.actions.iter().filter(|action| action.refusal.is_none());
    let link = |action: &Availability| Link {
        href: format!("{}/do/{}", path(reading.id), segment(action.command.code())),
        text: form::title(action.command, visit.voice()),
    };
    open.map(link).collect()
}

fn hindrances(reading: &InitiativeReading, visit: &Visit) -> Vec<Hindrance> {
    let hindered = reading.actions.iter().filter_map(|action| {
        let refusal = action.refusal.as_ref()?;
        Some(Hindrance {
            text: form::title(action.command, visit.voice()),
            reason: texts::refusal(refusal, visit.language, visit.charter()).detail,
        })
    });
    hindered.collect()
}
