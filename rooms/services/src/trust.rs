//! How sure the town is of who applies.

use identity::Visitor;
use kernel::Trust;

use crate::draft::Data;

/// The address that is known to be the applicant's: one they confirmed for this application, or
/// that of their account.
#[must_use]
pub fn confirmed_email(visitor: &Visitor, data: &Data) -> Option<String> {
    data.confirmed.clone().or_else(|| visitor.person().map(|person| person.email.clone()))
}

/// The level somebody has reached: by their account, or by an address they confirmed.
#[must_use]
pub fn reached(visitor: &Visitor, data: &Data) -> Trust {
    let by_mail = match &data.confirmed {
        Some(_) => Trust::Email,
        None => Trust::Anonymous,
    };
    visitor.trust().max(by_mail)
}

/// Message of what a level asks for.
#[must_use]
pub fn label(trust: Trust) -> &'static str {
    match trust {
        Trust::Anonymous => "services-trust-anonymous",
        Trust::Email => "services-trust-email",
        Trust::Post => "services-trust-post",
        Trust::Identified => "services-trust-identified",
    }
}
