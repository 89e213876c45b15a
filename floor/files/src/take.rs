//! The one door for uploads: receive, develop, put into the vault.

use std::path::Path;
use std::sync::Arc;

use ::store::TownKey;
use bytes::Bytes;
use futures_util::Stream;
use kernel::{Chance, FileId, Ts};

use crate::darkroom::Darkroom;
use crate::picture::{Format, Picture, Rect, Rendition};
use crate::receive::{PICTURE_BYTES, ReceiveError, Received, receive};
use crate::vault::{Key, S3, Vault, VaultError, Vaults};
use crate::{File, Refused};

/// Why a picture was not taken in.
#[derive(Debug, thiserror::Error)]
pub enum TakeError {
    /// The sender can do something about it: show [`Refused::message`].
    #[error(transparent)]
    Refused(#[from] Refused),
    /// The body ended early.
    #[error("the upload broke off")]
    BrokeOff,
    /// Our disk failed.
    #[error("the upload could not be written to disk")]
    Disk(#[from] std::io::Error),
    /// Our storage failed.
    #[error(transparent)]
    Vault(#[from] VaultError),
}

impl TakeError {
    /// The message for the sender, to be shown at the field; `None` when the fault is ours.
    #[must_use]
    pub const fn message(&self) -> Option<&'static str> {
        match self {
            Self::Refused(refused) => Some(refused.message()),
            Self::BrokeOff => Some("files-refused-broke-off"),
            Self::Disk(_) | Self::Vault(_) => None,
        }
    }
}

impl From<ReceiveError> for TakeError {
    fn from(error: ReceiveError) -> Self {
        match error {
            ReceiveError::Refused(refused) => Self::Refused(refused),
            ReceiveError::BrokeOff => Self::BrokeOff,
            ReceiveError::Disk(error) => Self::Disk(error),
        }
    }
}

/// A picture whose renditions lie in the vault and whose row is still to be written, with
/// [`crate::insert_picture`] in the transaction that makes use of it. When that never
/// happens, the sweep removes the renditions after a day.
#[derive(Debug, Clone)]
pub struct Kept {
    /// Its id.
    pub id: FileId,
    /// The secret part of its address.
    pub token: String,
    /// Width of the large rendition in pixels.
    pub width: u32,
    /// Height of the large rendition in pixels.
    pub height: u32,
    /// SHA-256 of what was received.
    pub content_sha256: [u8; 32],
    /// Bytes of all renditions together.
    pub stored_bytes: u64,
}

/// Everything the process needs to take in, keep and hand out files. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Files {
    vaults: Vaults,
    darkroom: Darkroom,
    incoming: Arc<Path>,
}

impl Files {
    /// Uses `<data>/incoming` for uploads on their way in, and `<data>/files` or the S3
    /// bucket for what is kept.
    ///
    /// # Errors
    /// When a folder cannot be made or the bucket's settings make no sense.
    pub fn open(data: &Path, s3: Option<&S3>) -> Result<Self, VaultError> {
        let incoming = data.join("incoming");
        std::fs::create_dir_all(&incoming)
            .map_err(|error| VaultError::Open(format!("{}: {error}", incoming.display())))?;
        let vaults = match s3 {
            Some(settings) => Vaults::s3(settings)?,
            None => Vaults::local(&data.join("files"))?,
        };
        Ok(Self { vaults, darkroom: Darkroom::default(), incoming: incoming.into() })
    }

    /// One municipality's vault.
    #[must_use]
    pub fn vault(&self, town: &TownKey) -> Vault {
        self.vaults.of(town.as_str())
    }

    /// Takes in one multipart field of at most [`PICTURE_BYTES`]. `None` when the field is
    /// empty, which is what browsers send for a file input left alone.
    ///
    /// # Errors
    /// [`TakeError::Refused`] with a reason for the sender; the others are faults.
    pub async fn take_picture<S, E>(
        &self,
        town: &TownKey,
        field: S,
        blacked_out: Vec<Rect>,
        chance: &Chance,
        now: Ts,
    ) -> Result<Option<Kept>, TakeError>
    where
        S: Stream<Item = Result<Bytes, E>>,
        E: std::fmt::Display,
    {
        let Some(received) = receive(field, PICTURE_BYTES, &self.incoming).await? else {
            return Ok(None);
        };
        let picture = self.darkroom.develop(received, blacked_out).await?;
        self.keep(town, picture, chance, now).await.map(Some)
    }

