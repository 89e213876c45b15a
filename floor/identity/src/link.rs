//! Signing in by e-mail: a link that opens once, and six digits for those who read the mail
//! on another device. Every address gets the same answer and the same mail.

use kernel::{Actor, Chance, Trust, Ts, chance::token_hash};
use letters::Address;
use store::{Result, Tx};
use web::{Here, problem::Answer};

use crate::{
    Person, Signed, mail, next,
    oidc::{self, Subject},
    roles, session,
    store::{
        links::{self, Made, Opened},
        people, subjects,
    },
    sweep,
};

/// How long a link opens.
pub const VALID: i64 = 20 * Ts::MINUTE;
/// Guesses at the digits; the last wrong one kills the link as well.
pub const GUESSES: i64 = 5;

/// Makes a link for an address and sends it. Answers the reference with which this browser
/// may enter the digits.
///
/// # Errors
/// Store errors.
pub async fn send(here: &Here, to: Address, back: &str) -> Answer<String> {
    make(here, to, back, None).await
}

/// What waits for the mail to be opened.
pub struct Awaited {
    /// What the browser holds.
    pub browser: String,
    /// An account at an identity provider.
    pub subject: Subject,
    /// The name the provider gave.
    pub name: String,
}

/// Like [`send`]; whoever opens the mail in the same browser has proved the address, and the
/// account at the provider becomes theirs.
///
/// # Errors
/// Store errors.
pub async fn send_for(here: &Here, to: Address, back: &str, awaited: Awaited) -> Answer<String> {
    make(here, to, back, Some(awaited)).await
}

async fn make(here: &Here, to: Address, back: &str, awaited: Option<Awaited>) -> Answer<String> {
    let chance = &here.app.chance;
    let (token, reference) = (chance.token(), chance.token());
    let digits = format!("{:06}", chance.below(1_000_000));
    let letter = mail::sign_in(here, to.clone(), &token, &digits);
    let (now, chance, days) = (here.now, chance.clone(), sweep::days(here));
    let (back, answer) = (next::safe(back).to_owned(), reference.clone());
    let written = here.town.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            let made = Made {
                token_hash: &token_hash(&token),
                reference_hash: &token_hash(&reference),
                code_hash: &code_hash(&reference, &digits),
                email: to.as_str(),
                next: &back,
                created_at: now,
            };
            links::insert_link(tx, made).await?;
            if let Some(Awaited { browser, subject, name }) = awaited {
                let browser = token_hash(&browser);
                subjects::insert_pending(tx, &token_hash(&token), &browser, &subject, &name)
                    .await?;
            }
            mail::send(tx, &chance, now, &letter).await?;
            sweep::plan(tx, &chance, now, days).await
        })
    });
    written.await?;
    Ok(answer)
}

/// The digits are few, so they are hashed with what only the asking browser knows.
fn code_hash(reference: &str, digits: &str) -> Vec<u8> {
    token_hash(&format!("{reference}/{digits}"))
}

/// What entering needs besides the proof.
pub struct Entering {
    /// Now.
    pub now: Ts,
    /// Randomness.
    pub chance: Chance,
    /// [`session::agent_label`].
    pub agent: String,
    /// The session this browser was in; it ends.
    pub before: Option<std::sync::Arc<Signed>>,
    /// What this browser holds of an attempt at an identity provider.
    pub browser: Option<String>,
    /// How sure the proof makes the town.
    pub trust: Trust,
}

/// Somebody is in.
#[derive(Debug)]
pub struct Entered {
    /// Token of their session.
    pub token: String,
    /// Where they wanted to go.
    pub next: String,
}

/// The address a link still opens for.
///
/// # Errors
/// Engine errors.
pub async fn find(tx: &mut Tx, now: Ts, token: &str) -> Result<Option<String>> {
    links::find_link(tx, &token_hash(token), now.plus(-VALID)).await
}

/// Opens a link: its address is proved, and whoever has it is in. None when it was used
/// before or is too old.
///
/// # Errors
/// Engine errors.
pub async fn open(tx: &mut Tx, token: &str, entering: Entering) -> Result<Option<Entered>> {
    open_hashed(tx, &token_hash(token), entering).await
}

async fn open_hashed(tx: &mut Tx, hash: &[u8], mut entering: Entering) -> Result<Option<Entered>> {
    let now = entering.now;
    let Some(Opened { email, next }) = links::use_link(tx, hash, now.plus(-VALID), now).await?
    else {
        return Ok(None);
    };
    let browser = entering.browser.as_deref().map(token_hash);
    let awaited = subjects::take_pending(tx, hash, browser.as_deref()).await?;
    let name = awaited.as_ref().map_or("", |(_, name)| name.as_str());
    let person = roles::admit(tx, &entering.chance, now, &Actor::Visitor, &email, name).await?;
    if let Some((subject, _)) = &awaited {
        let actor = Actor::Citizen(person.id);
        if oidc::join(tx, &entering.chance, now, &actor, person.id, subject).await? {
            entering.trust = subject.trust;
        }
    }
    let token = enter(tx, &person, entering).await?;
    Ok(Some(Entered { token, next }))
}

/// Begins the session of somebody who proved who they are, and ends the one before.
///
/// # Errors
/// Engine errors.
pub async fn enter(tx: &mut Tx, person: &Person, entering: Entering) -> Result<String> {
    let Entering { now, chance, agent, before, trust, .. } = entering;
    if let Some(before) = before {
        session::end(tx, now, &before.actor(), before.person.id, before.session).await?;
    }
    people::note_sign_in(tx, person.id, now).await?;
    session::begin(tx, &chance, now, person.id, &agent, trust).await
}

/// What came of a guess at the digits.
#[derive(Debug)]
pub enum Guessed {
    /// They are right.
    Entered(Entered),
    /// They are wrong; so many guesses are left.
    Wrong(i64),
    /// The link is used, too old, or had its guesses.
    Dead,
}

/// A guess at the digits of the link with this reference.
///
/// # Errors
/// Engine errors.
pub async fn guess(
    tx: &mut Tx,
    reference: &str,
    digits: &str,
    entering: Entering,
) -> Result<Guessed> {
    let now = entering.now;
    let counted = links::count_guess(tx, &token_hash(reference), now.plus(-VALID), GUESSES).await?;
    let Some(link) = counted else {
        return Ok(Guessed::Dead);
    };
    if link.code_hash == code_hash(reference, digits) {
        let entered = open_hashed(tx, &link.token_hash, entering).await?;
        return Ok(entered.map_or(Guessed::Dead, Guessed::Entered));
    }
    let left = GUESSES - link.guesses;
    if left > 0 {
        return Ok(Guessed::Wrong(left));
    }
    links::kill_link(tx, &link.token_hash, now).await?;
    Ok(Guessed::Dead)
}
