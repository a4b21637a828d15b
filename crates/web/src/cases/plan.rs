//! What the form of each command consists of.

use domain::accession::{Audience, Channel, CommandKind, DialogueOutcome, Interest, Reach};
use domain::actor::Actor;
use domain::charter::{Charter, FoundingParty};
use domain::vote::Choice;
use gate::texts;

use super::naming;
use crate::form::{Field, FieldKind, Finality, Item, Plan, segment};
use crate::texts::Voice;

/// The choices of forms, each with the code by which it is sent.
pub(super) const AUDIENCES: [(&str, Audience); 2] =
    [("internal", Audience::Internal), ("shared", Audience::Shared)];
pub(super) const CHANNELS: [(&str, Channel); 4] = [
    ("meeting", Channel::Meeting),
    ("video", Channel::Video),
    ("phone", Channel::Phone),
    ("email", Channel::Email),
];
pub(super) const OUTCOMES: [(&str, DialogueOutcome); 2] =
    [("nominates", DialogueOutcome::Nominates), ("declines", DialogueOutcome::Declines)];
pub(super) const INTERESTS: [(&str, Interest); 3] =
    [("none", Interest::None), ("declared", Interest::Declared), ("recused", Interest::Recused)];
pub(super) const REACHES: [(&str, Reach); 2] =
    [("party", Reach::Party), ("representative", Reach::Representative)];
pub(super) const CHOICES: [(&str, Choice); 3] =
    [("for", Choice::For), ("against", Choice::Against), ("abstain", Choice::Abstain)];

/// Where a command is given, below the page of its case; none where no page takes it.
pub(super) fn place(kind: CommandKind) -> Option<String> {
    match kind {
        CommandKind::CastBallot => Some("vote".to_owned()),
        CommandKind::SupplyInformation | CommandKind::ReviseApplication => {
            Some("revision".to_owned())
        }
        CommandKind::AttachFile => Some("files".to_owned()),
        other => intro(other).map(|_| format!("do/{}", segment(other.code()))),
    }
}

/// What the page is called on which a command is given; none where no page takes it.
pub(super) fn title(kind: CommandKind, voice: Voice) -> Option<String> {
    match kind {
        CommandKind::CastBallot => Some(voice.say("ballot-title")),
        CommandKind::SupplyInformation => Some(voice.say("supply-title")),
        CommandKind::ReviseApplication => Some(voice.say("revise-title")),
        CommandKind::AttachFile => Some(voice.say("files-attach-title")),
        other => intro(other).map(|name| titled(name, voice)),
    }
}

fn titled(name: &str, voice: Voice) -> String {
    voice.say(&format!("{name}-title"))
}

/// The commands that have a form of this kind.
#[cfg(test)]
pub(crate) fn commands() -> impl Iterator<Item = CommandKind> {
    CommandKind::ALL.iter().copied().filter(|kind| intro(*kind).is_some())
}

/// The command whose form has this address.
pub(super) fn command(asked: &str) -> Option<CommandKind> {
    CommandKind::ALL.iter().copied().find(|kind| segment(kind.code()) == asked)
}

/// The code of what is said when the command has been carried out.
pub(super) fn done(kind: CommandKind) -> String {
    format!("case-{}", segment(kind.code()))
}

/// The name of the text that says what it means to give the command; none where no form carries it.
fn intro(kind: CommandKind) -> Option<&'static str> {
    match kind {
        CommandKind::AssignOfficer => Some("do-assign-officer"),
        CommandKind::AddFileNote => Some("do-add-file-note"),
        CommandKind::PutOnHold => Some("do-put-on-hold"),
        CommandKind::Resume => Some("do-resume"),
        CommandKind::RequestInformation => Some("do-request-information"),
        CommandKind::OpenDialogue => Some("do-open-dialogue"),
        CommandKind::RecordDialogueEntry => Some("do-record-dialogue-entry"),
        CommandKind::ConcludeDialogue => Some("do-conclude-dialogue"),
        CommandKind::Nominate => Some("do-nominate"),
        CommandKind::WithdrawNomination => Some("do-withdraw-nomination"),
        CommandKind::DeclareInterest => Some("do-declare-interest"),
        CommandKind::OpenVote => Some("do-open-vote"),
        CommandKind::RecordBallotOnInstruction => Some("do-record-ballot"),
        CommandKind::ExtendVote => Some("do-extend-vote"),
        CommandKind::ConfirmResult => Some("do-confirm-result"),
        CommandKind::VoidVote => Some("do-void-vote"),
        CommandKind::Withdraw => Some("do-withdraw"),
        CommandKind::CloseWithoutNomination => Some("do-close"),
        CommandKind::Reopen => Some("do-reopen"),
        CommandKind::IssueDecision => Some("do-issue-decision"),
        CommandKind::HoldKickoff => Some("do-hold-kickoff"),
        CommandKind::Submit
        | CommandKind::AttachFile
        | CommandKind::SupplyInformation
        | CommandKind::ReviseApplication
        | CommandKind::CastBallot
        | CommandKind::CloseVote
        | CommandKind::Lapse => None,
    }
}

