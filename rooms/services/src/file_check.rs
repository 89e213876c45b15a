//! What is wrong in the definitions among a municipality's files.

use jiff::civil::{Date, date};
use kernel::municipality::{Finding, Municipality};
use store::registry::Files;

use crate::{
    check::{Surroundings, check as check_definition},
    letter_text,
    published::definitions,
};

/// Answers are tried as if it were this day: the findings of a file are the same whenever it is
/// looked at.
const DAY: Date = date(2026, 1, 1);

/// Looks at every definition. A fee nobody knows yet is no finding: it only keeps the service from
/// being published.
#[must_use]
pub fn check(town: &Municipality, files: &Files) -> Vec<Finding> {
    let surroundings = Surroundings::from(town);
    let found = definitions(files).flat_map(|(path, body)| {
        let text = String::from_utf8_lossy(body);
        check_definition(path, &text, Some(&surroundings), DAY).findings
    });
    found.chain(letter_text::check(town, files)).collect()
}
