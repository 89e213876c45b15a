//! The JSON forms of an export: what the programming interface of Polis answers, one list a file.

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;

use super::{Kind, pile::Pile};
use crate::conversation::{Standing, Statement};
use crate::vote::Vote;

#[derive(Deserialize)]
#[serde(try_from = "i64")]
struct Given(Vote);

impl TryFrom<i64> for Given {
    type Error = String;

    fn try_from(number: i64) -> Result<Self, String> {
        let unknown = || format!("\"{number}\" is no vote: 1 agrees, -1 disagrees, 0 passes");
        Vote::of(number).map(Self).ok_or_else(unknown)
    }
}

#[derive(Deserialize)]
struct Cast {
    participant_id: u32,
    statement_id: u32,
    vote: Given,
    modified: Option<f64>,
}

#[derive(Deserialize)]
struct Said {
    statement_id: u32,
    txt: String,
    #[serde(default)]
    moderated: i64,
    #[serde(default)]
    is_meta: bool,
}

#[derive(Deserialize)]
struct About {
    topic: String,
}

/// By the first entry. Only text that is no JSON at all is told here.
pub(super) fn kind(text: &str, pile: &mut Pile) -> Kind {
    match parsed::<Value>(text, pile) {
        None => Kind::Other,
        Some(Value::Array(list)) => match list.first() {
            Some(one) if one.get("vote").is_some() => Kind::Votes,
            Some(one) if one.get("txt").is_some() => Kind::Statements,
            _ => Kind::Other,
        },
        Some(one) if one.get("topic").is_some() && one.get("conversation_id").is_some() => {
            Kind::Topic
        }
        Some(_) => Kind::Other,
    }
}

/// The first mistake ends the reading: behind it nothing is certain.
fn parsed<T: DeserializeOwned>(text: &str, pile: &mut Pile) -> Option<T> {
    match serde_json::from_str(text.trim_start_matches('\u{feff}')) {
        Ok(found) => Some(found),
        Err(error) => {
            let said = error.to_string();
            let reason = said.rsplit_once(" at line ").map_or(said.as_str(), |(reason, _)| reason);
            pile.fault(u64::try_from(error.line()).ok(), reason);
            None
        }
    }
}

pub(super) fn votes(text: &str, pile: &mut Pile) {
    for cast in parsed::<Vec<Cast>>(text, pile).unwrap_or_default() {
        // Whole milliseconds, written as a decimal.
        let time = cast.modified.map(|at| at as i64);
        pile.vote(None, (cast.participant_id, cast.statement_id), cast.vote.0, time);
    }
}

pub(super) fn statements(text: &str, pile: &mut Pile) {
    for said in parsed::<Vec<Said>>(text, pile).unwrap_or_default() {
        let standing = match said.moderated {
            -1 => Standing::Refused,
            _ if said.is_meta => Standing::Meta,
            _ => Standing::Counted,
        };
        let text = said.txt.trim().to_owned();
        pile.statement(None, Statement { id: said.statement_id, text, standing });
    }
}

pub(super) fn topic(text: &str, pile: &mut Pile) {
    if let Some(about) = parsed::<About>(text, pile) {
        pile.topic(&about.topic);
    }
}
