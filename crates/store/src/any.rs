//! Either database, as diesel sees it.

use diesel::{PgConnection, SqliteConnection};

/// Either database; each query is written once for both.
#[derive(diesel::MultiConnection)]
pub(crate) enum AnyConnection {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}
