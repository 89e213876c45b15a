//! Restoring into an empty place, after every checksum was compared; the journal is proved
//! before the municipality is registered.

use std::{
    collections::{BTreeMap, HashMap},
    fs::{self, File},
    io::BufReader,
    path::Path,
};

use anyhow::{Context, bail, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};
use files::{Files, vault::Key};
use kernel::Ts;
use serde::Serialize;
use store::{Db, Migration, Store, TownKey, backup::Loaded, journal, registry::Registry};

use super::{Registration, Town, folder, hex};

/// A municipality that was restored.
#[derive(Debug, Serialize)]
pub struct Restored {
    /// Its key.
    pub municipality: String,
    /// Rows of all tables.
    pub rows: u64,
    /// Pictures.
    pub pictures: u64,
    /// Entries of the journal, all of which hold.
    pub journal_entries: i64,
}

/// Restores one municipality of a backup, or all.
pub async fn restore(
    (db, registry, files): (&Db, &Registry, &Files),
    (steps, data): (&[Migration], &Path),
    only: Option<&TownKey>,
    folder: &Path,
    now: Ts,
) -> anyhow::Result<Vec<Restored>> {
    let manifest = folder::checked(folder)?;
    tracing::info!(files = manifest.files.len(), at = manifest.at_text, "all checksums fit");
    let wanted = |town: &&Town| only.is_none_or(|key| key.as_str() == town.slug);
    let towns: Vec<&Town> = manifest.municipalities.iter().filter(wanted).collect();
    ensure!(!towns.is_empty(), "the backup holds no such municipality");
    let there = registry.list().await?;
    for town in &towns {
        ensure!(
            there.iter().all(|known| known.slug != town.slug),
            "{} is here already: restore into an empty data folder or database",
            town.slug
        );
    }
    if only.is_none() && there.is_empty() && manifest.files.contains_key("secrets.json") {
        let text = fs::read(folder.join("secrets.json"))?;
        for (name, value) in serde_json::from_slice::<BTreeMap<String, String>>(&text)? {
            registry.put_secret(name, STANDARD.decode(value)?).await?;
        }
    }
    let mut restored = Vec::new();
    for town in towns {
        let key = TownKey::new(&town.slug)?;
        let listed: Vec<&String> = manifest.files.keys().collect();
        let rows = restore_rows(&db.store(&key), steps, folder, town, now)
            .await
            .with_context(|| format!("{key} was not restored"))?;
        let done = match prove((db, files), (folder, &listed), (town, &key), rows).await {
            Ok(done) => done,
            Err(error) => {
                // The rows are ours, the place was empty: half a municipality helps nobody, and
                // would be in the way of the next try.
                db.store(&key).destroy(data).await?;
                return Err(error.context(format!("{key} was not restored")));
            }
        };
        let text = fs::read(folder.join(format!("{key}/municipality.json")))?;
        let registration: Registration = serde_json::from_slice(&text)?;
        let decoded = registration.files.into_iter();
        let decoded = decoded.map(|(path, body)| Ok((path, STANDARD.decode(body)?)));
        let its_files = decoded.collect::<anyhow::Result<BTreeMap<_, _>>>()?;
        registry.put(&key, registration.hosts, its_files, now).await?;
        restored.push(done);
    }
    Ok(restored)
}

/// All rows, or none.
async fn restore_rows(
    store: &Store,
    steps: &[Migration],
    folder: &Path,
    town: &Town,
    now: Ts,
) -> anyhow::Result<HashMap<String, u64>> {
    let key = store.key();
    let text = fs::read(folder.join(format!("{key}/steps.json")))?;
    let ran: Vec<(String, String, String)> = serde_json::from_slice(&text)?;
    let mut tables = Vec::new();
    for rows in &town.tables {
        let path = folder.join(format!("{key}/rows/{}.jsonl", rows.table.name));
        let lines = Box::new(BufReader::with_capacity(1 << 18, File::open(path)?));
        tables.push(Loaded { table: rows.table.clone(), lines });
    }
    let counts = store::backup::restore(store, steps.to_vec(), ran, tables, now).await?;
    tracing::info!(municipality = %key, rows = counts.values().sum::<u64>(), "rows are back");
    Ok(counts)
}

/// Compares what came back with what was saved, and brings the pictures.
async fn prove(
    (db, files): (&Db, &Files),
    (folder, listed): (&Path, &[&String]),
    (town, key): (&Town, &TownKey),
    counts: HashMap<String, u64>,
) -> anyhow::Result<Restored> {
    let store = db.store(key);
    for rows in &town.tables {
        let found = counts.get(&rows.table.name).copied().unwrap_or(0);
        let name = &rows.table.name;
        ensure!(found == rows.rows, "{name}: {found} rows instead of {}", rows.rows);
    }
    let verdict = journal::verify(&store, |_| {}).await?;
    if let Some((entry, reason)) = verdict.broken {
        bail!("the journal does not hold at entry {entry}: {reason}");
    }
    let head = journal::head(&mut store.read().await?).await?;
    ensure!(
        head.0 == town.journal_entries && hex(&head.1) == town.journal_hash,
        "the journal ends elsewhere than the backup says"
    );
    let pictures = restore_pictures(files, key, (folder, listed)).await?;
    Ok(Restored {
        municipality: town.slug.clone(),
        rows: counts.values().sum(),
        pictures,
        journal_entries: verdict.entries,
    })
}

async fn restore_pictures(
    files: &Files,
    key: &TownKey,
    (folder, listed): (&Path, &[&String]),
) -> anyhow::Result<u64> {
    let (vault, begin) = (files.vault(key), format!("{key}/files/"));
    let mut count = 0;
    for path in listed {
        let Some(rest) = path.strip_prefix(&begin) else { continue };
        let object = rest.split('/').skip(1).collect::<Vec<_>>();
        let [id, name] = object.as_slice() else { bail!("{path} is no picture") };
        let object = Key::of(id.parse()?, name).with_context(|| format!("{path} is no picture"))?;
        vault.put(&object, fs::read(folder.join(path))?.into()).await?;
        count += 1;
    }
    Ok(count)
}
