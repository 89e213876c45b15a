//! What a process' people say now, in memory: made anew from the rows when something changed, or
//! brought up to date vote by vote.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use futures_util::lock::Mutex as Turn;
use opinion::{Analysis, Conversation, OpinionMap, Vote};
use store::{Result, Tx};
use web::Town;

use super::{Standing, Statement, Wording, statements};
use crate::{
    process::Opinions,
    store::opinions::{Head, VoteRow, find_head, list_statements, list_votes, list_votes_after},
};

/// With fewer people than that no groups are told, and no single votes given away: they would be
/// about persons.
pub const FEW: usize = 15;
/// Votes that are taken in one by one; with more it is faster to begin anew. The result is the same.
const ONE_BY_ONE: i64 = 8;

/// What people say.
#[derive(Debug)]
pub struct Said {
    /// All statements by number, those nobody votes on among them.
    pub statements: Vec<Statement>,
    /// What follows from the votes.
    pub analysis: Analysis,
    /// Votes that stand.
    pub votes: i64,
}

/// What was read, up to which change.
struct Kept {
    change: i64,
    map: OpinionMap,
    said: Arc<Said>,
}

/// One process at a time: who comes while somebody counts waits for the result.
type Place = Arc<Turn<Option<Kept>>>;

/// The conversations of a municipality.
#[derive(Default)]
struct Conversations(Mutex<HashMap<String, Place>>);

impl Said {
    /// What people say in a process as it stands in this transaction, or after it.
    ///
    /// # Errors
    /// Store errors.
    pub async fn fresh(
        tx: &mut Tx,
        town: &Town,
        process: &str,
        asked: &Opinions,
    ) -> Result<Arc<Self>> {
        let all = town.derived(|_| Conversations::default());
        let place = {
            let mut places = all.0.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(places.entry(process.to_owned()).or_default())
        };
        let mut kept = place.lock().await;
        let head = find_head(tx, process).await?.unwrap_or_default();
        if let Some(known) = kept.as_ref().filter(|kept| kept.change >= head.change_seq) {
            return Ok(Arc::clone(&known.said));
        }
        let begun = kept.take().filter(|kept| kept.change >= head.anew_seq);
        let fresh = match begun {
            None => anew(tx, process, asked, head).await?,
            Some(begun) => {
                let limit = ONE_BY_ONE + 1;
                let votes = list_votes_after(tx, process, begun.change, limit).await?;
                if votes.len() < usize::try_from(limit).unwrap_or(0) {
                    aside(move || going_on(begun, &votes, head)).await?
                } else {
                    anew(tx, process, asked, head).await?
                }
            }
        };
        let said = Arc::clone(&fresh.said);
        *kept = Some(fresh);
        Ok(said)
    }

    /// A statement by its number.
    #[must_use]
    pub fn statement(&self, number: u32) -> Option<&Statement> {
        let at = self.statements.binary_search_by_key(&number, |one| one.number).ok()?;
        self.statements.get(at)
    }

    /// Statements people vote on.
    pub fn public(&self) -> impl Iterator<Item = &Statement> {
        self.statements.iter().filter(|one| one.is_public())
    }

    /// Whether there are too few people to speak of groups.
    #[must_use]
    pub fn is_few(&self) -> bool {
        self.analysis.participants.len() < FEW || self.analysis.groups.len() < 2
    }
}

async fn anew(tx: &mut Tx, process: &str, asked: &Opinions, head: Head) -> Result<Kept> {
    let own = list_statements(tx, process).await?;
    let votes = list_votes(tx, process).await?;
    let statements = with_gone(statements(asked, own), &votes);
    aside(move || {
        let mut map = OpinionMap::new(conversation(&statements, &votes));
        let analysis = map.analyse();
        let said = Arc::new(Said { statements, analysis, votes: head.votes });
        Kept { change: head.change_seq, map, said }
    })
    .await
}

/// What was put to people and what they said, as the crate takes it.
pub(super) fn conversation(statements: &[Statement], votes: &[VoteRow]) -> Conversation {
    let put = statements.iter().filter(|one| one.standing != Standing::Waiting).map(|one| {
        opinion::Statement {
            id: one.number,
            text: String::new(),
            standing: match one.standing {
                Standing::Refused => opinion::Standing::Refused,
                _ if one.own().is_some_and(|row| row.meta) => opinion::Standing::Meta,
                Standing::Public | Standing::Waiting => opinion::Standing::Counted,
            },
        }
    });
    Conversation::of(put, votes.iter().filter_map(number))
}

/// Statements whose votes are still there, though they were taken out of the file: refused ones.
pub(super) fn with_gone(mut statements: Vec<Statement>, votes: &[VoteRow]) -> Vec<Statement> {
    let voted: std::collections::BTreeSet<u32> =
        votes.iter().filter_map(|vote| u32::try_from(vote.statement).ok()).collect();
    for number in voted {
        if let Err(at) = statements.binary_search_by_key(&number, |one| one.number) {
            let gone = Statement { number, wording: Wording::Gone, standing: Standing::Refused };
            statements.insert(at, gone);
        }
    }
    statements
}

/// The votes since then, one by one, on top of what is known.
fn going_on(mut kept: Kept, votes: &[VoteRow], head: Head) -> Kept {
    for (participant, statement, vote) in votes.iter().filter_map(number) {
        kept.map.cast(participant, statement, vote);
    }
    let analysis = kept.map.analyse();
    let statements = kept.said.statements.clone();
    kept.said = Arc::new(Said { statements, analysis, votes: head.votes });
    kept.change = head.change_seq;
    kept
}

fn number(row: &VoteRow) -> Option<(u32, u32, Vote)> {
    let participant = u32::try_from(row.participant).ok()?;
    Some((participant, u32::try_from(row.statement).ok()?, Vote::of(row.value)?))
}

/// Ten thousand people take a moment of a processor: not on a thread that others wait for.
pub(super) async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(|fault| {
        tracing::error!(%fault, "the opinion map was not computed");
        store::Error::Stopped
    })
}
