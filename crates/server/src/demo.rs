//! The demo: people with known tokens, and cases in every phase, told as if the past weeks had passed.
//!
//! Everything in it is done through the engine, by the one whose it is, at moments that lie behind: timelines and
//! deadlines come out as they would have. The cases are in `crates/server/demo/`, a file each, in the order of their
//! submission.

mod act;
mod initiatives;
mod meeting;
mod register;
mod scene;
mod stage;

use std::collections::BTreeMap;

use chrono::TimeDelta;
use domain::actor::Role;
use domain::id::{OrganisationId, PersonId};
use domain::people::{Scope, TOKEN_DAYS_MAX, TokenTerms};
use domain::time::Timestamp;
use engine::{Credential, Engine, Enrolment, Error, secret_hash};
use uuid::Uuid;

use crate::token::first_of;

use self::meeting::Meetings;
use self::scene::{Scene, unreadable};
use self::stage::{Diary, Stage};

/// What a database holds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Content {
    /// Nobody.
    Empty,
    /// The demo's people.
    Demo,
    /// People that are not the demo's.
    Other,
}

/// What the database behind `engine` holds.
pub(crate) fn content(engine: &Engine, now: Timestamp) -> Result<Content, Error> {
    if !engine.has_people()? {
        return Ok(Content::Empty);
    }
    match engine.draft_list(&credential(APPLICANT), now) {
        Ok(_) => Ok(Content::Demo),
        Err(Error::Unauthenticated) => Ok(Content::Other),
        Err(
            error @ (Error::Refused(_)
            | Error::NotFound
            | Error::VersionMismatch { .. }
            | Error::RetryKeyReused
            | Error::Store(_)),
        ) => Err(error),
    }
}

/// Fills an empty database with the demo, as it would stand at `now`.
pub(crate) fn seed(engine: &Engine, now: Timestamp) -> Result<(), Error> {
    let charter = engine.charter();
    let diary = Diary::until(now, &charter.periods.calendar);
    let officer = make_people(engine, diary.beginning())?;
    register::fill(engine, &diary)?;
    let meetings = Meetings::read()?;
    // Before there were cases, so that none is on its agenda.
    meetings.hold(engine, &diary)?;
    let stage = Stage { engine, diary, officer };
    for (name, text) in SCENES {
        stage.play(name, Scene::read(name, text)?)?;
    }
    meetings.plan(engine, &stage.diary)?;
    stage.play_initiatives()
}

const APPLICANT: &str = "applicant";
const SECRETARIAT: &str = "secretariat";
const ADVISORY_BOARD: &str = "advisory-board";

/// What the demo's `who` shows to say who they are: a token that everybody knows.
fn credential(who: &str) -> Credential {
    Credential::Token(secret_hash(&format!("demo-{who}")))
}

/// Makes one person a role and a founding party, each with a token, and tells the secretariat's.
fn make_people(engine: &Engine, at: Timestamp) -> Result<PersonId, Error> {
    let people: BTreeMap<String, String> =
        serde_json::from_str(include_str!("../demo/people.json"))
            .map_err(|error| unreadable("people.json", &error))?;
    let make = |who: &str, role: Role, otherwise: &str| {
        let name = people.get(who).map_or(otherwise, String::as_str).to_owned();
        let terms = TokenTerms {
            name: "demo".to_owned(),
            scope: Scope::Act,
            expires_at: at + TimeDelta::days(TOKEN_DAYS_MAX),
        };
        let token = Some((secret_hash(&format!("demo-{who}")), terms));
        let email = Some(format!("{who}@demo.example"));
        let kinds = first_of(&role);
        engine.enrol(Enrolment { role, name, email, kinds, token }, at)
    };
    make(APPLICANT, Role::Applicant(OrganisationId(Uuid::now_v7())), APPLICANT)?;
    let officer = make(SECRETARIAT, Role::Secretariat, SECRETARIAT)?;
    make(ADVISORY_BOARD, Role::AdvisoryBoard, ADVISORY_BOARD)?;
    for party in &engine.charter().parties {
        make(party.key.as_str(), Role::Party(party.key.clone()), &party.short_name)?;
    }
    Ok(officer)
}

macro_rules! scenes {
    ($($name:literal),+ $(,)?) => {
        /// The files, in the order of submission: case numbers count up with the days.
        const SCENES: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../demo/", $name)))),+];
    };
}

scenes![
    "01-tidevand-logistik.json",
    "02-guldkant-raadgivning.json",
    "03-havhesten-marineteknik.json",
    "04-klyngehuset-vestjylland.json",
    "05-rugmark-vin.json",
    "06-landsforeningen-it-hjaelp.json",
    "07-solsort-energi.json",
    "08-moellebaek-loen.json",
    "09-danske-lokalhavne.json",
    "10-pilekvist-design.json",
    "11-laerkevej-laering.json",
    "12-landsbykoebmaend.json",
    "13-nattergal-telecare.json",
    "14-jernhesten-cykelservice.json",
    "15-stenbroen-ejendomsservice.json",
    "16-ahornhuset-arkitekter.json",
    "17-perleporten-film.json",
];
