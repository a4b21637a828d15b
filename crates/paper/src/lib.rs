//! Letters on paper: a [`letter::Letter`] laid out on pages of A4 and written as a tagged PDF.
//!
//! The PDF is held against PDF/UA-1 by the library that writes it: headings, paragraphs, lists, tables with header cells,
//! the reading order, the language and the title are marked, and what only decorates a page is marked as that. It asks no
//! clock and no random numbers: the same letter makes the same bytes. See `docs/decisions` for why by this library.

#![deny(missing_docs)]

mod face;
mod layout;
mod line;
mod sheet;
mod tag;
mod write;

use letter::Letter;

pub use write::Unprintable;

/// The layout in which letters are printed today. Count it up when a change makes a letter look different, and keep the old
/// one for the letters that were kept with it.
pub const LAYOUT: u32 = 1;

/// `letter` as a PDF, in the layout with which it was kept.
///
/// # Errors
/// The layout is not known, or the library refuses to write it; a test prints every letter there is.
pub fn pdf(letter: &Letter, layout: u32) -> Result<Vec<u8>, Unprintable> {
    match layout {
        LAYOUT => write::pdf(letter, layout::pages(letter)),
        other => Err(Unprintable { reason: format!("the layout {other} is not known") }),
    }
}
