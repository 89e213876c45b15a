//! A code by post: the person names an address, staff print a letter, the person enters the code
//! from it. Then the town knows that letters to that address reach them.

use jobs::record;
use kernel::{Chance, Lang, Ts, chance::token_hash};
use store::{Result, Tx};

use crate::{
    Administrator, Citizen,
    events::{PostConfirmed, PostalCodeAsked, PostalCodePrinted},
    store::{people, postal},
};

kernel::id! {
    /// A code by post.
    PostalCodeId,
}

/// How long a code holds from the printing of its letter.
pub const VALID: i64 = 21 * Ts::DAY;
/// Guesses at a code; the last wrong one ends it.
pub const GUESSES: i64 = 3;
/// Characters of a code.
const LENGTH: usize = 8;

/// Where the letter goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Who is named on it.
    pub name: String,
    /// Street and number.
    pub street: String,
    /// Postcode and place.
    pub place: String,
}

/// A letter to be printed, with the code that exists nowhere else.
#[derive(Debug, Clone)]
pub struct Letter {
    /// Where it goes.
    pub address: Address,
    /// Language of the person.
    pub lang: Lang,
    /// The code, in two halves.
    pub code: String,
    /// Until when it holds.
    pub until: Ts,
}

/// What came of a guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guessed {
    /// It is right.
    Right,
    /// It is wrong; so many guesses are left.
    Wrong(i64),
    /// There is no code to be guessed: none was printed, it is too old, or had its guesses.
    Dead,
}

/// Asks for a letter; nothing happens while one is on its way. True when it was asked for.
///
/// # Errors
/// Engine errors.
pub async fn ask(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    citizen: &Citizen,
    address: &Address,
    lang: Lang,
) -> Result<bool> {
    let (id, person) = (PostalCodeId::fresh(chance, now), citizen.id());
    postal::end_old(tx, person, now.plus(-VALID), now).await?;
    let asked = postal::insert_code(tx, id, person, address, lang, now).await?;
    if asked {
        record(tx, now, &citizen.actor(), &PostalCodeAsked { person }).await?;
    }
    Ok(asked)
}

/// Draws the code for a letter. Printed again, it has another code, and the one before is void.
/// None when nobody waits for it any more.
///
/// # Errors
/// Engine errors.
pub async fn print(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    administrator: &Administrator,
    id: PostalCodeId,
) -> Result<Option<(kernel::PersonId, Letter)>> {
    let code = chance.code(LENGTH);
    let hash = hashed(id, &code);
    let Some(printed) = postal::print_code(tx, id, &hash, administrator.id(), now).await? else {
        return Ok(None);
    };
    let event = PostalCodePrinted { person: printed.person };
    record(tx, now, &administrator.actor(), &event).await?;
    let letter = Letter {
        address: Address { name: printed.name, street: printed.street, place: printed.place },
        lang: Lang::from_name(&printed.lang).unwrap_or_default(),
        code: format!("{} {}", &code[..LENGTH / 2], &code[LENGTH / 2..]),
        until: now.plus(VALID),
    };
    Ok(Some((printed.person, letter)))
}

/// A guess at the code of the citizen's letter. Blanks and small letters do not matter.
///
/// # Errors
/// Engine errors.
pub async fn confirm(tx: &mut Tx, now: Ts, citizen: &Citizen, typed: &str) -> Result<Guessed> {
    let person = citizen.id();
    let Some(open) = postal::count_guess(tx, person, now.plus(-VALID), GUESSES).await? else {
        return Ok(Guessed::Dead);
    };
    let code: String = typed.chars().filter(char::is_ascii_alphanumeric).collect();
    if open.code_hash == hashed(open.id, &code.to_uppercase()) {
        postal::end_code(tx, open.id, now).await?;
        people::confirm_post(tx, person, now).await?;
        record(tx, now, &citizen.actor(), &PostConfirmed { person }).await?;
        return Ok(Guessed::Right);
    }
    let left = GUESSES - open.guesses;
    if left > 0 {
        return Ok(Guessed::Wrong(left));
    }
    postal::end_code(tx, open.id, now).await?;
    Ok(Guessed::Dead)
}

fn hashed(id: PostalCodeId, code: &str) -> Vec<u8> {
    token_hash(&format!("{id}/{code}"))
}
