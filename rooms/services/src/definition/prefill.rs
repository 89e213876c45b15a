//! Data a person chose to keep, and what is offered again from them.

use kernel::municipality::{Section, nearest};

/// The keys of data that can be offered again.
pub const PREFILL_KEYS: [&str; 13] = [
    "person.given_name",
    "person.family_name",
    "person.birth_date",
    "person.address",
    "person.email",
    "person.phone",
    "company.name",
    "company.register_number",
    "company.address",
    "company.email",
    "company.phone",
    "vehicle.plate",
    "bank.iban",
];

pub(super) fn read(section: &Section<'_>) -> Option<String> {
    let key = section.text("prefill")?;
    if !PREFILL_KEYS.contains(&key.as_str()) {
        let remedy = match nearest(&key, PREFILL_KEYS.into_iter()) {
            Some(near) => format!("did you mean \"{near}\"?"),
            None => format!("choose from {}", PREFILL_KEYS.join(", ")),
        };
        section.refuse("prefill", format!("nothing is kept as \"{key}\""), remedy);
    }
    Some(key)
}
