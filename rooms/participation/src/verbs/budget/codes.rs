//! Codes for letters and for ballots of paper: made once, handed out once, kept as hashes.

use std::collections::BTreeSet;

use jobs::record;
use kernel::chance::token_hash;
use store::{Result, Tx};

use crate::{
    Deed,
    budget::{BatchId, CodeId},
    event::budget::BudgetCodesMade,
    store::budget::{has_batch, insert_codes, next_number},
};

/// Characters of a code, of an alphabet of 24: fifty-five bits, so that guessing leads nowhere.
const LENGTH: usize = 12;
/// Characters of a code that stand together on paper.
const GROUP: usize = 4;

/// A code as it is printed, with the number beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// By which staff find the sheet again; it says nothing about the code.
    pub number: i64,
    /// The code, in groups.
    pub code: String,
}

/// Makes so many codes, as they are printed; none where the batch was made before, for the codes exist
/// nowhere but in the answer of the first time.
///
/// # Errors
/// Engine errors.
pub async fn make_codes(
    tx: &mut Tx,
    deed: &Deed,
    process: &str,
    batch: BatchId,
    count: usize,
) -> Result<Option<Vec<Printed>>> {
    if has_batch(tx, process, batch).await? {
        return Ok(None);
    }
    let (mut codes, mut seen) = (Vec::with_capacity(count), BTreeSet::new());
    while codes.len() < count {
        let code = deed.chance.code(LENGTH);
        if seen.insert(code.clone()) {
            codes.push(code);
        }
    }
    let first = next_number(tx, process).await?;
    let row = |(number, code): (i64, &String)| {
        (CodeId::fresh(&deed.chance, deed.now), number, code_hash(process, code))
    };
    let rows: Vec<_> = (first..).zip(&codes).map(row).collect();
    insert_codes(tx, process, batch, deed.now, &rows).await?;
    let n = i64::try_from(count).unwrap_or(i64::MAX);
    let event = BudgetCodesMade { process: process.to_owned(), n };
    record(tx, deed.now, &deed.actor, &event).await?;
    let printed = |(number, code): (i64, String)| Printed { number, code: grouped(&code) };
    Ok(Some((first..).zip(codes).map(printed).collect()))
}

fn grouped(code: &str) -> String {
    let mut text = String::with_capacity(LENGTH + LENGTH / GROUP);
    for (place, character) in code.chars().enumerate() {
        if place > 0 && place % GROUP == 0 {
            text.push(' ');
        }
        text.push(character);
    }
    text
}

/// The hash of a code as somebody typed it; blanks, hyphens and small letters do not matter.
#[must_use]
pub fn code_hash(process: &str, typed: &str) -> Vec<u8> {
    let code: String = typed.chars().filter(char::is_ascii_alphanumeric).collect();
    token_hash(&format!("budget-code/{process}/{}", code.to_uppercase()))
}
