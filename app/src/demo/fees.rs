//! Fees a real town has not published are entered for the demo, so that its services can be
//! applied for.

use std::{collections::BTreeMap, path::Path};

use anyhow::Context;
use serde::Deserialize;
use services::{
    fee_entry::{self, Amounts},
    published::file_of,
};
use store::registry::Files;

#[derive(Deserialize)]
struct Fees {
    source: String,
    #[serde(flatten)]
    services: BTreeMap<String, Amounts>,
}

/// Enters the amounts of `fees.toml`, where the demo folder has one.
pub fn enter(files: &mut Files, folder: &Path) -> anyhow::Result<()> {
    let path = folder.join("fees.toml");
    if !path.is_file() {
        return Ok(());
    }
    let text = std::fs::read_to_string(&path)?;
    let fees: Fees =
        toml::from_str(&text).with_context(|| format!("{} is not in order", path.display()))?;
    for (service, amounts) in &fees.services {
        let Some(body) = files.get_mut(&file_of(service)) else { continue };
        let definition = String::from_utf8_lossy(body).into_owned();
        *body = fee_entry::enter(&definition, amounts, &fees.source)?.into_bytes();
    }
    Ok(())
}
