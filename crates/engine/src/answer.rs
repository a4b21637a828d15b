//! What is asked for, and the answer that is kept for a retry.

use domain::actor::Actor;
use domain::time::Timestamp;
use store::{Connection, StoredAnswer};
use uuid::Uuid;

use crate::error::Error;
use crate::identity::{Credential, Identified, identify_to_act};

/// One request to change something.
#[derive(Clone, Debug)]
pub struct Ask {
    /// Who asks.
    pub credential: Credential,
    /// When.
    pub now: Timestamp,
    /// Which version it was made for.
    pub condition: Condition,
    /// How a retry of it is known.
    pub retry_key: Option<RetryKey>,
}

/// Which version of a thing a change is meant for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Condition {
    /// Any version.
    Any,
    /// Exactly this one.
    Version(u32),
}

impl Condition {
    /// Refuses a change that was meant for another version than `actual`.
    pub(crate) fn check(self, actual: u32) -> Result<(), Error> {
        match self {
            Self::Version(expected) if expected != actual => Err(Error::VersionMismatch { actual }),
            Self::Version(_) | Self::Any => Ok(()),
        }
    }
}

/// The key under which an answer is kept, and what it answers.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RetryKey {
    /// The key, chosen by the one who asks.
    pub key: String,
    /// A digest over all that was asked.
    pub digest: [u8; 32],
}

/// An answer to a request that changed something.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Answer {
    /// What was changed.
    pub subject: Uuid,
    /// The version that it has now.
    pub version: u32,
    /// The answer as it was written.
    pub body: String,
    /// Whether it is given for the first time.
    pub given: Given,
}

/// Whether an answer is given for the first time.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Given {
    /// The work has just been done.
    Now,
    /// It was done before, and this is a retry.
    Before,
}

impl Ask {
    /// Whoever asks, to change something.
    pub(crate) fn identify(&self, conn: &mut Connection) -> Result<Identified, Error> {
        identify_to_act(conn, &self.credential, self.now)
    }

    /// Does `work` for the person who asks, unless it has been done before under the same key: then the kept answer is given.
    pub(crate) fn once(
        &self,
        conn: &mut Connection,
        work: impl FnOnce(&mut Connection, &Actor) -> Result<Answer, Error>,
    ) -> Result<Answer, Error> {
        let identified = self.identify(conn)?;
        let (person, actor) = (identified.person()?, identified.actor);
        let Some(retry) = &self.retry_key else {
            return work(conn, &actor);
        };
        if let Some(kept) = conn.idempotency_get(person, &retry.key)? {
            if kept.request_digest != retry.digest {
                return Err(Error::RetryKeyReused);
            }
            return Ok(Answer {
                subject: kept.subject,
                version: kept.version,
                body: kept.body,
                given: Given::Before,
            });
        }
        let answer = match work(conn, &actor) {
            Ok(answer) => answer,
            Err(error @ Error::Store(_)) => return Err(error),
            // It may have been done in the meantime, under this very key: run again, the kept answer is found.
            Err(refused) => {
                return Err(match conn.idempotency_get(person, &retry.key)? {
                    Some(_) => store::Error::Conflict.into(),
                    None => refused,
                });
            }
        };
        let kept = StoredAnswer {
            request_digest: retry.digest.to_vec(),
            subject: answer.subject,
            version: answer.version,
            body: answer.body.clone(),
            created_at: self.now,
        };
        conn.idempotency_insert(person, &retry.key, &kept)?;
        Ok(answer)
    }
}
