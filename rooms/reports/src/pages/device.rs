//! "One voice a device": a keyed hash of the browser's random visit id. It names nobody and
//! cannot be turned back.

use sha2::{Digest, Sha256};
use web::Here;

/// The hash for this browser; asking for it sends the cookie.
#[must_use]
pub fn hash(here: &Here) -> Vec<u8> {
    let mut digest = Sha256::new();
    digest.update(&here.app.secret);
    digest.update(b"/device/");
    digest.update(here.visit().as_bytes());
    digest.finalize().to_vec()
}

/// The hash for this browser if it has been here before.
#[must_use]
pub fn known(here: &Here) -> Option<Vec<u8>> {
    here.has_visited().then(|| hash(here))
}
