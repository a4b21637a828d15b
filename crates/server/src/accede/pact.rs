//! What a caller must know of the pact: who may vote, and what things are called.

use std::collections::BTreeSet;

use super::answer::{Charter, Obstacle, Register};
use super::client::Client;
use super::script::Script;

/// The pact that the server serves.
pub(super) struct Pact {
    charter: Charter,
    /// The founding parties in the register today.
    founding_parties: BTreeSet<String>,
}

impl Pact {
    /// Reads the charter and the register, as anybody may.
    pub(super) fn read(client: &mut Client) -> Result<Self, Obstacle> {
        let charter: Charter = client.get(None, "/charter")?;
        let register: Register = client.get(None, "/register")?;
        let founding_parties =
            register.members.into_iter().filter_map(|member| member.party).collect();
        Ok(Self { charter, founding_parties })
    }

    /// Its name in Danish.
    pub(super) fn title(&self) -> &str {
        &self.charter.title.da
    }

    /// The body that serves it, in Danish.
    pub(super) fn secretariat(&self) -> &str {
        &self.charter.secretariat.da
    }

    /// The parties that nominate in `script`, by name.
    pub(super) fn nominators(&self, script: &Script) -> String {
        let parties = self.charter.parties.iter().filter(|party| script.nominates(&party.key));
        let names: Vec<&str> = parties.map(|party| party.name.as_str()).collect();
        names.join(", ")
    }

    /// The parties that are awaited in the vote of `script` and cast no ballot: such a vote ends with its time alone.
    pub(super) fn silent<'a>(&'a self, script: &'a Script) -> impl Iterator<Item = &'a str> {
        let nominators_vote = self.charter.voting.lets_nominators_vote();
        self.founding_parties.iter().map(String::as_str).filter(move |party| {
            let entitled = nominators_vote || !script.nominates(party);
            entitled && !script.recuses(party) && !script.course.ballots.contains_key(*party)
        })
    }
}
