//! Signing in at a real provider, and at one that lies: `tests/peers/identity-provider.js`.

#![cfg(test)]

mod browser;
mod check;
mod keys;
mod outage;
mod peer;
mod refusal;
mod sign_in;
mod sign_out;
