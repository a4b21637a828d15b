//! One connection to either database, and its transactions.

use std::any::Any;
use std::num::NonZeroU32;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::{Connection as _, PgConnection, SqliteConnection};

use crate::address::Address;
use crate::any::AnyConnection;
use crate::error::{Conflicted, Error};

/// One connection to the database. What it can do is named noun first: `case_list`, `draft_find`.
pub struct Connection {
    pub(crate) inner: AnyConnection,
    /// How often the work at hand has been rolled back because somebody else wrote first.
    pub(crate) conflicts: u32,
    /// When it was last seen to work; nothing after it has failed.
    pub(crate) proven_at: Option<Instant>,
}

/// What a connection is for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Purpose {
    Read,
    Write,
}

/// How often work is run that ends in a conflict each time. In a crowd, whoever comes anew gets ahead of the one who
/// queues about every other time, so that ten times were now and then too few for eight writers.
const ATTEMPTS_MAX: u32 = 30;

// The timeout comes first: switching to the write-ahead log may have to wait for others.
const SQLITE_OPEN: &str = "PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON; \
     PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 268435456; PRAGMA cache_size = -16384;";
const SQLITE_WRITE: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
     PRAGMA journal_size_limit = 67108864;";
const SQLITE_READ: &str = "PRAGMA query_only = ON;";
const POSTGRES_OPEN: &str = "SET TIME ZONE 'UTC'";

impl Connection {
    /// Opens a connection; a file that is not there yet is made.
    pub(crate) fn open(address: &Address, purpose: Purpose) -> Result<Self, Error> {
        let failed = |reason: String| Error::Connect {
            place: address.to_string(),
            reason: address.scrubbed(&reason),
        };
        let mut inner = match address {
            Address::Sqlite { path } => {
                SqliteConnection::establish(path).map(AnyConnection::Sqlite)
            }
            Address::Postgres { url } => PgConnection::establish(url).map(AnyConnection::Postgres),
        }
        .map_err(|error| failed(error.to_string()))?;
        let opening: &[&str] = match (&inner, purpose) {
            (AnyConnection::Sqlite(_), Purpose::Write) => &[SQLITE_OPEN, SQLITE_WRITE],
            (AnyConnection::Sqlite(_), Purpose::Read) => &[SQLITE_OPEN, SQLITE_READ],
            (AnyConnection::Postgres(_), _) => &[POSTGRES_OPEN],
        };
        for statements in opening {
            inner.batch_execute(statements).map_err(|error| failed(error.to_string()))?;
        }
        Ok(Self { inner, conflicts: 0, proven_at: Some(Instant::now()) })
    }

    /// Runs `work` in a transaction of its own (a savepoint within one), and again while somebody else wrote first.
    pub(crate) fn attempt<T, E>(
        &mut self,
        work: &impl Fn(&mut Self) -> Result<T, E>,
    ) -> Result<T, E>
    where
        E: From<Error> + Conflicted,
    {
        for conflicts in 0..ATTEMPTS_MAX {
            self.conflicts = conflicts;
            match self.within(TransactionKind::Write, work) {
                Err(error) if error.is_conflict() => {}
                outcome => return outcome,
            }
        }
        tracing::warn!(attempts = ATTEMPTS_MAX, "the conflict does not end");
        Err(Error::Busy.into())
    }

    /// Runs `work` on one snapshot of the database, which it cannot change.
    pub(crate) fn snapshot<T, E: From<Error>>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T, E>,
    ) -> Result<T, E> {
        self.conflicts = 0;
        self.within(TransactionKind::Snapshot, work)
    }

    /// Runs `work`; keeps what it wrote when it succeeds, and nothing when it fails or panics.
    pub(crate) fn within<T, E: From<Error>>(
        &mut self,
        kind: TransactionKind,
        work: impl FnOnce(&mut Self) -> Result<T, E>,
    ) -> Result<T, E> {
        let depth = self.depth();
        self.begin(kind)?;
        // Whatever a panic leaves half done is in the transaction, which is rolled back.
        let outcome = catch_unwind(AssertUnwindSafe(|| work(self))).unwrap_or_else(|panic| {
            let message = panic_message(panic.as_ref());
            tracing::error!(message, "work on the database panicked");
            Err(Error::Panicked { message }.into())
        });
        let outcome = match outcome {
            Ok(value) => self.commit().map(|()| value).map_err(E::from),
            Err(error) => {
                if let Err(rollback) = self.rollback() {
                    tracing::error!(%rollback, "a transaction could not be rolled back");
                }
                Err(error)
            }
        };
        // A database that is out of room or memory ends the transaction by itself; nobody must write on outside one.
        if self.depth() != depth {
            AnyConnection::transaction_manager_status_mut(&mut self.inner).set_in_error();
        }
        outcome
    }

    pub(crate) fn begin(&mut self, kind: TransactionKind) -> Result<(), Error> {
        self.proven_at = None;
        match (&mut self.inner, kind) {
            (AnyConnection::Sqlite(conn), TransactionKind::Batch) => {
                AnsiTransactionManager::begin_transaction_sql(conn, "BEGIN IMMEDIATE")?;
            }
            (AnyConnection::Postgres(conn), TransactionKind::Snapshot) => {
                let begin = "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY";
                AnsiTransactionManager::begin_transaction_sql(conn, begin)?;
            }
            (
                inner,
                TransactionKind::Write | TransactionKind::Snapshot | TransactionKind::Batch,
            ) => {
                AnyConnection::begin_transaction(inner)?;
            }
        }
        Ok(())
    }

    pub(crate) fn commit(&mut self) -> Result<(), Error> {
        AnyConnection::commit_transaction(&mut self.inner)?;
        self.proven_at = Some(Instant::now());
        Ok(())
    }

    pub(crate) fn rollback(&mut self) -> Result<(), Error> {
        AnyConnection::rollback_transaction(&mut self.inner)?;
        self.proven_at = Some(Instant::now());
        Ok(())
    }

    /// How many transactions and savepoints are open; none when the connection has lost count.
    pub(crate) fn depth(&mut self) -> Option<u32> {
        let status = AnyConnection::transaction_manager_status_mut(&mut self.inner);
        status.transaction_depth().ok().map(|depth| depth.map_or(0, NonZeroU32::get))
    }
}

/// What a transaction is for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum TransactionKind {
    /// Reads that belong together.
    Snapshot,
    /// One piece of work.
    Write,
    /// Many pieces of work, each under its own savepoint: SQLite's writer alone.
    Batch,
}

fn panic_message(panic: &(dyn Any + Send)) -> String {
    panic
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned())
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "without a message".to_owned())
}
