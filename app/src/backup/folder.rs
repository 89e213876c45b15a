//! The folder of a backup: written under another name first, checked before it is read.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{self, BufWriter, Read, Write},
    path::{Component, Path, PathBuf},
};

use anyhow::{Context, bail, ensure};
use sha2::{Digest, Sha256};

use super::{FORMAT, Manifest, Sum, hex};

/// Name of the list of all other files.
const MANIFEST: &str = "manifest.json";

/// A backup that is being written.
pub struct Writing {
    end: PathBuf,
    half: PathBuf,
    sums: BTreeMap<String, Sum>,
}

impl Writing {
    /// Begins; nothing may be there yet.
    pub fn begin(end: &Path) -> anyhow::Result<Self> {
        ensure!(!end.exists(), "{} is there already; name a new folder", end.display());
        let name = end.file_name().context("name a folder for the backup")?;
        let half = end.with_file_name(format!("{}.half", name.to_string_lossy()));
        if half.exists() {
            // Left by a backup that did not finish; nobody reads it.
            fs::remove_dir_all(&half)
                .with_context(|| format!("{} cannot be removed", half.display()))?;
        }
        private(&half)?;
        Ok(Self { end: end.to_owned(), half, sums: BTreeMap::new() })
    }

    /// A new file; its checksum is noted by [`Writing::close`].
    pub fn create(&self, path: &str) -> anyhow::Result<Sink> {
        let place = self.half.join(path);
        if let Some(folder) = place.parent() {
            private(folder)?;
        }
        let file = own(&place).with_context(|| format!("{} cannot be written", place.display()))?;
        let (hash, bytes) = (Sha256::new(), 0);
        Ok(Sink { path: path.to_owned(), file: BufWriter::new(file), hash, bytes })
    }

    /// Ends a file: on disk, with its checksum.
    pub fn close(&mut self, sink: Sink) -> anyhow::Result<()> {
        let Sink { path, file, hash, bytes } = sink;
        file.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
        self.sums.insert(path, Sum { bytes, sha256: hex(&hash.finalize()) });
        Ok(())
    }

    /// A whole file at once.
    pub fn put(&mut self, path: &str, content: &[u8]) -> anyhow::Result<()> {
        let mut sink = self.create(path)?;
        sink.write_all(content)?;
        self.close(sink)
    }

    /// Writes the manifest and gives the folder its name.
    pub fn finish(self, manifest: &mut Manifest) -> anyhow::Result<()> {
        manifest.files = self.sums;
        let mut file = BufWriter::new(own(&self.half.join(MANIFEST))?);
        serde_json::to_writer_pretty(&mut file, manifest)?;
        file.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
        fs::rename(&self.half, &self.end)?;
        let above = self.end.parent().filter(|p| !p.as_os_str().is_empty());
        File::open(above.unwrap_or(Path::new(".")))?.sync_all()?;
        Ok(())
    }
}

/// A file that is being written.
pub struct Sink {
    path: String,
    file: BufWriter<File>,
    hash: Sha256,
    bytes: u64,
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.hash.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// A new file for its owner alone, wherever the folder may be copied to.
fn own(place: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(place)
}

/// It holds people's data: other users of the machine have no business in it.
fn private(folder: &Path) -> anyhow::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true).mode(0o700);
    builder.create(folder).with_context(|| format!("{} cannot be made", folder.display()))
}

/// The manifest of a finished backup, after every file was compared with its checksum.
pub fn checked(folder: &Path) -> anyhow::Result<Manifest> {
    let text = fs::read(folder.join(MANIFEST)).with_context(|| {
        format!("{} is no finished backup: it has no {MANIFEST}", folder.display())
    })?;
    let manifest: Manifest =
        serde_json::from_slice(&text).context("the manifest cannot be read")?;
    ensure!(
        manifest.format == FORMAT,
        "the backup has the form {}, this program reads {FORMAT}: use the version that made it, {}",
        manifest.format,
        manifest.version
    );
    for (path, sum) in &manifest.files {
        let inside = Path::new(path).components().all(|c| matches!(c, Component::Normal(_)));
        ensure!(inside, "the manifest names a file outside of the backup: {path}");
        let found = sum_of(&folder.join(path)).with_context(|| format!("{path} is missing"))?;
        if found != *sum {
            bail!("{path} is not what was saved: the backup is damaged, take another one");
        }
    }
    Ok(manifest)
}

fn sum_of(path: &Path) -> io::Result<Sum> {
    let (mut file, mut hash) = (File::open(path)?, Sha256::new());
    let (mut bytes, mut piece) = (0, vec![0; 1 << 16]);
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            return Ok(Sum { bytes, sha256: hex(&hash.finalize()) });
        }
        hash.update(&piece[..read]);
        bytes += read as u64;
    }
}
