//! Who may read a case and who may act on it, decided here and nowhere else.

use axum::{extract::FromRequestParts, http::request::Parts};
use identity::{Clerk, FieldWorker, Visitor, authority::Refused};
use kernel::PersonId;
use web::{Answer, Here, Problem};

use crate::{Deed, Report, Scope};

/// Somebody who may read every case: a clerk, or a field worker.
#[derive(Debug, Clone)]
pub(super) struct Reader {
    /// The authority to act, where there is one.
    pub clerk: Option<Clerk>,
    /// Who they are.
    pub id: PersonId,
    departments: Option<Vec<String>>,
    actor: String,
}

impl From<Clerk> for Reader {
    fn from(clerk: Clerk) -> Self {
        let (departments, actor) = (clerk.departments(), clerk.actor().written());
        Self { id: clerk.id(), clerk: Some(clerk), departments, actor }
    }
}

impl From<FieldWorker> for Reader {
    fn from(worker: FieldWorker) -> Self {
        let (departments, actor) = (worker.departments(), worker.actor().written());
        Self { clerk: None, id: worker.id(), departments, actor }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Reader {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refused> {
        let visitor = Visitor::of(&parts.extensions);
        if visitor.clerk().is_none()
            && let Some(worker) = visitor.field_worker()
        {
            return Ok(worker.into());
        }
        Clerk::from_request_parts(parts, state).await.map(Self::from)
    }
}

impl Reader {
    /// Departments whose reports they see first; none for all. The department that looks at
    /// everything new sees everything.
    pub fn departments(&self, scope: &Scope) -> Option<Vec<String>> {
        let own = self.departments.clone()?;
        let moderates = own.iter().any(|d| d == scope.moderation());
        (!moderates).then_some(own)
    }

    /// Keys of the departments they work for; none for all.
    pub fn held(&self) -> Option<&[String]> {
        self.departments.as_deref()
    }

    /// Whether they may act on a report that `department` holds.
    pub fn may_act(&self, scope: &Scope, department: &str) -> bool {
        self.clerk.as_ref().is_some_and(|clerk| may_act(scope, clerk, department))
    }

    /// Whether the journal means them.
    pub fn is(&self, actor: &str) -> bool {
        self.actor == actor
    }
}

/// A clerk acts on what their departments hold; the department that looks at everything new,
/// and administrators, act on all.
fn may_act(scope: &Scope, clerk: &Clerk, department: &str) -> bool {
    clerk.holds(department) || clerk.holds(scope.moderation())
}

/// The deed of a clerk on a report as it stands now.
///
/// # Errors
/// A [`Problem`] that says who may act, for everybody else.
pub(super) fn deed(here: &Here, scope: &Scope, clerk: &Clerk, report: &Report) -> Answer<Deed> {
    deed_on(here, scope, clerk, &report.department).ok_or_else(|| {
        let mut problem = Problem::forbidden()
            .because("reports-staff-not-yours")
            .link("reports-staff-back-to-case", path(&report.code))
            .link("reports-staff-back", "/staff/reports");
        let name = scope.department_name(&report.department, here.lang);
        problem.args.push(("department", name.into()));
        problem
    })
}

/// The deed of a clerk on what `department` holds; none for those who may not act on it.
pub(super) fn deed_on(here: &Here, scope: &Scope, clerk: &Clerk, department: &str) -> Option<Deed> {
    may_act(scope, clerk, department)
        .then(|| deed_for(here, clerk, acts_for(scope, clerk, department)))
}

/// The deed of a clerk for a department.
pub(super) fn deed_for(here: &Here, clerk: &Clerk, department: String) -> Deed {
    Deed { actor: clerk.actor(), department, now: here.now, chance: here.app.chance.clone() }
}

/// The department a clerk speaks for: the one that holds the report, if it is theirs, else
/// their first, else the one that looks at everything new.
fn acts_for(scope: &Scope, clerk: &Clerk, department: &str) -> String {
    match clerk.departments() {
        Some(own) if own.iter().any(|d| d == department) => department.to_owned(),
        Some(own) => own.first().cloned().unwrap_or_else(|| scope.moderation().to_owned()),
        None => {
            let granted = clerk.grants.iter().filter_map(|g| g.department.as_deref());
            let granted: Vec<&str> = granted.collect();
            let own = granted.iter().find(|d| **d == department).or(granted.first());
            own.map_or_else(|| scope.moderation().to_owned(), |d| (*d).to_owned())
        }
    }
}

/// Address of a case.
pub(super) fn path(code: &str) -> String {
    format!("/staff/reports/{code}")
}
