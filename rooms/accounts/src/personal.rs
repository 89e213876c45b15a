//! What personal data the room stores, why, on which basis and for how long.

use kernel::contribution::PersonalField;

/// The person's right to know, and the town's duty to answer.
const RIGHTS: &str = "Art. 6 (1) c GDPR";
/// Consent and request of the person.
const ACCOUNT: &str = "Art. 6 (1) b GDPR";

const fn objection(column: &'static str) -> PersonalField {
    PersonalField {
        column,
        purpose: "accounts-purpose-objection",
        legal_basis: RIGHTS,
        retention: "access_log_days",
    }
}

const fn quiet(column: &'static str) -> PersonalField {
    PersonalField {
        column,
        purpose: "accounts-purpose-choices",
        legal_basis: ACCOUNT,
        retention: "account",
    }
}

/// The room's declaration.
pub const FIELDS: &[PersonalField] = &[
    objection("objection.person"),
    objection("objection.text"),
    objection("objection.answer"),
    objection("objection.answered_by"),
    quiet("quiet.person"),
    quiet("quiet.about"),
    quiet("quiet.since"),
];
