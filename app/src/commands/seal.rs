//! `allmende seal keys|rotate`

use std::process::ExitCode;

use clap::{Args, Subcommand};
use kernel::Actor;
use seal::{document::document, store::list_keys};
use store::Error;

use crate::one_town::OneTown;

/// Shows and changes the keys a municipality seals receipts and permits with.
#[derive(Args)]
pub struct Command {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Lists all public keys, earlier ones too; --json prints the document that is published.
    Keys {
        #[command(flatten)]
        town: OneTown,
    },
    /// Seals with a new key from now on. What was sealed before stays valid.
    Rotate {
        #[command(flatten)]
        town: OneTown,
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

async fn show(wanted: OneTown) -> anyhow::Result<ExitCode> {
    let open = wanted.open().await?;
    let keys = list_keys(&mut open.store().read().await?).await?;
    if wanted.json {
        println!("{}", document(&open.town.config.name, &keys));
    }
    for key in keys.iter().filter(|_| !wanted.json) {
        let until = key.retired_at.map_or("in use".to_owned(), |at| at.rfc3339());
        println!("{}  {} – {until}", key.kid, key.created_at.rfc3339());
    }
    if keys.is_empty() && !wanted.json {
        println!("no key yet; the first receipt or permit makes one");
    }
    open.close().await;
    Ok(ExitCode::SUCCESS)
}

async fn rotate(wanted: OneTown) -> anyhow::Result<ExitCode> {
    let open = wanted.open().await?;
    let (chance, now) = open.moment();
    let kid = open.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move { seal::rotate(tx, &chance, now, &ACTOR).await })
    });
    let kid = kid.await?;
    open.close().await;
    if wanted.json {
        println!("{}", serde_json::json!({ "kid": kid }));
    } else {
        println!("{kid} seals from now on");
    }
    Ok(ExitCode::SUCCESS)
}
