//! The ballot: filled in, looked over, cast, and the receipt for it.

use actix_web::http::StatusCode;
use actix_web::http::header::{ETAG, HeaderValue, IF_NONE_MATCH};
use actix_web::{Error, HttpRequest, HttpResponse};
use askama::Template;
use domain::accession::{CaseFact, CommandKind};
use domain::actor::Actor;
use domain::vote::Ballot;
use engine::{Ask, Reading, Timeline, TimelineEntry};
use gate::{Form, Place, Problem, texts};

use super::act::{looked_up, out_of_date, refuse};
use super::application::{self, ApplicationPart};
use super::plan::{self, CHOICES};
use super::vote::{self, VotePart, time_left};
use super::{event, named, naming, order, path, shell_below};
use crate::entries::Entries;
use crate::faults::Faults;
use crate::form::Item;
use crate::shell::Shell;
use crate::texts::Voice;
use crate::visit::Visit;

/// The command that these pages carry.
const CAST: CommandKind = CommandKind::CastBallot;

#[derive(Template)]
#[template(path = "case-ballot.html")]
struct BallotPage {
    shell: Shell,
    faults: Faults,
    path: String,
    case: String,
    vote: VotePart,
    /// What is voted on.
    application: ApplicationPart,
    left: String,
    is_interest_asked: bool,
    /// What has been cast before.
    earlier: Option<String>,
    choices: Vec<Item>,
    choice: String,
    reason: String,
    version: u32,
}

#[derive(Template)]
#[template(path = "case-ballot-review.html")]
struct ReviewPage {
    shell: Shell,
    path: String,
    case: String,
    party: String,
    question: String,
    choice_code: String,
    choice: String,
    reason: String,
    closes: String,
    version: u32,
}

#[derive(Template)]
#[template(path = "case-ballot-receipt.html")]
struct ReceiptPage {
    shell: Shell,
    path: String,
    case: String,
    party: String,
    question: String,
    choice: String,
    reason: String,
    at: String,
    /// Until when it can be changed; none where it cannot.
    changeable_until: Option<String>,
}

pub(super) async fn show(visit: Visit, Place(id): Place<String>) -> Result<HttpResponse, Problem> {
    let timeline = looked_up(&visit, named(&id)?).await?;
    let actor = &visit.myself()?.actor;
    refuse(CAST, &timeline.reading, actor)?;
    let earlier = own(&timeline.reading, actor).map(|ballot| ballot.choice);
    let code = CHOICES.iter().find(|(_, choice)| Some(*choice) == earlier).map(|(code, _)| *code);
    let filled = (code.unwrap_or_default().to_owned(), own_reason(&timeline, actor));
    answer(&visit, &timeline, filled, Faults::default()).await
}

/// What the page asks for by itself while it is looked at: how the vote stands so far.
#[derive(Template)]
#[template(path = "case-so-far.html")]
struct SoFarPart {
    /// Says the texts; there is nothing around this part of a page.
    shell: Voice,
    vote: VotePart,
}

/// Shows how the latest vote stands so far, or that nothing has changed since the asker last looked.
pub(super) async fn so_far(
    request: HttpRequest,
    Place(id): Place<String>,
) -> Result<HttpResponse, Error> {
    // Who looks is found out once, by the engine, and as nobody's use of the session.
    let visit = Visit::unknown(&request).await?;
    let id = named(&id)?;
    let timeline = visit
        .show(move |engine, credential, now| engine.timeline_glimpse(credential, id, now))
        .await?;
    let vote = current(&timeline, &visit)?;
    let version = timeline.reading.case.version();
    let tag = format!("\"{version}-{}-{}\"", visit.language.code(), vote.outlook.is_some());
    let known = request.headers().get(IF_NONE_MATCH);
    let mut answer = if known.is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        HttpResponse::NotModified().finish()
    } else {
        visit.page(StatusCode::OK, &SoFarPart { shell: visit.voice(), vote })
    };
    let tag = HeaderValue::try_from(tag).unwrap_or(HeaderValue::from_static("\"\""));
    answer.headers_mut().insert(ETAG, tag);
    Ok(answer)
}

/// The ballot that the party of `actor` has cast in the latest vote.
fn own<'a>(reading: &'a Reading, actor: &Actor) -> Option<&'a Ballot> {
    reading.case.votes().last()?.ballots().get(actor.party()?)
}

/// The reason beside the ballot that the party of `actor` has cast last.
fn own_reason(Timeline { reading, entries, .. }: &Timeline, actor: &Actor) -> String {
    let latest = reading.case.votes().last().map(|vote| vote.number());
    let is_own = |entry: &&TimelineEntry| {
        matches!(&entry.fact, CaseFact::BallotCast { vote, party, .. }
            if Some(*vote) == latest && Some(party) == actor.party())
    };
    let entry = entries.iter().rev().find(is_own);
    entry.map(|entry| event::text(entry.details.as_ref())).unwrap_or_default()
}

/// The latest vote as it is shown.
fn current(timeline: &Timeline, visit: &Visit) -> Result<VotePart, Problem> {
    let parts = vote::parts(&timeline.reading, &timeline.entries, visit.charter(), visit.voice());
    Ok(parts.into_iter().next_back().ok_or(engine::Error::NotFound)?)
}

