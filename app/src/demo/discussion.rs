//! What people of the demo city say about contributions.

use kernel::{Actor, Lang, Ts};
use participation::{
    Contribution, Deed, Process,
    comment::{CommentId, Side},
    store as rows,
    verbs::{self, Said, Voice},
};
use serde::Deserialize;
use store::Tx;

/// A comment of the demo city, with its answers.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoComment {
    /// `pro` or `contra`, where the process asks.
    #[serde(default)]
    side: Option<String>,
    text: String,
    days_ago: f64,
    /// How many find it helpful.
    #[serde(default)]
    voices: u32,
    /// Nobody has looked at it.
    #[serde(default)]
    waits: bool,
    /// The rule it was removed for.
    #[serde(default)]
    removed: Option<String>,
    #[serde(default, rename = "answer")]
    answers: Vec<DemoComment>,
}

/// Plays the comments on a contribution; `at` is a clerk so many days ago.
pub async fn discuss(
    tx: &mut Tx,
    process: &Process,
    code: &str,
    comments: &[DemoComment],
    at: &(impl Fn(f64) -> Deed + Sync),
) -> store::Result<()> {
    let Some(contribution) = rows::find_for_change(tx, code).await? else { return Ok(()) };
    for comment in comments {
        let stored = say(tx, process, &contribution, comment, None, at).await?;
        for answer in &comment.answers {
            say(tx, process, &contribution, answer, Some(stored), at).await?;
        }
    }
    Ok(())
}

async fn say(
    tx: &mut Tx,
    process: &Process,
    contribution: &Contribution,
    demo: &DemoComment,
    parent: Option<CommentId>,
    at: &(impl Fn(f64) -> Deed + Sync),
) -> store::Result<CommentId> {
    let clerk = at(demo.days_ago);
    let visitor = Deed { actor: Actor::Visitor, ..clerk.clone() };
    let said = Said {
        side: demo.side.as_deref().and_then(Side::from_name),
        parent,
        body: demo.text.clone(),
        lang: Lang::De,
        key: Some(visitor.chance.token()),
        author: None,
        released: !demo.waits,
    };
    let stored = verbs::comment(tx, &visitor, contribution, said).await?;
    for _ in 0..demo.voices {
        let device = visitor.chance.bytes::<32>().to_vec();
        let voice = Voice { own: device.clone(), all: vec![device] };
        verbs::voice_comment(tx, &visitor, contribution, &stored, &voice).await?;
    }
    if let Some(rule) = demo.removed.as_deref().and_then(|key| process.rule(key))
        && let Some(shown) = rows::find_comment(tx, &stored.code).await?
    {
        let later = Deed { now: clerk.now.plus(Ts::HOUR), ..clerk };
        let reason = "Der Kommentar beschimpft andere, die hier mitreden.";
        verbs::refuse_comment(tx, &later, contribution, &shown, rule, reason).await?;
    }
    Ok(stored.id)
}
