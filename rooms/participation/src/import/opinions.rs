//! A conversation of Polis as statements and votes of a process. What is there already stays as it is.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use jobs::record;
use kernel::{Actor, Lang, Ts, chance::token_hash};
use opinion::{Conversation, Standing, Vote};
use serde::Serialize;
use store::{Error, Result, Tx};
use web::Town;

use crate::{
    Process,
    event::opinions::OpinionsImported,
    process::FIRST_OWN,
    store::opinions::{
        NewStatement, VoteRow, hold_head, insert_statement, insert_voice, list_sources,
        list_statements, list_voice_numbers, list_votes, put_vote, set_head,
    },
};

/// What statements of such an export are marked with.
pub const SOURCE: &str = "import:polis";
/// Votes stored in one transaction.
const BATCH: usize = 2_000;

/// What an import did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// Statements that came in.
    pub statements: u64,
    /// Votes that came in, changed ones among them.
    pub votes: u64,
    /// Statements and votes that were here already.
    pub unchanged: u64,
}

/// Stores a conversation in pieces, each in its own transaction with one entry of the journal.
///
/// # Errors
/// Store errors; what was stored before stays, and the same import goes on from there.
pub async fn run(
    town: &Arc<Town>,
    process: &Process,
    conversation: Conversation,
    now: Ts,
    mut progress: impl FnMut(u64) + Send,
) -> Result<Outcome> {
    let conversation = Arc::new(conversation);
    let (from, own) = (Arc::clone(&conversation), process.clone());
    let begun = town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { numbers(tx, &own, &from, now).await })
    });
    let Numbers { statements, people, new } = begun.await?;
    let mut outcome =
        Outcome { statements: new, unchanged: statements.len() as u64 - new, ..Outcome::default() };
    let mut tx = town.store.read().await?;
    let known = list_votes(&mut tx, &process.slug).await?;
    drop(tx);
    let known: HashMap<(i64, i64), i64> =
        known.into_iter().map(|vote| ((vote.participant, vote.statement), vote.value)).collect();
    let votes = conversation.votes().filter_map(|(person, statement, vote): (u32, u32, Vote)| {
        let (participant, statement) = (*people.get(&person)?, *statements.get(&statement)?);
        Some(VoteRow { participant, statement, value: i64::from(vote.number()), at: now })
    });
    let (old, new): (Vec<_>, Vec<_>) =
        votes.partition(|vote| known.get(&(vote.participant, vote.statement)) == Some(&vote.value));
    outcome.unchanged += old.len() as u64;
    for batch in new.chunks(BATCH) {
        let fresh = batch.iter().filter(|v| !known.contains_key(&(v.participant, v.statement)));
        let (fresh, slug, batch) = (fresh.count(), process.slug.clone(), batch.to_vec());
        outcome.votes += batch.len() as u64;
        town.store
            .write::<_, Error, _>(move |tx| {
                Box::pin(async move { put(tx, &slug, batch, fresh, now).await })
            })
            .await?;
        progress(outcome.votes);
    }
    Ok(outcome)
}

/// What statements and people of the export are called here.
struct Numbers {
    statements: BTreeMap<u32, i64>,
    people: BTreeMap<u32, i64>,
    /// Statements that came in.
    new: u64,
}

/// Gives numbers, in the order of the export's own, and stores new statements with their words.
async fn numbers(tx: &mut Tx, process: &Process, from: &Conversation, now: Ts) -> Result<Numbers> {
    let slug = &process.slug;
    let mut head = hold_head(tx, slug).await?;
    let rows = list_statements(tx, slug).await?;
    let known: HashMap<String, i64> = list_sources(tx, slug, SOURCE).await?.into_iter().collect();
    let mut next = rows.last().map_or(i64::from(FIRST_OWN), |last| last.stored_number + 1);
    let mut statements = BTreeMap::new();
    let mut new = Vec::new();
    for one in from.statements() {
        let number = known.get(&one.id.to_string()).copied().unwrap_or_else(|| {
            new.push((next, one));
            next += 1;
            next - 1
        });
        statements.insert(one.id, number);
    }
    let voices: HashMap<Vec<u8>, i64> = list_voice_numbers(tx, slug).await?.into_iter().collect();
    let mut people = BTreeMap::new();
    let mut joining = Vec::new();
    for (person, ..) in from.votes() {
        people.entry(person).or_insert_with(|| {
            let voice = token_hash(&format!("{SOURCE}/{slug}/{person}"));
            voices.get(&voice).copied().unwrap_or_else(|| {
                head.participants += 1;
                joining.push((voice, head.participants));
                head.participants
            })
        });
    }
    let numbers = Numbers { statements, people, new: new.len() as u64 };
    if new.is_empty() && joining.is_empty() {
        return Ok(numbers);
    }
    let event = OpinionsImported { process: slug.clone(), statements: numbers.new, votes: 0 };
    let seq = record(tx, now, &Actor::System("import"), &event).await?;
    for (number, one) in new {
        let row = NewStatement {
            process: slug.clone(),
            number: u32::try_from(number).unwrap_or(u32::MAX),
            text: one.text.split_whitespace().collect::<Vec<_>>().join(" "),
            lang: Lang::De,
            office: process.office.clone(),
            author: None,
            device: None,
            idempotency_hash: None,
            source: SOURCE.to_owned(),
            source_id: Some(one.id.to_string()),
            meta: one.standing == Standing::Meta,
            received_at: now,
            released_at: Some(now),
            refused_at: (one.standing == Standing::Refused).then_some(now),
            change_seq: seq,
        };
        insert_statement(tx, row).await?;
    }
    for (voice, number) in joining {
        insert_voice(tx, slug, &voice, number, now).await?;
    }
    (head.change_seq, head.anew_seq) = (seq, seq);
    set_head(tx, slug, head).await?;
    Ok(numbers)
}

async fn put(tx: &mut Tx, slug: &str, votes: Vec<VoteRow>, fresh: usize, now: Ts) -> Result<()> {
    let mut head = hold_head(tx, slug).await?;
    head.votes += i64::try_from(fresh).unwrap_or(0);
    let event =
        OpinionsImported { process: slug.to_owned(), statements: 0, votes: votes.len() as u64 };
    let seq = record(tx, now, &Actor::System("import"), &event).await?;
    for vote in votes {
        put_vote(tx, slug, vote, seq).await?;
    }
    head.change_seq = seq;
    set_head(tx, slug, head).await
}
