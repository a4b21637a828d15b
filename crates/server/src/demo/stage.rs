//! Where scenes are played: each step through the engine, at its moment, with what time decides in between.

use chrono::{Days, NaiveDate, NaiveTime};
use domain::application::Application;
use domain::calendar::WorkingCalendar;
use domain::id::{CaseId, DraftId, PersonId};
use domain::time::{Timestamp, local_date, start_of_day};
use engine::{Ask, Condition, Engine, Error, Invitation, secret_hash};
use serde_json::Value;

use super::act::Setting;
use super::scene::{Door, Hour, Scene, Step, unreadable};
use super::{APPLICANT, SECRETARIAT, credential};

/// The working days that have passed.
pub(super) struct Diary<'a> {
    now: Timestamp,
    calendar: &'a WorkingCalendar,
}

/// How many working days ago the demo's people came.
const BEGINNING_DAYS: u32 = 90;

impl<'a> Diary<'a> {
    /// The working days before `now`.
    pub(super) fn until(now: Timestamp, calendar: &'a WorkingCalendar) -> Self {
        Self { now, calendar }
    }

    /// When the story ends: now.
    pub(super) fn now(&self) -> Timestamp {
        self.now
    }

    /// When the demo's people came.
    pub(super) fn beginning(&self) -> Timestamp {
        self.moment(Hour { days: BEGINNING_DAYS, at: NaiveTime::MIN })
    }

    /// Ten in the morning, so many working days ago.
    pub(super) fn days_ago(&self, days: u32) -> Timestamp {
        let at = NaiveTime::from_hms_opt(10, 0, 0).unwrap_or(NaiveTime::MIN);
        self.moment(Hour { days, at })
    }

    pub(super) fn moment(&self, hour: Hour) -> Timestamp {
        start_of_day(self.day(hour.days)) + hour.at.signed_duration_since(NaiveTime::MIN)
    }

    /// The working day that lies `days` of them ago.
    fn day(&self, days: u32) -> NaiveDate {
        let today = local_date(self.now);
        let before = (1..).map_while(|back| today.checked_sub_days(Days::new(back)));
        let mut working = before.filter(|day| self.calendar.is_working_day(*day)).zip(1..=days);
        working.by_ref().last().map_or(today, |(day, _)| day)
    }
}

/// Where scenes are played.
pub(super) struct Stage<'a> {
    /// The engine.
    pub(super) engine: &'a Engine,
    /// The days.
    pub(super) diary: Diary<'a>,
    /// The person of the secretariat.
    pub(super) officer: PersonId,
}

impl Stage<'_> {
    /// Plays the scene of the file `name`. Where the charter in force does not allow a step, the scene ends there.
    pub(super) fn play(&self, name: &str, scene: Scene) -> Result<(), Error> {
        let told = scene.phase.clone();
        match self.perform(name, scene) {
            Ok(phase) if phase == told => Ok(()),
            Ok(phase) => {
                tracing::warn!(name, phase, told, "a case of the demo took another course");
                Ok(())
            }
            Err(Error::Refused(refusal)) => {
                tracing::warn!(name, %refusal, "the charter ends a case of the demo early");
                Ok(())
            }
            Err(Error::Unauthenticated) => {
                tracing::warn!(
                    name,
                    "a founding party in a case of the demo is not in the charter"
                );
                Ok(())
            }
            Err(
                error @ (Error::NotFound
                | Error::VersionMismatch { .. }
                | Error::RetryKeyReused
                | Error::Store(_)),
            ) => Err(error),
        }
    }

    /// Plays the scene, and tells the phase in which it ends.
    fn perform(&self, name: &str, scene: Scene) -> Result<String, Error> {
        let draft = self.begin(name, &scene)?;
        let Some(submitted) = scene.submitted else { return Ok("draft".to_owned()) };
        let (case, number) = self.submit(draft, &scene.door, submitted)?;
        let mut application = scene.application;
        for step in scene.course {
            self.take(name, case, &number, step, &mut application)?;
        }
        self.let_time_pass(self.diary.now)?;
        let reading = self.engine.case_read(&credential(SECRETARIAT), case, self.diary.now)?;
        Ok(reading.case.phase().code().to_owned())
    }

    fn begin(&self, name: &str, scene: &Scene) -> Result<DraftId, Error> {
        let at = self.diary.moment(scene.begun);
        let application = application(name, &scene.application)?;
        let author = match &scene.door {
            Door::Portal => APPLICANT,
            Door::Paper => SECRETARIAT,
            Door::Invitation(party) => party.as_str(),
        };
        let invitation = Invitation { code: secret_hash(&format!("demo-invitation-{name}")) };
        let begun = self.engine.draft_create(ask(author, at), application, invitation, no_text)?;
        match &scene.door {
            Door::Portal | Door::Paper => {}
            Door::Invitation(_) => {
                self.engine.invitation_accept(ask(APPLICANT, at), invitation, no_text)?;
            }
        }
        Ok(DraftId(begun.subject))
    }

    fn submit(&self, draft: DraftId, door: &Door, at: Hour) -> Result<(CaseId, String), Error> {
        let at = self.diary.moment(at);
        let author = match door {
            Door::Portal | Door::Invitation(_) => APPLICANT,
            Door::Paper => SECRETARIAT,
        };
        self.let_time_pass(at)?;
        let submitted = self.engine.draft_submit(ask(author, at), draft, |reading| {
            reading.case.submission().number.to_string()
        })?;
        Ok((CaseId(submitted.subject), submitted.body))
    }

    fn take(
        &self,
        name: &str,
        case: CaseId,
        number: &str,
        step: Step,
        written: &mut Value,
    ) -> Result<(), Error> {
        let at = self.diary.moment(step.hour());
        if let (Some(changes), Some(fields)) = (step.act.changes(), written.as_object_mut()) {
            fields.extend(changes.clone());
        }
        let setting = Setting {
            officer: self.officer,
            today: local_date(at),
            number,
            application: application(name, written)?,
        };
        let command = step.act.command(setting);
        self.let_time_pass(at)?;
        self.engine.execute(ask(&step.by, at), case, command, |_| String::new())?;
        Ok(())
    }

    /// Lets be recorded what time decides up to `until`, at the very moments.
    fn let_time_pass(&self, until: Timestamp) -> Result<(), Error> {
        while let Some(due) = self.engine.next_due()?.filter(|due| *due <= until) {
            self.engine.sweep(due)?;
        }
        Ok(())
    }
}

