//! A run: what would be deleted, and deleting it, a batch at a time. Each batch is a transaction
//! with its own proof in the journal, so a run that was broken off has proved what it did, and the
//! next one goes on with what is left.

use std::{collections::BTreeMap, sync::Arc};

use jobs::{Event, record};
use kernel::{Actor, Chance, FileId, Ts};
use serde::{Deserialize, Serialize};
use store::{Result, Tx, chain::Chain};
use web::Town;

use super::{Periods, Rule, over_at};
use crate::{
    Answers, Deed, Definition,
    application::ApplicationId,
    store::{find_version, retention as rows},
};

/// Applications of one batch.
const BATCH: i64 = 50;

/// A rule deleted something (journal and outbox): a number and a chain of hashes, never what.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RetentionRan {
    /// What it deleted.
    pub ran: Ran,
}

/// What a rule deleted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ran {
    /// The rule.
    pub rule: Rule,
    /// The moment its periods were counted back from, microseconds since 1970.
    pub at: i64,
    /// Applications (or bills) it applied to.
    pub deleted: i64,
    /// The chain over their ids, see [`Chain`].
    pub sha256: String,
}

/// What the proofs are about, in the journal.
pub const SUBJECT: &str = "retention:services";

impl Event for RetentionRan {
    const NAME: &'static str = "service_retention_ran";
    const ROOM: &'static str = "services";
    fn subject(&self) -> String {
        SUBJECT.to_owned()
    }
}

/// An application is deleted with everything that hung on it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ApplicationDeleted {
    /// Which.
    pub application: ApplicationId,
}

impl Event for ApplicationDeleted {
    const NAME: &'static str = "application_deleted";
    const ROOM: &'static str = "services";
    fn subject(&self) -> String {
        format!("application:{}", self.application)
    }
}

/// Answers of an application are deleted whose own period is over.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ApplicationShortened {
    /// Which.
    pub application: ApplicationId,
    /// Their period.
    pub days: u32,
}

impl Event for ApplicationShortened {
    const NAME: &'static str = "application_shortened";
    const ROOM: &'static str = "services";
    fn subject(&self) -> String {
        format!("application:{}", self.application)
    }
}

/// What one rule would delete.
#[derive(Debug, Clone)]
pub struct DueRule {
    /// The rule.
    pub rule: Rule,
    /// Numbers of the applications (or references of the bills), with the moment their time is
    /// over.
    pub due: Vec<(String, Ts)>,
}

/// What a run that counts back from `at` would delete, at most `limit` of each rule.
///
/// # Errors
/// Engine errors.
pub async fn preview(town: &Arc<Town>, at: Ts, limit: i64) -> Result<Vec<DueRule>> {
    let mut tx = town.store.read().await?;
    let periods = Periods::of(&mut tx, town).await?;
    let answers = rows::list_due(&mut tx, Rule::Answers, &periods, at, limit).await?;
    let whole = rows::list_due(&mut tx, Rule::Applications, &periods, at, limit).await?;
    let books = rows::list_books(&mut tx, periods.books_before(at), limit).await?;
    let on = |rule: Rule, due: rows::Due| {
        let kept =
            periods.kept.iter().find(|k| (k.service == due.service) && k.version == due.version);
        let days = kept.and_then(|kept| match rule {
            Rule::Answers => {
                kept.shorter.iter().copied().find(|days| i64::from(*days) > due.shortened_days)
            }
            _ => Some(kept.days),
        });
        let over = over_at(due.ended_at, due.valid_until.as_deref(), &periods.zone);
        (due.reference, over.plus(i64::from(days.unwrap_or(0)) * Ts::DAY))
    };
    let listed = |rule, due: Vec<rows::Due>| DueRule {
        rule,
        due: due.into_iter().map(|d| on(rule, d)).collect(),
    };
    let books = books.into_iter().map(|book| (book.reference, at)).collect();
    Ok(vec![
        listed(Rule::Answers, answers),
        listed(Rule::Applications, whole),
        DueRule { rule: Rule::Books, due: books },
    ])
}

/// Deletes everything that is over at `at`, in batches of their own transactions; answers what each
/// rule deleted.
///
/// # Errors
/// Engine errors; what is left waits for the next run.
pub async fn run(
    town: &Arc<Town>,
    chance: &Chance,
    actor: &Actor,
    now: Ts,
    at: Ts,
) -> Result<Vec<(Rule, i64)>> {
    let periods = Arc::new(Periods::of(&mut town.store.read().await?, town).await?);
    let mut ran = Vec::new();
    for rule in Rule::ALL {
        let mut deleted = 0;
        loop {
            let deed = Deed { actor: *actor, now, chance: chance.clone() };
            let periods = Arc::clone(&periods);
            let batch = town.store.write::<_, store::Error, _>(move |tx| {
                Box::pin(async move { forget_due(tx, &deed, rule, &periods, at).await })
            });
            let batch = batch.await?;
            deleted += batch;
            if batch < BATCH {
                break;
            }
        }
        ran.push((rule, deleted));
    }
    Ok(ran)
}

