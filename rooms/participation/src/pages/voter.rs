//! Who votes or answers: the account, else the browser, as hashes that fit one purpose of one process.

use identity::Visitor;
use kernel::PersonId;
use web::{Here, device};

use crate::process::Who;

/// The hashes of somebody: their own, and the browser's. None where the process asks for an account
/// and there is none.
pub fn hashes(here: &Here, visitor: &Visitor, who: Who) -> Option<(Vec<u8>, Vec<u8>)> {
    let browser = device::hash(here);
    let person = visitor.person().map(|person| device::of_person(here, person.id));
    match (who, person) {
        // Whoever has a code is known by it alone.
        (Who::Code, _) | (Who::Account, None) => None,
        // On a shared computer two accounts are two people.
        (Who::Account, Some(own)) => Some((own.clone(), own)),
        (Who::Anybody, None) => Some((browser.clone(), browser)),
        (Who::Anybody, Some(own)) => Some((own, browser)),
    }
}

/// The mark of an account's answers in the survey of a process.
pub fn mark_in_survey(here: &Here, slug: &str, person: PersonId) -> Vec<u8> {
    apart(here, SURVEY, slug, &device::of_person(here, person))
}

/// What the hashes of surveys are for.
pub const SURVEY: &str = "survey voter";

/// A hash that fits nothing that is kept for another purpose or process.
pub fn apart(here: &Here, purpose: &str, slug: &str, hash: &[u8]) -> Vec<u8> {
    device::for_purpose(here, &format!("{purpose}/{slug}"), hash)
}
