//! What one person said.

use std::collections::BTreeMap;

use store::{Result, Tx};

use crate::{
    store::opinions::{OwnVote, Whose, list_own_votes},
    verbs::{
        Voice,
        opinions::{Number, number_of},
    },
};

/// What a voice said so far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mine {
    /// Its number on the map.
    pub number: Option<u32>,
    /// What it said, by statement: 1, -1 or 0.
    pub votes: BTreeMap<u32, i64>,
}

impl Mine {
    /// Of a voice in a process, the browser's and the account's together.
    ///
    /// # Errors
    /// Store errors.
    pub async fn find(tx: &mut Tx, process: &str, voice: &Voice) -> Result<Self> {
        let rows = list_own_votes(tx, process, &voice.all).await?;
        let known = rows.iter().map(|row| Whose {
            voice: row.voice.clone(),
            number: row.number,
            hashes: row.hashes,
        });
        let Number { own, also } = number_of(voice, &known.collect::<Vec<_>>());
        let mut votes = BTreeMap::new();
        // The account's word goes over the browser's.
        for number in [also, own].into_iter().flatten() {
            let said = rows.iter().filter(|row| row.number == number).filter_map(vote);
            votes.extend(said);
        }
        Ok(Self { number: own.and_then(|number| u32::try_from(number).ok()), votes })
    }
}

fn vote(row: &OwnVote) -> Option<(u32, i64)> {
    Some((u32::try_from(row.statement?).ok()?, row.value?))
}
