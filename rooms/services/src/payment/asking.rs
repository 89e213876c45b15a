//! When money is asked for: with the application where one pays before anybody looks at it, else
//! with the decision.

use std::collections::BTreeMap;

use jobs::{JobContext, Jobs, Listener};
use kernel::Actor;
use store::{Result, Tx};

use super::{
    job::ask_service,
    verbs::{Asked, ask},
};
use crate::{
    Deed, Definition,
    application::ApplicationId,
    deciding::event::CaseDecided,
    definition::Payment,
    event::ApplicationReceived,
    store::{deciding::case::find_case_by_id, find_version, list_charges, payment::Line},
};

/// What an application costs, asked for authority by authority; of one alone where it is named.
///
/// # Errors
/// Engine errors.
pub async fn ask_for(
    tx: &mut Tx,
    deed: &Deed,
    (application, number, service): (ApplicationId, &str, &str),
    only: Option<&str>,
) -> Result<()> {
    let mut by_authority: BTreeMap<String, Vec<Line>> = BTreeMap::new();
    for charge in list_charges(tx, application).await? {
        if only.is_none_or(|only| only == charge.authority) {
            let line = Line { fee: charge.fee, cents: charge.cents, basis: charge.basis };
            by_authority.entry(charge.authority).or_default().push(line);
        }
    }
    store::fault::point("due.half");
    for (authority, lines) in by_authority {
        let asked = Asked {
            application,
            number: number.to_owned(),
            service: service.to_owned(),
            authority,
            occasion: "application".to_owned(),
            lines,
        };
        if let Some(due) = ask(tx, deed, asked).await? {
            ask_service(tx, deed, &due.authority).await?;
        }
    }
    Ok(())
}

/// Hears of applications.
#[must_use]
pub fn listen() -> Jobs {
    Jobs::default()
        .listen(Listener::new(
            "services_payment_received",
            |tx, event: ApplicationReceived, context| {
                Box::pin(async move { Ok(received(tx, &event, context).await?) })
            },
        ))
        .listen(Listener::new("services_payment_decided", |tx, event: CaseDecided, context| {
            Box::pin(async move { Ok(decided(tx, &event, context).await?) })
        }))
}

/// When one pays for a version of a service.
async fn pays(tx: &mut Tx, service: &str, version: i64) -> Result<Option<Payment>> {
    let version = find_version(tx, service, version).await?;
    let definition = version.and_then(|v| Definition::read(&v.service, &v.text).0);
    Ok(definition.map(|definition| definition.procedure.pay))
}

/// Whoever gets something pays for it, each authority's share with its decision.
async fn decided(tx: &mut Tx, event: &CaseDecided, context: JobContext) -> Result<()> {
    let Some(case) = find_case_by_id(tx, event.case).await? else { return Ok(()) };
    let pays = pays(tx, &case.service, case.version).await?;
    let now = matches!(pays, Some(Payment::BeforeIssue | Payment::After | Payment::AtCounter));
    if event.outcome != "approved" || !now {
        return Ok(());
    }
    let deed = deed(context);
    let about = (event.application, event.reference.as_str(), case.service.as_str());
    ask_for(tx, &deed, about, Some(&case.authority)).await
}

fn deed(context: JobContext) -> Deed {
    Deed { actor: Actor::System("payments"), now: context.now, chance: context.chance }
}

async fn received(tx: &mut Tx, event: &ApplicationReceived, context: JobContext) -> Result<()> {
    if pays(tx, &event.service, event.version).await? != Some(Payment::BeforeCheck) {
        return Ok(());
    }
    let deed = deed(context);
    let about = (event.application, event.reference.as_str(), event.service.as_str());
    ask_for(tx, &deed, about, None).await
}
