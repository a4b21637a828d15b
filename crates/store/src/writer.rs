//! The writer: one thread that owns SQLite's only writing connection.
//!
//! ```text
//!   clients ──bounded queue──▶ BEGIN IMMEDIATE
//!                              SAVEPOINT, work, RELEASE (or ROLLBACK TO)   one for each piece that waits, up to 64
//!                              COMMIT ──▶ only now everybody is answered
//! ```
//!
//! One commit reaches the disk for many clients, and a transaction can never lose its turn to another writer.

use std::sync::mpsc::{Receiver, SyncSender, TrySendError, channel, sync_channel};
use std::thread::{self, JoinHandle};

use crate::address::Address;
use crate::connection::{Connection, Purpose, TransactionKind};
use crate::error::{Conflicted, Error};

/// The most pieces of work in one commit.
const BATCH_MAX: usize = 64;

/// The writing thread, and the queue that leads to it. Dropping it ends the thread when its queue is empty.
pub(crate) struct Writer {
    queue: Option<SyncSender<Box<dyn Job>>>,
    thread: Option<JoinHandle<()>>,
}

/// A piece of work on its way through a batch.
trait Job: Send {
    /// Runs the work under a savepoint, and keeps the result until the batch is committed.
    fn run(&mut self, conn: &mut Connection);
    /// Tells the client its own result, or why the whole batch was lost.
    fn answer(self: Box<Self>, batch: Result<(), Error>);
}

struct Task<T, E, W> {
    work: W,
    result: Option<Result<T, E>>,
    client: std::sync::mpsc::Sender<Result<T, E>>,
}

impl Writer {
    /// Starts the thread. At most `queue_length` pieces of work wait; one more is turned away as busy.
    pub(crate) fn start(address: Address, queue_length: usize) -> Result<Self, Error> {
        let conn = Connection::open(&address, Purpose::Write)?;
        let (queue, jobs) = sync_channel(queue_length.max(1));
        let thread = thread::Builder::new()
            .name("store-writer".to_owned())
            .spawn(move || serve(conn, &address, &jobs))
            .map_err(|error| Error::Unavailable { reason: error.to_string() })?;
        Ok(Self { queue: Some(queue), thread: Some(thread) })
    }

