//! Whoever asks the application for something.

use actix_web::http::Method;
use domain::accession::{Command, CommandKind, DialogueOutcome, Interest};
use domain::actor::Role;
use domain::id::OrganisationId;
use domain::people::MandateKind;
use domain::vote::Choice;
use serde_json::{Value, json};
use uuid::Uuid;

use super::answer::Answer;
use super::paper::{A_PDF, application_json, request_of};
use super::request::Request;
use super::{TestApp, cvr_number};
use crate::command::{cast, conclude, declare, well_formed};
use crate::people::{PARTIES, key};

/// The people of the stories.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Who {
    /// Somebody without a token.
    Public,
    /// The company that applies.
    Applicant,
    /// A company that has nothing to do with the case.
    AnotherApplicant,
    /// Somebody who acts for the founding party with this key.
    Party(&'static str),
    /// Somebody else who acts for `di`.
    ColleagueAtDi,
    /// Somebody who prepares the matters of `di`, and binds it in nothing.
    ContactAtDi,
    /// Somebody who grants the mandates of `di`.
    HeadContactAtDi,
    /// The head of the secretariat.
    Secretariat,
    /// Somebody of the secretariat who does not lead it.
    CaseOfficer,
    /// Somebody of the advisory board.
    AdvisoryBoard,
}

/// Everybody with a token.
pub(super) fn people() -> impl Iterator<Item = Who> {
    let others = [
        Who::Applicant,
        Who::AnotherApplicant,
        Who::ColleagueAtDi,
        Who::ContactAtDi,
        Who::HeadContactAtDi,
        Who::Secretariat,
        Who::CaseOfficer,
        Who::AdvisoryBoard,
    ];
    others.into_iter().chain(PARTIES.map(Who::Party))
}

impl Who {
    /// The token, which is also the person's name; the public has none.
    pub fn token(self) -> Option<String> {
        match self {
            Self::Public => None,
            Self::Applicant => Some("applicant".to_owned()),
            Self::AnotherApplicant => Some("another-applicant".to_owned()),
            Self::Party(name) => Some(name.to_owned()),
            Self::ColleagueAtDi => Some("colleague-at-di".to_owned()),
            Self::ContactAtDi => Some("contact-at-di".to_owned()),
            Self::HeadContactAtDi => Some("head-contact-at-di".to_owned()),
            Self::Secretariat => Some("secretariat".to_owned()),
            Self::CaseOfficer => Some("case-officer".to_owned()),
            Self::AdvisoryBoard => Some("advisory-board".to_owned()),
        }
    }

    pub(super) fn role(self) -> Option<Role> {
        match self {
            Self::Public => None,
            Self::Applicant => Some(Role::Applicant(OrganisationId(Uuid::from_u128(101)))),
            Self::AnotherApplicant => Some(Role::Applicant(OrganisationId(Uuid::from_u128(102)))),
            Self::Party(name) => Some(Role::Party(key(name))),
            Self::ColleagueAtDi | Self::ContactAtDi | Self::HeadContactAtDi => {
                Some(Role::Party(key("di")))
            }
            Self::Secretariat | Self::CaseOfficer => Some(Role::Secretariat),
            Self::AdvisoryBoard => Some(Role::AdvisoryBoard),
        }
    }

    /// By which mandate somebody acts in `role`: one that can do whatever the role can, unless the story says otherwise.
    pub(super) fn mandate(self, role: &Role) -> MandateKind {
        match self {
            Self::ContactAtDi => MandateKind::Contact,
            Self::HeadContactAtDi => MandateKind::HeadContact,
            Self::CaseOfficer => MandateKind::CaseOfficer,
            Self::Public
            | Self::Applicant
            | Self::AnotherApplicant
            | Self::Party(_)
            | Self::ColleagueAtDi
            | Self::Secretariat
            | Self::AdvisoryBoard => MandateKind::of_role(role)[0],
        }
    }
}

