//! One operation a command. Each takes what the command carries, asks the engine once, and answers with the case.

use actix_web::http::header::ETAG;
use actix_web::web::Data;
use actix_web::{HttpResponse, post, put};
use domain::accession::Command;
use domain::id::{CaseId, PartyKey};
use engine::{Answer, Ask, Condition, Credential, Reading, RetryKey};
use gate::{Body, Caller, Gate, IfMatch, Place, Problem, Retry, entity_tag};

use crate::bodies::*;
use crate::case_view::CaseView;
use crate::parsed::Parsed;
use crate::responses::Problems;

macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident($body:ty) at $path:literal;)+) => {
        $(
            $(#[$doc])*
            #[utoipa::path(
                tag = "commands",
                params(
                    ("id" = String, Path, format = Uuid, description = "The case."),
                    ("If-Match" = Option<String>, Header, pattern = r#"^("[0-9]{1,9}"|\*)$"#, description = "The version that the command is meant for."),
                    ("Idempotency-Key" = Option<String>, Header, pattern = "^[!-~]{1,200}$", description = "Makes a retry safe."),
                ),
                request_body = $body,
                responses((status = 200, body = CaseView, description = "Done; the case as it stands now."), Problems),
                security(("token" = [])),
            )]
            #[post($path)]
            pub(crate) async fn $name(
                gate: Data<Gate>,
                caller: Caller,
                id: Place<Parsed<CaseId>>,
                if_match: IfMatch,
                retry: Retry,
                body: Body<$body>,
            ) -> Result<HttpResponse, Problem> {
                let order = Order::new(caller, id, if_match, retry.bound_to(body.digest));
                carry_out(&gate, order, body.value.into()).await
            }
        )+

        /// Adds one operation for each command.
        pub(crate) fn configure(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
            // The router looks at one address after the other; the commonest command comes first.
            config.service(cast_ballot)$(.service($name))+;
        }
    };
}

commands! {
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
    caller: Caller,
    place: Place<(Parsed<CaseId>, Parsed<PartyKey>)>,
    if_match: IfMatch,
    retry: Retry,
    body: Body<CastBallotBody>,
) -> Result<HttpResponse, Problem> {
    let Place((id, party)) = place;
    let order = Order::new(caller, Place(id), if_match, retry.bound_to(body.digest));
    carry_out(&gate, order, body.value.of(party.0)).await
}

/// A command's address: who asks, of which case, in which version.
struct Order {
    credential: Credential,
    id: CaseId,
    condition: Condition,
    retry_key: Option<RetryKey>,
}

impl Order {
    fn new(
        Caller(credential): Caller,
        Place(id): Place<Parsed<CaseId>>,
        IfMatch(condition): IfMatch,
        retry_key: Option<RetryKey>,
    ) -> Self {
        Self { credential, id: id.0, condition, retry_key }
    }
}

async fn carry_out(gate: &Gate, order: Order, command: Command) -> Result<HttpResponse, Problem> {
    let Order { credential, id, condition, retry_key } = order;
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

/// The answer to a change of something that was there before.
pub(crate) fn done(answer: Answer) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((ETAG, entity_tag(answer.version)))
        .content_type("application/json")
        .body(answer.body)
}
