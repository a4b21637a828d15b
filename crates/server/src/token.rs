//! `pagt token`: bearer tokens, of which only the digest is stored.

use std::process::ExitCode;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use clap::{Subcommand, ValueEnum};
use domain::actor::Role;
use domain::id::PartyKey;
use engine::{NewAccount, token_hash};
use gate::Clock;
use rand::RngCore;

use crate::clock::SystemClock;
use crate::configuration::{Configuration, Flags};
use crate::failure::{Failure, say};

/// What can be done with tokens.
#[derive(Subcommand)]
pub(crate) enum TokenCommand {
    /// Make an account with a token, and show the token once.
    Create {
        /// The role in which the account acts.
        #[arg(long)]
        role: RoleName,
        /// The key of the founding party, for the role party.
        #[arg(long, required_if_eq("role", "party"))]
        party: Option<PartyKey>,
        /// The name under which the account is shown.
        #[arg(long)]
        name: String,
    },
    /// List the accounts and the ids of their tokens.
    List,
    /// End a token.
    Revoke {
        /// The token's id, as `list` shows it.
        id: engine::TokenId,
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
        TokenCommand::Create { role, party, name } => {
            let token = secret();
            let role = named(role, party)?;
            engine.account_create(NewAccount { role, name, token: token_hash(&token) }, now)?;
            say(&token)?;
        }
        TokenCommand::List => {
            for (account, tokens) in engine.account_list()? {
                say(format!("{}  {}", account.id, account.name))?;
                for token in tokens {
                    let ended =
                        token.revoked_at.map_or(String::new(), |at| format!(", ended {at}"));
                    say(format!("  token {}, made {}{ended}", token.id, token.created_at))?;
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

fn named(role: RoleName, party: Option<PartyKey>) -> Result<Role, Failure> {
    match (role, party) {
        (RoleName::Party, Some(party)) => Ok(Role::Party(party)),
        (RoleName::Applicant, None) => Ok(Role::Applicant),
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

/// A token that nobody guesses: 256 bits from the operating system.
fn secret() -> String {
    let mut bytes = [0; 32];
    rand::rng().fill_bytes(&mut bytes);
    format!("pagt_{}", URL_SAFE_NO_PAD.encode(bytes))
}
