//! Many at once in front of the real server, and of two: nothing is lost, nothing is counted twice.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use serde_json::{Value, json};
use support::PARTIES;
use support::server::{Server, pagt, until};

use crate::append::at_once;
use crate::database::{Database, changes, on_postgres};
use crate::over_http::{People, Servers, text};

const ROUNDS: u32 = 6;

/// Of ten ballots, the first so many are for, the rest are against.
fn choice(place: usize, votes_for: usize) -> &'static str {
    if place < votes_for { "for" } else { "against" }
}

fn of_kind<'a>(timeline: &'a [Value], kind: &str) -> Vec<&'a Value> {
    timeline.iter().filter(|entry| entry["kind"] == kind).collect()
}

/// All ten parties vote on a new case at the same instant, six for and four against, and the vote closes with that.
fn ten_vote_at_once(servers: &Servers<'_>, number: u32) {
    let (case, _) = servers.case_nominated(number);
    servers.open_vote(&case, None);

    let replies = at_once(10, |place| {
        let place = usize::try_from(place).unwrap();
        servers.casts(&case, PARTIES[place], choice(place, 6))
    });

    for reply in &replies {
        assert_eq!(reply.status, 200, "{:#}", reply.body);
    }
    let shown: BTreeSet<u32> = replies.iter().map(|reply| reply.version).collect();
    assert_eq!(shown.len(), 10, "each ballot made a version of its own");
    let last = replies.iter().max_by_key(|reply| reply.version).unwrap();
    assert_eq!(
        last.body["phase"], "approved",
        "whoever completes the vote is told that it has closed"
    );
    closed_by_ten(servers, &case);
}

/// The case was decided by ten ballots, one of each party, and the vote closed with the last one.
fn closed_by_ten(servers: &Servers<'_>, case: &str) {
    let ending = servers.read(&format!("/cases/{case}"))["ending"].clone();
    assert_eq!(ending["outcome"], "approved");
    let counted = json!({ "entitled": 10, "for": 6, "against": 4, "abstain": 0, "silent": 0 });
    assert_eq!(ending["tally"], counted);

    let timeline = servers.timeline(case);
    let versions: Vec<_> =
        timeline.iter().map(|entry| entry["version"].as_u64().unwrap()).collect();
    assert_eq!(versions, (1..=u64::try_from(timeline.len()).unwrap()).collect::<Vec<_>>());
    let ballots = of_kind(&timeline, "ballot_cast");
    let parties: BTreeSet<_> = ballots.iter().map(|ballot| text(ballot, "party")).collect();
    assert_eq!((ballots.len(), parties.len()), (10, 10));
    let [closing] = of_kind(&timeline, "vote_closed")[..] else { panic!("{timeline:#?}") };
    assert_eq!(Some(closing), timeline.last());
    assert_eq!(closing["at"], ballots[9]["recorded_at"], "with the ballot that completed it");
}

#[test]
fn ten_parties_that_vote_at_the_same_instant_are_all_counted() {
    let database = Database::new();
    let server = Server::start(&database.url());
    let people = People::enter(&database.url());
    let servers = Servers::new(&people, vec![server.address()]);

    for round in 0..ROUNDS {
        ten_vote_at_once(&servers, round);
    }

    assert!(server.stop().success());
    agrees(&database);
}

#[test]
fn two_people_of_each_party_at_the_same_instant_leave_one_ballot_of_each() {
    let database = Database::new();
    let server = Server::start(&database.url());
    let people = People::enter(&database.url());
    let servers = Servers::new(&people, vec![server.address()]);

    for round in 0..ROUNDS {
        let (case, _) = servers.case_nominated(round);
        servers.open_vote(&case, None);

        let replies = at_once(20, |place| {
            let place = usize::try_from(place).unwrap();
            servers.casts(&case, PARTIES[place % 10], choice(place, 10)) // One says for, the other against.
        });

        let cast = replies.iter().filter(|reply| reply.status == 200).count();
        let late = replies.iter().filter(|reply| reply.status == 409).count();
        assert_eq!(cast + late, 20, "{replies:#?}");
        let timeline = servers.timeline(&case);
        assert_eq!(
            of_kind(&timeline, "ballot_cast").len(),
            cast,
            "what was answered was recorded, and nothing else"
        );
        assert_eq!(timeline.last().unwrap()["kind"], "vote_closed");
        the_last_ballots_count(&servers, &case, &timeline);
    }
    drop(server);
    agrees(&database);
}