/// Somebody in front of the application.
#[derive(Clone, Copy)]
pub struct Person<'a> {
    pub(super) app: &'a TestApp,
    pub(super) who: Who,
}

impl<'a> Person<'a> {
    /// Asks to read `path`, below `/api/v1`.
    pub fn get(self, path: &str) -> Request<'a> {
        self.asks(Method::GET, path)
    }

    /// Sends `body` to `path`, below `/api/v1`.
    pub fn post(self, path: &str, body: Value) -> Request<'a> {
        self.asks(Method::POST, path).json(body)
    }

    /// Puts `body` in the place of what is at `path`, below `/api/v1`.
    pub fn put(self, path: &str, body: Value) -> Request<'a> {
        self.asks(Method::PUT, path).json(body)
    }

    /// Asks to delete what is at `path`, below `/api/v1`.
    pub fn delete(self, path: &str) -> Request<'a> {
        self.asks(Method::DELETE, path)
    }

    /// A request of any method to `path`, below `/api/v1` or from the root when it begins with `/api/`.
    pub fn asks(self, method: Method, path: &str) -> Request<'a> {
        let request = Request::new(self.app, method, path);
        match self.who.token() {
            Some(token) => request.header("Authorization", &format!("Bearer {token}")),
            None => request,
        }
    }

    /// Gives `command` to `case`, whatever comes of it.
    pub fn gives(self, case: &str, command: &Command) -> Request<'a> {
        let (method, path, body) = request_of(command, self.who);
        self.asks(method, &format!("/cases/{case}/{path}")).json(body)
    }

    /// Gives a well-formed command of this kind to `case`, whatever comes of it. A new version of an application says
    /// what the first one said.
    pub fn tries(self, case: &str, kind: CommandKind) -> Request<'a> {
        let command = self.app.well_formed(kind, None);
        let (method, path, mut body) = request_of(&command, self.who);
        if let (Some(application), Some(first)) =
            (body.get_mut("application"), self.app.application_of(case))
        {
            *application = first;
        }
        self.asks(method, &format!("/cases/{case}/{path}")).json(body)
    }

    /// Like [`Person::tries`], with the founding party `name` named.
    pub fn tries_of(self, case: &str, name: &str, kind: CommandKind) -> Request<'a> {
        self.gives(case, &self.app.well_formed(kind, Some(key(name))))
    }

    /// Gives a well-formed command of this kind to `case`, which is carried out.
    pub async fn does(self, case: &str, kind: CommandKind) -> Answer {
        self.tries(case, kind).await.ok()
    }

    /// Reads `case`.
    pub async fn reads(self, case: &str) -> Answer {
        self.get(&format!("/cases/{case}")).await.ok()
    }

    /// The id of the membership of the founding party with this key.
    pub async fn membership(self, key: &str) -> String {
        let register = self.get("/register").await.ok();
        let members = register["members"].as_array().unwrap();
        let known = members.iter().find(|member| member["party"] == key);
        known.unwrap_or_else(|| panic!("no {key} in {register:#?}"))["id"]
            .as_str()
            .unwrap()
            .to_owned()
    }

    /// The request that uploads a file of this name and content.
    pub fn brings(self, name: &str, content: &[u8]) -> Request<'a> {
        let said = format!("attachment; filename=\"{name}\"");
        let request = self.asks(Method::POST, "/files").header("Content-Disposition", &said);
        request.bytes(content, Some("application/octet-stream"))
    }

    /// Puts a list of members in, as CSV.
    pub fn lists_members(self, csv: &str) -> Request<'a> {
        self.asks(Method::POST, "/member-imports").bytes(csv, Some("text/csv"))
    }

    /// Uploads a file, and returns its id.
    pub async fn uploads(self, name: &str, content: &[u8]) -> String {
        self.brings(name, content).await.expect(201).text("id")
    }

    /// Attaches a file of its own to `to` on `case`, and returns the file's id.
    pub async fn attaches(self, case: &str, to: &str, name: &str, content: &[u8]) -> String {
        let file = self.uploads(name, content).await;
        let body = json!({ "file": file, "to": to });
        self.post(&format!("/cases/{case}/attach-file"), body).await.ok();
        file
    }

    /// Uploads a file and attaches it to the first thing on `case` that it may be attached to without naming a party.
    pub async fn attaches_anywhere(self, case: &str) -> Answer {
        let seen = self.reads(case).await;
        let places = seen.texts("attachable");
        let own = matches!(self.who, Who::Party(_));
        let fits = |place: &&&str| own || !["dialogue", "instruction"].contains(place);
        let at_another_time = match self.who {
            Who::Party(_) | Who::ColleagueAtDi | Who::ContactAtDi | Who::HeadContactAtDi => {
                "dialogue"
            }
            Who::Secretariat | Who::CaseOfficer => "shared_note",
            Who::Public | Who::Applicant | Who::AnotherApplicant | Who::AdvisoryBoard => {
                "application"
            }
        };
        let place = places.iter().find(fits).map_or(at_another_time, |place| place);
        let file = self.uploads("aftale.pdf", A_PDF).await;
        let body = json!({ "file": file, "to": place });
        self.post(&format!("/cases/{case}/attach-file"), body).await
    }

    /// Begins a draft, and returns its id.
    pub async fn drafts(self, application: Value) -> String {
        let draft = self.post("/drafts", json!({ "application": application })).await.expect(201);
        draft.text("id")
    }

    /// Writes an application and submits it; returns the id of the case that it becomes.
    pub async fn submits(self, application: Value) -> String {
        let draft = self.drafts(application.clone()).await;
        let place = format!("/drafts/{draft}/submit");
        let case = self.post(&place, json!({})).await.expect(201).text("id");
        self.app.note_application(&case, application);
        case
    }

    /// Opens its party's dialogue.
    pub async fn opens_dialogue(self, case: &str) -> Answer {
        self.does(case, CommandKind::OpenDialogue).await
    }

    /// Records an entry in its party's dialogue.
    pub async fn records_entry(self, case: &str) -> Answer {
        self.does(case, CommandKind::RecordDialogueEntry).await
    }

    /// Concludes its party's dialogue.
    pub async fn concludes(self, case: &str, outcome: DialogueOutcome) -> Answer {
        self.gives(case, &conclude(outcome)).await.ok()
    }

    /// Holds its party's dialogue, from beginning to end.
    pub async fn holds_dialogue(self, case: &str, outcome: DialogueOutcome) -> Answer {
        self.opens_dialogue(case).await;
        self.records_entry(case).await;
        self.concludes(case, outcome).await
    }

    /// Nominates the applicant.
    pub async fn nominates(self, case: &str) -> Answer {
        self.does(case, CommandKind::Nominate).await
    }

    /// Declares its party's interest.
    pub async fn declares(self, case: &str, interest: Interest) -> Answer {
        self.gives(case, &declare(interest)).await.ok()
    }

    /// Opens the vote, for 48 hours.
    pub async fn opens_vote(self, case: &str) -> Answer {
        self.does(case, CommandKind::OpenVote).await
    }

    /// Casts its party's ballot.
    pub async fn casts(self, case: &str, choice: Choice) -> Answer {
        self.gives(case, &cast(choice)).await.ok()
    }
}

impl TestApp {
    /// A well-formed command of this kind at this moment; an officer is the secretariat's own.
    pub fn well_formed(&self, kind: CommandKind, party: Option<domain::id::PartyKey>) -> Command {
        if kind == CommandKind::AssignOfficer {
            return Command::AssignOfficer { officer: self.person(Who::Secretariat) };
        }
        well_formed(kind, party, self.now()).unwrap()
    }

    /// A complete application of an organisation that has not applied before in this test.
    pub fn another_application(&self) -> Value {
        let number = self.next_number();
        let mut application = application_json(&crate::application::a_complete_application());
        application["organisation"]["name"] = json!(format!("Virksomhed {number}"));
        application["organisation"]["cvr"] = json!(cvr_number(number));
        application
    }
}
