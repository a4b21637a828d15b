//! The store: one database, read and written through closures.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use crate::address::Address;
use crate::connection::{Connection, Purpose};
use crate::error::{Conflicted, Error};
use crate::migration;
use crate::pool::{Manager, Pool};
use crate::writer::Writer;

/// How the store reaches its database.
#[derive(Clone)]
pub struct Settings {
    /// `sqlite:<path>` or `postgres://<user>@<host>/<database>`.
    pub url: String,
    /// The most connections that are pooled: SQLite's readers, or all of PostgreSQL's.
    pub pool_size: u32,
    /// How long somebody waits for a connection before being turned away.
    pub pool_patience: Duration,
    /// How many writes wait for SQLite's writer before the next one is turned away.
    pub queue_length: usize,
}

impl Settings {
    /// The usual settings for the database at `url`.
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            pool_size: 8,
            pool_patience: Duration::from_secs(5),
            queue_length: 1024,
        }
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("url", &self.url.parse::<Address>().map_err(|error| error.to_string()))
            .field("pool_size", &self.pool_size)
            .field("pool_patience", &self.pool_patience)
            .field("queue_length", &self.queue_length)
            .finish()
    }
}

/// One database. Clones share it; the last one to go ends the writer.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    address: Address,
    backend: Backend,
}

enum Backend {
    /// Reads go to a pool, writes to the one writer.
    Sqlite { readers: Pool, writer: Writer },
    /// Reads and writes share a pool; the server orders the writes.
    Postgres { pool: Pool },
}

impl Store {
    /// Opens the database. The schema is left as it is: see [`Store::migrate`].
    ///
    /// # Errors
    /// An address of an unknown kind, or a database that cannot be reached.
    pub fn open(settings: &Settings) -> Result<Self, Error> {
        let address: Address = settings.url.parse()?;
        let pool = |purpose| {
            let manager = Manager { address: address.clone(), purpose };
            Pool::open(manager, settings.pool_size, settings.pool_patience)
        };
        let backend = match &address {
            Address::Sqlite { .. } => {
                // The writer first: it makes the file, and switches it to the write-ahead log.
                let writer = Writer::start(address.clone(), settings.queue_length)?;
                Backend::Sqlite { readers: pool(Purpose::Read)?, writer }
            }
            Address::Postgres { .. } => Backend::Postgres { pool: pool(Purpose::Write)? },
        };
        Ok(Self { inner: Arc::new(Inner { address, backend }) })
    }

    /// Brings the schema up to date, and names the migrations that this took. Several may do so at the same time.
    ///
    /// # Errors
    /// A migration that fails; then none of them is kept.
    pub fn migrate(&self) -> Result<Vec<String>, Error> {
        migration::run(&self.inner.address)
    }

    /// The migrations that the database still lacks.
    ///
    /// # Errors
    /// A database that cannot be reached.
    pub fn migrations_pending(&self) -> Result<Vec<String>, Error> {
        migration::pending(&self.inner.address)
    }

    /// The migrations that a newer program has run on the database, and this one does not know: by their moments.
    ///
    /// # Errors
    /// A database that cannot be reached.
    pub fn migrations_unknown(&self) -> Result<Vec<String>, Error> {
        migration::unknown(&self.inner.address)
    }

    /// Where the database is.
    pub(crate) fn address(&self) -> &Address {
        &self.inner.address
    }

    /// Runs `work` on one snapshot of the database. It cannot write.
    ///
    /// # Errors
    /// Those of the work, and those of the database.
    pub fn read<T, E>(&self, work: impl FnOnce(&mut Connection) -> Result<T, E>) -> Result<T, E>
    where
        E: From<Error>,
    {
        let pool = match &self.inner.backend {
            Backend::Sqlite { readers, .. } => readers,
            Backend::Postgres { pool } => pool,
        };
        pool.take()?.snapshot(work)
    }

    /// Runs `work` in one transaction, and waits until what it wrote is safe. Work that fails or panics leaves nothing
    /// behind; work that ends in a conflict is rolled back and run again, a bounded number of times.
    ///
    /// It must not call the store itself: on SQLite it runs on the writer's own thread.
    ///
    /// # Errors
    /// Those of the work, [`Error::Busy`] when too much waits or a conflict does not end, and those of the database.
    pub fn write<T, E>(
        &self,
        work: impl Fn(&mut Connection) -> Result<T, E> + Send + Sync + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Conflicted + Send + 'static,
    {
        match &self.inner.backend {
            Backend::Sqlite { writer, .. } => writer.write(work),
            Backend::Postgres { pool } => pool.take()?.attempt(&work),
        }
    }
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Store").field(&self.inner.address).finish()
    }
}
