//! `allmende receipt verify`

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::Context;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use clap::{Args, Subcommand};
use seal::Known;
use serde_json::{Value, json};
use services::receipt::Signed;

/// Proves receipts, without the house and without a network.
#[derive(Args)]
pub struct Command {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Proves that a town sealed a receipt, and that files are what it received.
    ///
    /// Ends with 0 when it is proved, else with 2.
    Verify {
        /// The saved receipt (…-receipt.json).
        file: PathBuf,
        /// The town's public keys, saved from /.well-known/allmende-keys.json.
        #[arg(long, value_name = "FILE")]
        keys: PathBuf,
        /// Saved answers or attachments that the receipt should name.
        contents: Vec<PathBuf>,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
}

impl Command {
    /// Runs the command.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        let Verb::Verify { file, keys, contents, json } = self.verb;
        let text = String::from_utf8(read(&file)?).context("the receipt is no text")?;
        let signed =
            Signed::parse(&text).with_context(|| format!("{} is not a receipt", file.display()))?;
        let proof = signed.prove(&read_keys(&keys)?);
        let mut covered = Vec::new();
        for path in &contents {
            let content = read(path)?;
            covered.push((path.display().to_string(), signed.covers(&content).map(str::to_owned)));
        }
        let proved = proof.is_ok() && covered.iter().all(|(_, name)| name.is_some());
        if json {
            let files = covered.iter().map(|(path, name)| json!({"file": path, "is": name}));
            let report = json!({
                "proved": proved,
                "why": proof.as_ref().err().map(ToString::to_string),
                "receipt": signed.receipt,
                "files": files.collect::<Vec<Value>>(),
            });
            println!("{report}");
        } else {
            tell(&signed, proof.err().map(|why| why.to_string()), &covered);
        }
        Ok(ExitCode::from(if proved { 0 } else { 2 }))
    }
}

fn tell(signed: &Signed, why: Option<String>, covered: &[(String, Option<String>)]) {
    let receipt = &signed.receipt;
    match why {
        None => println!(
            "genuine: {} of {}, received {}, {} version {}",
            receipt.reference,
            receipt.municipality,
            receipt.received_at,
            receipt.service,
            receipt.version
        ),
        Some(why) => println!("not proved: {why}"),
    }
    for (path, name) in covered {
        match name {
            Some(name) => println!("{path}: received as {name}"),
            None => println!("{path}: not among what was received"),
        }
    }
}

fn read(path: &Path) -> anyhow::Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("{} cannot be read", path.display()))
}

/// The public halves of a key document.
fn read_keys(path: &Path) -> anyhow::Result<Known> {
    let document: Value = serde_json::from_slice(&read(path)?)
        .with_context(|| format!("{} is no JSON", path.display()))?;
    let keys = document.get("keys").and_then(Value::as_array).cloned().unwrap_or_default();
    let halves = keys.iter().filter_map(|key| key.get("x")?.as_str());
    let halves: Vec<Vec<u8>> = halves.filter_map(|x| URL_SAFE_NO_PAD.decode(x).ok()).collect();
    anyhow::ensure!(!halves.is_empty(), "{} holds no keys", path.display());
    Ok(halves.into_iter().collect())
}
