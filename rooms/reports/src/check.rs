//! What is wrong in the room's own files of a municipality.

use kernel::municipality::{Finding, Municipality};
use store::registry::Files;

use crate::category::{self, Catalogue};

/// Looks at every file of the room that is there.
#[must_use]
pub fn check(town: &Municipality, files: &Files) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(body) = files.get(category::FILE_NAME) {
        let text = String::from_utf8_lossy(body);
        findings
            .extend(Catalogue::parse(category::FILE_NAME, &text, town).err().into_iter().flatten());
    }
    findings
}
