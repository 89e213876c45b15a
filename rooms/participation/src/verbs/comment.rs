//! What can be done with a comment. The contribution's row is held from the beginning on, so that
//! two who write or decide at the same moment see each other's change.

mod decide;
mod say;
mod voice;

pub use decide::{refuse_comment, release_comment, withdraw_comment};
pub use say::{Said, comment};
pub use voice::{take_comment_voice_back, voice_comment};
