//! Whether the house stands as it was designed. Each failure says what to do.

#![cfg(test)]

mod dependencies;
mod docs;
mod manifests;
mod migrations;
mod rooms;
mod speech;
mod suites;
mod survey;
