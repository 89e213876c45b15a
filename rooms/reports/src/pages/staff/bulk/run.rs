//! Does a task to several cases in the caller's transaction: what is known of them is looked up
//! for all at once, and each verb writes its own journal entry and event.

use std::collections::HashMap;

use identity::Clerk;
use kernel::{FileId, ReportId};
use store::{Result, Tx};
use web::Here;

use super::{
    act::{Task, Verdict},
    done::Done,
    template,
};
use crate::{
    Deed, Scope,
    pages::staff::desk,
    store::{Chosen, list_chosen, list_pictures_of, lock_chosen},
    verbs,
};

/// Does it, and answers what became of each case.
pub(super) async fn run(
    tx: &mut Tx,
    here: &Here,
    clerk: &Clerk,
    task: &Task,
    codes: &[String],
) -> Result<Done> {
    let scope = Scope::of(here);
    lock_chosen(tx, codes).await?;
    let chosen = list_chosen(tx, codes).await?;
    let pictures = released_then(tx, task, &chosen).await?;
    let mut done = Done::default();
    for case in chosen {
        let code = case.report.code.clone();
        let Some(deed) = desk::deed_on(here, &scope, clerk, &case.report.department) else {
            done.refused.push(code);
            continue;
        };
        match task.verdict(&case) {
            Verdict::Change => {
                let shown = pictures.get(&case.report.id).map_or(&[][..], Vec::as_slice);
                change(tx, (here, &scope, &deed), task, &case, shown).await?;
                done.changed += 1;
            }
            Verdict::Already => done.already += 1,
            Verdict::Closed => done.closed.push(code),
            Verdict::Refused => done.refused.push(code),
        }
    }
    Ok(done)
}

async fn change(
    tx: &mut Tx,
    (here, scope, deed): (&Here, &Scope, &Deed),
    task: &Task,
    case: &Chosen,
    pictures: &[FileId],
) -> Result<()> {
    let report = &case.report;
    match task {
        Task::Release { .. } => verbs::release(tx, deed, report, pictures).await,
        Task::HandOver { to, reason } => verbs::hand_over(tx, deed, report, to, reason).await,
        Task::Accept { by } => {
            let by = by.filter(|by| report.expected_at != Some(*by));
            verbs::accept(tx, deed, report, by).await
        }
        Task::Start { by } => verbs::start_work(tx, deed, report, *by).await,
        Task::Close { closing, note, template } => {
            let said = template.as_ref().map(|t| template::words(here, scope, t, report));
            let parts = [Some(note.clone()).filter(|note| !note.is_empty()), said];
            let note = parts.into_iter().flatten().collect::<Vec<_>>().join("\n\n");
            verbs::close(tx, deed, report, *closing, &note).await
        }
    }
}

/// The pictures that are public after a release, by report: those that are so already, and with
/// the tick for pictures those nobody has decided about. What was kept back stays so.
async fn released_then(
    tx: &mut Tx,
    task: &Task,
    chosen: &[Chosen],
) -> Result<HashMap<ReportId, Vec<FileId>>> {
    let mut shown: HashMap<ReportId, Vec<FileId>> = HashMap::new();
    if let Task::Release { pictures: all } = task {
        let reports: Vec<ReportId> = chosen.iter().map(|c| c.report.id).collect();
        for picture in list_pictures_of(tx, &reports).await? {
            if picture.released_at.is_some() || (*all && picture.waits()) {
                shown.entry(picture.report).or_default().push(picture.file);
            }
        }
    }
    Ok(shown)
}
