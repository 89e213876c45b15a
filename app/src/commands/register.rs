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

use crate::one_town::OneTown;

/// Admits, lists and revokes registers that may tell of events (births, moves, businesses).
#[derive(Args)]
pub struct Command {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Lets a register tell of events it signs.
    Add {
        #[command(flatten)]
        town: OneTown,
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
        town: OneTown,
    },
    /// Revokes a register's key: what it signs counts no more.
    Revoke {
        #[command(flatten)]
        town: OneTown,
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

async fn add(town: OneTown, wish: Wish) -> anyhow::Result<ExitCode> {
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
    let open = town.open().await?;
    let (chance, now) = open.moment();
    let wished = wish.clone();
    let source = open.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move { source::register(tx, &chance, now, &ACTOR, &wished).await })
    });
    let source = source.await?;
    open.close().await;
    if !wish.is(&source) {
        bail!(
            "the key {} is in force for {}; revoke it first to change that",
            source.kid,
            source.name
        );
    }
    if town.json {
        println!("{}", as_json(&source));
    } else {
        println!("{}", source.kid);
        tracing::info!(kid = source.kid, "the register names this as kid in each event");
    }
    Ok(ExitCode::SUCCESS)
}

async fn list(town: OneTown) -> anyhow::Result<ExitCode> {
    let open = town.open().await?;
    let sources = list_sources(&mut open.store().read().await?).await?;
    open.close().await;
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

async fn revoke(town: OneTown, kid: &str) -> anyhow::Result<ExitCode> {
    let open = town.open().await?;
    let sources = list_sources(&mut open.store().read().await?).await?;
    let held = sources.iter().find(|s| s.kid == kid && s.revoked_at.is_none());
    let (_, now) = open.moment();
    let revoked = match held.map(|source| source.id) {
        Some(id) => take_back(open.store(), id, now).await?,
        None => false,
    };
    open.close().await;
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
