//! What the rules of the domain say to somebody who asks for an operation.

use domain::accession::{
    Case, Surroundings, availability, list_scope, may_export_cases, may_keep_searches, permit,
    sight,
};
use domain::actor::{Actor, Role};
use domain::draft;
use domain::file::may_upload;
use domain::id::MembershipId;
use domain::initiative::{Asker, may_create};
use domain::meeting::{MeetingCommandKind, Seat, may_read_meetings, permit_meeting};
use domain::membership::may_import;
use domain::people::{
    MandateKind, mandate_scope, may_see_outbox, may_see_requests, may_see_security_log,
};
use domain::refusal::{Refusal, RefusalKind};
use engine::{Credential, secret_hash};
use support::C;
use support::app::{Answer, INITIATIVE_COMMANDS, TestApp};

use super::everybody::Somebody;
use crate::operations::Operation;

/// How somebody is to be answered.
#[derive(Debug, Eq, PartialEq)]
pub(super) enum Expected {
    /// Asked who they are.
    Challenged,
    /// Told that they have no right to it.
    Forbidden,
    /// Told that there is no such thing.
    Hidden,
    /// Told that it cannot be done now.
    NotNow,
    /// It is done or shown, unless what is asked for is not there.
    Open,
}

impl Expected {
    pub(super) fn is_met_by(&self, answer: &Answer) -> bool {
        match self {
            Self::Challenged => (answer.status, answer.code()) == (401, "unauthenticated"),
            Self::Forbidden => answer.status == 403,
            Self::Hidden => (answer.status, answer.code()) == (404, "not-found"),
            Self::NotNow => answer.status == 409,
            Self::Open => ![401, 403, 404].contains(&answer.status),
        }
    }

    fn refused(refusal: &Refusal) -> Self {
        match refusal.kind() {
            RefusalKind::NotEntitled => Self::Forbidden,
            RefusalKind::NotNow => Self::NotNow,
            RefusalKind::Unreadable => Self::Open,
        }
    }

    fn by<T>(rule: Result<T, Refusal>) -> Self {
        rule.map_or_else(|refusal| Self::refused(&refusal), |_| Self::Open)
    }

    /// What somebody is to be answered on a case.
    pub(super) fn of(app: &TestApp, case: &str, who: &Somebody, operation: &Operation) -> Self {
        let actor = match actor(app, who) {
            Ok(Actor::Public) => return Self::Challenged,
            Ok(actor) => actor,
            Err(refusal) => return Self::refused(&refusal),
        };
        let case = replayed(app, case);
        if sight(&case, &actor).is_none() {
            return Self::Hidden;
        }
        if operation.id == "get_case_file" && case.files().is_empty() {
            return Self::Hidden;
        }
        let Some(command) = operation.command() else { return Self::Open };
        if let Err(refusal) = permit(command, &case, &actor) {
            return Self::refused(&refusal);
        }
        let engine = app.engine();
        let founding = engine.charter().parties.iter().map(|party| party.key.clone()).collect();
        let around = Surroundings {
            now: app.now(),
            charter: &engine.charter(),
            founding_parties: &founding,
            officer_role: None,
            cvr: None,
            prior: Default::default(),
            file: None,
            file_limits: Default::default(),
        };
        let known = availability(&case, &actor, &around);
        let refusal = known
            .into_iter()
            .find(|known| known.command == command)
            .and_then(|known| known.refusal);
        // A secretariat that names a party is measured by that one, which the list of what can be done does not know.
        match refusal {
            Some(refusal) if refusal.kind() == RefusalKind::NotEntitled => Self::Forbidden,
            // The file is attached to a note.
            None if command == C::AttachFile => Self::by(permit(C::AddFileNote, &case, &actor)),
            Some(_) | None => Self::Open,
        }
    }
}

/// As whom somebody acts now.
fn actor(app: &TestApp, who: &Somebody) -> Result<Actor, Refusal> {
    match app.engine().whoami(&who.credential(), app.now()) {
        Ok(myself) => Ok(myself.actor),
        Err(engine::Error::Unauthenticated) => Ok(Actor::Public),
        Err(engine::Error::Refused(refusal)) => Err(refusal),
        Err(error) => panic!("{}: {error}", who.name),
    }
}

/// The case as everything that was recorded tells, and time.
fn replayed(app: &TestApp, case: &str) -> Case {
    let head = Credential::Token(secret_hash("secretariat"));
    app.engine().case_read(&head, case.parse().unwrap(), app.now()).unwrap().case
}

