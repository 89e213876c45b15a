//! Who votes: the account, else the browser, as hashes that fit this process' urn alone.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use identity::Visitor;
use kernel::PersonId;
use web::{Here, device};

use super::Held;
use crate::{process::Who, verbs::budget::Voter};

/// Bytes of a receipt's secret.
const SECRET: usize = 24;

/// The voter; none where the process asks for an account and there is none.
pub fn voter(here: &Here, visitor: &Visitor, held: &Held) -> Option<Voter> {
    let slug = &held.process.slug;
    let browser = device::hash(here);
    let person = visitor.person().map(|person| device::of_person(here, person.id));
    let (own, browser) = match (held.budget.who, person) {
        (Who::Account, None) => return None,
        // On a shared computer two accounts are two people.
        (Who::Account, Some(own)) => (own.clone(), own),
        (Who::Anybody, None) => (browser.clone(), browser),
        (Who::Anybody, Some(own)) => (own, browser),
    };
    let secret = device::for_purpose(here, &format!("budget receipt/{slug}"), &own);
    Some(Voter {
        receipt: URL_SAFE_NO_PAD.encode(secret.get(..SECRET).unwrap_or(&secret)),
        own: mark(here, slug, &own),
        browser: mark(here, slug, &browser),
    })
}

/// The mark of an account's ballot in the urn of a process.
pub fn mark_of(here: &Here, slug: &str, person: PersonId) -> Vec<u8> {
    mark(here, slug, &device::of_person(here, person))
}

fn mark(here: &Here, slug: &str, hash: &[u8]) -> Vec<u8> {
    device::for_purpose(here, &format!("budget voter/{slug}"), hash)
}

/// Address of a receipt.
pub fn receipt_path(secret: &str) -> String {
    format!("/participation/budget/receipt/{secret}")
}
