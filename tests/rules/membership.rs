//! The register's rules: names, ends and successors with their days, and lists of members taken over.

use std::collections::BTreeMap;
use std::fmt::Write;

use domain::actor::Actor;
use domain::charter::{FoundingParty, Seat};
use domain::id::{CaseNumber, MembershipId, OrganisationId, PartyKey};
use domain::membership::{
    Ending, ImportLine, KnownOrganisations, LineFaultKind, MemberName, Membership,
    MembershipCommand as Command, MembershipCommandKind, MembershipEnd, MembershipEvent,
    MembershipFact as Fact, REGISTER_TRANSITIONS, RegisterAround, Stand, Successor, check_import,
    decide, may_import, may_read_notes, offered, role_on,
};
use domain::people::MandateKind;
use domain::refusal::{Refusal, RegisterRefusal};
use domain::time::{Timestamp, start_of_day};
use insta::assert_snapshot;
use proptest::prelude::*;
use support::{
    advisory_board, applicant, at, charter, clock, cvr, day, key, party, public, secretariat,
    with_mandate,
};

fn id(number: u32) -> MembershipId {
    format!("00000000-0000-7000-8000-{number:012}").parse().unwrap()
}

fn name(name: &str) -> MemberName {
    MemberName { name: name.to_owned(), short_name: Some("Kort".to_owned()), cvr: None }
}

fn founding(party: &str) -> Membership {
    let entered = Fact::FoundingPartyEntered { party: key(party), since: at(0) };
    Membership::apply(None, &entered, at(0)).unwrap()
}

fn associate() -> Membership {
    let organisation = OrganisationId(id(9).0);
    let imported = Fact::AssociateImported { organisation, since: at(0) };
    Membership::apply(None, &imported, at(1)).unwrap()
}

/// `membership` after an end that comes at `end` was recorded at `told`.
fn ending(
    membership: Membership,
    how: MembershipEnd,
    end: Timestamp,
    told: Timestamp,
) -> Membership {
    Membership::apply(Some(membership), &Fact::Ended { at: end, end: how }, told).unwrap()
}

fn parties() -> BTreeMap<PartyKey, (MembershipId, Membership)> {
    let known = [("em", 1), ("di", 2), ("ida", 3)];
    known.into_iter().map(|(name, number)| (key(name), (id(number), founding(name)))).collect()
}

/// What `actor`, who acts for the membership `own`, gets at `now` for a command to the membership `of`.
fn asked_of(
    of: (MembershipId, &Membership),
    command: Command,
    actor: &Actor,
    own: Option<MembershipId>,
    now: Timestamp,
) -> Result<Vec<MembershipEvent>, Refusal> {
    let parties = parties();
    let around = RegisterAround {
        now,
        own,
        parties: &parties,
        cvr_taken_since: None,
        case_open: None,
        new_id: id(77),
    };
    decide(of.0, of.1, command, actor, &around)
}

fn by_secretariat(
    membership: &Membership,
    command: Command,
    now: Timestamp,
) -> Result<Vec<MembershipEvent>, Refusal> {
    asked_of((id(1), membership), command, &secretariat(), None, now)
}

fn on(day_of_end: &str) -> Ending {
    Ending { effective_on: Some(day(day_of_end)), note: String::new() }
}

