//! `allmende seal keys|rotate`

use std::process::ExitCode;

use clap::{Args, Subcommand};
use kernel::Actor;
use seal::{document::document, store::list_keys};
use store::Error;

use crate::{
    Place,
    house::{self, Running, Wanted},
};

/// Shows and changes the keys a municipality seals receipts and permits with.
#[derive(Args)]
pub struct Command {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Args)]
struct Town {
    #[command(flatten)]
    place: Place,
    /// The municipality.
    #[arg(long, value_name = "SLUG")]
    municipality: String,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Subcommand)]
enum Verb {
    /// Lists all public keys, earlier ones too; --json prints the document that is published.
    Keys {
        #[command(flatten)]
        town: Town,
    },
    /// Seals with a new key from now on. What was sealed before stays valid.
    Rotate {
        #[command(flatten)]
        town: Town,
    },
}

/// As the journal writes the command down.
const ACTOR: Actor = Actor::System("seal");

impl Command {
    /// Exit code 0 when it is done.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        match self.verb {
            Verb::Keys { town } => show(town).await,
            Verb::Rotate { town } => rotate(town).await,
        }
    }
}

async fn open(town: &Town) -> anyhow::Result<(Running, std::sync::Arc<web::Town>)> {
    let running = house::open(&Wanted::offline(&town.place)).await?;
    let found = running.town(&town.municipality).await?;
    Ok((running, found))
}

async fn show(wanted: Town) -> anyhow::Result<ExitCode> {
    let (running, town) = open(&wanted).await?;
    let keys = list_keys(&mut town.store.read().await?).await?;
    if wanted.json {
        println!("{}", document(&town.config.name, &keys));
    }
    for key in keys.iter().filter(|_| !wanted.json) {
        let until = key.retired_at.map_or("in use".to_owned(), |at| at.rfc3339());
        println!("{}  {} – {until}", key.kid, key.created_at.rfc3339());
    }
    if keys.is_empty() && !wanted.json {
        println!("no key yet; the first receipt or permit makes one");
    }
    running.app.db.close().await;
    Ok(ExitCode::SUCCESS)
}

async fn rotate(wanted: Town) -> anyhow::Result<ExitCode> {
    let (running, town) = open(&wanted).await?;
    let (chance, now) = (running.app.chance.clone(), running.app.clock.now());
    let kid = town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { seal::rotate(tx, &chance, now, &ACTOR).await })
    });
    let kid = kid.await?;
    running.app.db.close().await;
    if wanted.json {
        println!("{}", serde_json::json!({ "kid": kid }));
    } else {
        println!("{kid} seals from now on");
    }
    Ok(ExitCode::SUCCESS)
}
