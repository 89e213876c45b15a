//! PDF documents: kept as they came and handed out for saving, never shown inside of our pages.

use std::io::{Read, Seek, SeekFrom};

use ::store::TownKey;
use bytes::Bytes;
use futures_util::Stream;
use kernel::{Chance, FileId, Ts};

use crate::{
    Kept, Refused,
    receive::{Received, receive},
    take::{Files, TakeError},
    vault::{Key, VaultError},
};

/// The name of a document in addresses and in the vault.
pub const DOCUMENT: &str = "document.pdf";
/// Bytes at the end among which a PDF says that it is complete (PDF 1.7, annex H.3.18).
const TAIL: u64 = 1024;

/// What an upload may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accepts {
    /// PDF documents.
    pub pdf: bool,
    /// Pictures.
    pub picture: bool,
    /// Most bytes of one file.
    pub bytes: u64,
}

/// What the first bytes say.
enum Content {
    Pdf,
    Other,
}

impl Files {
    /// Takes in one multipart field that may be a PDF or a picture, by its content whatever it is
    /// called. `None` when the field is empty.
    ///
    /// # Errors
    /// [`TakeError::Refused`] with a reason for the sender; the others are faults.
    pub async fn take_upload<S, E>(
        &self,
        town: &TownKey,
        field: S,
        accepts: Accepts,
        chance: &Chance,
        now: Ts,
    ) -> Result<Option<Kept>, TakeError>
    where
        S: Stream<Item = Result<Bytes, E>>,
        E: std::fmt::Display,
    {
        let Some(received) = receive(field, accepts.bytes, self.incoming()).await? else {
            return Ok(None);
        };
        self.take_received(town, received, accepts, chance, now).await.map(Some)
    }

    /// Takes in what is at hand as bytes: demo content, imports.
    ///
    /// # Errors
    /// As [`Files::take_upload`].
    pub async fn take_upload_bytes(
        &self,
        town: &TownKey,
        bytes: &[u8],
        accepts: Accepts,
        chance: &Chance,
        now: Ts,
    ) -> Result<Kept, TakeError> {
        let received = Received::from_bytes(bytes, self.incoming())?;
        self.take_received(town, received, accepts, chance, now).await
    }

    /// The bytes of a document; `None` where they are not there.
    ///
    /// # Errors
    /// [`VaultError`] when our storage fails.
    pub async fn document(
        &self,
        town: &TownKey,
        file: FileId,
    ) -> Result<Option<Bytes>, VaultError> {
        self.vault(town).get(&document_key(file)).await
    }

    async fn take_received(
        &self,
        town: &TownKey,
        mut received: Received,
        accepts: Accepts,
        chance: &Chance,
        now: Ts,
    ) -> Result<Kept, TakeError> {
        match content(&mut received)? {
            Content::Pdf if accepts.pdf => self.keep_document(town, received, chance, now).await,
            Content::Other if accepts.picture => {
                let taken = self.take_picture_received(town, received, chance, now).await;
                taken.map_err(|error| match error {
                    TakeError::Refused(Refused::NotAPicture) if accepts.pdf => {
                        Refused::NotTaken.into()
                    }
                    other => other,
                })
            }
            Content::Pdf => Err(Refused::NotAPicture.into()),
            Content::Other => Err(Refused::NotTaken.into()),
        }
    }

    async fn keep_document(
        &self,
        town: &TownKey,
        mut received: Received,
        chance: &Chance,
        now: Ts,
    ) -> Result<Kept, TakeError> {
        let content_sha256 = received.content_sha256();
        let bytes = whole(&mut received)?;
        if !is_complete(&bytes) {
            return Err(Refused::BrokenDocument.into());
        }
        let kept = Kept {
            id: FileId::fresh(chance, now),
            token: chance.token(),
            width: 0,
            height: 0,
            content_sha256,
            stored_bytes: bytes.len() as u64,
        };
        self.vault(town).put(&document_key(kept.id), bytes).await?;
        Ok(kept)
    }
}

/// Where a document lies in the vault.
pub(crate) fn document_key(file: FileId) -> Key {
    Key::of(file.0, DOCUMENT).expect("the name is made of our own letters")
}

/// The address of a document; what it answers depends on the [`crate::Gate`] of its kind.
#[must_use]
pub fn document_path(token: &str) -> String {
    format!("/files/{token}/{DOCUMENT}")
}

fn content(received: &mut Received) -> std::io::Result<Content> {
    let mut first = Vec::new();
    received.file().take(5).read_to_end(&mut first)?;
    Ok(if first == b"%PDF-" { Content::Pdf } else { Content::Other })
}

fn whole(received: &mut Received) -> std::io::Result<Bytes> {
    let mut bytes = Vec::new();
    let file = received.file();
    file.seek(SeekFrom::Start(0))?;
    file.read_to_end(&mut bytes)?;
    Ok(bytes.into())
}

/// Whether the end is there.
fn is_complete(bytes: &[u8]) -> bool {
    let from = bytes.len().saturating_sub(usize::try_from(TAIL).unwrap_or(usize::MAX));
    let tail = bytes.get(from..).unwrap_or_default();
    tail.windows(5).any(|piece| piece == b"%%EOF")
}
