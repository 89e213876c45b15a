//! What a register sends: a Security Event Token (RFC 8417), a JSON Web Token about something that
//! happened, and how it is refused (RFC 8935).

use std::collections::BTreeMap;

use jiff::civil::Date;
use kernel::{Lang, Ts, municipality::nearest};
use letters::Address;
use serde::Deserialize;
use serde_json::Value;

use super::happening::{HAPPENINGS, Happening, Kind};

/// Before the name of an event.
pub const PREFIX: &str = "urn:allmende:event:";
/// How far a register's clock may be ahead.
const AHEAD: i64 = 5 * Ts::MINUTE;
/// How old a token may be when it comes: a register that was down for long still delivers.
pub const OLDEST: i64 = 30 * Ts::DAY;
/// Characters of an id, a name or a datum.
const LINE: usize = 200;
/// What is wanted instead of something else.
const A_LINE: &str = "a line of 1 to 200 characters";
/// Parts of an address.
const PARTS: [&str; 4] = ["street", "house_number", "postcode", "town"];

/// Why nothing was taken: a word of RFC 8935, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// `invalid_request`, `invalid_key`, `invalid_issuer`, `invalid_audience`,
    /// `authentication_failed` or `access_denied`.
    pub err: &'static str,
    /// In English, for whoever runs the register.
    pub description: String,
}

impl Refused {
    /// A refusal.
    pub fn new(err: &'static str, description: impl Into<String>) -> Self {
        Self { err, description: description.into() }
    }

    fn request(description: impl Into<String>) -> Self {
        Self::new("invalid_request", description)
    }
}

/// The person a proposal goes to.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Given names.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// What shows that a letter has reached the right person.
    pub birth_date: Date,
    /// Where a mail reaches them.
    pub email: Option<String>,
    /// Where a letter reaches them.
    pub address: Option<BTreeMap<String, String>>,
    /// `de`, `en` or `de-simple`.
    pub lang: Option<String>,
}

/// What a register told of.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// What the register calls itself.
    pub issuer: String,
    /// Its own number for this.
    pub id: String,
    /// What happened.
    pub happening: &'static Happening,
    /// When.
    pub on: Date,
    /// Whom it concerns.
    pub person: Person,
    /// Their language.
    pub lang: Lang,
    /// What is known, by its name.
    pub data: BTreeMap<String, Value>,
}

#[derive(Deserialize)]
struct Claims {
    iss: String,
    aud: Value,
    iat: i64,
    jti: String,
    events: BTreeMap<String, Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    on: Date,
    person: Person,
    #[serde(default)]
    data: BTreeMap<String, Value>,
}

/// What the register calls itself, before anything is proved.
#[must_use]
pub fn issuer(payload: &[u8]) -> Option<String> {
    serde_json::from_slice::<Value>(payload).ok()?["iss"].as_str().map(str::to_owned)
}

/// Reads what was signed. Nothing signed before the key was registered (`since`) is taken: what came
/// in under a key that was revoked and registered anew would otherwise come in again.
///
/// # Errors
/// [`Refused`] says what is wrong.
pub fn read(payload: &[u8], municipality: &str, since: Ts, now: Ts) -> Result<Told, Refused> {
    let claims: Claims = serde_json::from_slice(payload)
        .map_err(|error| Refused::request(format!("the claims cannot be read: {error}")))?;
    let meant = claims.aud == municipality
        || claims.aud.as_array().is_some_and(|all| all.iter().any(|one| *one == municipality));
    if !meant {
        let description = format!("write aud \"{municipality}\"; this is its receiver");
        return Err(Refused::new("invalid_audience", description));
    }
    let issued = claims.iat.saturating_mul(Ts::SECOND);
    if issued > now.0 + AHEAD {
        return Err(Refused::request("iat lies in the future: set the register's clock"));
    }
    if issued < now.0 - OLDEST {
        return Err(Refused::request("iat is more than 30 days ago: sign it anew"));
    }
    // `iat` has whole seconds: the second of the registration counts as after it.
    if issued < since.0 - since.0.rem_euclid(Ts::SECOND) {
        return Err(Refused::request("iat is before this key was registered: sign it anew"));
    }
    if !is_line(&claims.jti) {
        return Err(Refused::request("jti has 1 to 200 characters"));
    }
    let mut events = claims.events.into_iter();
    let (Some((name, body)), None) = (events.next(), events.next()) else {
        return Err(Refused::request("events holds exactly one event"));
    };
    let happening = happening(&name)?;
    let body: Body = serde_json::from_value(body)
        .map_err(|error| Refused::request(format!("{name} cannot be read: {error}")))?;
    let lang = body.person.lang.as_deref().map(|lang| {
        Lang::from_name(lang).ok_or_else(|| Refused::request("lang is de, en or de-simple"))
    });
    is_reachable(&body.person)?;
    let mut data = own_data(&body.person, happening);
    for (key, value) in body.data {
        checked(happening, &key, &value)?;
        data.insert(key, value);
    }
    Ok(Told {
        issuer: claims.iss,
        id: claims.jti,
        happening,
        on: body.on,
        lang: lang.transpose()?.unwrap_or_default(),
        person: body.person,
        data,
    })
}

