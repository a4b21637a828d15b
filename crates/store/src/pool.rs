//! A pool of connections.

use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use r2d2::ManageConnection;

use crate::address::Address;
use crate::connection::{Connection, Purpose};
use crate::error::Error;

/// How long a connection is taken to be alive after it was last seen to work.
const TRUSTED: Duration = Duration::from_secs(1);

/// Makes and judges the connections of a pool.
pub(crate) struct Manager {
    pub(crate) address: Address,
    pub(crate) purpose: Purpose,
}

/// A pool of connections.
pub(crate) struct Pool(r2d2::Pool<Manager>);

impl Pool {
    /// A pool that holds one connection at once and up to `size` when they are asked for.
    pub(crate) fn open(manager: Manager, size: u32, patience: Duration) -> Result<Self, Error> {
        // The pool itself would tell no more than that it waited; the first connection tells why.
        drop(manager.connect()?);
        let place = manager.address.to_string();
        r2d2::Pool::builder()
            .max_size(size.max(1))
            .min_idle(Some(1))
            .connection_timeout(patience)
            .error_handler(Box::new(Log))
            .build(manager)
            .map(Self)
            .map_err(|error| Error::Connect { place, reason: error.to_string() })
    }

    /// A connection, as soon as one is free.
    pub(crate) fn take(&self) -> Result<r2d2::PooledConnection<Manager>, Error> {
        self.0.get().map_err(|error| Error::Unavailable { reason: error.to_string() })
    }
}

impl ManageConnection for Manager {
    type Connection = Connection;
    type Error = Error;

    fn connect(&self) -> Result<Connection, Error> {
        Connection::open(&self.address, self.purpose)
    }

    fn is_valid(&self, conn: &mut Connection) -> Result<(), Error> {
        if conn.proven_at.is_some_and(|at| at.elapsed() < TRUSTED) {
            return Ok(());
        }
        conn.inner.batch_execute("SELECT 1")?;
        conn.proven_at = Some(Instant::now());
        Ok(())
    }

    fn has_broken(&self, conn: &mut Connection) -> bool {
        conn.depth() != Some(0)
    }
}

/// Writes down why a connection could not be made.
#[derive(Debug)]
struct Log;

impl r2d2::HandleError<Error> for Log {
    fn handle_error(&self, error: Error) {
        tracing::warn!(%error, "a pooled connection failed");
    }
}
