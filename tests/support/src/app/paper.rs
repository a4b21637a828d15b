//! Applications and commands as the JSON that the API takes.

use std::collections::BTreeMap;

use actix_web::http::Method;
use domain::accession::{Audience, Channel, Command, DialogueOutcome, Interest};
use domain::application::{
    Application, Contact, Initiative, Novelty, Organisation, OrganisationKind, OrganisationSize,
    Signer,
};
use domain::cvr::Cvr;
use domain::time::Timestamp;
use domain::vote::Choice;
use serde_json::{Value, json};

use super::person::Who;
use crate::application::a_complete_application;

/// The application of Nordlys Robotics: complete under the shipped charter.
pub fn an_application() -> Value {
    application_json(&a_complete_application())
}

/// The valid CVR number with this place in their order, counted from that of Nordlys Robotics.
pub fn cvr_number(place: usize) -> String {
    let texts = (10_000_009..99_999_999).map(|number: u32| number.to_string());
    texts.filter(|text| text.parse::<Cvr>().is_ok()).nth(place).unwrap()
}

/// An application as the API takes it.
pub fn application_json(application: &Application) -> Value {
    let Application {
        organisation,
        contact,
        signer,
        principles,
        motivation,
        self_assessment,
        goals,
        initiatives,
        preferred_party,
    } = application;
    let Contact { name: contact_name, email, phone } = contact;
    let Signer { name: signer_name, title } = signer;
    json!({
        "organisation": organisation_json(organisation),
        "contact": { "name": contact_name, "email": email, "phone": phone },
        "signer": { "name": signer_name, "title": title },
        "principles": texts(principles),
        "motivation": motivation,
        "self_assessment": self_assessment,
        "goals": goals.iter().map(|(key, goal)| (key.to_string(), goal)).collect::<BTreeMap<_, _>>(),
        "initiatives": initiatives.iter().map(initiative_json).collect::<Vec<_>>(),
        "preferred_party": preferred_party.as_ref().map(ToString::to_string),
    })
}

fn organisation_json(organisation: &Organisation) -> Value {
    let Organisation { name, cvr, kind, website, size } = organisation;
    let kind = kind.map(|kind| match kind {
        OrganisationKind::Company => "company",
        OrganisationKind::Association => "association",
    });
    let size = size.map(|size| match size {
        OrganisationSize::Micro => "micro",
        OrganisationSize::Small => "small",
        OrganisationSize::Medium => "medium",
        OrganisationSize::Large => "large",
    });
    let cvr = cvr.map(|cvr| cvr.to_string());
    json!({ "name": name, "cvr": cvr, "kind": kind, "website": website, "size": size })
}

fn initiative_json(initiative: &Initiative) -> Value {
    let Initiative {
        title,
        description,
        novelty,
        objectives,
        track,
        target_group,
        start,
        partners,
        interplay,
        funding,
    } = initiative;
    let novelty = novelty.map(|novelty| match novelty {
        Novelty::New => "new",
        Novelty::Existing => "existing",
    });
    json!({
        "title": title,
        "description": description,
        "novelty": novelty,
        "objectives": texts(objectives),
        "track": track.as_ref().map(ToString::to_string),
        "target_group": target_group,
        "start": start.map(|start| start.to_string()),
        "partners": partners,
        "interplay": interplay,
        "funding": funding,
    })
}

fn texts<T: ToString>(keys: impl IntoIterator<Item = T>) -> Vec<String> {
    keys.into_iter().map(|key| key.to_string()).collect()
}

/// The request that gives `command`: its method, its path below the case, and its body. `who` gives it.
pub fn request_of(command: &Command, who: Who) -> (Method, String, Value) {
    if let Command::CastBallot { choice, reason, .. } = command {
        let party = command.party().map_or_else(|| own_party(who), ToString::to_string);
        let body = json!({ "choice": choice_word(*choice), "reason": reason });
        return (Method::PUT, format!("vote/ballots/{party}"), body);
    }
    let mut body = carried(command);
    if let Some(party) = command.party() {
        body["party"] = json!(party.to_string());
    }
    (Method::POST, command.kind().code().replace('_', "-"), body)
}

