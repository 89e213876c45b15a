//! "One voice a device": a keyed hash of the browser's random visit id. It names nobody and
//! cannot be turned back.

use sha2::{Digest, Sha256};

use crate::{App, Here};

/// The hash for this browser; asking for it sends the cookie.
#[must_use]
pub fn hash(here: &Here) -> Vec<u8> {
    sealed(&here.app, b"/device/", here.visit().as_bytes())
}

/// The hash for this browser if it has been here before.
#[must_use]
pub fn known(here: &Here) -> Option<Vec<u8>> {
    here.has_visited().then(|| hash(here))
}

/// The hash for an account, which has one voice on whatever device.
#[must_use]
pub fn of_person(here: &Here, person: kernel::PersonId) -> Vec<u8> {
    of_account(&here.app, person)
}

/// [`of_person`] where nobody is here.
#[must_use]
pub fn of_account(app: &App, person: kernel::PersonId) -> Vec<u8> {
    sealed(app, b"/person/", person.0.as_bytes())
}

/// Another hash of a device or account, for one purpose: what is kept under it fits nothing that is
/// kept for another.
#[must_use]
pub fn for_purpose(here: &Here, purpose: &str, hash: &[u8]) -> Vec<u8> {
    of_thing(&here.app, purpose, hash)
}

/// A hash of something that is neither device nor account (a code on paper, say), for one purpose.
#[must_use]
pub fn of_thing(app: &App, purpose: &str, id: &[u8]) -> Vec<u8> {
    sealed(app, format!("/for/{purpose}/").as_bytes(), id)
}

fn sealed(app: &App, kind: &[u8], id: &[u8]) -> Vec<u8> {
    let mut digest = Sha256::new();
    digest.update(&app.secret);
    digest.update(kind);
    digest.update(id);
    digest.finalize().to_vec()
}
