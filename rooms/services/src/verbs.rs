//! What can be done with an application. Every verb is idempotent, runs in the caller's
//! transaction, and writes its journal entry and event there. Everything else listens.

mod prepare;
mod submit;

pub use prepare::{From, prepare};
pub use submit::{Attachment, Submission, Submitted, secret_of, submit};
