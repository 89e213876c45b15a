//! Saving while the house is open: each municipality as it was at one moment.

use std::{
    collections::{BTreeMap, HashSet},
    io::Write,
    path::Path,
};

use anyhow::{Context, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};
use files::Files;
use futures_util::TryStreamExt;
use kernel::Ts;
use store::{
    Db, TownKey,
    backup::{Cell, Snapshot, Table},
    registry::Registry,
};
use uuid::Uuid;

use super::{FORMAT, Manifest, Rows, Town, folder::Writing, hex};

/// Saves one municipality, or all with the server's secrets, into a new folder.
pub async fn save(
    (db, registry, files): (&Db, &Registry, &Files),
    only: Option<&TownKey>,
    end: &Path,
    now: Ts,
) -> anyhow::Result<Manifest> {
    let keys = municipalities(registry, only).await?;
    let mut writing = Writing::begin(end)?;
    let mut manifest = Manifest {
        format: FORMAT,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        at: now.0,
        at_text: now.timestamp().to_string(),
        municipalities: Vec::new(),
        files: BTreeMap::new(),
    };
    if only.is_none() {
        let secrets = registry.list_secrets().await?;
        let secrets: BTreeMap<String, String> =
            secrets.into_iter().map(|(name, value)| (name, STANDARD.encode(value))).collect();
        writing.put("secrets.json", &serde_json::to_vec_pretty(&secrets)?)?;
    }
    for key in keys {
        let mut town = save_town(db, files, &key, &mut writing)
            .await
            .with_context(|| format!("{key} cannot be saved"))?;
        town.registry = save_registration(registry, &key, &mut writing).await?;
        manifest.municipalities.push(town);
    }
    writing.finish(&mut manifest)?;
    Ok(manifest)
}

async fn municipalities(
    registry: &Registry,
    only: Option<&TownKey>,
) -> anyhow::Result<Vec<TownKey>> {
    let mut keys = Vec::new();
    for town in registry.list().await? {
        let key = TownKey::new(&town.slug)?;
        if only.is_none_or(|only| *only == key) {
            keys.push(key);
        }
    }
    ensure!(!keys.is_empty(), "there is no such municipality; see `allmende municipality list`");
    Ok(keys)
}

async fn save_town(
    db: &Db,
    files: &Files,
    key: &TownKey,
    writing: &mut Writing,
) -> anyhow::Result<Town> {
    let mut snapshot = db.store(key).snapshot().await?;
    let head = snapshot.journal().await?;
    let (entries, hash) =
        head.context("it has no tables yet; open it once with `allmende migrate`")?;
    let steps = serde_json::to_vec(&snapshot.steps().await?)?;
    writing.put(&format!("{key}/steps.json"), &steps)?;
    let (mut tables, mut pictures) = (Vec::new(), HashSet::new());
    for table in snapshot.tables().await? {
        let rows = save_table(&mut snapshot, key, &table, writing, &mut pictures).await?;
        tracing::info!(municipality = %key, table = table.name, rows, "saved");
        tables.push(Rows { table, rows });
    }
    // The moment need not last for the pictures: they are never changed once written.
    drop(snapshot);
    let (pictures, missing) = save_pictures(files, key, &pictures, writing).await?;
    if missing > 0 {
        tracing::warn!(municipality = %key, missing, "pictures are named by rows and not there");
    }
    Ok(Town {
        slug: key.as_str().to_owned(),
        journal_entries: entries,
        journal_hash: hex(&hash),
        tables,
        registry: Vec::new(),
        pictures,
        pictures_missing: missing,
    })
}

/// What the registry knows of a municipality: hosts, files, and how they were edited.
async fn save_registration(
    registry: &Registry,
    key: &TownKey,
    writing: &mut Writing,
) -> anyhow::Result<Vec<Rows>> {
    let mut snapshot = registry.snapshot().await?;
    let mut tables = Vec::new();
    for table in snapshot.tables().await? {
        let Some(slug) = table.columns.iter().position(|column| column.name == "slug") else {
            continue;
        };
        let mut sink = writing.create(&format!("{key}/registry/{}.jsonl", table.name))?;
        let mut rows = 0;
        let mine = Cell::Text(Some(key.as_str().to_owned()));
        snapshot
            .rows(&table, |cells| {
                if cells[slug] == mine {
                    rows += 1;
                    put_row(&mut sink, &cells)?;
                }
                Ok(())
            })
            .await?;
        writing.close(sink)?;
        tables.push(Rows { table, rows });
    }
    Ok(tables)
}

fn put_row(sink: &mut impl Write, cells: &[Cell]) -> std::io::Result<()> {
    let values: Vec<serde_json::Value> = cells.iter().map(Cell::json).collect();
    serde_json::to_writer(&mut *sink, &values)?;
    sink.write_all(b"\n")
}

async fn save_table(
    snapshot: &mut Snapshot,
    key: &TownKey,
    table: &Table,
    writing: &mut Writing,
    pictures: &mut HashSet<Uuid>,
) -> anyhow::Result<u64> {
    let mut sink = writing.create(&format!("{key}/rows/{}.jsonl", table.name))?;
    let column = |name: &str| table.columns.iter().position(|column| column.name == name);
    let file = (table.name == "file").then(|| (column("id"), column("deleted_at")));
    let rows = snapshot
        .rows(table, |cells| {
            if let Some((Some(id), Some(deleted))) = file
                && let (Cell::Uuid(Some(id)), Cell::Int(None)) = (&cells[id], &cells[deleted])
            {
                pictures.insert(*id);
            }
            put_row(&mut sink, &cells)
        })
        .await?;
    writing.close(sink)?;
    Ok(rows)
}

/// Copies what the rows refer to; answers the files copied, and of how many pictures there was
/// none. What is deleted while this runs is one of these: a house that is restored shows a report
/// without it.
async fn save_pictures(
    files: &Files,
    key: &TownKey,
    wanted: &HashSet<Uuid>,
    writing: &mut Writing,
) -> anyhow::Result<(u64, u64)> {
    let vault = files.vault(key);
    let mut listed = vault.list();
    let (mut count, mut missing) = (0, wanted.clone());
    while let Some(object) = listed.try_next().await? {
        if !wanted.contains(&object.key.file) {
            continue;
        }
        let Some(content) = vault.get(&object.key).await? else { continue };
        let id = object.key.file.as_simple().to_string();
        let path = format!("{key}/files/{}/{id}/{}", &id[30..], object.key.name());
        writing.put(&path, &content)?;
        missing.remove(&object.key.file);
        count += 1;
        if count % 1_000 == 0 {
            tracing::info!(municipality = %key, pictures = count, "saved");
        }
    }
    Ok((count, missing.len() as u64))
}