/// The form of `kind` for `actor`; none where no form carries it.
pub(super) fn plan(
    kind: CommandKind,
    actor: &Actor,
    charter: &Charter,
    voice: Voice,
) -> Option<Plan> {
    let name = intro(kind)?;
    let (title, intro) = (titled(name, voice), voice.say(name));
    let fields = Planner { actor, charter, voice }.fields(kind);
    Some(Plan { title, intro, fields, finality: finality(kind) })
}

fn finality(kind: CommandKind) -> Finality {
    let is_final = [
        CommandKind::ConfirmResult,
        CommandKind::VoidVote,
        CommandKind::Withdraw,
        CommandKind::CloseWithoutNomination,
        CommandKind::IssueDecision,
    ];
    if is_final.contains(&kind) { Finality::Final } else { Finality::Mendable }
}

struct Planner<'a> {
    actor: &'a Actor,
    charter: &'a Charter,
    voice: Voice,
}

impl Planner<'_> {
    #[expect(clippy::too_many_lines, reason = "one arm a command, and no command is left out")]
    fn fields(&self, kind: CommandKind) -> Vec<Field> {
        let reason = || self.field("reason", "field-reason", FieldKind::Text);
        match kind {
            CommandKind::AddFileNote => vec![
                self.field("audience", "field-audience", self.audiences()),
                self.field("text", "field-text", FieldKind::Text),
            ],
            CommandKind::PutOnHold => vec![self.hinted(reason(), "field-hold-hint")],
            CommandKind::RequestInformation => vec![
                self.field("question", "field-question", FieldKind::Text),
                optional(self.hinted(self.deadline("deadline"), "field-deadline-hint")),
            ],
            CommandKind::OpenDialogue => self.party().into_iter().collect(),
            CommandKind::RecordDialogueEntry => self.with_party(vec![
                self.hinted(
                    self.field("held_on", "field-held-on", FieldKind::Day),
                    "field-day-hint",
                ),
                self.field("channel", "field-channel", self.channels()),
                self.field("participants", "field-participants", FieldKind::Words),
                self.field("summary", "field-summary", FieldKind::Text),
            ]),
            CommandKind::ConcludeDialogue => vec![
                self.field("outcome", "field-outcome", self.outcomes()),
                self.field("summary", "field-summary", FieldKind::Text),
            ],
            CommandKind::Nominate => {
                vec![self.field("statement", "field-statement", FieldKind::Text)]
            }
            CommandKind::DeclareInterest => vec![
                self.field("interest", "field-interest", self.interests()),
                self.field("reach", "field-reach", self.reaches()),
                self.hinted(reason(), "field-interest-hint"),
            ],
            CommandKind::OpenVote => vec![
                self.hinted(
                    self.field("question", "field-vote-question", FieldKind::Text),
                    "field-vote-question-hint",
                ),
                optional(self.hinted(self.deadline("closes_at"), "field-closes-at-hint")),
            ],
            CommandKind::RecordBallotOnInstruction => self.with_party(vec![
                self.field("choice", "field-choice", self.choices()),
                optional(reason()),
                self.field("instruction", "field-instruction", FieldKind::Text),
            ]),
            CommandKind::ExtendVote => {
                vec![self.hinted(self.deadline("closes_at"), "field-extension-hint"), reason()]
            }
            CommandKind::ConfirmResult => {
                vec![self.field("note", "field-note", FieldKind::Text)]
            }
            CommandKind::Withdraw => vec![optional(reason())],
            CommandKind::WithdrawNomination
            | CommandKind::VoidVote
            | CommandKind::CloseWithoutNomination
            | CommandKind::Reopen => vec![reason()],
            CommandKind::IssueDecision => vec![
                self.hinted(
                    self.field("reasons", "field-reasons", FieldKind::Text),
                    "field-reasons-hint",
                ),
                self.hinted(
                    self.field("letter", "field-letter", FieldKind::Text),
                    "field-letter-hint",
                ),
            ],
            CommandKind::HoldKickoff => vec![
                self.hinted(
                    self.field("held_on", "field-held-on", FieldKind::Day),
                    "field-day-hint",
                ),
                optional(self.field("tracks", "field-tracks", self.tracks())),
            ],
            CommandKind::AssignOfficer
            | CommandKind::Resume
            | CommandKind::Submit
            | CommandKind::AttachFile
            | CommandKind::SupplyInformation
            | CommandKind::ReviseApplication
            | CommandKind::CastBallot
            | CommandKind::CloseVote
            | CommandKind::Lapse => vec![],
        }
    }

    fn field(&self, name: &'static str, label: &str, kind: FieldKind) -> Field {
        let (label, hint) = (self.voice.say(label), String::new());
        Field { name, label, hint, kind, is_optional: false }
    }

    fn hinted(&self, field: Field, hint: &str) -> Field {
        Field { hint: self.voice.say(hint), ..field }
    }

    fn deadline(&self, name: &'static str) -> Field {
        self.field(name, "field-deadline", FieldKind::Day)
    }

    /// Which party is meant; not asked of those who act for one.
    fn party(&self) -> Option<Field> {
        if self.actor.party().is_some() {
            return None;
        }
        Some(self.field("party", "field-party", FieldKind::List(parties(self.charter))))
    }

    fn with_party(&self, fields: Vec<Field>) -> Vec<Field> {
        self.party().into_iter().chain(fields).collect()
    }

    fn audiences(&self) -> FieldKind {
        choice(&AUDIENCES, |audience| naming::audience(audience, self.voice))
    }

    fn channels(&self) -> FieldKind {
        choice(&CHANNELS, |channel| naming::capital(&naming::channel(channel, self.voice)))
    }

    fn outcomes(&self) -> FieldKind {
        let say = |outcome| texts::dialogue_outcome(outcome, self.voice.0);
        choice(&OUTCOMES, |outcome| naming::capital(&say(outcome)))
    }

    fn interests(&self) -> FieldKind {
        choice(&INTERESTS, |interest| naming::interest(interest, self.voice))
    }

    fn reaches(&self) -> FieldKind {
        choice(&REACHES, |reach| naming::reach(reach, self.voice))
    }

    fn choices(&self) -> FieldKind {
        choice(&CHOICES, |choice| naming::choice(choice, self.voice.0))
    }

    fn tracks(&self) -> FieldKind {
        let tracks = self.charter.tracks.iter().map(|track| Item {
            code: track.key.to_string(),
            text: track.title.in_language(self.voice.0).to_owned(),
        });
        FieldKind::Several(tracks.collect())
    }
}

