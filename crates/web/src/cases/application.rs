//! The application as it was written.

use domain::application::{Application, Initiative, Organisation};
use domain::charter::Charter;
use domain::id::ObjectiveKey;
use gate::texts;

use super::{Line, naming};
use crate::texts::Voice;

/// An application.
pub(super) struct ApplicationPart {
    pub(super) version: u32,
    /// Who applies, whom to write to, who signs.
    pub(super) who: Vec<Line>,
    /// Why, and how it judges itself.
    pub(super) texts: Vec<Line>,
    pub(super) goals: Vec<GoalPart>,
    pub(super) initiatives: Vec<InitiativePart>,
    pub(super) principles: Vec<PrinciplePart>,
}

/// A goal beside the objective of the charter that it serves.
pub(super) struct GoalPart {
    pub(super) title: String,
    pub(super) objective: String,
    /// Empty where the applicant has set itself none.
    pub(super) goal: String,
    /// The initiatives that serve the objective, by their titles.
    pub(super) initiatives: Vec<String>,
}

/// Something that the applicant will do, or does already.
pub(super) struct InitiativePart {
    pub(super) title: String,
    pub(super) lines: Vec<Line>,
}

/// A principle of the charter, and whether the applicant commits to it.
pub(super) struct PrinciplePart {
    pub(super) title: String,
    pub(super) is_accepted: bool,
}

/// Version `version` of an application.
pub(super) fn part(
    (version, application): (u32, Application),
    charter: &Charter,
    voice: Voice,
) -> ApplicationPart {
    let Application { organisation, contact, signer, principles, .. } = &application;
    let line = |name: &str, value: &str| Line::new(voice.say(name), value.trim());
    let mut who = organisation_lines(organisation, voice);
    who.extend([
        line("application-contact", &contact.name),
        line("application-email", &contact.email),
        line("application-phone", &contact.phone),
        line("application-signer", &signer.name),
        line("application-signer-title", &signer.title),
    ]);
    let preferred = application.preferred_party.as_ref();
    let preferred = preferred.map(|key| naming::party(key, charter)).unwrap_or_default();
    who.push(line("application-preferred", &preferred));
    let title = |text: &domain::text::Text| text.in_language(voice.0).trim().to_owned();
    let goal = |clause: &domain::charter::Clause<ObjectiveKey>| GoalPart {
        title: title(&clause.title),
        objective: title(&clause.text),
        goal: application.goals.get(&clause.key).map(|goal| goal.trim()).unwrap_or_default().into(),
        initiatives: serving(&application, &clause.key),
    };
    ApplicationPart {
        version,
        who: who.into_iter().filter(|line| !line.value.is_empty()).collect(),
        texts: vec![
            line("application-motivation", &application.motivation),
            line("application-self-assessment", &application.self_assessment),
        ],
        goals: charter.objectives.iter().map(goal).collect(),
        initiatives: application
            .initiatives
            .iter()
            .map(|initiative| initiative_part(initiative, charter, voice))
            .collect(),
        principles: charter
            .principles
            .iter()
            .map(|clause| PrinciplePart {
                title: title(&clause.title),
                is_accepted: principles.contains(&clause.key),
            })
            .collect(),
    }
}

/// The titles of the initiatives that serve `objective`.
fn serving(application: &Application, objective: &ObjectiveKey) -> Vec<String> {
    let initiatives = application.initiatives.iter();
    let serving = initiatives.filter(|initiative| initiative.objectives.contains(objective));
    serving.map(|initiative| initiative.title.clone()).collect()
}

fn organisation_lines(organisation: &Organisation, voice: Voice) -> Vec<Line> {
    let line = |name: &str, value: String| Line::new(voice.say(name), value);
    let kind = organisation.kind.map(|kind| texts::organisation_kind(kind, voice.0));
    let size = organisation.size.map(|size| naming::size(size, voice));
    let cvr = organisation.cvr.map(|cvr| cvr.to_string());
    vec![
        line("case-organisation", organisation.name.clone()),
        line("application-cvr", cvr.unwrap_or_default()),
        line("application-kind", kind.map(|kind| naming::capital(&kind)).unwrap_or_default()),
        line("application-size", size.unwrap_or_default()),
        line("application-website", organisation.website.clone()),
    ]
}

fn initiative_part(initiative: &Initiative, charter: &Charter, voice: Voice) -> InitiativePart {
    let line = |name: &str, value: String| Line::new(voice.say(name), value.trim());
    let titles = charter.objectives.iter();
    let titles = titles.filter(|clause| initiative.objectives.contains(&clause.key));
    let objectives: Vec<_> = titles.map(|clause| clause.title.in_language(voice.0)).collect();
    let track = charter.tracks.iter().find(|clause| Some(&clause.key) == initiative.track.as_ref());
    let track = track.map(|clause| clause.title.in_language(voice.0).to_owned());
    let novelty = initiative.novelty.map(|novelty| naming::novelty(novelty, voice));
    let start = initiative.start.map(|day| texts::day(day, voice.0));
    let lines = [
        line("initiative-description", initiative.description.clone()),
        line("initiative-novelty", novelty.unwrap_or_default()),
        line("initiative-objectives", objectives.join(", ")),
        line("initiative-track", track.unwrap_or_default()),
        line("initiative-target-group", initiative.target_group.clone()),
        line("initiative-start", start.unwrap_or_default()),
        line("initiative-partners", initiative.partners.clone()),
        line("initiative-interplay", initiative.interplay.clone()),
        line("initiative-funding", initiative.funding.clone()),
    ];
    InitiativePart {
        title: initiative.title.clone(),
        lines: lines.into_iter().filter(|line| !line.value.is_empty()).collect(),
    }
}
