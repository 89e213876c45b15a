//! `allmende register add|list|revoke`

use std::{path::PathBuf, process::ExitCode};

use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use kernel::{Actor, municipality::is_key};
use services::{
    starts::{
        happening::HAPPENINGS,
        source::{self, NAME_CHARS, Source, SourceId, Wish},
    },
    store::starts::list_sources,
};
use store::Error;

use crate::{
    Place,
    house::{self, Running, Wanted},
};

/// Admits, lists and revokes registers that may tell of events (births, moves, businesses).
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
    /// Lets a register tell of events it signs.
    Add {
        #[command(flatten)]
        town: Town,
        /// What people read as the source: "Standesamt Konstanz".
        #[arg(long)]
        name: String,
        /// What the register calls itself (iss): standesamt.
        #[arg(long)]
        issuer: String,
        /// What it may tell of: birth.registered; may stand several times.
        #[arg(long = "event", value_name = "NAME", required = true)]
        events: Vec<String>,
        /// File with the public half of its Ed25519 key: PEM, JSON Web Key or base64url.
        key: PathBuf,
    },
    /// Lists all registers, revoked ones too.
    List {
        #[command(flatten)]
        town: Town,
    },
    /// Revokes a register's key: what it signs counts no more.
    Revoke {
        #[command(flatten)]
        town: Town,
        /// The name of its key, as the list shows it.
        kid: String,
    },
}

/// As the journal writes the command down.
const ACTOR: Actor = Actor::System("register");

impl Command {
    /// Exit code 0 when it is done, 2 when there is no such key in force to revoke.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        match self.verb {
            Verb::Add { town, name, issuer, events, key } => {
                let public_key = std::fs::read_to_string(&key)
                    .with_context(|| format!("{} cannot be read", key.display()))?;
                let public_key = seal::jws::public_key(&public_key)
                    .with_context(|| format!("{} holds no public Ed25519 key", key.display()))?;
                let name = name.trim().to_owned();
                let public_key = public_key.to_vec();
                add(town, Wish { name, issuer, public_key, events }).await
            }
            Verb::List { town } => list(town).await,
            Verb::Revoke { town, kid } => revoke(town, &kid).await,
        }
    }
}

async fn open(town: &Town) -> anyhow::Result<(Running, store::Store)> {
    let running = house::open(&Wanted::offline(&town.place)).await?;
    let store = running.town(&town.municipality).await?.store.clone();
    Ok((running, store))
}

async fn add(town: Town, wish: Wish) -> anyhow::Result<ExitCode> {
    if wish.name.is_empty() || wish.name.chars().count() > NAME_CHARS {
        bail!("a register needs a name of at most {NAME_CHARS} characters");
    }
    if !is_key(&wish.issuer) {
        bail!("write the issuer with small letters, digits and _, a letter first");
    }
    let known = HAPPENINGS.map(|happening| happening.name);
    if let Some(unknown) = wish.events.iter().find(|event| !known.contains(&event.as_str())) {
        bail!("there is no event {unknown}; choose from {}", known.join(", "));
    }
    let (running, store) = open(&town).await?;
    let (chance, now) = (running.app.chance.clone(), running.app.clock.now());
    let source = store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { source::register(tx, &chance, now, &ACTOR, &wish).await })
    });
    let source = source.await?;
    running.app.db.close().await;
    if town.json {
        println!("{}", as_json(&source));
    } else {
        println!("{}", source.kid);
        tracing::info!(kid = source.kid, "the register names this as kid in each event");
    }
    Ok(ExitCode::SUCCESS)
}

async fn list(town: Town) -> anyhow::Result<ExitCode> {
    let (running, store) = open(&town).await?;
    let sources = list_sources(&mut store.read().await?).await?;
    running.app.db.close().await;
    if town.json {
        let sources: Vec<serde_json::Value> = sources.iter().map(as_json).collect();
        println!("{}", serde_json::json!(sources));
        return Ok(ExitCode::SUCCESS);
    }
    for s in &sources {
        let state =
            s.revoked_at.map_or("in force".to_owned(), |at| format!("revoked {}", at.rfc3339()));
        println!("{}  {}  {}  {}  ({state})", s.kid, s.issuer, s.name, s.events);
    }
    Ok(ExitCode::SUCCESS)
}

fn as_json(source: &Source) -> serde_json::Value {
    serde_json::json!({
        "kid": source.kid,
        "issuer": source.issuer,
        "name": source.name,
        "events": source.events.split(' ').collect::<Vec<_>>(),
        "created": source.created_at.rfc3339(),
        "revoked": source.revoked_at.map(kernel::Ts::rfc3339),
    })
}

async fn revoke(town: Town, kid: &str) -> anyhow::Result<ExitCode> {
    let (running, store) = open(&town).await?;
    let sources = list_sources(&mut store.read().await?).await?;
    let held = sources.iter().find(|s| s.kid == kid && s.revoked_at.is_none());
    let now = running.app.clock.now();
    let revoked = match held.map(|source| source.id) {
        Some(id) => take_back(&store, id, now).await?,
        None => false,
    };
    running.app.db.close().await;
    if town.json {
        println!("{}", serde_json::json!({ "kid": kid, "revoked": revoked }));
    } else if revoked {
        println!("{kid} proves nothing any more");
    } else {
        println!("no key {kid} is in force; see `allmende register list`");
    }
    Ok(if revoked { ExitCode::SUCCESS } else { ExitCode::from(2) })
}

async fn take_back(store: &store::Store, id: SourceId, now: kernel::Ts) -> anyhow::Result<bool> {
    let revoked = store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { source::revoke(tx, now, &ACTOR, id).await })
    });
    Ok(revoked.await?)
}
