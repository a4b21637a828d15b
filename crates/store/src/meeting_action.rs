//! The actions that meetings agreed on: whose they are, and until when.

use chrono::NaiveDate;
use diesel::{ExpressionMethods, QueryDsl, Queryable, RunQueryDsl, Selectable, SelectableHelper};
use domain::id::MeetingId;
use domain::meeting::{ActionItem, ActionState, Seat};

use crate::any::MultiBackend;
use crate::codec::Word;
use crate::column::Text;
use crate::connection::Connection;
use crate::error::Error;
use crate::event::{read_version, stored_version};
use crate::schema::meeting_actions;

/// An action, as the list has it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MeetingAction {
    /// The meeting that agreed on it.
    pub meeting: MeetingId,
    /// Its number within the meeting.
    pub number: u32,
    /// Whose it is, until when, and how far.
    pub item: ActionItem,
    /// What is to be done.
    pub content: String,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = meeting_actions, check_for_backend(MultiBackend))]
struct ActionRow {
    meeting_id: Text<MeetingId>,
    number: i32,
    owner: Text<Seat>,
    due_on: Text<NaiveDate>,
    state: Text<ActionState>,
    content: String,
}

impl Connection {
    /// The actions of one meeting, by their numbers.
    pub fn meeting_action_list(&mut self, meeting: MeetingId) -> Result<Vec<MeetingAction>, Error> {
        let rows: Vec<ActionRow> = meeting_actions::table
            .filter(meeting_actions::meeting_id.eq(meeting.word()))
            .order(meeting_actions::number)
            .select(ActionRow::as_select())
            .load(&mut self.inner)?;
        rows.into_iter().map(ActionRow::read).collect()
    }

    /// The open actions of all meetings, the one that is due first at the top; `limit` at most.
    pub fn meeting_action_open_list(&mut self, limit: u32) -> Result<Vec<MeetingAction>, Error> {
        let rows: Vec<ActionRow> = meeting_actions::table
            .filter(meeting_actions::state.eq(ActionState::Open.word()))
            .order((meeting_actions::due_on, meeting_actions::meeting_id, meeting_actions::number))
            .limit(limit.into())
            .select(ActionRow::as_select())
            .load(&mut self.inner)?;
        rows.into_iter().map(ActionRow::read).collect()
    }

    pub(crate) fn meeting_action_project(&mut self, action: &MeetingAction) -> Result<(), Error> {
        let number = stored_version(action.number)?;
        let changing = (
            meeting_actions::owner.eq(action.item.owner.word()),
            meeting_actions::due_on.eq(action.item.due_on.word()),
            meeting_actions::state.eq(action.item.state.word()),
            meeting_actions::content.eq(&action.content),
        );
        let row = meeting_actions::table.find((action.meeting.word(), number));
        if diesel::update(row).set(changing.clone()).execute(&mut self.inner)? == 0 {
            let lasting = (
                meeting_actions::meeting_id.eq(action.meeting.word()),
                meeting_actions::number.eq(number),
            );
            diesel::insert_into(meeting_actions::table)
                .values((lasting, changing))
                .execute(&mut self.inner)?;
        }
        Ok(())
    }
}

impl ActionRow {
    fn read(self) -> Result<MeetingAction, Error> {
        let (owner, due_on, state) = (self.owner.0, self.due_on.0, self.state.0);
        Ok(MeetingAction {
            meeting: self.meeting_id.0,
            number: read_version(self.number)?,
            item: ActionItem { owner, due_on, state },
            content: self.content,
        })
    }
}
