//! The store on either database: `TEST_DATABASE=sqlite` (the default) or, by way of `scripts/with-postgres`, PostgreSQL.

#![cfg(test)]

mod answers;
mod cases;
mod concurrency;
mod drafts;
mod journal;
mod mandates;
mod outbox;
mod persons;
mod register;
mod schema;
mod security;
mod sessions;
mod setting;
mod sign_ins;
mod tokens;