    /// Has `work` run, and waits until what it wrote is on the disk.
    pub(crate) fn write<T, E>(
        &self,
        work: impl Fn(&mut Connection) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Conflicted + Send + 'static,
    {
        let gone = || Error::Unavailable { reason: "the writer has stopped".to_owned() };
        let (client, answer) = channel();
        let queue = self.queue.as_ref().ok_or_else(gone)?;
        queue.try_send(Box::new(Task { work, result: None, client })).map_err(
            |error| match error {
                TrySendError::Full(_) => Error::Busy,
                TrySendError::Disconnected(_) => gone(),
            },
        )?;
        answer.recv().unwrap_or_else(|_| Err(gone().into()))
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.queue = None;
        // Work that owns the last handle of the store drops it on this very thread.
        if let Some(writer) =
            self.thread.take().filter(|it| it.thread().id() != thread::current().id())
            && writer.join().is_err()
        {
            tracing::error!("the writer thread panicked");
        }
    }
}

impl<T, E, W> Job for Task<T, E, W>
where
    T: Send,
    E: From<Error> + Conflicted + Send,
    W: Fn(&mut Connection) -> Result<T, E> + Send,
{
    fn run(&mut self, conn: &mut Connection) {
        self.result = Some(conn.attempt(&self.work));
    }

    fn answer(self: Box<Self>, batch: Result<(), Error>) {
        // A refusal, too, was decided on what the batch had written before.
        let result = match (batch, self.result) {
            (Ok(()), Some(result)) => result,
            (Ok(()), None) => Err(Error::Unavailable { reason: "not run".to_owned() }.into()),
            (Err(error), _) => Err(error.into()),
        };
        if self.client.send(result).is_err() {
            tracing::debug!("a client went away before its answer");
        }
    }
}

fn serve(mut conn: Connection, address: &Address, jobs: &Receiver<Box<dyn Job>>) {
    while let Ok(first) = jobs.recv() {
        serve_batch(&mut conn, first, jobs);
        if conn.depth() != Some(0) {
            match Connection::open(address, Purpose::Write) {
                Ok(fresh) => conn = fresh,
                Err(error) => tracing::error!(%error, "the writer has no connection"),
            }
        }
    }
}

/// Runs `first` and what waits behind it in one transaction, and answers everybody.
fn serve_batch(conn: &mut Connection, first: Box<dyn Job>, jobs: &Receiver<Box<dyn Job>>) {
    if let Err(error) = conn.begin(TransactionKind::Batch) {
        first.answer(Err(error));
        return;
    }
    let mut batch = vec![first];
    run_last(&mut batch, conn);
    // Anything but depth one means that the database gave the transaction up.
    while batch.len() < BATCH_MAX && conn.depth() == Some(1) {
        let Ok(next) = jobs.try_recv() else { break };
        batch.push(next);
        run_last(&mut batch, conn);
    }
    let outcome = conn.commit();
    if let Err(error) = &outcome {
        tracing::error!(%error, lost = batch.len(), "a batch could not be committed");
    }
    for job in batch {
        job.answer(outcome.as_ref().copied().map_err(Error::shared));
    }
}

fn run_last(batch: &mut [Box<dyn Job>], conn: &mut Connection) {
    if let Some(job) = batch.last_mut() {
        job.run(conn);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::Receiver;

    use diesel::connection::SimpleConnection;
    use tempfile::TempDir;

    use super::*;

    type Told = Receiver<Result<Option<u32>, Error>>;

    fn writing_connection() -> (Connection, TempDir) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("pagt.db").display().to_string();
        let mut conn = Connection::open(&Address::Sqlite { path }, Purpose::Write).unwrap();
        conn.inner.batch_execute("CREATE TABLE notes (word TEXT NOT NULL)").unwrap();
        (conn, folder)
    }

    /// Work that executes `statement`, fails on `!`, panics on `?`, and tells how deep it stands in transactions.
    fn job(statement: &'static str) -> (Box<dyn Job>, Told) {
        let (client, told) = channel();
        let work = move |conn: &mut Connection| match statement {
            "?" => panic!("as asked"),
            "!" => conn
                .inner
                .batch_execute("INSERT INTO notes VALUES ('lost')")
                .map_err(Error::from)
                .and(Err(Error::Busy)),
            statement => {
                conn.inner.batch_execute(statement)?;
                Ok(conn.depth())
            }
        };
        (Box::new(Task { work, result: None, client }), told)
    }

    /// Serves one batch of these statements, and returns what each client is told.
    fn serve_one_batch(
        conn: &mut Connection,
        statements: [&'static str; 3],
    ) -> Vec<Option<Result<Option<u32>, Error>>> {
        let (queue, jobs) = sync_channel(3);
        let clients: Vec<_> = statements.map(job).into_iter().collect();
        let mut told = Vec::new();
        for (job, client) in clients {
            queue.send(job).unwrap();
            told.push(client);
        }
        serve_batch(conn, jobs.recv().unwrap(), &jobs);
        told.iter().map(|client| client.try_recv().ok()).collect()
    }

    fn notes(conn: &mut Connection) -> i64 {
        use diesel::RunQueryDsl;
        diesel::dsl::sql::<diesel::sql_types::BigInt>("SELECT count(*) FROM notes")
            .get_result(&mut conn.inner)
            .unwrap()
    }

    #[test]
    fn one_transaction_holds_a_savepoint_for_each() {
        let (mut conn, _folder) = writing_connection();

        let add = "INSERT INTO notes VALUES ('kept')";
        let told = serve_one_batch(&mut conn, [add, "!", add]);

        assert!(matches!(told[..], [Some(Ok(Some(2))), Some(Err(Error::Busy)), Some(Ok(Some(2)))]));
        assert_eq!((notes(&mut conn), conn.depth()), (2, Some(0)));
    }

    #[test]
    fn a_panic_leaves_its_neighbours_alone() {
        let (mut conn, _folder) = writing_connection();

        let add = "INSERT INTO notes VALUES ('kept')";
        let told = serve_one_batch(&mut conn, [add, "?", add]);

        assert!(matches!(told[..], [Some(Ok(_)), Some(Err(Error::Panicked { .. })), Some(Ok(_))]));
        assert_eq!((notes(&mut conn), conn.depth()), (2, Some(0)));
    }

    #[test]
    fn a_transaction_that_the_database_gives_up_is_lost_for_everybody_in_it() {
        let (mut conn, _folder) = writing_connection();

        let add = "INSERT INTO notes VALUES ('lost')";
        let told = serve_one_batch(&mut conn, [add, "ROLLBACK", add]);

        let gone =
            |told: &Option<Result<_, _>>| matches!(told, Some(Err(Error::Unavailable { .. })));
        assert!(gone(&told[0]) && gone(&told[1]), "{told:?}");
        assert!(told[2].is_none(), "what waits behind is left to the next connection");
        assert_eq!(conn.depth(), None);
        assert_eq!(notes(&mut conn), 0);
    }
}