/// The founding parties, to choose from.
pub(super) fn parties(charter: &Charter) -> Vec<Item> {
    let item =
        |party: &FoundingParty| Item { code: party.key.to_string(), text: party.name.clone() };
    charter.parties.iter().map(item).collect()
}

fn optional(field: Field) -> Field {
    Field { is_optional: true, ..field }
}

fn choice<T: Copy>(choices: &[(&str, T)], say: impl Fn(T) -> String) -> FieldKind {
    FieldKind::Choice(items(choices, say))
}

/// What there is to choose.
pub(super) fn items<T: Copy>(choices: &[(&str, T)], say: impl Fn(T) -> String) -> Vec<Item> {
    let item = |(code, value): &(&str, T)| Item { code: (*code).to_owned(), text: say(*value) };
    choices.iter().map(item).collect()
}

#[cfg(test)]
mod tests {
    use domain::text::Language;

    use super::*;

    #[test]
    fn each_form_is_found_by_its_address_and_says_what_is_asked() {
        let charter = charter::default().unwrap();
        let forms = CommandKind::ALL.iter().filter(|kind| {
            let voice = Voice(Language::En);
            let Some(plan) = plan(**kind, &Actor::Public, &charter, voice) else { return false };
            let said = plan.fields.iter().flat_map(|field| [&field.label, &field.hint]);
            for text in said.chain([&plan.title, &plan.intro]) {
                assert!(!text.starts_with("field-") && !text.starts_with("do-"), "{text}");
            }
            command(&segment(kind.code())) == Some(**kind)
        });

        assert_eq!(forms.count(), 21);
    }
}
