//! How sure the town is of who applies.

use identity::Visitor;
use kernel::Trust;

use crate::{came::Channel, draft::Data};

/// The address that is known to be the applicant's: one they confirmed for this application, or
/// that of their account.
#[must_use]
pub fn confirmed_email(visitor: &Visitor, data: &Data) -> Option<String> {
    let account = visitor.person().filter(|_| !helps(visitor, data));
    data.confirmed.clone().or_else(|| account.map(|person| person.email.clone()))
}

/// Whether the visitor is one of the staff who fill it in for somebody: their own account is not
/// the applicant's.
#[must_use]
pub fn helps(visitor: &Visitor, data: &Data) -> bool {
    data.helped.is_some() && visitor.is_staff()
}

/// The level a member of staff vouches for, by what they saw or heard.
#[must_use]
pub fn vouched(channel: Channel, seen: bool, data: &Data) -> Trust {
    let by_mail = if data.confirmed.is_some() { Trust::Email } else { Trust::Anonymous };
    let by_staff = match channel {
        Channel::Counter if seen => Trust::Identified,
        Channel::Paper if seen => Trust::Post,
        Channel::Phone if seen => Trust::Email,
        _ => Trust::Anonymous,
    };
    by_mail.max(by_staff)
}

/// The level somebody has reached: by their account, or by an address they confirmed.
#[must_use]
pub fn reached(visitor: &Visitor, data: &Data) -> Trust {
    let by_mail = match &data.confirmed {
        Some(_) => Trust::Email,
        None => Trust::Anonymous,
    };
    if helps(visitor, data) {
        return by_mail;
    }
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
