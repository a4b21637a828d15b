//! Letters to applicants: what they say, in Danish and English, made from the facts of a case.
//!
//! A [`Letter`] is a document in structure, without a layout: pages show it as HTML, `paper` lays it out as a PDF. The same
//! facts make the same letter. It is kept with its case as [`kept()`] writes it, so that it stays as it was sent when the texts
//! change later.

#![deny(missing_docs)]

mod compose;
mod course;
mod form;
mod letter;
mod moment;
mod texts;

pub use course::{Course, Occasion};
pub use form::{TEXTS, Unreadable, kept, read};
pub use letter::{Block, Letter, Line, Table};
