//! Authority as values: a handler that takes a [`Clerk`] is one that only clerks reach. They
//! come into being here and nowhere else.

use std::{ops::Deref, sync::Arc};

use axum::{
    extract::FromRequestParts,
    http::{Method, request::Parts},
    response::{IntoResponse, Response},
};
use kernel::{Actor, PersonId};
use web::{Here, Problem, see_other};

use crate::{
    Grant, Role, next,
    visitor::{Signed, Visitor},
};

/// What anybody without the authority gets: the way to sign in, or a [`Problem`].
pub struct Refused(Response);

impl Refused {
    fn of(parts: &Parts, visitor: &Visitor) -> Self {
        if visitor.session().is_some() {
            return Self(Problem::forbidden().into_response());
        }
        let back = parts.extensions.get::<Here>().map_or("/", |here| here.path_and_query());
        let sign_in = next::sign_in_path(back);
        if [Method::GET, Method::HEAD].contains(&parts.method) {
            return Self(see_other(&sign_in));
        }
        Self(Problem::forbidden().link("identity-sign-in-title", sign_in).into_response())
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        self.0
    }
}

macro_rules! authority {
    ($(#[$doc:meta])* $name:ident, $from:ident, $actor:path) => {
        $(#[$doc])*
        #[derive(Debug, Clone)]
        pub struct $name(Arc<Signed>);

        impl $name {
            /// Their id.
            #[must_use]
            pub fn id(&self) -> PersonId {
                self.0.person.id
            }

            /// As the journal writes them down.
            #[must_use]
            pub fn actor(&self) -> Actor {
                $actor(self.0.person.id)
            }
        }

        impl Deref for $name {
            type Target = Signed;
            fn deref(&self) -> &Signed {
                &self.0
            }
        }

        impl<S: Send + Sync> FromRequestParts<S> for $name {
            type Rejection = Refused;

            async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refused> {
                let visitor = Visitor::of(&parts.extensions);
                visitor.$from().ok_or_else(|| Refused::of(parts, &visitor))
            }
        }
    };
}

authority! {
    /// Anybody signed in, in matters of their own. Staff are citizens too.
    Citizen, citizen, Actor::Citizen
}
authority! {
    /// A member of staff who works on cases: clerk, editor or administrator.
    Clerk, clerk, Actor::Staff
}
authority! {
    /// A member of staff who takes care of things outside.
    FieldWorker, field_worker, Actor::Staff
}
authority! {
    /// A member of staff who reads figures: whoever works on cases those of their departments, the
    /// digital officer those of all.
    FigureReader, figure_reader, Actor::Staff
}
authority! {
    /// A member of staff who gives roles and looks after the system.
    Administrator, administrator, Actor::Staff
}

/// The departments in which `roles` hold; `None` means all of them.
fn departments(signed: &Signed, roles: &[Role]) -> Option<Vec<String>> {
    let mut held = Vec::new();
    for grant in signed.grants.iter().filter(|g| roles.contains(&g.role)) {
        held.push(grant.department.clone()?);
    }
    held.sort_unstable();
    held.dedup();
    Some(held)
}

/// Roles that work on cases.
const CASES: [Role; 3] = [Role::Clerk, Role::Editor, Role::Administrator];

impl Citizen {
    pub(crate) fn new(signed: Arc<Signed>) -> Self {
        Self(signed)
    }
}

impl Clerk {
    pub(crate) fn new(signed: Arc<Signed>) -> Option<Self> {
        CASES.iter().any(|role| signed.has(*role)).then_some(Self(signed))
    }

    /// Keys of the departments they work for, in order; `None` when that is all of them
    /// (administrators, and roles given without a department).
    #[must_use]
    pub fn departments(&self) -> Option<Vec<String>> {
        if self.has(Role::Administrator) {
            return None;
        }
        departments(&self.0, &CASES)
    }

    /// Whether they work for the department with this key.
    #[must_use]
    pub fn holds(&self, department: &str) -> bool {
        self.departments().is_none_or(|held| held.iter().any(|d| d == department))
    }

    /// As what they act for a department: the least of their roles that lets them.
    #[must_use]
    pub(crate) fn acting(&self, department: Option<&str>) -> Role {
        let here = |g: &&Grant| {
            CASES.contains(&g.role)
                && (g.department.is_none() || g.department.as_deref() == department)
        };
        let role = self.grants.iter().filter(here).map(|g| g.role).min();
        role.unwrap_or(if self.has(Role::Administrator) {
            Role::Administrator
        } else {
            Role::Clerk
        })
    }
}

impl FieldWorker {
    pub(crate) fn new(signed: Arc<Signed>) -> Option<Self> {
        signed.has(Role::Field).then_some(Self(signed))
    }

    /// Keys of the departments they work for, in order; `None` when that is all of them.
    #[must_use]
    pub fn departments(&self) -> Option<Vec<String>> {
        departments(&self.0, &[Role::Field])
    }

    /// Whether they work for the department with this key.
    #[must_use]
    pub fn holds(&self, department: &str) -> bool {
        self.departments().is_none_or(|held| held.iter().any(|d| d == department))
    }
}

impl FigureReader {
    pub(crate) fn new(signed: Arc<Signed>) -> Option<Self> {
        let officer = signed.has(Role::Officer);
        (officer || Clerk::new(Arc::clone(&signed)).is_some()).then_some(Self(signed))
    }

    /// Whether they may see the figures of the department with this key.
    #[must_use]
    pub fn sees(&self, department: &str) -> bool {
        let clerk = || Clerk::new(Arc::clone(&self.0));
        self.has(Role::Officer) || clerk().is_some_and(|clerk| clerk.holds(department))
    }
}

impl Administrator {
    pub(crate) fn new(signed: Arc<Signed>) -> Option<Self> {
        signed.has(Role::Administrator).then_some(Self(signed))
    }
}
