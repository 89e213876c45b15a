//! Who may open a case and act on it: clerks of the department that holds it, and administrators.

use std::sync::Arc;

use futures_util::future::BoxFuture;
use identity::{Clerk, access};
use kernel::Ts;
use store::Tx;
use web::{Answer, Here, Problem};

use crate::{
    Deed,
    deciding::{Case, Voice, parts, verbs::Act},
    published::{Catalogue, Service},
    store::deciding::case::{Opened, find_case, find_opened, lock_reference, note_opening},
};

/// How long one look at a case lasts.
const LOOK: i64 = 30 * Ts::MINUTE;

/// There is no such case.
pub(super) fn no_such_case() -> Problem {
    Problem::not_found()
        .because("services-staff-no-case")
        .link("services-staff-back", "/staff/services")
}

/// A case a clerk may open.
///
/// # Errors
/// A [`Problem`] that says who may, for everybody else.
pub(super) fn permit(here: &Here, clerk: &Clerk, case: &Case) -> Answer<()> {
    if clerk.holds(&case.department) {
        return Ok(());
    }
    let mut problem = Problem::forbidden()
        .because("services-staff-not-yours")
        .link("services-staff-back", "/staff/services");
    problem.args.push(("department", Voice::of(here).department(&case.department).into()));
    Err(problem)
}

/// Opens a case: before it is shown, it is noted who does and why, for the person concerned; once a
/// visit.
pub(in crate::pages) async fn open(
    here: &Here,
    clerk: &Clerk,
    code: &str,
    purpose: fn(&Case) -> &'static str,
) -> Answer<(Case, Arc<Service>)> {
    let (reference, authority) = parts(code);
    let since = here.now.plus(-LOOK);
    let mut tx = here.town.store.read().await?;
    let found = find_opened(&mut tx, &reference, &authority, clerk.id(), since).await?;
    drop(tx);
    let Opened { case, seen } = found.ok_or_else(no_such_case)?;
    permit(here, clerk, &case)?;
    let key = purpose(&case);
    if seen.as_deref() != Some(key) {
        note(here, clerk, case.clone(), key).await?;
    }
    let service = service_of(here, &case).await?;
    Ok((case, service))
}

async fn note(here: &Here, clerk: &Clerk, case: Case, key: &'static str) -> Answer<()> {
    let (place, who) = (here.clone(), clerk.clone());
    let noted = here.town.store.write::<(), Problem, _>(move |tx| {
        Box::pin(async move {
            let now = place.now;
            if note_opening(tx, case.id, who.id(), key, now, now.plus(-LOOK)).await? {
                // The person reads this line, so it is written in their language.
                let say = |key: &str| place.app.words.say(case.language(), key, &[]);
                let access = access::Access {
                    person: case.person,
                    thing: &format!("application:{}", case.reference),
                    department: Some(&case.department),
                    reason: &say(key),
                    fields: &say("services-access-fields"),
                };
                access::note(tx, &place.app.chance, now, &who, &access).await?;
            }
            Ok(())
        })
    });
    noted.await
}

/// The service of a case, as it was when somebody applied.
pub(crate) async fn service_of(here: &Here, case: &Case) -> Answer<Arc<Service>> {
    let catalogue = Catalogue::of(here).await?;
    let found = catalogue.version(&here.town, &case.service, case.version).await?;
    found.ok_or_else(Problem::internal)
}

/// What a clerk's verbs work with.
pub(super) fn acting(here: &Here, clerk: &Clerk, case: Case, service: Arc<Service>) -> Act {
    Act {
        deed: Deed::of(here, clerk.actor()),
        department: case.department.clone(),
        case,
        service,
        voice: Voice::of(here),
    }
}

/// Runs `work` on the case as it stands, locked, if the clerk may act on it.
pub(super) async fn on_case<T, F>(here: Here, clerk: Clerk, code: String, work: F) -> Answer<T>
where
    T: Send + 'static,
    F: for<'t> FnOnce(&'t mut Tx, Act) -> BoxFuture<'t, Answer<T>> + Send + 'static,
{
    let (reference, authority) = parts(&code);
    let found = find_case(&mut here.town.store.read().await?, &reference, &authority).await?;
    let case = found.ok_or_else(no_such_case)?;
    let service = service_of(&here, &case).await?;
    let store = here.town.store.clone();
    let done = store.write::<T, Problem, _>(move |tx| {
        Box::pin(async move {
            lock_reference(tx, &reference).await?;
            let found = find_case(tx, &reference, &authority).await?;
            let case = found.ok_or_else(no_such_case)?;
            permit(&here, &clerk, &case)?;
            work(tx, acting(&here, &clerk, case, service)).await
        })
    });
    done.await
}

/// Address of a case.
pub(super) fn path(code: &str) -> String {
    format!("/staff/services/{code}")
}