#[test]
fn who_may_ask_for_what_of_which_membership() {
    let resigned = MembershipEnd::Resigned;
    let succeeded = MembershipEnd::Succeeded { by: id(5) };
    let stands = [
        ("coming", Membership { since: at(900), ..founding("em") }),
        ("lasting", founding("em")),
        ("leaving", ending(founding("em"), resigned, at(900), at(2))),
        ("to be succeeded", ending(founding("em"), succeeded, at(900), at(2))),
        ("former", ending(founding("em"), resigned, at(9), at(2))),
        ("lasting associate", associate()),
        ("leaving associate", ending(associate(), resigned, at(900), at(2))),
    ];
    let people = [
        ("its voter", party("em"), Some(id(1))),
        ("its contact", with_mandate(party("em"), MandateKind::Contact), Some(id(1))),
        ("its signer", applicant(), Some(id(1))),
        ("another party", party("di"), Some(id(2))),
        ("secretariat", secretariat(), None),
        ("advisory board", advisory_board(), None),
        ("public", public(), None),
        ("clock", clock(), None),
    ];
    let mut page = String::new();
    for (stand, membership) in stands {
        writeln!(page, "{stand}").unwrap();
        for (who, actor, own) in &people {
            let role = role_on(id(1), *own, actor);
            let offered = offered(&membership, role, actor, at(10));
            let codes: Vec<_> = offered.into_iter().map(MembershipCommandKind::code).collect();
            let line = format!("  {who:<16}{}", codes.join(", "));
            writeln!(page, "{}", line.trim_end()).unwrap();
        }
    }

    assert_snapshot!("register_rights", page);
}

#[test]
fn the_table_has_one_row_a_command() {
    let rows = REGISTER_TRANSITIONS.map(|row| row.command);
    assert_eq!(rows, MembershipCommandKind::ALL);
    for kind in rows {
        assert_eq!(MembershipCommandKind::from_code(kind.code()), Some(kind));
    }
}

#[test]
fn nothing_counts_from_before_it_was_said() {
    let early = by_secretariat(&founding("em"), Command::Resign(on("2026-01-30")), at(24));
    assert!(matches!(early, Err(Refusal::DeadlineNotInFuture { field: "effective_on", .. })));

    let today = Command::Resign(on("2026-02-02"));
    let Fact::Ended { at: end, .. } =
        by_secretariat(&founding("em"), today, at(5)).unwrap()[0].fact
    else {
        panic!()
    };
    assert_eq!(end, at(5));

    let later = Command::Resign(on("2026-03-01"));
    let Fact::Ended { at: end, .. } =
        by_secretariat(&founding("em"), later, at(5)).unwrap()[0].fact
    else {
        panic!()
    };
    assert_eq!(end, start_of_day(day("2026-03-01")));
}

#[test]
fn a_successor_begins_on_the_day_on_which_its_predecessor_ends() {
    let new = Successor::New { key: key("digmin"), name: name("Digitaliseringsministeriet") };
    let command = Command::Succeed { successor: new, ending: on("2026-03-01") };

    let events = by_secretariat(&founding("em"), command, at(5)).unwrap();

    let end = start_of_day(day("2026-03-01"));
    let by = MembershipEnd::Succeeded { by: id(77) };
    assert_eq!((events[0].id, &events[0].fact), (id(1), &Fact::Ended { at: end, end: by }));
    let begun =
        Fact::FoundingPartySucceeded { party: key("digmin"), since: end, predecessor: id(1) };
    assert_eq!((events[1].id, &events[1].fact), (id(77), &begun));
    let successor = Membership::apply(None, &begun, at(5)).unwrap();
    assert_eq!((successor.stand(at(6)), successor.stand(end)), (Stand::Coming, Stand::Lasting));
    // Everybody may know of it from when it was said.
    assert_eq!(successor.published_at, Some(at(5)));
}

#[test]
fn a_party_that_is_one_already_may_take_the_place_and_one_that_leaves_may_not() {
    let to = |party: &str| Command::Succeed {
        successor: Successor::Party(key(party)),
        ending: Ending::default(),
    };

    let merged = by_secretariat(&founding("em"), to("ida"), at(5)).unwrap();
    assert_eq!(merged.len(), 1);
    for unfit in ["em", "hk"] {
        let refused = by_secretariat(&founding("em"), to(unfit), at(5));
        assert_eq!(refused, Err(Refusal::UnknownParty { party: key(unfit) }));
    }
}

