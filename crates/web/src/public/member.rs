//! One member: since when, and what it has declared.

use actix_web::HttpResponse;
use askama::Template;
use domain::actor::Role;
use domain::application::Initiative;
use domain::charter::{Charter, Clause};
use domain::declaration::Declaration;
use domain::id::{MembershipId, ObjectiveKey, OrganisationId};
use domain::membership::{MembershipKind, Stand};
use domain::time::local_date;
use engine::RegisterEntry;
use gate::{Place, Problem, Query, texts};

use crate::front::Done;
use crate::initiatives::{OwnInitiatives, beside_member};
use crate::register::doings;
use crate::shell::{Link, Shell, Spot};
use crate::texts::Voice;
use crate::visit::Visit;
use crate::words;

/// Something that is said, and what it is called.
struct Line {
    label: String,
    value: String,
}

/// Another founding party, and what it is to this one.
struct Related {
    label: String,
    link: Link,
}

/// A goal beside the objective of the charter that it serves.
struct GoalPart {
    objective: String,
    goal: String,
}

/// Something that the member does.
struct InitiativePart {
    title: String,
    lines: Vec<Line>,
}

/// A declaration.
struct DeclarationPart {
    motivation: String,
    goals: Vec<GoalPart>,
    initiatives: Vec<InitiativePart>,
    self_assessment: String,
}

#[derive(Template)]
#[template(path = "member.html")]
struct MemberPage {
    shell: Shell,
    is_former: bool,
    facts: Vec<Line>,
    /// Founding parties whose place it took, or that took its own.
    related: Vec<Related>,
    history: String,
    /// What may be asked of it, each with its form.
    doings: Vec<Link>,
    declaration: Option<DeclarationPart>,
    initiatives: OwnInitiatives,
}

pub(super) async fn show(
    visit: Visit,
    Place(id): Place<String>,
    Query(Done { done }): Query<Done>,
) -> Result<HttpResponse, Problem> {
    let id: MembershipId = id.parse().map_err(|_| engine::Error::NotFound)?;
    let reading = visit
        .show_openly(move |engine, credential, now| engine.member_read(credential, id, now))
        .await?;
    let (entry, voice) = (&reading.entry, visit.voice());
    let shell = Shell::below(&visit, Spot::Members, entry.name.name.clone(), &path(id));
    let shell = shell.telling(done.as_deref());
    let beside = |label: &str, other: &Option<RegisterEntry>| {
        other.as_ref().map(|other| Related { label: voice.say(label), link: link(other) })
    };
    let related = [
        beside("member-predecessor", &reading.predecessor),
        beside("member-successor", &reading.successor),
    ];
    let page = MemberPage {
        shell: shell.about(voice.say_of("member-about", "name", &entry.name.name)),
        is_former: reading.stand == Stand::Former,
        facts: facts(entry, reading.stand, voice),
        related: related.into_iter().flatten().collect(),
        history: format!("{}/history", path(id)),
        doings: doings(&reading.actions, &path(id), voice)
            .into_iter()
            .chain(reading.organisation.map(|organisation| mandate_link(organisation, voice)))
            .collect(),
        initiatives: beside_member(&visit, id).await?,
        declaration: reading.declaration.map(|text| part(text, visit.charter(), voice)),
    };
    Ok(visit.public_page(&page))
}

/// The link to the form that gives somebody a mandate for the organisation.
fn mandate_link(organisation: OrganisationId, voice: Voice) -> Link {
    let role = words::role_code(&Role::Applicant(organisation));
    Link { href: format!("/mandates/new?role={role}"), text: voice.say("member-mandate") }
}

/// The page of a member.
pub(crate) fn path(id: MembershipId) -> String {
    format!("{}/{id}", Spot::Members.path())
}

/// The link to the page of a member.
pub(super) fn link(entry: &RegisterEntry) -> Link {
    Link { href: path(entry.id), text: entry.name.name.clone() }
}

fn facts(entry: &RegisterEntry, stand: Stand, voice: Voice) -> Vec<Line> {
    let line = |name: &str, value: String| Line { label: voice.say(name), value };
    let day = |at| texts::day(local_date(at), voice.0);
    let kind = match entry.kind {
        MembershipKind::Founding(_) => "member-founding",
        MembershipKind::Associate(_) => "member-associate",
    };
    let until = match stand {
        Stand::Former => "member-until",
        Stand::Coming | Stand::Lasting | Stand::Leaving => "member-until-planned",
    };
    let lines = [
        line("member-kind", voice.say(kind)),
        line("member-cvr", entry.name.cvr.map(|cvr| cvr.to_string()).unwrap_or_default()),
        line("member-since", day(entry.since)),
        line(until, entry.end.map(|end| day(end.at)).unwrap_or_default()),
    ];
    lines.into_iter().filter(|line| !line.value.is_empty()).collect()
}

fn part(declaration: Declaration, charter: &Charter, voice: Voice) -> DeclarationPart {
    let Declaration { motivation, goals, initiatives, self_assessment } = declaration;
    let goal = |clause: &Clause<ObjectiveKey>| {
        let goal = goals.get(&clause.key)?.trim().to_owned();
        Some(GoalPart { objective: clause.title.in_language(voice.0).to_owned(), goal })
    };
    DeclarationPart {
        motivation: motivation.trim().to_owned(),
        goals: charter.objectives.iter().filter_map(goal).collect(),
        initiatives: initiatives
            .into_iter()
            .map(|initiative| initiative_part(initiative, charter, voice))
            .collect(),
        self_assessment: self_assessment.trim().to_owned(),
    }
}

fn initiative_part(initiative: Initiative, charter: &Charter, voice: Voice) -> InitiativePart {
    let line =
        |name: &str, value: &str| Line { label: voice.say(name), value: value.trim().to_owned() };
    let objectives = charter.objectives.iter();
    let objectives = objectives.filter(|clause| initiative.objectives.contains(&clause.key));
    let objectives: Vec<_> = objectives.map(|clause| clause.title.in_language(voice.0)).collect();
    let track = charter.tracks.iter().find(|clause| Some(&clause.key) == initiative.track.as_ref());
    let track = track.map(|clause| clause.title.in_language(voice.0)).unwrap_or_default();
    let start = initiative.start.map(|day| texts::day(day, voice.0)).unwrap_or_default();
    let lines = [
        line("initiative-description", &initiative.description),
        line("initiative-objectives", &objectives.join(", ")),
        line("initiative-track", track),
        line("initiative-target-group", &initiative.target_group),
        line("initiative-start", &start),
        line("initiative-partners", &initiative.partners),
        line("initiative-interplay", &initiative.interplay),
        line("initiative-funding", &initiative.funding),
    ];
    InitiativePart {
        title: initiative.title.trim().to_owned(),
        lines: lines.into_iter().filter(|line| !line.value.is_empty()).collect(),
    }
}