/// Whose ballot `who` casts when the command names no party: its own; that of `di` when it acts for none.
fn own_party(who: Who) -> String {
    match who {
        Who::Party(name) => name,
        Who::ColleagueAtDi
        | Who::ContactAtDi
        | Who::HeadContactAtDi
        | Who::Public
        | Who::Applicant
        | Who::AnotherApplicant
        | Who::Secretariat
        | Who::CaseOfficer
        | Who::AdvisoryBoard => "di",
    }
    .to_owned()
}

/// What `command` carries beside the party.
fn carried(command: &Command) -> Value {
    match command {
        Command::Resume | Command::OpenDialogue { .. } | Command::CastBallot { .. } => json!({}),
        Command::AssignOfficer { officer } => json!({ "officer": officer.to_string() }),
        Command::AddFileNote { audience, text } => {
            json!({ "audience": audience_word(*audience), "text": text })
        }
        Command::RequestInformation { question, deadline } => {
            json!({ "question": question, "deadline": deadline.map(moment_text) })
        }
        Command::SupplyInformation { application, answer } => {
            json!({ "application": application_json(application), "answer": answer })
        }
        Command::ReviseApplication { application, note } => {
            json!({ "application": application_json(application), "note": note })
        }
        Command::RecordDialogueEntry { held_on, channel, participants, summary, .. } => json!({
            "held_on": held_on.to_string(),
            "channel": channel_word(*channel),
            "participants": participants,
            "summary": summary,
        }),
        Command::ConcludeDialogue { outcome, summary, .. } => {
            json!({ "outcome": outcome_word(*outcome), "summary": summary })
        }
        Command::Nominate { statement, .. } => json!({ "statement": statement }),
        Command::DeclareInterest { interest, reach, reason, .. } => {
            let interest = interest_word(*interest);
            json!({ "interest": interest, "reach": reach.code(), "reason": reason })
        }
        Command::OpenVote { question, closes_at } => {
            json!({ "question": question, "closes_at": closes_at.map(moment_text) })
        }
        Command::RecordBallotOnInstruction { choice, reason, instruction, .. } => {
            json!({ "choice": choice_word(*choice), "reason": reason, "instruction": instruction })
        }
        Command::ExtendVote { closes_at, reason } => {
            json!({ "closes_at": moment_text(*closes_at), "reason": reason })
        }
        Command::ConfirmResult { note } => json!({ "note": note }),
        Command::AttachFile { file, to, .. } => {
            json!({ "file": file.to_string(), "to": to.code() })
        }
        Command::PutOnHold { reason }
        | Command::WithdrawNomination { reason, .. }
        | Command::VoidVote { reason }
        | Command::Withdraw { reason }
        | Command::CloseWithoutNomination { reason }
        | Command::Reopen { reason } => json!({ "reason": reason }),
        Command::IssueDecision { reasons, letter } => {
            json!({ "reasons": reasons, "letter": letter })
        }
        Command::HoldKickoff { held_on, tracks } => {
            json!({ "held_on": held_on.to_string(), "tracks": texts(tracks) })
        }
    }
}

fn moment_text(at: Timestamp) -> String {
    at.to_rfc3339()
}

fn choice_word(choice: Choice) -> &'static str {
    match choice {
        Choice::For => "for",
        Choice::Against => "against",
        Choice::Abstain => "abstain",
    }
}

fn audience_word(audience: Audience) -> &'static str {
    match audience {
        Audience::Internal => "internal",
        Audience::Shared => "shared",
    }
}

fn channel_word(channel: Channel) -> &'static str {
    match channel {
        Channel::Meeting => "meeting",
        Channel::Video => "video",
        Channel::Phone => "phone",
        Channel::Email => "email",
    }
}

fn outcome_word(outcome: DialogueOutcome) -> &'static str {
    match outcome {
        DialogueOutcome::Nominates => "nominates",
        DialogueOutcome::Declines => "declines",
    }
}

fn interest_word(interest: Interest) -> &'static str {
    match interest {
        Interest::None => "none",
        Interest::Declared => "declared",
        Interest::Recused => "recused",
    }
}

/// The least that is a PDF file.
pub const A_PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";
