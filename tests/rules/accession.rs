//! Accession: what must hold at each step, in the order of the process.

mod attachments;
mod clock;
mod decision;
mod dialogue;
mod information;
mod interest;
mod nomination;
mod office;
mod submission;
mod voting;
mod waiting;
