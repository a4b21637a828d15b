//! `pagt admin`: what only whoever runs the program can do.

use std::process::ExitCode;

use clap::Subcommand;
use domain::actor::Role;
use domain::people::MandateKind;
use engine::Enrolment;
use gate::Clock;

use crate::clock::SystemClock;
use crate::configuration::{Configuration, Flags};
use crate::failure::{Failure, say, wrong};

/// What only whoever runs the program can do.
#[derive(Subcommand)]
pub(crate) enum AdminCommand {
    /// Make somebody head of secretariat, who then grants all other mandates in Pagt.
    Invite {
        /// The e-mail address with which the person signs in.
        #[arg(long)]
        email: String,
        /// What the person is called.
        #[arg(long)]
        name: String,
    },
}

/// Does what `command` says.
pub(crate) fn run(flags: &Flags, command: AdminCommand) -> Result<ExitCode, Failure> {
    let configuration = Configuration::read(flags)?;
    let AdminCommand::Invite { email, name } = command;
    if !email.contains('@') {
        return Err(wrong(
            "--email",
            format!("{email:?}"),
            "give an address such as mette@example.org",
        ));
    }
    let head = Enrolment {
        name,
        email: Some(email.clone()),
        role: Role::Secretariat,
        kinds: vec![MandateKind::HeadOfSecretariat],
        token: None,
    };
    configuration.prepared_engine(SystemClock.now())?.invite(head, SystemClock.now())?;
    say(format!(
        "{email} is head of secretariat now. Once `pagt serve` runs, sign in with that address at {}/sign-in",
        configuration.site()
    ))?;
    Ok(ExitCode::SUCCESS)
}
