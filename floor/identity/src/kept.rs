//! Once-only: data a person chose to keep, offered field by field in forms with its source and
//! date. Nothing is kept and nothing is reused unless the person says so.

use jobs::record;
use kernel::{Chance, PersonId, Ts};
use serde_json::Value;
use store::{Result, Tx};

use crate::{
    Citizen,
    events::{DatumForgotten, DatumKept},
    store::kept,
};

kernel::id! {
    /// A kept datum.
    DatumId,
}

/// What can be kept, by its name in definitions of services (`prefill`).
pub const NAMES: [&str; 13] = [
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

/// Parts of an address, as answers have them.
pub const ADDRESS_PARTS: [&str; 4] = ["street", "house_number", "postcode", "town"];

/// Longest value, in characters of its JSON.
pub const LONGEST: usize = 1_000;
/// Data one person may keep.
pub const MOST: usize = 100;

/// A datum a person kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Datum {
    /// Its id.
    pub id: DatumId,
    /// What it is; one of [`NAMES`].
    pub name: String,
    /// The answer: a text, or an object with the parts of an address.
    pub value: Value,
    /// Where it came from: `account` where the person typed it there, else the service
    /// (`service:Handwerkerparkausweis`, by the name the person read).
    pub source: String,
    /// Since when it is kept.
    pub kept_at: Ts,
}

impl Datum {
    /// The value as a person reads it.
    #[must_use]
    pub fn shown(&self) -> String {
        match &self.value {
            Value::String(text) => text.clone(),
            Value::Object(parts) => {
                let part = |name: &str| parts.get(name).and_then(Value::as_str).unwrap_or("");
                let street = format!("{} {}", part("street"), part("house_number"));
                let town = format!("{} {}", part("postcode"), part("town"));
                let lines = [street.trim().to_owned(), town.trim().to_owned()];
                let lines: Vec<String> = lines.into_iter().filter(|l| !l.is_empty()).collect();
                lines.join(", ")
            }
            other => other.to_string(),
        }
    }
}

/// What a person kept, by name and the newest first; at most [`MOST`].
///
/// # Errors
/// Engine errors.
pub async fn list(tx: &mut Tx, person: PersonId) -> Result<Vec<Datum>> {
    Ok(kept::list_data(tx, person).await?.into_iter().map(Datum::from).collect())
}

/// Keeps a datum because the citizen said so; one that is kept already gets the new source and
/// date. False when the name is unknown, the value too long, or too many are kept.
///
/// # Errors
/// Engine errors.
pub async fn keep(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    citizen: &Citizen,
    name: &str,
    value: &Value,
    source: &str,
) -> Result<bool> {
    let text = value.to_string();
    let person = citizen.id();
    if !NAMES.contains(&name) || text.chars().count() > LONGEST {
        return Ok(false);
    }
    if kept::count_data(tx, person).await? >= i64::try_from(MOST).unwrap_or(i64::MAX) {
        return Ok(false);
    }
    kept::insert_datum(tx, DatumId::fresh(chance, now), person, (name, &text, source), now).await?;
    let event = DatumKept { person, name: name.to_owned() };
    record(tx, now, &citizen.actor(), &event).await?;
    Ok(true)
}

/// Deletes a datum of the citizen; nothing happens when it is gone or another's.
///
/// # Errors
/// Engine errors.
pub async fn forget(tx: &mut Tx, now: Ts, citizen: &Citizen, id: DatumId) -> Result<()> {
    let person = citizen.id();
    if let Some(name) = kept::delete_datum(tx, person, id).await? {
        record(tx, now, &citizen.actor(), &DatumForgotten { person, name }).await?;
    }
    Ok(())
}
