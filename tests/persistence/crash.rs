//! The real server, killed under load and asked to stop: what was answered is there, what was not happens once.

pub(crate) mod ledger;
pub(crate) mod load;
mod stop;

use std::thread;
use std::time::Duration;

use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use support::server::{Server, pagt};

use self::load::{Load, Turnout};
use crate::database::Database;
use crate::over_http::People;
use crate::race::agrees;

const ROUNDS: u32 = 18;

/// The same moments in each run, as far as the machine lets them be; `CRASH_SEED` sets others.
fn dice() -> StdRng {
    let seed = std::env::var("CRASH_SEED").map_or(20_220_615, |seed| seed.parse().unwrap());
    println!("CRASH_SEED={seed}");
    StdRng::seed_from_u64(seed)
}

#[test]
fn a_server_that_is_killed_under_load_loses_nothing_and_does_nothing_twice() {
    let mut dice = dice();
    let database = Database::new();
    let server = Server::start(&database.url());
    let people = People::enter(&database.url());
    let load = Load::new(&people, server.address());
    server.kill();

    let mut unanswered = 0;
    let turnout = thread::scope(|scope| {
        let _last = load.lets_go_at_last();
        let workers = load.start(scope);
        for round in 0..ROUNDS {
            let server = Server::start(&database.url());
            unanswered += load.is_all_there(server.address());
            load.goes_to(server.address());
            // The moment is the point here; there is no condition to wait for.
            thread::sleep(Duration::from_millis(dice.random_range(50..900)));
            server.kill();
            load.waits();
            between_rounds(&database, round);
        }
        let server = Server::start(&database.url());
        unanswered += load.is_all_there(server.address());
        load.goes_to(server.address());
        load.ends();
        let turnout: Turnout = workers.into_iter().map(|worker| worker.join().unwrap()).sum();
        assert!(server.stop().success());
        turnout
    });

    println!(
        "{ROUNDS} rounds, as many kills; {turnout}; {unanswered} done and not answered at first"
    );
    assert!(turnout.answered > 100, "there was load");
    load.happened_once(&database);
    agrees(&database);
}

/// What is on the disk after a kill is consistent before any server has looked at it.
fn between_rounds(database: &Database, round: u32) {
    match round % 3 {
        0 => assert!(
            pagt(&database.url(), &["verify"]).status.success(),
            "after the kill of round {round}"
        ),
        1 => agrees(database),
        _ => {}
    }
}

#[test]
fn a_server_that_is_killed_while_it_makes_its_database_begins_anew() {
    let mut dice = dice();

    for _ in 0..4 {
        let database = Database::new();
        for _ in 0..3 {
            let mut server = Server::spawn(&database.url());
            thread::sleep(Duration::from_millis(dice.random_range(0..60)));
            server.kill().unwrap();
            server.wait().unwrap();
        }

        let server = Server::start(&database.url());

        assert!(server.stop().success());
        agrees(&database);
        assert_eq!(database.rows("memberships").len(), 10);
    }
}
