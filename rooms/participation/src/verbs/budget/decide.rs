//! What the offices say about a project: on the ballot at a cost, or not, with a reason for all.

use jobs::record;
use kernel::contribution::SearchDocument;
use store::{Result, Tx, search};

use crate::{
    Deed,
    budget::{Project, ProjectState},
    event::budget::{BudgetProjectAdmitted, BudgetProjectRefused},
    store::budget::{set_admitted, set_project_refused},
};

/// Puts a project on the ballot at a cost in whole euros, also after it was refused. The same
/// decision twice is one; answers whether anything changed.
///
/// # Errors
/// Engine errors.
pub async fn admit(
    tx: &mut Tx,
    deed: &Deed,
    project: &Project,
    cost: i64,
    reason: &str,
) -> Result<bool> {
    let same = project.cost == Some(cost) && project.reason.as_deref() == Some(reason);
    if same && project.state() == ProjectState::Admitted {
        return Ok(false);
    }
    let event = BudgetProjectAdmitted {
        project: project.id,
        process: project.process.clone(),
        number: project.number,
        cost,
    };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    set_admitted(tx, project.id, deed.now, cost, reason, seq).await?;
    search::put(tx, &document(project, reason)).await?;
    Ok(true)
}

/// Keeps a project off the ballot. The same decision twice is one; answers whether anything changed.
///
/// # Errors
/// Engine errors.
pub async fn refuse_project(
    tx: &mut Tx,
    deed: &Deed,
    project: &Project,
    reason: &str,
) -> Result<bool> {
    let same = project.reason.as_deref() == Some(reason);
    if same && project.state() == ProjectState::Refused {
        return Ok(false);
    }
    let event = BudgetProjectRefused {
        project: project.id,
        process: project.process.clone(),
        number: project.number,
    };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    set_project_refused(tx, project.id, deed.now, reason, seq).await?;
    search::put(tx, &document(project, reason)).await?;
    Ok(true)
}

fn document(project: &Project, reason: &str) -> SearchDocument {
    SearchDocument {
        room: "participation",
        key: format!("{}/budget/{}", project.process, project.number),
        path: project.path(),
        title: project.title.clone(),
        body: format!("{}\n{reason}", project.body),
        lang: project.language(),
        at: project.proposed_at,
    }
}
