//! The JSON of what happened to a case.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::accession::{
    AttachedFile, Audience, CaseFact, Channel, DialogueOutcome, Door, Interest, Reach,
};
use domain::id::{CaseId, CaseNumber, DraftId, OrganisationId, PartyKey, PersonId, TrackKey};
use domain::time::Timestamp;
use domain::vote::{Choice, Hand, Opening, VoteResult};
use serde::{Deserialize, Serialize};

use super::file::attached;
use super::serial::{maybe, one, set};
use super::vote::{VoteResultJson, opening};

#[derive(Serialize, Deserialize)]
#[serde(remote = "CaseFact", tag = "kind", rename_all = "snake_case")]
pub(super) enum CaseFactJson {
    Submitted {
        #[serde(with = "one")]
        number: CaseNumber,
        #[serde(with = "one")]
        draft: DraftId,
        #[serde(with = "one")]
        door: Door,
        #[serde(with = "maybe")]
        applicant: Option<OrganisationId>,
        charter_version: u32,
        #[serde(with = "maybe")]
        earlier: Option<CaseId>,
    },
    OfficerAssigned {
        #[serde(with = "one")]
        officer: PersonId,
    },
    FileNoteAdded {
        #[serde(with = "one")]
        audience: Audience,
    },
    FileAttached(#[serde(with = "attached")] Box<AttachedFile>),
    PutOnHold,
    Resumed,
    InformationRequested {
        #[serde(with = "one")]
        deadline: Timestamp,
    },
    InformationSupplied {
        application_version: u32,
    },
    ApplicationRevised {
        application_version: u32,
    },
    DialogueOpened {
        #[serde(with = "one")]
        party: PartyKey,
    },
    DialogueEntryRecorded {
        #[serde(with = "one")]
        party: PartyKey,
        #[serde(with = "one")]
        held_on: NaiveDate,
        #[serde(with = "one")]
        channel: Channel,
    },
    DialogueConcluded {
        #[serde(with = "one")]
        party: PartyKey,
        #[serde(with = "one")]
        outcome: DialogueOutcome,
    },
    Nominated {
        #[serde(with = "one")]
        party: PartyKey,
    },
    NominationWithdrawn {
        #[serde(with = "one")]
        party: PartyKey,
    },
    InterestDeclared {
        #[serde(with = "one")]
        party: PartyKey,
        #[serde(with = "one")]
        interest: Interest,
        /// Facts that were written before there were representatives speak for the party.
        #[serde(with = "one", default)]
        reach: Reach,
        #[serde(with = "maybe", default)]
        representative: Option<PersonId>,
    },
    VoteOpened(#[serde(with = "opening")] Box<Opening>),
    BallotCast {
        vote: u32,
        #[serde(with = "one")]
        party: PartyKey,
        #[serde(with = "one")]
        choice: Choice,
        #[serde(with = "one")]
        hand: Hand,
    },
    ParticipationFellShort {
        vote: u32,
        #[serde(with = "one")]
        at: Timestamp,
    },
    VoteExtended {
        vote: u32,
        #[serde(with = "one")]
        closes_at: Timestamp,
    },
    ResultConfirmed {
        vote: u32,
    },
    VoteVoided {
        vote: u32,
    },
    VoteClosed {
        vote: u32,
        #[serde(with = "one")]
        at: Timestamp,
        #[serde(with = "VoteResultJson")]
        result: VoteResult,
    },
    Lapsed {
        #[serde(with = "one")]
        at: Timestamp,
    },
    Withdrawn,
    ClosedWithoutNomination,
    Reopened,
    DecisionIssued,
    KickoffHeld {
        #[serde(with = "one")]
        held_on: NaiveDate,
        #[serde(with = "set")]
        tracks: BTreeSet<TrackKey>,
    },
}
