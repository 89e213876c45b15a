//! A statement of one's own.

use jobs::record;
use kernel::{Lang, PersonId, chance::token_hash, municipality::Moderation};
use store::{Result, Tx};

use super::release_statement;
use crate::{
    Deed, Process,
    event::opinions::StatementSubmitted,
    jobs::plan_forgetting,
    process::{FIRST_OWN, Opinions},
    store::opinions::{
        NewStatement, find_sent, hold_head, insert_statement, list_statements, set_head,
    },
};

/// What somebody wants to put to the others.
#[derive(Debug, Clone)]
pub struct Said {
    /// What it says.
    pub text: String,
    /// Language it is written in.
    pub lang: Lang,
    /// The key its author's browser sends it with.
    pub key: String,
    /// The account of its author.
    pub author: Option<PersonId>,
    /// Keyed hash of the voice.
    pub device: Vec<u8>,
    /// `web` or `demo`.
    pub source: &'static str,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Submitted {
    /// It came in, or had come in with the same key.
    Taken(u32),
    /// The same words are there already, under this number.
    Known(u32),
    /// There are as many as the process takes.
    Full,
}

/// Takes a statement. The same form sent twice is one; the same words are not taken twice.
///
/// # Errors
/// Engine errors.
pub async fn submit_statement(
    tx: &mut Tx,
    deed: &Deed,
    process: &Process,
    asked: &Opinions,
    said: Said,
) -> Result<Submitted> {
    let mut head = hold_head(tx, &process.slug).await?;
    let hash = token_hash(&format!("statement-key/{}", said.key));
    if let Some(number) = find_sent(tx, &hash).await? {
        return Ok(Submitted::Taken(u32::try_from(number).unwrap_or(0)));
    }
    let rows = list_statements(tx, &process.slug).await?;
    let same = folded(&said.text);
    let seeds = asked.seeds.iter().flat_map(|seed| {
        let texts = [Some(&seed.text.de), seed.text.en.as_ref(), seed.text.simple.as_ref()];
        texts.into_iter().flatten().map(|text| (seed.number, text.as_str()))
    });
    let own = rows.iter().map(|row| (row.number(), row.text.as_str()));
    if let Some((number, _)) = seeds.chain(own).find(|(_, text)| folded(text) == same) {
        return Ok(Submitted::Known(number));
    }
    let standing = rows.iter().filter(|row| row.refused_at.is_none()).count();
    if standing >= asked.own_at_most as usize {
        return Ok(Submitted::Full);
    }
    let number = rows.last().map_or(FIRST_OWN, |last| last.number() + 1);
    let event = StatementSubmitted {
        process: process.slug.clone(),
        statement: number,
        source: said.source.to_owned(),
    };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    let new = NewStatement {
        process: process.slug.clone(),
        number,
        text: said.text,
        lang: said.lang,
        office: process.office.clone(),
        author: said.author,
        device: Some(said.device),
        idempotency_hash: Some(hash),
        source: said.source.to_owned(),
        source_id: None,
        meta: false,
        received_at: deed.now,
        released_at: None,
        refused_at: None,
        change_seq: seq,
    };
    insert_statement(tx, new).await?;
    (head.change_seq, head.anew_seq) = (seq, seq);
    set_head(tx, &process.slug, head).await?;
    plan_forgetting(tx, &deed.chance, deed.now).await?;
    if asked.moderation == Moderation::After {
        release_statement(tx, deed, &process.slug, number).await?;
    }
    Ok(Submitted::Taken(number))
}

/// Words without what makes no difference: case, blanks, the full stop.
fn folded(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").trim_end_matches(['.', '!']).to_lowercase()
}
