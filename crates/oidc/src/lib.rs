//! Sign-in by OpenID Connect: to the provider and back.
//!
//! [`Provider::begin`] says where to send the browser, [`Provider::finish`] makes an [`Identity`] of what it comes back
//! with, and [`Provider::logout_url`] says where to send it to sign out. What becomes of an identity (an account, a
//! session, a cookie) is for others to say: this crate knows no server, no database and no clock.
//!
//! The flow is that of an authorization code, with PKCE, `state` and `nonce`. Nothing is kept between the two halves
//! of a sign-in: its secrets are an [`Attempt`], which the caller can make anew.

#![deny(missing_docs)]

mod answer;
mod attempt;
mod client;
mod discovery;
mod error;
mod identity;
mod provider;
mod secret;
mod settings;
mod verification;

pub use answer::Answer;
pub use attempt::Attempt;
pub use error::{Check, Error};
pub use identity::{Email, Identity};
pub use openidconnect::url::Url;
pub use provider::Provider;
pub use secret::Secret;
pub use settings::{ClaimNames, InvalidSettings, Settings};
