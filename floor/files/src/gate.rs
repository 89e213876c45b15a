//! Who may see a file: asked from the room that holds it.

use std::sync::Arc;

use axum::http::request::Parts;
use futures_util::future::BoxFuture;
use web::{Here, problem::Answer};

use crate::File;

/// What a visitor gets to see of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// Nothing: the address answers as if there were no such file.
    Hidden,
    /// The file, for this visitor only: no shared cache keeps it, and the browser asks again.
    Private,
    /// The file, for everybody, for good: its bytes never change under this address.
    Public,
}

/// A room's answer for the files of one kind. The room gives it to [`crate::room`].
///
/// The address of a file holds a random token, so nobody comes to a gate by counting; but a
/// token may leak (a forwarded page, a log), and what is not released must stay unseen then.
pub trait Gate: Send + Sync + 'static {
    /// The [`File::kind`] this gate answers for.
    fn kind(&self) -> &'static str;

    /// What this visitor gets to see. `parts` is the whole request without its body: a room
    /// runs the extractors of staff and citizens on it, or reads a secret from the query.
    fn sight<'a>(
        &'a self,
        here: &'a Here,
        parts: &'a mut Parts,
        file: &'a File,
    ) -> BoxFuture<'a, Answer<Sight>>;
}

/// The gates of all rooms. A file of a kind without a gate is hidden.
#[derive(Clone, Default)]
pub struct Gates(Arc<[Arc<dyn Gate>]>);

impl Gates {
    /// Collects gates; for a kind named twice the first one answers.
    #[must_use]
    pub fn new(gates: impl IntoIterator<Item = Arc<dyn Gate>>) -> Self {
        Self(gates.into_iter().collect())
    }

    pub(crate) async fn sight(&self, here: &Here, parts: &mut Parts, file: &File) -> Answer<Sight> {
        match self.0.iter().find(|gate| gate.kind() == file.kind) {
            Some(gate) => gate.sight(here, parts, file).await,
            None => {
                tracing::warn!(file.kind = %file.kind, "no room answers for files of this kind");
                Ok(Sight::Hidden)
            }
        }
    }
}
