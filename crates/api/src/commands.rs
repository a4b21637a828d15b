//! One operation a command. Each takes what the command carries, asks the engine once, and answers with the case.

use actix_web::web::Data;
use actix_web::{HttpResponse, post, put};
use domain::id::{CaseId, PartyKey};
use engine::{Ask, Reading};
use gate::{Body, Caller, Gate, IfMatch, Place, Problem, Retry};

use crate::bodies::*;
use crate::case_view::CaseView;
use crate::operations::{commands, done};
use crate::parsed::Parsed;
use crate::responses::Problems;

commands! {
    tag "commands", on CaseId: "The case.",
    by execute, as CaseView: "Done; the case as it stands now.", written by case_document,
    // The router looks at one address after the other; the commonest command comes first.
    also cast_ballot;

    /// Makes a person of the secretariat the case's officer.
    assign_officer(AssignOfficerBody) at "/cases/{id}/assign-officer";
    /// Puts a note on the file.
    add_file_note(AddFileNoteBody) at "/cases/{id}/add-file-note";
    /// Attaches an uploaded file to something that is said on the case.
    attach_file(AttachFileBody) at "/cases/{id}/attach-file";
    /// Stops the case's clocks.
    put_on_hold(PutOnHoldBody) at "/cases/{id}/put-on-hold";
    /// Lets the clocks run again.
    resume(ResumeBody) at "/cases/{id}/resume";
    /// Asks the applicant for something.
    request_information(RequestInformationBody) at "/cases/{id}/request-information";
    /// Answers what was asked, with a new version of the application.
    supply_information(SupplyInformationBody) at "/cases/{id}/supply-information";
    /// Puts a new version of the application in.
    revise_application(ReviseApplicationBody) at "/cases/{id}/revise-application";
    /// Opens a founding party's dialogue with the applicant.
    open_dialogue(OpenDialogueBody) at "/cases/{id}/open-dialogue";
    /// Records what was said in a dialogue.
    record_dialogue_entry(RecordDialogueEntryBody) at "/cases/{id}/record-dialogue-entry";
    /// Concludes a founding party's dialogue.
    conclude_dialogue(ConcludeDialogueBody) at "/cases/{id}/conclude-dialogue";
    /// Nominates the applicant.
    nominate(NominateBody) at "/cases/{id}/nominate";
    /// Takes a nomination back before the vote opens.
    withdraw_nomination(WithdrawNominationBody) at "/cases/{id}/withdraw-nomination";
    /// Declares whether a founding party has an interest in the case.
    declare_interest(DeclareInterestBody) at "/cases/{id}/declare-interest";
    /// Opens the vote; its electorate, its rule and the version of the application are frozen.
    open_vote(OpenVoteBody) at "/cases/{id}/open-vote";
    /// Records a ballot that a founding party has instructed in writing.
    record_ballot_on_instruction(RecordBallotOnInstructionBody) at "/cases/{id}/record-ballot-on-instruction";
    /// Gives the founding parties more time, once.
    extend_vote(ExtendVoteBody) at "/cases/{id}/extend-vote";
    /// Lets the result of too few stand.
    confirm_result(ConfirmResultBody) at "/cases/{id}/confirm-result";
    /// Voids the vote; it stays visible, and the case is nominated again.
    void_vote(VoidVoteBody) at "/cases/{id}/void-vote";
    /// Takes the application back.
    withdraw(WithdrawBody) at "/cases/{id}/withdraw";
    /// Closes the case without a nomination.
    close_without_nomination(CloseWithoutNominationBody) at "/cases/{id}/close-without-nomination";
    /// Opens a closed or lapsed case again.
    reopen(ReopenBody) at "/cases/{id}/reopen";
    /// Sends the decision and publishes it.
    issue_decision(IssueDecisionBody) at "/cases/{id}/issue-decision";
    /// Records that the kick-off meeting was held.
    hold_kickoff(HoldKickoffBody) at "/cases/{id}/hold-kickoff";
}

/// Casts a founding party's ballot, or casts it anew; the last one before the vote closes counts.
#[utoipa::path(
    tag = "commands",
    params(
        ("id" = String, Path, format = Uuid, description = "The case."),
        ("party" = String, Path, description = "The key of the founding party."),
        ("If-Match" = Option<String>, Header, pattern = r#"^("[0-9]{1,9}"|\*)$"#, description = "The version that the command is meant for."),
        ("Idempotency-Key" = Option<String>, Header, pattern = "^[!-~]{1,200}$", description = "Makes a retry safe."),
    ),
    request_body = CastBallotBody,
    responses((status = 200, body = CaseView, description = "Cast; the case as it stands now."), Problems),
    security(("token" = [])),
)]
#[put("/cases/{id}/vote/ballots/{party}")]
pub(crate) async fn cast_ballot(
    gate: Data<Gate>,
    Caller(credential): Caller,
    place: Place<(Parsed<CaseId>, Parsed<PartyKey>)>,
    IfMatch(condition): IfMatch,
    retry: Retry,
    body: Body<CastBallotBody>,
) -> Result<HttpResponse, Problem> {
    let Place((Parsed(id), Parsed(party))) = place;
    let retry_key = retry.bound_to(body.digest);
    let command = body.value.of(party);
    let answer = gate
        .run(move |engine, now| {
            let ask = Ask { credential, now, condition, retry_key };
            engine.execute(ask, id, command, case_document)
        })
        .await?;
    Ok(done(answer))
}

/// The case as it is answered and kept.
pub(crate) fn case_document(reading: &Reading) -> String {
    serde_json::to_string(&CaseView::from(reading)).unwrap_or_default()
}
