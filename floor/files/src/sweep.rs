//! Sweeping: what nobody took within a day goes, and what is deleted leaves the vault.

use std::collections::HashSet;

use ::store::Store;
use futures_util::TryStreamExt;
use jobs::{Job, JobContext, JobError, Jobs};
use kernel::{Actor, FileId, Ts};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::document::document_key;
use crate::picture::{Format, Rendition};
use crate::store::{delete_coming_before, delete_file, list_kept, list_unattached};
use crate::take::Files;
use crate::vault::{Key, Vault, VaultError};

/// How long a received picture waits for a room to attach it.
const WAITS: i64 = 24 * Ts::HOUR;
/// Rows and objects handled in one transaction or question.
const PAGE: usize = 200;

/// Deletes files that were received and never attached, and objects without a row.
#[derive(Debug, Serialize, Deserialize)]
pub struct SweepFiles {}

impl Job for SweepFiles {
    const NAME: &'static str = "SweepFiles";
}

/// Empties the vault of one deleted file.
#[derive(Debug, Serialize, Deserialize)]
pub struct RemoveFile {
    /// Which.
    pub file: FileId,
}

impl Job for RemoveFile {
    const NAME: &'static str = "RemoveFile";
}

/// The code for this crate's jobs.
#[must_use]
pub fn jobs(files: &Files) -> Jobs {
    let (sweeper, remover) = (files.clone(), files.clone());
    Jobs::default()
        .on::<SweepFiles, _, _>(move |_, context| {
            let vault = sweeper.vault(context.store.key());
            async move { sweep(&vault, &context).await }
        })
        .on::<RemoveFile, _, _>(move |job, context| {
            let vault = remover.vault(context.store.key());
            async move { remove(&vault, job.file.0).await.map_err(retry) }
        })
}

/// When the files received at `now` are swept, and the key under which that is asked for
/// once: an hour into the day after next, when each of the day's files has waited enough.
pub(crate) fn sweep_time(now: Ts) -> (Ts, String) {
    let day = now.0.div_euclid(Ts::DAY);
    (Ts((day + 2) * Ts::DAY + Ts::HOUR), format!("day {day}"))
}

async fn sweep(vault: &Vault, context: &JobContext) -> Result<(), JobError> {
    let before = context.now.plus(-WAITS);
    let deleted = delete_unattached(context, before).await?;
    let forgotten = context.store.write::<_, ::store::Error, _>(move |tx| {
        Box::pin(async move { delete_coming_before(tx, before).await })
    });
    forgotten.await?;
    let removed = remove_rowless(vault, &context.store, before).await?;
    tracing::info!(files.deleted = deleted, objects.removed = removed, "files swept");
    Ok(())
}

async fn delete_unattached(context: &JobContext, before: Ts) -> Result<usize, JobError> {
    let mut deleted = 0;
    loop {
        let (now, chance) = (context.now, context.chance.clone());
        let page: usize = context
            .store
            .write::<_, ::store::Error, _>(move |tx| {
                Box::pin(async move {
                    let page = list_unattached(tx, before, PAGE as i64).await?;
                    for file in &page {
                        delete_file(tx, &chance, now, &Actor::System("SweepFiles"), *file).await?;
                    }
                    Ok(page.len())
                })
            })
            .await?;
        deleted += page;
        if page < PAGE {
            return Ok(deleted);
        }
    }
}

/// An upload whose transaction failed leaves objects without a row.
async fn remove_rowless(vault: &Vault, store: &Store, before: Ts) -> Result<usize, JobError> {
    let mut removed = 0;
    let mut pages = vault
        .list()
        .try_filter(|listed| std::future::ready(listed.written_at_us < before.0))
        .try_chunks(PAGE);
    while let Some(page) = pages.try_next().await.map_err(|error| retry(error.1))? {
        let files: HashSet<Uuid> = page.iter().map(|listed| listed.key.file).collect();
        let kept = list_kept(&mut store.read().await?, files).await?;
        for listed in page.iter().filter(|listed| !kept.contains(&listed.key.file)) {
            vault.delete(&listed.key).await.map_err(retry)?;
            removed += 1;
        }
    }
    Ok(removed)
}

async fn remove(vault: &Vault, file: Uuid) -> Result<(), VaultError> {
    for rendition in Rendition::ALL {
        for format in Format::ALL {
            vault.delete(&Key::rendition(file, rendition, format)).await?;
        }
    }
    vault.delete(&document_key(FileId(file))).await
}

fn retry(error: VaultError) -> JobError {
    JobError::Retry(format!("{error}: {:?}", std::error::Error::source(&error)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_a_day_has_waited_long_enough_when_it_is_swept() {
        let midnight = Ts(20_000 * Ts::DAY);
        let last = midnight.plus(Ts::DAY - 1);
        let (at, day) = sweep_time(midnight);
        assert_eq!(sweep_time(last), (at, day), "one sweep for the whole day");
        assert!(at.0 - last.0 > WAITS);
    }
}
