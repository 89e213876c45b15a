//! The place where received pictures are developed, two at a time, off the
//! threads that answer requests.

use std::io::BufReader;
use std::sync::Arc;

use tokio::sync::Semaphore;

use crate::Refused;
use crate::decode::decode;
use crate::picture::{Picture, Rect, Rendition, black_out};
use crate::receive::Received;
use crate::rendition::make_renditions;

/// Decoding a 60 megapixel picture takes about a quarter of a gigabyte, so
/// only this many are in work at once; the others wait.
const AT_ONCE: usize = 2;

/// Develops pictures. Cheap to clone; all clones share the same two places.
#[derive(Debug, Clone)]
pub struct Darkroom {
    places: Arc<Semaphore>,
}

impl Default for Darkroom {
    fn default() -> Self {
        Self { places: Arc::new(Semaphore::new(AT_ONCE)) }
    }
}

impl Darkroom {
    /// Turns a received file into renditions: kind by content, limits, upright,
    /// `blacked_out` rectangles painted, metadata gone. The received file is
    /// deleted when this returns.
    ///
    /// # Errors
    /// [`Refused`] when the content is not taken. A fault inside a decoder
    /// counts as a broken picture and is logged.
    pub async fn develop(
        &self,
        received: Received,
        blacked_out: Vec<Rect>,
    ) -> Result<Picture, Refused> {
        let place =
            Arc::clone(&self.places).acquire_owned().await.expect("the semaphore is never closed");
        let work = tokio::task::spawn_blocking(move || {
            // Held by the work, not by the caller: a caller who goes away
            // must not let a third decoder start.
            let _place = place;
            develop_now(received, &blacked_out)
        });
        work.await.unwrap_or_else(|fault| {
            tracing::error!(picture.error = %fault, "a decoder failed");
            Err(Refused::Broken)
        })
    }
}

fn develop_now(mut received: Received, blacked_out: &[Rect]) -> Result<Picture, Refused> {
    // Twice the largest rendition leaves the good filter something to work on.
    let longest_side = 2 * Rendition::Large.longest_side();
    let mut upright = decode(BufReader::new(received.file()), longest_side)?;
    black_out(&mut upright, blacked_out);
    let (width, height) =
        crate::rendition::fit(upright.dimensions(), Rendition::Large.longest_side());
    let made = make_renditions(&upright).map_err(|error| {
        tracing::error!(picture.error = %error, "a picture could not be encoded");
        Refused::Broken
    })?;
    Ok(Picture { width, height, content_sha256: received.content_sha256(), made })
}
