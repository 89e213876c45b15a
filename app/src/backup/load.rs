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

use super::{Rows, Town, folder, hex};

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
        let its_files = open(folder, &format!("{key}/registry"), &town.registry)?;
        let proved = prove((db, files), (folder, &listed), (town, &key), rows).await;
        let registered = match proved {
            Ok(done) => registry.bring_back(its_files).await.map(|()| done).map_err(Into::into),
            Err(error) => Err(error),
        };
        let done = match registered {
            Ok(done) => done,
            Err(error) => {
                // The rows are ours, the place was empty: half a municipality helps nobody, and
                // would be in the way of the next try.
                db.store(&key).destroy(data).await?;
                return Err(error.context(format!("{key} was not restored")));
            }
        };
        restored.push(done);
    }
    Ok(restored)
}

/// The files of tables below `inside`.
fn open(folder: &Path, inside: &str, tables: &[Rows]) -> anyhow::Result<Vec<Loaded>> {
    let opened = tables.iter().map(|rows| {
        let path = folder.join(inside).join(format!("{}.jsonl", rows.table.name));
        let file = File::open(&path).with_context(|| format!("{} is missing", path.display()))?;
        let lines = Box::new(BufReader::with_capacity(1 << 18, file));
        Ok(Loaded { table: rows.table.clone(), lines })
    });
    opened.collect()
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
    let tables = open(folder, &format!("{key}/rows"), &town.tables)?;
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