#[test]
fn who_is_counted_on_stays_counted_on() {
    let succession = MembershipEnd::Succeeded { by: id(5) };
    let leaving = ending(founding("em"), succession, at(900), at(2));
    let stands = RegisterRefusal::SuccessionStands { at: at(900) };

    for command in [
        Command::RevokeEnd { note: String::new() },
        Command::Dissolve(Ending::default()),
        Command::Succeed { successor: Successor::Party(key("di")), ending: Ending::default() },
    ] {
        assert_eq!(by_secretariat(&leaving, command, at(5)), Err(stands.clone().into()));
    }
}

#[test]
fn a_resignation_is_taken_back_until_its_day_and_leaves_no_trace_in_how_it_stands() {
    let leaving = ending(associate(), MembershipEnd::Resigned, at(900), at(2));
    let revoke = || Command::RevokeEnd { note: "Vi bliver".to_owned() };

    let events = by_secretariat(&leaving, revoke(), at(899)).unwrap();
    assert_eq!(events[0].details.note.as_deref(), Some("Vi bliver"));
    assert_eq!(
        Membership::apply(Some(leaving.clone()), &events[0].fact, at(899)),
        Some(associate())
    );
    let told = RegisterRefusal::MembershipEndTold { at: at(900) };
    assert_eq!(by_secretariat(&leaving, revoke(), at(900)), Err(told.into()));
    let none = by_secretariat(&associate(), revoke(), at(5));
    assert_eq!(none, Err(RegisterRefusal::MembershipNoEndTold.into()));
}

#[test]
fn a_founding_party_has_a_short_name_and_no_name_is_too_long() {
    let rename = |name: MemberName| Command::Rename { name };
    let no_short_name = MemberName { short_name: None, ..name("Industrien") };
    let refused = by_secretariat(&founding("em"), rename(no_short_name.clone()), at(5));
    assert_eq!(refused, Err(Refusal::TextMissing { field: "short_name" }));
    assert!(by_secretariat(&associate(), rename(no_short_name), at(5)).is_ok());

    let refused = by_secretariat(&associate(), rename(name("  ")), at(5));
    assert_eq!(refused, Err(Refusal::TextMissing { field: "name" }));
    let refused = by_secretariat(&associate(), rename(name(&"x".repeat(201))), at(5));
    assert_eq!(refused, Err(Refusal::TextTooLong { field: "name", chars_max: 200 }));
}

#[test]
fn notes_are_for_the_pacts_own_people_and_the_member() {
    for own in [secretariat(), party("hk"), clock()] {
        assert!(may_read_notes(&own, None, id(1)));
    }
    assert!(may_read_notes(&applicant(), Some(id(1)), id(1)));
    assert!(!may_read_notes(&applicant(), Some(id(2)), id(1)));
    for other in [advisory_board(), public()] {
        assert!(!may_read_notes(&other, None, id(1)));
    }
}

