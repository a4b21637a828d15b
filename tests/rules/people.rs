//! The people: who may act for whom, and by which mandate.

mod acting;
mod ending;
mod granting;
mod interest;
mod mail;
mod mandate;
mod token;
