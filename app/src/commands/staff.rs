//! `allmende staff add`

use std::process::ExitCode;

use anyhow::Context;
use clap::{Args, Subcommand, builder::PossibleValuesParser};
use identity::{Role, person, roles};
use kernel::Actor;
use store::Error;

use crate::{
    Place,
    house::{self, Wanted},
};

/// Admits people who work for a municipality.
#[derive(Args)]
pub struct Command {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Gives somebody a role: the first administrator of a municipality, who then invites all
    /// others on /staff/people. A role that is held already stays as it is.
    Add {
        #[command(flatten)]
        place: Place,
        /// The municipality.
        #[arg(long, value_name = "SLUG")]
        municipality: String,
        /// What they may do.
        #[arg(
            long,
            value_name = "ROLE",
            default_value = Role::Administrator.as_str(),
            value_parser = PossibleValuesParser::new(Role::ALL.map(Role::as_str))
        )]
        role: String,
        /// Key of the department the role counts in; all of them when left out.
        #[arg(long, value_name = "KEY")]
        department: Option<String>,
        /// Their name, for a person who is new.
        #[arg(long, value_name = "NAME", default_value = "")]
        name: String,
        /// Their address, to which the links for signing in go.
        email: String,
    },
}

/// As the journal writes the command down.
const ACTOR: Actor = Actor::System("staff");

impl Command {
    /// Runs the command.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        let Verb::Add { place, municipality, role, department, name, email } = self.verb;
        let to = person::address(&email)
            .with_context(|| format!("{email} is no address that mail could reach"))?;
        let role = Role::from_name(&role).context("there is no such role")?;
        let running = house::open(&Wanted::offline(&place)).await?;
        let town = running.town(&municipality).await?;
        if let Some(key) = &department {
            let own: Vec<&str> = town.config.departments.iter().map(|d| d.key.as_str()).collect();
            anyhow::ensure!(
                own.contains(&key.as_str()),
                "there is no department {key}; there are {}",
                own.join(", ")
            );
        }
        let (chance, now) = (running.app.chance.clone(), running.app.clock.now());
        let address = to.to_string();
        let given = town.store.write::<_, Error, _>(move |tx| {
            Box::pin(async move {
                let admitted =
                    roles::admit(tx, &chance, now, &ACTOR, &address, name.trim()).await?;
                let department = department.as_deref();
                roles::grant(tx, &chance, now, &ACTOR, admitted.id, role, department).await
            })
        });
        let word = if given.await? { "is now" } else { "already was" };
        let sign_in = running.app.absolute(&town, "/sign-in");
        println!("{to} {word} {} of {}: {sign_in}", role.as_str(), town.config.name);
        running.app.db.close().await;
        Ok(ExitCode::SUCCESS)
    }
}
