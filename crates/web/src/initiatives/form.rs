//! What the form of each command consists of.

use domain::application::Novelty;
use domain::charter::Charter;
use domain::id::MembershipId;
use domain::initiative::{
    CommandKind, Funding, FundingSource, FundingState, InitiativeFact, Partnership, Plan,
};
use engine::{InitiativeReading, RegisterEntry};
use gate::texts;

use super::naming;
use crate::form::{Field, FieldKind, Finality, Item, Plan as Form, segment};
use crate::texts::Voice;

/// How much of a comment stands where one is chosen, in characters.
const EXCERPT_CHARS: usize = 80;

/// Puts forms together.
pub(super) struct Forms<'a> {
    pub(super) charter: &'a Charter,
    pub(super) voice: Voice,
    /// The participants in the register today.
    pub(super) members: &'a [RegisterEntry],
}

/// The commands that have a form.
#[cfg(test)]
pub(crate) fn commands() -> impl Iterator<Item = CommandKind> {
    CommandKind::ALL.iter().copied()
}

/// The command whose form has this address.
pub(super) fn command(asked: &str) -> Option<CommandKind> {
    let commands = CommandKind::ALL.iter().copied();
    commands.filter(|kind| *kind != CommandKind::Create).find(|kind| segment(kind.code()) == asked)
}

/// What the page of a command is called.
pub(super) fn title(kind: CommandKind, voice: Voice) -> String {
    voice.say(&format!("initiative-do-{}-title", segment(kind.code())))
}

/// What it means to give a command.
fn intro(kind: CommandKind, voice: Voice) -> String {
    voice.say(&format!("initiative-do-{}", segment(kind.code())))
}

/// The code of what is said when a command has been carried out.
pub(super) fn done(kind: CommandKind) -> String {
    format!("initiative-{}", segment(kind.code()))
}

impl Forms<'_> {
    /// The form of a command to an initiative that exists.
    pub(super) fn form(&self, kind: CommandKind, reading: &InitiativeReading) -> Form {
        let is_final = kind == CommandKind::Complete;
        Form {
            title: title(kind, self.voice),
            intro: intro(kind, self.voice),
            fields: self.fields(kind, reading),
            finality: if is_final { Finality::Final } else { Finality::Mendable },
        }
    }

    /// The form by which an initiative is added; `owner` where it is to be said whose it is.
    pub(super) fn beginning(&self, owner: Option<Field>) -> Form {
        Form {
            title: title(CommandKind::Create, self.voice),
            intro: intro(CommandKind::Create, self.voice),
            fields: owner.into_iter().chain(self.plan()).collect(),
            finality: Finality::Mendable,
        }
    }

    fn fields(&self, kind: CommandKind, reading: &InitiativeReading) -> Vec<Field> {
        match kind {
            CommandKind::Create | CommandKind::Revise => self.plan(),
            CommandKind::NoteProgress => {
                vec![self.field("progress", "initiative-field-progress", FieldKind::Text)]
            }
            CommandKind::RecordResult => {
                vec![self.field("result", "initiative-field-result", FieldKind::Text)]
            }
            CommandKind::Stop => {
                vec![self.field("reason", "initiative-field-reason", FieldKind::Text)]
            }
            CommandKind::InvitePartner => {
                vec![self.field("partner", "initiative-field-partner", self.invitable(reading))]
            }
            CommandKind::AddFunding => self.funding(),
            CommandKind::AdvanceFunding => {
                vec![self.field("step", "initiative-field-step", self.steps(reading))]
            }
            CommandKind::Comment => {
                vec![self.field("comment", "initiative-field-comment", FieldKind::Text)]
            }
            CommandKind::AnswerComment => vec![
                self.field("number", "initiative-field-number", self.unanswered(reading)),
                self.field("reply", "initiative-field-reply", FieldKind::Text),
            ],
            CommandKind::Start
            | CommandKind::Complete
            | CommandKind::Resume
            | CommandKind::ConfirmPartnership
            | CommandKind::DeclinePartnership
            | CommandKind::LeavePartnership => vec![],
        }
    }

    /// The fields that describe an initiative.
    fn plan(&self) -> Vec<Field> {
        let (charter, voice) = (self.charter, self.voice);
        let text = |name, label| self.field(name, label, FieldKind::Text);
        let day = |name, label| {
            self.hinted(self.field(name, label, FieldKind::Day), "initiative-field-day-hint")
        };
        let objectives = FieldKind::Several(naming::clauses(&charter.objectives, voice));
        let tracks = FieldKind::List(naming::clauses(&charter.tracks, voice));
        let novelties = [Novelty::New, Novelty::Existing].map(|novelty| Item {
            code: novelty_code(novelty).to_owned(),
            text: naming::novelty(novelty, voice),
        });
        vec![
            self.field("title", "initiative-field-title", FieldKind::Words),
            text("description", "initiative-field-description"),
            self.hinted(
                self.field(
                    "novelty",
                    "initiative-field-novelty",
                    FieldKind::Choice(novelties.into()),
                ),
                "initiative-field-novelty-hint",
            ),
            self.field("objectives", "initiative-field-objectives", objectives),
            self.field("track", "initiative-field-track", tracks),
            text("target_group", "initiative-field-target-group"),
            day("start", "initiative-field-start"),
            optional(day("end", "initiative-field-end")),
            text("expected_result", "initiative-field-expected-result"),
            text("interplay", "initiative-field-interplay"),
            optional(text("outside_partners", "initiative-field-outside-partners")),
            optional(text("funding_note", "initiative-field-funding-note")),
        ]
    }

    /// Whose the initiative is, where that is to be said.
    pub(super) fn owner(&self) -> Field {
        let everybody = FieldKind::List(self.members.iter().map(item).collect());
        self.field("owner", "initiative-field-owner", everybody)
    }

    fn funding(&self) -> Vec<Field> {
        let sources = FundingSource::ALL.map(|source| Item {
            code: source.code().to_owned(),
            text: texts::initiative::funding_source(source, self.voice.0),
        });
        let states = FundingState::ALL.map(|state| Item {
            code: state.code().to_owned(),
            text: naming::capital(&texts::initiative::funding_state(state, self.voice.0)),
        });
        let everybody = Item {
            code: "public".to_owned(),
            text: self.voice.say("initiative-field-amount-public"),
        };
        vec![
            self.field("source", "initiative-field-source", FieldKind::Choice(sources.into())),
            self.field("state", "initiative-field-funding", FieldKind::Choice(states.into())),
            self.hinted(
                self.field("amount", "initiative-field-amount", FieldKind::Words),
                "initiative-field-amount-hint",
            ),
            optional(self.field(
                "amount_for",
                "initiative-field-amount-for",
                FieldKind::Several(vec![everybody]),
            )),
        ]
    }

    /// The steps that rows of funding may take now.
    fn steps(&self, reading: &InitiativeReading) -> FieldKind {
        let word = |state| texts::initiative::funding_state(state, self.voice.0);
        let steps = |row: &Funding| {
            let source = texts::initiative::funding_source(row.subsidy.source, self.voice.0);
            let (number, from) = (row.number, word(row.state));
            let next = row.state.next().iter().map(move |to| Item {
                code: format!("{number}:{}", to.code()),
                text: format!("{source}: {from} → {}", word(*to)),
            });
            next.collect::<Vec<_>>()
        };
        FieldKind::Choice(reading.initiative.fundings().iter().flat_map(steps).collect())
    }

    fn unanswered(&self, reading: &InitiativeReading) -> FieldKind {
        let open = reading.initiative.comments().iter();
        let open = open.filter(|comment| comment.answered_at.is_none()).map(|comment| {
            let fact = InitiativeFact::Commented { number: comment.number };
            let said = reading.events.iter().find(|entry| entry.fact == fact);
            let text = said.map(|entry| excerpt(&entry.text)).unwrap_or_default();
            let code = comment.number.to_string();
            Item { text: format!("{code}. {text}"), code }
        });
        FieldKind::Choice(open.collect())
    }

    fn invitable(&self, reading: &InitiativeReading) -> FieldKind {
        let is_in = |id: MembershipId| {
            let what = reading.initiative.partnership(id);
            let is_partner = matches!(what, Some(Partnership::Invited | Partnership::Confirmed));
            id == reading.initiative.owner() || is_partner
        };
        let others = self.members.iter().filter(|member| !is_in(member.id));
        FieldKind::List(others.map(item).collect())
    }

    fn field(&self, name: &'static str, label: &str, kind: FieldKind) -> Field {
        let (label, hint) = (self.voice.say(label), String::new());
        Field { name, label, hint, kind, is_optional: false }
    }

    fn hinted(&self, field: Field, hint: &str) -> Field {
        Field { hint: self.voice.say(hint), ..field }
    }
}

