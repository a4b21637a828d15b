//! What is kept, and that nothing of it is lost: on the kind of database that `TEST_DATABASE` names (`sqlite`, or
//! `postgres` on the server of `TEST_DATABASE_URL`; `scripts/with-postgres` starts one).

#![cfg(test)]

mod append;
mod backup;
mod clock;
mod crash;
mod database;
mod files;
mod format;
mod letters;
mod office;
mod over_http;
mod pact;
mod people;
mod race;
mod rebuild;
mod register;
mod schema;
