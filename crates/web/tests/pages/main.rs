//! The pages as browsers see them, on a database of their own.

#![cfg(test)]

mod account;
mod apply;
mod ballot;
mod cases;
mod comfort;
mod course;
mod desk;
mod files;
mod initiatives;
mod invitation;
mod letters;
mod mandates;
mod meetings;
mod office;
mod page;
mod problems;
mod public;
mod register;
mod revision;
mod sign_in;
mod site;
mod waiting;