#[test]
fn a_successor_stands_in_the_place_of_its_predecessor_and_another_charter_party_keeps_its_own() {
    let written = charter();
    let seat = |party: &FoundingParty, predecessor, since, until| Seat {
        party: party.clone(),
        predecessor,
        since,
        until,
    };
    let mut seats: Vec<Seat> =
        written.parties.iter().map(|party| seat(party, None, at(0), None)).collect();
    let di = seats.iter().position(|seat| seat.party.key == key("di")).unwrap();
    seats[di].until = Some(at(10));
    let heir = FoundingParty { key: key("ny"), name: "Ny".into(), ..seats[di].party.clone() };
    seats.push(seat(&heir, Some(key("di")), at(10), None));

    let before = written.with_seats(seats.clone(), at(9));
    let after = written.with_seats(seats, at(10));

    let keys = |parties: &[FoundingParty]| {
        parties.iter().map(|party| party.key.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(keys(&before.parties), keys(&written.parties));
    assert_eq!(keys(&before.other_parties), ["ny"]);
    assert_eq!(keys(&after.parties)[di], "ny");
    assert_eq!(keys(&after.other_parties), ["di"]);
    assert_eq!(after.party(&key("di")).unwrap().name, written.parties[di].name);
    assert_eq!(written.with_seats(vec![], at(0)), written);
}

fn line(number: u32, name: &str, cvr: &str, since: &str) -> ImportLine {
    let [name, cvr, since] = [name, cvr, since].map(str::to_owned);
    ImportLine { line: number, name, cvr, since }
}

fn faults(lines: &[ImportLine]) -> Vec<(u32, LineFaultKind)> {
    let known = KnownOrganisations {
        members: [(cvr("13748136"), at(0))].into(),
        cases: [(cvr("16077593"), NUMBER)].into(),
    };
    let checked = check_import(lines, &known, &charter(), at(0));
    checked.into_iter().filter_map(Result::err).map(|fault| (fault.line, fault.kind)).collect()
}

const NUMBER: CaseNumber = CaseNumber { year: 2026, serial: 1 };

#[test]
fn each_line_of_a_list_is_looked_at_by_itself() {
    use LineFaultKind as K;

    let dated = charter().dated;
    let lines = [
        (line(2, "A", "10000009", "2023-06-05"), None),
        (line(3, "B", "10000017", "5.6.2023"), None),
        (line(4, " ", "10000130", "2023-06-05"), Some(K::NameMissing)),
        (line(5, &"x".repeat(201), "10000130", "2023-06-05"), Some(K::NameTooLong)),
        (line(6, "C", "", "2023-06-05"), Some(K::CvrMissing)),
        (line(7, "C", "10000000", "2023-06-05"), Some(K::CvrMalformed)),
        (line(8, "C", "10000009", "2023-06-05"), Some(K::CvrTwice { line: 2 })),
        (line(9, "C", "13748136", "2023-06-05"), Some(K::AlreadyMember { since: at(0) })),
        (line(10, "C", "16077593", "2023-06-05"), Some(K::CaseOpen { number: NUMBER })),
        (line(11, "C", "10000270", "juni 2023"), Some(K::SinceMalformed)),
        (line(12, "C", "10000289", "2026-02-03"), Some(K::SinceInFuture)),
        (line(13, "C", "10000319", "2022-06-14"), Some(K::SinceBeforePact { dated })),
        (line(14, "C", "10000343", "2022-06-15"), None),
    ];
    let expected: Vec<_> =
        lines.iter().filter_map(|(line, kind)| Some((line.line, (*kind)?))).collect();

    let found = faults(&lines.map(|(line, _)| line));

    assert_eq!(found, expected);
}

#[test]
fn the_secretariat_alone_takes_lists_over() {
    assert_eq!(may_import(&secretariat()), Ok(()));
    for other in [party("di"), applicant(), advisory_board(), public()] {
        assert!(matches!(may_import(&other), Err(Refusal::Register(_))));
    }
}

proptest! {
    /// Whatever becomes of a membership, what it was at a past moment it stays.
    #[test]
    fn how_a_membership_stood_it_stays_whatever_comes_after(
        steps in proptest::collection::vec((0_u8..4, 0_i64..60, 0_u64..40), 1..12)
    ) {
        let (mut membership, mut now) = (founding("em"), at(1));
        let mut answers: Vec<(Timestamp, Stand)> = Vec::new();
        for (what, hours, days) in steps {
            now += chrono::TimeDelta::hours(hours);
            answers.push((now, membership.stand(now)));
            let effective_on = Some(domain::time::local_date(now) + chrono::Days::new(days));
            let ending = Ending { effective_on, note: String::new() };
            let command = match what {
                0 => Command::Resign(ending),
                1 => Command::Dissolve(ending),
                2 => Command::RevokeEnd { note: String::new() },
                _ => Command::Rename { name: name("Nyt navn") },
            };
            now += chrono::TimeDelta::seconds(1);
            if let Ok(events) = by_secretariat(&membership, command, now) {
                membership = Membership::apply(Some(membership), &events[0].fact, now).unwrap();
            }
            for (moment, stand) in &answers {
                let told = membership.stand(*moment);
                // Whether an end had been told already is a matter of now; whether it was a member is not.
                prop_assert_eq!(told.is_lasting(), stand.is_lasting(), "{}", moment);
            }
        }
    }
}
