//! A document is a value and a template for its kind.

use serde::Serialize;

use crate::{Code, Sheet};

/// Something that can be printed.
pub trait Document: Serialize + Send + 'static {
    /// The name of its template.
    #[doc(hidden)]
    const TEMPLATE: &'static str;

    /// What it has in common with all others.
    fn sheet(&self) -> &Sheet;

    /// Its QR code.
    fn code(&self) -> Option<&Code>;
}