/// Deletes a batch of what a rule applies to; answers how many there were.
///
/// # Errors
/// Engine errors.
pub async fn forget_due(
    tx: &mut Tx,
    deed: &Deed,
    rule: Rule,
    periods: &Periods,
    at: Ts,
) -> Result<i64> {
    let mut chain = Chain::default();
    let deleted = match rule {
        Rule::Answers => {
            let due = rows::list_due(tx, rule, periods, at, BATCH).await?;
            due.iter().for_each(|due| chain.add(due.id.0.as_bytes()));
            shorten(tx, deed, periods, &due, at).await?;
            due.len()
        }
        Rule::Applications => {
            let due = rows::list_due(tx, rule, periods, at, BATCH).await?;
            due.iter().for_each(|due| chain.add(due.id.0.as_bytes()));
            let ids: Vec<ApplicationId> = due.iter().map(|due| due.id).collect();
            for file in rows::list_files(tx, &ids).await? {
                files::delete_file(tx, &deed.chance, deed.now, &deed.actor, file.file).await?;
            }
            for id in &ids {
                record(tx, deed.now, &deed.actor, &ApplicationDeleted { application: *id }).await?;
            }
            rows::delete_applications(tx, &ids).await?;
            ids.len()
        }
        Rule::Books => {
            let due = rows::list_books(tx, periods.books_before(at), BATCH).await?;
            due.iter().for_each(|due| chain.add(due.id.as_bytes()));
            rows::delete_books(tx, &due.iter().map(|due| due.id).collect::<Vec<_>>()).await?;
            due.len()
        }
    };
    let deleted = i64::try_from(deleted).unwrap_or(i64::MAX);
    if deleted > 0 {
        let ran = Ran { rule, at: at.0, deleted, sha256: chain.hex() };
        record(tx, deed.now, &deed.actor, &RetentionRan { ran }).await?;
    }
    Ok(deleted)
}

/// Takes the answers and documents out whose own period is over.
async fn shorten(
    tx: &mut Tx,
    deed: &Deed,
    periods: &Periods,
    due: &[rows::Due],
    at: Ts,
) -> Result<()> {
    let mut definitions: BTreeMap<(String, i64), Definition> = BTreeMap::new();
    for (service, version) in due.iter().map(|due| (due.service.clone(), due.version)) {
        if definitions.contains_key(&(service.clone(), version)) {
            continue;
        }
        let found = find_version(tx, &service, version).await?;
        if let Some(definition) = found.and_then(|v| Definition::read(&v.service, &v.text).0) {
            definitions.insert((service, version), definition);
        }
    }
    let ids: Vec<ApplicationId> = due.iter().map(|due| due.id).collect();
    let mut answers = rows::list_answers(tx, &ids).await?;
    let files = rows::list_files(tx, &ids).await?;
    for due in due {
        let Some(definition) = definitions.get(&(due.service.clone(), due.version)) else {
            continue;
        };
        let over = over_at(due.ended_at, due.valid_until.as_deref(), &periods.zone);
        let old = (at.0 - over.0).div_euclid(Ts::DAY);
        let gone = gone(definition, old);
        for file in files.iter().filter(|file| file.application == due.id && gone.has(&file.field))
        {
            let id: FileId = file.file;
            crate::store::delete_attachment(tx, id).await?;
            files::delete_file(tx, &deed.chance, deed.now, &deed.actor, id).await?;
        }
        for held in answers.iter_mut().filter(|held| held.application == due.id) {
            gone.take_out(&mut held.answers.0);
        }
        rows::clear_later_answers(tx, due.id, &gone.fields).await?;
        let event = ApplicationShortened { application: due.id, days: gone.days };
        record(tx, deed.now, &deed.actor, &event).await?;
        rows::mark_shortened(tx, due.id, i64::from(gone.days)).await?;
    }
    rows::put_answers(tx, answers).await
}

/// Fields whose period is over.
struct Gone {
    fields: Vec<String>,
    days: u32,
}

/// The fields that are kept for at most `old` days.
fn gone(definition: &Definition, old: i64) -> Gone {
    let mut all = Gone { fields: Vec::new(), days: 0 };
    for (group, field) in definition.kept_fields() {
        let own = field.retention_days.or(group.and_then(|group| group.retention_days));
        let over = |days: &u32| *days < definition.retention_days && i64::from(*days) <= old;
        if let Some(days) = own.filter(over) {
            let name =
                group.map_or_else(|| field.key.clone(), |g| format!("{}.{}", g.key, field.key));
            all.fields.push(name);
            all.days = all.days.max(days);
        }
    }
    all
}

impl Gone {
    fn has(&self, field: &str) -> bool {
        self.fields.iter().any(|gone| gone == field)
    }

    fn take_out(&self, answers: &mut Answers) {
        answers.fields.retain(|key, _| !self.has(key));
        answers.groups.retain(|key, _| !self.has(key));
        for (group, rows) in &mut answers.groups {
            for row in rows.iter_mut() {
                row.retain(|key, _| !self.has(&format!("{group}.{key}")));
            }
        }
    }
}
