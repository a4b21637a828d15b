//! The page of a case: where it stands, what can be done, and all that has been written and done.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use domain::accession::{Availability, CommandKind};
use domain::application::Application;
use domain::refusal::Refusal;
use engine::{Reading, Timeline};
use gate::{Place, Problem, Query, texts};
use serde::Deserialize;

use super::application::{self, ApplicationPart};
use super::check::{self, CheckRow};
use super::dialogue::{self, DialoguePart, InterestPart, NominationPart};
use super::letter::{self, LetterRow};
use super::revision::{self, Question};
use super::timeline::{self, EventRow};
use super::vote::{self, VotePart};
use super::{Line, documents, named, naming, path, plan, title};
use crate::apply::change::{Change, changes};
use crate::files::FileRow;
use crate::shell::{Shell, Spot};
use crate::visit::Visit;

/// What is asked for beside the case.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// What has just been done, by its code.
    done: Option<String>,
    /// Which version of the application; the newest when none is named.
    version: Option<u32>,
}

/// Something that can be done now.
struct ActionLink {
    text: String,
    /// None where no page here takes it.
    href: Option<String>,
}

/// Something that cannot be done now, and why not.
struct Hindrance {
    text: String,
    reason: String,
}

#[derive(Template)]
#[template(path = "case.html")]
struct CasePage {
    shell: Shell,
    path: String,
    /// What the status means.
    lead: String,
    status: Vec<Line>,
    /// What is asked of whoever looks.
    question: Option<Question>,
    is_interest_asked: bool,
    actions: Vec<ActionLink>,
    hindrances: Vec<Hindrance>,
    /// What has its place elsewhere in the course of a case.
    later: Vec<Hindrance>,
    /// None where it is not for these eyes or not for this phase.
    check: Option<Vec<CheckRow>>,
    is_all_there: bool,
    application: ApplicationPart,
    /// What differs from the version before.
    changes: Vec<Change>,
    dialogues: Vec<DialoguePart>,
    nominations: Vec<NominationPart>,
    /// None where they are not for these eyes.
    interests: Option<Vec<InterestPart>>,
    votes: Vec<VotePart>,
    letters: Vec<LetterRow>,
    documents: Vec<FileRow>,
    events: Vec<EventRow>,
}

pub(super) async fn show(
    visit: Visit,
    Place(id): Place<String>,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let id = named(&id)?;
    let version = asked.version;
    let (timeline, versions, letters) = visit
        .show(move |engine, credential, now| {
            let timeline = engine.timeline(credential, id, now)?;
            let (number, application) = engine.application_read(credential, id, version, now)?;
            let earlier = number.checked_sub(1).filter(|earlier| *earlier > 0);
            let read = |earlier| engine.application_read(credential, id, Some(earlier), now);
            let earlier = earlier.map(read).transpose()?.map(|(_, application)| application);
            let versions = Versions { number, application, earlier };
            let letters = engine.letter_list(credential, id, now)?;
            Ok((timeline, versions, letters))
        })
        .await?;
    let page = CasePage {
        letters: letter::rows(id, &letters, visit.voice()),
        ..page(&visit, &timeline, versions, asked.done.as_deref())
    };
    Ok(visit.page(StatusCode::OK, &page))
}

/// A version of the application, and the one before it.
struct Versions {
    number: u32,
    application: Application,
    earlier: Option<Application>,
}

