//! Who votes: whoever holds the code, the account, else the browser.

use identity::Visitor;
use kernel::PersonId;
use web::{Here, device};

use super::Held;
use crate::{
    budget::{Channel, CodeId},
    pages::voter::hashes,
    process::Who,
    verbs::budget::Voter,
};

/// The voter; none where the process asks for an account or a code and there is none.
pub fn voter(here: &Here, visitor: &Visitor, held: &Held, code: Option<CodeId>) -> Option<Voter> {
    let slug = &held.process.slug;
    let (own, browser) = match held.budget.who {
        // Neither the browser nor the account matters beside a code, so nobody asks for them.
        Who::Code => return Some(Voter::by_code(&here.app, slug, code?, Channel::Code)),
        who => hashes(here, visitor, who)?,
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
