//! Taking in an upload piece by piece, so that no body is ever whole in memory.

use std::fs::File;
use std::io::{self, Seek, SeekFrom};
use std::path::Path;

use bytes::Bytes;
use futures_util::{Stream, StreamExt};
use sha2::{Digest, Sha256};
use tokio::io::AsyncWriteExt;

use crate::Refused;

/// Most bytes one uploaded picture may have: 15 MiB.
pub const PICTURE_BYTES: u64 = 15 * 1024 * 1024;

/// Why an upload did not arrive.
#[derive(Debug, thiserror::Error)]
pub enum ReceiveError {
    /// The sender can do something about it.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// The body ended early or was no multipart body.
    #[error("the upload broke off")]
    BrokeOff,
    /// Our disk failed; the sender cannot help it.
    #[error("the upload could not be written to disk")]
    Disk(#[from] io::Error),
}

/// An upload on disk that has no name in any folder: it disappears when this
/// value is dropped, and also when the process is killed.
#[derive(Debug)]
pub struct Received {
    file: File,
    bytes: u64,
    content_sha256: [u8; 32],
}

impl Received {
    /// Writes bytes that are already at hand (imports, demo content).
    ///
    /// # Errors
    /// When the temporary file cannot be written.
    pub fn from_bytes(bytes: &[u8], folder: &Path) -> io::Result<Self> {
        let mut file = tempfile::tempfile_in(folder)?;
        io::Write::write_all(&mut file, bytes)?;
        Ok(Self { file, bytes: bytes.len() as u64, content_sha256: Sha256::digest(bytes).into() })
    }

    /// The content from its beginning.
    pub(crate) fn file(&mut self) -> &mut File {
        // An unreadable file shows itself at the first read just after.
        let _ = self.file.seek(SeekFrom::Start(0));
        &mut self.file
    }

    /// Length in bytes.
    #[must_use]
    pub const fn bytes(&self) -> u64 {
        self.bytes
    }

    /// SHA-256 of the content.
    #[must_use]
    pub const fn content_sha256(&self) -> [u8; 32] {
        self.content_sha256
    }
}

/// Streams one multipart field (or any stream of pieces) into a nameless file
/// in `folder`, counting as it goes. `None` when the field is empty, which is
/// what browsers send for a file input left alone.
///
/// # Errors
/// [`Refused::TooLarge`] as soon as the byte after `limit` arrives;
/// [`ReceiveError::BrokeOff`] when the sender goes away.
pub async fn receive<S, E>(
    pieces: S,
    limit: u64,
    folder: &Path,
) -> Result<Option<Received>, ReceiveError>
where
    S: Stream<Item = Result<Bytes, E>>,
    E: std::fmt::Display,
{
    let mut pieces = std::pin::pin!(pieces);
    let mut file = tokio::fs::File::from_std(tempfile::tempfile_in(folder)?);
    let mut bytes = 0_u64;
    let mut hash = Sha256::new();
    while let Some(piece) = pieces.next().await {
        let piece = piece.map_err(|error| {
            tracing::debug!(upload.error = %error, "upload broke off");
            ReceiveError::BrokeOff
        })?;
        bytes += piece.len() as u64;
        if bytes > limit {
            return Err(Refused::TooLarge.into());
        }
        hash.update(&piece);
        file.write_all(&piece).await?;
    }
    file.flush().await?;
    if bytes == 0 {
        return Ok(None);
    }
    Ok(Some(Received {
        file: file.into_std().await,
        bytes,
        content_sha256: hash.finalize().into(),
    }))
}
