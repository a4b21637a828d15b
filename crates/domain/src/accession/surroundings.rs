//! What the rules look at beside the case.

use std::collections::BTreeSet;

use super::submission::PriorStanding;
use crate::actor::Role;
use crate::charter::Charter;
use crate::cvr::Cvr;
use crate::file::{File, FileLimits};
use crate::id::PartyKey;
use crate::time::Timestamp;

/// What a decision must know beside the case.
#[derive(Clone, Debug)]
pub struct Surroundings<'a> {
    /// The moment.
    pub now: Timestamp,
    /// The charter in force.
    pub charter: &'a Charter,
    /// The founding parties in the register today.
    pub founding_parties: &'a BTreeSet<PartyKey>,
    /// The role of the secretariat, when whoever is to become the officer acts in it now.
    pub officer_role: Option<&'a Role>,
    /// The CVR number of the applicant, as the case's file has it.
    pub cvr: Option<Cvr>,
    /// What else is known of the applicant, where the case is over and may be opened again.
    pub prior: PriorStanding,
    /// The file that is to be attached: one that the actor has uploaded and attached to nothing yet.
    pub file: Option<&'a File>,
    /// How much is taken of files.
    pub file_limits: FileLimits,
}