/// The version of the application that is voted on, as it is shown.
async fn voted_on(visit: &Visit, reading: &Reading) -> Result<ApplicationPart, Problem> {
    let (id, vote) = (reading.id, reading.case.votes().last());
    let version = vote.map(|vote| vote.application_version());
    let read = visit
        .show(move |engine, credential, now| engine.application_read(credential, id, version, now));
    Ok(application::part(read.await?, visit.charter(), visit.voice()))
}

/// Answers with the ballot, filled in with a choice and a reason.
async fn answer(
    visit: &Visit,
    timeline: &Timeline,
    (choice, reason): (String, String),
    faults: Faults,
) -> Result<HttpResponse, Problem> {
    let (reading, voice) = (&timeline.reading, visit.voice());
    let vote = current(timeline, visit)?;
    let closing = reading.case.votes().last().map(|vote| vote.closing());
    let path = path(reading.id);
    let shell = shell_below(reading, visit, voice.say("ballot-title"), &format!("{path}/vote"));
    let earlier = own(reading, &visit.myself()?.actor).map(|ballot| ballot.choice);
    let status = faults.status;
    let page = BallotPage {
        shell: shell.faulty(!faults.is_empty()),
        faults,
        path,
        case: super::title(reading, visit),
        left: closing.map(|at| time_left(at, reading.now, voice)).unwrap_or_default(),
        vote,
        application: voted_on(visit, reading).await?,
        is_interest_asked: reading.is_interest_asked,
        earlier: earlier.map(|choice| texts::choice(choice, visit.language)),
        choices: plan::items(&CHOICES, |choice| naming::choice(choice, visit.language)),
        choice,
        reason,
        version: reading.case.version(),
    };
    Ok(visit.page(status, &page))
}

pub(super) async fn send(
    visit: Visit,
    Place(id): Place<String>,
    Form(entries): Form<Entries>,
) -> Result<HttpResponse, Problem> {
    let id = named(&id)?;
    entries.only(["choice", "reason", "step"])?;
    let me = visit.myself()?.actor.person().ok_or(engine::Error::Unauthenticated)?;
    let filled = (entries.text("choice").to_owned(), entries.text("reason").to_owned());
    let command = match order::read(CAST, &entries, me, visit.voice()) {
        Ok(command) => command.ok_or(engine::Error::NotFound)?,
        Err(faults) => return answer(&visit, &looked_up(&visit, id).await?, filled, faults).await,
    };
    match entries.text("step") {
        "confirm" => {
            let condition = entries.condition();
            let cast = visit.act(move |engine, ask| {
                engine.execute(Ask { condition, ..ask }, id, command, |_| String::new())
            });
            let faults = match cast.await {
                Ok(_) => return Ok(visit.see_other(&format!("{}/vote/receipt", path(id)))),
                Err(Problem::Engine(engine::Error::VersionMismatch { .. })) => out_of_date(&visit),
                Err(problem) => Faults::of(problem, &[("reason", "reason")], &visit)?,
            };
            answer(&visit, &looked_up(&visit, id).await?, filled, faults).await
        }
        "edit" => answer(&visit, &looked_up(&visit, id).await?, filled, Faults::default()).await,
        _ => review(&visit, &looked_up(&visit, id).await?, filled),
    }
}

/// Shows what is about to be cast.
fn review(
    visit: &Visit,
    timeline: &Timeline,
    (choice_code, reason): (String, String),
) -> Result<HttpResponse, Problem> {
    let (reading, voice) = (&timeline.reading, visit.voice());
    let actor = &visit.myself()?.actor;
    refuse(CAST, reading, actor)?;
    let vote = current(timeline, visit)?;
    let path = path(reading.id);
    let chosen = CHOICES.iter().find(|(code, _)| *code == choice_code);
    let chosen = chosen.map(|(_, choice)| naming::choice(*choice, visit.language));
    let page = ReviewPage {
        shell: shell_below(reading, visit, voice.say("review-title"), &format!("{path}/vote")),
        path,
        case: super::title(reading, visit),
        party: party(actor, visit),
        question: vote.question,
        choice: chosen.unwrap_or_default(),
        choice_code,
        reason,
        closes: vote.closes,
        version: reading.case.version(),
    };
    Ok(visit.page(StatusCode::OK, &page))
}

fn party(actor: &Actor, visit: &Visit) -> String {
    let name = |key| visit.charter().party(key).map(|party| party.name.clone());
    actor.party().and_then(name).unwrap_or_default()
}

pub(super) async fn receipt(
    visit: Visit,
    Place(id): Place<String>,
) -> Result<HttpResponse, Problem> {
    let timeline = looked_up(&visit, named(&id)?).await?;
    let (reading, voice, language) = (&timeline.reading, visit.voice(), visit.language);
    let actor = &visit.myself()?.actor;
    let ballot = own(reading, actor).ok_or(engine::Error::NotFound)?;
    let vote = current(&timeline, &visit)?;
    let path = path(reading.id);
    let here = format!("{path}/vote/receipt");
    let page = ReceiptPage {
        shell: shell_below(reading, &visit, voice.say("receipt-title"), &here),
        path,
        case: super::title(reading, &visit),
        party: party(actor, &visit),
        question: vote.question,
        choice: naming::choice(ballot.choice, language),
        reason: own_reason(&timeline, actor),
        at: texts::moment(ballot.cast_at, language),
        changeable_until: refuse(CAST, reading, actor).is_ok().then_some(vote.closes),
    };
    Ok(visit.page(StatusCode::OK, &page))
}
