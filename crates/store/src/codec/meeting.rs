//! The words and the JSON of what happened at a meeting.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::meeting::{
    ActionState, AgendaPoint, Attendance, HalfYear, MeetingDetails, MeetingFact, MeetingNews,
    MeetingPhase, Minutes, OpenMatter, Seat,
};
use domain::time::Timestamp;
use serde::{Deserialize, Serialize};

use super::serial::{list, one};
use super::word::Word;

#[derive(Serialize, Deserialize)]
#[serde(remote = "MeetingFact", tag = "kind", rename_all = "snake_case")]
pub(super) enum MeetingFactJson {
    Scheduled {
        #[serde(with = "one")]
        half_year: HalfYear,
        #[serde(with = "one")]
        starts_at: Timestamp,
        #[serde(with = "one")]
        ends_at: Timestamp,
    },
    Rescheduled {
        #[serde(with = "one")]
        starts_at: Timestamp,
        #[serde(with = "one")]
        ends_at: Timestamp,
    },
    InvitationsSent,
    Cancelled,
    AgendaItemAdded {
        item: u32,
        #[serde(with = "one")]
        by: Seat,
    },
    AgendaItemChanged {
        item: u32,
    },
    AgendaItemRemoved {
        item: u32,
    },
    AttendanceRegistered {
        #[serde(with = "one")]
        seat: Seat,
        #[serde(with = "one")]
        attendance: Attendance,
    },
    Held {
        #[serde(with = "list")]
        agenda: Vec<AgendaPoint>,
    },
    MinutesWritten,
    DecisionRecorded {
        decision: u32,
    },
    ActionAdded {
        action: u32,
        #[serde(with = "one")]
        owner: Seat,
        #[serde(with = "one")]
        due_on: NaiveDate,
    },
    MinutesProposed {
        #[serde(with = "one")]
        comments_until: Timestamp,
    },
    MinutesCommented {
        #[serde(with = "one")]
        by: Seat,
    },
    MinutesApproved,
    ActionCompleted {
        action: u32,
    },
    ActionDropped {
        action: u32,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "MeetingDetails", tag = "kind", content = "said", rename_all = "snake_case")]
pub(super) enum MeetingDetailsJson {
    None,
    Text(String),
    Place(String),
    Item {
        title: String,
        text: String,
    },
    Agenda(Vec<String>),
    #[serde(with = "MinutesJson")]
    Minutes(Minutes),
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Minutes")]
struct MinutesJson {
    general: String,
    points: BTreeMap<u32, String>,
}

impl Word for AgendaPoint {
    const NAME: &'static str = "AgendaPoint";

    fn word(&self) -> Cow<'_, str> {
        Cow::Owned(match self {
            Self::Item(number) => format!("item:{number}"),
            Self::Matter(OpenMatter::CaseNominated(id)) => format!("case_nominated:{id}"),
            Self::Matter(OpenMatter::VoteOpen(id)) => format!("vote_open:{id}"),
            Self::Matter(OpenMatter::MemberAdmitted(id)) => format!("member_admitted:{id}"),
            Self::Matter(OpenMatter::InitiativeTold(id)) => format!("initiative_told:{id}"),
            Self::Matter(OpenMatter::InitiativeSilent(id)) => format!("initiative_silent:{id}"),
            Self::Matter(OpenMatter::ActionOpen { meeting, action }) => {
                format!("action_open:{meeting}:{action}")
            }
        })
    }

    fn from_word(word: &str) -> Option<Self> {
        let (kind, rest) = word.split_once(':')?;
        let matter = match kind {
            "item" => return rest.parse().ok().map(Self::Item),
            "case_nominated" => OpenMatter::CaseNominated(rest.parse().ok()?),
            "vote_open" => OpenMatter::VoteOpen(rest.parse().ok()?),
            "member_admitted" => OpenMatter::MemberAdmitted(rest.parse().ok()?),
            "initiative_told" => OpenMatter::InitiativeTold(rest.parse().ok()?),
            "initiative_silent" => OpenMatter::InitiativeSilent(rest.parse().ok()?),
            "action_open" => {
                let (meeting, action) = rest.split_once(':')?;
                let (meeting, action) = (meeting.parse().ok()?, action.parse().ok()?);
                OpenMatter::ActionOpen { meeting, action }
            }
            _ => return None,
        };
        Some(Self::Matter(matter))
    }
}

/// Values that have codes of their own.
macro_rules! coded {
    ($($type:ty),+ $(,)?) => {$(
        impl Word for $type {
            const NAME: &'static str = stringify!($type);

            fn word(&self) -> Cow<'_, str> {
                Cow::Borrowed(self.code())
            }

            fn from_word(word: &str) -> Option<Self> {
                Self::from_code(word)
            }
        }
    )+};
}

coded! { MeetingPhase, MeetingNews, Attendance, ActionState }
