//! `allmende mail receive`

use std::{io::Read, process::ExitCode};

use clap::{Args, Subcommand};
use kernel::{Clock, SystemClock};
use letters::incoming::{self, Incoming};
use store::{Db, TownKey};

use crate::{Place, house};

/// Bytes of a message that are read; a notice is short, and what follows is its attachment.
const MOST: u64 = 1 << 20;
/// The exit code by which a mail server learns that nobody reads here (sysexits, EX_NOUSER).
const NOBODY: u8 = 67;
/// The one by which it learns to keep the message and to come again (sysexits, EX_TEMPFAIL); after
/// any other it would be returned for good, and the notice lost.
const LATER: u8 = 75;

/// Takes in mail that comes back.
#[derive(Args)]
pub struct Mail {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Reads one message from standard input, as a mail server's pipe delivers it. A notice that
    /// a mail of ours did not arrive is noted; answers of machines are dropped; what a person
    /// wrote is refused, so that they learn that nobody reads it here. Nothing is ever answered.
    Receive {
        #[command(flatten)]
        place: Place,
        /// The address it was delivered to, with its mark: bounces+MARK@stadt.example.
        #[arg(long, value_name = "ADDRESS")]
        recipient: Option<String>,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
}

impl Mail {
    /// Exit code 0 when the message was taken, 67 when a person wrote it, 75 when the database does
    /// not answer.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        let Verb::Receive { place, recipient, json } = self.verb;
        let mut message = Vec::new();
        let mut input = std::io::stdin().lock();
        input.by_ref().take(MOST).read_to_end(&mut message)?;
        // Read to its end, so that the mail server does not take the pipe for broken.
        std::io::copy(&mut input, &mut std::io::sink())?;
        drop(input);
        let mark = recipient.as_deref().and_then(|address| {
            Some(address.split_once('+')?.1.split_once('@')?.0.to_ascii_uppercase())
        });
        let incoming = incoming::read(&message, mark.as_deref());
        let (word, code) = match &incoming {
            Incoming::Returned { code: Some(code), for_good: true, reason } => {
                match take_back(&place, code, reason).await {
                    Ok(Some(key)) => {
                        tracing::info!(municipality = %key, "a mail came back");
                        ("returned", ExitCode::SUCCESS)
                    }
                    Ok(None) => ("unknown", ExitCode::SUCCESS),
                    Err(error) => {
                        let error = format!("{error:#}");
                        tracing::error!(
                            error,
                            "a returned mail is not noted; it has to come again"
                        );
                        ("later", ExitCode::from(LATER))
                    }
                }
            }
            Incoming::Returned { for_good: true, .. } => ("unknown", ExitCode::SUCCESS),
            Incoming::Returned { .. } => ("delayed", ExitCode::SUCCESS),
            Incoming::Loop => {
                tracing::warn!("a mail of ours was sent back to us; it is dropped");
                ("loop", ExitCode::SUCCESS)
            }
            Incoming::Automatic => ("automatic", ExitCode::SUCCESS),
            Incoming::Person => ("person", ExitCode::from(NOBODY)),
        };
        if json {
            println!("{}", serde_json::json!({"message": word}));
        } else if word == "person" {
            println!("Nobody reads mail to this address. / Diese Adresse liest niemand.");
        } else {
            println!("{word}");
        }
        Ok(code)
    }
}

/// Notes the return with the municipality whose mail it was.
async fn take_back(place: &Place, code: &str, reason: &str) -> anyhow::Result<Option<TownKey>> {
    let (db, registry) = house::open_registry(place).await?;
    let mut found = None;
    for town in registry.list().await? {
        let key = TownKey::new(&town.slug)?;
        if note(&db, &key, code, reason).await? {
            found = Some(key);
            break;
        }
    }
    db.close().await;
    Ok(found)
}

async fn note(db: &Db, key: &TownKey, code: &str, reason: &str) -> store::Result<bool> {
    let (code, reason, now) = (code.to_owned(), reason.to_owned(), SystemClock.now());
    db.store(key)
        .write(move |tx| Box::pin(async move { letters::take_back(tx, &code, &reason, now).await }))
        .await
}
