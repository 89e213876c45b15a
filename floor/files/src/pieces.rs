//! Uploads that go on where they broke off: a file comes in pieces of one size, each stored before
//! it is acknowledged, and is looked at like any other once it is whole.

use ::store::TownKey;
use bytes::Bytes;
use futures_util::{StreamExt, stream};
use kernel::{Chance, Ts};

use crate::{
    Accepts, Kept, Refused,
    take::{Files, TakeError},
    vault::{Key, VaultError},
};

/// Bytes of a piece; the last one may be smaller.
pub const PIECE: u64 = 512 * 1024;

kernel::id! {
    /// A file on its way.
    ComingId,
}

/// A file on its way.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Coming {
    /// Its id until it is whole.
    pub id: ComingId,
    /// Where it goes, as the room names it.
    pub place: String,
    /// The name it came with.
    pub name: String,
    /// Its length.
    pub bytes: i64,
    /// Pieces that are there.
    pub pieces: i64,
}

impl Coming {
    /// A file of which nothing is there yet.
    #[must_use]
    pub fn begun(chance: &Chance, now: Ts, place: String, name: String, bytes: u64) -> Self {
        let id = ComingId::fresh(chance, now);
        let bytes = i64::try_from(bytes).unwrap_or(i64::MAX);
        Self { id, place, name, bytes, pieces: 0 }
    }

    /// Whether every piece is there.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.length(self.pieces) == 0
    }

    /// Bytes the piece with this number has to have.
    #[must_use]
    pub fn length(&self, piece: i64) -> u64 {
        let bytes = u64::try_from(self.bytes).unwrap_or_default();
        let before = u64::try_from(piece).unwrap_or_default().saturating_mul(PIECE);
        bytes.saturating_sub(before).min(PIECE)
    }

    fn key(&self, piece: i64) -> Key {
        Key::of(self.id.0, &format!("piece-{piece}")).expect("the name is made of our own letters")
    }
}

impl Files {
    /// Stores a piece; storing it again replaces it. False when it is not as long as it has to be.
    ///
    /// # Errors
    /// Faults of the storage.
    pub async fn keep_piece(
        &self,
        town: &TownKey,
        coming: &Coming,
        piece: i64,
        content: Bytes,
    ) -> Result<bool, VaultError> {
        if content.is_empty() || content.len() as u64 != coming.length(piece) {
            return Ok(false);
        }
        self.vault(town).put(&coming.key(piece), content).await?;
        Ok(true)
    }

    /// Takes in a file whose pieces are all there, by its content like any upload.
    ///
    /// # Errors
    /// As [`Files::take_upload`].
    pub async fn take_coming(
        &self,
        town: &TownKey,
        coming: &Coming,
        accepts: Accepts,
        chance: &Chance,
        now: Ts,
    ) -> Result<Kept, TakeError> {
        let vault = self.vault(town);
        let pieces = stream::iter(0..coming.pieces).then(|piece| {
            let (vault, key) = (vault.clone(), coming.key(piece));
            async move {
                let found = vault.get(&key).await.map_err(|error| error.to_string())?;
                found.ok_or_else(|| format!("{} is not there", key.name()))
            }
        });
        let kept = self.take_upload(town, pieces, accepts, chance, now).await?;
        kept.ok_or_else(|| Refused::NotTaken.into())
    }

    /// Empties the vault of the pieces of a file that is whole or not wanted. What is left over is
    /// swept away after a day.
    pub async fn drop_pieces(&self, town: &TownKey, coming: &Coming) {
        let vault = self.vault(town);
        for piece in 0..coming.pieces {
            if let Err(error) = vault.delete(&coming.key(piece)).await {
                tracing::warn!(%error, "a piece of an upload stays until the sweep");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_whole_when_its_last_piece_is_there() {
        let bytes = i64::try_from(2 * PIECE + 7).expect("it fits");
        let id = ComingId(uuid::Uuid::nil());
        let mut coming = Coming { id, place: String::new(), name: String::new(), bytes, pieces: 0 };
        assert_eq!([0, 1, 2, 3].map(|piece| coming.length(piece)), [PIECE, PIECE, 7, 0]);
        coming.pieces = 2;
        assert!(!coming.is_whole());
        coming.pieces = 3;
        assert!(coming.is_whole());
    }
}