/// What somebody is to be answered who asks for something else than a case, of which there is nothing.
pub(super) fn besides(app: &TestApp, who: &Somebody, operation: &Operation) -> Expected {
    let actor = match (operation.id.as_str(), actor(app, who)) {
        ("get_charter" | "get_process", _)
        | (
            "get_register" | "list_meetings" | "list_initiatives" | "get_initiative_overview",
            Ok(Actor::Public),
        ) => return Expected::Open,
        // There is no such member, and no such initiative.
        ("get_member" | "get_member_history" | "get_initiative", Ok(_)) => {
            return Expected::Hidden;
        }
        (_, Ok(Actor::Public)) => return Expected::Challenged,
        (_, Ok(actor)) => actor,
        (_, Err(refusal)) => return Expected::refused(&refusal),
    };
    match operation.id.as_str() {
        "rename_member" | "resign" | "dissolve_member" | "succeed" | "revoke_end" => {
            Expected::Hidden
        }
        "begin_member_import" => Expected::by(may_import(&actor)),
        "get_member_import" | "confirm_member_import" | "delete_member_import" => {
            missing(may_import(&actor))
        }
        "get_register" | "list_meetings" | "list_initiatives" | "get_initiative_overview" => {
            Expected::Open
        }
        "get_calendar" => Expected::by(may_read_meetings(seat(&actor))),
        "get_meeting" | "get_meeting_calendar" => missing(may_read_meetings(seat(&actor))),
        "schedule_meeting" => {
            Expected::by(permit_meeting(MeetingCommandKind::Schedule, seat(&actor), None))
        }
        _ if operation.meeting_command().is_some() => missing(may_read_meetings(seat(&actor))),
        "create_initiative" => Expected::by(may_create(asker(&actor))),
        // There is no such initiative.
        command if INITIATIVE_COMMANDS.iter().any(|(code, _)| *code == command) => Expected::Hidden,
        "list_cases" => Expected::by(list_scope(&actor)),
        "list_case_searches" | "save_case_search" | "get_dashboard" => {
            Expected::by(may_keep_searches(&actor))
        }
        "delete_case_search" => Expected::Hidden,
        "export_cases" => Expected::by(may_export_cases(&actor)),
        "list_mandates" => Expected::by(mandate_scope(&actor)),
        "get_security_log" => Expected::by(may_see_security_log(&actor)),
        "get_outbox" => Expected::by(may_see_outbox(&actor)),
        "list_mandate_requests" => Expected::by(may_see_requests(&actor)),
        "retry_message" => missing(may_see_outbox(&actor)),
        "decline_mandate_request" => missing(may_see_requests(&actor)),
        "create_draft" => Expected::by(draft::begin(&actor)),
        "accept_invitation" => missing(draft::accept_invitation(&actor)),
        "grant_mandate" => {
            let of_secretariat = actor.mandate_of(MandateKind::OF_SECRETARIAT).is_some();
            let of_di = who.name == "di head";
            if of_secretariat || of_di { Expected::Open } else { Expected::Forbidden }
        }
        "get_me" | "update_me" | "list_tokens" | "create_token" | "list_sessions"
        | "list_drafts" => Expected::Open,
        "upload_file" => Expected::by(may_upload(&actor)),
        "list_draft_files" | "add_draft_file" | "get_draft_file" | "delete_draft_file"
        | "get_draft" | "update_draft" | "delete_draft" | "submit" | "end_mandate"
        | "delete_token" | "delete_session" => Expected::Hidden,
        other => panic!("the operation {other} has no rule among the rights"),
    }
}

/// The seat at meetings of somebody who has not joined by a case.
fn seat(actor: &Actor) -> Option<Seat> {
    match actor.role()? {
        Role::Secretariat => Some(Seat::Secretariat),
        Role::AdvisoryBoard => Some(Seat::AdvisoryBoard),
        // Which membership it is makes no difference here.
        Role::Party(_) => Some(Seat::Member(MembershipId(Default::default()))),
        Role::Applicant(_) => None,
    }
}

/// Whoever asks; of those here, the founding parties take part in the pact.
fn asker(actor: &Actor) -> Asker<'_> {
    let participant = actor.party().and_then(|_| crate::scene::NOWHERE.parse().ok());
    Asker { actor, participant }
}

/// By a rule that comes before it turns out that there is no such thing.
fn missing<T>(rule: Result<T, Refusal>) -> Expected {
    match Expected::by(rule) {
        Expected::Open => Expected::Hidden,
        other => other,
    }
}
