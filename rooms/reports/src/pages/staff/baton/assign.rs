//! `/staff/reports/{code}/assignment`: who in the department works on it.

use askama::Template;
use axum::{extract::Path, response::Response};
use identity::{Clerk, Person, Role, directory};
use kernel::PersonId;
use web::{Answer, Form, Guarded, Here, Page};

use super::{
    super::acts::{CLOSED, Outcome, act},
    BatonField, found, framed, refused,
};
use crate::{
    mail::{
        Voice,
        desk::{News, tell},
    },
    store::Case,
    verbs,
};

/// Roles that work on reports.
const ROLES: [Role; 3] = [Role::Clerk, Role::Field, Role::Administrator];

#[derive(Template)]
#[template(path = "staff/baton/assign.html")]
struct ShowAssignment<'a> {
    here: &'a Here,
    case: &'a Case,
    department: String,
    people: Vec<(String, String)>,
    /// The clerk's own id, where they can take it themselves.
    me: Option<String>,
    form: Form<BatonField>,
}

/// The page.
pub async fn show_assignment(here: Here, clerk: Clerk, Path(code): Path<String>) -> Answer<Page> {
    page(&here, &clerk, &code, Form::default()).await
}

async fn page(here: &Here, clerk: &Clerk, code: &str, mut form: Form<BatonField>) -> Answer<Page> {
    let (scope, case) = found(here, clerk, code).await?;
    let mut tx = here.town.store.read().await?;
    let staff = directory::staff_of(&mut tx, &case.report.department, &ROLES).await?;
    drop(tx);
    let own = staff.iter().any(|p| p.id == clerk.id()) && case.assignee != Some(clerk.id());
    let nobody = (String::new(), here.t("reports-baton-nobody"));
    let choices = staff.iter().map(|p| (p.id.to_string(), p.display_name().to_owned()));
    if let Some(id) = case.assignee {
        form = form.with(BatonField::Assignee, id.to_string());
    }
    let body = ShowAssignment {
        here,
        case: &case,
        department: scope.department_name(&case.report.department, here.lang).to_owned(),
        people: std::iter::once(nobody).chain(choices).collect(),
        me: own.then(|| clerk.id().to_string()),
        form,
    };
    Ok(framed(here, &case, "reports-baton-assign-title", body))
}

/// Assigns it, and tells whoever it is assigned to, unless they did it themselves.
pub async fn assign_report(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<BatonField>,
) -> Answer<Response> {
    let chosen = form.value(BatonField::Assignee).to_owned();
    let (_, case) = found(&here, &clerk, &code).await?;
    let mut tx = here.town.store.read().await?;
    let staff = directory::staff_of(&mut tx, &case.report.department, &ROLES).await?;
    drop(tx);
    let person: Option<&Person> = staff.iter().find(|p| p.id.to_string() == chosen);
    if person.is_none() && !chosen.is_empty() {
        form.fail(BatonField::Assignee, "reports-baton-error-person");
        return Ok(refused(page(&here, &clerk, &code, form).await?));
    }
    let to: Option<PersonId> = person.map(|p| p.id);
    let voice = Voice::of_town(&here.app, &here.town);
    let (me, department) = (clerk.id(), case.report.department);
    act(here, clerk, code, move |tx, deed, report| {
        Box::pin(async move {
            if report.closed_at.is_some() {
                return Ok(CLOSED);
            }
            // Handed on in the meantime: the person is not of that department.
            if report.department != department || !verbs::assign(tx, &deed, &report, to).await? {
                return Ok(Outcome::Already("assigned"));
            }
            if let Some(person) = to.filter(|id| *id != me) {
                let who = (Some(person), department.as_str());
                tell(tx, &deed, &voice, &report, who, News::Assigned, "").await?;
            }
            Ok(Outcome::Done("assigned"))
        })
    })
    .await
}
