//! The people: who may act for whom, by which mandate, and how long a sign-in, a token and a link last.
//!
//! ```text
//!   MANDATE   grant ▶ GRANTED ──start──▶ RUNNING ──end──▶ ENDED      what was done while it ran stands
//! ```

mod administration;
mod mandate;
mod notice;
mod session;
mod token;

pub use administration::{may_see_outbox, may_see_requests, may_see_security_log};
pub use mandate::{
    Grant, Grantor, Mandate, MandateFact, MandateKind, MandateScope, Weight, end, entitling,
    entitling_to, grant, mandate_scope,
};
pub use notice::{
    Notice, SECURITY_LOG_DAYS, SecurityKind, mail_claimed_until, mail_due_again,
    security_log_begins,
};
pub use session::{
    LINK_MINUTES, LINKS_PER_HOUR_MAX, SESSION_HOURS_MAX, SESSION_IDLE_MINUTES, SessionTimes,
    SignInFailure, SignInMethod, links_counted_since, may_send_link, sign_in_ends_at,
};
pub use token::{
    Scope, TOKEN_DAYS_MAX, TOKENS_PER_PERSON_MAX, TokenTerms, check_token_terms,
    is_token_use_worth_noting, may_act,
};
