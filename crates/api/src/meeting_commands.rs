//! One operation a command to a meeting. Each asks the engine once, and answers with the meeting.

use actix_web::http::header::ETAG;
use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use domain::id::MeetingId;
use engine::{Ask, Condition};
use gate::{Body, Caller, Gate, Problem, Retry, entity_tag};

use crate::meeting_bodies::*;
use crate::meeting_view::MeetingView;
use crate::meetings::meeting_document;
use crate::operations::commands;
use crate::responses::Problems;

commands! {
    tag "meetings", on MeetingId: "The meeting.",
    by meeting_execute, as MeetingView: "Done; the meeting as it stands now.", written by meeting_document,
    also schedule_meeting;

    /// Moves a meeting, in time or to another place; whoever was invited is told, and the new entry takes the place of the old.
    reschedule_meeting(RescheduleMeetingBody) at "/meetings/{id}/reschedule-meeting";
    /// Invites all who act for a participant, for the secretariat or for the advisory board, by mail with an entry for the
    /// calendar.
    send_invitations(SendInvitationsBody) at "/meetings/{id}/send-invitations";
    /// Calls a meeting off; whoever was invited is told.
    cancel_meeting(CancelMeetingBody) at "/meetings/{id}/cancel-meeting";
    /// Puts an item on the agenda; a participant proposes it.
    add_agenda_item(AddAgendaItemBody) at "/meetings/{id}/add-agenda-item";
    /// Words an item anew: the secretariat every one, a participant its own.
    change_agenda_item(ChangeAgendaItemBody) at "/meetings/{id}/change-agenda-item";
    /// Takes an item off the agenda: the secretariat every one, a participant its own.
    remove_agenda_item(RemoveAgendaItemBody) at "/meetings/{id}/remove-agenda-item";
    /// Tells who comes, or who came; all but the secretariat for themselves alone, and before the meeting.
    register_attendance(RegisterAttendanceBody) at "/meetings/{id}/register-attendance";
    /// Records that the meeting was held, and freezes its agenda.
    hold_meeting(HoldMeetingBody) at "/meetings/{id}/hold-meeting";
    /// Writes the minutes, or writes them anew; those that were proposed have to be proposed again.
    write_minutes(WriteMinutesBody) at "/meetings/{id}/write-minutes";
    /// Records a decision of the meeting.
    record_decision(RecordDecisionBody) at "/meetings/{id}/record-decision";
    /// Records an action that the meeting agreed on.
    add_action(AddActionBody) at "/meetings/{id}/add-action";
    /// Sends the minutes round for comments.
    propose_minutes(ProposeMinutesBody) at "/meetings/{id}/propose-minutes";
    /// Comments on the minutes.
    comment_minutes(CommentMinutesBody) at "/meetings/{id}/comment-minutes";
    /// Lets the minutes stand, once the time for comments is over.
    approve_minutes(ApproveMinutesBody) at "/meetings/{id}/approve-minutes";
    /// Notes that an action was done: its owner, or the secretariat.
    complete_action(CompleteActionBody) at "/meetings/{id}/complete-action";
    /// Gives an action up.
    drop_action(DropActionBody) at "/meetings/{id}/drop-action";
}

/// Plans the meeting of a half-year.
#[utoipa::path(
    tag = "meetings",
    params(("Idempotency-Key" = Option<String>, Header, pattern = "^[!-~]{1,200}$", description = "Makes a retry safe.")),
    request_body = ScheduleMeetingBody,
    responses((status = 201, body = MeetingView, description = "Planned; nobody is invited yet."), Problems),
    security(("token" = [])),
)]
#[post("/meetings")]
pub(crate) async fn schedule_meeting(
    gate: Data<Gate>,
    Caller(credential): Caller,
    retry: Retry,
    body: Body<ScheduleMeetingBody>,
) -> Result<HttpResponse, Problem> {
    let retry_key = retry.bound_to(body.digest);
    let new = body.value.into();
    let answer = gate
        .run(move |engine, now| {
            let ask = Ask { credential, now, condition: Condition::Any, retry_key };
            engine.meeting_schedule(ask, new, meeting_document)
        })
        .await?;
    Ok(HttpResponse::Created()
        .insert_header((ETAG, entity_tag(answer.version)))
        .content_type("application/json")
        .body(answer.body))
}
