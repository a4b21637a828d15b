//! Meetings as a test needs them, and what commands to them carry.

use chrono::TimeDelta;
use domain::meeting::{HalfYear, MeetingCommandKind as C, MeetingPhase};
use domain::time::Timestamp;
use serde_json::{Value, json};

use super::{Answer, TestApp};

/// The body of a well-formed command of this kind.
pub fn a_meeting_command(kind: C) -> Value {
    match kind {
        C::Schedule => json!({
            "half_year": "2026-H2",
            "starts_at": "2026-12-10T09:00:00Z",
            "ends_at": "2026-12-10T11:30:00Z",
            "place": "Langelinie Allé 17",
        }),
        C::Reschedule => json!({
            "starts_at": "2026-02-20T09:00:00Z",
            "ends_at": "2026-02-20T11:30:00Z",
            "place": "Kalvebod Brygge 31",
        }),
        C::SendInvitations | C::Hold | C::ProposeMinutes | C::ApproveMinutes => json!({}),
        C::Cancel => json!({ "reason": "For få kan komme." }),
        C::AddAgendaItem => json!({ "title": "Status på varslingssporet" }),
        C::ChangeAgendaItem => {
            json!({ "item": 1, "title": "Status på sporene", "text": "Alle tre." })
        }
        C::RemoveAgendaItem => json!({ "item": 1 }),
        C::RegisterAttendance => json!({ "attendance": "present", "names": "Mette Holm" }),
        C::WriteMinutes => json!({ "general": "Alle var enige.", "points": {} }),
        C::RecordDecision => json!({ "decision": "Piloten fortsætter." }),
        C::AddAction => {
            json!({ "owner": "secretariat", "what": "Skriv en vejledning.", "due_on": "2026-09-01" })
        }
        C::CommentMinutes => json!({ "comment": "Vi var også enige." }),
        C::CompleteAction => json!({ "action": 1 }),
        C::DropAction => json!({ "action": 1, "reason": "Den er overflødig." }),
    }
}

impl TestApp {
    /// A meeting at which this command can be given, as far as its phase is concerned: one that begins in an hour, or one
    /// that was held and proposed as it must be. Its id.
    pub async fn meeting_for(&self, kind: C) -> String {
        let from = kind.transition().map_or(&[][..], |row| row.from);
        if from.contains(&MeetingPhase::Planned) || from.is_empty() {
            self.planned_meeting().await
        } else if from.contains(&MeetingPhase::Held) {
            self.held_meeting().await
        } else {
            let meeting = self.held_meeting().await;
            self.meets(&meeting, C::WriteMinutes).await;
            self.meets(&meeting, C::ProposeMinutes).await;
            meeting
        }
    }

    /// The meeting of the half-year at hand, which begins in an hour; one that was planned before is called off. It has an
    /// item of the secretariat's.
    pub async fn planned_meeting(&self) -> String {
        let listing = self.secretariat().get("/meetings").await.ok();
        for meeting in listing["meetings"].as_array().unwrap() {
            let is_open = ["planned", "invited"].contains(&meeting["phase"].as_str().unwrap());
            if is_open {
                self.meets(meeting["id"].as_str().unwrap(), C::Cancel).await;
            }
        }
        let meeting = self.meeting_at(self.now() + TimeDelta::hours(1)).await;
        self.meets(&meeting, C::AddAgendaItem).await;
        meeting
    }

    /// A meeting of a half-year long ago that was held, with an item, and an action of the secretariat's.
    pub async fn held_meeting(&self) -> String {
        let listing = self.secretariat().get("/meetings").await.ok();
        let earlier = i64::try_from(listing["meetings"].as_array().unwrap().len()).unwrap();
        let meeting = self.meeting_at(self.now() - TimeDelta::days(200 * (earlier + 1))).await;
        self.meets(&meeting, C::AddAgendaItem).await;
        self.meets(&meeting, C::Hold).await;
        let action = json!({ "owner": "secretariat", "what": "Skriv.", "due_on": "2026-09-01" });
        self.secretariat().post(&format!("/meetings/{meeting}/add-action"), action).await.ok();
        meeting
    }

    /// The secretariat plans a meeting of two hours; its id.
    pub async fn meeting_at(&self, starts_at: Timestamp) -> String {
        let meeting = json!({
            "half_year": HalfYear::at(starts_at).to_string(),
            "starts_at": starts_at.to_rfc3339(),
            "ends_at": (starts_at + TimeDelta::hours(2)).to_rfc3339(),
            "place": "Langelinie Allé 17",
        });
        self.secretariat().post("/meetings", meeting).await.expect(201).text("id")
    }

    /// The secretariat gives this command to a meeting.
    pub async fn meets(&self, meeting: &str, kind: C) -> Answer {
        let path = format!("/meetings/{meeting}/{}", kind.code().replace('_', "-"));
        self.secretariat().post(&path, a_meeting_command(kind)).await.ok()
    }
}
