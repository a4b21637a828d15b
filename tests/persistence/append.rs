//! Appending: all of a command or nothing of it, once, in the order of the versions.

pub(crate) use conflict::at_once;

mod conflict;
mod failure;
mod retry;
