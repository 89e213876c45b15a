//! Who votes: whoever holds the code, the account, else the browser.

use identity::Visitor;
use kernel::PersonId;
use web::{Here, device};

use super::Held;
use crate::{
    budget::{Channel, CodeId},
    process::Who,
    verbs::budget::Voter,
};

/// The voter; none where the process asks for an account or a code and there is none.
pub fn voter(here: &Here, visitor: &Visitor, held: &Held, code: Option<CodeId>) -> Option<Voter> {
    let slug = &held.process.slug;
    let person = visitor.person().map(|person| device::of_person(here, person.id));
    let (own, browser) = match (held.budget.who, person) {
        // Neither the browser nor the account matters beside a code, so nobody asks for them.
        (Who::Code, _) => return Some(Voter::by_code(&here.app, slug, code?, Channel::Code)),
        (Who::Account, None) => return None,
        // On a shared computer two accounts are two people.
        (Who::Account, Some(own)) => (own.clone(), own),
        (Who::Anybody, None) => (device::hash(here), device::hash(here)),
        (Who::Anybody, Some(own)) => (own, device::hash(here)),
    };
    Some(Voter::of(&here.app, slug, &own, &browser, Channel::Web))
}

/// The mark of an account's ballot in the urn of a process.
pub fn mark_of(here: &Here, slug: &str, person: PersonId) -> Vec<u8> {
    Voter::mark(&here.app, slug, &device::of_person(here, person))
}

/// Address of a receipt.
pub fn receipt_path(secret: &str) -> String {
    format!("/participation/budget/receipt/{secret}")
}
