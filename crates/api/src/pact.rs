//! The pact itself: its charter and its members. Anybody may read these.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use domain::charter::{Charter, Clause, FoundingParty, Period};
use domain::cvr::Cvr;
use domain::id::{CaseId, MembershipId, PartyKey};
use domain::membership::MembershipKind;
use domain::text::Text;
use domain::time::end_of_day;
use engine::RegisterEntry;
use gate::{Caller, Gate, Problem, Query, fresh};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::parsed::{Day, Moment, Parsed, moment};
use crate::responses::Problems;
use crate::vote_view::RuleView;

/// A text in both languages.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TextView {
    /// In Danish.
    pub(crate) da: String,
    /// In English.
    pub(crate) en: String,
}

impl From<&Text> for TextView {
    fn from(text: &Text) -> Self {
        Self { da: text.da.clone(), en: text.en.clone() }
    }
}

/// The charter in force.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CharterView {
    /// The pact's short name.
    key: String,
    /// Counts from one.
    version: u32,
    /// The day on which the parties agreed.
    #[schema(value_type = String, format = Date)]
    dated: Parsed<Day>,
    /// The pact's name.
    title: TextView,
    /// What it is for.
    purpose: TextView,
    /// Where the signed text can be read.
    signed_text: Option<String>,
    /// The body that serves the pact.
    secretariat: TextView,
    /// The body that comments on the annual status.
    advisory_board: TextView,
    /// The founding parties, in the charter's order.
    parties: Vec<PartyView>,
    /// What every participant commits to.
    principles: Vec<ClauseView>,
    /// What the pact is to achieve.
    objectives: Vec<ClauseView>,
    /// The tracks that members work in.
    tracks: Vec<ClauseView>,
    /// How admissions are decided.
    voting: RuleView,
    /// How long each step may take.
    periods: PeriodsView,
}

/// A founding party, as the charter names it.
#[derive(Debug, Serialize, ToSchema)]
struct PartyView {
    /// Its key.
    #[schema(value_type = String)]
    key: Parsed<PartyKey>,
    /// Its name.
    name: String,
    /// Its name where space is short.
    short_name: String,
    /// Its CVR number, where known.
    #[schema(value_type = Option<String>)]
    cvr: Option<Parsed<Cvr>>,
    /// The day from which it is a party.
    #[schema(value_type = String, format = Date)]
    since: Parsed<Day>,
}

/// A principle, an objective or a track.
#[derive(Debug, Serialize, ToSchema)]
struct ClauseView {
    /// Its key.
    key: String,
    /// A few words.
    title: TextView,
    /// What it says.
    text: TextView,
}

/// How long each step may take.
#[derive(Debug, Serialize, ToSchema)]
struct PeriodsView {
    /// From receipt until the secretariat has checked that the application is complete.
    completeness: PeriodView,
    /// From receipt until a founding party has opened a dialogue.
    dialogue: PeriodView,
    /// From receipt until the case is nominated or closed.
    nomination: PeriodView,
    /// From a request for information until it is supplied, unless the request says otherwise.
    information: PeriodView,
    /// From the end of the vote until the decision is sent.
    letter: PeriodView,
}

/// A length of time in whole days.
#[derive(Debug, Serialize, ToSchema)]
struct PeriodView {
    /// How many.
    days: u32,
    /// `days` or `working_days`.
    unit: &'static str,
}

impl From<Period> for PeriodView {
    fn from(period: Period) -> Self {
        match period {
            Period::Days(days) => Self { days, unit: "days" },
            Period::WorkingDays(days) => Self { days, unit: "working_days" },
        }
    }
}

impl From<&FoundingParty> for PartyView {
    fn from(party: &FoundingParty) -> Self {
        Self {
            key: Parsed(party.key.clone()),
            name: party.name.clone(),
            short_name: party.short_name.clone(),
            cvr: party.cvr.map(Parsed),
            since: Parsed(Day(party.since)),
        }
    }
}

impl<Key: std::fmt::Display> From<&Clause<Key>> for ClauseView {
    fn from(clause: &Clause<Key>) -> Self {
        Self {
            key: clause.key.to_string(),
            title: (&clause.title).into(),
            text: (&clause.text).into(),
        }
    }
}

