//! Agree, disagree or pass, once a person and statement; the last word counts.

use jobs::record;
use kernel::Actor;
use opinion::Vote;
use store::{Result, Tx};

use super::whose::{Number, number_of};
use crate::{
    Deed,
    event::opinions::OpinionVoted,
    jobs::{plan_forgetting, plan_keeping},
    process::Opinions,
    store::opinions::{
        OwnRow, VoteRow, find_statement, find_vote, hold_head, insert_voice, list_voices,
        merge_voices, put_vote, set_head,
    },
    verbs::Voice,
};

/// What became of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voted {
    /// It counts.
    Counted,
    /// It was said before, and counts as before.
    Already,
    /// Nobody votes on this statement (any more); nothing changed.
    NotAsked,
}

/// Takes a vote. Who gave it stands nowhere but behind a keyed hash: the journal names a visitor,
/// also for somebody signed in.
///
/// # Errors
/// Engine errors.
pub async fn vote(
    tx: &mut Tx,
    deed: &Deed,
    process: &str,
    asked: &Opinions,
    voice: &Voice,
    statement: u32,
    vote: Vote,
) -> Result<Voted> {
    let mut head = hold_head(tx, process).await?;
    let public = asked.seed(statement).is_some()
        || find_statement(tx, process, statement).await?.is_some_and(|row: OwnRow| row.is_public());
    if !public {
        return Ok(Voted::NotAsked);
    }
    let known = list_voices(tx, process, &voice.all).await?;
    let Number { own, also } = number_of(voice, &known);
    let before = match own {
        None => None,
        Some(number) => find_vote(tx, process, number, statement).await?,
    };
    let value = i64::from(vote.number());
    if before == Some(value) && also.is_none() {
        return Ok(Voted::Already);
    }
    let number = own.unwrap_or(head.participants + 1);
    head.participants = head.participants.max(number);
    if let Some(other) = also {
        let gone = merge_voices(tx, process, other, number).await?;
        head.votes -= i64::try_from(gone).unwrap_or(0);
    }
    let before = match also {
        None => before,
        Some(_) => find_vote(tx, process, number, statement).await?,
    };
    head.votes += i64::from(before.is_none());
    let event = OpinionVoted { process: process.to_owned(), votes: head.votes };
    let seq = record(tx, deed.now, &Actor::Visitor, &event).await?;
    for voice in voice.all.iter().filter(|voice| known.iter().all(|k| k.voice != **voice)) {
        insert_voice(tx, process, voice, number, deed.now).await?;
    }
    let row = VoteRow { participant: number, statement: i64::from(statement), value, at: deed.now };
    put_vote(tx, process, row, seq).await?;
    head.change_seq = seq;
    if also.is_some() {
        head.anew_seq = seq;
    }
    set_head(tx, process, head).await?;
    plan_forgetting(tx, &deed.chance, deed.now).await?;
    plan_keeping(tx, &deed.chance, deed.now).await?;
    Ok(Voted::Counted)
}
