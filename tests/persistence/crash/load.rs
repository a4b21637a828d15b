//! Clients that drive commands, and go on until each of them is answered.

use std::fmt;
use std::iter::Sum;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{Scope, ScopedJoinHandle};
use std::time::Duration;

use domain::accession::Details;
use serde_json::{Value, json};
use support::server::{Order, Reply};

use super::ledger::Ledger;
use crate::database::Database;
use crate::over_http::{People, Servers, application, entry, text};

/// How long a client that lost its server waits for another one before it tries the same again.
const PATIENCE: Duration = Duration::from_millis(100);

/// Clients, the server they go to, and what they were answered.
pub(crate) struct Load<'a> {
    people: &'a People,
    /// Where the server is; nowhere between two of them.
    place: Mutex<Option<SocketAddr>>,
    moved: Condvar,
    is_over: AtomicBool,
    is_abandoned: AtomicBool,
    applications: AtomicU32,
    keys: AtomicU32,
    ledger: Mutex<Ledger>,
    in_vote: String,
    in_dialogue: String,
}

/// What a client does, over and over.
#[derive(Clone, Copy, Debug)]
enum Task {
    /// Puts notes on the file of the case in vote.
    Note,
    /// Casts its party's ballot anew; others never vote, so that the vote stays open.
    Ballot(&'static str),
    /// Records what was said in its dialogue.
    Entry,
    /// Applies, and withdraws.
    Apply,
}

const TASKS: [Task; 8] = [
    Task::Note,
    Task::Note,
    Task::Ballot("hk"),
    Task::Ballot("ida"),
    Task::Entry,
    Task::Entry,
    Task::Apply,
    Task::Apply,
];

/// How it went for a client.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Turnout {
    /// Commands that were answered.
    pub(crate) answered: u32,
    /// Times that the connection broke off.
    pub(super) interrupted: u32,
    /// Times that the server was too busy.
    pub(super) busy: u32,
}

impl Sum for Turnout {
    fn sum<I: Iterator<Item = Self>>(turnouts: I) -> Self {
        turnouts.fold(Self::default(), |sum, one| Self {
            answered: sum.answered + one.answered,
            interrupted: sum.interrupted + one.interrupted,
            busy: sum.busy + one.busy,
        })
    }
}

impl fmt::Display for Turnout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { answered, interrupted, busy } = self;
        write!(
            f,
            "{answered} commands answered, {interrupted} requests interrupted, {busy} turned away as busy"
        )
    }
}

impl<'a> Load<'a> {
    /// Clients that wait, and two cases that they will work on.
    pub(crate) fn new(people: &'a People, server: SocketAddr) -> Self {
        let servers = Servers::new(people, vec![server]);
        let (in_vote, _) = servers.case_nominated(1);
        servers.open_vote(&in_vote, None);
        let in_dialogue = servers.case_in_dialogue(2);
        let mut ledger = Ledger::default();
        for case in [&in_vote, &in_dialogue] {
            ledger
                .open(case, people.read(server, "secretariat", &format!("/cases/{case}")).version);
        }
        Self {
            people,
            place: Mutex::default(),
            moved: Condvar::new(),
            is_over: AtomicBool::new(false),
            is_abandoned: AtomicBool::new(false),
            applications: AtomicU32::new(3),
            keys: AtomicU32::new(0),
            ledger: Mutex::new(ledger),
            in_vote,
            in_dialogue,
        }
    }

