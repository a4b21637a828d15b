//! The program as those outside meet it: browsers, a real mail server, a real identity provider, and whoever starts it. On
//! the kind of database that `TEST_DATABASE` names (`sqlite`, or `postgres` on the server of `TEST_DATABASE_URL`;
//! `scripts/with-postgres` starts one).

#![cfg(test)]

mod browser;
mod calendar;
mod database;
mod identity_provider;
mod link;
mod mail;
mod mail_server;
mod pact;
mod provider;
mod start;
mod untrusted;
