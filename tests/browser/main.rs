//! Pagt as it is met in a real browser: Debian's Chromium, moved by its driver.
//!
//! A [`site::Site`] is a running server with the demo in it; a [`window::Window`] is somebody before it, who follows links,
//! fills forms and looks. Every page that opens is examined, and when the window closes nothing may have been found.

#![cfg(test)]

mod accession;
mod applying;
mod course;
mod crawl;
mod driver;
mod examination;
mod files;
mod information;
mod initiative;
mod keyboard;
mod meetings;
mod mistakes;
mod refusal;
mod register;
mod site;
mod traffic;
mod view;
mod weight;
mod window;
mod zoom;