fn page(
    visit: &Visit,
    timeline: &Timeline,
    Versions { number, application, earlier }: Versions,
    done: Option<&str>,
) -> CasePage {
    let Timeline { reading, entries, officer } = timeline;
    let (charter, voice) = (visit.charter(), visit.voice());
    let path = path(reading.id);
    let changed = |earlier| changes(&earlier, &application, charter, voice);
    let sees_interests = reading.sight.sees_interests();
    let (later, hindrances) = hindrances(reading, visit);
    let check = check::rows(reading, number, &application, visit);
    CasePage {
        shell: Shell::below(visit, Spot::Cases, title(reading, visit), &path).telling(done),
        lead: voice.say(&format!("phase-{}", reading.case.phase().code())),
        status: status(reading, officer.as_deref(), visit),
        question: revision::question(timeline, visit),
        is_interest_asked: reading.is_interest_asked,
        actions: actions(reading, &path, visit),
        hindrances,
        later,
        is_all_there: check.iter().flatten().all(|row| row.gaps.is_empty()),
        check,
        changes: earlier.map(changed).unwrap_or_default(),
        application: application::part((number, application), charter, voice),
        dialogues: dialogue::dialogues(entries, charter, voice),
        nominations: dialogue::nominations(reading, entries, charter),
        interests: sees_interests.then(|| dialogue::interests(entries, charter, voice)),
        letters: vec![],
        votes: vote::parts(reading, entries, charter, voice),
        documents: documents::rows(&timeline.documents(), &path, charter, voice),
        events: timeline::rows(entries, charter, voice),
        path,
    }
}

fn actions(reading: &Reading, path: &str, visit: &Visit) -> Vec<ActionLink> {
    let open = reading.actions.iter().filter(|action| action.refusal.is_none());
    let link = |action: &Availability| ActionLink {
        text: super::command_title(action.command, visit.voice()),
        href: plan::place(action.command).map(|place| format!("{path}/{place}")),
    };
    open.map(link).collect()
}

/// What cannot be done: where the phase forbids it, and where something else does.
fn hindrances(reading: &Reading, visit: &Visit) -> (Vec<Hindrance>, Vec<Hindrance>) {
    let (mut by_phase, mut others) = (Vec::new(), Vec::new());
    for action in &reading.actions {
        let Some(refusal) = &action.refusal else { continue };
        // What was submitted is a case, and its submission is no matter any more.
        if action.command == CommandKind::Submit {
            continue;
        }
        let hindrance = Hindrance {
            text: naming::capital(&texts::command(action.command, visit.language)),
            reason: texts::refusal(refusal, visit.language, visit.charter()).detail,
        };
        if matches!(refusal, Refusal::PhaseForbids { .. }) {
            by_phase.push(hindrance);
        } else {
            others.push(hindrance);
        }
    }
    (by_phase, others)
}

/// Where the case stands, what happens next, and what is known of it.
fn status(reading: &Reading, officer: Option<&str>, visit: &Visit) -> Vec<Line> {
    let (case, waiting) = (&reading.case, &reading.waiting);
    let (charter, voice, language) = (visit.charter(), visit.voice(), visit.language);
    let line = |name: &str, value: String| Line::new(voice.say(name), value);
    let mut lines = vec![
        line("case-phase", texts::phase(case.phase(), language)),
        line("case-waits", naming::awaited(&waiting.who, charter, voice)),
    ];
    let next = waiting.commands.iter().map(|command| texts::command(*command, language));
    let next: Vec<_> = next.collect();
    if !next.is_empty() {
        lines.push(line("case-next", naming::capital(&next.join(" / "))));
    }
    let said = |until| {
        let left = naming::left(until, reading.now, voice);
        format!("{} ({left})", texts::moment(until, language))
    };
    let until = waiting.until.map(said);
    lines.push(line("case-until", until.unwrap_or_else(|| voice.say("case-no-deadline"))));
    if let Some(hold) = case.hold() {
        lines.push(line("case-on-hold", texts::moment(hold.since, language)));
    }
    if let Some(ending) = case.ending() {
        let sent = ending.decision_at.map(|at| texts::moment(at, language));
        lines.push(line("case-decision", sent.unwrap_or_else(|| voice.say("case-not-yet"))));
        lines.extend(ending.kickoff_on.map(|day| line("case-kickoff", texts::day(day, language))));
    }
    let submission = case.submission();
    lines.extend([
        line("case-officer", officer.map_or_else(|| voice.say("case-no-officer"), str::to_owned)),
        line("case-received", texts::moment(submission.at, language)),
        line("case-door", naming::door(&submission.door, charter, voice)),
    ]);
    lines
}
