//! What clerks of the demo city have done with an application, as far as the next act.

use std::sync::Arc;

use identity::{Role, directory};
use kernel::{Actor, Lang, PersonId, Ts};
use serde::Deserialize;
use services::{
    Answers, Deed,
    application::ApplicationId,
    deciding::{
        Outcome, Voice,
        verbs::{self as acts, Act, Proposal},
    },
    published::Service,
    store::deciding::{case::list_cases_of, permit::list_permits},
};
use store::Tx;
use web::{App, Town};

/// How far an application is.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "lowercase", tag = "stage")]
pub enum Stage {
    /// Something was asked for.
    Asked,
    /// A second clerk has to look.
    Proposed,
    /// Granted, and paid.
    Granted,
    /// Refused.
    Refused {
        /// Key of the reason.
        reason: String,
    },
}

/// The clerks of the department bring the application as far as that, from the day after it came.
pub async fn bring(
    tx: &mut Tx,
    app: &App,
    town: &Arc<Town>,
    service: &Arc<Service>,
    application: ApplicationId,
    received_at: Ts,
    stage: &Stage,
) -> store::Result<()> {
    let department = &service.definition.department;
    let staff = directory::staff_of(tx, department, &[Role::Clerk]).await?;
    let clerks: Vec<PersonId> = staff.iter().map(|person| person.id).collect();
    let Some(first) = clerks.first() else { return Ok(()) };
    for case in list_cases_of(tx, application).await? {
        let act = Act {
            deed: Deed {
                actor: Actor::Staff(*first),
                now: received_at.plus(Ts::DAY),
                chance: app.chance.clone(),
            },
            department: department.clone(),
            case,
            service: Arc::clone(service),
            voice: Voice::new(app, town, Lang::De),
        };
        work(tx, act, clerks.get(1).copied(), stage).await?;
    }
    Ok(())
}

async fn work(tx: &mut Tx, act: Act, second: Option<PersonId>, stage: &Stage) -> store::Result<()> {
    acts::take(tx, &act).await?;
    if let Stage::Asked = stage {
        let due = act.deed.now.plus(21 * Ts::DAY);
        let text = "Bitte schicken Sie uns die Zulassungsbescheinigung Teil I des zweiten Wagens.";
        acts::ask(tx, &act, &[], (text, None), due).await?;
        return Ok(());
    }
    let checks = act.service.definition.procedure.checks.iter();
    let checks: Vec<String> = checks.map(|check| check.key.clone()).collect();
    acts::check(tx, &act, &checks).await?;
    let (outcome, reasons) = match stage {
        Stage::Refused { reason } => (Outcome::Refused, vec![reason.clone()]),
        _ => (Outcome::Approved, Vec::new()),
    };
    let words = String::new();
    acts::propose(tx, &act, Proposal { outcome, data: Answers::default(), reasons, words }).await?;
    let (Stage::Granted, Some(second)) = (stage, second) else { return Ok(()) };
    let confirming = Act { deed: Deed { actor: Actor::Staff(second), ..act.deed.clone() }, ..act };
    acts::confirm(tx, &confirming).await?;
    for permit in list_permits(tx, confirming.case.id).await? {
        acts::issue(tx, &confirming, &permit).await?;
    }
    Ok(())
}
