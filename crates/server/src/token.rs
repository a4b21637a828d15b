//! `pagt token`: bearer tokens, of which only the digest is stored.

use std::process::ExitCode;

use chrono::TimeDelta;
use clap::{Subcommand, ValueEnum};
use domain::actor::Role;
use domain::id::{OrganisationId, PartyKey, TokenId};
use domain::people::{MandateKind, Scope, TOKEN_DAYS_MAX, TokenTerms};
use engine::{Enrolment, secret_hash};
use gate::{Clock, new_api_token};
use uuid::Uuid;

use crate::clock::SystemClock;
use crate::configuration::{Configuration, Flags};
use crate::failure::{Failure, say};

/// What can be done with tokens.
#[derive(Subcommand)]
pub(crate) enum TokenCommand {
    /// Enrol a machine, or a person of a trial, with a token, and show the token once.
    Create {
        /// The role in which it acts.
        #[arg(long)]
        role: RoleName,
        /// The key of the founding party, for the role party.
        #[arg(long, required_if_eq("role", "party"))]
        party: Option<PartyKey>,
        /// The name under which whoever shows the token is shown.
        #[arg(long)]
        name: String,
        /// By which mandate it acts: voter, deputy, head_contact, contact, signer, case_officer, head_of_secretariat or
        /// advisory_board_member. Default: one that can do whatever the role can.
        #[arg(long, value_parser = mandate_kind)]
        mandate: Option<MandateKind>,
    },
    /// List who has a token, and the tokens' ids.
    List,
    /// End a token.
    Revoke {
        /// The token's id, as `list` shows it.
        id: TokenId,
    },
}

/// A role, as named on the command line.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub(crate) enum RoleName {
    Applicant,
    Party,
    Secretariat,
    AdvisoryBoard,
}

/// Does what `command` says.
pub(crate) fn run(flags: &Flags, command: TokenCommand) -> Result<ExitCode, Failure> {
    let engine = Configuration::read(flags)?.engine()?;
    let now = SystemClock.now();
    match command {
        TokenCommand::Create { role, party, name, mandate } => {
            let token = new_api_token();
            let role = named(role, party)?;
            let kinds = mandate.map_or_else(|| first_of(&role), |kind| vec![kind]);
            let terms = TokenTerms {
                name: name.clone(),
                scope: Scope::Act,
                expires_at: now + TimeDelta::days(TOKEN_DAYS_MAX),
            };
            let token_of_it = Some((secret_hash(&token), terms));
            engine.enrol(Enrolment { name, email: None, role, kinds, token: token_of_it }, now)?;
            say(&token)?;
        }
        TokenCommand::List => {
            for (person, tokens) in engine.token_holders()? {
                say(format!("{}  {}", person.id, person.name))?;
                for token in tokens {
                    let ended =
                        token.revoked_at.map_or(String::new(), |at| format!(", ended {at}"));
                    say(format!(
                        "  token {}, made {}, good until {}{ended}",
                        token.id, token.created_at, token.expires_at
                    ))?;
                }
            }
        }
        TokenCommand::Revoke { id } => {
            if !engine.token_revoke(id, now)? {
                return Err(Failure::Found(format!("there is no token {id} that could be ended")));
            }
            say(format!("ended token {id}"))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The mandate that can do whatever `role` can.
pub(crate) fn first_of(role: &Role) -> Vec<MandateKind> {
    MandateKind::of_role(role).iter().take(1).copied().collect()
}

fn mandate_kind(code: &str) -> Result<MandateKind, String> {
    let codes = || MandateKind::ALL.map(MandateKind::code).join(", ");
    MandateKind::from_code(code).ok_or_else(|| format!("choose one of {}", codes()))
}

fn named(role: RoleName, party: Option<PartyKey>) -> Result<Role, Failure> {
    match (role, party) {
        (RoleName::Party, Some(party)) => Ok(Role::Party(party)),
        (RoleName::Applicant, None) => Ok(Role::Applicant(OrganisationId(Uuid::now_v7()))),
        (RoleName::Secretariat, None) => Ok(Role::Secretariat),
        (RoleName::AdvisoryBoard, None) => Ok(Role::AdvisoryBoard),
        (RoleName::Party, None)
        | (RoleName::Applicant | RoleName::Secretariat | RoleName::AdvisoryBoard, Some(_)) => {
            Err(Failure::Configuration {
                place: "--party".to_owned(),
                found: "it does not fit the role".to_owned(),
                expected: "give --party with --role party, and only there".to_owned(),
            })
        }
    }
}