/// Of each party the ballot counts that was recorded last.
fn the_last_ballots_count(servers: &Servers<'_>, case: &str, timeline: &[Value]) {
    let last = |name: &str| {
        let mut ballots = timeline.iter().rev().filter(|entry| entry["kind"] == "ballot_cast");
        ballots.find(|ballot| ballot["party"] == name).unwrap()["choice"].clone()
    };
    let votes_for = PARTIES.into_iter().filter(|name| last(name) == "for").count();
    let tally = servers.read(&format!("/cases/{case}"))["ending"]["tally"].clone();
    let counted = json!({ "entitled": 10, "for": votes_for, "against": 10 - votes_for, "abstain": 0, "silent": 0 });
    assert_eq!(tally, counted);
}

#[test]
fn two_servers_on_one_database_come_to_the_same_outcome() {
    if !on_postgres() {
        return; // A file belongs to one server.
    }
    let database = Database::new();
    // Both begin on the empty database at once: both migrate it and enter the founding parties.
    let pair = at_once(2, |_| Server::start(&database.url()));
    let people = People::enter(&database.url());
    let servers = Servers::new(&people, pair.iter().map(Server::address).collect());

    for round in 0..ROUNDS {
        ten_vote_at_once(&servers, round);
    }
    notes_of_many(&servers, ROUNDS);
    votes_end_by_themselves(&servers, ROUNDS + 1);

    assert_eq!(servers.read("/register")["members"].as_array().unwrap().len(), 10 + 6 + 4);
    assert!(pair.into_iter().all(|server| server.stop().success()));
    agrees(&database);
}

/// Eight people write on the file of one case at once, over both servers.
fn notes_of_many(servers: &Servers<'_>, number: u32) {
    const EACH: u32 = 8;
    let case = servers.case(number);

    let versions: BTreeSet<u32> = at_once(8, |writer| {
        let notes = (0..EACH)
            .map(|note| json!({ "audience": "internal", "text": format!("{writer}: {note}") }));
        let path = format!("/cases/{case}/add-file-note");
        notes.map(|note| servers.post("secretariat", &path, &note).version).collect::<Vec<_>>()
    })
    .concat()
    .into_iter()
    .collect();

    assert_eq!(versions, (2..=1 + 8 * EACH).collect());
    let texts: BTreeSet<_> = of_kind(&servers.timeline(&case), "file_note_added")
        .into_iter()
        .map(|note| text(note, "text"))
        .collect();
    assert_eq!(texts.len(), usize::try_from(8 * EACH).unwrap());
}

/// Six votes close at the same moment by themselves, and both servers record it: each once, at that moment.
fn votes_end_by_themselves(servers: &Servers<'_>, number: u32) {
    let nominated: Vec<_> =
        (number..number + 6).map(|number| servers.case_nominated(number)).collect();
    let closes_at = nominated.iter().map(|(_, at)| *at).max().unwrap() + TimeDelta::seconds(4);
    for (case, _) in &nominated {
        servers.open_vote(case, Some(closes_at));
    }
    // Four of the votes carry, one does not, and in one too few take part.
    at_once(6, |place| {
        let place = usize::try_from(place).unwrap();
        let (votes_for, ballots) = [(6, 6), (4, 7), (7, 9), (6, 8), (3, 7), (2, 2)][place];
        for (party, name) in PARTIES.into_iter().take(ballots).enumerate() {
            let reply = servers.casts(&nominated[place].0, name, choice(party, votes_for));
            assert_eq!(reply.status, 200, "{:#}", reply.body);
        }
    });

    for (place, (case, _)) in nominated.iter().enumerate() {
        let kind = if place == 5 { "participation_fell_short" } else { "vote_closed" };
        assert!(
            until(|| !of_kind(&servers.timeline(case), kind).is_empty()),
            "nobody records {kind}"
        );
    }
    for (place, (case, _)) in nominated.iter().enumerate() {
        let kind = if place == 5 { "participation_fell_short" } else { "vote_closed" };
        let timeline = servers.timeline(case);
        let [end] = of_kind(&timeline, kind)[..] else { panic!("{timeline:#?}") };
        assert_eq!(Some(end), timeline.last());
        assert_eq!(text(end, "at").parse(), Ok(closes_at));
        assert_eq!(end["on_behalf_of"], "clock");
    }
}

/// Once the servers have stopped, log and lists agree, and a rebuild changes nothing.
pub(crate) fn agrees(database: &Database) {
    let before = database.contents();
    for command in ["verify", "rebuild", "verify"] {
        let output = pagt(&database.url(), &[command]);
        assert!(
            output.status.success(),
            "pagt {command}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    assert_eq!(changes(&before, &database.contents()), [""; 0]);
}
