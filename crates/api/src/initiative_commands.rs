//! One operation a command. Each takes what the command carries, asks the engine once, and answers with the initiative.

use actix_web::post;
use domain::id::InitiativeId;

use crate::initiative_bodies::*;
use crate::initiative_view::{InitiativeView, initiative_document};
use crate::operations::commands;

commands! {
    tag "initiatives", on InitiativeId: "The initiative.",
    by initiative_execute, as InitiativeView: "Done; the initiative as it stands now.", written by initiative_document;

    /// Describes an initiative anew.
    revise_initiative(ReviseInitiativeBody) at "/initiatives/{id}/revise";
    /// Lets a planned initiative begin.
    start_initiative(StartInitiativeBody) at "/initiatives/{id}/start";
    /// Tells how an initiative goes.
    note_progress(NoteProgressBody) at "/initiatives/{id}/note-progress";
    /// Tells what has come of an initiative.
    record_result(RecordResultBody) at "/initiatives/{id}/record-result";
    /// Tells that a running initiative has reached its end.
    complete_initiative(CompleteInitiativeBody) at "/initiatives/{id}/complete";
    /// Gives an initiative up, for now or for good.
    stop_initiative(StopInitiativeBody) at "/initiatives/{id}/stop";
    /// Goes on with an initiative that was stopped.
    resume_initiative(ResumeInitiativeBody) at "/initiatives/{id}/resume";
    /// Asks a participant to be a partner. Until it has confirmed, nobody else learns of it.
    invite_partner(InvitePartnerBody) at "/initiatives/{id}/invite-partner";
    /// Says yes to being a partner, for the participant that the caller acts for.
    confirm_partnership(ConfirmPartnershipBody) at "/initiatives/{id}/confirm-partnership";
    /// Says no to being a partner.
    decline_partnership(DeclinePartnershipBody) at "/initiatives/{id}/decline-partnership";
    /// Is a partner no longer.
    leave_partnership(LeavePartnershipBody) at "/initiatives/{id}/leave-partnership";
    /// Names a possible source of money.
    add_funding(AddFundingBody) at "/initiatives/{id}/add-funding";
    /// Tells that the asking for money has gone a step on.
    advance_funding(AdvanceFundingBody) at "/initiatives/{id}/advance-funding";
    /// Comments on an initiative, as the advisory board.
    comment_initiative(CommentInitiativeBody) at "/initiatives/{id}/comment";
    /// Answers a comment of the advisory board's.
    answer_comment(AnswerCommentBody) at "/initiatives/{id}/answer-comment";
}