/// What `who` asks, at `now`.
pub(super) fn ask(who: &str, now: Timestamp) -> Ask {
    Ask { credential: credential(who), now, condition: Condition::Any, retry_key: None }
}

fn application(name: &str, written: &Value) -> Result<Application, Error> {
    api::application_from_json(&written.to_string()).map_err(|error| unreadable(name, &error))
}

/// The demo keeps no answers.
fn no_text(_: &engine::DraftReading) -> String {
    String::new()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::PathBuf;
    use std::sync::Arc;

    use engine::CaseAsk;
    use store::{Settings, Store};

    use super::*;
    use crate::demo::{Content, content, seed};

    /// A seeded database in a file of its own, which goes with it.
    struct Demo {
        engine: Engine,
        now: Timestamp,
        file: PathBuf,
    }

    impl Demo {
        fn at(now: &str) -> Self {
            let name = format!("pagt-demo-{}-{}.db", now.replace(':', "-"), std::process::id());
            let file = std::env::temp_dir().join(name);
            let store = Store::open(&Settings::new(format!("sqlite:{}", file.display()))).unwrap();
            store.migrate().unwrap();
            let now = now.parse().unwrap();
            let engine = Engine::new(store, Arc::new(charter::default().unwrap()));
            engine.founding_parties_enter(now).unwrap();
            assert_eq!(content(&engine, now).unwrap(), Content::Empty);
            seed(&engine, now).unwrap();
            assert_eq!(content(&engine, now).unwrap(), Content::Demo);
            Self { engine, now, file }
        }
    }

    impl Drop for Demo {
        fn drop(&mut self) {
            for suffix in ["", "-wal", "-shm"] {
                let _ = std::fs::remove_file(format!("{}{suffix}", self.file.display()));
            }
        }
    }

    /// How many cases stand in each phase.
    fn phases(demo: &Demo) -> BTreeMap<&'static str, usize> {
        let ask = CaseAsk { limit: 100, ..CaseAsk::default() };
        let page = demo.engine.case_list(&credential(SECRETARIAT), &ask, demo.now).unwrap();
        let mut phases = BTreeMap::new();
        for reading in page.items {
            *phases.entry(reading.case.phase().code()).or_default() += 1;
        }
        phases
    }

    fn every_phase() -> BTreeMap<&'static str, usize> {
        [
            ("approved", 2),
            ("awaiting_information", 1),
            ("closed", 1),
            ("in_dialogue", 3),
            ("lapsed", 1),
            ("nominated", 1),
            ("received", 2),
            ("rejected", 1),
            ("voting", 2),
            ("withdrawn", 1),
        ]
        .into()
    }

    #[test]
    fn cases_stand_in_every_phase_on_an_ordinary_day() {
        let demo = Demo::at("2026-11-24T13:20:00Z");

        assert_eq!(phases(&demo), every_phase());
        assert_eq!(demo.engine.draft_list(&credential(APPLICANT), demo.now).unwrap().len(), 2);
        assert_eq!(demo.engine.verify().unwrap(), []);
    }

    #[test]
    fn one_meeting_was_held_and_the_next_one_is_planned() {
        for now in ["2026-11-24T14:00:00Z", "2027-01-04T09:00:00Z", "2026-04-07T07:00:00Z"] {
            let demo = Demo::at(now);
            let listing = demo.engine.meeting_list(&credential(SECRETARIAT), demo.now).unwrap();
            let phases: Vec<_> = listing.meetings.iter().map(|one| one.phase.code()).collect();
            assert_eq!(phases, ["planned", "approved"], "{now}");
        }
    }

    #[test]
    fn the_days_around_christmas_and_easter_change_nothing() {
        for now in ["2027-01-04T08:00:00Z", "2026-12-27T23:30:00Z", "2026-04-07T06:00:00Z"] {
            assert_eq!(phases(&Demo::at(now)), every_phase(), "{now}");
        }
    }
}
