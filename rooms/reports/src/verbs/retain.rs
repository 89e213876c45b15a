//! Delete what is over, a batch at a time; every batch says how far the run is, so that a run
//! that was broken off goes on where it stopped.

use jobs::{Event, record};
use kernel::{Actor, Chance, ReportId, Ts};
use serde::{Deserialize, Serialize};
use store::{Doc, Result, Tx};
use uuid::Uuid;

use crate::{
    event::{ReportContactDeleted, ReportDeleted},
    retention::{Chain, Periods, Rule},
    store::{
        self as rows, DueReport, Run, Step, insert_run, list_due, list_steps, put_step,
        take_open_run, take_step,
    },
};

/// Reports of one batch.
const BATCH: i64 = 100;

/// A run of the retention job is through (journal and outbox): counts and hashes, never what
/// was deleted.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RetentionRan {
    /// Code of the run.
    pub run: String,
    /// The moment it counted back from, microseconds since 1970.
    pub at: i64,
    /// What each rule deleted.
    pub rules: Vec<Ran>,
}

/// What one rule deleted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ran {
    /// The rule.
    pub rule: Rule,
    /// Days it keeps, where no category says otherwise.
    pub days: u32,
    /// What was older than this was over, microseconds since 1970.
    pub cut_off: i64,
    /// Reports (or drafts) it applied to.
    pub deleted: i64,
    /// The chain over their ids, see [`Chain`].
    pub sha256: String,
}

impl Event for RetentionRan {
    const NAME: &'static str = "retention_ran";
    const ROOM: &'static str = "reports";
    fn subject(&self) -> String {
        format!("retention:{}", self.run)
    }
}

/// Begins a run that counts back from `at`, or goes on with the one that was broken off.
///
/// # Errors
/// Engine errors.
pub async fn begin_run(
    tx: &mut Tx,
    chance: &Chance,
    actor: &Actor,
    at: Ts,
    periods: Periods,
) -> Result<Run> {
    if let Some(open) = take_open_run(tx).await? {
        return Ok(open);
    }
    let run = Run {
        id: chance.uuid(at),
        code: chance.code(7),
        at,
        periods: Doc(periods),
        actor: actor.written(),
        finished_at: None,
        entry: None,
    };
    insert_run(tx, &run).await?;
    // Somebody else may have begun at the same moment.
    Ok(take_open_run(tx).await?.unwrap_or(run))
}

/// Deletes a batch of what a rule applies to; true when there may be more.
///
/// # Errors
/// Engine errors.
pub async fn delete_due(
    tx: &mut Tx,
    chance: &Chance,
    actor: &Actor,
    now: Ts,
    run: &Run,
    rule: Rule,
) -> Result<bool> {
    let mut step = take_step(tx, run.id, rule, Chain::default().bytes()).await?;
    if step.finished_at.is_some() {
        return Ok(false);
    }
    let mut chain = Chain::stored(std::mem::take(&mut step.hash));
    let deleted = if rule == Rule::Drafts {
        let before = run.periods.0.cut_off(Rule::Drafts, run.at);
        let hashes = delete_drafts(tx, chance, actor, now, before, BATCH).await?;
        hashes.iter().for_each(|hash| chain.add(hash));
        hashes.len()
    } else {
        let after = step.last.as_deref().and_then(|bytes| Uuid::from_slice(bytes).ok());
        let after = after.map(ReportId);
        let due = list_due(tx, rule, &run.periods.0, run.at, after, BATCH).await?;
        forget(tx, chance, actor, now, run, rule, &due).await?;
        for report in &due {
            chain.add(report.id.0.as_bytes());
        }
        if let Some(last) = due.last() {
            step.last = Some(last.id.0.as_bytes().to_vec());
        }
        due.len()
    };
    step.deleted += i64::try_from(deleted).unwrap_or(i64::MAX);
    chain.bytes().clone_into(&mut step.hash);
    let more = deleted == usize::try_from(BATCH).unwrap_or(usize::MAX);
    if !more {
        step.finished_at = Some(now);
    }
    put_step(tx, &step).await?;
    Ok(more)
}

/// The run is through: its entry in the journal says what it deleted. A second call changes
/// nothing.
///
/// # Errors
/// Engine errors.
pub async fn finish_run(tx: &mut Tx, actor: &Actor, now: Ts, run: &Run) -> Result<Vec<Ran>> {
    let steps = list_steps(tx, &[run.id]).await?;
    let rules = ran(run, &steps);
    let open = take_open_run(tx).await?;
    if open.is_some_and(|open| open.id == run.id) {
        let event = RetentionRan { run: run.code.clone(), at: run.at.0, rules: rules.clone() };
        let entry = record(tx, now, actor, &event).await?;
        rows::mark_run_finished(tx, run.id, now, entry).await?;
    }
    Ok(rules)
}

