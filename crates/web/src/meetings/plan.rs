//! What the form of each command to a meeting consists of.

use domain::meeting::{ActionState, Attendance, MeetingCommandKind as C, MeetingPhase, Seat};
use engine::MeetingReading;
use gate::texts;

use super::{order, seat_name};
use crate::entries::Entries;
use crate::form::{Field, FieldKind, Finality, Item, Plan, segment};
use crate::visit::Visit;
use crate::words;

/// Where a command is given, below the page of its meeting.
pub(super) fn place(kind: C) -> String {
    format!("do/{}", segment(kind.code()))
}

/// The command whose form has this address; planning has its own page.
pub(super) fn command(asked: &str) -> Option<C> {
    commands().find(|kind| segment(kind.code()) == asked)
}

/// The commands that have a form below the page of a meeting.
pub(crate) fn commands() -> impl Iterator<Item = C> {
    C::ALL.iter().copied().filter(|kind| *kind != C::Schedule)
}

/// The code of what is said when the command has been carried out.
pub(super) fn done(kind: C) -> String {
    format!("meeting-{}", segment(kind.code()))
}

/// What the page is called on which a command is given.
pub(super) fn title(kind: C, visit: &Visit) -> String {
    visit.voice().say(&format!("{}-title", intro(kind)))
}

/// The name of the text that says what it means to give the command.
fn intro(kind: C) -> &'static str {
    match kind {
        C::Schedule => "meeting-do-schedule",
        C::Reschedule => "meeting-do-reschedule",
        C::SendInvitations => "meeting-do-send-invitations",
        C::Cancel => "meeting-do-cancel",
        C::AddAgendaItem => "meeting-do-add-item",
        C::ChangeAgendaItem => "meeting-do-change-item",
        C::RemoveAgendaItem => "meeting-do-remove-item",
        C::RegisterAttendance => "meeting-do-attendance",
        C::Hold => "meeting-do-hold",
        C::WriteMinutes => "meeting-do-minutes",
        C::RecordDecision => "meeting-do-decision",
        C::AddAction => "meeting-do-action",
        C::ProposeMinutes => "meeting-do-propose",
        C::CommentMinutes => "meeting-do-comment",
        C::ApproveMinutes => "meeting-do-approve",
        C::CompleteAction => "meeting-do-complete",
        C::DropAction => "meeting-do-drop",
    }
}

/// The form of `kind` on the meeting of `reading`.
pub(super) fn plan(kind: C, reading: &MeetingReading, visit: &Visit) -> Plan {
    Plan {
        title: title(kind, visit),
        intro: visit.voice().say(intro(kind)),
        fields: Planner { reading: Some(reading), visit }.fields(kind),
        finality: match kind {
            C::Cancel | C::Hold | C::ApproveMinutes => Finality::Final,
            C::Schedule
            | C::Reschedule
            | C::SendInvitations
            | C::AddAgendaItem
            | C::ChangeAgendaItem
            | C::RemoveAgendaItem
            | C::RegisterAttendance
            | C::WriteMinutes
            | C::RecordDecision
            | C::AddAction
            | C::ProposeMinutes
            | C::CommentMinutes
            | C::CompleteAction
            | C::DropAction => Finality::Mendable,
        },
    }
}

/// The form by which a meeting is planned.
pub(super) fn scheduling(visit: &Visit) -> Plan {
    let planner = Planner { reading: None, visit };
    let mut fields = vec![planner.hinted(
        "half_year",
        "meeting-half-year",
        "meeting-half-year-hint",
        FieldKind::Words,
    )];
    fields.extend(planner.fields(C::Schedule));
    let (title, intro) = (title(C::Schedule, visit), visit.voice().say(intro(C::Schedule)));
    Plan { title, intro, fields, finality: Finality::Mendable }
}

/// What stands in the form when it is opened: where something is changed, what there is.
pub(super) fn prefilled(kind: C, reading: &MeetingReading, visit: &Visit) -> Entries {
    let meeting = &reading.meeting;
    match kind {
        C::Reschedule => {
            let mut entries =
                order::period_entries(meeting.starts_at(), meeting.ends_at(), visit.language);
            entries.push(("place".to_owned(), reading.texts.place.clone()));
            Entries::of(entries)
        }
        C::RegisterAttendance => Entries::of(vec![("seat".to_owned(), reading.seat.to_string())]),
        C::Schedule
        | C::SendInvitations
        | C::Cancel
        | C::AddAgendaItem
        | C::ChangeAgendaItem
        | C::RemoveAgendaItem
        | C::Hold
        | C::WriteMinutes
        | C::RecordDecision
        | C::AddAction
        | C::ProposeMinutes
        | C::CommentMinutes
        | C::ApproveMinutes
        | C::CompleteAction
        | C::DropAction => Entries::default(),
    }
}

struct Planner<'a> {
    /// None where there is no meeting yet.
    reading: Option<&'a MeetingReading>,
    visit: &'a Visit,
}

