//! The demo: accounts with known tokens, and cases in every phase, told as if the past weeks had passed.
//!
//! Everything in it is done through the engine, by the one whose it is, at moments that lie behind: timelines and
//! deadlines come out as they would have. The cases are in `crates/server/demo/`, a file each, in the order of their
//! submission.

mod act;
mod scene;
mod stage;

use std::collections::BTreeMap;

use domain::actor::Role;
use domain::id::AccountId;
use domain::time::Timestamp;
use engine::{Credential, Engine, Error, NewAccount, token_hash};

use self::scene::{Scene, unreadable};
use self::stage::{Diary, Stage};

/// What a database holds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Content {
    /// No accounts.
    Empty,
    /// The demo's accounts.
    Demo,
    /// Accounts that are not the demo's.
    Other,
}

/// What the database behind `engine` holds.
pub(crate) fn content(engine: &Engine) -> Result<Content, Error> {
    if engine.account_list()?.is_empty() {
        return Ok(Content::Empty);
    }
    match engine.draft_list(&credential(APPLICANT)) {
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
    let diary = Diary::until(now, &engine.charter().periods.calendar);
    let officer = make_accounts(engine, diary.beginning())?;
    let stage = Stage { engine, diary, officer };
    for (name, text) in SCENES {
        stage.play(name, Scene::read(name, text)?)?;
    }
    Ok(())
}

const APPLICANT: &str = "applicant";
const SECRETARIAT: &str = "secretariat";
const ADVISORY_BOARD: &str = "advisory-board";

/// What the demo's `who` shows to say who they are: a token that everybody knows.
fn credential(who: &str) -> Credential {
    Credential::Token(token_hash(&format!("demo-{who}")))
}

/// Makes one account a role and a founding party, and tells the secretariat's.
fn make_accounts(engine: &Engine, at: Timestamp) -> Result<AccountId, Error> {
    let people: BTreeMap<String, String> =
        serde_json::from_str(include_str!("../demo/people.json"))
            .map_err(|error| unreadable("people.json", &error))?;
    let make = |who: &str, role: Role, otherwise: &str| {
        let name = people.get(who).map_or(otherwise, String::as_str).to_owned();
        let token = token_hash(&format!("demo-{who}"));
        engine.account_create(NewAccount { role, name, token }, at)
    };
    make(APPLICANT, Role::Applicant, APPLICANT)?;
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
