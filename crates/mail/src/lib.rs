//! Puts a message into words, and hands it to a mail server.
//!
//! One letter, once: what is to be sent, and how often it is tried, is for others to say. Nothing here knows a database.
//!
//! ```
//! use std::time::Duration;
//!
//! use mail::{Encryption, Smtp, SmtpSettings};
//!
//! let smtp = Smtp::new(SmtpSettings {
//!     host: "mail.example.org".to_owned(),
//!     port: 587,
//!     encryption: Encryption::StartTls,
//!     authority: None,
//!     login: None,
//!     from: "Cybersikkerhedspagten <pagt@example.org>".to_owned(),
//!     timeout: Duration::from_secs(20),
//! });
//! assert!(smtp.is_ok());
//! ```

#![deny(missing_docs, clippy::wildcard_enum_match_arm)]

mod calendar;
mod failure;
mod letter;
mod meeting;
mod settings;
mod smtp;
mod texts;

pub use calendar::{CalendarEntry, CalendarUse, EntryState, calendar};
pub use failure::Failure;
pub use letter::{Letter, Message, Rendered, Role, render};
pub use meeting::MeetingCard;
pub use settings::{Encryption, Login, Secret, SmtpSettings, Unusable};
pub use smtp::Smtp;