    /// Where uploads lie on their way in.
    pub(crate) fn incoming(&self) -> &Path {
        &self.incoming
    }

    /// Develops and keeps a picture that was received already.
    pub(crate) async fn take_picture_received(
        &self,
        town: &TownKey,
        received: Received,
        chance: &Chance,
        now: Ts,
    ) -> Result<Kept, TakeError> {
        let picture = self.darkroom.develop(received, Vec::new()).await?;
        self.keep(town, picture, chance, now).await
    }

    /// Takes in a picture that is at hand as bytes: demo content, imports.
    ///
    /// # Errors
    /// As [`Files::take_picture`].
    pub async fn take_bytes(
        &self,
        town: &TownKey,
        bytes: &[u8],
        chance: &Chance,
        now: Ts,
    ) -> Result<Kept, TakeError> {
        let received = Received::from_bytes(bytes, &self.incoming)?;
        let picture = self.darkroom.develop(received, Vec::new()).await?;
        self.keep(town, picture, chance, now).await
    }

    /// Makes a new picture from a stored one with parts blacked out; the stored one stays
    /// until [`crate::delete_file`]. `None` when its renditions are gone.
    ///
    /// # Errors
    /// As [`Files::take_picture`].
    pub async fn black_out_stored(
        &self,
        town: &TownKey,
        file: FileId,
        blacked_out: Vec<Rect>,
        chance: &Chance,
        now: Ts,
    ) -> Result<Option<Kept>, TakeError> {
        let key = Key::rendition(file.0, Rendition::Large, Format::Jpeg);
        let Some(bytes) = self.vault(town).get(&key).await? else {
            return Ok(None);
        };
        let received = Received::from_bytes(&bytes, &self.incoming)?;
        let picture = self.darkroom.develop(received, blacked_out).await?;
        self.keep(town, picture, chance, now).await.map(Some)
    }

    /// Makes a second picture like a stored one, for a thing of its own. `None` when its
    /// renditions are gone.
    ///
    /// # Errors
    /// As [`Files::take_picture`].
    pub async fn copy_stored(
        &self,
        town: &TownKey,
        picture: &File,
        chance: &Chance,
        now: Ts,
    ) -> Result<Option<Kept>, TakeError> {
        let vault = self.vault(town);
        let id = FileId::fresh(chance, now);
        let mut stored_bytes = 0;
        for rendition in Rendition::ALL {
            for format in Format::ALL {
                let from = Key::rendition(picture.id.0, rendition, format);
                let Some(bytes) = vault.get(&from).await? else { return Ok(None) };
                stored_bytes += bytes.len() as u64;
                vault.put(&Key::rendition(id.0, rendition, format), bytes).await?;
            }
        }
        let pixels = |length: i64| u32::try_from(length).unwrap_or_default();
        Ok(Some(Kept {
            id,
            token: chance.token(),
            width: pixels(picture.width),
            height: pixels(picture.height),
            content_sha256: picture.content_sha256.as_slice().try_into().unwrap_or_default(),
            stored_bytes,
        }))
    }

    async fn keep(
        &self,
        town: &TownKey,
        picture: Picture,
        chance: &Chance,
        now: Ts,
    ) -> Result<Kept, TakeError> {
        let kept = Kept {
            id: FileId::fresh(chance, now),
            token: chance.token(),
            width: picture.width,
            height: picture.height,
            content_sha256: picture.content_sha256,
            stored_bytes: picture.made.iter().map(|made| made.bytes.len() as u64).sum(),
        };
        let vault = self.vault(town);
        for made in picture.made {
            let key = Key::rendition(kept.id.0, made.rendition, made.format);
            vault.put(&key, made.bytes).await?;
        }
        Ok(kept)
    }
}

/// The address of a picture; what it answers depends on the [`crate::Gate`] of its kind.
#[must_use]
pub fn picture_path(token: &str, rendition: Rendition, format: Format) -> String {
    format!("/files/{token}/{}.{}", rendition.as_str(), format.extension())
}
