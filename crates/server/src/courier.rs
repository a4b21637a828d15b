//! The courier: hands what lies in the outbox to the mail server. It may stop, or run many times over: every message goes
//! once at least, and always with the same id.

use std::sync::Arc;
use std::time::Duration;

use actix_web::web::Data;
use engine::Engine;
use gate::{Clock, Protection};
use mail::Smtp;

use crate::beat::Beat;

/// The longest time between two looks: people wait for the link by which they sign in.
const PAUSE: Duration = Duration::from_secs(1);
/// After a failure of the database.
const PAUSE_AFTER_FAILURE: Duration = Duration::from_secs(10);

/// Where the courier takes the mail.
pub(crate) enum Destination {
    /// To a mail server.
    Server(Smtp),
    /// Nowhere: it is kept, and shown in the mailbox of the demo.
    Mailbox,
}

/// Starts a courier.
pub(crate) fn start(
    engine: Engine,
    clock: Arc<dyn Clock>,
    site: Data<Protection>,
    destination: Destination,
) -> Beat {
    Beat::start(move || round(&engine, &*clock, &site, &destination))
}

/// Delivers what is due, and says when to look again.
fn round(
    engine: &Engine,
    clock: &dyn Clock,
    site: &Protection,
    destination: &Destination,
) -> Duration {
    let smtp = match destination {
        Destination::Server(smtp) => Some(smtp),
        Destination::Mailbox => None,
    };
    match engine.deliver(smtp, site, clock.now()) {
        Ok(delivered) if delivered.failed > 0 => {
            tracing::warn!(delivered.sent, delivered.failed, "some mail could not be delivered");
            PAUSE
        }
        Ok(_) => PAUSE,
        Err(error) => {
            tracing::error!(%error, "the outbox cannot be read");
            PAUSE_AFTER_FAILURE
        }
    }
}
