//! Letters that are handed to a real mail server, one that was not written for them: `tests/peers/mail-server.js`.

#![cfg(test)]

mod arrival;
mod encryption;
mod failing;
mod login;
mod mail_server;
mod names;
