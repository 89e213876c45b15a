//! A text becomes the file of the municipality and, where every fee is known, the version that can
//! be applied for: in the administrator's name, in files and in the journal.

use admin::{Editor, Stored};
use axum::response::Response;
use kernel::municipality::Finding;
use sha2::{Digest, Sha256};
use web::{Answer, Problem, see_other};

use crate::{
    published::{Catalogue, file_of},
    receipt::hex,
    standing::Looked,
};

/// What became of a text.
pub(super) enum Outcome {
    /// It is stored; where to go.
    Done(Response),
    /// The municipality would not be in order with it.
    Wrong(Vec<Finding>),
    /// Somebody else changed the municipality at the same moment.
    Overtaken,
}

/// A mark of what is stored, by which a change in the meantime is noticed.
pub(super) fn mark(stored: Option<&[u8]>) -> String {
    stored.map(|body| hex(&Sha256::digest(body))).unwrap_or_default()
}

/// Stores a text that was checked, and publishes it where nothing is missing.
pub(super) async fn store(editor: &Editor, looked: &Looked) -> Answer<Outcome> {
    let (here, body) = (&editor.here, looked.text.clone().into_bytes());
    let changes = [(file_of(&looked.key), Some(body))].into_iter().collect();
    match editor.store(changes).await? {
        Stored::Done => {}
        Stored::Wrong(findings) => return Ok(Outcome::Wrong(findings)),
        Stored::Overtaken => return Ok(Outcome::Overtaken),
    }
    let town = here.app.towns.find(&here.town.key).await?.ok_or_else(Problem::not_found)?;
    Catalogue::of_town_by(&town, here.now, &editor.actor()).await?;
    let said = if looked.report.is_publishable() { "published" } else { "stored" };
    Ok(Outcome::Done(see_other(&format!("{}/{}?{said}", super::DEFINITIONS, looked.key))))
}