fn item(member: &RegisterEntry) -> Item {
    Item { code: member.id.to_string(), text: member.name.name.clone() }
}

fn optional(field: Field) -> Field {
    Field { is_optional: true, ..field }
}

fn excerpt(text: &str) -> String {
    let short: String = text.trim().chars().take(EXCERPT_CHARS).collect();
    if short.len() < text.trim().len() { format!("{short} …") } else { short }
}

/// The code by which a form says whether an initiative is new.
pub(super) fn novelty_code(novelty: Novelty) -> &'static str {
    match novelty {
        Novelty::New => "new",
        Novelty::Existing => "existing",
    }
}

/// What stands in the form that describes an initiative, before it has been changed.
pub(super) fn filled(plan: &Plan) -> Vec<(String, String)> {
    use chrono::Datelike;

    let (outline, wording) = (&plan.outline, &plan.wording);
    let mut entries: Vec<(&str, String)> = vec![
        ("title", wording.title.clone()),
        ("description", wording.description.clone()),
        ("novelty", novelty_code(outline.novelty).to_owned()),
        ("track", outline.track.as_ref().map(ToString::to_string).unwrap_or_default()),
        ("target_group", wording.target_group.clone()),
        ("expected_result", wording.expected_result.clone()),
        ("interplay", wording.interplay.clone()),
        ("outside_partners", wording.outside_partners.clone()),
        ("funding_note", wording.funding_note.clone()),
        ("start-day", outline.start.day().to_string()),
        ("start-month", outline.start.month().to_string()),
        ("start-year", outline.start.year().to_string()),
    ];
    entries.extend(outline.objectives.iter().map(|key| ("objectives", key.to_string())));
    if let Some(end) = outline.end {
        entries.extend([
            ("end-day", end.day().to_string()),
            ("end-month", end.month().to_string()),
            ("end-year", end.year().to_string()),
        ]);
    }
    entries.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}