fn happening(name: &str) -> Result<&'static Happening, Refused> {
    let short = name.strip_prefix(PREFIX).unwrap_or(name);
    Happening::named(short).filter(|_| name.starts_with(PREFIX)).ok_or_else(|| {
        let names = HAPPENINGS.iter().map(|happening| happening.name);
        let near = nearest(short, names.clone());
        let meant = near.map_or_else(|| names.collect::<Vec<_>>().join(", "), str::to_owned);
        Refused::request(format!("nothing is known of {name}; there is {PREFIX}{meant}"))
    })
}

/// Whether the person has a name, and an address a mail or a letter reaches.
fn is_reachable(person: &Person) -> Result<(), Refused> {
    let names = [("given_name", &person.given_name), ("family_name", &person.family_name)];
    if let Some((key, _)) = names.into_iter().find(|(_, name)| !is_line(name)) {
        return Err(Refused::request(format!("person.{key} is {A_LINE}")));
    }
    if person.email.as_deref().is_some_and(|email| Address::parse(email).is_none()) {
        return Err(Refused::request("person.email is no address"));
    }
    match &person.address {
        Some(address) => is_address(&serde_json::json!(address))
            .map_err(|what| Refused::request(format!("person.address: {what}"))),
        None if person.email.is_none() => {
            Err(Refused::request("person has neither email nor address: nobody could be told"))
        }
        None => Ok(()),
    }
}

/// What the event says of the person, as data.
fn own_data(person: &Person, happening: &Happening) -> BTreeMap<String, Value> {
    let all = [
        ("person.given_name", Some(Value::from(person.given_name.as_str()))),
        ("person.family_name", Some(Value::from(person.family_name.as_str()))),
        ("person.birth_date", Some(Value::from(person.birth_date.to_string()))),
        ("person.address", person.address.as_ref().map(|address| serde_json::json!(address))),
    ];
    let known = |key: &str| happening.data.iter().any(|(name, _)| *name == key);
    let told = all.into_iter().filter(|(key, _)| known(key));
    told.filter_map(|(key, value)| Some((key.to_owned(), value?))).collect()
}

fn checked(happening: &Happening, key: &str, value: &Value) -> Result<(), Refused> {
    let data = happening.data.iter();
    let Some((_, kind)) = data.clone().find(|(name, _)| *name == key) else {
        let names: Vec<&str> = data.map(|(name, _)| *name).collect();
        let told = format!("data.{key} is not taken; there is {}", names.join(", "));
        return Err(Refused::request(told));
    };
    let text = value.as_str().filter(|text| is_line(text));
    let right = match kind {
        Kind::Text => text.is_some(),
        Kind::Date => text.is_some_and(|text| text.parse::<Date>().is_ok()),
        Kind::Address => {
            return is_address(value)
                .map_err(|what| Refused::request(format!("data.{key}: {what}")));
        }
    };
    let wanted = match kind {
        Kind::Date => "a day as 2026-01-31",
        _ => A_LINE,
    };
    if right { Ok(()) } else { Err(Refused::request(format!("data.{key} is {wanted}"))) }
}

/// Something that stands in one line, of an application as of a letter.
fn is_line(text: &str) -> bool {
    !text.trim().is_empty() && is_short(text)
}

fn is_short(text: &str) -> bool {
    text.chars().count() <= LINE && !text.chars().any(char::is_control)
}

fn is_address(value: &Value) -> Result<(), String> {
    let parts = value.as_object().ok_or("an object with street, house_number, postcode, town")?;
    let unknown = parts.keys().find(|key| !PARTS.contains(&key.as_str()));
    if let Some(unknown) = unknown {
        return Err(format!("{unknown} is no part of an address"));
    }
    let right = |part: &str| parts.get(part).and_then(Value::as_str).is_some_and(is_short);
    match PARTS.iter().find(|part| !right(part)) {
        Some(part) => Err(format!("{part} is missing, or no line of at most 200 characters")),
        None => Ok(()),
    }
}
