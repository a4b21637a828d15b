//! The store on either database: `TEST_DATABASE=sqlite` (the default) or, by way of `scripts/with-postgres`, PostgreSQL.

#![cfg(test)]

mod accounts;
mod cases;
mod concurrency;
mod drafts;
mod format;
mod journal;
mod register;
mod schema;
mod setting;
