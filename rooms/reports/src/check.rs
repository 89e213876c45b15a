//! What is wrong in the room's own files of a municipality.

use kernel::municipality::{Finding, Municipality};
use store::registry::Files;

use crate::{
    category::{self, Catalogue},
    contractor::{self, Contractors},
    note_template,
};

/// Looks at every file of the room that is there.
#[must_use]
pub fn check(town: &Municipality, files: &Files) -> Vec<Finding> {
    let text = |file: &str| files.get(file).map(|body| String::from_utf8_lossy(body));
    let mut findings = Vec::new();
    let mut catalogue = Catalogue::default();
    if let Some(text) = text(category::FILE_NAME) {
        match Catalogue::parse(category::FILE_NAME, &text, town) {
            Ok(read) => catalogue = read,
            Err(wrong) => findings.extend(wrong),
        }
    }
    // Templates name categories, so they are looked at only beside a sound catalogue.
    if findings.is_empty()
        && let Some(text) = text(note_template::FILE_NAME)
        && let Err(wrong) = note_template::parse(note_template::FILE_NAME, &text, town, &catalogue)
    {
        findings.extend(wrong);
    }
    if let Some(text) = text(contractor::FILE_NAME) {
        let found = Contractors::parse(contractor::FILE_NAME, &text);
        findings.extend(found.err().into_iter().flatten());
    }
    findings
}