    /// Starts the clients.
    pub(crate) fn start<'scope, 'env>(
        &'env self,
        scope: &'scope Scope<'scope, 'env>,
    ) -> Vec<ScopedJoinHandle<'scope, Turnout>> {
        TASKS.into_iter().map(|task| scope.spawn(move || self.work(task))).collect()
    }

    /// From now on the clients go to this server.
    pub(crate) fn goes_to(&self, server: SocketAddr) {
        *locked(&self.place) = Some(server);
        self.moved.notify_all();
    }

    /// There is no server; the clients wait for one.
    pub(super) fn waits(&self) {
        *locked(&self.place) = None;
    }

    /// Whatever ends the test, also lets go the clients that still wait for a server.
    pub(crate) fn lets_go_at_last(&self) -> LetGo<'_> {
        LetGo(&self.is_abandoned)
    }

    /// Each client ends when its last command is answered.
    pub(crate) fn ends(&self) {
        self.is_over.store(true, Ordering::Relaxed);
    }

    /// What has been answered so far.
    pub(crate) fn answered(&self) -> Ledger {
        locked(&self.ledger).clone()
    }

    /// Holds what the server shows against what was answered; how many commands were done and not answered.
    pub(super) fn is_all_there(&self, server: SocketAddr) -> u32 {
        // The clients wait, so that nothing is answered in the meantime.
        let ledger = locked(&self.ledger).clone();
        let done = ledger.cases().map(|(case, account)| {
            let version =
                self.people.read(server, "secretariat", &format!("/cases/{case}")).version;
            account.fits(case, version);
            version - account.version()
        });
        done.sum()
    }

    /// Whether everything that is recorded was answered, too, while the clients wait for a server.
    pub(super) fn was_told_all(&self, database: &Database) -> bool {
        let recorded = database.lines("SELECT id || ' ' || version AS line FROM cases ORDER BY id");
        let ledger = locked(&self.ledger);
        let answered =
            ledger.cases().map(|(case, account)| format!("{case} {}", account.version()));
        recorded == answered.collect::<Vec<_>>()
    }

    /// Holds everything that is recorded against what was answered.
    pub(crate) fn happened_once(&self, database: &Database) {
        let store = database.store();
        let ledger = locked(&self.ledger);
        for (case, account) in ledger.cases() {
            let timeline = store.read(|conn| conn.case_timeline(case.parse().unwrap())).unwrap();
            let texts: Vec<_> = timeline.into_iter().map(|event| told(event.details)).collect();
            account.is_told(case, &texts);
        }
        let numbers = database.lines("SELECT number AS line FROM cases ORDER BY number");
        let serials: Vec<u32> = numbers
            .iter()
            .map(|number| number.split('-').nth(1).unwrap().parse().unwrap())
            .collect();
        assert_eq!(
            serials,
            (1..=u32::try_from(ledger.cases().count()).unwrap()).collect::<Vec<_>>()
        );
        assert_eq!(database.rows("drafts"), [""; 0], "every draft has become a case");
        let kept = u32::try_from(database.rows("idempotency_keys").len()).unwrap();
        assert_eq!(kept, self.keys.load(Ordering::Relaxed), "each key has one answer");
    }

    fn work(&self, task: Task) -> Turnout {
        let mut turnout = Turnout::default();
        while !self.is_over.load(Ordering::Relaxed) {
            match task {
                Task::Note => {
                    let order = |text: &str| json!({ "audience": "internal", "text": text });
                    self.command(
                        "secretariat",
                        &self.in_vote,
                        "POST",
                        "add-file-note",
                        order,
                        &mut turnout,
                    );
                }
                Task::Ballot(name) => {
                    let path = format!("vote/ballots/{name}");
                    let order = |text: &str| json!({ "choice": "abstain", "reason": text });
                    self.command(name, &self.in_vote, "PUT", &path, order, &mut turnout);
                }
                Task::Entry => {
                    self.command(
                        "di",
                        &self.in_dialogue,
                        "POST",
                        "record-dialogue-entry",
                        entry,
                        &mut turnout,
                    );
                }
                Task::Apply => self.apply(&mut turnout),
            }
        }
        turnout
    }

    /// Gives one command to `case`, known again by a text of its own, and enters the answer.
    fn command(
        &self,
        who: &str,
        case: &str,
        method: &str,
        command: &str,
        body: impl Fn(&str) -> Value,
        turnout: &mut Turnout,
    ) {
        let key = self.next_key();
        let path = format!("/cases/{case}/{command}");
        locked(&self.ledger).sent(case);
        let order = Order { method, path: &path, body: &body(&key), retry_key: Some(&key) };
        let reply = self.insist(who, &order, 200, turnout);
        assert_eq!(reply.body["version"], reply.version);
        locked(&self.ledger).answered(case, reply.version, &key);
    }

    /// A new organisation applies and withdraws.
    fn apply(&self, turnout: &mut Turnout) {
        let number = self.applications.fetch_add(1, Ordering::Relaxed);
        let body = json!({ "application": application(number) });
        let draft = self.post("/drafts", &body, turnout);
        let submit = format!("/drafts/{}/submit", text(&draft.body, "id"));
        let case = text(&self.post(&submit, &json!({}), turnout).body, "id");
        locked(&self.ledger).open(&case, 1);
        self.command(
            "applicant",
            &case,
            "POST",
            "withdraw",
            |text| json!({ "reason": text }),
            turnout,
        );
    }

    fn post(&self, path: &str, body: &Value, turnout: &mut Turnout) -> Reply {
        let key = self.next_key();
        let order = Order { method: "POST", path, body, retry_key: Some(&key) };
        self.insist("applicant", &order, 201, turnout)
    }

    fn next_key(&self) -> String {
        format!("key-{}", self.keys.fetch_add(1, Ordering::Relaxed))
    }

    /// Sends `order` until it is answered: the same under the same key, to whichever server there is.
    fn insist(&self, who: &str, order: &Order<'_>, expected: u16, turnout: &mut Turnout) -> Reply {
        let mut tried = None;
        loop {
            let server = self.server(tried);
            match self.people.send(server, who, order) {
                Ok(reply) if reply.status == 503 => turnout.busy += 1,
                Ok(reply) => {
                    assert_eq!(reply.status, expected, "{order:?}: {:#}", reply.body);
                    turnout.answered += 1;
                    return reply;
                }
                Err(_) => {
                    turnout.interrupted += 1;
                    tried = Some(server);
                }
            }
        }
    }

    /// Where the server is, once there is one. A client that has lost one waits a while for another.
    fn server(&self, lost: Option<SocketAddr>) -> SocketAddr {
        let mut place = locked(&self.place);
        if lost.is_some() && *place == lost {
            place =
                self.moved.wait_timeout(place, PATIENCE).unwrap_or_else(PoisonError::into_inner).0;
        }
        loop {
            assert!(!self.is_abandoned.load(Ordering::Relaxed), "no server comes any more");
            match *place {
                Some(server) => return server,
                None => {
                    let waited = self.moved.wait_timeout(place, PATIENCE);
                    place = waited.unwrap_or_else(PoisonError::into_inner).0;
                }
            }
        }
    }
}

/// Lets the clients go when it is dropped.
pub(crate) struct LetGo<'a>(&'a AtomicBool);

impl Drop for LetGo<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// The text by which a command is known again.
pub(crate) fn told(details: Details) -> String {
    match details {
        Details::Text(text) => text,
        Details::Entry { summary, .. } => summary,
        _ => String::new(),
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