impl From<&Charter> for CharterView {
    fn from(charter: &Charter) -> Self {
        let periods = &charter.periods;
        Self {
            key: charter.key.clone(),
            version: charter.version,
            dated: Parsed(Day(charter.dated)),
            title: (&charter.title).into(),
            purpose: (&charter.purpose).into(),
            signed_text: charter.signed_text.clone(),
            secretariat: (&charter.secretariat).into(),
            advisory_board: (&charter.advisory_board).into(),
            parties: charter.parties.iter().map(Into::into).collect(),
            principles: charter.principles.iter().map(Into::into).collect(),
            objectives: charter.objectives.iter().map(Into::into).collect(),
            tracks: charter.tracks.iter().map(Into::into).collect(),
            voting: RuleView::new(
                &charter.voting,
                charter.voting_words.da.clone(),
                charter.voting_words.en.clone(),
            ),
            periods: PeriodsView {
                completeness: periods.completeness.into(),
                dialogue: periods.dialogue.into(),
                nomination: periods.nomination.into(),
                information: periods.information.into(),
                letter: periods.letter.into(),
            },
        }
    }
}

/// Shows the charter in force.
#[utoipa::path(
    tag = "pact",
    responses(
        (status = 200, body = CharterView, description = "The charter."),
        (status = 304, description = "It is as the caller knows it."),
        Problems,
    ),
)]
#[get("/charter")]
pub(crate) async fn get_charter(request: HttpRequest, gate: Data<Gate>) -> HttpResponse {
    let charter = gate.engine().charter();
    let body = serde_json::to_string(&CharterView::from(&*charter)).unwrap_or_default();
    fresh(&request, &format!("\"charter-{}\"", charter.version), body)
}

/// As of when the register is asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub(crate) struct RegisterQuery {
    /// The day, at its end in Copenhagen; now when left out.
    #[param(value_type = Option<String>, format = Date)]
    as_of: Option<Parsed<Day>>,
}

/// The register of members.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RegisterView {
    /// The moment that it shows.
    #[schema(value_type = String, format = DateTime)]
    as_of: Moment,
    /// The members: the founding parties first, then in the order of their admission.
    members: Vec<MemberView>,
}

/// A member of the pact.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MemberView {
    /// The membership's id.
    #[schema(value_type = String, format = Uuid)]
    id: Parsed<MembershipId>,
    /// `founding` or `associate`.
    kind: &'static str,
    /// The founding party's key.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String)]
    party: Option<Parsed<PartyKey>>,
    /// The case by which it was admitted.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, format = Uuid)]
    case: Option<Parsed<CaseId>>,
    /// The organisation's name.
    name: String,
    /// Its CVR number, where known.
    #[schema(value_type = Option<String>)]
    cvr: Option<Parsed<Cvr>>,
    /// Since when it is a member.
    #[schema(value_type = String, format = DateTime)]
    since: Moment,
    /// Its name where space is short, where the register has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    short_name: Option<String>,
    /// Until when it is one, when that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, format = DateTime)]
    until: Option<Moment>,
    /// How it ends: `resigned`, `dissolved` or `succeeded`.
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<&'static str>,
    /// The membership whose place it has taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, format = Uuid)]
    predecessor: Option<Parsed<MembershipId>>,
    /// The membership that takes its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, format = Uuid)]
    successor: Option<Parsed<MembershipId>>,
    /// Since when the public may know.
    #[schema(value_type = Option<String>, format = DateTime)]
    published_at: Option<Moment>,
}

impl From<RegisterEntry> for MemberView {
    fn from(entry: RegisterEntry) -> Self {
        let (kind, party, case) = match entry.kind {
            MembershipKind::Founding(party) => ("founding", Some(Parsed(party)), None),
            MembershipKind::Associate(case) => ("associate", None, case.map(Parsed)),
        };
        Self {
            id: Parsed(entry.id),
            kind,
            party,
            case,
            name: entry.name.name,
            cvr: entry.name.cvr.map(Parsed),
            since: moment(entry.since),
            short_name: entry.name.short_name,
            until: entry.end.map(|end| moment(end.at)),
            end: entry.end.map(|end| end.how.code()),
            predecessor: entry.predecessor.map(Parsed),
            successor: entry.end.and_then(|end| end.how.successor()).map(Parsed),
            published_at: entry.published_at.map(moment),
        }
    }
}

/// Shows the members of the pact, as of any day.
#[utoipa::path(
    tag = "pact",
    params(RegisterQuery),
    responses((status = 200, body = RegisterView, description = "The register."), Problems),
    security((), ("token" = [])),
)]
#[get("/register")]
pub(crate) async fn get_register(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Query(RegisterQuery { as_of }): Query<RegisterQuery>,
) -> Result<HttpResponse, Problem> {
    let (as_of, members) = gate
        .run(move |engine, now| {
            let as_of = as_of.map_or(now, |day| end_of_day(day.0.0));
            Ok((as_of, engine.register(&credential, as_of, now)?))
        })
        .await?;
    let members = members.into_iter().map(Into::into).collect();
    Ok(HttpResponse::Ok().json(RegisterView { as_of: moment(as_of), members }))
}
