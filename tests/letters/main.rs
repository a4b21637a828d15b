//! The letters, as they are written and as they are printed. What is printed is read back by programs of others: the
//! text, in reading order, and the marks that assistive technology goes by.

#![cfg(test)]

mod kept;
mod printed;
mod stories;
mod written;
