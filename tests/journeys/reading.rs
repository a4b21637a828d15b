//! What there is to see: lists, cases, timelines, votes, the pact; by whom, and at which moment.

mod actions;
mod fresh;
mod letters;
mod list;
mod members;
mod pact;
mod paging;
mod sight;
mod time;
