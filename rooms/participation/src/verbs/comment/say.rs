//! Say something about a contribution, or in answer to another comment.

use jobs::record;
use kernel::{Lang, PersonId, chance::token_hash};
use store::{Result, Tx};

use super::release_comment;
use crate::{
    comment::{Comment, CommentId, Side},
    contribution::Contribution,
    event::CommentSubmitted,
    jobs::plan_forgetting,
    store::{Traces, find_comment, find_comment_by_key, insert_comment},
    verbs::{Deed, secret_of},
};

/// What somebody says.
#[derive(Debug, Clone)]
pub struct Said {
    /// For or against; none where the process does not ask, and for answers.
    pub side: Option<Side>,
    /// The comment it answers.
    pub parent: Option<CommentId>,
    /// The words.
    pub body: String,
    /// Language they are written in.
    pub lang: Lang,
    /// The key its author's browser sends it with; without one nobody can come back to it.
    pub key: Option<String>,
    /// The account of its author.
    pub author: Option<PersonId>,
    /// The public reads it at once.
    pub released: bool,
}

/// Stores a comment on a contribution whose row the caller holds. A second one with the same key
/// finds the first and stays without effect.
///
/// # Errors
/// Engine errors.
pub async fn comment(
    tx: &mut Tx,
    deed: &Deed,
    contribution: &Contribution,
    said: Said,
) -> Result<Comment> {
    let hash = said.key.as_deref().map(|key| token_hash(&format!("comment-key/{key}")));
    if let Some(hash) = &hash
        && let Some(known) = find_comment_by_key(tx, hash).await?
    {
        return Ok(known);
    }
    let code = loop {
        let code = deed.chance.code(7);
        if find_comment(tx, &code).await?.is_none() {
            break code;
        }
    };
    let event = CommentSubmitted {
        contribution: contribution.id,
        code: contribution.code.clone(),
        comment: code.clone(),
        process: contribution.process.clone(),
    };
    let change_seq = record(tx, deed.now, &deed.actor, &event).await?;
    let comment = Comment {
        id: CommentId::fresh(&deed.chance, deed.now),
        code,
        contribution: contribution.id,
        parent: said.parent,
        side: said.side.map(|side| side.as_str().to_owned()),
        body: said.body,
        lang: said.lang.as_str().to_owned(),
        at: deed.now,
        nr: None,
        released_at: None,
        refused_at: None,
        refused_rule: None,
        refused_reason: None,
        withdrawn_at: None,
        voices: 0,
        answers: 0,
    };
    let traces = Traces {
        author: said.author,
        secret_hash: said.key.as_deref().map(|key| token_hash(&secret_of(key))),
        idempotency_hash: hash,
    };
    insert_comment(tx, &comment, traces, change_seq).await?;
    plan_forgetting(tx, &deed.chance, deed.now).await?;
    if said.released {
        release_comment(tx, deed, contribution, &comment).await?;
    }
    Ok(comment)
}