/// What each rule of a run deleted.
#[must_use]
pub fn ran(run: &Run, steps: &[Step]) -> Vec<Ran> {
    let periods = &run.periods.0;
    let of = |rule: Rule| {
        let step = steps.iter().find(|s| s.run == run.id && s.rule == rule.as_str())?;
        Some(Ran {
            rule,
            days: periods.usual_days(rule),
            cut_off: periods.cut_off(rule, run.at).0,
            deleted: step.deleted,
            sha256: Chain::stored(step.hash.clone()).hex(),
        })
    };
    Rule::ALL.into_iter().filter_map(of).collect()
}

async fn forget(
    tx: &mut Tx,
    chance: &Chance,
    actor: &Actor,
    now: Ts,
    run: &Run,
    rule: Rule,
    due: &[DueReport],
) -> Result<()> {
    if due.is_empty() {
        return Ok(());
    }
    let ids: Vec<ReportId> = due.iter().map(|report| report.id).collect();
    let codes = || due.iter().map(|report| report.code.clone()).collect::<Vec<_>>();
    match rule {
        Rule::Contact => {
            rows::forget_exchanges(tx, &ids).await?;
            forget_answers(tx, &run.periods.0, &ids, now).await?;
            for (report, code) in rows::forget_contacts(tx, &ids, now).await? {
                record(tx, now, actor, &ReportContactDeleted { report, code }).await?;
            }
            Ok(())
        }
        Rule::Followers => rows::forget_followers(tx, &codes()).await,
        Rule::Support => rows::forget_devices(tx, &ids).await,
        Rule::Wordings => rows::forget_wordings(tx, &ids).await,
        Rule::Pictures => {
            delete_files(tx, chance, actor, now, &ids).await?;
            rows::forget_pictures(tx, &ids, now).await
        }
        Rule::Unreleased => {
            delete_files(tx, chance, actor, now, &ids).await?;
            for report in due {
                let event = ReportDeleted { report: report.id, code: report.code.clone() };
                record(tx, now, actor, &event).await?;
                store::search::remove(tx, "reports", &report.code).await?;
            }
            rows::forget_followers(tx, &codes()).await?;
            rows::delete_reports(tx, &ids).await
        }
        Rule::FieldLists => {
            let (day, before) = (
                run.periods.0.first_list_day(run.at),
                run.periods.0.cut_off(Rule::FieldLists, run.at),
            );
            rows::forget_field_work(tx, &ids, &day, before).await
        }
        Rule::Drafts => Ok(()),
    }
}

/// Deletes what reporters answered to questions whose answers the public does not read.
async fn forget_answers(
    tx: &mut Tx,
    periods: &Periods,
    reports: &[ReportId],
    now: Ts,
) -> Result<()> {
    if periods.public_answers.is_none() {
        return Ok(());
    }
    let mut kept = rows::list_answers(tx, reports).await?;
    for (_, category, answers) in &mut kept {
        answers.0.retain(|answer| periods.keeps_answer(category, &answer.question));
    }
    let kept = kept.into_iter().map(|(id, _, answers)| (id, answers.0)).collect();
    rows::keep_answers(tx, kept, now).await
}

async fn delete_files(
    tx: &mut Tx,
    chance: &Chance,
    actor: &Actor,
    now: Ts,
    reports: &[ReportId],
) -> Result<()> {
    for file in rows::list_files_of(tx, reports).await? {
        files::delete_file(tx, chance, now, actor, file).await?;
    }
    Ok(())
}

/// Deletes a batch of the drafts nobody touched since, with their pictures; answers the hashes of
/// their tokens.
///
/// # Errors
/// Engine errors.
pub async fn delete_drafts(
    tx: &mut Tx,
    chance: &Chance,
    actor: &Actor,
    now: Ts,
    before: Ts,
    limit: i64,
) -> Result<Vec<Vec<u8>>> {
    let mut hashes = Vec::new();
    for (hash, draft) in rows::list_drafts_before(tx, before, limit).await? {
        for file in draft.pictures {
            files::delete_file(tx, chance, now, actor, file).await?;
        }
        rows::delete_draft(tx, &hash).await?;
        hashes.push(hash);
    }
    Ok(hashes)
}
