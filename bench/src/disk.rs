//! What the disk itself can do: one small write after the other, each flushed.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use anyhow::Result;

use crate::figures::now;

/// Appends a page of 4 KiB and flushes it (`fdatasync`), again and again; answers how often a
/// second.
///
/// # Errors
/// When the file cannot be written.
pub fn flushes_per_second(folder: &Path, time: Duration) -> Result<f64> {
    let mut file = File::create(folder.join("flushes"))?;
    let page = [0x5a; 4096];
    let begun = now();
    let mut count = 0.0;
    while begun.elapsed() < time {
        file.write_all(&page)?;
        file.sync_data()?;
        count += 1.0;
    }
    Ok(count / begun.elapsed().as_secs_f64())
}