impl Planner<'_> {
    fn fields(&self, kind: C) -> Vec<Field> {
        let words = FieldKind::Words;
        match kind {
            C::Schedule | C::Reschedule => vec![
                self.hinted("day", "meeting-day", "field-day-hint", FieldKind::Day),
                self.hinted("start", "meeting-start", "meeting-clock-hint", FieldKind::Words),
                self.hinted("end", "meeting-end", "meeting-clock-hint", FieldKind::Words),
                self.hinted("place", "meeting-place", "meeting-place-hint", words),
            ],
            C::Cancel | C::DropAction => {
                let mut fields = self.numbered(kind);
                fields.push(self.field("reason", "field-reason", FieldKind::Text));
                fields
            }
            C::AddAgendaItem | C::ChangeAgendaItem => {
                let mut fields = self.numbered(kind);
                fields.push(self.field("title", "meeting-item-title", words));
                fields.push(optional(self.field("text", "meeting-item-text", FieldKind::Text)));
                fields
            }
            C::RemoveAgendaItem => self.numbered(kind),
            C::RegisterAttendance => self.attendance(),
            C::RecordDecision => {
                vec![self.field("decision", "meeting-decision", FieldKind::Text)]
            }
            C::AddAction => vec![
                self.field("what", "meeting-what", FieldKind::Text),
                self.field("owner", "meeting-owner", FieldKind::List(self.seats())),
                self.hinted("due_on", "meeting-due", "field-day-hint", FieldKind::Day),
            ],
            C::ProposeMinutes => vec![optional(self.hinted(
                "comments_until",
                "meeting-comments-until",
                "meeting-comments-until-hint",
                FieldKind::Day,
            ))],
            C::CommentMinutes => {
                vec![self.field("comment", "meeting-comment", FieldKind::Text)]
            }
            C::CompleteAction => {
                let mut fields = self.numbered(kind);
                fields.push(optional(self.field("note", "meeting-note", FieldKind::Text)));
                fields
            }
            // The minutes have fields of their own, one for each point.
            C::SendInvitations | C::Hold | C::WriteMinutes | C::ApproveMinutes => vec![],
        }
    }

    /// Which of several things is meant, where the command asks for it.
    fn numbered(&self, kind: C) -> Vec<Field> {
        match kind {
            C::ChangeAgendaItem | C::RemoveAgendaItem => {
                vec![self.field("item", "meeting-item", FieldKind::List(self.items()))]
            }
            C::CompleteAction | C::DropAction => {
                vec![self.field("action", "meeting-action", FieldKind::List(self.open_actions()))]
            }
            C::Schedule
            | C::Reschedule
            | C::SendInvitations
            | C::Cancel
            | C::AddAgendaItem
            | C::RegisterAttendance
            | C::Hold
            | C::WriteMinutes
            | C::RecordDecision
            | C::AddAction
            | C::ProposeMinutes
            | C::CommentMinutes
            | C::ApproveMinutes => vec![],
        }
    }

    fn attendance(&self) -> Vec<Field> {
        let language = self.visit.language;
        let phase = self.reading.map(|reading| reading.meeting.phase());
        let is_told_before = phase.is_some_and(MeetingPhase::is_open);
        let choices =
            Attendance::ALL.into_iter().filter(|one| !is_told_before || *one != Attendance::Absent);
        let choices = choices.map(|one| Item {
            code: one.code().to_owned(),
            text: texts::attendance(one, language),
        });
        let mut fields = Vec::new();
        if self.reading.is_some_and(|reading| reading.seat == Seat::Secretariat) {
            fields.push(self.field("seat", "meeting-seat", FieldKind::List(self.seats())));
        }
        fields.push(self.field(
            "attendance",
            "meeting-attendance",
            FieldKind::Choice(choices.collect()),
        ));
        fields.push(optional(self.hinted(
            "names",
            "meeting-names",
            "meeting-names-hint",
            FieldKind::Words,
        )));
        fields
    }

    /// All seats, the secretariat's first.
    fn seats(&self) -> Vec<Item> {
        let Some(reading) = self.reading else { return vec![] };
        let members = reading.participants.iter().map(|id| Seat::Member(*id));
        let seats = [Seat::Secretariat, Seat::AdvisoryBoard].into_iter().chain(members);
        let item = |seat: Seat| Item {
            code: seat.to_string(),
            text: seat_name(seat, reading, self.visit),
        };
        seats.map(item).collect()
    }

    /// The items of the agenda that whoever looks may change.
    fn items(&self) -> Vec<Item> {
        let Some(reading) = self.reading else { return vec![] };
        let own = reading
            .meeting
            .items()
            .iter()
            .filter(|(_, item)| reading.seat == Seat::Secretariat || item.by == reading.seat);
        let item = |number: &u32| {
            let title = reading.texts.items.get(number).map(|item| item.title.clone());
            Item { code: number.to_string(), text: title.unwrap_or_default() }
        };
        own.map(|(number, _)| item(number)).collect()
    }

    /// The open actions that whoever looks may close.
    fn open_actions(&self) -> Vec<Item> {
        let Some(reading) = self.reading else { return vec![] };
        let own = reading.meeting.actions().iter().filter(|(_, action)| {
            let is_own = reading.seat == Seat::Secretariat || action.owner == reading.seat;
            is_own && action.state == ActionState::Open
        });
        let item = |number: &u32| {
            let what = reading.texts.actions.get(number).map(|action| action.text.clone());
            Item { code: number.to_string(), text: words::shortened(&what.unwrap_or_default()) }
        };
        own.map(|(number, _)| item(number)).collect()
    }

    fn field(&self, name: &'static str, label: &str, kind: FieldKind) -> Field {
        let label = self.visit.voice().say(label);
        Field { name, label, hint: String::new(), kind, is_optional: false }
    }

    fn hinted(&self, name: &'static str, label: &str, hint: &str, kind: FieldKind) -> Field {
        Field { hint: self.visit.voice().say(hint), ..self.field(name, label, kind) }
    }
}

fn optional(field: Field) -> Field {
    Field { is_optional: true, ..field }
}
