//! `allmende api-key add|list|revoke`

use std::process::ExitCode;

use anyhow::bail;
use clap::{Args, Subcommand, ValueEnum};
use kernel::Actor;
use reports::{
    api::key::{self, ApiKey, ApiKeyId, NAME_CHARS, Wish},
    store::list_api_keys,
};
use store::Error;

use crate::one_town::OneTown;

/// Gives, lists and revokes keys of programs that send or read reports (Open311).
#[derive(Args)]
pub struct Command {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Makes a key and prints it, this one time.
    Add {
        #[command(flatten)]
        town: OneTown,
        /// What it may do; may stand twice.
        #[arg(long = "may", value_name = "WHAT", default_value = "create")]
        may: Vec<May>,
        /// Who uses it: "Citizens' app".
        name: String,
    },
    /// Lists all keys, revoked ones too; never the keys themselves.
    List {
        #[command(flatten)]
        town: OneTown,
    },
    /// Revokes a key: from now on it opens nothing.
    Revoke {
        #[command(flatten)]
        town: OneTown,
        /// Its id, as the list shows it.
        id: uuid::Uuid,
    },
}

/// What a key may do.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum May {
    /// Send reports.
    Create,
    /// Read exact places where the public sees rounded ones.
    ReadDetails,
}

/// As the journal writes the command down.
const ACTOR: Actor = Actor::System("api-key");

impl Command {
    /// Exit code 0 when it is done, 2 when there is no such key to revoke.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        match self.verb {
            Verb::Add { town, may, name } => add(town, &may, name.trim()).await,
            Verb::List { town } => list(town).await,
            Verb::Revoke { town, id } => revoke(town, ApiKeyId(id)).await,
        }
    }
}

async fn add(town: OneTown, may: &[May], name: &str) -> anyhow::Result<ExitCode> {
    if name.is_empty() || name.chars().count() > NAME_CHARS {
        bail!("a key needs a name of at most {NAME_CHARS} characters");
    }
    let open = town.open().await?;
    let wish = Wish {
        name: name.to_owned(),
        may_create: may.contains(&May::Create),
        may_read_details: may.contains(&May::ReadDetails),
    };
    let (chance, now) = open.moment();
    let secret = key::fresh(&chance);
    let issued = secret.clone();
    let id = open.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move { key::issue(tx, &chance, now, &ACTOR, &issued, &wish).await })
    });
    let id = id.await?;
    if town.json {
        println!("{}", serde_json::json!({"id": id, "key": secret, "name": name}));
    } else {
        println!("{secret}");
        tracing::info!(%id, name, "this key is shown once; whoever has it sends in its name");
    }
    open.close().await;
    Ok(ExitCode::SUCCESS)
}

async fn list(town: OneTown) -> anyhow::Result<ExitCode> {
    let open = town.open().await?;
    let keys = list_api_keys(&mut open.store().read().await?).await?;
    if town.json {
        let keys: Vec<serde_json::Value> = keys.iter().map(as_json).collect();
        println!("{}", serde_json::json!(keys));
    } else {
        for key in &keys {
            let state = key
                .revoked_at
                .map_or("in force".to_owned(), |at| format!("revoked {}", at.rfc3339()));
            println!("{}  …{}  {}  ({state})", key.id, key.hint, key.name);
        }
    }
    open.close().await;
    Ok(ExitCode::SUCCESS)
}

fn as_json(key: &ApiKey) -> serde_json::Value {
    serde_json::json!({
        "id": key.id,
        "name": key.name,
        "ends_with": key.hint,
        "may_create": key.may_create,
        "may_read_details": key.may_read_details,
        "created": key.created_at.rfc3339(),
        "used": key.used_at.map(kernel::Ts::rfc3339),
        "revoked": key.revoked_at.map(kernel::Ts::rfc3339),
    })
}

async fn revoke(town: OneTown, id: ApiKeyId) -> anyhow::Result<ExitCode> {
    let open = town.open().await?;
    let (_, now) = open.moment();
    let known =
        list_api_keys(&mut open.store().read().await?).await?.iter().any(|key| key.id == id);
    let revoked = open.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move { key::revoke(tx, now, &ACTOR, id).await })
    });
    let revoked = revoked.await?;
    open.close().await;
    if town.json {
        println!(
            "{}",
            serde_json::json!({"id": id, "revoked": known, "before": known && !revoked})
        );
    } else if !known {
        println!("there is no key {id}; see `allmende api-key list`");
    } else {
        println!("{id} opens nothing any more");
    }
    Ok(if known { ExitCode::SUCCESS } else { ExitCode::from(2) })
}
