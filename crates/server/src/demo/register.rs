//! The register of the demo: members from before Pagt, of whom one has left and one has another name.

use domain::id::{ImportId, MembershipId};
use domain::membership::{Ending, ImportLine, MemberName, MembershipCommand};
use domain::time::Timestamp;
use engine::{Ask, Condition, Engine, Error};

use super::stage::Diary;
use super::{SECRETARIAT, credential};

/// What the list from before says: name, CVR number, day of admission. All of them are made up.
const MEMBERS: [[&str; 3]; 3] = [
    ["Strandkanten Regnskab ApS", "10000289", "2023-06-05"],
    ["Foreningen Sikker Butik", "10000297", "2023-11-20"],
    ["Hedelund Maskinservice A/S", "10000300", "2024-02-12"],
];

fn ask(now: Timestamp) -> Ask {
    Ask { credential: credential(SECRETARIAT), now, condition: Condition::Any, retry_key: None }
}

/// Takes the list over, and tells what has become of its members since.
pub(super) fn fill(engine: &Engine, diary: &Diary<'_>) -> Result<(), Error> {
    let line = |(line, [name, cvr, since]): (u32, [&str; 3])| {
        let [name, cvr, since] = [name, cvr, since].map(str::to_owned);
        ImportLine { line, name, cvr, since }
    };
    let lines = (1..).zip(MEMBERS).map(line).collect();
    let begun = engine.member_import_begin(ask(diary.days_ago(85)), lines, |_| String::new())?;
    engine.member_import_confirm(ask(diary.days_ago(85)), ImportId(begun.subject))?;

    let note = "Virksomheden er solgt og fortsætter under køberens navn.".to_owned();
    let left = MembershipCommand::Resign(Ending { effective_on: None, note });
    tell(engine, MEMBERS[0][0], left, diary.days_ago(40))?;
    let name = MemberName {
        name: "Foreningen Tryg og Sikker Butik".to_owned(),
        short_name: None,
        cvr: MEMBERS[1][1].parse().ok(),
    };
    tell(engine, MEMBERS[1][0], MembershipCommand::Rename { name }, diary.days_ago(20))
}

fn tell(
    engine: &Engine,
    name: &str,
    command: MembershipCommand,
    at: Timestamp,
) -> Result<(), Error> {
    let members = engine.register(&credential(SECRETARIAT), at, at)?;
    let member = members.into_iter().find(|member| member.name.name == name);
    let id: MembershipId = member.ok_or(Error::NotFound)?.id;
    engine.membership_execute(ask(at), id, command, |_| String::new()).map(|_| ())
}
